//! Names and numbers in what has no blanks: an id, the name of a file, an address. `jane-smith`,
//! `Jane_Smith.pdf` and `https://example.org/people/jane.smith` all name someone.

use std::ops::Range;

use super::lexicon::{self, Proof};
use super::{Probable, SomeoneKind, numbers};

/// What is around an address in running text.
const AROUND: &[char] = &['<', '>', '(', ')', '[', ']', '"', '“', '”', '|'];

/// What is probably personal in an id, the name of a file or an address.
pub(super) fn find(slug: &str) -> Vec<Probable> {
    let slug = without_escapes(slug);
    let of = |kind| move |range| Probable { kind, range };
    let numbers = numbers::find(&slug.replace(['/', '?', '=', '#', '&', '_', ':'], "\n"));
    let mut found: Vec<_> = numbers.into_iter().map(of(SomeoneKind::Mobile)).collect();
    found.extend(names(&slug).into_iter().map(of(SomeoneKind::Name)));
    found.sort_by_key(|it| it.range.start);
    found
}

/// The same in each address that is in a text.
pub(super) fn in_addresses(text: &str) -> Vec<Probable> {
    let mut found = Vec::new();
    if !text.contains('/') {
        return found;
    }
    let mut from = 0;
    for part in text.split(|it: char| it.is_whitespace() || AROUND.contains(&it)) {
        if part.contains('/') {
            let shifted =
                |it: Probable| Probable { range: it.range.start + from..it.range.end + from, ..it };
            found.extend(find(part).into_iter().map(shifted));
        }
        from += part.len();
        from += text[from..].chars().next().map_or(0, char::len_utf8);
    }
    found
}

/// The text with blanks for `%20` and the like, as long as before.
fn without_escapes(slug: &str) -> String {
    let mut plain = slug.to_owned();
    for (at, _) in slug.match_indices('%') {
        let escape =
            slug.get(at..at + 3).filter(|it| it.bytes().skip(1).all(|it| it.is_ascii_hexdigit()));
        if escape.is_some() {
            plain.replace_range(at..at + 3, "   ");
        }
    }
    plain
}

/// A given name with a surname after it, where both are known and nothing is named after them.
fn names(slug: &str) -> Vec<Range<usize>> {
    let words = words(slug);
    let word = |at: usize| words.get(at).map_or("", |it| &slug[it.clone()]);
    let joined = |at: usize| {
        let gap = words.get(at + 1).map(|next| slug[words[at].end..next.start].trim());
        gap.is_some_and(|it| matches!(it, "" | "-" | "_" | "." | "+"))
    };
    let mut found = Vec::new();
    let mut at = 0;
    while at + 1 < words.len() {
        let named = joined(at)
            && lexicon::given(word(at)) == Proof::Strong
            && lexicon::surname(word(at + 1)) == Proof::Strong
            && !(joined(at + 1) && lexicon::named_after(word(at + 2)));
        if named {
            found.push(words[at].start..words[at + 1].end);
            at += 1;
        }
        at += 1;
    }
    found
}

/// Words of letters; `JaneSmith` has two.
fn words(slug: &str) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    let mut last = ' ';
    for (at, letter) in slug.char_indices() {
        let begins = !last.is_alphabetic() || last.is_lowercase() && letter.is_uppercase();
        match words.last_mut() {
            _ if !letter.is_alphabetic() => {}
            Some(word) if !begins => word.end = at + letter.len_utf8(),
            _ => words.push(at..at + letter.len_utf8()),
        }
        last = letter;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(slug: &str) -> Vec<&str> {
        find(slug).into_iter().map(|it| &slug[it.range]).collect()
    }

    #[test]
    fn someone_is_found_in_what_has_no_blanks() {
        for (slug, words) in [
            ("jane-smith", vec!["jane-smith"]),
            ("meet-jane-smith-2026", vec!["jane-smith"]),
            ("letters/Jane_Smith.pdf", vec!["Jane_Smith"]),
            ("JaneSmith.pdf", vec!["JaneSmith"]),
            ("jane%20smith.pdf", vec!["jane%20smith"]),
            ("https://example.org/people/jane.smith?x=1", vec!["jane.smith"]),
            ("https://example.org/?call=07700900123", vec!["07700900123"]),
            ("/actions/call-07700-900123/", vec!["07700-900123"]),
            ("%2B447700900123", vec!["447700900123"]),
        ] {
            assert_eq!(found(slug), words, "{slug}");
        }
        for slug in [
            "jane/smith",
            "jane",
            "rosa-parks-house",
            "street-lights",
            "2026-11-21",
            "https://example.org/2023-07-11/0770",
            "%",
            "%2",
            "%é0",
        ] {
            assert!(found(slug).is_empty(), "{slug}");
        }
    }

    #[test]
    fn addresses_are_found_in_a_text() {
        let text = "See (https://example.org/jane-smith), é /call/07700900123/ or jane-smith.";
        let found: Vec<_> = in_addresses(text).into_iter().map(|it| &text[it.range]).collect();
        assert_eq!(found, ["jane-smith", "07700900123"]);
    }
}
