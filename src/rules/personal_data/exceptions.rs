//! What a publisher says is not personal: `not_names:` in site.yaml, and names that a plan shows on
//! purpose.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use crate::diagnostics::{Code, Finding};
use crate::document::{Documents, PersonDocument, PlanFiles, Text};
use crate::model::Id;

use super::{Probable, SomeoneKind, numbers};

/// What the publisher says is not personal.
pub(super) struct Exceptions<'a> {
    /// Each entry of `not_names:`, and whether it was needed.
    entries: Vec<(&'a Text, bool)>,
    /// The entries by each of their words as `keys` has them, and by the number or mailbox that they are.
    by_key: HashMap<String, Vec<usize>>,
    /// Names that a plan shows on purpose.
    shown: Vec<&'a str>,
}

impl<'a> Exceptions<'a> {
    pub(super) fn of(documents: &'a Documents) -> Self {
        let entries = documents.site.iter().flat_map(|it| &it.record.not_names);
        let people = documents.plans.iter().flat_map(people_of);
        let frozen = documents.plans.iter().flat_map(|it| &it.editions);
        let frozen = frozen.flat_map(|it| people_of(&it.frozen));
        let words = |it: &'a Option<Text>| it.as_ref().map(|it| it.value.as_str());
        // A name that another entry withholds reads as what is in its place, and is not shown.
        let instead: Vec<_> =
            people.clone().chain(frozen).filter_map(|it| words(&it.shown_as)).collect();
        let shown = people.filter(|it| it.show.as_ref().is_some_and(|it| it.value));
        let shown = shown.filter_map(|it| words(&it.name)).filter(|it| !instead.contains(it));
        let entries: Vec<_> = entries.map(|it| (it, false)).collect();
        let mut by_key: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, (entry, _)) in entries.iter().enumerate() {
            // An address has the words of a name without the letters that no id can have.
            let in_id = parts(&entry.value, |it| it.is_ascii_alphanumeric());
            let mut all: BTreeSet<String> = keys(&entry.value).into_iter().chain(in_id).collect();
            all.insert(compared(&entry.value));
            all.into_iter().for_each(|key| by_key.entry(key).or_default().push(at));
        }
        Exceptions { entries, by_key, shown: shown.collect() }
    }

    /// The entries that may be about what was found: those that have the rarest of its words.
    fn about(&self, words: &str, kind: SomeoneKind) -> &[usize] {
        let entries = |key: &String| self.by_key.get(key).map_or(&[][..], Vec::as_slice);
        match kind {
            SomeoneKind::Name => keys(words).iter().map(entries).min_by_key(|it| it.len()),
            _ => Some(entries(&compared(words))),
        }
        .unwrap_or_default()
    }

    /// Whether what was found is within words that an entry has.
    pub(super) fn silence(&mut self, text: &str, found: &Probable) -> bool {
        let words = &text[found.range.clone()];
        let mut silenced = self.shown.iter().any(|it| holds(text, &found.range, it));
        for at in self.about(words, found.kind).to_vec() {
            let (entry, used) = &mut self.entries[at];
            let same = match found.kind {
                SomeoneKind::Name if has_blanks(words) => holds(text, &found.range, &entry.value),
                SomeoneKind::Name => {
                    holds(text, &found.range, &entry.value)
                        || holds_slug(slug_around(text, &found.range), words, &entry.value)
                }
                _ => compared(words) == compared(&entry.value),
            };
            *used |= same;
            silenced |= same;
        }
        silenced
    }

    pub(super) fn unneeded(&self) -> Vec<Finding> {
        let unused = self.entries.iter().filter(|(_, used)| !used);
        let finding = |entry: &Text| {
            let message = format!("nothing on the site matches \"{}\"", entry.value);
            Finding::new(Code::UnneededException, entry.span, message).help(
                "remove it from `not_names:`, or write the words exactly as they are on the site",
            )
        };
        unused.map(|(entry, _)| finding(entry)).collect()
    }
}

fn people_of(files: &PlanFiles) -> impl Iterator<Item = &PersonDocument> + Clone {
    files.plan.iter().flat_map(|it| &it.record.people)
}

/// The words of a text in small letters.
fn keys(words: &str) -> Vec<String> {
    parts(words, char::is_alphanumeric)
}

fn parts(words: &str, of_word: fn(char) -> bool) -> Vec<String> {
    let lower = words.to_lowercase();
    let parts = lower.split(|it| !of_word(it)).filter(|it| !it.is_empty());
    parts.map(str::to_owned).collect()
}

fn has_blanks(words: &str) -> bool {
    words.contains(char::is_whitespace)
}

/// The id, the name or the part of an address in which a range lies.
fn slug_around<'t>(text: &'t str, range: &Range<usize>) -> &'t str {
    let parts = |it: char| it.is_whitespace() || "/?&#<>()\"".contains(it);
    let start = text[..range.start].rfind(parts).map_or(0, |it| it + 1);
    let start = text.ceil_char_boundary(start);
    let end = text[range.end..].find(parts).map_or(text.len(), |it| range.end + it);
    &text[start..end]
}

/// Whether words of an id, an address or the name of a file lie within those of an entry.
fn holds_slug(text: &str, words: &str, entry: &str) -> bool {
    let slug = |it: &str| Id::suggest(it).map(|it| format!("-{it}-"));
    let Some((words, entry)) = slug(words).zip(slug(entry)) else { return false };
    entry.contains(&words) && slug(text).is_some_and(|it| it.contains(&entry))
}

/// Whether a range lies within words of the text that an entry has, whatever blanks part them.
fn holds(text: &str, range: &Range<usize>, entry: &str) -> bool {
    // Where the entry could begin is not far before the range.
    let from = text.floor_char_boundary(range.start.saturating_sub(2 * entry.len()));
    let mut from = from;
    while let Some(at) = place_of(&text[from..], entry) {
        let (start, end) = (from + at.start, from + at.end);
        if start > range.start {
            return false;
        }
        if end >= range.end {
            return true;
        }
        from = start + text[start..].chars().next().map_or(1, char::len_utf8);
    }
    false
}

/// Where words are in a text as whole words, whatever blanks part them.
pub(super) fn place_of(text: &str, words: &str) -> Option<Range<usize>> {
    let mut parts = words.split_whitespace();
    let first = parts.next()?;
    let rest: Vec<&str> = parts.collect();
    let ends = |start: usize| {
        let mut end = start + first.len();
        for part in &rest {
            let behind = text[end..].trim_start();
            let blank = text.len() - end - behind.len();
            if blank == 0 || !behind.starts_with(part) {
                return None;
            }
            end += blank + part.len();
        }
        let whole = |it: Option<char>| it.is_none_or(|it| !it.is_alphanumeric());
        let fits = whole(text[..start].chars().next_back()) && whole(text[end..].chars().next());
        fits.then_some(start..end)
    };
    text.match_indices(first).find_map(|(at, _)| ends(at))
}

/// A number or a mailbox as it is compared: the digits that are dialled, or small letters.
pub(super) fn compared(words: &str) -> String {
    numbers::at_home(words).unwrap_or_else(|| words.trim().to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_silences_what_lies_within_its_words() {
        let text = "Visit Rosa  Parks House and meet Rosa Parks.";
        let first = text.find("Rosa").expect("a name");
        let second = text.rfind("Rosa").expect("a name");
        let name = |at: usize, length: usize| at..at + length;
        assert!(holds(text, &name(first, 11), "Rosa Parks House"));
        assert!(!holds(text, &name(second, 10), "Rosa Parks House"));
        assert!(holds(text, &name(second, 10), "Rosa Parks"));
        assert!(!holds(text, &name(second, 10), "Rosa"));
        assert!(!holds(text, &name(second, 10), ""));
    }
}
