//! `addresses.txt`, the list of addresses ever published, and `redirects.yaml`, which says where
//! what was at one of them has gone.

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

/// What comes before the day of the last publication, in a line of `addresses.txt`.
pub const LAST_PUBLISHED: &str = "# Last published on ";

/// `addresses.txt` as planpress wrote it.
#[derive(Debug, Default)]
pub struct AddressList {
    /// Its addresses, each with its place.
    pub lines: Vec<Text>,
    /// When the website was last published, where `publish` has noted it.
    pub last_published: Option<NaiveDate>,
}

/// The addresses, and the day of the last publication; every other line that begins with `#` is for
/// people.
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
