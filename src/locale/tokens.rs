//! Search words: split by the Unicode rules (ICU4X), and folded so that capitals, accents and
//! possessives make no difference. The search script, `themes/default/assets/search.js`, folds what
//! a visitor types in the same way.

use icu::normalizer::{DecomposingNormalizer, DecomposingNormalizerBorrowed};
use icu::properties::CodePointMapData;
use icu::properties::props::GeneralCategory;
use icu::segmenter::options::WordBreakInvariantOptions;
use icu::segmenter::{WordSegmenter, WordSegmenterBorrowed};

/// The segmenter and the folding tables.
pub(super) struct Tokens {
    /// By dictionary for scripts without spaces, as browsers do.
    segmenter: WordSegmenterBorrowed<'static>,
    normalizer: DecomposingNormalizerBorrowed<'static>,
}

impl Tokens {
    pub(super) fn new() -> Self {
        Tokens {
            segmenter: WordSegmenter::new_dictionary(WordBreakInvariantOptions::default()),
            normalizer: DecomposingNormalizer::new_nfkd(),
        }
    }

    /// The folded words of a text in order; anything between them is left out.
    pub(super) fn of(&self, text: &str) -> Vec<String> {
        let mut words = Vec::new();
        self.each(text, &mut |word| words.push(word.to_owned()));
        words
    }

    /// Calls `visit` with each of these words.
    pub(super) fn each(&self, text: &str, visit: &mut dyn FnMut(&str)) {
        let mut folded = String::new();
        // Unicode ends a word at every space, so each piece between spaces can be split separately.
        for piece in text.split(' ') {
            // Most pieces are a plain word next to a punctuation mark. The Unicode rules and tables
            // would give the same result at ten times the cost.
            let bare = piece.trim_matches(['.', ',', ';', ':', '!', '?', '(', ')']);
            if bare.bytes().all(|it| it.is_ascii_alphanumeric()) {
                folded.clear();
                folded.push_str(bare);
                folded.make_ascii_lowercase();
                if !folded.is_empty() {
                    visit(&folded);
                }
            } else {
                self.each_by_unicode(piece, visit);
            }
        }
    }

    fn each_by_unicode(&self, text: &str, visit: &mut dyn FnMut(&str)) {
        let text = text.replace('\u{2019}', "'");
        let mut start = 0;
        for (end, kind) in self.segmenter.segment_str(&text).iter_with_word_type() {
            let word = if kind.is_word_like() { &text[start..end] } else { "" };
            let word = self.fold(word);
            if !word.is_empty() {
                visit(&word);
            }
            start = end;
        }
    }

    fn fold(&self, word: &str) -> String {
        let marks = CodePointMapData::<GeneralCategory>::new();
        let plain: String = self
            .normalizer
            .normalize(word)
            .chars()
            .filter(|it| marks.get(*it) != GeneralCategory::NonspacingMark)
            .collect();
        // Greek writes one letter in two ways.
        let lower = plain.to_lowercase().replace('ς', "σ");
        lower.strip_suffix("'s").unwrap_or(&lower).replace('\'', "")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        Tokens::new().of(text)
    }

    #[test]
    fn capitals_accents_and_possessives_make_no_difference() {
        assert_eq!(words("The Mayor’s CAFÉ, Siân's"), ["the", "mayor", "cafe", "sian"]);
        assert_eq!(words("Don't stop: O’Brien"), ["dont", "stop", "obrien"]);
        assert_eq!(words("İzmir ﬁnd ΟΛΟΣ"), ["izmir", "find", "ολοσ"]);
    }

    #[test]
    fn what_stands_between_words_is_no_word() {
        assert_eq!(words("anti-social – 1.1 (2023/24)"), ["anti", "social", "1.1", "2023", "24"]);
        assert_eq!(words("…!? ' ’s"), ["s"]);
        assert!(words("").is_empty());
    }

    #[test]
    fn a_plain_word_is_cut_as_unicode_cuts_it() {
        let tokens = Tokens::new();
        for text in [
            "Plan 2024, (see 3b).",
            "a.b c:d e,f g;h i'j k_l",
            "'' \"x\" \u{301}y w",
            "(…) K\u{200d}L ..a.. ?",
        ] {
            let mut whole = Vec::new();
            tokens.each_by_unicode(text, &mut |it| whole.push(it.to_owned()));
            assert_eq!(words(text), whole, "{text}");
        }
        // ICU4X 2.4 does not recognise a word that ends in its own mark if a space follows.
        assert_eq!(words("cafe\u{301} w"), ["cafe", "w"]);
    }

    #[test]
    fn a_script_without_spaces_is_cut_by_its_dictionary() {
        assert_eq!(words("你好世界"), ["你好", "世界"]);
    }
}
