//! Each act that changes the disk, one step each. Between two acts the program may be ended by a signal
//! ([`hold`]), and in a debug build the tests end it there themselves (`trial`). What the acts are for, this
//! file does not know.

use std::cell::Cell;
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::Path;
use std::sync::{PoisonError, RwLock};

/// Held by each act while it lasts, and by the one who ends the program for good.
static ACTS: RwLock<()> = RwLock::new(());

thread_local! {
    /// Whether this thread ends the program, so that it alone may act.
    static IS_LAST: Cell<bool> = const { Cell::new(false) };
}

/// Waits until no act is under way. From then on no thread but this one acts, while `last` runs.
pub(super) fn hold(last: impl FnOnce()) {
    let _all = ACTS.write().unwrap_or_else(PoisonError::into_inner);
    IS_LAST.set(true);
    last();
}

/// What an act is, for a trial.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Act {
    /// Puts something into a folder that no one reads yet: any number of these in a row are one step.
    Fills,
    /// Needs room on the disk.
    Makes,
    /// Needs none.
    Moves,
}

/// Does one thing to the disk.
pub(super) fn act<T>(kind: Act, doing: impl FnOnce() -> io::Result<T>) -> io::Result<T> {
    let _others = (!IS_LAST.get()).then(|| ACTS.read().unwrap_or_else(PoisonError::into_inner));
    #[cfg(debug_assertions)]
    trial::step(kind)?;
    #[cfg(not(debug_assertions))]
    let _ = kind;
    doing()
}

pub(super) fn create_dir_all(kind: Act, path: &Path) -> io::Result<()> {
    if path.is_dir() { Ok(()) } else { act(kind, || fs::create_dir_all(path)) }
}

/// Writes a new file of a folder that no one reads yet. [`sync_all`] waits until it is on the disk.
pub(super) fn fill(path: &Path, bytes: &[u8]) -> io::Result<()> {
    act(Act::Fills, || new(path)?.write_all(bytes))
}

/// Writes a new file, and waits until it is on the disk.
pub(super) fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    act(Act::Makes, || {
        let mut file = new(path)?;
        file.write_all(bytes)?;
        sync(&file)
    })
}

/// A file where nothing is yet.
pub(super) fn new(path: &Path) -> io::Result<File> {
    OpenOptions::new().write(true).create_new(true).open(path)
}

pub(super) fn rename(from: &Path, to: &Path) -> io::Result<()> {
    act(Act::Moves, || fs::rename(from, to))
}

/// Gives a file a second name, or fails without having done anything.
pub(super) fn link(file: &Path, name: &Path) -> io::Result<()> {
    fs::hard_link(file, name)
}

/// Exchanges two folders in one step, or fails without having done anything. Only Linux can, and some of its
/// file systems cannot either.
pub(super) fn exchange(a: &Path, b: &Path) -> io::Result<()> {
    #[cfg(target_os = "linux")]
    return act(Act::Moves, || {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        Ok(renameat_with(CWD, a, CWD, b, RenameFlags::EXCHANGE)?)
    });
    #[cfg(not(target_os = "linux"))]
    {
        let _ = (a, b);
        Err(ErrorKind::Unsupported.into())
    }
}

pub(super) fn remove_file(path: &Path) -> io::Result<()> {
    if is_there(path) { act(Act::Moves, || fs::remove_file(path)) } else { Ok(()) }
}

pub(super) fn remove_dir_all(path: &Path) -> io::Result<()> {
    if is_there(path) { act(Act::Moves, || fs::remove_dir_all(path)) } else { Ok(()) }
}

pub(super) fn remove_dir(path: &Path) -> io::Result<()> {
    act(Act::Moves, || fs::remove_dir(path))
}

/// Whether anything has this name, a link that leads nowhere too.
pub(super) fn is_there(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

/// Waits until a file is on the disk. Some file systems of networks and tests cannot say.
fn sync(file: &File) -> io::Result<()> {
    match file.sync_all() {
        Err(error) if matches!(error.kind(), ErrorKind::Unsupported | ErrorKind::InvalidInput) => {
            Ok(())
        }
        result => result,
    }
}

/// Waits until the names in a folder are on the disk, so that a power cut undoes no rename. Only Unix can
/// say so of a folder, and not everywhere: the change itself is made, whatever it says.
pub(super) fn sync_names(folder: &Path) {
    if cfg!(unix) {
        let _ = File::open(folder).and_then(|it| it.sync_all());
    }
}

/// Waits until everything below a folder that was just filled is on the disk.
///
/// Linux does that for a whole file system at once, which adds about 3% to a build of 100 or of 2,000 files. A
/// wait for each file adds more than the build itself takes, so it is kept for systems that know no other way.
pub(super) fn sync_all(folder: &Path) -> io::Result<()> {
    #[cfg(target_os = "linux")]
    return Ok(rustix::fs::syncfs(File::open(folder)?)?);
    #[cfg(not(target_os = "linux"))]
    {
        for entry in walkdir::WalkDir::new(folder) {
            let entry = entry?;
            match entry.file_type().is_dir() {
                true => sync_names(entry.path()),
                // Windows only syncs a file that is open for writing.
                false => sync(&OpenOptions::new().write(true).open(entry.path())?)?,
            }
        }
        Ok(())
    }
}

/// What the tests do at a step: end the program as a kill does, wait there for good, keep a copy of the folder in which it runs as a
/// kill would leave it, or refuse room from there on as a full disk does. A released program has none of this.
#[cfg(debug_assertions)]
mod trial {
    use std::fs;
    use std::io::{self, ErrorKind};
    use std::path::Path;
    use std::sync::{LazyLock, Mutex, PoisonError};

    use super::Act;

    /// `kill 7`, `wait 7`, `full 7`, or `copy` and a folder for a copy at each step.
    static ASKED: LazyLock<Option<(String, String)>> = LazyLock::new(|| {
        let asked = std::env::var("PLANPRESS_TRIAL").ok()?;
        asked.split_once(' ').map(|(what, at)| (what.to_owned(), at.to_owned()))
    });
    /// How many steps there were, and the last act.
    static STEPS: Mutex<(usize, Act)> = Mutex::new((0, Act::Moves));

    pub(super) fn step(act: Act) -> io::Result<()> {
        let Some((what, at)) = ASKED.as_ref() else { return Ok(()) };
        let mut steps = STEPS.lock().unwrap_or_else(PoisonError::into_inner);
        // A full disk only stops what needs room.
        let counts = what != "full" || act != Act::Moves;
        if counts && (act, steps.1) != (Act::Fills, Act::Fills) {
            steps.0 += 1;
            if what == "copy" {
                copy(Path::new("."), &Path::new(at).join(steps.0.to_string()))?;
            }
        }
        steps.1 = act;
        let is_reached = at.parse().is_ok_and(|at: usize| steps.0 >= at);
        match what.as_str() {
            // The status that a shell reports for a program that was killed.
            "kill" if is_reached => std::process::exit(137),
            "wait" if is_reached => loop {
                std::thread::park();
            },
            "full" if is_reached && act != Act::Moves => Err(ErrorKind::StorageFull.into()),
            _ => Ok(()),
        }
    }

    fn copy(from: &Path, to: &Path) -> io::Result<()> {
        fs::create_dir_all(to)?;
        for entry in fs::read_dir(from)? {
            let from = entry?.path();
            let to = to.join(from.file_name().unwrap_or_default());
            if from.is_dir() {
                copy(&from, &to)?;
            } else {
                fs::copy(from, to)?;
            }
        }
        Ok(())
    }
}
