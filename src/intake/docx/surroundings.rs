//! What is around the text of a document: footnotes and endnotes, comments, and what is at the top and
//! the bottom of each page.

use std::collections::{HashMap, HashSet};

use crate::intake::package::{Package, Relations};
use crate::intake::xml::{Tag, Xml};
use crate::intake::{Aside, Part, Passage, Refusal, Why, limits};

use super::Reader;

/// Notes and comments that nothing in the text has referred to yet.
#[derive(Default)]
pub(super) struct Surroundings {
    notes: HashMap<(&'static str, String), Numbered<Vec<Passage>>>,
    comments: HashMap<String, Numbered<Aside>>,
    pages: Vec<Aside>,
}

/// Something with its number in its part.
struct Numbered<T>(usize, T);

/// A note or a comment of a part.
struct Entry {
    number: usize,
    id: String,
    lines: Vec<Passage>,
}

impl Surroundings {
    /// Takes a note. Each goes where it is referred to first.
    pub(super) fn note(&mut self, kind: &'static str, id: &str) -> Vec<Passage> {
        self.notes.remove(&(kind, id.to_owned())).map(|it| it.1).unwrap_or_default()
    }

    /// Takes a comment.
    pub(super) fn comment(&mut self, id: &str) -> Option<Aside> {
        self.comments.remove(id).map(|it| it.1)
    }

    /// What nothing refers to, and what is on each page.
    pub(super) fn left(&mut self) -> Vec<Aside> {
        let mut left: Vec<Numbered<Aside>> = self.comments.drain().map(|(_, it)| it).collect();
        left.extend(self.notes.drain().map(|((kind, _), Numbered(number, lines))| {
            let text = lines.into_iter().map(|it| it.text).collect::<Vec<_>>().join("\n");
            Numbered(number, Aside { why: Why::HiddenText, at: format!("{kind} {number}"), text })
        }));
        left.sort_by(|a, b| (a.1.why, a.0, &a.1.at).cmp(&(b.1.why, b.0, &b.1.at)));
        left.into_iter().map(|it| it.1).chain(self.pages.drain(..)).collect()
    }
}

impl Reader {
    /// Reads all that is around the text.
    pub(super) fn surroundings(
        &mut self,
        package: &mut Package<'_>,
        relations: &Relations,
    ) -> Result<(), Refusal> {
        for (kind, parts) in [("footnote", "footnotes"), ("endnote", "endnotes")] {
            for Entry { number, id, lines } in self.entries(package, relations, parts, kind)? {
                self.around.notes.insert((kind, id), Numbered(number, lines));
            }
        }
        for Entry { number, id, lines } in
            self.entries(package, relations, "comments", "comment")?
        {
            let at = format!("comment {number}");
            let aside = Aside { why: Why::Comment, at, text: joined(lines) };
            self.around.comments.insert(id, Numbered(number, aside));
        }
        let mut seen = HashSet::new();
        for kind in ["header", "footer"] {
            for name in relations.of(kind) {
                let text = joined(self.beside(package, name, kind)?);
                if !text.is_empty() && seen.insert(text.clone()) {
                    let aside = Aside { why: Why::PageFurniture, at: kind.to_owned(), text };
                    self.around.pages.push(aside);
                }
            }
        }
        self.beside = None;
        Ok(())
    }

    /// The lines of a part that is its own story.
    fn beside(
        &mut self,
        package: &mut Package<'_>,
        name: &str,
        at: &str,
    ) -> Result<Vec<Passage>, Refusal> {
        let Some(text) = package.part(name)? else { return Ok(Vec::new()) };
        self.links = package.relations(name)?;
        self.beside = Some(at.to_owned());
        let (mut xml, _) = Xml::open(name, &text)?;
        Ok(self.story(&mut xml, None)?.into_iter().flat_map(lines).collect())
    }

    /// The notes or comments of a part.
    fn entries(
        &mut self,
        package: &mut Package<'_>,
        relations: &Relations,
        parts: &str,
        kind: &str,
    ) -> Result<Vec<Entry>, Refusal> {
        let mut found = Vec::new();
        let Some(name) = relations.of(parts).next() else { return Ok(found) };
        let Some(text) = package.part(name)? else { return Ok(found) };
        self.links = package.relations(name)?;
        let (mut xml, _) = Xml::open(name, &text)?;
        while let Some(tag) = xml.child()? {
            if tag.name() != kind || is_line(&tag) {
                xml.skip()?;
                continue;
            }
            let number = found.len() + 1;
            self.beside = Some(format!("{kind} {number}"));
            let read = self.story(&mut xml, None)?.into_iter().flat_map(lines).collect::<Vec<_>>();
            if !read.is_empty() {
                limits::within("notes", number, limits::DEFINITIONS)?;
                found.push(Entry { number, id: tag.get("id").unwrap_or_default(), lines: read });
            }
        }
        Ok(found)
    }
}

/// Whether a note is the line between the text and the notes.
fn is_line(tag: &Tag<'_>) -> bool {
    tag.get("type").is_some_and(|it| it != "normal")
}

/// The lines of a part: a table gives those of its cells.
fn lines(part: Part) -> Vec<Passage> {
    match part {
        Part::Line(line) => vec![line.text],
        Part::Table(table) => {
            let cells = table.rows.into_iter().flat_map(|it| it.places).flatten();
            let inside = |it: crate::intake::Cell| {
                let nested = it.nested.into_iter().flat_map(|it| lines(Part::Table(it)));
                it.lines.into_iter().chain(nested).collect::<Vec<_>>()
            };
            cells.flat_map(inside).collect()
        }
    }
}

fn joined(lines: Vec<Passage>) -> String {
    lines.into_iter().map(|it| it.text).collect::<Vec<_>>().join("\n")
}
