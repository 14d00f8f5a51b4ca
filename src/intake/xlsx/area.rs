//! Places in a sheet: `B3` and `A1:C4`, and sets of rows or columns.

use std::ops::RangeInclusive;

/// The rows that a sheet can have.
const ROWS: usize = 1_048_576;
/// The columns that a sheet can have.
const COLUMNS: usize = 16_384;

/// The row and the column of a cell, both from 1.
pub(super) type Place = (usize, usize);

/// A rectangle of cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Area {
    pub(super) rows: RangeInclusive<usize>,
    pub(super) columns: RangeInclusive<usize>,
}

impl Area {
    /// Reads `B3` or `A1:C4`.
    pub(super) fn read(text: &str) -> Option<Area> {
        let (first, last) = text.split_once(':').unwrap_or((text, text));
        let (a, b) = (place(first)?, place(last)?);
        Some(Area { rows: a.0.min(b.0)..=a.0.max(b.0), columns: a.1.min(b.1)..=a.1.max(b.1) })
    }

    /// Its first cell.
    pub(super) fn first(&self) -> Place {
        (*self.rows.start(), *self.columns.start())
    }

    /// What of it is up to a row and a column.
    pub(super) fn clipped(&self, to: Place) -> Area {
        let clip = |it: &RangeInclusive<usize>, to: usize| *it.start()..=(*it.end()).min(to);
        Area { rows: clip(&self.rows, to.0), columns: clip(&self.columns, to.1) }
    }

    /// How many cells it has.
    pub(super) fn size(&self) -> usize {
        let size = |it: &RangeInclusive<usize>| (it.end() + 1).saturating_sub(*it.start());
        size(&self.rows) * size(&self.columns)
    }

    /// Its cells.
    pub(super) fn places(&self) -> impl Iterator<Item = Place> {
        let columns = self.columns.clone();
        self.rows.clone().flat_map(move |row| columns.clone().map(move |column| (row, column)))
    }
}

/// Reads `B3`, also when it is written `$B$3`.
pub(super) fn place(text: &str) -> Option<Place> {
    let text = text.trim().replace('$', "");
    let split = text.find(|it: char| it.is_ascii_digit())?;
    let (letters, digits) = text.split_at(split);
    let mut column = 0;
    for letter in letters.bytes() {
        let digit = letter.to_ascii_uppercase().checked_sub(b'A').filter(|it| *it < 26)?;
        column = column * 26 + usize::from(digit) + 1;
        if column > COLUMNS {
            return None;
        }
    }
    let row = digits.parse().ok().filter(|it| (1..=ROWS).contains(it))?;
    (column > 0).then_some((row, column))
}

/// Whether a cell can be there.
pub(super) fn exists((row, column): Place) -> bool {
    (1..=ROWS).contains(&row) && (1..=COLUMNS).contains(&column)
}

/// The letters of a column.
pub(super) fn letters(column: usize) -> String {
    let mut text = String::new();
    let mut left = column;
    while left > 0 {
        left -= 1;
        text.insert(0, char::from(b'A' + (left % 26) as u8));
        left /= 26;
    }
    text
}

/// Rows or columns, such as those that are hidden.
#[derive(Debug, Default)]
pub(super) struct Ranges(Vec<RangeInclusive<usize>>);

impl Ranges {
    /// Adds some.
    pub(super) fn add(&mut self, range: RangeInclusive<usize>) {
        match self.0.last_mut() {
            Some(last) if range.start().checked_sub(1) == Some(*last.end()) => {
                *last = *last.start()..=*range.end();
            }
            _ => self.0.push(range),
        }
    }

    /// Puts them in order, before they are asked for.
    pub(super) fn sort(&mut self) {
        let mut ranges = std::mem::take(&mut self.0);
        ranges.retain(|it| !it.is_empty());
        ranges.sort_by_key(|it| *it.start());
        for range in ranges {
            match self.0.last_mut() {
                Some(last) if *range.start() <= last.end().saturating_add(1) => {
                    *last = *last.start()..=(*last.end()).max(*range.end());
                }
                _ => self.0.push(range),
            }
        }
    }

    /// The first that is not among them, from one on.
    pub(super) fn next_outside(&self, from: usize) -> usize {
        let after = self.0.partition_point(|it| *it.end() < from);
        match self.0.get(after) {
            Some(range) if range.contains(&from) => range.end().saturating_add(1),
            _ => from,
        }
    }

    /// Whether one is among them.
    pub(super) fn contains(&self, it: usize) -> bool {
        self.next_outside(it) != it
    }
}

#[cfg(test)]
mod tests {
    use super::{Area, Ranges, letters, place};

    #[test]
    fn places_are_read_and_written() {
        assert_eq!(place("A1"), Some((1, 1)));
        assert_eq!(place("$XFD$1048576"), Some((1_048_576, 16_384)));
        for text in ["", "A", "1", "A0", "XFE1", "A1048577", "é1", "A1B", "AAAAAAAAAAAAAAAAAAAAA1"]
        {
            assert_eq!(place(text), None, "{text}");
        }
        for (column, text) in [(1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ"), (16_384, "XFD")] {
            assert_eq!(letters(column), text);
        }
        assert_eq!(Area::read("C4:A1"), Area::read("A1:C4"));
    }

    #[test]
    fn what_is_hidden_is_found_whatever_the_order() {
        let mut hidden = Ranges::default();
        for range in [8..=9, 2..=3, 4..=4, 9..=usize::MAX] {
            hidden.add(range);
        }
        hidden.sort();
        assert_eq!((1..=9).filter(|it| hidden.contains(*it)).collect::<Vec<_>>(), [2, 3, 4, 8, 9]);
        assert_eq!(hidden.next_outside(2), 5);
    }
}
