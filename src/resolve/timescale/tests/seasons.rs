//! Seasons, terms and feasts: the year that is named with one is kept, and no days are made up.

use super::*;
use crate::model::timescale::{Ends, Season};

const YEAR: &str = "2025-01-01..2025-12-31 season";

#[test]
fn a_season_is_read_as_its_year_and_a_winter_goes_on_to_february() {
    let winter = "2025-01-01..2026-02-28 season";
    let table = [
        ("Spring 2025", YEAR.to_owned()),
        ("Summer '25", YEAR.to_owned()),
        ("2025 Autumn", YEAR.to_owned()),
        ("Winter 2025", winter.to_owned()),
        ("Winter 2025/26", winter.to_owned()),
        ("Spring/Summer 2025", format!("{YEAR}, {YEAR}")),
        ("Autumn 2024 to spring 2025", "2024-01-01..2025-12-31 season".to_owned()),
        ("Spring to autumn 2025", YEAR.to_owned()),
        ("Spring term 2025", YEAR.to_owned()),
        ("Easter 2025", YEAR.to_owned()),
        ("Half term 2025", YEAR.to_owned()),
        ("By summer 2025", format!("by {YEAR}")),
        ("From autumn 2025", format!("ongoing from {YEAR}")),
        ("October half term 2025", "2025-10-01..2025-10-31 month".to_owned()),
        ("Feb 2025 half-term", "2025-02-01..2025-02-28 month".to_owned()),
        ("Summer 2025 (TBC)", "to be confirmed".to_owned()),
        // Which of the two years, which order, or what else is meant is not said.
        ("Spring 2025/26", "not understood".to_owned()),
        ("Autumn to spring 2025", "not understood".to_owned()),
        ("Autumn 1 2025", "not understood".to_owned()),
        ("Each autumn", "in words".to_owned()),
        ("Summer 2025 fete", "not understood".to_owned()),
        ("Autumn (Sept - Oct) 2025", "not understood".to_owned()),
    ];
    let table: Vec<_> = table.iter().map(|(words, said)| (*words, said.as_str())).collect();
    check(&several_years(), &table);
    check(&financial_year(2025), &table[..14]);
}

#[test]
fn a_season_makes_no_event_and_is_past_when_its_year_is() {
    let read = |words| read(words, &several_years());
    assert!(!read("Spring 2025").names_a_month());
    assert!(!read("Winter 2024").is_past(day(2025, 2, 28)));
    assert!(read("Winter 2024").is_past(day(2025, 3, 1)));
    assert!(!read("By summer 2024").is_past(day(2024, 12, 31)));
    assert!(read("By summer 2024").is_past(day(2025, 1, 1)));
    let years = |words| Vec::from_iter(read(words).years());
    assert_eq!(years("Winter 2024"), [2024]);
    assert_eq!(years("By winter 2024"), [2024]);
    assert_eq!(years("Winter 2024/25"), [2024, 2025]);
    let seasons = |words| read(words).windows()[0].seasons;
    assert_eq!(seasons("Summer 2025"), Ends::both(Some(Season::Summer)));
    let (first, last) = (Some(Season::Autumn), Some(Season::Spring));
    assert_eq!(seasons("Autumn 2024 - Spring 2025"), Ends { first, last });
    assert_eq!(seasons("Diwali 2025"), Ends::both(Some(Season::Other)));
}
