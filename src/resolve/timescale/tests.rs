//! Cells as printed, word for word, and their decided readings.

use chrono::{Month, NaiveDate};

use super::{Doubt, doubt, names_a_day, read, says_status};
use crate::model::timescale::{Calendar, Language, Precision, Reading, Window};

mod beside;
mod plans;
mod printed;
mod properties;
mod real;
mod recurring;
mod seasons;
mod years;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day of the calendar")
}

/// A plan of several calendar years.
fn several_years() -> Calendar {
    Calendar {
        period: Some((day(2023, 1, 1), day(2026, 12, 31))),
        year_starts: Month::January,
        ..Calendar::UNKNOWN
    }
}

/// A plan of one financial year.
fn financial_year(first: i32) -> Calendar {
    Calendar {
        period: Some((day(first, 4, 1), day(first + 1, 3, 31))),
        year_starts: Month::April,
        ..Calendar::UNKNOWN
    }
}

/// A reading in one line: "2023-05-01..2023-06-30 month".
fn say(reading: &Reading) -> String {
    let window = |it: &Window| {
        let unit = match it.precision {
            Precision::Day => "day",
            Precision::Week => "week",
            Precision::Month => "month",
            Precision::Quarter => "quarter",
            Precision::Season => "season",
            Precision::Year => "year",
        };
        format!("{}..{} {unit}", it.first, it.last)
    };
    match reading {
        Reading::Windows(windows) => windows.iter().map(window).collect::<Vec<_>>().join(", "),
        Reading::By(it) => format!("by {}", window(it)),
        Reading::Until(it) => format!("until {}", window(it)),
        Reading::After(it) => format!("after {}", window(it)),
        Reading::From(it) => format!("from {}", window(it)),
        Reading::Ongoing { from: Some(it) } => format!("ongoing from {}", window(it)),
        Reading::Ongoing { from: None } => "ongoing".to_owned(),
        Reading::ToBeConfirmed => "to be confirmed".to_owned(),
        Reading::Described => "described".to_owned(),
        Reading::InWords => "in words".to_owned(),
        Reading::NotUnderstood => "not understood".to_owned(),
    }
}

/// Reads every cell of a table and compares all, so that one fault does not hide the next.
fn check(calendar: &Calendar, table: &[(&str, &str)]) {
    let wrong: Vec<String> = table
        .iter()
        .filter_map(|&(printed, expected)| {
            let timescale = read(printed, calendar);
            assert_eq!(timescale.printed, printed);
            let said = say(&timescale.reading);
            let unclear = doubt(printed, calendar);
            assert_eq!(unclear.is_some(), said == "not understood", "{printed:?}");
            (said != expected)
                .then(|| format!("{printed:?}: {said} ({unclear:?}), expected {expected}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn months_with_years() {
    check(
        &several_years(),
        &[
            ("February to March 2023", "2023-02-01..2023-03-31 month"),
            ("Feb. – March 2023", "2023-02-01..2023-03-31 month"),
            ("Febr. 2024", "2024-02-01..2024-02-29 month"),
            ("Aug-Sept 2023", "2023-08-01..2023-09-30 month"),
            ("between May and June 2024", "2024-05-01..2024-06-30 month"),
            ("from May to June 2024", "2024-05-01..2024-06-30 month"),
            ("Nov 2023 - Feb 2024", "2023-11-01..2024-02-29 month"),
            ("Nov 2023-Feb 2024", "2023-11-01..2024-02-29 month"),
            ("March and April 2024", "2024-03-01..2024-03-31 month, 2024-04-01..2024-04-30 month"),
            (
                "March, June and Oct 2024",
                "2024-03-01..2024-03-31 month, 2024-06-01..2024-06-30 month, 2024-10-01..2024-10-31 month",
            ),
            ("2024 March September", "2024-03-01..2024-03-31 month, 2024-09-01..2024-09-30 month"),
            ("June 2024, March 2023", "2023-03-01..2023-03-31 month, 2024-06-01..2024-06-30 month"),
            (
                "November 2023, 2024 and 2025",
                "2023-11-01..2023-11-30 month, 2024-11-01..2024-11-30 month, 2025-11-01..2025-11-30 month",
            ),
            ("2023 March 2024 April", "2023-03-01..2023-03-31 month, 2024-04-01..2024-04-30 month"),
            ("05/2024", "2024-05-01..2024-05-31 month"),
            ("2024-05", "2024-05-01..2024-05-31 month"),
            ("May ’24", "2024-05-01..2024-05-31 month"),
            ("early March 2024", "2024-03-01..2024-03-31 month"),
            ("mid-May 2024", "2024-05-01..2024-05-31 month"),
            ("end of March 2024", "2024-03-01..2024-03-31 month"),
            ("May to June 2023, date to be confirmed", "2023-05-01..2023-06-30 month"),
            ("May 2023 (date TBC)", "2023-05-01..2023-05-31 month"),
            ("May 2023 (subject to funding)", "2023-05-01..2023-05-31 month"),
            ("2023 (May - June)", "2023-05-01..2023-06-30 month"),
            // Which year the first month belongs to is not said.
            ("Nov - Feb 2024", "not understood"),
            ("2023 March 2024", "not understood"),
            ("September 2023 September", "not understood"),
            ("2023 - 2025 November", "not understood"),
            ("May 2023 (was June 2023)", "not understood"),
            ("not before May 2023", "from 2023-05-01..2023-05-31 month"),
            ("- March 2024", "not understood"),
            ("March 2024 -", "not understood"),
            ("March 2024?", "not understood"),
            ("within six weeks of March 2024", "not understood"),
        ],
    );
}

#[test]
fn years() {
    check(
        &several_years(),
        &[
            ("2023", "2023-01-01..2023-12-31 year"),
            ("2023 - 2026", "2023-01-01..2026-12-31 year"),
            ("2023-2026", "2023-01-01..2026-12-31 year"),
            ("2023 to 2026", "2023-01-01..2026-12-31 year"),
            (
                "2023, 2024 and 2025",
                "2023-01-01..2023-12-31 year, 2024-01-01..2024-12-31 year, 2025-01-01..2025-12-31 year",
            ),
            ("2025 2023 2023", "2023-01-01..2023-12-31 year, 2025-01-01..2025-12-31 year"),
            ("during 2024", "2024-01-01..2024-12-31 year"),
            ("financial year 2023/24", "2023-04-01..2024-03-31 year"),
            // A plan whose year starts in January does not say when such a year begins.
            ("2023/24", "not understood"),
            ("2026 to 2023", "not understood"),
            ("0000", "not understood"),
            ("99999999999999999999 May", "not understood"),
        ],
    );
    check(
        &financial_year(2010),
        &[
            ("2010/11", "2010-04-01..2011-03-31 year"),
            ("2010-11", "2010-04-01..2011-03-31 year"),
            ("2010/2011", "2010-04-01..2011-03-31 year"),
            ("2010/11 - 2012/13", "2010-04-01..2013-03-31 year"),
            ("Jan 2010/11", "2011-01-01..2011-01-31 month"),
            ("Nov - Feb 2010/11", "2010-11-01..2011-02-28 month"),
            ("2010", "2010-01-01..2010-12-31 year"),
            ("financial year 2010", "not understood"),
            ("2010/12", "not understood"),
        ],
    );
    let school = Calendar { year_starts: Month::September, ..several_years() };
    check(&school, &[("2023/24", "2023-09-01..2024-08-31 year")]);
}

#[test]
fn quarters() {
    check(
        &financial_year(2018),
        &[
            ("Q2", "2018-07-01..2018-09-30 quarter"),
            ("Q2/3", "2018-07-01..2018-12-31 quarter"),
            ("Q2/Q3", "2018-07-01..2018-12-31 quarter"),
            ("Q2 - Q4", "2018-07-01..2019-03-31 quarter"),
            ("Q1/2 (Appendix B)", "2018-04-01..2018-09-30 quarter"),
            ("Quarter 4", "2019-01-01..2019-03-31 quarter"),
            ("second quarter of 2018", "2018-07-01..2018-09-30 quarter"),
            ("Q4 2018/19", "2019-01-01..2019-03-31 quarter"),
            ("Q2 2018", "2018-07-01..2018-09-30 quarter"),
            ("Q1 and Q3 2018", "2018-04-01..2018-06-30 quarter, 2018-10-01..2018-12-31 quarter"),
            // January to March of 2018 or of 2019.
            ("Q4 2018", "not understood"),
            ("Q5", "not understood"),
            ("Q3 - Q2", "not understood"),
        ],
    );
    check(
        &several_years(),
        &[
            ("Q2 2024", "2024-04-01..2024-06-30 quarter"),
            ("2023 2024 Q1", "2023-01-01..2023-03-31 quarter, 2024-01-01..2024-03-31 quarter"),
            ("Q2", "not understood"),
            ("Q2/3", "not understood"),
        ],
    );
}

#[test]
fn days() {
    check(
        &several_years(),
        &[
            ("14 May 2024", "2024-05-14..2024-05-14 day"),
            ("14th of May 2024", "2024-05-14..2024-05-14 day"),
            ("May 14, 2024", "2024-05-14..2024-05-14 day"),
            ("2024 May 14", "2024-05-14..2024-05-14 day"),
            ("14/05/2024", "2024-05-14..2024-05-14 day"),
            ("14.5.24", "2024-05-14..2024-05-14 day"),
            ("2024-05-14", "2024-05-14..2024-05-14 day"),
            ("14-May-2024", "2024-05-14..2024-05-14 day"),
            ("14 May 24", "2024-05-14..2024-05-14 day"),
            ("Tuesday 14 May 2024", "2024-05-14..2024-05-14 day"),
            ("1–3 May 2024", "2024-05-01..2024-05-03 day"),
            ("1st to 3rd May 2024", "2024-05-01..2024-05-03 day"),
            ("May 1-3, 2024", "2024-05-01..2024-05-03 day"),
            ("28 April - 3 May 2024", "2024-04-28..2024-05-03 day"),
            ("28 December 2023 to 3 January 2024", "2023-12-28..2024-01-03 day"),
            ("14 and 21 May 2024", "2024-05-14..2024-05-14 day, 2024-05-21..2024-05-21 day"),
            ("29 February 2024", "2024-02-29..2024-02-29 day"),
            ("29 February 2023", "not understood"),
            ("31 June 2024", "not understood"),
            ("Monday 14 May 2024", "not understood"),
            ("14.5.19", "not understood"),
            ("3 to 1 May 2024", "not understood"),
            ("14 May", "not understood"),
        ],
    );
    check(
        &financial_year(2017),
        &[
            ("14 - 21 October", "2017-10-14..2017-10-21 day"),
            ("14th January", "2018-01-14..2018-01-14 day"),
            ("Oct 21st", "2017-10-21..2017-10-21 day"),
        ],
    );
}

#[test]
fn two_digits_after_a_month() {
    check(
        &several_years(),
        &[
            ("Oct 24", "2024-10-01..2024-10-31 month"),
            ("May-25", "2025-05-01..2025-05-31 month"),
            ("Nov 23 - Feb 24", "2023-11-01..2024-02-29 month"),
            // A day without a year, or a year that the plan does not reach.
            ("Oct 21", "not understood"),
            ("May-17", "not understood"),
        ],
    );
    // Even in a plan of one year "Oct 21" could be the year 2021.
    check(&financial_year(2017), &[("Oct 21", "not understood")]);
    check(
        &Calendar { period: None, year_starts: Month::January, ..Calendar::UNKNOWN },
        &[
            ("Oct 21", "not understood"),
            ("May - June", "not understood"),
            ("May - June 2024", "2024-05-01..2024-06-30 month"),
        ],
    );
}

#[test]
fn a_single_year_needs_no_year() {
    let calendar =
        Calendar { period: Some((day(2024, 1, 1), day(2024, 12, 31))), ..Calendar::UNKNOWN };
    check(
        &calendar,
        &[
            ("May - June", "2024-05-01..2024-06-30 month"),
            ("March", "2024-03-01..2024-03-31 month"),
            ("Nov - Feb", "not understood"),
        ],
    );
    check(
        &financial_year(2017),
        &[("Nov - Feb", "2017-11-01..2018-02-28 month"), ("Mar - Apr", "not understood")],
    );
    check(&several_years(), &[("May - June", "not understood"), ("in March", "not understood")]);
}

#[test]
fn beginnings_and_ends() {
    check(
        &several_years(),
        &[
            ("by 2030 at the latest", "by 2030-01-01..2030-12-31 year"),
            ("March 2024 at the latest", "by 2024-03-01..2024-03-31 month"),
            ("To commence April 2025", "from 2025-04-01..2025-04-30 month"),
            ("Commenced April 2024", "from 2024-04-01..2024-04-30 month"),
            ("Began in 2024", "from 2024-01-01..2024-12-31 year"),
            ("No earlier than May 2025", "from 2025-05-01..2025-05-31 month"),
            ("On-going throughout 2024", "2024-01-01..2024-12-31 year"),
            ("Ongoing (2024-2027)", "2024-01-01..2027-12-31 year"),
            ("Ongoing 2024 to 2025", "2024-01-01..2025-12-31 year"),
            ("Within 2025", "2025-01-01..2025-12-31 year"),
            (
                "throughout May and June 2025",
                "2025-05-01..2025-05-31 month, 2025-06-01..2025-06-30 month",
            ),
            ("to commence May and June 2025", "not understood"),
            ("commenced April 2024, ongoing", "ongoing from 2024-04-01..2024-04-30 month"),
            ("commenced 2024 to 2025", "not understood"),
            ("within 6 weeks of May 2025", "not understood"),
            ("latest May 2025", "not understood"),
            ("2025 throughout", "2025-01-01..2025-12-31 year"),
            ("by March 2024", "by 2024-03-01..2024-03-31 month"),
            ("By the end of March 2024", "by 2024-03-01..2024-03-31 month"),
            ("no later than 14 May 2024", "by 2024-05-14..2024-05-14 day"),
            ("until 2025", "until 2025-01-01..2025-12-31 year"),
            ("ongoing until March 2024", "until 2024-03-01..2024-03-31 month"),
            ("Ongoing to 31 March 2024", "until 2024-03-31..2024-03-31 day"),
            ("up to March 2024", "until 2024-03-01..2024-03-31 month"),
            ("May until June 2024", "2024-05-01..2024-06-30 month"),
            ("from May until June 2024", "2024-05-01..2024-06-30 month"),
            ("until May 2024 and ongoing", "not understood"),
            ("After March 2024", "after 2024-03-01..2024-03-31 month"),
            ("Post-2024", "after 2024-01-01..2024-12-31 year"),
            ("after 14 May 2024", "after 2024-05-14..2024-05-14 day"),
            ("after the May 2024 meeting", "not understood"),
            ("after May 2024 until June 2025", "not understood"),
            ("after May and June 2024", "not understood"),
            ("In post May 2024", "not understood"),
            ("Post-election", "in words"),
            ("ongoing", "ongoing"),
            ("On-going", "ongoing"),
            ("Ongoing – quarterly", "ongoing"),
            ("June 2024 / ongoing", "ongoing from 2024-06-01..2024-06-30 month"),
            ("June 2024 onwards", "ongoing from 2024-06-01..2024-06-30 month"),
            ("from 2024", "ongoing from 2024-01-01..2024-12-31 year"),
            ("Ongoing from June 2024", "ongoing from 2024-06-01..2024-06-30 month"),
            // From then on, or during that year?
            ("Ongoing 2024", "not understood"),
            ("by 2023 2024", "not understood"),
            ("before March 2024", "not understood"),
            ("2023 - 2025 / ongoing", "not understood"),
        ],
    );
}

#[test]
fn not_fixed_in_words_and_without_any_time() {
    check(
        &several_years(),
        &[
            ("pending", "to be confirmed"),
            ("to be confirmed", "to be confirmed"),
            ("TBC", "to be confirmed"),
            ("Date to be agreed", "to be confirmed"),
            ("(TBC)", "to be confirmed"),
            ("March 2024 TBC", "to be confirmed"),
            ("Pending approval", "in words"),
            ("within one year of commencement", "in words"),
            ("Within 12 months", "in words"),
            ("Winter", "in words"),
            ("This may be repeated", "in words"),
            ("Christmas", "in words"),
            ("Haf", "in words"),
            ("FY25", "not understood"),
            ("Immediately", "in words"),
            ("As required", "described"),
            ("as and when funding allows", "described"),
            ("No date set", "described"),
            ("Completed", "described"),
            ("Autumn (Sept - Oct) 2024", "not understood"),
            ("Schools return in September", "not understood"),
            ("", "not understood"),
            (" \u{a0}", "not understood"),
            ("24/7", "not understood"),
        ],
    );
}

#[test]
fn what_may_be_asked_of_a_timescale() {
    let calendar = several_years();
    let ask = |printed: &str| read(printed, &calendar);
    assert!(ask("2023 2024 2025").is_past(day(2026, 1, 1)));
    assert!(!ask("2023 2024 2025").is_past(day(2025, 12, 31)));
    assert!(ask("by March 2024").is_past(day(2024, 4, 1)));
    assert!(!ask("by March 2024").is_past(day(2024, 3, 31)));
    for never in ["June 2023 / ongoing", "TBC", "Winter", "May"] {
        assert!(!ask(never).is_past(day(2100, 1, 1)), "{never}");
    }
    assert!(ask("2023 2024 2025 November").names_a_month());
    for none in ["2023", "Q2 2023", "by March 2024", "June 2023 / ongoing", "TBC"] {
        assert!(!ask(none).names_a_month(), "{none}");
    }
    assert_eq!(ask("2025 July - Aug").first(), Some(day(2025, 7, 1)));
    assert_eq!(ask("2025 July - Aug").last(), Some(day(2025, 8, 31)));
    let years = |printed: &str| Vec::from_iter(ask(printed).years());
    assert_eq!(years("2023 to 2025"), [2023, 2024, 2025]);
    assert_eq!(years("Nov 2023 - Feb 2024"), [2023, 2024]);
    assert_eq!(years("1901 to 2101"), [1901, 2101], "only the ends of what must be a slip");
    assert_eq!((years("by May 2024"), years("from May 2024")), (vec![2024], vec![2024]));
    assert_eq!(years("Spring"), [0; 0]);
    let mut order = ["Winter", "May?", "TBC", "ongoing", "2024", "14 May 2023", "May 2023"];
    order.sort_by_key(|printed| ask(printed).sort_key());
    assert_eq!(order, ["May 2023", "14 May 2023", "2024", "ongoing", "TBC", "Winter", "May?"]);
}

#[test]
fn advice_names_what_to_write() {
    let advice = |printed| doubt(printed, &several_years()).expect(printed).to_string();
    assert!(advice("May - June").starts_with("add the year, as in “May to June 2028”"));
    assert_eq!(advice("Marhc 2026"), "did you mean “March”?");
    assert!(advice("May 2023?").starts_with("“?” makes it unclear"));
    assert!(advice("2023/24").contains("year_starts: april"));
    assert!(advice("Nov - Feb 2024").starts_with("it ends before it begins: check both times"));
}

#[test]
fn advice_says_where_a_word_belongs() {
    let word = |word: &str| Doubt::Word(word.to_owned());
    let status = |date: &str| Doubt::Status(Some(date.to_owned()));
    for (words, expected) in [
        ("Setpember 2025", Doubt::Month("September".to_owned())),
        ("Febuary 2025", Doubt::Month("February".to_owned())),
        ("1 to 3 Novemebr 2025", Doubt::Month("November".to_owned())),
        ("14 Agust 2025", Doubt::Month("August".to_owned())),
        ("March 2025 match", word("match")),
        ("6 June 2025, 2pm", Doubt::Hour),
        ("6 June 2025 at 14:00", Doubt::Hour),
        ("Noon 6 May 2025", Doubt::Hour),
        ("Q5 2025", Doubt::Quarter),
        ("Year 6", Doubt::YearOfPlan(6)),
        ("By 31 March each year", Doubt::Repeats),
        ("Underway - finish in December 2024", status("2024-12")),
        ("Start: April 2024 End: March 2025", Doubt::StartAndEnd),
        ("Start April 2024, end March 2025", Doubt::StartAndEnd),
        ("July 2025 (slipped from April 2025)", Doubt::Revised),
        ("31st March 2025 (extended to 30 June 2025)", Doubt::Revised),
        ("Original: March 2024; Revised: Sept 2024", Doubt::Revised),
        ("Revised: September 2025", Doubt::Revised),
        ("May 2025 for Pride", word("pride")),
    ] {
        assert_eq!(doubt(words, &several_years()), Some(expected), "{words}");
    }
    let advice = |printed| doubt(printed, &several_years()).expect(printed).to_string();
    assert_eq!(advice("Setpember 2025"), "did you mean “September”?");
    assert!(advice("6 June 2025, 2pm").contains("`event:`"));
}

#[test]
fn a_word_for_how_far_it_is_leaves_the_time_to_be_read() {
    let january = "2024-01-01..2024-01-31 month";
    for words in [
        "Completed - Jan 2024",
        "Done (Jan 2024)",
        "Jan 2024 ✔",
        "✔\u{fe0f} Jan 2024",
        "Jan 2024 (done)",
    ] {
        check(&several_years(), &[(words, january)]);
        assert!(says_status(words, Language::English), "{words}");
    }
    check(
        &several_years(),
        &[
            ("Underway - complete by December 2024", "by 2024-12-01..2024-12-31 month"),
            ("Not complete - January 2024", "not understood"),
            ("Partly done January 2024", "not understood"),
            ("Delayed - January 2024", "not understood"),
            ("Done", "described"),
        ],
    );
    for words in ["January 2024", "complete by January 2024", "Jan 2024 (launched with the police)"]
    {
        assert!(!says_status(words, Language::English), "{words}");
    }
}

#[test]
fn a_blank_written_out_and_a_date_of_no_calendar_are_told_as_such() {
    let advice = |printed: &str| doubt(printed, &several_years()).map(|it| it.to_string());
    for blank in ["N/A", "n/a", "N.A.", "n / a", "Not applicable", "None", "nil"] {
        let said = advice(blank).unwrap_or_else(|| panic!("{blank} was understood"));
        assert!(said.contains("remove this key"), "{blank}: {said}");
    }
    for figures in ["13/14/2027", "14.13.2027", "2027-13-14", "30/02/2024", "by 01/20/2025"] {
        let said = advice(figures).unwrap_or_else(|| panic!("{figures} was understood"));
        assert!(said.starts_with("this date does not exist"), "{figures}: {said}");
    }
    // The plan's own words, though they name no time: no one can say better what was meant.
    for words in ["Done", "Year 1", "Nonetheless"] {
        assert_eq!(advice(words), None, "{words}");
    }
}

#[test]
fn running_words_name_a_day_or_they_do_not() {
    for named in ["a show, 10 to 17 October 2026", "on the 3rd of May", "by 31 March."] {
        assert!(names_a_day(named, Language::English), "{named}");
    }
    for not in ["in October 2026", "10 may come", "32 October", "11 of 20 in May", "room 12"] {
        assert!(!names_a_day(not, Language::English), "{not}");
    }
}
