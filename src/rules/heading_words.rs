//! Headings as they were typed: bold words in place of a heading, a number that was typed before one, the
//! same heading twice. And words in capitals, which people type where they want weight.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::diagnostics::{Code, Finding, Report};
use crate::document::{Documents, PageDocument, is_frozen};
use crate::locale::{capitals, leftovers};
use crate::model::prose::{Block, Heading, Inline, Prose, words_of};
use crate::source::{Sources, Span};

use super::passage;

/// A heading of more letters is rare, and so is bold text for its weight of fewer.
const LONGEST: usize = 60;

pub(super) fn check(sources: &Sources, documents: &Documents, report: &mut Report) {
    for page in &documents.pages {
        if !is_frozen(sources.file(page.file).path()) {
            bold(sources, &page.record, report);
            numbered(sources, &page.record, report);
            repeated(sources, &page.record, report);
        }
    }
    let mut told = 0;
    for (passage, span) in passage::english(documents) {
        let shouting = capitals(&passage.words);
        if shouting.is_empty() {
            continue;
        }
        // A note to a colleague in capitals is told for itself.
        let notes = leftovers(&passage.words);
        let is_note = |it: &Range<usize>| notes.iter().any(|note| note.0.contains(&it.start));
        let shouting = shouting.into_iter().take(passage::MOST_TOLD - told);
        for range in shouting.filter(|it| !is_note(it)) {
            told += 1;
            let words = &passage.words[range];
            let place = passage::place(sources, span, &[words]);
            report.push(shouted(words, place));
        }
    }
}

/// Paragraphs that are bold as a whole and have text below them.
fn bold(sources: &Sources, page: &PageDocument, report: &mut Report) {
    let Prose { blocks } = &page.body;
    let pairs = blocks.windows(2).filter_map(|pair| match pair {
        [Block::Paragraph(said), next] => Some((title(said)?, next)),
        _ => None,
    });
    let text_below = pairs.filter(|it| match it.1 {
        Block::Paragraph(next) => title(next).is_none(),
        Block::List { .. } => true,
        _ => false,
    });
    for (words, _) in text_below.take(passage::MOST_TOLD) {
        let typed = format!("**{words}**");
        let place = passage::place(sources, page.body_span, &[&typed, &words]);
        report.push(
            Finding::new(
                Code::BoldHeading,
                place,
                format!("“{words}” is bold text, not a heading"),
            )
            .label("a screen reader does not offer it among the headings of the page")
            .help(format!("if it is a heading, write `## {words}`")),
        );
    }
}

/// The words of a paragraph that looks like a heading: bold, short, without a number to call or a link,
/// and without a mark that ends a sentence.
fn title(said: &[Inline]) -> Option<String> {
    let [Inline::Strong(inner)] = said else { return None };
    let plain = inner.iter().all(|it| matches!(it, Inline::Text(_)));
    let words = words_of(inner);
    let words = words.trim();
    let ends = words.ends_with(['.', ':', '!', ',', ';']);
    let digits = words.contains(|it: char| it.is_ascii_digit());
    let short = words.chars().count() <= LONGEST && words.split_whitespace().count() > 1;
    (plain && short && !ends && !digits).then(|| words.to_owned())
}

/// Headings that begin with a typed number, but for those that number the steps of the page.
fn numbered(sources: &Sources, page: &PageDocument, report: &mut Report) {
    let mut levels: BTreeMap<u8, Vec<(Option<u32>, String)>> = BTreeMap::new();
    for Heading { level, words, .. } in page.body.headings() {
        levels.entry(level).or_default().push((number(&words), words));
    }
    for headings in levels.values() {
        let numbers: Vec<u32> = headings.iter().filter_map(|it| it.0).collect();
        let steps = numbers.len() > 1 && numbers.iter().copied().eq(1..=numbers.len() as u32);
        let typed = headings.iter().filter(|it| it.0.is_some() && !steps);
        for (_, words) in typed.take(passage::MOST_TOLD) {
            let bare =
                words.trim_start_matches(|it: char| it.is_ascii_digit() || ".) ".contains(it));
            let place = passage::place(sources, page.body_span, &[words]);
            report.push(
                Finding::new(
                    Code::NumberedHeading,
                    place,
                    format!("the heading “{words}” begins with a number"),
                )
                .label("the headings before it do not count up to it")
                .help(format!("if the number is left from a document, write `{bare}`")),
            );
        }
    }
}

/// The number that a heading begins with: the 4 of "4. What if".
fn number(words: &str) -> Option<u32> {
    let end = words.find(|it: char| !it.is_ascii_digit())?;
    let after = &words[end..];
    let marked = after.starts_with(". ") || after.starts_with(") ");
    words[..end].parse().ok().filter(|_| end < 3 && marked)
}

/// The same heading twice below one heading.
fn repeated(sources: &Sources, page: &PageDocument, report: &mut Report) {
    let mut above: Vec<(u8, String)> = Vec::new();
    let mut met: BTreeSet<(Vec<(u8, String)>, String)> = BTreeSet::new();
    let mut told: BTreeMap<String, usize> = BTreeMap::new();
    for Heading { level, words, .. } in page.body.headings().take(MOST_HEADINGS) {
        let key = words.to_lowercase();
        above.truncate(above.iter().take_while(|it| it.0 < level).count());
        let count = told.entry(key.clone()).or_insert(0);
        *count += 1;
        if !met.insert((above.clone(), key.clone())) && *count <= passage::MOST_TOLD {
            let place = nth_heading(sources, page.body_span, &words, *count);
            report.push(
                Finding::new(
                    Code::RepeatedHeading,
                    place,
                    format!("“{words}” is a heading on this page already"),
                )
                .help("put both parts under one heading, or say in the second what is different"),
            );
        }
        above.push((level, key));
    }
}

/// More headings than these are on no page that people read.
const MOST_HEADINGS: usize = 2000;

/// The line of the heading that has these words for the nth time.
fn nth_heading(sources: &Sources, body: Span, words: &str, nth: usize) -> Span {
    let text = sources.file(body.file()).text().unwrap_or("");
    let typed = text.get(body.start()..body.end()).unwrap_or("");
    let letters = |it: &str| -> String {
        it.chars().filter(|it| it.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    let sought = letters(words);
    let lines = typed.lines().filter(|it| it.trim_start().starts_with('#'));
    let line = lines.filter(|it| letters(it) == sought).nth(nth - 1);
    let Some(line) = line else { return passage::place(sources, body, &[words]) };
    let start = body.start() + (line.as_ptr() as usize - typed.as_ptr() as usize);
    Span::new(body.file(), start, start + line.len())
}

fn shouted(words: &str, place: Span) -> Finding {
    let message = format!("“{words}” is in capital letters");
    Finding::new(Code::WordsInCapitals, place, message)
        .label("people read them slowly, and some screen readers spell them out")
        .help("write them in small letters; for weight, write `**words**`")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_with_a_mark_is_one_that_was_typed() {
        assert_eq!(number("4. What if it was not a crime"), Some(4));
        assert_eq!(number("12) What if"), Some(12));
        for fine in ["5 ways to report", "2026. What was new", "999", "1.5 metres", "What if"] {
            assert_eq!(number(fine), None, "{fine}");
        }
    }

    #[test]
    fn only_short_bold_words_look_like_a_heading() {
        let bold = |it: &str| title(&[Inline::Strong(vec![Inline::Text(it.to_owned())])]);
        assert_eq!(
            bold("What if it was not a crime").as_deref(),
            Some("What if it was not a crime")
        );
        for fine in
            ["Call 999 in danger", "You do not have to report.", "Note:", "Danger", "Stop now!"]
        {
            assert_eq!(bold(fine), None, "{fine}");
        }
    }
}
