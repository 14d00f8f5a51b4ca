//! What is said of lines that were read as a table.

use crate::intake::LaidStep;

use super::ledger::Ledger;
use super::step::{Did, Steps, Sure};

pub(super) fn say(file: &str, step: &LaidStep, ledger: &mut Ledger, steps: &mut Steps) {
    let (at, to, what, rows) = match step {
        LaidStep::Blocks { at, to, labels, rows, .. } => {
            (at, to, format!("blocks with the labels {}", labels.join(", ")), rows)
        }
        LaidStep::Items { at, to, heading, rows, .. } => {
            (at, to, format!("items below \"{heading}\""), rows)
        }
        LaidStep::Numbered { at, to, rows, .. } => (at, to, "numbered paragraphs".to_owned(), rows),
    };
    let origin = ledger.origin(file, format!("{at} to {to}"));
    steps.push(Sure::Proposed, Did::ReadLayout, origin, &what, &format!("{rows} rows"));
}
