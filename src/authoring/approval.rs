//! Which files a draft was made from, so that it can be seen whether what is published is what was approved.
//! The list is in `approval/files.sha256`, in the form that `sha256sum` writes. A text is taken as it is read,
//! without a byte order mark. Nothing here judges who may approve: a post, a day and the check number of the list
//! are all that is kept.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs::File;
use std::io::Read;
use std::path::Path;

use chrono::NaiveDate;

use crate::source::{SourceFile, Sources, sha256};

use super::addresses::ADDRESSES;

/// Where a draft is written in a project.
pub const APPROVAL: &str = "approval";
/// The list of files in that folder.
pub const FILES_READ: &str = "files.sha256";

/// The first line of the list, before the day.
const MADE_ON: &str = "# draft of ";

/// The files of a project as they were read on a day: a digest (SHA-256, FIPS 180-4) for each path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilesRead {
    on: NaiveDate,
    digests: BTreeMap<String, String>,
}

/// So many bytes of a list are read: more than the limits of a project let it have.
const LONGEST: u64 = 64 << 20;

/// What has become of a file since a draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Since {
    /// Its bytes are different.
    Changed,
    /// It was not there.
    New,
    /// It is there no longer.
    Gone,
}

impl FilesRead {
    /// All files that a build reads, but for the list of addresses, which planpress brings up to date itself.
    ///
    /// # Errors
    /// A file that can no longer be read, in words.
    pub fn of(sources: &Sources, on: NaiveDate) -> Result<Self, String> {
        let files = sources.files().map(|it| it.1).filter(|it| it.path() != ADDRESSES);
        let digest = |it: &SourceFile| {
            let digest = match it.raw() {
                Some(raw) => sha256(
                    &raw.read()
                        .map_err(|error| format!("planpress cannot read {}: {error}", it.path()))?,
                ),
                None => sha256(it.text().map(str::as_bytes).unwrap_or_default()),
            };
            Ok((it.path().to_owned(), digest))
        };
        Ok(FilesRead { on, digests: files.map(digest).collect::<Result<_, String>>()? })
    }

    /// The list of the last draft in a project; none if there is no draft, or no list that can be read.
    pub fn of_last_draft(project: &Path) -> Option<Self> {
        let file = File::open(project.join(APPROVAL).join(FILES_READ)).ok()?;
        let mut text = String::new();
        file.take(LONGEST).read_to_string(&mut text).ok()?;
        FilesRead::parse(&text)
    }

    /// The list as it is kept; none if it is not such a list.
    pub fn parse(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        let on = lines.next()?.strip_prefix(MADE_ON)?.parse().ok()?;
        let digests = lines.map(|line| {
            let (digest, path) = line.split_once("  ")?;
            let is_digest = digest.len() == 64 && digest.bytes().all(|it| it.is_ascii_hexdigit());
            is_digest.then(|| (path.to_owned(), digest.to_owned()))
        });
        Some(FilesRead { on, digests: digests.collect::<Option<_>>()? })
    }

    /// The day of the draft.
    pub fn on(&self) -> NaiveDate {
        self.on
    }

    /// The list as text.
    pub fn text(&self) -> String {
        let mut text = format!("{MADE_ON}{}\n", self.on);
        for (path, digest) in &self.digests {
            let _ = writeln!(text, "{digest}  {path}");
        }
        text
    }

    /// One number for all of it: the digest of the list, in 64 hexadecimal digits.
    pub fn check_number(&self) -> String {
        sha256(self.text().as_bytes())
    }

    /// The files that are not as they were, by their paths.
    pub fn since<'a>(&'a self, now: &'a FilesRead) -> Vec<(&'a str, Since)> {
        let both: BTreeMap<&str, ()> =
            self.digests.keys().chain(now.digests.keys()).map(|it| (it.as_str(), ())).collect();
        let since = |path: &str| match (self.digests.get(path), now.digests.get(path)) {
            (Some(was), Some(is)) => (was != is).then_some(Since::Changed),
            (None, _) => Some(Since::New),
            (_, None) => Some(Since::Gone),
        };
        both.into_keys().filter_map(|path| Some((path, since(path)?))).collect()
    }
}

/// So many digits of a check number are shown, and enough to tell drafts apart.
const SHOWN: usize = 16;

/// Whether words are the beginning of a check number, however they are grouped.
pub fn is_check_number(words: &str) -> bool {
    let digits = words.chars().filter(|it| !it.is_whitespace());
    digits.clone().all(|it| it.is_ascii_hexdigit()) && (SHOWN..=64).contains(&digits.count())
}

/// The beginning of a check number, as people read it out: `1a2b 3c4d 5e6f 7890`.
pub fn shown(check_number: &str) -> String {
    let digits: Vec<char> = check_number.chars().take(SHOWN).collect();
    digits.chunks(4).map(|it| it.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(files: &[(&str, &str)]) -> FilesRead {
        FilesRead::of(&Sources::from_texts(files.iter().copied()), "2026-11-21".parse().unwrap())
            .unwrap()
    }

    #[test]
    fn the_list_is_read_as_it_was_written() {
        let files = read(&[("content/b.yaml", "b"), ("content/a  b.yaml", "")]);
        assert_eq!(FilesRead::parse(&files.text()), Some(files.clone()));
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert!(files.text().contains(&format!("\n{empty}  content/a  b.yaml\n")));
        for not_a_list in ["", "# draft of today\n", "# draft of 2026-11-21\nabc  content/a\n"] {
            assert_eq!(FilesRead::parse(not_a_list), None, "{not_a_list}");
        }
    }

    #[test]
    fn each_file_that_is_not_as_it_was_is_named() {
        let was = read(&[("a", "1"), ("b", "1"), ("c", "1")]);
        let is = read(&[("a", "1"), ("b", "2"), ("d", "1")]);
        assert_eq!(was.since(&was), []);
        let told = [("b", Since::Changed), ("c", Since::Gone), ("d", Since::New)];
        assert_eq!(was.since(&is), told);
        assert_ne!(was.check_number(), is.check_number());
        assert_eq!(shown("0123456789abcdef0"), "0123 4567 89ab cdef");
    }
}
