//! One plan from its files.

use chrono::{Month, NaiveDate};

use crate::diagnostics::{Code, Finding, Report};
use crate::document::{Documents, PlanDocument, PlanFiles, SourceDocument, Text};
use crate::fields;
use crate::model::timescale::Calendar;
use crate::model::{
    Columns, History, Id, Lead, PartialDate, Period, Plan, Provenance, Stated, StatusWord, Term,
    Unread,
};
use crate::source::Span;

use super::column::{self, OwnFields};
use super::edition::Previous;
use super::lookup::{self, Gaps, Lookup, Unique, invalid_id};
use super::mean::{Lost, said};
use super::value::{date, text, texts};
use super::{action, event, measure, objective, terms, unread, update};

/// What an action's words are read against.
pub(super) struct Context<'a> {
    pub(super) calendar: Calendar,
    /// Whether the period may be missing, so that nothing is said about words about time.
    pub(super) calendar_damaged: bool,
    pub(super) leads: Lookup<'a>,
    pub(super) services: &'a Lookup<'a>,
    pub(super) statuses: Lookup<'a>,
    pub(super) meanings: &'a [StatusWord],
    /// What the plan calls its columns.
    pub(super) columns: &'a Columns,
    /// What the cells of the plan's own columns are read against.
    pub(super) own: OwnFields<'a>,
    /// Whether the plan names its actions: without any title, a missing one is the plan's way.
    pub(super) titles: bool,
    /// Whether the plan has a column for the status; none where that could not be read.
    pub(super) has_status: Option<bool>,
}

/// One plan. Without a `plan.yaml` that can be used there is none, and its other files are looked
/// at all the same, so that what is wrong in them is told in the same run.
pub(super) fn plan(
    files: &PlanFiles,
    documents: &Documents,
    services: &Lookup<'_>,
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
    let (leads, lead_gaps) = leads(written, damaged, report);
    let (statuses, words, status_gaps) = statuses(written, damaged, report);
    let calendar = calendar(written, report);
    let (columns, own_columns) = column::columns(written, report);
    let glossary = glossary(written, report);
    let terms: Vec<String> = glossary.iter().map(|it| it.term.to_lowercase()).collect();
    let context = Context {
        calendar_damaged: period_is_damaged(written),
        leads: Lookup::new(leads.iter().map(|it| &it.id), lead_gaps),
        services,
        statuses: Lookup::of_words(words.iter().map(String::as_str), status_gaps),
        meanings: &statuses,
        columns: &columns,
        own: OwnFields::new(written, &own_columns, &terms),
        titles: columns.0.is_empty() || objective::actions_have_titles(files),
        has_status: column::has_status(written, &columns),
        calendar: calendar.0,
    };
    let (objectives, order) =
        objective::objectives(files, written, documents, &context.own, report);
    let lost = context.own.lost::<Plan>(&written.lost, report);
    let said = fields::plan! { said {
        written, lost, report;
        id: id.clone().unwrap_or_else(Id::nameless),
        followed_by: Vec::new(),
        history: History::default(),
        flat: objective::is_flat(files, written),
        own_columns: Vec::new(),
        objectives,
        actions: Vec::new(),
        events: Vec::new(),
        measures: Vec::new(),
        origin: written.title.as_ref().map_or(written.span, |it| it.span),
    } };
    let mut plan = Plan {
        title: text(written.title.as_ref()).unwrap_or_else(|| files.folder.clone()),
        period: Stated::new(calendar.1, lost.has_key("period")),
        follows: lookup::id(written.follows.as_ref(), report).map(|it| (it, None)),
        levels: texts(written.levels.as_ref().map_or(&[][..], |it| &it.0)),
        columns: columns.clone(),
        glossary,
        updates: update::updates(&written.updates, &context, report),
        source: written.source.as_ref().map(|it| source(it, report)).unwrap_or_default(),
        ..said
    };
    let own = action::actions(files, &order, &mut plan, &context, report);
    event::events(files, own, &mut plan, &context, previous, report);
    plan.measures = measure::measures(files, &plan, &context.own, report);
    if plan.objectives.iter().any(|it| it.incomplete) {
        unread.addresses.insert(unread::of_plan(&files.folder));
    }
    drop(context);
    plan.own_columns = own_columns;
    column::note_use(&mut plan);
    terms::note_use(&mut plan);
    plan.leads = leads;
    plan.statuses = statuses;
    (files.plan.is_some() && id.is_some()).then_some(plan)
}

fn missing_plan(files: &PlanFiles, documents: &Documents, report: &mut Report) {
    let path = files.path("plan.yaml");
    if !documents.is_lost(&path) {
        report.push(
            Finding::new(Code::MissingKey, files.first, format!("the file {path} is missing"))
                .help("write it with the plan's `title:`, its `leads:` and its `objectives:`"),
        );
    }
}

fn leads(written: &PlanDocument, damaged: bool, report: &mut Report) -> (Vec<Lead>, Gaps) {
    let mut unique = Unique::default();
    let mut leads = Vec::with_capacity(written.leads.len());
    let anywhere = damaged || written.damage.reaches("leads");
    let mut gaps = Gaps { anywhere, ..Gaps::default() };
    for it in &written.leads {
        let Some(id) = lookup::id(it.id.as_ref(), report) else {
            gaps.anywhere |= it.id.is_none();
            gaps.refused.extend(text(it.id.as_ref()));
            continue;
        };
        if unique.admit(id.as_str(), it.span, "leads", report) {
            let origin = it.name.as_ref().map_or(it.span, |it| it.span);
            let said = fields::lead! { said { it, Lost::default(), report; origin } };
            let name = text(it.name.as_ref()).unwrap_or_else(|| id.to_string());
            leads.push(Lead { name, id, ..said });
        }
    }
    (leads, gaps)
}

/// The plan's words for a status, and the same without capitals, as they are looked up.
fn statuses(
    written: &PlanDocument,
    damaged: bool,
    report: &mut Report,
) -> (Vec<StatusWord>, Vec<String>, Gaps) {
    let mut unique = Unique::default();
    let mut statuses = Vec::new();
    let mut words = Vec::new();
    let anywhere = damaged || written.damage.reaches("statuses");
    let mut gaps = Gaps { anywhere, ..Gaps::default() };
    for it in &written.statuses {
        let Some(word) = &it.word else {
            gaps.anywhere = true;
            continue;
        };
        let folded = word.value.to_lowercase();
        if !unique.admit(&folded, word.span, "statuses", report) {
            continue;
        }
        match &it.means {
            Some(means) => {
                statuses.push(StatusWord { word: word.value.clone(), meaning: means.value });
                words.push(folded);
            }
            None => {
                gaps.refused.insert(folded);
            }
        }
    }
    (statuses, words, gaps)
}

fn glossary(written: &PlanDocument, report: &mut Report) -> Vec<Term> {
    let mut unique = Unique::default();
    let mut terms = Vec::with_capacity(written.glossary.len());
    for it in &written.glossary {
        let Some(term) = &it.term else { continue };
        if unique.admit(&term.value, term.span, "terms", report) {
            terms.push(fields::term! { said { it, Lost::default(), report; } });
        }
    }
    terms
}

/// Whether the period is there and could not be read.
fn period_is_damaged(written: &PlanDocument) -> bool {
    let ends = written.period.as_ref().is_some_and(|it| it.from.is_none() || it.to.is_none());
    written.damage.reaches("period") || written.damage.reaches("year_starts") || ends
}

/// What words about time are read against (the plan's days, and when its year begins), and the
/// period as stated. One that ends before it begins is told and is none.
fn calendar(written: &PlanDocument, report: &mut Report) -> (Calendar, Option<Period>) {
    let stated = written.period.as_ref().and_then(|it| {
        Some((it.span, Period { from: date(it.from.as_ref())?, to: date(it.to.as_ref())? }))
    });
    let days = stated.and_then(|(_, it)| Some((first_day(it.from)?, it.to.last_day())));
    let forward = days.filter(|(first, last)| first <= last);
    if let (Some((span, _)), None) = (stated, forward) {
        report.push(
            Finding::new(Code::InvalidDate, span, "this period ends before it begins")
                .help("write the earlier year at `from` and the later one at `to`"),
        );
    }
    let year_starts = year_starts(written.year_starts.as_ref(), report);
    let period = stated.map(|(_, it)| it).filter(|_| forward.is_some());
    (Calendar { period: forward, year_starts }, period)
}

fn first_day(date: PartialDate) -> Option<NaiveDate> {
    match date {
        PartialDate::Day(day) => Some(day),
        PartialDate::Month(year, month) => NaiveDate::from_ymd_opt(year, month, 1),
        PartialDate::Year(year) => NaiveDate::from_ymd_opt(year, 1, 1),
    }
}

fn year_starts(written: Option<&Text>, report: &mut Report) -> Month {
    let Some(written) = written else { return Month::January };
    if let Ok(month) = written.value.parse() {
        return month;
    }
    report.push(
        Finding::new(
            Code::UnknownValue,
            written.span,
            format!("`{}` is not a month", written.value),
        )
        .help("write the month's name in English, such as april"),
    );
    Month::January
}

pub(super) fn source(written: &SourceDocument, report: &mut Report) -> Provenance {
    fields::provenance! { said { written, Lost::default(), report; } }
}
