//! `plan.xlsx`: the plan's tables as a workbook, for people who use spreadsheets rather than data
//! files.
//!
//! A known day is a real date, everything else is text, and no cell is a formula: text cannot run
//! in this format, so it does not need the apostrophe used in the CSV. The last two sheets give the
//! meaning of each column and the source of the plan. The format requires a creation time; it is
//! midnight on the build date, so that two builds on the same day are identical.

mod package;

use std::io::Write;

use chrono::NaiveDate;
use rust_xlsxwriter::utility::check_sheet_name;
use zip::result::ZipResult;

use crate::locale::{Locale, Message};
use crate::site::Site;
use crate::table::{Cell, CellKind, Column, Scope, Subject, Table};

use super::about;
use super::csv::printable;
use package::{DAYS, Look, MOST_ROWS, Package, Value};

/// Writes `…/data/plan.xlsx`, or `/data/plans.xlsx` with all plans. `today` is the build date.
///
/// # Panics
/// Never: the content never exceeds the limits of the format.
pub fn workbook(site: &Site, scope: Scope, locale: &Locale, today: NaiveDate, out: &mut dyn Write) {
    write(site, scope, locale, today, out).expect("a package takes what is smaller than 4 GB");
}

fn write(
    site: &Site,
    scope: Scope,
    locale: &Locale,
    today: NaiveDate,
    out: &mut dyn Write,
) -> ZipResult<()> {
    let names = Subject::ALL.iter().map(|it| (sheet_name(*it), it.as_str()));
    let beside = [(Message::DataSheetColumns, "columns"), (Message::DataSheetAbout, "about")];
    let names = names.chain(beside).map(|(words, plain)| name(&locale.plain(words), plain));
    let mut package = Package::new(out, names.collect())?;
    for subject in Subject::ALL {
        table(&mut package, Table::of(site, scope, subject))?;
    }
    columns(&mut package, site, scope, locale)?;
    package.sheet(&[28.0, 90.0], false)?;
    for (name, value) in &about::facts(site, scope, locale) {
        let cells = [Value::Words(name.into(), Look::Head), words(value)];
        package.row(cells.into_iter())?;
    }
    package.end_sheet()?;
    let author = printable(&site.catalogue().site.organisation);
    package.finish(&printable(&about::title(site, scope)), &author, today)
}

/// A sheet's name in the site's language. If the format refuses it, a plain name is used.
fn name(words: &str, plain: &str) -> String {
    if check_sheet_name(words).is_ok() { words } else { plain }.to_owned()
}

fn table(package: &mut Package<'_>, table: Table<'_>) -> ZipResult<()> {
    package.sheet(&table.columns.iter().map(width).collect::<Vec<_>>(), true)?;
    head(package, table.columns.iter().map(|it| it.name.as_str()))?;
    for row in table.rows.take(MOST_ROWS - 1) {
        package.row(row.iter().map(value))?;
    }
    package.end_sheet()
}

/// The names of the columns.
fn head<'a>(package: &mut Package<'_>, columns: impl Iterator<Item = &'a str>) -> ZipResult<()> {
    package.row(columns.map(|it| Value::Words(it.into(), Look::Head)))
}

/// A cell in the format's representation.
fn value(cell: &Cell) -> Value<'_> {
    match cell {
        Cell::Blank => Value::Nothing,
        Cell::Day(day) if DAYS.contains(day) => Value::Day(*day),
        // A number alone in its cell can be used in calculations.
        Cell::Numbers(numbers) if let [number] = &numbers[..] => {
            figure(number).map_or_else(|| words(number), Value::Number)
        }
        Cell::Words(it) => words(it),
        other => Value::Words(other.text(), Look::Words),
    }
}

fn words(words: &str) -> Value<'_> {
    Value::Words(words.into(), Look::Words)
}

/// A number as the format stores it, with 15 digits; `None` if that would round it.
fn figure(number: &str) -> Option<f64> {
    let digits = number.chars().filter(char::is_ascii_digit).count();
    number.parse().ok().filter(|it: &f64| digits <= 15 && it.is_finite())
}

/// In characters of the sheet's font.
fn width(column: &Column) -> f64 {
    match column.kind {
        _ if column.name.ends_with("number") => 10.0,
        CellKind::Words | CellKind::List => 36.0,
        CellKind::Name => 22.0,
        CellKind::Day | CellKind::Number | CellKind::Numbers => 14.0,
        CellKind::Address => 48.0,
    }
}

/// The name of the sheet of some records.
fn sheet_name(subject: Subject) -> Message<'static> {
    match subject {
        Subject::Actions => Message::DataSheetActions,
        Subject::Objectives => Message::DataSheetObjectives,
        Subject::Leads => Message::DataSheetLeads,
        Subject::Events => Message::DataSheetEvents,
        Subject::Measures => Message::DataSheetMeasures,
    }
}

/// The meaning of each column of each sheet.
fn columns(package: &mut Package<'_>, site: &Site, scope: Scope, locale: &Locale) -> ZipResult<()> {
    let heads =
        [Message::DataColumnSheetHead, Message::DataColumnHead, Message::DataColumnMeaningHead];
    let heads = heads.map(|it| locale.text(it));
    package.sheet(&[16.0, 22.0, 80.0], true)?;
    head(package, heads.iter().map(String::as_str))?;
    for subject in Subject::ALL {
        let title = locale.text(sheet_name(subject));
        for column in Table::of(site, scope, subject).columns {
            let cells = [&title, &column.name, &column.words(locale)];
            package.row(cells.into_iter().map(|it| words(it)))?;
        }
    }
    package.end_sheet()
}
