//! What holds for any words at all.

use std::time::{Duration, Instant};

use chrono::Datelike;
use proptest::prelude::*;

use super::*;

/// Words, numbers and marks of the language, so that most cells come near to a meaning.
fn cell() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "May",
        "june",
        "Sept",
        "DEC",
        "2023",
        "2024",
        "2025/26",
        "2010-11",
        "Q2",
        "/3",
        "-",
        "–",
        "to",
        "and",
        ",",
        "/",
        "by",
        "from",
        "ongoing",
        "TBC",
        "14",
        "1st",
        "24",
        "31",
        "’24",
        "(",
        ")",
        "see Appendix B",
        "quarter",
        "Tuesday",
        "FY",
        "each",
        "Spring",
        "straße",
        "date",
        "until",
        "onwards",
        "1.2.23",
        "2024-02-30",
        "9999",
        "1899",
        "between",
        "winter",
        "term",
        "early",
        "end of",
        "w/c",
        "H1",
        "half",
        "25/26",
        "2024-28",
        "1)",
        "2)",
        "then",
        "to commence",
        "quarterly",
        "each year",
        "of the month",
        "last",
    ]);
    let gap = prop::sample::select(vec!["", " ", "\u{a0}", "  "]);
    prop::collection::vec((word, gap), 0..9)
        .prop_map(|parts| parts.into_iter().flat_map(|(word, gap)| [word, gap]).collect())
}

fn calendar() -> impl Strategy<Value = Calendar> {
    let month = (1u8..=12).prop_map(|it| Month::try_from(it).expect("1 to 12"));
    // Also periods that end before they begin, and the ends of time.
    let date = prop_oneof![
        8 => (2000i32..2040, 1u32..=12).prop_map(|(year, month)| day(year, month, 1)),
        1 => Just(NaiveDate::MIN),
        1 => Just(NaiveDate::MAX),
    ];
    let period = prop::option::of((date.clone(), date));
    (period, month).prop_map(|(period, year_starts)| Calendar {
        period,
        year_starts,
        ..Calendar::UNKNOWN
    })
}

fn holds(printed: &str, calendar: &Calendar) -> Result<(), TestCaseError> {
    let timescale = read(printed, calendar);
    prop_assert_eq!(&timescale.printed, printed);
    let windows = timescale.windows();
    prop_assert!(windows.iter().all(|it| it.first <= it.last), "{:?}", windows);
    prop_assert!(windows.windows(2).all(|two| two[0] < two[1]), "{:?}", windows);
    prop_assert_eq!(matches!(timescale.reading, Reading::Windows(_)), !windows.is_empty());
    let spaced: String = printed.split_whitespace().collect::<Vec<_>>().join(" \u{2003}\n");
    for other in [printed.to_uppercase(), printed.to_lowercase(), spaced] {
        prop_assert_eq!(&read(&other, calendar).reading, &timescale.reading, "{:?}", other);
    }
    if timescale.reading == Reading::NotUnderstood {
        prop_assert!(doubt(printed, calendar).is_some());
    }
    Ok(())
}

/// Whether it says that something recurs: then the plan's period says in which years.
fn recurs(printed: &str) -> bool {
    let printed = printed.to_lowercase();
    ["each", "quarterly", "of the month"].iter().any(|it| printed.contains(it))
}

/// Every window of what recurs is in the plan's period, and there are not too many.
fn keeps_to_the_period(printed: &str, calendar: &Calendar) -> Result<(), TestCaseError> {
    let windows = read(printed, calendar).windows().to_vec();
    // "Quarterly throughout 2024/25" names its year.
    let named = windows.len() == 1 && printed.chars().any(|it| it.is_ascii_digit());
    if !windows.is_empty() && !named {
        let (first, last) = calendar.period.expect("a period");
        let within = |it: &Window| first <= it.first && it.last <= last;
        prop_assert!(windows.len() <= 120 && windows.iter().all(within), "{:?}", windows);
    }
    Ok(())
}

/// A window of days or months comes from words that name a month.
fn invents_nothing(printed: &str, calendar: &Calendar) -> Result<(), TestCaseError> {
    if recurs(printed) {
        return keeps_to_the_period(printed, calendar);
    }
    let timescale = read(printed, calendar);
    let has_digit = printed.chars().any(|it| it.is_ascii_digit());
    if calendar.single_year().is_none() && timescale.first().is_some() {
        prop_assert!(has_digit, "a year from nowhere: {:?}", timescale);
    }
    if timescale.windows().iter().any(|it| it.precision == Precision::Day) {
        prop_assert!(has_digit, "a day from nowhere: {:?}", timescale);
    }
    Ok(())
}

/// The years, months and days of what is read are in the words, or the year is the plan's only one.
fn says_all_of(printed: &str, calendar: &Calendar) -> Result<(), TestCaseError> {
    if recurs(printed) {
        return Ok(());
    }
    let printed = printed.to_lowercase();
    let has = |number: u32| printed.contains(&number.to_string());
    for window in read(&printed, calendar).stated() {
        for end in [window.first, window.last] {
            // Of a year that spans two, the other may be left out.
            // Of a winter the next year need not be named.
            let said = |year: i32| has((year % 100).unsigned_abs());
            let known = calendar.single_year().is_some();
            prop_assert!(known || said(end.year()) || said(end.year() - 1), "year of {end}");
            if window.precision == Precision::Month && !window.names_a_day {
                let name =
                    &format!("{:?}", Month::try_from(end.month() as u8))[3..6].to_lowercase();
                prop_assert!(printed.contains(name) || has(end.month()), "month of {end}");
            }
            if window.precision == Precision::Day {
                prop_assert!(has(end.day()), "day of {end}");
            }
        }
    }
    Ok(())
}

/// A time with its year, as plans write it.
fn time() -> impl Strategy<Value = String> {
    let before = prop::sample::select(vec!["", "", "", "by ", "from ", "early "]);
    let part = prop::sample::select(vec![
        "",
        "May ",
        "April to June ",
        "Jan-Mar ",
        "May and June ",
        "Q1 ",
        "Quarter 4 ",
        "Q1/2 ",
        "14 May ",
        "1 - 5 June ",
    ]);
    let year =
        prop::sample::select(vec!["2023", "2024", "2025", "2024/25", "2024-2026", "2025-26"]);
    (before, part, year).prop_map(|(before, part, year)| format!("{before}{part}{year}"))
}

fn explanation() -> impl Strategy<Value = String> {
    let part = prop::sample::select(vec![
        "April to June",
        "January - March",
        "Apr-Jun",
        "Oct/Nov",
        "Q1",
        "quarter 4",
        "May",
        "14 May",
        "3",
        "",
    ]);
    let year = prop::sample::select(vec!["", "", " 2024", " 2025", " 2025/26", " 2024/2026"]);
    (part, year).prop_map(|(part, year)| format!("{part}{year}"))
}

fn mark() -> impl Strategy<Value = String> {
    let label = prop::sample::select(vec!["1", "2", "12", "31", "a", "iv", "1st"]);
    let form = prop::sample::select(vec!["#)", "(#)", "[#]", "#.", "#:", "# - ", "#.)", "•", "-"]);
    (label, form).prop_map(|(label, form)| form.replace('#', label))
}

/// Words and marks that are around a time in a plan, of every kind that is read.
fn around() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "early",
        "mid-",
        "end of",
        "year end",
        "w/c",
        "week ending",
        "Tuesday,",
        "(Friday)",
        "by",
        "from",
        "to commence",
        "began in",
        "no earlier than",
        "at the latest",
        "deadline:",
        "target:",
        "Phase 1:",
        "ongoing",
        "onwards",
        "throughout",
        "within",
        "then",
        "thereafter",
        "Cabinet",
        "report to",
        "half",
        "half term",
        "in the year",
        "the",
        "completed",
        "launch",
        "Setpember",
        "pupils",
        "\u{2714}",
        "not before",
        "was",
        "TBC",
        "(TBC)",
        "date",
        "last",
        "1)",
        "a)",
        "•",
        "-",
        ",",
        "and",
        "or",
        "to",
    ]);
    prop::collection::vec(word, 0..4).prop_map(|words| words.join(" "))
}

/// A time that names its year, of the kinds that are read.
fn whole() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "May 2025",
        "April to June 2025",
        "14 May 2025",
        "3 May to June 2025",
        "2025",
        "2024-2026",
        "2024-28",
        "2025/26",
        "FY25/26",
        "Q3 2025/26",
        "Q2 2025",
        "H2 2025",
        "first half of 2025",
        "spring 2025",
        "winter 2025/26",
        "Christmas 2025",
        "w/c 5 May 2025",
        "late 2024 to early 2025",
        "Academic year 2025/26",
        "1) May 2025 2) June 2025",
    ])
    .prop_map(str::to_owned)
}

/// The years between which a string's windows may be: those that it names, and the next of one that
/// spans two or of a winter.
fn years_named(printed: &str) -> std::ops::RangeInclusive<i32> {
    let figures: Vec<&str> =
        printed.split(|it: char| !it.is_ascii_digit()).filter(|it| it.len() >= 2).collect();
    let years = figures.iter().filter_map(|it| match it.len() {
        2 => it.parse::<i32>().ok().map(|it| 2000 + it),
        _ => it.parse().ok(),
    });
    let years: Vec<i32> = years.collect();
    let last = years.iter().max().copied().unwrap_or(0);
    let winter = i32::from(printed.to_lowercase().contains("winter"));
    years.iter().min().copied().unwrap_or(0)..=last + winter
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1024, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_characters(printed in "\\PC{0,60}", calendar in calendar()) {
        holds(&printed, &calendar)?;
        invents_nothing(&printed, &calendar)?;
    }

    #[test]
    fn characters_of_any_kind(printed in any::<String>(), calendar in calendar()) {
        holds(&printed, &calendar)?;
    }

    #[test]
    fn words_of_the_language(printed in cell(), calendar in calendar()) {
        holds(&printed, &calendar)?;
        invents_nothing(&printed, &calendar)?;
        says_all_of(&printed, &calendar)?;
    }

    #[test]
    fn a_mark_adds_no_time(time in time(), mark in mark(), gap in " ?", calendar in calendar()) {
        let plain = read(&time, &calendar);
        // "1 - 14 May" is a range of days.
        prop_assume!(!mark.ends_with("- ") || !time.starts_with(|it: char| it.is_ascii_digit()));
        let marked = format!("{mark}{gap}{time}");
        for window in read(&marked, &calendar).stated() {
            prop_assert!(plain.stated().contains(window), "{:?}: {:?}", marked, window);
        }
        let twice = format!("{marked} {marked}");
        for window in read(&twice, &calendar).stated() {
            prop_assert!(plain.stated().contains(window), "{:?}: {:?}", twice, window);
        }
    }

    #[test]
    fn words_around_a_time_add_none(
        before in around(),
        time in whole(),
        after in around(),
        calendar in calendar(),
    ) {
        // That names the last Friday of the month.
        prop_assume!(!before.contains("last (Friday)"));
        let plain = read(&time, &calendar);
        let worded = format!("{before} {time} {after}");
        let read = read(&worded, &calendar);
        for window in read.stated() {
            // A word may make a week of a day; nothing else makes days.
            let week = window.precision == Precision::Week;
            let known = plain.stated().iter().any(|it| {
                let same = (it.first, it.last) == (window.first, window.last);
                same || week && (window.first..=window.last).contains(&it.first)
            });
            prop_assert!(known, "{worded:?}: {window:?}, alone {:?}", plain.reading);
        }
    }

    #[test]
    fn a_window_lies_in_the_years_that_are_named(
        before in around(),
        time in whole(),
        joined in prop::sample::select(vec![" ", " to ", " and ", ", ", " - ", "/"]),
        other in whole(),
        calendar in calendar(),
    ) {
        for words in [format!("{before} {time}"), format!("{before} {time}{joined}{other}")] {
            let years = years_named(&words);
            for window in read(&words, &calendar).stated() {
                let inside = years.contains(&window.first.year()) && years.contains(&window.last.year());
                prop_assert!(inside, "{words:?}: {window:?}");
            }
        }
    }

    #[test]
    fn what_recurs_keeps_to_the_period(
        point in prop::sample::select(vec![
            "October", "14 May", "Jan, Apr, Jul, Oct", "Nov to Feb", "29 February", "Q4",
            "first Tuesday", "last Friday", "31st", "last working day",
        ]),
        rhythm in prop::sample::select(vec![
            "each year", "annually", "each month", "quarterly", "twice a year", "of the month",
        ]),
        calendar in calendar(),
    ) {
        for words in [format!("{point} {rhythm}"), format!("{rhythm} ({point})")] {
            keeps_to_the_period(&words, &calendar)?;
            holds(&words, &calendar)?;
        }
    }

    #[test]
    fn a_bracket_adds_no_time(time in time(), inside in explanation(), calendar in calendar()) {
        let plain = read(&time, &calendar);
        for explained in [format!("{time} ({inside})"), format!("({inside}) {time}")] {
            let read = read(&explained, &calendar);
            let apart = |two: &[Window]| two[0].last < two[1].first;
            prop_assert!(read.stated().windows(2).all(apart), "{:?}: {:?}", explained, read);
            says_all_of(&explained, &calendar)?;
            for window in read.stated().iter().filter(|_| !plain.stated().is_empty()) {
                let within = |it: &Window| it.first <= window.first && window.last <= it.last;
                prop_assert!(plain.stated().iter().any(within), "{:?}: {:?}", explained, window);
            }
        }
    }
}

#[test]
fn a_cell_of_any_length_takes_no_longer_than_its_length() {
    let took = |part: &str, length: usize| {
        let printed: String = part.chars().cycle().take(length).collect();
        let began = Instant::now();
        holds(&printed, &several_years()).expect(part);
        began.elapsed()
    };
    for part in
        ["2023 ", "(", "1/", "May - ", "Q2/3 ", "9", "to be ", "appendix B/", "'", "é", "1.2.2023 "]
    {
        // Eight times the text may take three times as long as that, and a busy machine's second; what
        // grows with the square takes sixty-four times as long, each time it is measured.
        let linear = |_| took(part, 12_500) * 24 + Duration::from_secs(1) > took(part, 100_000);
        assert!((0..3).any(linear), "{part}");
    }
}
