//! The XML of a Word document, with one part beside it: styles, lists, footnotes or comments.
#![no_main]

use libfuzzer_sys::fuzz_target;
use planpress::intake::docx;
use planpress_fuzz::{account, halves, package};

const KINDS: [&str; 6] = ["styles", "numbering", "footnotes", "comments", "header", "hyperlink"];

fuzz_target!(|data: &[u8]| {
    let Some((kind, data)) = data.split_first() else { return };
    let (main, beside) = halves(data);
    let kind = KINDS[usize::from(*kind) % KINDS.len()];
    if let Ok(intake) = docx("plan.docx", &package("word/document.xml", main, kind, beside)) {
        account(intake);
    }
});
