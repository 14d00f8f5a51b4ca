//! The folder in which something is prepared, as it is found on a disk: its name and what is in it.

use std::fs::{self, DirEntry};
use std::path::{Path, PathBuf};

/// How the name begins. No one reads a hidden folder as a part of a project or a website.
pub(super) const PREFIX: &str = ".planpress-";
/// How many letters and digits follow.
pub(super) const RANDOM: usize = 12;
/// Below the folder: what will be put in its place, by its path from there.
pub(super) const NEW: &str = "new";
/// Below the folder: what was in that place before.
pub(super) const OLD: &str = "old";

/// The decision: from here on the change is finished, before that it is undone.
pub(super) const JOURNAL: &str = "journal";

/// Whether this is the name and the kind of such a folder.
pub(super) fn is_staging(entry: &DirEntry) -> bool {
    let name = entry.file_name();
    let random = name.to_str().and_then(|it| it.strip_prefix(PREFIX));
    random.is_some_and(|it| it.len() == RANDOM && it.bytes().all(|it| it.is_ascii_alphanumeric()))
        && entry.file_type().is_ok_and(|it| it.is_dir())
}

/// All such folders below another, sorted.
pub(super) fn found_in(root: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(root).into_iter().flatten().filter_map(Result::ok);
    let mut found: Vec<_> = entries.filter(is_staging).map(|it| it.path()).collect();
    found.sort();
    found
}

/// Whether a change was decided in a folder.
pub(super) fn is_decided(folder: &Path) -> bool {
    folder.join(JOURNAL).is_file()
}
