//! `pages/*.md`: YAML between `---` lines, then Markdown.

use std::ops::Range;

use crate::diagnostics::{Code, Finding, Report};
use crate::fields::page;
use crate::markdown;
use crate::model::contacts::Contacts;
use crate::model::prose::Prose;
use crate::source::{FileId, Span, TextMap};

use super::decode::{Decode, Reader, Spanned, typed};
use super::yaml::{self, Value};
use super::{dead, hidden};

page! { typed {} }

/// A page as typed.
#[derive(Debug)]
pub struct PageDocument {
    /// Title and settings.
    pub front: FrontMatter,
    /// The text.
    pub body: Prose,
    /// Where the text is.
    pub body_span: Span,
    /// The file.
    pub file: FileId,
}

/// Reads a page. A page with invalid settings is still a page, so links to it work.
pub(super) fn read(
    file: FileId,
    text: &str,
    contacts: &Contacts,
    report: &mut Report,
) -> PageDocument {
    let parts = parts(text);
    let (front, body_at) = match parts {
        Parts::Both { front: (start, end), body } => {
            (settings(file, text, start..end, contacts, report), body)
        }
        Parts::BodyOnly => {
            report.push(
                Finding::new(Code::MissingKey, Span::new(file, 0, 0), "a page needs a `title`")
                    .help("start the file with 3 lines: `---`, `title: …` and `---`"),
            );
            (None, 0)
        }
        Parts::Unclosed { line } => {
            let message =
                "this `---` starts the page's keys, and there is no second `---` to end them";
            report.push(
                Finding::new(Code::Syntax, Span::new(file, 0, line), message)
                    .help("add a second line `---` after the title and the page's other keys"),
            );
            // The start of the text is not known, so nothing is reported about it.
            (None, text.len())
        }
    };
    let body_span = Span::new(file, body_at, text.len());
    let map = TextMap::plain(body_span);
    let body = &text[body_at..];
    hidden::check(body, || map.clone(), report);
    let mut prose = markdown::read(body, &map, report);
    dead::settle(contacts, body, &map, &mut prose, report);
    PageDocument {
        front: front.unwrap_or_else(|| FrontMatter::unread(Span::new(file, 0, 0))),
        body: prose,
        body_span,
        file,
    }
}

fn settings(
    file: FileId,
    text: &str,
    place: Range<usize>,
    contacts: &Contacts,
    report: &mut Report,
) -> Option<FrontMatter> {
    let tree = yaml::read(file, &text[place.clone()], place.start, report);
    let Some(root) = tree.root.filter(|it| !matches!(it.value, Value::Blank)) else {
        if !tree.incomplete {
            let span = Span::new(file, 0, 0);
            report.push(
                Finding::new(Code::MissingKey, span, "a page needs a `title`")
                    .help("add a line `title: …` between the `---` lines"),
            );
        }
        return None;
    };
    FrontMatter::decode(&root, &mut Reader { file, text, contacts, report })
}

/// The parts of a page's file.
pub(super) enum Parts {
    /// The bytes between the `---` lines, and where the body starts.
    Both { front: (usize, usize), body: usize },
    /// No `---` line at the start.
    BodyOnly,
    /// A `---` line of this length at the start, and no second one.
    Unclosed { line: usize },
}

pub(super) fn parts(text: &str) -> Parts {
    let mut lines = text.split_inclusive('\n');
    let Some(first) = lines.next().filter(|it| it.trim_end() == "---") else {
        return Parts::BodyOnly;
    };
    let mut at = first.len();
    for line in lines {
        if line.trim_end() == "---" {
            return Parts::Both { front: (first.len(), at), body: at + line.len() };
        }
        at += line.len();
    }
    Parts::Unclosed { line: 3 }
}
