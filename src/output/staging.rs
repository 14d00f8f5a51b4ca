//! The folder in which something is prepared beside its place, and what runs that were killed left of it.
//!
//! planpress knows such a folder by its name and a marker in it, which is made first and removed last. While a
//! run works it holds a lock on the marker; the system drops the lock when the run ends, however it ends. So a
//! folder whose marker no one holds is a leftover, and two runs at once leave each other alone.

use std::fs::{self, File, TryLockError};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use super::disk::{self, Act};
use super::marker::{MARKER, is_marked};
use super::prepared::{NEW, OLD, PREFIX, RANDOM, found_in, is_decided};
use super::{OutputError, journal, signals};

/// The name of the marker before it is locked, so that no other run sees it without its lock.
const UNLOCKED: &str = ".planpress-new";
const TEXT: &str =
    "planpress prepares files here, and removes this folder at the end or with its next command.\n";

/// The folders of this program that are there now, for the signal that ends it.
static OPEN: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

/// A folder in which something is prepared. When it is dropped it vanishes, and what was begun in its place is
/// finished or undone.
pub(super) struct Staging {
    /// Closed before the folder is removed: Windows does not remove an open file.
    lock: Option<File>,
    path: PathBuf,
}

impl Staging {
    /// A fresh folder below the one in which something will be put, so that a rename stays on one file system.
    /// What killed runs left there goes first.
    pub(super) fn below(root: &Path) -> Result<Self, OutputError> {
        signals::clean_up(settle_all);
        disk::create_dir_all(Act::Makes, root).map_err(|it| OutputError::create(root, it))?;
        recover(root)?;
        // Another run may take the folder for a leftover as long as it has no marker.
        let made = create(root).or_else(|_| create(root)).or_else(|_| create(root));
        let staging = made.map_err(|it| OutputError::prepare(root, it))?;
        let new = staging.path.join(NEW);
        disk::create_dir_all(Act::Fills, &new).map_err(|it| OutputError::create(&new, it))?;
        Ok(staging)
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Removes the folder, and finishes what was begun with it.
    pub(super) fn settle(mut self) -> Result<(), OutputError> {
        self.end()
    }

    /// Leaves the folder there as a kill does.
    #[cfg(test)]
    pub(super) fn leave(mut self) {
        self.lock = None;
        OPEN.lock().unwrap().retain(|it| *it != self.path);
    }

    fn end(&mut self) -> Result<(), OutputError> {
        let open = OPEN.lock().unwrap_or_else(PoisonError::into_inner).contains(&self.path);
        if !open {
            return Ok(());
        }
        if cfg!(windows) {
            self.lock = None;
        }
        let settled = settle(&self.path);
        OPEN.lock().unwrap_or_else(PoisonError::into_inner).retain(|it| *it != self.path);
        settled
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        let _ = self.end();
    }
}

fn create(root: &Path) -> io::Result<Staging> {
    let folder = disk::act(Act::Makes, || {
        let folder = tempfile::Builder::new().prefix(PREFIX).rand_bytes(RANDOM).tempdir_in(root)?;
        let folder = folder.keep();
        OPEN.lock().unwrap_or_else(PoisonError::into_inner).push(folder.clone());
        Ok(folder)
    })?;
    let mut staging = Staging { lock: None, path: folder };
    let unlocked = staging.path.join(UNLOCKED);
    let lock = disk::act(Act::Makes, || {
        let mut file = File::create_new(&unlocked)?;
        file.write_all(TEXT.as_bytes())?;
        // Some file systems of networks have no locks: there nothing is sure to be a leftover, and it stays.
        let _ = file.lock();
        Ok(file)
    })?;
    staging.lock = Some(lock);
    disk::rename(&unlocked, &staging.path.join(MARKER))?;
    Ok(staging)
}

/// Finishes or undoes what runs that were killed had begun in a folder, and removes what they left. Says
/// whether there was anything.
///
/// # Errors
/// Something that was begun and cannot be finished now. What can only not be removed holds up nothing.
pub fn recover(root: &Path) -> Result<bool, OutputError> {
    let root = if root.as_os_str().is_empty() { Path::new(".") } else { root };
    let mut any = false;
    for folder in found_in(root) {
        let marker =
            [MARKER, UNLOCKED].map(|it| folder.join(it)).into_iter().find(|it| it.is_file());
        let Some(marker) = marker else {
            // Killed before the first file or after the last. It is removed only if nothing is in it.
            any |= disk::remove_dir(&folder).is_ok();
            continue;
        };
        let Ok(lock) = File::open(&marker) else { continue };
        match lock.try_lock() {
            Err(TryLockError::WouldBlock) => continue,
            Err(TryLockError::Error(_)) if !is_decided(&folder) => continue,
            _ => {}
        }
        if marker.ends_with(UNLOCKED) {
            any |= disk::remove_file(&marker).and_then(|()| disk::remove_dir(&folder)).is_ok();
        } else if is_marked(&folder) {
            settle(&folder)?;
            any |= !disk::is_there(&folder);
        }
    }
    Ok(any)
}

/// The end of each folder, of this run or a killed one: what was decided is finished, an old folder without a
/// new one in its place is put back, and the rest is removed, the marker last.
fn settle(folder: &Path) -> Result<(), OutputError> {
    let decided = journal::finish(folder)?;
    let old = folder.join(OLD);
    if !decided
        && !old.is_symlink()
        && let Some(root) = folder.parent()
    {
        for old in fs::read_dir(old).into_iter().flatten().filter_map(Result::ok) {
            let place = root.join(old.file_name());
            if !disk::is_there(&place) {
                disk::rename(&old.path(), &place)
                    .map_err(|it| OutputError::stranded(&place, old.path(), it))?;
            }
        }
    }
    let _ = remove(folder);
    Ok(())
}

fn remove(folder: &Path) -> io::Result<()> {
    disk::remove_dir_all(&folder.join(NEW))?;
    disk::remove_dir_all(&folder.join(OLD))?;
    journal::remove(folder)?;
    disk::remove_file(&folder.join(UNLOCKED))?;
    match disk::remove_file(&folder.join(MARKER)).and_then(|()| disk::remove_dir(folder)) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        result => result,
    }
}

/// Settles all folders of this program, which ends after that.
fn settle_all() {
    let open = std::mem::take(&mut *OPEN.lock().unwrap_or_else(PoisonError::into_inner));
    for folder in open {
        let _ = settle(&folder);
    }
}
