//! The answers to an import's questions, as they are kept in a file.

use std::collections::BTreeMap;
use std::path::Path;

use crate::authoring;
use crate::diagnostics::Report;
use crate::document::{
    ANSWERS, AnswerDocument, AnswersDocument, Text, read_answers, write_answers,
};
use crate::import::{Given, Question};
use crate::source::Sources;

use super::super::args::ImportArgs;
use super::Stop;

/// The answers that were given.
///
/// # Errors
/// The findings of a file with mistakes, or a file that cannot be read.
pub(super) fn read(args: &ImportArgs) -> Result<AnswersDocument, Stop> {
    let path = args.answers.clone().unwrap_or_else(|| args.project.join(ANSWERS));
    let text =
        authoring::read_answers_file(&path).map_err(|it| Stop::system(&it, &it.next_step()))?;
    let Some(text) = text else {
        if args.answers.is_some() {
            let what = format!("there is no file {}", path.display());
            return Err(Stop::System(what, "Check the name after --answers.".to_owned()));
        }
        return Ok(AnswersDocument::blank());
    };
    let sources = Sources::from_texts([(path.display().to_string(), text)]);
    let mut report = Report::default();
    let answers = read_answers(&sources, &mut report);
    if report.has_errors() {
        return Err(Stop::Findings(Box::new((report, sources)), "Nothing was written."));
    }
    Ok(answers)
}

/// Writes the answers alone, if they can be read again.
///
/// # Errors
/// A disk that refuses, or words that the file cannot hold.
pub(super) fn write(project: &Path, answers: &AnswersDocument) -> Result<(), Stop> {
    let text = write_answers(answers);
    let sources = Sources::from_texts([(ANSWERS, text.as_str())]);
    let mut report = Report::default();
    read_answers(&sources, &mut report);
    if report.has_errors() {
        return Err(Stop::Findings(Box::new((report, sources)), "Write it in other words."));
    }
    authoring::write_answers_file(project, &text).map_err(|it| Stop::system(&it, &it.next_step()))
}

/// What is answered to a question, if anything is.
pub(super) fn find<'a>(answers: &'a AnswersDocument, of: &str) -> Option<&'a AnswerDocument> {
    answers.questions.iter().find(|it| key(it) == of && is_answered(it))
}

/// The same, by the keys of their questions.
pub(super) fn by_key(answers: &AnswersDocument) -> BTreeMap<String, Given> {
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
pub(super) fn kept(given: AnswersDocument, questions: &[Question]) -> AnswersDocument {
    let mut all: Vec<AnswerDocument> = Vec::new();
    for question in questions {
        let before = find(&given, &question.key);
        all.push(before.cloned().unwrap_or_else(|| document(question)));
    }
    let asked: Vec<String> = all.iter().map(key).collect();
    all.extend(
        given.questions.into_iter().filter(|it| is_answered(it) && !asked.contains(&key(it))),
    );
    AnswersDocument { questions: all, ..AnswersDocument::blank() }
}

/// How many answers are to questions that this import does not ask: the words of their rows are others now.
pub(super) fn unused(given: &AnswersDocument, questions: &[Question]) -> usize {
    let asked: Vec<&str> = questions.iter().map(|it| it.key.as_str()).collect();
    let is_unused = |it: &&AnswerDocument| is_answered(it) && !asked.contains(&key(it).as_str());
    given.questions.iter().filter(is_unused).count()
}

/// A question as the file has it, without an answer.
pub(super) fn document(question: &Question) -> AnswerDocument {
    let text = |it: &str| (!it.is_empty()).then(|| it.into());
    AnswerDocument {
        key: Some(question.key.as_str().into()),
        asks: text(&format!("{} {}", question.text, question.how())),
        place: question.at.as_ref().map(|it| format!("{}, {}", it.file, it.at).as_str().into()),
        words: text(&question.words),
        proposed: text(question.proposed()),
        ..AnswerDocument::blank()
    }
}

/// Puts an answer into the place of the one that its question had before.
pub(super) fn put(answers: &mut AnswersDocument, answer: AnswerDocument) {
    match answers.questions.iter_mut().find(|it| key(it) == key(&answer)) {
        Some(before) => *before = answer,
        None => answers.questions.push(answer),
    }
}

/// Takes the answer of a question away.
pub(super) fn clear(answers: &mut AnswersDocument, of: &str) {
    for question in answers.questions.iter_mut().filter(|it| key(it) == of) {
        (question.answer, question.by, question.on) = (None, None, None);
    }
}

fn is_answered(answer: &AnswerDocument) -> bool {
    answer.answer.as_ref().is_some_and(|it| !it.value.is_empty())
}

fn key(answer: &AnswerDocument) -> String {
    answer.key.as_ref().map(|it| it.value.clone()).unwrap_or_default()
}
