//! `plan.xlsx`: the plan's tables as a workbook, for whoever works in a spreadsheet and not in data.
//!
//! A day that is stated is a real date, everything else is words, and no cell is a formula: in this
//! format words cannot run, so that none needs the apostrophe of the CSV. The last two sheets say
//! what each column means and where the plan comes from. The format demands a moment of creation; it
//! is the build date at midnight, so that two builds of one day are the same bytes.

use std::io::Write;

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError,
};

use crate::locale::{Locale, Message};
use crate::site::Site;
use crate::table::{Cell, CellKind, Column, Scope, Subject, Table};

use super::about;
use super::csv::printable;

/// What a sheet of this format holds: rows below its header, and characters in a cell.
const MOST_ROWS: usize = 1_048_575;
const MOST_CHARACTERS: usize = 32_767;

/// Writes `…/data/plan.xlsx`, or `/data/plans.xlsx` with all plans. `today` is the build date.
///
/// # Panics
/// Never: memory takes every sheet, and no more is put into one than it holds.
pub fn workbook(site: &Site, scope: Scope, locale: &Locale, today: NaiveDate, out: &mut dyn Write) {
    let bytes = write(site, scope, locale, today).expect("memory takes every sheet");
    let _ = out.write_all(&bytes);
}

fn write(
    site: &Site,
    scope: Scope,
    locale: &Locale,
    today: NaiveDate,
) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let mut properties = DocProperties::new()
        .set_title(printable(&about::title(site, scope)))
        .set_author(printable(&site.catalogue().site.organisation));
    if let Some(created) = date(today) {
        properties = properties.set_creation_datetime(&created);
    }
    book.set_properties(&properties);
    let style = Style::new();
    for subject in Subject::ALL {
        let sheet = book.add_worksheet();
        name(sheet, &locale.plain(sheet_name(subject)), subject.as_str());
        table(sheet, Table::of(site, scope, subject), &style)?;
    }
    let sheet = book.add_worksheet();
    name(sheet, &locale.plain(Message::DataSheetColumns), "columns");
    columns(sheet, site, scope, locale, &style)?;
    let sheet = book.add_worksheet();
    name(sheet, &locale.plain(Message::DataSheetAbout), "about");
    pairs(sheet, &about::facts(site, scope, locale), &style)?;
    book.save_to_buffer()
}

/// How cells look.
struct Style {
    head: Format,
    words: Format,
    day: Format,
}

impl Style {
    fn new() -> Self {
        let words = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        Style {
            head: words.clone().set_bold(),
            day: words.clone().set_num_format("d mmm yyyy").set_align(FormatAlign::Left),
            words,
        }
    }
}

/// Names a sheet in the site's words. Words that the format refuses give way to a plain name.
fn name(sheet: &mut Worksheet, words: &str, plain: &str) {
    if sheet.set_name(words).is_err() {
        sheet.set_name(plain).expect("a plain name");
    }
}

fn table(sheet: &mut Worksheet, table: Table<'_>, style: &Style) -> Result<(), XlsxError> {
    head(sheet, table.columns.iter().map(|it| (it.name.as_str(), width(it))), style)?;
    let mut last = 0;
    for (row, number) in table.rows.take(MOST_ROWS).zip(1..) {
        for (cell, column) in row.iter().zip(0..) {
            put(sheet, number, column, cell, style)?;
        }
        last = number;
    }
    if let Some(most) = u16::try_from(table.columns.len()).ok().and_then(|it| it.checked_sub(1)) {
        sheet.autofilter(0, 0, last, most)?;
    }
    Ok(())
}

/// The names of the columns in a row that stays in sight.
fn head<'a>(
    sheet: &mut Worksheet,
    columns: impl Iterator<Item = (&'a str, f64)>,
    style: &Style,
) -> Result<(), XlsxError> {
    for ((name, width), column) in columns.zip(0..) {
        sheet.write_string_with_format(0, column, name, &style.head)?;
        sheet.set_column_width(column, width)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}

fn put(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    cell: &Cell,
    style: &Style,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Blank => {}
        Cell::Day(day) if date(*day).is_some() => {
            let day = date(*day).expect("asked just now");
            sheet.write_datetime_with_format(row, column, &day, &style.day)?;
        }
        // A number alone in its cell can be reckoned with.
        Cell::Numbers(numbers) if numbers.len() == 1 && figure(&numbers[0]).is_some() => {
            let number = figure(&numbers[0]).expect("asked just now");
            sheet.write_number_with_format(row, column, number, &style.words)?;
        }
        other => {
            sheet.write_string_with_format(row, column, fitting(&other.text()), &style.words)?;
        }
    }
    Ok(())
}

/// A number as the format keeps it, with 15 digits; none where that would round it.
fn figure(number: &str) -> Option<f64> {
    let digits = number.chars().filter(char::is_ascii_digit).count();
    number.parse().ok().filter(|_| digits <= 15)
}

/// A date of the format, which counts from 1900.
pub(super) fn date(day: NaiveDate) -> Option<ExcelDateTime> {
    let year = u16::try_from(day.year()).ok()?;
    let (month, day) = (u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?);
    ExcelDateTime::from_ymd(year, month, day).ok()
}

/// What a cell of this format can hold. Longer words end in an ellipsis; they are whole in the CSV.
fn fitting(text: &str) -> String {
    let text = printable(text);
    if text.encode_utf16().count() <= MOST_CHARACTERS {
        return text;
    }
    // A character takes at most two of the units that the format counts.
    let cut: String = text.chars().take(MOST_CHARACTERS / 2 - 1).collect();
    format!("{cut}…")
}

/// In characters of the sheet's type.
fn width(column: &Column) -> f64 {
    match column.kind {
        _ if column.name.ends_with("number") => 10.0,
        CellKind::Words | CellKind::List => 36.0,
        CellKind::Name => 22.0,
        CellKind::Day | CellKind::Number | CellKind::Numbers => 14.0,
        CellKind::Address => 48.0,
    }
}

/// What the sheet of some records is called.
fn sheet_name(subject: Subject) -> Message<'static> {
    match subject {
        Subject::Actions => Message::DataSheetActions,
        Subject::Objectives => Message::DataSheetObjectives,
        Subject::Leads => Message::DataSheetLeads,
        Subject::Events => Message::DataSheetEvents,
        Subject::Measures => Message::DataSheetMeasures,
    }
}

/// What each column of each sheet means.
fn columns(
    sheet: &mut Worksheet,
    site: &Site,
    scope: Scope,
    locale: &Locale,
    style: &Style,
) -> Result<(), XlsxError> {
    let heads =
        [Message::DataColumnSheetHead, Message::DataColumnHead, Message::DataColumnMeaningHead];
    let heads = heads.map(|it| locale.text(it));
    head(sheet, heads.iter().map(String::as_str).zip([16.0, 22.0, 80.0]), style)?;
    let mut row = 0;
    for subject in Subject::ALL {
        let title = locale.text(sheet_name(subject));
        for column in Table::of(site, scope, subject).columns {
            row += 1;
            let cells = [&title, &column.name, &column.words(locale)].map(fitting_words);
            for (cell, at) in cells.iter().zip(0..) {
                sheet.write_string_with_format(row, at, cell, &style.words)?;
            }
        }
    }
    Ok(())
}

fn fitting_words(words: impl AsRef<str>) -> String {
    fitting(words.as_ref())
}

/// Names and values, one pair a row.
fn pairs(
    sheet: &mut Worksheet,
    facts: &[(String, String)],
    style: &Style,
) -> Result<(), XlsxError> {
    sheet.set_column_width(0, 28)?;
    sheet.set_column_width(1, 90)?;
    for ((name, value), row) in facts.iter().zip(0..) {
        sheet.write_string_with_format(row, 0, fitting(name), &style.head)?;
        sheet.write_string_with_format(row, 1, fitting(value), &style.words)?;
    }
    Ok(())
}
