//! The folder beside the target in which a site is prepared, and what killed builds leave of it.
//!
//! planpress knows its own folders by a marker file. While a build works it holds a lock on the
//! marker; the system drops the lock when the build ends, however it ends. So a staging folder
//! whose marker nobody holds is a leftover, and two builds at once leave each other alone.

use std::ffi::OsString;
use std::fs::{self, File, TryLockError};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::marker::{self, GITIGNORE, MARKER, is_marked};
use super::swap::{self, Exchange, OLD, SwapError};
use super::{OutputError, Target};

/// Appended to a leftover that is about to be removed.
const GONE: &str = "-gone";

/// A site in preparation. Dropped before it took the target's place, it vanishes.
pub(super) struct Staging {
    /// Dropped before the folder: Windows does not remove a folder with an open file.
    lock: Option<File>,
    folder: TempDir,
}

impl Staging {
    /// A fresh folder beside the target, so that a rename stays on one file system.
    pub(super) fn beside(target: &Target) -> Result<Self, OutputError> {
        let parent = target.parent();
        fs::create_dir_all(parent).map_err(|source| OutputError::create(parent, source))?;
        clear_leftovers(target);
        let folder = create(target).map_err(|source| OutputError::create(parent, source))?;
        let marker = folder.path().join(MARKER);
        let lock = marker::mark(&marker).map_err(|source| OutputError::write(&marker, source))?;
        Ok(Staging { lock: Some(lock), folder })
    }

    pub(super) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Writes down which files the site has, so that the next build knows what is somebody's own.
    pub(super) fn list(&self, addresses: &[String]) -> Result<(), OutputError> {
        let Some(lock) = &self.lock else { return Ok(()) };
        marker::list(lock, addresses)
            .map_err(|source| OutputError::write(&self.path().join(MARKER), source))
    }

    /// Publishes. Returns what could not be removed of the site that was there before.
    pub(super) fn take_the_place_of(
        mut self,
        target: &Target,
        exchange: Exchange,
    ) -> Result<Option<PathBuf>, OutputError> {
        keep_what_is_the_persons(target.path(), self.path())?;
        if cfg!(windows) {
            self.lock = None; // Windows does not rename a folder with an open file.
        }
        let old = match swap::replace(self.path(), target.path(), exchange) {
            Ok(old) => old,
            Err(SwapError::Undone(source)) => {
                return Err(OutputError::replace(target.shown(), source));
            }
            Err(SwapError::Stranded(old, source)) => {
                return Err(OutputError::stranded(target.shown(), old, source));
            }
        };
        // The folder has changed places: nothing is left here that a drop should remove.
        let _ = self.folder.keep();
        Ok(old.filter(|old| fs::remove_dir_all(old).is_err() && old.exists()))
    }
}

/// How the names of all staging folders of a target start.
fn prefix(target: &Target) -> OsString {
    let mut name = OsString::from(".");
    name.push(target.name());
    name.push(".planpress-");
    name
}

fn create(target: &Target) -> io::Result<TempDir> {
    let prefix = prefix(target);
    let mut builder = tempfile::Builder::new();
    builder.prefix(&prefix);
    // A temporary folder is for its owner alone; a site is for whoever the user's umask says.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o777));
    builder.tempdir_in(target.parent())
}

/// Copies over what the person decided about the target: its `.gitignore`, and who may read it.
fn keep_what_is_the_persons(target: &Path, staging: &Path) -> Result<(), OutputError> {
    let ignore = target.join(GITIGNORE);
    if fs::symlink_metadata(&ignore).is_ok_and(|it| it.is_file()) {
        fs::copy(&ignore, staging.join(GITIGNORE))
            .map_err(|source| OutputError::read(&ignore, source))?;
    }
    #[cfg(unix)]
    if let Ok(metadata) = fs::metadata(target) {
        fs::set_permissions(staging, metadata.permissions())
            .map_err(|source| OutputError::write(staging, source))?;
    }
    Ok(())
}

/// Removes what killed builds of this target left. A build that was killed between two renames
/// left no site at all: then the old one is put back. Nothing here can fail the present build.
fn clear_leftovers(target: &Target) {
    let prefix = prefix(target);
    let Ok(entries) = fs::read_dir(target.parent()) else { return };
    for entry in entries.filter_map(Result::ok) {
        let name = entry.file_name();
        let ours = name.as_encoded_bytes().starts_with(prefix.as_encoded_bytes());
        if !ours || !entry.file_type().is_ok_and(|it| it.is_dir()) {
            continue;
        }
        let (path, name) = (entry.path(), name.to_string_lossy().into_owned());
        let build = name.strip_suffix(OLD).map(|build| path.with_file_name(build));
        if !is_marked(&path) || is_in_use(build.as_ref().unwrap_or(&path)) {
            continue;
        }
        if build.is_some() && !target.path().exists() {
            let _ = fs::rename(&path, target.path());
            continue;
        }
        // Taken by a rename first: a build that is just about to publish this folder then fails
        // whole, instead of publishing half of it.
        let gone = path.with_file_name(format!("{}{GONE}", name.trim_end_matches(GONE)));
        if path == gone || fs::rename(&path, &gone).is_ok() {
            let _ = fs::remove_dir_all(gone);
        }
    }
}

/// Whether a build that is still running holds the folder's marker.
fn is_in_use(folder: &Path) -> bool {
    match File::open(folder.join(MARKER)) {
        Ok(marker) => {
            matches!(marker.try_lock(), Err(TryLockError::WouldBlock | TryLockError::Error(_)))
        }
        Err(error) => error.kind() != ErrorKind::NotFound,
    }
}
