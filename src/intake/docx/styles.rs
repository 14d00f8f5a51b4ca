//! What the styles of a Word document mean for its words: which are headings, bold, hidden or in a
//! list. How they look is of no interest.

use std::collections::HashMap;

use crate::intake::xml::{Tag, Xml};
use crate::intake::{Refusal, Role, limits};

/// What the format of some characters says. What it does not say comes from the style.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Format {
    /// Whether they are bold.
    pub(super) bold: Option<bool>,
    /// Whether they are hidden.
    pub(super) hidden: Option<bool>,
}

impl Format {
    /// Reads a child of `rPr`, and its content.
    pub(super) fn read(&mut self, tag: &Tag<'_>) {
        match tag.name() {
            "b" => self.bold = Some(tag.on()),
            "vanish" | "specVanish" => self.hidden = Some(tag.on()),
            _ => {}
        }
    }
}

/// The list that a paragraph is in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct ListPlace {
    /// The number of the list; 0 takes the paragraph out of the list of its style.
    pub(super) list: Option<u32>,
    /// The level, from 0.
    pub(super) level: Option<usize>,
}

impl ListPlace {
    /// Reads `numPr`.
    pub(super) fn read(xml: &mut Xml<'_>) -> Result<ListPlace, Refusal> {
        let mut place = ListPlace::default();
        while let Some(tag) = xml.child()? {
            match tag.name() {
                "numId" => place.list = tag.number("val"),
                "ilvl" => place.level = tag.number("val"),
                _ => {}
            }
            xml.skip()?;
        }
        Ok(place)
    }
}

#[derive(Debug, Default)]
struct Style {
    name: String,
    base: Option<String>,
    outline: Option<u8>,
    format: Format,
    place: ListPlace,
}

/// The styles of a document by their ids.
#[derive(Debug, Default)]
pub(super) struct Styles {
    styles: HashMap<String, Style>,
    plain: Option<String>,
}

impl Styles {
    /// Reads the part with the styles.
    pub(super) fn read(part: &str, text: &str) -> Result<Styles, Refusal> {
        let (mut xml, _) = Xml::open(part, text)?;
        let mut found = Styles::default();
        while let Some(tag) = xml.child()? {
            let id = tag.get("styleId").filter(short).unwrap_or_default();
            if tag.name() != "style" {
                xml.skip()?;
                continue;
            }
            let default = tag.get("default").is_some_and(|it| crate::intake::xml::is_true(&it));
            if default && tag.get("type").is_some_and(|it| it == "paragraph") {
                found.plain = Some(id.clone());
            }
            found.styles.insert(id, style(&mut xml)?);
            limits::within("styles", found.styles.len(), limits::DEFINITIONS)?;
        }
        Ok(found)
    }

    /// What a paragraph of a style is.
    pub(super) fn role(&self, id: Option<&str>) -> Role {
        self.chain(id)
            .find_map(|(id, style)| {
                let named = named(&style.map_or(id, |it| it.name.as_str()).to_lowercase());
                named.or_else(|| style?.outline.map(outline))
            })
            .unwrap_or(Role::Body)
    }

    /// What the characters of a style look like. A paragraph without a style has the default one.
    pub(super) fn format(&self, id: Option<&str>) -> Format {
        let mut format = Format::default();
        for (_, style) in self.chain(id) {
            let Some(style) = style else { continue };
            format.bold = format.bold.or(style.format.bold);
            format.hidden = format.hidden.or(style.format.hidden);
        }
        format
    }

    /// The list of a style, with the id of the style that names it.
    pub(super) fn place(&self, id: Option<&str>) -> Option<(ListPlace, String)> {
        self.chain(id).find_map(|(id, style)| {
            let place = style?.place;
            place.list.is_some().then(|| (place, id.to_owned()))
        })
    }

    /// The style of paragraphs that name none.
    pub(super) fn plain(&self) -> Option<&str> {
        self.plain.as_deref()
    }

    /// A style and those that it is based on. Ten are more than any document has, and end a circle.
    fn chain<'s>(
        &'s self,
        id: Option<&'s str>,
    ) -> impl Iterator<Item = (&'s str, Option<&'s Style>)> {
        let first = id.map(|id| (id, self.styles.get(id)));
        std::iter::successors(first, |(_, style)| {
            let id = style.as_ref()?.base.as_deref()?;
            Some((id, self.styles.get(id)))
        })
        .take(10)
    }
}

/// Word keeps the English names of its built-in styles in documents in any language; their ids
/// change. Without a list of styles, only the id is known.
fn named(name: &str) -> Option<Role> {
    let level = name.strip_prefix("heading").map(|it| it.trim().parse::<u8>());
    match level {
        Some(Ok(level @ 1..=9)) => Some(Role::Heading(level)),
        _ if name == "title" => Some(Role::Title),
        _ => None,
    }
}

/// What the level of a paragraph in the outline says, which counts from 0. 9 is text.
pub(super) fn outline(level: u8) -> Role {
    if level < 9 { Role::Heading(level + 1) } else { Role::Body }
}

/// Whether a name is no longer than any that Word gives: it is looked up for each paragraph.
#[allow(clippy::ptr_arg)]
fn short(name: &String) -> bool {
    name.len() <= limits::PATTERN
}

fn style(xml: &mut Xml<'_>) -> Result<Style, Refusal> {
    let mut style = Style::default();
    while let Some(tag) = xml.child()? {
        match tag.name() {
            "name" => style.name = tag.val().filter(short).unwrap_or_default(),
            "basedOn" => style.base = tag.val().filter(short),
            "pPr" => {
                paragraph(xml, &mut style)?;
                continue;
            }
            "rPr" => {
                while let Some(tag) = xml.child()? {
                    style.format.read(&tag);
                    xml.skip()?;
                }
                continue;
            }
            _ => {}
        }
        xml.skip()?;
    }
    Ok(style)
}

fn paragraph(xml: &mut Xml<'_>, style: &mut Style) -> Result<(), Refusal> {
    while let Some(tag) = xml.child()? {
        match tag.name() {
            "outlineLvl" => style.outline = tag.number("val"),
            "numPr" => {
                style.place = ListPlace::read(xml)?;
                continue;
            }
            _ => {}
        }
        xml.skip()?;
    }
    Ok(())
}
