//! What the reader makes of each thing that a workbook can hold.

mod beside;
mod layout;
mod values;

use super::xlsx;
use crate::intake::Intake;
use crate::intake::trial::{Beside, Sheet, excel};

/// Reads a workbook with one sheet.
fn read(content: &str, beside: &[Beside<'_>]) -> Intake {
    let sheet = Sheet { content, ..Sheet::default() };
    xlsx("plan.xlsx", &excel("", &[sheet], beside)).unwrap()
}

/// A sheet with such rows.
fn data(rows: &str) -> String {
    format!("<sheetData>{rows}</sheetData>")
}

/// A row with its number and cells.
fn row(number: usize, cells: &str) -> String {
    format!(r#"<row r="{number}">{cells}</row>"#)
}

/// A cell with its own text.
fn c(place: &str, text: &str) -> String {
    format!(r#"<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>"#)
}
