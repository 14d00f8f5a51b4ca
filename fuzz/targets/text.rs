//! Plain text, as it is pasted from a letter or a PDF.
#![no_main]

use libfuzzer_sys::fuzz_target;
use planpress::intake::text;
use planpress_fuzz::account;

fuzz_target!(|data: &[u8]| {
    if let Ok(intake) = text("plan.txt", data) {
        account(intake);
    }
});
