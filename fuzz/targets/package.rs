//! The bytes of an office file: archives that are damaged, nested or lie about their size.
#![no_main]

use libfuzzer_sys::fuzz_target;
use planpress::intake::{docx, xlsx};

fuzz_target!(|data: &[u8]| {
    let _ = docx("plan.docx", data);
    let _ = xlsx("plan.xlsx", data);
});
