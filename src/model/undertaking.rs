//! What an action and an objective say alike: who leads, when, how far it is and what was reported; and
//! what follows from it: the current time, and lateness. What is not given is never late.
//!
//! Each says it of itself. Nothing is handed up from an action or down from an objective.

use chrono::NaiveDate;

use crate::source::Span;

use super::timescale::{Reading, Timescale};
use super::{Action, Ix, Lead, Note, Objective, OwnCells, Plan, Stated, Status, Update, indexed};

/// An objective or an action of a plan, by its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Node {
    /// An objective.
    Objective(Ix<Objective>),
    /// An action.
    Action(Ix<Action>),
}

impl Plan {
    /// All of its objectives and actions in reading order: each objective before its actions.
    pub fn nodes(&self) -> impl Iterator<Item = (Node, &dyn Undertaking)> {
        indexed(&self.objectives).flat_map(|(at, it)| {
            let actions = it.actions.iter();
            let actions = actions.map(|at| (Node::Action(*at), self.node(Node::Action(*at))));
            std::iter::once((Node::Objective(at), it as &dyn Undertaking)).chain(actions)
        })
    }

    /// One of them.
    pub fn node(&self, at: Node) -> &dyn Undertaking {
        match at {
            Node::Objective(at) => &self.objectives[at],
            Node::Action(at) => &self.actions[at],
        }
    }

    /// The reports on one of them, or on the plan itself.
    pub fn updates_on(&self, at: Option<Node>) -> &[Update] {
        at.map_or(&self.updates, |it| self.node(it).updates())
    }

    /// Every place that has reports: the plan itself, then its objectives and actions in reading order.
    pub fn reported(&self) -> impl Iterator<Item = (Option<Node>, &[Update])> {
        let nodes = self.nodes().map(|(at, it)| (Some(at), it.updates()));
        std::iter::once((None, self.updates.as_slice())).chain(nodes)
    }
}

/// Something that someone leads, that has a time and a status, and that is reported on.
pub trait Undertaking {
    /// Who leads.
    fn leads(&self) -> &Stated<Vec<Ix<Lead>>>;
    /// The plan's words for who leads, where they are not just the names of the leads.
    fn leads_printed(&self) -> Option<&String>;
    /// When, as printed; of two cells, both together.
    fn when(&self) -> &Stated<Timescale>;
    /// The cell that says when it begins.
    fn starts(&self) -> &Stated<Timescale>;
    /// The cell that says when it ends.
    fn closes(&self) -> &Stated<Timescale>;
    /// How far it is by now.
    fn status(&self) -> &Stated<Status>;
    /// Reports, the oldest first.
    fn updates(&self) -> &[Update];
    /// What it says in the plan's own columns.
    fn own_cells(&self) -> &OwnCells;
    /// The publisher's notes on it.
    fn notes(&self) -> &[Note];
    /// Where it is.
    fn origin(&self) -> Span;

    /// Whether its time comes from two cells: one that says when it begins and one that says when it
    /// ends.
    fn has_ends(&self) -> bool {
        !(self.starts().is_blank() && self.closes().is_blank())
    }

    /// Whether the plan prints who leads, in words that name none of its leads.
    fn leads_none_of_ours(&self) -> bool {
        self.leads_printed().is_some() && self.leads().get().is_some_and(Vec::is_empty)
    }

    /// The latest report, whatever it says.
    fn last_update(&self) -> Option<&Update> {
        self.updates().last()
    }

    /// The reason of the latest report, or else of the one that gave the status that holds now.
    fn reason(&self) -> Option<&Stated<String>> {
        let stated = |it: &&Update| it.reason.get().is_some();
        let of_status = || self.updates().iter().rev().find(|it| it.status.get().is_some());
        let latest = self.last_update().filter(stated);
        latest.or_else(|| of_status().filter(stated)).map(|it| &it.reason)
    }

    /// Whether a reason is given for its status now, or was and the source lost it.
    fn has_reason(&self) -> bool {
        self.reason().is_some() || self.updates().iter().any(|it| it.reason.is_lost())
    }

    /// The latest report that changes the time, with the new time.
    fn changed_time(&self) -> Option<(&Update, &Timescale)> {
        self.updates().iter().rev().find_map(|it| Some((it, it.when.get()?)))
    }

    /// The current time: of the latest report that changes it, or else as printed.
    fn current_time(&self) -> Option<&Timescale> {
        self.changed_time().map(|it| it.1).or_else(|| self.when().get())
    }

    /// Whether it is late: its status is given and not finished, and the current time is
    /// wholly past.
    fn is_late(&self, today: NaiveDate) -> bool {
        self.lateness(today) == Some(true)
    }

    /// Whether it is late, where that can be known: a time that was lost, is not given or has no day may have
    /// passed, and what has no status may be finished.
    fn lateness(&self, today: NaiveDate) -> Option<bool> {
        let when = self.when();
        let Some(time) = self.current_time() else {
            return self.status().get().is_some_and(|it| it.meaning.is_finished()).then_some(false);
        };
        let is_whole = self.changed_time().is_some() || !when.is_part_lost();
        let has_no_end =
            matches!(time.reading, Reading::After(_) | Reading::From(_) | Reading::Ongoing { .. });
        match self.status().get() {
            Some(it) if it.meaning.is_finished() => Some(false),
            Some(_) if time.is_past(today) => Some(true),
            None if time.is_past(today) => None,
            _ => (is_whole && (has_no_end || time.last().is_some())).then_some(false),
        }
    }

    /// Whether a reader waits for the next report: nothing says that it is finished.
    fn awaits_updates(&self) -> bool {
        self.status().get().is_none_or(|it| !it.meaning.is_finished())
    }

    /// Whether it says how it goes: by a status, whether or not the source lost it, or a report.
    fn says_how_it_goes(&self) -> bool {
        !(self.status().is_blank() && self.updates().is_empty())
    }
}

/// Both have these fields under the same names, as the table of fields declares them.
macro_rules! undertakings {
    ($($record:ident)*) => {
        $(impl Undertaking for $record {
            fn leads(&self) -> &Stated<Vec<Ix<Lead>>> {
                &self.leads
            }

            fn leads_printed(&self) -> Option<&String> {
                self.leads_printed.as_ref()
            }

            fn when(&self) -> &Stated<Timescale> {
                &self.when
            }

            fn starts(&self) -> &Stated<Timescale> {
                &self.starts
            }

            fn closes(&self) -> &Stated<Timescale> {
                &self.closes
            }

            fn status(&self) -> &Stated<Status> {
                &self.status
            }

            fn updates(&self) -> &[Update] {
                &self.updates
            }

            fn own_cells(&self) -> &OwnCells {
                &self.fields
            }

            fn notes(&self) -> &[Note] {
                &self.notes
            }

            fn origin(&self) -> Span {
                self.origin
            }
        })*
    };
}

undertakings!(Action Objective);

#[cfg(test)]
mod tests {
    use chrono::Datelike;

    use crate::diagnostics::Report;
    use crate::model::Plan;
    use crate::source::Sources;
    use crate::{document, resolve};

    use super::*;

    fn action(facts: &str) -> Action {
        let sources = Sources::from_texts([
            ("content/site.yaml", "name: A site\norganisation: A council\n".to_owned()),
            (
                "content/plans/demo/plan.yaml",
                "title: A plan\nperiod: {from: 2024, to: 2027}\ncolumns: {status: Status}\n\
                 statuses: [{word: Begun, means: on-track}, {word: Done, means: complete}]\n"
                    .to_owned(),
            ),
            (
                "content/plans/demo/objectives/one.yaml",
                format!("title: One\nactions:\n  - id: a\n    title: A\n{facts}"),
            ),
        ]);
        let mut report = Report::default();
        let documents = document::read_all(&sources, &mut report);
        let mut plans: Vec<Plan> = resolve::resolve(&documents, &mut report).plans;
        plans.remove(0).actions.remove(0)
    }

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 21).unwrap()
    }

    #[test]
    fn late_needs_a_stated_unfinished_status_and_a_time_that_is_wholly_past() {
        let late = |facts: &str| action(facts).is_late(today());
        assert!(late("    when: March 2025\n    status: Begun\n"));
        assert!(!late("    when: March 2025\n"), "not stated");
        assert!(!late("    when: March 2025\n    status: Done\n"), "finished");
        assert!(!late("    when: March 2025 to November 2026\n    status: Begun\n"), "not past");
        assert!(!late("    when: ongoing\n    status: Begun\n"), "no end");
        assert!(!late("    status: Begun\n"), "no time");
    }

    #[test]
    fn the_latest_report_says_the_time_and_the_status() {
        let moved = action(
            "    when: March 2025\n    status: Begun\n    updates:\n\
             \x20     - {on: 2026-05-01, status: Begun, when: June 2027, reason: It rained.}\n\
             \x20     - {on: 2025-05-01, status: Done, when: June 2025, reason: It rained.}\n",
        );
        assert_eq!(moved.when.get().map(|it| it.printed.as_str()), Some("March 2025"));
        assert_eq!(moved.current_time().map(|it| it.printed.as_str()), Some("June 2027"));
        assert_eq!(moved.last_update().map(|it| it.on.first.year()), Some(2026));
        assert!(!moved.is_late(today()) && moved.awaits_updates());
    }
}
