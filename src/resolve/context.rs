//! What the rest of a plan is read against: the first pass reads it from `plan.yaml`, as one value, and
//! every later pass is given it whole.

use chrono::Month;

use crate::diagnostics::{Code, Finding, Report};
use crate::document::{ActionDocument, PlanDocument, PlanFiles, Text};
use crate::fields;
use crate::model::timescale::{Calendar, Language};
use crate::model::{Columns, Lead, OwnColumn, Period, Service, StatusWord, Term};

use super::column::{self, OwnFields};
use super::date::date;
use super::lookup::{self, Gaps, Lookup, Unique};
use super::mean::{Lost, said};
use super::value::text;

/// What a plan's own file says of its names, its columns and its time.
pub(super) struct Head {
    pub(super) leads: Vec<Lead>,
    pub(super) statuses: Vec<StatusWord>,
    pub(super) glossary: Vec<Term>,
    /// What the plan calls its columns.
    pub(super) columns: Columns,
    pub(super) own_columns: Vec<OwnColumn>,
    /// The period as given.
    pub(super) period: Option<Period>,
    pub(super) calendar: Calendar,
    /// Whether the period may be missing, so that nothing is said about words about time.
    calendar_damaged: bool,
    /// Leads and words for a status that are missing for a reason that was told.
    lead_gaps: Gaps,
    status_gaps: Gaps,
    /// The words for a status and the terms without capitals, as they are looked up.
    status_words: Vec<String>,
    terms: Vec<String>,
    /// Where what could not be read may be missing among columns and terms.
    column_gaps: Gaps,
    term_gaps: Gaps,
    titles: bool,
    has_status: Option<bool>,
}

/// What an action's words are read against.
pub(super) struct Context<'a> {
    pub(super) calendar: Calendar,
    pub(super) calendar_damaged: bool,
    pub(super) leads: Lookup<'a, Lead>,
    pub(super) services: &'a Lookup<'a, Service>,
    pub(super) statuses: Lookup<'a, StatusWord>,
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

impl Head {
    /// Reads it; with `damaged` part of the file could not be read.
    pub(super) fn read(
        files: &PlanFiles,
        written: &PlanDocument,
        language: Language,
        damaged: bool,
        report: &mut Report,
    ) -> Head {
        let (leads, lead_gaps) = leads(written, damaged, report);
        let (statuses, status_words, status_gaps) = statuses(written, damaged, report);
        let (calendar, period) = calendar(written, language, report);
        let (columns, own_columns) = column::columns(written, report);
        let glossary = glossary(written, report);
        let gaps = |anywhere: bool| Gaps { anywhere, ..Gaps::default() };
        Head {
            calendar_damaged: period_is_damaged(written),
            titles: columns.0.is_empty() || actions_have_titles(files),
            has_status: column::has_status(written, &columns),
            terms: glossary.iter().map(|it| it.term.to_lowercase()).collect(),
            column_gaps: gaps(column::are_damaged(written)),
            term_gaps: gaps(written.damage.reaches("glossary")),
            leads,
            lead_gaps,
            statuses,
            status_words,
            status_gaps,
            calendar,
            period,
            columns,
            own_columns,
            glossary,
        }
    }

    /// What the actions are read against, with the services of the site.
    pub(super) fn context<'a>(&'a self, services: &'a Lookup<'a, Service>) -> Context<'a> {
        let own = OwnFields::new(
            &self.own_columns,
            self.column_gaps.clone(),
            &self.terms,
            self.term_gaps.clone(),
        );
        let words = self.status_words.iter().map(String::as_str);
        Context {
            calendar: self.calendar,
            calendar_damaged: self.calendar_damaged,
            leads: Lookup::new(self.leads.iter().map(|it| &it.id), self.lead_gaps.clone())
                .named(self.leads.iter().map(|it| it.name.as_str())),
            services,
            statuses: Lookup::of_words(words, self.status_gaps.clone()),
            meanings: &self.statuses,
            columns: &self.columns,
            own,
            titles: self.titles,
            has_status: self.has_status,
        }
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
/// period as given. One that ends before it begins is told and is none.
fn calendar(
    written: &PlanDocument,
    language: Language,
    report: &mut Report,
) -> (Calendar, Option<Period>) {
    let year_starts = year_starts(written.year_starts.as_ref(), report);
    let alone = Calendar { period: None, year_starts, language };
    let stated = written.period.as_ref().and_then(|it| {
        let from = date(it.from.as_ref(), &alone, report);
        let to = date(it.to.as_ref(), &alone, report);
        Some((it.span, Period { from: from?, to: to? }))
    });
    let days = stated.map(|(_, it)| (it.from.first, it.to.last));
    let forward = days.filter(|(first, last)| first <= last);
    if let (Some((span, _)), None) = (stated, forward) {
        report.push(
            Finding::new(Code::InvalidDate, span, "this period ends before it begins")
                .help("put the earlier year under `from` and the later one under `to`"),
        );
    }
    let period = stated.map(|(_, it)| it).filter(|_| forward.is_some());
    (Calendar { period: forward, ..alone }, period)
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

/// Whether any action of the plan has a title, or has lost one.
fn actions_have_titles(files: &PlanFiles) -> bool {
    let titled =
        |it: &ActionDocument| it.title.is_some() || it.lost.iter().any(|it| it.value == "title");
    files.objectives.iter().flat_map(|it| &it.record.actions).any(titled)
}
