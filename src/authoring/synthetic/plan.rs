//! What surrounds the actions: the site, the services, the plan with its leads and statuses.

use crate::document::{
    ChannelDocument, CheckedDocument, ColumnDocument, ColumnFactsDocument, ColumnsDocument, Damage,
    LeadDocument, LevelsDocument, PagesDocument, PeriodDocument, PlanDocument, ServiceDocument,
    SiteDocument, StatusWordDocument, SupportDocument, TermDocument, UpdateDocument, WrittenDate,
};
use crate::model::{Field, LeadKind, PlanState, ServiceKind, SiteState, StatusMeaning, Way};

use super::{day, prose};

/// How many posts and bodies lead.
pub(super) const LEADS: usize = 40;

/// The plan's words for a status and what each means: the whole vocabulary.
pub(super) const STATUSES: &[(&str, StatusMeaning)] = &[
    ("Not started", StatusMeaning::NotStarted),
    ("On track", StatusMeaning::OnTrack),
    ("At risk", StatusMeaning::AtRisk),
    ("Delayed", StatusMeaning::OffTrack),
    ("Complete", StatusMeaning::Complete),
    ("On hold", StatusMeaning::Paused),
    ("Dropped", StatusMeaning::Cancelled),
    ("Merged", StatusMeaning::Superseded),
    ("Replaced", StatusMeaning::Superseded),
];

/// The services that actions name.
pub(super) const SERVICES: &[&str] = &["listening-line", "advice-centre", "night-shelter"];

pub(super) fn site() -> SiteDocument {
    SiteDocument {
        name: Some("Westmere Plan".into()),
        organisation: Some("Westmere District Council".into()),
        language: Some("en-GB".into()),
        state: Some(SiteState::Demonstration.into()),
        notice: prose("This plan is made up, to measure the program that makes this website."),
        exit_link: Some("https://www.example.org/".into()),
        pages: Some(PagesDocument { report: Some("report".into()), ..PagesDocument::blank() }),
        ..SiteDocument::blank()
    }
}

/// Made-up services with numbers that are reserved for examples.
pub(super) fn support() -> SupportDocument {
    // Every website says what to do in danger.
    let danger = ServiceDocument {
        id: Some("emergency".into()),
        name: Some("Emergency services".into()),
        summary: prose("In danger? Call 999."),
        ..service(ServiceKind::Danger, vec![channel(Way::Voice, "999")])
    };
    let kinds = [ServiceKind::Support, ServiceKind::Report, ServiceKind::Support];
    let services = SERVICES.iter().zip(kinds.into_iter().cycle()).enumerate();
    let services = services.map(|(index, (id, kind))| {
        let ways = [Way::Voice, Way::Text].into_iter().zip(1..);
        let channels = ways.map(|(way, line)| channel(way, &format!("01632 960 {index}0{line}")));
        ServiceDocument {
            id: Some((*id).into()),
            name: Some(super::dice::capital(&id.replace('-', " ")).into()),
            summary: prose("This service is made up."),
            ..service(kind, channels.collect())
        }
    });
    let services = std::iter::once(danger).chain(services).collect();
    SupportDocument { services, ..SupportDocument::blank() }
}

fn service(kind: ServiceKind, channels: Vec<ChannelDocument>) -> ServiceDocument {
    let checked = CheckedDocument {
        on: day(2026, 11, 1),
        by: Some("the maker of this plan".into()),
        ..CheckedDocument::blank()
    };
    ServiceDocument {
        kind: Some(kind.into()),
        channels,
        checked: Some(checked),
        check_every: Some("2 years".into()),
        ..ServiceDocument::blank()
    }
}

fn channel(way: Way, number: &str) -> ChannelDocument {
    ChannelDocument {
        way: Some(way.into()),
        number: Some(number.into()),
        ..ChannelDocument::blank()
    }
}

pub(super) fn plan(objectives: usize) -> PlanDocument {
    PlanDocument {
        title: Some("Westmere Plan 2024 to 2029".into()),
        summary: prose("What the made-up council of a made-up district would do."),
        period: Some(PeriodDocument {
            from: Some(WrittenDate::year(2024).into()),
            to: Some(WrittenDate::year(2029).into()),
            ..PeriodDocument::blank()
        }),
        state: Some(PlanState::Adopted.into()),
        owner: Some("Westmere District Council".into()),
        levels: Some(LevelsDocument(vec!["Objective".into()])),
        action_name: Some("Action".into()),
        columns: Some(columns()),
        year_starts: Some("april".into()),
        statuses: STATUSES.iter().map(status).collect(),
        leads: (0..LEADS).map(lead).collect(),
        glossary: (0..10).map(term).collect(),
        objectives: (0..objectives).map(|it| objective_id(it).into()).collect(),
        updates: [2025, 2026].map(yearly).into(),
        ..PlanDocument::blank()
    }
}

fn columns() -> ColumnsDocument {
    let names = [
        (Field::ACTIVITY, "What we will do"),
        (Field::LEADS, "Lead"),
        (Field::SUCCESS, "Measures of success"),
        (Field::WHEN, "Timescale"),
        (Field::STATUS, "Status"),
    ];
    let column = |(field, name): (Field, &str)| ColumnDocument {
        key: field.word().unwrap_or_default().into(),
        facts: ColumnFactsDocument { name: Some(name.into()), ..ColumnFactsDocument::blank() },
    };
    ColumnsDocument { columns: names.map(column).into(), damage: Damage::default() }
}

fn status((word, means): &(&str, StatusMeaning)) -> StatusWordDocument {
    StatusWordDocument {
        word: Some((*word).into()),
        means: Some((*means).into()),
        ..StatusWordDocument::blank()
    }
}

fn yearly(year: i32) -> UpdateDocument {
    UpdateDocument {
        on: day(year, 4, 30),
        by: Some(lead_id(0).into()),
        text: prose("The board read what was reported in the year."),
        ..UpdateDocument::blank()
    }
}

const ROLES: [&str; 4] = ["Head of", "Director of", "Officer for", "Partnership for"];
const SUBJECTS: [&str; 10] = [
    "Housing",
    "Transport",
    "Parks",
    "Libraries",
    "Learning",
    "Planning",
    "Waste",
    "Culture",
    "Health",
    "Safety",
];

fn lead(index: usize) -> LeadDocument {
    let role = index / SUBJECTS.len();
    let name = format!("{} {}", ROLES[role], SUBJECTS[index % SUBJECTS.len()]);
    LeadDocument {
        id: Some(lead_id(index).into()),
        name: Some(name.into()),
        kind: Some(if role == 3 { LeadKind::Group } else { LeadKind::Post }.into()),
        ..LeadDocument::blank()
    }
}

/// The permanent name of a lead.
pub(super) fn lead_id(index: usize) -> String {
    format!("lead-{:02}", index + 1)
}

fn term(index: usize) -> TermDocument {
    let subject = SUBJECTS[index % SUBJECTS.len()];
    TermDocument {
        term: Some(format!("{subject} board").into()),
        means: prose(&format!("Those who decide on {} in Westmere.", subject.to_lowercase())),
        ..TermDocument::blank()
    }
}

/// The permanent name of an objective.
pub(super) fn objective_id(index: usize) -> String {
    format!("objective-{:04}", index + 1)
}
