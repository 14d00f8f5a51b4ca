//! A file that is published as it is. A text is held, since rules read it more than once. Anything else,
//! such as a picture or a PDF, stays on disk until it is written, so that forty large pictures are never in
//! memory together.

use std::borrow::Cow;
use std::fs::{File, Metadata};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A file that is published as it is.
#[derive(Debug, Clone)]
pub struct Raw(Bytes);

#[derive(Debug, Clone)]
enum Bytes {
    Held(Arc<[u8]>),
    OnDisk { path: PathBuf, metadata: Metadata },
}

/// Whether a file is as it was, by its size and the time of its last change.
fn is_same(one: &Metadata, other: &Metadata) -> bool {
    one.len() == other.len() && one.modified().ok() == other.modified().ok()
}

impl Raw {
    /// Bytes in memory.
    pub(super) fn held(bytes: Vec<u8>) -> Self {
        Raw(Bytes::Held(bytes.into()))
    }

    /// The file at this path: held if it is a text of at most `most` bytes.
    pub(super) fn open(path: &Path, most: u64) -> io::Result<Self> {
        let mut file = File::open(path)?;
        let metadata = file.metadata()?;
        let bytes = metadata.len();
        let on_disk = Raw(Bytes::OnDisk { path: path.to_owned(), metadata });
        // Almost every file that is not a text shows it near its start.
        let mut read = Vec::new();
        file.by_ref().take(8 << 10).read_to_end(&mut read)?;
        if bytes > most || read.contains(&0) {
            return Ok(on_disk);
        }
        file.take(most + 1).read_to_end(&mut read)?;
        if read.len() as u64 > most || read.contains(&0) {
            return Ok(on_disk);
        }
        Ok(Raw::held(read))
    }

    /// The bytes.
    ///
    /// # Errors
    /// A file on disk that cannot be read, or has changed since the project was read.
    pub fn read(&self) -> io::Result<Cow<'_, [u8]>> {
        let mut read = Vec::new();
        match &self.0 {
            Bytes::Held(bytes) => Ok(Cow::Borrowed(bytes)),
            Bytes::OnDisk { .. } => self.copy_to(&mut read).map(|()| Cow::Owned(read)),
        }
    }

    /// Writes the bytes to `out`, piece by piece.
    ///
    /// # Errors
    /// As [`Raw::read`], and what `out` refuses.
    pub fn copy_to(&self, out: &mut dyn io::Write) -> io::Result<()> {
        match &self.0 {
            Bytes::Held(bytes) => out.write_all(bytes)?,
            Bytes::OnDisk { path, metadata } => {
                let file = File::open(path)?;
                // What the rules have passed is what is published.
                if !is_same(&file.metadata()?, metadata) {
                    return Err(io::Error::other("the file changed while planpress was working"));
                }
                io::copy(&mut file.take(metadata.len()), out)?;
            }
        }
        Ok(())
    }

    /// The bytes as text, with U+FFFD for what is none.
    ///
    /// # Errors
    /// As [`Raw::read`].
    pub fn text(&self) -> io::Result<Cow<'_, str>> {
        Ok(match self.read()? {
            Cow::Borrowed(bytes) => String::from_utf8_lossy(bytes),
            Cow::Owned(bytes) => String::from_utf8_lossy(&bytes).into_owned().into(),
        })
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_text_is_held_and_anything_else_is_read_when_it_is_needed() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("file");
        for (bytes, held) in
            [(&b"text"[..], true), (b"\x89PNG\0", false), (b"longer text", false), (b"", true)]
        {
            fs::write(&path, bytes).unwrap();
            let raw = Raw::open(&path, 5).unwrap();
            assert_eq!(matches!(raw.0, Bytes::Held(_)), held, "{bytes:?}");
            assert_eq!(*raw.read().unwrap(), *bytes);
        }
        fs::write(&path, [&[b'x'; 9000][..], b"\0"].concat()).unwrap();
        assert!(matches!(Raw::open(&path, 10_000).unwrap().0, Bytes::OnDisk { .. }));
    }

    #[test]
    fn a_file_that_changed_since_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("file");
        fs::write(&path, "\0one").unwrap();
        let raw = Raw::open(&path, 9).unwrap();
        fs::write(&path, "\0three").unwrap();
        assert!(raw.read().unwrap_err().to_string().contains("changed"));
    }
}
