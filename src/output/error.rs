//! What can stop the writing of files, in the words of the person who runs planpress: what happened, to which
//! file or folder, and what to do next.

use std::error::Error;
use std::fmt;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// Why a site was not published. The folder is as it was before.
#[derive(Debug)]
pub enum PublishError<E> {
    /// Pages that could not be made: the index of the address, and why. Sorted by index.
    Pages(Vec<(usize, E)>),
    /// The folder, the disk or the system.
    Output(OutputError),
}

/// A file or folder that planpress will not or cannot write.
#[derive(Debug)]
pub struct OutputError {
    path: PathBuf,
    cause: Cause,
}

#[derive(Debug)]
enum Cause {
    /// planpress will not, for this reason; the next step.
    Refused { why: String, next: &'static str },
    /// The system did not let planpress do this.
    System { doing: &'static str, source: io::Error },
    /// The new site could not take the old one's place, and the old one is elsewhere.
    Stranded { old: PathBuf, source: io::Error },
    /// Some files have changed already, and the next run changes the others.
    Unfinished { source: io::Error },
    /// An address that is not a file name: a fault of planpress.
    Address { why: &'static str },
}

impl OutputError {
    pub(super) fn refused(path: &Path, why: impl Into<String>, next: &'static str) -> Self {
        OutputError { path: path.to_owned(), cause: Cause::Refused { why: why.into(), next } }
    }

    pub(super) fn system(doing: &'static str, path: &Path, source: io::Error) -> Self {
        OutputError { path: path.to_owned(), cause: Cause::System { doing, source } }
    }

    pub(super) fn create(path: &Path, source: io::Error) -> Self {
        Self::system("create the folder", path, source)
    }

    pub(super) fn prepare(path: &Path, source: io::Error) -> Self {
        Self::system("prepare files in", path, source)
    }

    pub(super) fn write(path: &Path, source: io::Error) -> Self {
        Self::system("write", path, source)
    }

    /// A file or folder that cannot be read.
    pub fn read(path: &Path, source: io::Error) -> Self {
        Self::system("read", path, source)
    }

    pub(super) fn replace(path: &Path, source: io::Error) -> Self {
        Self::system("replace", path, source)
    }

    pub(super) fn unfinished(path: &Path, source: io::Error) -> Self {
        OutputError { path: path.to_owned(), cause: Cause::Unfinished { source } }
    }

    pub(super) fn stranded(path: &Path, old: PathBuf, source: io::Error) -> Self {
        OutputError { path: path.to_owned(), cause: Cause::Stranded { old, source } }
    }

    pub(super) fn address(address: &str, why: &'static str) -> Self {
        OutputError { path: PathBuf::from(address), cause: Cause::Address { why } }
    }

    /// The file or folder that it is about.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether the folder around may not be written in.
    pub(super) fn is_no_permission(&self) -> bool {
        use ErrorKind::{PermissionDenied, ReadOnlyFilesystem};
        matches!(&self.cause, Cause::System { source, .. }
            if matches!(source.kind(), PermissionDenied | ReadOnlyFilesystem))
    }

    /// What the person can do now, as a sentence.
    pub fn next_step(&self) -> String {
        match &self.cause {
            Cause::Refused { next, .. } => (*next).to_owned(),
            Cause::Address { .. } => {
                "This is a fault in planpress: please report it with the address.".to_owned()
            }
            Cause::Stranded { old, .. } => format!(
                "The previous version of the site is in {}: rename that folder to {}.",
                old.display(),
                self.path.display()
            ),
            Cause::Unfinished { .. } => {
                "Some files have changed and others have not. When the cause is put right, run the \
                 command again: planpress then finishes this first."
                    .to_owned()
            }
            Cause::System { doing, source } => after(doing, source).to_owned(),
        }
    }
}

/// The next step after the system refused.
fn after(doing: &str, source: &io::Error) -> &'static str {
    match source.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
            "The disk is full. Free some space, then run the command again. What this would have \
             replaced has not changed."
        }
        // Windows says "permission denied" for a folder that another program holds open.
        _ if doing == "replace" => {
            "Close the programs that use it, such as Excel, a file manager or a terminal, and run \
             the command again. What this would have replaced has not changed."
        }
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem if doing != "read" => {
            "planpress prepares files beside their place, so it needs permission to write in this \
             folder and the one around it. Ask for permission, or choose another folder."
        }
        _ => "Fix the cause, or choose another folder, and run the command again.",
    }
}

impl fmt::Display for OutputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.path.display();
        match &self.cause {
            Cause::Refused { why, .. } => write!(f, "cannot write to {path}: {why}"),
            Cause::System { doing, source } => write!(f, "cannot {doing} {path}: {source}"),
            Cause::Stranded { source, .. } | Cause::Unfinished { source } => {
                write!(f, "cannot replace {path}: {source}")
            }
            Cause::Address { why } => write!(f, "cannot publish the address \"{path}\": {why}"),
        }
    }
}

impl Error for OutputError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match &self.cause {
            Cause::System { source, .. }
            | Cause::Stranded { source, .. }
            | Cause::Unfinished { source } => Some(source),
            Cause::Refused { .. } | Cause::Address { .. } => None,
        }
    }
}

impl<E> From<OutputError> for Option<PublishError<E>> {
    fn from(error: OutputError) -> Self {
        Some(PublishError::Output(error))
    }
}

impl<E> From<OutputError> for PublishError<E> {
    fn from(error: OutputError) -> Self {
        PublishError::Output(error)
    }
}

impl<E> fmt::Display for PublishError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PublishError::Pages(pages) if pages.len() == 1 => f.write_str("1 page was not made"),
            PublishError::Pages(pages) => write!(f, "{} pages were not made", pages.len()),
            PublishError::Output(error) => error.fmt(f),
        }
    }
}

impl<E: fmt::Debug> Error for PublishError<E> {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_step_fits_what_happened() {
        let full = OutputError::write(Path::new("output/a.html"), ErrorKind::StorageFull.into());
        assert!(full.to_string().starts_with("cannot write output/a.html: "), "{full}");
        assert!(full.next_step().starts_with("The disk is full. Free some space"));
        let barred = OutputError::create(Path::new("www"), ErrorKind::PermissionDenied.into());
        assert!(barred.next_step().contains("Ask for permission"));
        let busy = OutputError::replace(Path::new("www"), ErrorKind::PermissionDenied.into());
        assert!(busy.next_step().starts_with("Close the programs"));
    }
}
