//! One value of a text set to another: what comes of it is read again, and taken only where it says the
//! same but for that value. Where the value is written, and how, [`super::target`] says.

use super::super::edit::{NotSet, Step};
use super::super::rewrite::{Edit, apply};
use super::rewrite::is_same;
use super::target::Target;
use super::{Entry, Mapping, Node, Scalar, Style, Value, read};
use crate::diagnostics::Report;
use crate::source::Span;

/// The edit that puts a value at the end of a path.
pub(crate) fn set(text: &str, path: &[Step<'_>], value: &str) -> Result<Edit, NotSet> {
    let (root, found) = tree(text).ok_or(NotSet::Unread)?;
    let target = Target::find(text, &root, path).ok_or(NotSet::NoPlace)?;
    let mut expected = root.clone();
    put(&mut expected, path, value).ok_or(NotSet::NoPlace)?;
    let same = |edit: &Edit| {
        tree(&apply(text, std::slice::from_ref(edit))).is_some_and(|(after, findings)| {
            let new = node_at(&after, path).map(|it| &it.value);
            findings <= found && is_same(&expected, &after) && says(new, value)
        })
    };
    target.edits(text, value).into_iter().find(same).ok_or(NotSet::NoWay)
}

/// What a text says, and how much there is to describe it; none where part of it cannot be read.
pub(super) fn tree(text: &str) -> Option<(Node, usize)> {
    let mut report = Report::default();
    let tree = read(Span::NOWHERE.file(), text, 0, &mut report);
    let root = tree.root.unwrap_or(Node { span: Span::NOWHERE, value: Value::Blank });
    (!tree.incomplete).then(|| (root, report.findings().len()))
}

/// Whether this is the value, but for line ends after it.
fn says(node: Option<&Value>, value: &str) -> bool {
    let end = |it: &str| it.trim_end_matches('\n').len();
    match node {
        Some(Value::Scalar(it)) => it.text[..end(&it.text)] == value[..end(value)],
        Some(Value::Blank) => value.trim().is_empty(),
        _ => false,
    }
}

/// Whether a step leads from a list to this item.
pub(super) fn is_item(step: Step<'_>, place: usize, item: &Node) -> bool {
    match (step, &item.value) {
        (Step::At(at), _) => at == place,
        (Step::Id(id), Value::Mapping(Mapping { entries, .. })) => entries.iter().any(|it| {
            let own = |scalar: &Scalar| scalar.text.trim() == id;
            it.key == "id" && matches!(&it.value.value, Value::Scalar(it) if own(it))
        }),
        _ => false,
    }
}

pub(super) fn node_at<'n>(node: &'n Node, path: &[Step<'_>]) -> Option<&'n Node> {
    let [step, rest @ ..] = path else { return Some(node) };
    match (&node.value, step) {
        (Value::Mapping(mapping), Step::Key(key)) => {
            node_at(&mapping.entries.iter().find(|it| it.key == *key)?.value, rest)
        }
        (Value::Sequence(items), _) => {
            let mut items = items.iter().enumerate();
            node_at(items.find(|(at, it)| is_item(*step, *at, it))?.1, rest)
        }
        _ => None,
    }
}

/// Puts the value into the tree, and the keys that are missing on the way to it.
fn put(node: &mut Node, path: &[Step<'_>], value: &str) -> Option<()> {
    let [step, rest @ ..] = path else {
        if !matches!(node.value, Value::Scalar(_) | Value::Blank) {
            return None;
        }
        let scalar = Scalar { text: value.to_owned(), style: Style::Plain };
        let blank = value.trim().is_empty();
        node.value = if blank { Value::Blank } else { Value::Scalar(scalar) };
        return Some(());
    };
    if let (Value::Blank, Step::Key(_)) = (&node.value, step) {
        node.value = Value::Mapping(Mapping::default());
    }
    match (&mut node.value, step) {
        (Value::Mapping(mapping), Step::Key(key)) => {
            let at = mapping.entries.iter().position(|it| it.key == *key);
            let at = at.unwrap_or_else(|| {
                let value = Node { span: node.span, value: Value::Blank };
                let entry = Entry { key: (*key).to_owned(), key_span: node.span, value };
                mapping.entries.push(entry);
                mapping.entries.len() - 1
            });
            put(&mut mapping.entries[at].value, rest, value)
        }
        (Value::Sequence(items), _) => {
            let mut items = items.iter_mut().enumerate();
            put(items.find(|(at, it)| is_item(*step, *at, it))?.1, rest, value)
        }
        _ => None,
    }
}
