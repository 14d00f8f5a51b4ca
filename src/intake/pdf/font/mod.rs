//! Fonts: what the codes in a drawing show, how wide they are, and whether they are bold. How the
//! letters look is of no use here, so the programs inside fonts are not read.

mod cmap;
mod encodings;
mod names;
mod widths;

use hayro_syntax::object::{Array, Dict, Name, Object, Stream};

use super::limits::CHARACTERS;
use super::unpack::Unpacked;
use crate::intake::{Refusal, symbols};
use cmap::CMap;
use encodings::Encoding;
use widths::Widths;

/// How long the codes of a font are.
#[derive(Debug)]
enum Codes {
    /// One byte, with what each shows.
    Simple(Vec<Option<String>>),
    /// Two bytes.
    Pairs,
    /// Two bytes, each a letter of UTF-16.
    Letters,
    /// As a table says, which also gives the numbers of the glyphs.
    Mapped(CMap),
}

/// A font.
#[derive(Debug)]
pub(super) struct Font {
    /// Its name, without what marks it as part of a font.
    pub(super) name: String,
    /// Whether its letters are bold.
    pub(super) bold: bool,
    /// Whether it is written downwards.
    pub(super) downwards: bool,
    codes: Codes,
    letters: Option<CMap>,
    widths: Widths,
    /// What one unit of its widths is of the size of the font.
    unit: f32,
}

/// A character that a font shows.
#[derive(Debug)]
pub(super) struct Shown {
    /// Its letters, or nothing where the file does not say which.
    pub(super) text: Option<String>,
    /// How wide it is, as part of the size of the font.
    pub(super) width: f32,
    /// Whether it is the code of a space, to which the file may add width.
    pub(super) is_space: bool,
}

impl Font {
    /// Reads a font.
    ///
    /// # Errors
    /// When what it holds is larger than the limits.
    pub(super) fn read(font: &Dict<'_>, unpacked: &mut Unpacked) -> Result<Font, Refusal> {
        let descendant = font.get::<Array<'_>>(b"DescendantFonts");
        let descendant = descendant.and_then(|it| it.iter::<Dict<'_>>().next());
        let kind = font.get::<Name<'_>>(b"Subtype");
        let described = descendant.as_ref().unwrap_or(font);
        let descriptor = described.get::<Dict<'_>>(b"FontDescriptor");
        let base = font.get::<Name<'_>>(b"BaseFont").map(|it| it.as_str().to_owned());
        let base = base.unwrap_or_default();
        let name = base.split_once('+').filter(|it| it.0.len() == 6).map_or(&*base, |it| it.1);
        let mut letters = None;
        if let Some(table) = font.get::<Stream<'_>>(b"ToUnicode") {
            letters = unpacked.read(&table)?.map(|it| CMap::read(&it));
        }
        let (codes, widths, downwards) = match &descendant {
            Some(descendant) => {
                let (codes, downwards) = codes(font, unpacked)?;
                (codes, Widths::numbered(descendant), downwards)
            }
            None => {
                let simple = simple(font, name, descriptor.as_ref());
                (Codes::Simple(simple), Widths::simple(font, name), false)
            }
        };
        let matrix = font.get::<Array<'_>>(b"FontMatrix").filter(|_| is_type3(&kind));
        let unit = matrix.and_then(|it| it.iter::<f32>().next()).unwrap_or(0.001);
        let bold = is_bold(name, descriptor.as_ref());
        Ok(Font { name: name.to_owned(), bold, downwards, codes, letters, widths, unit })
    }

    /// How many entries its tables have.
    pub(super) fn size(&self) -> usize {
        let codes = if let Codes::Mapped(map) = &self.codes { map.size() } else { 0 };
        codes + self.letters.as_ref().map_or(0, CMap::size) + self.widths.size()
    }

    /// Takes the next character off the bytes that a drawing shows.
    pub(super) fn next(&self, bytes: &mut &[u8]) -> Option<Shown> {
        let length = match &self.codes {
            Codes::Simple(_) => 1,
            Codes::Pairs | Codes::Letters => 2,
            Codes::Mapped(map) => map.length(bytes).unwrap_or(1),
        };
        if bytes.is_empty() {
            return None;
        }
        let (code, rest) = bytes.split_at(length.min(bytes.len()));
        *bytes = rest;
        let is_space = code == b" ";
        let code = cmap::number(code);
        let listed = self.letters.as_ref().and_then(|it| it.text(code)).map(str::to_owned);
        let text = listed.filter(|it| it != "\0").or_else(|| self.own(code));
        let glyph = match &self.codes {
            Codes::Mapped(map) => map.glyph(code).unwrap_or(0),
            _ => code,
        };
        let width = self.widths.of(glyph, text.as_deref().unwrap_or_default()) * self.unit;
        Some(Shown { text: text.map(|it| self.pictures(it)), width, is_space })
    }

    /// What a code shows without a table of letters.
    fn own(&self, code: u32) -> Option<String> {
        match &self.codes {
            Codes::Simple(list) => list.get(code as usize).cloned().flatten(),
            Codes::Letters => char::from_u32(code).map(String::from),
            Codes::Pairs | Codes::Mapped(_) => None,
        }
    }

    /// The text, with the letters of a picture font replaced by their pictures. A ToUnicode table
    /// gives them in the private use area.
    fn pictures(&self, text: String) -> String {
        if !text.chars().any(|it| ('\u{E000}'..='\u{F8FF}').contains(&it)) {
            return text;
        }
        text.chars().map(|it| picture(family(&self.name), it)).collect()
    }
}

/// What a picture of a font is. Those that Word puts before items are the same whatever the font is
/// called.
fn picture(family: &str, letter: char) -> char {
    match (symbols::letter(family, &format!("{:X}", u32::from(letter))), letter) {
        (char::REPLACEMENT_CHARACTER, '\u{F0B7}') => '•',
        (char::REPLACEMENT_CHARACTER, '\u{F0A7}') => '▪',
        (char::REPLACEMENT_CHARACTER, '\u{F0D8}') => '➢',
        (found, _) => found,
    }
}

/// How the codes of a font with numbered glyphs are told apart, and whether it is written
/// downwards.
fn codes(font: &Dict<'_>, unpacked: &mut Unpacked) -> Result<(Codes, bool), Refusal> {
    Ok(match font.get::<Object<'_>>(b"Encoding") {
        Some(Object::Stream(table)) => {
            let down = table.dict().get::<i32>(b"WMode") == Some(1);
            let map = CMap::read(&unpacked.read(&table)?.unwrap_or_default());
            (Codes::Mapped(map), down)
        }
        Some(Object::Name(name)) => {
            let name = name.as_str();
            let letters = name.contains("UCS2") || name.contains("UTF16");
            (if letters { Codes::Letters } else { Codes::Pairs }, name.ends_with("-V"))
        }
        _ => (Codes::Pairs, false),
    })
}

/// What each code of a simple font shows.
fn simple(font: &Dict<'_>, name: &str, descriptor: Option<&Dict<'_>>) -> Vec<Option<String>> {
    let flags = descriptor.and_then(|it| it.get::<u32>(b"Flags")).unwrap_or(0);
    let pictures = matches!(family(name), "Symbol" | "Wingdings" | "Wingdings 2" | "Webdings");
    let symbolic = flags & 4 != 0;
    let (mut base, mut differences) = (None, None);
    match font.get::<Object<'_>>(b"Encoding") {
        Some(Object::Name(name)) => base = Encoding::named(&name),
        Some(Object::Dict(dict)) => {
            base = dict.get::<Name<'_>>(b"BaseEncoding").and_then(|it| Encoding::named(&it));
            differences = dict.get::<Array<'_>>(b"Differences");
        }
        _ => {}
    }
    // A symbolic font may have anything at any code, but nearly all that have letters have them at
    // their usual codes.
    let usual = if symbolic { Encoding::Windows } else { Encoding::Standard };
    let base = base.unwrap_or(usual);
    let letter = |code: u8| {
        if pictures {
            return Some(symbols::letter(family(name), &format!("{code:X}")).to_string());
        }
        base.letter(code).map(String::from)
    };
    let mut list: Vec<Option<String>> = (0..=u8::MAX).map(letter).collect();
    let entries = differences.iter().flat_map(|it| it.iter::<Object<'_>>()).take(CHARACTERS);
    let mut code = 0;
    for entry in entries {
        match entry {
            Object::Number(number) => code = usize::try_from(number.as_i64()).unwrap_or(usize::MAX),
            Object::Name(name) => {
                if let Some(place) = list.get_mut(code) {
                    *place = names::letters(name.as_str());
                }
                code = code.saturating_add(1);
            }
            _ => {}
        }
    }
    list
}

/// The name by which the signs of a font with pictures are known.
fn family(name: &str) -> &str {
    let plain: String = name.chars().filter(char::is_ascii_alphanumeric).collect();
    let plain = plain.to_lowercase();
    match () {
        () if plain.starts_with("wingdings2") => "Wingdings 2",
        () if plain.starts_with("wingdings3") => "Wingdings 3",
        () if plain.starts_with("wingdings") => "Wingdings",
        () if plain.starts_with("webdings") => "Webdings",
        () if plain.starts_with("symbol") => "Symbol",
        () => name,
    }
}

fn is_type3(kind: &Option<Name<'_>>) -> bool {
    kind.as_ref().is_some_and(|it| &**it == b"Type3")
}

/// Whether a font is bold: its name says so, or its description does.
fn is_bold(name: &str, descriptor: Option<&Dict<'_>>) -> bool {
    let name = name.to_lowercase();
    let named = ["bold", "black", "heavy"].iter().any(|it| name.contains(it));
    let described = |it: &Dict<'_>| {
        it.get::<f32>(b"FontWeight").is_some_and(|it| it >= 600.0)
            || it.get::<u32>(b"Flags").is_some_and(|it| it & (1 << 18) != 0)
    };
    named || descriptor.is_some_and(described)
}
