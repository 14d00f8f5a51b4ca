//! What is news about a plan on a day: that it begins, ends or has ended, that all its dates have
//! passed, and that it does not say how it goes. Each is true by itself; a page says those there are.

use chrono::{Datelike, Months, NaiveDate};

use super::{Plan, Stated, Undertaking, Window};

/// What is news about a plan; nothing where there is none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct News {
    /// What its period has come to.
    pub period: Option<PeriodNews>,
    /// The years of the first and the last of its dates, where all of them have passed.
    pub dates: Option<(i32, i32)>,
    /// Whether it has actions and says of none how it goes.
    pub is_silent: bool,
}

/// What the period of a plan has come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PeriodNews {
    /// It is still to begin.
    Begins(Window),
    /// It ends within a year.
    Ends(Window),
    /// It is over.
    Ended(Window),
}

impl Plan {
    /// What is news about it at `today`.
    pub fn news(&self, today: NaiveDate) -> News {
        let period = self.period_news(today);
        let begun = !matches!(period, Some(PeriodNews::Begins(_)));
        News {
            period,
            dates: self.years_past(today),
            is_silent: begun && !self.actions.is_empty() && self.says_nothing_of_progress(),
        }
    }

    /// Whether a status is given for at least one of its actions or objectives.
    pub fn states_a_status(&self) -> bool {
        self.has_status() && self.nodes().any(|it| it.1.status().get().is_some())
    }

    /// Whether no action and no objective has a status or an update, and none has lost its status in the
    /// source. A column of the plan's own may say how it goes, and so does what it counts.
    fn says_nothing_of_progress(&self) -> bool {
        let printed = |words: &str| self.is_status_word(words);
        self.updates.is_empty()
            && self.own_columns.is_empty()
            && self.measures.is_empty()
            && self.has_all_actions()
            && self.nodes().all(|(_, it)| {
                let in_time = it.when().get().is_some_and(|it| printed(&it.printed));
                !it.says_how_it_goes() && !in_time
            })
    }

    fn period_news(&self, today: NaiveDate) -> Option<PeriodNews> {
        if let Some(ending) = self.ending(today) {
            return Some(PeriodNews::Ended(ending.on));
        }
        let Stated::Stated(period) = &self.period else { return None };
        if period.from.is_after(today) {
            return Some(PeriodNews::Begins(period.from));
        }
        let within_a_year = today.checked_add_months(Months::new(12))?;
        (period.to.last <= within_a_year).then_some(PeriodNews::Ends(period.to))
    }

    /// The years of its first and last date, where every time and every event lies before `today`. A
    /// time that was lost, could not be read or has no end may not have passed.
    fn years_past(&self, today: NaiveDate) -> Option<(i32, i32)> {
        let whole = |it: &dyn Undertaking| !it.when().is_lost() && !it.when().is_part_lost();
        let known = self.has_all_actions() && self.nodes().all(|it| whole(it.1));
        let times = || self.nodes().filter_map(|it| it.1.current_time());
        let past =
            times().all(|it| it.is_past(today)) && self.events.iter().all(|it| it.is_past(today));
        let ends = self.events.iter().map(|it| (it.time.first(), it.last()));
        let spans = times().filter_map(|it| it.first().zip(it.last())).chain(ends);
        let (first, last) = spans.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))?;
        (known && past).then(|| (first.year(), last.year()))
    }
}

#[cfg(test)]
mod tests {
    use crate::diagnostics::Report;
    use crate::source::Sources;
    use crate::{document, resolve};

    use super::*;

    fn plan(facts: &str, actions: &[&str]) -> Plan {
        let plan = "content/plans/demo/plan.yaml";
        let rows: String = actions
            .iter()
            .enumerate()
            .map(|(at, it)| format!("  - {{id: a{at}, title: A {at}{it}}}\n"))
            .collect();
        let sources = Sources::from_texts([
            ("content/site.yaml", "name: A site\norganisation: A council\n".to_owned()),
            (plan, format!("title: A plan\n{facts}")),
            ("content/plans/demo/objectives/one.yaml", format!("title: One\nactions:\n{rows}")),
        ]);
        let mut report = Report::default();
        let documents = document::read_all(&sources, &mut report);
        resolve::resolve(&documents, &mut report).plans.remove(0)
    }

    const STATUSES: &str = "period: {from: 2024, to: 2026}\ncolumns: {status: Status}\n\
                            statuses: [{word: Begun, means: on-track}]\n";

    /// "ended 2023; dates 2021 to 2022; silent"
    fn said(facts: &str, actions: &[&str], today: &str) -> String {
        let news = plan(facts, actions).news(today.parse().unwrap());
        let period = news.period.map(|it| match it {
            PeriodNews::Begins(it) => format!("begins {}", it.first.year()),
            PeriodNews::Ends(it) => format!("ends {}", it.first.year()),
            PeriodNews::Ended(it) => format!("ended {}", it.first.year()),
        });
        let dates = news.dates.map(|(from, to)| format!("dates {from} to {to}"));
        let silent = news.is_silent.then(|| "silent".to_owned());
        period.into_iter().chain(dates).chain(silent).collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn each_sentence_has_its_condition() {
        const PERIOD: &str = "period: {from: 2023, to: 2026}\n";
        const OWN: &str = "columns: {when: Time, progress: {name: Progress so far}}\n";
        let times = [", when: January 2023", ", when: 2023 2024 2025"];
        let ongoing = [", when: January 2023", ", when: Ongoing"];
        let begun = [", when: January 2025, status: Begun", ""];
        let unread = [", when: January 2023", ", when: after the fair"];
        for (facts, actions, today, expected) in [
            (PERIOD, &times[..], "2022-12-31", "begins 2023"),
            (PERIOD, &times[..], "2023-01-01", "silent"),
            (PERIOD, &times[..], "2025-12-30", "silent"),
            (PERIOD, &times[..], "2025-12-31", "ends 2026; silent"),
            (PERIOD, &times[..], "2026-01-01", "ends 2026; dates 2023 to 2025; silent"),
            (PERIOD, &times[..], "2026-12-31", "ends 2026; dates 2023 to 2025; silent"),
            (PERIOD, &times[..], "2027-01-01", "ended 2026; dates 2023 to 2025; silent"),
            (PERIOD, &ongoing[..], "2026-06-01", "ends 2026; silent"),
            (PERIOD, &unread[..], "2026-06-01", "ends 2026; silent"),
            ("", &times[..], "2026-06-01", "dates 2023 to 2025; silent"),
            ("", &[][..], "2026-06-01", ""),
            (STATUSES, &begun[..], "2024-06-01", ""),
            (STATUSES, &begun[..], "2027-06-01", "ended 2026; dates 2025 to 2025"),
            (STATUSES, &["", ""][..], "2024-06-01", "silent"),
            (OWN, &["", ""][..], "2024-06-01", ""),
        ] {
            assert_eq!(said(facts, actions, today), expected, "{facts} {actions:?} {today}");
        }
    }

    #[test]
    fn a_status_is_stated_where_an_action_has_one() {
        assert!(plan(STATUSES, &["", ", status: Begun"]).states_a_status());
        assert!(!plan(STATUSES, &["", ""]).states_a_status());
    }
}
