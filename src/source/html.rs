//! The door for HTML to audit, ours or anyone's: one file, or all in a folder. Links
//! are not followed. Pages are found first and read one by one, so that a large site needs little memory.

use std::collections::HashMap;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::string::FromUtf8Error;
use std::sync::{Arc, Mutex, PoisonError};

use walkdir::WalkDir;

use super::LoadError;

/// No page that a person reads has more bytes; what is larger is read this far.
const MOST: u64 = 16 << 20;
/// No style that a person writes has more bytes; what is larger is not read.
const MOST_OF_STYLE: u64 = 4 << 20;
/// So many bytes of styles are kept: most pages of a folder load the same.
const MOST_KEPT: usize = 16 << 20;

/// Pages on a disk.
#[derive(Debug)]
pub struct HtmlFolder {
    /// Every page, by its path.
    pub files: Vec<HtmlFile>,
    root: PathBuf,
    styles: Mutex<HashMap<PathBuf, Arc<str>>>,
}

/// One page on a disk.
#[derive(Debug)]
pub struct HtmlFile {
    /// Its path as seen from where planpress was run, with `/` between its parts.
    pub shown: String,
    /// Its path below the folder that was asked for.
    below: String,
    path: PathBuf,
}

/// What a page's file holds.
#[derive(Debug)]
pub struct Html {
    /// The text, or as much of it as is read.
    pub text: String,
    /// Whether that is all.
    pub whole: bool,
}

impl Html {
    /// Whether there is a tag in it: a picture or a letter under a page's name is not a page.
    pub fn has_tags(&self) -> bool {
        let opens = |it: &str| it.starts_with(|it: char| it.is_ascii_alphabetic() || it == '!');
        self.text.split('<').skip(1).any(opens) && !self.text.contains('\0')
    }
}

impl HtmlFolder {
    /// The page at a path, or every page below it.
    ///
    /// # Errors
    /// When there is nothing at the path, or it cannot be read.
    pub fn find(path: &Path) -> Result<Self, LoadError> {
        let failed = |source| LoadError::new(path, source);
        let what = fs::metadata(path).map_err(failed)?;
        let root = if what.is_dir() { path } else { path.parent().unwrap_or(Path::new("")) };
        let mut files = Vec::new();
        for entry in WalkDir::new(path).follow_links(false).follow_root_links(true) {
            let entry = match entry {
                Ok(entry) => entry,
                // A folder further down that the system keeps closed hides no other.
                Err(error) if error.depth() > 0 => continue,
                Err(error) => return Err(failed(error.into())),
            };
            if entry.file_type().is_file() && (!what.is_dir() || is_page(entry.path())) {
                files.push(HtmlFile::new(entry.path(), root));
            }
        }
        files.sort_by(|a, b| a.shown.cmp(&b.shown));
        Ok(HtmlFolder { files, root: root.to_owned(), styles: Mutex::default() })
    }

    /// How many bytes the file has that a page loads from an address, where it is in the folder.
    pub fn weight(&self, file: &HtmlFile, address: &str) -> Option<u64> {
        let what = fs::metadata(self.path(file, address)?).ok()?;
        what.is_file().then_some(what.len())
    }

    /// The text of the file that a page loads from an address, where it is in the folder and is not
    /// larger than any style.
    pub fn text(&self, file: &HtmlFile, address: &str) -> Option<Arc<str>> {
        let path = self.path(file, address)?;
        let root = if self.root.as_os_str().is_empty() { Path::new(".") } else { &self.root };
        let what = fs::metadata(&path).ok()?;
        let inside = path.starts_with(root.canonicalize().ok()?);
        if !inside || !what.is_file() || what.len() > MOST_OF_STYLE {
            return None;
        }
        let known = || self.styles.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(text) = known().get(&path) {
            return Some(Arc::clone(text));
        }
        let text: Arc<str> = as_shown(fs::read(&path).ok()?).into();
        let mut known = known();
        // Of a folder with more, some are read again.
        if known.values().map(|it| it.len()).sum::<usize>() < MOST_KEPT {
            known.insert(path, Arc::clone(&text));
        }
        Some(text)
    }

    /// Where the file is that a page loads from an address.
    fn path(&self, file: &HtmlFile, address: &str) -> Option<PathBuf> {
        if address.contains("://") || address.starts_with("//") || address.contains('\\') {
            return None;
        }
        let address = address.split(['?', '#']).next().unwrap_or(address);
        let mut path = self.root.clone();
        if !address.starts_with('/') {
            path.extend(Path::new(&file.below).parent());
        }
        path.push(address.trim_start_matches('/'));
        path.canonicalize().ok()
    }
}

impl HtmlFile {
    fn new(path: &Path, root: &Path) -> Self {
        let slashed = |it: &Path| it.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/");
        let below = path.strip_prefix(root).unwrap_or(path);
        HtmlFile { shown: slashed(path), below: slashed(below), path: path.to_owned() }
    }

    /// Its text; bytes that are not UTF-8 become `U+FFFD`, as a browser shows them.
    ///
    /// # Errors
    /// When the system does not give it.
    pub fn read(&self) -> io::Result<Html> {
        let file = fs::File::open(&self.path)?;
        // A file that says its length is read at once, not in pieces that grow.
        let length = file.metadata().map_or(0, |it| it.len()).min(MOST) + 1;
        let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or(0));
        file.take(MOST + 1).read_to_end(&mut bytes)?;
        let whole = bytes.len() as u64 <= MOST;
        Ok(Html { text: as_shown(bytes), whole })
    }
}

/// Bytes as a text, without a byte order mark. What is not UTF-8 becomes `U+FFFD`.
fn as_shown(bytes: Vec<u8>) -> String {
    let lossy = |it: FromUtf8Error| String::from_utf8_lossy(it.as_bytes()).into_owned();
    let text = String::from_utf8(bytes).unwrap_or_else(lossy);
    match text.strip_prefix('\u{FEFF}') {
        Some(rest) => rest.to_owned(),
        None => text,
    }
}

fn is_page(path: &Path) -> bool {
    let ending = path.extension().and_then(|it| it.to_str()).unwrap_or("");
    ["html", "htm", "xhtml"].iter().any(|it| ending.eq_ignore_ascii_case(it))
}
