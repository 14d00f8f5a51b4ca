//! Every sentence that the site says of a time, for each kind of reading, before, during and after it:
//! a table to read through. What it holds is what a reader is told; `nothing_untrue_is_said` checks
//! that no sentence denies what the plan says.

use planpress::model::indexed;
use planpress::pipeline::Build;
use planpress::site::{Grouping, Route};
use planpress::source::Sources;

use super::{built, catalogue, day, seen};

/// Kinds of reading, with words that have it. A third part is a beginning beside an end.
const KINDS: &[(&str, &str)] = &[
    ("a day", "14 June 2026"),
    ("days", "14 to 20 June 2026"),
    ("a week", "week commencing 8 June 2026"),
    ("a month", "June 2026"),
    ("months", "May to July 2026"),
    ("part of a month", "end of June 2026"),
    ("a quarter", "Q1 2026/27"),
    ("a season", "summer 2026"),
    ("a winter", "winter 2025"),
    ("a year", "2026"),
    ("a financial year", "2026/27"),
    ("several", "June 2026 and September 2026"),
    ("recurring", "June each year"),
    ("recurring often", "first Tuesday of each month"),
    ("by", "by June 2026"),
    ("by a financial year", "by the end of 2026/27"),
    ("until", "until June 2026"),
    ("until a financial year", "ongoing to 2026/27"),
    ("after", "after June 2026"),
    ("from", "from June 2026"),
    ("done", "June 2026 (done)"),
    ("open", "ongoing"),
    ("open, from", "ongoing from June 2026"),
    ("to be confirmed", "TBC"),
    ("described", "as required"),
    ("in words", "in the autumn"),
    ("not understood", "June or thereabouts 2026"),
    ("a beginning and an end", "June 2026 | August 2026"),
    ("a beginning", "June 2026 |"),
    ("an end", "| August 2026"),
    ("an end in words", "June 2026 | when funds allow"),
    ("a beginning in words", "Already under way | August 2026"),
    ("both go on", "Ongoing | Ongoing"),
];

/// A list of times is cut after this many.
const MOST_CHARACTERS: usize = 400;

/// One plan of actions with `when:`, and one of actions with a beginning and an end.
fn project() -> Sources {
    let plan = |title: &str, columns: &str| {
        format!(
            "title: {title}\nperiod: {{from: 2025, to: 2028}}\nyear_starts: april\n\
             columns: {{activity: What, {columns}, status: Status}}\n\
             statuses: [{{word: Begun, means: on-track}}]\nobjectives: [one]\n"
        )
    };
    let (mut alone, mut pairs) = (String::new(), String::new());
    for (at, (_, words)) in KINDS.iter().enumerate() {
        let head = format!("  - id: a{at}\n    activity: The work.\n    status: Begun\n");
        match words.split_once('|') {
            None => alone += &format!("{head}    when: {words}\n"),
            Some((starts, closes)) => {
                pairs += &head;
                for (key, words) in [("starts", starts), ("closes", closes)] {
                    if !words.trim().is_empty() {
                        pairs += &format!("    {key}: {}\n", words.trim());
                    }
                }
            }
        }
    }
    let objective = |actions: &str| format!("title: Objective\nactions:\n{actions}");
    let site =
        "name: Site\norganisation: Westmere District Council\nlanguage: en-GB\nstate: draft\n";
    Sources::from_texts([
        ("content/site.yaml", site.to_owned()),
        ("content/plans/p/plan.yaml", plan("Plan", "when: When")),
        ("content/plans/p/objectives/one.yaml", objective(&alone)),
        ("content/plans/q/plan.yaml", plan("Other", "starts: Start, closes: End")),
        ("content/plans/q/objectives/one.yaml", objective(&pairs)),
    ])
}

/// The words of a page between two of its headings, as far as a table has room for them.
fn between<'a>(page: &'a str, from: &str, to: &str) -> &'a str {
    let rest = page.split_once(from).map_or(page, |it| it.1);
    let words = rest.split_once(to).map_or(rest, |it| it.0).trim();
    let end = words.char_indices().nth(MOST_CHARACTERS).map_or(words.len(), |it| it.0);
    words[..end].trim()
}

/// What the pages of an action and of its first event say, without what they say of every action.
fn told(build: &Build, id: &str) -> String {
    for (plan_at, plan) in indexed(&catalogue(build).plans) {
        let found = indexed(&plan.actions).find(|it| it.1.id.as_str() == id);
        let Some((at, action)) = found else { continue };
        let page = seen(build, Route::Action(plan_at, at));
        let mut told = between(&page, "Who and when", "Updates").to_owned();
        if let Some(event) = action.events.first() {
            let page = seen(build, Route::Event(plan_at, *event));
            told += &format!("\n      event: {}", between(&page, "The work", "Where"));
        }
        return told;
    }
    panic!("no action {id}")
}

#[test]
fn what_is_said_of_a_time_before_during_and_after_it() {
    let sources = project();
    let days = ["2025-04-01", "2026-06-10", "2031-01-01"];
    let builds = days.map(|it| built(&sources, day(it)));
    let mut table = String::new();
    for (at, (kind, words)) in KINDS.iter().enumerate() {
        table += &format!("{kind}: {words}\n");
        let mut last = String::new();
        for (today, build) in days.iter().zip(&builds) {
            let told = told(build, &format!("a{at}"));
            if told != last {
                table += &format!("  {today}: {told}\n");
            }
            last = told;
        }
    }
    for (today, build) in days.iter().zip(&builds) {
        for (plan, _) in indexed(&catalogue(build).plans) {
            for (route, from, to) in [
                (Route::Grouped(plan, Grouping::Year), "Actions by year", "The work"),
                (Route::Calendar(plan), "Calendar", "The work"),
                (Route::Calendar(plan), "How this calendar is made", "Actions by year"),
                (Route::Progress(plan), "Progress by year", "Number of actions"),
            ] {
                if build.press.site().has(route) {
                    let page = seen(build, route);
                    let plan = catalogue(build).plans[plan].title.as_str();
                    table += &format!("{today}, {plan}: {}\n", between(&page, from, to));
                }
            }
        }
    }
    insta::assert_snapshot!(table);
}
