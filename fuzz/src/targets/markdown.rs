//! Markdown.

use super::super::account;
use planpress::intake::markdown;

/// Holds what is read from these bytes against what must hold.
pub fn hold(data: &[u8]) {
    if let Ok(intake) = markdown("plan.md", data) {
        account(intake);
    }
}
