//! Paragraphs: what each is, and where its words go.

use crate::intake::xml::Xml;
use crate::intake::{Aside, Line, Part, Refusal, Why, limits};

use super::styles::{Format, ListPlace, outline};
use super::{Fate, Reader};

impl Reader {
    /// Reads a paragraph.
    pub(super) fn paragraph(&mut self, xml: &mut Xml<'_>) -> Result<(), Refusal> {
        let draft = &mut self.story.draft;
        (draft.style, draft.outline, draft.place, draft.goes_on) = (None, None, None, false);
        while let Some(tag) = xml.child()? {
            match tag.name() {
                "pPr" => self.properties(xml)?,
                _ => self.element(xml, &tag)?,
            }
        }
        if !self.story.draft.goes_on {
            self.end_paragraph()?;
        }
        // The instruction of a field does not run on: one that seems to has no end.
        if self.story.fields.iter().any(|it| !it.shown) {
            self.story.fields.clear();
        }
        Ok(())
    }

    fn properties(&mut self, xml: &mut Xml<'_>) -> Result<(), Refusal> {
        while let Some(tag) = xml.child()? {
            let draft = &mut self.story.draft;
            match tag.name() {
                "pStyle" => draft.style = tag.val(),
                "outlineLvl" => draft.outline = tag.number("val"),
                "numPr" => {
                    draft.place = Some(ListPlace::read(xml)?);
                    continue;
                }
                "rPr" => {
                    while let Some(tag) = xml.child()? {
                        let gone = matches!(tag.name(), "del" | "moveFrom" | "vanish") && tag.on();
                        self.story.draft.goes_on |= gone;
                        xml.skip()?;
                    }
                    continue;
                }
                _ => {}
            }
            xml.skip()?;
        }
        Ok(())
    }

    /// The format that the style of the paragraph gives its characters.
    pub(super) fn format(&self) -> Format {
        self.styles.format(self.style())
    }

    fn style(&self) -> Option<&str> {
        self.story.draft.style.as_deref().or(self.styles.plain())
    }

    /// Puts the paragraph among the parts, with the text boxes that hang on it.
    pub(super) fn end_paragraph(&mut self) -> Result<(), Refusal> {
        let role = match self.story.draft.outline {
            Some(level) => outline(level),
            None => self.styles.role(self.style()),
        };
        let place = self.list();
        let mark = place.and_then(|it| self.lists.mark(it));
        let depth = place.and_then(|it| u8::try_from(it.level?).ok()).unwrap_or(0);
        let mut draft = std::mem::take(&mut self.story.draft);
        let hanging = std::mem::take(&mut draft.hanging);
        let (lines, aside) = draft.finish(mark, depth);
        self.paragraphs += usize::from(!lines.is_empty() && self.is_body());
        let at = self.place(!lines.is_empty());
        for (why, text) in aside {
            self.budget.text(limits::LINE + text.len())?;
            self.aside.push(Aside { why, at: at.clone(), text });
        }
        for text in lines {
            self.budget.line(&text)?;
            self.story.parts.push(Part::Line(Line { at: at.clone(), role, text }));
        }
        self.story.parts.extend(hanging);
        Ok(())
    }

    /// The place of the paragraph in a list: its own, or that of its style.
    fn list(&self) -> Option<ListPlace> {
        let own = self.story.draft.place.unwrap_or_default();
        if own.list.is_some() {
            return Some(own);
        }
        let (place, named_by) = self.styles.place(self.style())?;
        let of_style = || self.lists.level_of_style(place.list?, &named_by);
        Some(ListPlace { level: own.level.or(place.level).or_else(of_style), ..place })
    }

    /// Whether the paragraph is text of the document outside tables and text boxes.
    fn is_body(&self) -> bool {
        self.beside.is_none() && self.nesting == 0 && self.story.text_box.is_none()
    }

    /// Where the paragraph is, as a person would look for it.
    fn place(&self, counted: bool) -> String {
        if let Some(part) = &self.beside {
            return part.clone();
        }
        if self.nesting > 0 {
            return self.place_in_table();
        }
        match (self.story.text_box, self.paragraphs) {
            (Some(number), _) => format!("text box {number}"),
            (None, number) if counted => format!("paragraph {number}"),
            (None, 0) => "before paragraph 1".into(),
            (None, number) => format!("after paragraph {number}"),
        }
    }

    /// Adds words to the paragraph, or to what is set aside.
    pub(super) fn say(&mut self, text: &str) -> Result<(), Refusal> {
        if self.story.fields.iter().any(|it| !it.shown) {
            return Ok(());
        }
        self.pieces += usize::from(!text.trim().is_empty());
        match self.fate {
            Fate::Text => self.story.draft.say(text, self.bold),
            Fate::Aside(why) => self.story.draft.set_aside(why, text),
            Fate::Nothing => {}
        }
        Ok(())
    }

    /// Sets words aside, unless they have a reason already.
    pub(super) fn set_aside(&mut self, why: Why, text: &str) -> Result<(), Refusal> {
        self.pieces += usize::from(!text.trim().is_empty());
        let why = if let Fate::Aside(why) = self.fate { why } else { why };
        self.story.draft.set_aside(why, text);
        Ok(())
    }

    /// Whether the words that are read are text.
    pub(super) fn is_text(&self) -> bool {
        self.fate == Fate::Text
    }
}
