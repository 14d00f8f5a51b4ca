//! One file beside a project, such as a workbook for colleagues.

use std::io::ErrorKind;
use std::path::Path;

use crate::output::{Change, OutputError};

use super::folder::NewError;

/// Writes a file in the place of one that planpress made before, with one step. A file that is there is only
/// written over if `ours` says so of its bytes.
///
/// # Errors
/// A file of someone else's, or a disk that refuses.
pub fn write_workbook(
    path: &Path,
    bytes: &[u8],
    ours: impl FnOnce(&[u8]) -> bool,
) -> Result<(), NewError> {
    match std::fs::read(path) {
        Ok(before) if !ours(&before) => return Err(NewError::other_file(path)),
        Ok(_) => {}
        Err(error) if error.kind() == ErrorKind::NotFound => {}
        Err(error) => return Err(OutputError::read(path, error).into()),
    }
    let name = path.file_name().and_then(|it| it.to_str());
    let Some(name) = name else {
        return Err(OutputError::read(path, ErrorKind::InvalidFilename.into()).into());
    };
    let mut change = Change::below(path.parent().unwrap_or(Path::new("")))?;
    change.file(name, bytes)?;
    Ok(change.make()?)
}
