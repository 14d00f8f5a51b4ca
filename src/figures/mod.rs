//! What the figures of a measure say: each with its unit, all of them in sentences, in rows, and as a
//! picture. Pages and papers print the same.
//!
//! What follows from the figures is judged in the model. How a picture looks is for those who print it: here
//! are its places and its words.

mod chart;
mod rows;
mod said;
mod unit;

pub use chart::{Chart, KeyItem, Line, Mark, Range, Step, TargetLine, Year};
pub use rows::Row;

use chrono::NaiveDate;

use crate::locale::{Locale, Message};
use crate::model::Window;

/// Says what figures come to, in a language and on a day.
#[derive(Clone, Copy)]
pub struct Figures<'a> {
    locale: &'a Locale,
    today: NaiveDate,
}

impl<'a> Figures<'a> {
    /// In the words of `locale`, as things are at `today`.
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
