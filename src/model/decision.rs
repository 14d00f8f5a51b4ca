//! What someone has to decide about a plan, as far as its own data shows it on a day. Each says why it is
//! here; nothing says what to decide.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::news::PeriodNews;
use super::timescale::Reading;
use super::{
    Figure, Gap, Id, Ix, Measure, Node, Plan, PlanState, Stated, StatusMeaning, Undertaking,
    Window, indexed,
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
    Ends(Window),
    /// It is late, and no report gives a reason or a later time.
    LateInSilence,
    /// Its new time ends after the plan's period.
    AfterTheEnd(Window),
    /// It was put on hold, dropped, or said to be off track since the earlier state.
    Turned {
        /// The word for its status then; none where none was stated, or it was not there.
        was: Option<String>,
    },
    /// The plan says that its time is to be confirmed.
    TimeOpen,
    /// The plan says that its target is to be set.
    TargetOpen,
}

impl Plan {
    /// What asks for a decision at `today`, in reading order: first the plan, then objectives and actions,
    /// then measures. `before` is the same plan at an earlier time.
    /// No one decides about a plan that another has replaced or that is kept for the record.
    pub fn decisions(&self, before: &Plan, today: NaiveDate) -> Vec<Decision> {
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
                is_late_in_silence(it, today).then_some(Why::LateInSilence),
                self.after_the_end(it),
                turned(it, before),
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
            PeriodNews::Ends(window) => Some(Why::Ends(window)),
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

/// Whether it is late, and no report gives a reason or a later time. What the source lost was given.
fn is_late_in_silence(it: &dyn Undertaking, today: NaiveDate) -> bool {
    let lost = it.updates().iter().any(|it| it.reason.is_lost() || it.when.is_lost());
    it.is_late(today) && it.reason().is_none() && !lost
}

/// Whether a status asks what becomes of it, and did not before. What the source lost of the earlier state
/// decides nothing.
fn turned(now: &dyn Undertaking, before: Option<&dyn Undertaking>) -> Option<Why> {
    use StatusMeaning::{Cancelled, OffTrack, Paused};
    let asks = |it: StatusMeaning| matches!(it, OffTrack | Paused | Cancelled);
    let meaning = now.status().get().map(|it| it.meaning).filter(|it| asks(*it))?;
    let before = before.map(|it| it.status());
    if before.is_some_and(Stated::is_lost) {
        return None;
    }
    let was = before.and_then(Stated::get);
    let same = was.is_some_and(|it| it.meaning == meaning);
    (!same).then(|| Why::Turned { was: was.map(|it| it.word.clone()) })
}
