//! An Excel workbook: each visible sheet as a table, with every value as the sheet shows it. What a
//! person does not see there, such as a hidden column, is set aside with the reason.

mod area;
mod beside;
mod format;
mod layout;
mod looks;
mod rich;
mod sheet;
#[cfg(test)]
mod tests;
mod workbook;

use std::collections::HashSet;

use super::kind::Kind;
use super::limits::Budget;
use super::package::Package;
use super::{Aside, Intake, Part, Refusal, Why};

use beside::Furniture;
use layout::Layout;
use looks::Looks;
use rich::Rich;
use sheet::Sheet;
use workbook::{Entry, Workbook};

/// Reads an Excel workbook.
///
/// # Errors
/// Refuses a file that is of another kind, locked, damaged, larger than the limits, or without words.
pub fn xlsx(file: &str, bytes: &[u8]) -> Result<Intake, Refusal> {
    read(file, bytes, false)
}

/// Reads a workbook with the rows and columns that are hidden in its sheets: one that planpress made keeps
/// what it needs there, and a filter hides rows.
///
/// # Errors
/// As [`xlsx`].
pub fn whole_xlsx(file: &str, bytes: &[u8]) -> Result<Intake, Refusal> {
    read(file, bytes, true)
}

fn read(file: &str, bytes: &[u8], whole: bool) -> Result<Intake, Refusal> {
    let (mut package, main) = Package::open(bytes, Kind::Excel)?;
    let mut reader = Reader::open(&mut package, &main)?;
    reader.whole = whole;
    for entry in std::mem::take(&mut reader.workbook.sheets) {
        reader.sheet(&mut package, &entry)?;
    }
    if reader.parts.is_empty() && reader.aside.is_empty() {
        return Err(Refusal::Empty);
    }
    Ok(Intake { file: file.to_owned(), parts: reader.parts, aside: reader.aside, insertions: 0 })
}

/// What is known while a workbook is read.
struct Reader {
    workbook: Workbook,
    looks: Looks,
    strings: Vec<Rich>,
    budget: Budget,
    furniture: HashSet<String>,
    boxes: usize,
    /// Whether hidden rows and columns are read too.
    whole: bool,
    parts: Vec<Part>,
    aside: Vec<Aside>,
}

impl Reader {
    fn open(package: &mut Package<'_>, main: &str) -> Result<Reader, Refusal> {
        let relations = package.relations(main)?;
        let text = package.part(main)?.unwrap_or_default();
        let workbook = Workbook::read(main, &text, &relations)?;
        let looks = match relations.of("styles").next() {
            Some(name) => Looks::read(name, &package.part(name)?.unwrap_or_default())?,
            None => Looks::default(),
        };
        let strings = match relations.of("sharedStrings").next() {
            Some(name) => rich::shared(name, &package.part(name)?.unwrap_or_default())?,
            None => Vec::new(),
        };
        Ok(Reader {
            workbook,
            looks,
            strings,
            budget: Budget::default(),
            furniture: HashSet::new(),
            boxes: 0,
            whole: false,
            parts: Vec::new(),
            aside: Vec::new(),
        })
    }

    fn sheet(&mut self, package: &mut Package<'_>, entry: &Entry) -> Result<(), Refusal> {
        let missing = || Refusal::Damaged(format!("{} is missing", entry.part));
        let text = package.part(&entry.part)?.ok_or_else(missing)?;
        let relations = package.relations(&entry.part)?;
        let mut sheet = Sheet::default();
        self.read(&entry.part, &text, &relations, &mut sheet)?;
        drop(text);
        if self.whole {
            (sheet.hidden_rows, sheet.hidden_columns) = Default::default();
        }
        let furniture = std::mem::take(&mut sheet.furniture);
        let heads = self.heads(package, &relations, entry)?;
        let layout = Layout { name: &entry.name, heads: &heads, hidden: entry.hidden };
        self.lay_out(sheet, &layout)?;
        self.text_boxes(package, &relations, entry)?;
        self.comments(package, &relations, entry)?;
        for Furniture { place, text } in furniture {
            if !text.is_empty() && self.furniture.insert(text.clone()) {
                let at = format!("{place} of {}", entry.name);
                self.aside(Why::PageFurniture, at, text)?;
            }
        }
        Ok(())
    }

    /// Sets words aside.
    fn aside(&mut self, why: Why, at: String, text: String) -> Result<(), Refusal> {
        self.budget.text(at.len() + text.len())?;
        self.aside.push(Aside { why, at, text });
        Ok(())
    }
}
