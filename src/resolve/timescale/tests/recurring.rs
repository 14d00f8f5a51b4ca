//! What recurs: a window for each time in the plan's period, a beginning, or the plan's own words.

use super::*;

/// From April 2024 to March 2026.
fn two_years() -> Calendar {
    Calendar {
        period: Some((day(2024, 4, 1), day(2026, 3, 31))),
        year_starts: Month::April,
        ..Calendar::UNKNOWN
    }
}

const OCTOBERS: &str = "2024-10-01..2024-10-31 month, 2025-10-01..2025-10-31 month";
const TWICE: &str = "2024-07-01..2024-07-31 month, 2025-01-01..2025-01-31 month, \
                     2025-07-01..2025-07-31 month, 2026-01-01..2026-01-31 month";

#[test]
fn a_point_of_the_year_has_a_window_in_each_year_of_the_plan() {
    check(
        &two_years(),
        &[
            ("Annually (October)", OCTOBERS),
            ("Annual - October", OCTOBERS),
            ("Annually, October", OCTOBERS),
            ("October each year", OCTOBERS),
            ("October (annually)", OCTOBERS),
            ("every October", OCTOBERS),
            ("Annually in October", OCTOBERS),
            ("January and July each year", TWICE),
            ("twice a year (January and July)", TWICE),
            ("Six-monthly (Jan & July)", TWICE),
            ("31 August (annually)", "2024-08-31..2024-08-31 day, 2025-08-31..2025-08-31 day"),
            (
                "14th-21st October (annually)",
                "2024-10-14..2024-10-21 day, 2025-10-14..2025-10-21 day",
            ),
            ("Q4 each year", "2025-01-01..2025-03-31 quarter, 2026-01-01..2026-03-31 quarter"),
            ("Nov - Feb each year", "2024-11-01..2025-02-28 month, 2025-11-01..2026-02-28 month"),
            // How often and when do not agree, a year is named, or a day cannot be that weekday.
            ("twice a year (January)", "not understood"),
            ("Quarterly (Jan and July)", "not understood"),
            ("October each year from 2024", "not understood"),
            ("Tuesday 14 May each year", "not understood"),
            ("October 14 each year", "not understood"),
            ("By 31 March each year", "not understood"),
            ("annually in autumn", "in words"),
            ("every Monday in May 2025", "not understood"),
            ("Conference every October", "not understood"),
            ("Annually", "in words"),
            ("Quarterly", "in words"),
        ],
    );
    let open = Calendar { period: None, ..two_years() };
    let long = Calendar { period: Some((day(1901, 4, 1), day(2101, 3, 31))), ..two_years() };
    for calendar in [open, long] {
        check(
            &calendar,
            &[("October each year", "not understood"), ("last Friday of each month", "in words")],
        );
    }
    let windows = |words| read(words, &two_years()).windows().to_vec();
    assert_eq!(windows("Quarterly (Jan, Apr, Jul, Oct)").len(), 8);
    assert_eq!(windows("29 February each year"), []);
}

#[test]
fn a_day_of_the_month_has_one_in_each_month() {
    let windows = |words| {
        let windows = read(words, &two_years()).windows().to_vec();
        assert!(windows.iter().all(|it| it.names_a_day && it.first == it.last), "{words}");
        windows.iter().map(|it| it.first).collect::<Vec<_>>()
    };
    for (words, second) in [
        ("1st Tuesday of each month", day(2024, 5, 7)),
        ("First Tuesday of the month", day(2024, 5, 7)),
        ("last Friday of each month", day(2024, 5, 31)),
        ("15th of every month", day(2024, 5, 15)),
        ("last working day of the month", day(2024, 5, 31)),
    ] {
        let days = windows(words);
        assert_eq!((days.len(), days[1]), (24, second), "{words}");
    }
    assert_eq!(windows("first and third Monday of each month").len(), 48);
    assert_eq!(windows("31st of each month").len(), 14);
    // Neither Good Friday nor a bank holiday is a working day.
    let period = Some((day(2024, 1, 1), day(2026, 12, 31)));
    let calendar = Calendar { period, year_starts: Month::January, ..Calendar::UNKNOWN };
    let read = read("last working day of each month", &calendar);
    let days: Vec<_> = read.windows().iter().map(|it| it.first).collect();
    for day in [day(2024, 3, 28), day(2026, 8, 28), day(2025, 12, 31)] {
        assert!(days.contains(&day), "{day}: {days:?}");
    }
    check(
        &two_years(),
        &[("fifth Tuesday of each month", "in words"), ("Tuesdays each month", "in words")],
    );
}

#[test]
fn a_beginning_of_what_recurs_is_kept() {
    let june = "from 2025-06-01..2025-06-30 month";
    for calendar in [two_years(), several_years()] {
        check(
            &calendar,
            &[
                ("Quarterly from June 2025", june),
                ("Quarterly, first in June 2025", june),
                ("6-monthly from June 2025", june),
                ("every 6 months from June 2025", june),
                ("June 2025 then quarterly", june),
                ("June 2025, then quarterly", june),
                ("June 2025 & annually thereafter", june),
                ("from June 2025 and then every quarter", june),
                ("Quarterly from June 2025 to March 2026", "2025-06-01..2026-03-31 month"),
                ("Quarterly throughout 2025", "2025-01-01..2025-12-31 year"),
                ("Weekly, May to July 2025", "2025-05-01..2025-07-31 month"),
                ("Annually 2025", "not understood"),
                ("June 2025 quarterly", "not understood"),
                ("Quarterly from launch", "in words"),
            ],
        );
    }
}

#[test]
fn what_recurs_within_a_time_is_no_event_of_that_time() {
    for words in ["Weekly, May to July 2025", "Monthly from May 2025 to March 2026"] {
        let read = read(words, &several_years());
        assert_eq!(read.windows().len(), 1, "{words}");
        assert_eq!(read.event_windows().count(), 0, "{words}");
    }
}
