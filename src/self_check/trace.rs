//! Who can fix a fault. Its words are looked for where the page has its words from, then in the rest
//! of what the author wrote; words that are nowhere there are the theme's.

use std::collections::BTreeMap;

use crate::audit::Fault;
use crate::diagnostics::Place;
use crate::model::{Catalogue, Ix, Plan};
use crate::press::Press;
use crate::site::Route;
use crate::source::{FileId, Sources, Span};

/// Fewer letters than these are found anywhere.
const FEWEST: usize = 4;
/// More letters than these tell no passage from another.
const MOST: usize = 80;
/// So many bytes are read in all before faults are looked for in the files of their own pages alone: ten
/// thousand faults of a theme must not read ten thousand times what the author wrote.
const READ: usize = 2 << 30;

/// Finds places in what the author wrote. A file is read for its letters once.
pub(super) struct Tracer<'a> {
    press: &'a Press,
    sources: &'a Sources,
    letters: BTreeMap<FileId, Letters>,
    read: usize,
}

impl<'a> Tracer<'a> {
    pub(super) fn new(press: &'a Press, sources: &'a Sources) -> Self {
        Tracer { press, sources, letters: BTreeMap::new(), read: 0 }
    }

    /// The place where a fault of a page can be fixed. Words that several pages share are the
    /// author's only where they are a whole value: a theme's "more" is part of many a sentence.
    pub(super) fn place(&mut self, route: Route, fault: &Fault, shared: bool) -> Place {
        // Markup that is just so in the project's own theme is from there, whatever its words are.
        if let Some(place) = self.press.own_markup(&fault.tag) {
            return place;
        }
        let before = letters_of(&fault.before);
        let words = letters_of(&fault.words);
        for with in [before.as_str(), ""] {
            let sought = format!("{with}{words}");
            if words.is_empty()
                || sought.len() < FEWEST
                || (with.is_empty() && words.len() < FEWEST)
            {
                continue;
            }
            for (file, from) in self.files(route) {
                if let Some(span) = self.find(file, from, &sought, with.len(), shared) {
                    return span.into();
                }
            }
        }
        // Few letters are the author's only where they are a whole value; and "Safety Officer, who is
        // responsible" says after a comma what the author's name is of, "Progress: The lights are repaired" before a
        // colon.
        let named = fault.words.rsplit_once(", ").map_or("", |it| it.0);
        let told = fault.words.split_once(": ").map_or("", |it| it.1);
        for words in [words, letters_of(named), letters_of(told)].iter().filter(|it| !it.is_empty())
        {
            for (file, from) in self.files(route) {
                if let Some(span) = self.find(file, from, words, 0, true) {
                    return span.into();
                }
            }
        }
        self.press.markup(route, &fault.tag, &fault.classes)
    }

    /// Files in which to look, the likeliest first, and from where.
    fn files(&self, route: Route) -> Vec<(FileId, usize)> {
        let origin = origin(self.press.site().catalogue(), self.press.site().page_of(route));
        let mut files: Vec<_> = origin.iter().map(|it| (it.file(), it.start())).collect();
        let folder = origin.map_or("", |it| {
            let path = self.sources.file(it.file()).path();
            path.rsplit_once("/objectives/").or(path.rsplit_once('/')).map_or("", |it| it.0)
        });
        let content = || self.sources.files().filter(|(_, it)| it.path().starts_with("content/"));
        // A frozen copy of a plan has the same words, and no one fixes it.
        let (frozen, alive): (Vec<_>, Vec<_>) =
            content().partition(|(_, it)| it.path().contains("/editions/"));
        let near = alive.iter().filter(|(_, it)| it.path().starts_with(folder));
        files.extend(origin.map(|it| (it.file(), 0)));
        if self.read > READ {
            return files;
        }
        files.extend(near.chain(&alive).chain(&frozen).map(|(file, _)| (*file, 0)));
        let theme = self.sources.files().filter(|(_, it)| it.path().ends_with(".html"));
        files.extend(theme.map(|(file, _)| (file, 0)));
        files
    }

    fn find(
        &mut self,
        file: FileId,
        from: usize,
        words: &str,
        skip: usize,
        whole: bool,
    ) -> Option<Span> {
        let text = self.sources.file(file).text().ok()?;
        let letters = self.letters.entry(file).or_insert_with(|| Letters::of(text));
        self.read += letters.letters.len();
        // What was cut is not a whole value, and so long that it is no one else's.
        let whole = whole && words.chars().count() < MOST;
        let (start, end) = letters.find(text, from, words, skip, whole)?;
        Some(Span::new(file, start, end))
    }
}

/// Where the author wrote what a page is about.
fn origin(catalogue: &Catalogue, route: Route) -> Option<Span> {
    let plan = |at: Ix<Plan>| &catalogue.plans[at];
    Some(match route {
        Route::Page(page) => catalogue.pages[page].origin,
        Route::Action(it, action) => plan(it).actions[action].origin,
        Route::Objective(it, objective) | Route::PrintObjective(it, objective) => {
            plan(it).objectives[objective].origin
        }
        Route::Lead(it, lead) => plan(it).leads[lead].origin,
        Route::Measure(it, measure) => plan(it).measures[measure].origin,
        Route::Help => catalogue.services.first()?.origin,
        other => match other.plan() {
            Some(it) => plan(it).origin,
            None => Span::new(catalogue.site.file?, 0, 0),
        },
    })
}

/// Letters and digits of a text in small letters, each with its place: marks of Markdown, quotes and
/// breaks of lines do not tell words apart.
struct Letters {
    letters: String,
    /// The place in the text of each byte of the letters.
    places: Vec<u32>,
}

impl Letters {
    fn of(text: &str) -> Self {
        let (mut letters, mut places) = (String::new(), Vec::new());
        for (at, letter) in text.char_indices().filter(|it| it.1.is_alphanumeric()) {
            let at = u32::try_from(at).unwrap_or(u32::MAX);
            for small in letter.to_lowercase() {
                letters.push(small);
                places.resize(letters.len(), at);
            }
        }
        Letters { letters, places }
    }

    /// Where words are, without the first `skip` letters of them, which only tell the place.
    fn find(
        &self,
        text: &str,
        from: usize,
        words: &str,
        skip: usize,
        whole: bool,
    ) -> Option<(usize, usize)> {
        let first = self.places.partition_point(|at| (*at as usize) < from);
        let mut found = self.letters[first..].match_indices(words).map(|(at, _)| {
            let start = self.places[first + at + skip] as usize;
            let last = self.places[first + at + words.len() - 1] as usize;
            (start, text.ceil_char_boundary(last + 1))
        });
        found.find(|(start, end)| {
            (skip > 0 || starts_word(text, *start))
                && (!whole || skip > 0 || is_whole(text, *start, *end))
        })
    }
}

fn letters_of(words: &str) -> String {
    let letters = words.chars().filter(|it| it.is_alphanumeric());
    letters.flat_map(char::to_lowercase).take(MOST).collect()
}

fn starts_word(text: &str, start: usize) -> bool {
    !text[..start].chars().next_back().is_some_and(char::is_alphanumeric)
}

/// Whether the words are all that a key or an item of a list says.
fn is_whole(text: &str, start: usize, end: usize) -> bool {
    let before = text[..start].lines().next_back().unwrap_or("").trim_end_matches(['"', '\'']);
    // A value below its key: "means: >-".
    let below = text[..start].trim_end().trim_end_matches('-').ends_with(['|', '>']);
    let opens = text[..start].ends_with('\n')
        || before.ends_with(": ")
        || before.ends_with("- ")
        || below && before.trim().is_empty();
    let after = text[end..].chars().find(|it| !"\"'.?!)".contains(*it));
    // Between braces or brackets a value ends where the next begins.
    let among_others = before.contains(['{', '[']) && matches!(after, Some(',' | '}' | ']'));
    opens && (among_others || matches!(after, None | Some('\n' | '\r')))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'t>(text: &'t str, words: &str, whole: bool) -> Option<&'t str> {
        let found = Letters::of(text).find(text, 0, &letters_of(words), 0, whole);
        found.map(|(start, end)| &text[start..end])
    }

    #[test]
    fn words_are_found_through_marks_and_breaks() {
        let text = "title: The plan\nbody: |\n  See **our\n  plan**, [here](/x/).\n";
        assert_eq!(found(text, "See our plan, here", false), Some("See **our\n  plan**, [here"));
        assert_eq!(found(text, "he plan", false), None);
        assert_eq!(found(text, "The Plan", true), Some("The plan"));
        assert_eq!(found(text, "our plan", true), None);
        let folded = "means: >-\n  Joy and\n  calm HO DSO\nother: no\n";
        assert_eq!(found(folded, "Joy and calm HO DSO", true), Some("Joy and\n  calm HO DSO"));
        assert_eq!(found(folded, "calm HO DSO", true), None);
    }
}
