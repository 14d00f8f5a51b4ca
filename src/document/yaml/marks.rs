//! Characters that look like YAML's own but are not: those that a word processor or web page puts
//! where a hyphen or space belongs. YAML parses them as text, so every line after them is in the
//! wrong place. They are found before the parser reads the text, and only where a line cannot be
//! part of the value above.

use std::ops::Range;

use crate::diagnostics::{Code, Finding};

use super::wording;

const NO_BREAK: char = '\u{a0}';
/// What people and word processors put at the start of a list item.
const LIST_MARKS: [char; 8] = ['–', '—', '−', '‐', '‑', '•', '·', '\u{f0b7}'];
/// How many letters of a line a message shows, at the most.
const MOST_LETTERS: usize = 60;

/// What is there in the place of a hyphen or a space.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Indentation,
    AfterDash,
    ListMark(char),
}

/// A line that begins with such a mark.
#[derive(Debug)]
pub(super) struct Marked<'t> {
    kind: Kind,
    /// The mark.
    at: Range<usize>,
    /// What of the line is meant, after its mark.
    meant: &'t str,
    /// The line and what belongs to it, and the column where that was meant to start.
    pub(super) lines: Range<usize>,
    pub(super) column: usize,
}

/// The lines of a text that begin with such a mark.
pub(super) fn find(text: &str) -> Vec<Marked<'_>> {
    if !text.contains(NO_BREAK) && !text.contains(LIST_MARKS) {
        return Vec::new();
    }
    let mut around = Around::default();
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let words = line.trim_end_matches(['\n', '\r']);
        if let Some((kind, at, meant)) = around.read(words) {
            let column = column(words);
            let end = end_of_entry(text, start + line.len(), column);
            let at = start + at.start..start + at.end;
            found.push(Marked { kind, at, meant, lines: start..end, column });
        }
        start += line.len();
    }
    found
}

/// One finding for each kind of mark, at the first of them.
pub(super) fn findings<S: Into<crate::diagnostics::Place>>(
    all: &[Marked<'_>],
    span: impl Fn(Range<usize>) -> S,
) -> Vec<Finding> {
    let mut told: Vec<(Kind, usize)> = Vec::new();
    let mut first = Vec::new();
    for it in all {
        match told.iter_mut().find(|(kind, _)| *kind == it.kind) {
            Some((_, more)) => *more += 1,
            None => {
                told.push((it.kind, 0));
                first.push(it);
            }
        }
    }
    let more = told.iter().map(|it| it.1);
    first.iter().zip(more).map(|(it, more)| it.finding(more, span(it.at.clone()))).collect()
}

impl Marked<'_> {
    fn finding(&self, more: usize, place: impl Into<crate::diagnostics::Place>) -> Finding {
        let fits = self.meant.chars().count() <= MOST_LETTERS && !self.meant.contains('`');
        let line = if fits { self.meant } else { "…" };
        let (message, help) = match self.kind {
            Kind::Indentation => (
                "this line starts with a no-break space, which only looks like a space".to_owned(),
                "delete the spaces at the start of the line, and type them again".to_owned(),
            ),
            Kind::AfterDash => (
                "the space after this dash is a no-break space, which only looks like a space"
                    .to_owned(),
                format!("type the dash and the space again: `- {line}`"),
            ),
            Kind::ListMark('\u{f0b7}') => {
                ("a list item starts with a hyphen".to_owned(), format!("write `- {line}`"))
            }
            Kind::ListMark(mark) => (
                format!("a list item starts with a hyphen, not with {mark}"),
                format!("write `- {line}`"),
            ),
        };
        let help = match more {
            0 => help,
            1 => format!("{help}; one more line is the same"),
            _ => format!("{help}; {more} more lines are the same"),
        };
        Finding::new(Code::Syntax, place, message).help(help)
    }
}

/// What is open above a line.
#[derive(Debug, Default)]
struct Around {
    /// The column of the key with a block scalar, which begins with `|` or `>`.
    block: Option<usize>,
    /// The mark of a text between quotation marks that goes on.
    quote: Option<char>,
    /// Whether the line above is a key without a value.
    key_above: bool,
    /// The columns of the lists that are open.
    lists: Vec<usize>,
}

impl Around {
    /// The mark at the start of a line, where it is, and what is meant after it.
    fn read<'t>(&mut self, line: &'t str) -> Option<(Kind, Range<usize>, &'t str)> {
        let column = column(line);
        let lead = line.len() - line.trim_start_matches([' ', '\t', NO_BREAK]).len();
        let rest = &line[lead..];
        if rest.is_empty() || rest.starts_with('#') || self.is_text(column, line) {
            return None;
        }
        let item = item(rest);
        self.lists.retain(|it| *it < column || (*it == column && item.is_some()));
        let (kind, mark, content) = match item {
            Some((kind, mark, content)) => (kind, mark, content),
            None => (None, 0, rest),
        };
        let is_list = self.key_above || self.lists.contains(&column);
        let kind = kind
            .filter(|_| is_key(content) || (is_list && rest[mark..].starts_with([' ', NO_BREAK])));
        let proper = rest == "-" || rest.starts_with("- ");
        let indentation =
            line[..lead].find(NO_BREAK).filter(|_| kind.is_some() || proper || is_key(rest));
        if (kind.is_some() || proper) && !self.lists.contains(&column) {
            self.lists.push(column);
        }
        self.open(column, content, line);
        match (indentation, kind) {
            (Some(at), _) => Some((Kind::Indentation, at..at + NO_BREAK.len_utf8(), rest)),
            (None, Some(kind)) => Some((kind, lead..lead + mark, content)),
            (None, None) => None,
        }
    }

    /// Whether the line is part of a text that began above.
    fn is_text(&mut self, column: usize, line: &str) -> bool {
        if let Some(quote) = self.quote {
            self.quote = Some(quote).filter(|it| !line.contains(*it));
            return true;
        }
        self.block = self.block.filter(|it| column > *it);
        self.block.is_some()
    }

    /// Notes what a line leaves open.
    fn open(&mut self, column: usize, content: &str, line: &str) {
        let value = content.split(" #").next().unwrap_or_default().trim_end();
        let header = value.trim_end_matches(|it: char| it.is_ascii_digit() || "+-".contains(it));
        self.key_above = is_key(content) && value.ends_with(':');
        if header.ends_with([':', '-']) || !header.ends_with(['|', '>']) {
            self.block = None;
        } else {
            let dashes = line.trim_start().len() - content.len();
            self.block = Some(if is_key(content) { column + dashes } else { column });
        }
        if wording::opens_quote(line) {
            self.quote = value.chars().find(|it| matches!(it, '"' | '\''));
        }
    }
}

/// The mark of a list item with its length and what is after it; no kind for a proper one.
fn item(rest: &str) -> Option<(Option<Kind>, usize, &str)> {
    let first = rest.chars().next()?;
    let after = &rest[first.len_utf8()..];
    let content = after.trim_start_matches([' ', NO_BREAK]);
    let kind = match first {
        '-' if after.starts_with(NO_BREAK) => Some(Kind::AfterDash),
        '-' if after.is_empty() || after.starts_with(' ') => None,
        _ if LIST_MARKS.contains(&first) => Some(Kind::ListMark(first)),
        _ => return None,
    };
    Some((kind, first.len_utf8(), content))
}

/// Whether a line begins with a key.
fn is_key(content: &str) -> bool {
    let Some((key, value)) = content.split_once(':') else { return false };
    let is_word = |it: char| it.is_ascii_alphanumeric() || matches!(it, '_' | '-' | ' ');
    key.starts_with(|it: char| it.is_ascii_alphabetic())
        && key.chars().all(is_word)
        && (value.is_empty() || value.starts_with([' ', NO_BREAK]))
}

/// The column of a line's first word, as the author sees it.
fn column(line: &str) -> usize {
    line.chars().take_while(|it| matches!(it, ' ' | '\t' | '\u{a0}')).count()
}

/// Where the entry ends that begins in this column and whose next line is at `from`.
fn end_of_entry(text: &str, from: usize, indent: usize) -> usize {
    let mut end = from;
    for line in text[from..].split_inclusive('\n') {
        if !line.trim().is_empty() && column(line) <= indent {
            break;
        }
        end += line.len();
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(text: &str) -> Vec<(Kind, usize)> {
        let line = |at: usize| text[..at].matches('\n').count() + 1;
        find(text).iter().map(|it| (it.kind, line(it.at.start))).collect()
    }

    #[test]
    fn a_mark_where_a_hyphen_or_a_space_belongs_is_found() {
        for (text, found) in [
            ("a:\n\u{a0} - id: x\n", vec![(Kind::Indentation, 2)]),
            ("a:\n  - id: x\n  \u{a0} when: y\n", vec![(Kind::Indentation, 3)]),
            ("a:\n  -\u{a0}id: x\n", vec![(Kind::AfterDash, 2)]),
            ("a:\n  – One\n  – Two\n", vec![(Kind::ListMark('–'), 2), (Kind::ListMark('–'), 3)]),
            ("a:\n  - One\n  • Two\n", vec![(Kind::ListMark('•'), 3)]),
            ("- |\n  – One\n- b:\n  –id: x\n", vec![(Kind::ListMark('–'), 4)]),
        ] {
            assert_eq!(marks(text), found, "{text:?}");
        }
    }

    #[test]
    fn words_may_begin_with_any_of_them() {
        for text in [
            "a: |\n  We will:\n  – listen\n  \u{a0}- act: now\nb: c\n",
            "a: >-\n  x:\n  – One\n",
            "a: \"We will:\n  key:\n  – listen\"\n",
            "a: we will\n  – listen\n",
            "- We will\n  – listen\n",
            "a: – none\n",
            "a:\n  - – none\n  - \u{a0}words\n",
            "# – id: x\n",
            "a: one\u{a0}two\n",
        ] {
            assert_eq!(marks(text), [], "{text:?}");
        }
    }
}
