//! `content/addresses.txt`: every address ever published, one a line, in order, and the day of the last
//! publication. Only planpress writes it, and only when it is asked to keep or to publish; nothing is
//! ever taken off the list here.

use std::collections::BTreeSet;
use std::path::Path;

use chrono::NaiveDate;

use crate::document::LAST_PUBLISHED;

use super::folder::{NewError, begin};

/// Where the list is in a project.
pub const ADDRESSES: &str = "content/addresses.txt";
/// Where the words that were last published are kept in a project, so that the next publication can say what has
/// changed. What is in it is in the places of the project's own files.
pub const PUBLISHED: &str = "last-published";

const HEAD: &str = "# Every address that this website has ever had. `planpress publish` adds \
                    to it.
# Keep it with the project. Only remove a line \
                    (by hand) if its page was never really published.
";

/// Writes the list again: what was on it, and the addresses of now, with the day on which the website
/// was last published. A publication also puts its `words`, paths with their texts, in place of the copy of the
/// last time, so that the next one can say what has changed.
///
/// # Errors
/// A disk that refuses; the list is then as it was.
pub fn write_addresses<'a>(
    project: &Path,
    known: impl IntoIterator<Item = &'a str>,
    now: impl IntoIterator<Item = &'a str>,
    last_published: Option<NaiveDate>,
    words: Option<&[(&str, &str)]>,
) -> Result<(), NewError> {
    let all: BTreeSet<&str> = known.into_iter().chain(now).collect();
    let day = last_published.map(|it| format!("{LAST_PUBLISHED}{it}\n")).unwrap_or_default();
    let lines: String = all.into_iter().flat_map(|it| [it, "\n"]).collect();
    let (mut change, cut) =
        begin(project, std::iter::once(ADDRESSES).chain(words.map(|_| PUBLISHED)))?;
    change.file(&ADDRESSES[cut..], format!("{HEAD}{day}{lines}").as_bytes())?;
    if let Some(words) = words {
        change.folder(PUBLISHED, words.iter().copied())?;
    }
    Ok(change.make()?)
}
