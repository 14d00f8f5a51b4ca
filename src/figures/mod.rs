//! The figures of a measure in words: each with its unit, all of them in sentences, in rows, and as
//! a chart. Pages and papers print the same.
//!
//! The model judges what follows from the figures. This module gives a chart's coordinates and
//! text; how the chart looks is up to the code that prints it.

mod chart;
mod rows;
mod said;
mod unit;

pub use chart::{Chart, KeyItem, Line, Mark, Range, Step, TargetLine, Year};
pub use rows::Row;

use chrono::NaiveDate;

use crate::locale::{Locale, Message};
use crate::model::Window;

/// Says what the figures show, in a language and on a day.
#[derive(Clone, Copy)]
pub struct Figures<'a> {
    locale: &'a Locale,
    today: NaiveDate,
}

impl<'a> Figures<'a> {
    /// In the language of `locale`, as of `today`.
    pub fn new(locale: &'a Locale, today: NaiveDate) -> Self {
        Figures { locale, today }
    }

    fn say(&self, message: Message<'_>) -> String {
        self.locale.text(message)
    }

    fn date(&self, date: Window) -> String {
        self.locale.window(&date)
    }
}
