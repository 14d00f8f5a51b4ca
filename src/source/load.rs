//! Reading a project's folder. Links are not followed and sizes are capped: input is hostile
//! until parsed, and a pipe or a link in a circle must not hold a build.

use std::fmt;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};

use super::{Raw, SourceFile, Sources, Unreadable};

/// How much is read at the most.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Bytes of one file of text: an objective with tens of thousands of actions. The largest plan known has
    /// 40 kB; a finding names a larger file.
    pub file_bytes: u64,
    /// Bytes of a text that is published as it is and held in memory.
    pub held_bytes: u64,
    /// Bytes of one file that is published as it is.
    pub asset_bytes: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Limits { file_bytes: 32 << 20, held_bytes: 4 << 20, asset_bytes: 20 << 20 }
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

impl LoadError {
    pub(super) fn new(path: &Path, source: io::Error) -> Self {
        LoadError { path: path.to_owned(), source }
    }
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.path.display();
        match self.source.kind() {
            io::ErrorKind::NotFound => write!(f, "there is no file or folder called {path} here"),
            _ => write!(f, "cannot read {path}: {}", self.source),
        }
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
        let mut listed: Vec<Listed> =
            ["content", "themes"].into_iter().flat_map(|folder| list(project, folder)).collect();
        listed.sort_by(|a, b| a.0.cmp(&b.0));
        let files = listed.into_par_iter().map(|(path, entry)| read(path, entry, limits)).collect();
        Ok(Sources { files })
    }
}

type Listed = (String, Result<DirEntry, walkdir::Error>);

/// Every file below one folder of the project. Hidden files (an editor's, a system's) are not the author's.
fn list(project: &Path, folder: &str) -> impl Iterator<Item = Listed> + use<> {
    let root = project.to_owned();
    WalkDir::new(project.join(folder))
        .follow_links(false)
        .follow_root_links(false)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(|entry| entry.depth() == 0 || !is_hidden(entry))
        .filter(|entry| entry.as_ref().map_or(true, |it| !it.file_type().is_dir()))
        .filter(|entry| !matches!(entry, Err(error) if is_missing(error)))
        .map(move |entry| {
            let path = match &entry {
                Ok(entry) => entry.path(),
                Err(error) => error.path().unwrap_or(&root),
            };
            (slashed(path.strip_prefix(&root).unwrap_or(path)), entry)
        })
}

/// Whether the folder that was asked for is not there at all.
fn is_missing(error: &walkdir::Error) -> bool {
    let kind = error.io_error().map(io::Error::kind);
    error.depth() == 0 && kind == Some(io::ErrorKind::NotFound)
}

/// Files that editors and systems leave are not an author's words.
fn is_hidden(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    name.starts_with(['.', '~'])
        || name.ends_with('~')
        || ["thumbs.db", "desktop.ini"].contains(&name.to_lowercase().as_str())
}

fn slashed(path: &Path) -> String {
    let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}

fn read(path: String, entry: Result<DirEntry, walkdir::Error>, limits: Limits) -> SourceFile {
    let raw = path.starts_with("content/files/");
    let limit = if raw { limits.asset_bytes } else { limits.file_bytes };
    let entry = entry.map_err(|error| refused(error.into()));
    let sized = entry.and_then(|it| Ok((size(&it, limit)?, it)));
    let file = |text, raw| SourceFile { path, text, raw };
    match sized {
        Err(why) => file(Err(why), None),
        Ok((_, entry)) if raw => match Raw::open(entry.path(), limits.held_bytes) {
            Ok(raw) => file(Ok(String::new()), Some(raw)),
            Err(error) => file(Err(refused(error)), None),
        },
        Ok((bytes, entry)) => file(read_bytes(&entry, bytes, limit).and_then(decode), None),
    }
}

/// How many bytes a file has, at most `limit`.
fn size(entry: &DirEntry, limit: u64) -> Result<u64, Unreadable> {
    if !entry.file_type().is_file() {
        return Err(Unreadable::NotAFile);
    }
    let bytes = entry.metadata().map_err(|error| refused(error.into()))?.len();
    if bytes > limit { Err(Unreadable::TooLarge { bytes }) } else { Ok(bytes) }
}

fn read_bytes(entry: &DirEntry, bytes: u64, limit: u64) -> Result<Vec<u8>, Unreadable> {
    // The file may grow while it is read: what is read is counted again.
    let mut read = Vec::with_capacity(usize::try_from(bytes).unwrap_or(0));
    let file = fs::File::open(entry.path()).map_err(refused)?;
    file.take(limit + 1).read_to_end(&mut read).map_err(refused)?;
    match read.len() as u64 {
        bytes if bytes > limit => Err(Unreadable::TooLarge { bytes }),
        _ => Ok(read),
    }
}

/// The system's words alone: the place is beside them, and no path of the machine gets into a finding.
fn refused(error: io::Error) -> Unreadable {
    let inner = error.get_ref().and_then(|it| it.downcast_ref::<walkdir::Error>());
    let system = inner.and_then(walkdir::Error::io_error).unwrap_or(&error);
    Unreadable::Refused(system.to_string())
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
        Ok(text) => Ok(normal(text)),
        Err(error) => {
            let valid = error.utf8_error().valid_up_to();
            let before = normal(String::from_utf8_lossy(&error.as_bytes()[..valid]).into_owned());
            let place = super::Position::of(&before, before.len());
            let word = super::windows::word(error.as_bytes(), valid);
            Err(Unreadable::NotUtf8 { line: place.line, column: place.column, word })
        }
    }
}

/// Text without a byte order mark, in which every line ends in a line feed. A carriage return by
/// itself (old editors) becomes one, byte for byte, so that every room counts the same lines.
pub(super) fn normal(text: String) -> String {
    let text = text.strip_prefix('\u{FEFF}').map(str::to_owned).unwrap_or(text);
    let lone = |at: &usize| text.as_bytes().get(at + 1) != Some(&b'\n');
    let returns: Vec<usize> = text.match_indices('\r').map(|(at, _)| at).filter(lone).collect();
    if returns.is_empty() {
        return text;
    }
    let mut normal = String::with_capacity(text.len());
    let mut from = 0;
    for at in returns {
        normal.push_str(&text[from..at]);
        normal.push('\n');
        from = at + 1;
    }
    normal.push_str(&text[from..]);
    normal
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
            Err(Unreadable::NotUtf8 { line: 2, column: 7, word: Some("café".to_owned()) })
        );
    }

    #[test]
    fn every_line_ends_in_a_line_feed_and_no_byte_moves() {
        assert_eq!(normal("a\rb\r\nc\r".to_owned()), "a\nb\r\nc\n");
    }

    /// The paths of a project on disk, each with why it has no text.
    #[cfg(unix)]
    fn loaded(make: impl FnOnce(&Path)) -> Vec<(String, Option<Unreadable>)> {
        let project = tempfile::tempdir().unwrap();
        make(project.path());
        let sources =
            Sources::load(project.path(), Limits { file_bytes: 9, held_bytes: 9, asset_bytes: 9 });
        let files = sources.unwrap().files;
        files.into_iter().map(|it| (it.path, it.text.err())).collect()
    }

    #[cfg(unix)]
    #[test]
    fn links_and_large_files_are_named_and_not_read() {
        use std::os::unix::fs::symlink;
        let elsewhere = tempfile::tempdir().unwrap();
        fs::write(elsewhere.path().join("site.yaml"), "name: x").unwrap();
        let content = loaded(|project| symlink(elsewhere.path(), project.join("content")).unwrap());
        assert_eq!(content, [("content".to_owned(), Some(Unreadable::NotAFile))]);
        let files = loaded(|project| {
            let content = project.join("content");
            fs::create_dir(&content).unwrap();
            symlink(&content, content.join("round")).unwrap();
            fs::write(content.join("large.md"), "0123456789").unwrap();
            fs::write(content.join("~$open.md"), "x").unwrap();
        });
        let large = Some(Unreadable::TooLarge { bytes: 10 });
        let round = Some(Unreadable::NotAFile);
        assert_eq!(
            files,
            [("content/large.md".to_owned(), large), ("content/round".to_owned(), round)]
        );
    }
}
