//! `planpress import FILE --review`: the questions of an import in a browser. Each answer is written at once, and
//! the documents and the project are read again and imported with it.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use crate::authoring::{Snapshot, Written};
use crate::diagnostics::render_human;
use crate::document::{AnswerDocument, AnswersDocument, WrittenDate};
use crate::import::Imported;
use crate::review::{self, About, Answer, Failure, Item, Work};

use super::super::args::ImportArgs;
use super::super::{desk, printer};
use super::attempt::attempt;
use super::{Stop, answers};

/// What a person does after the last question.
const AGAIN: &str = "Then choose “Try again”.";

/// Serves the questions of an import that was written, and gives back the last import.
pub(super) fn run(
    args: &ImportArgs,
    imported: Imported,
    today: NaiveDate,
) -> Result<Imported, Stop> {
    if imported.questions.iter().all(|it| it.answer.is_some()) {
        printer::tell("There is no open question, so there is no page to open.");
        return Ok(imported);
    }
    let questions = Questions::new(args, imported, today)?;
    let questions =
        desk::sit(questions).map_err(|(what, next_step)| Stop::System(what, next_step))?;
    Ok(questions.imported)
}

/// The questions of an import.
struct Questions {
    args: ImportArgs,
    today: NaiveDate,
    about: About,
    imported: Imported,
    items: Vec<Item>,
    steps: Vec<Step>,
}

/// An answer, and what is needed to take it back.
struct Step {
    key: String,
    before: Option<AnswerDocument>,
    written: Written,
}

impl Questions {
    fn new(args: &ImportArgs, imported: Imported, today: NaiveDate) -> Result<Self, Stop> {
        // The first import has written all answers into the project's own file.
        let args = ImportArgs { answers: None, ..args.clone() };
        let given = answers::read(&args)?;
        let by = given.questions.iter().rev().find_map(|it| it.by.clone());
        let named = |it: &PathBuf| it.file_name().map(|it| it.to_string_lossy().into_owned());
        let documents: Vec<String> = args.files.iter().filter_map(named).collect();
        let next = vec![
            format!("Look at {}. It shows what became of each word.", report(&args.project)),
            format!(
                "Run “planpress serve{}” to see the website.",
                printer::project_argument(&args.project)
            ),
        ];
        let by = by.map(|it| it.value).unwrap_or_default();
        let about = review::about(&documents.join(", "), next, by);
        let items = review::items(&imported);
        Ok(Questions { args, today, about, imported, items, steps: Vec::new() })
    }

    /// Imports again, and writes.
    fn import(&mut self, given: AnswersDocument) -> Result<Vec<String>, Stop> {
        self.imported = attempt(&self.args, given)?.write()?;
        self.items = review::items(&self.imported);
        Ok(review::changes(&self.imported))
    }

    /// All questions with the answers that are in the file now.
    fn given(&self) -> Result<AnswersDocument, Stop> {
        Ok(answers::kept(answers::read(&self.args)?, &self.imported.questions))
    }

    /// What an answer is in the file.
    fn written(&self, given: &AnswersDocument, answer: &Answer<'_>) -> AnswerDocument {
        let is_it = |it: &&AnswerDocument| it.key.as_ref().is_some_and(|it| it.value == answer.key);
        let before = given.questions.iter().find(is_it).cloned();
        AnswerDocument {
            key: Some(answer.key.into()),
            answer: Some(review::words(answer.chosen).into()),
            by: (!answer.by.is_empty()).then(|| answer.by.into()),
            on: Some(WrittenDate::from(self.today).into()),
            ..before.unwrap_or_else(AnswerDocument::blank)
        }
    }

    /// Whether someone has answered in the file since the page was made. What they wrote is shown then.
    fn was_changed(&mut self, given: &AnswersDocument, key: &str) -> Option<Failure> {
        let now =
            answers::find(given, key).and_then(|it| it.answer.as_ref().map(|it| it.value.clone()));
        let question = self.imported.questions.iter_mut().find(|it| it.key == key)?;
        if now == question.answer {
            return None;
        }
        question.answer = now;
        self.items = review::items(&self.imported);
        Some(Failure {
            what: "import/answers.yaml has another answer to this question now.".to_owned(),
            next_step: "It is chosen below. Choose again if you want to change it.".to_owned(),
            kept: false,
        })
    }
}

impl Work for Questions {
    fn about(&self) -> &About {
        &self.about
    }

    fn items(&self) -> &[Item] {
        &self.items
    }

    fn keep(&mut self, answer: &Answer<'_>) -> Result<Vec<String>, Failure> {
        let mut given = self.given().map_err(not_kept)?;
        if let Some(failure) = self.was_changed(&given, answer.key) {
            return Err(failure);
        }
        let snapshot = self.snapshot().map_err(not_kept)?;
        let before = answers::find(&given, answer.key).cloned();
        let written = self.written(&given, answer);
        answers::put(&mut given, written);
        answers::write(&self.args.project, &given).map_err(not_kept)?;
        let done = self.import(given);
        // Without knowing what was written, the answer alone can be taken back.
        let written = self.snapshot().map(|now| snapshot.until(now)).unwrap_or_default();
        self.steps.push(Step { key: answer.key.to_owned(), before, written });
        done.map_err(|stop| {
            self.note(answer.key, Some(review::words(answer.chosen)));
            kept(stop)
        })
    }

    fn take_back(&mut self) -> Result<Vec<String>, Failure> {
        let Some(step) = self.steps.last() else { return Ok(Vec::new()) };
        let project = &self.args.project;
        let put_back = step.written.take_back(project);
        let put_back = put_back.map_err(|it| not_kept(Stop::system(&it, &it.next_step())))?;
        let mut given = self.given().map_err(not_kept)?;
        match &step.before {
            Some(before) => answers::put(&mut given, before.clone()),
            None => answers::clear(&mut given, &step.key),
        }
        answers::write(project, &given).map_err(not_kept)?;
        let step = self.steps.pop().expect("it was the last");
        let before = step.before.and_then(|it| it.answer).map(|it| it.value);
        self.note(&step.key, before.as_deref());
        let changed = self.import(given).map_err(kept)?;
        let put_back = put_back.into_iter().map(|it| format!("{it}: as it was before"));
        Ok(put_back.chain(changed).collect())
    }

    fn again(&mut self) -> Result<Vec<String>, Failure> {
        let given = self.given().map_err(kept)?;
        self.import(given).map_err(kept)
    }
}

impl Questions {
    fn snapshot(&self) -> Result<Snapshot, Stop> {
        Snapshot::take(&self.args.project).map_err(|it| Stop::system(&it, &it.next_step()))
    }

    /// Shows an answer that is in the file, though nothing could be imported with it.
    fn note(&mut self, key: &str, answer: Option<&str>) {
        let question = self.imported.questions.iter_mut().find(|it| it.key == key);
        question.into_iter().for_each(|it| it.answer = answer.map(str::to_owned));
        self.items = review::items(&self.imported);
    }
}

/// The answer is not in the file.
fn not_kept(stop: Stop) -> Failure {
    let (what, next_step) = said(stop);
    let next_step =
        format!("{next_step}Your answer is not kept yet. Then choose “Save and continue” again.");
    Failure { what, next_step, kept: false }
}

/// The answer is in the file, and the plan is as it was before.
fn kept(stop: Stop) -> Failure {
    let (what, next_step) = said(stop);
    let next_step =
        format!("{next_step}import/answers.yaml is up to date, and the plan is not. {AGAIN}");
    Failure { what, next_step, kept: true }
}

/// What is wrong, and what to do first, with a space at its end.
fn said(stop: Stop) -> (String, String) {
    match stop {
        Stop::Refused(sentences) => {
            let why = sentences.into_iter().filter(|it| it != "Nothing was written.");
            (why.collect::<Vec<_>>().join("\n"), "Put the document right. ".to_owned())
        }
        Stop::Findings(found, _) => {
            (render_human(&found.0, &found.1, false), "Correct this in the file. ".to_owned())
        }
        Stop::System(what, next_step) => {
            let space = if next_step.is_empty() { "" } else { " " };
            (what, format!("{next_step}{space}"))
        }
    }
}

fn report(project: &Path) -> String {
    let report = Path::new("import").join("report.html");
    if project == Path::new(".") { report } else { project.join(report) }.display().to_string()
}
