//! A value that is set in a file reads as it was given, and nothing else in the file has changed.

use super::super::halves;
use planpress::document::edit::{Step, cut, remove, set};
use planpress::document::texts;
use planpress::source::{Sources, Span};

/// Every key and every value of a file, in its order, with their places.
fn said(text: &str) -> Option<Vec<(String, String, Span)>> {
    let path = if text.starts_with("---") { "content/pages/a.md" } else { "content/site.yaml" };
    let sources = Sources::from_texts([(path, text)]);
    let (file, source) = sources.files().next().expect("a file");
    // A text that the program would read differently from as it is has other places.
    let text = source.text().ok().filter(|it| *it == text)?;
    let mut all = Vec::new();
    texts(file, path, text, &mut |keys, words, span| {
        all.push((keys.to_owned(), words.to_owned(), span))
    });
    // A page without an end of its keys has none.
    (path.ends_with("yaml") || !all.is_empty()).then_some(all)
}

/// A step is a key, `#` with the number of an item, or `=` with its id.
fn step(line: &str) -> Option<Step<'_>> {
    Some(match line.split_at_checked(1) {
        Some(("#", number)) => Step::At(number.parse().ok()?),
        Some(("=", id)) => Step::Id(id),
        _ => Step::Key(line),
    })
}

/// Holds what is read from these bytes against what must hold.
pub fn hold(data: &[u8]) {
    let (text, data) = halves(data);
    let (path, value) = halves(data);
    let [Ok(text), Ok(path), Ok(value)] = [text, path, value].map(std::str::from_utf8) else {
        return;
    };
    let Some(path) = path.lines().map(step).collect::<Option<Vec<_>>>() else { return };
    let _ = (remove(text, &path), cut(text, &path));
    let Ok(new) = set(text, &path, value) else { return };
    let (Some(before), Some(after)) = (said(text), said(&new)) else { return };
    let alike = |it: &(&(String, String, Span), &(String, String, Span))| {
        it.0.0 == it.1.0 && it.0.1 == it.1.1
    };
    let start = before.iter().zip(&after).take_while(alike).count();
    let ends = before[start..].iter().rev().zip(after[start..].iter().rev());
    let end = ends.take_while(alike).count();
    let (old, now) = (&before[start..before.len() - end], &after[start..after.len() - end]);
    // One value is another, or keys and a value are new.
    assert!(old.len() <= 1, "{old:?} became {now:?}");
    // A block that kept its last line end keeps it.
    let is_set = |it: &(String, String, Span)| it.1.trim_end() == value.trim_end();
    let found = if old.is_empty() && now.is_empty() {
        after.iter().any(is_set)
    } else {
        now.last().is_some_and(is_set)
    };
    assert!(found || value.trim().is_empty(), "{value:?} is not in {new:?}");
    // What comes before the one value and after it has the same bytes. Blank lines at the end of a block are no one's.
    if let Some((_, _, span)) = before[..start].last() {
        assert!(new.starts_with(text[..span.end()].trim_end()), "{new:?}");
    }
    if let [(_, _, span)] = old {
        assert!(new.ends_with(&text[span.end()..]), "{new:?}");
    }
}
