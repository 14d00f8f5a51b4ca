//! What the reader makes of each thing that a document can hold.

mod lists;
mod setting;
mod tables;
mod text;

use super::docx;
use crate::intake::trial::{Beside, word};
use crate::intake::{Intake, Refusal};

/// Reads a document with such a body.
fn read(body: &str, beside: &[Beside<'_>]) -> Intake {
    docx("plan.docx", &word(body, beside)).unwrap()
}

/// Why a document with such a body is refused.
fn refused(body: &str) -> Refusal {
    docx("plan.docx", &word(body, &[])).unwrap_err()
}

/// A paragraph with one run.
fn p(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

/// A cell with properties and a paragraph.
fn tc(properties: &str, text: &str) -> String {
    format!("<w:tc><w:tcPr>{properties}</w:tcPr>{}</w:tc>", p(text))
}
