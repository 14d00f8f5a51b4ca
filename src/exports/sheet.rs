//! Cell formats of the workbooks that people fill in: which cells are locked, and which have a
//! border and can be edited.

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{ExcelDateTime, Format, FormatAlign, FormatBorder};

/// The cell formats.
pub(super) struct Style {
    pub(super) title: Format,
    pub(super) head: Format,
    pub(super) words: Format,
    pub(super) open: Format,
    pub(super) day: Format,
}

impl Style {
    pub(super) fn new() -> Self {
        let words = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        let open = words.clone().set_unlocked().set_border(FormatBorder::Thin);
        Style {
            title: Format::new().set_bold(),
            head: words.clone().set_bold(),
            day: open.clone().set_num_format("d mmmm yyyy").set_align(FormatAlign::Left),
            words,
            open,
        }
    }
}

/// The height of a line in a cell, in points.
const LINE: f64 = 15.0;
/// The format's maximum row height, in points.
const TALLEST: f64 = 409.0;

/// The row height in points for its texts, each with its column width in characters: not every
/// program works it out itself.
pub(super) fn height<'t>(texts: impl Iterator<Item = (&'t str, f64)>) -> f64 {
    let lines = |(text, width): (&str, f64)| {
        let line = |it: &str| (it.chars().count() as f64 / (width)).ceil().max(1.0);
        text.lines().map(line).sum::<f64>().max(1.0)
    };
    (texts.map(lines).fold(1.0, f64::max) * LINE).min(TALLEST)
}

/// A date in the format, which counts from 1900.
pub(super) fn date(day: NaiveDate) -> Option<ExcelDateTime> {
    let year = u16::try_from(day.year()).ok()?;
    let (month, day) = (u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?);
    ExcelDateTime::from_ymd(year, month, day).ok()
}
