//! Words that no one meant to publish: a note to a colleague, `XXX` for a number to come, an error of Word
//! or Excel. A plan's own "TBC" is what the council agreed, and stays as it is.

use std::collections::BTreeSet;

use crate::diagnostics::{Code, Finding, Report};
use crate::document::{Documents, TypedText, Words, is_frozen};
use crate::locale::{Leftover, leftovers};
use crate::source::{Sources, Span};

use super::passage;

pub(super) fn check(sources: &Sources, documents: &Documents, report: &mut Report) {
    let initials = initials(documents);
    documents.each_text(&mut |plan, said| {
        if is_frozen(sources.file(said.span.file()).path()) || !is_text(&said) {
            return;
        }
        let own_words = plan.is_none() || said.under.record == "an update";
        let passages = said.passages();
        let found =
            passages.iter().flat_map(|it| leftovers(it).into_iter().map(move |at| (it, at)));
        let mut told = BTreeSet::new();
        for (text, (range, kind)) in found {
            let words = &text[range];
            let kept = match kind {
                Leftover::ToBeConfirmed => !own_words || words.to_uppercase() == initials,
                // A record may say on which page of a document something is.
                Leftover::Footer => !matches!(said.words, Words::Prose(_)) || passages.len() < 2,
                _ => false,
            };
            if !kept && told.len() < passage::MOST_TOLD && told.insert(words) {
                report.push(finding(words, kind, passage::place(sources, said.span, &[words])));
            }
        }
    });
}

/// Whether what is typed under a key is words, and no name, address or word of a search.
fn is_text(said: &TypedText<'_>) -> bool {
    let (record, key) = (said.under.record, said.under.key);
    let addresses = ["synonyms.yaml", "a redirect", "a withdrawn address", "addresses.txt"];
    let names = ["id", "link", "email", "not_names", "term", "terms", "words"];
    !addresses.contains(&record) && !names.contains(&key)
}

/// The first letters of the publisher's name: for Tamworth Borough Council, TBC is not a word to come.
fn initials(documents: &Documents) -> String {
    let site = documents.site.as_ref().and_then(|it| it.record.organisation.as_ref());
    let words = site.map_or("", |it| it.value.as_str()).split_whitespace();
    words.filter_map(|it| it.chars().next()).filter(|it| it.is_uppercase()).collect()
}

fn finding(words: &str, kind: Leftover, span: Span) -> Finding {
    let (what, help) = match kind {
        Leftover::Placeholder => (
            "a place for words that are still to come",
            "write what belongs there, or delete the sentence",
        ),
        Leftover::ToBeConfirmed => (
            "short for something that is not settled, and not everyone knows it",
            "write what belongs there, or say when you will know it",
        ),
        Leftover::Note => ("a note to someone who works on the text", "settle it, then delete it"),
        Leftover::Word => (
            "what Word shows in place of something that it did not find",
            "write the words that belong there, or delete it",
        ),
        Leftover::Excel => (
            "what Excel shows or keeps in a cell, not what the cell says",
            "open the spreadsheet and write what the cell should say",
        ),
        Leftover::Footer => {
            ("the number of a page on paper, which a website does not have", "delete it")
        }
    };
    Finding::new(Code::LeftoverWords, span, format!("“{words}” is {what}"))
        .label("no one meant to publish it")
        .help(help)
}
