//! One file beside a project, such as a workbook for colleagues.

use std::path::Path;

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
    let refused = |source| NewError::system("write", path, source);
    match std::fs::read(path) {
        Ok(before) if !ours(&before) => return Err(NewError::other_file(path)),
        Ok(_) => {}
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
        Err(error) => return Err(refused(error)),
    }
    let folder = path.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut file =
        tempfile::Builder::new().prefix(".export-").tempfile_in(folder).map_err(refused)?;
    std::io::Write::write_all(&mut file, bytes).map_err(refused)?;
    super::addresses::readable(file.path()).map_err(refused)?;
    file.persist(path).map_err(|error| refused(error.error))?;
    Ok(())
}
