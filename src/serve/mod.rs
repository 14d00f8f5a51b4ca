//! The loop of `planpress serve`: watch the files, make the site again after an edit, and answer a
//! browser on the same machine from it. `desk` serves pages on which a person answers.
//!
//! This room knows nothing of plans or pages: it is given a function that makes the site again and
//! a value that answers addresses. What it adds for the author, the reload script and the page of
//! findings, it adds to answers alone, so none of it can reach a published site.

mod answer;
mod browser;
pub mod desk;
mod error;
mod findings;
#[cfg(any(test, fuzzing))]
#[doc(hidden)]
pub mod fuzzing;
mod http;
mod listener;
mod reload;
mod server;
mod shown;
#[cfg(test)]
mod tests;
mod watch;

use std::any::Any;
use std::convert::Infallible;
use std::net::SocketAddr;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::Arc;

pub use browser::open_in_browser;
pub use error::ServeError;

use server::Server;
use shown::Showing;
use watch::Watch;

/// A site that can be asked for its pages, from several threads at once.
pub trait Pages: Send + Sync {
    /// The page or file at an address as it is published, such as `plans/hate-crime/index.html`;
    /// `None` where the site has no such address.
    ///
    /// # Errors
    /// The findings, as plain text, when the page exists and cannot be made.
    fn page(&self, address: &str) -> Result<Option<Page>, String>;
}

/// The bytes at one address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The bytes that would be published.
    pub bytes: Vec<u8>,
    /// Their media type, such as `text/html; charset=utf-8`.
    pub media_type: &'static str,
}

/// Shows a site before it is known whether it has errors.
pub type ShowEarly<'a> = dyn Fn(Arc<dyn Pages>) + 'a;

/// What came of reading the project again.
pub struct Rebuilt {
    /// The site. Shown unless there are errors.
    pub pages: Arc<dyn Pages>,
    /// Every finding, as plain text, as it is in the terminal.
    pub findings: String,
    /// Whether a finding is an error: then pages show the findings until it is put right.
    pub has_errors: bool,
}

/// Serves a project to this machine alone until the program is ended.
///
/// `rebuild` is called at the start and after each edit below `content/` or `themes/`, always on
/// this thread. It is given a function that shows pages before it is known whether they have errors. `started` is
/// told the address once the first site is there. Port 0 takes a port that is free.
///
/// # Errors
/// When the port is taken or the files cannot be watched.
pub fn serve(
    project: &Path,
    port: u16,
    mut rebuild: impl FnMut(&ShowEarly<'_>) -> Rebuilt,
    started: impl FnOnce(SocketAddr),
) -> Result<Infallible, ServeError> {
    let showing = Arc::new(Showing::default());
    let server = Server::start(port, Arc::clone(&showing))?;
    // Watching starts before reading, so that an edit made meanwhile is not missed.
    let mut watch = Watch::start(project)?;
    show(&showing, &mut rebuild);
    started(server.address());
    loop {
        watch.wait_for_edit()?;
        show(&showing, &mut rebuild);
    }
}

/// Makes the site again and shows it. A panic is a fault of planpress, and no reason to leave the
/// author without a preview: it is shown like a finding, and the next edit tries again.
fn show(showing: &Showing, rebuild: &mut dyn FnMut(&ShowEarly<'_>) -> Rebuilt) {
    match catch_unwind(AssertUnwindSafe(|| rebuild(&|pages| showing.show_early(pages)))) {
        Ok(rebuilt) => showing.show(rebuilt),
        Err(panic) => showing.show_errors(fault(&*panic)),
    }
}

/// What to say of a panic.
fn fault(panic: &(dyn Any + Send)) -> String {
    let words = panic.downcast_ref::<&str>().copied();
    let words = words.or_else(|| panic.downcast_ref::<String>().map(String::as_str));
    format!(
        "planpress could not make this page because of a fault in planpress: {}\n\
         Report it, with the file that you edited last.",
        words.unwrap_or("the reason is not known")
    )
}
