//! How the tests of rules look at a page.

use crate::diagnostics::Code;

use super::{Alone, Resources, Subject, audit};

/// What one rule says about a page: its messages.
pub(crate) fn told(code: Code, html: &str) -> Vec<String> {
    told_with(code, html, &Alone)
}

/// The same, with what lies around the page.
pub(crate) fn told_with(code: Code, html: &str, around: &dyn Resources) -> Vec<String> {
    let audit = audit(&Subject { path: "page.html", html, around });
    audit.faults.into_iter().filter(|it| it.rule.code == code).map(|it| it.message).collect()
}
