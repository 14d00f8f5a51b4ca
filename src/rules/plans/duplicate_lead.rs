//! Two leads with one name: each has a page, and people find only half of the actions on it.

use std::collections::HashSet;

use crate::diagnostics::{Code, Finding, Report};

use super::typed::Typed;

pub(super) fn check(it: &Typed<'_>, report: &mut Report) {
    let mut known = HashSet::new();
    let names = it.written.leads.iter().filter_map(|it| it.name.as_ref());
    for name in names.filter(|it| !known.insert(it.value.trim().to_lowercase())) {
        let message = format!("two leads have the name \"{}\"", name.value);
        report.push(
            Finding::new(Code::DuplicateLead, name.span, message)
                .about(&name.value)
                .label("this is the second one")
                .help("fix the name of one of them, or use one `id` for all actions that it leads"),
        );
    }
}
