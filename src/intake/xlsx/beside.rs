//! What a sheet has apart from its cells: comments, text boxes, tables in the sense of Excel, and what is
//! printed at the top and the bottom of each page.

use std::collections::HashSet;

use crate::intake::package::{Package, Relations};
use crate::intake::words::words;
use crate::intake::xml::Xml;
use crate::intake::{Line, Part, Passage, Refusal, Role, Why};

use super::Reader;
use super::area::{Area, Ranges};
use super::rich::Rich;
use super::workbook::Entry;

/// What is printed at the top or the bottom of each page of a sheet.
#[derive(Debug)]
pub(super) struct Furniture {
    /// `header` or `footer`.
    pub(super) place: &'static str,
    pub(super) text: String,
}

impl Furniture {
    /// Reads the headers and footers of a sheet.
    pub(super) fn read(xml: &mut Xml<'_>, found: &mut Vec<Furniture>) -> Result<(), Refusal> {
        while let Some(tag) = xml.child()? {
            let place = if tag.name().ends_with("Header") { "header" } else { "footer" };
            let text = printed(&xml.text()?);
            if !text.is_empty() {
                found.push(Furniture { place, text });
            }
        }
        Ok(())
    }
}

/// The words of a header, which are between codes: `&L` begins the left part, `&"Arial,Bold"` chooses
/// a font, `&12` a size, `&P` puts the number of the page.
fn printed(text: &str) -> String {
    let mut plain = String::new();
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        if letter != '&' {
            plain.push(letter);
            continue;
        }
        match letters.next() {
            Some('&') => plain.push('&'),
            Some('"') => drop(letters.by_ref().find(|it| *it == '"')),
            Some('K') => drop(letters.by_ref().nth(5)),
            Some('0'..='9') => while letters.next_if(char::is_ascii_digit).is_some() {},
            Some('L' | 'C' | 'R') => plain.push(' '),
            _ => {}
        }
    }
    words(&plain)
}

impl Reader {
    /// Sets the comments on a sheet aside. A comment that people answered is there twice: once in full,
    /// and once for old programs.
    pub(super) fn comments(
        &mut self,
        package: &mut Package<'_>,
        relations: &Relations,
        entry: &Entry,
    ) -> Result<(), Refusal> {
        let mut answered = HashSet::new();
        for kind in ["threadedComment", "comments"] {
            for name in relations.of(kind) {
                let Some(text) = package.part(name)? else { continue };
                for (place, text) in comments(name, &text)? {
                    let old = kind == "comments" && answered.contains(&place);
                    answered.insert(place.clone());
                    if !text.is_empty() && !old {
                        self.aside(
                            Why::Comment,
                            format!("comment on {place} of {}", entry.name),
                            text,
                        )?;
                    }
                }
            }
        }
        Ok(())
    }

    /// Reads the text boxes of a sheet, which come after its table.
    pub(super) fn text_boxes(
        &mut self,
        package: &mut Package<'_>,
        relations: &Relations,
        entry: &Entry,
    ) -> Result<(), Refusal> {
        for name in relations.of("drawing") {
            let Some(text) = package.part(name)? else { continue };
            for lines in text_boxes(name, &text)? {
                self.boxes += 1;
                let at = format!("text box {}", self.boxes);
                for text in lines {
                    if entry.hidden {
                        self.aside(Why::HiddenSheet, format!("{at} of {}", entry.name), text)?;
                        continue;
                    }
                    let text = Passage { text, ..Passage::default() };
                    self.budget.line(&text)?;
                    self.parts.push(Part::Line(Line { at: at.clone(), role: Role::Body, text }));
                }
            }
        }
        Ok(())
    }

    /// The rows of a sheet that are headings: of its tables, and those that are on each printed page.
    pub(super) fn heads(
        &mut self,
        package: &mut Package<'_>,
        relations: &Relations,
        entry: &Entry,
    ) -> Result<Ranges, Refusal> {
        let mut heads = Ranges::default();
        if let Some((first, last)) = entry.heads {
            heads.add(first..=last);
        }
        for name in relations.of("table") {
            let Some(text) = package.part(name)? else { continue };
            let (_, root) = Xml::open(name, &text)?;
            let count: usize = root.number("headerRowCount").unwrap_or(1);
            let first = root.get("ref").and_then(|it| Area::read(&it)).map(|it| it.first().0);
            if let Some(first) = first.filter(|_| count > 0) {
                heads.add(first..=first.saturating_add(count - 1));
            }
        }
        heads.sort();
        Ok(heads)
    }
}

/// The comments of a part, each with the cell that it is on.
fn comments(part: &str, text: &str) -> Result<Vec<(String, String)>, Refusal> {
    let (mut xml, root) = Xml::open(part, text)?;
    let mut found = Vec::new();
    let threads = root.name() == "ThreadedComments";
    while let Some(tag) = xml.child()? {
        match tag.name() {
            "threadedComment" if threads => {
                let place = tag.get("ref").unwrap_or_default();
                while let Some(tag) = xml.child()? {
                    match tag.name() {
                        "text" => found.push((place.clone(), words(&xml.text()?))),
                        _ => xml.skip()?,
                    }
                }
            }
            "commentList" => {
                while let Some(tag) = xml.child()? {
                    let place = tag.get("ref").unwrap_or_default();
                    while let Some(tag) = xml.child()? {
                        match tag.name() {
                            "text" => found.push((place.clone(), Rich::read(&mut xml)?.text())),
                            _ => xml.skip()?,
                        }
                    }
                }
            }
            _ => xml.skip()?,
        }
    }
    Ok(found)
}

/// The lines of each text box of a drawing.
fn text_boxes(part: &str, text: &str) -> Result<Vec<Vec<String>>, Refusal> {
    let (mut xml, _) = Xml::open(part, text)?;
    let mut boxes = Vec::new();
    let mut inside = 1;
    while inside > 0 {
        let Some(tag) = xml.child()? else {
            inside -= 1;
            continue;
        };
        match tag.name() {
            "txBody" => {
                let mut lines = Vec::new();
                while let Some(tag) = xml.child()? {
                    match tag.name() {
                        "p" => lines.extend(paragraph(&mut xml)?),
                        _ => xml.skip()?,
                    }
                }
                if !lines.is_empty() {
                    boxes.push(lines);
                }
            }
            // What programs show that do not know the shape.
            "Fallback" => xml.skip()?,
            _ => inside += 1,
        }
    }
    Ok(boxes)
}

/// The lines of a paragraph of a text box.
fn paragraph(xml: &mut Xml<'_>) -> Result<Vec<String>, Refusal> {
    let mut text = String::new();
    while let Some(tag) = xml.child()? {
        match tag.name() {
            "br" => {
                text.push('\n');
                xml.skip()?;
            }
            name if name.ends_with("Pr") => xml.skip()?,
            _ => text.push_str(&xml.text()?),
        }
    }
    Ok(text.lines().map(words).filter(|it| !it.is_empty()).collect())
}

#[cfg(test)]
mod tests {
    use super::printed;

    #[test]
    fn headers_are_read_without_their_codes() {
        for (text, expected) in [
            (
                r#"&L&"Arial,Bold"&12Action plan&CDraft &P of &N&R&K00FF00R&&D"#,
                "Action plan Draft of R&D",
            ),
            ("&", ""),
            ("&\"Arial", ""),
            ("&K12", ""),
            ("", ""),
        ] {
            assert_eq!(printed(text), expected);
        }
    }
}
