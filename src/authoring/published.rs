//! `last-published/`: a copy of the words that were last published, so that the next publication can say
//! what has changed. Only `planpress publish` writes it.

use std::path::Path;

use crate::output::Change;

use super::approval::{APPROVAL, FILES_READ};
use super::folder::NewError;

/// Where the copy is kept in a project. What is in it is in the places of the project's own files.
pub const PUBLISHED: &str = "last-published";

/// Puts these files, paths with their texts, in place of the copy of the last time.
///
/// # Errors
/// A disk that refuses; the last copy is then as it was.
pub fn keep_published<'a>(
    project: &Path,
    files: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> Result<(), NewError> {
    let mut change = Change::below(project)?;
    change.folder(PUBLISHED, files)?;
    Ok(change.make()?)
}

/// The folders with copies of the words that are kept beside the project's files: that of the last publication
/// and the draft that was written for approval.
pub fn copies(project: &Path) -> Vec<&'static str> {
    let is_there = |path: &Path| project.join(path).symlink_metadata().is_ok();
    // A folder of this name that planpress did not make has no list.
    let draft = Some(APPROVAL).filter(|it| is_there(&Path::new(it).join(FILES_READ)));
    Some(PUBLISHED).filter(|it| is_there(Path::new(it))).into_iter().chain(draft).collect()
}
