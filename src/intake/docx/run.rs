//! Runs of characters that look alike, and what is among characters without being one.

use crate::intake::xml::{Tag, Xml};
use crate::intake::{Refusal, Why, limits};

use super::styles::Format;
use super::{Fate, Reader};
use crate::intake::symbols;

impl Reader {
    /// Reads a run.
    pub(super) fn run(&mut self, xml: &mut Xml<'_>) -> Result<(), Refusal> {
        let (bold, fate) = (self.bold, self.fate);
        self.look(Format::default(), None);
        while let Some(tag) = xml.child()? {
            match tag.name() {
                "rPr" => self.run_properties(xml)?,
                "fldChar" => self.field_mark(xml, &tag)?,
                "instrText" => {
                    let text = xml.text()?;
                    self.instruction(&text);
                }
                _ => self.element(xml, &tag)?,
            }
        }
        (self.bold, self.fate) = (bold, fate);
        Ok(())
    }

    fn run_properties(&mut self, xml: &mut Xml<'_>) -> Result<(), Refusal> {
        let mut own = Format::default();
        let mut style = None;
        while let Some(tag) = xml.child()? {
            own.read(&tag);
            if tag.name() == "rStyle" {
                style = tag.val();
            }
            xml.skip()?;
        }
        self.look(own, style.as_deref());
        Ok(())
    }

    /// Takes over how a run looks. Bold in the style of the paragraph and in that of the characters
    /// undo each other.
    fn look(&mut self, own: Format, style: Option<&str>) {
        let (above, named) = (self.format(), self.styles.format(style));
        let styled = above.bold.unwrap_or(false) != named.bold.unwrap_or(false);
        self.bold = own.bold.unwrap_or(styled);
        let hidden = own.hidden.or(named.hidden).or(above.hidden).unwrap_or(false);
        if hidden && self.is_text() {
            self.fate = Fate::Aside(Why::HiddenText);
        }
    }

    /// Reads a mark among the characters, if the element is one.
    pub(super) fn mark(&mut self, name: &str, tag: &Tag<'_>) -> Result<bool, Refusal> {
        match name {
            "tab" | "ptab" => self.say(" ")?,
            "br" | "cr" if self.is_text() => {
                self.budget.text(limits::LINE)?;
                self.story.draft.end_line();
            }
            "br" | "cr" => self.say(" ")?,
            "noBreakHyphen" => self.say("-")?,
            "sym" => {
                let font = tag.get("font").unwrap_or_default();
                let letter = symbols::letter(&font, &tag.get("char").unwrap_or_default());
                self.say(letter.encode_utf8(&mut [0; 4]))?;
            }
            "footnoteReference" => self.note("footnote", tag)?,
            "endnoteReference" => self.note("endnote", tag)?,
            "commentReference" => {
                let comment = self.around.comment(&tag.get("id").unwrap_or_default());
                self.aside.extend(comment);
            }
            "textpath" => {
                let text = tag.get("string").unwrap_or_default();
                self.say(&format!(" {text} "))?;
            }
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// A reference to a note, which goes where the words go that refer to it.
    fn note(&mut self, kind: &'static str, tag: &Tag<'_>) -> Result<(), Refusal> {
        let notes = self.around.note(kind, &tag.get("id").unwrap_or_default());
        if self.is_text() {
            self.story.draft.note(notes);
            return Ok(());
        }
        for note in notes {
            self.say(&format!(" {} ", note.text))?;
        }
        Ok(())
    }
}
