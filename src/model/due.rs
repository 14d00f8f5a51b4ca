//! What a publisher waits for from colleagues: which actions and objectives are due an update on a day, and
//! since when. It says nothing to residents; what they are told of reports is in `undertaking`.

use chrono::{Months, NaiveDate};

use super::{Node, Plan, PlanState, Stated, Undertaking, Window};

/// After how many months an update is due where the plan does not say.
const UPDATE_EVERY: u32 = 3;

/// An action or an objective that is due an update.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UpdateDue {
    /// Which one.
    pub node: Node,
    /// The date of its last update; none where there never was one.
    pub last: Option<Window>,
    /// Since when it is due; none where the plan does not say when it began nor when the action does.
    pub since: Option<NaiveDate>,
}

impl Plan {
    /// After how many months each action must be reported on again.
    pub fn months_between_updates(&self) -> u32 {
        self.update_every.unwrap_or(UPDATE_EVERY)
    }

    /// Whether the next update has been due since one of `on`: only then is the silence news to a reader.
    pub fn is_quiet_since(&self, on: Window, today: NaiveDate) -> bool {
        let due = on.last.checked_add_months(Months::new(self.months_between_updates()));
        due.is_some_and(|it| it <= today)
    }

    /// What is due an update at `today`, in reading order. No one waits for what is finished or has not
    /// begun, nor for a plan that is a draft or that another has replaced. A plan whose time is over still
    /// owes the last word. An objective is asked about only if it says how it goes itself.
    pub fn updates_due(&self, today: NaiveDate) -> Vec<UpdateDue> {
        let closed = [PlanState::Draft, PlanState::Superseded, PlanState::Archived];
        let to_come =
            |it: &Stated<super::Period>| it.get().is_some_and(|it| it.from.is_after(today));
        if self.state.is_some_and(|it| closed.contains(&it)) || to_come(&self.period) {
            return Vec::new();
        }
        self.nodes().filter_map(|(node, it)| self.due(node, it, today)).collect()
    }

    fn due(&self, node: Node, it: &dyn Undertaking, today: NaiveDate) -> Option<UpdateDue> {
        let asked = matches!(node, Node::Action(_)) || it.says_how_it_goes();
        if !asked || !it.awaits_updates() {
            return None;
        }
        let last = it.last_update().map(|it| it.on);
        let begins = it.current_time().and_then(|it| it.first());
        let from = match last {
            Some(last) => Some(last.last),
            None if begins.is_some_and(|it| it > today) => return None,
            None => self.period.get().map(|it| it.from.first).max(begins),
        };
        let since =
            from.and_then(|it| it.checked_add_months(Months::new(self.months_between_updates())));
        since.is_none_or(|it| it <= today).then_some(UpdateDue { node, last, since })
    }
}

#[cfg(test)]
mod tests {
    use crate::diagnostics::Report;
    use crate::source::Sources;
    use crate::{document, resolve};

    /// "a: never, since 2024-04-01"
    fn due(plan: &str, actions: &str, today: &str) -> String {
        let sources = Sources::from_texts([
            ("content/site.yaml", "name: A site\norganisation: A council\n".to_owned()),
            (
                "content/plans/demo/plan.yaml",
                format!(
                    "title: A plan\ncolumns: {{status: Status, when: When}}\n\
                     statuses: [{{word: Begun, means: on-track}}, {{word: Done, means: complete}}]\n{plan}"
                ),
            ),
            (
                "content/plans/demo/objectives/one.yaml",
                format!("title: One\nactions:\n  - {{id: a, title: A, {actions}}}\n"),
            ),
        ]);
        let mut report = Report::default();
        let documents = document::read_all(&sources, &mut report);
        let plan = resolve::resolve(&documents, &mut report).plans.remove(0);
        assert!(!report.has_errors(), "{:?}", report.findings());
        let told = plan.updates_due(today.parse().unwrap()).into_iter().map(|it| {
            let last = it.last.map_or("never".to_owned(), |it| it.last.to_string());
            format!("{last}, {}", it.since.map_or("unknown".to_owned(), |it| it.to_string()))
        });
        told.collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn an_update_is_due_after_so_many_months() {
        const PERIOD: &str = "period: {from: 2024, to: 2026}\n";
        const YEARLY: &str = "period: {from: 2024, to: 2026}\nupdate_every: 1 year\n";
        const HEARD: &str = "status: Begun, updates: [{on: 2024-05-10, text: Begun.}]";
        const DONE: &str = "updates: [{on: 2024-05-10, status: Done}]";
        const SAME: &str = "updates: [{on: 2024-05-10, no_change: true}]";
        for (plan, action, today, expected) in [
            (PERIOD, "", "2024-03-31", ""),
            (PERIOD, "", "2024-04-01", "never, 2024-04-01"),
            (PERIOD, "", "2027-02-01", "never, 2024-04-01"),
            (PERIOD, "when: June 2025", "2025-05-31", ""),
            (PERIOD, "when: June 2025", "2025-08-31", ""),
            (PERIOD, "when: June 2025", "2025-09-01", "never, 2025-09-01"),
            (PERIOD, HEARD, "2024-08-09", ""),
            (PERIOD, HEARD, "2024-08-10", "2024-05-10, 2024-08-10"),
            (PERIOD, SAME, "2024-08-10", "2024-05-10, 2024-08-10"),
            (YEARLY, HEARD, "2025-05-09", ""),
            (YEARLY, HEARD, "2025-05-10", "2024-05-10, 2025-05-10"),
            (PERIOD, DONE, "2026-08-10", ""),
            ("", "", "2024-01-01", "never, unknown"),
            ("period: {from: 2025, to: 2026}\n", "", "2024-12-31", ""),
            ("state: draft\n", "", "2024-01-01", ""),
            ("state: superseded\n", "", "2024-01-01", ""),
            ("state: archived\n", "", "2024-01-01", ""),
            ("state: adopted\n", "", "2024-01-01", "never, unknown"),
        ] {
            assert_eq!(due(plan, action, today), expected, "{plan} {action} at {today}");
        }
    }
}
