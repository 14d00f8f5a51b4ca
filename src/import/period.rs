//! The years that a plan's title names: "2023 - 2026", "2017/18", "2018-21".

use std::fmt;

use crate::document::PeriodDocument;
use crate::document::decode::WrittenDate;

/// The years that a title names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Years {
    /// From the beginning of one to the end of another.
    Calendar(i32, i32),
    /// "2017/18": one year that begins in this one and ends in the next, as the financial year of public
    /// bodies in the United Kingdom does. Two calendar years would let the plan run on until December 2018.
    Split(i32),
}

/// The years. Two years in a row, and nothing else that could be one.
pub(super) fn of(title: &str) -> Option<Years> {
    let numbers: Vec<&str> =
        title.split(|it: char| !it.is_ascii_digit()).filter(|it| !it.is_empty()).collect();
    let year = |it: &str| {
        let year = it.parse::<i32>().ok().filter(|_| it.len() == 4)?;
        (1990..2100).contains(&year).then_some(year)
    };
    let years: Vec<i32> = numbers.iter().filter_map(|it| year(it)).collect();
    let (from, to) = match (years.as_slice(), numbers.as_slice()) {
        ([from, to], _) if from < to => (*from, *to),
        ([from], [.., first, second]) if year(first) == Some(*from) && second.len() == 2 => {
            let to = from / 100 * 100 + second.parse::<i32>().ok()?;
            (to > *from && to - from <= 20).then_some((*from, to))?
        }
        _ => return None,
    };
    // "2017/18", "2017-18", "2017/2018"; "2017 - 2018" may well be two calendar years.
    let is_short = years.len() == 1 || title.contains(&format!("{from}/{to}"));
    Some(if is_short && to == from + 1 { Years::Split(from) } else { Years::Calendar(from, to) })
}

impl Years {
    /// The record. A year that spans two is written as a financial year.
    pub(super) fn document(self) -> PeriodDocument {
        let (from, to) = match self {
            Years::Calendar(from, to) => (WrittenDate::year(from), WrittenDate::year(to)),
            Years::Split(from) => (WrittenDate::month(from, 4), WrittenDate::month(from + 1, 3)),
        };
        PeriodDocument { from: Some(from.into()), to: Some(to.into()), ..PeriodDocument::blank() }
    }
}

/// As the report tells it.
impl fmt::Display for Years {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Years::Calendar(from, to) => write!(f, "January {from} to December {to}"),
            Years::Split(from) => write!(f, "April {from} to March {}", from + 1),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Years::{Calendar, Split};

    #[test]
    fn years_are_read_where_a_title_has_two() {
        for (title, period) in [
            ("HATE CRIME Action Plan 2023 - 2026", Some(Calendar(2023, 2026))),
            ("Hate Action Plan 2018-21", Some(Calendar(2018, 2021))),
            ("Plan 2017 - 2018", Some(Calendar(2017, 2018))),
            ("Plan 2026", None),
            ("Action plan", None),
            ("Agenda item 12, 2024", None),
            ("2024 to 2023", None),
        ] {
            assert_eq!(super::of(title), period, "{title}");
        }
    }

    #[test]
    fn a_year_that_spans_two_is_no_two_calendar_years() {
        for title in ["Plan 2017/18", "Plan 2017-18", "Plan 2017/2018", "Plan 2017 / 18"] {
            assert_eq!(super::of(title), Some(Split(2017)), "{title}");
        }
        let written = crate::document::write(&Split(2017).document());
        assert_eq!(written, "from: 2017-04\nto: 2018-03\n");
        assert_eq!(Split(2017).to_string(), "April 2017 to March 2018");
    }
}
