//! The listener: one thread for each connection, few connections, none for long. It binds to the
//! loopback address alone, so no other machine can reach it. What is said on a connection is not its
//! business.

use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use super::ServeError;
use super::http::{self, Response};

/// Connections at once. A browser opens six.
const MOST_CONNECTIONS: usize = 64;
/// How long it takes to notice an end at most.
const LOOK_AROUND: Duration = Duration::from_secs(1);

/// What is done with connections, on several threads at once.
pub(super) trait Converse: Send + Sync {
    /// Reads one request and answers it.
    fn converse(&self, stream: &TcpStream) -> io::Result<()>;
    /// Whether no more connections are taken.
    fn has_ended(&self) -> bool;
    /// Ends all conversations that wait for something.
    fn end(&self);
}

/// A listener at work. Dropped, it stops.
pub(super) struct Listener {
    address: SocketAddr,
    converser: Arc<dyn Converse>,
    accepting: Option<JoinHandle<()>>,
}

/// A port of this machine, on which no one is answered yet.
pub(super) struct Port {
    address: SocketAddr,
    listener: TcpListener,
}

impl Port {
    /// Takes a port; 0 is any that is free.
    pub(super) fn take(port: u16) -> Result<Self, ServeError> {
        let failed = |error| ServeError::port(port, error);
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(failed)?;
        let address = listener.local_addr().map_err(failed)?;
        Ok(Port { address, listener })
    }

    pub(super) fn address(&self) -> SocketAddr {
        self.address
    }

    /// Begins to answer.
    pub(super) fn answer(self, converser: Arc<dyn Converse>) -> Result<Listener, ServeError> {
        let Port { address, listener } = self;
        let conversing = Arc::clone(&converser);
        let accepting = thread::Builder::new()
            .name("planpress serve".to_owned())
            .spawn(move || accept(&listener, &conversing))
            .map_err(|error| ServeError::port(address.port(), error))?;
        Ok(Listener { address, converser, accepting: Some(accepting) })
    }
}

impl Listener {
    pub(super) fn address(&self) -> SocketAddr {
        self.address
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        self.converser.end();
        // The listener notices only when someone calls. Where no one can, it is gone already.
        if TcpStream::connect_timeout(&self.address, LOOK_AROUND).is_ok()
            && let Some(accepting) = self.accepting.take()
        {
            let _ = accepting.join();
        }
    }
}

/// One place among a limited number, given back when dropped.
pub(super) struct Slot<'a>(&'a AtomicUsize);

impl<'a> Slot<'a> {
    pub(super) fn take(places: &'a AtomicUsize, most: usize) -> Option<Self> {
        let place = Slot(places); // Dropped at once when there were too many.
        (places.fetch_add(1, Ordering::Relaxed) < most).then_some(place)
    }
}

impl Drop for Slot<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

fn accept(listener: &TcpListener, converser: &Arc<dyn Converse>) {
    let open = Arc::new(AtomicUsize::new(0));
    while !converser.has_ended() {
        let Ok((stream, _)) = listener.accept() else {
            // No sockets left, perhaps: others will be closed soon.
            thread::sleep(Duration::from_millis(50));
            continue;
        };
        let (open, converser) = (Arc::clone(&open), Arc::clone(converser));
        // Without a thread the connection is dropped, and the browser tries again.
        let _ = thread::Builder::new().spawn(move || {
            let place = Slot::take(&open, MOST_CONNECTIONS);
            // A client that leaves in the middle is none of our business.
            let _ = match place {
                Some(_) => converser.converse(&stream),
                None => http::write(&stream, &too_many(), false),
            };
        });
    }
}

/// The answer where there is no room for one more.
pub(super) fn too_many() -> Response {
    Response::text(503, "Too many pages are open at once. Close some and try again.")
}
