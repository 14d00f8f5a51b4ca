//! `addresses.txt`, the list of addresses ever published, and `redirects.yaml`, which says where
//! what stood at one of them has gone.

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
        /// The page that takes its place, or an https address.
        required to: Text,
    }
}

/// The lines of `addresses.txt`, each with its place. planpress writes the file; a line that
/// begins with `#` is for people.
pub(super) fn addresses(file: FileId, text: &str) -> Vec<Text> {
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
