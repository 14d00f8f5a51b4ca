//! A telephone number in the text is a link that dials it: someone who is afraid, or whose hand shakes,
//! copies no digits. What a number looks like is known in `model::telephone`; here the words around it
//! tell a call from a reference, and a short number from a count.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets, plain};
use crate::audit::words::{Passage, TextKind};
use crate::diagnostics::Code;
use crate::model::telephone;

pub(super) const RULE: Rule = Rule { code: Code::NumberNotLinked, act: &[], wcag: &[], look };

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
    // Inside a picture nothing can be a link.
    let in_picture =
        |it: &Passage<'_>| it.element.and_ancestors().any(|it| it.attribute("role") == Some("img"));
    let linked: BTreeSet<String> = page.passages().iter().flat_map(linked).collect();
    for passage in page.passages().iter().filter(|it| !it.quoted && !in_picture(it)) {
        for number in numbers(&passage.text) {
            // A head is read before the way to call: "call 999" in it is its name, and a longer number is
            // linked below it.
            let said = &passage.text[number.clone()];
            let heads = passage.kind == TextKind::Heading
                && (is_short(said) || linked.contains(&digits(said)));
            let is_mark = is_link_not_read(&passage.text, &number);
            if passage.is_linked(&number) || passage.is_quoted(&number) || heads || is_mark {
                targets.passed();
                continue;
            }
            let said = &passage.text[number];
            let dialled = digits(said);
            let message = format!("the number {said} cannot be tapped: it is not a link");
            let help = format!(
                "make it a link, in Markdown [{said}](tel:{dialled}), in HTML <a href=\"tel:{dialled}\">{said}</a>"
            );
            targets.failed(passage.element, message, help).words = plain(&passage.text);
        }
    }
}

/// Whether a number is in the marks of a link that was not read as one: that is told for itself.
fn is_link_not_read(text: &str, number: &Range<usize>) -> bool {
    let after = text[number.end..].strip_prefix(']').map(str::trim_start);
    let words =
        text[..number.start].ends_with('[') && after.is_some_and(|it| it.starts_with("(tel:"));
    words || text[..number.start].ends_with("(tel:")
}

/// The numbers that are links, as they are dialled.
fn linked(passage: &Passage<'_>) -> Vec<String> {
    let numbers = numbers(&passage.text).into_iter().filter(|it| passage.is_linked(it));
    numbers.map(|it| digits(&passage.text[it])).collect()
}

/// A number as it is dialled.
fn digits(said: &str) -> String {
    let dialled: String = said.chars().filter(|it| it.is_ascii_digit() || *it == '+').collect();
    dialled.replace("+440", "+44")
}

/// Where telephone numbers are in a text.
fn numbers(text: &str) -> Vec<Range<usize>> {
    let found = telephone::find(text).into_iter().filter(|it| {
        let start = it.range.start;
        match is_short(&text[it.range.clone()]) {
            true => calls(text, start),
            false => !after(text, start, 1, REFERENCES),
        }
    });
    found.map(|it| it.range).collect()
}

/// Whether a number is short enough to be a count of something.
fn is_short(said: &str) -> bool {
    said.chars().filter(char::is_ascii_digit).count() < 7
}

/// Whether the words before a short number ask to call it: "call 101", "call the police on 999".
fn calls(text: &str, start: usize) -> bool {
    after(text, start, 1, CALLS) || (after(text, start, 1, &["on"]) && after(text, start, 6, CALLS))
}

/// So many bytes before a number are looked at: six words fit, and a page of numbers is read in one go.
const FURTHEST: usize = 300;

/// Whether one of these words is among so many before a place, in the same sentence.
fn after(text: &str, start: usize, reach: usize, words: &[&str]) -> bool {
    let near = &text[text.floor_char_boundary(start.saturating_sub(FURTHEST))..start];
    let sentence = near.rsplit(['.', '!', '?']).next().unwrap_or("");
    // "Tel." ends no sentence.
    let sentence = if sentence.trim().is_empty() { near } else { sentence };
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
        let headed = "<h1>The line is 01632 960001</h1>";
        assert_eq!(told(NumberNotLinked, headed).len(), 1);
        let below = format!("{headed}<p><a href=tel:01632960001>01632 960001</a>");
        assert!(told(NumberNotLinked, &below).is_empty());
        let picture = "<div role=img aria-label=x><span>01632 960001</span></div>";
        assert!(told(NumberNotLinked, picture).is_empty());
        let named = "<h2>In danger: call 999</h2><p>The words “01632 960001” are a number.";
        assert!(told(NumberNotLinked, named).is_empty());
        assert!(
            told(NumberNotLinked, "<p>Call <a href=tel:999>999</a><code>01632 960001</code>")
                .is_empty()
        );
    }
}
