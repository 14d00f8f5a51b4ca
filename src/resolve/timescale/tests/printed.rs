//! Words that say a time in a way that is easily treated as another: they are read rightly, or shown
//! as printed.

use super::*;

/// The same few plans for every table: years from January, from April, and a single year.
fn calendars() -> [Calendar; 3] {
    let period = Some((day(2023, 4, 1), day(2028, 3, 31)));
    [
        several_years(),
        Calendar { period, year_starts: Month::April, ..Calendar::UNKNOWN },
        financial_year(2025),
    ]
}

/// Not understood in any plan, and with this advice.
fn check_refused(words: &[&str], expected: &Doubt) {
    let calendars = calendars();
    let wrong: Vec<_> = words
        .iter()
        .flat_map(|words| calendars.iter().map(move |it| (words, it)))
        .map(|(words, calendar)| (words, doubt(words, calendar), read(words, calendar).reading))
        .filter(|(_, doubt, _)| doubt.as_ref() != Some(expected))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_mark_of_a_list_is_never_a_day() {
    check_refused(
        &[
            "1. May 2025",
            "1.May 2025",
            "[1] May 2025",
            "1: May 2025",
            "1.) May 2025",
            "1/ May 2025",
            "1st) May 2025",
            "1 - May 2025",
            "2 – June 2025",
            "1.1 May 2025",
            "12) May 2025",
            "May 2025, 2. June 2025",
            "April 1. May 2025",
            "1) to 5) May 2025",
            "1) May 2025 3) June 2025",
            "2) May 2025 3) June 2025",
            "1) May 2025 1) June 2025",
            "1) May 2025 b) June 2025",
            "1) by May 2025 2) by June 2025",
            "1) Survey May 2025 2) Report June 2025",
            "1) May 2025\n2) TBC",
            "iv. May 2025",
            "A: May 2025",
        ],
        &Doubt::List,
    );
    check(
        &several_years(),
        &[
            ("1 May 2025", "2025-05-01..2025-05-01 day"),
            ("1.5.2025", "2025-05-01..2025-05-01 day"),
            ("1-May-2025", "2025-05-01..2025-05-01 day"),
            ("1.May.2025", "2025-05-01..2025-05-01 day"),
            ("May 1. 2025", "2025-05-01..2025-05-01 day"),
            ("6/7 May 2025", "2025-05-06..2025-05-07 day"),
            ("1 to 5 May 2025", "2025-05-01..2025-05-05 day"),
            ("1 - 5 May 2025.", "2025-05-01..2025-05-05 day"),
            (
                "• May 2025 • June 2025",
                "2025-05-01..2025-05-31 month, 2025-06-01..2025-06-30 month",
            ),
            ("May 25.", "2025-05-01..2025-05-31 month"),
            ("May (2025)", "2025-05-01..2025-05-31 month"),
            ("Q1: 2025", "2025-01-01..2025-03-31 quarter"),
            ("Quarter (4) 2025", "2025-10-01..2025-12-31 quarter"),
            (
                "1) Spring 2024 2) Winter 2025",
                "2024-01-01..2024-12-31 season, 2025-01-01..2026-02-28 season",
            ),
        ],
    );
}

/// The marks begin with the first and rise by one, and each item is a time.
#[test]
fn a_numbered_list_of_times_is_each_of_them() {
    let both = "2025-05-01..2025-05-31 month, 2025-06-01..2025-06-30 month";
    let table = [
        ("1) May 2025 2) June 2025", both),
        ("1. May 2025 2. June 2025", both),
        ("(1) May 2025 (2) June 2025", both),
        ("a) May 2025 b) June 2025", both),
        ("(a) May 2025; (b) June 2025", both),
        ("(i) May 2025; (ii) June 2025 and", "not understood"),
        ("(i) May 2025; (ii) June 2025", both),
        ("1) May 2025, and 2) June 2025", "not understood"),
        ("1) 3 May 2025 2) 4 June 2025", "2025-05-03..2025-05-03 day, 2025-06-04..2025-06-04 day"),
        ("1) June 2025\n2) May 2025", both),
    ];
    for calendar in calendars() {
        check(&calendar, &table);
    }
    // The first needs its year, unless the plan has but one.
    let [january, _, single] = calendars();
    check(&january, &[("(1) May (2) June 2025", "not understood")]);
    check(&single, &[("(1) May (2) June 2025", both)]);
}

#[test]
fn a_label_beside_a_time_is_no_time() {
    let (may, by) = ("2025-05-01..2025-05-31 month", "by 2025-05-31..2025-05-31 day");
    for calendar in calendars() {
        check(
            &calendar,
            &[
                ("Target: May 2025", may),
                ("Target date - May 2025", "not understood"),
                ("Deadline: 31 May 2025", by),
                ("31 May 2025 deadline", by),
                ("May 2025 Cabinet", may),
                ("Cabinet May 2025", may),
                ("Report to Cabinet in May 2025", may),
                ("Phase 1: May 2025", may),
                ("Phase 1 by April 2025, Phase 2 by April 2026", "not understood"),
                ("Phase 1: April 2025 Phase 2: April 2026", "not understood"),
                ("Tranche 2 - 2025", "not understood"),
            ],
        );
    }
}

#[test]
fn an_hour_is_no_day() {
    for words in ["10:30 6 May 2025", "6 May 2025 10:30", "6 May 2025, 14:00 to 15:30", "10:30 May"]
    {
        for calendar in calendars() {
            assert_eq!(read(words, &calendar).reading, Reading::NotUnderstood, "{words}");
        }
    }
}

#[test]
fn a_bracket_never_makes_two_times_of_one() {
    let [january, april, single] = calendars();
    let (first, last) = ("2025-04-01..2025-06-30 quarter", "2026-01-01..2026-03-31 quarter");
    check(
        &april,
        &[
            ("Q1 (April to June) 2025", first),
            ("Q1 (Apr-Jun 2025)", first),
            ("Q1 2025 (April to June)", first),
            ("Q1 2025/26 (April to June 2025)", first),
            ("by Q1 2025 (April to June)", "by 2025-04-01..2025-06-30 quarter"),
            ("Quarter 4 (January to March 2026)", last),
            ("Q4 2025/26 (Jan–Mar)", last),
            ("April to June 2025 (Q1)", "2025-04-01..2025-06-30 month"),
            ("May 2025 (Q1 2025/26)", "2025-05-01..2025-05-31 month"),
            ("May 2025 (2025/26)", "2025-05-01..2025-05-31 month"),
            ("2025/26 (April 2025 to March 2026)", "2025-04-01..2026-03-31 year"),
            ("Q1 (April to June)", "not understood"),
        ],
    );
    check(&single, &[("Q1 (April to June)", first), ("Quarter 4 (January to March)", last)]);
    check(
        &january,
        &[
            ("Q1 2025 (January to March)", "2025-01-01..2025-03-31 quarter"),
            ("Q4 (2025)", "2025-10-01..2025-12-31 quarter"),
            ("2025 (Q1)", "2025-01-01..2025-03-31 quarter"),
            ("2025 (May and June)", "2025-05-01..2025-05-31 month, 2025-06-01..2025-06-30 month"),
            (
                "May 2025 (and June 2025)",
                "2025-05-01..2025-05-31 month, 2025-06-01..2025-06-30 month",
            ),
            ("Q1 and May 2025", "2025-01-01..2025-03-31 quarter, 2025-05-01..2025-05-31 month"),
            ("Q1 2025, May 2026", "2025-01-01..2025-03-31 quarter, 2026-05-01..2026-05-31 month"),
            ("Q2 to December 2025", "2025-04-01..2025-12-31 quarter"),
            // The bracket explains a quarter of the financial year, and says its months.
            ("Q1 (Apr-Jun 2025)", "2025-04-01..2025-06-30 month"),
            ("Quarter 4 (January to March 2026)", "2026-01-01..2026-03-31 month"),
            ("Q4 2025/26 (Jan–Mar 2026)", "2026-01-01..2026-03-31 month"),
            ("Q2 (January to March 2026)", "not understood"),
            ("Q4 2024 (Jan–Mar 2025)", "not understood"),
        ],
    );
    check_refused(
        &[
            "Q1 (3 April 2025)",
            "Q2 2025/26 (October to December 2025)",
            "May 2025 (June 2025)",
            "March 2025 (2025/26)",
            "Q1 April to June 2025",
            "Q1: April to June 2025",
            "Q1, April to June 2025",
            "Q1 (April to June 2025) and Q2 (July to September 2025)",
            "Q1 2025 (by 30 June 2025)",
        ],
        &Doubt::SaidTwice,
    );
    let seasons = ["Summer (June to August 2025)", "Summer 2025 (June to August)"];
    check_refused(&seasons, &Doubt::Pairing);
}

#[test]
fn the_name_of_an_event_hides_no_time_beside_it() {
    check(
        &several_years(),
        &[
            ("Hate Crime Awareness Week (October 2025)", "2025-10-01..2025-10-31 month"),
            ("Hate Crime Awareness Week, October 2025", "2025-10-01..2025-10-31 month"),
            ("LGBT+ History Month - February 2025", "2025-02-01..2025-02-28 month"),
            ("Holocaust Memorial Day 2025", "2025-01-01..2025-12-31 year"),
            ("16 Days of Activism 2025", "2025-01-01..2025-12-31 year"),
            ("2nd week of June 2024", "not understood"),
            ("first week of June 2024", "not understood"),
            ("Not that week, June 2024", "not understood"),
            ("Completed Pride Month, June 2024", "not understood"),
        ],
    );
}

#[test]
fn a_word_that_narrows_a_time_is_not_left_out_of_a_range() {
    check_refused(
        &["early or late 2025", "late to early 2025", "end to May 2025", "2025 mid to late"],
        &Doubt::Narrowed,
    );
    for words in ["Start 2025", "Beginning 2025", "beginning to middle of 2025"] {
        assert_eq!(read(words, &several_years()).reading, Reading::NotUnderstood, "{words}");
    }
    check(
        &several_years(),
        &[
            ("Mid 2025", "2025-01-01..2025-12-31 year"),
            ("late-2025", "2025-01-01..2025-12-31 year"),
            ("by the end of 2025", "by 2025-01-01..2025-12-31 year"),
            ("beginning of April 2025", "2025-04-01..2025-04-30 month"),
            ("late May to early June 2025", "2025-05-01..2025-06-30 month"),
            ("Mid to late 2025", "2025-01-01..2025-12-31 year"),
            ("mid-to-late 2025", "2025-01-01..2025-12-31 year"),
            ("Mid-late 2025", "2025-01-01..2025-12-31 year"),
            ("Early/mid 2025", "2025-01-01..2025-12-31 year"),
            ("mid to end May 2025", "2025-05-01..2025-05-31 month"),
            ("by mid to late 2025", "not understood"),
            ("mid 2025 to late 2026", "2025-01-01..2026-12-31 year"),
            ("March 2025 (year end)", "2025-03-01..2025-03-31 month"),
        ],
    );
}

#[test]
fn no_year_between_two_is_lost() {
    check_refused(
        &[
            "2024/2026",
            "2024 / 2026",
            "2024 or 2026",
            "2026/2024",
            "May 2024/2026",
            "2024/2026 May",
            "2024/2025/2026",
            "2024/2027 onwards",
            "by 2024/2026",
        ],
        &Doubt::YearOrYear,
    );
    let [january, april, _] = calendars();
    check(
        &april,
        &[("2024/25", "2024-04-01..2025-03-31 year"), ("2024/2025", "2024-04-01..2025-03-31 year")],
    );
    check(
        &january,
        &[
            ("2024-2026", "2024-01-01..2026-12-31 year"),
            ("2024 and 2026", "2024-01-01..2024-12-31 year, 2026-01-01..2026-12-31 year"),
            ("late 2024/early 2025", "2024-01-01..2024-12-31 year, 2025-01-01..2025-12-31 year"),
        ],
    );
}

#[test]
fn a_day_that_is_named_for_one_end_is_known_to_be_named() {
    for (words, named) in [
        ("3 May to June 2025", true),
        ("May to 30 June 2025", true),
        ("1 to 5 May 2025", true),
        ("14 May 2025", true),
        ("May to June 2025", false),
        ("Q1 2025", false),
    ] {
        let read = read(words, &several_years());
        assert!(!read.windows().is_empty(), "{words}");
        assert!(read.windows().iter().all(|it| it.names_a_day == named), "{words}");
    }
}
