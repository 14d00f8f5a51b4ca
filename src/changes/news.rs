//! The news of a plan, newest first: its editions, and what was reported.
//! Only what has a date is news.

use crate::model::{Edition, Ix, Node, Plan, Removal, RemovalReason, Update, Window, indexed};

/// Something that happened to a plan on a day that is given.
#[derive(Debug, Clone, Copy)]
pub struct News<'a> {
    /// When.
    pub on: Window,
    /// What.
    pub what: NewsKind<'a>,
}

/// What happened.
#[derive(Debug, Clone, Copy)]
pub enum NewsKind<'a> {
    /// A frozen copy was kept.
    Edition {
        /// The edition.
        at: Ix<Edition>,
        /// What it says.
        edition: &'a Edition,
    },
    /// Something was reported on an action, on an objective or on the whole plan.
    Update {
        /// On what; none for the plan itself.
        node: Option<Node>,
        /// The report, among the updates of one or the other.
        at: Ix<Update>,
        /// What it says.
        update: &'a Update,
    },
    /// Words were removed from the plan and its editions; which, is nowhere kept.
    Removal {
        /// Why.
        why: RemovalReason,
        /// The removal.
        at: Ix<Removal>,
    },
}

/// Everything that has a date, newest first; of one day, removals before editions and editions before
/// reports, and reports in reading order.
pub fn news(plan: &Plan) -> Vec<News<'_>> {
    let mut all: Vec<News<'_>> =
        removals(plan).chain(editions(plan).rev()).chain(updates(plan)).collect();
    all.sort_by_key(|it| std::cmp::Reverse(it.on.last));
    all
}

/// Whether there is any.
pub fn has_news(plan: &Plan) -> bool {
    removals(plan).chain(editions(plan)).chain(updates(plan)).next().is_some()
}

/// Whether any of it has a day, as a feed needs it.
pub fn has_days(plan: &Plan) -> bool {
    let day = |it: News<'_>| it.on.as_day().is_some();
    removals(plan).chain(editions(plan)).chain(updates(plan)).any(day)
}

fn editions(plan: &Plan) -> impl DoubleEndedIterator<Item = News<'_>> {
    indexed(&plan.history.editions).map(|(at, edition)| News {
        on: Window::day(edition.on),
        what: NewsKind::Edition { at, edition },
    })
}

fn removals(plan: &Plan) -> impl Iterator<Item = News<'_>> {
    indexed(&plan.history.removals).map(|(at, it)| News {
        on: Window::day(it.on),
        what: NewsKind::Removal { at, why: it.why },
    })
}

fn updates(plan: &Plan) -> impl Iterator<Item = News<'_>> {
    plan.reported().flat_map(|(node, updates)| {
        indexed(updates).map(move |(at, update)| News {
            on: update.on,
            what: NewsKind::Update { node, at, update },
        })
    })
}
