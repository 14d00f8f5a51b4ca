//! Why words about time could not be read, and what an author can write instead.

use std::fmt;

use chrono::NaiveDate;

/// Why words about time could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doubt {
    /// No word that says anything.
    NoWords,
    /// Words that stand for a blank, such as "N/A".
    Blank,
    /// A month, a quarter or a day without a year, in a plan of more than one year.
    NoYear,
    /// A word or a number that is not known here is beside a time.
    Word(String),
    /// A word that is probably a month, with a mistake.
    Month(String),
    /// A time of day beside a date.
    Hour,
    /// A word for how far it is, beside a time: the date that an update can give, where it is one.
    Status(Option<String>),
    /// A beginning and an end, each with its name.
    StartAndEnd,
    /// A time that has taken the place of another.
    Revised,
    /// Two digits that could be a day or a year.
    DayOrYear(u32),
    /// A day that its month does not have, or that is not the weekday named.
    NoSuchDay,
    /// It ends before it begins.
    OutOfOrder,
    /// A year of the plan, by a number that its period does not hold.
    YearOfPlan(u32),
    /// The word "quarter" without one of the numbers 1 to 4.
    Quarter,
    /// It happens again and again, on days that cannot be told.
    Repeats,
    /// A year that spans two, in a plan whose year starts in January.
    SplitYear,
    /// A quarter that could belong to either of two years, or a financial year with one number.
    WhichYear,
    /// A numbered list of times in one cell.
    List,
    /// A quarter beside months, or a bracket beside a time, that do not say the same.
    SaidTwice,
    /// A word such as "mid" that is beside no time of its own ("mid to late 2025").
    Narrowed,
    /// A week that is named by no day of its own, or by a day in its middle.
    Week,
    /// A stroke or "or" between two years that do not follow each other.
    YearOrYear,
    /// Years, months and days that can be paired in more than one way.
    Pairing,
    /// The number as which a spreadsheet stores a day.
    Serial(NaiveDate),
    /// "2026/28", with a quarter: two years that are not one financial year.
    NotOneYear {
        /// As written.
        said: String,
        /// The year that may be meant.
        meant: String,
    },
}

impl Doubt {
    /// Whether what it advises leaves the words as they are.
    pub(in crate::resolve) fn keeps_the_words(&self) -> bool {
        matches!(self, Doubt::NoWords | Doubt::Blank | Doubt::Status(_) | Doubt::StartAndEnd)
    }
}

impl fmt::Display for Doubt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Doubt::NoWords => f.write_str("write when it happens, such as “May to June 2028”, or \
                                           leave it out"),
            Doubt::Blank => f.write_str("if the plan does not give a time, remove this key, and \
                                         the site will say so"),
            Doubt::NoYear => f.write_str("add the year, as in “May to June 2028”; you can only \
                                          leave it out if the plan covers a single year"),
            Doubt::Word(word) => write!(f, "“{word}” makes it unclear: only write the time, as in \
                                            “May to June 2028”"),
            Doubt::Month(month) => write!(f, "did you mean “{month}”?"),
            Doubt::Hour => f.write_str("only write the day here, and put the hours under `event:`, \
                                        with `on:` for the date and `from:` for the hour"),
            Doubt::Status(Some(date)) => write!(f, "keep the plan's words here, and add an update that \
                 says it: `updates: [{{on: {date}, status: …}}]`"),
            Doubt::Status(None) => f.write_str("keep the plan's words here, and say how it is going \
                                                under `status:` or `updates:`"),
            Doubt::StartAndEnd => f.write_str("remove `when:`, and put the first time at `starts:` \
                                               and the second at `closes:`"),
            Doubt::Revised => f.write_str("only write the first time here, and put the new one in \
                                           `updates:`, with `when:`"),
            Doubt::DayOrYear(number) => write!(f, "“{number}” could be a day or a year: write the \
                year in full"),
            Doubt::NoSuchDay => f.write_str("this date does not exist: check the day, month and \
                                             weekday, and put the day before the month"),
            Doubt::OutOfOrder => f.write_str("it ends before it begins: check both times, and write both \
                                              years, as in “November 2027 to February 2028”"),
            Doubt::YearOfPlan(number) => write!(f, "planpress cannot tell when year {number} is: check \
                `period:` and `year_starts:` in plan.yaml, or write the year, as in “2028”"),
            Doubt::Quarter => f.write_str("write one of the 4 quarters of a year, as in “Q2 2028”"),
            Doubt::Repeats => f.write_str("planpress cannot tell the dates: write each with its year, \
                                           as in “March 2027, March 2028”, or put them under `event:`"),
            Doubt::SplitYear => f.write_str("say when the plan's year begins (`year_starts: april` in plan.yaml), or write “April 2027 to March 2028”"),
            Doubt::WhichYear => f.write_str("write the year that spans two in full, as in “Q4 2027/28”"),
            Doubt::List => f.write_str("“1)” is not a day: write an action for each time, or join \
                                        the times with “and”, as in “May 2028 and June 2028”"),
            Doubt::SaidTwice => f.write_str("it gives the time in 2 ways that do not match in \
                                             this plan: only write the months, as in “April to \
                                             June 2028”, or say when the plan's year begins \
                                             (`year_starts: april` in plan.yaml)"),
            Doubt::Narrowed => f.write_str("it is not clear which part of the year it means: \
                                            write “2028”, or the months, as in “May to December \
                                            2028”"),
            Doubt::Week => f.write_str("it is not clear which week it means: write the day on which \
                                        it begins, as in “week beginning 8 May 2028”"),
            Doubt::YearOrYear => f.write_str("it could mean all the years between them, or only \
                                              these two: write “2028 to 2030”, or “2028 and 2030”"),
            Doubt::Pairing => f.write_str("it can be read in more than one way: write only the \
                                           time, each with its year, as in “May 2027, June 2028”"),
            Doubt::Serial(day) => write!(f, "a spreadsheet stores {} as this number: check that the day \
                is right, and write it as “{day}”", day.format("%-d %B %Y")),
            Doubt::NotOneYear { said, meant } => write!(f, "“{said}” is not one financial year, which \
                ends in the year after it begins: check whether “{meant}” is meant"),
        }
    }
}
