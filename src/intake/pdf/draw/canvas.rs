//! The page that is being drawn on, and all that was drawn so far.

use std::collections::HashMap;
use std::rc::Rc;

use hayro_syntax::object::ObjectIdentifier;

use super::marks::Marks;
use super::{Drawn, Glyph, Mark, Rule};
use crate::intake::Refusal;
use crate::intake::limits::within;
use crate::intake::pdf::font::Font;
use crate::intake::pdf::limits::{self, count};
use crate::intake::pdf::matrix::{Matrix, Point};

/// How far from level or upright a line may be, in points.
const LEVEL: f32 = 0.6;
/// How far beside a page a character may begin and still be seen, in points.
const BESIDE: f32 = 2.0;

/// How many areas of a page are kept.
const FILLS: usize = 400;
/// How often it is looked whether a line is on an area.
const ASKED: usize = 1_000_000;

/// The page that is being drawn on, and all that was drawn so far.
pub(super) struct Canvas {
    pub(super) drawn: Drawn,
    pub(super) marks: Marks,
    /// How the page is turned.
    pub(super) matrix: Matrix,
    /// Where the areas of the page begin in the list of all.
    fills: usize,
    /// How often it was asked whether a line is on an area.
    asked: usize,
    pub(super) operators: usize,
    /// The fonts that were read, by their objects, how many there are, and how many characters they have.
    pub(super) fonts: HashMap<ObjectIdentifier, Rc<Font>>,
    font_count: usize,
    characters: usize,
}

impl Canvas {
    pub(super) fn new() -> Canvas {
        let drawn = Drawn { marks: vec![Mark::default()], ..Drawn::default() };
        let (marks, fills, asked, operators) = Default::default();
        let (fonts, font_count, characters) = Default::default();
        Canvas {
            drawn,
            marks,
            matrix: Matrix::UNIT,
            fills,
            asked,
            operators,
            fonts,
            font_count,
            characters,
        }
    }

    /// Counts a font.
    pub(super) fn count(&mut self, font: &Font) -> Result<(), Refusal> {
        count("fonts", &mut self.font_count, limits::FONTS)?;
        self.characters += font.size();
        within("characters in fonts", self.characters, limits::ALL_CHARACTERS)
    }

    /// Begins a page.
    pub(super) fn turn(&mut self, area: Point, matrix: Matrix) {
        self.drawn.pages.push(area);
        self.fills = self.drawn.fills.len();
        self.marks = Marks::default();
        self.matrix = matrix;
    }

    fn page(&self) -> u32 {
        (self.drawn.pages.len() - 1) as u32
    }

    /// Puts a character on the page.
    pub(super) fn glyph(&mut self, text: Option<&str>, mut glyph: Glyph) -> Result<(), Refusal> {
        let text = text.unwrap_or("\u{FFFD}");
        // A character with more letters than this is not a character.
        let length = u8::try_from(text.len()).unwrap_or(0);
        let start = self.drawn.letters.len() as u32;
        self.drawn.letters.push_str(&text[..usize::from(length)]);
        glyph.letters = (start, length);
        (glyph.page, glyph.mark) = (self.page(), self.marks.current(&mut self.drawn.marks));
        let (width, height) = self.drawn.pages[self.drawn.pages.len() - 1];
        let (x, y) = glyph.at;
        let on_page = (-BESIDE..width + BESIDE).contains(&x) && (0.0..height + BESIDE).contains(&y);
        glyph.hidden |= !on_page;
        if x.is_finite() && y.is_finite() && glyph.size.is_finite() {
            within("characters", self.drawn.glyphs.len(), limits::GLYPHS)?;
            self.drawn.glyphs.push(glyph);
        }
        Ok(())
    }

    /// Draws a line, which is kept if it is level or upright.
    pub(super) fn line(&mut self, (a, b): Point, (c, d): Point) -> Result<(), Refusal> {
        let (width, height) = ((c - a).abs(), (d - b).abs());
        if !(width < LEVEL || height < LEVEL) || width.max(height) < LEVEL {
            return Ok(());
        }
        let (from, to) = if height <= width {
            let y = f32::midpoint(b, d);
            ((a.min(c), y), (a.max(c), y))
        } else {
            let x = f32::midpoint(a, c);
            ((x, b.min(d)), (x, b.max(d)))
        };
        let mut rules = self.drawn.rules.len();
        count("lines", &mut rules, limits::RULES)?;
        self.drawn.rules.push(Rule { page: self.page(), from, to });
        Ok(())
    }

    /// Fills an area with a colour that shows.
    pub(super) fn fill(&mut self, from: Point, to: Point) {
        if self.drawn.fills.len() - self.fills < FILLS {
            self.drawn.fills.push(Rule { page: self.page(), from, to });
        }
    }

    /// Whether a line is on an area that was filled.
    pub(super) fn is_filled(&mut self, (a, b): Point, (c, d): Point) -> bool {
        self.asked += 1;
        let middle = (f32::midpoint(a, c), f32::midpoint(b, d));
        let fills = self.drawn.fills[self.fills..].iter();
        self.asked < ASKED && fills.rev().any(|it| it.has(middle))
    }
}
