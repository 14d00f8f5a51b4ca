//! One file of a folder that no one reads yet, written piece by piece. As long as the pieces are those of the file
//! that the last build published at the same address, nothing is written; if they are so to the end, that file is
//! published again, with the time at which it last changed. So a copy of the website to a server is a copy of what
//! changed.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::Path;

use super::disk::{self, Act};

/// Bytes of a piece.
const PIECE: usize = 64 * 1024;

/// Gives a file a second name, or fails without having done anything: not every file system can.
pub(super) type Link = fn(&Path, &Path) -> io::Result<()>;

/// A file on its way. What the disk refuses first is kept for [`Filling::end`]: the one who writes need not tell.
pub(super) struct Filling<'a> {
    path: &'a Path,
    before: &'a Path,
    state: State,
    piece: Vec<u8>,
    /// Bytes so far, those of `piece` not counted.
    length: u64,
    refused: Option<io::Error>,
}

enum State {
    /// The file before has a second name here, and so far all bytes are its own. That name comes first: another
    /// build may put another file in its place at any moment.
    Same(File),
    /// A file of our own.
    New(File),
    /// The same, where the system gives no file two names.
    Apart(File),
}

impl<'a> Filling<'a> {
    /// A file at `path`, where none is yet. The one that it replaces is at `before`, if there is one.
    pub(super) fn new(path: &'a Path, before: &'a Path, link: Link) -> io::Result<Self> {
        let state = match disk::act(Act::Fills, || link(before, path)) {
            Ok(()) => match second_name(path) {
                Some(file) => State::Same(file),
                None => State::New(in_place_of(path)?),
            },
            Err(_) if disk::is_there(before) => State::Apart(create(path)?),
            Err(_) => State::New(create(path)?),
        };
        Ok(Filling { path, before, state, piece: Vec::new(), length: 0, refused: None })
    }

    /// How many bytes the file has, or what the disk refused.
    pub(super) fn end(mut self) -> io::Result<u64> {
        let _ = self.flush();
        if let Some(refused) = self.refused {
            return Err(refused);
        }
        match &mut self.state {
            State::Same(before) => {
                if before.read(&mut [0])? > 0 {
                    // The file before goes on.
                    self.differs()?;
                }
            }
            // A time that is not kept makes the next copy to a server longer, and nothing wrong.
            State::Apart(file) => drop(keep_time(file, self.path, self.before)),
            State::New(_) => {}
        }
        Ok(self.length)
    }

    /// Puts the next bytes where they belong.
    fn put(&mut self, bytes: &[u8]) -> io::Result<()> {
        if let State::Same(before) = &mut self.state
            && !continues(before, bytes)
        {
            self.state = State::New(self.differs()?);
        }
        if let State::New(file) | State::Apart(file) = &mut self.state {
            disk::act(Act::Fills, || file.write_all(bytes))?;
        }
        self.length += bytes.len() as u64;
        Ok(())
    }

    /// A file of our own, with what was the same until now.
    fn differs(&self) -> io::Result<File> {
        let mut same = File::open(self.path)?.take(self.length);
        let mut file = in_place_of(self.path)?;
        disk::act(Act::Fills, || io::copy(&mut same, &mut file))?;
        Ok(file)
    }
}

impl Write for Filling<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.piece.len() + bytes.len() > PIECE {
            self.flush()?;
        }
        self.piece.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.refused.is_none() {
            let mut piece = std::mem::take(&mut self.piece);
            self.refused = self.put(&piece).err();
            piece.clear();
            self.piece = piece;
        }
        match &self.refused {
            Some(error) => Err(error.kind().into()),
            None => Ok(()),
        }
    }
}

/// The same for a file whose bytes are there at once.
pub(super) fn fill(path: &Path, before: &Path, link: Link, bytes: &[u8]) -> io::Result<()> {
    let mut file = Filling::new(path, before, link)?;
    let _ = file.write_all(bytes);
    file.end().map(drop)
}

fn create(path: &Path) -> io::Result<File> {
    disk::act(Act::Fills, || disk::new(path))
}

/// The file that a second name leads to, if it is a file that can be read: a link that someone put there is not.
fn second_name(path: &Path) -> Option<File> {
    let is_file = fs::symlink_metadata(path).is_ok_and(|it| it.is_file());
    is_file.then(|| File::open(path).ok()).flatten()
}

/// A new file instead of a second name.
fn in_place_of(path: &Path) -> io::Result<File> {
    disk::act(Act::Fills, || fs::remove_file(path))?;
    create(path)
}

/// Whether the next bytes of a file are these.
fn continues(file: &mut File, bytes: &[u8]) -> bool {
    let mut there = Vec::with_capacity(bytes.len());
    file.take(bytes.len() as u64).read_to_end(&mut there).is_ok() && there == bytes
}

/// Gives a file the time of the one before, if it is a copy of it.
fn keep_time(file: &File, path: &Path, before: &Path) -> io::Result<()> {
    let mut old = File::open(before)?;
    let time = old.metadata()?.modified()?;
    let mut new = File::open(path)?;
    let mut piece = vec![0; PIECE];
    loop {
        let length = new.read(&mut piece)?;
        if !continues(&mut old, &piece[..length]) {
            return Ok(());
        }
        if length == 0 {
            break;
        }
    }
    if old.read(&mut [0])? == 0 { file.set_modified(time) } else { Ok(()) }
}
