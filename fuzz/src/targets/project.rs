//! Files of a project, read and pressed as `planpress check` does. Every page of ours must be sound, and every
//! finding must be about a place that there is.

use super::super::files::{files, findings_are_inside, no_fault_is_ours, settings, with};
use planpress::pipeline::check;

/// Holds what is read from these bytes against what must hold.
pub fn hold(data: &[u8]) {
    let sources = with(files(data));
    let build = check(&sources, &settings());
    findings_are_inside(&build.report, &sources);
    no_fault_is_ours(&build.report);
}
