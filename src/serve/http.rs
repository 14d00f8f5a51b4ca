//! As much of HTTP/1.1 as a preview on one machine needs: read one request, write one answer,
//! close. Nothing is read without a bound on bytes and on time.
//!
//! It is written out here because `tiny_http` 0.12, by its source, reads
//! headers of any length, waits for them without end, and takes memory for whatever length of body
//! a client announces. A preview never needs a body, so none is read; `desk` reads one of a length that it
//! was told.

use std::io::{self, ErrorKind, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::time::{Duration, Instant};

/// Bytes of a request's first line and headers.
const MOST_BYTES: usize = 16 << 10;
/// Time for a client to send them, and to take a part of the answer.
pub(super) const PATIENCE: Duration = Duration::from_secs(10);

/// A request that may be answered.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Request {
    /// Whether the body is not wanted.
    pub(super) head_only: bool,
    /// The path as sent, `/` first, percent signs and all.
    pub(super) path: String,
    /// What is after the `?`, or nothing.
    pub(super) query: String,
}

/// An answer.
#[derive(Debug)]
pub(super) struct Response {
    pub(super) status: u16,
    pub(super) media_type: &'static str,
    /// Where else to look, for a redirection.
    pub(super) location: Option<String>,
    /// More lines of headers, each with its end.
    pub(super) more: &'static str,
    pub(super) body: Vec<u8>,
}

impl Response {
    pub(super) fn new(status: u16, media_type: &'static str, body: Vec<u8>) -> Self {
        Response { status, media_type, location: None, more: "", body }
    }

    /// A sentence, for whatever is not a page.
    pub(super) fn text(status: u16, text: &str) -> Self {
        Self::new(status, "text/plain; charset=utf-8", format!("{text}\n").into_bytes())
    }

    pub(super) fn redirect(location: String) -> Self {
        let body = b"This page is at the same address with a slash at the end.\n".to_vec();
        let media_type = "text/plain; charset=utf-8";
        Response { location: Some(location), ..Self::new(302, media_type, body) }
    }
}

/// Reads a request. `Err` has the answer to a bad one, or nothing for a client that is gone.
pub(super) fn read(stream: &TcpStream) -> Result<Request, Option<Response>> {
    read_head(stream).and_then(|(head, _)| parse(&head).map_err(Some))
}

/// Reads up to the empty line. The second part is what came after it.
pub(super) fn read_head(mut stream: &TcpStream) -> Result<(Vec<u8>, Vec<u8>), Option<Response>> {
    let deadline = Instant::now() + PATIENCE;
    let mut head = Vec::new();
    let mut chunk = [0; 2048];
    loop {
        let left = deadline.saturating_duration_since(Instant::now());
        let late = || {
            // A browser opens connections ahead of need: one that says nothing is not a fault.
            let said = !head.is_empty();
            Err(said.then(|| Response::text(408, "The request took too long.")))
        };
        if left.is_zero() || stream.set_read_timeout(Some(left)).is_err() {
            return late();
        }
        let length = match stream.read(&mut chunk) {
            Ok(0) => return Err(None),
            Ok(length) => length,
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => {
                return late();
            }
            Err(_) => return Err(None),
        };
        let searched = head.len().saturating_sub(3);
        head.extend_from_slice(&chunk[..length]);
        if let Some(end) = head[searched..].windows(4).position(|it| it == b"\r\n\r\n") {
            let after = head.split_off(searched + end + 4);
            head.truncate(searched + end);
            return Ok((head, after));
        }
        if head.len() > MOST_BYTES {
            return Err(Some(Response::text(431, "The request is too long.")));
        }
    }
}

/// The first line and the headers of a request, as they were sent.
#[derive(Debug)]
pub(super) struct Head<'a> {
    pub(super) method: &'a str,
    pub(super) target: &'a str,
    headers: Vec<(&'a str, &'a str)>,
}

impl<'a> Head<'a> {
    /// Reads them; none if this is not a request.
    pub(super) fn read(head: &'a [u8]) -> Option<Self> {
        let head = std::str::from_utf8(head).ok()?;
        let mut lines = head.split("\r\n");
        let words: Vec<&str> = lines.next()?.split(' ').collect();
        let [method, target, "HTTP/1.1" | "HTTP/1.0"] = words[..] else { return None };
        let header = |line: &'a str| line.split_once(':').map(|it| (it.0, it.1.trim()));
        Some(Head { method, target, headers: lines.map(header).collect::<Option<_>>()? })
    }

    /// All values of a header.
    pub(super) fn all<'n>(&'n self, name: &'n str) -> impl Iterator<Item = &'a str> + 'n {
        let named = move |it: &&(&'a str, &'a str)| it.0.eq_ignore_ascii_case(name);
        self.headers.iter().filter(named).map(|it| it.1)
    }

    /// The value of a header that is there once.
    pub(super) fn only(&self, name: &str) -> Option<&'a str> {
        let mut all = self.all(name);
        all.next().filter(|_| all.next().is_none())
    }
}

pub(super) fn parse(head: &[u8]) -> Result<Request, Response> {
    let bad = || Response::text(400, "This is not a request that planpress understands.");
    let head = Head::read(head).ok_or_else(bad)?;
    // A page from elsewhere can give its own name this machine's address and so read what is
    // served here; its requests still carry that name.
    if !head.only("host").is_some_and(is_this_machine) {
        return Err(Response::text(403, "planpress only answers to localhost and 127.0.0.1."));
    }
    let head_only = match head.method {
        "GET" => false,
        "HEAD" => true,
        _ => {
            let only = Response::text(405, "planpress only shows pages.");
            return Err(Response { more: "Allow: GET, HEAD\r\n", ..only });
        }
    };
    let target = head.target;
    if !target.starts_with('/') || !target.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Err(bad());
    }
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    Ok(Request { head_only, path: path.to_owned(), query: query.to_owned() })
}

fn is_this_machine(host: &str) -> bool {
    let name = match host.rsplit_once(':') {
        Some((name, port)) if !port.is_empty() && port.bytes().all(|it| it.is_ascii_digit()) => {
            name
        }
        _ => host,
    };
    ["localhost", "127.0.0.1", "[::1]"].iter().any(|it| name.eq_ignore_ascii_case(it))
}

/// Writes an answer and closes the connection.
pub(super) fn write(
    mut stream: &TcpStream,
    response: &Response,
    head_only: bool,
) -> io::Result<()> {
    stream.set_write_timeout(Some(PATIENCE))?;
    let mut head = head(response.status, response.media_type);
    head += &format!("Content-Length: {}\r\n", response.body.len());
    if let Some(location) = &response.location {
        head += &format!("Location: {location}\r\n");
    }
    head += response.more;
    head += "\r\n";
    stream.write_all(head.as_bytes())?;
    if !head_only {
        stream.write_all(&response.body)?;
    }
    close(stream)
}

/// Starts an answer without an end, to which events are added one by one.
pub(super) fn start_events(mut stream: &TcpStream) -> io::Result<()> {
    stream.set_write_timeout(Some(PATIENCE))?;
    stream.write_all((head(200, "text/event-stream") + "\r\n").as_bytes())
}

/// The headers that every answer has. Nothing is kept: the next edit may change every page.
fn head(status: u16, media_type: &str) -> String {
    let reason = match status {
        200 => "OK",
        302 => "Found",
        303 => "See Other",
        400 => "Bad Request",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        408 => "Request Timeout",
        411 => "Length Required",
        413 => "Content Too Large",
        415 => "Unsupported Media Type",
        431 => "Request Header Fields Too Large",
        503 => "Service Unavailable",
        _ => "Internal Server Error",
    };
    format!(
        "HTTP/1.1 {status} {reason}\r\nContent-Type: {media_type}\r\nConnection: close\r\n\
         Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n\
         Cross-Origin-Resource-Policy: same-origin\r\n"
    )
}

/// Closes so that the client gets the whole answer: a socket closed with something unread in it
/// takes the answer back. What comes is read away, a little and not for long.
fn close(mut stream: &TcpStream) -> io::Result<()> {
    stream.shutdown(Shutdown::Write)?;
    stream.set_read_timeout(Some(Duration::from_millis(200)))?;
    let mut chunk = [0; 2048];
    for _ in 0..64 {
        if stream.read(&mut chunk)? == 0 {
            break;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn status(head: &str) -> u16 {
        parse(head.as_bytes()).expect_err("was understood").status
    }

    #[test]
    fn a_request_is_a_path_and_a_query() {
        let request = parse(b"GET /plans/x/?last-good HTTP/1.1\r\nHost: localhost:8080").unwrap();
        assert_eq!((request.path.as_str(), request.query.as_str()), ("/plans/x/", "last-good"));
        assert!(parse(b"HEAD / HTTP/1.1\r\nHOST: 127.0.0.1").unwrap().head_only);
    }

    #[test]
    fn only_this_machine_s_names_are_answered() {
        for host in ["localhost", "LocalHost:80", "127.0.0.1:0", "[::1]:8080", "[::1]"] {
            assert!(is_this_machine(host), "{host}");
        }
        for host in [
            "",
            "evil.example",
            "localhost.evil.example",
            "127.0.0.1.evil.example:80",
            "evil@localhost",
            "::1",
            "localhost:x",
            "0.0.0.0",
            "127.0.0.1:80:80",
        ] {
            assert!(!is_this_machine(host), "{host}");
        }
        assert_eq!(status("GET / HTTP/1.1"), 403);
        assert_eq!(status("GET / HTTP/1.1\r\nHost: evil.example"), 403);
        assert_eq!(status("GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example"), 403);
    }

    #[test]
    fn what_is_no_request_is_refused() {
        for line in [
            "",
            "GET",
            "GET /",
            "GET / HTTP/2.0",
            "GET  / HTTP/1.1",
            "GET x HTTP/1.1",
            "GET http://localhost/ HTTP/1.1",
            "GET /\u{1} HTTP/1.1",
            "GET /é HTTP/1.1",
            "GET / HTTP/1.1\r\nno colon",
        ] {
            assert_eq!(status(&format!("{line}\r\nHost: localhost")), 400, "{line}");
        }
        assert_eq!(parse(b"GET /\xFF HTTP/1.1").unwrap_err().status, 400);
        assert_eq!(status("POST / HTTP/1.1\r\nHost: localhost"), 405);
    }
}
