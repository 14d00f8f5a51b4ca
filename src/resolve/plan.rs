//! One plan from its files, in passes that each give a full value: what its own file says, then its
//! objectives, actions, events and measures, then the links between them, then the plan.

use crate::diagnostics::{Code, Finding, Report};
use crate::document::{Documents, PlanDocument, PlanFiles};
use crate::fields;
use crate::model::timescale::Language;
use crate::model::{Field, History, Id, Plan, Service, Stated, Unread, Usage, indices};
use crate::source::Span;

use super::action::Actions;
use super::context::Head;
use super::lookup::{self, Lookup, invalid_id};
use super::mean::said;
use super::previous::Previous;
use super::source::source;
use super::value::{months, text, texts};
use super::{action, event, link, measure, objective, terms, unread, update};

/// One plan. Without a `plan.yaml` that can be used there is none, and its other files are looked
/// at all the same, so that what is wrong in them is told in the same run.
pub(super) fn plan(
    files: &PlanFiles,
    documents: &Documents,
    services: &Lookup<'_, Service>,
    previous: Option<&Previous<'_>>,
    unread: &mut Unread,
    report: &mut Report,
) -> Option<Plan> {
    if files.plan.is_none() {
        if files.objectives.is_empty() && files.events.is_none() {
            return None;
        }
        missing_plan(files, documents, report);
    }
    let id = Id::parse(&files.folder);
    if id.is_none() {
        report.push(invalid_id(&files.folder, files.first));
    }
    let nothing = PlanDocument::unread(Span::new(files.first, 0, 0));
    let written = files.plan.as_ref().map_or(&nothing, |it| &it.record);
    let damaged = files.plan.as_ref().is_none_or(|it| it.incomplete);
    let head = Head::read(files, written, language(documents), damaged, report);
    let context = head.context(services);
    let (objectives, order) = objective::objectives(files, written, documents, &context, report);
    let Actions { actions, typed, left_out } = action::actions(files, &order, &context, report);
    let events = event::events(files, &actions, &typed, &context, previous, report);
    let broken = !left_out.is_empty() || objectives.iter().any(|it| it.incomplete);
    let measures = measure::measures(files, &objectives, &actions, broken, &context, report);
    if broken {
        unread.addresses.insert(unread::of_plan(&files.folder));
    }
    let (objectives, actions) = link::linked(objectives, actions, &events, &left_out);
    let (objectives, actions) = terms::found(objectives, actions, &head.glossary);
    let lost = context.own.lost::<Plan>(&written.lost, report);
    let updates = update::updates(&written.updates, &context, report);
    drop(context);
    let own = indices(&head.own_columns);
    let said = fields::plan! { said {
        written, lost, report;
        id: id.clone().unwrap_or_else(Id::nameless),
        followed_by: Vec::new(),
        history: History::default(),
        flat: objective::is_flat(files, written),
        usage: Usage::of(own.map(Field::Own), &objectives, &actions),
        calendar: head.calendar,
        own_columns: head.own_columns,
        objectives,
        actions,
        events,
        measures,
        origin: written.title.as_ref().map_or(written.span, |it| it.span),
    } };
    let plan = Plan {
        title: text(written.title.as_ref()).unwrap_or_else(|| files.folder.clone()),
        period: Stated::new(head.period, lost.has_key("period")),
        update_every: months(written.update_every.as_ref(), report),
        follows: lookup::id(written.follows.as_ref(), report).map(|it| (it, None)),
        levels: texts(written.levels.as_ref().map_or(&[][..], |it| &it.0)),
        columns: head.columns,
        statuses: head.statuses,
        leads: head.leads,
        glossary: head.glossary,
        updates,
        source: written.source.as_ref().map(|it| source(it, report)).unwrap_or_default(),
        ..said
    };
    (files.plan.is_some() && id.is_some()).then_some(plan)
}

fn missing_plan(files: &PlanFiles, documents: &Documents, report: &mut Report) {
    let path = files.path("plan.yaml");
    if !documents.is_lost(&path) {
        report.push(
            Finding::new(Code::MissingKey, files.first, format!("the file {path} is missing"))
                .help("create it, with the plan's `title:`, `leads:` and `objectives:`"),
        );
    }
}

/// The language that the site says it is in.
fn language(documents: &Documents) -> Language {
    let site = documents.site.as_ref().and_then(|it| it.record.language.as_ref());
    Language::of(site.map_or("", |it| it.value.as_str()))
}
