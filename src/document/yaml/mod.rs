//! YAML as a tree with spans. Only this module uses the parser; keys are given meaning elsewhere.
//!
//! Reading does not fail: a syntax error is one finding, the damaged entry becomes a gap, and the
//! rest of the file is read as if the entry were not there (see [`recover`]). YAML features that a
//! plan never needs (anchors, aliases, tags, merge keys, second documents) are findings, which also
//! rules out the YAML bombs that they make possible.

mod build;
mod cut_off;
mod marks;
mod recover;
mod rewrite;
mod set;
mod splice;
mod target;
mod wording;

use crate::source::Span;

pub(crate) use recover::read;
pub(crate) use rewrite::{Change, each_scalar, rewrite};
pub(crate) use set::set;
pub(crate) use splice::{add_item, cut, put_entry, remove};

/// The name of an entry whose key has been reported: nothing more is reported about it.
pub(crate) const REFUSED_KEY: &str = "{";

/// A value and its span.
#[derive(Debug, Clone)]
pub(crate) struct Node {
    pub(crate) span: Span,
    pub(crate) value: Value,
}

/// The value. All scalars are text: the key decides whether `yes` is a word or a boolean.
#[derive(Debug, Clone)]
pub(crate) enum Value {
    /// Nothing was written: not given.
    Blank,
    Scalar(Scalar),
    Sequence(Vec<Node>),
    Mapping(Mapping),
    /// A value that has been reported; nothing more is reported about it.
    Refused,
}

#[derive(Debug, Clone)]
pub(crate) struct Scalar {
    pub(crate) text: String,
    pub(crate) style: Style,
}

/// How a scalar is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Style {
    /// Without quotes.
    Plain,
    /// In `'`.
    Single,
    /// In `"`.
    Double,
    /// As a block scalar, on separate lines after `|` or `>`.
    Block,
}

#[derive(Debug, Clone, Default)]
pub(crate) struct Mapping {
    pub(crate) entries: Vec<Entry>,
    /// Whether an entry of this mapping could not be parsed: then nothing is reported as missing.
    pub(crate) incomplete: bool,
}

#[derive(Debug, Clone)]
pub(crate) struct Entry {
    pub(crate) key: String,
    pub(crate) key_span: Span,
    pub(crate) value: Node,
}

/// A file's tree.
#[derive(Debug)]
pub(crate) struct Tree {
    /// The document; `None` if nothing could be parsed.
    pub(crate) root: Option<Node>,
    /// Whether anything was left out.
    pub(crate) incomplete: bool,
}

impl Value {
    /// The kind of node, in an author's words.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Value::Blank | Value::Refused => "nothing",
            Value::Scalar(_) => "text",
            Value::Sequence(_) => "a list",
            Value::Mapping(_) => "a group of keys",
        }
    }
}
