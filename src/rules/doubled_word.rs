//! A word that was typed twice: "to to". Only where the two are parted by nothing but a space, in an
//! English text, and not where English itself doubles a word, as in "had had".

use crate::diagnostics::{Code, Finding, Report};
use crate::document::{Documents, Under};
use crate::source::{Sources, Span};

use super::passage::{self, Token};

/// Words that may follow themselves: a verb and its helper, a verb's last word and the next
/// preposition ("come in in May"), or for weight.
const MAY_FOLLOW: [&str; 43] = [
    "had", "that", "is", "was", "do", "does", "did", "can", "will", "may", "must", "her", "you",
    "it", "who", "what", "in", "on", "up", "over", "by", "out", "off", "down", "through", "no",
    "very", "really", "so", "far", "many", "much", "more", "long", "never", "again", "bye", "ha",
    "there", "now", "please", "blah", "or",
];

pub(super) fn check(sources: &Sources, documents: &Documents, report: &mut Report) {
    let read = |it: Under| !matches!(it.key, "id" | "not_names" | "words" | "groups");
    passage::tell_each(sources, documents, report, read, doubled, finding);
}

fn finding(words: &str, span: Span) -> Finding {
    Finding::new(Code::DoubledWord, span, format!("“{words}”: the same word twice"))
        .help("delete one of them")
}

/// The doubled words of a passage, as they are typed.
fn doubled(text: &str) -> Vec<String> {
    if !has_alike_neighbours(text) {
        return Vec::new();
    }
    let tokens = passage::tokens(text, 0..text.len());
    let pairs = tokens.windows(2).filter(|it| is_doubled(text, it));
    pairs
        .map(|it| text[it[0].range.start..it[1].range.end].trim_end_matches(is_mark).to_owned())
        .collect()
}

/// Whether two neighbours may be the same word: nearly every text has none, and need not be read any further.
fn has_alike_neighbours(text: &str) -> bool {
    let words = text.split_whitespace().map(|it| it.trim_matches(is_mark));
    let mut before = "";
    words.filter(|it| !it.is_empty()).any(|word| {
        let last = std::mem::replace(&mut before, word);
        last.eq_ignore_ascii_case(word) || !last.is_ascii() && !word.is_ascii()
    })
}

fn is_mark(it: char) -> bool {
    !it.is_alphanumeric()
}

fn is_doubled(text: &str, pair: &[Token]) -> bool {
    let [first, second] = pair else { return false };
    let typed = &text[second.range.clone()];
    let plain = first.word.chars().all(char::is_alphabetic)
        && typed.starts_with(|it: char| it.is_lowercase());
    // Of single letters only "a" is a word in small letters.
    let long = first.word.len() > 1 || first.word == "a";
    first.word == second.word
        && !first.ends
        && plain
        && long
        && !MAY_FOLLOW.contains(&first.word.as_str())
}

#[cfg(test)]
mod tests {
    use super::doubled;

    #[test]
    fn a_word_typed_twice_is_found_and_what_english_doubles_is_not() {
        for (text, words) in [
            ("You do not have to to give it.", "to to"),
            ("The the plan", "The the"),
            ("Ask for a a form.", "a a"),
            ("We meet at the library library.", "library library"),
        ] {
            assert_eq!(doubled(text), [words], "{text}");
        }
        for fine in [
            "They had had it, so that that day was good",
            "Come in in May. Call Duran Duran, in New York New York",
            "Report, report. To – to. 5 5",
            "the … the",
        ] {
            assert!(doubled(fine).is_empty(), "{fine}");
        }
    }
}
