//! Text saved in one encoding and opened in another: UTF-8 read as Windows-1252, which turns an
//! apostrophe into “â€™”. Only sequences that no language uses are reported.

use std::ops::Range;

/// Each sequence with the intended character, if that is certain. Longer ones come first.
const MANGLED: [(&str, &str); 34] = [
    ("â€™", "’"),
    ("â€˜", "‘"),
    ("â€œ", "“"),
    ("â€\u{9d}", "”"),
    ("â€“", "–"),
    ("â€”", "—"),
    ("â€¦", "…"),
    ("â€¢", "•"),
    ("â‚¬", "€"),
    ("â„¢", "™"),
    // Without its last character, which is invisible or was changed, it could be one of several.
    ("â€", ""),
    ("Â£", "£"),
    ("Â§", "§"),
    ("Â©", "©"),
    ("Â®", "®"),
    ("Â°", "°"),
    ("Â½", "½"),
    ("Â¼", "¼"),
    ("Â¾", "¾"),
    ("Â·", "·"),
    ("Ã©", "é"),
    ("Ã¨", "è"),
    ("Ãª", "ê"),
    ("Ã«", "ë"),
    ("Ã¡", "á"),
    ("Ã¢", "â"),
    ("Ã¤", "ä"),
    ("Ã§", "ç"),
    ("Ã®", "î"),
    ("Ã¯", "ï"),
    ("Ã³", "ó"),
    ("Ã´", "ô"),
    ("Ã¶", "ö"),
    ("Ã¼", "ü"),
];

/// The first mangled sequence of a text, and the intended character: `None` if it could be one of
/// several.
pub(super) fn find(text: &str) -> Option<(Range<usize>, &'static str, &'static str)> {
    let starts = text.match_indices(['â', 'Â', 'Ã']);
    let mut found = starts.filter_map(|(at, _)| {
        let (looks, meant) = MANGLED.iter().find(|it| text[at..].starts_with(it.0))?;
        Some((at..at + looks.len(), *looks, *meant))
    });
    found.next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_is_what_the_other_encoding_makes_of_it() {
        // The characters that Windows-1252 has in place of the Latin-1 controls, as far as these
        // include them.
        let high = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";
        let byte = |it: char| match high.chars().position(|high| high == it) {
            Some(at) => 0x80 + u8::try_from(at).expect("a byte"),
            None => u8::try_from(u32::from(it)).expect("a byte"),
        };
        for (looks, meant) in MANGLED.iter().filter(|it| it.0 != "â€") {
            let bytes: Vec<u8> = looks.chars().map(byte).collect();
            assert_eq!(String::from_utf8(bytes).as_deref(), Ok(*meant));
            assert_eq!(find(&format!("Caf{looks}s")).map(|it| it.2), Some(*meant));
        }
        for sound in ["château, Ângela, São, IRMÃ", "£5 €5 ‘it’s’", "â “x”"] {
            assert_eq!(find(sound), None, "{sound}");
        }
    }
}
