//! `planpress import FILE`: a plan from a council's own document.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::authoring::{self, ImportFiles};
use crate::diagnostics::Report;
use crate::document::{
    ANSWERS, AnswerDocument, AnswersDocument, Text, read_all, read_answers, write_answers,
};
use crate::import::{self, Change, Fate, Given, Imported, Question, Settings};
use crate::intake::{self, Intake};
use crate::leaflet::{STYLES, STYLESHEET};
use crate::source::{Limits, Sources};

use super::args::{ImportArgs, ReportFormat};
use super::progress::Waiting;
use super::{Exit, printer};

/// So many letters of a text are shown.
const QUOTED: usize = 90;
/// So many changes are listed; the report has all of them.
const LISTED: usize = 20;

type Failure = (String, String);

pub(super) fn run(args: &ImportArgs) -> Exit {
    import(args).unwrap_or_else(|(what, next_step)| {
        printer::failure(&what, &next_step);
        Exit::Failure
    })
}

fn import(args: &ImportArgs) -> Result<Exit, Failure> {
    let waiting = Waiting::new("reading the document");
    let Some(intakes) = read(args) else { return Ok(Exit::Errors) };
    let is_new = !args.project.join("content").exists();
    let project = if is_new { None } else { Some(project(args)?) };
    if project.as_ref().is_some_and(cannot_be_read) {
        return Ok(Exit::Errors);
    }
    let Some(given) = answers(args)? else { return Ok(Exit::Errors) };
    let last = authoring::last_import(&args.project);
    let settings = Settings {
        plan: args.plan.clone(),
        answers: by_key(&given),
        project: project.as_ref(),
        last: last.as_ref(),
    };
    let imported = import::import(&intakes, &settings);
    drop(waiting);
    let Some(imported) = imported else {
        no_plan(&intakes);
        return Ok(Exit::Errors);
    };
    if !imported.wrong.is_empty() {
        // Places and no words: they may be a person's name.
        let places: BTreeSet<&str> = imported.wrong.iter().map(|it| it.0.at.as_str()).collect();
        let places: Vec<&str> = places.into_iter().collect();
        let what = format!("some words are lost or doubled: {}", places.join("; "));
        return Err((what, "This is a fault in planpress. Nothing was written.".to_owned()));
    }
    let report = import::json(&imported);
    let for_people = args.format == ReportFormat::Human;
    if for_people {
        before_writing(&imported);
    }
    if !args.dry_run {
        let answers = write_answers(&kept(given, &imported.questions));
        write(args, &imported, &report, answers, project.as_ref())?;
    }
    match args.format {
        ReportFormat::Json => printer::say(&report),
        ReportFormat::Human => next_steps(args, &imported),
    }
    Ok(Exit::Success)
}

fn project(args: &ImportArgs) -> Result<Sources, Failure> {
    let loaded = Sources::load(&args.project, Limits::default());
    loaded.map_err(|it| (it.to_string(), "Is this the project's folder?".to_owned()))
}

/// Whether a file of the project has a mistake, which is told: what cannot be read cannot be kept.
fn cannot_be_read(project: &Sources) -> bool {
    let mut report = Report::default();
    read_all(project, &mut report);
    if report.has_errors() {
        printer::findings(&report, project);
        printer::tell(
            "Correct this first, so that the import keeps what you wrote. Nothing was written.",
        );
    }
    report.has_errors()
}

/// All files; none if one of them is refused. Each refusal is told.
fn read(args: &ImportArgs) -> Option<Vec<Intake>> {
    let mut intakes = Vec::new();
    let mut refused = false;
    for path in &args.files {
        let name =
            path.file_name().map_or_else(String::new, |it| it.to_string_lossy().into_owned());
        let bytes = authoring::read_document(path);
        match bytes.and_then(|it| intake::read(&name, &it).map_err(|it| it.to_string())) {
            Ok(intake) => intakes.push(intake),
            Err(why) => {
                refused = true;
                printer::tell(&format!("error: {}: {why}.", path.display()));
            }
        }
    }
    if refused {
        printer::tell("Nothing was written.");
    }
    (!refused).then_some(intakes)
}

fn no_plan(intakes: &[Intake]) {
    let names: Vec<&str> = intakes.iter().map(|it| it.file.as_str()).collect();
    printer::tell(&format!("error: {}: {}", names.join(", "), import::why_not(intakes)));
    printer::tell("Nothing was written.");
}

/// The answers that were given; none if the file has errors, which are told.
fn answers(args: &ImportArgs) -> Result<Option<AnswersDocument>, Failure> {
    let path = args.answers.clone().unwrap_or_else(|| args.project.join(ANSWERS));
    let text = authoring::read_answers_file(&path).map_err(|it| (it.to_string(), String::new()))?;
    let Some(text) = text else {
        if args.answers.is_some() {
            let what = format!("there is no file {}", path.display());
            return Err((what, "Check the name after --answers.".to_owned()));
        }
        return Ok(Some(AnswersDocument::blank()));
    };
    let sources = Sources::from_texts([(path.display().to_string(), text)]);
    let mut report = Report::default();
    let answers = read_answers(&sources, &mut report);
    if report.has_errors() {
        printer::findings(&report, &sources);
        printer::tell("Nothing was written.");
        return Ok(None);
    }
    Ok(Some(answers))
}

fn by_key(answers: &AnswersDocument) -> BTreeMap<String, Given> {
    let text = |it: &Option<Text>| it.as_ref().map(|it| it.value.clone()).unwrap_or_default();
    let pairs = answers.questions.iter().map(|it| {
        let given = Given {
            answer: text(&it.answer),
            proposed: text(&it.proposed),
            words: text(&it.words),
        };
        (text(&it.key), given)
    });
    pairs.collect()
}

/// The questions of this import with their answers. An answer keeps what its person saw, and is kept where
/// it is not asked for now: the words may come back.
fn kept(given: AnswersDocument, questions: &[Question]) -> AnswersDocument {
    let key = |it: &AnswerDocument| it.key.as_ref().map(|it| it.value.clone()).unwrap_or_default();
    let answered = |it: &AnswerDocument| it.answer.as_ref().is_some_and(|it| !it.value.is_empty());
    let mut all: Vec<AnswerDocument> = Vec::new();
    for question in questions {
        let before = given.questions.iter().find(|it| key(it) == question.key && answered(it));
        let text = |it: &str| (!it.is_empty()).then(|| it.into());
        all.push(before.cloned().unwrap_or_else(|| AnswerDocument {
            key: Some(question.key.as_str().into()),
            asks: text(&question.text),
            place: question.at.as_ref().map(|it| format!("{}, {}", it.file, it.at).as_str().into()),
            words: text(&question.words),
            proposed: text(&question.proposal),
            ..AnswerDocument::blank()
        }));
    }
    let asked: Vec<String> = all.iter().map(key).collect();
    all.extend(given.questions.into_iter().filter(|it| answered(it) && !asked.contains(&key(it))));
    AnswersDocument { questions: all, ..AnswersDocument::blank() }
}

fn write(
    args: &ImportArgs,
    imported: &Imported,
    report: &str,
    answers: String,
    before: Option<&Sources>,
) -> Result<(), Failure> {
    let mut project = imported.files.clone();
    match before {
        Some(before) => project.retain(|(path, text)| {
            before.find(path).is_none_or(|it| it.1.text().ok() != Some(text))
        }),
        None => project.extend(authoring::around_first_plan(&imported.title, &imported.plan)),
    }
    // A file of the person's own that has the same name as one of the starter is theirs.
    let theirs = |path: &str| !path.starts_with("content/") && args.project.join(path).exists();
    project.retain(|(path, _)| !theirs(path));
    let mut import = vec![
        ("report.html", import::html(imported)),
        (STYLESHEET, STYLES.to_owned()),
        ("report.json", report.to_owned()),
        ("answers.yaml", answers),
    ];
    import.extend(imported.services.iter().map(|it| ("support.yaml", it.clone())));
    let files = ImportFiles { project: &project, written: &imported.written, import: &import };
    authoring::write_import(&args.project, &files).map_err(|it| {
        (
            it.to_string(),
            "Files that were written already stay as they are. Run the command again.".to_owned(),
        )
    })
}

/// What was read and what it changes, before anything is written.
fn before_writing(imported: &Imported) {
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
    let words = [("your file", &change.was), ("the document", &change.now)];
    for (whose, words) in words.iter().filter(|it| !it.1.is_empty() && !change.key.is_empty()) {
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

fn next_steps(args: &ImportArgs, imported: &Imported) {
    let open = imported.questions.iter().filter(|it| it.answer.is_none()).count();
    if open > 0 {
        printer::tell(&format!(
            "{open} question{} for you. Write your answers in import/answers.yaml, then import the document again.",
            s(open)
        ));
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
