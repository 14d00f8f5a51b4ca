//! Markdown.
#![no_main]

use libfuzzer_sys::fuzz_target;
use planpress::intake::markdown;
use planpress_fuzz::account;

fuzz_target!(|data: &[u8]| {
    if let Ok(intake) = markdown("plan.md", data) {
        account(intake);
    }
});
