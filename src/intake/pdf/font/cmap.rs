//! Tables that say what the codes of a font are: which letters they show, or which number a glyph has.
//! They are small programs; only the lists in them matter.

use std::collections::BTreeMap;

use super::super::limits::CHARACTERS;

/// The most letters that one code shows, in bytes.
const LETTERS: usize = 64;

/// What the codes of a font are.
#[derive(Debug, Default)]
pub(super) struct CMap {
    /// For each length of a code in bytes, the first and the last code of a range.
    spaces: Vec<(usize, u32, u32)>,
    /// What a code shows.
    texts: BTreeMap<u32, String>,
    /// By the first code of a range: its last, and the number of the glyph of the first.
    glyphs: BTreeMap<u32, (u32, u32)>,
    /// How many entries were read.
    entries: usize,
}

/// A word of such a program.
#[derive(Debug, PartialEq)]
enum Token<'a> {
    Code(Vec<u8>),
    Number(u32),
    Open,
    Close,
    Word(&'a [u8]),
}

impl CMap {
    /// Reads a table.
    pub(super) fn read(bytes: &[u8]) -> CMap {
        let mut map = CMap::default();
        let mut held: Vec<Token<'_>> = Vec::new();
        let mut rest = bytes;
        while let Some(token) = token(&mut rest) {
            let Token::Word(word) = token else {
                // A list has at most 300 entries; anything longer is not a list.
                if held.len() < CHARACTERS * 3 {
                    held.push(token);
                }
                continue;
            };
            match word {
                b"endcodespacerange" => map.add_spaces(&held),
                b"endbfchar" => map.add_letters(&held),
                b"endbfrange" => map.add_ranges(&held),
                b"endcidchar" => map.add_glyphs(&held, 2),
                b"endcidrange" => map.add_glyphs(&held, 3),
                _ => {}
            }
            held.clear();
        }
        map
    }

    /// What a code shows, if the table says so.
    pub(super) fn text(&self, code: u32) -> Option<&str> {
        self.texts.get(&code).map(String::as_str)
    }

    /// The number of the glyph of a code, if the table says so.
    pub(super) fn glyph(&self, code: u32) -> Option<u32> {
        let (first, (last, glyph)) = self.glyphs.range(..=code).next_back()?;
        glyph.checked_add(code - first).filter(|_| code <= *last)
    }

    /// How many entries it has.
    pub(super) fn size(&self) -> usize {
        self.texts.len() + self.glyphs.len()
    }

    /// How many bytes the next code has: the shortest range that it is in.
    pub(super) fn length(&self, bytes: &[u8]) -> Option<usize> {
        let fits = |it: &&(usize, u32, u32)| {
            bytes.get(..it.0).is_some_and(|code| (it.1..=it.2).contains(&number(code)))
        };
        self.spaces.iter().filter(fits).map(|it| it.0).min()
    }

    fn add_spaces(&mut self, held: &[Token<'_>]) {
        for pair in held.chunks(2) {
            if let [Token::Code(first), Token::Code(last)] = pair
                && (1..=4).contains(&first.len())
                && self.spaces.len() < 256
            {
                self.spaces.push((first.len(), number(first), number(last)));
            }
        }
    }

    fn add_letters(&mut self, held: &[Token<'_>]) {
        for pair in held.chunks(2) {
            if let [Token::Code(code), Token::Code(letters)] = pair {
                self.add(number(code), text(letters));
            }
        }
    }

    fn add_ranges(&mut self, held: &[Token<'_>]) {
        let mut rest = held;
        while let [Token::Code(first), Token::Code(last), after @ ..] = rest {
            let (first, last) = (number(first), number(last));
            let count = last.saturating_sub(first).min(0xFFFF) + 1;
            rest = match after {
                [Token::Code(letters), after @ ..] => {
                    let room = CHARACTERS.saturating_sub(self.entries);
                    let fits = letters.len() <= LETTERS;
                    for step in (0..count).take(room).filter(|_| fits) {
                        self.add(first.saturating_add(step), next(letters, step));
                    }
                    after
                }
                [Token::Open, after @ ..] => {
                    let end = after.iter().position(|it| *it == Token::Close);
                    let end = end.unwrap_or(after.len());
                    for (step, entry) in (0..count).zip(&after[..end]) {
                        if let Token::Code(letters) = entry {
                            self.add(first.saturating_add(step), text(letters));
                        }
                    }
                    after.get(end + 1..).unwrap_or_default()
                }
                _ => return,
            };
        }
    }

    fn add_glyphs(&mut self, held: &[Token<'_>], length: usize) {
        for entry in held.chunks(length) {
            if self.glyphs.len() > CHARACTERS {
                return;
            }
            match entry {
                [Token::Code(code), Token::Number(glyph)] => {
                    self.glyphs.insert(number(code), (number(code), *glyph));
                }
                [Token::Code(first), Token::Code(last), Token::Number(glyph)] => {
                    self.glyphs.insert(number(first), (number(last), *glyph));
                }
                _ => {}
            }
        }
    }

    fn add(&mut self, code: u32, text: String) {
        self.entries += 1;
        if self.entries <= CHARACTERS && text.len() <= LETTERS {
            self.texts.insert(code, text);
        }
    }
}

/// Bytes as one number.
pub(super) fn number(code: &[u8]) -> u32 {
    code.iter().fold(0, |sum, byte| sum << 8 | u32::from(*byte))
}

/// Letters as a font table and a text string write them.
pub(super) fn text(letters: &[u8]) -> String {
    // One byte is not a letter of UTF-16, but some programs write it.
    if let [letter] = letters {
        return char::from(*letter).to_string();
    }
    let units = letters.chunks_exact(2).map(|it| u16::from_be_bytes([it[0], it[1]]));
    char::decode_utf16(units).map(|it| it.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

/// The letters that are so many steps after these.
fn next(letters: &[u8], step: u32) -> String {
    let mut letters = letters.to_vec();
    let mut carry = step;
    for byte in letters.iter_mut().rev() {
        carry += u32::from(*byte);
        *byte = carry as u8;
        carry >>= 8;
    }
    text(&letters)
}

/// The next word, taken off the bytes.
fn token<'a>(rest: &mut &'a [u8]) -> Option<Token<'a>> {
    loop {
        *rest = rest.trim_ascii_start();
        let (first, after) = rest.split_first()?;
        match first {
            b'%' => {
                let end = after.iter().position(|it| matches!(it, b'\n' | b'\r'));
                *rest = &after[end.unwrap_or(after.len())..];
            }
            b'[' | b']' => {
                *rest = after;
                return Some(if *first == b'[' { Token::Open } else { Token::Close });
            }
            b'<' if !after.starts_with(b"<") => {
                let end = after.iter().position(|it| *it == b'>').unwrap_or(after.len());
                *rest = after.get(end + 1..).unwrap_or_default();
                return Some(Token::Code(hex(&after[..end])));
            }
            b'<' | b'>' | b'(' | b')' | b'{' | b'}' => *rest = after,
            _ => {
                let is_end = |it: &u8| it.is_ascii_whitespace() || b"[]<>(){}%".contains(it);
                let end = after.iter().position(|it| is_end(it) || *it == b'/');
                let (word, after) = rest.split_at(end.map_or(rest.len(), |it| it + 1));
                *rest = after;
                let number = std::str::from_utf8(word).ok().and_then(|it| it.parse().ok());
                match number {
                    Some(number) => return Some(Token::Number(number)),
                    None if word.starts_with(b"/") => {}
                    None => return Some(Token::Word(word)),
                }
            }
        }
    }
}

fn hex(digits: &[u8]) -> Vec<u8> {
    let digits = digits.iter().filter_map(|it| char::from(*it).to_digit(16));
    let digits: Vec<u8> = digits.map(|it| it as u8).collect();
    digits.chunks(2).map(|it| it[0] << 4 | it.get(1).copied().unwrap_or(0)).collect()
}

#[cfg(test)]
mod tests {
    use super::CMap;

    #[test]
    fn letters_are_read_one_by_one_and_in_ranges() {
        let map = CMap::read(
            b"/CIDInit /ProcSet findresource begin 1 begincodespacerange <00> <FF> endcodespacerange
            2 beginbfchar <01> <0041> <02> <00660066> endbfchar
            2 beginbfrange <10> <12> <0061> <20><21>[<0078> <D83DDE00>] endbfrange endcmap",
        );
        assert_eq!(map.length(b"\x01"), Some(1));
        assert_eq!((map.text(1), map.text(2)), (Some("A"), Some("ff")));
        assert_eq!((map.text(0x12), map.text(0x13)), (Some("c"), None));
        assert_eq!((map.text(0x20), map.text(0x21)), (Some("x"), Some("\u{1F600}")));
    }

    #[test]
    fn glyphs_have_numbers() {
        let map = CMap::read(
            b"1 begincodespacerange <0000> <FFFF> endcodespacerange
            1 begincidrange <0010> <001F> 100 endcidrange 1 begincidchar <0002> 7 endcidchar",
        );
        assert_eq!(map.length(b"\x00\x10"), Some(2));
        assert_eq!((map.glyph(0x12), map.glyph(2), map.glyph(3)), (Some(102), Some(7), None));
    }

    #[test]
    fn what_is_no_table_is_empty() {
        for bytes in [&b"<"[..], b"<zz> [ [ endbfrange", b"\xFF\x00/", b"<00> endbfchar"] {
            assert_eq!(CMap::read(bytes).text(0), None);
        }
    }
}
