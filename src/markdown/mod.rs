//! Markdown, read once into [`Prose`], and [`Prose`] written as Markdown. Only this room knows the parser's library.
//!
//! The dialect is CommonMark with tables, ~~words crossed out~~ and footnotes. Punctuation is left as
//! typed, since a plan's words are never changed. What a page must not hold (HTML, links that could
//! do harm, pictures from elsewhere) is told to its author and its words are kept. This room asks
//! whether an address may be a link; whether its page exists is the site's question.

mod address;
mod bare;
mod builder;
mod depth;
mod events;
mod headings;
mod html;
mod leftover;
mod notes;
mod pasted;
#[cfg(test)]
mod tests;
mod visible;
mod write;

use pasted::Kind;

pub use address::{Refused, link_target, percent_decoded};
pub use visible::visible;
pub use write::write;

use crate::diagnostics::Report;
use crate::model::prose::Prose;
pub use crate::source::TextMap;

/// Reads Markdown. `map` says where the text is in its file, for the findings and for links.
pub fn read(text: &str, map: &TextMap, report: &mut Report) -> Prose {
    events::read(text, Kind::Page, map, report)
}

/// Reads a text of a plan or another file of keys, which was often pasted from a document: numbers,
/// spaces and lines that only look like Markdown there are words.
pub fn read_cell(text: &str, map: &TextMap, report: &mut Report) -> Prose {
    events::read(text, Kind::Cell, map, report)
}
