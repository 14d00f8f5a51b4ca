//! The end of a plan: whether its period is over on a day, when it was last reported on, and what no one ever
//! reported. What else is news about it is in `news`.

use chrono::NaiveDate;

use super::{Action, Ix, Plan, PlanState, Stated, Undertaking, Window, indexed};

/// What is known of a plan whose period is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ending {
    /// Its end, as exactly as it is given.
    pub on: Window,
    /// The date of the last update on any of its records; none where there is no update.
    pub last_update: Option<Window>,
    /// Whether nothing with a date was ever reported: neither an update nor a number that was counted.
    pub is_unreported: bool,
    /// Whether the publisher says that the plan is no longer in force.
    pub is_settled: bool,
}

impl Plan {
    /// What is known of it where its period is over at `today`. A period of which the source lost a part may
    /// go on.
    pub fn ending(&self, today: NaiveDate) -> Option<Ending> {
        let Stated::Stated(period) = &self.period else { return None };
        let last_update = self.last_update();
        let counted = self.measures.iter().any(|it| !it.observations.is_empty());
        period.to.is_past(today).then_some(Ending {
            on: period.to,
            last_update,
            is_unreported: last_update.is_none() && !counted,
            is_settled: matches!(self.state, Some(PlanState::Superseded | PlanState::Archived)),
        })
    }

    /// Its actions without a status and without an update, in reading order. A status that the source lost
    /// was reported once.
    pub fn never_reported(&self) -> Vec<Ix<Action>> {
        let never = indexed(&self.actions).filter(|(_, it)| !it.says_how_it_goes());
        never.map(|it| it.0).collect()
    }

    /// Of dates that end together, the shorter one says more.
    fn last_update(&self) -> Option<Window> {
        self.reported().flat_map(|it| it.1).map(|it| it.on).max_by_key(|it| (it.last, it.first))
    }
}

#[cfg(test)]
mod tests {
    use crate::diagnostics::Report;
    use crate::source::Sources;
    use crate::{document, resolve};

    use super::*;

    fn plan(facts: &str, actions: &str) -> Plan {
        let sources = Sources::from_texts([
            ("content/site.yaml", "name: A site\norganisation: A council\n".to_owned()),
            (
                "content/plans/demo/plan.yaml",
                format!(
                    "title: A plan\ncolumns: {{status: Status, when: When}}\n\
                     statuses: [{{word: Done, means: complete}}]\n{facts}"
                ),
            ),
            ("content/plans/demo/objectives/one.yaml", format!("title: One\nactions:\n{actions}")),
        ]);
        let mut report = Report::default();
        let documents = document::read_all(&sources, &mut report);
        let plan = resolve::resolve(&documents, &mut report).plans.remove(0);
        assert!(!report.has_errors(), "{:?}", report.findings());
        plan
    }

    const ACTION: &str = "  - {id: a, title: A}\n";

    #[test]
    fn a_plan_is_over_on_the_day_after_its_last_as_exactly_as_that_is_stated() {
        let ended = |period: &str, today: &str| {
            let facts = format!("period: {period}\n");
            let ending = plan(&facts, ACTION).ending(today.parse().unwrap());
            ending.map(|it| it.on.to_string())
        };
        for (period, last_day, day_after, on) in [
            ("{from: 2024, to: 2026-03-30}", "2026-03-30", "2026-03-31", "2026-03-30"),
            ("{from: 2024-04, to: 2026-03}", "2026-03-31", "2026-04-01", "2026-03"),
            ("{from: 2024, to: 2025}", "2025-12-31", "2026-01-01", "2025"),
        ] {
            assert_eq!(ended(period, last_day), None, "{period}");
            assert_eq!(ended(period, day_after).as_deref(), Some(on), "{period}");
        }
        assert_eq!(plan("", ACTION).ending(NaiveDate::MAX), None, "no period");
        assert_eq!(plan("lost: [period]\n", ACTION).ending(NaiveDate::MAX), None, "all of it lost");
        let cut_off = plan("period: {from: 2024, to: 2025}\nlost: [period]\n", ACTION);
        assert_eq!(cut_off.ending(NaiveDate::MAX), None, "the end of it lost");
    }

    #[test]
    fn the_last_update_is_the_latest_of_all_records() {
        let last = |facts: &str, actions: &str| {
            let facts = format!("period: {{from: 2024, to: 2025}}\n{facts}");
            plan(&facts, actions).ending(NaiveDate::MAX).and_then(|it| it.last_update)
        };
        const ON_ACTION: &str =
            "  - {id: a, title: A, updates: [{on: 2025-03-03, text: Begun.}]}\n";
        let said = |facts: &str, actions: &str| last(facts, actions).map(|it| it.to_string());
        assert_eq!(said("", ACTION), None);
        assert_eq!(said("", ON_ACTION).as_deref(), Some("2025-03-03"));
        let later = "updates: [{on: 2025-05, text: Begun.}]\n";
        assert_eq!(said(later, ON_ACTION).as_deref(), Some("2025-05"));
        // It may be from after 3 March, or from before.
        let that_year = "updates: [{on: 2025, text: Begun.}]\n";
        assert_eq!(said(that_year, ON_ACTION).as_deref(), Some("2025"));
        let both = "updates: [{on: 2025, text: Begun.}, {on: 2025-12, text: Done.}]\n";
        assert_eq!(said(both, ON_ACTION).as_deref(), Some("2025-12"));
    }

    #[test]
    fn what_was_never_reported_has_no_status_and_no_update() {
        const ACTIONS: &str = "  - {id: a, title: A}\n  - {id: b, title: B, status: Done}\n\
            \x20 - {id: c, title: C, lost: [status]}\n  - {id: d, title: D, when: Done}\n\
            \x20 - {id: e, title: E, updates: [{on: 2025, no_change: true}]}\n";
        let plan = plan("", ACTIONS);
        let names: Vec<_> =
            plan.never_reported().iter().map(|it| plan.actions[*it].id.as_str()).collect();
        assert_eq!(names, ["a"]);
    }

    #[test]
    fn the_publisher_settles_it_with_a_state() {
        for (state, settled) in
            [("draft", false), ("adopted", false), ("superseded", true), ("archived", true)]
        {
            let facts = format!("state: {state}\nperiod: {{from: 2024, to: 2025}}\n");
            let ending = plan(&facts, ACTION).ending(NaiveDate::MAX).unwrap();
            assert_eq!(ending.is_settled, settled, "{state}");
            assert!(ending.is_unreported);
        }
    }
}
