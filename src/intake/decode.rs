//! The bytes of a text file as text. Programs on Windows save UTF-8, UTF-16 and Windows-1252,
//! mostly without saying which; what is not a text at all is refused. Lines and cells are found
//! elsewhere.

use super::{Refusal, kind, limits};

/// The characters of Windows-1252 from 0x80 to 0x9F; five are not in use.
const WINDOWS: [char; 32] = [
    '€', '\u{FFFD}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{FFFD}', 'Ž',
    '\u{FFFD}', '\u{FFFD}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{FFFD}',
    'ž', 'Ÿ',
];

/// The text of a file, without its byte order mark.
///
/// # Errors
/// When it is too large, is of another kind, or is not a text.
pub(super) fn decode(bytes: &[u8]) -> Result<String, Refusal> {
    limits::within("bytes", bytes.len(), limits::FILE)?;
    if bytes.starts_with(b"PK\x03\x04") {
        return Err(Refusal::Other("a zipped file, such as one of Word or Excel"));
    }
    match kind::refusal(bytes) {
        Refusal::Other("plain text") | Refusal::Damaged(_) => {}
        refusal => return Err(refusal),
    }
    let text = match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => eight_bits(rest),
        [0xFF, 0xFE, rest @ ..] => sixteen_bits(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => sixteen_bits(rest, u16::from_be_bytes),
        _ if mostly_nul(bytes, 1) => sixteen_bits(bytes, u16::from_le_bytes),
        _ if mostly_nul(bytes, 0) => sixteen_bits(bytes, u16::from_be_bytes),
        _ => eight_bits(bytes),
    };
    if is_binary(&text) { Err(Refusal::Other("not text")) } else { Ok(text) }
}

/// Decodes UTF-8, reading each invalid byte as Windows-1252: a file written by two programs has
/// both.
fn eight_bits(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend(chunk.invalid().iter().map(|&byte| match byte {
            0x80..=0x9F => WINDOWS[usize::from(byte - 0x80)],
            _ => char::from(byte),
        }));
    }
    text
}

fn sixteen_bits(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    char::decode_utf16(units).map(|found| found.unwrap_or('\u{FFFD}')).collect()
}

/// Whether nearly every second byte from `first` is 0 and the others are not: English text in
/// UTF-16 without a byte order mark.
fn mostly_nul(bytes: &[u8], first: usize) -> bool {
    let sample = &bytes[..bytes.len().min(4096)];
    let nul = |from: usize| sample.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let half = sample.len() / 2;
    half >= 2 && nul(first) * 10 >= half * 7 && nul(1 - first) == 0
}

/// Whether there are characters that no text has, or more than one in a hundred that are rare in
/// one.
fn is_binary(text: &str) -> bool {
    let odd =
        |c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\x0B' | '\x0C' | '\x1A');
    let rare = text.chars().filter(|&c| odd(c) || c == '\u{FFFD}').count();
    text.contains('\0') || rare > 0 && rare * 100 > text.len()
}
