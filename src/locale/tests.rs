use chrono::{NaiveDate, NaiveTime};

use super::{Arg, Locale, Message};
use crate::model::timescale::{Ends, Portion, Precision, Season, Window};

fn english() -> Locale {
    Locale::new("en-GB", &[]).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn window(precision: Precision, first: NaiveDate, last: NaiveDate) -> Window {
    Window { names_a_day: precision == Precision::Day, ..Window::new(first, last, precision) }
}

fn at(hour: u32, minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, minute, 0).unwrap()
}

#[test]
fn a_locale_is_shared_by_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<Locale>();
}

#[test]
fn plurals_none_one_and_many() {
    let locale = english();
    let count = |count: usize| locale.text(Message::ActionsCount { count: count.into() });
    assert_eq!(count(0), "No actions");
    assert_eq!(count(1), "1 action");
    assert_eq!(count(2), "2 actions");
    assert_eq!(count(12_345), "12,345 actions");
    let words = |tense: &'static str| {
        let (count, total) = (Arg::from(28), Arg::from(28));
        locale.text(Message::ProgressNotStated { count, total, tense: tense.into() })
    };
    assert_eq!(words("present"), "For 28 of 28 actions, the plan does not say how it is going.");
    assert_eq!(words("past"), "For 28 of 28 actions, the plan does not say how it went.");
}

#[test]
fn dates_as_gov_uk_writes_them() {
    let locale = english();
    assert_eq!(locale.date(day(2025, 1, 27)), "27 January 2025");
    assert_eq!(locale.date(day(2025, 1, 3)), "3 January 2025");
    assert_eq!(locale.weekday_date(day(2025, 1, 27)), "Monday 27 January 2025");
    assert_eq!(locale.weekday(day(2025, 2, 2)), "Sunday");
    assert_eq!(locale.day_month(day(2025, 1, 27)), "27 January");
    assert_eq!(locale.month(2023, 5), "May 2023");
    assert_eq!(locale.month_name(12), "December");
}

#[test]
fn ranges_say_what_they_share_once() {
    let locale = english();
    let days = |first, last| locale.date_range(first, last);
    assert_eq!(days(day(2025, 1, 27), day(2025, 1, 27)), "27 January 2025");
    assert_eq!(days(day(2025, 1, 27), day(2025, 1, 29)), "27 to 29 January 2025");
    assert_eq!(days(day(2025, 1, 27), day(2025, 2, 3)), "27 January to 3 February 2025");
    assert_eq!(days(day(2024, 12, 25), day(2025, 1, 2)), "25 December 2024 to 2 January 2025");
    let months = |first, last| locale.month_range(first, last);
    assert_eq!(months(day(2023, 5, 1), day(2023, 6, 30)), "May to June 2023");
    assert_eq!(months(day(2023, 2, 1), day(2023, 3, 31)), "February to March 2023");
    assert_eq!(months(day(2023, 11, 1), day(2024, 2, 29)), "November 2023 to February 2024");
    assert_eq!(locale.year_range(2023, 2026), "2023 to 2026");
}

#[test]
fn windows_are_said_in_the_unit_of_their_publisher() {
    let locale = english();
    let say = |precision, first, last| locale.window(&window(precision, first, last));
    assert_eq!(say(Precision::Day, day(2024, 5, 14), day(2024, 5, 14)), "14 May 2024");
    assert_eq!(say(Precision::Month, day(2023, 5, 1), day(2023, 5, 31)), "May 2023");
    assert_eq!(say(Precision::Quarter, day(2023, 4, 1), day(2023, 6, 30)), "April to June 2023");
    assert_eq!(say(Precision::Year, day(2023, 1, 1), day(2023, 12, 31)), "2023");
    assert_eq!(say(Precision::Year, day(2023, 1, 1), day(2026, 12, 31)), "2023 to 2026");
    assert_eq!(say(Precision::Year, day(2010, 4, 1), day(2011, 3, 31)), "April 2010 to March 2011");
    let financial = window(Precision::Year, day(2025, 4, 1), day(2026, 3, 31));
    assert_eq!(locale.due(&financial), "March 2026");
    assert_eq!(locale.begins(&financial), "April 2025");
    let days: Vec<Window> =
        (1..=13).map(|it| window(Precision::Day, day(2025, 5, it), day(2025, 5, it))).collect();
    assert_eq!(locale.windows(&days), "13 times, first 1 May 2025 and last 13 May 2025");
    let november = |year| window(Precision::Month, day(year, 11, 1), day(year, 11, 30));
    assert_eq!(
        locale.windows(&[november(2023), november(2024), november(2025)]),
        "November 2023, November 2024 and November 2025"
    );
}

#[test]
fn a_season_is_said_with_its_year() {
    let locale = english();
    let year = |season, year| Window {
        seasons: Ends::both(Some(season)),
        ..window(Precision::Season, day(year, 1, 1), day(year, 12, 31))
    };
    let winter =
        |both_years| Window { last: day(2026, 2, 28), ..year(Season::Winter { both_years }, 2025) };
    assert_eq!(locale.window(&year(Season::Spring, 2025)), "spring 2025");
    assert_eq!(locale.window(&winter(false)), "winter 2025");
    assert_eq!(locale.window(&winter(true)), "winter 2025 to 2026");
    assert_eq!(locale.window(&year(Season::Other, 2025)), "2025");
    let seasons = Ends { first: Some(Season::Autumn), last: Some(Season::Spring) };
    let both = Window { first: day(2024, 1, 1), seasons, ..year(Season::Spring, 2025) };
    assert_eq!(locale.window(&both), "autumn 2024 to spring 2025");
    let seasons = Ends { last: None, ..seasons };
    let to_year = Window { precision: Precision::Year, seasons, ..both };
    assert_eq!(locale.window(&to_year), "autumn 2024 to 2025");
}

#[test]
fn a_week_and_a_part_of_a_time_are_said_as_such() {
    let locale = english();
    let say = |it: Window| locale.window(&it);
    let week = |last| window(Precision::Week, day(2025, 3, 3), last);
    assert_eq!(say(week(day(2025, 3, 9))), "week beginning 3 March 2025");
    let weeks = "week beginning 3 March 2025 to week beginning 17 March 2025";
    assert_eq!(say(week(day(2025, 3, 23))), weeks);
    let march = window(Precision::Month, day(2025, 3, 1), day(2025, 3, 31));
    assert_eq!(say(march.narrowed(Some(Portion::End))), "end of March 2025");
    let year = |year| window(Precision::Year, day(year, 1, 1), day(year, 12, 31));
    assert_eq!(say(year(2025).narrowed(Some(Portion::Middle))), "mid 2025");
    let portions = Ends { first: Some(Portion::Late), last: Some(Portion::Early) };
    let both = Window { last: day(2025, 12, 31), portions, ..year(2024) };
    assert_eq!(say(both), "late 2024 to early 2025");
    let quarter = window(Precision::Quarter, day(2025, 4, 1), day(2025, 6, 30));
    assert_eq!(say(quarter.narrowed(Some(Portion::End))), "April to June 2025 (the end)");
    let financial = window(Precision::Year, day(2025, 4, 1), day(2026, 3, 31));
    assert_eq!(locale.due(&financial.narrowed(Some(Portion::End))), "March 2026");
    let early = financial.narrowed(Some(Portion::Early));
    assert_eq!(locale.due(&early), "April 2025 to March 2026 (the early part)");
}

#[test]
fn times_of_day() {
    let locale = english();
    let times = [(0, 0), (0, 5), (9, 0), (10, 30), (12, 0), (12, 30), (15, 0), (23, 59)];
    let said: Vec<String> =
        times.iter().map(|(hour, minute)| locale.time(at(*hour, *minute))).collect();
    let expected = ["midnight", "12:05am", "9am", "10:30am", "midday", "12:30pm", "3pm", "11:59pm"];
    assert_eq!(said, expected);
    assert_eq!(locale.time_range(at(10, 0), at(15, 0)), "10am to 3pm");
    assert_eq!(locale.time_range(at(19, 0), at(1, 0)), "7pm to 1am the next day");
    assert_eq!(locale.time_range(at(19, 0), at(0, 0)), "7pm to midnight");
}

#[test]
fn a_language_may_use_what_english_does_not() {
    let ftl = "time-midnight = { $hour-24 }.{ $minute } Uhr\nweekday-date = { $year }/{ $date }\n";
    let locale = Locale::new("de", &[("de.ftl", ftl)]).unwrap();
    assert_eq!(locale.time(at(0, 0)), "00.00 Uhr");
    assert_eq!(locale.weekday_date(day(2025, 1, 27)), "2025/27. Januar 2025");
    assert_eq!(
        problems("range = { $year }\n"),
        ["1:12 “range” does not use $year: it can use $from, $to"]
    );
}

#[test]
fn numbers_lists_and_order() {
    let locale = english();
    assert_eq!(locale.number(999), "999");
    assert_eq!(locale.number(1_234_567), "1,234,567");
    assert_eq!(locale.list::<&str>(&[]), "");
    assert_eq!(locale.list(&["a"]), "a");
    assert_eq!(locale.list(&["a", "b"]), "a and b");
    assert_eq!(locale.list(&["a", "b", "c"]), "a, b and c");
    let mut titles = ["Zebra", "école", "Action 10", "Action 2", "Eel"];
    titles.sort_by(|a, b| locale.compare(a, b));
    assert_eq!(titles, ["Action 2", "Action 10", "école", "Eel", "Zebra"]);
    assert_eq!(locale.initial("“école”").as_deref(), Some("E"));
    assert_eq!(locale.initial("hate crime").as_deref(), Some("H"));
    assert_eq!(locale.initial("101"), None);
    assert_eq!(locale.initial("Жизнь").as_deref(), Some("Ж"));
}

#[test]
fn a_project_overrides_the_theme_and_both_override_english() {
    let theme = ("themes/default/locales/cy.ftl", "home = Hafan\nnext = Nesaf\n");
    let project = ("themes/mine/locales/cy.ftl", "next = Ymlaen\n");
    let locale = Locale::new("cy", &[theme, project]).unwrap();
    assert_eq!(locale.plain(Message::Home), "Hafan");
    assert_eq!(locale.plain(Message::Next), "Ymlaen");
    assert_eq!(locale.plain(Message::SkipLink), "Skip to main content");
    assert_eq!(locale.language_of("next"), Some("cy"));
    assert_eq!(locale.language_of("skip-link"), Some("en-GB"));

    let english = ("themes/mine/locales/en-GB.ftl", "home = Start\n");
    assert_eq!(Locale::new("en-GB", &[english]).unwrap().plain(Message::Home), "Start");
    assert_eq!(Locale::new("cy", &[english]).unwrap().plain(Message::Home), "Start");
    assert_eq!(Locale::new("cy-GB", &[english, theme]).unwrap().plain(Message::Home), "Hafan");
}

#[test]
fn persian_needs_no_code() {
    let ftl = "range-months = { $from } تا { $to }\n\
               actions-count = { $count ->\n    [one] { $count } اقدام\n   *[other] { $count } اقدام‌ها\n}\n";
    let locale = Locale::new("fa", &[("locales/fa.ftl", ftl)]).unwrap();
    assert_eq!(locale.dir(), "rtl");
    // Gregorian, in Persian digits.
    assert_eq!(locale.date(day(2025, 1, 27)), "۲۷ ژانویه ۲۰۲۵");
    assert_eq!(locale.month_name(5), "مه");
    assert_eq!(locale.month_range(day(2023, 5, 1), day(2023, 6, 30)), "مه تا ژوئن ۲۰۲۳");
    assert_eq!(locale.text(Message::ActionsCount { count: 28.into() }), "۲۸ اقدام‌ها");
    assert_eq!(locale.number(12_345), "۱۲٬۳۴۵");
    assert_eq!(locale.list(&["الف", "ب"]), "الف و ب");
}

#[test]
fn arabic_has_six_plurals() {
    let ftl = "actions-count = { $count ->\n    [zero] zero\n    [one] one\n    [two] two\n    \
               [few] few\n    [many] many\n   *[other] other\n}\n";
    let locale = Locale::new("ar", &[("locales/ar.ftl", ftl)]).unwrap();
    let category = |count: i32| locale.text(Message::ActionsCount { count: count.into() });
    let categories: Vec<String> = [0, 1, 2, 3, 11, 100].map(category).to_vec();
    assert_eq!(categories, ["zero", "one", "two", "few", "many", "other"]);
    assert_eq!(locale.dir(), "rtl");
    assert_eq!(locale.month_name(1), "يناير");
}

#[test]
fn welsh_has_its_own_months_plurals_and_letters() {
    let ftl = "range = { $from } i { $to }\nactions-count = { $count ->\n    [zero] dim\n    \
               [one] un\n    [two] dau\n    [few] tri\n    [many] chwech\n   *[other] arall\n}\n";
    let locale = Locale::new("cy", &[("locales/cy.ftl", ftl)]).unwrap();
    assert_eq!((locale.tag(), locale.dir()), ("cy", "ltr"));
    assert_eq!(locale.date(day(2025, 1, 27)), "27 Ionawr 2025");
    // The English pattern is not used.
    assert_eq!(locale.weekday_date(day(2025, 1, 27)), "Dydd Llun, 27 Ionawr 2025");
    assert_eq!(locale.year_range(2023, 2026), "2023 i 2026");
    let category = |count: i32| locale.text(Message::ActionsCount { count: count.into() });
    assert_eq!([0, 1, 2, 3, 6, 5].map(category), ["dim", "un", "dau", "tri", "chwech", "arall"]);
    assert_eq!(locale.initial("llyfr").as_deref(), Some("LL"));
    assert_eq!(locale.initial("Lamp").as_deref(), Some("L"));
}

#[test]
fn english_words_keep_english_plurals_on_another_page() {
    let locale = Locale::new("cy", &[]).unwrap();
    let count = |count: i32| locale.text(Message::ActionsCount { count: count.into() });
    assert_eq!(count(2), "2 actions");
}

/// The problems of one Welsh file, as `line:column message`.
fn problems(ftl: &str) -> Vec<String> {
    let (_, problems) = Locale::read("cy", &[("locales/cy.ftl", ftl)]);
    problems
        .iter()
        .map(|it| {
            assert_eq!(it.file, "locales/cy.ftl");
            format!("{}:{} {}", it.line, it.column, it.message)
        })
        .collect()
}

#[test]
fn a_broken_file_gives_problems_and_its_other_messages() {
    let ftl = "home = Hafan\nskip-link Neidio\nnext = { $count ->\n    [one] un\n}\nall = Popeth }\nprevious =\nmenu = Dewislen\n";
    let (locale, found) = Locale::read("cy", &[("locales/cy.ftl", ftl)]);
    assert_eq!(locale.plain(Message::Home), "Hafan");
    assert_eq!(locale.plain(Message::Menu), "Dewislen");
    assert_eq!(locale.plain(Message::SkipLink), "Skip to main content");
    assert_eq!(found.len(), 4, "{found:#?}");
    assert_eq!(
        problems(ftl),
        [
            "2:11 a message is written as “key = words”: an = is missing here",
            "5:1 one line of a choice must begin with *, for example *[other]",
            "6:14 there is no { before this }",
            "7:1 “previous” has no words after its =",
        ]
    );
    assert!(Locale::new("cy", &[("locales/cy.ftl", ftl)]).is_err());
}

#[test]
fn a_message_without_words_does_not_take_those_of_an_earlier_file() {
    let ftl = ("mine/en-GB.ftl", "home =\n    .title = Start\nnext = On\nh =\n    .a = { $b }\n");
    let (locale, found) = Locale::read("en-GB", &[ftl]);
    assert_eq!((&*locale.plain(Message::Home), &*locale.plain(Message::Next)), ("Home", "On"));
    let told: Vec<_> = found.iter().map(|it| (it.line, it.message.as_str())).collect();
    let expected = [(1, "“home” has no words after its ="), (4, "“h” has no words after its =")];
    assert_eq!(told, expected);
}

#[test]
fn what_would_stand_on_a_page_in_braces_is_a_problem() {
    assert_eq!(problems("home = { hafan }\n"), ["1:10 there is no message called “hafan”"]);
    assert_eq!(problems("home = { -hafan }\n"), ["1:11 there is no term called “-hafan”"]);
    let function = problems("home = { HAFAN(1) }\n");
    assert_eq!(function, ["1:10 “HAFAN” is not a function: the only one is NUMBER"]);
    let variable = problems("actions-count = { $cownt }\n");
    assert_eq!(variable, ["1:20 “actions-count” does not use $cownt: it can use $count"]);
    let repeated = problems("home = Hafan\nhome = Cartref\n");
    assert_eq!(repeated, ["2:1 “home” appears twice in this file: keep the right one"]);
    assert!(problems("\u{feff}home = Hafan\r\nnext = Nesaf\r\n").is_empty());
}

#[test]
fn hostile_files_end_in_a_problem() {
    let deep = format!("home = {}", "{".repeat(100_000));
    assert_eq!(problems(&deep), ["1:40 braces and brackets are more than 32 levels deep here"]);
    assert_eq!(problems(&format!("home = {{ {}", "F(\n".repeat(100_000))).len(), 1);
    // A quotation mark in running text does not hide what follows.
    assert_eq!(problems(&format!("home = {{\" {}", "{".repeat(100_000))).len(), 1);
    assert_eq!(problems("home = { 10000000000000000 -> \n *[one] a\n}\n").len(), 1);
    let places = "home = { NUMBER(1, minimumFractionDigits: 999999999999999) }\n";
    assert!(problems(places).is_empty());
    // Each message includes the one before it twice: 2⁵⁰ words without a limit.
    let mut laughs = String::from("m0 = ha\n");
    for at in 0..50 {
        laughs += &format!("m{} = {{ m{at} }} {{ m{at} }}\n", at + 1);
    }
    let (locale, _) =
        Locale::read("cy", &[("cy.ftl", &laughs), ("cy.ftl", "a = { b }\nb = { a }\n")]);
    let said = |key: &str| locale.said_by_a_template(key, &[]).unwrap();
    assert!(said("m50").len() < 10_000);
    assert_eq!(said("a"), "{a}");
    assert_eq!(locale.said_by_a_template("no-such-key", &[]), None);
}

#[test]
fn a_wrong_tag_is_a_problem_and_english_goes_on() {
    for tag in ["", "english", "en_GB!", "und", "🦀"] {
        let (locale, found) = Locale::read(tag, &[]);
        assert_eq!(found.len(), 1, "{tag}");
        assert_eq!(
            found[0].message.split(':').next(),
            Some(format!("“{tag}” is not a language code").as_str())
        );
        assert_eq!(locale.tag(), "en-GB");
    }
    assert_eq!(Locale::new("fa-u-ca-persian", &[]).unwrap().tag(), "fa");
    assert_eq!(Locale::new("en-gb", &[]).unwrap().tag(), "en-GB");
}

#[test]
fn the_english_words_are_complete_sentences_of_the_site() {
    let locale = english();
    for (key, values) in Message::VARIABLES {
        assert!(
            key.chars().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '-'),
            "{key} is not in small letters and hyphens"
        );
        let values: Vec<_> = values.iter().map(|it| (*it, Arg::from(2))).collect();
        let words = locale.said_by_a_template(key, &values).unwrap();
        let stray = ['<', '>', '\'', '"', '{', '\u{2068}'];
        assert!(!words.is_empty() && !words.contains(stray), "{key}: {words}");
        assert_eq!(words, words.trim(), "{key}");
    }
}

#[test]
fn a_language_that_icu_does_not_know_has_english_dates() {
    let locale = Locale::new("tlh", &[]).unwrap();
    assert_eq!((locale.tag(), locale.dir()), ("tlh", "ltr"));
    assert_eq!(locale.date(day(2025, 1, 27)), "27 January 2025");
    assert_eq!(locale.list(&["a", "b"]).matches(['a', 'b']).count(), 2);
}

#[test]
fn windows_line_ends_do_not_reach_a_page() {
    let ftl = "home =\r\n    Hafan\r\n    fawr\r\nnext = Nesaf\r\n";
    let locale = Locale::new("cy", &[("cy.ftl", ftl)]).unwrap();
    assert_eq!(locale.plain(Message::Home), "Hafan\nfawr");
    assert_eq!(locale.plain(Message::Next), "Nesaf");
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { failure_persistence: None, ..Default::default() })]

    /// Syntax fragments in any order: parsing and formatting never panic.
    #[test]
    fn no_file_brings_the_program_down(
        pieces in proptest::collection::vec(proptest::sample::select(vec![
            "home", "next", "-term", "$count", " = ", "=", "{", "}", "{ ", " }", "->", "\n", "\r\n",
            "\n    ", "[one]", "*[other]", "[0]", "NUMBER", "(", ")", ", ", "type: \"ordinal\"",
            "minimumFractionDigits: 99", "\"", "\\u00e9", "\\", ".", ".attr", "#", "é", "🦀", "1",
            "123456789012345", "-1.5", " words ", "\u{feff}", "\u{0}", "\t",
        ]), 0..40),
        count in 0_i64..200,
    ) {
        let ftl = pieces.concat();
        let (locale, _) = Locale::read("cy", &[("cy.ftl", &ftl)]);
        for key in ["home", "next"] {
            locale.said_by_a_template(key, &[("count", count.into())]);
        }
    }
}

/// The sentences of built-in messages that say whose plan or work it is.
fn sentences_about_a_body(words: &str) -> Vec<String> {
    const NAMED: &[&str] = &[
        "$organisation",
        "$owner",
        "$who ",
        "$lead",
        "$publisher",
        "the council",
        "the publisher",
        "the organisation",
        "the authority",
    ];
    let mut messages: Vec<String> = Vec::new();
    for line in words.lines().filter(|it| !it.starts_with('#')) {
        match (line.starts_with([' ', '}']), messages.last_mut()) {
            (true, Some(message)) => message.push_str(&format!(" {}", line.trim())),
            _ => messages.push(line.to_owned()),
        }
    }
    let sentences = messages.iter().flat_map(|it| {
        let said = it.split_once(" = ").map_or("", |it| it.1);
        said.split_inclusive(['.', '?', '!']).map(str::to_owned).collect::<Vec<_>>()
    });
    let named = sentences.filter(|it| {
        let small = it.to_lowercase();
        NAMED.iter().any(|name| small.contains(name))
    });
    named.collect()
}

/// Whether a sentence claims that someone did not do something: planpress cannot know that.
fn accuses(sentence: &str) -> bool {
    const NOT_DONE: &[&str] = &[
        "has not",
        "have not",
        "had not",
        "hasn’t",
        "does not",
        "do not",
        "doesn’t",
        "did not",
        "didn’t",
        "will not",
        "never",
        "failed",
        "fails",
        "refuse",
        "ignore",
        "neglect",
        "broke",
        "no one",
        "nobody",
    ];
    let small = sentence.to_lowercase();
    NOT_DONE.iter().any(|it| small.contains(it))
}

#[test]
fn no_built_in_sentence_says_what_a_body_has_not_done() {
    let about = sentences_about_a_body(include_str!("../../themes/default/locales/en-GB.ftl"));
    assert!(about.len() > 8, "{about:?}");
    let accusing: Vec<_> = about.into_iter().filter(|it| accuses(it)).collect();
    assert_eq!(accusing, [""; 0]);
}

#[test]
fn a_sentence_that_accuses_a_body_is_seen() {
    let planted = "a = Hello.\nb = { $n ->\n    [one] It waits.\n   *[other] { $organisation } has \
                   not answered.\n}\nc = { $organisation } publishes this. It does not end.\n";
    let about = sentences_about_a_body(planted);
    assert_eq!(about.iter().filter(|it| accuses(it)).count(), 1, "{about:?}");
    assert_eq!(about.len(), 2);
}
