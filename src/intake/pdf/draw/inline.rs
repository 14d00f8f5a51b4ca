//! Pictures that are written among the instructions of a page. They are blanked out, since nothing says
//! where one ends, and the search for the end of many could take hours in a hostile file.

/// How many bytes after the end of a picture are looked at: instructions are plain text, pictures are not.
const AFTER: usize = 12;

/// Blanks pictures out, and tells how many there were.
pub(super) fn blank(content: &mut [u8]) -> usize {
    let (mut at, mut count) = (0, 0);
    while at < content.len() {
        at = match content[at] {
            b'(' => string_end(content, at),
            b'%' => at + content[at..].iter().take_while(|it| !matches!(it, b'\n' | b'\r')).count(),
            b'B' if is_word(content, at, b"BI") => {
                let end = picture_end(content, at + 2);
                content[at..end].fill(b' ');
                count += 1;
                end
            }
            _ => at + 1,
        };
    }
    count
}

/// Whether a word is at a place, and nothing else is a part of it.
fn is_word(content: &[u8], at: usize, word: &[u8]) -> bool {
    let apart =
        |it: Option<&u8>| it.is_none_or(|it| it.is_ascii_whitespace() || b"[]<>()".contains(it));
    let before = at.checked_sub(1).and_then(|it| content.get(it));
    content[at..].starts_with(word) && apart(before) && apart(content.get(at + word.len()))
}

/// Where a string ends that begins at a place.
fn string_end(content: &[u8], start: usize) -> usize {
    let (mut at, mut depth) = (start, 0_usize);
    while let Some(byte) = content.get(at) {
        match byte {
            b'\\' => at += 1,
            b'(' => depth += 1,
            b')' => depth -= 1,
            _ => {}
        }
        at += 1;
        if depth == 0 {
            break;
        }
    }
    at.min(content.len())
}

/// Where a picture ends: the next `EI` that instructions follow.
fn picture_end(content: &[u8], start: usize) -> usize {
    let plain = |it: &u8| it.is_ascii_graphic() || it.is_ascii_whitespace();
    let ends = |at: &usize| {
        let after = &content[(at + 2).min(content.len())..];
        content[*at] == b'E'
            && is_word(content, *at, b"EI")
            && after[..after.len().min(AFTER)].iter().all(plain)
    };
    (start..content.len()).find(ends).map_or(content.len(), |it| it + 2)
}

#[cfg(test)]
mod tests {
    use super::blank;

    fn blanked(content: &str) -> (String, usize) {
        let mut bytes = content.as_bytes().to_vec();
        let count = blank(&mut bytes);
        let text = String::from_utf8(bytes).unwrap();
        (text.split_whitespace().collect::<Vec<_>>().join(" "), count)
    }

    #[test]
    fn pictures_are_blank_and_words_are_not() {
        assert_eq!(blanked("q BI /W 1 ID ab EI Q"), ("q Q".into(), 1));
        assert_eq!(blanked("BI ID \u{80} EI \u{81} EI S"), ("S".into(), 1));
        let words = "(BI \\) ID) Tj /BI gs % BI";
        assert_eq!(blanked(words), (words.into(), 0));
        assert_eq!(blanked("BI never ends"), (String::new(), 1));
        assert_eq!(blanked("(never ends"), ("(never ends".into(), 0));
    }
}
