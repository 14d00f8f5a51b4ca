//! "You need these 5 things:", above a list of 4: an item was lost, or one was added and the number left.
//! Only words that surely count the list beside them are held against it: those that end with a colon or
//! directly above it, and "these 5" directly below it.

use crate::diagnostics::{Code, Finding, Report};
use crate::document::Documents;
use crate::locale::sentences;
use crate::model::prose::{Block, Prose};
use crate::source::Sources;

use super::number_word;
use super::passage::{self, Token};

/// What is only counted to be listed: "There are 3 ways:", "3 things to bring:".
const LISTED: [&str; 26] = [
    "things",
    "ways",
    "steps",
    "kinds",
    "types",
    "parts",
    "reasons",
    "stages",
    "options",
    "choices",
    "questions",
    "sections",
    "points",
    "rules",
    "items",
    "forms",
    "groups",
    "areas",
    "examples",
    "priorities",
    "objectives",
    "principles",
    "aims",
    "goals",
    "themes",
    "strands",
];
/// Words before a number that make it no exact number, or the number of a part.
const INEXACT: [&str; 18] = [
    "about", "around", "over", "under", "than", "least", "most", "to", "nearly", "almost", "first",
    "last", "next", "other", "another", "only", "of", "or",
];
/// Words after "these 5" with which a sentence speaks of all that was listed.
const VERBS: [&str; 12] =
    ["are", "were", "can", "may", "must", "have", "will", "as", "and", "but", "is", "all"];
/// Longer lists are not counted in words.
const MOST: usize = 100;

/// A number that a sentence gives for a list.
struct Said {
    number: usize,
    words: String,
}

pub(super) fn check(sources: &Sources, documents: &Documents, report: &mut Report) {
    passage::each_prose(sources, documents, &mut |prose, span| {
        for (said, has) in wrong(prose).into_iter().take(passage::MOST_TOLD) {
            let place = passage::place(sources, span, &[&said]);
            let message = format!("“{said}”, but the list has {has}");
            report.push(
                Finding::new(Code::CountedList, place, message).help(
                    "find out what is missing or too many in the list, or correct the number",
                ),
            );
        }
    });
}

/// The words that count a list, with the number of its items.
fn wrong(prose: &Prose) -> Vec<(String, usize)> {
    let mut found = Vec::new();
    of_blocks(&prose.blocks, &mut found);
    found
}

fn of_blocks(blocks: &[Block], found: &mut Vec<(String, usize)>) {
    for (at, block) in blocks.iter().enumerate() {
        let Block::List { start, items, .. } = block else { continue };
        items.iter().for_each(|it| of_blocks(it, found));
        let near = |at: Option<usize>| match at.and_then(|it| blocks.get(it)) {
            Some(Block::Paragraph(content)) => passage::words_of(content),
            _ => String::new(),
        };
        let (above, below) = (near(at.checked_sub(1)), near(Some(at + 1)));
        if start.is_some_and(|it| it > 1) {
            continue;
        }
        let said = before(&above).or_else(|| after(&below, &above));
        let Some(said) = said.filter(|it| it.number <= MOST) else { continue };
        let fits = lengths(&blocks[at..]).contains(&said.number);
        if !fits {
            found.push((said.words, items.len()));
        }
    }
}

/// How many items a list has, alone and with the lists after it up to the next heading.
fn lengths(blocks: &[Block]) -> Vec<usize> {
    let mut lengths = Vec::new();
    for block in blocks.iter().take_while(|it| !matches!(it, Block::Heading { .. })) {
        if let Block::List { items, .. } = block {
            lengths.push(lengths.last().unwrap_or(&0) + items.len());
        }
    }
    lengths
}

/// What the last sentence above a list says of it.
fn before(above: &str) -> Option<Said> {
    let range = sentences(above).pop()?;
    let colon = above.trim_end().ends_with(':');
    let tokens = passage::tokens(above, range);
    let numbers: Vec<usize> =
        (0..tokens.len()).filter(|it| number(&tokens, *it).is_some()).collect();
    let at = numbers.iter().copied().find(|it| is_pointed_at(&tokens, *it));
    let at = at.or_else(|| match numbers[..] {
        [only] if colon && is_counted(&tokens, only) => Some(only),
        _ => None,
    })?;
    let rest = &tokens[at + 1..];
    let ends = colon || rest.len() < 2;
    // "These 2 lists have the following 5 words:" counts the second.
    let last = numbers.last() == Some(&at);
    (ends && last).then(|| said(above, &tokens, at))
}

/// What the first sentence below a list says of it.
fn after(below: &str, above: &str) -> Option<Said> {
    let range = sentences(below).into_iter().next()?;
    if below.trim_end().ends_with(':') {
        return None;
    }
    let tokens = passage::tokens(below, range);
    let at = (1..tokens.len()).find(|it| number(&tokens, *it).is_some())?;
    let these = tokens[at - 1].word == "these" && !tokens[at - 1].ends;
    let next = tokens.get(at + 1).filter(|_| !tokens[at].ends);
    let noun_above = |word: &str| {
        let one = word.strip_suffix('s').filter(|it| it.len() > 3);
        at == 1 && one.is_some_and(|it| above.to_lowercase().contains(it))
    };
    let all = next.is_none_or(|it| VERBS.contains(&it.word.as_str()) || noun_above(&it.word));
    (these && all).then(|| said(below, &tokens, at))
}

fn number(tokens: &[Token], at: usize) -> Option<usize> {
    number_word::read(&tokens[at].word)
}

/// Whether "these" or "the following" is before a number.
fn is_pointed_at(tokens: &[Token], at: usize) -> bool {
    let before = at.checked_sub(1).map(|it| &tokens[it]);
    before.is_some_and(|it| !it.ends && matches!(it.word.as_str(), "these" | "following"))
}

/// Whether a number is that of things that are only counted to be listed.
fn is_counted(tokens: &[Token], at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |it| tokens[it].word.as_str());
    let mut nouns = tokens[at + 1..].iter().take(3);
    // "One of the 5 ways" may list one of them.
    let of_the = before == "the" && at > 1 && tokens[at - 2].word == "of";
    !tokens[at].ends
        && !of_the
        && !INEXACT.contains(&before)
        && nouns.any(|it| LISTED.contains(&it.word.as_str()))
}

/// The number with the word before it and the one after it.
fn said(text: &str, tokens: &[Token], at: usize) -> Said {
    let first = at.saturating_sub(1);
    let last = if tokens[at].ends { at } else { (at + 1).min(tokens.len() - 1) };
    let words = &text[tokens[first].range.start..tokens[last].range.end];
    let words = words.trim_matches(|it: char| !it.is_alphanumeric()).to_owned();
    Said { number: number(tokens, at).unwrap_or(0), words }
}

#[cfg(test)]
mod tests {
    use crate::diagnostics::Report;
    use crate::document;
    use crate::source::Sources;

    fn found(page: &str) -> Vec<String> {
        let page = format!("---\ntitle: A page\n---\n{page}\n");
        let sources = Sources::from_texts([("content/pages/p.md", page)]);
        let documents = document::read_all(&sources, &mut Report::default());
        let mut report = Report::default();
        super::check(&sources, &documents, &mut report);
        report.findings().iter().map(|it| it.message.clone()).collect()
    }

    #[test]
    fn a_list_of_another_length_than_is_said_is_found() {
        for page in [
            "Bring these 3 things:\n\n- a\n- b",
            "Bring the following three:\n\n1. a\n2. b",
            "You can report in 4 ways:\n\n- a\n- b\n- c",
            "There are five steps:\n\n1. a\n2. b\n3. c\n4. d",
            "Hate towards:\n\n- a\n- b\n\nPolice record these 5. Some record others.",
            "The kinds are:\n\n- a\n- b\n\nThese three kinds are recorded.",
        ] {
            assert_eq!(found(page).len(), 1, "{page}");
        }
    }

    #[test]
    fn what_may_count_something_else_is_not() {
        for page in [
            "Bring these 2 things:\n\n- a\n- b",
            "Open 5 days a week:\n\n- a\n- b",
            "You have these 3 rights. You can:\n\n- a\n- b",
            "At least 3 things:\n\n- a\n- b",
            "Choose one of the 5 ways:\n\n- a\n- b",
            "Bring these 4 things:\n\n- a\n- b\n\nand\n\n- c\n- d",
            "Hate towards:\n\n- a\n- b\n\nThese two organisations help:\n\n- c\n- d",
            "Hate towards:\n\n- a\n- b\n\nThese 3 organisations help.",
            "In these 12 months we met:\n\n3. a\n4. b",
        ] {
            assert_eq!(found(page), [""; 0], "{page}");
        }
    }
}
