//! The names of sheets that each hold a part of the plan, as headings. Elsewhere a sheet's name is not a text of
//! the document.

use crate::intake::Role;

use super::gather::{Block, Gathered, Line};
use super::header::header_in;
use super::ledger::Ledger;
use super::words::{Gap, Text, Word};

/// Whether the names of sheets say what the rows in them are about: several sheets have a header in their
/// first row, so that nothing in them says it, and none has the name that a program gave it.
pub(super) fn name_sections(gathered: &Gathered) -> bool {
    let tables = gathered.blocks.iter().filter_map(|it| match it {
        Block::Table(it) => Some((header_in(&it.rows)?, it.sheet.as_ref()?)),
        Block::Line(_) => None,
    });
    let sheets: Vec<(usize, &String)> = tables.collect();
    sheets.len() > 1 && sheets.iter().all(|it| it.0 == 0 && !is_given(it.1))
}

/// Whether a program gave this name, such as `Sheet1`.
fn is_given(name: &str) -> bool {
    let rest = name.trim_start_matches(char::is_alphabetic).trim();
    let word = name[..name.len() - rest.len()].trim().to_lowercase();
    word == "sheet" && rest.bytes().all(|it| it.is_ascii_digit())
}

/// The name of a sheet as a heading, at the place of the sheet's header. A number before it is one, with or
/// without a mark.
pub(super) fn heading(name: &str, header: usize, ledger: &mut Ledger) -> Line {
    let file = ledger.origin_at(header).file.clone();
    let origin = ledger.origin(&file, name.to_owned());
    let mut text = Text::default();
    for read in name.split_whitespace() {
        let id = ledger.read(read, origin);
        let bare = text.is_blank() && read.len() < 3 && read.bytes().all(|it| it.is_ascii_digit());
        let word = if bare { format!("{read}.") } else { read.to_owned() };
        let gap = if text.is_blank() { Gap::None } else { Gap::Space };
        text.words.push(Word { id, text: word, gap });
    }
    Line { role: Role::Heading(1), bold: false, boxed: false, origin, text }
}
