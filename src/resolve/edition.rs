//! The editions of a plan: each frozen copy is resolved by the road of the plan itself, compared
//! with the one before, and dropped. Only two states of a plan are held at a time.

use chrono::NaiveDate;

use crate::changes::{self, State};
use crate::diagnostics::{Code, Finding, Report, Severity};
use crate::document::{Documents, EditionDocument, EditionFiles, PlanFiles};
use crate::model::{Approval, Edition, History, Id, Ix, Plan, Service, Unread};

use super::date::day;
use super::lookup::{Gaps, Lookup, invalid_id};
use super::plan;
use super::previous::Previous;
use super::renamed;
use super::support;
use super::value::{external, prose, text};

/// A frozen copy with its date, before it is resolved.
struct Frozen<'a> {
    files: &'a EditionFiles,
    edition: Edition,
}

/// A frozen copy as the plan that it was, with the support services of that time, where they were kept.
#[derive(Debug, Clone)]
pub struct Kept {
    /// The plan.
    pub plan: Plan,
    /// The services; none where no copy of `support.yaml` was kept.
    pub services: Option<Vec<Service>>,
}

impl Kept {
    /// The same to be compared.
    pub fn state(&self) -> State<'_> {
        State { plan: &self.plan, services: self.services.as_deref() }
    }
}

/// How a plan came to be what it is, and the last of its frozen copies; what has changed since is
/// not known before the plan itself is resolved.
pub(super) fn history(
    files: &PlanFiles,
    documents: &Documents,
    report: &mut Report,
) -> (History, Option<Kept>) {
    let mut history = History::default();
    let last = each(files, documents, report, &mut |edition, _| history.editions.push(edition));
    (history, last)
}

/// Resolves the editions of a plan from the oldest to the newest and shows each, with what had
/// changed since the one before. Gives back the last.
pub(super) fn each(
    files: &PlanFiles,
    documents: &Documents,
    report: &mut Report,
    show: &mut dyn FnMut(Edition, &Kept),
) -> Option<Kept> {
    let mut last: Option<(Kept, NaiveDate)> = None;
    let mut count = 0;
    for Frozen { files, mut edition } in in_order(files, report) {
        let previous = last.as_ref().map(|(kept, on)| Previous {
            plan: &kept.plan,
            edition: Ix::new(count - 1),
            on: *on,
        });
        let Some(kept) = frozen(files, documents, previous.as_ref(), report) else { continue };
        if let Some((before, _)) = &last {
            edition.changes = changes::between(before.state(), kept.state());
        }
        let on = edition.on;
        show(edition, &kept);
        count += 1;
        last = Some((kept, on));
    }
    last.map(|it| it.0)
}

/// The editions that have a name and a date, the oldest first.
fn in_order<'a>(files: &'a PlanFiles, report: &mut Report) -> Vec<Frozen<'a>> {
    let mut all: Vec<_> = files.editions.iter().filter_map(|it| head(it, report)).collect();
    all.sort_by(|a, b| (a.edition.on, &a.edition.id).cmp(&(b.edition.on, &b.edition.id)));
    all
}

fn head<'a>(files: &'a EditionFiles, report: &mut Report) -> Option<Frozen<'a>> {
    let id = Id::parse(&files.folder);
    if id.is_none() {
        report.push(invalid_id(&files.folder, files.first));
    }
    let Some(written) = &files.edition else {
        let path = files.frozen.path("edition.yaml");
        report.push(
            Finding::new(Code::EditionNotRead, files.first, format!("the file {path} is missing"))
                .help("create it, with the edition's `name:` and its date under `on:`"),
        );
        return None;
    };
    let on = day(written.record.on.as_ref(), report);
    let (id, on) = id.zip(on)?;
    let edition = Edition {
        name: text(written.record.name.as_ref()).unwrap_or_else(|| id.to_string()),
        id,
        on,
        note: prose(written.record.note.as_ref()),
        approval: approval(&written.record, report),
        decision: external(written.record.decision.as_ref(), report),
        equality_assessment: external(written.record.equality_assessment.as_ref(), report),
        changes: Vec::new(),
    };
    Some(Frozen { files, edition })
}

/// Who approved the words and when: one without the other is not an approval.
fn approval(written: &EditionDocument, report: &mut Report) -> Option<Approval> {
    let missing = |span, key: &str, help: &str| {
        let message = format!("this edition says that it was approved, but `{key}` is missing");
        Finding::new(Code::MissingKey, span, message).help(help)
    };
    match (&written.approved_by, &written.approved_on) {
        (Some(by), Some(on)) => {
            let (by, origin) = (by.value.clone(), on.span);
            day(Some(on), report).map(|on| Approval { by, on, origin })
        }
        (Some(by), None) => {
            let help = "write the day under `approved_on:`, such as 2026-11-21";
            report.push(missing(by.span, "approved_on", help));
            None
        }
        (None, Some(on)) => {
            let help = "write the post or the committee under `approved_by:`";
            report.push(missing(on.span, "approved_by", help));
            None
        }
        (None, None) => None,
    }
}

/// A frozen copy as the plan that it was. One that cannot be read is told once, at the first place
/// that is wrong, and is left out.
fn frozen(
    edition: &EditionFiles,
    documents: &Documents,
    previous: Option<&Previous<'_>>,
    report: &mut Report,
) -> Option<Kept> {
    let mut found = edition.found.clone();
    let services = edition.support.as_ref().map(|it| support::services(Some(it), &mut found));
    // Without a copy of the list, what a service was that the plan names is not known any more.
    let unknown = || Gaps { anywhere: true, ..Gaps::default() };
    let gaps = services.as_ref().map_or_else(unknown, |it| it.gaps.clone());
    let services = services.map(|it| it.services);
    let ids = services.iter().flatten().map(|it| &it.id);
    let known = Lookup::new(ids, gaps);
    let mut unread = Unread::default();
    let mut plan =
        plan::plan(&edition.frozen, documents, &known, previous, &mut unread, &mut found);
    let errors = found.findings().iter().filter(|it| it.severity == Severity::Error);
    let (count, first) = (errors.clone().count(), errors.clone().next());
    if let Some(plan) = &mut plan {
        renamed::rename(plan, documents);
    }
    let Some(first) = first else {
        if plan.is_none() {
            report.push(not_read(edition, Finding::new(Code::EditionNotRead, edition.first, "")));
        }
        drop(known);
        return plan.map(|plan| Kept { plan, services });
    };
    let more = if count > 1 { format!(", and {} more", count - 1) } else { String::new() };
    let finding = Finding::new(Code::EditionNotRead, first.place.clone(), "");
    report.push(not_read(edition, finding.label(format!("{}{more}", first.message))));
    None
}

fn not_read(edition: &EditionFiles, finding: Finding) -> Finding {
    let message = format!("the edition \"{}\" can no longer be read", edition.folder);
    Finding { message, ..finding }
        .help("restore the files as they were saved, or delete the folder of this edition")
}
