//! A postcode in two parts, "NG9 1AB": where one is, and where one lost or gained a letter on its way, so that no
//! map and no letter finds the place (Royal Mail, Programmers' Guide to the Postcode Address File).

use std::collections::BTreeSet;

use crate::diagnostics::{Code, Finding, Report};
use crate::document::{Documents, is_frozen};
use crate::source::Sources;

use super::passage;

pub(super) fn check(sources: &Sources, documents: &Documents, report: &mut Report) {
    documents.each_text(&mut |_, said| {
        if is_frozen(sources.file(said.span.file()).path()) {
            return;
        }
        let mut told = BTreeSet::new();
        for text in said.passages() {
            let found = wrong(&text).map(|(words, why)| (words.to_owned(), why));
            for (words, why) in found.take(passage::MOST_TOLD) {
                if told.insert(words.clone()) {
                    let span = passage::place(sources, said.span, &[&words]);
                    report.push(
                        Finding::new(Code::PostcodeWrong, span, format!("“{words}” {why}"))
                            .label("maps and letters cannot find this place")
                            .help("write the whole postcode, such as NG9 1AB"),
                    );
                }
            }
        }
    });
}

/// The postcodes of a text that cannot be right, each with why.
fn wrong(text: &str) -> impl Iterator<Item = (&str, &'static str)> {
    text.match_indices(char::is_whitespace).filter_map(move |(at, space)| {
        let first = text[..at].rsplit(char::is_whitespace).next().filter(|it| is_outward(it))?;
        let rest = &text[at + space.len()..];
        let second = rest.split(char::is_whitespace).next()?;
        let second = second.trim_end_matches(|it: char| !it.is_alphanumeric());
        let end = at + space.len() + second.len();
        fault(second).map(|why| (&text[at - first.len()..end], why))
    })
}

/// What is wrong with the second part of a postcode: a digit and two letters.
fn fault(second: &str) -> Option<&'static str> {
    let (digit, letters) = second.as_bytes().split_first()?;
    let fits = digit.is_ascii_digit() && letters.iter().all(u8::is_ascii_uppercase);
    match letters.len() {
        1 if fits => Some("is a postcode without its last letter"),
        3 if fits => Some("is a postcode with a letter too many"),
        _ => None,
    }
}

/// Whether this is the first part of a postcode: "NG9", "M1", "EC1A".
pub(super) fn is_outward(word: &str) -> bool {
    let letters = word.bytes().take_while(u8::is_ascii_uppercase).count();
    let rest = &word.as_bytes()[letters..];
    matches!(letters, 1..=2)
        && matches!(rest.len(), 1..=2)
        && rest[0].is_ascii_digit()
        && rest[1..].iter().all(|it| it.is_ascii_digit() || it.is_ascii_uppercase())
}

/// Whether this is the second part of a postcode: "1AB".
pub(super) fn is_inward(word: &str) -> bool {
    let bytes = word.as_bytes();
    bytes.len() == 3 && bytes[0].is_ascii_digit() && bytes[1..].iter().all(u8::is_ascii_uppercase)
}

#[cfg(test)]
mod tests {
    use super::wrong;

    #[test]
    fn a_postcode_with_a_letter_less_or_more_is_told() {
        let found = |text| wrong(text).map(|it| it.0).collect::<Vec<_>>();
        assert_eq!(found("Foster Avenue, Beeston, NG9 1A."), ["NG9 1A"]);
        assert_eq!(found("NG9 1ABB, or EC1A 1A"), ["NG9 1ABB", "EC1A 1A"]);
        for sound in [
            "Foster Avenue, Beeston, NG9 1AB.",
            "Take the A52 1 mile north",
            "Platform B2 at 1PM",
            "The M1 OUT of town",
            "Unit B2, 1A High Street",
            "NG9",
        ] {
            assert!(found(sound).is_empty(), "{sound}");
        }
    }
}
