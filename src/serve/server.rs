//! The listener: one thread for each connection, few connections, none for long. It binds to the
//! loopback address alone, so no other machine can reach it.

use std::io::{self, ErrorKind, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use super::answer::{Answer, answer, broken};
use super::http::{self, Response};
use super::shown::Showing;
use super::{ServeError, fault};

/// Connections at once. A browser opens six.
const MOST_CONNECTIONS: usize = 64;
/// How many of them may wait for edits, so that pages can always be had.
const MOST_LISTENERS: usize = 32;
/// How soon a client that left is noticed.
const LOOK_AROUND: Duration = Duration::from_secs(1);
/// How often a client that waits is told that the server is there.
const SIGN_OF_LIFE: Duration = Duration::from_secs(15);

/// A running server. Dropped, it stops.
pub(super) struct Server {
    address: SocketAddr,
    showing: Arc<Showing>,
    accepting: Option<JoinHandle<()>>,
}

impl Server {
    /// Listens on a port of this machine; port 0 is any that is free.
    pub(super) fn start(port: u16, showing: Arc<Showing>) -> Result<Self, ServeError> {
        let failed = |error| ServeError::port(port, error);
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(failed)?;
        let address = listener.local_addr().map_err(failed)?;
        let shown = Arc::clone(&showing);
        let accepting = thread::Builder::new()
            .name("planpress serve".to_owned())
            .spawn(move || accept(&listener, &shown))
            .map_err(failed)?;
        Ok(Server { address, showing, accepting: Some(accepting) })
    }

    pub(super) fn address(&self) -> SocketAddr {
        self.address
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.showing.end();
        // The listener notices only when somebody calls. Where nobody can, it is gone already.
        if TcpStream::connect_timeout(&self.address, LOOK_AROUND).is_ok()
            && let Some(accepting) = self.accepting.take()
        {
            let _ = accepting.join();
        }
    }
}

/// How many connections are open, and how many of these wait for edits.
#[derive(Default)]
struct Open {
    connections: AtomicUsize,
    listeners: AtomicUsize,
}

/// One place among a limited number, given back when dropped.
struct Slot<'a>(&'a AtomicUsize);

impl<'a> Slot<'a> {
    fn take(places: &'a AtomicUsize, most: usize) -> Option<Self> {
        let place = Slot(places); // Dropped at once when there were too many.
        (places.fetch_add(1, Ordering::Relaxed) < most).then_some(place)
    }
}

impl Drop for Slot<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

fn accept(listener: &TcpListener, showing: &Arc<Showing>) {
    let open = Arc::new(Open::default());
    while !showing.has_ended() {
        let Ok((stream, _)) = listener.accept() else {
            // No sockets left, perhaps: others will be closed soon.
            thread::sleep(Duration::from_millis(50));
            continue;
        };
        let (open, showing) = (Arc::clone(&open), Arc::clone(showing));
        // Without a thread the connection is dropped, and the browser tries again.
        let _ = thread::Builder::new().spawn(move || {
            let place = Slot::take(&open.connections, MOST_CONNECTIONS);
            // A client that leaves in the middle is none of our business.
            let _ = match place {
                Some(_) => converse(&stream, &open, &showing),
                None => http::write(&stream, &too_many(), false),
            };
        });
    }
}

fn too_many() -> Response {
    Response::text(503, "Too many pages are open at once. Close some and try again.")
}

/// Reads one request and answers it.
fn converse(stream: &TcpStream, open: &Open, showing: &Showing) -> io::Result<()> {
    let request = match http::read(stream) {
        Ok(request) => request,
        Err(Some(refusal)) => return http::write(stream, &refusal, false),
        Err(None) => return Ok(()),
    };
    let shown = showing.now();
    // One page that panics is one page that cannot be shown.
    let answered = catch_unwind(AssertUnwindSafe(|| answer(&request, &shown)));
    let answered =
        answered.unwrap_or_else(|panic| Answer::Whole(broken(&fault(&*panic), None, &shown)));
    match answered {
        Answer::Whole(response) => http::write(stream, &response, request.head_only),
        Answer::Events => match Slot::take(&open.listeners, MOST_LISTENERS) {
            Some(_place) => tell_edits(stream, showing),
            None => http::write(stream, &too_many(), false),
        },
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
