//! Decodes a tree into a record: each key is read as the kind of value that it takes, everything
//! that does not fit is reported, and nothing else is given up because of it. A kind of record is
//! defined once, with `record!`: its struct, its reader, its writer, and the list of its keys with
//! what they mean come from the same lines.

mod examples;
mod other_words;
mod shape;
mod values;

pub use shape::{RecordShape, Shape};

use chrono::NaiveDate;
use serde::Serialize;

use crate::diagnostics::{Code, Finding, Report, meant};
use crate::model::contacts::Contacts;
use crate::source::{FileId, Span};

use super::said::{Under, Visit};
use super::yaml::{Entry, Mapping, Node, REFUSED_KEY, Scalar, Value};

/// A value and its position in the source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Its position.
    pub span: Span,
}

/// A value that was not typed, to be written.
impl<T> From<T> for Spanned<T> {
    fn from(value: T) -> Self {
        Spanned { value, span: Span::NOWHERE }
    }
}

impl From<&str> for Text {
    fn from(value: &str) -> Self {
        value.to_owned().into()
    }
}

/// Text as typed, trimmed.
pub type Text = Spanned<String>;

/// A date as typed: in digits, or in words that need the plan's calendar to be resolved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenDate(String);

impl WrittenDate {
    /// The words or digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// A month, as `2026-11`.
    pub fn month(year: i32, month: u32) -> WrittenDate {
        WrittenDate(format!("{year}-{month:02}"))
    }

    /// A year.
    pub fn year(year: i32) -> WrittenDate {
        WrittenDate(year.to_string())
    }
}

impl From<NaiveDate> for WrittenDate {
    fn from(day: NaiveDate) -> Self {
        WrittenDate(day.to_string())
    }
}

/// A key of a record, for suggestions and for the authors' reference.
#[derive(Debug, Clone, Copy)]
pub struct Key {
    /// As typed.
    pub name: &'static str,
    /// Its meaning.
    pub meaning: &'static str,
    /// Whether it is a finding if a record lacks it.
    pub required: bool,
    /// Whether it takes several values.
    pub list: bool,
    /// The kind of its value or values.
    pub shape: Shape,
}

impl Key {
    /// The keys of the record that is its value, if it is one.
    pub const fn nested(&self) -> &'static [Key] {
        self.shape.keys()
    }
}

/// The parts of a record that could not be parsed: nothing is reported as missing there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Damage {
    /// Whether it could have been any key.
    anywhere: bool,
    /// Keys whose value was reported and left out, in full or in part.
    keys: Vec<&'static str>,
}

impl Damage {
    /// The damage of a record of which nothing was parsed.
    pub fn whole() -> Self {
        Damage { anywhere: true, keys: Vec::new() }
    }

    /// Whether this key may have had a value.
    pub fn reaches(&self, key: &str) -> bool {
        self.anywhere || self.keys.contains(&key)
    }
}

/// The context of a reader: the file, and a report.
pub(crate) struct Reader<'a> {
    pub(crate) file: FileId,
    /// The file's text, used to find positions inside Markdown again.
    pub(crate) text: &'a str,
    /// The contacts of services: a text must not show a dead contact as current.
    pub(crate) contacts: &'a Contacts,
    pub(crate) report: &'a mut Report,
}

/// A value that can be decoded from a tree, and written in the same form.
pub(crate) trait Decode: Sized + Serialize {
    /// The name of the kind of value, for "… is expected here".
    const EXPECTED: &'static str;
    /// The allowed values, for the reference of the keys and for editors. It is next to `decode`,
    /// so that anyone who changes one sees the other.
    const SHAPE: Shape;

    /// Decodes a value that is not blank. `None` if it does not fit, which is reported.
    fn decode(node: &Node, reader: &mut Reader<'_>) -> Option<Self>;

    /// Calls `visit` with each text in the value; does nothing for values of other kinds.
    fn each_text<'a>(&'a self, under: Under, visit: Visit<'_, 'a>);

    /// Whether it is empty, so that nothing is written.
    fn is_blank(&self) -> bool {
        false
    }
}

impl Reader<'_> {
    /// Reports that a value is of the wrong kind, with the next step.
    pub(crate) fn wrong_type(&mut self, node: &Node, expected: &str, help: String) {
        if matches!(node.value, Value::Refused) {
            return;
        }
        // A collection's span covers all its lines; pointing at the first line is enough.
        let (start, end) = (node.span.start(), node.span.end());
        let first_line = self.text.get(start..end).and_then(|it| it.lines().next());
        let span = Span::new(self.file, start, start + first_line.map_or(0, str::len));
        let message = format!("expected {expected} here, but found {}", node.value.kind());
        self.report.push(Finding::new(Code::WrongType, span, message).help(help));
    }

    /// The text of a scalar; anything else is reported.
    pub(crate) fn scalar<'n>(&mut self, node: &'n Node, expected: &str) -> Option<&'n Scalar> {
        match &node.value {
            Value::Scalar(scalar) => Some(scalar),
            Value::Mapping(_) if expected == Text::EXPECTED => {
                let help = "if the colon belongs to the text, put the text in quotes: \"…\"";
                self.wrong_type(node, expected, help.to_owned());
                None
            }
            _ => {
                self.wrong_type(node, expected, format!("write {expected} after the colon"));
                None
            }
        }
    }
}

/// A record's entries during decoding.
pub(crate) struct Fields<'n> {
    mapping: &'n Mapping,
    span: Span,
    name: &'static str,
    keys: &'static [Key],
    /// For each key, the entry that has it, or that was meant to have it.
    entries: Vec<Option<&'n Entry>>,
    damage: Damage,
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
            let needed = keys.iter().any(|key| key.required);
            let first = keys.iter().filter(|key| key.required || !needed).take(2);
            let first: Vec<_> = first.map(|key| format!("`{}: …`", key.name)).collect();
            let first = first.join(" and ");
            let help = match examples::example(name) {
                Some(example) => format!("write it as `{example}`, or each key on its own line"),
                None => format!("write each key on its own line, such as {first}"),
            };
            reader.wrong_type(node, &first, help);
            return None;
        };
        let mut entries = vec![None; keys.len()];
        let place = |name: &str| keys.iter().position(|key| key.name == name);
        let mut unknown = Vec::new();
        let mut damage = Damage { anywhere: mapping.incomplete, keys: Vec::new() };
        for entry in &mapping.entries {
            match place(&entry.key) {
                Some(at) => entries[at] = Some(entry),
                None => unknown.push(entry),
            }
        }
        for entry in unknown.into_iter().filter(|it| it.key != REFUSED_KEY) {
            // A misspelt key is read as the one that was meant, so that nothing is missing because
            // of it.
            let Some((key, is_read)) = unknown_key(entry, mapping, name, keys, reader) else {
                continue;
            };
            match place(key).map(|at| &mut entries[at]).filter(|it| it.is_none()) {
                Some(free) if is_read => *free = Some(entry),
                _ => damage.keys.push(key),
            }
        }
        Some(Fields { mapping, span: node.span, name, keys, entries, damage })
    }

    fn entry(&self, key: &str) -> Option<&'n Entry> {
        self.keys.iter().position(|it| it.name == key).and_then(|at| self.entries[at])
    }

    /// The value of an optional key.
    pub(crate) fn optional<T: Decode>(
        &mut self,
        key: &'static str,
        reader: &mut Reader<'_>,
    ) -> Option<T> {
        let node = &self.entry(key)?.value;
        if matches!(node.value, Value::Blank) {
            return None;
        }
        let value = T::decode(node, reader);
        if value.is_none() {
            self.damage.keys.push(key);
        }
        // Text can be empty although something is typed, such as an escape or a Markdown mark.
        value.filter(|it| !it.is_blank())
    }

    /// The value of a required key.
    pub(crate) fn required<T: Decode>(
        &mut self,
        key: &'static str,
        reader: &mut Reader<'_>,
    ) -> Option<T> {
        let value = self.optional(key, reader);
        if value.is_none() && !self.damage.reaches(key) {
            let span = match self.entry(key) {
                Some(entry) => entry.key_span,
                None => self.span(),
            };
            let article = if key.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
            let message = format!("{} needs {article} `{key}`", self.name);
            reader.report.push(
                Finding::new(Code::MissingKey, span, message)
                    .help(format!("add a line `{key}: …`")),
            );
        }
        value
    }

    /// The items of a key that takes a list; a single value is a list of one.
    pub(crate) fn list<T: Decode>(&mut self, key: &'static str, reader: &mut Reader<'_>) -> Vec<T> {
        let Some(entry) = self.entry(key) else { return Vec::new() };
        let items = match &entry.value.value {
            Value::Sequence(items) => items.as_slice(),
            _ => std::slice::from_ref(&entry.value),
        };
        let mut values = Vec::with_capacity(items.len());
        let stated = items.iter().filter(|it| !matches!(it.value, Value::Blank));
        let mut lost = false;
        for item in stated {
            match T::decode(item, reader) {
                Some(value) => values.push(value),
                None => lost = true,
            }
        }
        if lost {
            self.damage.keys.push(key);
        }
        values
    }

    /// The position of the record: its first key.
    pub(crate) fn span(&self) -> Span {
        self.mapping.entries.first().map_or(self.span, |it| it.key_span)
    }

    /// The parts that could not be parsed, once all keys have been read.
    pub(crate) fn damage(self) -> Damage {
        self.damage
    }
}

/// Reports a key that the record does not have. Returns the key that was meant, and whether the
/// value can be decoded as that key's.
fn unknown_key(
    entry: &Entry,
    mapping: &Mapping,
    name: &str,
    keys: &[Key],
    reader: &mut Reader<'_>,
) -> Option<(&'static str, bool)> {
    let message = match entry.key.as_str() {
        "" => "there is no key before this colon".to_owned(),
        key => format!("`{key}` is not a key of {name}"),
    };
    let finding = Finding::new(Code::UnknownKey, entry.key_span, message);
    let has_fields = keys.iter().any(|it| it.name == "fields");
    if let Some(other) = other_words::of(entry, name) {
        let finding = finding.label(format!("did you mean `{}`?", other.key));
        let has_key = mapping.entries.iter().any(|it| it.key == other.key);
        reader.report.push(match other.help(has_key, has_fields) {
            Some(help) => finding.help(help),
            None => finding,
        });
        return Some((other.key, other.is_read));
    }
    let meant = meant(&entry.key, keys.iter().map(|key| key.name));
    let of_text = |it: char| it == ' ' || it.is_ascii_digit();
    let is_text = entry.key.contains(of_text) && matches!(entry.value.value, Value::Blank);
    reader.report.push(match meant {
        Some(known) => finding.label(format!("did you mean `{known}`?")),
        None if is_text => {
            finding.help("a comma inside { } starts a new key: if this is text, put it in quotes")
        }
        None => {
            let known: Vec<_> = keys.iter().map(|key| key.name).collect();
            let fields =
                if has_fields { "; put your plan's own columns under `fields:`" } else { "" };
            finding.help(format!("the keys of {name} are: {}{fields}", known.join(", ")))
        }
    });
    meant.map(|it| (it, true))
}

/// Reports a word that is not among those that its key accepts.
pub(crate) fn unknown_word(text: &str, span: Span, known: &[&str], report: &mut Report) {
    let text = text.trim();
    if let Some(finding) = Finding::curly_quotes(Code::UnknownValue, span, text) {
        return report.push(finding);
    }
    let small = text.to_lowercase();
    if known.contains(&small.as_str()) {
        let message = format!("`{text}` must be in lower case");
        let finding = Finding::new(Code::UnknownValue, span, message);
        return report.push(finding.help(format!("write `{small}`")));
    }
    let finding = Finding::new(Code::UnknownValue, span, format!("`{text}` is not allowed here"));
    let all = format!("write one of: {}", known.join(", "));
    report.push(match meant(text, known.iter().copied()) {
        Some(word) => finding.label(format!("did you mean `{word}`?")).help(all),
        None => finding.help(all),
    });
}

/// Defines a kind of record from its fields in the table of fields: as [`record!`] does, with the
/// typed form of each thing that a field can hold.
macro_rules! typed {
    (
        {}
        $(#[doc = $doc:literal])* $label:literal $name:ident / $document:ident
        $(
            said { $(
                $(#[doc = $meaning:literal])* $presence:ident $key:ident: $holds:ident => $goes:tt,
            )* }
            typed { $($(#[doc = $own:literal])* $when:ident $more:ident: $type:ty,)* }
        )+
    ) => {
        $crate::document::decode::record! {
            $(#[doc = $doc])*
            $label $document {
                $(
                    $($(#[doc = $meaning])* $presence $key: $crate::document::written::$holds,)*
                    $($(#[doc = $own])* $when $more: $type,)*
                )+
            }
        }
    };
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
            /// What of it could not be read: nothing is said about what is missing there.
            pub damage: $crate::document::decode::Damage,
        }

        impl $name {
            /// A record of which nothing was read.
            #[allow(dead_code, reason = "made for each kind of record, needed for the outermost ones")]
            pub(crate) fn unread(span: $crate::source::Span) -> Self {
                let damage = $crate::document::decode::Damage::whole();
                $name { $($key: Default::default(),)* span, damage }
            }

            /// A record that says nothing yet: to be filled in and written.
            pub fn blank() -> Self {
                let (span, damage) = ($crate::source::Span::NOWHERE, Default::default());
                $name { $($key: Default::default(),)* span, damage }
            }

            /// Its keys, in the order in which they are best written.
            pub const KEYS: &'static [$crate::document::decode::Key] = &[
                $($crate::document::decode::Key {
                    name: $crate::fields::key_name(stringify!($key)),
                    meaning: concat!($($meaning),*),
                    required: matches!(stringify!($kind).as_bytes(), b"required"),
                    list: matches!(stringify!($kind).as_bytes(), b"list"),
                    shape: <$type as $crate::document::decode::Decode>::SHAPE,
                },)*
            ];
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut entries = $crate::document::write::Entries::of(serializer)?;
                $(entries.$kind($crate::fields::key_name(stringify!($key)), &self.$key)?;)*
                entries.end()
            }
        }

        impl $crate::document::decode::Decode for $name {
            const EXPECTED: &'static str = $label;
            const SHAPE: $crate::document::decode::Shape =
                $crate::document::decode::Shape::Record(&$crate::document::decode::RecordShape {
                    name: $label,
                    keys: Self::KEYS,
                    others: None,
                });

            fn decode(
                node: &$crate::document::yaml::Node,
                reader: &mut $crate::document::decode::Reader<'_>,
            ) -> Option<Self> {
                let mut fields =
                    $crate::document::decode::Fields::of(node, $label, Self::KEYS, reader)?;
                Some($name {
                    $($key: fields.$kind($crate::fields::key_name(stringify!($key)), reader),)*
                    span: fields.span(),
                    damage: fields.damage(),
                })
            }

            fn each_text<'a>(
                &'a self,
                _: $crate::document::said::Under,
                visit: $crate::document::said::Visit<'_, 'a>,
            ) {
                $({
                    let key = $crate::fields::key_name(stringify!($key));
                    let under = $crate::document::said::Under { record: $label, key };
                    self.$key.iter().for_each(|it| it.each_text(under, visit));
                })*
            }
        }
    };
}

macro_rules! field_type {
    (list $type:ty) => { Vec<$type> };
    ($kind:ident $type:ty) => { Option<$type> };
}

pub(crate) use {field_type, record, typed};
