//! Calendars, read by a parser that is not ours.

use chrono::{NaiveDate, NaiveTime};
use icalendar::parser::{Component, read_calendar, unfold};
use planpress::feeds::ical::{calendar, event_calendar};
use planpress::model::{Catalogue, Event, EventState, EventTime, Id, Ix, Stated};
use planpress::site::{CalendarFile, LinkStyle, Route, Site, SiteFile, lay_out};
use proptest::prelude::*;

use crate::small_site::{english, plan, site, today};

/// What a test asks of an event.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Seen {
    uid: String,
    summary: String,
    start: String,
    end: Option<String>,
    status: String,
    transp: String,
    description: String,
    all: Vec<(String, String)>,
}

impl Seen {
    fn of(component: &Component<'_>) -> Self {
        let value = |name: &str| {
            let property = component.find_prop(name)?;
            Some(property.val.as_str().to_owned())
        };
        let must = |name: &str| value(name).unwrap_or_else(|| panic!("{name} is missing"));
        let all = component.properties.iter();
        Seen {
            uid: must("UID"),
            summary: must("SUMMARY"),
            start: must("DTSTART"),
            end: value("DTEND"),
            status: must("STATUS"),
            transp: must("TRANSP"),
            description: value("DESCRIPTION").unwrap_or_default(),
            all: all.map(|it| (it.name.as_str().to_owned(), it.val.as_str().to_owned())).collect(),
        }
    }

    fn value(&self, name: &str) -> Option<&str> {
        self.all.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// Checks what every calendar must keep to, and gives back its events and time zones.
fn read(bytes: &[u8]) -> (Vec<Seen>, usize) {
    let text = std::str::from_utf8(bytes).expect("UTF-8");
    let lines: Vec<_> = text.strip_suffix("\r\n").expect("an end").split("\r\n").collect();
    for line in &lines {
        assert!(!line.contains(['\r', '\n']), "a line end of its own in {line:?}");
        assert!(line.len() <= 75, "{} octets: {line:?}", line.len());
    }
    let unfolded = unfold(text);
    let calendar = read_calendar(&unfolded).expect("a calendar");
    for (name, value) in [("VERSION", "2.0"), ("CALSCALE", "GREGORIAN")] {
        let found = calendar.properties.iter().find(|it| it.name == name).expect(name);
        assert_eq!(found.val.as_str(), value);
    }
    assert!(calendar.properties.iter().any(|it| it.name == "PRODID"));
    assert!(!calendar.components.is_empty(), "a calendar needs a component");
    let zones = calendar.components.iter().filter(|it| it.name == "VTIMEZONE").count();
    let events = calendar.components.iter().filter(|it| it.name == "VEVENT");
    (events.map(Seen::of).collect(), zones)
}

fn whole(site: &Site) -> Vec<u8> {
    at(site, Route::CalendarIcs(Ix::new(0), CalendarFile::Days), today())
}

fn months_on(site: &Site, today: NaiveDate) -> Vec<u8> {
    at(site, Route::CalendarIcs(Ix::new(0), CalendarFile::Months), today)
}

fn at(site: &Site, route: Route, today: NaiveDate) -> Vec<u8> {
    let mut out = Vec::new();
    calendar(site, route, &english(), today, &mut out);
    out
}

/// Actions whose times name thirteen times a month, and one that names a year alone.
const MONTHS: &[&str] = &[
    "Feb - March 2023",
    "May to June 2023",
    "August to September 2024",
    "July to August 2025",
    "March 2023",
    "2023 2024 2025 November",
    "June 2025",
    "August to September 2023",
    "May to June 2024",
    "2023 2024 2025 January",
    "October 2024",
    "2025 May - June",
    "October to November 2023",
    "2024",
];

/// First day, and the time as the title says it, counted by hand.
const WINDOWS: &[(&str, &str)] = &[
    ("20230101", "in January 2023"),
    ("20230201", "from February to March 2023"),
    ("20230301", "in March 2023"),
    ("20230501", "from May to June 2023"),
    ("20230801", "from August to September 2023"),
    ("20231001", "from October to November 2023"),
    ("20231101", "in November 2023"),
    ("20240101", "in January 2024"),
    ("20240501", "from May to June 2024"),
    ("20240801", "from August to September 2024"),
    ("20241001", "in October 2024"),
    ("20241101", "in November 2024"),
    ("20250101", "in January 2025"),
    ("20250501", "from May to June 2025"),
    ("20250601", "in June 2025"),
    ("20250701", "from July to August 2025"),
    ("20251101", "in November 2025"),
];

fn months() -> Site {
    let actions: String = (1..)
        .zip(MONTHS)
        .map(|(number, when)| {
            format!("  - {{id: a-{number}, title: Action {number}, when: \"{when}\"}}\n")
        })
        .collect();
    plan("published", &actions, "", None)
}

fn before_all() -> NaiveDate {
    NaiveDate::from_ymd_opt(2022, 12, 31).expect("a day of the calendar")
}

#[test]
fn a_window_is_one_tentative_day_in_a_calendar_of_its_own_until_it_has_passed() {
    let site = months();
    assert_eq!(read(&months_on(&site, today())).0, [], "all of them have passed");
    assert_eq!(read(&whole(&site)).0, []);
    let bytes = months_on(&site, before_all());
    let (events, zones) = read(&bytes);
    let mut times: Vec<_> = events
        .iter()
        .map(|it| (it.start.as_str(), it.summary.rsplit_once(", some time ").unwrap().1))
        .collect();
    times.sort_unstable();
    assert_eq!(times, WINDOWS);
    assert_eq!(zones, 0, "whole days need no time zone");
    for event in &events {
        let day = |text: &str| NaiveDate::parse_from_str(text, "%Y%m%d").expect("a day");
        let end = event.end.as_deref().map(day);
        assert_eq!(end, day(&event.start).succ_opt(), "{event:?}");
        assert_eq!((event.status.as_str(), event.transp.as_str()), ("TENTATIVE", "TRANSPARENT"));
        assert_eq!(event.value("DTSTAMP"), Some("20221231T000000Z"));
        assert_eq!(event.value("URL"), None, "no address is known");
        assert_eq!(event.value("CATEGORIES"), Some("Calm\\, and safe"));
    }
    let pledge = events.iter().find(|it| it.start == "20230201").unwrap();
    assert_eq!(pledge.uid, "a-1-2023.renewal@westmere-district-council.planpress");
    let said = "The plan does not give a date yet.\n\n\
                The plan says: “Feb - March 2023”";
    assert_eq!(pledge.description, said);
    let text = String::from_utf8(bytes).unwrap();
    assert!(text.contains("X-WR-CALNAME:Renewal plan: events without a date\r\n"), "{text}");
    assert!(
        text.replace("\r\n ", "").contains("\\nThe plan does not give a date for these events. ")
    );
}

#[test]
fn an_event_is_the_same_alone_and_among_the_others() {
    let site = months();
    let all = read(&months_on(&site, before_all())).0;
    for (index, event) in all.iter().enumerate() {
        let mut out = Vec::new();
        event_calendar(&site, Ix::new(0), Ix::new(index), &english(), before_all(), &mut out);
        assert_eq!(read(&out).0, std::slice::from_ref(event));
    }
    let uids: std::collections::BTreeSet<_> = all.iter().map(|it| &it.uid).collect();
    assert_eq!(uids.len(), WINDOWS.len());
}

#[test]
fn windows_that_have_passed_stay_where_the_publisher_asks_for_them() {
    let facts = "name: N\norganisation: O\npast_months: true\n";
    let objective = "title: O\nactions:\n  - {id: a, title: A, when: May 2024}\n";
    let files = [
        ("content/site.yaml", facts),
        ("content/plans/p/plan.yaml", "title: P\nobjectives: [o]\n"),
        ("content/plans/p/objectives/o.yaml", objective),
    ];
    let site = site(&files, None);
    let (events, _) = read(&months_on(&site, today()));
    assert_eq!(events[0].summary, "A, some time in May 2024");
    assert!(events[0].description.starts_with("The plan does not give a date."));
    assert!(site.find("/plans/p/data/calendar-months.ics").is_some());
    assert!(site.find("/plans/p/data/calendar.ics").is_none(), "a calendar without events");
}

#[test]
fn a_uid_does_not_change_with_the_address() {
    let action = "  - {id: fair, title: Fair, when: 14 May 2024}\n";
    let uid = |base| read(&whole(&plan("published", action, "", base))).0[0].uid.clone();
    assert_eq!(uid(None), uid(Some("https://plan.example/")));
}

const DATED: &str = "  - id: fair
    title: Fair
    activity: Come, eat; talk
    when: May 2024
    event:
      place: Town Hall, Westmere
      access: Level from the street.
      background: 15 May is the International Day of Families.
      on:
        - {date: 2024-05-14, from: \"10:00\", to: \"15:00\"}
        - {date: 2024-07-02}
        - {date: 2024-12-03, to: \"12:30\"}
        - {date: 2025-01-07, from: \"18:00\", to: \"06:00\"}
";

#[test]
fn a_confirmed_date_has_the_times_that_are_stated_and_no_others() {
    let site = plan("published", DATED, "", Some("https://plan.example/west/"));
    let (events, zones) = read(&whole(&site));
    assert_eq!(zones, 1);
    let text = String::from_utf8(whole(&site)).unwrap();
    assert!(text.contains("DTSTART;TZID=Europe/London:20240514T100000\r\n"));
    let times: Vec<_> = events
        .iter()
        .map(|it| (it.start.as_str(), it.end.as_deref(), it.transp.as_str()))
        .collect();
    let expected = [
        ("20240514T100000", Some("20240514T150000"), "OPAQUE"),
        ("20240702", Some("20240703"), "TRANSPARENT"),
        ("20241203", Some("20241204"), "TRANSPARENT"),
        ("20250107T180000", Some("20250108T060000"), "OPAQUE"),
    ];
    assert_eq!(times, expected);
    assert!(events.iter().all(|it| it.status == "CONFIRMED" && it.summary == "Fair"));
    assert!(events[2].description.contains("Until 12:30pm"), "{}", events[2].description);
    assert_eq!(
        events[0].description,
        "Come, eat; talk\n\nAccess: Level from the street.\n\n\
         Background: 15 May is the International Day of Families.\n\
         These are general facts. They are not dates from the plan.\n\n\
         More about this event: https://plan.example/west/plans/renewal/calendar/fair-2024-05/"
    );
    assert_eq!(events[0].value("LOCATION"), Some("Town Hall, Westmere"));
    let address = "https://plan.example/west/plans/renewal/calendar/fair-2024-05/";
    assert_eq!(events[0].value("URL"), Some(address));
}

#[test]
fn a_cancelled_event_stays_and_says_so() {
    let own = "\
events:
  - {id: vigil, title: Vigil, on: 2024-10-14, from: \"18:00\", state: cancelled}
  - {id: walk, title: Walk, when: June 2025, state: moved}
";
    let site = plan("demonstration", "  - {id: a, title: A}\n", own, None);
    let earlier = NaiveDate::from_ymd_opt(2025, 5, 1).expect("a day of the calendar");
    let events = [read(&whole(&site)).0, read(&months_on(&site, earlier)).0].concat();
    let [vigil, walk] = &events[..] else { panic!("{events:?}") };
    assert_eq!((&*vigil.summary, &*vigil.status), ("Cancelled: Vigil", "CANCELLED"));
    assert_eq!(vigil.transp, "TRANSPARENT", "nobody is busy with what does not take place");
    assert_eq!((&*walk.summary, &*walk.status), ("Walk, some time in June 2025", "TENTATIVE"));
    assert!(walk.description.contains("This event has been moved."));
    let notice = "This is a demonstration. It is not the website of Westmere District Council.";
    assert!(events.iter().all(|it| it.description.starts_with(notice)));
}

#[test]
fn a_demonstration_says_so_in_the_words_of_its_publisher() {
    let facts = "name: N\norganisation: O\nstate: demonstration\nnotice: Made *only* to show.\n";
    let objective = "title: O\nactions:\n  - {id: a, title: A, when: 14 May 2024}\n";
    let files = [
        ("content/site.yaml", facts),
        ("content/plans/p/plan.yaml", "title: P\nobjectives: [o]\n"),
        ("content/plans/p/objectives/o.yaml", objective),
    ];
    let bytes = whole(&site(&files, None));
    let (events, _) = read(&bytes);
    assert!(events[0].description.starts_with("Made only to show.\n\n"));
    assert!(
        String::from_utf8(bytes).unwrap().contains("X-WR-CALDESC:Events of P\\, O\\nMade only")
    );
}

#[test]
fn a_plan_without_events_still_is_a_calendar() {
    let bytes = whole(&plan("published", "  - {id: a, title: A, when: 2024}\n", "", None));
    assert_eq!(read(&bytes), (Vec::new(), 1));
    assert!(String::from_utf8(bytes).unwrap().contains("X-WR-CALNAME:Renewal plan\r\n"));
}

/// A site whose one event has any words at all: the model's fields are open, so no author's file
/// is between them and the calendar.
fn with_words(title: &str, place: &str) -> Site {
    let base = site(
        &[
            ("content/site.yaml", "name: N\norganisation: O\n"),
            ("content/plans/p/plan.yaml", "title: P\nobjectives: [o]\n"),
            ("content/plans/p/objectives/o.yaml", "title: O\nactions:\n  - {id: a, title: A}\n"),
        ],
        None,
    );
    let mut catalogue: Catalogue = base.catalogue().clone();
    catalogue.site.organisation = place.to_owned();
    catalogue.plans[0].title = title.to_owned();
    let origin = catalogue.plans[0].origin;
    catalogue.plans[0].events.push(Event {
        id: Id::parse("e").unwrap(),
        title: title.to_owned(),
        action: None,
        time: EventTime::Dated {
            date: NaiveDate::from_ymd_opt(2024, 5, 14).unwrap(),
            last: NaiveDate::from_ymd_opt(2024, 5, 14).unwrap(),
            from: NaiveTime::from_hms_opt(10, 0, 0),
            to: None,
        },
        place: Stated::Stated(place.to_owned()),
        access: Default::default(),
        summary: Stated::Stated(planpress::model::prose::Prose::plain(place)),
        background: Default::default(),
        repeats: None,
        state: EventState::Planned,
        sequence: 0,
        before: None,
        last_listed: None,
        origin,
        notes: Vec::new(),
    });
    lay_out(catalogue, LinkStyle::Folder, None, today(), &mut Default::default())
}

#[test]
fn hostile_words_add_no_line() {
    let hostile = "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\rUID:other\u{85}DTSTART:20240101\u{2028}a\u{0}";
    let (events, zones) = read(&whole(&with_words(hostile, hostile)));
    assert_eq!((events.len(), zones), (1, 1));
    assert_eq!(events[0].summary, "x\nEND:VEVENT\nBEGIN:VEVENT\nUID:other\nDTSTART:20240101\na");
    assert_eq!(events[0].start, "20240514T100000");
    let names: Vec<_> = events[0].all.iter().map(|(name, _)| name.as_str()).collect();
    let expected = [
        "UID",
        "DTSTAMP",
        "DTSTART",
        "SUMMARY",
        "DESCRIPTION",
        "LOCATION",
        "STATUS",
        "TRANSP",
        "SEQUENCE",
    ];
    assert_eq!(names, expected);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_words_come_back_as_they_were(title in "[^\\p{C}\\p{Z}]{1,200}", place in any::<String>()) {
        let (events, _) = read(&whole(&with_words(&title, &place)));
        prop_assert_eq!(events.len(), 1);
        prop_assert_eq!(&events[0].summary, &title);
    }
}

#[test]
fn a_calendar_of_one_lead_of_one_place_and_of_all_plans_has_the_same_events() {
    let actions = "  - {id: a, title: A, when: 7 May 2024, leads: [mayor], places: [Town Hall]}\n  - {id: b, title: B, when: June 2027, leads: [police], event: {place: \"The Green, Eastwood\"}}\n";
    let events = "events:\n  - {id: fair, title: Fair, on: 2024-11-05, place: town hall}\n";
    let site = plan("published", actions, events, None);
    let made = |route| at(&site, route, today());
    let uids = |route| read(&made(route)).0.into_iter().map(|it| it.uid).collect::<Vec<_>>();
    let first = Ix::new(0);
    let days = uids(Route::CalendarIcs(first, CalendarFile::Days));
    let months = uids(Route::CalendarIcs(first, CalendarFile::Months));
    assert_eq!((days.len(), months.len()), (2, 1));
    let mayor = Route::LeadIcs(first, Ix::new(0), CalendarFile::Days);
    assert_eq!(uids(mayor), days[..1]);
    let named = "X-WR-CALNAME:Renewal plan: Mayor\r\n";
    assert!(String::from_utf8_lossy(&made(mayor)).contains(named));
    assert_eq!(uids(Route::LeadIcs(first, Ix::new(1), CalendarFile::Months)), months);
    let places: Vec<_> =
        site.places(first).iter().map(|it| (it.id.as_str(), it.name.as_str())).collect();
    assert_eq!(places, [("the-green-eastwood", "The Green, Eastwood"), ("town-hall", "Town Hall")]);
    assert_eq!(uids(Route::PlaceIcs(first, Ix::new(1), CalendarFile::Days)), days);
    assert_eq!(uids(Route::PlaceIcs(first, Ix::new(0), CalendarFile::Months)), months);
    assert_eq!(uids(Route::SiteFile(SiteFile::Calendar(CalendarFile::Days))), days);
    assert_eq!(uids(Route::SiteFile(SiteFile::Calendar(CalendarFile::Months))), months);
    for address in [
        "/plans/renewal/who/mayor/calendar.ics",
        "/plans/renewal/who/police/calendar-months.ics",
        "/plans/renewal/calendar/places/town-hall.ics",
        "/plans/renewal/calendar/places/months/the-green-eastwood.ics",
        "/data/calendar.ics",
        "/data/calendar-months.ics",
    ] {
        assert!(site.find(address).is_some(), "{address}");
    }
    for address in [
        "/plans/renewal/who/mayor/calendar-months.ics",
        "/plans/renewal/who/police/calendar.ics",
        "/plans/renewal/calendar/places/the-green-eastwood.ics",
    ] {
        assert!(site.find(address).is_none(), "{address} has no event");
    }
}

#[test]
fn a_calendar_that_was_published_stays_when_it_is_empty() {
    let files = [
        ("content/site.yaml", "name: N\norganisation: O\n"),
        ("content/addresses.txt", "/plans/p/calendar/\n"),
        ("content/plans/p/plan.yaml", "title: P\nobjectives: [o]\n"),
        ("content/plans/p/objectives/o.yaml", "title: O\nactions:\n  - {id: a, title: A}\n"),
    ];
    let site = site(&files, None);
    assert!(site.find("/plans/p/data/calendar.ics").is_some());
    assert!(site.find("/plans/p/data/calendar-months.ics").is_none());
    assert_eq!(read(&whole(&site)), (Vec::new(), 1));
}

/// The days and hours of one repeated event, and the values of its properties.
fn repeated(event: &str) -> Seen {
    let events = format!("events:\n  - {{id: e, title: E, {event}}}\n");
    let site = plan("published", "  - {id: a, title: A}\n", &events, None);
    read(&whole(&site)).0.remove(0)
}

#[test]
fn a_repetition_is_a_rule_with_its_exceptions_or_each_date() {
    for (event, name, value) in [
        (
            "on: 2027-01-05, repeats: {every: month, on: first Tuesday, until: 2027-07-06}",
            "RRULE",
            "FREQ=MONTHLY;BYDAY=1TU;COUNT=7",
        ),
        (
            "on: 2027-01-29, repeats: {every: quarter, on: last Friday, until: 2027-12-31}",
            "RRULE",
            "FREQ=MONTHLY;INTERVAL=3;BYDAY=-1FR;COUNT=4",
        ),
        (
            "on: 2026-05-21, repeats: {every: year, on: 3rd Thursday, until: 2028-12-31}",
            "RRULE",
            "FREQ=YEARLY;BYMONTH=5;BYDAY=3TH;COUNT=3",
        ),
        (
            "on: 2027-01-05, repeats: {every: month, on: first Tuesday, until: 2027-07-06, except: [2027-04-06]}",
            "EXDATE",
            "20270406",
        ),
        (
            "on: 2027-01-05, from: \"14:00\", repeats: {every: week, until: 2027-02-09, except: 2027-01-19}",
            "EXDATE",
            "20270119T140000",
        ),
        (
            "on: 2027-03-31, from: \"14:00\", repeats: {every: month, on: last working day, until: 2027-06-30}",
            "RDATE",
            "20270331T140000,20270430T140000,20270528T140000,20270630T140000",
        ),
        (
            "on: 2027-03-31, repeats: {every: month, on: last working day, until: 2027-06-30, except: 2027-04-30}",
            "RDATE",
            "20270331,20270528,20270630",
        ),
    ] {
        assert_eq!(repeated(event).value(name), Some(value), "{event}");
    }
}

#[test]
fn dates_that_are_left_out_at_the_ends_make_it_shorter() {
    let event = repeated(
        "on: 2027-01-05, repeats: {every: week, until: 2027-02-09, except: [2027-01-05, 2027-02-09]}",
    );
    assert_eq!(event.start, "20270112");
    assert_eq!(event.value("RRULE"), Some("FREQ=WEEKLY;COUNT=4"));
    assert_eq!(event.value("EXDATE"), None);
}

#[test]
fn an_event_of_several_days_or_past_midnight_ends_on_its_last_day() {
    for (event, start, end) in [
        ("on: 2027-05-07, last_day: 2027-05-09", "20270507", "20270510"),
        (
            "on: 2027-05-07, last_day: 2027-05-09, from: \"19:00\", to: \"10:00\"",
            "20270507T190000",
            "20270509T100000",
        ),
        ("on: 2027-12-03, from: \"19:00\", to: \"07:00\"", "20271203T190000", "20271204T070000"),
        ("on: 2027-12-31, from: \"19:00\", to: \"00:00\"", "20271231T190000", "20280101T000000"),
        ("on: 2027-05-07, last_day: 2027-05-09, from: \"19:00\"", "20270507", "20270510"),
    ] {
        let seen = repeated(event);
        assert_eq!((&*seen.start, seen.end.as_deref()), (start, Some(end)), "{event}");
    }
    let without_end = repeated("on: 2027-05-07, last_day: 2027-05-09, from: \"19:00\"");
    assert_eq!(without_end.description, "Friday 7 May 2027, 7pm to Sunday 9 May 2027");
}

#[test]
fn an_event_of_several_days_is_next_until_its_last_day() {
    let events = "events:\n  - {id: e, title: E, on: 2027-05-07, last_day: 2027-05-09, repeats: {every: month, on: first Friday, until: 2027-06-04}}\n";
    let site = plan("published", "  - {id: a, title: A}\n", events, None);
    let event = &site.catalogue().plans[0].events[0];
    let day = |month, day| NaiveDate::from_ymd_opt(2027, month, day).expect("a day");
    for (today, next) in [
        (day(5, 1), Some(day(5, 7))),
        (day(5, 9), Some(day(5, 7))),
        (day(5, 10), Some(day(6, 4))),
        (day(6, 6), Some(day(6, 4))),
        (day(6, 7), None),
    ] {
        assert_eq!((event.next(today), event.is_past(today)), (next, next.is_none()), "{today}");
    }
    assert_eq!(event.last(), day(6, 6));
}
