//! Words as they are compared: without brackets, in one case and form, letters and digits alone.

use crate::locale::{folded, plain_words};

/// The words of a text, in its order.
pub(super) fn tokens(text: &str) -> Vec<String> {
    plain_words(&folded(&without_brackets(text)))
}

/// Leaves out round brackets that are closed, and what is in them.
fn without_brackets(text: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('(') {
        let Some((_, beyond)) = after.split_once(')') else { break };
        kept.push_str(before);
        rest = beyond;
    }
    kept.push_str(rest);
    kept
}
