//! Calendars, read by a parser that is not ours.

use chrono::{NaiveDate, NaiveTime};
use icalendar::parser::{Component, read_calendar, unfold};
use planpress::feeds::ical::{
    event_calendar, lead_calendar, place_calendar, plan_calendar, site_calendar,
};
use planpress::model::{Catalogue, Event, EventState, EventTime, Id, Ix, Stated};
use planpress::site::{LinkStyle, Site, lay_out};
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
    whole_on(site, today())
}

fn whole_on(site: &Site, today: NaiveDate) -> Vec<u8> {
    let mut out = Vec::new();
    plan_calendar(site, Ix::new(0), &english(), today, &mut out);
    out
}

fn single(site: &Site, event: usize) -> Vec<u8> {
    let mut out = Vec::new();
    event_calendar(site, Ix::new(0), Ix::new(event), &english(), today(), &mut out);
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

/// First day and the day after the last, counted by hand.
const WINDOWS: &[(&str, &str)] = &[
    ("20230101", "20230201"),
    ("20230201", "20230401"),
    ("20230301", "20230401"),
    ("20230501", "20230701"),
    ("20230801", "20231001"),
    ("20231001", "20231201"),
    ("20231101", "20231201"),
    ("20240101", "20240201"),
    ("20240501", "20240701"),
    ("20240801", "20241001"),
    ("20241001", "20241101"),
    ("20241101", "20241201"),
    ("20250101", "20250201"),
    ("20250501", "20250701"),
    ("20250601", "20250701"),
    ("20250701", "20250901"),
    ("20251101", "20251201"),
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

#[test]
fn a_window_is_a_tentative_span_of_whole_days_that_says_so_until_it_has_passed() {
    let site = months();
    let passed = read(&whole(&site)).0;
    assert_eq!(passed.len(), WINDOWS.len());
    for event in &passed {
        assert!(!event.summary.contains("to be confirmed"), "{}", event.summary);
        assert!(event.description.starts_with("The plan does not give a date.\n\n"), "{event:?}");
        assert!(!event.description.contains("to be confirmed"), "{event:?}");
    }
    let before = NaiveDate::from_ymd_opt(2022, 12, 31).expect("a day of the calendar");
    let (events, zones) = read(&whole_on(&site, before));
    let mut spans: Vec<_> =
        events.iter().map(|it| (it.start.as_str(), it.end.as_deref().unwrap())).collect();
    spans.sort_unstable();
    assert_eq!(spans, WINDOWS);
    assert_eq!(zones, 0, "whole days need no time zone");
    for event in &events {
        assert_eq!((event.status.as_str(), event.transp.as_str()), ("TENTATIVE", "TRANSPARENT"));
        assert!(event.summary.ends_with(" (date to be confirmed)"), "{}", event.summary);
        assert_eq!(event.value("DTSTAMP"), Some("20221231T000000Z"));
        assert_eq!(event.value("URL"), None, "no address is known");
        assert_eq!(event.value("CATEGORIES"), Some("Calm\\, and safe"));
    }
    let pledge = events.iter().find(|it| it.start == "20230201").unwrap();
    assert_eq!(pledge.uid, "a-1-2023.renewal@westmere-district-council.planpress");
    let said = "The plan does not give a date yet.\n\n\
                The plan says: “Feb - March 2023”";
    assert_eq!(pledge.description, said);
}

#[test]
fn an_event_is_the_same_alone_and_among_the_others() {
    let site = months();
    let (all, _) = read(&whole(&site));
    for (index, event) in all.iter().enumerate() {
        assert_eq!(read(&single(&site, index)).0, std::slice::from_ref(event));
    }
    let uids: std::collections::BTreeSet<_> = all.iter().map(|it| &it.uid).collect();
    assert_eq!(uids.len(), WINDOWS.len());
}

#[test]
fn a_uid_does_not_change_with_the_address() {
    let action = "  - {id: fair, title: Fair, when: May 2024}\n";
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
        - {date: 2025-01-07, from: \"18:00\", to: \"09:00\"}
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
        ("20250107T180000", None, "OPAQUE"),
    ];
    assert_eq!(times, expected);
    assert!(events.iter().all(|it| it.status == "CONFIRMED" && it.summary == "Fair"));
    assert!(events[2].description.contains("Until 12:30pm"), "{}", events[2].description);
    assert!(events[3].description.contains("6pm to 9am"), "{}", events[3].description);
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
    let (events, _) = read(&whole(&plan("demonstration", "  - {id: a, title: A}\n", own, None)));
    let [vigil, walk] = &events[..] else { panic!("{events:?}") };
    assert_eq!((&*vigil.summary, &*vigil.status), ("Cancelled: Vigil", "CANCELLED"));
    assert_eq!(vigil.transp, "TRANSPARENT", "nobody is busy with what does not take place");
    assert_eq!((&*walk.summary, &*walk.status), ("Walk", "TENTATIVE"), "its time has passed");
    assert!(walk.description.contains("This event has been moved."));
    let notice = "This is a demonstration. It is not the website of Westmere District Council.";
    assert!(events.iter().all(|it| it.description.starts_with(notice)));
}

#[test]
fn a_demonstration_says_so_in_the_words_of_its_publisher() {
    let facts = "name: N\norganisation: O\nstate: demonstration\nnotice: Made *only* to show.\n";
    let objective = "title: O\nactions:\n  - {id: a, title: A, when: May 2024}\n";
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
/// stands between them and the calendar.
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
    catalogue.plans[0].events.push(Event {
        id: Id::parse("e").unwrap(),
        title: title.to_owned(),
        action: None,
        time: EventTime::Dated {
            date: NaiveDate::from_ymd_opt(2024, 5, 14).unwrap(),
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
        notes: Vec::new(),
    });
    lay_out(catalogue, LinkStyle::Folder, None, &mut Default::default())
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
    let actions = "  - {id: a, title: A, when: May 2024, leads: [mayor], places: [Town Hall]}\n  - {id: b, title: B, when: June 2024, leads: [police], event: {place: \"The Green, Eastwood\"}}\n";
    let events = "events:\n  - {id: fair, title: Fair, on: 2024-11-05, place: town hall}\n";
    let site = plan("published", actions, events, None);
    let uids = |bytes: &[u8]| read(bytes).0.into_iter().map(|it| it.uid).collect::<Vec<_>>();
    let made = |write: &dyn Fn(&mut Vec<u8>)| {
        let mut out = Vec::new();
        write(&mut out);
        out
    };
    let all = uids(&whole(&site));
    assert_eq!(all.len(), 3);
    let mayor = made(&|out| lead_calendar(&site, Ix::new(0), Ix::new(0), &english(), today(), out));
    assert_eq!(uids(&mayor), all[..1]);
    assert!(String::from_utf8_lossy(&mayor).contains("X-WR-CALNAME:Renewal plan: Mayor\r\n"));
    let places: Vec<_> =
        site.places(Ix::new(0)).iter().map(|it| (it.id.as_str(), it.name.as_str())).collect();
    assert_eq!(places, [("the-green-eastwood", "The Green, Eastwood"), ("town-hall", "Town Hall")]);
    let hall = made(&|out| place_calendar(&site, Ix::new(0), Ix::new(1), &english(), today(), out));
    assert_eq!(uids(&hall), [all[0].clone(), all[2].clone()]);
    assert_eq!(uids(&made(&|out| site_calendar(&site, &english(), today(), out))), all);
    let at = |address: &str| assert!(site.find(address).is_some(), "{address}");
    at("/plans/renewal/who/mayor/calendar.ics");
    at("/plans/renewal/calendar/places/town-hall.ics");
    at("/data/calendar.ics");
}
