//! A column and a cell.

use std::borrow::Cow;

use chrono::NaiveDate;

use crate::locale::{Locale, Message};

use super::Row;

/// What is in the cells of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CellKind {
    /// Words of any length.
    Words,
    /// A permanent name.
    Name,
    /// Several words in their order.
    List,
    /// A day.
    Day,
    /// Where a page is.
    Address,
    /// A decimal number.
    Number,
    /// Several decimal numbers.
    Numbers,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name: lower-case letters, digits and underscores.
    pub name: String,
    /// What is in its cells.
    pub kind: CellKind,
    /// What it says.
    pub meaning: Meaning,
}

/// What a column says, in the site's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meaning {
    /// The words of a name.
    Key(String),
    /// That it tells this of a plan's own column, which the plan calls so.
    Own(OwnPart, String),
}

/// What a table's column says about a plan's own column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OwnPart {
    /// The words as printed.
    Words,
    /// The sums of money in them.
    Sums,
    /// The number that they are.
    Amount,
    /// The end of a range.
    AmountTo,
    /// The unit of the number.
    Unit,
    /// For what the number is each.
    Per,
}

impl Column {
    /// A column whose meaning is its own message, or else the label of its field.
    pub(super) fn named(name: String, kind: CellKind) -> Self {
        let meaning = Meaning::Key(name.replace('_', "-"));
        Column { name, kind, meaning }
    }

    /// What it says, in words.
    pub fn words(&self, locale: &Locale) -> String {
        match &self.meaning {
            Meaning::Key(key) => {
                let message = ["data-column-", "column-"]
                    .iter()
                    .find_map(|prefix| Message::by_key(&format!("{prefix}{key}")));
                message.map(|it| locale.text(it)).unwrap_or_default()
            }
            Meaning::Own(part, name) => {
                let name = name.into();
                locale.text(match part {
                    OwnPart::Words => Message::DataColumnOwn { name },
                    OwnPart::Sums => Message::DataColumnOwnAmounts { name },
                    OwnPart::Amount => Message::DataColumnOwnAmount { name },
                    OwnPart::AmountTo => Message::DataColumnOwnAmountTo { name },
                    OwnPart::Unit => Message::DataColumnOwnUnit { name },
                    OwnPart::Per => Message::DataColumnOwnPer { name },
                })
            }
        }
    }
}

/// What is in a cell. A blank one is "not stated".
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Nothing is given.
    Blank,
    /// Words, a name or an address.
    Words(String),
    /// Several words.
    List(Vec<String>),
    /// A day.
    Day(NaiveDate),
    /// Decimal numbers, written out so that none is rounded.
    Numbers(Vec<String>),
}

impl Cell {
    /// Between the things in one cell: a mark that none of them holds.
    pub const BETWEEN: &'static str = "\n";

    pub(super) fn words(words: impl Into<String>) -> Self {
        let words = words.into();
        if words.is_empty() { Cell::Blank } else { Cell::Words(words) }
    }

    pub(super) fn stated(words: Option<impl Into<String>>) -> Self {
        words.map_or(Cell::Blank, Cell::words)
    }

    pub(super) fn day(day: Option<NaiveDate>) -> Self {
        day.map_or(Cell::Blank, Cell::Day)
    }

    /// Things one after the other. A line break within one is a space, since it parts two.
    pub(super) fn list<T: AsRef<str>>(items: impl IntoIterator<Item = T>) -> Self {
        let line = |it: T| it.as_ref().split_whitespace().collect::<Vec<_>>().join(" ");
        let items: Vec<String> = items.into_iter().map(line).filter(|it| !it.is_empty()).collect();
        if items.is_empty() { Cell::Blank } else { Cell::List(items) }
    }

    pub(super) fn numbers(items: impl IntoIterator<Item = String>) -> Self {
        let items: Vec<String> = items.into_iter().collect();
        if items.is_empty() { Cell::Blank } else { Cell::Numbers(items) }
    }

    /// As plain words: days as ISO 8601 writes them, one thing a line.
    pub fn text(&self) -> Cow<'_, str> {
        match self {
            Cell::Blank => Cow::Borrowed(""),
            Cell::Words(words) => Cow::Borrowed(words),
            Cell::List(items) | Cell::Numbers(items) => match &items[..] {
                [only] => Cow::Borrowed(only),
                items => Cow::Owned(items.join(Cell::BETWEEN)),
            },
            Cell::Day(day) => Cow::Owned(day.to_string()),
        }
    }
}

/// How a cell of a column is filled.
pub(super) type Fill = Box<dyn for<'a> Fn(Row<'a>) -> Cell + Send + Sync>;

/// A column that no field of the record gives: what the program knows of it.
pub(super) struct Derived {
    pub(super) name: &'static str,
    pub(super) kind: CellKind,
    pub(super) cell: fn(Row<'_>) -> Cell,
}

impl Derived {
    pub(super) const fn new(name: &'static str, kind: CellKind, cell: fn(Row<'_>) -> Cell) -> Self {
        Derived { name, kind, cell }
    }

    pub(super) fn column(&self) -> (Column, Fill) {
        (Column::named(self.name.to_owned(), self.kind), Box::new(self.cell))
    }
}
