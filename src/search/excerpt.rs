//! What entries say, for the words around a match. Where all of it would be too heavy, what is not help
//! is cut, and its result then shows its beginning.

use super::{Entry, letters};

/// How many letters of each entry are kept: the most that fits.
const LENGTHS: [usize; 8] = [usize::MAX, 800, 500, 300, 200, 140, 80, 0];

/// Help keeps at least so many.
const OF_HELP: usize = 300;

/// The texts of entries as a list, in no more bytes than these if cutting helps.
pub(super) fn within(bytes: usize, entries: &[&Entry]) -> String {
    let texts: Vec<(String, bool)> =
        entries.iter().map(|it| (single_spaced(&it.texts), it.help)).collect();
    // Shorter excerpts make a shorter list, so that the longest that fits is found by halving.
    let first = LENGTHS.partition_point(|most| !fits(bytes, &texts, *most));
    let most = LENGTHS.get(first).copied().unwrap_or(0);
    letters::list(texts.iter().map(|it| written(it, most)))
}

/// Whether the list has no more bytes than these. Of one that is far too long only the beginning is made.
fn fits(bytes: usize, texts: &[(String, bool)], most: usize) -> bool {
    let ends_of_the_list = 1;
    let mut lengths = texts.iter().map(|it| written(it, most).len() + 1);
    lengths.try_fold(ends_of_the_list, |all, it| Some(all + it).filter(|it| *it <= bytes)).is_some()
}

fn written((text, help): &(String, bool), most: usize) -> String {
    letters::quoted(cut(text, *help, most))
}

/// The beginning of what an entry says, of help too.
pub(super) fn beginning(entry: &Entry, most: usize) -> String {
    letters::quoted(cut(&single_spaced(&entry.texts), false, most))
}

/// The texts as one, with a full stop between two where the first has none.
fn single_spaced(texts: &[String]) -> String {
    let mut all = String::new();
    for text in texts {
        for (at, word) in text.split_whitespace().enumerate() {
            if at == 0 && all.ends_with(char::is_alphanumeric) {
                all.push('.');
            }
            all.push_str(if all.is_empty() { "" } else { " " });
            all.push_str(word);
        }
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
