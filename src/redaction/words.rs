//! The words of a text that others replace. An address that holds them goes as a whole, and a
//! link to it keeps its words: half of an address leads nowhere, or to someone else.

use std::ops::Range;

use crate::document::{Edit, Mention, apply};

/// Where an address ends in running text.
const AROUND: &[char] = &['<', '>', '(', ')', '[', ']', '"', '\'', '“', '”', '|', ',', '`'];
/// How addresses begin.
const SCHEMES: &[&str] = &["mailto:", "tel:", "sms:", "www."];

/// The edits that take words out of a text, in order.
pub(super) fn edits(text: &str, mention: &Mention, with: &str) -> Vec<Edit> {
    let mut edits: Vec<Edit> = Vec::new();
    let mut done = 0;
    for place in mention.places(text) {
        if place.start < done {
            continue;
        }
        let token = token(text, &place);
        let linked = text[..token.start].ends_with("](") || text[..token.start].ends_with("](<");
        if let Some(link) = linked.then(|| link(text, &token)).flatten() {
            done = link[1].end;
            edits.extend(link.map(|range| Edit { range, with: String::new() }));
            continue;
        }
        let address =
            is_address(&text[token.clone()], text[place.clone()].contains(char::is_whitespace));
        let range = match (address, linked) {
            (true, _) | (_, true) => with_brackets(text, token),
            _ => place,
        };
        done = range.end;
        // Without the blank, Markdown would take what follows for a part of a link.
        let joined = with.ends_with(']') && text[range.end..].starts_with([':', '(', '[']);
        let with = if joined { format!("{with} ") } else { with.to_owned() };
        edits.push(Edit { range, with });
    }
    edits.sort_by_key(|it| it.range.start);
    let mut end = 0;
    edits.retain(|it| {
        let apart = it.range.start >= end;
        end = end.max(it.range.end);
        apart
    });
    edits
}

/// The text without the words.
pub(super) fn replaced(text: &str, mention: &Mention, with: &str) -> String {
    apply(text, &edits(text, mention, with))
}

/// What touches a place without a blank.
fn token(text: &str, place: &Range<usize>) -> Range<usize> {
    let ends = |it: char| it.is_whitespace() || AROUND.contains(&it);
    let before = text[..place.start].rfind(ends);
    let start = before.map_or(0, |at| at + text[at..].chars().next().map_or(1, char::len_utf8));
    let end = text[place.end..].find(ends).map_or(text.len(), |at| place.end + at);
    let trimmed = text[start..end].trim_end_matches(['.', ';', ':', '!', '?']).len();
    start..place.end.max(start + trimmed)
}

fn is_address(token: &str, has_blanks: bool) -> bool {
    let lower = token.to_lowercase();
    let mailbox = lower
        .split_once('@')
        .is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !host.ends_with('.'));
    mailbox
        || lower.contains("://")
        || SCHEMES.iter().any(|it| lower.starts_with(it))
        || lower.starts_with('/') && !has_blanks
}

/// The brackets of `<https://…>` belong to the address.
fn with_brackets(text: &str, token: Range<usize>) -> Range<usize> {
    let opened = text[..token.start].ends_with('<') && text[token.end..].starts_with('>');
    let linked = is_address(&text[token.clone()], false);
    if opened && linked { token.start - 1..token.end + 1 } else { token }
}

/// What makes a link of Markdown around an address: `[` or `![`, and all from `](` to `)`.
fn link(text: &str, token: &Range<usize>) -> Option<[Range<usize>; 2]> {
    let middle = text[..token.start].rfind("](")?;
    let mut depth = 0;
    let open = text[..middle].char_indices().rev().find_map(|(at, letter)| {
        match letter {
            ']' => depth += 1,
            '[' if depth == 0 => return Some(at),
            '[' => depth -= 1,
            _ => {}
        }
        None
    })?;
    let open = if text[..open].ends_with('!') { open - 1..open + 1 } else { open..open + 1 };
    let rest = &text[token.end..];
    let close = rest.find(')').filter(|at| !rest[..*at].contains("\n\n"))?;
    Some([open, middle..token.end + close + 1])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn without(words: &str, text: &str) -> String {
        replaced(text, &Mention::of(words).expect("words"), "[removed]")
    }

    #[test]
    fn words_go_and_what_is_around_them_stays() {
        for (text, expected) in [
            ("Ask Jane Smith (WCC).", "Ask [removed] (WCC)."),
            ("Jane Smith: called", "[removed] : called"),
            ("Jane Smith(WCC)", "[removed] (WCC)"),
            ("**Jane Smith**'s", "**[removed]**'s"),
            ("Write to jane.smith@example.org.", "Write to [removed]."),
            ("<jane.smith@example.org>", "[removed]"),
            ("[Write](mailto:jane.smith@example.org)!", "Write!"),
            ("[Jane Smith](https://example.org/jane-smith \"Jane Smith\")", "[removed]"),
            ("[a [b] c](/plans/x/jane-smith/) d", "a [b] c d"),
            ("![Jane Smith at work](jane-smith.jpg)", "[removed] at work"),
            ("See https://example.org/people/jane-smith, now", "See [removed], now"),
            ("police/Jane Smith/council", "police/[removed]/council"),
            ("Jane Smith, Jane Smith", "[removed], [removed]"),
        ] {
            assert_eq!(without("Jane Smith", text), expected, "{text}");
        }
        for (text, expected) in [
            ("Call 07700 900 123.", "Call [removed]."),
            ("[07700 900123](tel:+447700900123)", "[removed]"),
            ("[Call](tel:+447700900123) us", "Call us"),
            ("tel:07700900123", "[removed]"),
        ] {
            assert_eq!(without("07700900123", text), expected, "{text}");
        }
    }

    #[test]
    fn nothing_else_is_touched() {
        for text in ["", "Janet Smith", "[", "](jane", "é"] {
            assert_eq!(without("Jane Smith", text), text);
        }
        assert_eq!(without("Jane Smith", "](jane-smith"), "]([removed]");
    }
}
