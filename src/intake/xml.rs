//! The XML of an office file as a stream, so that a large part needs no tree in memory. Names are
//! without their prefix, because programs choose other prefixes and other namespaces for the same
//! elements. A document type is refused: no office file has one, and entities can grow without end.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::{Refusal, limits};

/// A start tag.
pub(super) struct Tag<'a>(BytesStart<'a>);

/// What comes next inside an element.
pub(super) enum Node<'a> {
    /// A child, whose content must be read or skipped before the next node.
    Child(Tag<'a>),
    /// A piece of text.
    Text(Cow<'a, str>),
}

/// A part while it is read.
pub(super) struct Xml<'a> {
    reader: Reader<&'a [u8]>,
    part: &'a str,
    depth: usize,
}

impl<'a> Xml<'a> {
    /// Begins to read a part, and gives the tag of its outermost element.
    pub(super) fn open(part: &'a str, text: &'a str) -> Result<(Xml<'a>, Tag<'a>), Refusal> {
        let mut reader = Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        let mut xml = Xml { reader, part, depth: 0 };
        let root = xml.child()?.ok_or_else(|| xml.damaged("has no content"))?;
        Ok((xml, root))
    }

    /// The next child of the element that is being read, or nothing at its end.
    pub(super) fn child(&mut self) -> Result<Option<Tag<'a>>, Refusal> {
        loop {
            match self.node()? {
                Some(Node::Child(tag)) => return Ok(Some(tag)),
                Some(Node::Text(_)) => {}
                None => return Ok(None),
            }
        }
    }

    /// The next child or text of the element that is being read, or nothing at its end.
    pub(super) fn node(&mut self) -> Result<Option<Node<'a>>, Refusal> {
        loop {
            match self.reader.read_event() {
                Ok(Event::Start(tag)) => {
                    self.depth += 1;
                    limits::within("elements inside each other", self.depth, limits::DEPTH)?;
                    return Ok(Some(Node::Child(Tag(tag))));
                }
                Ok(Event::End(_)) => {
                    self.depth -= 1;
                    return Ok(None);
                }
                Ok(Event::Text(text)) => return Ok(Some(Node::Text(text.xml10_content()))),
                Ok(Event::CData(text)) => return Ok(Some(Node::Text(text.xml10_content()))),
                Ok(Event::GeneralRef(name)) => return self.entity(&name).map(Some),
                Ok(Event::DocType(_)) => return Err(self.damaged("declares a document type")),
                Ok(Event::Eof) if self.depth == 0 => return Ok(None),
                Ok(Event::Eof) => return Err(self.damaged("ends too early")),
                Ok(Event::Comment(_) | Event::PI(_) | Event::Decl(_)) => {}
                Ok(Event::Empty(_)) | Err(_) => return Err(self.damaged("is not well formed")),
            }
        }
    }

    /// Reads past the end of the element that is being read.
    pub(super) fn skip(&mut self) -> Result<(), Refusal> {
        let outside = self.depth - 1;
        while self.depth > outside {
            self.node()?;
        }
        Ok(())
    }

    /// All text in the element that is being read, up to its end.
    pub(super) fn text(&mut self) -> Result<String, Refusal> {
        let outside = self.depth - 1;
        let mut text = String::new();
        while self.depth > outside {
            if let Some(Node::Text(piece)) = self.node()? {
                text.push_str(&piece);
            }
        }
        Ok(text)
    }

    /// The refusal of a part that cannot be read.
    pub(super) fn damaged(&self, how: &str) -> Refusal {
        Refusal::Damaged(format!("{} {how}", self.part))
    }

    fn entity(&self, name: &BytesRef<'_>) -> Result<Node<'a>, Refusal> {
        let text = format!("&{};", name.xml10_content());
        match unescape(&text) {
            Ok(letter) => Ok(Node::Text(Cow::Owned(letter.into_owned()))),
            Err(_) => Err(self.damaged("uses a name that it does not explain")),
        }
    }
}

impl Tag<'_> {
    /// Its name without prefix.
    pub(super) fn name(&self) -> &str {
        self.0.name().local_name().into_inner()
    }

    /// The value of an attribute, whatever its prefix.
    pub(super) fn get(&self, name: &str) -> Option<String> {
        let found = self.0.attributes().with_checks(false).flatten().find(|it| {
            let key = it.key.as_ref();
            key == name || (!key.starts_with("xmlns") && it.key.local_name().into_inner() == name)
        })?;
        Some(unescape(&found.value).map_or_else(|_| found.value.to_string(), Cow::into_owned))
    }

    /// The value of the attribute `val`, which Word gives most of its elements.
    pub(super) fn val(&self) -> Option<String> {
        self.get("val")
    }

    /// A number in an attribute.
    pub(super) fn number<T: std::str::FromStr>(&self, name: &str) -> Option<T> {
        self.get(name)?.trim().parse().ok()
    }

    /// Whether a switch is on: in Word its presence is enough.
    pub(super) fn on(&self) -> bool {
        self.val().is_none_or(|it| is_true(&it))
    }
}

/// Whether an attribute says yes.
pub(super) fn is_true(value: &str) -> bool {
    !matches!(value, "0" | "false" | "off" | "none")
}
