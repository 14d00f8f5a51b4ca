//! Windows-1252, the old encoding of Windows: only to show a word of a file that must be saved again.

/// How many bytes of a word are shown, at the most.
const MOST_BYTES: usize = 40;
/// The characters of the bytes 80 to 9F; a byte without one has a NUL.
const OWN: [char; 32] = [
    '€', '\0', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\0', 'Ž', '\0', '\0', '‘',
    '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\0', 'ž', 'Ÿ',
];

/// The word around a byte; none where it is too long or has a byte without a character.
pub(super) fn word(bytes: &[u8], at: usize) -> Option<String> {
    let is_end = |it: &u8| it.is_ascii_whitespace();
    let start = bytes[..at].iter().rposition(is_end).map_or(0, |it| it + 1);
    let end = bytes[at..].iter().position(is_end).map_or(bytes.len(), |it| at + it);
    let word = &bytes[start..end];
    // A character of UTF-8 in the same word would be read in the wrong way.
    let mixed = std::str::from_utf8(&bytes[start..at]).is_ok_and(|it| !it.is_ascii());
    (word.len() <= MOST_BYTES && !mixed).then(|| word.iter().map(|it| character(*it)).collect())?
}

fn character(byte: u8) -> Option<char> {
    match byte {
        0x80..=0x9F => Some(OWN[usize::from(byte - 0x80)]).filter(|it| *it != '\0'),
        _ => Some(char::from(byte)).filter(|it| !it.is_control()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_word_around_a_byte_is_shown_as_windows_had_it() {
        for (bytes, at, shown) in [
            (&b"name: Caf\xE9 Line"[..], 9, Some("Café")),
            (b"2024\x9625", 4, Some("2024–25")),
            (b"\x93Safe\x94 streets", 0, Some("“Safe”")),
            (b"a \x81b", 2, None),
            ("é".as_bytes().split_last().map_or(&[][..], |it| it.1), 0, Some("Ã")),
        ] {
            assert_eq!(word(bytes, at).as_deref(), shown, "{bytes:?}");
        }
        assert_eq!(word(&[0xE9; 100], 0), None);
    }
}
