//! From a tree to a record: each key read as the kind of value that it takes, everything that does
//! not fit told, and nothing given up because of it.
//!
//! A kind of record is defined once, with `record!`: its struct, its reader, and the list of its
//! keys with what they mean come from the same lines.

use chrono::NaiveDate;

use crate::diagnostics::{Code, Finding, Report, nearest};
use crate::markdown;
use crate::model::prose::Prose;
use crate::source::{FileId, Span, TextMap};

use super::yaml::{Entry, Mapping, Node, Scalar, Value};

/// A value and where the author wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Its place.
    pub span: Span,
}

/// Text as typed, without blanks around it.
pub type Text = Spanned<String>;

/// A date as exactly as the author knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum WrittenDate {
    /// `2026`
    Year(i32),
    /// `2026-11`
    Month(i32, u32),
    /// `2026-11-21`
    Day(NaiveDate),
}

/// A key of a record, for suggestions and for the reference that authors read.
#[derive(Debug, Clone, Copy)]
pub struct Key {
    /// As typed.
    pub name: &'static str,
    /// What it means.
    pub meaning: &'static str,
    /// Whether a record without it is a finding.
    pub required: bool,
}

/// What a reader needs beside the node: the file and somewhere to report to.
pub(crate) struct Reader<'a> {
    pub(crate) file: FileId,
    /// The file's text, to find places inside Markdown again.
    pub(crate) text: &'a str,
    pub(crate) report: &'a mut Report,
}

/// A value that can be read from a tree.
pub(crate) trait Decode: Sized {
    /// What the value is, for "… is expected here".
    const EXPECTED: &'static str;

    /// Reads a value that is not blank. What does not fit is reported, and `None`.
    fn decode(node: &Node, reader: &mut Reader<'_>) -> Option<Self>;
}

impl Reader<'_> {
    /// Says that a value is of the wrong kind.
    pub(crate) fn wrong_type(&mut self, node: &Node, expected: &str) {
        if matches!(node.value, Value::Refused) {
            return;
        }
        // A collection's span runs over all its lines; its first line is enough to point at.
        let start = node.span.start();
        let line_end =
            self.text.get(start..).and_then(|it| it.find('\n')).map_or(start, |it| start + it);
        let span = Span::new(self.file, start, node.span.end().min(line_end.max(start + 1)));
        self.report.push(
            Finding::new(
                Code::WrongType,
                span,
                format!("{expected} is expected here, and this is {}", node.value.kind()),
            )
            .help(format!("write {expected}")),
        );
    }

    /// The text of a scalar; anything else is reported.
    pub(crate) fn scalar<'n>(&mut self, node: &'n Node, expected: &str) -> Option<&'n Scalar> {
        match &node.value {
            Value::Scalar(scalar) => Some(scalar),
            _ => {
                self.wrong_type(node, expected);
                None
            }
        }
    }
}

/// A record's entries while they are being read.
pub(crate) struct Fields<'n> {
    mapping: &'n Mapping,
    span: Span,
    name: &'static str,
}

impl<'n> Fields<'n> {
    /// The entries of a node that should be a record called `name` ("an action").
    pub(crate) fn of(
        node: &'n Node,
        name: &'static str,
        keys: &'static [Key],
        reader: &mut Reader<'_>,
    ) -> Option<Self> {
        let Value::Mapping(mapping) = &node.value else {
            reader.wrong_type(node, &format!("the keys of {name}"));
            return None;
        };
        for entry in &mapping.entries {
            if !keys.iter().any(|key| key.name == entry.key) {
                unknown_key(entry, name, keys, reader);
            }
        }
        Some(Fields { mapping, span: node.span, name })
    }

    fn entry(&self, key: &str) -> Option<&'n Entry> {
        self.mapping.entries.iter().find(|it| it.key == key)
    }

    /// The value of a key that may be left out.
    pub(crate) fn optional<T: Decode>(&self, key: &str, reader: &mut Reader<'_>) -> Option<T> {
        let node = &self.entry(key)?.value;
        if matches!(node.value, Value::Blank) { None } else { T::decode(node, reader) }
    }

    /// The value of a key that must be there.
    pub(crate) fn required<T: Decode>(&self, key: &str, reader: &mut Reader<'_>) -> Option<T> {
        let blank = self.entry(key).is_none_or(|it| matches!(it.value.value, Value::Blank));
        if blank && !self.mapping.incomplete {
            let span = match self.entry(key) {
                Some(entry) => entry.key_span,
                None => self.mapping.entries.first().map_or(self.span, |it| it.key_span),
            };
            reader.report.push(
                Finding::new(Code::MissingKey, span, format!("{} needs a `{key}`", self.name))
                    .help(format!("add a line `{key}: …`")),
            );
        }
        self.optional(key, reader)
    }

    /// The items of a key that takes a list; one value by itself is a list of one.
    pub(crate) fn list<T: Decode>(&self, key: &str, reader: &mut Reader<'_>) -> Vec<T> {
        let Some(entry) = self.entry(key) else { return Vec::new() };
        match &entry.value.value {
            Value::Blank => Vec::new(),
            Value::Sequence(items) => items
                .iter()
                .filter(|it| !matches!(it.value, Value::Blank))
                .filter_map(|it| T::decode(it, reader))
                .collect(),
            _ => T::decode(&entry.value, reader).into_iter().collect(),
        }
    }

    /// Where the record stands: the key that it begins with.
    pub(crate) fn span(&self) -> Span {
        self.mapping.entries.first().map_or(self.span, |it| it.key_span)
    }

    pub(crate) fn incomplete(&self) -> bool {
        self.mapping.incomplete
    }
}

fn unknown_key(entry: &Entry, name: &str, keys: &[Key], reader: &mut Reader<'_>) {
    let message = format!("`{}` is not a key of {name}", entry.key);
    let mut finding = Finding::new(Code::UnknownKey, entry.key_span, message);
    finding = match nearest(&entry.key, keys.iter().map(|key| key.name)) {
        Some(known) => finding.label(format!("did you mean `{known}`?")),
        None => {
            let known: Vec<_> = keys.iter().map(|key| key.name).collect();
            finding.help(format!("the keys of {name} are: {}", known.join(", ")))
        }
    };
    reader.report.push(finding);
}

impl Decode for Text {
    const EXPECTED: &'static str = "text";

    fn decode(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let scalar = reader.scalar(node, Self::EXPECTED)?;
        hidden_characters(&scalar.text, node.span, reader.report);
        Some(Spanned { value: scalar.text.trim().to_owned(), span: node.span })
    }
}

/// Reports characters that cannot be seen: controls, and marks that turn the direction of writing,
/// which can make a text read differently from what it says (Unicode TR 36).
fn hidden_characters(text: &str, span: Span, report: &mut Report) {
    let hidden = |it: &char| {
        (it.is_control() && !matches!(it, '\n' | '\t' | '\r'))
            || matches!(it, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
    };
    if let Some(found) = text.chars().find(hidden) {
        report.push(
            Finding::new(
                Code::HiddenCharacter,
                span,
                format!(
                    "this text holds a character that cannot be seen (U+{:04X})",
                    u32::from(found)
                ),
            )
            .help("type the text again instead of pasting it"),
        );
    }
}

impl Decode for Spanned<Prose> {
    const EXPECTED: &'static str = "text";

    fn decode(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let scalar = reader.scalar(node, Self::EXPECTED)?;
        hidden_characters(&scalar.text, node.span, reader.report);
        let map = TextMap::scalar(node.span, reader.text, &scalar.text);
        let value = markdown::read(&scalar.text, &map, reader.report);
        Some(Spanned { value, span: node.span })
    }
}

impl Decode for Spanned<bool> {
    const EXPECTED: &'static str = "`true` or `false`";

    fn decode(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let scalar = reader.scalar(node, Self::EXPECTED)?;
        let value = match scalar.text.trim().to_ascii_lowercase().as_str() {
            "true" | "yes" => true,
            "false" | "no" => false,
            _ => {
                unknown_word(&scalar.text, node.span, &["true", "false"], reader.report);
                return None;
            }
        };
        Some(Spanned { value, span: node.span })
    }
}

impl Decode for Spanned<u32> {
    const EXPECTED: &'static str = "a whole number";

    fn decode(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let scalar = reader.scalar(node, Self::EXPECTED)?;
        match scalar.text.trim().parse() {
            Ok(value) => Some(Spanned { value, span: node.span }),
            Err(_) => {
                let message = format!("`{}` is not a whole number", scalar.text.trim());
                reader.report.push(
                    Finding::new(Code::WrongType, node.span, message).help("write digits only"),
                );
                None
            }
        }
    }
}

impl Decode for Spanned<WrittenDate> {
    const EXPECTED: &'static str = "a date such as 2026-11-21";

    fn decode(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let scalar = reader.scalar(node, Self::EXPECTED)?;
        match written_date(scalar.text.trim()) {
            Some(value) => Some(Spanned { value, span: node.span }),
            None => {
                let message = format!("`{}` is not a date", scalar.text.trim());
                reader.report.push(
                    Finding::new(Code::InvalidDate, node.span, message)
                        .help("write the year, the month and the day: 2026-11-21"),
                );
                None
            }
        }
    }
}

fn written_date(text: &str) -> Option<WrittenDate> {
    let mut parts = text.splitn(3, '-');
    let year: i32 = parts.next().filter(|it| it.len() == 4)?.parse().ok()?;
    let Some(month) = parts.next() else { return Some(WrittenDate::Year(year)) };
    let month: u32 = month.parse().ok().filter(|it| (1..=12).contains(it))?;
    let Some(day) = parts.next() else { return Some(WrittenDate::Month(year, month)) };
    NaiveDate::from_ymd_opt(year, month, day.parse().ok()?).map(WrittenDate::Day)
}

/// Reports a word that is none of those that its key takes.
pub(crate) fn unknown_word(text: &str, span: Span, known: &[&str], report: &mut Report) {
    let text = text.trim();
    let finding = Finding::new(Code::UnknownValue, span, format!("`{text}` cannot stand here"));
    let all = format!("write one of: {}", known.join(", "));
    report.push(match nearest(text, known.iter().copied()) {
        Some(word) => finding.label(format!("did you mean `{word}`?")).help(all),
        None => finding.help(all),
    });
}

/// A key as an author types it: `for` is a word of Rust's, and stands in its struct as `r#for`.
pub(crate) const fn key_name(field: &'static str) -> &'static str {
    match field.as_bytes() {
        [b'r', b'#', ..] => field.split_at(2).1,
        _ => field,
    }
}

/// Defines a kind of record: `required`, `optional` and `list` keys with what they mean.
macro_rules! record {
    ($(#[doc = $doc:literal])* $label:literal $name:ident {
        $($(#[doc = $meaning:literal])* $kind:ident $key:ident: $type:ty,)*
    }) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone)]
        pub struct $name {
            $($(#[doc = $meaning])* pub $key: $crate::document::decode::field_type!($kind $type),)*
            /// Where the record begins.
            pub span: $crate::source::Span,
            /// Whether part of it could not be read: then nothing is said of what is missing.
            pub incomplete: bool,
        }

        impl $name {
            /// Its keys, in the order in which they are best written.
            pub const KEYS: &'static [$crate::document::decode::Key] = &[
                $($crate::document::decode::Key {
                    name: $crate::document::decode::key_name(stringify!($key)),
                    meaning: concat!($($meaning),*),
                    required: $crate::document::decode::is_required!($kind),
                },)*
            ];
        }

        impl $crate::document::decode::Decode for $name {
            const EXPECTED: &'static str = $label;

            fn decode(
                node: &$crate::document::yaml::Node,
                reader: &mut $crate::document::decode::Reader<'_>,
            ) -> Option<Self> {
                let fields = $crate::document::decode::Fields::of(node, $label, Self::KEYS, reader)?;
                Some($name {
                    $($key: fields.$kind($crate::document::decode::key_name(stringify!($key)), reader),)*
                    span: fields.span(),
                    incomplete: fields.incomplete(),
                })
            }
        }
    };
}

macro_rules! field_type {
    (list $type:ty) => { Vec<$type> };
    ($kind:ident $type:ty) => { Option<$type> };
}

macro_rules! is_required {
    (required) => {
        true
    };
    ($kind:ident) => {
        false
    };
}

/// Makes words of the model readable: each word that an author types, and what it means.
macro_rules! words {
    ($type:ty { $($word:literal => $value:expr,)* }) => {
        impl $crate::document::decode::Decode for $crate::document::decode::Spanned<$type> {
            const EXPECTED: &'static str = concat!("one of:", $(" ", $word),*);

            fn decode(
                node: &$crate::document::yaml::Node,
                reader: &mut $crate::document::decode::Reader<'_>,
            ) -> Option<Self> {
                let scalar = reader.scalar(node, Self::EXPECTED)?;
                let value = match scalar.text.trim() {
                    $($word => $value,)*
                    other => {
                        $crate::document::decode::unknown_word(
                            other, node.span, &[$($word),*], reader.report,
                        );
                        return None;
                    }
                };
                Some($crate::document::decode::Spanned { value, span: node.span })
            }
        }
    };
}

pub(crate) use {field_type, is_required, record, words};
