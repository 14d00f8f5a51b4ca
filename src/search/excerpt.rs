//! What entries say, for the words around a match. Where all of it would be too heavy, what is not help
//! is cut, and its result then shows its beginning.

use super::{Entry, letters};

/// How many letters of each entry are kept: the most that fits.
const LENGTHS: [usize; 8] = [usize::MAX, 800, 500, 300, 200, 140, 80, 0];

/// Help keeps at least so many.
const OF_HELP: usize = 300;

/// The texts of entries as a list, in no more bytes than these if cutting helps.
pub(super) fn within(bytes: usize, entries: &[&Entry]) -> String {
    let written = |most| letters::list(entries.iter().map(|it| letters::quoted(&cut(it, most))));
    let fits = LENGTHS.into_iter().map(written).find(|it| it.len() <= bytes);
    fits.unwrap_or_else(|| written(0))
}

fn cut(entry: &Entry, most: usize) -> String {
    let text = entry.texts.join(" ");
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let most = if entry.help { most.max(OF_HELP) } else { most };
    match text.char_indices().nth(most) {
        Some((end, _)) => text[..end].rsplit_once(' ').map_or("", |it| it.0).to_owned(),
        None => text,
    }
}
