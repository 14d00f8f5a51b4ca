//! A page of the site, and what of the plan's words is not on it.

use super::printed::{Piece, find, words};
use crate::html::Document;

/// The words of the plan on a page, as a resident sees them: what the publisher adds (notes, links
/// to neighbours, what a term means) counts for nothing.
pub(super) fn plan_words(page: &Document) -> Vec<String> {
    let main = page.one("main");
    let seen = main.text_without(|it| {
        matches!(it.name(), "nav" | "script" | "style" | "svg" | "template")
            || it.attribute("hidden").is_some()
            || it.has_class("pp-visually-hidden")
            || it.has_class("pp-note")
            || it.has_class("pp-means")
    });
    words(&seen)
}

/// A piece as its page has it: without the signs of its lists.
pub(super) fn settled(piece: &Piece, page: &[String]) -> Option<Vec<String>> {
    if piece.bullets.is_empty() {
        return Some(piece.words.clone());
    }
    without_bullets(&piece.words, &piece.bullets, page)
}

/// What of the pieces of one page is not on it. No word of the page counts twice.
pub(super) fn missing(pieces: &[&Piece], page: &[String]) -> Vec<String> {
    let mut page = page.to_vec();
    let mut pieces = pieces.to_vec();
    // The longest first, so that a cell of one word does not take it out of a longer one.
    pieces.sort_by_key(|it| std::cmp::Reverse(it.words.len()));
    let mut faults = Vec::new();
    for piece in pieces {
        let settled = settled(piece, &page);
        match settled.as_ref().and_then(|it| find(&page, it).map(|start| (start, it.len()))) {
            Some((start, length)) => {
                page[start..start + length].iter_mut().for_each(String::clear);
            }
            None => faults.push(format!(
                "{}: these words do not stand on the page, one after the other: {}",
                piece.on,
                piece.words.join(" ")
            )),
        }
    }
    faults
}

/// A cell without the signs that begin the items of its list. Some of its signs may be dashes
/// between words: the page says which, and the account how many.
fn without_bullets(cell: &[String], signs: &[String], page: &[String]) -> Option<Vec<String>> {
    (0..page.len()).find_map(|start| {
        let (mut kept, mut open) = (Vec::new(), signs);
        for word in cell {
            if page.get(start + kept.len()) == Some(word) {
                kept.push(word.clone());
            } else if open.first() == Some(word) {
                open = &open[1..];
            } else {
                return None;
            }
        }
        open.is_empty().then_some(kept)
    })
}
