//! Marks of a list: "1)", "(2)", "3.", "iv)". What is in one is never a day, a month or a year.

use super::lexicon::{Kind, Lexicon};
use super::pieces::{Piece, PieceKind};
use super::token::Token;
use super::words::Meaning;

/// No name of an event has more words.
const LONGEST_NAME: usize = 8;

/// How many pieces at the front of `rest` are the mark of a list; none where they are not a mark.
/// `tokens` is what comes before it, and `open` says whether a bracket is open there.
pub(super) fn list_mark(rest: &[Piece], tokens: &[Token], open: bool) -> Option<usize> {
    let before = tokens.last();
    // In a list a letter with a bracket is its next mark.
    let listed = matches!(tokens.first(), Some(Token::ListMark(_)));
    // "Q1:" and "quarter (4)" count quarters.
    if before == Some(&Token::Said(Meaning::Quarter)) {
        return None;
    }
    let starts = before.is_none_or(|it| *it == Token::Comma);
    if rest.first()?.text == "(" {
        return in_brackets(&rest[1..], before, listed).map(|it| it + 1);
    }
    let number = rest[0].kind == PieceKind::Digits;
    if !is_label(&rest[0]) || !(number || starts || listed) {
        return None;
    }
    let length = label_length(rest);
    let (mark, next) = (rest.get(length)?, rest.get(length + 1));
    let dotted = length + usize::from(mark.text == ".");
    if !open && rest.get(dotted).is_some_and(|it| it.text == ")") {
        return Some(dotted + 1);
    }
    if !(number || starts) {
        return None;
    }
    let next = next?;
    let word = next.kind == PieceKind::Word;
    let marks = match mark.text.as_str() {
        // "Oct. 24." and "May 5. 2025" say the year or the day of the month before.
        "." if is_month(before) => word,
        "." if number => !is_date_with_full_stops(&rest[length..]),
        "." => rest[0].text != "c",
        ":" => true,
        "/" => number && word && next.spaced,
        "-" => starts && word && next.spaced,
        _ => false,
    };
    marks.then_some(length + 1)
}

/// How many pieces say which phase it is: "Phase 1:".
pub(super) fn phase(rest: &[Piece]) -> Option<usize> {
    let [word, number, colon, ..] = rest else { return None };
    let named = word.role == Some(Kind::Phase) && is_label(number);
    (named && colon.text == ":").then_some(3)
}

/// How many pieces are the name of a week, a month or a day for a cause: "Hate Crime Awareness Week,". The
/// name says what happens, and the time beside it when.
pub(super) fn event_name(rest: &[Piece], lexicon: &Lexicon) -> Option<usize> {
    let end = rest.iter().take(LONGEST_NAME + 1).position(|it| it.role == Some(Kind::NameEnd))?;
    let is_name = |at: usize| {
        let known = lexicon.longest(rest[at..].iter().map(|it| it.text.as_str()));
        let silent = matches!(known, None | Some((_, Meaning::Aside | Meaning::And)));
        rest[at].kind == PieceKind::Word && silent && !lexicon.says_how_it_goes(&rest[at].text)
    };
    if !(1..=LONGEST_NAME).contains(&end) || !(0..end).all(is_name) {
        return None;
    }
    let mark = rest.get(end + 1).is_some_and(|it| matches!(it.text.as_str(), "," | "-" | ":"));
    Some(end + 1 + usize::from(mark))
}

/// "1)", "1.)" and "a)" after an open bracket. "May (24)" may be a year.
fn in_brackets(rest: &[Piece], before: Option<&Token>, listed: bool) -> Option<usize> {
    let label = rest.first().filter(|it| is_label(it))?;
    let number = label.kind == PieceKind::Digits;
    if !(number || before.is_none() || listed) || is_month(before) && label.two_digits().is_some() {
        return None;
    }
    let length = label_length(rest);
    let length = length + usize::from(rest.get(length).is_some_and(|it| it.text == "."));
    rest.get(length).filter(|it| it.text == ")").map(|_| length + 1)
}

/// One or two figures, one letter, or a small Roman number. Q means quarters.
fn is_label(piece: &Piece) -> bool {
    match piece.kind {
        PieceKind::Digits => piece.text.len() <= 2,
        PieceKind::Word if piece.role == Some(Kind::QuarterLetter) => false,
        PieceKind::Word => {
            let single = piece.text.chars().count() == 1;
            let alphabetic = piece.text.chars().all(char::is_alphabetic);
            let roman = piece.text.len() <= 4 && piece.text.chars().all(|it| "ivx".contains(it));
            roman || single && alphabetic
        }
        PieceKind::Mark => false,
    }
}

/// The pieces of a label: "1", or "1" and "st".
fn label_length(rest: &[Piece]) -> usize {
    let ordinal =
        rest[0].kind == PieceKind::Digits && rest.get(1).is_some_and(Piece::is_ordinal_ending);
    1 + usize::from(ordinal)
}

/// "14.May.2025", of which the day has been taken.
fn is_date_with_full_stops(rest: &[Piece]) -> bool {
    let [_, month, stop, year, ..] = rest else { return false };
    let tight = [month, stop, year].iter().all(|it| !it.spaced);
    tight && month.kind == PieceKind::Word && stop.text == "." && year.kind == PieceKind::Digits
}

fn is_month(token: Option<&Token>) -> bool {
    matches!(token, Some(Token::Said(Meaning::Month { .. })))
}
