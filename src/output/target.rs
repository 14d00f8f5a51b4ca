//! The folder that a site is published to, checked: publishing replaces it whole, so planpress
//! wants to be sure that nothing of a person's own is lost.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Component, Path, PathBuf};

use super::disk::{self, Act};
use super::marker::{GITIGNORE, foreign_files, is_let_be, is_root_of_drive, listed};
use super::prepared::is_staging;
use super::{OutputError, staging};

/// How many of someone's own files a refusal names.
const NAMED: usize = 5;

/// A folder that planpress may publish to. It need not exist yet.
#[derive(Debug)]
pub struct Target {
    /// As the person wrote it, for messages.
    shown: PathBuf,
    /// Absolute, links in its parents followed.
    path: PathBuf,
}

impl Target {
    /// Checks the folder `output` for the project in the folder `project`.
    ///
    /// # Errors
    /// When it is a file or a link, the project or a folder around it, the project's `content` or
    /// `themes`, or when it holds a file that planpress did not put there.
    pub fn open(output: &Path, project: &Path) -> Result<Self, OutputError> {
        let refuse = |why, next| Err(OutputError::refused(output, why, next));
        // Collecting the parts drops a `/` at the end, after which a link would hide.
        let given: PathBuf = std::path::absolute(output)
            .map_err(|source| OutputError::read(output, source))?
            .components()
            .collect();
        if fs::symlink_metadata(&given).is_ok_and(|it| it.file_type().is_symlink()) {
            return refuse(
                "it is a link",
                "Use the folder that the link points to. planpress cannot replace a link safely.",
            );
        }
        let path = real(&given).map_err(|source| OutputError::read(output, source))?;
        let project =
            fs::canonicalize(project).map_err(|source| OutputError::read(project, source))?;
        if path.file_name().is_none() || project.starts_with(&path) {
            return refuse(
                "it contains the project itself",
                "Choose a separate folder for the site, such as --output output.",
            );
        }
        if ["content", "themes"].iter().any(|own| path.starts_with(project.join(own))) {
            return refuse(
                "this is where the project's own files are kept",
                "Choose a folder outside content and themes, such as --output output.",
            );
        }
        let target = Target { shown: output.to_owned(), path };
        target.check_contents()?;
        // A run may have been killed while it replaced what is in the folder.
        staging::recover(&target.path)?;
        Ok(target)
    }

    /// The folder, absolute.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The folder as the person wrote it.
    pub fn shown(&self) -> &Path {
        &self.shown
    }

    /// The folder around it, in which the site is staged.
    pub(super) fn parent(&self) -> &Path {
        self.path.parent().unwrap_or(&self.path)
    }

    /// The folder's own name.
    pub(super) fn name(&self) -> &OsStr {
        self.path.file_name().unwrap_or_default()
    }

    /// Whether the folder can be replaced: it is absent, as good as empty, or of planpress's making.
    pub(super) fn check_contents(&self) -> Result<(), OutputError> {
        let refuse = |why, next| Err(OutputError::refused(&self.shown, why, next));
        let entries = match fs::read_dir(&self.path) {
            Ok(entries) => entries,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
            Err(error) if error.kind() == ErrorKind::NotADirectory || self.path.is_file() => {
                return refuse("it is a file", "Choose a folder, such as --output output.");
            }
            Err(error) => return Err(OutputError::read(&self.shown, error)),
        };
        if fs::symlink_metadata(self.path.join(".git")).is_ok() {
            return refuse(
                "it contains a Git repository, which publishing would delete",
                "Publish to another folder, then copy the site into the repository.",
            );
        }
        let unread = |source| OutputError::read(&self.shown, source);
        if let Some(listed) = listed(&self.path).map_err(unread)? {
            let foreign = foreign_files(&self.path, &listed).map_err(unread)?;
            return if foreign.is_empty() { Ok(()) } else { Err(self.refuse_for(&foreign)) };
        }
        for entry in entries {
            let entry = entry.map_err(|source| OutputError::read(&self.shown, source))?;
            let name = entry.file_name();
            if !is_let_be(&name.to_string_lossy()) && !is_staging(&entry) {
                return refuse(
                    "it contains files that planpress did not make, and publishing would delete \
                     them",
                    "Choose a new or empty folder with --output, or move the files elsewhere.",
                );
            }
        }
        Ok(())
    }

    /// Whether the folder cannot be replaced itself: it is on another disk than the folder around it, or it is
    /// the root of a drive. One of the same disk shows only when it is tried.
    pub(super) fn is_mount(&self) -> bool {
        #[cfg(unix)]
        {
            use std::os::unix::fs::MetadataExt;
            let disk = |it: &Path| fs::metadata(it).map(|it| it.dev()).ok();
            let (own, around) = (disk(&self.path), disk(self.parent()));
            if own.is_some() && around.is_some() && own != around {
                return true;
            }
        }
        is_root_of_drive(&self.path)
    }

    /// What planpress has put at the top of the folder: names of files and folders.
    pub(super) fn names(&self) -> Result<BTreeSet<String>, OutputError> {
        let listed = listed(&self.path).map_err(|it| OutputError::read(&self.shown, it))?;
        let first = |it: String| it.split('/').next().map(str::to_owned);
        Ok(listed.into_iter().flatten().filter_map(first).collect())
    }

    /// Copies over what the person decided about the folder: its `.gitignore`, and who may read it.
    pub(super) fn hand_on(&self, site: &Path) -> Result<(), OutputError> {
        let ignore = self.path.join(GITIGNORE);
        if fs::symlink_metadata(&ignore).is_ok_and(|it| it.is_file()) {
            disk::act(Act::Fills, || fs::copy(&ignore, site.join(GITIGNORE)))
                .map_err(|source| OutputError::read(&ignore, source))?;
        }
        #[cfg(unix)]
        if let Ok(metadata) = fs::metadata(&self.path) {
            disk::act(Act::Fills, || fs::set_permissions(site, metadata.permissions()))
                .map_err(|source| OutputError::write(site, source))?;
        }
        Ok(())
    }

    /// Names files that someone has put among those of the site.
    fn refuse_for(&self, foreign: &[String]) -> OutputError {
        let shown = |name: &String| name.replace(char::is_control, "\u{FFFD}");
        let mut names: Vec<_> = foreign.iter().take(NAMED).map(shown).collect();
        let (files, them) = if foreign.len() == 1 { ("a file", "it") } else { ("files", "them") };
        if foreign.len() > NAMED {
            names.push(format!("{} more", foreign.len() - NAMED));
        }
        let last = names.pop().unwrap_or_default();
        let names =
            if names.is_empty() { last } else { format!("{} and {last}", names.join(", ")) };
        OutputError::refused(
            &self.shown,
            format!(
                "it contains {files} that planpress did not make, and publishing would delete \
                 {them}: {names}"
            ),
            "Move your own files to content/files/, where they are published with every build, or \
             somewhere outside this folder.",
        )
    }
}

/// The path without links and `..`. Its last parts need not exist yet.
fn real(path: &Path) -> io::Result<PathBuf> {
    match (fs::canonicalize(path), path.parent(), path.components().next_back()) {
        (Err(error), Some(parent), Some(Component::Normal(name)))
            if error.kind() == ErrorKind::NotFound =>
        {
            Ok(real(parent)?.join(name))
        }
        (found, _, _) => found,
    }
}
