//! How characters become words and lines. The spaces that a file draws decide where words end; where
//! it draws none, the gaps do.

use std::collections::HashSet;

use super::draw::{Drawn, Glyph};

/// How far apart the lines of writing of two characters of one line are, as part of their size.
const SAME_LINE: f32 = 0.55;
/// The gap between two words in a file that draws spaces, as part of the size: it has them between
/// words, but it may put a number, its text and its page apart without any.
const WIDE: f32 = 0.6;
/// The gap between two words in a file that draws no spaces.
const NARROW: f32 = 0.17;
/// How wide a space is where none is drawn.
const SPACE: f32 = 0.28;
/// The longest word that is kept, in bytes.
const LONGEST: usize = 64;
/// The share of spaces among the characters of a file that draws them. English has about one in six.
const SPACES: usize = 30;

/// How a file writes spaces.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Habits {
    /// The gap that ends a word.
    pub(super) gap: f32,
    /// Whether there is a space where a line ends and its sentence goes on.
    pub(super) at_ends: bool,
    /// Whether it leaves that space out where there is no room for it.
    pub(super) drops: bool,
    /// How wide a space is, as part of the size.
    pub(super) space: f32,
}

/// What is between two characters that follow each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Between {
    Nothing,
    Space,
    Line,
}

impl Habits {
    /// The habits of a file.
    pub(super) fn of(drawn: &Drawn) -> Habits {
        let spaces = drawn.glyphs.iter().filter(|it| is_space(drawn, it) && it.size > 0.0);
        let mut widths: Vec<f32> = spaces.map(|it| it.advance.0.abs() / it.size).collect();
        let gap = if widths.len() * SPACES < drawn.glyphs.len() { NARROW } else { WIDE };
        widths.sort_by(f32::total_cmp);
        let space = widths.get(widths.len() / 2).copied().unwrap_or(SPACE);
        let habits = Habits { gap, at_ends: false, drops: false, space };
        let (mut with, mut without) = (0, 0);
        for pair in drawn.glyphs.windows(2) {
            // A sentence goes on where the next line starts with a small letter.
            let goes_on = drawn.letters(&pair[1]).starts_with(char::is_lowercase);
            if goes_on && habits.between(&pair[0], &pair[1]) == Between::Line {
                let ends = is_space(drawn, &pair[0]);
                let hyphen = is_hyphen(drawn.letters(&pair[0]));
                with += usize::from(ends);
                without += usize::from(!ends && !hyphen);
            }
        }
        Habits { at_ends: with > without, ..habits }
    }

    /// What is between two characters by their places alone.
    pub(super) fn between(&self, glyph: &Glyph, next: &Glyph) -> Between {
        if glyph.page != next.page {
            return Between::Line;
        }
        let length = glyph.advance.0.hypot(glyph.advance.1);
        let (x, y) = match length {
            0.0 => (1.0, 0.0),
            _ => (glyph.advance.0 / length, glyph.advance.1 / length),
        };
        let end = glyph.end();
        let (dx, dy) = (next.at.0 - end.0, next.at.1 - end.1);
        let (along, across) = (dx * x + dy * y, dx * -y + dy * x);
        let size = glyph.size.max(next.size);
        if across.abs() > size * SAME_LINE || along < -size.max(length) {
            Between::Line
        } else if along > size * self.gap {
            Between::Space
        } else {
            Between::Nothing
        }
    }
}

/// Whether a character is a space.
pub(super) fn is_space(drawn: &Drawn, glyph: &Glyph) -> bool {
    drawn.letters(glyph).chars().all(char::is_whitespace)
}

/// Whether a text is a hyphen.
pub(super) fn is_hyphen(text: &str) -> bool {
    matches!(text, "-" | "\u{2010}" | "\u{2011}" | "\u{AD}")
}

/// What characters show where they are, line by line, whatever order they are drawn in.
pub(super) fn by_place(drawn: &Drawn, glyphs: &[usize]) -> String {
    // Some of the spaces between the words may be left out, so the gaps count.
    let habits = Habits { gap: NARROW, at_ends: false, drops: false, space: SPACE };
    let mut glyphs: Vec<&Glyph> = glyphs.iter().map(|it| &drawn.glyphs[*it]).collect();
    glyphs.sort_by(|a, b| a.page.cmp(&b.page).then(a.at.1.total_cmp(&b.at.1)));
    let mut text = String::new();
    let mut last: Option<&Glyph> = None;
    let mut rest = glyphs.as_mut_slice();
    while let Some(first) = rest.first().copied() {
        let same =
            |it: &&Glyph| it.page == first.page && it.at.1 - first.at.1 <= first.size * SAME_LINE;
        let length = rest.iter().take_while(|it| same(it)).count();
        let (line, after) = rest.split_at_mut(length);
        line.sort_by(|a, b| a.at.0.total_cmp(&b.at.0));
        for glyph in line.iter() {
            if last.is_some_and(|last| habits.between(last, glyph) != Between::Nothing) {
                text.push(' ');
            }
            text.push_str(drawn.letters(glyph));
            last = Some(glyph);
        }
        rest = after;
    }
    crate::intake::words::words(&text)
}

/// The letters and digits of a text, without what two ways to write the same can differ in.
pub(super) fn key(text: &str) -> String {
    let mut key = String::new();
    for letter in text.chars() {
        match letter {
            'ﬀ' => key.push_str("ff"),
            'ﬁ' => key.push_str("fi"),
            'ﬂ' => key.push_str("fl"),
            'ﬃ' => key.push_str("ffi"),
            'ﬄ' => key.push_str("ffl"),
            _ if letter.is_alphanumeric() => key.extend(letter.to_lowercase()),
            _ => {}
        }
    }
    key
}

/// The words that are whole within the lines of a file: no line end cuts them, for certain.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    words: HashSet<String>,
}

impl Vocabulary {
    /// The words between two spaces of the same line.
    pub(super) fn of(drawn: &Drawn, habits: &Habits) -> Vocabulary {
        let mut found = Vocabulary::default();
        let (mut word, mut whole) = (String::new(), false);
        for pair in drawn.glyphs.windows(2) {
            let between = habits.between(&pair[0], &pair[1]);
            if !is_space(drawn, &pair[0]) {
                word.push_str(drawn.letters(&pair[0]));
            }
            let ends = is_space(drawn, &pair[1]) || between == Between::Space;
            if between != Between::Nothing || ends {
                if whole && ends && word.len() <= LONGEST {
                    found.words.insert(key(&word));
                }
                // A space may be the last of its line.
                whole = ends || is_space(drawn, &pair[0]);
                word.clear();
            }
        }
        found
    }

    /// Whether two parts of a word are known as one, and the first is not known by itself.
    pub(super) fn is_cut(&self, first: &str, second: &str) -> bool {
        let whole = key(&format!("{first}{second}"));
        self.words.contains(&whole) && !self.words.contains(&key(first))
    }
}
