//! The readers of requests without a connection: a target that opened one for each of its inputs would have
//! no ports left after a minute.

use super::{desk, http};

/// The port of the desk that reads the bytes.
pub const PORT: u16 = 4000;
/// Its token.
pub const TOKEN: &str = "0123456789abcdef0123456789abcdef";

/// What bytes from a browser are treated as, by the preview and by a desk: for the tests of `fuzz/` alone.
#[derive(Debug)]
pub struct Read {
    /// The path and the query of a page of the preview.
    pub page: Option<(String, String)>,
    /// The address on the desk and its form, where one was sent.
    pub call: Option<(String, Option<desk::Form>)>,
}

/// Reads the bytes of a connection.
pub fn read(sent: &[u8]) -> Read {
    let end = sent.windows(4).position(|it| it == b"\r\n\r\n");
    let (head, after) = end.map_or((sent, &[][..]), |at| (&sent[..at], &sent[at + 4..]));
    let page = http::parse(head).ok().map(|it| (it.path, it.query));
    Read { page, call: desk::read_for_fuzzing(head, after, PORT, TOKEN) }
}
