//! A syntax error in plain words. The parser's own words are for people who know YAML's grammar;
//! an author is told what is there and what to type instead.

use granit_parser::ErrorKind;

use crate::diagnostics::{Code, Finding};
use crate::source::Span;

/// The finding for an error at byte `at`, caused by the line that starts at `culprit`.
pub(super) fn finding(
    text: &str,
    at: usize,
    culprit: usize,
    kind: &ErrorKind,
    span: impl Fn(usize, usize) -> Span,
) -> Finding {
    let (at, culprit) = match dashed_before(text, culprit, kind) {
        Some(dashed) => (dashed, dashed),
        None => (at, culprit),
    };
    let line_end = text[culprit..].find(['\n', '\r']).map_or(text.len(), |it| culprit + it);
    let line = &text[culprit..line_end];
    let (message, help) = words(line, at.saturating_sub(culprit), kind);
    // An error reported on a later line than its cause is marked over the whole causing line.
    let first = culprit + (line.len() - line.trim_start().len());
    let place = if at >= first && at < line_end {
        let width = text[at..].chars().next().map_or(0, char::len_utf8);
        span(at, at + width)
    } else {
        span(first, line_end.max(first))
    };
    Finding::new(Code::Syntax, place, message).help(help)
}

/// Where the line before begins, if it is a dash without a space: then the keys below it look as if they
/// were indented too far.
fn dashed_before(text: &str, culprit: usize, kind: &ErrorKind) -> Option<usize> {
    let above = text[..culprit].trim_end();
    let start = above.rfind(['\n', '\r']).map_or(0, |it| it + 1);
    let fits = *kind == ErrorKind::MappingValueNotAllowed && dash_without_space(&above[start..]);
    fits.then_some(start)
}

/// What is wrong, and what to do.
fn words(line: &str, at: usize, kind: &ErrorKind) -> (&'static str, String) {
    use ErrorKind as E;
    match kind {
        E::MappingValueNotAllowed if dash_without_space(line) => {
            ("a dash that starts a list item needs a space after it", spaced(line))
        }
        E::MappingValueNotAllowed
            if key_and_value(line).is_some_and(|(_, rest)| rest.contains(": ")) =>
        {
            let message = "this text has a colon and a space in it, so it looks like a key";
            (message, braced(line).unwrap_or_else(|| quoted(line)))
        }
        E::MappingValueNotAllowed => (
            "this key is indented too far",
            "start it in the same column as the key above (count the spaces)".to_owned(),
        ),
        E::UnclosedQuotedScalar
        | E::InvalidQuotedScalarIndent
        | E::DocumentIndicatorInQuotedScalar => (
            "this quotation mark is never closed",
            "put the same quotation mark at the end of the text".to_owned(),
        ),
        E::InvalidTrailingSingleQuotedScalar | E::InvalidTrailingDoubleQuotedScalar => (
            "there is more text after the closing quotation mark",
            "an apostrophe inside '…' ends the text: write the whole text between \" marks"
                .to_owned(),
        ),
        E::UnknownQuotedScalarEscape => (
            "a backslash between \" marks has a special meaning",
            "write the text between ' marks, or write \\\\ for one backslash".to_owned(),
        ),
        E::TabNotAllowed
        | E::TabInBlockIndentation
        | E::TabInIndentation
        | E::TabInPlainScalar
        | E::TabAtBlockScalarStart => (
            "this line starts with a tab",
            "use spaces at the start of a line, never the tab key".to_owned(),
        ),
        E::SimpleKeyExpected if merge_mark(line) => (
            "this line was left by a program that merges two versions of a file",
            "choose one version, and remove the lines that start with <<<, === and >>>".to_owned(),
        ),
        E::SimpleKeyExpected if key_without_space(line).is_some() && line.contains(":\u{a0}") => (
            "the space after this colon is a no-break space, which only looks like a space",
            format!(
                "type the colon and the space again: `{}`",
                key_without_space(line).unwrap_or_default()
            ),
        ),
        E::SimpleKeyExpected if key_without_space(line).is_some() => (
            "a key ends with a colon and a space",
            format!("write `{}`", key_without_space(line).unwrap_or_default()),
        ),
        E::SimpleKeyExpected => (
            "this line is not a key: it has no colon",
            format!(
                "write `{}: …`, or indent the line if it is part of the text above",
                first_word(line)
            ),
        ),
        E::UnexpectedCharacter { character } if character.is_control() => (
            "there is a character here that you cannot see",
            "type the words around it again, and do not paste them".to_owned(),
        ),
        E::UnexpectedCharacter { character } => (
            "text cannot start with this character",
            if line[at.min(line.len())..].starts_with(*character) {
                quoted(line)
            } else {
                quotes()
            },
        ),
        E::UnclosedFlowCollection { .. }
        | E::InvalidColonPlacement
        | E::ExpectedFlowMappingSeparator
        | E::ExpectedFlowSequenceSeparator
        | E::InvalidFlowScalarIndent
            if opens_bracket(line) =>
        {
            (
                "this bracket is never closed",
                "add the closing bracket, ] or }, at the end".to_owned(),
            )
        }
        E::InvalidColonPlacement
        | E::ExpectedFlowMappingSeparator
        | E::ExpectedFlowSequenceSeparator => (
            "the parts inside these brackets are not clear: a comma may be missing",
            "put a comma after each part, such as `{from: 2027, to: 2029}`, or put the text in \
                 quotes"
                .to_owned(),
        ),
        E::UnclosedFlowCollection { .. }
        | E::BlockEntryInFlowCollection
        | E::InvalidFlowScalarIndent
        | E::MisplacedFlowCollectionEnd
        | E::MismatchedFlowCollectionEnd { .. } => (
            "a bracket is not in a pair",
            "add the missing bracket, or put the text in quotes if the bracket is part of it"
                .to_owned(),
        ),
        E::RecursionLimitExceeded => (
            "values are nested deeper here than any plan needs",
            "remove brackets or indentation".to_owned(),
        ),
        E::ExpectedBlockMappingKey | E::InvalidIndentation if starts_with_sign(line) => {
            ("text cannot begin with `*`, `&` or `!`", quoted(line))
        }
        E::ExpectedBlockMappingKey | E::ExpectedBlockSequenceEntry if dash_without_space(line) => {
            ("a dash that starts a list item needs a space after it", spaced(line))
        }
        E::ExpectedBlockMappingKey
        | E::ExpectedBlockSequenceEntry
        | E::InvalidIndentation
        | E::BlockSequenceEntryNotAllowed
        | E::InvalidBlockScalarIndent => (
            "this line does not start in the same column as the lines it belongs with",
            "start it in the same column as the line above that it belongs with (count the spaces)"
                .to_owned(),
        ),
        E::CommentInterceptedScalar => {
            ("a space and # start a comment, but there is more text after it", quotes())
        }
        E::InvalidSimpleKey => ("this key is too long, or spread over two lines", quotes()),
        _ if starts_with_sign(line) => ("text cannot begin with `*`, `&` or `!`", quoted(line)),
        _ => ("planpress could not read this line", quotes()),
    }
}

fn quotes() -> String {
    "put the text in quotes: \"…\"".to_owned()
}

/// Advice that shows the author's own line as it should be typed.
fn quoted(line: &str) -> String {
    match key_and_value(line) {
        Some((key, value)) if value.chars().count() <= 60 && !value.contains(['"', '\\']) => {
            format!("put the text in quotes: `{key}: \"{value}\"`")
        }
        _ => quotes(),
    }
}

/// Advice for `period: from: 2027, to: 2029`, which may be keys or text.
fn braced(line: &str) -> Option<String> {
    let (key, value) = key_and_value(line)?;
    let (first, _) = value.split_once(": ")?;
    let is_key = !first.is_empty() && first.bytes().all(|it| it.is_ascii_lowercase() || it == b'_');
    let fits = is_key && value.chars().count() <= 60 && !value.contains(['"', '\\', '{', '}']);
    fits.then(|| {
        format!("write `{key}: {{{value}}}` if these are keys, or put the text in quotes: \"…\"")
    })
}

/// Advice that puts the space after the dash of the author's own line.
fn spaced(line: &str) -> String {
    let rest = line.trim().trim_start_matches('-');
    match rest.chars().count() <= 60 {
        true => format!("put a space after the dash: `- {rest}`"),
        false => "put a space after the dash".to_owned(),
    }
}

/// Whether a value begins with a sign that is not a text, as in `summary: *Safe* at night`.
fn starts_with_sign(line: &str) -> bool {
    key_and_value(line).is_some_and(|(_, value)| value.starts_with(['*', '&', '!']))
}

fn key_and_value(line: &str) -> Option<(&str, &str)> {
    let line = line.trim_start().trim_start_matches("- ").trim_start();
    let (key, value) = line.split_once(':')?;
    Some((key, value.trim()))
}

/// Marks that a program leaves in a file that two people changed.
fn merge_mark(line: &str) -> bool {
    ["<<<<<<<", "=======", ">>>>>>>"].iter().any(|mark| line.starts_with(mark))
}

/// `when:May` as it should be typed, `when: May`; also where a semicolon or a no-break space is.
fn key_without_space(line: &str) -> Option<String> {
    let words = line.trim_start();
    let end = words.find([':', ';'])?;
    let key = &words[..end];
    let of_key = |it: char| it.is_ascii_lowercase() || it == '_';
    let value = words[end + 1..].trim();
    (!key.is_empty() && key.chars().all(of_key)).then(|| format!("{key}: {value}"))
}

fn first_word(line: &str) -> &str {
    line.split_whitespace().find(|it| *it != "-").unwrap_or("key")
}

/// Whether a text on this line opens a quote that the line does not close.
pub(super) fn opens_quote(line: &str) -> bool {
    let value =
        key_and_value(line).map_or_else(|| line.trim_start().trim_start_matches("- "), |it| it.1);
    ['"', '\'']
        .iter()
        .any(|quote| value.starts_with(*quote) && value[1..].matches(*quote).count() % 2 == 0)
}

/// Whether this line opens more brackets than it closes.
pub(super) fn opens_bracket(line: &str) -> bool {
    let count = |marks: [char; 2]| line.chars().filter(|it| marks.contains(it)).count();
    count(['[', '{']) > count([']', '}'])
}

/// Whether this line is a dash with a word right after it.
pub(super) fn dash_without_space(line: &str) -> bool {
    let rest = line.trim_start().strip_prefix('-');
    rest.is_some_and(|it| it.starts_with(|first: char| first.is_alphanumeric()))
}
