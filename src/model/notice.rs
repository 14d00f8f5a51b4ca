//! A notice that holds for a time, such as a closure. What a reader sees carries its dates, so that it is true of
//! a page that was not built again.

use chrono::NaiveDate;

use crate::source::Span;

use super::Window;
use super::prose::Prose;

/// A dated notice.
#[derive(Debug, Clone, PartialEq)]
pub struct Notice {
    /// What it says.
    pub text: Prose,
    /// From when, if that is given.
    pub from: Option<Window>,
    /// Until when, the last day included.
    pub until: Window,
    /// The addresses of the pages that it is on, each with all below it; all pages if there is none.
    pub pages: Vec<(String, Span)>,
    /// Where its last day was written.
    pub origin: Span,
}

impl Notice {
    /// Whether its time is over at `today`: then a new build leaves it out.
    pub fn is_over(&self, today: NaiveDate) -> bool {
        self.until.is_past(today)
    }

    /// Whether it is on the page at an address of the site, such as `/help/`.
    pub fn is_on(&self, address: &str) -> bool {
        let covers = |it: &str| if it == "/" { address == "/" } else { address.starts_with(it) };
        self.pages.is_empty() || self.pages.iter().any(|(it, _)| covers(it))
    }
}
