//! Other words in files that are there: they change together, and everything that does not change stays as it
//! was, byte for byte.

use std::fs;
use std::io;
use std::path::Path;

use crate::document::{Edit, apply};
use crate::output::OutputError;

use super::folder::{NewError, begin};

/// What a file becomes.
#[derive(Debug)]
pub struct Rewriting<'a> {
    /// Its path below the project.
    pub path: &'a str,
    /// Its text as it was read, without a byte order mark and with a line feed at each line's end; none
    /// where there is no such file yet.
    pub before: Option<&'a str>,
    /// What changes.
    pub edits: &'a [Edit],
}

/// Writes files again, and removes others, by their paths below the project. Nothing is changed before all that is
/// new lies on the disk.
///
/// # Errors
/// A file that someone changed in the meantime, or a disk that refuses.
pub fn rewrite_files(
    project: &Path,
    files: &[Rewriting<'_>],
    removed: &[&str],
) -> Result<(), NewError> {
    let (mut change, cut) =
        begin(project, files.iter().map(|it| it.path).chain(removed.iter().copied()))?;
    for file in files {
        let path = project.join(file.path);
        let new = match file.before {
            Some(before) => fs::read(&path).and_then(|it| after(&it, before, file.edits)),
            None => Ok(apply("", file.edits).into_bytes()),
        };
        change.file(&file.path[cut..], &new.map_err(|it| OutputError::read(&path, it))?)?;
    }
    removed.iter().try_for_each(|it| change.remove(&it[cut..]))?;
    Ok(change.make()?)
}

/// The bytes of a file with its edits, if it still is what was read.
fn after(bytes: &[u8], before: &str, edits: &[Edit]) -> io::Result<Vec<u8>> {
    const MARK: &[u8] = b"\xEF\xBB\xBF";
    let changed = || io::Error::other("it has been changed in the meantime");
    let marked = bytes.starts_with(MARK) && !before.starts_with('\u{FEFF}');
    let text = if marked { &bytes[MARK.len()..] } else { bytes };
    // A carriage return by itself was read as a line feed.
    let same = |(a, b): (&u8, u8)| *a == b || (*a, b) == (b'\r', b'\n');
    if text.len() != before.len() || !text.iter().zip(before.bytes()).all(same) {
        return Err(changed());
    }
    let text = std::str::from_utf8(text).map_err(|_| changed())?;
    let mut new = if marked { MARK.to_vec() } else { Vec::new() };
    new.extend_from_slice(apply(text, edits).as_bytes());
    Ok(new)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_change_stays_byte_for_byte() {
        let edits = [Edit { range: 3..5, with: "new".to_owned() }];
        let before = b"\xEF\xBB\xBFa: xy\r\n# z\rq\n";
        let new = after(before, "a: xy\r\n# z\nq\n", &edits).expect("the same file");
        assert_eq!(new, b"\xEF\xBB\xBFa: new\r\n# z\rq\n");
        assert!(after(before, "a: xz\r\n# z\nq\n", &edits).is_err());
        assert!(after(b"a", "a: xy", &edits).is_err());
    }
}
