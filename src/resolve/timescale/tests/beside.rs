//! What is said beside a time: which part of it, a weekday, or that a week is meant.

use super::*;
use crate::model::timescale::{Ends, Portion};

#[test]
fn which_part_of_a_time_is_meant_is_kept() {
    use Portion::{Early, End, Late, Middle, Start};
    let [none, end] = [None, Some(End)];
    let (early, late) = (Some(Early), Some(Late));
    for (words, first, last) in [
        ("Early 2025", early, early),
        ("mid-May 2025", Some(Middle), Some(Middle)),
        ("2025 (late)", late, late),
        ("May 2025 end", end, end),
        ("Start of 2025", Some(Start), Some(Start)),
        ("By the end of March 2025", end, end),
        ("from early 2025", early, early),
        ("late 2024 to early 2025", late, early),
        ("late May to June 2025", late, none),
        ("late May/early June 2025", late, early),
        ("early spring 2025", early, early),
        ("End of Q2 2025", end, end),
        ("End of 2024/25 financial year", end, end),
        ("Year-end 2025", end, end),
        ("Year end FY 2024/25", end, end),
        // The month says it already, and of a day there is no part.
        ("March 2025 (year end)", none, none),
        ("end of 31 March 2025", none, none),
        ("2025 (early discussions)", none, none),
        ("May 2025", none, none),
    ] {
        let read = read(words, &several_years());
        let portions: Vec<_> = read.stated().iter().map(|it| it.portions).collect();
        assert_eq!(portions, [Ends { first, last }], "{words}: {:?}", read.reading);
    }
    let april = financial_year(2024);
    assert_eq!(read("Year end 2024/25", &april).windows()[0].portions, Ends::both(end));
    assert_eq!(doubt("Year end 2025", &april), Some(Doubt::WhichYear));
}

#[test]
fn a_part_of_what_is_not_clear_is_refused() {
    for words in [
        "May early 2025",
        "early 2025 May",
        "2023, 2024 late",
        "early 2024 2025 May",
        "2025 late, 2026",
    ] {
        assert_eq!(doubt(words, &several_years()), Some(Doubt::Narrowed), "{words}");
    }
    check(&several_years(), &[("late 2025 to early 2025", "not understood")]);
}

#[test]
fn weekdays_are_checked_each_against_its_day() {
    check(
        &several_years(),
        &[
            ("Tuesday, 6 May 2025", "2025-05-06..2025-05-06 day"),
            ("Weds 7 May 2025", "2025-05-07..2025-05-07 day"),
            ("Friday, June 6, 2025", "2025-06-06..2025-06-06 day"),
            ("6 May 2025 (Tuesday)", "2025-05-06..2025-05-06 day"),
            ("6 May (Tue) 2025", "2025-05-06..2025-05-06 day"),
            ("Saturday 14 – Saturday 21 October 2023", "2023-10-14..2023-10-21 day"),
            (
                "Mon 5, Tues 6 and Weds 7 May 2025",
                "2025-05-05..2025-05-05 day, 2025-05-06..2025-05-06 day, 2025-05-07..2025-05-07 day",
            ),
            ("Thursday 1 May to Friday 2 May 2025", "2025-05-01..2025-05-02 day"),
            ("Monday 6 May 2025", "not understood"),
            ("Tuesday 6 May 2025 (Monday)", "not understood"),
            ("Saturday 14 – Sunday 21 October 2023", "not understood"),
            ("Tuesday May 2025", "not understood"),
            ("Monday to Friday 5 to 9 May 2025", "not understood"),
        ],
    );
    check(&financial_year(2017), &[("Saturday 14 October", "2017-10-14..2017-10-14 day")]);
    assert_eq!(doubt("Sunday 14 October", &financial_year(2017)), Some(Doubt::NoSuchDay));
}

#[test]
fn a_week_is_seven_days_and_names_none_of_them() {
    let third = "2025-03-03..2025-03-09 week";
    check(
        &several_years(),
        &[
            ("w/c 3 March 2025", third),
            ("W/C Monday 3 March 2025", third),
            ("week commencing 3 March 2025", third),
            ("week beginning 03/03/2025", third),
            ("week of 3 March 2025", third),
            ("w/c March 3, 2025", third),
            ("W/E 28 March 2025", "2025-03-22..2025-03-28 week"),
            ("week ending Friday 28 March 2025", "2025-03-22..2025-03-28 week"),
            ("w/c 3 March to w/c 17 March 2025", "2025-03-03..2025-03-23 week"),
            ("by w/c 3 March 2025", "by 2025-03-03..2025-03-09 week"),
            ("w/c 3 March", "not understood"),
            ("w/c Tuesday 3 March 2025", "not understood"),
        ],
    );
    for words in ["week of 5 March 2025", "w/c March 2025", "w/c 2025", "w/c 3 and 10 March 2025"] {
        assert_eq!(doubt(words, &several_years()), Some(Doubt::Week), "{words}");
    }
    let read = read("w/c 3 March 2025", &several_years());
    assert!(read.names_a_month() && !read.windows()[0].names_a_day);
}
