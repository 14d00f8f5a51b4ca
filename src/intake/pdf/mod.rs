//! A PDF: lines and tables as its tags say, or, where it has none, as its ruled tables show. What is drawn
//! is always read too: a file that shows other words than it says must not be read as if it did not. How
//! a page looks matters only where it tells where words belong. Files that hold no words, or whose words
//! cannot be put in order, are refused.

mod compose;
mod draft;
mod draw;
mod font;
mod guard;
mod limits;
mod matrix;
mod ruled;
mod strings;
mod tagged;
#[cfg(test)]
mod tests;
mod tree;
mod unpack;

use hayro_syntax::{LoadPdfError, Pdf};

use super::limits::{FILE, within};
use super::{Intake, Part, Refusal, kind};
use draw::{Drawn, Glyph};
use tree::{Kind, Tree};

/// How far into a file its first words may be, in bytes.
const HEAD: usize = 1_024;
/// How few characters a page of a scan may show, such as the stamp of a program.
const FEW: usize = 100;
/// The share of characters that need not be readable, such as bullets: one in so many.
const UNREAD: usize = 50;

/// Reads a PDF.
///
/// # Errors
/// Refuses a file that is of another kind, locked, damaged, larger than the limits, without words, or
/// whose words cannot be put in order.
pub fn pdf(file: &str, bytes: &[u8]) -> Result<Intake, Refusal> {
    let pdf = open(bytes)?;
    let drawn = Drawn::read(&pdf)?;
    legible(&drawn)?;
    let Some(tree) = Tree::read(&pdf)? else { return ruled::read(file, &drawn) };
    if tree.elements.iter().all(|it| it.kind != Kind::Table) {
        // Some programs tag a table as mere paragraphs, but draw it.
        let drawn = ruled::read(file, &drawn);
        if let Some(intake) = drawn.ok().filter(is_mostly_tables) {
            return Ok(intake);
        }
    }
    tagged::read(file, &drawn, &tree)
}

/// Whether most of the words are in tables.
fn is_mostly_tables(intake: &Intake) -> bool {
    let (mut inside, mut outside) = (0, 0);
    for part in &intake.parts {
        match part {
            Part::Line(line) => outside += line.text.text.len(),
            Part::Table(table) => {
                let cells = table.rows.iter().flat_map(|it| &it.places).flatten();
                inside += cells.flat_map(|it| &it.lines).map(|it| it.text.len()).sum::<usize>();
            }
        }
    }
    inside > outside
}

/// Opens a file.
fn open(bytes: &[u8]) -> Result<Pdf, Refusal> {
    within("bytes", bytes.len(), FILE)?;
    let head = &bytes[..bytes.len().min(HEAD)];
    if !head.windows(5).any(|it| it == b"%PDF-") {
        return Err(match bytes {
            [] => Refusal::Empty,
            _ if bytes.starts_with(b"PK\x03\x04") => {
                Refusal::Other("an office file or a zip archive")
            }
            _ => kind::refusal(bytes),
        });
    }
    guard::check(bytes)?;
    let pdf = Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(_) => Refusal::Locked,
        LoadPdfError::Invalid => Refusal::Damaged("its pages could not be found".into()),
    })?;
    within("objects", pdf.len(), limits::OBJECTS)?;
    Ok(pdf)
}

/// Whether a person can read the characters as letters.
///
/// # Errors
/// When there are none, when they are only under a picture, or when the fonts do not say which they are.
fn legible(drawn: &Drawn) -> Result<(), Refusal> {
    let count = |of: &dyn Fn(&&Glyph) -> bool| drawn.glyphs.iter().filter(of).count();
    let is_word = |it: &&Glyph| it.unread || !compose::is_space(drawn, it);
    let seen = count(&|it| !it.hidden && is_word(it));
    let hidden = count(&|it| it.hidden && is_word(it));
    let unread = count(&|it| !it.hidden && it.unread);
    if drawn.pictures > 0 && seen < drawn.pages.len() * FEW && (hidden > seen || seen == 0) {
        return Err(Refusal::Scan);
    }
    if seen == 0 {
        return Err(Refusal::Empty);
    }
    if unread * UNREAD > seen { Err(Refusal::Unreadable) } else { Ok(()) }
}
