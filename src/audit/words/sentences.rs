//! Where sentences end, and what counts as a word.

use std::ops::Range;

/// The sentences of a passage, as places in bytes. The end of the passage ends the last one.
pub(crate) fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        if !matches!(letter, '.' | '!' | '?' | '…') {
            continue;
        }
        // What closes with the sentence belongs to it.
        let mut end = at + letter.len_utf8();
        while let Some((at, next)) = letters.next_if(|it| ".!?…)]”’\"'".contains(it.1)) {
            end = at + next.len_utf8();
        }
        if begins_anew(&text[end..]) {
            found.push(start..end);
            start = end;
        }
    }
    if !text[start..].trim().is_empty() {
        found.push(start..text.len());
    }
    found
}

/// Whether a new sentence begins here: after white space, and not in small letters ("e.g. by post").
fn begins_anew(rest: &str) -> bool {
    let first = rest.trim_start().chars().next();
    rest.is_empty() || (rest.starts_with(' ') && first.is_none_or(|it| !it.is_lowercase()))
}

/// The words of a text: whatever has a letter or a digit, without what stands around it.
pub(crate) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace()
        .map(|it| it.trim_matches(|it: char| !it.is_alphanumeric()))
        .filter(|it| !it.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_ends_where_the_next_begins() {
        for (text, expected) in [
            ("One. Two! Three", vec!["One.", " Two!", " Three"]),
            (
                "By post, e.g. by letter. (Or not.) “Yes.” No",
                vec!["By post, e.g. by letter.", " (Or not.)", " “Yes.”", " No"],
            ),
            (
                "Version 1.2 costs £3.50 on www.example.org",
                vec!["Version 1.2 costs £3.50 on www.example.org"],
            ),
            ("Wait… What?", vec!["Wait…", " What?"]),
            ("", vec![]),
        ] {
            let found: Vec<_> = sentences(text).into_iter().map(|it| &text[it]).collect();
            assert_eq!(found, expected);
        }
    }

    #[test]
    fn words_are_what_can_be_said() {
        assert_eq!(
            words("– “Stop”, he said – 12 times.").collect::<Vec<_>>(),
            ["Stop", "he", "said", "12", "times"]
        );
    }
}
