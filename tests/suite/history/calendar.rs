//! Calendars over time: names that stay, a count of changes that rises, what was cancelled, and
//! what is repeated; read by parsers that are not ours.

use icalendar::parser::{Component, read_calendar, unfold};
use rrule::RRuleSet;

use super::{EVENTS, PLAN, STREETS, changed, plan, save};
use crate::project::Project;

#[derive(Debug)]
struct Seen {
    uid: String,
    sequence: String,
    status: String,
    start: String,
    rule: Option<String>,
    /// Dates that are left out, and dates where there is no rule.
    except: Option<String>,
    dates: Option<String>,
    description: String,
}

fn seen(component: &Component<'_>) -> Seen {
    let value = |name: &str| component.find_prop(name).map(|it| it.val.as_str().to_owned());
    let must = |name: &str| value(name).unwrap_or_else(|| panic!("{name} is missing"));
    Seen {
        uid: must("UID"),
        sequence: must("SEQUENCE"),
        // An event that a finished action left without a day has none.
        status: value("STATUS").unwrap_or_default(),
        start: must("DTSTART"),
        rule: value("RRULE"),
        except: value("EXDATE"),
        dates: value("RDATE"),
        description: value("DESCRIPTION").unwrap_or_default(),
    }
}

fn events(project: &Project) -> Vec<Seen> {
    let run = project.run(&["build"]);
    assert_eq!(run.status, Some(0), "{}", run.err);
    // The file of each event, since one whose time has passed without a day is in no other.
    let files = project.tree("output/plans/demo/calendar").into_iter();
    let files = files.filter(|it| it.0.ends_with(".ics") && !it.0.contains('/'));
    let mut events: Vec<Seen> = files.flat_map(|it| of_file(&it.1)).collect();
    events.sort_by(|a, b| a.start.cmp(&b.start));
    events
}

fn of_file(bytes: &[u8]) -> Vec<Seen> {
    let text = String::from_utf8(bytes.to_vec()).expect("UTF-8");
    let unfolded = unfold(&text);
    let calendar = read_calendar(&unfolded).expect("a calendar");
    calendar.components.iter().filter(|it| it.name == "VEVENT").map(seen).collect()
}

fn find<'a>(events: &'a [Seen], name: &str) -> &'a Seen {
    let found = events.iter().find(|it| it.uid.starts_with(&format!("{name}.")));
    found.unwrap_or_else(|| panic!("{name} in {events:?}"))
}

#[test]
fn an_event_that_moves_keeps_its_name_and_its_count_rises() {
    let project = changed();
    let now = events(&project);
    assert_eq!(
        (&*find(&now, "fair").sequence, &*find(&now, "fair").start),
        ("1", "20260613T100000")
    );
    let lights = find(&now, "street-lights-2026");
    assert_eq!((&*lights.sequence, &*lights.start), ("1", "20261001"));
    assert!(lights.description.contains("Previously planned for May to June 2026"), "{lights:?}");
    save(&project, "second", "2026-05-01");
    assert_eq!(
        find(&events(&project), "fair").sequence,
        "1",
        "an edition by itself changes nothing"
    );
    let moved = project.read(EVENTS).replace("06-13", "06-20");
    project.write(EVENTS, moved);
    assert_eq!(find(&events(&project), "fair").sequence, "2");
    save(&project, "third", "2026-05-20");
    let elsewhere = project.read(EVENTS).replace("The Green", "Town Hall");
    project.write(EVENTS, elsewhere);
    assert_eq!(find(&events(&project), "fair").sequence, "3", "another place counts too");
    let page = project.read("output/plans/demo/calendar/fair/index.html");
    assert!(
        page.contains(
            "In the edition “third”, it was planned for Saturday 20 June 2026, 10am, The Green."
        ),
        "{page}"
    );
}

#[test]
fn what_the_plan_no_longer_lists_stays_as_cancelled() {
    let project = changed();
    let survey = events(&project);
    let survey = find(&survey, "survey-2027");
    assert_eq!(
        (&*survey.status, &*survey.sequence, &*survey.start),
        ("CANCELLED", "1", "20270301")
    );
    assert!(survey.description.contains("The plan no longer lists this event."), "{survey:?}");
    let page = project.read("output/plans/demo/calendar/survey-2027/index.html");
    assert!(page.contains("The plan no longer lists this event."), "{page}");
    let year = project.read("output/plans/demo/calendar/2027/index.html");
    assert!(year.contains("Cancelled"), "{year}");
    for (name, on) in [("second", "2026-05-01"), ("third", "2026-06-01")] {
        save(&project, name, on);
        let events = events(&project);
        let survey = find(&events, "survey-2027");
        assert_eq!((&*survey.status, &*survey.sequence), ("CANCELLED", "1"), "after {name}");
    }
}

#[test]
fn what_had_passed_when_it_left_the_plan_is_not_called_cancelled() {
    let project = Project::small()
        .with(PLAN, plan("safer-streets"))
        .with(STREETS, "title: Safer streets\nactions:\n  - {id: a, title: A}\n")
        .with(EVENTS, "events:\n  - {id: fair, title: Fair, on: 2025-06-06}\n");
    save(&project, "first", "2026-04-01");
    std::fs::remove_file(project.path(EVENTS)).expect("the file goes");
    let events = events(&project);
    assert_eq!(
        (&*find(&events, "fair").status, &*find(&events, "fair").sequence),
        ("CONFIRMED", "0")
    );
}

#[test]
fn an_action_that_is_dropped_takes_the_events_that_lay_ahead_with_it() {
    let streets = "title: Safer streets\nactions:\n  - id: walk\n    title: Walk\n    when: March 2026, October 2026\n    \
                   updates: [{on: 2026-06-01, status: Dropped, reason: No money.}]\n";
    let plan = plan("safer-streets")
        .replace("statuses:\n", "statuses:\n  - {word: Dropped, means: cancelled}\n");
    let project = Project::small().with(PLAN, plan).with(STREETS, streets);
    let found: Vec<_> =
        events(&project).iter().map(|it| (it.start.clone(), it.status.clone())).collect();
    let expected = [("20260301", ""), ("20261001", "CANCELLED")];
    let found: Vec<_> = found.iter().map(|it| (&*it.0, &*it.1)).collect();
    assert_eq!(found, expected);
}

#[test]
fn a_second_event_in_a_year_leaves_the_first_its_name() {
    let streets = |when: &str| {
        format!("title: Safer streets\nactions:\n  - {{id: walk, title: Walk, when: \"{when}\"}}\n")
    };
    let project =
        Project::small().with(PLAN, plan("safer-streets")).with(STREETS, streets("March 2026"));
    let names = |project: &Project| {
        let mut names: Vec<_> = events(project).into_iter().map(|it| it.uid).collect();
        names.sort();
        names.iter().map(|it| it.split('@').next().unwrap_or("").to_owned()).collect::<Vec<_>>()
    };
    let before = names(&project);
    save(&project, "first", "2026-01-01");
    project.write(STREETS, streets("March 2026, October 2026"));
    let after = names(&project);
    assert!(before.iter().all(|it| after.contains(it)), "{before:?} in {after:?}");
    assert_eq!(after.len(), 2);
}

#[test]
fn what_is_repeated_falls_on_the_same_days_for_every_program() {
    let project = Project::small().with(
        EVENTS,
        "events:\n  \
         - {id: week, title: Week, on: 2026-03-03, from: \"18:00\", to: \"19:00\", repeats: {every: week, until: 2026-05-01}}\n  \
         - {id: fortnight, title: Fortnight, on: 2026-03-03, repeats: {every: fortnight, until: 2026-05-12}}\n  \
         - {id: month, title: Month, on: 2026-01-28, repeats: {every: month, until: 2026-06-28}}\n  \
         - {id: year, title: Year, on: 2026-01-27, repeats: {every: year, until: 2030-01-26}}\n  \
         - {id: quarter, title: Quarter, on: 2026-01-28, repeats: {every: quarter, until: 2026-12-28}}\n  \
         - {id: tuesday, title: Tuesday, on: 2026-03-03, from: \"18:00\", repeats: {every: month, on: first Tuesday, until: 2026-07-07, except: [2026-04-07]}}\n  \
         - {id: friday, title: Friday, on: 2026-01-30, repeats: {every: quarter, on: last Friday, until: 2026-12-31, except: 2026-07-31}}\n  \
         - {id: thursday, title: Thursday, on: 2026-05-21, repeats: {every: year, on: third Thursday, until: 2028-12-31}}\n  \
         - {id: working, title: Working, on: 2026-04-30, from: \"09:00\", repeats: {every: month, on: last working day, until: 2026-08-31}}\n  \
         - {id: weekend, title: Weekend, on: 2026-03-06, last_day: 2026-03-08, repeats: {every: week, until: 2026-04-30, except: [2026-04-03]}}\n",
    );
    let events = events(&project);
    for (name, count) in [("week", 9), ("fortnight", 6), ("month", 6), ("year", 4)]
        .into_iter()
        .chain([("quarter", 4), ("tuesday", 4), ("friday", 3), ("thursday", 3)])
        .chain([("working", 5), ("weekend", 7)])
    {
        let event = find(&events, name);
        let dates = |name: &str, days: &str| match days.contains('T') {
            true => format!("{name};TZID=Europe/London:{days}\n"),
            false => format!("{name}:{}T000000Z\n", days.replace(',', "T000000Z,")),
        };
        let mut lines = dates("DTSTART", &event.start);
        lines += &event.rule.as_ref().map(|it| format!("RRULE:{it}\n")).unwrap_or_default();
        lines += &event.except.as_ref().map(|it| dates("EXDATE", it)).unwrap_or_default();
        lines += &event.dates.as_ref().map(|it| dates("RDATE", it)).unwrap_or_default();
        let set: RRuleSet = lines.parse().expect("a rule");
        let days: Vec<_> =
            set.all(600).dates.iter().map(|it| it.format("%Y-%m-%d").to_string()).collect();
        assert_eq!(days.len(), count, "{name}: {days:?}");
        let page = project.read(&format!("output/plans/demo/calendar/{name}/index.html"));
        let text = crate::html::Document::parse(page.as_bytes()).one("main").text();
        for day in &days {
            let day: chrono::NaiveDate = day.parse().expect("a day");
            let words = day.format("%A %-d %B %Y").to_string();
            assert!(text.contains(&words), "{name}: {words} in {text}");
        }
        let listed = page.matches("<li>").count();
        assert!(listed >= count, "{name}: {listed} days on the page");
    }
    for (name, words) in [
        ("month", "Every month until 28 June 2026"),
        ("quarter", "Every 3 months until 28 October 2026"),
        (
            "tuesday",
            "On the first Tuesday of each month, until 7 July 2026, but not on 7 April 2026",
        ),
        (
            "friday",
            "On the last Friday of every third month, until 30 October 2026, but not on 31 July 2026",
        ),
        ("thursday", "On the third Thursday of May each year, until 18 May 2028"),
        ("working", "On the last working day of each month, until 28 August 2026"),
        ("weekend", "Every week until 24 April 2026, but not on 3 April 2026"),
    ] {
        let page = project.read(&format!("output/plans/demo/calendar/{name}/index.html"));
        assert!(page.contains(words), "{words} in {page}");
    }
}

#[test]
fn the_calendar_of_a_year_lists_and_counts_every_time() {
    let project = Project::small().with(
        EVENTS,
        "events:\n  \
         - {id: week, title: Week, on: 2027-01-05, from: \"14:00\", repeats: {every: week, until: 2027-03-31}}\n  \
         - {id: survey, title: Survey, when: May 2027}\n",
    );
    events(&project);
    let page = project.read("output/plans/demo/calendar/2027/index.html");
    let text = crate::html::Document::parse(page.as_bytes()).one("main").text();
    assert!(text.contains("14 events in 2027"), "{text}");
    for day in ["5", "12", "19", "26"] {
        let words = format!("Tuesday {day} January 2027, 2pm");
        assert!(text.contains(&words), "{words} in {text}");
    }
    assert_eq!(page.matches("pp-event--day").count(), 13);
    let calendar = project.read("output/plans/demo/calendar/index.html");
    for words in [
        "../data/calendar.ics",
        "../data/calendar-months.ics",
        "This file has the events that have a date.",
    ] {
        assert!(calendar.contains(words), "{words} in {calendar}");
    }
}
