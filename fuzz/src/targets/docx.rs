//! The XML of a Word document, with one part beside it: styles, lists, footnotes or comments.

use super::super::{account, halves, package};
use planpress::intake::docx;

const KINDS: [&str; 6] = ["styles", "numbering", "footnotes", "comments", "header", "hyperlink"];

/// Holds what is read from these bytes against what must hold.
pub fn hold(data: &[u8]) {
    let Some((kind, data)) = data.split_first() else { return };
    let (main, beside) = halves(data);
    let kind = KINDS[usize::from(*kind) % KINDS.len()];
    if let Ok(intake) = docx("plan.docx", &package("word/document.xml", main, kind, beside)) {
        account(intake);
    }
}
