//! Characters of the fonts with pictures instead of letters, which councils use for ticks and bullets.

/// The character that a symbol looks like. A symbol that is not known becomes U+FFFD: that there was
/// something must not be lost, and what it was cannot be told.
pub(super) fn letter(font: &str, code: &str) -> char {
    let Ok(code) = u32::from_str_radix(code.trim(), 16) else { return char::REPLACEMENT_CHARACTER };
    let font = font.to_lowercase();
    let pictures = ["symbol", "wingdings", "webdings"].iter().any(|it| font.starts_with(it));
    if !pictures && !(0xE000..=0xF8FF).contains(&code) {
        return char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER);
    }
    let code = if code >= 0xF000 { code - 0xF000 } else { code };
    match font.as_str() {
        "symbol" => symbol(code),
        "wingdings" => find(WINGDINGS, code),
        "wingdings 2" => find(WINGDINGS_2, code),
        "webdings" => find(WEBDINGS, code),
        _ => char::REPLACEMENT_CHARACTER,
    }
}

const WINGDINGS: &[(u32, char)] = &[
    (0x20, ' '),
    (0x21, '✏'),
    (0x28, '☎'),
    (0x2A, '✉'),
    (0x4A, '☺'),
    (0x4C, '☹'),
    (0x6C, '●'),
    (0x6E, '■'),
    (0x6F, '□'),
    (0x71, '❑'),
    (0x75, '◆'),
    (0x76, '❖'),
    (0x9F, '•'),
    (0xA7, '▪'),
    (0xA8, '◻'),
    (0xAB, '★'),
    (0xD8, '➢'),
    (0xDC, '➲'),
    (0xDF, '←'),
    (0xE0, '→'),
    (0xE1, '↑'),
    (0xE2, '↓'),
    (0xE8, '➔'),
    (0xF0, '⇨'),
    (0xFB, '✗'),
    (0xFC, '✓'),
    (0xFD, '☒'),
    (0xFE, '☑'),
];

const WINGDINGS_2: &[(u32, char)] =
    &[(0x50, '✓'), (0x4F, '✗'), (0x51, '☒'), (0x52, '☑'), (0x54, '☒'), (0xA3, '□'), (0x97, '●')];

const WEBDINGS: &[(u32, char)] = &[(0x61, '✓'), (0x72, '✗'), (0x63, '□'), (0x67, '■'), (0x6E, '●')];

const SYMBOL: &[(u32, char)] = &[
    (0xA0, '€'),
    (0xA3, '≤'),
    (0xA5, '∞'),
    (0xAB, '↔'),
    (0xAC, '←'),
    (0xAD, '↑'),
    (0xAE, '→'),
    (0xAF, '↓'),
    (0xB0, '°'),
    (0xB1, '±'),
    (0xB3, '≥'),
    (0xB4, '×'),
    (0xB7, '•'),
    (0xB8, '÷'),
    (0xB9, '≠'),
    (0xBB, '≈'),
    (0xBC, '…'),
    (0xD6, '√'),
    (0xDE, '⇒'),
    (0xE5, '∑'),
];

/// The Greek letters that the font has in the places of the Latin ones.
const GREEK: &str = "αβχδεφγηιϕκλμνοπθρστυϖωξψζ";

fn symbol(code: u32) -> char {
    let place = |first: u32| code.checked_sub(first).filter(|it| *it < 26);
    let greek = |at: u32| GREEK.chars().nth(at as usize);
    let capital = |at: u32| greek(at)?.to_uppercase().next();
    let found = place(0x61).and_then(greek).or_else(|| place(0x41).and_then(capital));
    match code {
        0x20..=0x3F if code != 0x22 && code != 0x24 && code != 0x27 => char::from_u32(code),
        _ => found,
    }
    .unwrap_or_else(|| find(SYMBOL, code))
}

fn find(list: &[(u32, char)], code: u32) -> char {
    list.iter().find(|(it, _)| *it == code).map_or(char::REPLACEMENT_CHARACTER, |(_, it)| *it)
}

#[cfg(test)]
mod tests {
    use super::letter;

    #[test]
    fn ticks_and_bullets_become_characters() {
        assert_eq!(letter("Wingdings", "F0FC"), '✓');
        assert_eq!(letter("Wingdings", "00FE"), '☑');
        assert_eq!(letter("Symbol", "F0B7"), '•');
        assert_eq!(letter("Symbol", "F061"), 'α');
        assert_eq!(letter("Symbol", "F044"), 'Δ');
        assert_eq!(letter("Symbol", "F03E"), '>');
        assert_eq!(letter("Arial", "2013"), '–');
    }

    #[test]
    fn a_symbol_that_is_not_known_leaves_a_mark() {
        for (font, code) in [("Wingdings", "F0C3"), ("Logos", "F041"), ("Arial", "D800"), ("", "x")]
        {
            assert_eq!(letter(font, code), '\u{FFFD}');
        }
    }
}
