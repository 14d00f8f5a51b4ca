//! What a sheet holds, cell by cell. Only cells with words are kept, so that a sheet that claims a
//! million rows takes no more than the words in it.

use std::collections::HashMap;
use std::rc::Rc;

use crate::intake::package::Relations;
use crate::intake::words::words;
use crate::intake::xml::{Tag, Xml, is_true};
use crate::intake::{Refusal, limits};

use super::Reader;
use super::area::{self, Area, Place, Ranges};
use super::beside::Furniture;
use super::rich::{Rich, unescaped};

/// What a cell shows.
#[derive(Debug)]
pub(super) enum Shown {
    /// A text of the list that cells share.
    Shared(usize),
    /// Its own text.
    Own(Rich),
    /// Nothing, though there is a value.
    Hidden(String),
}

/// A cell with words.
#[derive(Debug)]
pub(super) struct SheetCell {
    pub(super) place: Place,
    pub(super) shown: Shown,
    pub(super) bold: bool,
    pub(super) shaded: bool,
}

/// A sheet as its part lists it.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    pub(super) cells: Vec<SheetCell>,
    pub(super) hidden_rows: Ranges,
    pub(super) hidden_columns: Ranges,
    pub(super) merged: Vec<Area>,
    pub(super) links: HashMap<Place, Rc<str>>,
    pub(super) furniture: Vec<Furniture>,
}

impl Reader {
    /// Reads the part of a sheet.
    pub(super) fn read(
        &mut self,
        part: &str,
        text: &str,
        relations: &Relations,
        sheet: &mut Sheet,
    ) -> Result<(), Refusal> {
        let (mut xml, _) = Xml::open(part, text)?;
        while let Some(tag) = xml.child()? {
            match tag.name() {
                "cols" => columns(&mut xml, sheet)?,
                "sheetData" => self.rows(&mut xml, sheet)?,
                "mergeCells" => {
                    while let Some(tag) = xml.child()? {
                        sheet.merged.extend(tag.get("ref").and_then(|it| Area::read(&it)));
                        limits::within("merged cells", sheet.merged.len(), limits::CELLS)?;
                        xml.skip()?;
                    }
                }
                "hyperlinks" => links(&mut xml, relations, sheet)?,
                "headerFooter" => Furniture::read(&mut xml, &mut sheet.furniture)?,
                _ => xml.skip()?,
            }
        }
        sheet.hidden_rows.sort();
        sheet.hidden_columns.sort();
        Ok(())
    }

    fn rows(&mut self, xml: &mut Xml<'_>, sheet: &mut Sheet) -> Result<(), Refusal> {
        let mut row = 0;
        while let Some(tag) = xml.child()? {
            row = tag.number("r").unwrap_or(row + 1);
            if is_hidden(&tag, "ht") {
                sheet.hidden_rows.add(row..=row);
            }
            let mut place = (row, 0);
            while let Some(tag) = xml.child()? {
                let next = (row, place.1 + 1);
                place = tag.get("r").map_or(Some(next), |it| area::place(&it)).unwrap_or(next);
                if !area::exists(place) {
                    return Err(xml.damaged("has a cell outside the sheet"));
                }
                self.cell(xml, &tag, place, sheet)?;
            }
        }
        Ok(())
    }

    fn cell(
        &mut self,
        xml: &mut Xml<'_>,
        tag: &Tag<'_>,
        place: Place,
        sheet: &mut Sheet,
    ) -> Result<(), Refusal> {
        let (mut value, mut own) = (String::new(), None);
        while let Some(tag) = xml.child()? {
            match tag.name() {
                "v" => value = xml.text()?,
                "is" => own = Some(Rich::read(xml)?),
                "f" => sheet.links.extend(link_in(&xml.text()?).map(|it| (place, it.into()))),
                _ => xml.skip()?,
            }
        }
        let look = self.looks.of(tag.number("s")).clone();
        let kind = tag.get("t").unwrap_or_default();
        let Some(shown) = self.shown(&kind, value, own, &look.format) else { return Ok(()) };
        let size = match &shown {
            Shown::Shared(at) => self.strings[*at].len(),
            Shown::Own(rich) => rich.len(),
            Shown::Hidden(text) => text.len(),
        };
        if size > 0 {
            self.budget.text(size)?;
            limits::within("cells", sheet.cells.len() + 1, limits::CELLS)?;
            let (bold, shaded) = (look.bold, look.shaded);
            sheet.cells.push(SheetCell { place, shown, bold, shaded });
        }
        Ok(())
    }

    /// What a cell shows of its value.
    fn shown(
        &self,
        kind: &str,
        value: String,
        own: Option<Rich>,
        format: &super::format::Format,
    ) -> Option<Shown> {
        if let Some(own) = own {
            return Some(self.formatted(own, format));
        }
        match kind {
            "s" => {
                let at = value.trim().parse().ok().filter(|it| *it < self.strings.len())?;
                match format.says_more() {
                    false => Some(Shown::Shared(at)),
                    true => Some(self.formatted(self.strings[at].clone(), format)),
                }
            }
            "str" | "inlineStr" => Some(self.formatted(Rich::plain(unescaped(&value)), format)),
            "b" => Some(Shown::Own(Rich::plain(
                if is_true(value.trim()) { "TRUE" } else { "FALSE" }.into(),
            ))),
            "d" => {
                let shown = format.iso(&value, self.workbook.since_1904);
                Some(Shown::Own(Rich::plain(shown.unwrap_or(value))))
            }
            "e" => Some(Shown::Own(Rich::plain(value))),
            _ if value.trim().is_empty() => None,
            _ => {
                let Ok(number) = value.trim().parse::<f64>() else {
                    return Some(Shown::Own(Rich::plain(value)));
                };
                // In a workbook that people filled in for planpress a date is a date, however it is shown.
                let day =
                    self.whole.then(|| format.day(number, self.workbook.since_1904)).flatten();
                let text = day.unwrap_or_else(|| format.number(number, self.workbook.since_1904));
                match words(&text).is_empty() && number != 0.0 {
                    false => Some(Shown::Own(Rich::plain(text))),
                    true => Some(Shown::Hidden(value)),
                }
            }
        }
    }

    /// A text with what its format adds.
    fn formatted(&self, text: Rich, format: &super::format::Format) -> Shown {
        if !format.says_more() {
            return Shown::Own(text);
        }
        match format.text(&text.whole()) {
            text_shown if text_shown.is_empty() => Shown::Hidden(text.text()),
            text_shown => Shown::Own(Rich::plain(text_shown)),
        }
    }
}

/// Whether a row or a column is hidden, or so thin that no one can see it.
fn is_hidden(tag: &Tag<'_>, size: &str) -> bool {
    let thin = tag.number::<f64>(size).is_some_and(|it| it <= 0.0);
    thin || tag.get("hidden").is_some_and(|it| is_true(&it))
}

fn columns(xml: &mut Xml<'_>, sheet: &mut Sheet) -> Result<(), Refusal> {
    while let Some(tag) = xml.child()? {
        xml.skip()?;
        if let (Some(first), Some(last)) = (tag.number("min"), tag.number("max"))
            && is_hidden(&tag, "width")
        {
            sheet.hidden_columns.add(first..=last);
        }
    }
    Ok(())
}

/// More places of links than a sheet has cells are not read.
fn links(xml: &mut Xml<'_>, relations: &Relations, sheet: &mut Sheet) -> Result<(), Refusal> {
    let mut left = limits::CELLS;
    while let Some(tag) = xml.child()? {
        xml.skip()?;
        let Some(target) = tag.get("id").and_then(|it| relations.target(&it).map(Rc::<str>::from))
        else {
            continue;
        };
        let area = tag.get("ref").and_then(|it| Area::read(&it));
        let Some(area) = area.filter(|it| it.size() <= left.min(1000)) else { continue };
        left -= area.size();
        sheet.links.extend(area.places().map(|it| (it, target.clone())));
    }
    Ok(())
}

/// The address in a formula that is a link.
fn link_in(formula: &str) -> Option<String> {
    let (function, rest) = formula.trim().split_once('(')?;
    let rest = rest.trim_start().strip_prefix('"')?;
    let (address, _) = rest.split_once('"')?;
    let is_link = function.trim().eq_ignore_ascii_case("hyperlink") && !address.starts_with('#');
    is_link.then(|| address.to_owned())
}
