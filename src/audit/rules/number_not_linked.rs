//! A telephone number in the text is a link that dials it: somebody afraid, or with a hand that
//! shakes, copies no digits. Numbers are told from dates and references by how they are written in
//! the United Kingdom (Ofcom, "Telephone numbering in the UK": area codes of 3 to 6 digits with the
//! leading 0, 10 or 11 digits in all) or by a leading `+`.

use std::ops::Range;

use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets, plain};
use crate::audit::words::Kind;
use crate::diagnostics::Code;

pub(super) const RULE: Rule = Rule { code: Code::NumberNotLinked, act: &[], wcag: &[], look };

/// Numbers of three to five digits that are dialled in the United Kingdom: emergencies, the police,
/// health, power cuts, text relay.
const SHORT: &[&str] =
    &["999", "112", "101", "111", "105", "119", "18000", "116123", "116000", "116111", "116006"];

/// Words after which a short number is one to call.
const CALLS: &[&str] = &[
    "call",
    "calling",
    "ring",
    "ringing",
    "phone",
    "phoning",
    "telephone",
    "telephoning",
    "dial",
    "dialling",
    "tel",
];

/// Words after which digits are a reference.
const REFERENCES: &[&str] = &[
    "reference",
    "ref",
    "id",
    "account",
    "charity",
    "registered",
    "company",
    "case",
    "isbn",
    "vat",
];

fn look<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for passage in page.passages().iter().filter(|it| !it.quoted) {
        for number in numbers(&passage.text) {
            // A head is read before the way to call, and "call 999" in it is its name.
            let heads = passage.kind == Kind::Heading && is_short(&passage.text[number.clone()]);
            if passage.is_linked(&number) || passage.is_quoted(&number) || heads {
                targets.passed();
                continue;
            }
            let said = &passage.text[number];
            let dialled: String =
                said.chars().filter(|it| it.is_ascii_digit() || *it == '+').collect();
            let dialled = dialled.replace("+440", "+44");
            let message = format!("the number {said} cannot be tapped: it is not a link");
            let help = format!(
                "make it a link, in Markdown [{said}](tel:{dialled}), in HTML <a href=\"tel:{dialled}\">{said}</a>"
            );
            targets.failed(passage.element, message, help).words = plain(&passage.text);
        }
    }
}

/// Where telephone numbers stand in a text.
fn numbers(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find(|it: char| it.is_ascii_digit() || "+(".contains(it)) {
        let mut start = at + start;
        let end = start + run(&text[start..]);
        // A bracket that is not closed in the number stands around more than the number.
        if text[start..end].starts_with('(') && !text[start..end].contains(')') {
            start += 1;
        }
        if end == start || glued(text, start, end) {
            at = start + text[start..].chars().next().map_or(1, char::len_utf8);
            // What follows in the same run of letters and digits is no number of its own.
            let rest =
                text[at..].find(|it: char| !it.is_alphanumeric()).map_or(text.len(), |it| at + it);
            at = if text.as_bytes()[start].is_ascii_digit() { rest } else { at };
            continue;
        }
        if is_number(&text[start..end]) && !after(text, start, 1, REFERENCES)
            || is_short(&text[start..end]) && calls(text, start)
        {
            found.push(start..end);
        }
        at = end;
    }
    found
}

/// How far digits go on, with single spaces, hyphens and brackets between them.
fn run(text: &str) -> usize {
    let (mut end, mut gap, mut count) = (0, 0, 0);
    for (at, letter) in text.char_indices() {
        match letter {
            '0'..='9' => (end, gap, count) = (at + 1, 0, count + 1),
            '+' if at == 0 => {}
            // Brackets stand around an area code or its 0; further on they hold something else.
            '(' if count > 4 => break,
            ' ' | '\u{a0}' | '\u{202f}' | '-' | '(' | ')' if gap < 2 => gap += 1,
            _ => break,
        }
    }
    end
}

/// Whether digits are a part of something longer: a word, a decimal, an address, a sum.
fn glued(text: &str, start: usize, end: usize) -> bool {
    let before = text[..start].chars().next_back();
    let mut after = text[end..].chars();
    let next = after.next();
    before.is_some_and(|it| it.is_alphanumeric() || "/.-_£$€#@=+".contains(it))
        || next.is_some_and(|it| it.is_alphanumeric() || "/_%@=".contains(it))
        || (matches!(next, Some('.' | ',' | ':' | '-'))
            && after.next().is_some_and(char::is_alphanumeric))
}

fn digits(said: &str) -> String {
    said.chars().filter(char::is_ascii_digit).collect()
}

/// Whether digits are written as a telephone number.
fn is_number(said: &str) -> bool {
    let all = digits(said);
    if said.starts_with('+') {
        return (8..=15).contains(&all.len());
    }
    // The prefix of the text relay service, and a number after it.
    if let Some(rest) = said.strip_prefix("18001").or_else(|| said.strip_prefix("18002")) {
        return rest.starts_with(' ') && (is_number(rest.trim()) || is_short(rest.trim()));
    }
    let national = all.starts_with('0') && !all.starts_with("00") && matches!(all.len(), 10 | 11);
    let groups: Vec<&str> =
        said.split(|it: char| !it.is_ascii_digit()).filter(|it| !it.is_empty()).collect();
    national
        && match groups.as_slice() {
            [one] => one.len() == 11 || one.starts_with("0800"),
            [area, ..] => {
                (3..=6).contains(&area.len()) && groups.iter().skip(1).all(|it| it.len() > 1)
            }
            [] => false,
        }
}

fn is_short(said: &str) -> bool {
    SHORT.contains(&digits(said).as_str()) && !said.contains(['(', '+'])
}

/// Whether the words before a short number ask to call it: "call 101", "call the police on 999".
fn calls(text: &str, start: usize) -> bool {
    after(text, start, 1, CALLS) || (after(text, start, 1, &["on"]) && after(text, start, 6, CALLS))
}

/// Whether one of these words is among so many before a place, in the same sentence.
fn after(text: &str, start: usize, reach: usize, words: &[&str]) -> bool {
    let sentence = text[..start].rsplit(['.', '!', '?']).next().unwrap_or("");
    // "Tel." ends no sentence.
    let sentence = if sentence.trim().is_empty() { &text[..start] } else { sentence };
    let said = sentence
        .split(|it: char| !it.is_alphanumeric())
        .rev()
        .filter(|it| !it.is_empty() && *it != "or");
    said.take(reach).any(|it| words.contains(&it.to_lowercase().as_str()))
}

#[cfg(test)]
mod tests {
    use super::numbers;
    use crate::audit::trial::told;
    use crate::diagnostics::Code::NumberNotLinked;

    #[test]
    fn numbers_are_told_from_what_looks_like_one() {
        for (text, expected) in [
            ("Call 0800 138 1625 free.", vec!["0800 138 1625"]),
            ("01632 960 001 or 0115 9177777", vec!["01632 960 001", "0115 9177777"]),
            (
                "(01632) 960001, +44 1632 960001, +44 (0)1632 960001",
                vec!["(01632) 960001", "+44 1632 960001", "+44 (0)1632 960001"],
            ),
            (
                "Text relay: 18001 01632 960001. Or 18001 101.",
                vec!["18001 01632 960001", "18001 101"],
            ),
            ("07700900123 (07700 900 124)", vec!["07700900123", "07700 900 124"]),
            ("Call 999 or ring the police on 101.", vec!["999", "101"]),
            ("Tel. 111", vec!["111"]),
            ("In danger, call 999.", vec!["999"]),
        ] {
            let found: Vec<_> = numbers(text).into_iter().map(|it| &text[it]).collect();
            assert_eq!(found, expected, "{text}");
        }
        for none in [
            "From 01 02 2023 to 03 04 2024",
            "2023 2024 2025",
            "ISBN 0-306-40615-2",
            "Reference 01632 960001",
            "UPRN 010012345678",
            "There are 101 actions, 999 residents and 112 places.",
            "We met on 101 days. Call us.",
            "https://www.example.org/01632960001",
            "£0800 138 1625.50",
            "Room 101",
            "0.12345678901",
            "Charity 01234567890",
        ] {
            assert!(numbers(none).is_empty(), "{none}");
        }
    }

    #[test]
    fn a_number_that_is_no_link_is_told_even_beside_one_that_is() {
        let page = "<p>Call 01632 960001 <p><a href=tel:01632960001>01632 960001</a> \
            <blockquote>Call 01632 960001</blockquote>";
        assert_eq!(
            told(NumberNotLinked, page),
            ["the number 01632 960001 cannot be tapped: it is not a link"]
        );
        let named = "<h2>In danger: call 999</h2><p>The words “01632 960001” are a number.";
        assert!(told(NumberNotLinked, named).is_empty());
        assert!(
            told(NumberNotLinked, "<p>Call <a href=tel:999>999</a><code>01632 960001</code>")
                .is_empty()
        );
    }
}
