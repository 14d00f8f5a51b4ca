//! Years in short, quarters and halves of years, and the years of a plan by their number.

use super::*;

fn april() -> Calendar {
    let period = Some((day(2023, 4, 1), day(2028, 3, 31)));
    Calendar { period, year_starts: Month::April, ..Calendar::UNKNOWN }
}

#[test]
fn a_year_in_short_is_read_where_the_words_say_that_it_is_one() {
    let (year, third) = ("2025-04-01..2026-03-31 year", "2025-10-01..2025-12-31 quarter");
    check(
        &april(),
        &[
            ("25/26", year),
            ("By 25/26", "by 2025-04-01..2026-03-31 year"),
            ("FY25/26", year),
            ("FY 25-26", year),
            ("25/26 (financial year)", year),
            ("Q3 FY25/26", third),
            ("Qtr 3 25-26", third),
            ("Quarter 3 25/26", third),
            ("Q3 2025-2026", third),
            ("2025-2026 Q3", third),
            ("2022 to 23", "2022-04-01..2023-03-31 year"),
            // Days, or nothing that anyone could know.
            ("25/26 May 2025", "2025-05-25..2025-05-26 day"),
            ("25-26 May 2025", "2025-05-25..2025-05-26 day"),
            ("22 May 2025 to 23 May 2025", "2025-05-22..2025-05-23 day"),
            ("March 25/26", "not understood"),
            ("05/06", "not understood"),
            ("40/41", "not understood"),
            ("25/26 places", "in words"),
        ],
    );
    check(
        &several_years(),
        &[("FY25/26", year), ("Q3 FY25/26", third), ("25/26", "not understood")],
    );
    for calendar in [april(), several_years()] {
        assert_eq!(doubt("FY25", &calendar), Some(Doubt::WhichYear));
        assert_eq!(doubt("Q1 FY25", &calendar), Some(Doubt::WhichYear));
    }
    for words in ["25/26", "Quarter 3 25/26", "Q4 2024-2025"] {
        assert_eq!(doubt(words, &several_years()), Some(Doubt::SplitYear), "{words}");
    }
}

#[test]
fn figures_that_can_be_only_one_thing_are_read() {
    let table = [
        ("2025/03", "2025-03-01..2025-03-31 month"),
        ("2024-28", "2024-01-01..2028-12-31 year"),
        ("2024–26", "2024-01-01..2026-12-31 year"),
        ("2024-2025", "2024-01-01..2025-12-31 year"),
        // October, or two years; a stroke between years that do not follow each other.
        ("2008/10", "not understood"),
        ("2024/28", "not understood"),
        ("2024-18", "not understood"),
    ];
    check(&several_years(), &table);
    check(&april(), &table);
}

#[test]
fn quarters_and_halves() {
    check(
        &several_years(),
        &[
            ("1Q 2025", "2025-01-01..2025-03-31 quarter"),
            ("H2 2025", "2025-07-01..2025-12-31 quarter"),
            ("first half of 2025", "2025-01-01..2025-06-30 quarter"),
            ("By the second half of 2025", "by 2025-07-01..2025-12-31 quarter"),
            ("2nd half 2025", "2025-07-01..2025-12-31 quarter"),
            ("H2 FY2025/26", "2025-10-01..2026-03-31 quarter"),
            ("H1 and H2 2025", "2025-01-01..2025-06-30 quarter, 2025-07-01..2025-12-31 quarter"),
            ("H2 2025/26", "not understood"),
            ("H3 2025", "not understood"),
            ("first half of May 2025", "not understood"),
            ("first half of the plan", "in words"),
        ],
    );
    check(
        &april(),
        &[
            ("H2 2025/26", "2025-10-01..2026-03-31 quarter"),
            ("1Q 2025", "2025-04-01..2025-06-30 quarter"),
            // Half of the calendar's year, or of the plan's?
            ("first half of 2025", "not understood"),
            ("H1 2025", "not understood"),
        ],
    );
}

#[test]
fn an_academic_year_goes_from_september_to_august() {
    for calendar in [april(), several_years()] {
        check(
            &calendar,
            &[
                ("Academic year 2025/26", "2025-09-01..2026-08-31 year"),
                ("March, academic year 2025/26", "2026-03-01..2026-03-31 month"),
                ("academic year 2025", "not understood"),
                ("Q1 academic year 2025/26", "not understood"),
            ],
        );
    }
}

#[test]
fn a_year_of_the_plan_is_read_where_its_period_says_when_it_begins() {
    let second = "2024-04-01..2025-03-31 year";
    check(
        &april(),
        &[
            ("Year 2", second),
            ("Yr 2", second),
            ("by end of Year 2", "by 2024-04-01..2025-03-31 year"),
            ("Years 1-3", "2023-04-01..2026-03-31 year"),
            ("Years 1 and 2", "2023-04-01..2024-03-31 year, 2024-04-01..2025-03-31 year"),
            ("Year 2 Q1", "2024-04-01..2024-06-30 quarter"),
            ("Year 1 (2023 to 24)", "2023-04-01..2024-03-31 year"),
            ("Year 1 (2022 to 23)", "not understood"),
            ("Year 6", "not understood"),
            ("Year 2 pupils", "in words"),
            ("in the year 2025", "2025-01-01..2025-12-31 year"),
            ("end of year 2025", "2025-01-01..2025-12-31 year"),
        ],
    );
    check(&several_years(), &[("Year 1", "2023-01-01..2023-12-31 year")]);
    // From January 2023, and the plan's year begins in April: either could be meant.
    let either = Calendar { year_starts: Month::April, ..several_years() };
    check(
        &either,
        &[("Year 1", "not understood"), ("Year 1 (2022 to 23)", "2022-04-01..2023-03-31 year")],
    );
}
