//! What someone has to decide about a plan, as far as its own data shows it on a day. Each says why it is
//! here; nothing says what to decide.

use std::collections::BTreeMap;

use chrono::{Datelike, Months, NaiveDate};

use super::news::PeriodNews;
use super::timescale::Reading;
use super::{
    Figure, Gap, Id, Ix, Measure, Node, Plan, PlanState, Stated, Status, StatusMeaning,
    Undertaking, Window, indexed,
};

/// Something that asks for a decision, with all that asks for it.
#[derive(Debug, PartialEq, Eq)]
pub struct Decision {
    /// What it is about.
    pub about: Subject,
    /// Why, at least once.
    pub why: Vec<Why>,
}

/// What a decision is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// The plan as a whole.
    Plan,
    /// An objective or an action.
    Node(Node),
    /// A measure.
    Measure(Ix<Measure>),
}

/// Why there is a decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// The plan's period is over, and no plan on the site follows.
    Ended(Window),
    /// The plan's period ends within a year, and no plan on the site follows.
    Ends {
        /// When.
        on: Window,
        /// In how many whole months.
        months: u32,
    },
    /// It is late, and no report gives a later time.
    Late {
        /// By how many whole months.
        months: u32,
        /// Whether a report gives a reason, or gave one that the source lost.
        reason: bool,
    },
    /// Its new time ends after the plan's period.
    AfterTheEnd(Window),
    /// It was said to be off track since the earlier state, or put on hold or dropped with no reason.
    Turned {
        /// The word for its status then; none where none was given, or it was not there.
        was: Option<String>,
    },
    /// The plan says that its time is not confirmed yet.
    TimeOpen,
    /// The plan says that its target is not set yet.
    TargetOpen,
}

impl Plan {
    /// What asks for a decision at `today`, in reading order: first the plan, then objectives and actions,
    /// then measures. `before` is the same plan as it was from the day `since`.
    /// No one decides about a plan that another has replaced or that is kept for the record.
    pub fn decisions(&self, before: &Plan, since: NaiveDate, today: NaiveDate) -> Vec<Decision> {
        let closed = [PlanState::Superseded, PlanState::Archived];
        if self.state.is_some_and(|it| closed.contains(&it)) {
            return Vec::new();
        }
        let whole = self.end_without_successor(today).into_iter().collect();
        let known: BTreeMap<_, _> =
            before.nodes().map(|(node, it)| (before.id_of(node), it)).collect();
        let nodes = self.nodes().map(|(node, it)| {
            let before = known.get(&self.id_of(node)).copied();
            let time = it.current_time().filter(|_| it.awaits_updates());
            let open = time.is_some_and(|it| it.reading == Reading::ToBeConfirmed);
            let why = [
                late(it, today),
                self.after_the_end(it),
                turned(it, before, since),
                open.then_some(Why::TimeOpen),
            ];
            Decision { about: Subject::Node(node), why: why.into_iter().flatten().collect() }
        });
        let measures = indexed(&self.measures).map(|(at, it)| {
            let open = it.target.get().is_some_and(|it| it.value == Figure::Gap(Gap::ToBeSet));
            Decision {
                about: Subject::Measure(at),
                why: open.then_some(Why::TargetOpen).into_iter().collect(),
            }
        });
        let whole = Decision { about: Subject::Plan, why: whole };
        let all = std::iter::once(whole).chain(nodes).chain(measures);
        all.filter(|it| !it.why.is_empty()).collect()
    }

    fn end_without_successor(&self, today: NaiveDate) -> Option<Why> {
        match self.news(today).period.filter(|_| self.followed_by.is_empty())? {
            PeriodNews::Ended(window) => Some(Why::Ended(window)),
            PeriodNews::Ends(on) => Some(Why::Ends { on, months: whole_months(today, on.last) }),
            PeriodNews::Begins(_) => None,
        }
    }

    fn after_the_end(&self, it: &dyn Undertaking) -> Option<Why> {
        let Stated::Stated(period) = &self.period else { return None };
        let (_, time) = it.changed_time()?;
        let after = time.ends().is_some_and(|it| it > period.to.last) && it.awaits_updates();
        after.then_some(Why::AfterTheEnd(period.to))
    }

    /// Whether it is an action, and its permanent name.
    fn id_of(&self, node: Node) -> (bool, &Id) {
        match node {
            Node::Objective(at) => (false, &self.objectives[at].id),
            Node::Action(at) => (true, &self.actions[at].id),
        }
    }
}

/// That it is late, and no report gives a later time. A new time that the source lost was given.
fn late(it: &dyn Undertaking, today: NaiveDate) -> Option<Why> {
    let is_lost = it.updates().iter().any(|it| it.when.is_lost());
    let due = it.current_time().filter(|_| it.is_late(today) && !is_lost)?.ends()?;
    Some(Why::Late { months: whole_months(due, today), reason: it.has_reason() })
}

/// How many whole months there are from a day to a later one.
fn whole_months(from: NaiveDate, to: NaiveDate) -> u32 {
    let month = |it: NaiveDate| it.year() * 12 + it.month0().cast_signed();
    let months = u32::try_from(month(to) - month(from)).unwrap_or(0);
    let is_whole = from.checked_add_months(Months::new(months)).is_some_and(|it| it <= to);
    if is_whole { months } else { months.saturating_sub(1) }
}

/// Whether a status asks what becomes of it, and did not before. What the source lost of the earlier state
/// decides nothing, and what was dropped or put on hold for a reason is decided.
fn turned(
    now: &dyn Undertaking,
    before: Option<&dyn Undertaking>,
    since: NaiveDate,
) -> Option<Why> {
    use StatusMeaning::{Cancelled, OffTrack, Paused};
    let asks = |it: &&Status| match it.meaning {
        OffTrack => true,
        Paused | Cancelled => !now.has_reason(),
        _ => false,
    };
    let status = now.status().get().filter(asks)?;
    let before = before.map(|it| it.status());
    if before.is_some_and(Stated::is_lost) || status.on.is_some_and(|it| it.is_past(since)) {
        return None;
    }
    let was = before.and_then(Stated::get);
    let same = was.is_some_and(|it| it.meaning == status.meaning);
    (!same).then(|| Why::Turned { was: was.map(|it| it.word.clone()) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_counts_once_it_is_whole() {
        let day = |it: &str| it.parse::<NaiveDate>().unwrap();
        for (from, to, months) in [
            ("2026-03-31", "2026-11-21", 7),
            ("2026-11-21", "2027-03-31", 4),
            ("2026-01-31", "2026-02-28", 1),
            ("2026-01-15", "2026-02-14", 0),
            ("2026-01-15", "2026-01-15", 0),
            ("2025-12-15", "2026-01-15", 1),
        ] {
            assert_eq!(whole_months(day(from), day(to)), months, "{from} to {to}");
        }
    }
}
