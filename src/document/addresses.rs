//! `addresses.txt`, the list of all addresses ever published, and `redirects.yaml`, which gives the
//! new locations of content that has moved.

use chrono::NaiveDate;

use crate::source::{FileId, Span};

use super::decode::{Spanned, Text, record};

record! {
    /// `redirects.yaml` as typed.
    "redirects.yaml" RedirectsDocument {
        /// Addresses that have moved.
        list redirects: RedirectDocument,
    }
}

record! {
    /// An address that has moved.
    "a redirect" RedirectDocument {
        /// The old address on this site, such as /plans/our-plan/actions/old-name/.
        required from: Text,
        /// The page that replaces it, or an https address.
        required to: Text,
    }
}

/// The prefix of the last publication date, in a line of `addresses.txt`.
pub const LAST_PUBLISHED: &str = "# Last published on ";

/// `addresses.txt` as planpress wrote it.
#[derive(Debug, Default)]
pub struct AddressList {
    /// Its addresses, each with its position.
    pub lines: Vec<Text>,
    /// The date of the last publication, if `publish` has recorded it.
    pub last_published: Option<NaiveDate>,
}

/// Parses the addresses and the date of the last publication; all other lines that begin with `#`
/// are comments.
pub(super) fn addresses(file: FileId, text: &str) -> AddressList {
    let date = text.lines().find_map(|it| it.trim().strip_prefix(LAST_PUBLISHED));
    let last_published = date.and_then(|it| it.trim_end_matches('.').trim().parse().ok());
    AddressList { lines: lines(file, text), last_published }
}

fn lines(file: FileId, text: &str) -> Vec<Text> {
    let mut start = 0;
    let mut addresses = Vec::new();
    for line in text.split_inclusive('\n') {
        let words = line.trim();
        if !words.is_empty() && !words.starts_with('#') {
            let from = start + line.len() - line.trim_start().len();
            let span = Span::new(file, from, from + words.len());
            addresses.push(Spanned { value: words.to_owned(), span });
        }
        start += line.len();
    }
    addresses
}
