//! What a page says of the website, of a service or of the calendar, where another file says otherwise: where *Exit
//! this page* leads and which key does it, how long records of visits are kept, in which years there are events,
//! where a service works and for which ages, how many steps a list has. Each file knows one of these; what is not surely said of it is left alone.

mod ages;
mod area;
mod events;
mod exit;
mod keys;
mod logs;
mod steps;

use crate::diagnostics::{Code, Finding, Report};
use crate::document::Documents;
use crate::locale::sentences;
use crate::model::prose::LinkTarget;
use crate::model::{Catalogue, Service};
use crate::source::{Sources, Span};

use super::passage::{self, Passage, Token};

/// A sentence of a page.
struct Sentence<'s> {
    /// All of its passage.
    passage: &'s str,
    words: &'s str,
    tokens: &'s [Token],
    /// Where it begins in its passage.
    start: usize,
    /// Whether its passage names *Exit this page*.
    about_exit: bool,
}

/// What a page says, and what is so.
struct Claim {
    /// In the page's own words.
    said: String,
    /// What another file says.
    but: String,
}

pub(super) fn check(
    sources: &Sources,
    documents: &Documents,
    catalogue: &Catalogue,
    report: &mut Report,
) {
    let mut told = 0;
    for (passage, span) in passage::english(documents) {
        let about_exit = passage.words.to_lowercase().contains("exit this page");
        let service = service_of(&passage, documents, catalogue);
        for range in sentences(&passage.words) {
            let tokens = passage::tokens(&passage.words, range.clone());
            let sentence = Sentence {
                start: range.start,
                passage: &passage.words,
                words: &passage.words[range],
                tokens: &tokens,
                about_exit,
            };
            let claim = exit::wrong(&sentence, catalogue)
                .or_else(|| keys::wrong(&sentence))
                .or_else(|| ages::wrong(&sentence, service, catalogue))
                .or_else(|| logs::wrong(&sentence, catalogue))
                .or_else(|| events::wrong(&sentence, catalogue))
                .or_else(|| area::wrong(&sentence, catalogue));
            if let Some(claim) = claim.filter(|_| told < passage::MOST_TOLD) {
                told += 1;
                report.push(finding(sources, span, &claim));
            }
        }
    }
    passage::each_prose(sources, documents, &mut |prose, span| {
        if let Some(claim) = steps::wrong(prose) {
            report.push(finding(sources, span, &claim));
        }
    });
}

/// The service that a passage names or leads to, if it is one alone.
fn service_of(
    passage: &Passage<'_>,
    documents: &Documents,
    catalogue: &Catalogue,
) -> Option<usize> {
    let linked: Vec<&str> = passage
        .links
        .iter()
        .filter_map(|(target, _)| match target {
            LinkTarget::External(address) => documents.contacts.of_address(address),
            LinkTarget::Page { .. } => None,
        })
        .map(|it| it.service.as_str())
        .collect();
    let named = |it: &Service| passage.words.contains(&*it.name) || linked.contains(&&*it.name);
    let mut named = catalogue.services.iter().enumerate().filter(|it| named(it.1));
    let first = named.next()?.0;
    named.next().is_none().then_some(first)
}

fn finding(sources: &Sources, span: Span, claim: &Claim) -> Finding {
    let place = passage::place(sources, span, &[&claim.said]);
    let message = format!("“{}”, but {}", claim.said, claim.but);
    Finding::new(Code::PageContradicted, place, message)
        .help("find out which is right, and correct the other one")
}

impl Sentence<'_> {
    fn has(&self, words: &[&str]) -> bool {
        self.tokens.iter().any(|it| words.contains(&it.word.as_str()))
    }

    /// The words from one token to another.
    fn between(&self, first: usize, last: usize) -> String {
        let words = &self.passage[self.tokens[first].range.start..self.tokens[last].range.end];
        words.trim_matches(|it: char| !it.is_alphanumeric()).to_owned()
    }
}
