//! The list of the sheets of a workbook, in the order of their tabs.

use std::collections::HashMap;

use crate::intake::package::Relations;
use crate::intake::words::words;
use crate::intake::xml::{Xml, is_true};
use crate::intake::{Refusal, limits};

/// A sheet.
#[derive(Debug, Default)]
pub(super) struct Entry {
    pub(super) name: String,
    /// The name of its part.
    pub(super) part: String,
    pub(super) hidden: bool,
    /// The rows that are printed at the top of each page.
    pub(super) heads: Option<(usize, usize)>,
}

/// What a workbook says about all of its sheets.
#[derive(Debug, Default)]
pub(super) struct Workbook {
    pub(super) sheets: Vec<Entry>,
    /// Whether its days are counted from 1904, as on old Macs.
    pub(super) since_1904: bool,
}

impl Workbook {
    /// Reads the main part. Chart sheets have no words.
    pub(super) fn read(part: &str, text: &str, relations: &Relations) -> Result<Workbook, Refusal> {
        let (mut xml, _) = Xml::open(part, text)?;
        let mut found = Workbook::default();
        let mut heads = HashMap::new();
        let mut count = 0;
        let mut places = HashMap::new();
        while let Some(tag) = xml.child()? {
            match tag.name() {
                "workbookPr" => {
                    found.since_1904 = tag.get("date1904").is_some_and(|it| is_true(&it));
                    xml.skip()?;
                }
                "sheets" => {
                    while let Some(tag) = xml.child()? {
                        xml.skip()?;
                        let id = tag.get("id").unwrap_or_default();
                        count += 1;
                        if !relations.is(&id, "worksheet") {
                            continue;
                        }
                        places.insert(count - 1, found.sheets.len());
                        let mut name = words(&tag.get("name").unwrap_or_default());
                        name.truncate(name.floor_char_boundary(limits::PATTERN));
                        let part = relations.target(&id).unwrap_or_default().to_owned();
                        let hidden = tag.get("state").is_some_and(|it| it != "visible");
                        limits::within("sheets", count, limits::DEFINITIONS)?;
                        found.sheets.push(Entry { name, part, hidden, heads: None });
                    }
                }
                "definedNames" => {
                    while let Some(tag) = xml.child()? {
                        let titles = tag.get("name").is_some_and(|it| it == "_xlnm.Print_Titles");
                        let text = xml.text()?;
                        let sheet = tag.number::<usize>("localSheetId").filter(|_| titles);
                        heads.extend(sheet.zip(rows(&text)));
                    }
                }
                _ => xml.skip()?,
            }
        }
        for (sheet, rows) in heads {
            if let Some(entry) = places.get(&sheet).and_then(|at| found.sheets.get_mut(*at)) {
                entry.heads = Some(rows);
            }
        }
        Ok(found)
    }
}

/// The rows of `'Action plan'!$A:$B,'Action plan'!$2:$3`.
fn rows(text: &str) -> Option<(usize, usize)> {
    text.split(',').find_map(|it| {
        let (_, range) = it.rsplit_once('!')?;
        let (first, last) = range.split_once(':')?;
        let row = |it: &str| it.trim().strip_prefix('$')?.parse().ok();
        Some((row(first)?, row(last)?))
    })
}

#[cfg(test)]
mod tests {
    use super::rows;

    #[test]
    fn rows_that_are_printed_on_each_page_are_found() {
        assert_eq!(rows("'Plan, 2026'!$A:$B,'Plan, 2026'!$2:$3"), Some((2, 3)));
        assert_eq!(rows("Sheet1!$1:$1"), Some((1, 1)));
        assert_eq!(rows("Sheet1!$A:$B"), None);
        assert_eq!(rows("#REF!"), None);
    }
}
