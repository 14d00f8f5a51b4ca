//! Files of a project, read and held against the rules, and no page made of them: `project` makes them all, which
//! takes a hundred times as long.

use super::super::files::{files, findings_are_inside, read, with};

/// Holds what is read from these bytes against what must hold.
pub fn hold(data: &[u8]) {
    let sources = with(files(data));
    findings_are_inside(&read(&sources), &sources);
}
