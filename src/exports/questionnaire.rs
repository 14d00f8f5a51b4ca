//! The questions of an import as a workbook with answers to choose from. `import::questionnaire`
//! defines the columns and reads the workbook again.

use chrono::NaiveDate;
use rust_xlsxwriter::{
    DataValidation, DocProperties, ProtectionOptions, Workbook, Worksheet, XlsxError,
};

use crate::import::questionnaire::{BY, Column, LEADS, QUESTIONS, SOMETHING_ELSE, choices};
use crate::import::{Imported, Other, Question, SourceRow};

use super::csv::printable;
use super::sheet::{Style, date, height};

/// The rows above the headings: what the sheet is, what to do, and who answers.
const HEAD: u32 = 5;
/// The rows for names that are missing from the list of leads.
const MORE_NAMES: u32 = 40;
/// The number of characters of a text that are shown: a cell holds at most 32,767, and no one reads
/// a thousand.
const SHOWN: usize = 1_000;

/// Writes the workbook of an import's questions.
///
/// # Errors
/// What the format cannot hold.
pub fn questionnaire(imported: &Imported, today: NaiveDate) -> Result<Vec<u8>, XlsxError> {
    let mut questions: Vec<&Question> = imported.questions.iter().collect();
    questions.sort_by_key(|it| it.asks.about());
    let mut book = Workbook::new();
    // Without an explicit date the workbook would use the current time.
    let created = date(today).unwrap_or_default();
    book.set_properties(&DocProperties::new().set_creation_datetime(&created));
    let style = Style::new();
    let sheet = book.add_worksheet();
    sheet.set_name(QUESTIONS)?;
    opening(sheet, imported, &style)?;
    for (question, row) in questions.iter().zip(HEAD + 1..) {
        fill(sheet, question, row, &style)?;
    }
    sheet.set_freeze_panes(HEAD + 1, 0)?;
    protect(sheet);
    let list = questions.iter().find_map(|it| match (&it.choices.other, &it.choices.yes) {
        (Other::Names(_), Some(list)) => Some((it.answer.as_deref(), list.as_str())),
        _ => None,
    });
    if let Some((answer, proposed)) = list {
        // The list stays as the person left it.
        let list = answer.filter(|it| it.contains(';')).unwrap_or(proposed);
        leads(book.add_worksheet(), list, &style)?;
    }
    book.save_to_buffer()
}

fn opening(sheet: &mut Worksheet, imported: &Imported, style: &Style) -> Result<(), XlsxError> {
    let title = format!("Questions about \"{}\"", imported.title);
    sheet.write_string_with_format(0, 1, printable(&title), &style.title)?;
    let help =
        "Choose an answer in each row. Save the file, close it, and run the same command again.";
    sheet.write_string(1, 1, help)?;
    if imported.questions.iter().any(|it| choices(it).contains(&SOMETHING_ELSE)) {
        let own = Column::Own.heading();
        let help = format!("If you choose \"{SOMETHING_ELSE}\", write it under \"{own}\".");
        sheet.write_string(2, 1, &help)?;
    }
    sheet.write_string_with_format(3, 1, BY, &style.head)?;
    sheet.write_blank(3, 2, &style.open)?;
    for (column, at) in Column::ALL.into_iter().zip(0..) {
        sheet.write_string_with_format(HEAD, at, column.heading(), &style.head)?;
        sheet.set_column_width(at, width(column))?;
    }
    sheet.set_column_hidden(Column::Key as u16)?;
    Ok(())
}

fn width(column: Column) -> f64 {
    match column {
        Column::Question | Column::Words | Column::Above | Column::Row => 44.0,
        Column::Yes | Column::No | Column::Own => 30.0,
        _ => 18.0,
    }
}

fn fill(
    sheet: &mut Worksheet,
    question: &Question,
    row: u32,
    style: &Style,
) -> Result<(), XlsxError> {
    let known = choices(question);
    let given = question.answer.as_deref();
    let chosen = given.map(|it| {
        let known = known.iter().find(|known| known.eq_ignore_ascii_case(it)).copied();
        known.unwrap_or(if known_list(question) { "yes" } else { SOMETHING_ELSE })
    });
    let own = given.filter(|_| chosen == Some(SOMETHING_ELSE));
    let mut texts = Vec::new();
    for (column, at) in Column::ALL.into_iter().zip(0..) {
        let words = match column {
            Column::Key => Some(question.key.clone()),
            Column::About => Some(question.asks.about().title().to_owned()),
            Column::Place => Some(
                question.at.as_ref().map_or("the whole document".to_owned(), |it| it.at.clone()),
            ),
            Column::Question if known_list(question) => {
                Some(format!("{} The list is on the sheet \"{LEADS}\".", question.text))
            }
            Column::Question => Some(question.text.clone()),
            Column::Words => Some(question.words.clone()),
            Column::Above => above(question),
            Column::Row => question.rows.last().map(cells),
            Column::Yes => Some(yes(question)),
            Column::No => Some(question.choices.no.clone()),
            Column::Answer => chosen.map(str::to_owned),
            Column::Own => own.map(str::to_owned),
        };
        let open = matches!(column, Column::Answer)
            || column == Column::Own && known.contains(&SOMETHING_ELSE);
        let format = if open { &style.open } else { &style.words };
        match words.map(|it| printable(&shortened(&it)).into_owned()) {
            Some(words) => {
                sheet.write_string_with_format(row, at, &words, format)?;
                texts.push((words, width(column)));
            }
            None => {
                sheet.write_blank(row, at, format)?;
            }
        };
    }
    sheet.set_row_height(row, height(texts.iter().map(|it| (it.0.as_str(), it.1))))?;
    let list = DataValidation::new().allow_list_strings(&known)?;
    let at = Column::Answer as u16;
    sheet.add_data_validation(row, at, row, at, &list)?;
    Ok(())
}

/// A row with each cell below the heading of its column.
fn cells(row: &SourceRow) -> String {
    let filled = row.cells.iter().filter(|it| !it.1.is_empty());
    filled.map(|(heading, words)| format!("{heading}: {words}")).collect::<Vec<_>>().join("\n")
}

/// The row above, if the question is about both.
fn above(question: &Question) -> Option<String> {
    let (_, above) = question.rows.split_last()?;
    above.last().map(cells)
}

fn known_list(question: &Question) -> bool {
    matches!(question.choices.other, Other::Names(_)) && question.choices.yes.is_some()
}

fn yes(question: &Question) -> String {
    match &question.choices.yes {
        Some(_) if known_list(question) => {
            format!(
                "the leads are those on the sheet \"{LEADS}\". Change that list first, if you need to"
            )
        }
        Some(yes) => yes.clone(),
        None => "you cannot answer yes here".to_owned(),
    }
}

/// A sheet for the list of leads, with one name per row.
fn leads(sheet: &mut Worksheet, list: &str, style: &Style) -> Result<(), XlsxError> {
    sheet.set_name(LEADS)?;
    sheet.set_column_width(0, 60.0)?;
    let help = "One name in each row, in the words of the document. Delete a name that does not lead, and add what \
                is missing.";
    sheet.write_string(0, 0, help)?;
    sheet.write_string_with_format(2, 0, LEADS, &style.head)?;
    let names: Vec<&str> =
        list.split([';', '\n']).map(str::trim).filter(|it| !it.is_empty()).collect();
    for (name, row) in names.iter().zip(3..) {
        sheet.write_string_with_format(row, 0, printable(name), &style.open)?;
    }
    let end = 3 + u32::try_from(names.len()).unwrap_or(u32::MAX - MORE_NAMES - 3);
    for row in end..end + MORE_NAMES {
        sheet.write_blank(row, 0, &style.open)?;
    }
    protect(sheet);
    Ok(())
}

fn protect(sheet: &mut Worksheet) {
    let allowed = ProtectionOptions {
        sort: true,
        format_rows: true,
        format_columns: true,
        ..ProtectionOptions::default()
    };
    sheet.protect_with_options(&allowed);
    sheet.set_landscape();
    sheet.set_print_fit_to_pages(1, 0);
}

fn shortened(words: &str) -> String {
    match words.char_indices().nth(SHOWN) {
        Some((at, _)) => format!("{} …", &words[..at]),
        None => words.to_owned(),
    }
}
