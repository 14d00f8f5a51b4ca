//! A line that says how far a long build is, on a terminal only, once it has taken a second.

use std::io::Write;
use std::sync::Mutex;
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use super::printer;

/// Progress of one build. Drawing it reads a clock, which reaches the terminal and never the output.
pub(super) struct Progress {
    total: usize,
    state: Option<Mutex<State>>,
}

struct State {
    started: Instant,
    drawn: Option<Instant>,
}

const PATIENCE: Duration = Duration::from_secs(1);
const BETWEEN: Duration = Duration::from_millis(100);

impl Progress {
    pub(super) fn new(total: usize) -> Self {
        let state = State { started: Instant::now(), drawn: None };
        let shown = printer::is_lively();
        Progress { total, state: shown.then(|| Mutex::new(state)) }
    }

    /// Says that `done` files are written.
    pub(super) fn at(&self, done: usize) {
        // A thread that finds the line taken has nothing newer to say.
        let Some(Ok(mut state)) = self.state.as_ref().map(Mutex::try_lock) else { return };
        let due = state.started.elapsed() > PATIENCE
            && state.drawn.is_none_or(|it| it.elapsed() > BETWEEN);
        if due {
            state.drawn = Some(Instant::now());
            let _ = write!(std::io::stderr().lock(), "\rwriting {done} of {} files", self.total);
        }
    }

    /// Takes the line away.
    pub(super) fn clear(&self) {
        if let Some(Ok(state)) = self.state.as_ref().map(Mutex::lock)
            && state.drawn.is_some()
        {
            let _ = write!(std::io::stderr().lock(), "\r\x1b[K");
        }
    }
}

/// A line that says what is being done, on a terminal only, once it has taken a second. It goes away when it
/// is dropped.
pub(super) struct Waiting {
    done: Option<Sender<()>>,
    teller: Option<JoinHandle<()>>,
}

impl Waiting {
    pub(super) fn new(what: &'static str) -> Self {
        if !printer::is_lively() {
            return Waiting { done: None, teller: None };
        }
        let (done, ended) = mpsc::channel();
        let teller = std::thread::spawn(move || {
            if ended.recv_timeout(PATIENCE) != Err(RecvTimeoutError::Timeout) {
                return;
            }
            let _ = write!(std::io::stderr().lock(), "\r{what} …");
            let _ = ended.recv();
            let _ = write!(std::io::stderr().lock(), "\r\x1b[K");
        });
        Waiting { done: Some(done), teller: Some(teller) }
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        drop(self.done.take());
        let _ = self.teller.take().map(JoinHandle::join);
    }
}
