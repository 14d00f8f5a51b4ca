//! What of the sample has a past: editions, changes of every kind, and addresses that moved.

use crate::markdown;
use crate::model::Ix;
use crate::model::prose::Prose;
use crate::model::timescale::Reading;
use crate::model::*;

use super::sample::{day, id, nowhere, prose, running, said, some, when, window};

/// Two editions and what has changed since the second: every kind of change, on every kind of record.
pub(super) fn history() -> History {
    let change = |about: Record, name: &str, what: What| Change {
        about,
        id: id(name),
        title: format!("The {name}"),
        number: some("1.1"),
        within: None,
        what,
    };
    let words = |was: &[&str], is: &[&str]| What::Changed {
        part: Part::Key("activity"),
        was: was.iter().map(|it| Piece::Words((*it).to_owned())).collect(),
        is: is.iter().map(|it| Piece::Words((*it).to_owned())).collect(),
    };
    let edition = |name: &str, month: u32, changes: Vec<Change>| Edition {
        id: id(name),
        name: format!("The {name}"),
        on: day(2024, month, 1),
        note: if changes.is_empty() { Prose::default() } else { prose("As adopted.") },
        approval: (!changes.is_empty()).then(|| Approval {
            by: "Cabinet".to_owned(),
            on: day(2024, month, 2),
            origin: nowhere(),
        }),
        decision: some("https://example.org/decision"),
        equality_assessment: some("https://example.org/assessment"),
        changes,
    };
    let (from, to) = (some("Reduce hate"), some("Another"));
    let all = vec![
        change(Record::Plan, "hate-crime", words(&["One", "two"], &["Three", "four"])),
        change(Record::Objective, "first", What::Added),
        change(Record::Action, "renew-pledge", What::Moved { from, to }),
        change(Record::Action, "renew-pledge", words(&[], &["Sign it"])),
        change(Record::Action, "dropped", What::Dropped),
        change(Record::Event, "off", What::Cancelled),
    ];
    let since = vec![change(Record::Action, "renew-pledge", words(&["Sign it"], &[]))];
    let editions = vec![edition("first", 1, Vec::new()), edition("second", 2, all)];
    let removals = vec![Removal { on: day(2024, 3, 1), why: RemovalReason::Legal }];
    History { editions, since, removals }
}

pub(super) fn redirect(from: &str, to: &str) -> Redirect {
    let to = markdown::link_target(to, Some(nowhere())).unwrap();
    Redirect { from: from.to_owned(), to, origin: nowhere(), target_origin: nowhere() }
}

pub(super) fn withdrawn(address: &str) -> Withdrawn {
    let why = Some(WithdrawalReason::PersonalData);
    Withdrawn {
        address: address.to_owned(),
        on: day(2024, 3, 1),
        why,
        title: None,
        reason: None,
        origin: nowhere(),
    }
}

/// A report in which everything is said.
pub(super) fn update(status: Option<Status>) -> Update {
    let june = Reading::Windows(vec![window((2023, 6), (2023, 6))]);
    Update {
        on: Window::day(day(2024, 3, 1)),
        status: status.into(),
        when: when("June 2023", june),
        text: running("The venue closed."),
        no_change: true,
        by: Some(Ix::new(1)),
        evidence: some("https://example.org/minutes"),
        reason: said("No venue"),
        origin: nowhere(),
    }
}
