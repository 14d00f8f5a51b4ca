//! Words about time, in each language and for plans of several lengths, and dates in fields.

use chrono::{Month, NaiveDate};
use planpress::model::timescale::{Calendar, Language, Reading};
use planpress::resolve::date_for_fuzzing;
use planpress::resolve::timescale::{doubt, names_a_day, read, says_status};

/// Holds what is read from these bytes against what must hold.
pub fn hold(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).expect("a day");
    let one_year = Some((day(2024, 4, 1), day(2025, 3, 31)));
    let several = Some((day(2023, 1, 1), day(2026, 12, 31)));
    for language in [Language::English, Language::Welsh] {
        for period in [None, one_year, several] {
            let calendar = Calendar { period, year_starts: Month::April, language };
            let timescale = read(text, &calendar);
            assert_eq!(timescale.printed, text);
            let windows = timescale.windows();
            assert!(windows.iter().all(|it| it.first <= it.last), "{windows:?}");
            assert!(windows.windows(2).all(|it| it[0] < it[1]), "{windows:?}");
            let doubted = doubt(text, &calendar);
            assert_eq!(timescale.reading == Reading::NotUnderstood, doubted.is_some());
            if let Some(doubt) = doubted {
                assert!(!doubt.to_string().is_empty());
            }
            let _ = (timescale.sort_key(), timescale.years(), timescale.is_past(day(2026, 11, 21)));
            if let Some(date) = date_for_fuzzing(text, &calendar) {
                assert!(date.first <= date.last, "{date:?}");
            }
        }
        let _ = (names_a_day(text, language), says_status(text, language));
    }
}
