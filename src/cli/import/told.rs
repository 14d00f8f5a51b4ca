//! What an import says in the terminal: no name of a person that is left out is among it.

use std::path::Path;

use crate::import::{self, Change, Done, Fate, Imported};

use super::super::args::ImportArgs;
use super::super::printer;

/// So many letters of a text are shown.
const QUOTED: usize = 90;
/// So many words are shown before the place where two texts differ.
const BEFORE: usize = 4;
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
    let words = labels.into_iter().zip(differing(&change.was, &change.now));
    for (whose, words) in words.filter(|it| !it.1.is_empty() && !change.key.is_empty()) {
        printer::tell(&format!("      {whose}: {words}"));
    }
}

/// Two texts, each from a few words before the place where they differ: the beginnings of two long texts can be
/// the same.
fn differing(was: &str, now: &str) -> [String; 2] {
    let words = |it: &str| it.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let [was, now] = [words(was), words(now)];
    let same = was.iter().zip(&now).take_while(|it| it.0 == it.1).count();
    let is_far = was[..same].iter().map(|it| it.chars().count() + 1).sum::<usize>() > QUOTED / 2;
    let from = if is_far { same.saturating_sub(BEFORE) } else { 0 };
    [was, now].map(|it| {
        let rest = shortened(&it[from.min(it.len())..].join(" "));
        if from > 0 { format!("… {rest}") } else { rest }
    })
}

/// The first words of a long line.
fn shortened(line: &str) -> String {
    match line.char_indices().nth(QUOTED) {
        Some((at, _)) => format!("{} …", &line[..at]),
        None => line.to_owned(),
    }
}

/// What to do next. `unused` answers are to questions that are not asked now.
pub(super) fn next_steps(args: &ImportArgs, imported: &Imported, unused: usize) {
    let open = imported.questions.iter().filter(|it| it.answer.is_none()).count();
    if unused > 0 && open > 0 {
        let those = match unused {
            1 => "1 of your answers is to a question that is not asked now".to_owned(),
            _ => format!("{unused} of your answers are to questions that are not asked now"),
        };
        printer::tell(&format!(
            "{those}: the words that it was about have changed, in the document or because of another answer. If they are \
             asked about again, answer again. import/answers.yaml keeps the old answer in case the words come back.",
        ));
    }
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

#[cfg(test)]
mod tests {
    use super::differing;

    #[test]
    fn what_differs_is_shown() {
        let start = "a row of words that is the same in both of the texts and goes on for a very long time until it ends ";
        let [was, now] = differing(&format!("{start}in May"), &format!("{start}in June"));
        assert_eq!(
            [was.as_str(), now.as_str()],
            ["… until it ends in May", "… until it ends in June"]
        );
        assert_eq!(differing("in May", "in June"), ["in May", "in June"]);
        assert_eq!(differing("", "in June"), ["", "in June"]);
        let [was, now] = differing(start, &format!("{start}or not"));
        assert_eq!(
            [was.as_str(), now.as_str()],
            ["… time until it ends", "… time until it ends or not"]
        );
    }
}
