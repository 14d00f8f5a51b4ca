//! Writing files into a folder of their own, and what can go wrong with that.

use std::error::Error;
use std::fmt;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use crate::output::{Change, OutputError, recover};

/// Why a project was not written.
#[derive(Debug)]
pub struct NewError {
    path: PathBuf,
    cause: Cause,
}

#[derive(Debug)]
enum Cause {
    /// Something is there already.
    NotEmpty,
    /// An edition of this name is there already.
    IsThere,
    /// A file that planpress did not make is there already.
    OtherFile,
    /// A file is where a folder was meant.
    NotAFolder,
    /// The system did not let planpress do this.
    System(OutputError),
}

impl NewError {
    /// The folder or file that it is about.
    pub fn path(&self) -> &Path {
        &self.path
    }

    pub(super) fn is_there(path: &Path) -> Self {
        NewError { path: path.to_owned(), cause: Cause::IsThere }
    }

    pub(super) fn other_file(path: &Path) -> Self {
        NewError { path: path.to_owned(), cause: Cause::OtherFile }
    }

    /// What the person can do now, as a sentence; nothing where the error says it.
    pub fn next_step(&self) -> String {
        match &self.cause {
            Cause::System(error) => error.next_step(),
            Cause::NotEmpty | Cause::IsThere | Cause::OtherFile | Cause::NotAFolder => {
                String::new()
            }
        }
    }
}

impl From<OutputError> for NewError {
    fn from(error: OutputError) -> Self {
        NewError { path: error.path().to_owned(), cause: Cause::System(error) }
    }
}

impl fmt::Display for NewError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.path.display();
        match &self.cause {
            Cause::NotEmpty => write!(
                f,
                "there are already files in the folder {path}; choose a folder that does not \
                 exist yet"
            ),
            Cause::IsThere => {
                write!(f, "the edition {path} already exists; give the new one a different name")
            }
            Cause::OtherFile => {
                write!(f, "{path} is a file that planpress did not make; choose another name")
            }
            Cause::NotAFolder => {
                write!(f, "{path} is a file; choose a folder that does not exist yet")
            }
            Cause::System(error) => error.fmt(f),
        }
    }
}

impl Error for NewError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match &self.cause {
            Cause::System(error) => Some(error),
            Cause::NotEmpty | Cause::IsThere | Cause::OtherFile | Cause::NotAFolder => None,
        }
    }
}

/// Writes files below a folder that does not exist yet or is empty. Gives back their paths. A folder that has
/// these files already, byte for byte, stays as it is.
pub(super) fn write_into_empty<P: AsRef<str>, T: AsRef<[u8]>>(
    dir: &Path,
    files: impl IntoIterator<Item = (P, T)>,
) -> Result<Vec<PathBuf>, NewError> {
    let refused = |cause| NewError { path: dir.to_owned(), cause };
    let mut written = Vec::new();
    let files = files.into_iter().inspect(|(path, _)| written.push(dir.join(path.as_ref())));
    // A run that was killed just before its end left its folder there.
    dir.parent().map_or(Ok(false), recover)?;
    let name = dir.file_name().and_then(|it| it.to_str());
    match (fs::read_dir(dir), dir.parent().zip(name)) {
        (Err(error), Some((parent, name))) if error.kind() == ErrorKind::NotFound => {
            let mut change = Change::below(parent)?;
            change.folder(name, files)?;
            change.make()?;
        }
        (Err(error), _) if error.kind() == ErrorKind::NotADirectory => {
            return Err(refused(Cause::NotAFolder));
        }
        (Err(error), _) if error.kind() != ErrorKind::NotFound => {
            return Err(OutputError::read(dir, error).into());
        }
        (found, _) => {
            recover(dir)?;
            if found.is_ok_and(|_| fs::read_dir(dir).is_ok_and(|mut it| it.next().is_some())) {
                let is_same = has_these(dir, files);
                return if is_same { Ok(written) } else { Err(refused(Cause::NotEmpty)) };
            }
            let mut change = Change::below(dir)?;
            change.folder("", files)?;
            change.make()?;
        }
    }
    Ok(written)
}

/// Whether a folder has these files with these bytes, and no others.
fn has_these<P: AsRef<str>, T: AsRef<[u8]>>(
    dir: &Path,
    mut files: impl Iterator<Item = (P, T)>,
) -> bool {
    let mut count = 0;
    let same = files.all(|(path, bytes)| {
        count += 1;
        fs::read(dir.join(path.as_ref())).is_ok_and(|it| it == bytes.as_ref())
    });
    let there = WalkDir::new(dir).into_iter().filter_map(Result::ok);
    same && there.filter(|it| !it.file_type().is_dir()).count() == count
}

/// Begins a change of files of a project: gives back where their paths are cut off too. `content/` may be on
/// another disk, so what is all below it is prepared there.
pub(super) fn begin<'a>(
    project: &Path,
    mut paths: impl Iterator<Item = &'a str>,
) -> Result<(Change, usize), OutputError> {
    const CONTENT: &str = "content/";
    let below = paths.all(|it| it.starts_with(CONTENT)) && project.join(CONTENT).is_dir();
    let (root, cut) =
        if below { (project.join(CONTENT), CONTENT.len()) } else { (project.to_owned(), 0) };
    Ok((Change::below(&root)?, cut))
}
