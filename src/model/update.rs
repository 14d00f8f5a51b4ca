//! What was reported, and what follows from it: the current time, lateness, and how long nothing
//! has been reported. What is not stated is never late.

use chrono::NaiveDate;

use crate::source::Span;

use crate::fields::update;

use super::field::record;
use super::timescale::{Timescale, Window};
use super::{Action, Stated, StatusMeaning};

/// A status, in the plan's own word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Status {
    /// The plan's word.
    pub word: String,
    /// What it means.
    pub meaning: StatusMeaning,
    /// As of when, from the update that says so.
    pub on: Option<Window>,
    /// Whether the plan prints it in the cell that says when.
    pub in_time: bool,
}

update! { record { []
    /// Where the report is.
    pub origin: Span,
} }

impl StatusMeaning {
    /// Whether nothing more is meant to happen: done, dropped, or part of something else.
    pub fn is_finished(self) -> bool {
        use StatusMeaning::{Cancelled, Complete, Superseded};
        matches!(self, Complete | Cancelled | Superseded)
    }
}

impl Action {
    /// The latest report, whatever it says.
    pub fn last_update(&self) -> Option<&Update> {
        self.updates.last()
    }

    /// The reason of the latest report, or else of the one that gave the status that holds now.
    pub fn reason(&self) -> Option<&Stated<String>> {
        let stated = |it: &&Update| it.reason.get().is_some();
        let of_status = || self.updates.iter().rev().find(|it| it.status.get().is_some());
        let latest = self.last_update().filter(stated);
        latest.or_else(|| of_status().filter(stated)).map(|it| &it.reason)
    }

    /// The latest report that changes the time, with the new time.
    pub fn changed_time(&self) -> Option<(&Update, &Timescale)> {
        self.updates.iter().rev().find_map(|it| Some((it, it.when.get()?)))
    }

    /// The time that holds now: of the latest report that changes it, or else as printed.
    pub fn current_time(&self) -> Option<&Timescale> {
        self.changed_time().map(|it| it.1).or_else(|| self.when.get())
    }

    /// Whether it is late: its status is stated and not finished, and the time that holds now is
    /// wholly past.
    pub fn is_late(&self, today: NaiveDate) -> bool {
        let unfinished = self.status.get().is_some_and(|it| !it.meaning.is_finished());
        unfinished && self.current_time().is_some_and(|it| it.is_past(today))
    }

    /// Whether a reader waits for the next report: it is not stated to be finished.
    pub fn awaits_updates(&self) -> bool {
        self.status.get().is_none_or(|it| !it.meaning.is_finished())
    }
}

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
