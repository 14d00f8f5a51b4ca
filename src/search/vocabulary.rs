//! All words of an index, sorted, and where each is found.

use std::collections::HashMap;

use super::postings::Postings;

/// A beginning that two words share is told in one capital letter, of which there are 26.
const MOST_SHARED: usize = 25;

/// Words and their places.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    /// In no order: each occurrence of a word is looked up, and they are sorted once.
    words: HashMap<String, Postings>,
}

impl Vocabulary {
    pub(super) fn add(&mut self, word: &str, place: u32, in_title: bool) {
        // Most words are there already, and are not copied to look them up.
        match self.words.get_mut(word) {
            Some(postings) => postings.add(place, in_title),
            None => self.words.entry(word.to_owned()).or_default().add(place, in_title),
        }
    }

    pub(super) fn has(&self, word: &str) -> bool {
        self.words.contains_key(word)
    }

    fn sorted(&self) -> Vec<(&str, &Postings)> {
        let mut sorted: Vec<_> = self.words.iter().map(|it| (it.0.as_str(), it.1)).collect();
        sorted.sort_unstable_by_key(|it| it.0);
        sorted
    }

    /// The words with their places in so many parts of about the same weight, each with its first word. The last may be
    /// empty.
    pub(super) fn parts(&self, count: usize) -> Vec<WordPart> {
        let written = self.sorted().into_iter().map(|(word, postings)| {
            let mut text = String::new();
            postings.write(&mut text);
            (word, text)
        });
        let written: Vec<(&str, String)> = written.collect();
        let weight: usize = written.iter().map(|it| it.0.len() + it.1.len()).sum();
        let most = weight.div_ceil(count.max(1));
        let mut parts = vec![WordPart::default()];
        let mut before = "";
        for (word, places) in &written {
            let full = parts.last().is_some_and(|it| it.words.len() + it.found.len() >= most);
            if full && parts.len() < count {
                parts.push(WordPart::default());
                before = "";
            }
            let Some(part) = parts.last_mut() else { break };
            if part.words.is_empty() {
                part.first = (*word).to_owned();
            } else {
                part.found.push(' ');
            }
            push_word(before, word, &mut part.words);
            part.found.push_str(places);
            before = word;
        }
        parts.resize(count, WordPart::default());
        parts
    }

    /// All words in one text: each as a capital letter, which says how much of its beginning is that
    /// of the word before, and the rest. Words hold no capital letters themselves.
    pub(super) fn words(&self) -> String {
        let mut text = String::new();
        let mut before = "";
        for (word, _) in self.sorted() {
            push_word(before, word, &mut text);
            before = word;
        }
        text
    }

    /// The places of all words, in the order of the words, parted by spaces.
    pub(super) fn postings(&self) -> String {
        let mut text = String::new();
        for (at, (_, postings)) in self.sorted().into_iter().enumerate() {
            text.push_str(if at == 0 { "" } else { " " });
            postings.write(&mut text);
        }
        text
    }
}

/// Some of the words, with their places.
#[derive(Debug, Clone, Default)]
pub(super) struct WordPart {
    pub(super) first: String,
    pub(super) words: String,
    pub(super) found: String,
}

fn push_word(before: &str, word: &str, text: &mut String) {
    let (letters, bytes) = shared(before, word);
    text.push(u8::try_from(letters).map_or('A', |it| char::from(b'A' + it)));
    text.push_str(&word[bytes..]);
}

/// How much of its beginning a word shares with another: in units of UTF-16, by which the script
/// counts, and in bytes. A letter is never cut.
fn shared(before: &str, word: &str) -> (usize, usize) {
    let (mut letters, mut bytes) = (0, 0);
    for (a, b) in before.chars().zip(word.chars()) {
        if a != b || letters + a.len_utf16() > MOST_SHARED {
            break;
        }
        letters += a.len_utf16();
        bytes += a.len_utf8();
    }
    (letters, bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_words_share_is_written_once() {
        let mut vocabulary = Vocabulary::default();
        for word in ["pledge", "plan", "plans", "école", "𝒳1", "𝒳2"] {
            vocabulary.add(word, 0, false);
        }
        assert_eq!(vocabulary.words(), "AplanEsCedgeAécoleA𝒳1C2");
        assert_eq!(vocabulary.postings(), "# # # # # #");
    }

    #[test]
    fn no_more_is_shared_than_a_capital_letter_can_say() {
        let long = "a".repeat(40);
        let mut vocabulary = Vocabulary::default();
        vocabulary.add(&long, 0, false);
        vocabulary.add(&format!("{long}b"), 0, false);
        assert_eq!(vocabulary.words(), format!("A{long}Z{}b", "a".repeat(15)));
    }
}
