//! An Excel workbook.
use super::{Intake, Refusal};
/// Reads an Excel workbook.
///
/// # Errors
/// Refuses.
pub fn xlsx(_file: &str, _bytes: &[u8]) -> Result<Intake, Refusal> {
    Err(Refusal::Empty)
}
