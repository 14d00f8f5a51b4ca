//! What pages and files say of a time: never that words do not say when if they may, never that the
//! plan names no day beside a day that it names, and never that the past must be confirmed.

use chrono::NaiveDate;
use planpress::model::{Action, Catalogue, Event, Ix, indexed};
use planpress::pipeline::{self, Build, Settings};
use planpress::site::{LinkStyle, Route};
use planpress::source::{Limits, Sources};
use regex::Regex;

use crate::broxtowe;
use crate::html::{Document, calm};

mod sentences;

/// Times as plans print them, of every kind that was once denied, invented or lost.
const PRINTED: &[&str] = &[
    "1) March 2027 3) October 2027",
    "1. March 2027",
    "(ii) March 2027; (iii) April 2027",
    "2: Sept 2027",
    "Quarter 4 (January to March 2027)",
    "Q1 (April to June)",
    "Q1 (July to September 2027)",
    "mid to late 2027",
    "early-mid 2027",
    "early or late 2027",
    "2026/2028",
    "week beginning 1 March 2027",
    "Q3 27/28",
    "winter 2027",
    "Finished in February 2026",
    "each June",
    "before 31 May every year",
    "second Wednesday of the month",
    "Year 3",
    "Autumn term",
    "Christmas",
    "twice a year",
    "Gwanwyn 2027",
    "Haf",
    "as required",
    "subject to funding",
    "to be confirmed",
    "30 April 2027",
    "2027-09-14",
    "28/02/2028",
    "3 to 7 May 2027",
    "3 May to June 2027",
    "9 March and May 2027",
    "May 2027",
    "June to July 2027",
    "2027",
    "by March 2027",
    "1) May 2027 2) June 2027",
    "(i) May 2027; (ii) June 2027",
    "end of March 2027",
    "late 2026 to early 2027",
    "By summer 2027",
    "first Tuesday of each month",
    "quarterly from June 2027",
];

/// A plan with an action for each, and one whose time has changed.
fn project() -> Vec<(String, String)> {
    let actions: String = PRINTED
        .iter()
        .enumerate()
        .map(|(at, when)| {
            format!("  - {{id: a{at}, number: \"{at}\", title: Action {at}, when: \"{when}\"}}\n")
        })
        .collect();
    let objective = format!(
        "title: Objective\nactions:\n{actions}  - id: changed\n    title: Changed\n    \
         when: 12 April 2027\n    updates:\n      - {{on: 2026-03-01, text: Later., reason: Rain., when: August 2027}}\n"
    );
    let plan = "title: Plan\nperiod: {from: 2025, to: 2028}\nyear_starts: april\nlevels: [Objective]\n\
                action_name: Action\ncolumns: {number: No., title: What, when: When}\nobjectives: [one]\n";
    let site = "name: Site\norganisation: Westmere District Council\nlanguage: en-GB\nstate: draft\n\
                address: https://plans.example.gov.uk/\n";
    [
        ("content/site.yaml", site.to_owned()),
        ("content/plans/p/plan.yaml", plan.to_owned()),
        ("content/plans/p/objectives/one.yaml", objective),
    ]
    .map(|(path, text)| (path.to_owned(), text))
    .to_vec()
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn built(sources: &Sources, today: NaiveDate) -> Build {
    let settings = Settings { today, links: LinkStyle::Folder, base: None };
    pipeline::build(sources, &settings)
}

fn built_on(today: &str) -> Build {
    built(&Sources::from_texts(project()), day(today))
}

fn text(build: &Build, route: Route) -> String {
    let mut bytes = Vec::new();
    build.press.bytes(route, &mut bytes).expect("what stands at a route");
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The words of a page that a person sees.
fn seen(build: &Build, route: Route) -> String {
    calm(&Document::parse(text(build, route).as_bytes()).one("main").seen())
}

/// A calendar file with its lines unfolded.
fn calendar(build: &Build, route: Route) -> String {
    text(build, route).replace("\r\n ", "").replace("\\,", ",")
}

/// All that a plan prints of an action's time.
fn printed(action: &Action) -> String {
    let ends = [&action.starts, &action.closes];
    let cells = ends.into_iter().chain([&action.when]).filter_map(|it| it.get());
    let updates = action.updates.iter().filter_map(|it| it.when.get());
    cells.chain(updates).map(|it| it.printed.as_str()).collect::<Vec<_>>().join("; ")
}

/// A word or a figure that may name a time.
fn may_name_a_time(words: &str) -> bool {
    Regex::new(
        "(?i)[0-9]|\\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\b|spring|summer|autumn|\
         winter|\\b(mon|tues|wednes|thurs|fri|satur|sun)day|quarter|year|month|week|\\bterm|\
         annual|daily|each|every|christmas|easter|ramadan|\\beid\\b|diwali|haf|gwanwyn",
    )
    .expect("a pattern")
    .is_match(words)
}

/// A day of a month, in words or in figures; not one that a week is named by. Two figures alone after a month may be a year.
fn names_a_day(words: &str) -> bool {
    if words.starts_with("week") {
        return false;
    }
    let month = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";
    Regex::new(&format!(
        "(?i)\\b[0-3]?[0-9](st|nd|rd|th)?( of)? {month}\\b|\\b{month} [0-9]+(st|nd|rd|th)\\b|\
         \\b{month} [0-9]{{1,2}},? [0-9]{{4}}|\\b[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}\\b|\
         \\b[0-9]{{1,2}}[/.][0-9]{{1,2}}[/.][0-9]{{2}}"
    ))
    .expect("a pattern")
    .is_match(words)
}

const DENIES_A_TIME: &str = "do not say when";
const DENIES_A_DAY: &[&str] = &["to be confirmed", "not give a date", "not give any dates"];

/// What a site says untruly of the times of its actions and events.
fn untrue(name: &str, build: &Build, today: NaiveDate) -> Vec<String> {
    let mut found = Vec::new();
    for (at, plan) in indexed(&build.press.site().catalogue().plans) {
        for (action, record) in indexed(&plan.actions) {
            let printed = printed(record);
            let words = seen(build, Route::Action(at, action));
            if words.contains(DENIES_A_TIME) && may_name_a_time(&printed) {
                found.push(format!("{name}: action {}: {DENIES_A_TIME}: {printed}", record.id));
            }
        }
        for (event, record) in indexed(&plan.events) {
            let printed = record.action.map(|it| printed(&plan.actions[it])).unwrap_or_default();
            let past = record.last() < today;
            let page = seen(build, Route::Event(at, event));
            let file = calendar(build, Route::EventIcs(at, event));
            for words in DENIES_A_DAY {
                // Of the past it is true that no day was named, and never that one is waited for.
                let untrue = names_a_day(&printed) || past && *words == "to be confirmed";
                if untrue && (page.contains(words) || file.contains(words)) {
                    found.push(format!("{name}: event {}: {words}: {printed}", record.id));
                }
            }
        }
    }
    found
}

fn catalogue(build: &Build) -> &Catalogue {
    build.press.site().catalogue()
}

fn action(build: &Build, when: &str) -> Ix<Action> {
    let actions = &catalogue(build).plans[0].actions;
    let found = actions.iter().position(|it| printed(it) == when);
    Ix::new(found.unwrap_or_else(|| panic!("no action for {when}")))
}

fn events<'a>(build: &'a Build, when: &str) -> Vec<(Ix<Event>, &'a Event)> {
    let plan = &catalogue(build).plans[0];
    plan.actions[action(build, when)].events.iter().map(|it| (*it, &plan.events[*it])).collect()
}

#[test]
fn nothing_untrue_is_said_of_a_time_before_during_and_after_it() {
    for today in ["2024-01-01", "2027-05-05", "2031-01-01"] {
        let build = built_on(today);
        assert!(catalogue(&build).plans[0].events.len() > 8, "{today}");
        assert_eq!(untrue(today, &build, day(today)), Vec::<String>::new());
    }
}

#[test]
fn nothing_untrue_is_said_of_a_time_on_the_five_sites() {
    for folder in [
        ".",
        "examples/borough-2010",
        "examples/ebbsworth",
        "examples/llr-hate-action-plans",
        "examples/warwickshire",
    ] {
        let sources = Sources::load(&broxtowe::project().join(folder), Limits::default());
        let sources = sources.expect("the project is read");
        let build = built(&sources, broxtowe::today());
        assert!(!catalogue(&build).plans.is_empty(), "{folder}");
        assert_eq!(untrue(folder, &build, broxtowe::today()), Vec::<String>::new());
    }
}

#[test]
fn words_that_name_no_time_are_said_to_and_all_others_are_shown_as_printed() {
    let build = built_on("2026-11-21");
    let said = |when: &str| seen(&build, Route::Action(Ix::new(0), action(&build, when)));
    for when in ["as required", "subject to funding"] {
        assert!(said(when).contains(DENIES_A_TIME), "{when}");
    }
    for when in ["before 31 May every year", "Haf", "early or late 2027", "1. March 2027", "Year 3"]
    {
        let said = said(when);
        assert!(said.contains("These are the plan’s own words."), "{when}: {said}");
        assert!(!said.contains("This means:"), "{when}: {said}");
    }
}

#[test]
fn the_data_tells_words_without_a_time_from_words_that_may_have_one() {
    let build = built_on("2026-11-21");
    let route = build.press.site().find("/plans/p/data/plan.json").expect("the data");
    let plan: serde_json::Value = serde_json::from_str(&text(&build, route)).expect("JSON");
    let actions = plan["actions"].as_array().expect("actions");
    let kind = |when: &str| {
        let of = |it: &&serde_json::Value| it["when"]["printed"] == when;
        let action = actions.iter().find(of).unwrap_or_else(|| panic!("no action for {when}"));
        assert_eq!(
            action["when"]["reading"]["windows"].as_array().map(Vec::len),
            Some(0),
            "{when}"
        );
        action["when"]["reading"]["kind"].as_str().expect("a kind").to_owned()
    };
    assert_eq!(kind("as required"), "described");
    assert_eq!(kind("twice a year"), "in-words");
    assert_eq!(kind("early or late 2027"), "not-understood");
    assert_eq!(kind("to be confirmed"), "to-be-confirmed");
}

#[test]
fn an_event_that_recurs_in_a_month_is_in_the_calendar_of_each_year() {
    let mut files = project();
    let events = "events:\n  - {id: fair, title: Fair, when: each October}\n  \
                  - {id: walk, title: Walk, when: each spring}\n";
    files.push(("content/plans/p/events.yaml".to_owned(), events.to_owned()));
    let build = built(&Sources::from_texts(files), day("2026-11-21"));
    let fairs = catalogue(&build).plans[0].events.iter().filter(|it| it.title == "Fair");
    let days: Vec<_> = fairs.map(|it| it.time.first()).collect();
    assert_eq!(days, [2025, 2026, 2027, 2028].map(|it| day(&format!("{it}-10-01"))));
    let told = build.report.findings().iter().find(|it| it.message.contains("each spring"));
    let message = &told.expect("a finding").message;
    assert!(message.contains("as a month or a date"), "{message}");
}

#[test]
fn what_is_not_read_makes_no_event_and_is_not_denied_in_lists() {
    let build = built_on("2026-11-21");
    for when in PRINTED.iter().take(10).chain(&["winter 2027"]) {
        assert!(events(&build, when).is_empty(), "{when}");
    }
    let lists = [
        Route::Calendar(Ix::new(0)),
        Route::Plan(Ix::new(0)),
        Route::Home,
        Route::Progress(Ix::new(0)),
        Route::Print(Ix::new(0)),
        Route::Actions(Ix::new(0)),
    ];
    let by_year = build.press.site().find("/plans/p/by-year/").expect("the list by year");
    for route in lists.into_iter().chain([by_year]).filter(|it| build.press.site().has(*it)) {
        let words = seen(&build, route).to_lowercase();
        for denial in [
            "names no month",
            "names no year",
            "no date fixed",
            "names no events",
            "no year stated",
        ] {
            assert!(!words.contains(denial), "{denial}: {words}");
        }
    }
    let years = seen(&build, by_year);
    let (_, in_words) = years.rsplit_once("Time in the plan’s own words").expect("a heading");
    let number = |when| format!("Action {}", action(&build, when).get());
    assert!(in_words.contains(&number("Autumn term")), "{years}");
    let (in_2027, _) = years.split_once("Calendar for 2027").expect("a link below a year");
    assert!(in_2027.contains(&number("winter 2027")), "{years}");
}

/// A site of one plan with a column of statuses.
fn with_actions(actions: &str, today: &str) -> Build {
    let plan = "title: Plan\nperiod: {from: 2025, to: 2031}\n\
                columns: {title: What, when: When, status: Status}\n\
                statuses: [{word: Finished, means: complete}]\nobjectives: [one]\n";
    let objective = format!("title: Objective\nactions:\n{actions}");
    let files = [
        ("content/site.yaml", "name: Site\norganisation: Council\nstate: draft\n"),
        ("content/plans/p/plan.yaml", plan),
        ("content/plans/p/objectives/one.yaml", &objective),
    ];
    built(&Sources::from_texts(files), day(today))
}

#[test]
fn what_is_finished_ahead_of_its_time_is_not_said_to_have_passed() {
    let finished = "  - {id: a, title: A, when: May 2030, status: Finished}\n";
    let build = with_actions(finished, "2026-11-21");
    assert_eq!(catalogue(&build).plans[0].events.len(), 1);
    let calendar = seen(&build, Route::Calendar(Ix::new(0)));
    assert!(calendar.contains("There are no events coming up."), "{calendar}");
    assert!(!calendar.contains("passed"), "{calendar}");
    assert!(!seen(&build, Route::Home).contains("passed"));
}

#[test]
fn the_list_by_year_keeps_apart_what_is_lost_and_what_is_not_stated() {
    let actions = "  - {id: a, title: Ahead, when: May 2030}\n  - {id: b, title: Gone, lost: [when]}\n  \
                   - {id: c, title: Silent}\n  - {id: d, title: Open, when: to be confirmed}\n  \
                   - {id: e, title: Begun, starts: June 2029}\n";
    let build = with_actions(actions, "2026-11-21");
    let list = build.press.site().find("/plans/p/by-year/").expect("the list by year");
    let words = seen(&build, list);
    let list = words.rsplit_once("2029 1").expect("the list").1;
    let expected = [
        "Begun",
        "2030",
        "Ahead",
        "To be confirmed",
        "Open",
        "No time given",
        "Silent",
        "Missing from the original document",
        "Gone",
    ];
    let places: Vec<_> =
        expected.iter().map(|it| list.find(it).unwrap_or_else(|| panic!("{it}: {list}"))).collect();
    assert!(places.is_sorted(), "{list}");
}

#[test]
fn a_list_in_a_cell_is_told_with_advice() {
    let build = built_on("2026-11-21");
    let told: Vec<_> = build.report.findings().iter().collect();
    let of = |words: &str| {
        let found = told.iter().find(|it| it.message.contains(words));
        format!("{:?}", found.unwrap_or_else(|| panic!("{words}: {told:#?}")))
    };
    assert!(of("1) March 2027 3) October 2027").contains("write an action for each time"));
    assert!(of("2026/2028").contains("2028 to 2030"));
}

#[test]
fn a_month_waits_for_its_day_until_it_has_passed_and_a_named_day_never() {
    let ahead = built_on("2026-11-21");
    let waits = "date to be confirmed";
    for (when, expected) in [
        ("May 2027", true),
        ("June to July 2027", true),
        ("30 April 2027", false),
        ("3 to 7 May 2027", false),
    ] {
        let events = events(&ahead, when);
        let [(at, _)] = events.as_slice() else { panic!("{when}: {} events", events.len()) };
        let page = seen(&ahead, Route::Event(Ix::new(0), *at));
        let file = calendar(&ahead, Route::EventIcs(Ix::new(0), *at));
        assert_eq!(page.contains(waits), expected, "{when}: {page}");
        assert_eq!(file.contains(", some time "), expected, "{when}: {file}");
        assert_eq!(page.contains("The plan does not give a date yet."), expected, "{when}: {page}");
        assert!(file.contains("STATUS:TENTATIVE"), "planned, and not confirmed: {file}");
    }
    assert!(seen(&ahead, Route::Calendar(Ix::new(0))).contains("“Date to be confirmed” means"));
}

#[test]
fn no_file_of_a_site_waits_for_a_day_in_the_past() {
    let past = built_on("2031-01-01");
    let mut waiting = Vec::new();
    let mut read = 0;
    for (address, route) in past.press.site().routes() {
        let text = text(&past, route).to_lowercase();
        read += 1;
        if text.contains("date to be confirmed") {
            waiting.push(address.to_owned());
        }
    }
    assert!(read > 50, "{read} files");
    assert_eq!(waiting, Vec::<String>::new());
}

#[test]
fn a_night_is_on_until_it_is_over() {
    let events =
        "events:\n  - {id: vigil, title: Vigil, on: 2027-12-03, from: \"19:00\", to: \"07:00\"}\n";
    let site = crate::small_site::plan("published", "  - {id: a, activity: Work.}\n", events, None);
    let plan = &site.catalogue().plans[0];
    let event = &plan.events[0];
    for (today, past) in [("2027-12-03", false), ("2027-12-04", false), ("2027-12-05", true)] {
        let today = day(today);
        assert_eq!(event.is_past(today), past, "{today}");
        assert_eq!(plan.is_coming(event, today), !past, "{today}");
        assert_eq!(event.next(today).is_some(), !past, "{today}");
        let standing = plan.standing(event, event.time.over_on(), today);
        let is_past = matches!(standing, planpress::model::EventStanding::Past);
        assert_eq!(is_past, past, "{today}: {standing:?}");
    }
}
