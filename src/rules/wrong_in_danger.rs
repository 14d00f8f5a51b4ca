//! "In danger, call 101", or 18000 as the number to put before any other: someone in danger waits for an answer
//! on the wrong line, or calls 999 by mistake. In the United Kingdom 999 and 112 are for danger, 101 is for
//! everything else (GOV.UK, "Contact the police"); 18000 is 999 by text relay, and 18001 is put before any other
//! number (Relay UK). Only a sentence that names no right number is told.

use crate::diagnostics::{Code, Finding, Report};
use crate::document::Documents;
use crate::locale::sentences;
use crate::source::{Sources, Span};

use super::passage::{self, Token};

/// Words that put someone in danger now.
const DANGER: [&[&str]; 8] = [
    &["in", "danger"],
    &["in", "immediate", "danger"],
    &["an", "emergency"],
    &["at", "risk"],
    &["being", "attacked"],
    &["happening", "now"],
    &["life", "threatening"],
    &["life-threatening"],
];
/// Words by which the danger is over, or there is none.
const NO_DANGER: [&str; 12] = [
    "not",
    "no",
    "never",
    "unless",
    "otherwise",
    "over",
    "passed",
    "longer",
    "don't",
    "isn't",
    "aren't",
    "non-emergency",
];
/// Numbers that are answered by the emergency services.
const RIGHT: [&str; 3] = ["999", "112", "18000"];
/// Words that say that digits come before a number.
const BEFORE: [&[&str]; 5] = [
    &["in", "front", "of"],
    &["before", "the", "number"],
    &["before", "any", "number"],
    &["as", "a", "prefix"],
    &["prefix"],
];

pub(super) fn check(sources: &Sources, documents: &Documents, report: &mut Report) {
    let finding = |said: &str, place| wrong(said).expect("it was found to be wrong").finding(place);
    passage::tell_each(sources, documents, report, |_| true, wrong_sentences, finding);
}

fn wrong_sentences(text: &str) -> Vec<String> {
    if !names_a_number(text) {
        return Vec::new();
    }
    let sentences = sentences(text).into_iter().map(|it| text[it].trim());
    sentences.filter(|it| wrong(it).is_some()).map(str::to_owned).collect()
}

/// What is wrong with a sentence.
#[derive(Debug, PartialEq)]
enum Wrong {
    /// 101 for danger.
    Police,
    /// 18000 before another number.
    Relay,
}

impl Wrong {
    fn finding(&self, place: Span) -> Finding {
        let (message, help) = match self {
            Wrong::Police => (
                "this sentence is about danger, and the only number in it is 101",
                "in danger, people call 999: 101 is for when it is not an emergency",
            ),
            Wrong::Relay => (
                "18000 calls 999 by text relay, so it is not put before another number",
                "write 18001, which is put before a number to call it by text relay",
            ),
        };
        Finding::new(Code::WrongInDanger, place, message).help(help)
    }
}

/// Whether a text has one of the numbers that this is about.
fn names_a_number(text: &str) -> bool {
    text.contains("101") || text.contains("18000")
}

fn wrong(sentence: &str) -> Option<Wrong> {
    if !names_a_number(sentence) {
        return None;
    }
    let tokens = passage::tokens(sentence, 0..sentence.len());
    let has = |word: &str| tokens.iter().any(|it| it.word == word);
    let danger = DANGER.iter().any(|it| says(&tokens, it)) && !NO_DANGER.iter().any(|it| has(it));
    if danger && has("101") && !RIGHT.iter().any(|it| has(it)) {
        return Some(Wrong::Police);
    }
    let before = BEFORE.iter().any(|it| says(&tokens, it));
    (before && has("18000") && !has("18001")).then_some(Wrong::Relay)
}

fn says(tokens: &[Token], words: &[&str]) -> bool {
    tokens.windows(words.len()).any(|it| it.iter().zip(words).all(|(it, word)| it.word == *word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_number_for_danger_is_found_and_a_right_one_is_not() {
        let first = |text: &str| wrong_sentences(text).first().and_then(|it| wrong(it));
        for text in [
            "In danger, call 101.",
            "If you are in immediate danger, ring 101 now.",
            "Call 101 if it is an emergency.",
            "If someone is at risk, call the police on 101.",
        ] {
            assert_eq!(first(text), Some(Wrong::Police), "{text}");
        }
        for text in ["Put 18000 in front of the number.", "Dial 18000 before the number you want."]
        {
            assert_eq!(first(text), Some(Wrong::Relay), "{text}");
        }
        for text in [
            "Call 101 if it is not an emergency.",
            "In danger, call 999, and 101 at any other time.",
            "If you are no longer in danger, call 101.",
            "Room 101 is at the town hall.",
            "By text relay, call 18000.",
            "Put 18001 in front of the number, or call 18000 in danger.",
        ] {
            assert_eq!(first(text), None, "{text}");
        }
    }
}
