//! Sheets of rows as an Office Open XML workbook (ECMA-376), written row by row as they come. It knows cells and
//! sheets; what a plan is, is not known here.
//!
//! It is written here since `rust_xlsxwriter` keeps every cell until the last one is there: a plan of 10,000
//! actions took it 56 MiB. The workbooks that people fill in, which are small and full of rules, are still its own.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::io::{self, Write};
use std::ops::RangeInclusive;

use chrono::NaiveDate;
use rust_xlsxwriter::utility::{cell_range, column_number_to_name, worksheet_range_absolute};
use zip::result::ZipResult;
use zip::write::{SimpleFileOptions, StreamWriter, ZipWriter};
use zip::{CompressionMethod, DateTime};

use crate::exports::csv::printable;
use crate::markup::{escape, escaped};

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const TYPES: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/// What a sheet holds in rows, and a cell in UTF-16 units.
pub(super) const MOST_ROWS: usize = 1_048_576;
const MOST_CHARACTERS: usize = 32_767;

/// How a cell of words looks: the number of its format in `styles.xml`.
#[derive(Debug, Clone, Copy)]
pub(super) enum Look {
    Head = 1,
    Words = 2,
}

/// The number of the format of a day there.
const DAY: u8 = 3;

/// What is in a cell.
pub(super) enum Value<'t> {
    Nothing,
    Words(Cow<'t, str>, Look),
    Number(f64),
    Day(NaiveDate),
}

/// A workbook being written.
pub(super) struct Package<'w> {
    zip: ZipWriter<StreamWriter<Unfailing<'w>>>,
    names: Vec<String>,
    /// The last row and column of the cells whose first row has filters, for each sheet that has been written.
    filters: Vec<Option<(u32, u16)>>,
    sheet: Sheet,
}

/// The sheet that is being written.
#[derive(Default)]
struct Sheet {
    rows: u32,
    columns: u16,
    filtered: bool,
    /// The letters of its columns, as far as there are any: `A`, `B`.
    letters: Vec<String>,
    buffer: String,
}

impl<'w> Package<'w> {
    /// Begins a workbook with sheets of these names, which must be ones that the format takes.
    pub(super) fn new(out: &'w mut dyn Write, names: Vec<String>) -> ZipResult<Self> {
        let zip = ZipWriter::new_stream(Unfailing(out));
        let mut package = Package { zip, names, filters: Vec::new(), sheet: Sheet::default() };
        package.part("[Content_Types].xml", &content_types(package.names.len()))?;
        package.part("_rels/.rels", include_str!("relations.xml"))?;
        package.part("xl/styles.xml", include_str!("styles.xml"))?;
        Ok(package)
    }

    /// Begins the next sheet, with the widths of its columns in characters. Where `filtered`, its first row stays
    /// in sight, and filters the others.
    pub(super) fn sheet(&mut self, widths: &[f64], filtered: bool) -> ZipResult<()> {
        self.begin(&format!("xl/worksheets/sheet{}.xml", self.filters.len() + 1))?;
        let mut start = format!("{DECLARATION}<worksheet xmlns=\"{MAIN}\">");
        if filtered {
            start.push_str(
                "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" \
                 activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>",
            );
        }
        start.push_str("<cols>");
        for (width, at) in widths.iter().zip(1..) {
            // The format counts the space beside the characters, which is 5 pixels of 7 here.
            let width = width + 0.71;
            let _ = write!(
                start,
                "<col min=\"{at}\" max=\"{at}\" width=\"{width:.2}\" customWidth=\"1\"/>"
            );
        }
        start.push_str("</cols><sheetData>");
        self.sheet = Sheet { filtered, ..Sheet::default() };
        Ok(self.zip.write_all(start.as_bytes())?)
    }

    /// Writes the next row.
    pub(super) fn row<'t>(&mut self, cells: impl Iterator<Item = Value<'t>>) -> ZipResult<()> {
        self.sheet.row(cells);
        Ok(self.zip.write_all(self.sheet.buffer.as_bytes())?)
    }

    /// Ends the sheet.
    pub(super) fn end_sheet(&mut self) -> ZipResult<()> {
        let Sheet { rows, columns, filtered, .. } = self.sheet;
        let last = rows.checked_sub(1).zip(columns.checked_sub(1)).filter(|_| filtered);
        self.filters.push(last);
        let filter = last.map_or(String::new(), |(row, column)| {
            format!("<autoFilter ref=\"{}\"/>", cell_range(0, 0, row, column))
        });
        Ok(self.zip.write_all(format!("</sheetData>{filter}</worksheet>").as_bytes())?)
    }

    /// Ends the workbook, which says who wrote it and on which day.
    pub(super) fn finish(mut self, title: &str, author: &str, on: NaiveDate) -> ZipResult<()> {
        self.part("xl/workbook.xml", &self.book())?;
        self.part("xl/_rels/workbook.xml.rels", &relations(self.names.len()))?;
        self.part("docProps/core.xml", &properties(title, author, on))?;
        self.zip.finish()?;
        Ok(())
    }

    fn begin(&mut self, name: &str) -> ZipResult<()> {
        // The time of a file in the package is the same on every day.
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default());
        self.zip.start_file(name, options)
    }

    fn part(&mut self, name: &str, text: &str) -> ZipResult<()> {
        self.begin(name)?;
        Ok(self.zip.write_all(text.as_bytes())?)
    }

    /// The names of the sheets, and of the cells that filters are for: Excel looks for those under this name.
    fn book(&self) -> String {
        let mut book =
            format!("{DECLARATION}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><sheets>");
        for (name, at) in self.names.iter().zip(1..) {
            let name = escaped(name);
            let _ = write!(book, "<sheet name=\"{name}\" sheetId=\"{at}\" r:id=\"sheet{at}\"/>");
        }
        book.push_str("</sheets>");
        if self.filters.iter().any(Option::is_some) {
            book.push_str("<definedNames>");
            for ((name, last), at) in self.names.iter().zip(&self.filters).zip(0..) {
                let Some((row, column)) = *last else { continue };
                let cells = escaped(&worksheet_range_absolute(name, 0, 0, row, column));
                let _ = write!(
                    book,
                    "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"{at}\" hidden=\"1\">\
                     {cells}</definedName>"
                );
            }
            book.push_str("</definedNames>");
        }
        book + "</workbook>"
    }
}

impl Sheet {
    /// Puts the markup of the next row into the buffer.
    fn row<'t>(&mut self, cells: impl Iterator<Item = Value<'t>>) {
        self.buffer.clear();
        self.rows += 1;
        let row = self.rows.to_string();
        self.put(&["<row r=\"", &row, "\">"]);
        for (value, column) in cells.zip(0..) {
            self.columns = self.columns.max(column + 1);
            if self.letters.len() == usize::from(column) {
                self.letters.push(column_number_to_name(column));
            }
            self.cell(usize::from(column), &row, &value);
        }
        self.put(&["</row>"]);
    }

    fn cell(&mut self, column: usize, row: &str, value: &Value<'_>) {
        let (style, number) = match value {
            Value::Nothing => return,
            Value::Words(_, look) => (*look as u8, None),
            Value::Number(number) => (Look::Words as u8, Some(number.to_string())),
            Value::Day(day) => (DAY, Some(serial(*day).to_string())),
        };
        let style = char::from(b'0' + style);
        self.buffer.push_str("<c r=\"");
        self.buffer.push_str(&self.letters[column]);
        self.put(&[row, "\" s=\""]);
        self.buffer.push(style);
        match (value, number) {
            (Value::Words(words, _), _) => {
                self.put(&["\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"]);
                escape(&fitting(words), &mut self.buffer);
                self.put(&["</t></is></c>"]);
            }
            (_, number) => self.put(&["\"><v>", &number.unwrap_or_default(), "</v></c>"]),
        }
    }

    fn put(&mut self, pieces: &[&str]) {
        pieces.iter().for_each(|it| self.buffer.push_str(it));
    }
}

/// The days that the format counts rightly. For it, 1900 was a leap year.
pub(super) const DAYS: RangeInclusive<NaiveDate> = day(1900, 3, 1)..=day(9999, 12, 31);

const fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day")
}

/// A day as a number of the format: so many after 30 December 1899.
fn serial(day: NaiveDate) -> i64 {
    (day - *DAYS.start()).num_days() + 61
}

/// What a cell can hold. Longer words end in an ellipsis; they are whole in the CSV.
fn fitting(text: &str) -> Cow<'_, str> {
    let mut text = printable(text);
    // A text has no more of these units than bytes.
    if text.len() > MOST_CHARACTERS && text.encode_utf16().count() > MOST_CHARACTERS {
        // A character takes at most two of the units that the format counts.
        text = text.chars().take(MOST_CHARACTERS / 2 - 1).chain(['…']).collect();
    }
    without_escapes(text)
}

/// In this format `_x0041_` is a letter A (ECMA-376 part 1, 22.9.2.19): where the words themselves have that, their
/// first `_` is written in the same way.
fn without_escapes(text: Cow<'_, str>) -> Cow<'_, str> {
    let is_escape = |it: &str| {
        let code = it.get(2..6).filter(|code| code.bytes().all(|it| it.is_ascii_hexdigit()));
        code.is_some() && it.get(6..7) == Some("_")
    };
    let at: Vec<usize> = text
        .match_indices('_')
        .map(|it| it.0)
        .filter(|at| text[*at + 1..].starts_with('x') && is_escape(&text[*at..]))
        .collect();
    at.into_iter().rev().fold(text, |mut text, at| {
        text.to_mut().insert_str(at + 1, "x005F_");
        text
    })
}

fn content_types(sheets: usize) -> String {
    let kinds = format!("{PACKAGE}/content-types");
    let mut types = format!(
        "{DECLARATION}<Types xmlns=\"{kinds}\"><Default Extension=\"rels\" \
         ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
         <Override PartName=\"/docProps/core.xml\" \
         ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>\
         <Override PartName=\"/xl/workbook.xml\" ContentType=\"{TYPES}.sheet.main+xml\"/>\
         <Override PartName=\"/xl/styles.xml\" ContentType=\"{TYPES}.styles+xml\"/>"
    );
    for at in 1..=sheets {
        let _ = write!(
            types,
            "<Override PartName=\"/xl/worksheets/sheet{at}.xml\" ContentType=\"{TYPES}.worksheet+xml\"/>"
        );
    }
    types + "</Types>"
}

fn relations(sheets: usize) -> String {
    let mut all = format!(
        "{DECLARATION}<Relationships xmlns=\"{PACKAGE}/relationships\">\
         <Relationship Id=\"styles\" Type=\"{OFFICE}/styles\" Target=\"styles.xml\"/>"
    );
    for at in 1..=sheets {
        let _ = write!(
            all,
            "<Relationship Id=\"sheet{at}\" Type=\"{OFFICE}/worksheet\" Target=\"worksheets/sheet{at}.xml\"/>"
        );
    }
    all + "</Relationships>"
}

fn properties(title: &str, author: &str, on: NaiveDate) -> String {
    let (title, author) = (escaped(title), escaped(author));
    let on = on.format("%Y-%m-%dT00:00:00Z");
    format!(
        "{DECLARATION}<cp:coreProperties xmlns:cp=\"{PACKAGE}/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{title}</dc:title>\
         <dc:creator>{author}</dc:creator>\
         <dcterms:created xsi:type=\"dcterms:W3CDTF\">{on}</dcterms:created>\
         <dcterms:modified xsi:type=\"dcterms:W3CDTF\">{on}</dcterms:modified></cp:coreProperties>"
    )
}

/// What the disk refuses is remembered, and told, by the caller's `out`. Here it would only leave a package half-made,
/// and the library would complain about that to the standard error.
struct Unfailing<'w>(&'w mut dyn Write);

impl Write for Unfailing<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let _ = self.0.write_all(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_counted_as_spreadsheets_count_it() {
        assert_eq!(serial(day(1900, 3, 1)), 61);
        assert_eq!(serial(day(2026, 3, 2)), 46_083);
    }

    #[test]
    fn words_that_look_like_an_escape_of_the_format_stay_words() {
        assert_eq!(fitting("a_x0041_b_x0041_"), "a_x005F_x0041_b_x005F_x0041_");
        assert_eq!(fitting("_x004_ x_y _x00é1_ _xyzzy_"), "_x004_ x_y _x00é1_ _xyzzy_");
    }

    #[test]
    fn long_words_are_cut() {
        let long = "😀".repeat(MOST_CHARACTERS);
        let long = fitting(&long);
        assert!(long.ends_with("😀…") && long.encode_utf16().count() <= MOST_CHARACTERS);
        assert_eq!(fitting(&"x".repeat(MOST_CHARACTERS)).len(), MOST_CHARACTERS);
    }
}
