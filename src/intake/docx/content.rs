//! The elements of a document, whatever they are in: programs wrap words into more kinds of elements
//! than anyone can list, so the words inside an unknown element are read too.

use crate::intake::xml::{Tag, Xml};
use crate::intake::{Part, Refusal, Why};

use super::{Fate, Reader, Story};

impl Reader {
    /// Reads a run of paragraphs and tables up to the end of the element that is open.
    pub(super) fn story(
        &mut self,
        xml: &mut Xml<'_>,
        text_box: Option<usize>,
    ) -> Result<Vec<Part>, Refusal> {
        let outer = self.enter(text_box);
        self.content(xml)?;
        self.end_paragraph()?;
        Ok(self.leave(outer))
    }

    /// Begins a story, and gives the one around it.
    pub(super) fn enter(&mut self, text_box: Option<usize>) -> Story {
        std::mem::replace(&mut self.story, Story { text_box, ..Story::default() })
    }

    /// Goes back to the story around this one.
    pub(super) fn leave(&mut self, outer: Story) -> Vec<Part> {
        std::mem::replace(&mut self.story, outer).parts
    }

    /// Reads all children of the element that is open.
    pub(super) fn content(&mut self, xml: &mut Xml<'_>) -> Result<(), Refusal> {
        while let Some(tag) = xml.child()? {
            self.element(xml, &tag)?;
        }
        Ok(())
    }

    /// Reads an element.
    pub(super) fn element(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<(), Refusal> {
        match tag.name() {
            "p" => self.paragraph(xml),
            "r" => self.run(xml),
            "t" => {
                let text = xml.text()?;
                self.say(&text)
            }
            "tbl" => self.table(xml),
            "tr" => self.row(xml),
            "tc" => self.cell(xml),
            "gridCol" => {
                self.grid_column(tag);
                xml.skip()
            }
            "del" | "moveFrom" => self.with(Fate::Aside(Why::Deleted), xml),
            "ins" | "moveTo" => {
                self.insertions += 1;
                self.content(xml)
            }
            "delText" => {
                let text = xml.text()?;
                self.set_aside(Why::Deleted, &text)
            }
            "sdt" => self.control(xml),
            "AlternateContent" => self.alternative(xml),
            "txbxContent" | "txBody" => self.text_box(xml),
            "hyperlink" => self.hyperlink(xml, tag),
            "fldSimple" => self.simple_field(xml, tag),
            // The way to say a word, and what of a fraction is below the line.
            "rt" => xml.skip(),
            "den" => {
                self.say("/")?;
                self.content(xml)
            }
            "altChunk" | "instrText" | "delInstrText" => xml.skip(),
            name if name.ends_with("Pr") => xml.skip(),
            name if self.mark(name, tag)? => xml.skip(),
            _ => self.content(xml),
        }
    }

    /// Reads the children of an element whose words share a fate, unless they had one already.
    pub(super) fn with(&mut self, fate: Fate, xml: &mut Xml<'_>) -> Result<(), Refusal> {
        let outer = self.fate;
        if outer == Fate::Text {
            self.fate = fate;
        }
        self.content(xml)?;
        self.fate = outer;
        Ok(())
    }

    /// Reads one of several versions of the same content: the first that has words.
    fn alternative(&mut self, xml: &mut Xml<'_>) -> Result<(), Refusal> {
        let mut read = false;
        while let Some(tag) = xml.child()? {
            if read || !matches!(tag.name(), "Choice" | "Fallback") {
                xml.skip()?;
                continue;
            }
            let before = self.pieces;
            self.content(xml)?;
            read = self.pieces != before;
        }
        Ok(())
    }

    /// A content control. Its prompt is not a text of the author.
    fn control(&mut self, xml: &mut Xml<'_>) -> Result<(), Refusal> {
        let mut fate = self.fate;
        while let Some(tag) = xml.child()? {
            if tag.name() != "sdtPr" {
                let outer = std::mem::replace(&mut self.fate, fate);
                self.element(xml, &tag)?;
                self.fate = outer;
                continue;
            }
            while let Some(tag) = xml.child()? {
                if tag.name() == "showingPlcHdr" && tag.on() {
                    fate = Fate::Nothing;
                }
                xml.skip()?;
            }
        }
        Ok(())
    }

    /// A text box. Its text comes after the paragraph that it hangs on.
    fn text_box(&mut self, xml: &mut Xml<'_>) -> Result<(), Refusal> {
        let outside = self.nesting == 0 && self.beside.is_none();
        self.boxes += usize::from(outside);
        let parts = self.story(xml, outside.then_some(self.boxes))?;
        self.story.draft.hanging.extend(parts);
        Ok(())
    }
}
