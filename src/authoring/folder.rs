//! Writing files into a folder of their own, and what can go wrong with that.

use std::error::Error;
use std::fmt;
use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

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
    /// A file stands where a folder was meant.
    NotAFolder,
    /// The system did not let planpress do this.
    System { doing: &'static str, source: io::Error },
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

    pub(super) fn system(doing: &'static str, path: &Path, source: io::Error) -> Self {
        NewError { path: path.to_owned(), cause: Cause::System { doing, source } }
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
            Cause::System { doing, source } => {
                write!(f, "planpress cannot {doing} {path}: {source}")
            }
        }
    }
}

impl Error for NewError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match &self.cause {
            Cause::System { source, .. } => Some(source),
            Cause::NotEmpty | Cause::IsThere | Cause::OtherFile | Cause::NotAFolder => None,
        }
    }
}

/// Writes files below a folder that does not exist yet or is empty. Gives back their paths.
pub(super) fn write_into_empty<P: AsRef<str>, T: AsRef<[u8]>>(
    dir: &Path,
    files: impl IntoIterator<Item = (P, T)>,
) -> Result<Vec<PathBuf>, NewError> {
    must_be_empty(dir)?;
    let mut written = Vec::new();
    for (path, text) in files {
        let path = dir.join(path.as_ref());
        let parent = path.parent().unwrap_or(dir);
        fs::create_dir_all(parent)
            .map_err(|source| NewError::system("make the folder", parent, source))?;
        write_new(&path, text.as_ref())
            .map_err(|source| NewError::system("write", &path, source))?;
        written.push(path);
    }
    Ok(written)
}

fn must_be_empty(dir: &Path) -> Result<(), NewError> {
    let refused = |cause| NewError { path: dir.to_owned(), cause };
    match fs::read_dir(dir) {
        Ok(mut entries) => match entries.next() {
            None => Ok(()),
            Some(_) => Err(refused(Cause::NotEmpty)),
        },
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        Err(error) if error.kind() == ErrorKind::NotADirectory => Err(refused(Cause::NotAFolder)),
        Err(error) => Err(NewError::system("read", dir, error)),
    }
}

/// Fails where a file is already, so that nothing is ever written over, not even in a race.
fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    OpenOptions::new().write(true).create_new(true).open(path)?.write_all(bytes)
}

/// The staging folder is closed to other people; what is kept is as open as the folder around it.
#[cfg(unix)]
pub(super) fn open_like_its_parent(folder: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let parent = folder.parent().unwrap_or(folder);
    let mode = fs::metadata(parent)?.permissions().mode();
    fs::set_permissions(folder, fs::Permissions::from_mode(mode))
}

#[cfg(not(unix))]
pub(super) fn open_like_its_parent(_: &Path) -> std::io::Result<()> {
    Ok(())
}
