//! A desk: pages on which a person of this machine answers, until they have finished.
//!
//! What comes in can change files, so the door is narrow (`door`): a token in the address, this machine's own
//! name, and forms only from pages of the desk itself. What is asked and what an answer does is the business
//! of the [`Desk`] that is given; it is called on one thread, one call after the other.

mod body;
mod door;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::io;
use std::net::TcpStream;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::http::{self, Head, Response};
use super::listener::{Converse, Port};
use super::{ServeError, fault};

use door::{Door, Request};

/// What a browser must keep to on a page of the desk.
const HEADERS: &str = "Content-Security-Policy: default-src 'none'; style-src 'self'; form-action 'self'; \
                       frame-ancestors 'none'; base-uri 'none'\r\nReferrer-Policy: no-referrer\r\n\
                       Allow: GET, POST\r\n";
/// So long the last page can still be had, with its style.
const LAST_LOOK: Duration = Duration::from_secs(1);

/// The fields of a form that came back, by their names. Of fields with one name the last holds.
pub type Form = BTreeMap<String, String>;

/// What is asked, and what is done with answers.
pub trait Desk {
    /// What is shown at an address below the token, such as `questions`; the first page has the empty one.
    /// None where there is nothing.
    fn show(&mut self, address: &str) -> Option<Shown>;

    /// What a form that came back to an address leads to; none where no form is taken.
    fn take(&mut self, address: &str, form: &Form) -> Option<Shown>;
}

/// What the desk answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shown {
    /// A page of HTML.
    Page(String),
    /// A stylesheet.
    Style(String),
    /// Another address below the token, to be shown instead.
    GoTo(String),
    /// The last page: after it the desk is closed.
    Last(String),
}

/// Opens a desk to this machine alone, on a port that is free, until its last page has been sent. `started` is
/// told the address of the first page, which is a secret.
///
/// # Errors
/// When no port is free, or the system has no random numbers.
pub fn open(desk: &mut dyn Desk, started: impl FnOnce(&str)) -> Result<(), ServeError> {
    let port = Port::take(0)?;
    let door = Door::new(port.address().port())?;
    let address = door.address();
    let (sender, calls) = channel();
    let counter = Counter { door, calls: Mutex::new(sender), ended: AtomicBool::new(false) };
    let _listener = port.answer(Arc::new(counter))?;
    started(&address);
    while let Ok(call) = calls.recv() {
        if answer(desk, &call) {
            last_look(desk, &calls);
            break;
        }
    }
    Ok(())
}

/// Answers a call; whether that was the last page.
fn answer(desk: &mut dyn Desk, call: &Call) -> bool {
    let shown = catch_unwind(AssertUnwindSafe(|| match &call.form {
        None => desk.show(&call.address),
        Some(form) => desk.take(&call.address, form),
    }));
    let is_last = matches!(shown, Ok(Some(Shown::Last(_))));
    let response = match shown {
        Ok(Some(shown)) => response(shown),
        Ok(None) => blank(404),
        Err(panic) => Response { more: HEADERS, ..Response::text(500, &fault(&*panic)) },
    };
    // A client that has left wants no answer.
    let _ = call.answer.send(response);
    is_last
}

/// What the last page needs, and no more answers.
fn last_look(desk: &mut dyn Desk, calls: &Receiver<Call>) {
    let end = Instant::now() + LAST_LOOK;
    loop {
        let left = end.saturating_duration_since(Instant::now());
        match calls.recv_timeout(left) {
            Ok(call) if call.form.is_none() => {
                answer(desk, &call);
            }
            Ok(_) => {}
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => return,
        }
    }
}

fn response(shown: Shown) -> Response {
    let html = "text/html; charset=utf-8";
    let of = |media_type, text: String| Response {
        more: HEADERS,
        ..Response::new(200, media_type, text.into_bytes())
    };
    match shown {
        Shown::Page(page) | Shown::Last(page) => of(html, page),
        Shown::Style(style) => of("text/css; charset=utf-8", style),
        Shown::GoTo(address) => {
            // Nothing of the desk is below another folder, so a name is enough.
            let location = if address.is_empty() { "./".to_owned() } else { address };
            Response { location: Some(location), ..blank(303) }
        }
    }
}

/// A refusal says nothing, not even that there is a desk.
fn blank(status: u16) -> Response {
    Response { more: HEADERS, ..Response::new(status, "text/plain; charset=utf-8", Vec::new()) }
}

/// What a browser wants to know.
struct Call {
    address: String,
    form: Option<Form>,
    answer: Sender<Response>,
}

/// Takes calls to the thread of the desk.
struct Counter {
    door: Door,
    calls: Mutex<Sender<Call>>,
    ended: AtomicBool,
}

impl Counter {
    /// Reads a call. `Err` has the refusal, or nothing for a client that is gone.
    fn read(&self, stream: &TcpStream) -> Result<(String, Option<Form>), Option<Response>> {
        let (head, after) = http::read_head(stream).map_err(|it| it.map(|it| blank(it.status)))?;
        let head = Head::read(&head).ok_or(Some(blank(400)))?;
        match self.door.admit(&head).map_err(|status| Some(blank(status)))? {
            Request::Show(address) => Ok((address.to_owned(), None)),
            Request::Take(address, length) => {
                let body = body::read(stream, after, length).map_err(|it| it.map(blank))?;
                Ok((address.to_owned(), Some(form(&body))))
            }
        }
    }
}

fn form(body: &[u8]) -> Form {
    form_urlencoded::parse(body).into_owned().collect()
}

/// What a desk takes bytes for, given its port and its token.
#[cfg(any(test, fuzzing))]
pub(super) fn read_for_fuzzing(
    head: &[u8],
    after: &[u8],
    port: u16,
    token: &str,
) -> Option<(String, Option<Form>)> {
    let door = Door::with_token(port, token.to_owned());
    match door.admit(&Head::read(head)?).ok()? {
        Request::Show(address) => Some((address.to_owned(), None)),
        Request::Take(address, length) => {
            (after.len() == length).then(|| (address.to_owned(), Some(form(after))))
        }
    }
}

impl Converse for Counter {
    fn converse(&self, stream: &TcpStream) -> io::Result<()> {
        let (address, form) = match self.read(stream) {
            Ok(call) => call,
            Err(Some(refusal)) => return http::write(stream, &refusal, false),
            Err(None) => return Ok(()),
        };
        let (answer, answered) = channel();
        let call = Call { address, form, answer };
        let sent = self.calls.lock().unwrap_or_else(PoisonError::into_inner).send(call);
        // No answer comes once the desk is closed.
        match sent.ok().and_then(|()| answered.recv().ok()) {
            Some(response) => http::write(stream, &response, false),
            None => Ok(()),
        }
    }

    fn has_ended(&self) -> bool {
        self.ended.load(Ordering::Relaxed)
    }

    fn end(&self) {
        self.ended.store(true, Ordering::Relaxed);
    }
}
