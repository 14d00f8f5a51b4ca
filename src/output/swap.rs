//! The moment of publishing: the new site takes the old one's place.
//!
//! Linux can exchange two folders in one step, so that no visitor finds the place empty. Elsewhere
//! two renames do it, undone when the second fails.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// Exchanges two folders in one step, or fails without having done anything.
pub(super) type Exchange = fn(&Path, &Path) -> io::Result<()>;

/// What is appended to the name of the staging folder for the site that it replaces.
pub(super) const OLD: &str = "-old";

/// Why the new site did not take the old one's place.
#[derive(Debug)]
pub(super) enum SwapError {
    /// The old site is where it was, or there is none.
    Undone(io::Error),
    /// The old site is in this folder and could not be put back.
    Stranded(PathBuf, io::Error),
}

/// The exchanging rename of Linux. Some of its file systems cannot do it either.
#[cfg(target_os = "linux")]
pub(super) fn exchange(a: &Path, b: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, a, CWD, b, RenameFlags::EXCHANGE)?)
}

/// Systems without an exchanging rename.
#[cfg(not(target_os = "linux"))]
pub(super) fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(ErrorKind::Unsupported.into())
}

/// Puts `new` in the place of `target`. Returns where the old site is now, where there was one.
pub(super) fn replace(
    new: &Path,
    target: &Path,
    exchange: Exchange,
) -> Result<Option<PathBuf>, SwapError> {
    // Whatever stopped the exchange, the renames either work or give the error that counts.
    match exchange(new, target) {
        Ok(()) => Ok(Some(new.to_owned())),
        Err(_) => two_renames(new, target),
    }
}

fn two_renames(new: &Path, target: &Path) -> Result<Option<PathBuf>, SwapError> {
    let mut old = new.as_os_str().to_owned();
    old.push(OLD);
    let old = PathBuf::from(old);
    let moved = match fs::rename(target, &old) {
        Ok(()) => true,
        Err(error) if error.kind() == ErrorKind::NotFound => false,
        Err(error) => return Err(SwapError::Undone(error)),
    };
    match fs::rename(new, target) {
        Ok(()) => Ok(moved.then_some(old)),
        Err(error) => {
            // The way back is barred, too, when another build published in between: then that
            // build's site is the published one, and the next build removes what is left of ours.
            let back = !moved || fs::rename(&old, target).is_ok() || target.exists();
            Err(if back { SwapError::Undone(error) } else { SwapError::Stranded(old, error) })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(parent: &Path, name: &str, text: &str) -> PathBuf {
        let folder = parent.join(name);
        fs::create_dir(&folder).unwrap();
        fs::write(folder.join("index.html"), text).unwrap();
        folder
    }

    fn read(folder: &Path) -> String {
        fs::read_to_string(folder.join("index.html")).unwrap()
    }

    fn unsupported(_: &Path, _: &Path) -> io::Result<()> {
        Err(ErrorKind::Unsupported.into())
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn linux_exchanges_the_two_in_one_step() {
        let parent = tempfile::tempdir().unwrap();
        let (new, target) = (site(parent.path(), "new", "new"), site(parent.path(), "site", "old"));
        assert_eq!(replace(&new, &target, exchange).unwrap(), Some(new.clone()));
        assert_eq!((read(&target), read(&new)), ("new".to_owned(), "old".to_owned()));
    }

    #[test]
    fn without_an_exchange_two_renames_do_it() {
        let parent = tempfile::tempdir().unwrap();
        let (new, target) = (site(parent.path(), "new", "new"), site(parent.path(), "site", "old"));
        let old = replace(&new, &target, unsupported).unwrap().unwrap();
        assert_eq!((read(&target), read(&old)), ("new".to_owned(), "old".to_owned()));
        assert!(!new.exists());
    }

    #[test]
    fn a_second_rename_that_fails_undoes_the_first() {
        let parent = tempfile::tempdir().unwrap();
        let target = site(parent.path(), "site", "old");
        let result = replace(&parent.path().join("missing"), &target, unsupported);
        assert!(matches!(result, Err(SwapError::Undone(_))), "{result:?}");
        assert_eq!(read(&target), "old");
        assert_eq!(fs::read_dir(parent.path()).unwrap().count(), 1);
    }

    #[test]
    fn the_first_site_has_nothing_to_replace() {
        for exchange in [exchange, unsupported as Exchange] {
            let parent = tempfile::tempdir().unwrap();
            let (new, target) = (site(parent.path(), "new", "new"), parent.path().join("site"));
            assert_eq!(replace(&new, &target, exchange).unwrap(), None);
            assert_eq!(read(&target), "new");
        }
    }
}
