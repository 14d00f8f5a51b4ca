//! One plan from its files.

use chrono::Month;

use crate::diagnostics::{Code, Finding, Report};
use crate::document::{ColumnsDocument, PlanDocument, PlanFiles, SourceDocument, Text};
use crate::model::timescale::Calendar;
use crate::model::{
    Columns, Id, Lead, PartialDate, Period, Plan, Provenance, Service, StatusWord, Term,
};
use crate::source::Span;

use super::lookup::{self, Lookup, Unique, date, invalid_id, prose, text, texts};
use super::{action, event, objective};

/// What an action's words are read against.
pub(super) struct Context<'a> {
    pub(super) calendar: Calendar,
    pub(super) leads: Lookup<'a>,
    pub(super) services: Lookup<'a>,
    pub(super) statuses: &'a [StatusWord],
    pub(super) has_status: bool,
    /// Whether records of the plan may be missing because a file could not be read whole.
    pub(super) incomplete: bool,
}

pub(super) fn plan(
    files: &PlanFiles,
    services: &[Service],
    incomplete: bool,
    report: &mut Report,
) -> Option<Plan> {
    let Some(filed) = &files.plan else {
        missing_plan(files, report);
        return None;
    };
    let Some(id) = Id::parse(&files.folder) else {
        report.push(invalid_id(&files.folder, filed.file));
        return None;
    };
    let written = &filed.record;
    let leads = leads(written, report);
    let statuses = statuses(written);
    let context = Context {
        calendar: calendar(written, report),
        leads: Lookup::new(leads.iter().map(|it| &it.id), files.incomplete),
        services: Lookup::new(services.iter().map(|it| &it.id), incomplete),
        statuses: &statuses,
        has_status: written.columns.as_ref().is_some_and(|it| it.status.is_some()),
        incomplete: files.incomplete,
    };
    let (objectives, order) = objective::objectives(files, written, report);
    let mut plan = Plan {
        id,
        title: text(written.title.as_ref()).unwrap_or_else(|| files.folder.clone()),
        title_printed: text(written.title_printed.as_ref()),
        summary: prose(written.summary.as_ref()),
        period: period(written),
        state: written.state.as_ref().map(|it| it.value),
        owner: text(written.owner.as_ref()),
        levels: texts(&written.levels),
        action_name: text(written.action_name.as_ref()),
        columns: written.columns.as_ref().map(columns).unwrap_or_default(),
        statuses: Vec::new(),
        leads: Vec::new(),
        glossary: glossary(written),
        objectives,
        actions: Vec::new(),
        events: Vec::new(),
        source: written.source.as_ref().map(source).unwrap_or_default(),
        notes: written.notes.iter().map(|it| it.value.clone()).collect(),
        origin: written.title.as_ref().map_or(Span::new(filed.file, 0, 0), |it| it.span),
    };
    let own = action::actions(files, &order, &mut plan, &context, report);
    event::events(files, own, &mut plan, &context, report);
    plan.leads = leads;
    plan.statuses = statuses;
    Some(plan)
}

fn missing_plan(files: &PlanFiles, report: &mut Report) {
    let place = files.objectives.first().map(|it| it.file);
    if let (Some(file), false) = (place, files.incomplete) {
        let message = format!("the file content/plans/{}/plan.yaml is missing", files.folder);
        report.push(
            Finding::new(Code::MissingKey, file, message)
                .help("write it with the plan's `title:`, its `leads:` and its `objectives:`"),
        );
    }
}

fn leads(written: &PlanDocument, report: &mut Report) -> Vec<Lead> {
    let mut unique = Unique::default();
    let mut leads = Vec::with_capacity(written.leads.len());
    for it in &written.leads {
        let Some(id) = lookup::id(it.id.as_ref(), report) else { continue };
        if unique.admit(&id, it.span, "leads", report) {
            leads.push(Lead {
                name: text(it.name.as_ref()).unwrap_or_else(|| id.to_string()),
                id,
                kind: it.kind.as_ref().map(|it| it.value).unwrap_or_default(),
                origin: it.name.as_ref().map_or(it.span, |it| it.span),
            });
        }
    }
    leads
}

fn statuses(written: &PlanDocument) -> Vec<StatusWord> {
    written
        .statuses
        .iter()
        .filter_map(|it| {
            Some(StatusWord { word: text(it.word.as_ref())?, meaning: it.means.as_ref()?.value })
        })
        .collect()
}

fn glossary(written: &PlanDocument) -> Vec<Term> {
    written
        .glossary
        .iter()
        .filter_map(|it| {
            Some(Term {
                term: text(it.term.as_ref())?,
                means: prose(it.means.as_ref()),
                printed: it.printed.as_ref().is_some_and(|it| it.value),
            })
        })
        .collect()
}

fn period(written: &PlanDocument) -> Option<Period> {
    let period = written.period.as_ref()?;
    Some(Period { from: date(period.from.as_ref())?, to: date(period.to.as_ref())? })
}

/// What words about time are read against: the plan's days, and when its year begins.
fn calendar(written: &PlanDocument, report: &mut Report) -> Calendar {
    let first_day = |it: PartialDate| match it {
        PartialDate::Day(day) => Some(day),
        PartialDate::Month(year, month) => chrono::NaiveDate::from_ymd_opt(year, month, 1),
        PartialDate::Year(year) => chrono::NaiveDate::from_ymd_opt(year, 1, 1),
    };
    let period = period(written)
        .and_then(|it| Some((first_day(it.from)?, it.to.last_day())))
        .filter(|(first, last)| first <= last);
    if let (Some(it), None) = (&written.period, period)
        && it.from.is_some()
        && it.to.is_some()
    {
        report.push(
            Finding::new(Code::InvalidDate, it.span, "this period ends before it begins")
                .help("write the earlier year at `from` and the later one at `to`"),
        );
    }
    Calendar { period, year_starts: year_starts(written.year_starts.as_ref(), report) }
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

fn columns(written: &ColumnsDocument) -> Columns {
    Columns {
        activity: text(written.activity.as_ref()),
        leads: text(written.leads.as_ref()),
        partners: text(written.partners.as_ref()),
        success: text(written.success.as_ref()),
        outputs: text(written.outputs.as_ref()),
        outcome: text(written.outcome.as_ref()),
        when: text(written.when.as_ref()),
        status: text(written.status.as_ref()),
    }
}

fn source(written: &SourceDocument) -> Provenance {
    Provenance {
        document: text(written.document.as_ref()),
        published: text(written.published.as_ref()),
        retrieved: date(written.retrieved.as_ref()),
        adopted: date(written.adopted.as_ref()),
        licence: text(written.licence.as_ref()),
    }
}
