//! Tables of plain text with commas or tabs.

use super::super::account;
use planpress::intake::{csv, tsv};

/// Holds what is read from these bytes against what must hold.
pub fn hold(data: &[u8]) {
    for intake in [csv("plan.csv", data), tsv("plan.tsv", data)].into_iter().flatten() {
        account(intake);
    }
}
