//! `planpress import FILE --questions WORKBOOK`: the questions of an import in a workbook, and the answers that
//! come back in it.

use std::path::Path;

use chrono::NaiveDate;

use crate::authoring;
use crate::document::{AnswerDocument, WrittenDate};
use crate::exports;
use crate::import::questionnaire::{self, Filled};
use crate::import::{Imported, Question};
use crate::intake;

use super::{Stop, answers};

/// The answers of a workbook that are new. Where there is no workbook yet, there are none.
///
/// # Errors
/// A file that is not a workbook of questions, or cells that do not fit.
pub(super) fn read(
    path: &Path,
    questions: &[Question],
    today: NaiveDate,
) -> Result<Vec<AnswerDocument>, Stop> {
    if path.extension().is_none_or(|it| it != "xlsx") {
        let what = format!("{} does not end in .xlsx", path.display());
        return Err(Stop::System(what, "Give a name such as questions.xlsx.".to_owned()));
    }
    if !path.exists() {
        return Ok(Vec::new());
    }
    let refused = |why: &str| {
        Stop::Refused(vec![
            format!("error: {}: {why}.", path.display()),
            "Nothing was written.".to_owned(),
        ])
    };
    let bytes = authoring::read_document(path).map_err(|it| refused(&it))?;
    let intake =
        intake::whole_xlsx("questions.xlsx", &bytes).map_err(|it| refused(&it.to_string()))?;
    let Filled { answers, by, wrong, is_ours } = questionnaire::read(&intake, questions);
    if !is_ours {
        let why = "this is not a workbook with questions of planpress. Give another name after --questions";
        return Err(refused(why));
    }
    if !wrong.is_empty() {
        let mut sentences: Vec<String> =
            wrong.iter().map(|it| format!("error: {}: {}.", it.at, it.why)).collect();
        sentences.push(
            "Nothing was written. Correct these rows in the workbook, and run the command again."
                .to_owned(),
        );
        return Err(Stop::Refused(sentences));
    }
    let new = answers.into_iter().filter_map(|(key, answer)| {
        let question = questions.iter().find(|it| it.key == key)?;
        (question.answer.as_deref() != Some(answer.as_str())).then(|| AnswerDocument {
            answer: Some(answer.as_str().into()),
            by: by.as_deref().map(Into::into),
            on: Some(WrittenDate::from(today).into()),
            ..answers::document(question)
        })
    });
    Ok(new.collect())
}

/// Writes the workbook.
///
/// # Errors
/// A file that is not planpress's, or a disk that refuses.
pub(super) fn write(path: &Path, imported: &Imported, today: NaiveDate) -> Result<(), Stop> {
    let bytes = exports::questionnaire(imported, today).map_err(|it| Stop::system(&it, ""))?;
    authoring::write_workbook(path, &bytes, is_ours)
        .map_err(|it| Stop::system(&it, &it.next_step()))
}

fn is_ours(bytes: &[u8]) -> bool {
    intake::whole_xlsx("questions.xlsx", bytes)
        .is_ok_and(|it| questionnaire::read(&it, &[]).is_ours)
}
