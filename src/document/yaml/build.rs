//! Builds a tree from the parser's events, without recursion of our own beyond the parser's limit
//! of 255 levels.

use std::collections::HashSet;

use granit_parser::{Event, Options, Parser, ScalarStyle, ScanError, StructureStyle};

use crate::diagnostics::{Code, Finding, Report};
use crate::source::{FileId, Span};

use super::{Entry, Mapping, Node, REFUSED_KEY, Scalar, Style, Value, cut_off};

/// A collection that is still open.
enum Open {
    Sequence(Span, Vec<Node>),
    Mapping(Span, Record),
}

/// A mapping under construction.
#[derive(Default)]
struct Record {
    mapping: Mapping,
    /// Its keys, so that a duplicate is found without searching all previous ones.
    keys: HashSet<String>,
    /// The key whose value comes next.
    pending: Option<(String, Span)>,
    /// Whether its keys are on their own lines.
    block: bool,
}

/// The content of a text up to its end or its first syntax error.
pub(super) struct Built {
    pub(super) root: Option<Node>,
    /// Whether something was refused and left out, so that nothing is reported as missing.
    pub(super) incomplete: bool,
    pub(super) error: Option<ScanError>,
}

/// The tree under construction.
struct Builder<'a> {
    text: &'a str,
    offset: usize,
    open: Vec<Open>,
    root: Option<Node>,
    incomplete: bool,
    report: &'a mut Report,
}

/// Builds the tree of `text`, which is in its file at byte `offset`. On a syntax error, returns
/// what was read before it together with the error.
pub(super) fn build(file: FileId, text: &str, offset: usize, report: &mut Report) -> Built {
    let mut options = Options::default();
    options.set_emit_comments(false);
    options.emit_unresolved_aliases = true;
    options.emit_anchor_events = true;
    let mut builder =
        Builder { text, offset, open: Vec::new(), root: None, incomplete: false, report };
    let mut documents = 0;
    for next in Parser::new_from_str_with_options(text, options) {
        let (event, span) = match next {
            Ok(next) => next,
            Err(error) => return builder.finish(Some(error)),
        };
        let range = span.byte_range().unwrap_or(0..0);
        let span = Span::new(file, range.start + offset, range.end + offset);
        if matches!(event, Event::DocumentStart(..)) {
            documents += 1;
            if documents == 2 {
                builder.refuse(span, "a second document starts here", "remove the line `---`");
                builder.cut();
                break;
            }
        }
        builder.take(event, span);
    }
    builder.finish(None)
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
                let bare = style == ScalarStyle::Plain;
                let blank = matches!(value, Value::Blank);
                let value = if bare && self.cut_off(span, blank) { Value::Refused } else { value };
                self.place(Node { span, value });
            }
            Event::SequenceStart(..) => self.open.push(Open::Sequence(span, Vec::new())),
            Event::MappingStart(style, ..) => {
                let block = style == StructureStyle::Block;
                self.open.push(Open::Mapping(span, Record { block, ..Record::default() }));
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
                self.incomplete = true;
                self.place(Node { span, value: Value::Refused });
            }
            _ => {}
        }
    }

    /// Tells the words that YAML drops after a value without quotes, and whether there are any.
    fn cut_off(&mut self, span: Span, blank: bool) -> bool {
        let end = match self.open.last() {
            // A blank value's own place lies anywhere after its key.
            Some(Open::Mapping(_, Record { pending: Some((_, key)), .. })) if blank => {
                let key = key.end() - self.offset;
                let colon = self.text.get(key..).and_then(|it| it.find(':'));
                colon.map_or(key, |it| key + it + 1)
            }
            // A blank item's own place is the end of its line, after the comment.
            Some(Open::Sequence(..)) if blank => {
                let at = span.start() - self.offset;
                let start = self.text[..at].rfind('\n').map_or(0, |it| it + 1);
                self.text[start..at].find(" #").map_or(at, |it| start + it)
            }
            _ => span.end() - self.offset,
        };
        let Some(words) = cut_off::words(self.text, end) else { return false };
        let help = cut_off::in_quotes(self.text, words.start);
        let place = Span::new(span.file(), words.start + self.offset, words.end + self.offset);
        let message = "from this # to the end of the line, nothing would be published";
        self.report.push(
            Finding::new(Code::CutOffText, place, message)
                .label("a space and # start a note to yourself")
                .help(format!("{help}; if it is a note to yourself, add a space after the #")),
        );
        self.incomplete = true;
        true
    }

    /// Where a list item's first key is in it again, a new item begins and its dash is
    /// missing: the item ends here, so that nothing of either is lost.
    fn split_item(&mut self, key: &str, key_span: Span) {
        let [.., Open::Sequence(..), Open::Mapping(start, record)] = self.open.as_mut_slice()
        else {
            return;
        };
        let entries = &record.mapping.entries;
        let begins = entries.len() > 1 && entries.first().is_some_and(|it| it.key == key);
        if !record.block || !begins {
            return;
        }
        let whole = Record { block: true, ..Record::default() };
        let done = std::mem::replace(record, whole);
        let node =
            Node { span: until(*start, key_span.start()), value: Value::Mapping(done.mapping) };
        *start = key_span;
        let at = self.open.len() - 2;
        if let Open::Sequence(_, items) = &mut self.open[at] {
            items.push(node);
        }
        let from = key_span.start() - self.offset;
        let line = self.text[from..].lines().next().unwrap_or_default().trim_end();
        let message = "a new item starts here, but its dash is missing";
        self.report.push(
            Finding::new(Code::DuplicateKey, key_span, message)
                .label(format!("the item above already has its `{key}`"))
                .help(format!(
                    "write `- {line}`, with the dash in the same column as the dashes above"
                )),
        );
    }

    /// Reading ends before the text does: nothing can be called missing at its outermost level.
    fn cut(&mut self) {
        self.incomplete = true;
        if let Some(Node { value: Value::Mapping(root), .. }) = &mut self.root {
            root.incomplete = true;
        }
    }

    fn refuse(&mut self, span: Span, message: &str, help: &str) {
        let finding = Finding::new(Code::YamlFeature, span, message.to_owned())
            .label("planpress does not support this part of YAML")
            .help(help);
        self.report.push(finding);
    }

    fn close(&mut self, end: usize) {
        let node = match self.open.pop() {
            Some(Open::Sequence(start, items)) => {
                Node { span: until(start, end), value: Value::Sequence(items) }
            }
            Some(Open::Mapping(start, record)) => {
                Node { span: until(start, end), value: Value::Mapping(record.mapping) }
            }
            None => return,
        };
        self.place(node);
    }

    /// Puts a finished node where the innermost open collection expects one.
    fn place(&mut self, node: Node) {
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some(Open::Sequence(_, items)) => items.push(node),
            Some(Open::Mapping(_, record)) => match record.pending.take() {
                Some((key, key_span)) => {
                    let whole = record.insert(key, key_span, node, self.report);
                    self.incomplete |= !whole;
                }
                None => {
                    let key = key_of(&node, self.report);
                    self.split_item(&key, node.span);
                    if let Some(Open::Mapping(_, record)) = self.open.last_mut() {
                        record.pending = Some((key, node.span));
                    }
                }
            },
        }
    }

    /// Closes what is still open after an error, so that what was read counts.
    fn finish(mut self, error: Option<ScanError>) -> Built {
        let end = self.offset;
        while !self.open.is_empty() {
            if let Some(Open::Mapping(_, record)) = self.open.last_mut() {
                record.mapping.incomplete = true;
            }
            self.close(end);
        }
        Built { root: self.root, incomplete: self.incomplete, error }
    }
}

impl Record {
    /// Takes an entry in; what cannot be used is told, and the mapping is no longer whole.
    fn insert(&mut self, key: String, key_span: Span, value: Node, report: &mut Report) -> bool {
        let finding = if key == "<<" {
            Finding::new(Code::YamlFeature, key_span, "`<<` merges another group of keys")
                .label("planpress does not support this part of YAML")
                .help("write the keys out")
        } else if self.keys.contains(&key) {
            Finding::new(Code::DuplicateKey, key_span, format!("the key `{key}` appears twice"))
                .label("this one is not used")
                .help("keep one of the two")
        } else {
            self.keys.insert(key.clone());
            self.mapping.entries.push(Entry { key, key_span, value });
            return true;
        };
        self.mapping.incomplete = true;
        report.push(finding);
        false
    }
}

/// The word of a key. A collection in its place is told, and gets a name that no record has.
fn key_of(node: &Node, report: &mut Report) -> String {
    match &node.value {
        Value::Scalar(scalar) => scalar.text.clone(),
        Value::Blank => String::new(),
        Value::Refused => REFUSED_KEY.to_owned(),
        Value::Sequence(_) | Value::Mapping(_) => {
            let span = Span::new(node.span.file(), node.span.start(), node.span.start() + 1);
            report.push(
                Finding::new(Code::YamlFeature, span, "a key must be a word")
                    .help("put the text in quotes if it starts with `[` or `{`"),
            );
            REFUSED_KEY.to_owned()
        }
    }
}

fn until(start: Span, end: usize) -> Span {
    Span::new(start.file(), start.start(), end.max(start.end()))
}

/// A scalar's text; what is blank is not given.
fn scalar(text: String, style: ScalarStyle, span: Span) -> Value {
    let blank = match style {
        ScalarStyle::Plain if span.start() == span.end() => true,
        ScalarStyle::Plain if matches!(text.as_str(), "~" | "null") => true,
        _ => text.trim().is_empty(),
    };
    if blank { Value::Blank } else { Value::Scalar(Scalar { text, style: style_of(style) }) }
}

fn style_of(style: ScalarStyle) -> Style {
    match style {
        ScalarStyle::Plain => Style::Plain,
        ScalarStyle::SingleQuoted => Style::Single,
        ScalarStyle::DoubleQuoted => Style::Double,
        ScalarStyle::Literal | ScalarStyle::Folded => Style::Block,
    }
}
