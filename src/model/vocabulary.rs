//! The words that an author can choose from, each with what it means: declared once for the reader of
//! files, the schemas and every export.

/// A type whose values are words of the author's format.
pub trait Vocabulary: Copy + PartialEq + Sized + 'static {
    /// Every word with what it means; of two for one meaning the first is the one to write.
    const WORDS: &'static [(&'static str, Self)];
    /// The words alone.
    const NAMES: &'static [&'static str];
    /// "one of the words …", for a finding.
    const EXPECTED: &'static str;

    /// The word to write.
    fn word(self) -> &'static str {
        Self::WORDS.iter().find(|it| it.1 == self).map_or("", |it| it.0)
    }

    /// What a word means.
    fn of_word(word: &str) -> Option<Self> {
        Self::WORDS.iter().find(|it| it.0 == word).map(|it| it.1)
    }
}

macro_rules! words {
    ($type:ident { $first:literal => $meaning:ident, $($word:literal => $value:ident,)* }) => {
        impl $crate::model::Vocabulary for $type {
            const WORDS: &'static [(&'static str, Self)] =
                &[($first, $type::$meaning), $(($word, $type::$value)),*];
            const NAMES: &'static [&'static str] = &[$first, $($word),*];
            const EXPECTED: &'static str = concat!("one of the words ", $first $(, ", ", $word)*);
        }
    };
}
pub(super) use words;
