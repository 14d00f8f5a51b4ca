//! The words of a page as its author's own: a passage is a paragraph, a heading or an item of a list,
//! with its links. What is quoted, crossed out or in a table is left out. What the words say is the
//! business of the rules that read them.

use std::ops::Range;

use crate::diagnostics::{Finding, Report};
use crate::document::{Documents, FrontMatter, Under, Words, is_frozen};
use crate::model::prose::{Block, Inline, LinkTarget, Prose};
use crate::source::{Sources, Span};

/// More letters than these are looked for in no file.
const MOST: usize = 80;
/// So many findings of one kind a text may have: one made to have a million must not fill the memory.
pub(super) const MOST_TOLD: usize = 100;

/// A run of words with its links.
#[derive(Default)]
pub(super) struct Passage<'a> {
    pub(super) words: String,
    /// Where each link leads, and where its words are.
    pub(super) links: Vec<(&'a LinkTarget, Range<usize>)>,
}

/// A word without the marks around it.
pub(super) struct Token {
    /// In small letters, with a straight apostrophe.
    pub(super) word: String,
    /// Its place in the passage, with its marks.
    pub(super) range: Range<usize>,
    /// Whether a mark after it ends the phrase.
    pub(super) ends: bool,
}

/// Whether the site is in English, where a page does not say otherwise.
pub(super) fn site_is_english(documents: &Documents) -> bool {
    is_english(documents, None)
}

fn is_english(documents: &Documents, own: Option<&str>) -> bool {
    let site = documents.site.as_ref().and_then(|it| it.record.language.as_ref());
    let language = own.or(site.map(|it| it.value.as_str())).unwrap_or("en");
    language.get(..2).is_some_and(|it| it.eq_ignore_ascii_case("en"))
}

/// The passages of every page in English, each with the place of its page's text.
pub(super) fn english(documents: &Documents) -> impl Iterator<Item = (Passage<'_>, Span)> {
    let pages = documents.pages.iter().map(|it| &it.record);
    let pages = pages.filter(move |it| page_is_english(documents, &it.front));
    pages.flat_map(|it| of(&it.body).into_iter().map(move |passage| (passage, it.body_span)))
}

/// Tells what `find` finds in every English passage: in those of pages, and, where the site is in English, in what
/// is typed in other records that are `read`. Editions are a record of what was said, and are left out.
pub(super) fn tell_each(
    sources: &Sources,
    documents: &Documents,
    report: &mut Report,
    read: impl Fn(Under) -> bool,
    find: impl Fn(&str) -> Vec<String>,
    finding: impl Fn(&str, Span) -> Finding,
) {
    let (mut text, mut told) = (None, 0);
    let mut tell = |passage: &str, span: Span| {
        if text != Some(span) {
            (text, told) = (Some(span), 0);
        }
        for words in find(passage).into_iter().take(MOST_TOLD - told) {
            told += 1;
            report.push(finding(&words, place(sources, span, &[&words])));
        }
    };
    for (passage, span) in english(documents) {
        tell(&passage.words, span);
    }
    if !site_is_english(documents) {
        return;
    }
    documents.each_text(&mut |_, said| {
        let is_page = said.under.record == "a page" && said.under.key.is_empty();
        let is_read = !is_page && read(said.under);
        if is_read && !is_frozen(sources.file(said.span.file()).path()) {
            said.passages().iter().for_each(|it| tell(it, said.span));
        }
    });
}

/// Calls `visit` with every English text that has Markdown: pages, and, where the site is in English, what is
/// typed in other records. Editions are left out.
pub(super) fn each_prose<'a>(
    sources: &Sources,
    documents: &'a Documents,
    visit: &mut dyn FnMut(&'a Prose, Span),
) {
    for page in documents.pages.iter().map(|it| &it.record) {
        if page_is_english(documents, &page.front) {
            visit(&page.body, page.body_span);
        }
    }
    if !site_is_english(documents) {
        return;
    }
    documents.each_text(&mut |_, said| {
        let is_page = said.under.record == "a page" && said.under.key.is_empty();
        if let Words::Prose(prose) = said.words
            && !is_page
            && !is_frozen(sources.file(said.span.file()).path())
        {
            visit(prose, said.span);
        }
    });
}

/// The words of a paragraph.
pub(super) fn words_of(content: &[Inline]) -> String {
    let mut passage = Passage::default();
    passage.inlines(content);
    passage.words
}

/// Whether a page is in English.
pub(super) fn page_is_english(documents: &Documents, page: &FrontMatter) -> bool {
    is_english(documents, page.language.as_ref().map(|it| it.value.as_str()))
}

fn of(prose: &Prose) -> Vec<Passage<'_>> {
    let mut passages = Vec::new();
    blocks(&prose.blocks, &mut passages);
    passages
}

fn blocks<'a>(of: &'a [Block], passages: &mut Vec<Passage<'a>>) {
    for block in of {
        match block {
            Block::Paragraph(content) | Block::Heading { content, .. } => {
                let mut passage = Passage::default();
                passage.inlines(content);
                passages.push(passage);
            }
            Block::List { items, .. } => items.iter().for_each(|it| blocks(it, passages)),
            Block::Quote(_) | Block::Code(_) | Block::Table { .. } | Block::Rule => {}
        }
    }
}

impl<'a> Passage<'a> {
    fn inlines(&mut self, content: &'a [Inline]) {
        for inline in content {
            match inline {
                Inline::Text(words) | Inline::Code(words) => self.words.push_str(words),
                Inline::Emphasis(inner) | Inline::Strong(inner) => self.inlines(inner),
                Inline::Link { target, content } => {
                    let start = self.words.len();
                    self.inlines(content);
                    self.links.push((target, start..self.words.len()));
                }
                Inline::Deleted(_) | Inline::DeadContact(_) | Inline::Image { .. } => {
                    self.words.push_str(" … ");
                }
                Inline::Break => self.words.push(' '),
            }
        }
    }
}

/// The words of a passage between two places.
pub(super) fn tokens(passage: &str, range: Range<usize>) -> Vec<Token> {
    #[cfg(test)]
    READ.set(READ.get() + range.len());
    // An English word has about five letters.
    let mut tokens: Vec<Token> = Vec::with_capacity(range.len() / 6 + 1);
    for written in passage[range].split_whitespace() {
        let start = written.as_ptr() as usize - passage.as_ptr() as usize;
        let open = written.trim_start_matches(is_mark);
        let word = open.trim_end_matches(is_mark);
        if word.is_empty() {
            // A dash or three dots.
            if let Some(last) = tokens.last_mut() {
                last.ends = true;
            }
            continue;
        }
        tokens.push(Token {
            word: folded(word),
            range: start..start + written.len(),
            ends: word.len() < open.len(),
        });
    }
    tokens
}

// How many bytes were cut into words, for the test that holds it to grow with the plan and no faster.
#[cfg(test)]
thread_local!(static READ: std::cell::Cell<usize> = const { std::cell::Cell::new(0) });

fn is_mark(it: char) -> bool {
    !it.is_alphanumeric()
}

/// A word in small letters, with a straight apostrophe. Most words are ASCII, which needs no table of letters.
fn folded(word: &str) -> String {
    match word.is_ascii() {
        true => word.to_ascii_lowercase(),
        false => word.to_lowercase().replace('’', "'"),
    }
}

/// Where words are in a text as it was typed: the first of some readings that is found there, whatever
/// marks and spaces are between the words; otherwise the first line of the text.
pub(super) fn place(sources: &Sources, span: Span, readings: &[&str]) -> Span {
    let text = sources.file(span.file()).text().unwrap_or("");
    let typed = text.get(span.start()..span.end()).unwrap_or("");
    let found = readings.iter().find_map(|it| exactly(typed, it).or_else(|| loosely(typed, it)));
    let found = found.unwrap_or(0..typed.lines().next().map_or(0, str::len));
    Span::new(span.file(), span.start() + found.start, span.start() + found.end)
}

fn exactly(typed: &str, words: &str) -> Option<Range<usize>> {
    typed.find(words).map(|at| at..at + words.len())
}

/// Where the letters of some words are, with other marks and spaces between them.
fn loosely(typed: &str, words: &str) -> Option<Range<usize>> {
    // The addresses of links are not words of a passage.
    let mut address = 0;
    let letters: Vec<(usize, char)> = typed
        .char_indices()
        .filter(|(at, letter)| {
            if typed[*at..].starts_with("](") {
                address = *at + typed[*at..].find(')').unwrap_or(0);
            }
            *at >= address && letter.is_alphanumeric()
        })
        .collect();
    let sought: Vec<char> = words.chars().filter(|it| it.is_alphanumeric()).take(MOST).collect();
    let mut windows = letters.windows(sought.len().max(1));
    let found = windows.find(|it| it.iter().map(|it| it.1).eq(sought.iter().copied()))?;
    let ((start, _), (last, letter)) = (*found.first()?, *found.last()?);
    Some(start..last + letter.len_utf8())
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::READ;
    use crate::diagnostics::Report;
    use crate::document;
    use crate::resolve;
    use crate::rules;
    use crate::source::Sources;

    const PLAN: &str = "title: P\nperiod: {from: 2023, to: 2026}\nobjectives: [o]\n";

    /// How many bytes the rules cut into words of a plan with so many actions.
    fn read(actions: usize) -> usize {
        let action = |it| {
            format!(
                "  - {{id: a{it}, title: Repair lamps on Mondays, activity: We repair all 64 lamps. Then we stop., \
                 updates: [{{on: 2024-01-01, text: So far 38 38 lamps are repaired by Anytown Conucil.}}]}}\n"
            )
        };
        let objective =
            "title: O\nactions:\n".to_owned() + &(0..actions).map(action).collect::<String>();
        let sources = Sources::from_texts([
            ("content/site.yaml", "name: N\norganisation: Anytown Council\n"),
            (
                "content/pages/x.md",
                "---\ntitle: X\n---\nThe plan has 3 actions until 5 May 2024.\n",
            ),
            ("content/plans/p/plan.yaml", PLAN),
            ("content/plans/p/objectives/o.yaml", &objective),
        ]);
        let mut report = Report::default();
        let documents = document::read_all(&sources, &mut report);
        let catalogue = resolve::resolve(&documents, &mut report);
        let today = NaiveDate::from_ymd_opt(2026, 11, 21).expect("a day");
        let before = READ.get();
        rules::check_words(&sources, &documents, &mut report);
        rules::check_plans(&documents, &catalogue, today, &mut report);
        rules::check_pages(&sources, &documents, &catalogue, today, &mut report);
        READ.get() - before
    }

    #[test]
    fn twice_the_plan_is_twice_as_much_to_read() {
        let [one, two, four] = [100, 200, 400].map(read);
        assert!(one > 5_000 && two > one, "{one}, {two}");
        // What pages say is there once, however long the plan is.
        assert!(four - two <= (two - one) * 21 / 10, "{one}, {two}, {four}");
    }
}
