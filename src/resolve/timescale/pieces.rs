//! A cell cut into words, numbers and marks, in one pass, blind to case and to runs of space.

use super::lexicon::{Kind, Lexicon};

/// What kind of characters a piece is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PieceKind {
    Word,
    Digits,
    Mark,
}

/// A word, a number or a mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    /// The characters, without case; marks that look alike are one mark.
    pub(super) text: String,
    pub(super) kind: PieceKind,
    /// Whether white space is before it.
    pub(super) spaced: bool,
    /// What it does for the words beside it.
    pub(super) role: Option<Kind>,
}

impl Piece {
    /// The value of exactly two digits.
    pub(super) fn two_digits(&self) -> Option<u32> {
        (self.kind == PieceKind::Digits && self.text.len() == 2)
            .then(|| self.text.parse().ok())
            .flatten()
    }

    /// Whether it makes of the number before it one of order: the "st" of "1st" and of "1 st".
    pub(super) fn is_ordinal_ending(&self) -> bool {
        self.role == Some(Kind::OrdinalEnding)
    }
}

/// Words that do something for the words beside them.
const ROLES: [Kind; 5] =
    [Kind::OrdinalEnding, Kind::QuarterLetter, Kind::HalfLetter, Kind::Phase, Kind::NameEnd];

/// Cuts a cell into its pieces.
pub(super) fn pieces(text: &str, lexicon: &Lexicon) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut spaced = false;
    let mut open = false;
    for character in text.chars() {
        if character.is_whitespace() {
            (spaced, open) = (true, false);
            continue;
        }
        let Some((kind, character)) = sort(character) else { continue };
        let continues =
            open && pieces.last().is_some_and(|last| last.kind == kind && kind != PieceKind::Mark);
        if !continues {
            pieces.push(Piece { text: String::new(), kind, spaced, role: None });
        }
        if let Some(piece) = pieces.last_mut() {
            push_without_case(&mut piece.text, character);
        }
        (spaced, open) = (false, true);
    }
    for piece in pieces.iter_mut().filter(|it| it.kind == PieceKind::Word) {
        piece.role = ROLES.into_iter().find(|it| lexicon.is(*it, &piece.text));
    }
    pieces
}

/// Whether the cell says in words that nothing is there: "N/A" is a blank written out.
pub(super) fn stands_for_a_blank(text: &str, lexicon: &Lexicon) -> bool {
    let words = pieces(text, lexicon).into_iter().filter(|it| it.kind != PieceKind::Mark);
    let words: String = words.map(|it| it.text).collect();
    lexicon.is(Kind::Blank, &words)
}

/// What kind of character it is, and the one that stands for all that look like it. None for
/// characters without width, which copying from a PDF leaves in.
fn sort(character: char) -> Option<(PieceKind, char)> {
    Some(match character {
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => return None,
        '0'..='9' => (PieceKind::Digits, character),
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' => (PieceKind::Mark, '-'),
        '/' | '\u{2044}' => (PieceKind::Mark, '/'),
        ',' | ';' => (PieceKind::Mark, ','),
        '\'' | '\u{2018}' | '\u{2019}' => (PieceKind::Mark, '\''),
        '(' | '[' => (PieceKind::Mark, '('),
        ')' | ']' => (PieceKind::Mark, ')'),
        '&' | '.' | ':' | '"' | '\u{201c}' | '\u{201d}' | '\u{2022}' | '*' => {
            (PieceKind::Mark, character)
        }
        _ => (PieceKind::Word, character),
    })
}

/// Small, large and small again: what differs by case alone ends the same ("ß" and "SS").
fn push_without_case(text: &mut String, character: char) {
    if character.is_ascii() {
        text.push(character.to_ascii_lowercase());
        return;
    }
    let large = character.to_lowercase().flat_map(char::to_uppercase);
    text.extend(large.flat_map(char::to_lowercase));
}
