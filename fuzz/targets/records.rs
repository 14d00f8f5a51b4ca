//! Files of a project, read and held against the rules, and no page made of them: `project` makes them all, which
//! takes a hundred times as long.
#![no_main]

use libfuzzer_sys::fuzz_target;
use planpress_fuzz::project::{files, findings_are_inside, read, with};

fuzz_target!(|data: &[u8]| {
    let sources = with(files(data));
    findings_are_inside(&read(&sources), &sources);
});
