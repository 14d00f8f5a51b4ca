//! `planpress publish --approved-by POST --on DATE`: publishes the draft that someone approved, and no other
//! text. The approval is kept in an edition of each plan, so that the website shows it. All of it is checked
//! before anything is written.

use chrono::NaiveDate;

use crate::authoring::{
    APPROVAL, FilesRead, NewApproval, NewEdition, Since, is_check_number, shown,
};
use crate::diagnostics::Report;
use crate::document;
use crate::locale::Locale;
use crate::model::{Catalogue, Id, Plan, PlanState};
use crate::pipeline::{self, Build, Settings};
use crate::resolve;
use crate::self_check;
use crate::site::LinkStyle;
use crate::source::{Limits, Sources};

use super::super::args::{ApprovalArgs, PublishArgs};
use super::super::{Exit, build, edition, printer};

type Failure = (String, String);

pub(super) fn run(args: &PublishArgs, by: &str, on: NaiveDate, today: NaiveDate) -> Exit {
    approved(args, by, on, today).unwrap_or_else(|(what, next_step)| {
        printer::failure(&what, &next_step);
        Exit::Failure
    })
}

fn approved(
    args: &PublishArgs,
    by: &str,
    on: NaiveDate,
    today: NaiveDate,
) -> Result<Exit, Failure> {
    let draft = FilesRead::of_last_draft(&args.project).ok_or_else(|| {
        let folder = args.project.join(APPROVAL);
        let again = "Run `planpress publish --for-approval` first, and have that draft approved.";
        (format!("there is no draft in {}", folder.display()), again.to_owned())
    })?;
    held_against(&draft, &args.approval, by, on, today)?;
    let sources = Sources::load(&args.project, Limits::default())
        .map_err(|it| (it.to_string(), "Is this the project's folder?".to_owned()))?;
    let since = differences(&draft, &sources);
    if !since.is_empty() {
        since.iter().for_each(|it| printer::tell(&format!("error: {it}")));
        printer::tell(
            "Nothing was published, because this is not the text that was approved. Undo these changes, or run \
             `planpress publish --for-approval` again and ask for approval of the new draft.",
        );
        return Ok(Exit::Errors);
    }
    let settings = build::settings(&args.common, today, LinkStyle::Folder);
    let settings = Settings { today, ..settings };
    let documents = document::read_all(&sources, &mut Report::default());
    // What is wrong is told by the gate, which reads the editions too.
    let catalogue = resolve::resolve(&documents, &mut Report::default());
    let approval = NewApproval {
        by: by.trim().to_owned(),
        on,
        decision: args.approval.decision.clone(),
        equality_assessment: args.approval.equality_assessment.clone(),
        check_number: draft.check_number(),
    };
    let editions = editions(&sources, &catalogue, &args.approval, &approval)?;
    if !passes(args, &sources, &editions, &settings) {
        return Ok(Exit::Errors);
    }
    for (plan, new) in &editions {
        let folder = edition::keep(&args.project, &sources, plan, new)?;
        printer::tell(&format!("The approval is recorded in {}.", folder.display()));
    }
    Ok(super::publish(args, today))
}

/// Whether the approval can be of this draft.
fn held_against(
    draft: &FilesRead,
    approval: &ApprovalArgs,
    by: &str,
    on: NaiveDate,
    today: NaiveDate,
) -> Result<(), Failure> {
    if by.trim().is_empty() {
        let next_step = "Give the job title or the committee, such as \"Head of Communities\".";
        return Err(("--approved-by is empty".to_owned(), next_step.to_owned()));
    }
    if on > today {
        return Err((format!("{on} is in the future"), "Give the day of the approval.".to_owned()));
    }
    if on < draft.on() {
        let what = format!("this draft was made on {}, after {on}", draft.on());
        return Err((what, "Correct the date, or ask for approval of this draft.".to_owned()));
    }
    let Some(given) = approval.check_number.as_deref() else { return Ok(()) };
    let number = draft.check_number();
    if !is_check_number(given) {
        let next_step = "It is on the page approval/index.html, and in the reply to it.";
        return Err((format!("\"{given}\" is not a check number"), next_step.to_owned()));
    }
    let digits: String = given.chars().filter(|it| !it.is_whitespace()).collect();
    if number.starts_with(&digits.to_lowercase()) {
        return Ok(());
    }
    let what = format!("the check number of this draft is {}, not {given}", shown(&number));
    Err((what, "Another draft was approved. Ask for approval of this one.".to_owned()))
}

/// What is not as it was when the draft was made. The editions that record this approval may be there already,
/// if the website could not be written the last time.
fn differences(draft: &FilesRead, sources: &Sources) -> Vec<String> {
    let now = match FilesRead::of(sources, draft.on()) {
        Ok(now) => now,
        Err(unreadable) => return vec![unreadable],
    };
    let number = draft.check_number();
    let facts = sources.files().filter_map(|(_, it)| {
        let folder = it.path().strip_suffix("edition.yaml")?;
        it.text().is_ok_and(|text| text.contains(&number)).then_some(folder)
    });
    let own: Vec<&str> = facts.collect();
    let since = draft.since(&now).into_iter();
    let since = since.filter(|(path, _)| !own.iter().any(|it| path.starts_with(it)));
    since
        .map(|(path, since)| match since {
            Since::Changed => format!("{path} has changed since the draft was made"),
            Since::New => format!("{path} is new since the draft was made"),
            Since::Gone => format!("{path} is no longer there"),
        })
        .collect()
}

/// An edition of each plan that is in force and has words that no one had approved.
fn editions(
    sources: &Sources,
    catalogue: &Catalogue,
    typed: &ApprovalArgs,
    approval: &NewApproval,
) -> Result<Vec<(Id, NewEdition)>, Failure> {
    let locale = Locale::english();
    let mut all = Vec::new();
    for plan in catalogue.plans.iter().filter(|it| is_new(it)) {
        let (id, name) = match &typed.edition {
            Some(typed) => (edition::name(typed)?.to_string(), edition::shown(typed)),
            None => (free(sources, plan, approval.on), locale.date(approval.on)),
        };
        if is_taken(sources, plan, &id) {
            let what = format!("the plan \"{}\" already has an edition \"{id}\"", plan.id);
            return Err((what, "Give another name with --edition.".to_owned()));
        }
        let (on, approval) = (approval.on, Some(approval.clone()));
        all.push((plan.id.clone(), NewEdition { id, name, on, note: None, approval }));
    }
    Ok(all)
}

/// The day of the approval; if an edition has that name already, with a number.
fn free(sources: &Sources, plan: &Plan, on: NaiveDate) -> String {
    let numbered = (2..).map(|it| format!("{on}-{it}"));
    let mut names = std::iter::once(on.to_string()).chain(numbered);
    names.find(|it| !is_taken(sources, plan, it)).unwrap_or_default()
}

fn is_taken(sources: &Sources, plan: &Plan, id: &str) -> bool {
    let folder = format!("content/plans/{}/editions/{id}/", plan.id);
    sources.files().any(|(_, it)| it.path().starts_with(&folder))
}

fn is_new(plan: &Plan) -> bool {
    let closed = matches!(plan.state, Some(PlanState::Superseded | PlanState::Archived));
    !closed && plan.history.last_approved().is_none_or(|(_, has_changed)| has_changed)
}

/// Whether the project passes the gate with these editions, which are not written yet. What stops it is told.
fn passes(
    args: &PublishArgs,
    sources: &Sources,
    editions: &[(Id, NewEdition)],
    settings: &Settings,
) -> bool {
    let texts = editions.iter().flat_map(|(plan, new)| edition::as_texts(sources, plan, new));
    let sources = sources.with_new(texts);
    let Build { press, mut report } = pipeline::build(&sources, settings);
    self_check::read(&press, &sources, &mut report);
    build::apply(&args.common, true, &mut report);
    report.sort(&sources);
    if report.has_errors() {
        printer::findings_in_brief(&report, &sources, &args.project);
        printer::tell("Nothing was published, and no approval was recorded.");
    }
    !report.has_errors()
}
