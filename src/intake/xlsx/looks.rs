//! What the styles of a workbook say about cells: the format of their numbers, and whether they are
//! bold or shaded.

use std::collections::HashMap;
use std::rc::Rc;

use crate::intake::xml::{Tag, Xml};
use crate::intake::{Refusal, limits};

use super::format::{Format, built_in};
use super::rich::is_bold;

/// How a cell looks.
#[derive(Debug, Clone, Default)]
pub(super) struct Look {
    pub(super) format: Rc<Format>,
    pub(super) bold: bool,
    pub(super) shaded: bool,
}

/// The looks of a workbook, by the number that a cell gives.
#[derive(Debug, Default)]
pub(super) struct Looks {
    looks: Vec<Look>,
    plain: Look,
}

/// What the looks are put together from.
#[derive(Default)]
struct Pieces {
    codes: HashMap<u32, String>,
    bold: Vec<bool>,
    shaded: Vec<bool>,
    formats: HashMap<u32, Rc<Format>>,
}

impl Looks {
    /// Reads the part with the styles.
    pub(super) fn read(part: &str, text: &str) -> Result<Looks, Refusal> {
        let mut found = Looks::default();
        if text.is_empty() {
            return Ok(found);
        }
        let (mut xml, _) = Xml::open(part, text)?;
        let mut pieces = Pieces::default();
        while let Some(tag) = xml.child()? {
            let list = tag.name().to_owned();
            if !matches!(list.as_str(), "numFmts" | "fonts" | "fills" | "cellXfs") {
                xml.skip()?;
                continue;
            }
            while let Some(tag) = xml.child()? {
                match (list.as_str(), tag.name()) {
                    ("fonts", "font") => pieces.bold.push(is_bold(&mut xml)?),
                    ("fills", "fill") => pieces.shaded.push(is_shaded(&mut xml)?),
                    ("numFmts", "numFmt") => {
                        let code = tag.get("formatCode").filter(|it| it.len() <= limits::PATTERN);
                        pieces.codes.extend(tag.number("numFmtId").zip(code));
                        xml.skip()?;
                    }
                    ("cellXfs", "xf") => {
                        found.looks.push(pieces.look(&tag));
                        xml.skip()?;
                    }
                    _ => xml.skip()?,
                }
                let count = found.looks.len() + pieces.count();
                limits::within("styles", count, limits::DEFINITIONS)?;
            }
        }
        Ok(found)
    }

    /// The look of a cell.
    pub(super) fn of(&self, style: Option<usize>) -> &Look {
        self.looks.get(style.unwrap_or(0)).unwrap_or(&self.plain)
    }
}

impl Pieces {
    fn count(&self) -> usize {
        self.codes.len() + self.bold.len() + self.shaded.len()
    }

    fn look(&mut self, tag: &Tag<'_>) -> Look {
        let at = |name: &str| tag.number::<usize>(name).unwrap_or(0);
        let (font, fill) = (at("fontId"), at("fillId"));
        let id = tag.number("numFmtId").unwrap_or(0);
        let codes = &self.codes;
        let format = self.formats.entry(id).or_insert_with(|| {
            let code = codes.get(&id).map_or_else(|| built_in(id), String::as_str);
            Rc::new(Format::read(code))
        });
        Look {
            format: Rc::clone(format),
            bold: self.bold.get(font).copied().unwrap_or(false),
            shaded: self.shaded.get(fill).copied().unwrap_or(false),
        }
    }
}

/// Whether a fill shows: a pattern, or another colour than that of paper.
fn is_shaded(xml: &mut Xml<'_>) -> Result<bool, Refusal> {
    let mut shaded = false;
    while let Some(tag) = xml.child()? {
        let pattern = tag.get("patternType").unwrap_or_else(|| "none".into());
        shaded = tag.name() == "gradientFill" || pattern != "none";
        while let Some(tag) = xml.child()? {
            if tag.name() == "fgColor" && pattern == "solid" {
                shaded = !is_white(&tag);
            }
            xml.skip()?;
        }
    }
    Ok(shaded)
}

/// Whether a colour is white. The first colour of a theme is that of its paper.
fn is_white(tag: &Tag<'_>) -> bool {
    let is = |name: &str, values: &[&str]| {
        tag.get(name).is_some_and(|it| values.iter().any(|value| it.eq_ignore_ascii_case(value)))
    };
    let paper = is("theme", &["0"]) && tag.number::<f64>("tint").unwrap_or(0.0) == 0.0;
    paper || is("rgb", &["FFFFFFFF", "00FFFFFF", "FFFFFF"]) || is("indexed", &["1", "9", "65"])
}
