//! A plan of another council than the one that publishes the website is possible, and most often a file
//! that was copied from elsewhere.

use crate::diagnostics::{Code, Finding, Report};
use crate::rules::organisation_misspelt::is_almost;

use super::typed::Typed;

/// Asks once for each plan; `organisation` is the publisher of the website.
pub(super) fn check(it: &Typed<'_>, organisation: Option<&str>, report: &mut Report) {
    let (Some(owner), Some(publisher)) = (&it.written.owner, organisation) else { return };
    let (said, own) = (owner.value.trim().to_lowercase(), publisher.trim().to_lowercase());
    let council = said.ends_with("council") && own.ends_with("council");
    let alike = said.contains(&own) || own.contains(&said) || is_almost(&owner.value, publisher);
    if !council || alike || !it.written.notes.is_empty() {
        return;
    }
    let message = format!("this is a plan of {}, but the website is of {publisher}", owner.value);
    report.push(Finding::new(Code::OtherOwner, owner.span, message).help(
        "fix `owner`, or `organisation` in site.yaml; if both are right, add a note to the plan that says \
         how the two work together",
    ));
}
