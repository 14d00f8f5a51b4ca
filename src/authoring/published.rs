//! Copies of a project's words that planpress keeps beside its files.

use std::path::Path;

use super::addresses::PUBLISHED;
use super::approval::{APPROVAL, FILES_READ};

/// The folders with copies of the words that are kept beside the project's files: that of the last publication
/// and the draft that was written for approval.
pub fn copies(project: &Path) -> Vec<&'static str> {
    let is_there = |path: &Path| project.join(path).symlink_metadata().is_ok();
    // A folder of this name that planpress did not make has no list.
    let draft = Some(APPROVAL).filter(|it| is_there(&Path::new(it).join(FILES_READ)));
    Some(PUBLISHED).filter(|it| is_there(Path::new(it))).into_iter().chain(draft).collect()
}
