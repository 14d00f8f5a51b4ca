//! Files of a folder that change together. All that is new is on the disk before the first of them changes; a run
//! that is killed before that changes nothing, and one that is killed after it is finished by the next run.

use std::fs;
use std::path::{Path, PathBuf};

use super::OutputError;
use super::address::below;
use super::disk::{self, Act};
use super::journal::{self, FOLDER, Piece, state};
use super::prepared::NEW;
use super::staging::Staging;

/// A change in preparation. Dropped before it is [made](Change::make), it changes nothing.
pub struct Change {
    root: PathBuf,
    staging: Staging,
    pieces: Vec<Piece>,
}

impl Change {
    /// Begins a change of files below a folder, which is made if it is not there. What a killed run had begun
    /// there is finished first.
    ///
    /// # Errors
    /// A disk that refuses.
    pub fn below(root: &Path) -> Result<Self, OutputError> {
        let root = if root.as_os_str().is_empty() { Path::new(".") } else { root };
        let staging = Staging::below(root)?;
        Ok(Change { root: root.to_owned(), staging, pieces: Vec::new() })
    }

    /// A file gets these bytes. It stays as readable as it was.
    ///
    /// # Errors
    /// A disk that refuses.
    pub fn file(&mut self, path: &str, bytes: &[u8]) -> Result<(), OutputError> {
        let place = below(&self.root, path);
        let piece = self.piece(path, true)?;
        if fs::read(&place).is_ok_and(|it| it == bytes) {
            return Ok(());
        }
        let new = below(&self.prepared(), path);
        self.stage(&place, &new, bytes)?;
        if piece.before.is_empty() {
            self.push_new(piece);
            return Ok(());
        }
        if let Some(before) = fs::metadata(&place).ok().filter(fs::Metadata::is_file) {
            disk::act(Act::Fills, || fs::set_permissions(&new, before.permissions()))
                .map_err(|it| OutputError::write(&place, it))?;
        }
        self.pieces.push(piece);
        Ok(())
    }

    /// What is new is one piece with the first folder around it that is new too.
    fn push_new(&mut self, piece: Piece) {
        let Piece { path, is_put, before } = piece;
        let around = path.match_indices('/').map(|(end, _)| &path[..end]);
        let mut around = around.filter(|it| !disk::is_there(&below(&self.root, it)));
        let path = around.next().unwrap_or(&path).to_owned();
        if self.pieces.iter().all(|it| it.path != path) {
            self.pieces.push(Piece { path, is_put, before });
        }
    }

    /// A folder gets these files, by their paths from it, and no others. Without a path it is the root, which
    /// must be empty.
    ///
    /// # Errors
    /// A disk that refuses.
    pub fn folder<P: AsRef<str>, T: AsRef<[u8]>>(
        &mut self,
        path: &str,
        files: impl IntoIterator<Item = (P, T)>,
    ) -> Result<(), OutputError> {
        let place = below(&self.root, path);
        let piece = self.piece(path, true)?;
        let new = below(&self.prepared(), path);
        disk::create_dir_all(Act::Fills, &new).map_err(|it| OutputError::create(&place, it))?;
        for (name, bytes) in files {
            let name = name.as_ref();
            self.stage(&below(&place, name), &below(&new, name), bytes.as_ref())?;
        }
        if path.is_empty() {
            let entries = fs::read_dir(&new).map_err(|it| OutputError::read(&new, it))?;
            let names = entries.filter_map(|it| it.ok()?.file_name().into_string().ok());
            names.collect::<Vec<_>>().iter().try_for_each(|it| self.is_staged(it))?;
        } else if piece.before.is_empty() {
            self.push_new(piece);
        } else if !same_files(&new, &place) {
            self.pieces.push(piece);
        }
        Ok(())
    }

    /// Whether everything is already as it will be.
    pub fn is_nothing(&self) -> bool {
        self.pieces.is_empty()
    }

    /// The folder in which all that is new is prepared, by its path from the root.
    pub(super) fn prepared(&self) -> PathBuf {
        self.staging.path().join(NEW)
    }

    /// A file or folder at the top that has been put into [`prepared`](Change::prepared), and is on the disk.
    pub(super) fn is_staged(&mut self, name: &str) -> Result<(), OutputError> {
        let piece = self.piece(name, true)?;
        self.pieces.push(piece);
        Ok(())
    }

    /// A file or folder goes, if it is there.
    ///
    /// # Errors
    /// A disk that refuses.
    pub fn remove(&mut self, path: &str) -> Result<(), OutputError> {
        let piece = self.piece(path, false)?;
        if !piece.before.is_empty() {
            self.pieces.push(piece);
        }
        Ok(())
    }

    /// Makes the change.
    ///
    /// # Errors
    /// A disk that refuses. The files are then as before, or the error says that the change is half made.
    pub fn make(self) -> Result<(), OutputError> {
        let Change { root, staging, pieces } = self;
        let folder = staging.path();
        if !pieces.is_empty() {
            let new = folder.join(NEW);
            disk::sync_all(&new).map_err(|it| OutputError::write(&new, it))?;
        }
        match pieces.as_slice() {
            [] => {}
            // One rename is made or not made.
            [only] if only.is_put && only.before != FOLDER => {
                let place = below(&root, &only.path);
                let parent = place.parent().unwrap_or(&root);
                disk::create_dir_all(Act::Makes, parent)
                    .map_err(|it| OutputError::create(parent, it))?;
                disk::rename(&below(&folder.join(NEW), &only.path), &place)
                    .map_err(|it| OutputError::replace(&place, it))?;
                disk::sync_names(parent);
            }
            several => journal::decide(folder, several)?,
        }
        staging.settle()
    }

    /// Does what a run does that is killed when it has decided.
    #[cfg(test)]
    pub(super) fn decide_only(self) {
        journal::decide(self.staging.path(), &self.pieces).unwrap();
        self.staging.leave();
    }

    fn piece(&self, path: &str, is_put: bool) -> Result<Piece, OutputError> {
        let place = below(&self.root, path);
        let before = state(&place).map_err(|it| OutputError::read(&place, it))?;
        Ok(Piece { path: path.to_owned(), is_put, before })
    }

    /// Writes a file that is put in a place later.
    fn stage(&self, place: &Path, new: &Path, bytes: &[u8]) -> Result<(), OutputError> {
        let folder = new.parent().unwrap_or(new);
        disk::create_dir_all(Act::Fills, folder)
            .and_then(|()| disk::fill(new, bytes))
            .map_err(|it| OutputError::write(place, it))
    }
}

/// Whether two folders have the same files with the same bytes.
fn same_files(one: &Path, other: &Path) -> bool {
    let files = |folder: &Path| {
        let entries = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter();
        let files = entries.filter(|it| it.as_ref().map_or(true, |it| !it.file_type().is_dir()));
        let path = |it: walkdir::Result<walkdir::DirEntry>| {
            it.ok().and_then(|it| Some(it.path().strip_prefix(folder).ok()?.to_owned()))
        };
        files.map(path).collect::<Option<Vec<_>>>()
    };
    let (Some(here), Some(there)) = (files(one), files(other)) else { return false };
    let same = |it: &PathBuf| match (fs::read(one.join(it)), fs::read(other.join(it))) {
        (Ok(here), Ok(there)) => here == there,
        _ => false,
    };
    here == there && here.iter().all(same)
}
