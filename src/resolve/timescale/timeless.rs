//! Words that surely name no time. Only of these may a page say that they do not say when: a word
//! that is not on the list might be a feast, a season, a meeting or another language's "March".

use super::pieces::{Piece, PieceKind, pieces};

/// No word here can name a time, alone or with others of the list.
#[rustfmt::skip]
const TIMELESS: &[&str] = &[
    "a", "achieved", "action", "actions", "ad", "allow", "allows", "an", "and", "appropriate",
    "approval", "are", "as", "available", "be", "capacity", "complete", "completed", "date",
    "dates", "delayed", "delivered", "demand", "dependent", "depending", "done", "fixed",
    "funding", "given", "has", "hoc", "if", "is", "known", "necessary", "needed", "no", "not",
    "of", "on", "or", "permit", "permits", "possible", "request", "requested", "required",
    "resources", "set", "specified", "stated", "subject", "the", "time", "timescale", "to",
    "unknown", "upon", "when", "where", "yet",
];

/// Whether every word of a cell is one that names no time, and there is one.
pub(super) fn names_no_time(printed: &str) -> bool {
    let pieces = pieces(printed);
    let timeless = |it: &Piece| match it.kind {
        PieceKind::Word => TIMELESS.binary_search(&it.text.as_str()).is_ok(),
        PieceKind::Digits => false,
        PieceKind::Mark => true,
    };
    pieces.iter().any(|it| it.kind == PieceKind::Word) && pieces.iter().all(timeless)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_in_order_and_without_repetition() {
        assert!(TIMELESS.windows(2).all(|two| two[0] < two[1]));
    }
}
