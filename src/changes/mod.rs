//! What is different between two states of a plan, told apart by permanent names: what was added,
//! dropped, moved or reworded, and what continues one plan in the next.
//!
//! This room compares and puts into words. It knows no file and no page: which states there are is
//! the business of `resolve`, where the words are the business of the rooms above.

mod carried;
mod compare;
mod label;
mod news;
mod pieces;
mod say;

pub use carried::carried;
pub use compare::between;
pub use label::of_field as label;
pub use news::{News, NewsKind, has_days, has_news, news};
pub use say::{Sayer, Sentence, approved, event_time, event_when, loss, removal, told};

use crate::model::{Plan, Service};

/// A state of a plan: the plan, and the support services as they were then, where that is known.
#[derive(Debug, Clone, Copy)]
pub struct State<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The services of `support.yaml`; none where no copy of it was kept.
    pub services: Option<&'a [Service]>,
}
