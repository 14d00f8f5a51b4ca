//! A site in which every field of the model has a value somewhere and none somewhere else.

mod measures;
mod services;

use std::sync::Arc;

use chrono::{NaiveDate, NaiveTime};

use self::services::services;
use super::history::{history, redirect, update, withdrawn};
use crate::diagnostics::Report;
use crate::markdown;
use crate::model::Ix;
use crate::model::prose::Prose;
use crate::model::telephone::Telephone;
use crate::model::timescale::{Calendar, Precision, Reading, Timescale, Window};
use crate::model::*;
use crate::render::{Engine, Theme};
use crate::site::{LinkStyle, Route, Site, lay_out};
use crate::source::{Sources, Span, TextMap};

pub(super) fn today() -> NaiveDate {
    day(2024, 6, 15)
}

pub(super) fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

pub(super) fn id(text: &str) -> Id {
    Id::parse(text).unwrap()
}

pub(super) fn nowhere() -> Span {
    let sources = Sources::from_texts([("content/site.yaml", "name: x\n")]);
    let (file, _) = sources.files().next().unwrap();
    Span::new(file, 0, 0)
}

pub(super) fn prose(text: &str) -> Prose {
    markdown::read(text, &TextMap::plain(nowhere()), &mut Report::default())
}

pub(super) fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

pub(super) fn window(from: (i32, u32), to: (i32, u32)) -> Window {
    let last = Window::month(to.0, to.1).last;
    Window::new(day(from.0, from.1, 1), last, Precision::Month)
}

pub(super) fn when(printed: &str, reading: Reading) -> Stated<Timescale> {
    Stated::Stated(Timescale { printed: printed.to_owned(), reading, in_part: false })
}

fn note(about: Option<Field>, text: &str) -> Note {
    Note { about, text: prose(text) }
}

pub(super) fn action(name: &str, objective: usize) -> Action {
    Action { id: id(name), objective: Ix::new(objective), ..Action::default() }
}

pub(super) fn said(text: &str) -> Stated<String> {
    Stated::Stated(text.to_owned())
}

fn list(items: &[&str]) -> Stated<Vec<String>> {
    Stated::Stated(items.iter().map(|it| (*it).to_owned()).collect())
}

pub(super) fn running(text: &str) -> Stated<Prose> {
    Stated::Stated(prose(text))
}

fn column(field: Field, name: &str) -> Column {
    Column { field, name: name.to_owned(), hint: None }
}

fn full_action() -> Action {
    let status = Status {
        word: "Amber".to_owned(),
        meaning: StatusMeaning::AtRisk,
        on: Some(Window::day(day(2024, 3, 1))),
        in_time: false,
    };
    let about = [
        None,
        Some(Field::TITLE),
        Some(Field::ACTIVITY),
        Some(Field::LEADS),
        Some(Field::SUCCESS),
        Some(Field::WHEN),
        Some(Field::STATUS),
        Some(Field::EVENT),
    ];
    Action {
        number: Stated::Stated("1.1".to_owned()),
        title: Stated::Stated("Renew the <pledge> & sign".to_owned()),
        activity: Stated::Stated(prose(
            "Sign *it*, see [how](/report/#after).\n\n## More\n\n- one",
        )),
        leads: Stated::Stated(vec![Ix::new(0), Ix::new(1)]),
        leads_printed: some("Mayor with Police"),
        partners: list(&["Schools partner"]),
        success: list(&["Pledge signed", "People came"]),
        outputs: list(&["A leaflet"]),
        outcome: running("People know."),
        when: when("May - June 2023", Reading::Windows(vec![window((2023, 5), (2023, 6))])),
        status: Stated::Stated(status.clone()),
        updates: vec![update(Some(status))],
        carried_from: vec![Forebear {
            plan: id("hate-crime"),
            action: id("old"),
            at: Some((Ix::new(0), Ix::new(1))),
        }],
        became: [1, 2].map(|it| (Ix::new(0), Ix::new(it))).to_vec(),
        services: vec![Ix::new(0)],
        places: list(&["Beeston Square"]),
        events: vec![Ix::new(0)],
        notes: about.into_iter().map(|it| note(it, "A note of ours.")).collect(),
        ..action("renew-pledge", 0)
    }
}

fn objective(name: &str, actions: &[usize]) -> Objective {
    let actions = actions.iter().copied().map(Ix::new).collect();
    Objective { id: id(name), title: Stated::Lost, actions, ..Objective::default() }
}

fn events() -> Vec<Event> {
    let event = |name: &str, time: EventTime| Event {
        id: id(name),
        title: format!("Event {name}"),
        action: None,
        time,
        place: Stated::NotStated,
        access: Stated::NotStated,
        summary: Stated::NotStated,
        background: Stated::NotStated,
        repeats: None,
        state: EventState::Planned,
        sequence: 0,
        before: None,
        last_listed: None,
        origin: Span::NOWHERE,
        notes: Vec::new(),
    };
    let time = |hour| NaiveTime::from_hms_opt(hour, 0, 0);
    vec![
        Event {
            action: Some(Ix::new(0)),
            place: said("Beeston Square"),
            access: running("By the ramp."),
            summary: running("A morning."),
            background: running("27 January is a day."),
            notes: vec![note(None, "Our note on it.")],
            state: EventState::Moved,
            before: Some(Earlier {
                time: EventTime::Window(window((2023, 3), (2023, 3))),
                place: some("Town Hall"),
                edition: Some(Ix::new(0)),
            }),
            ..event("open", EventTime::Window(window((2023, 5), (2023, 6))))
        },
        Event {
            state: EventState::Cancelled,
            last_listed: Some(Ix::new(1)),
            ..event("off", EventTime::Window(window((2024, 7), (2024, 7))))
        },
        Event {
            repeats: Some(Repeats {
                every: Every::Month,
                on: None,
                until: day(2024, 12, 31),
                except: Vec::new(),
            }),
            ..event(
                "dated",
                EventTime::Dated {
                    date: day(2024, 9, 14),
                    last: day(2024, 9, 14),
                    from: time(10),
                    to: time(15),
                },
            )
        },
    ]
}

pub(super) fn plan() -> Plan {
    let mut first = objective("first", &[0]);
    first.number = Stated::Stated("1".to_owned());
    first.title = Stated::Stated("Reduce hate".to_owned());
    first.title_printed = some("REDUCE hate");
    first.summary = running("Why we do it.");
    first.notes = vec![note(None, "On it."), note(Some(Field::TITLE), "On the title.")];
    first.children = vec![Ix::new(1)];
    let mut second = objective("second", &[1, 2]);
    second.parent = Some(Ix::new(0));
    second.depth = 1;
    second.number = Stated::Stated("1.1".to_owned());
    let mut ongoing = action("ongoing", 1);
    ongoing.when = when("from May", Reading::Ongoing { from: Some(window((2023, 5), (2023, 5))) });
    let objectives = vec![first, second, objective("third", &[])];
    let actions = vec![full_action(), ongoing, action("empty", 1)];
    Plan {
        id: id("hate-crime"),
        calendar: Calendar::default(),
        title: "Hate Crime Action Plan 2023 to 2026".to_owned(),
        title_printed: some("HATE CRIME Action Plan"),
        summary: running("What the council will do."),
        period: Stated::Stated(Period { from: Window::year(2023), to: Window::year(2026) }),
        state: Some(PlanState::Adopted),
        update_every: Some(3),
        kept_by: some("Plan Officer"),
        reviewed: Some(Window::month(2026, 9)),
        review_by: Some(Window::month(2027, 9)),
        follows: Some((id("hate-crime"), Some(Ix::new(0)))),
        followed_by: vec![Ix::new(0)],
        history: history(),
        owner: said("Broxtowe"),
        levels: vec!["Aim".to_owned()],
        flat: false,
        action_name: some("Approach"),
        columns: Columns(vec![
            column(Field::TITLE, "Approach"),
            column(Field::ACTIVITY, "Proposed Activity"),
            column(Field::LEADS, "Activity Lead"),
            column(Field::SUCCESS, "Success Indicators"),
            column(Field::WHEN, "Timescale"),
            column(Field::STATUS, "Status"),
        ]),
        own_columns: Vec::new(),
        statuses: Vec::new(),
        leads: [("mayor", LeadKind::Post), ("police", LeadKind::Body), ("group", LeadKind::Group)]
            .map(|(name, kind)| Lead {
                id: id(name),
                name: format!("The {name}"),
                kind,
                origin: nowhere(),
            })
            .into(),
        glossary: vec![
            Term { term: "ASB".to_owned(), means: prose("Anti-social."), printed: false },
            Term { term: "CCP".to_owned(), means: prose("A panel."), printed: true },
        ],
        usage: Usage::of(std::iter::empty(), &objectives, &actions),
        objectives,
        actions,
        events: events(),
        measures: measures::measures(),
        updates: vec![update(None)],
        source: Provenance {
            document: some("A document"),
            published: some("https://example.org/plan"),
            retrieved: Some(Window::month(2026, 11)),
            adopted: Some(Window::day(day(2023, 1, 31))),
            licence: some("A licence"),
        },
        notes: vec![prose("The numbers are ours.")],
        origin: nowhere(),
    }
}

fn page(name: &str, title: &str, body: &str, exit: bool) -> Page {
    Page {
        id: id(name),
        title: title.to_owned(),
        summary: some("A summary."),
        language: None,
        body: prose(body),
        exit,
        nav: true,
        kept_by: some("Web Officer"),
        reviewed: Some(Window::month(2026, 8)),
        review_by: Some(Window::month(2027, 8)),
        origin: nowhere(),
    }
}

fn facts() -> SiteFacts {
    SiteFacts {
        name: "Hate Crime Action Plan".to_owned(),
        organisation: "Broxtowe Borough Council".to_owned(),
        language: "en-GB".to_owned(),
        address: some("https://example.org/plan/"),
        state: SiteState::Demonstration,
        notice: prose("This is a demonstration, read [about it](/about/)."),
        logo: None,
        exit_link: some("https://www.bbc.co.uk/weather"),
        contact: Contact {
            name: some("The team"),
            email: some("team@example.org"),
            telephone: Telephone::read("01632 960 001").ok(),
            post: some("Town Hall"),
            page: some("/about/"),
        },
        footer: vec![FooterLink {
            text: "About".to_owned(),
            link: "/about/".to_owned(),
            origin: nowhere(),
        }],
        privacy: Privacy {
            host: some("Example Hosting"),
            logs: some("30 days"),
            officer: Some(Officer::Mailbox("dpo@example.org".to_owned())),
            notice: some("https://example.org/privacy"),
            ..Privacy::default()
        },
        accessibility: Statement {
            status: Some(StatementStatus::Partially),
            prepared: Some(Window::day(day(2024, 1, 2))),
            reviewed: Some(Window::day(day(2024, 2, 3))),
            tested: Some(Tested {
                on: Some(Window::day(day(2024, 1, 1))),
                by: some("A tester"),
                how: prose("All pages."),
            }),
            feedback: Feedback {
                email: some("access@example.org"),
                telephone: Telephone::read("01632 960 002").ok(),
                post: some("Town Hall"),
                days: Some(5),
            },
            problems: [ProblemKind::NonCompliance, ProblemKind::Burden, ProblemKind::OutOfScope]
                .map(|kind| Problem {
                    what: "A map".to_owned(),
                    criterion: some("1.4.3"),
                    kind,
                    until: Some(Window::month(2025, 1)),
                    why: some("It is old."),
                })
                .into(),
            improving: prose("We test again."),
            enforcement: Enforcement::Ehrc,
            ..Statement::default()
        },
        ..SiteFacts::default()
    }
}

pub(super) fn catalogue() -> Catalogue {
    Catalogue {
        site: facts(),
        plans: vec![plan()],
        withheld: 1,
        services: services(),
        pages: vec![
            page("home", "Welcome", "Words of welcome.", false),
            page("help", "Get help and support", "You can report it.", true),
            page("report", "Report it", "## After\n\nText.", true),
            page("stay-safe-online", "Stay safe online", "Text.", true),
            page(
                "about",
                "About this plan",
                "## One\n\n### Two\n\n| a | b |\n|---|---|\n| c | d |",
                false,
            ),
        ],
        named_pages: NamedPages {
            report: Some(Ix::new(2)),
            what_happens_next: None,
            stay_safe: Some(Ix::new(3)),
            ..NamedPages::default()
        },
        assets: Vec::new(),
        synonyms: Vec::new(),
        redirects: vec![
            redirect("/old/", "/help/"),
            redirect("/gone.html", "https://example.org/"),
        ],
        withdrawn: vec![withdrawn("/plans/hate-crime/actions/jane-smith/")],
        published: None,
        last_published: None,
        unread: crate::model::Unread::default(),
    }
}

pub(super) fn assets() -> Vec<Asset> {
    vec![Asset { path: "logo.svg".to_owned(), file: nowhere().file() }]
}

pub(super) fn site_of(catalogue: Catalogue) -> Arc<Site> {
    let mut report = Report::default();
    let site = lay_out(catalogue, LinkStyle::Folder, None, today(), &mut report);
    assert!(report.findings().is_empty(), "{:?}", report.findings());
    Arc::new(site)
}

pub(super) fn engine(site: &Arc<Site>, files: &[(&str, &str)]) -> (Engine, Report) {
    let mut report = Report::default();
    let sources = Sources::from_texts(files.iter().copied());
    let theme = Theme::load(&site.catalogue().site, &sources, &mut report);
    let locale = theme.locale("en-GB", &mut report);
    let (engine, found) = Engine::new(Arc::clone(site), theme, locale, today());
    report.extend(found);
    (engine, report)
}

pub(super) fn html(engine: &Engine, route: Route) -> String {
    let mut out = Vec::new();
    engine.page(route, &mut out).unwrap_or_else(|finding| panic!("{route:?}: {finding:?}"));
    String::from_utf8(out).unwrap()
}
