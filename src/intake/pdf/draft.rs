//! A paragraph while it is put together from runs of characters.

use super::compose::{self, Between, Habits, Vocabulary};
use super::draw::{Drawn, Glyph};
use crate::intake::Passage;
use crate::intake::words::Words;

/// How exactly the edge of a cell is known, as part of the size.
const SLACK: f32 = 0.06;
/// How many characters of a word are looked at.
const LONGEST: usize = 200;

/// A paragraph while it is put together.
#[derive(Default)]
pub(super) struct Draft {
    pieces: Vec<Piece>,
    pub(super) links: Vec<String>,
    pub(super) notes: Vec<Passage>,
}

/// A run of characters.
struct Piece {
    glyphs: Vec<usize>,
    /// What the file says that they are.
    actual: Option<String>,
}

/// A line of a paragraph, with the characters that it was read from.
pub(super) struct Line {
    pub(super) text: String,
    pub(super) bold: bool,
    pub(super) glyphs: Vec<usize>,
    /// Whether the file says that the characters are others than it draws.
    pub(super) replaced: bool,
}

/// A line while it is put together.
#[derive(Default)]
struct DraftLine {
    words: Words,
    glyphs: Vec<usize>,
    light: bool,
    replaced: bool,
}

impl Draft {
    /// Adds characters.
    pub(super) fn add(&mut self, glyphs: impl Iterator<Item = usize>) {
        let glyphs: Vec<usize> = glyphs.collect();
        if !glyphs.is_empty() {
            self.pieces.push(Piece { glyphs, actual: None });
        }
    }

    /// Adds characters of which the file says what they are.
    pub(super) fn replace(&mut self, glyphs: Vec<usize>, actual: String) {
        self.pieces.push(Piece { glyphs, actual: Some(actual) });
    }

    /// Whether there is nothing in it.
    pub(super) fn is_empty(&self) -> bool {
        self.pieces.is_empty() && self.notes.is_empty()
    }

    /// Drops what comes again on further pages, such as the headings of a table, and gives it.
    pub(super) fn drop_repeated(&mut self, drawn: &Drawn) -> Vec<usize> {
        let page = |it: &Piece| it.glyphs.first().map(|it| drawn.glyphs[*it].page);
        if self.pieces.windows(2).all(|it| page(&it[0]) == page(&it[1])) {
            return Vec::new();
        }
        let pages: Vec<Vec<usize>> = self
            .pieces
            .chunk_by(|a, b| page(a) == page(b))
            .map(|it| it.iter().flat_map(|it| it.glyphs.iter().copied()).collect())
            .collect();
        let text = |it: &Vec<usize>| compose::by_place(drawn, it);
        let first = text(&pages[0]);
        if pages[1..].iter().any(|it| text(it) != first) {
            return Vec::new();
        }
        let kept = page(&self.pieces[0]);
        self.pieces.retain(|it| page(it) == kept);
        pages.into_iter().nth(1).unwrap_or_default()
    }

    /// Its lines. `edge` is how far to the right a line could continue a character,
    /// if that is known.
    pub(super) fn lines(
        &self,
        drawn: &Drawn,
        (habits, vocabulary): (&Habits, &Vocabulary),
        edge: impl Fn(usize) -> f32,
    ) -> Vec<Line> {
        let mut done: Vec<Line> = Vec::new();
        let mut line = DraftLine::default();
        let mut last: Option<usize> = None;
        for (at, piece) in self.pieces.iter().enumerate() {
            let Some(actual) = &piece.actual else {
                for (place, glyph) in piece.glyphs.iter().enumerate() {
                    if let Some(last) = last {
                        let pair = (&drawn.glyphs[last], &drawn.glyphs[*glyph]);
                        let mut found = habits.between(pair.0, pair.1);
                        if found == Between::Line {
                            let word = word(drawn, self.rest(at, place));
                            let token = token(drawn, &line.glyphs);
                            found =
                                at_line_end(drawn, (habits, vocabulary), pair, word, token, || {
                                    edge(last)
                                });
                        }
                        match found {
                            Between::Nothing => {}
                            Between::Space => line.words.push(" "),
                            Between::Line => done.extend(std::mem::take(&mut line).finish()),
                        }
                    }
                    line.add(drawn, *glyph);
                    last = Some(*glyph);
                }
                continue;
            };
            if let (Some(last), Some(first)) = (last, piece.glyphs.first())
                && habits.between(&drawn.glyphs[last], &drawn.glyphs[*first]) == Between::Space
            {
                line.words.push(" ");
            }
            line.replace(drawn, piece, actual);
            last = piece.glyphs.last().copied().or(last);
            // A hyphen at the end of a line that the file marks as soft: the word continues.
            if actual.chars().all(|it| it == '\u{AD}') {
                last = None;
            }
        }
        done.extend(line.finish());
        done
    }

    /// The characters from here on.
    fn rest(&self, piece: usize, place: usize) -> impl Iterator<Item = usize> + '_ {
        let own = self.pieces[piece].glyphs[place..].iter();
        own.chain(self.pieces[piece + 1..].iter().flat_map(|it| &it.glyphs)).copied()
    }
}

/// How wide the next word is, and the word.
fn word(drawn: &Drawn, rest: impl Iterator<Item = usize>) -> (f32, String) {
    let word = rest.take_while(|it| !compose::is_space(drawn, &drawn.glyphs[*it]));
    let word: Vec<&Glyph> = word.take(LONGEST).map(|it| &drawn.glyphs[it]).collect();
    let letters = word.iter().map(|it| drawn.letters(it)).collect();
    (word.iter().map(|it| it.advance.0).sum(), letters)
}

/// The last word of a line, and whether it is alone in it.
fn token(drawn: &Drawn, line: &[usize]) -> (String, bool) {
    let Some(last) = line.last().map(|it| &drawn.glyphs[*it]) else { return Default::default() };
    let own = line.iter().rev().map(|it| &drawn.glyphs[*it]);
    let own: Vec<&Glyph> = own
        .take(LONGEST)
        .take_while(|it| it.page == last.page && (it.at.1 - last.at.1).abs() < last.size / 2.0)
        .collect();
    let count = own.iter().take_while(|it| !compose::is_space(drawn, it)).count();
    (own[..count].iter().rev().map(|it| drawn.letters(it)).collect(), count == own.len())
}

/// What is between two characters of a paragraph where a line ends. In a file that draws a space
/// there, a line without one ends on purpose if its next word had room; else a word was cut. Some
/// files leave out a space that had no room: there, a word that was cut is alone in its line, and
/// its next letter had no room, though a space had.
fn at_line_end(
    drawn: &Drawn,
    (habits, vocabulary): (&Habits, &Vocabulary),
    (glyph, next): (&Glyph, &Glyph),
    word: (f32, String),
    (token, is_alone): (String, bool),
    edge: impl Fn() -> f32,
) -> Between {
    let spaced = compose::is_space(drawn, glyph) || compose::is_space(drawn, next);
    if spaced || compose::is_hyphen(drawn.letters(glyph)) && glyph.page == next.page {
        return Between::Nothing;
    }
    if glyph.is_turned() {
        return Between::Space;
    }
    let room = edge() - glyph.end().0;
    let space = glyph.size * habits.space;
    match (habits.at_ends, habits.drops) {
        (false, _) if room > word.0 + glyph.size => Between::Line,
        (false, _) => Between::Space,
        (true, _) if room > word.0 + glyph.size * 0.3 => Between::Line,
        (true, false) => Between::Nothing,
        (true, true) if is_address(&token) => Between::Nothing,
        (true, true) if is_alone && vocabulary.is_cut(&token, &word.1) => Between::Nothing,
        (true, true) if room < space => Between::Space,
        (true, true) if is_alone && room < next.advance.0 => Between::Nothing,
        (true, true) if room < space + glyph.size * SLACK => Between::Space,
        // A new line rarely begins with a small letter, and only this one has no room for it.
        (true, true) if word.1.starts_with(char::is_lowercase) => Between::Space,
        (true, true) => Between::Line,
    }
}

/// Whether a word is the address of a page or of a person, which may be cut anywhere.
fn is_address(word: &str) -> bool {
    word.contains("://") || word.starts_with("www.") || word.contains('@')
}

impl DraftLine {
    fn add(&mut self, drawn: &Drawn, glyph: usize) {
        let letters = drawn.letters(&drawn.glyphs[glyph]);
        self.words.push(letters);
        self.light |= !drawn.glyphs[glyph].bold && !letters.trim().is_empty();
        self.glyphs.push(glyph);
    }

    fn replace(&mut self, drawn: &Drawn, piece: &Piece, actual: &str) {
        self.words.push(actual);
        let shown: String =
            piece.glyphs.iter().map(|it| drawn.letters(&drawn.glyphs[*it])).collect();
        self.replaced |= compose::key(&shown) != compose::key(actual);
        self.light |= piece.glyphs.iter().any(|it| !drawn.glyphs[*it].bold);
        self.glyphs.extend(&piece.glyphs);
    }

    fn finish(self) -> Option<Line> {
        let bold = !self.light && !self.words.is_empty();
        let text = self.words.finish();
        let DraftLine { glyphs, replaced, .. } = self;
        (!text.is_empty() || !glyphs.is_empty()).then_some(Line { text, bold, glyphs, replaced })
    }
}
