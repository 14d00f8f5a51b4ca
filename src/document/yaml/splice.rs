//! An entry of a record, or an item of a list, written again or added: all of its lines, in the indentation
//! of those around it. What comes of it is read again, and taken only where everything else is the same.

use std::ops::Range;

use super::super::edit::{NotSet, Step};
use super::super::rewrite::{Edit, apply};
use super::rewrite::is_same;
use super::set::{node_at, tree};
use super::{Entry, Mapping, Node, Value};

/// The edit that makes the text of an entry, such as `when: May 2027`, one of the record at the end of a
/// path, in the place of the entry with this key if there is one; a new one after the entry with another key,
/// if there is such an entry, or at the end.
pub(crate) fn put_entry(
    text: &str,
    path: &[Step<'_>],
    entry: &str,
    after: Option<&str>,
) -> Result<Edit, NotSet> {
    let new = only_entry(entry)?;
    let (root, _) = tree(text).ok_or(NotSet::Unread)?;
    let record = node_at(&root, path).ok_or(NotSet::NoPlace)?;
    let Value::Mapping(mapping) = &record.value else { return Err(NotSet::NoPlace) };
    let first = mapping.entries.first().ok_or(NotSet::NoPlace)?;
    let column = column(text, first.key_span.start()).ok_or(NotSet::NoWay)?;
    let lines = indented(entry, column, text);
    let edit = match mapping.entries.iter().find(|it| it.key == new.key) {
        Some(old) => {
            let start = old.key_span.start();
            Edit { range: start..end_of(text, &old.value).max(old.key_span.end()), with: lines }
        }
        None => {
            let before = mapping.entries.iter().find(|it| Some(it.key.as_str()) == after);
            let last = before.or(mapping.entries.last()).ok_or(NotSet::NoPlace)?;
            let at = line_end(text, end_of(text, &last.value).max(last.key_span.end()));
            Edit { range: at..at, with: format!("{}{}{lines}", eol(text), " ".repeat(column)) }
        }
    };
    let mut expected = root.clone();
    change(&mut expected, path, &mut |node| {
        let Value::Mapping(Mapping { entries, .. }) = &mut node.value else { return };
        match entries.iter_mut().find(|it| it.key == new.key) {
            Some(old) => old.value = new.value.clone(),
            None => {
                let at = entries.iter().position(|it| Some(it.key.as_str()) == after);
                entries.insert(at.map_or(entries.len(), |it| it + 1), new.clone());
            }
        }
    });
    sparing_comments(text, taken(text, edit, &expected)?)
}

/// The edit that removes the entry or the item at the end of a path, with all of its lines. A comment
/// among them is a person's: then nothing is removed.
pub(crate) fn remove(text: &str, path: &[Step<'_>]) -> Result<Edit, NotSet> {
    sparing_comments(text, taking(text, path)?)
}

/// The same for an item that is written elsewhere, with its text, comments and all.
pub(crate) fn cut(text: &str, path: &[Step<'_>]) -> Result<(Edit, String), NotSet> {
    let edit = taking(text, path)?;
    let lines = text[edit.range.clone()].replacen('-', " ", 1);
    let indentation = |it: &str| it.len() - it.trim_start_matches(' ').len();
    let filled = lines.lines().filter(|it| !it.trim().is_empty());
    let least = filled.map(indentation).min().unwrap_or_default();
    let lines = lines.lines().map(|it| it.get(least..).unwrap_or_default());
    Ok((edit, lines.collect::<Vec<_>>().join("\n")))
}

fn taking(text: &str, path: &[Step<'_>]) -> Result<Edit, NotSet> {
    let (root, _) = tree(text).ok_or(NotSet::Unread)?;
    let (last, above) = path.split_last().ok_or(NotSet::NoPlace)?;
    let holder = node_at(&root, above).ok_or(NotSet::NoPlace)?;
    let (start, end) = match (&holder.value, last) {
        (Value::Mapping(mapping), Step::Key(key)) => {
            let entry = mapping.entries.iter().find(|it| it.key == *key).ok_or(NotSet::NoPlace)?;
            (entry.key_span.start(), end_of(text, &entry.value).max(entry.key_span.end()))
        }
        (Value::Sequence(items), _) => {
            let mut items = items.iter().enumerate();
            let item = items.find(|(at, it)| super::set::is_item(*last, *at, it));
            let item = item.ok_or(NotSet::NoPlace)?.1;
            (dash_before(text, item.span.start()).ok_or(NotSet::NoWay)?, end_of(text, item))
        }
        _ => return Err(NotSet::NoPlace),
    };
    column(text, start).ok_or(NotSet::NoWay)?;
    let line = text[..start].rfind('\n').map_or(0, |it| it + 1);
    let next = (line_end(text, end) + eol(text).len()).min(text.len());
    let edit = Edit { range: line..next, with: String::new() };
    let mut expected = root.clone();
    change(&mut expected, above, &mut |node| match (&mut node.value, last) {
        (Value::Mapping(mapping), Step::Key(key)) => mapping.entries.retain(|it| it.key != *key),
        (Value::Sequence(items), _) => {
            let mut at = 0;
            items.retain(|it| {
                at += 1;
                !super::set::is_item(*last, at - 1, it)
            });
        }
        _ => {}
    });
    taken(text, edit, &expected)
}

/// The edit that adds an item to the list at the end of a path, after this many of its items.
pub(crate) fn add_item(
    text: &str,
    path: &[Step<'_>],
    after: usize,
    item: &str,
) -> Result<Edit, NotSet> {
    let (root, _) = tree(text).ok_or(NotSet::Unread)?;
    let list = node_at(&root, path).ok_or(NotSet::NoPlace)?;
    let Value::Sequence(items) = &list.value else { return Err(NotSet::NoPlace) };
    let first = items.first().ok_or(NotSet::NoPlace)?;
    let dash = dash_before(text, first.span.start()).ok_or(NotSet::NoWay)?;
    let after = after.min(items.len());
    let column = column(text, dash).ok_or(NotSet::NoWay)?;
    let (new, _) = tree(item).ok_or(NotSet::Unread)?;
    let lines = format!("- {}", indented(item, column + 2, text));
    let edit = match after.checked_sub(1).map(|it| &items[it]) {
        Some(before) => {
            let at = line_end(text, end_of(text, before));
            // Items that a blank line parts stay so.
            let between = match (items.get(after), after.checked_sub(2)) {
                (Some(next), _) => Some((at, next.span.start())),
                (None, Some(it)) => Some((end_of(text, &items[it]), before.span.start())),
                (None, None) => None,
            };
            let parted = between.is_some_and(|(from, to)| {
                let lines = text[from..to].lines().skip(1);
                lines.take_while(|it| it.trim().is_empty()).count() > 0
            });
            let gap = if parted { eol(text).repeat(2) } else { eol(text).to_owned() };
            Edit { range: at..at, with: format!("{gap}{}{lines}", " ".repeat(column)) }
        }
        None => {
            Edit { range: dash..dash, with: format!("{lines}{}{}", eol(text), " ".repeat(column)) }
        }
    };
    let mut expected = root.clone();
    change(&mut expected, path, &mut |node| {
        if let Value::Sequence(items) = &mut node.value {
            items.insert(after, new.clone());
        }
    });
    taken(text, edit, &expected)
}

fn taken(text: &str, edit: Edit, expected: &Node) -> Result<Edit, NotSet> {
    let (after, _) = tree(&apply(text, std::slice::from_ref(&edit))).ok_or(NotSet::NoWay)?;
    is_same(expected, &after).then_some(edit).ok_or(NotSet::NoWay)
}

/// Refuses an edit that removes a comment: a `#` outside words.
fn sparing_comments(text: &str, edit: Edit) -> Result<Edit, NotSet> {
    let (root, _) = tree(text).ok_or(NotSet::Unread)?;
    let mut words = Vec::new();
    spans(&root, &mut words);
    let is_comment = |at: usize| !words.iter().any(|it: &Range<usize>| it.contains(&at));
    let mut marks = text[edit.range.clone()].match_indices('#').map(|it| edit.range.start + it.0);
    if marks.any(is_comment) { Err(NotSet::NoWay) } else { Ok(edit) }
}

/// Where keys and words are.
fn spans(node: &Node, to: &mut Vec<Range<usize>>) {
    match &node.value {
        Value::Scalar(_) => to.push(node.span.start()..node.span.end()),
        Value::Sequence(items) => items.iter().for_each(|it| spans(it, to)),
        Value::Mapping(mapping) => {
            for entry in &mapping.entries {
                to.push(entry.key_span.start()..entry.key_span.end());
                spans(&entry.value, to);
            }
        }
        Value::Blank | Value::Refused => {}
    }
}

fn only_entry(text: &str) -> Result<Entry, NotSet> {
    let (root, _) = tree(text).ok_or(NotSet::Unread)?;
    match root.value {
        Value::Mapping(Mapping { mut entries, .. }) if entries.len() == 1 => Ok(entries.remove(0)),
        _ => Err(NotSet::NoPlace),
    }
}

fn change(node: &mut Node, path: &[Step<'_>], how: &mut dyn FnMut(&mut Node)) {
    let [step, rest @ ..] = path else { return how(node) };
    match (&mut node.value, step) {
        (Value::Mapping(mapping), Step::Key(key)) => {
            if let Some(entry) = mapping.entries.iter_mut().find(|it| it.key == *key) {
                change(&mut entry.value, rest, how);
            }
        }
        (Value::Sequence(items), _) => {
            let mut items = items.iter_mut().enumerate();
            if let Some((_, item)) = items.find(|(at, it)| super::set::is_item(*step, *at, it)) {
                change(item, rest, how);
            }
        }
        _ => {}
    }
}

/// Lines with this indentation, but for the first. Blank lines stay blank.
fn indented(lines: &str, column: usize, text: &str) -> String {
    let mut out = String::new();
    for (at, line) in lines.trim_end().lines().enumerate() {
        if at > 0 {
            out.push_str(eol(text));
            if !line.is_empty() {
                out.push_str(&" ".repeat(column));
            }
        }
        out.push_str(line);
    }
    out
}

/// Where the last thing in a value ends, without line ends after it.
fn end_of(text: &str, node: &Node) -> usize {
    let inner = match &node.value {
        Value::Sequence(items) => items.iter().map(|it| end_of(text, it)).max(),
        Value::Mapping(mapping) => {
            mapping.entries.iter().map(|it| end_of(text, &it.value).max(it.key_span.end())).max()
        }
        _ => None,
    };
    let own = text[..node.span.end()].trim_end().len();
    // A collection in brackets ends after them; the span of another may reach to the next line.
    let flow = text.get(node.span.start()..).is_some_and(|it| it.starts_with(['[', '{']));
    inner.filter(|_| !flow).unwrap_or(own.max(node.span.start().min(text.len())))
}

fn line_end(text: &str, at: usize) -> usize {
    let rest: Range<usize> = at..text.len();
    let line = text[rest].find('\n').map_or(text.len(), |it| at + it);
    line - usize::from(text[..line].ends_with('\r') && line > at)
}

/// The column of a place, if nothing but spaces and dashes of lists is before it in its line.
fn column(text: &str, at: usize) -> Option<usize> {
    let start = text[..at].rfind('\n').map_or(0, |it| it + 1);
    text[start..at].bytes().all(|it| matches!(it, b' ' | b'-')).then_some(at - start)
}

/// The dash of the item that begins at a place.
fn dash_before(text: &str, at: usize) -> Option<usize> {
    let before = text[..at].trim_end();
    before.ends_with('-').then(|| before.len() - 1)
}

fn eol(text: &str) -> &'static str {
    if text.contains("\r\n") { "\r\n" } else { "\n" }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(text: &str, path: &[Step<'_>], entry: &str) -> Result<String, NotSet> {
        put_entry(text, path, entry, None).map(|it| apply(text, &[it]))
    }

    fn item(text: &str, path: &[Step<'_>], after: usize, item: &str) -> Result<String, NotSet> {
        add_item(text, path, after, item).map(|it| apply(text, &[it]))
    }

    #[test]
    fn an_entry_is_replaced_with_all_of_its_lines_and_nothing_else() {
        let text = "actions:\n  - id: a # one\n    success:\n      - x\n      - y\n\n    # note\n    when: May\n  - id: b\n";
        let path = [Step::Key("actions"), Step::Id("a")];
        assert_eq!(
            entry(text, &path, "success:\n  - z\n").as_deref(),
            Ok(
                "actions:\n  - id: a # one\n    success:\n      - z\n\n    # note\n    when: May\n  - id: b\n"
            )
        );
        assert_eq!(
            entry(text, &path, "outputs:\n  - z\n").as_deref(),
            Ok(
                "actions:\n  - id: a # one\n    success:\n      - x\n      - y\n\n    # note\n    when: May\n    outputs:\n      - z\n  - id: b\n"
            )
        );
        let flow = "a: {success: [x], when: May}\nleads: [one, two] # all\nb: c\n";
        assert_eq!(
            entry(flow, &[], "leads:\n  - one\n").as_deref(),
            Ok("a: {success: [x], when: May}\nleads:\n  - one # all\nb: c\n")
        );
        assert_eq!(entry(flow, &[Step::Key("a")], "when: June\n"), Err(NotSet::NoWay));
    }

    #[test]
    fn an_entry_or_an_item_is_taken_away_with_its_lines() {
        let taken = |text: &str, path: &[Step<'_>]| remove(text, path).map(|it| apply(text, &[it]));
        let text = "leads:\n  - id: a\n    name: A\n  # b\n  - {id: b}\nwhen: x\nend: y\n";
        assert_eq!(
            taken(text, &[Step::Key("leads"), Step::Id("a")]).as_deref(),
            Ok("leads:\n  # b\n  - {id: b}\nwhen: x\nend: y\n")
        );
        assert_eq!(
            taken(text, &[Step::Key("when")]).as_deref(),
            Ok("leads:\n  - id: a\n    name: A\n  # b\n  - {id: b}\nend: y\n")
        );
        assert_eq!(
            taken("a: {b: c, d: e}\n", &[Step::Key("a"), Step::Key("b")]),
            Err(NotSet::NoWay)
        );
    }

    #[test]
    fn a_comment_is_never_taken_away() {
        let text = "a:\n  - x # why\n  - y\nb: \"#1\" # note\nc: |\n  # words\nd: x#y\n";
        let taken = |key: &str| remove(text, &[Step::Key(key)]).is_ok();
        assert_eq!(["a", "b", "c", "d"].map(taken), [false, false, true, true]);
        assert_eq!(entry(text, &[], "a:\n  - z\n"), Err(NotSet::NoWay));
        let new = entry(text, &[], "b: z\n").unwrap();
        assert!(new.contains("\nb: z # note\n"), "{new}");
    }

    #[test]
    fn an_item_is_cut_with_its_comments() {
        let text =
            "l:\n  # on a\n  -   id: a # one\n      success:\n        - x\n  - {id: b} # two\n";
        let cut = |id: &str| {
            let (edit, item) = cut(text, &[Step::Key("l"), Step::Id(id)]).unwrap();
            (apply(text, &[edit]), item)
        };
        let (rest, item) = cut("a");
        assert_eq!(item, "id: a # one\nsuccess:\n  - x");
        assert_eq!(rest, "l:\n  # on a\n  - {id: b} # two\n");
        assert_eq!(cut("b").1, "{id: b} # two");
    }

    #[test]
    fn an_item_is_added_in_its_place() {
        let text = "actions:\n  - id: a\n    when: May\n\n  # about b\n  - id: b\n    activity: |\n      x\n\n      y\n";
        let path = [Step::Key("actions")];
        assert_eq!(
            item(text, &path, 1, "id: n\nwhen: June\n").as_deref(),
            Ok(
                "actions:\n  - id: a\n    when: May\n\n  - id: n\n    when: June\n\n  # about b\n  - id: b\n    activity: |\n      x\n\n      y\n"
            )
        );
        assert_eq!(
            item(text, &path, 2, "id: n\n").as_deref(),
            Ok(
                "actions:\n  - id: a\n    when: May\n\n  # about b\n  - id: b\n    activity: |\n      x\n\n      y\n\n  - id: n\n"
            )
        );
        assert_eq!(
            item("leads:\n  - {id: a}\n", &[Step::Key("leads")], 1, "id: b\nname: B\n").as_deref(),
            Ok("leads:\n  - {id: a}\n  - id: b\n    name: B\n")
        );
        assert_eq!(item("a: [x]\n", &[Step::Key("a")], 1, "y\n"), Err(NotSet::NoWay));
    }
}
