//! Words that surely name no time. Only of these may a page say that they do not say when: a word
//! that is not on the list might be a feast, a season, a meeting or another language's "March".

use super::lexicon::{Kind, Lexicon};
use super::pieces::{Piece, PieceKind, pieces};

/// Whether every word of a cell is one that names no time, and there is one.
pub(super) fn names_no_time(printed: &str, lexicon: &Lexicon) -> bool {
    let pieces = pieces(printed, lexicon);
    let timeless = |it: &Piece| match it.kind {
        PieceKind::Word => lexicon.is(Kind::NoTime, &it.text),
        PieceKind::Digits => false,
        PieceKind::Mark => true,
    };
    pieces.iter().any(|it| it.kind == PieceKind::Word) && pieces.iter().all(timeless)
}
