//! Reading a project's folder. Links are not followed and sizes are capped: input is hostile
//! until parsed, and a pipe or a link in a circle must not hold a build.

use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};

use super::{SourceFile, Sources, Unreadable};

/// How much is read at the most.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Bytes of one file of text. The largest plan known has 40 kB; a finding names a larger file.
    pub file_bytes: u64,
    /// Bytes of one file that is published as it is.
    pub asset_bytes: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Limits { file_bytes: 4 << 20, asset_bytes: 20 << 20 }
    }
}

/// The project could not be read at all: the fault of the world, not of an author.
#[derive(Debug)]
pub struct LoadError {
    path: PathBuf,
    source: io::Error,
}

impl LoadError {
    /// The folder or file that was asked for.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "cannot read {}: {}", self.path.display(), self.source)
    }
}

impl std::error::Error for LoadError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.source)
    }
}

impl Sources {
    /// Reads `content/` and `themes/` of a project.
    ///
    /// # Errors
    /// When the project's folder itself cannot be read. Anything wrong further down is an
    /// [`Unreadable`] of its file, so that one bad file hides no other.
    pub fn load(project: &Path, limits: Limits) -> Result<Self, LoadError> {
        fs::read_dir(project).map_err(|source| LoadError { path: project.to_owned(), source })?;
        let content = project.join("content");
        let has_content = content.is_dir();
        let mut files: Vec<SourceFile> = ["content", "themes"]
            .into_iter()
            .flat_map(|folder| list(project, folder))
            .par_bridge()
            .map(|(path, entry)| read(path, entry, limits))
            .collect();
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(Sources { files, has_content })
    }
}

type Listed = (String, Result<DirEntry, walkdir::Error>);

/// Every file below one folder of the project. Hidden files (an editor's, a system's) are not the author's.
fn list(project: &Path, folder: &str) -> impl Iterator<Item = Listed> + use<> {
    let root = project.to_owned();
    WalkDir::new(project.join(folder))
        .follow_links(false)
        .into_iter()
        .filter_entry(|entry| entry.depth() == 0 || !is_hidden(entry))
        .filter(|entry| entry.as_ref().map_or(true, |it| !it.file_type().is_dir()))
        .filter(|entry| !matches!(entry, Err(error) if error.depth() == 0))
        .map(move |entry| {
            let path = match &entry {
                Ok(entry) => entry.path(),
                Err(error) => error.path().unwrap_or(&root),
            };
            (slashed(path.strip_prefix(&root).unwrap_or(path)), entry)
        })
}

/// Files that editors and systems leave behind are not an author's words.
fn is_hidden(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    name.starts_with('.') || name.ends_with('~') || name == "Thumbs.db"
}

fn slashed(path: &Path) -> String {
    let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}

fn read(path: String, entry: Result<DirEntry, walkdir::Error>, limits: Limits) -> SourceFile {
    let raw = path.starts_with("content/files/");
    let limit = if raw { limits.asset_bytes } else { limits.file_bytes };
    match entry.map_err(|error| Unreadable::Refused(error.to_string())) {
        Err(why) => SourceFile { path, text: Err(why), bytes: None },
        Ok(entry) => match read_bytes(&entry, limit) {
            Err(why) => SourceFile { path, text: Err(why), bytes: None },
            Ok(bytes) if raw => SourceFile { path, text: Ok(String::new()), bytes: Some(bytes) },
            Ok(bytes) => SourceFile { path, text: decode(bytes), bytes: None },
        },
    }
}

fn read_bytes(entry: &DirEntry, limit: u64) -> Result<Vec<u8>, Unreadable> {
    let refused = |error: io::Error| Unreadable::Refused(error.to_string());
    if !entry.file_type().is_file() {
        return Err(Unreadable::NotAFile);
    }
    let bytes = entry.metadata().map_err(|error| Unreadable::Refused(error.to_string()))?.len();
    if bytes > limit {
        return Err(Unreadable::TooLarge { bytes });
    }
    fs::read(entry.path()).map_err(refused)
}

/// Text from bytes: UTF-8 with or without a byte order mark.
fn decode(bytes: Vec<u8>) -> Result<String, Unreadable> {
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return Err(Unreadable::Utf16);
    }
    if bytes.contains(&0) {
        return Err(Unreadable::Binary);
    }
    match String::from_utf8(bytes) {
        Ok(text) => Ok(text.strip_prefix('\u{FEFF}').map(str::to_owned).unwrap_or(text)),
        Err(error) => {
            let valid = error.utf8_error().valid_up_to();
            let before = String::from_utf8_lossy(&error.as_bytes()[..valid]).into_owned();
            let place = super::Position::of(&before, before.len());
            Err(Unreadable::NotUtf8 { line: place.line, column: place.column })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_order_mark_is_not_text() {
        assert_eq!(decode(b"\xEF\xBB\xBFtitle: x".to_vec()), Ok("title: x".to_owned()));
    }

    #[test]
    fn bytes_that_are_no_text_say_why() {
        assert_eq!(decode(b"\xFF\xFEt\0".to_vec()), Err(Unreadable::Utf16));
        assert_eq!(decode(b"PK\x03\x04\0".to_vec()), Err(Unreadable::Binary));
        assert_eq!(
            decode("a: é\nb: caf".bytes().chain([0xE9]).collect()),
            Err(Unreadable::NotUtf8 { line: 2, column: 7 })
        );
    }
}
