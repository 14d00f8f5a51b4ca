//! One thing that a cell says: a year, a number, a word that the language knows, or a mark.

use super::words::Meaning;

/// One thing that a cell says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    /// A calendar year written in full.
    Year(i32),
    /// A year that spans two ("2010/11"), by its first.
    SplitYear(i32),
    /// Two digits in the place of a year; `sure` when an apostrophe says so.
    ShortYear {
        value: i32,
        sure: bool,
    },
    /// Two numbers of two digits, the second one more ("25/26"): a year that spans two, or days.
    ShortSplit {
        first: u32,
        slash: bool,
    },
    /// A year of the plan, by its number.
    YearOfPlan(u32),
    /// A quarter, 1 to 4.
    Quarter(u32),
    /// Half a year, 1 or 2.
    Half(u32),
    /// A number of one or two digits: a day, or a short year.
    Number {
        value: u32,
        two_digits: bool,
        ordinal: bool,
    },
    /// Figures in the form of a date that no calendar has ("13/14/2027").
    NoSuchDate,
    /// The mark of a list ("1)", "(2)", "iv."), without its signs.
    ListMark(String),
    /// A word or phrase that the language knows.
    Said(Meaning),
    /// A dash; `tight` when there is no space on either side.
    Dash {
        tight: bool,
    },
    Slash,
    Comma,
    Open,
    Close,
    /// What is not known, and whether it may change the meaning of what is beside it.
    Other {
        text: String,
        telling: bool,
    },
}

impl Token {
    /// Whether it names a point in time, and not only an ordinary number.
    pub(super) fn names_time(&self) -> bool {
        self.is_year() && !matches!(self, Token::YearOfPlan(_))
            || matches!(
                self,
                Token::Quarter(_) | Token::NoSuchDate | Token::Said(Meaning::Month { .. })
            )
    }

    /// Whether it names a year.
    pub(super) fn is_year(&self) -> bool {
        matches!(self, Token::Year(_) | Token::SplitYear(_) | Token::ShortYear { .. })
            || matches!(self, Token::ShortSplit { .. } | Token::YearOfPlan(_))
    }

    /// Whether it names a month, a quarter or half a year, or is the word "quarter" that a number
    /// completes.
    pub(super) fn is_part_of_year(&self) -> bool {
        matches!(
            self,
            Token::Quarter(_)
                | Token::Half(_)
                | Token::Said(Meaning::Month { .. } | Meaning::Quarter)
        )
    }

    /// Whether it only holds other things together or apart.
    pub(super) fn is_mark(&self) -> bool {
        matches!(self, Token::Dash { .. } | Token::Slash | Token::Comma)
    }
}
