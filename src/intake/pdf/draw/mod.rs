//! What the pages of a file show: each character with its place, and the lines that may be rules of
//! tables. Nothing here knows what the characters are for, but each has the mark under which it was
//! drawn, by which the structure of the file refers to it.

mod canvas;
mod content;
mod inline;
mod marks;
mod paths;
mod state;
mod text;
mod turned;

use hayro_syntax::Pdf;
use hayro_syntax::object::ObjectIdentifier;

use super::limits;
use super::matrix::{Matrix, Point};
use super::unpack::Unpacked;
use crate::intake::Refusal;
use crate::intake::limits::within;
use canvas::Canvas;

/// What the pages of a file show.
#[derive(Debug, Default)]
pub(super) struct Drawn {
    /// The characters, in the order in which they are drawn.
    pub(super) glyphs: Vec<Glyph>,
    /// The letters of all characters.
    letters: String,
    /// The marks under which characters are drawn. The first is for those that have none.
    pub(super) marks: Vec<Mark>,
    /// Level and upright lines.
    pub(super) rules: Vec<Rule>,
    /// Areas that are filled with a colour that shows, by their corners.
    pub(super) fills: Vec<Rule>,
    /// The width and the height of each page.
    pub(super) pages: Vec<Point>,
    /// How many pictures are drawn.
    pub(super) pictures: usize,
}

/// A character on a page.
#[derive(Debug, Clone, Copy)]
pub(super) struct Glyph {
    /// The number of its page, from 0.
    pub(super) page: u32,
    /// Where its line of writing and its left edge meet.
    pub(super) at: Point,
    /// From there to the next character, as the font has it.
    pub(super) advance: Point,
    /// The height of its line, in points.
    pub(super) size: f32,
    letters: (u32, u8),
    /// Its mark.
    pub(super) mark: u32,
    /// Whether it is bold.
    pub(super) bold: bool,
    /// Whether it cannot be seen: it has no colour, or is beside the page.
    pub(super) hidden: bool,
    /// Whether the file does not say which letter it is.
    pub(super) unread: bool,
}

impl Glyph {
    /// Whether it is drawn upwards or downwards.
    pub(super) fn is_turned(&self) -> bool {
        self.advance.1.abs() > self.advance.0.abs()
    }

    /// Where it ends.
    pub(super) fn end(&self) -> Point {
        (self.at.0 + self.advance.0, self.at.1 + self.advance.1)
    }
}

/// The owner of a mark, which is a page or a drawing, and the number that it has there.
pub(super) type Content = (ObjectIdentifier, i64);

/// A mark under which characters are drawn.
#[derive(Debug, Clone, Default)]
pub(super) struct Mark {
    /// What the structure knows it by.
    pub(super) content: Option<Content>,
    /// Whether it is not a part of the text, such as the number of a page.
    pub(super) artifact: bool,
    /// What the file says that the characters are, and which run of them it says it of.
    pub(super) actual: Option<(usize, String)>,
}

/// A level or an upright line, or an area by its corners.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Rule {
    pub(super) page: u32,
    /// Its left or upper end.
    pub(super) from: Point,
    /// Its right or lower end.
    pub(super) to: Point,
}

impl Rule {
    /// Whether a place is on an area.
    pub(super) fn has(&self, (x, y): Point) -> bool {
        (self.from.0..=self.to.0).contains(&x) && (self.from.1..=self.to.1).contains(&y)
    }
}

impl Drawn {
    /// Draws all pages.
    ///
    /// # Errors
    /// When there is more than the limits.
    pub(super) fn read(pdf: &Pdf) -> Result<Drawn, Refusal> {
        let pages = pdf.pages();
        within("pages", pages.len(), limits::PAGES)?;
        let mut unpacked = Unpacked::default();
        let mut canvas = Canvas::new();
        for page in pages.iter() {
            let area = page.render_dimensions();
            canvas.turn(area, Matrix::of_page(page));
            let content = content::of_page(page, &mut unpacked)?;
            let owner = page.raw().obj_id().unwrap_or(ObjectIdentifier::new(0, 0));
            content::Reader::new(&mut canvas, &mut unpacked).page(
                content,
                page.resources(),
                owner,
            )?;
        }
        canvas.drawn.turn();
        Ok(canvas.drawn)
    }

    /// The letters of a character.
    pub(super) fn letters(&self, glyph: &Glyph) -> &str {
        let start = glyph.letters.0 as usize;
        self.letters.get(start..start + usize::from(glyph.letters.1)).unwrap_or_default()
    }

    /// The mark of a character.
    pub(super) fn mark(&self, glyph: &Glyph) -> &Mark {
        &self.marks[glyph.mark as usize]
    }
}
