//! Writes nested XML elements; the library escapes them.

use std::io::Write;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use crate::exports::csv::printable;

/// A document being written.
pub(super) struct Xml<'a> {
    writer: Writer<&'a mut dyn Write>,
}

impl<'a> Xml<'a> {
    /// Begins a document.
    pub(super) fn new(out: &'a mut dyn Write) -> Self {
        let mut xml = Xml { writer: Writer::new_with_indent(out, b' ', 1) };
        xml.put(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)));
        xml
    }

    /// An element around the output of `inside`.
    pub(super) fn within(
        &mut self,
        name: &str,
        attributes: &[(&str, &str)],
        inside: impl FnOnce(&mut Self),
    ) {
        let start = BytesStart::new(name).with_attributes(attributes.iter().copied());
        self.put(Event::Start(start));
        inside(self);
        self.put(Event::End(BytesEnd::new(name)));
    }

    /// An element with text, or an empty one.
    pub(super) fn text(&mut self, name: &str, words: &str) {
        if words.is_empty() {
            return self.put(Event::Empty(BytesStart::new(name)));
        }
        self.put(Event::Start(BytesStart::new(name)));
        self.put(Event::Text(BytesText::new(&printable(words))));
        self.put(Event::End(BytesEnd::new(name)));
    }

    /// An element with text; nothing if there is none.
    pub(super) fn stated(&mut self, name: &str, words: &str) {
        if !words.is_empty() {
            self.text(name, words);
        }
    }

    fn put(&mut self, event: Event<'_>) {
        // Errors of `out` are for `out` to record.
        let _ = self.writer.write_event(event);
    }
}
