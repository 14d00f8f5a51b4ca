//! What entries say, for the words around a match. Where all of it would be too heavy, what is not help
//! is cut, and its result then shows its beginning.

use super::{Entry, letters};

/// How many letters of each entry are kept: the most that fits.
const LENGTHS: [usize; 8] = [usize::MAX, 800, 500, 300, 200, 140, 80, 0];

/// Help keeps at least so many.
const OF_HELP: usize = 300;

/// The texts of entries as a list, in no more bytes than these if cutting helps.
pub(super) fn within(bytes: usize, entries: &[&Entry]) -> String {
    let whole: Vec<_> = entries.iter().map(|it| (it.help, single_spaced(&it.texts))).collect();
    let written = |most| {
        let cut = whole.iter().map(|(help, text)| cut(text, *help, most));
        letters::list(cut.map(letters::quoted))
    };
    // Shorter excerpts make a shorter list, so that the longest that fits is found by halving.
    let first = LENGTHS.partition_point(|it| written(*it).len() > bytes);
    written(LENGTHS.get(first).copied().unwrap_or(0))
}

/// The texts as one, with a full stop between two where the first has none.
fn single_spaced(texts: &[String]) -> String {
    let mut all = String::new();
    for text in texts.iter().map(|it| it.split_whitespace().collect::<Vec<_>>().join(" ")) {
        if all.ends_with(char::is_alphanumeric) && !text.is_empty() {
            all.push('.');
        }
        all.push_str(if all.is_empty() || text.is_empty() { "" } else { " " });
        all.push_str(&text);
    }
    all
}

/// The beginning of a text up to the end of a word.
fn cut(text: &str, help: bool, most: usize) -> &str {
    let most = if help { most.max(OF_HELP) } else { most };
    match text.char_indices().nth(most) {
        Some((end, _)) => text[..end].rsplit_once(' ').map_or("", |it| it.0),
        None => text,
    }
}
