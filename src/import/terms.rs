//! Abbreviations that the document explains where it uses them, as in "Complex Case Panel (CCP)". The words
//! stay in their field; the glossary has them too.

use super::draft::{Draft, Term};
use super::ledger::Ledger;
use super::step::{Did, Steps, Sure};
use super::words::{Gap, Text, letters};

/// An abbreviation has at most so many letters.
const LONGEST: usize = 8;
/// Small words whose first letters an abbreviation may leave out.
const SMALL: [&str; 7] = ["and", "of", "the", "for", "in", "to", "on"];

/// Finds them in all texts.
pub(super) fn find(draft: &mut Draft, ledger: &Ledger, steps: &mut Steps) {
    let mut found: Vec<Term> = Vec::new();
    let known: Vec<String> = draft.terms.iter().map(|it| it.term.letters()).collect();
    for objective in &draft.objectives {
        let own = objective.summary.iter().chain([&objective.title]);
        let own = own.chain(objective.cells.iter().map(|it| &it.1));
        let cells = objective.actions.iter().flat_map(|it| &it.cells).map(|it| &it.1.text);
        for text in own.chain(cells) {
            for (at, word) in text.words.iter().enumerate() {
                let Some(short) = abbreviation(&word.text) else { continue };
                let Some(words) = expansion(text, at, &short) else { continue };
                let means = Text { words: words.to_vec() };
                let same = |it: &String| *it == letters(&short);
                if known.iter().any(same) || found.iter().any(|it| same(&it.term.letters())) {
                    continue;
                }
                let mut term = word.clone();
                term.text.clone_from(&short);
                term.gap = Gap::None;
                let origin = ledger.origin_of(words[0].id);
                steps.push(Sure::Proposed, Did::FoundTerm, origin, &short, &means.plain());
                found.push(Term { term: Text { words: vec![term] }, means, copy: true });
            }
        }
    }
    draft.terms.extend(found);
}

/// The abbreviation in brackets that a word is.
fn abbreviation(word: &str) -> Option<String> {
    let inner = word.strip_prefix('(')?;
    let inner = inner.trim_end_matches(['.', ',', ';', ':']).strip_suffix(')')?;
    let plain = inner.strip_suffix('s').unwrap_or(inner);
    let capitals = plain.chars().filter(|it| it.is_uppercase()).count();
    let fits = (2..=LONGEST).contains(&plain.len()) && capitals * 3 >= plain.len() * 2;
    (fits && plain.chars().all(|it| it.is_alphanumeric() || it == '&')).then(|| inner.to_owned())
}

/// The words before an abbreviation whose first letters it has.
fn expansion<'t>(text: &'t Text, at: usize, short: &str) -> Option<&'t [super::words::Word]> {
    let initials: Vec<char> = short
        .trim_end_matches('s')
        .chars()
        .filter(|it| it.is_alphabetic())
        .map(|it| it.to_ascii_lowercase())
        .collect();
    let mut left = initials.len();
    let mut from = at;
    while left > 0 && from > 0 {
        let word = letters(&text.words[from - 1].text);
        // The end of a line or sentence is the end of the words.
        if text.words[from - 1].text.ends_with(['.', ';', ':'])
            || text.words[from - 1].id == super::words::MADE
        {
            return None;
        }
        if word.starts_with(initials[left - 1]) {
            left -= 1;
        } else if !SMALL.contains(&&*word) {
            return None;
        }
        from -= 1;
    }
    (left == 0 && at > from).then(|| &text.words[from..at])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::label::tests::text;

    #[test]
    fn an_abbreviation_is_found_with_the_words_before_it() {
        let found = |words: &str| {
            let text = text(words);
            let at = text.words.len() - 1;
            let short = abbreviation(&text.words[at].text)?;
            expansion(&text, at, &short).map(|it| Text { words: it.to_vec() }.plain())
        };
        assert_eq!(
            found("into the Complex Case Panel (CCP)").as_deref(),
            Some("Complex Case Panel")
        );
        assert_eq!(
            found("Develop the Key Individuals Network (KINs)").as_deref(),
            Some("Key Individuals Network")
        );
        assert_eq!(found("Joint Action Groups (JAGs).").as_deref(), Some("Joint Action Groups"));
        assert_eq!(found("the police (WCC)"), None);
        assert_eq!(found("in May (2026)"), None);
    }
}
