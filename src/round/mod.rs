//! The round that a publisher makes every few months: which actions wait for an update, which services must be
//! checked again, what to ask about each, the texts for colleagues, and what an answer becomes in the files.
//!
//! What is due is judged in `model`. `due` gathers it, `ask` has the questions about a service, `record` what
//! of its record an answer can put right, `texts` what to send to whom, and `entry` writes an answer into the text
//! of a file and leaves every other byte as it is.
//! Nothing here knows pages, workbooks or the disk: `review` asks in the browser, `exports` makes the workbooks,
//! and `cli` reads and writes.

mod ask;
mod due;
mod entry;
mod record;
mod texts;

pub use ask::{Asked, asks};
pub use due::{Due, ServiceDue, in_brief};
pub use entry::Entry;
pub use record::{Change, Recorded, recorded};
pub use texts::{Letter, letters};
