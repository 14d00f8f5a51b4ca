//! The words in which a language speaks of time. Another language is another table.

use chrono::Weekday;

use super::said::Week as How;
use crate::model::timescale::{Portion, Season as Named};

/// What a word or a phrase does in a timescale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    /// A month, 1 to 12, and whether the word is an ordinary verb as well ("may").
    Month {
        number: u32,
        ordinary: bool,
    },
    /// The word "quarter", which a number completes.
    Quarter,
    /// The word "half", which a number completes.
    Half,
    /// The word "year", which a number completes.
    YearWord,
    /// A number of order, in words.
    Ordinal(u32),
    Weekday(Weekday),
    /// From one point to another; at the beginning, up to a point.
    To,
    And,
    Or,
    /// Makes of the next "and" a "to".
    Between,
    /// Up to a point.
    By,
    /// A beginning without an end, unless an end follows.
    From,
    /// A beginning of which only that is said ("to commence").
    Begins,
    /// Up to a point, said after it.
    AtLatest,
    /// Up to the point beside it.
    Deadline,
    /// All the time of what is named after it.
    During,
    /// A beginning without an end, said after it.
    Onwards,
    Ongoing,
    ToBeConfirmed,
    /// The word "date": what is to be confirmed is then the day alone.
    Date,
    /// Again and again: no single window.
    Repeats(Rhythm),
    /// Goes on from the point before it: "then quarterly".
    Then,
    /// The first of what recurs.
    First,
    /// The last of a weekday in a month.
    Last,
    LastWorkingDay,
    /// A part of the year without fixed months.
    Season(Named),
    /// A week without school in the month beside it; alone a season.
    HalfTerm,
    /// Announces a year that is not the calendar's.
    FinancialYear,
    /// Announces a year from September to August.
    AcademicYear,
    /// A reference to another document, with its letter or number.
    Appendix,
    /// Changes the meaning of a date in a way that is not read here ("not before").
    Changes,
    /// Says which part of the time beside it is meant ("early", "end of").
    Narrows(Portion),
    /// The end of the year beside it; beside a month it explains that.
    YearEnd,
    /// Makes a week of the day after it.
    Week(How),
    /// Says what happens, or is grammar; does not change when.
    Aside,
}

/// How often something recurs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rhythm {
    Yearly,
    HalfYearly,
    Quarterly,
    Monthly,
    /// "each" and "every", which the word after them completes.
    Each,
    /// Any other.
    Other,
}

use Meaning::*;
use Rhythm::{Each, HalfYearly, Monthly, Other, Quarterly, Yearly};

const OTHER: Named = Named::Other;
const START: Meaning = Narrows(Portion::Start);
const EARLY: Meaning = Narrows(Portion::Early);
const MID: Meaning = Narrows(Portion::Middle);
const LATE: Meaning = Narrows(Portion::Late);
const END: Meaning = Narrows(Portion::End);

const fn month(number: u32) -> Meaning {
    Month { number, ordinary: false }
}

/// English as plans write it. Longer phrases win over shorter ones; a mark is a word of its own.
#[rustfmt::skip]
pub(super) const ENGLISH: &[(&str, Meaning)] = &[
    ("jan", month(1)), ("january", month(1)), ("feb", month(2)), ("febr", month(2)), ("february", month(2)),
    ("mar", month(3)), ("march", Month { number: 3, ordinary: true }),
    ("apr", month(4)), ("april", month(4)), ("may", Month { number: 5, ordinary: true }),
    ("jun", month(6)), ("june", month(6)), ("jul", month(7)), ("july", month(7)),
    ("aug", month(8)), ("august", month(8)), ("sep", month(9)), ("sept", month(9)), ("september", month(9)),
    ("oct", month(10)), ("october", month(10)), ("nov", month(11)), ("november", month(11)),
    ("dec", month(12)), ("december", month(12)),
    ("q", Quarter), ("qtr", Quarter), ("quarter", Quarter), ("quarters", Quarter),
    ("half", Half), ("year", YearWord), ("years", YearWord), ("yr", YearWord), ("yrs", YearWord),
    ("first", Ordinal(1)), ("second", Ordinal(2)), ("third", Ordinal(3)), ("fourth", Ordinal(4)),
    ("monday", Weekday(Weekday::Mon)), ("tuesday", Weekday(Weekday::Tue)),
    ("wednesday", Weekday(Weekday::Wed)), ("thursday", Weekday(Weekday::Thu)),
    ("friday", Weekday(Weekday::Fri)), ("saturday", Weekday(Weekday::Sat)), ("sunday", Weekday(Weekday::Sun)),
    ("mon", Weekday(Weekday::Mon)), ("tue", Weekday(Weekday::Tue)), ("tues", Weekday(Weekday::Tue)),
    ("wed", Weekday(Weekday::Wed)), ("weds", Weekday(Weekday::Wed)), ("thu", Weekday(Weekday::Thu)), ("thur", Weekday(Weekday::Thu)),
    ("thurs", Weekday(Weekday::Thu)), ("fri", Weekday(Weekday::Fri)), ("sat", Weekday(Weekday::Sat)),
    ("sun", Weekday(Weekday::Sun)),
    ("to", To), ("until", To), ("till", To), ("through", To), ("and", And), ("or", Or), ("between", Between),
    ("by", By), ("up to", By), ("no later than", By), ("not later than", By), ("on or before", By), ("due by", By),
    ("from", From), ("since", From), ("starting", From), ("starts", From),
    ("begins", From), ("commencing", From), ("commences", From),
    ("to commence", Begins), ("to begin", Begins), ("to start", Begins), ("commenced", Begins), ("began", Begins),
    ("started", Begins), ("no earlier than", Begins), ("not earlier than", Begins), ("at the earliest", Changes),
    ("at the latest", AtLatest), ("latest", AtLatest), ("at latest", AtLatest),
    ("onwards", Onwards), ("onward", Onwards), ("on - wards", Onwards), ("and onwards", Onwards),
    ("ongoing", Ongoing), ("on going", Ongoing), ("on - going", Ongoing), ("and ongoing", Ongoing),
    ("then ongoing", Ongoing), ("continuous", Ongoing), ("continuing", Ongoing), ("continual", Ongoing),
    ("tbc", ToBeConfirmed), ("tba", ToBeConfirmed), ("tbd", ToBeConfirmed), ("tb set", ToBeConfirmed),
    ("tb confirmed", ToBeConfirmed), ("tb agreed", ToBeConfirmed), ("pending", ToBeConfirmed),
    ("to be confirmed", ToBeConfirmed), ("to be agreed", ToBeConfirmed), ("to be set", ToBeConfirmed),
    ("to be announced", ToBeConfirmed), ("to be decided", ToBeConfirmed), ("to be determined", ToBeConfirmed),
    ("to be arranged", ToBeConfirmed), ("to be scheduled", ToBeConfirmed), ("to be fixed", ToBeConfirmed),
    ("not yet confirmed", ToBeConfirmed), ("not yet agreed", ToBeConfirmed), ("not yet fixed", ToBeConfirmed),
    ("date", Date), ("dates", Date), ("exact date", Date), ("exact dates", Date), ("day", Date), ("days", Date),
    ("each", Repeats(Each)), ("every", Repeats(Each)), ("per", Repeats(Other)), ("daily", Repeats(Other)),
    ("weekly", Repeats(Other)), ("fortnightly", Repeats(Other)), ("termly", Repeats(Other)),
    ("biannual", Repeats(Other)), ("biannually", Repeats(Other)), ("regular", Repeats(Other)),
    ("regularly", Repeats(Other)), ("twice", Repeats(Other)),
    ("yearly", Repeats(Yearly)), ("annual", Repeats(Yearly)), ("annually", Repeats(Yearly)),
    ("each year", Repeats(Yearly)), ("every year", Repeats(Yearly)), ("per year", Repeats(Yearly)),
    ("annual review", Repeats(Yearly)), ("annual report", Repeats(Yearly)),
    ("twice a year", Repeats(HalfYearly)), ("twice each year", Repeats(HalfYearly)),
    ("twice per year", Repeats(HalfYearly)), ("twice yearly", Repeats(HalfYearly)),
    ("half yearly", Repeats(HalfYearly)), ("half - yearly", Repeats(HalfYearly)),
    ("six monthly", Repeats(HalfYearly)), ("six - monthly", Repeats(HalfYearly)),
    ("6 monthly", Repeats(HalfYearly)), ("6 - monthly", Repeats(HalfYearly)),
    ("every six months", Repeats(HalfYearly)), ("every 6 months", Repeats(HalfYearly)),
    ("quarterly", Repeats(Quarterly)), ("each quarter", Repeats(Quarterly)), ("every quarter", Repeats(Quarterly)),
    ("every three months", Repeats(Quarterly)), ("every 3 months", Repeats(Quarterly)),
    ("monthly", Repeats(Monthly)), ("each month", Repeats(Monthly)), ("every month", Repeats(Monthly)),
    ("per month", Repeats(Monthly)), ("of the month", Repeats(Monthly)),
    ("then", Then), ("and then", Then), ("thereafter", Then), ("first in", First), ("first on", First),
    ("last", Last), ("last working day", LastWorkingDay),
    ("spring", Season(Named::Spring)), ("summer", Season(Named::Summer)), ("autumn", Season(Named::Autumn)), ("winter", Season(Named::WINTER)),
    ("term", Season(OTHER)), ("spring term", Season(OTHER)), ("summer term", Season(OTHER)),
    ("autumn term", Season(OTHER)), ("winter term", Season(OTHER)), ("easter term", Season(OTHER)),
    ("easter", Season(OTHER)), ("christmas", Season(OTHER)), ("ramadan", Season(OTHER)), ("eid", Season(OTHER)),
    ("diwali", Season(OTHER)), ("half term", HalfTerm), ("half - term", HalfTerm), ("halfterm", HalfTerm),
    ("spring half term", Season(OTHER)), ("summer half term", Season(OTHER)), ("autumn half term", Season(OTHER)),
    ("financial year", FinancialYear), ("financial years", FinancialYear), ("fiscal year", FinancialYear),
    ("fy", FinancialYear), ("academic year", AcademicYear), ("school year", AcademicYear),
    ("appendix", Appendix), ("appendices", Appendix),
    ("not", Changes), ("before", Changes), ("after", Changes), ("later", Changes), ("earlier", Changes),
    ("earliest", Changes), ("was", Changes), ("moved", Changes), ("postponed", Changes),
    ("cancelled", Changes), ("except", Changes), ("approx", Changes), ("approximately", Changes), ("circa", Changes),
    // "Start 2025" could be the start of 2025, or from 2025 on.
    ("start", Changes), ("beginning", Changes),
    ("in", Aside), ("on", Aside), ("the", Aside), ("of", Aside), ("for", Aside), ("during", During),
    ("throughout", During), ("within", During), ("see", Aside), ("calendar year", Aside), ("calendar years", Aside),
    ("early", EARLY), ("early -", EARLY), ("mid", MID), ("mid -", MID), ("middle of", MID), ("late", LATE),
    ("late -", LATE), ("end", END), ("end of", END), ("end -", END), ("start of", START), ("beginning of", START),
    ("year end", YearEnd), ("year - end", YearEnd), ("yearend", YearEnd),
    ("w / c", Week(How::Beginning)), ("wk commencing", Week(How::Beginning)), ("week commencing", Week(How::Beginning)),
    ("week beginning", Week(How::Beginning)), ("week starting", Week(How::Beginning)), ("week of", Week(How::Of)),
    ("w / e", Week(How::Ending)), ("week ending", Week(How::Ending)), ("wk ending", Week(How::Ending)),
    ("meeting", Aside), ("meetings", Aside), ("event", Aside), ("events", Aside), ("project", Aside),
    ("projects", Aside), ("projects in place", Aside), ("agenda", Aside), ("item", Aside), ("launch", Aside),
    ("target", Aside), ("target date", Aside), ("cabinet", Aside), ("report to cabinet", Aside),
    ("report to council", Aside), ("report to full council", Aside), ("report to committee", Aside),
    ("deadline", Deadline), ("deadline date", Deadline),
    ("due", Aside), ("time", Aside), ("timescale", Aside), ("timeframe", Aside),
];
