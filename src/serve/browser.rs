//! Opens the preview in the person's own browser, in the way of each system. A crate for it would bring more code
//! than this: the address has no letter that a system reads as anything else, and there is one way for each.
//!
//! Only the preview is opened. The address of a desk is a secret, and other people on the machine can read the
//! arguments of every program that is started.

use std::io;
use std::net::SocketAddr;
use std::process::{Command, Stdio};
use std::thread;

/// The program that opens an address, with what comes before it.
const OPENER: &[&str] = if cfg!(windows) {
    &["cmd", "/C", "start"]
} else if cfg!(target_os = "macos") {
    &["open"]
} else {
    &["xdg-open"]
};

/// Asks the system to open the preview, and does not wait for the browser.
///
/// # Errors
/// A system that has no such program.
pub fn open_in_browser(address: SocketAddr) -> io::Result<()> {
    let mut opener = Command::new(OPENER[0])
        .args(&OPENER[1..])
        .arg(format!("http://{address}/"))
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    // A program that has ended is kept by the system until someone asks how.
    thread::spawn(move || opener.wait());
    Ok(())
}
