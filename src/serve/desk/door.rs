//! Who may come in. A function from the head of a request to what is wanted, or to a refusal without a word.
//!
//! Three things are asked of every request, since each of them has a hole. The token is in the address: a page
//! of another site does not know it, and no `Referer` tells it. `Host` is this machine's own: a site whose name
//! leads to this machine (DNS rebinding) still sends its own name. A form comes from the desk itself.
//!
//! Which page a form comes from is told by `Origin`. The desk's pages send no `Referer`, and with that policy
//! the standard (Fetch, "append a request `Origin` header") makes browsers send `Origin: null` with a form.
//! Chromium 156, Firefox 153 and WebKitGTK 60.5 were tried: each does, and also sends `Sec-Fetch-Site: same-origin`,
//! which no page can forge (Safari has it since 16.4 of March 2023). `null` alone could come from any sandboxed
//! page, so both are wanted. A client without the policy sends the origin itself.

use std::hint::black_box;

use super::super::ServeError;
use super::super::http::Head;

/// Bytes of a form at most.
const LARGEST: usize = 64 << 10;
/// Random bytes of the token.
const TOKEN: usize = 16;

/// The door of one desk.
#[derive(Debug)]
pub(super) struct Door {
    token: String,
    port: u16,
}

/// What is wanted by a client that may come in.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Request<'a> {
    /// What is at an address.
    Show(&'a str),
    /// To send a form of so many bytes to an address.
    Take(&'a str, usize),
}

impl Door {
    /// A door with a token that no one can guess.
    pub(super) fn new(port: u16) -> Result<Self, ServeError> {
        let mut random = [0; TOKEN];
        getrandom::fill(&mut random).map_err(ServeError::random)?;
        let token = random.iter().map(|it| format!("{it:02x}")).collect();
        Ok(Door { token, port })
    }

    /// A door whose token is known.
    #[cfg(any(test, fuzzing))]
    pub(super) fn with_token(port: u16, token: String) -> Self {
        Door { token, port }
    }

    /// The address of the first page.
    pub(super) fn address(&self) -> String {
        format!("http://127.0.0.1:{}/{}/", self.port, self.token)
    }

    /// What a request wants, or the status with which it is refused.
    pub(super) fn admit<'a>(&self, head: &Head<'a>) -> Result<Request<'a>, u16> {
        let host = head.only("host").filter(|it| self.is_own(it)).ok_or(403u16)?;
        let address = self.below(head.target).ok_or(404u16)?;
        match head.method {
            "GET" => Ok(Request::Show(address)),
            "POST" if !is_from_desk(head, host) => Err(403),
            "POST" => Ok(Request::Take(address, length(head)?)),
            _ => Err(405),
        }
    }

    fn is_own(&self, host: &str) -> bool {
        let own = |name: &str| host.eq_ignore_ascii_case(&format!("{name}:{}", self.port));
        own("127.0.0.1") || own("localhost")
    }

    /// The address below the token: a plain name.
    fn below<'a>(&self, target: &'a str) -> Option<&'a str> {
        let (token, address) = target.strip_prefix('/')?.split_once('/')?;
        let plain = |it: u8| it.is_ascii_alphanumeric() || it == b'-' || it == b'.';
        (same(token, &self.token) && address.bytes().all(plain)).then_some(address)
    }
}

/// Whether two texts are the same, in a time that does not tell where they differ.
fn same(one: &str, other: &str) -> bool {
    let pairs = one.bytes().zip(other.bytes());
    let differences = pairs.fold(0, |all, (one, other)| black_box(all | (one ^ other)));
    one.len() == other.len() && differences == 0
}

/// Whether a form was sent by a page of the desk.
fn is_from_desk(head: &Head<'_>, host: &str) -> bool {
    match head.only("origin") {
        Some("null") => head.only("sec-fetch-site") == Some("same-origin"),
        Some(origin) => origin.strip_prefix("http://").is_some_and(|it| it == host),
        None => false,
    }
}

/// How long the body is, if it is a form of one length.
fn length(head: &Head<'_>) -> Result<usize, u16> {
    let kind = head.only("content-type").unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    if !kind.eq_ignore_ascii_case("application/x-www-form-urlencoded") {
        return Err(415);
    }
    let digits = |it: &&str| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit());
    let length = head.only("content-length").filter(digits);
    let length = length.filter(|_| head.all("transfer-encoding").next().is_none()).ok_or(411u16)?;
    length.parse().ok().filter(|it| *it <= LARGEST).ok_or(413)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn door() -> Door {
        Door::with_token(4000, "0123456789abcdef0123456789abcdef".to_owned())
    }

    /// What a request with these lines gets; `/T/` is the token.
    #[track_caller]
    fn check(lines: &str, expected: Result<Request<'_>, u16>) {
        let door = door();
        let text = lines.replace("/T/", &format!("/{}/", door.token)).replace('\n', "\r\n");
        let head = Head::read(text.as_bytes()).expect("a request");
        assert_eq!(door.admit(&head), expected, "{lines}");
    }

    const FORM: &str = "Content-Type: application/x-www-form-urlencoded\nContent-Length: 9";

    #[test]
    fn a_page_of_the_desk_comes_in() {
        check("GET /T/ HTTP/1.1\nHost: 127.0.0.1:4000", Ok(Request::Show("")));
        check("GET /T/row-0a HTTP/1.1\nhost: LocalHost:4000", Ok(Request::Show("row-0a")));
        for origin in [
            "Origin: http://127.0.0.1:4000",
            "Origin: null\nSec-Fetch-Site: same-origin",
            "origin: http://127.0.0.1:4000\nSec-Fetch-Site: cross-site",
        ] {
            let post = format!("POST /T/undo HTTP/1.1\nHost: 127.0.0.1:4000\n{origin}\n{FORM}");
            check(&post, Ok(Request::Take("undo", 9)));
        }
    }

    #[test]
    fn another_host_is_refused_before_all_else() {
        for host in [
            "",
            "Host: evil.example",
            "Host: evil.example:4000",
            "Host: 127.0.0.1",
            "Host: 127.0.0.1:4001",
            "Host: 127.0.0.1:4000.evil.example",
            "Host: [::1]:4000",
            "Host: 127.0.0.1:4000\nHost: 127.0.0.1:4000",
            "X: y",
        ] {
            let line = if host.is_empty() { String::new() } else { format!("\n{host}") };
            check(&format!("GET /T/ HTTP/1.1{line}"), Err(403));
        }
    }

    #[test]
    fn another_token_or_a_path_that_leads_elsewhere_is_not_found() {
        for target in [
            "/",
            "/T",
            "//",
            "/0123456789abcdef0123456789abcdee/",
            "/0123456789abcdef0123456789abcdef0/",
            "/0123456789abcdef/",
            "/T/../x",
            "/T/a/b",
            "/T/%2e",
            "/T/a?b",
            "x/T/",
        ] {
            let target = if target == "/T" { "/0123456789abcdef0123456789abcdef" } else { target };
            check(&format!("GET {target} HTTP/1.1\nHost: 127.0.0.1:4000"), Err(404));
        }
    }

    #[test]
    fn another_method_is_not_allowed() {
        for method in ["HEAD", "PUT", "DELETE", "OPTIONS", "get", "PATCH"] {
            check(&format!("{method} /T/ HTTP/1.1\nHost: 127.0.0.1:4000"), Err(405));
        }
    }

    #[test]
    fn a_form_of_another_page_is_refused() {
        for origin in [
            "X: y",
            "Origin: null",
            "Origin: null\nSec-Fetch-Site: cross-site",
            "Origin: null\nSec-Fetch-Site: same-site",
            "Origin: null\nSec-Fetch-Site: same-origin\nSec-Fetch-Site: same-origin",
            "Origin: http://evil.example",
            "Origin: https://127.0.0.1:4000",
            "Origin: http://127.0.0.1:4001",
            "Origin: http://localhost:4000",
            "Origin: http://127.0.0.1:4000/",
            "Origin: http://127.0.0.1:4000\nOrigin: http://127.0.0.1:4000",
            "Referer: http://127.0.0.1:4000/T/",
        ] {
            check(&format!("POST /T/ HTTP/1.1\nHost: 127.0.0.1:4000\n{origin}\n{FORM}"), Err(403));
        }
    }

    #[test]
    fn a_body_is_a_form_of_a_length_that_is_said() {
        let post = "POST /T/ HTTP/1.1\nHost: 127.0.0.1:4000\nOrigin: http://127.0.0.1:4000";
        let form = "Content-Type: application/x-www-form-urlencoded; charset=UTF-8";
        for (lines, expected) in [
            ("Content-Length: 1", Err(415)),
            ("Content-Type: text/plain\nContent-Length: 1", Err(415)),
            ("Content-Type: multipart/form-data; boundary=x\nContent-Length: 1", Err(415)),
            (form, Err(411)),
            (&format!("{form}\nContent-Length:"), Err(411)),
            (&format!("{form}\nContent-Length: +1"), Err(411)),
            (&format!("{form}\nContent-Length: 1\nContent-Length: 1"), Err(411)),
            (&format!("{form}\nContent-Length: 1\nTransfer-Encoding: chunked"), Err(411)),
            (&format!("{form}\nContent-Length: 65537"), Err(413)),
            (&format!("{form}\nContent-Length: 99999999999999999999999"), Err(413)),
            (&format!("{form}\nContent-Length: 65536"), Ok(Request::Take("", 65536))),
        ] {
            check(&format!("{post}\n{lines}"), expected);
        }
    }

    #[test]
    fn each_desk_has_a_token_of_its_own() {
        let (one, other) = (Door::new(1).unwrap(), Door::new(1).unwrap());
        assert_eq!(one.token.len(), 2 * TOKEN);
        assert_ne!(one.token, other.token);
        assert!(one.address().ends_with(&format!("/{}/", one.token)));
    }
}
