//! The body of a form, of the length that was said, and not waited for without end.

use std::io::{ErrorKind, Read};
use std::net::TcpStream;
use std::time::Instant;

use super::super::http::PATIENCE;

/// Reads a body that has begun. `Err` has the status of a refusal, or nothing for a client that is gone.
pub(super) fn read(
    mut stream: &TcpStream,
    begun: Vec<u8>,
    length: usize,
) -> Result<Vec<u8>, Option<u16>> {
    let deadline = Instant::now() + PATIENCE;
    let mut body = begun;
    let mut chunk = [0; 4096];
    while body.len() < length {
        let left = deadline.saturating_duration_since(Instant::now());
        if left.is_zero() || stream.set_read_timeout(Some(left)).is_err() {
            return Err(Some(408));
        }
        match stream.read(&mut chunk) {
            Ok(0) => return Err(None),
            Ok(count) => body.extend_from_slice(&chunk[..count]),
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => {
                return Err(Some(408));
            }
            Err(_) => return Err(None),
        }
    }
    if body.len() > length { Err(Some(400)) } else { Ok(body) }
}
