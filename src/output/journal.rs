//! What a change consists of, written down before its first rename: a run that is killed between two renames is
//! finished by the next one. What a person has changed since stays as they left it.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

use serde_json::json;
use sha2::{Digest, Sha256};

use super::OutputError;
use super::address::below;
use super::disk::{self, Act};
use super::prepared::{JOURNAL, NEW, OLD};

/// The journal before the decision.
const UNDECIDED: &str = "journal-new";

/// One file or folder that changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    /// Its path, with `/` between its parts.
    pub(super) path: String,
    /// Whether something is put there, or what is there is removed.
    pub(super) is_put: bool,
    /// What is there before: the hash of a file, [`FOLDER`], or nothing.
    pub(super) before: String,
}

/// In the place of a hash.
pub(super) const FOLDER: &str = "folder";

/// What is at a path now, as a piece says it.
pub(super) fn state(path: &Path) -> io::Result<String> {
    match fs::symlink_metadata(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(String::new()),
        Err(error) => Err(error),
        Ok(it) if it.is_dir() => Ok(FOLDER.to_owned()),
        Ok(it) if !it.is_file() => Ok("other".to_owned()),
        Ok(_) => {
            let digest = Sha256::digest(fs::read(path)?);
            Ok(digest.iter().map(|it| format!("{it:02x}")).collect())
        }
    }
}

/// Decides a change: all that is new must be on the disk.
pub(super) fn decide(folder: &Path, pieces: &[Piece]) -> Result<(), OutputError> {
    let rows: Vec<_> = pieces.iter().map(|it| json!([it.path, it.is_put, it.before])).collect();
    let (undecided, journal) = (folder.join(UNDECIDED), folder.join(JOURNAL));
    disk::write(&undecided, json!(rows).to_string().as_bytes())
        .map_err(|it| OutputError::write(&undecided, it))?;
    disk::rename(&undecided, &journal).map_err(|it| OutputError::write(&journal, it))?;
    disk::sync_names(folder);
    Ok(())
}

/// Finishes the change that was decided in a folder, as often as it takes. Says whether there was one.
pub(super) fn finish(folder: &Path) -> Result<bool, OutputError> {
    let journal = folder.join(JOURNAL);
    let text = match fs::read(&journal) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(false),
        text => text.map_err(|it| OutputError::read(&journal, it))?,
    };
    let rows: Vec<(String, bool, String)> = serde_json::from_slice(&text)
        .map_err(|it| OutputError::read(&journal, io::Error::other(it)))?;
    let root = folder.parent().unwrap_or(folder);
    // A folder from elsewhere can hold a journal that planpress never wrote.
    if let Some((path, ..)) = rows.iter().find(|it| !is_inside(root, folder, &it.0)) {
        let error = io::Error::other(format!("{path:?} is outside this folder"));
        return Err(OutputError::read(&journal, error));
    }
    for (path, is_put, before) in rows {
        let place = below(root, &path);
        put(folder, &place, &Piece { path, is_put, before })
            .map_err(|it| OutputError::unfinished(&place, it))?;
    }
    Ok(true)
}

/// Whether a piece, and where it comes from and goes to, is inside the root, whatever links there are.
fn is_inside(root: &Path, folder: &Path, path: &str) -> bool {
    let plain = |part: &str| {
        !matches!(part, "" | "." | "..") && (!cfg!(windows) || !part.contains(['\\', ':']))
    };
    let reached = |from: &Path| {
        let around = path.match_indices('/').map(|(end, _)| below(from, &path[..end]));
        std::iter::once(from.to_owned()).chain(around).all(|it| !it.is_symlink())
    };
    path.split('/').all(plain)
        && [NEW, OLD].iter().all(|it| reached(&folder.join(it)))
        && path.match_indices('/').all(|(end, _)| !below(root, &path[..end]).is_symlink())
}

/// Puts one piece in its place, if it is not there yet and no one has changed what is there.
fn put(folder: &Path, place: &Path, piece: &Piece) -> io::Result<()> {
    let (new, old) = (below(&folder.join(NEW), &piece.path), below(&folder.join(OLD), &piece.path));
    let now = state(place)?;
    let is_waiting = if piece.is_put { disk::is_there(&new) } else { !now.is_empty() };
    // Between two renames the old folder is away already.
    let is_away = now.is_empty() && disk::is_there(&old);
    if !is_waiting || (now != piece.before && !is_away) {
        return Ok(());
    }
    let parent = place.parent().unwrap_or(place);
    if !now.is_empty() && (!piece.is_put || now == FOLDER || new.is_dir()) {
        disk::create_dir_all(Act::Makes, old.parent().unwrap_or(&old))?;
        disk::rename(place, &old)?;
    }
    if piece.is_put {
        disk::create_dir_all(Act::Makes, parent)?;
        disk::rename(&new, place)?;
    }
    disk::sync_names(parent);
    Ok(())
}

/// Removes the journal, after everything that it speaks of.
pub(super) fn remove(folder: &Path) -> io::Result<()> {
    disk::remove_file(&folder.join(UNDECIDED))?;
    disk::remove_file(&folder.join(JOURNAL))
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use std::os::unix::fs::symlink;

    use super::*;

    /// A folder that looks as if a run was killed in it, with a journal that someone else wrote.
    fn finished(path: &str, prepare: impl FnOnce(&Path, &Path)) -> Result<bool, OutputError> {
        let root = tempfile::tempdir().unwrap();
        let folder = root.path().join(".planpress-abcdefghijkl");
        for part in [NEW, OLD] {
            fs::create_dir_all(folder.join(part)).unwrap();
        }
        prepare(root.path(), &folder);
        fs::write(folder.join(JOURNAL), json!([[path, true, ""]]).to_string()).unwrap();
        finish(&folder)
    }

    #[test]
    fn a_journal_from_elsewhere_reaches_nothing_outside() {
        let elsewhere = tempfile::tempdir().unwrap();
        fs::write(elsewhere.path().join("key"), "secret").unwrap();
        for path in ["../key", "a/../../key", "/key", "a//key", "./key"] {
            assert!(finished(path, |_, _| ()).is_err(), "{path}");
        }
        let from = |_: &Path, folder: &Path| {
            fs::remove_dir(folder.join(NEW)).unwrap();
            symlink(elsewhere.path(), folder.join(NEW)).unwrap();
        };
        assert!(finished("key", from).is_err());
        let to = |root: &Path, folder: &Path| {
            symlink(elsewhere.path(), root.join("content")).unwrap();
            fs::create_dir(folder.join("new/content")).unwrap();
            fs::write(folder.join("new/content/other"), "x").unwrap();
        };
        assert!(finished("content/other", to).is_err());
        assert_eq!(fs::read_dir(elsewhere.path()).unwrap().count(), 1);
        assert!(
            finished("key", |_, folder| fs::write(folder.join("new/key"), "x").unwrap()).unwrap()
        );
    }
}
