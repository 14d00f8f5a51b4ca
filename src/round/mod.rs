//! The round that a publisher makes every few months: which actions wait for an update, which services must be
//! checked again, what to ask about each, the texts for colleagues, and what an answer becomes in the files.
//!
//! What is due is judged in `model`. `due` gathers it, `ask` has the questions about a service, `texts` what to
//! send to whom, and `entry` writes an answer into the text of a file and leaves every other byte as it is.
//! Nothing here knows pages, workbooks or the disk: `review` asks in the browser, `exports` makes the workbooks,
//! and `cli` reads and writes.

mod ask;
pub mod day;
mod due;
mod entry;
mod texts;

pub use ask::{Asked, asks};
pub use due::{Due, ServiceDue, in_brief};
pub use entry::Entry;
pub use texts::{Letter, letters};
