//! A folder of files for someone else to read, such as an auditor or a colleague.

use std::path::{Path, PathBuf};

use super::folder::{NewError, write_into_empty};

/// Writes files by their paths into a folder that does not exist yet or is empty: what was shown of
/// one day is not written over by what is true on another.
///
/// # Errors
/// A folder that holds something already, a path that is not a folder, or a disk that refuses.
pub fn write_pack<T: AsRef<[u8]>>(
    dir: &Path,
    files: &[(String, T)],
) -> Result<Vec<PathBuf>, NewError> {
    write_into_empty(dir, files.iter().map(|(path, text)| (path, text)))
}
