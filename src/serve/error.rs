//! Why a project cannot be served: what the system refused, and what the person can do.

use std::error::Error;
use std::fmt;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// The port, the watching of files or random numbers were refused.
#[derive(Debug)]
pub struct ServeError(Cause);

#[derive(Debug)]
enum Cause {
    Port {
        port: u16,
        source: io::Error,
    },
    Watch {
        path: PathBuf,
        source: notify::Error,
    },
    /// The system stopped telling about edits.
    WatchEnded,
    Random(getrandom::Error),
}

impl ServeError {
    pub(super) fn port(port: u16, source: io::Error) -> Self {
        ServeError(Cause::Port { port, source })
    }

    pub(super) fn watch(path: &Path, source: notify::Error) -> Self {
        ServeError(Cause::Watch { path: path.to_owned(), source })
    }

    pub(super) fn watch_ended() -> Self {
        ServeError(Cause::WatchEnded)
    }

    pub(super) fn random(source: getrandom::Error) -> Self {
        ServeError(Cause::Random(source))
    }

    /// What the person can do now, as a sentence.
    pub fn next_step(&self) -> &'static str {
        match &self.0 {
            Cause::Port { port: 0, .. } => "Close some programs, then run the command again.",
            Cause::Port { source, .. } => match source.kind() {
                ErrorKind::AddrInUse => {
                    "Another program uses this port. It may be another planpress. Stop it, or try \
                     another port, such as --port 8081. Use --port 0 to find a free one."
                }
                ErrorKind::PermissionDenied => {
                    "This port is reserved by the system. Try a higher one, such as --port 8080."
                }
                _ => "Try another port, such as --port 8081. Use --port 0 to find a free one.",
            },
            Cause::Watch { source, .. } => match source.kind {
                notify::ErrorKind::MaxFilesWatch => {
                    "The system cannot watch any more files. Close programs that watch many \
                     files, such as editors, or raise the limit (fs.inotify.max_user_watches)."
                }
                _ => {
                    "Check that the folder exists and that you can open it, then run `planpress \
                     serve` again."
                }
            },
            Cause::WatchEnded => "Serve again.",
            Cause::Random(_) => "Run the command again.",
        }
    }
}

impl fmt::Display for ServeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Cause::Port { port, source } => write!(f, "cannot serve on port {port}: {source}"),
            Cause::Watch { path, source } => {
                write!(f, "cannot watch {} for changes: {source}", path.display())
            }
            Cause::Random(source) => {
                write!(
                    f,
                    "the system gives no random numbers, which keep the page secret: {source}"
                )
            }
            Cause::WatchEnded => f.write_str("the system no longer reports when files change"),
        }
    }
}

impl Error for ServeError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match &self.0 {
            Cause::Port { source, .. } => Some(source),
            Cause::Watch { source, .. } => Some(source),
            Cause::Random(source) => Some(source),
            Cause::WatchEnded => None,
        }
    }
}
