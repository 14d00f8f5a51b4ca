//! Whether a word is English: `english/words.txt` has common words in British spelling, sorted, from the
//! list SCOWL (`english/LICENCE.txt`). Names and words of other languages are in no list.

const WORDS: &str = include_str!("english/words.txt");

/// Whether letters are an English word. Words of fewer than 3 letters are not known.
pub(super) fn is_word(letters: &str) -> bool {
    let (mut from, mut to) = (0, WORDS.len());
    while from < to {
        let middle = from + (to - from) / 2;
        let start = WORDS[..middle].rfind('\n').map_or(0, |it| it + 1);
        let end = WORDS[start..].find('\n').map_or(WORDS.len(), |it| start + it);
        match WORDS[start..end].cmp(letters) {
            std::cmp::Ordering::Equal => return true,
            std::cmp::Ordering::Less => from = end + 1,
            std::cmp::Ordering::Greater => to = start,
        }
    }
    false
}

#[cfg(test)]
mod tests {
    #[test]
    fn words_are_found_and_parts_of_them_are_not() {
        let first = super::WORDS.lines().next().unwrap();
        let last = super::WORDS.lines().last().unwrap();
        for word in [first, last, "communications", "organisation", "shops"] {
            assert!(super::is_word(word), "{word}");
        }
        for part in ["communicati", "ons", "zzz", "aaa", "", "organisa"] {
            assert!(!super::is_word(part), "{part}");
        }
        assert!(super::WORDS.lines().is_sorted());
    }
}
