//! Plain text, as it is pasted from a letter or a PDF.

use super::super::account;
use planpress::intake::text;

/// Holds what is read from these bytes against what must hold.
pub fn hold(data: &[u8]) {
    if let Ok(intake) = text("plan.txt", data) {
        account(intake);
    }
}
