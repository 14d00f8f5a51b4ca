//! The elements of a structure, one after another.

use super::{Reader, Story};
use crate::intake::pdf::compose::{self, Vocabulary};
use crate::intake::pdf::draft::Line as DraftLine;
use crate::intake::pdf::draw::Content;
use crate::intake::pdf::tree::{Child, Kind};
use crate::intake::{Line, Part, Passage, Refusal, Role, Why, typed, words};

impl Reader<'_> {
    /// Reads an element.
    pub(super) fn element(&mut self, at: usize) -> Result<(), Refusal> {
        let tree = self.tree;
        let element = &tree.elements[at];
        if let Some(actual) = &element.actual
            && !matches!(
                element.kind,
                Kind::Group | Kind::Loose | Kind::Table | Kind::Row | Kind::Head
            )
        {
            return self.replaced(at, actual);
        }
        match element.kind {
            Kind::Inline => self.children(at),
            // An element without its own meaning is part of the paragraph that contains it.
            Kind::Loose if self.story.role.is_some() => self.children(at),
            Kind::Loose => self.block(at, None),
            Kind::Group | Kind::Head | Kind::Row | Kind::Cell(_) => self.block(at, None),
            Kind::Paragraph => self.block(at, Some(Role::Body)),
            Kind::Title => self.block(at, Some(Role::Title)),
            Kind::Heading(level) => self.block(at, Some(Role::Heading(level))),
            Kind::List => {
                self.end_paragraph()?;
                self.story.lists += 1;
                self.block(at, None)?;
                self.story.lists -= 1;
                Ok(())
            }
            Kind::Item => {
                self.end_paragraph()?;
                self.story.item = Some(());
                self.block(at, None)?;
                (self.story.mark, self.story.item) = (None, None);
                Ok(())
            }
            Kind::Label if self.story.lists > 0 => self.label(at),
            Kind::Label => self.children(at),
            Kind::Table => self.table(at),
            Kind::Note if !self.story.draft.is_empty() => self.note(at),
            Kind::Note => self.block(at, None),
            Kind::Artifact => {
                let glyphs = self.glyphs(at);
                self.set_aside(Why::PageFurniture, &glyphs)
            }
        }
    }

    fn children(&mut self, at: usize) -> Result<(), Refusal> {
        let tree = self.tree;
        for child in &tree.elements[at].children {
            match child {
                Child::Element(child) => self.element(*child)?,
                Child::Content(content) => self.content(content)?,
                Child::Link(address) => self.link(address),
            }
        }
        Ok(())
    }

    /// Reads an element that begins and ends a paragraph.
    pub(super) fn block(&mut self, at: usize, role: Option<Role>) -> Result<(), Refusal> {
        self.end_paragraph()?;
        let outer = self.story.role;
        self.story.role = role.or(outer);
        self.children(at)?;
        self.end_paragraph()?;
        self.story.role = outer;
        Ok(())
    }

    /// Reads characters. Those that cannot be seen are set aside.
    pub(super) fn content(&mut self, content: &Content) -> Result<(), Refusal> {
        let glyphs: Vec<usize> = self.runs.of(content).collect();
        let drawn = self.drawn;
        let (seen, hidden): (Vec<usize>, Vec<usize>) =
            glyphs.into_iter().partition(|it| !drawn.glyphs[*it].hidden);
        let run = |it: &usize| drawn.mark(&drawn.glyphs[*it]).actual.as_ref();
        for same in seen.chunk_by(|a, b| run(a).map(|it| it.0) == run(b).map(|it| it.0)) {
            match run(&same[0]) {
                Some((_, actual)) => self.story.draft.replace(same.to_vec(), actual.clone()),
                None => self.story.draft.add(same.iter().copied()),
            }
        }
        self.set_aside(Why::HiddenText, &hidden)
    }

    /// Reads an element of which the file says what its characters are.
    fn replaced(&mut self, at: usize, actual: &str) -> Result<(), Refusal> {
        let kind = self.tree.elements[at].kind;
        if kind == Kind::Label && self.story.lists > 0 {
            self.story.mark = Some(mark(&words::words(actual)));
            return Ok(());
        }
        if kind != Kind::Inline {
            self.end_paragraph()?;
        }
        let glyphs = self.glyphs(at);
        self.story.draft.replace(glyphs, actual.to_owned());
        if kind != Kind::Inline {
            self.end_paragraph()?;
        }
        Ok(())
    }

    /// All characters in an element that can be seen.
    pub(super) fn glyphs(&self, at: usize) -> Vec<usize> {
        let mut glyphs = Vec::new();
        for child in &self.tree.elements[at].children {
            match child {
                Child::Element(child) => glyphs.extend(self.glyphs(*child)),
                Child::Content(content) => glyphs.extend(self.runs.of(content)),
                Child::Link(_) => {}
            }
        }
        glyphs.retain(|it| !self.drawn.glyphs[*it].hidden);
        glyphs
    }

    fn link(&mut self, address: &str) {
        let links = &mut self.story.draft.links;
        if links.last().is_none_or(|it| it != address) {
            links.push(address.to_owned());
        }
    }

    /// Reads the mark of an item.
    fn label(&mut self, at: usize) -> Result<(), Refusal> {
        self.end_paragraph()?;
        let glyphs = self.glyphs(at);
        let text = compose::by_place(self.drawn, &glyphs);
        if !text.is_empty() {
            self.story.mark = Some(mark(&text));
            self.story.item = None;
        }
        Ok(())
    }

    /// Reads a footnote where the text refers to it.
    fn note(&mut self, at: usize) -> Result<(), Refusal> {
        let outer = self.enter();
        self.block(at, Some(Role::Body))?;
        let parts = self.leave(outer);
        for part in parts {
            match part {
                Part::Line(line) => self.story.draft.notes.push(line.text),
                table => self.story.parts.push(table),
            }
        }
        Ok(())
    }

    /// Begins a story, and gives the one around it.
    pub(super) fn enter(&mut self) -> Story {
        std::mem::take(&mut self.story)
    }

    /// Goes back to the story around this one.
    pub(super) fn leave(&mut self, outer: Story) -> Vec<Part> {
        std::mem::replace(&mut self.story, outer).parts
    }

    /// Ends a paragraph, unless there is nothing in it.
    pub(super) fn end_paragraph(&mut self) -> Result<(), Refusal> {
        if self.story.draft.is_empty() && self.story.draft.links.is_empty() {
            return Ok(());
        }
        let mut draft = std::mem::take(&mut self.story.draft);
        let repeated = draft.drop_repeated(self.drawn);
        self.set_aside(Why::PageFurniture, &repeated)?;
        let lines = draft.lines(self.drawn, (&self.habits, &Vocabulary::default()), |it| {
            self.blocks.edge(self.drawn, it, self.habits.at_ends)
        });
        let glyphs: Vec<&[usize]> = lines.iter().map(|it| it.glyphs.as_slice()).collect();
        let among = self.blocks.take(self.drawn, &glyphs);
        let mut passages = Vec::new();
        for (line, among) in lines.into_iter().zip(among) {
            let page = line.glyphs.first().map(|it| self.drawn.glyphs[*it].page);
            if page.is_some_and(|it| it != self.line.0) && self.nesting == 0 {
                self.line = (page.unwrap_or(0), 0);
            }
            passages.extend(self.passage(line, &among)?);
        }
        let Some(first) = passages.first_mut() else {
            self.bare_links(draft.links);
            return Ok(());
        };
        (first.links, first.notes) = (draft.links, draft.notes);
        for passage in passages {
            self.line(passage)?;
        }
        Ok(())
    }

    /// Links whose words are not drawn go to the line before them.
    fn bare_links(&mut self, links: Vec<String>) {
        if let Some(Part::Line(line)) = self.story.parts.last_mut() {
            line.text.links.extend(links);
        }
    }

    /// A line as a passage, with what the page shows where that is something else.
    fn passage(&mut self, line: DraftLine, among: &[usize]) -> Result<Option<Passage>, Refusal> {
        let shown = || {
            let glyphs: Vec<usize> = line.glyphs.iter().chain(among).copied().collect();
            compose::by_place(self.drawn, &glyphs)
        };
        let drawn = (line.replaced || !among.is_empty()).then(shown);
        if line.text.is_empty() {
            self.set_aside(Why::Untagged, &line.glyphs)?;
            self.set_aside(Why::Untagged, among)?;
            return Ok(None);
        }
        let mut passage = Passage { text: line.text, bold: line.bold, drawn, ..Passage::default() };
        passage.mark =
            self.story.mark.take().or_else(|| self.story.item.take().and(bare(&passage.text)));
        // A sign that no font says what it is, with a text after it, is a bullet.
        let sign = || passage.text.strip_prefix("\u{FFFD} ");
        let bullet = typed::bullet(&passage.text, false).or_else(sign).map(str::to_owned);
        if let (None, Some(rest)) = (&passage.mark, bullet) {
            (passage.mark, passage.text) = (Some("-".into()), rest);
        }
        if passage.mark.is_some() {
            passage.depth = u8::try_from(self.story.lists.saturating_sub(1)).unwrap_or(u8::MAX);
        }
        Ok(Some(passage))
    }

    /// Where the next line is, as a person would look for it.
    fn place(&mut self) -> String {
        if self.nesting > 0 {
            return format!("table {}", self.tables);
        }
        self.line.1 += 1;
        format!("page {}, paragraph {}", self.line.0 + 1, self.line.1)
    }

    fn line(&mut self, passage: Passage) -> Result<(), Refusal> {
        self.budget.line(&passage)?;
        let role = self.story.role.unwrap_or(Role::Body);
        let at = self.place();
        self.story.parts.push(Part::Line(Line { at, role, text: passage }));
        Ok(())
    }
}

/// The mark of an item: a bullet is always `-`, whatever it looks like.
fn mark(text: &str) -> String {
    if text.chars().any(char::is_alphanumeric) && text != "o" {
        text.to_owned()
    } else {
        "-".into()
    }
}

/// The mark of an item whose mark is drawn without letters, or is part of its text.
fn bare(text: &str) -> Option<String> {
    let first = text.split(' ').next().unwrap_or_default();
    let numbered = first.ends_with(['.', ')']) && first.len() <= 5;
    (!numbered && typed::bullet(text, true).is_none()).then(|| "-".into())
}
