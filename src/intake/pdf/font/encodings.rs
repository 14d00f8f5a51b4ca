//! What the codes of a simple font are where the font itself does not say more.

/// The codes that a font starts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Encoding {
    /// That of old fonts with Latin letters.
    Standard,
    /// That of Windows.
    Windows,
    /// That of old Apple computers.
    Mac,
}

const STANDARD: &str = "¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ•–†‡·•¶•‚„”»…‰•¿•`´ˆ˜¯˘˙¨•˚¸•˝˛ˇ—••••••••••••••••Æ•ª••••ŁØŒº•••••æ•••ı••łøœß••••";
const WINDOWS: &str = "€•‚ƒ„…†‡ˆ‰Š‹Œ•Ž••‘’“”•–—˜™š›œ•žŸ";
const MAC: &str = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»… ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ•ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

impl Encoding {
    /// The encoding of a name.
    pub(super) fn named(name: &[u8]) -> Option<Encoding> {
        match name {
            b"WinAnsiEncoding" => Some(Encoding::Windows),
            b"MacRomanEncoding" => Some(Encoding::Mac),
            b"StandardEncoding" => Some(Encoding::Standard),
            _ => None,
        }
    }

    /// The letter of a code.
    pub(super) fn letter(self, code: u8) -> Option<char> {
        let at = |list: &str, first: u8| list.chars().nth(usize::from(code - first));
        match (self, code) {
            (_, 0..=0x1F | 0x7F) => None,
            (Encoding::Standard, 0x27) => Some('’'),
            (Encoding::Standard, 0x60) => Some('‘'),
            (_, 0x20..=0x7E) => Some(char::from(code)),
            (Encoding::Standard, 0x80..=0xA0) => None,
            (Encoding::Standard, _) => at(STANDARD, 0xA1).filter(|it| *it != '•' || code == 0xB7),
            (Encoding::Mac, _) => at(MAC, 0x80),
            (Encoding::Windows, 0x80..=0x9F) => at(WINDOWS, 0x80),
            (Encoding::Windows, _) => Some(char::from(code)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Encoding::{Mac, Standard, Windows};

    #[test]
    fn each_encoding_has_its_own_letters() {
        for (encoding, code, letter) in [
            (Standard, 0x27, '’'),
            (Standard, 0xA1, '¡'),
            (Standard, 0xAE, 'ﬁ'),
            (Standard, 0xB7, '•'),
            (Standard, 0xFB, 'ß'),
            (Windows, 0x27, '\''),
            (Windows, 0x92, '’'),
            (Windows, 0xA3, '£'),
            (Mac, 0x8E, 'é'),
            (Mac, 0xD5, '’'),
            (Mac, 0xFF, 'ˇ'),
        ] {
            assert_eq!(encoding.letter(code), Some(letter), "{code:x}");
        }
        assert_eq!(Standard.letter(0xA0), None);
        assert_eq!(Windows.letter(9), None);
    }
}
