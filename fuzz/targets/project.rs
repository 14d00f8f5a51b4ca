//! Files of a project, read and pressed as `planpress check` does. Every page of ours must be sound, and every
//! finding must be about a place that there is.
#![no_main]

use libfuzzer_sys::fuzz_target;
use planpress::pipeline::check;
use planpress_fuzz::project::{files, findings_are_inside, no_fault_is_ours, settings, with};

fuzz_target!(|data: &[u8]| {
    let sources = with(files(data));
    let build = check(&sources, &settings());
    findings_are_inside(&build.report, &sources);
    no_fault_is_ours(&build.report);
});
