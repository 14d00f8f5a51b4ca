//! Services of every kind, with contacts of every way: confirmed, doubtful, dead, none.

use super::{id, nowhere, prose, some};
use crate::model::prose::Prose;
use crate::model::telephone::Telephone;
use crate::model::*;

fn checked() -> Option<Checked> {
    Some(Checked {
        on: Window::month(2020, 11),
        evidence: None,
        by: some("the publisher"),
        source: some("a page"),
        origin: nowhere(),
    })
}

fn channel(way: Way, reach: Option<Reach>) -> Channel {
    Channel {
        way,
        reach,
        label: None,
        hours: None,
        cost: None,
        note: None,
        printed: false,
        checked: None,
        confirm: None,
        dead: None,
        origin: nowhere(),
    }
}

fn number(shown: &str) -> Option<Reach> {
    Telephone::read(shown).ok().map(Reach::Number)
}

fn service(name: &str, kind: ServiceKind, channels: Vec<Channel>) -> Service {
    Service {
        id: id(name),
        name: format!("Service {name}"),
        kind,
        summary: Prose::default(),
        r#for: None,
        words: Stated::NotStated,
        strands: Vec::new(),
        group: None,
        area: None,
        ages: None,
        hours: None,
        cost: None,
        languages: None,
        formats: None,
        elsewhere: false,
        printed: Prose::default(),
        channels,
        checked: None,
        check_every: None,
        kept_by: None,
        confirm: None,
        notes: Vec::new(),
        origin: nowhere(),
    }
}

pub(super) fn services() -> Vec<Service> {
    let full = Channel {
        hours: some("24 hours"),
        cost: some("free"),
        note: some("register first"),
        confirm: some("one source"),
        checked: checked(),
        label: some("Call the line"),
        printed: true,
        ..channel(Way::Relay, number("18001 0800 138 1625"))
    };
    let dead = Channel {
        dead: some("out of date"),
        printed: true,
        ..channel(Way::Voice, number("0800 456 1226"))
    };
    let link = Some(Reach::Link("https://example.org/".to_owned()));
    let email = Some(Reach::Email("talk@example.org".to_owned()));
    vec![
        Service {
            summary: prose("They listen."),
            r#for: some("anyone"),
            area: some("England"),
            ages: some("adults"),
            languages: some("many"),
            formats: some("large print"),
            elsewhere: true,
            printed: prose("Stop Hate UK: 0800 138 1625"),
            checked: checked(),
            check_every: Some(6),
            kept_by: some("Help Officer"),
            confirm: some("Paid area by area."),
            notes: vec![prose("A note on the service.")],
            ..service(
                "stop-hate",
                ServiceKind::Support,
                vec![full, dead, channel(Way::Web, link.clone()), channel(Way::Email, email)],
            )
        },
        service("line", ServiceKind::Support, vec![channel(Way::Voice, number("116 123"))]),
        service("nothing", ServiceKind::Support, Vec::new()),
        service("police", ServiceKind::Report, vec![channel(Way::Voice, number("101"))]),
        service(
            "emergency",
            ServiceKind::Danger,
            vec![
                channel(Way::Voice, number("999")),
                channel(Way::Text, number("999")),
                channel(Way::Bsl, link),
                channel(Way::App, None),
            ],
        ),
    ]
}
