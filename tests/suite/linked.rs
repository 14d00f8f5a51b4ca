//! Linked data in the words of schema.org: what is confirmed, and nothing that is not.

use planpress::exports;
use planpress::site::Site;
use planpress::table::{Scope, Subject, Table};
use serde_json::{Value, json};

use crate::small_site::{english, plan, site, today};
use planpress::model::Ix;

fn made(write: impl Fn(&mut Vec<u8>)) -> Value {
    let mut out = Vec::new();
    write(&mut out);
    serde_json::from_slice(&out).expect("JSON")
}

fn events(site: &Site) -> Value {
    made(|out| exports::events_jsonld(site, Ix::new(0), &english(), out))
}

#[test]
fn an_event_has_a_confirmed_date_and_a_window_is_none() {
    let calendar = "events:\n  - {id: fair, title: Fair, on: 2024-11-05, from: \"10:00\", to: \"12:30\", place: Town Hall}\n  - {id: day, title: Day, on: 2025-03-01, state: cancelled}\n  - {id: some-time, title: Some time, when: May to June 2024}\n";
    let site = plan(
        "published",
        "  - {id: a, title: A, when: June 2024}\n",
        calendar,
        Some("https://plan.example/"),
    );
    let file = events(&site);
    assert_eq!(file["@context"], "https://schema.org");
    let graph = file["@graph"].as_array().expect("a graph");
    assert_eq!(graph.len(), 2);
    let fair = json!({
        "@type": "Event",
        "name": "Fair",
        "startDate": "2024-11-05T10:00:00",
        "endDate": "2024-11-05T12:30:00",
        "eventStatus": "https://schema.org/EventScheduled",
        "location": {"@type": "Place", "name": "Town Hall"},
        "url": "https://plan.example/plans/renewal/calendar/fair/",
        "organizer": {"@type": "Organization", "name": "Westmere District Council"},
    });
    assert_eq!(graph[0], fair);
    assert_eq!(graph[1]["startDate"], "2025-03-01");
    assert_eq!(graph[1]["eventStatus"], "https://schema.org/EventCancelled");
    assert_eq!(graph[1]["location"], Value::Null);
}

#[test]
fn an_event_tells_how_it_is_repeated() {
    let calendar = "events:\n  - {id: drop-in, title: Drop-in, on: 2026-09-09, from: \"18:00\", to: \"20:00\", repeats: {every: month, until: 2027-03-09}}\n";
    let site = plan("published", "  - {id: a, title: A}\n", calendar, None);
    let schedule = json!({
        "@type": "Schedule",
        "repeatFrequency": "P1M",
        "startDate": "2026-09-09",
        "endDate": "2027-03-09",
        "startTime": "18:00:00",
        "endTime": "20:00:00",
        "scheduleTimezone": "Europe/London",
    });
    assert_eq!(events(&site)["@graph"][0]["eventSchedule"], schedule);
    let mut out = Vec::new();
    exports::plan_json(&site, Ix::new(0), today(), &mut out);
    let file: Value = serde_json::from_slice(&out).expect("JSON");
    assert_eq!(file["events"][0]["repeats"], json!({"every": "month", "until": "2027-03-09"}));
}

#[test]
fn an_event_tells_its_last_day_its_place_in_the_month_and_the_dates_left_out() {
    let calendar = "events:\n  - {id: a, title: A, on: 2027-01-05, last_day: 2027-01-06, from: \"18:00\", to: \"10:00\", repeats: {every: month, on: first Tuesday, until: 2027-05-04, except: 2027-03-02}}\n  - {id: b, title: B, on: 2027-01-29, from: \"22:00\", to: \"01:00\", repeats: {every: month, on: last working day, until: 2027-02-28}}\n";
    let site = plan("published", "  - {id: a, title: A}\n", calendar, None);
    let graph = &events(&site)["@graph"];
    assert_eq!(graph[0]["endDate"], "2027-01-06T10:00:00");
    let schedule = json!({
        "@type": "Schedule",
        "repeatFrequency": "P1M",
        "startDate": "2027-01-05",
        "endDate": "2027-05-04",
        "byDay": "1TU",
        "exceptDate": ["2027-03-02"],
        "startTime": "18:00:00",
        "endTime": "10:00:00",
        "duration": "PT960M",
        "scheduleTimezone": "Europe/London",
    });
    assert_eq!(graph[0]["eventSchedule"], schedule);
    assert_eq!(graph[1]["endDate"], "2027-01-30T01:00:00");
    assert_eq!(graph[1]["eventSchedule"][1]["startDate"], "2027-02-26");
    assert_eq!(graph[1]["eventSchedule"][1]["duration"], "PT180M");
    let file = made(|out| exports::plan_json(&site, Ix::new(0), today(), out));
    let event = &file["events"][0];
    assert_eq!(event["last_day"], "2027-01-06");
    let repeats = json!({"every": "month", "on": "first Tuesday", "until": "2027-05-04", "except": ["2027-03-02"]});
    assert_eq!(event["repeats"], repeats);
    assert_eq!(file["events"][1]["last_day"], Value::Null);
    let table = Table::of(&site, Scope::Plan(Ix::new(0)), Subject::Events);
    let rows: Vec<_> = table.rows.collect();
    let cell = |name: &str| {
        rows[0][table.columns.iter().position(|it| it.name == name).expect(name)].text()
    };
    let told = ["date", "last_day", "last", "repeats", "repeats_on", "repeats_except"];
    let expected =
        ["2027-01-05", "2027-01-06", "2027-05-05", "month", "first Tuesday", "2027-03-02"];
    assert_eq!(told.map(cell), expected);
}

#[test]
fn help_is_the_publishers_and_a_service_is_not() {
    let files = [
        (
            "content/site.yaml",
            "name: N\norganisation: Westmere\nstate: demonstration\ncontact: {email: a@west.example}\n",
        ),
        (
            "content/support.yaml",
            "services:\n  - id: line\n    name: A line\n    kind: support\n    for: anybody\n    confirm: Its funding ended.\n    checked: {on: 2026-02, by: us}\n    check_every: 6 months\n    channels:\n      - {way: voice, number: 01632 960 001, hours: 24 hours}\n      - {way: text, number: 07700 900 001, confirm: One source.}\n      - {way: bsl, link: \"https://line.example/bsl\"}\n      - {way: voice, number: 01632 960 002, dead: It rings for ever.}\n",
        ),
    ];
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 21).expect("a day");
    let file = made(|out| exports::services_jsonld(&site(&files, None), &english(), today, out));
    let help = &file["@graph"][0];
    assert_eq!((&help["@type"], &help["url"]), (&json!("GovernmentService"), &json!("/help/")));
    assert_eq!(help["provider"]["contactPoint"]["email"], "a@west.example");
    let notice = help["disambiguatingDescription"].as_str().expect("a notice");
    assert!(notice.starts_with("This is a demonstration"), "{notice}");
    let line = &help["isRelatedTo"][0];
    assert_eq!(
        (&line["@type"], &line["disambiguatingDescription"]),
        (
            &json!("Service"),
            &json!(
                "To be confirmed: Its funding ended.\nWe last checked this in February 2026. It may have changed."
            )
        )
    );
    let checked = json!({"@type": "PropertyValue", "name": "Checked", "value": "2026-02"});
    assert_eq!(line["additionalProperty"], checked);
    let channels = line["availableChannel"].as_array().expect("channels");
    assert_eq!(channels.len(), 3);
    let point = json!({"@type": "ContactPoint", "contactType": "Call", "telephone": "01632960001"});
    assert_eq!(
        (&channels[0]["servicePhone"], &channels[0]["description"]),
        (&point, &json!("24 hours; Relay UK: 18001 01632 960 001"))
    );
    assert_eq!(channels[1]["serviceSmsNumber"]["telephone"], "07700900001");
    assert_eq!(channels[1]["description"], "To be confirmed: One source.");
    assert_eq!(channels[2]["availableLanguage"]["alternateName"], "bfi");
    assert!(!file.to_string().contains("960002"));
}
