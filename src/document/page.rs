//! `pages/*.md`: YAML between `---` lines, then Markdown.

use crate::diagnostics::{Code, Finding, Report};
use crate::markdown;
use crate::model::prose::Prose;
use crate::source::{FileId, Span, TextMap};

use super::decode::{Decode, Reader, Spanned, Text, record};
use super::yaml;

record! {
    /// The part between the `---` lines.
    "a page" FrontMatter {
        /// The page's title.
        required title: Text,
        /// One sentence about the page.
        optional summary: Text,
        /// Whether the page carries "Exit this page": help and reporting pages only.
        optional exit: Spanned<bool>,
        /// Whether the page stands in the site's navigation.
        optional nav: Spanned<bool>,
        /// Its place among the pages.
        optional order: Spanned<u32>,
    }
}

/// A page as typed.
#[derive(Debug)]
pub struct PageDocument {
    /// Title and settings.
    pub front: Option<FrontMatter>,
    /// The text.
    pub body: Prose,
    /// The file.
    pub file: FileId,
}

/// Reads a page.
pub(super) fn read(file: FileId, text: &str, report: &mut Report) -> PageDocument {
    let (front, body_at) = front_matter(text);
    let front = match front {
        Some((start, end)) => {
            let tree = yaml::read(file, &text[start..end], start, report);
            tree.root.and_then(|it| FrontMatter::decode(&it, &mut Reader { file, text, report }))
        }
        None => {
            report.push(
                Finding::new(Code::MissingKey, Span::new(file, 0, 0), "a page needs a `title`")
                    .help("start the file with a line `---`, a line `title: …`, and a line `---`"),
            );
            None
        }
    };
    let map = TextMap::plain(Span::new(file, body_at, text.len()));
    PageDocument { front, body: markdown::read(&text[body_at..], &map, report), file }
}

/// The bytes between the `---` lines, and where the body starts.
fn front_matter(text: &str) -> (Option<(usize, usize)>, usize) {
    let mut lines = text.split_inclusive('\n');
    let Some(first) = lines.next().filter(|it| it.trim_end() == "---") else { return (None, 0) };
    let mut at = first.len();
    for line in lines {
        if line.trim_end() == "---" {
            return (Some((first.len(), at)), at + line.len());
        }
        at += line.len();
    }
    (None, 0)
}
