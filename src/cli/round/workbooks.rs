//! `planpress round --workbooks FOLDER`: a workbook for each lead with what they must report on, and a text for each
//! colleague.

use std::path::Path;

use chrono::NaiveDate;

use crate::authoring;
use crate::exports::{self, Sheet};
use crate::round::{Due, Letter, letters};

use super::super::printer;
use super::Failure;

/// The file with all texts.
const ALL: &str = "emails.txt";

/// Between two texts.
const LINE: &str = "\n----------------------------------------\n\n";

pub(super) fn write(
    folder: &Path,
    back_by: Option<NaiveDate>,
    due: &Due<'_>,
) -> Result<(), Failure> {
    if let Some(day) = back_by.filter(|it| *it < due.today) {
        let what = format!("--back-by {day} is in the past");
        return Err((what, "Give a day that is still to come.".to_owned()));
    }
    let letters = letters(due);
    let texts: Vec<String> = letters.iter().map(|it| it.text(due, back_by)).collect();
    let mut files = vec![(ALL.to_owned(), texts.join(LINE).into_bytes())];
    for (letter, text) in letters.iter().zip(texts) {
        files.push((letter.file(), text.into_bytes()));
        if let Some(name) = letter.workbook() {
            files.push((name, workbook(due, letter)?));
        }
    }
    authoring::write_pack(folder, &files).map_err(|it| (it.to_string(), it.next_step()))?;
    let at = folder.display();
    for letter in &letters {
        let with = letter.workbook().map(|it| format!(", with {it}")).unwrap_or_default();
        printer::tell(&format!("  {}: {}{with}", letter.to, letter.file()));
    }
    printer::tell(&format!(
        "The texts and the workbooks are in {at}. {ALL} has all texts. Paste each text into an email, and attach its \
         workbook. When a workbook comes back, run `planpress import WORKBOOK --updates` with its name."
    ));
    Ok(())
}

fn workbook(due: &Due<'_>, letter: &Letter<'_>) -> Result<Vec<u8>, Failure> {
    let nodes = letter.updates.iter().map(|it| it.node).collect();
    let sheets = [Sheet { lead: letter.lead, nodes }];
    exports::returns_of(due.plan, &sheets, due.today)
        .map_err(|it| (format!("the workbook cannot hold this plan: {it}"), String::new()))
}
