//! A Word document: paragraphs and tables as a person sees them once all changes are accepted. What
//! a person does not see there, such as a comment or a deletion, is set aside with the reason. How
//! the words look matters only where it tells what they are.

mod content;
mod counting;
mod draft;
mod fields;
mod grid;
mod lists;
mod paragraph;
mod run;
mod styles;
mod surroundings;
mod table;
#[cfg(test)]
mod tests;

use super::kind::Kind;
use super::limits::Budget;
use super::package::{Package, Relations};
use super::xml::Xml;
use super::{Aside, Intake, Part, Refusal, Why};

use draft::Draft;
use fields::Field;
use grid::Grid;
use lists::Lists;
use styles::Styles;
use surroundings::Surroundings;

/// Reads a Word document.
///
/// # Errors
/// If the file is of another kind, locked, damaged, larger than the limits, or without words.
pub fn docx(file: &str, bytes: &[u8]) -> Result<Intake, Refusal> {
    let (mut package, main) = Package::open(bytes, Kind::Word)?;
    let relations = package.relations(&main)?;
    let mut reader = Reader::default();
    if let Some((part, text)) = first(&mut package, &relations, "styles")? {
        reader.styles = Styles::read(&part, &text)?;
    }
    if let Some((part, text)) = first(&mut package, &relations, "numbering")? {
        reader.lists = Lists::read(&part, &text)?;
        reader.lists.follow(&reader.styles);
    }
    reader.surroundings(&mut package, &relations)?;
    let text = package.part(&main)?.unwrap_or_default();
    drop(package);
    reader.links = relations;
    let (mut xml, _) = Xml::open(&main, &text)?;
    let parts = reader.story(&mut xml, None)?;
    reader.aside.append(&mut reader.around.left());
    if parts.is_empty() && reader.aside.is_empty() {
        return Err(Refusal::Empty);
    }
    let Reader { aside, insertions, .. } = reader;
    Ok(Intake { file: file.to_owned(), parts, aside, insertions })
}

/// The first part of a kind, with its name.
fn first(
    package: &mut Package<'_>,
    relations: &Relations,
    kind: &str,
) -> Result<Option<(String, String)>, Refusal> {
    let Some(name) = relations.of(kind).next() else { return Ok(None) };
    Ok(package.part(name)?.map(|text| (name.to_owned(), text)))
}

/// What becomes of words.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Fate {
    /// They are text.
    #[default]
    Text,
    /// They are set aside.
    Aside(Why),
    /// They are not words of the author, such as `Click here to enter text`.
    Nothing,
}

/// A run of paragraphs and tables: a document, a cell, a text box, or a note.
#[derive(Default)]
struct Story {
    parts: Vec<Part>,
    draft: Draft,
    /// The fields that are open, the innermost last.
    fields: Vec<Field>,
    /// The number of the text box that it is in, if it is outside tables.
    text_box: Option<usize>,
}

/// What is known while a document is read.
#[derive(Default)]
struct Reader {
    styles: Styles,
    lists: Lists,
    /// What the part that is being read refers to.
    links: Relations,
    around: Surroundings,
    aside: Vec<Aside>,
    budget: Budget,
    story: Story,
    fate: Fate,
    /// Whether the characters of the run that is being read are bold.
    bold: bool,
    /// The name of the part that is being read, if it is not the document itself.
    beside: Option<String>,
    /// How many pieces of words have been read.
    pieces: usize,
    /// How many tracked insertions have been read.
    insertions: usize,
    paragraphs: usize,
    boxes: usize,
    tables: usize,
    /// The table that is being read, which may be inside another.
    grid: Option<Grid>,
    /// How many tables it is inside, with itself.
    nesting: usize,
    /// The row of the outermost table.
    row: usize,
}
