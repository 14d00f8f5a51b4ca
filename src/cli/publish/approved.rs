//! `planpress publish --approved-by POST --on DATE`: publishes the draft that someone approved, and no other
//! text. The approval is kept in an edition of each plan, so that the website shows it.

use std::path::Path;

use chrono::NaiveDate;

use crate::authoring::{APPROVAL, FilesRead, NewApproval, NewEdition, Since, shown};
use crate::locale::Locale;
use crate::model::{Catalogue, Id, Plan, PlanState};
use crate::pipeline::{self, Build, Settings};
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
    let id = edition::name(&args.approval.edition.clone().unwrap_or_else(|| on.to_string()))?;
    let draft = FilesRead::of_last_draft(&args.project).ok_or_else(|| {
        let folder = args.project.join(APPROVAL);
        let again = "Run `planpress publish --for-approval` first, and have that draft approved.";
        (format!("there is no draft in {}", folder.display()), again.to_owned())
    })?;
    held_against(&draft, &args.approval, on, today)?;
    let sources = Sources::load(&args.project, Limits::default())
        .map_err(|it| (it.to_string(), "Is this the project's folder?".to_owned()))?;
    let since = differences(&draft, &sources, &id);
    if !since.is_empty() {
        since.iter().for_each(|it| printer::tell(&format!("error: {it}")));
        printer::tell(
            "Nothing was published, because this is not the text that was approved. Undo these changes, or run \
             `planpress publish --for-approval` again and ask for approval of the new draft.",
        );
        return Ok(Exit::Errors);
    }
    let settings = build::settings(&args.common, today, LinkStyle::Folder);
    let Build { press, mut report } = pipeline::build(&sources, &Settings { today, ..settings });
    self_check::read(&press, &sources, &mut report);
    build::apply(&args.common, true, &mut report);
    report.sort(&sources);
    if report.has_errors() {
        printer::findings_in_brief(&report, &sources, &args.project);
        printer::tell("Nothing was published, and no approval was recorded.");
        return Ok(Exit::Errors);
    }
    let approval = NewApproval {
        by: by.trim().to_owned(),
        on,
        decision: args.approval.decision.clone(),
        equality_assessment: args.approval.equality_assessment.clone(),
        check_number: draft.check_number(),
    };
    record(&args.project, &sources, press.site().catalogue(), &id, &approval)?;
    Ok(super::publish(args, today))
}

/// Whether the approval can be of this draft.
fn held_against(
    draft: &FilesRead,
    approval: &ApprovalArgs,
    on: NaiveDate,
    today: NaiveDate,
) -> Result<(), Failure> {
    if on > today {
        return Err((format!("{on} is in the future"), "Give the day of the approval.".to_owned()));
    }
    if on < draft.on() {
        let what = format!("this draft was made on {}, after {on}", draft.on());
        return Err((what, "Correct the date, or ask for approval of this draft.".to_owned()));
    }
    let digits = |it: &str| it.chars().filter(|it| !it.is_whitespace()).collect::<String>();
    let number = draft.check_number();
    match approval.check_number.as_deref().map(digits) {
        Some(given) if given.len() < 16 || !number.starts_with(&given.to_lowercase()) => {
            let what = format!("the check number of this draft is {}, not {given}", shown(&number));
            Err((what, "Another draft was approved. Ask for approval of this one.".to_owned()))
        }
        _ => Ok(()),
    }
}

/// What is not as it was when the draft was made. The edition of this approval may be there already, if the
/// website could not be written the last time.
fn differences(draft: &FilesRead, sources: &Sources, id: &Id) -> Vec<String> {
    let now = FilesRead::of(sources, draft.on());
    let edition = format!("/editions/{id}/");
    let since = draft.since(&now).into_iter().filter(|it| !it.0.contains(&edition));
    since
        .map(|(path, since)| match since {
            Since::Changed => format!("{path} has changed since the draft was made"),
            Since::New => format!("{path} is new since the draft was made"),
            Since::Gone => format!("{path} is no longer there"),
        })
        .collect()
}

/// Keeps an edition of each plan that is in force and has words that no one had approved.
fn record(
    project: &Path,
    sources: &Sources,
    catalogue: &Catalogue,
    id: &Id,
    approval: &NewApproval,
) -> Result<(), Failure> {
    let locale = Locale::new("en-GB", &[]).expect("the built-in words are there");
    for plan in catalogue.plans.iter().filter(|it| is_new(it)) {
        let new = NewEdition {
            id: id.to_string(),
            name: match id.to_string() == approval.on.to_string() {
                true => locale.date(approval.on),
                false => id.to_string(),
            },
            on: approval.on,
            note: None,
            approval: Some(approval.clone()),
        };
        let folder = edition::keep(project, sources, &plan.id, &new)?;
        printer::tell(&format!("The approval is recorded in {}.", folder.display()));
    }
    Ok(())
}

fn is_new(plan: &Plan) -> bool {
    let closed = matches!(plan.state, Some(PlanState::Superseded | PlanState::Archived));
    !closed && plan.history.last_approved().is_none_or(|(_, has_changed)| has_changed)
}
