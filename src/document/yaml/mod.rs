//! YAML as a tree with places. This room alone knows the parser; it ends where keys get a meaning.
//!
//! Reading does not fail: a syntax error is one finding, the damaged entry becomes a hole, and
//! the rest of the file is read as if the entry were not there (see [`recover`]). What YAML can do
//! and a plan never needs (anchors, aliases, tags, merge keys, second documents) is a finding, and
//! with it vanish the bombs that those make possible.

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

/// The name of an entry whose key was told already: nothing more is said of it.
pub(crate) const REFUSED_KEY: &str = "{";

/// A value and where it is.
#[derive(Debug, Clone)]
pub(crate) struct Node {
    pub(crate) span: Span,
    pub(crate) value: Value,
}

/// What is there. All scalars are text: whether `yes` is a word or a truth is its key's business.
#[derive(Debug, Clone)]
pub(crate) enum Value {
    /// Nothing was written: not given.
    Blank,
    Scalar(Scalar),
    Sequence(Vec<Node>),
    Mapping(Mapping),
    /// A value that a finding has been made about; nothing more is said of it.
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
    /// As lines of its own after `|` or `>`.
    Block,
}

#[derive(Debug, Clone, Default)]
pub(crate) struct Mapping {
    pub(crate) entries: Vec<Entry>,
    /// Whether an entry of this mapping could not be read: then nothing is said about what is missing.
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
    /// The document, none where nothing could be read.
    pub(crate) root: Option<Node>,
    /// Whether anything was left out.
    pub(crate) incomplete: bool,
}

impl Value {
    /// What it is, in an author's words.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Value::Blank | Value::Refused => "nothing",
            Value::Scalar(_) => "text",
            Value::Sequence(_) => "a list",
            Value::Mapping(_) => "a group of keys",
        }
    }
}
