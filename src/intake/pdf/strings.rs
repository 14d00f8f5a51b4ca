//! Text strings of a file, which are written in one of three ways.

use hayro_syntax::object::String as PdfString;

/// The characters of the first of these ways that differ from those of Windows, from 0x18 and 0x80 on.
const LOW: &str = "˘ˇˆ˙˝˛˚˜";
const HIGH: &str = "•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž\u{FFFD}€";

/// A text string as text.
pub(super) fn text(string: &PdfString<'_>) -> String {
    let bytes = string.as_bytes();
    let units = |rest: &[u8], of: fn([u8; 2]) -> u16| -> String {
        let units = rest.chunks_exact(2).map(|it| of([it[0], it[1]]));
        char::decode_utf16(units).map(|it| it.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
    };
    match bytes {
        [0xFE, 0xFF, rest @ ..] => units(rest, u16::from_be_bytes),
        [0xFF, 0xFE, rest @ ..] => units(rest, u16::from_le_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => bytes.iter().map(|byte| letter(*byte)).collect(),
    }
}

fn letter(byte: u8) -> char {
    let at = |list: &str, first: u8| list.chars().nth(usize::from(byte - first));
    match byte {
        0x18..=0x1F => at(LOW, 0x18),
        0x80..=0xA0 => at(HIGH, 0x80),
        _ => Some(char::from(byte)),
    }
    .unwrap_or(char::REPLACEMENT_CHARACTER)
}
