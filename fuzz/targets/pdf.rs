//! The bytes of a PDF.
#![no_main]

use libfuzzer_sys::fuzz_target;
use planpress::intake::pdf;
use planpress_fuzz::account;

fuzz_target!(|data: &[u8]| {
    if let Ok(intake) = pdf("plan.pdf", data) {
        account(intake);
    }
});
