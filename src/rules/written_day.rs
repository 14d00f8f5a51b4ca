//! A day as it is written in an English text: "3 May", "Friday 3rd May 2024". What it says may be
//! impossible; that is for the rules that read it.

use chrono::{Month, NaiveDate, Weekday};

use super::passage::Token;

/// A day of a month among words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct WrittenDay {
    /// The weekday that is written before it; none where two are, of which it may be either.
    pub(super) weekday: Option<Weekday>,
    pub(super) day: u32,
    month: u32,
    pub(super) year: Option<i32>,
    /// The first of its words, which is the weekday where there is one.
    pub(super) first: usize,
    pub(super) last: usize,
}

impl WrittenDay {
    /// The date in a year; none where that year has no such day.
    pub(super) fn date(&self, year: i32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(year, self.month, self.day)
    }
}

/// Every day among some words.
pub(super) fn all(tokens: &[Token]) -> Vec<WrittenDay> {
    (0..tokens.len()).filter_map(|at| read(tokens, at)).collect()
}

/// The day whose number is at a place.
fn read(tokens: &[Token], at: usize) -> Option<WrittenDay> {
    let [day, month] = tokens.get(at..at + 2)? else { return None };
    let number = day.word.trim_end_matches(|it: char| it.is_ascii_alphabetic()).parse().ok()?;
    let month: Month = month.word.parse().ok()?;
    let year = tokens.get(at + 2).and_then(|it| it.word.parse().ok());
    let year = year.filter(|it| (1900..2200).contains(it));
    let word = |back: usize| at.checked_sub(back).map_or("", |it| tokens[it].word.as_str());
    let weekday = word(1).ends_with("day");
    // In "Monday to Friday, 3 March 2025" the weekdays are those of a service.
    let one = !word(2).contains("day") && !word(3).contains("day");
    Some(WrittenDay {
        weekday: word(1).parse().ok().filter(|_| weekday && one),
        day: number,
        month: month.number_from_month(),
        year,
        first: at - usize::from(weekday),
        last: at + 1 + usize::from(year.is_some()),
    })
}

#[cfg(test)]
mod tests {
    use super::super::passage;
    use super::*;

    #[test]
    fn a_day_is_read_with_its_weekday_and_its_year() {
        let read = |text: &str| {
            let found = all(&passage::tokens(text, 0..text.len()));
            found.first().map(|it| (it.weekday, it.day, it.month, it.year))
        };
        assert_eq!(read("on Friday, 3rd May 2024."), Some((Some(Weekday::Fri), 3, 5, Some(2024))));
        assert_eq!(read("by 30 February"), Some((None, 30, 2, None)));
        assert_eq!(read("Monday to Friday, 3 March 2025"), Some((None, 3, 3, Some(2025))));
        assert_eq!(read("Open Saturdays or Friday 3 May"), Some((None, 3, 5, None)));
        assert_eq!(read("May 2024 was dry"), None);
    }
}
