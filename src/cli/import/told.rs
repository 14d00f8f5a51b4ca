//! What an import says in the terminal: no name of a person that is left out is among it.

use std::path::Path;

use crate::import::{self, Change, Done, Fate, Imported};

use super::super::args::ImportArgs;
use super::super::printer;

/// So many letters of a text are shown.
const QUOTED: usize = 90;
/// So many changes are listed; the report has all of them.
const LISTED: usize = 20;

/// What was read and what it changes, before anything is written.
pub(super) fn before_writing(imported: &Imported) {
    let objectives = imported.written.len() - 1;
    let actions = imported.actions.len();
    let below = match objectives {
        1 => String::new(),
        count => format!(" below {count} objectives"),
    };
    printer::tell(&format!("Read \"{}\": {actions} action{}{below}.", imported.title, s(actions)));
    printer::tell(&import::summary(imported));
    left_out(imported);
    if !imported.changes.is_empty() {
        printer::tell("What is different in your files:");
    }
    imported.changes.iter().take(LISTED).for_each(difference);
    if imported.changes.len() > LISTED {
        let more = imported.changes.len() - LISTED;
        printer::tell(&format!("  … and {more} more, in import/report.html"));
    }
}

/// Where names are left out, without the names.
fn left_out(imported: &Imported) {
    let withheld = imported.passages.iter().filter(|it| it.fate == Fate::Withheld);
    let mut places: Vec<&str> = withheld.map(|it| it.origin.at.as_str()).collect();
    places.dedup();
    if places.is_empty() {
        return;
    }
    let more = places.len().saturating_sub(LISTED);
    places.truncate(LISTED);
    let more = if more == 0 { String::new() } else { format!("; and {more} more") };
    printer::tell(&format!(
        "Names and personal contact details are left out in: {}{more}.",
        places.join("; ")
    ));
}

fn difference(change: &Change) {
    printer::tell(&format!("  {}, {}: {}", change.file, change.place(), change.says()));
    let kept = matches!(change.done, Done::Kept | Done::ByHand);
    let labels = if kept { ["your file", "the document"] } else { ["before", "now"] };
    let words = labels.into_iter().zip([&change.was, &change.now]);
    for (whose, words) in words.filter(|it| !it.1.is_empty() && !change.key.is_empty()) {
        printer::tell(&format!("      {whose}: {}", shortened(words)));
    }
}

/// The first words of a long text.
fn shortened(words: &str) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(QUOTED) {
        Some((at, _)) => format!("{} …", &line[..at]),
        None => line,
    }
}

pub(super) fn next_steps(args: &ImportArgs, imported: &Imported) {
    let open = imported.questions.iter().filter(|it| it.answer.is_none()).count();
    if open > 0 {
        let how = match &args.questions {
            Some(path) => format!(
                "They are in {}. Fill it in, save and close it, then run the same command again.",
                path.display()
            ),
            None => "To answer in your browser, run the same command with `--review`. To answer in a workbook, add \
                     `--questions questions.xlsx` instead. Or write your answers in import/answers.yaml, then import \
                     the document again."
                .to_owned(),
        };
        printer::tell(&format!("{open} question{} for you. {how}", s(open)));
    } else if !imported.questions.is_empty() {
        printer::tell("You have answered all questions.");
    }
    if args.dry_run {
        printer::tell("Nothing was written, because of --dry-run.");
        return;
    }
    if imported.account.withheld > 0 {
        printer::tell("import/report.html shows the names and contact details that are left out.");
    }
    if imported.account.not_placed > 0 {
        printer::tell("import/report.html says why some words are not in the plan.");
    }
    if imported.services.is_some() {
        printer::tell(
            "The document names services that people can contact. They are in import/support.yaml. Check each one, \
             then copy it to content/support.yaml.",
        );
    }
    let project = printer::project_argument(&args.project);
    let report = args.project.join("import").join("report.html");
    printer::tell(&format!(
        "The plan is in {}. Next: look at {}, then run `planpress serve{project}`.",
        shown(&args.project, &imported.plan),
        report.display()
    ));
}

fn s(count: usize) -> &'static str {
    if count == 1 { "" } else { "s" }
}

fn shown(project: &Path, plan: &str) -> String {
    project.join("content").join("plans").join(plan).display().to_string()
}
