//! From the parser's events to a tree, without recursion of our own beyond the parser's cap of 255 levels.

use granit_parser::{Event, Options, Parser, ScalarStyle, ScanError};

use crate::diagnostics::{Code, Finding, Report};
use crate::source::{FileId, Span};

use super::{Entry, Mapping, Node, Scalar, Value};

/// A collection that is still open.
enum Open {
    Sequence(Span, Vec<Node>),
    Mapping(Span, Mapping, Option<(String, Span)>),
}

/// The tree under construction.
struct Builder<'a> {
    file: FileId,
    offset: usize,
    open: Vec<Open>,
    root: Option<Node>,
    report: &'a mut Report,
}

/// Builds the tree of `text`, which stands in its file at byte `offset`. On a syntax error, what was
/// read before it comes back together with the error.
pub(super) fn build(
    file: FileId,
    text: &str,
    offset: usize,
    report: &mut Report,
) -> (Option<Node>, Option<ScanError>) {
    let mut options = Options::default();
    options.set_emit_comments(false);
    options.emit_unresolved_aliases = true;
    options.emit_anchor_events = true;
    let mut builder = Builder { file, offset, open: Vec::new(), root: None, report };
    let mut documents = 0;
    for next in Parser::new_from_str_with_options(text, options) {
        let (event, span) = match next {
            Ok(next) => next,
            Err(error) => return (builder.finish(), Some(error)),
        };
        let range = span.byte_range().unwrap_or(0..0);
        let span = Span::new(file, range.start + offset, range.end + offset);
        if matches!(event, Event::DocumentStart(..)) {
            documents += 1;
            if documents == 2 {
                builder.refuse(span, "a second document starts here", "remove the line `---`");
                break;
            }
        }
        builder.take(event, span);
    }
    (builder.finish(), None)
}

impl Builder<'_> {
    fn take(&mut self, event: Event<'_>, span: Span) {
        if let Some(tag) = event.tag() {
            let name = tag.original();
            self.refuse(
                span,
                &format!("`{name}` is a tag"),
                "remove it, or put the text in quotes",
            );
        }
        match event {
            Event::Scalar(text, style, _, _) => {
                let value = scalar(text.into_owned(), style, span);
                self.place(Node { span, value });
            }
            Event::SequenceStart(..) => self.open.push(Open::Sequence(span, Vec::new())),
            Event::MappingStart(..) => {
                self.open.push(Open::Mapping(span, Mapping::default(), None));
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(span.end()),
            Event::Anchor(_, name) => {
                let message = format!("`&{name}` names this value for use elsewhere");
                self.refuse(span, &message, "remove it, or put the text in quotes");
            }
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                self.refuse(
                    span,
                    "a word that starts with `*` refers to another value",
                    "write the value out, or put the text in quotes",
                );
                self.place(Node { span, value: Value::Refused });
            }
            _ => {}
        }
    }

    fn refuse(&mut self, span: Span, message: &str, help: &str) {
        let finding = Finding::new(Code::YamlFeature, span, message.to_owned())
            .label("planpress does not read this part of YAML")
            .help(help);
        self.report.push(finding);
    }

    fn close(&mut self, end: usize) {
        let node = match self.open.pop() {
            Some(Open::Sequence(start, items)) => {
                Node { span: until(start, end), value: Value::Sequence(items) }
            }
            Some(Open::Mapping(start, mapping, _)) => {
                Node { span: until(start, end), value: Value::Mapping(mapping) }
            }
            None => return,
        };
        self.place(node);
    }

    /// Puts a finished node where the innermost open collection expects one.
    fn place(&mut self, node: Node) {
        let file = self.file;
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some(Open::Sequence(_, items)) => items.push(node),
            Some(Open::Mapping(_, mapping, pending)) => match pending.take() {
                Some((key, key_span)) => insert(mapping, key, key_span, node, self.report),
                None => {
                    let key = match node.value {
                        Value::Scalar(scalar) => scalar.text,
                        Value::Blank => String::new(),
                        _ => {
                            let span = Span::new(file, node.span.start(), node.span.start() + 1);
                            self.report.push(
                                Finding::new(Code::YamlFeature, span, "a key must be a word")
                                    .help("put the text in quotes if it starts with `[` or `{`"),
                            );
                            String::from("{")
                        }
                    };
                    *pending = Some((key, node.span));
                }
            },
        }
    }

    /// Closes what is still open after an error, so that what was read counts.
    fn finish(mut self) -> Option<Node> {
        let end = self.offset;
        while !self.open.is_empty() {
            if let Some(Open::Mapping(_, mapping, _)) = self.open.last_mut() {
                mapping.incomplete = true;
            }
            self.close(end);
        }
        self.root
    }
}

fn until(start: Span, end: usize) -> Span {
    Span::new(start.file(), start.start(), end.max(start.end()))
}

fn insert(mapping: &mut Mapping, key: String, key_span: Span, value: Node, report: &mut Report) {
    if key == "<<" {
        report.push(
            Finding::new(Code::YamlFeature, key_span, "`<<` merges another group of keys")
                .label("planpress does not read this part of YAML")
                .help("write the keys out"),
        );
        return;
    }
    if mapping.entries.iter().any(|it| it.key == key) {
        report.push(
            Finding::new(Code::DuplicateKey, key_span, format!("the key `{key}` is here twice"))
                .label("this one is not used")
                .help("keep one of the two"),
        );
        return;
    }
    mapping.entries.push(Entry { key, key_span, value });
}

/// A scalar's text; what is blank is not stated.
fn scalar(text: String, style: ScalarStyle, span: Span) -> Value {
    let blank = match style {
        ScalarStyle::Plain => span.start() == span.end() || matches!(text.as_str(), "~" | "null"),
        _ => text.trim().is_empty(),
    };
    if blank { Value::Blank } else { Value::Scalar(Scalar { text }) }
}
