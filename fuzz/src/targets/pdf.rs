//! The bytes of a PDF.

use super::super::account;
use planpress::intake::pdf;

/// Holds what is read from these bytes against what must hold.
pub fn hold(data: &[u8]) {
    if let Ok(intake) = pdf("plan.pdf", data) {
        account(intake);
    }
}
