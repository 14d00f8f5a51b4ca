//! How wide characters are, in thousandths of the size of the font. The standard fonts, which every reader
//! of PDF has, need not say so. Two of them are enough for all, since only the ends of words depend on it.

use hayro_syntax::object::{Array, Dict, Object};
use std::collections::{BTreeMap, HashMap};

use super::super::limits::CHARACTERS;

const SANS: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
const SERIF: [u16; 95] = [
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500,
    500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611,
    556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722,
    722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500,
    278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
];

/// How wide the characters of a font are.
#[derive(Debug)]
pub(super) enum Widths {
    /// By code, from the first on, and what the others have.
    Listed { first: u32, widths: Vec<f32>, other: f32 },
    /// By number of the glyph: single ones, runs of the same width, and what the others have.
    Glyphs { single: HashMap<u32, f32>, runs: BTreeMap<u32, (u32, f32)>, other: f32 },
    /// Those of a font that each reader has.
    Known(fn(char) -> f32),
}

impl Widths {
    /// Those of a simple font.
    pub(super) fn simple(font: &Dict<'_>, name: &str) -> Widths {
        let Some(list) = font.get::<Array<'_>>(b"Widths") else { return known(name) };
        let descriptor = font.get::<Dict<'_>>(b"FontDescriptor");
        let other = descriptor.and_then(|it| it.get::<f32>(b"MissingWidth")).unwrap_or(0.0);
        let widths = list.flex_numbers();
        Widths::Listed { first: font.get::<u32>(b"FirstChar").unwrap_or(0), widths, other }
    }

    /// Those of a font with numbered glyphs.
    pub(super) fn numbered(font: &Dict<'_>) -> Widths {
        let other = font.get::<f32>(b"DW").unwrap_or(1000.0);
        let (mut single, mut runs) = (HashMap::new(), BTreeMap::new());
        let list = font.get::<Array<'_>>(b"W");
        let mut entries = list.iter().flat_map(|it| it.iter::<Object<'_>>());
        while let (Some(Object::Number(first)), Some(next)) = (entries.next(), entries.next()) {
            let Ok(first) = u32::try_from(first.as_i64()) else { break };
            match next {
                Object::Array(widths) => {
                    for (at, width) in (first..u32::MAX).zip(widths.flex_numbers()) {
                        single.insert(at, width);
                    }
                }
                Object::Number(last) => {
                    let Some(Object::Number(width)) = entries.next() else { break };
                    let last = u32::try_from(last.as_i64()).unwrap_or(first);
                    runs.insert(first, (last, width.as_f32()));
                }
                _ => break,
            }
            if single.len() > CHARACTERS || runs.len() > CHARACTERS {
                break;
            }
        }
        Widths::Glyphs { single, runs, other }
    }

    /// How many entries there are.
    pub(super) fn size(&self) -> usize {
        match self {
            Widths::Listed { widths, .. } => widths.len(),
            Widths::Glyphs { single, runs, .. } => single.len() + runs.len(),
            Widths::Known(_) => 0,
        }
    }

    /// How wide a character is.
    pub(super) fn of(&self, code: u32, text: &str) -> f32 {
        match self {
            Widths::Listed { first, widths, other } => {
                let at = code.checked_sub(*first).and_then(|it| widths.get(it as usize));
                at.copied().unwrap_or(*other)
            }
            Widths::Glyphs { single, runs, other } => {
                let run =
                    || runs.range(..=code).next_back().filter(|it| code <= it.1.0).map(|it| it.1.1);
                single.get(&code).copied().or_else(run).unwrap_or(*other)
            }
            Widths::Known(width) => text.chars().map(width).sum(),
        }
    }
}

/// The numbers of a list; anything else counts as nothing.
trait Numbers {
    fn flex_numbers(&self) -> Vec<f32>;
}

impl Numbers for Array<'_> {
    fn flex_numbers(&self) -> Vec<f32> {
        let number = |it| if let Object::Number(it) = it { it.as_f32() } else { 0.0 };
        self.iter::<Object<'_>>().take(CHARACTERS).map(number).collect()
    }
}

fn known(name: &str) -> Widths {
    let name = name.to_lowercase();
    if name.contains("courier") || name.contains("mono") {
        Widths::Known(|_| 600.0)
    } else if name.contains("times") || name.contains("roman") || name.contains("serif") {
        Widths::Known(|it| listed(&SERIF, it))
    } else {
        Widths::Known(|it| listed(&SANS, it))
    }
}

/// The width in a list, where what is not in it is as wide as an `n`.
fn listed(list: &[u16; 95], letter: char) -> f32 {
    let at = u32::from(letter).checked_sub(0x20).and_then(|it| list.get(it as usize));
    f32::from(at.copied().unwrap_or(list[78]))
}
