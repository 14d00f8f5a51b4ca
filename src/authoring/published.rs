//! `last-published/`: a copy of the words that were last published, so that the next publication can say
//! what has changed. Only `planpress publish` writes it.

use std::fs;
use std::path::{Path, PathBuf};

use super::approval::{APPROVAL, FILES_READ};
use super::folder::{NewError, open_like_its_parent};

/// Where the copy is kept in a project. What is in it is in the places of the project's own files.
pub const PUBLISHED: &str = "last-published";

/// Puts these files, paths with their texts, in place of the copy of the last time.
///
/// # Errors
/// A disk that refuses; the last copy is then as it was, or gone, and never mixed with the new one.
pub fn keep_published<'a>(
    project: &Path,
    files: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> Result<(), NewError> {
    let system = |doing: &'static str, path: &Path| {
        let path = path.to_owned();
        move |source| NewError::system(doing, &path, source)
    };
    let staging = tempfile::Builder::new()
        .prefix(".last-published-")
        .tempdir_in(project)
        .map_err(system("make a folder in", project))?;
    for (path, text) in files {
        let to = staging.path().join(path);
        let parent = to.parent().unwrap_or(staging.path());
        fs::create_dir_all(parent).map_err(system("make the folder", parent))?;
        fs::write(&to, text).map_err(system("write", &to))?;
    }
    open_like_its_parent(staging.path()).map_err(system("open", staging.path()))?;
    let folder = project.join(PUBLISHED);
    if folder.symlink_metadata().is_ok() {
        fs::remove_dir_all(&folder).map_err(system("remove", &folder))?;
    }
    fs::rename(staging.path(), &folder).map_err(system("make the folder", &folder))
}

/// Removes the copies of the words that are kept beside the project's files, that of the last publication and
/// the draft that was written for approval. Gives back their folders.
///
/// # Errors
/// A disk that refuses.
pub fn forget_copies(project: &Path) -> Result<Vec<PathBuf>, NewError> {
    let draft = project.join(APPROVAL);
    // A folder of this name that planpress did not make has no list.
    let draft = Some(draft).filter(|it| it.join(FILES_READ).symlink_metadata().is_ok());
    let copies = [Some(project.join(PUBLISHED)), draft].into_iter().flatten();
    let mut gone = Vec::new();
    for folder in copies.filter(|it| it.symlink_metadata().is_ok()) {
        fs::remove_dir_all(&folder).map_err(|it| NewError::system("remove", &folder, it))?;
        gone.push(folder);
    }
    Ok(gone)
}
