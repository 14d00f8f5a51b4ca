//! What a plan counts: where it began, where it is meant to go, and what was found since. What follows
//! from that is in `judged`.

mod amount;
mod figure;
mod judged;

pub use amount::Amount;
pub use figure::{Figure, Gap};
pub use judged::{Outcome, Point, Standing, Step, Verdict};

use crate::source::Span;

use crate::fields::{measure, observation};

use super::Window;
use super::field::record;
use super::vocabulary::words;

measure! { record { [#[cfg_attr(test, derive(Default))]]
    /// Where its id is.
    pub origin: Span,
} }

observation! { record { []
    /// Where it is.
    pub origin: Span,
} }

/// Which way is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Better {
    /// A larger number.
    More,
    /// A smaller number.
    Fewer,
    /// Neither: it is counted to be known.
    Neither,
}

/// Where a measure began.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Baseline {
    /// When.
    pub on: Window,
    /// The number, or why there is none.
    pub value: Figure,
    /// Where it is.
    pub origin: Span,
}

/// Where a measure is meant to go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// By when, where that is given.
    pub on: Option<Window>,
    /// The number, or why there is none.
    pub value: Figure,
}

words!(Better {
    "more" => More,
    "fewer" => Fewer,
    "neither" => Neither,
});
