//! Text in cells, which can change its look in the middle, and the list of texts that cells share.

use crate::intake::words::Words;
use crate::intake::xml::{Tag, Xml};
use crate::intake::{Passage, Refusal, limits};

/// A text of pieces. A piece that does not say whether it is bold looks like its cell.
#[derive(Debug, Clone, Default)]
pub(super) struct Rich(Vec<(String, Option<bool>)>);

impl Rich {
    /// A text of one piece.
    pub(super) fn plain(text: String) -> Rich {
        Rich(vec![(text, None)])
    }

    /// Reads the element that is open: `si`, `is` or the text of a comment.
    pub(super) fn read(xml: &mut Xml<'_>) -> Result<Rich, Refusal> {
        let mut rich = Rich::default();
        while let Some(tag) = xml.child()? {
            match tag.name() {
                "t" => rich.push(unescaped(&xml.text()?), None),
                "r" => rich.run(xml)?,
                // How to say the text.
                _ => xml.skip()?,
            }
        }
        Ok(rich)
    }

    fn run(&mut self, xml: &mut Xml<'_>) -> Result<(), Refusal> {
        let mut bold = None;
        while let Some(tag) = xml.child()? {
            match tag.name() {
                "rPr" => bold = Some(is_bold(xml)?),
                "t" => {
                    let text = xml.text()?;
                    self.push(unescaped(&text), bold);
                }
                _ => xml.skip()?,
            }
        }
        Ok(())
    }

    fn push(&mut self, text: String, bold: Option<bool>) {
        match self.0.last_mut() {
            Some((last, look)) if *look == bold => last.push_str(&text),
            _ => self.0.push((text, bold)),
        }
    }

    /// Its bytes.
    pub(super) fn len(&self) -> usize {
        self.0.iter().map(|it| it.0.len()).sum()
    }

    /// Its lines, without empty ones.
    pub(super) fn lines(&self, bold: bool) -> Vec<Passage> {
        let mut lines = Vec::new();
        let (mut words, mut light) = (Words::default(), false);
        let mut end = |words: &mut Words, light: &mut bool| {
            let (text, light) = (std::mem::take(words).finish(), std::mem::take(light));
            if !text.is_empty() {
                lines.push(Passage { text, bold: !light, ..Passage::default() });
            }
        };
        for (text, look) in &self.0 {
            for (at, piece) in text.split(['\n', '\r', '\u{0B}']).enumerate() {
                if at > 0 {
                    end(&mut words, &mut light);
                }
                words.push(piece);
                light |= !look.unwrap_or(bold) && !piece.trim().is_empty();
            }
        }
        end(&mut words, &mut light);
        lines.shrink_to_fit();
        lines
    }

    /// Its pieces together, with its line ends.
    pub(super) fn whole(&self) -> String {
        self.0.iter().map(|it| it.0.as_str()).collect()
    }

    /// Its words on one line.
    pub(super) fn text(&self) -> String {
        let mut words = Words::default();
        self.0.iter().for_each(|(text, _)| words.push(text));
        words.finish()
    }
}

/// Reads the list of texts that cells share.
pub(super) fn shared(part: &str, text: &str) -> Result<Vec<Rich>, Refusal> {
    let mut found = Vec::new();
    if text.is_empty() {
        return Ok(found);
    }
    let (mut xml, _) = Xml::open(part, text)?;
    while let Some(tag) = xml.child()? {
        if tag.name() == "si" {
            found.push(Rich::read(&mut xml)?);
            limits::within("texts in cells", found.len(), limits::CELLS)?;
        } else {
            xml.skip()?;
        }
    }
    Ok(found)
}

/// Reads whether a font is bold, from the properties of a run or from a font.
pub(super) fn is_bold(xml: &mut Xml<'_>) -> Result<bool, Refusal> {
    let mut bold = false;
    while let Some(tag) = xml.child()? {
        bold |= tag.name() == "b" && Tag::on(&tag);
        xml.skip()?;
    }
    Ok(bold)
}

/// A text without the escapes for characters that XML cannot hold, such as `_x000D_`.
pub(super) fn unescaped(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let code = rest.get(at + 2..at + 6).filter(|_| rest[at + 6..].starts_with('_'));
        let code = code.filter(|it| it.bytes().all(|it| it.is_ascii_hexdigit()));
        let letter = code.and_then(|it| char::from_u32(u32::from_str_radix(it, 16).ok()?));
        let end = at + if letter.is_some() { 7 } else { 2 };
        match letter {
            Some(letter) => plain.extend(rest[..at].chars().chain([letter])),
            None => plain.push_str(&rest[..end]),
        }
        rest = &rest[end..];
    }
    plain.push_str(rest);
    plain
}

#[cfg(test)]
mod tests {
    use super::{Rich, unescaped};

    #[test]
    fn escapes_are_read_and_nothing_else_is_taken_for_one() {
        assert_eq!(unescaped("a_x000D_b_x005F_x0041_"), "a\rb_x0041_");
        for text in ["_x00", "_xZZZZ_", "_x0041", "a_x", "_x004é_", "_xD800_", "_x+041_"] {
            assert_eq!(unescaped(text), text);
        }
    }

    #[test]
    fn each_line_is_bold_by_its_own_pieces() {
        let mut rich = Rich::default();
        rich.push("Aim\n".into(), Some(true));
        rich.push(" what we want\r\n\n• one".into(), None);
        let lines = rich.lines(false);
        let lines: Vec<_> = lines.iter().map(|it| (it.text.as_str(), it.bold)).collect();
        assert_eq!(lines, [("Aim", true), ("what we want", false), ("• one", false)]);
        assert!(rich.lines(true).iter().all(|it| it.bold));
    }
}
