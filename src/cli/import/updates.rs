//! `planpress import FILE --updates`: what colleagues filled in becomes updates of the plan's actions.

use chrono::NaiveDate;

use crate::authoring::{self, Rewriting};
use crate::document::Edit;
use crate::import::returns::{self, Answer, Returned};
use crate::intake;
use crate::model::Plan;
use crate::source::Sources;

use super::super::args::ImportArgs;
use super::super::sound::with_plan;
use super::super::{Exit, printer};

type Failure = (String, String);

pub(super) fn run(args: &ImportArgs, today: NaiveDate) -> Exit {
    updates(args, args.today.unwrap_or(today)).unwrap_or_else(|(what, next_step)| {
        printer::failure(&what, &next_step);
        Exit::Failure
    })
}

fn updates(args: &ImportArgs, today: NaiveDate) -> Result<Exit, Failure> {
    let typed = args.plan.as_ref().map(|it| it.as_str());
    with_plan(&args.project, typed, today, |sources, _, plan| add(args, sources, plan, today))
}

fn add(
    args: &ImportArgs,
    sources: &Sources,
    plan: &Plan,
    today: NaiveDate,
) -> Result<Exit, Failure> {
    let Some(intake) = read(args)? else { return Ok(Exit::Errors) };
    let Returned { answers, wrong, rows } = returns::read(&intake, plan, today);
    if rows == 0 && wrong.is_empty() {
        printer::tell(&format!(
            "error: {}: this workbook has no action of this plan. Make one with `planpress export --workbook \
             updates.xlsx`.",
            intake.file
        ));
        return Ok(Exit::Errors);
    }
    if !wrong.is_empty() {
        for it in &wrong {
            printer::tell(&format!("error: {}: {}.", it.at, it.why));
        }
        printer::tell(
            "Nothing was written. Correct these cells in the workbook, and run the command again.",
        );
        return Ok(Exit::Errors);
    }
    let told = returns::tell(sources, plan.id.as_str(), &answers).map_err(|(action, why)| {
        let what = format!("the update of \"{action}\" cannot be written: {why}");
        (what, "Write it yourself, and delete it from the workbook.".to_owned())
    })?;
    for (file, answer) in &told.new {
        printer::tell(&format!("  {file}, {}: {}", answer.action, said(answer)));
    }
    if !args.dry_run {
        write(args, sources, &told.files)?;
    }
    printer::tell(&end(told.new.len(), told.known, args.dry_run));
    Ok(Exit::Success)
}

fn read(args: &ImportArgs) -> Result<Option<intake::Intake>, Failure> {
    let [path] = args.files.as_slice() else {
        let what = "--updates reads one workbook at a time".to_owned();
        return Err((what, "Run the command once for each file.".to_owned()));
    };
    let bytes = authoring::read_document(path).map_err(|it| (it.to_string(), String::new()))?;
    let name = path.file_name().map_or_else(String::new, |it| it.to_string_lossy().into_owned());
    match intake::whole_xlsx(&name, &bytes) {
        Ok(intake) => Ok(Some(intake)),
        Err(refusal) => {
            printer::tell(&format!("error: {}: {refusal}.", path.display()));
            Ok(None)
        }
    }
}

fn said(answer: &Answer) -> String {
    let same = answer.no_change.then_some(returns::NO_CHANGE);
    let parts = [same, answer.status.as_deref(), answer.when.as_deref(), answer.text.as_deref()];
    let parts: Vec<&str> = parts.into_iter().flatten().collect();
    format!("{}, {}", answer.on, parts.join(": ").replace('\n', " "))
}

fn write(
    args: &ImportArgs,
    sources: &Sources,
    files: &std::collections::BTreeMap<String, String>,
) -> Result<(), Failure> {
    let edits: Vec<_> = files
        .iter()
        .filter_map(|(path, text)| {
            let before = sources.find(path)?.1.text().ok()?;
            Some((path, before, [Edit::between(before, text)]))
        })
        .collect();
    let files: Vec<Rewriting<'_>> = edits
        .iter()
        .map(|(path, before, edits)| Rewriting { path, before: Some(before), edits })
        .collect();
    authoring::rewrite_files(&args.project, &files, &[])
        .map_err(|it| (it.to_string(), it.next_step()))
}

fn end(new: usize, known: usize, dry_run: bool) -> String {
    let s = if new == 1 { "" } else { "s" };
    let known = match known {
        0 => String::new(),
        known => format!(" {known} were in the plan already."),
    };
    match (new, dry_run) {
        (0, _) => format!("There are no new updates.{known}"),
        (_, true) => format!(
            "{new} update{s} would be added.{known} Nothing was written, because of --dry-run."
        ),
        (_, false) => {
            format!("{new} update{s} added.{known} Run `planpress check` to see what they change.")
        }
    }
}
