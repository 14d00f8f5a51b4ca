//! `content/addresses.txt`: every address ever published, one a line, in order, and the day of the last
//! publication. Only planpress writes it, and only when it is asked to keep or to publish; nothing is
//! ever taken off the list here.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::Path;

use chrono::NaiveDate;

use crate::document::LAST_PUBLISHED;

use super::folder::NewError;

/// Where the list lies in a project.
pub const ADDRESSES: &str = "content/addresses.txt";

const HEAD: &str = "# Every address that this website has ever had. `planpress publish` adds \
                    to it.
# Keep it with the project. Only remove a line \
                    (by hand) if its page was never really published.
";

/// Writes the list anew: what was on it, and the addresses of now, with the day on which the website
/// was last published.
///
/// # Errors
/// A disk that refuses; the list is then as it was.
pub fn write_addresses<'a>(
    project: &Path,
    known: impl IntoIterator<Item = &'a str>,
    now: impl IntoIterator<Item = &'a str>,
    last_published: Option<NaiveDate>,
) -> Result<(), NewError> {
    let all: BTreeSet<&str> = known.into_iter().chain(now).collect();
    let path = project.join(ADDRESSES);
    let refused = |source| NewError::system("write", &path, source);
    let folder = path.parent().unwrap_or(project);
    let mut file =
        tempfile::Builder::new().prefix(".addresses-").tempfile_in(folder).map_err(refused)?;
    file.write_all(HEAD.as_bytes()).map_err(refused)?;
    if let Some(day) = last_published {
        writeln!(file, "{LAST_PUBLISHED}{day}").map_err(refused)?;
    }
    for address in all {
        writeln!(file, "{address}").map_err(refused)?;
    }
    readable(file.path()).map_err(refused)?;
    file.persist(&path).map_err(|error| refused(error.error))?;
    Ok(())
}

/// A temporary file is its owner's alone; the list is for whoever shares the project.
#[cfg(unix)]
pub(super) fn readable(path: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
pub(super) fn readable(_: &Path) -> std::io::Result<()> {
    Ok(())
}
