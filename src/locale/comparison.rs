//! Normalises words for comparison: in one case and Unicode form, and split by the rules of their
//! script. Not for sorting or searching.

use std::sync::LazyLock;

use icu::casemap::{CaseMapper, CaseMapperBorrowed};
use icu::normalizer::DecomposingNormalizerBorrowed;
use icu::segmenter::options::WordBreakInvariantOptions;
use icu::segmenter::{WordSegmenter, WordSegmenterBorrowed};

static SEGMENTER: LazyLock<WordSegmenterBorrowed<'static>> =
    LazyLock::new(|| WordSegmenter::new_dictionary(WordBreakInvariantOptions::default()));

/// A text in one case and without compositions.
pub(crate) fn folded(text: &str) -> String {
    const FOLD: CaseMapperBorrowed<'static> = CaseMapper::new();
    const PARTS: DecomposingNormalizerBorrowed<'static> = DecomposingNormalizerBorrowed::new_nfkd();
    PARTS.normalize(&FOLD.fold_string(text)).into_owned()
}

/// The words of a text: runs of letters and digits, split further in scripts without spaces.
pub(crate) fn plain_words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    for word in text.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty()) {
        if word.chars().any(is_written_without_spaces) {
            let ends: Vec<usize> = SEGMENTER.segment_str(word).collect();
            words.extend(ends.windows(2).map(|it| word[it[0]..it[1]].to_owned()));
        } else {
            words.push(word.to_owned());
        }
    }
    words
}

/// Thai, Lao, Burmese, Khmer, Chinese and Japanese do not put spaces between words.
fn is_written_without_spaces(letter: char) -> bool {
    matches!(letter,
        '\u{e00}'..='\u{eff}'
        | '\u{1000}'..='\u{109f}'
        | '\u{1780}'..='\u{17ff}'
        | '\u{3040}'..='\u{30ff}'
        | '\u{3400}'..='\u{9fff}'
        | '\u{20000}'..='\u{3ffff}')
}
