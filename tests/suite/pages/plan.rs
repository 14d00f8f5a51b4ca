//! What the pages say about this plan, and what they must not: no status and no day that the plan
//! does not print.

use planpress::model::{EventTime, Ix, indexed};
use planpress::site::Route;
use regex::Regex;

use super::{page, pages};
use crate::broxtowe;
use crate::html::{Document, calm};

const PLAN: &str = "/plans/hate-crime-2023-2026/";

fn seen(address: &str) -> String {
    calm(&page(&format!("{PLAN}{address}")).document.one("main").seen())
}

#[test]
fn progress_says_that_no_status_is_stated() {
    let words = seen("progress/");
    assert!(
        words.contains("The plan does not say how any of its 28 actions are going."),
        "{words}"
    );
}

/// Words that would say how far an action is.
fn implies_progress(document: &Document) -> Option<String> {
    let words = Regex::new(
        "(?i)not started|on track|off track|at risk|delayed|overdue|completed?\\b|in progress|\
         under ?way|achieved|cancelled|paused|\\blate\\b",
    )
    .expect("a pattern");
    let text = calm(&document.one("main").text());
    words.find(&text).map(|it| it.as_str().to_owned())
}

#[test]
fn no_page_of_the_plan_implies_progress() {
    for it in pages().iter().filter(|it| it.address.starts_with("/plans/") || it.address == "/") {
        assert_eq!(implies_progress(&it.document), None, "{}", it.address);
        for status in it.document.elements().iter().filter(|it| it.has_class("pp-status")) {
            let other = status.attribute("class").unwrap_or("");
            assert!(
                !other.contains("pp-status--") || other.contains("pp-status--not-stated"),
                "{other}"
            );
        }
    }
}

#[test]
fn progress_that_is_implied_is_noticed() {
    for words in ["On track", "completed in 2024", "<b>not</b> started", "It is late."] {
        let page = format!("<main><p>{words}</p></main>");
        assert!(implies_progress(&Document::parse(page.as_bytes())).is_some(), "{words}");
    }
}

#[test]
fn every_action_says_that_its_status_is_not_stated() {
    for number in broxtowe::action_numbers() {
        let page = broxtowe::action_page(&number);
        let rows = page.all("dt").into_iter().filter(|it| calm(&it.text()) == "Status").count();
        let words = calm(&page.one("main").seen());
        assert!(rows == 1 && words.contains("Status Not stated"), "{number}: {words}");
    }
}

#[test]
fn the_calendar_has_the_seventeen_events() {
    let plan = &broxtowe::site().catalogue().plans[0];
    assert_eq!(plan.events.len(), 17);
    let calendar = page(&format!("{PLAN}calendar/"));
    let listed = calendar.document.one("main").all("a").into_iter();
    let events = listed.filter(|it| {
        let link = it.attribute("href").unwrap_or("");
        let year = link.trim_end_matches('/').parse::<u16>().is_ok();
        link.ends_with('/') && !year && !link.ends_with("by-year/")
    });
    assert_eq!(events.count(), 17);
    let years: Vec<_> =
        ["2023/", "2024/", "2025/"].map(|it| seen(&format!("calendar/{it}"))).into();
    assert!(years.iter().all(|it| it.contains("Past")));
    let calendar = seen("calendar/");
    for words in [
        "no events coming up",
        "did not give any dates",
        "does not say whether the events took place",
    ] {
        assert!(calendar.contains(words), "{words}: {calendar}");
    }
}

/// A day of a month, or a time of day, that a page names.
fn names_a_day(text: &str) -> Option<String> {
    let month = "(January|February|March|April|May|June|July|August|September|October|November|\
                 December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)";
    let days = format!(
        "(?i)\\b[0-3]?[0-9](st|nd|rd|th)? (of )?{month}\\b|\\b{month} [0-3]?[0-9](st|nd|rd|th)?\\b|\
         \\b20[0-9]{{2}}-[0-9]{{2}}-[0-9]{{2}}\\b|\\b[0-9]{{1,2}}([:.][0-9]{{2}})? ?[ap]m\\b|\
         \\b(mon|tues|wednes|thurs|fri|satur|sun)day\\b|\\bmid(day|night)\\b"
    );
    Regex::new(&days).expect("a pattern").find(text).map(|it| it.as_str().to_owned())
}

/// The text without the plan's own numbers of actions: "2025 June 2.1 Physical" names no day.
fn without_numbers(text: &str) -> String {
    let numbers = broxtowe::action_numbers();
    let is_number = |word: &&str| numbers.iter().any(|it| it == word);
    text.split(' ').map(|it| if is_number(&it) { "·" } else { it }).collect::<Vec<_>>().join(" ")
}

#[test]
fn no_event_is_given_a_day_that_the_plan_does_not_name() {
    let plan = &broxtowe::site().catalogue().plans[0];
    for (at, event) in indexed(&plan.events) {
        assert!(matches!(event.time, EventTime::Window(_)), "{}", event.id);
        let page = broxtowe::page(Route::Event(Ix::new(0), at));
        let main = page.one("main");
        // A background fact ("the day is 27 January") is told as one, and is not the plan's date.
        let text = main.text_without(|it| {
            it.name() == "nav" || it.has_class("pp-note") || it.has_class("pp-background")
        });
        assert_eq!(names_a_day(&without_numbers(&calm(&text))), None, "{}", event.id);
        // The time of each has passed: no one will confirm its day now.
        assert!(
            text.contains("The planned time has passed. The plan did not give a date."),
            "{}",
            event.id
        );
        assert!(!text.contains("to be confirmed"), "{}", event.id);
        let datetimes: Vec<_> =
            main.all("time").iter().filter_map(|it| it.attribute("datetime")).collect();
        assert!(datetimes.iter().all(|it| it.len() < 8), "{}: {datetimes:?}", event.id);
    }
    for address in ["calendar/", "calendar/2023/", "calendar/2024/", "calendar/2025/", ""] {
        assert_eq!(names_a_day(&without_numbers(&seen(address))), None, "{address}");
    }
}

#[test]
fn a_day_that_is_invented_is_noticed() {
    for words in ["1 May 2023", "May 31", "2023-05-01", "on Monday", "from 10am", "midday"] {
        assert!(names_a_day(words).is_some(), "{words}");
    }
    assert_eq!(names_a_day("May to June 2023, action 2.1, 12 objectives"), None);
}
