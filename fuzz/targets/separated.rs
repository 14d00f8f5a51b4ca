//! Tables of plain text with commas or tabs.
#![no_main]

use libfuzzer_sys::fuzz_target;
use planpress::intake::{csv, tsv};
use planpress_fuzz::account;

fuzz_target!(|data: &[u8]| {
    for intake in [csv("plan.csv", data), tsv("plan.tsv", data)].into_iter().flatten() {
        account(intake);
    }
});
