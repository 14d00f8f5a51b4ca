//! The preview on a connection: a page for a request, or the edits for as long as the client listens.

use std::io::{self, ErrorKind, Write};
use std::net::{SocketAddr, TcpStream};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;
use std::time::{Duration, Instant};

use super::answer::{Answer, answer, broken};
use super::http;
use super::listener::{Converse, Listener, Port, Slot, too_many};
use super::shown::Showing;
use super::{ServeError, fault};

/// How many connections may wait for edits, so that pages can always be had.
const MOST_LISTENERS: usize = 32;
/// How soon a client that left is noticed.
const LOOK_AROUND: Duration = Duration::from_secs(1);
/// How often a client that waits is told that the server is there.
const SIGN_OF_LIFE: Duration = Duration::from_secs(15);

/// A running server. Dropped, it stops.
pub(super) struct Server(Listener);

impl Server {
    /// Listens on a port of this machine; port 0 is any that is free.
    pub(super) fn start(port: u16, showing: Arc<Showing>) -> Result<Self, ServeError> {
        let preview = Preview { showing, listeners: AtomicUsize::new(0) };
        Ok(Server(Port::take(port)?.answer(Arc::new(preview))?))
    }

    pub(super) fn address(&self) -> SocketAddr {
        self.0.address()
    }
}

/// What is shown, and how many connections wait for edits.
struct Preview {
    showing: Arc<Showing>,
    listeners: AtomicUsize,
}

impl Converse for Preview {
    fn converse(&self, stream: &TcpStream) -> io::Result<()> {
        let request = match http::read(stream) {
            Ok(request) => request,
            Err(Some(refusal)) => return http::write(stream, &refusal, false),
            Err(None) => return Ok(()),
        };
        let shown = self.showing.now();
        // One page that panics is one page that cannot be shown.
        let answered = catch_unwind(AssertUnwindSafe(|| answer(&request, &shown)));
        let answered =
            answered.unwrap_or_else(|panic| Answer::Whole(broken(&fault(&*panic), None, &shown)));
        match answered {
            Answer::Whole(response) => http::write(stream, &response, request.head_only),
            Answer::Events => match Slot::take(&self.listeners, MOST_LISTENERS) {
                Some(_place) => tell_edits(stream, &self.showing),
                None => http::write(stream, &too_many(), false),
            },
        }
    }

    fn has_ended(&self) -> bool {
        self.showing.has_ended()
    }

    fn end(&self) {
        self.showing.end();
    }
}

/// Sends the version that is shown, and each one after it, until the client leaves.
fn tell_edits(mut stream: &TcpStream, showing: &Showing) -> io::Result<()> {
    http::start_events(stream)?;
    let mut told = showing.now().version;
    stream.write_all(format!("data: {told}\n\n").as_bytes())?;
    let mut last = Instant::now();
    while !showing.has_ended() && is_there(stream)? {
        if let Some(version) = showing.wait_for_other(&told, LOOK_AROUND) {
            stream.write_all(format!("data: {version}\n\n").as_bytes())?;
            (told, last) = (version, Instant::now());
        } else if last.elapsed() >= SIGN_OF_LIFE {
            stream.write_all(b": planpress is there\n\n")?;
            last = Instant::now();
        }
    }
    Ok(())
}

/// Whether the client still holds its end of the connection.
fn is_there(stream: &TcpStream) -> io::Result<bool> {
    stream.set_read_timeout(Some(Duration::from_millis(1)))?;
    match stream.peek(&mut [0]) {
        Ok(length) => Ok(length > 0),
        Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => {
            Ok(true)
        }
        Err(error) => Err(error),
    }
}
