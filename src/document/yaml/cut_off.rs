//! Text that YAML silently drops: after white space, `#` starts a comment. A `#` directly followed
//! by a word (`#MeToo`, `#1`, `#d4351c`) was meant to be read.

use std::ops::Range;

/// The range of the dropped text after a value that ends at byte `end` of `text`.
pub(super) fn words(text: &str, end: usize) -> Option<Range<usize>> {
    let rest = text.get(end..)?;
    let rest = rest.lines().next().unwrap_or_default();
    let comment = rest.trim_start_matches([' ', '\t']);
    let first = comment.trim_start_matches('#').chars().next();
    let glued = comment.starts_with('#') && first.is_some_and(|it| !it.is_whitespace());
    let before = rest.len() - comment.len();
    // A value's span may include the white space after it.
    let apart = before > 0 || text[..end].ends_with([' ', '\t']);
    (glued && apart).then(|| end + before..end + before + comment.trim_end().len())
}

/// The line around `at` with its whole value in quotes, for the advice.
pub(super) fn in_quotes(text: &str, at: usize) -> String {
    let start = text[..at].rfind('\n').map_or(0, |it| it + 1);
    let line = text[start..].lines().next().unwrap_or_default().trim();
    let line = line.strip_prefix("- ").map_or(line, str::trim_start);
    let (key, value) = match line.find(": ") {
        Some(colon) if start + colon < at => (&line[..colon + 2], line[colon + 2..].trim()),
        _ => ("", line),
    };
    let mark = match (value.contains(['"', '\\']), value.contains('\'')) {
        (false, _) => '"',
        (true, false) => '\'',
        (true, true) => return "put the text in quotes: \"…\"".to_owned(),
    };
    if value.chars().count() > 200 {
        return "put the text in quotes: \"…\"".to_owned();
    }
    format!("put the whole text in quotes: `{key}{mark}{value}{mark}`")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut<'a>(text: &'a str, value: &str) -> Option<&'a str> {
        words(text, text.find(value).unwrap() + value.len()).map(|it| &text[it])
    }

    #[test]
    fn a_sign_with_a_word_behind_it_is_text_and_one_with_a_space_is_a_comment() {
        assert_eq!(cut("a: Use #Orange on it\nb: 1", "Use"), Some("#Orange on it"));
        assert_eq!(cut("a: #d4351c", ":"), Some("#d4351c"));
        for kept in ["a: Use # a note", "a: Use #", "a: Use ## note", "a: Use\n#b", "a: Use#b"] {
            assert_eq!(cut(kept, "Use"), None, "{kept}");
        }
    }

    #[test]
    fn the_advice_shows_the_line_as_it_should_be_typed() {
        let shown = |text: &str| in_quotes(text, text.find('#').unwrap());
        assert!(shown("x: 1\n  - name: Plan #1\n").ends_with("`name: \"Plan #1\"`"));
        assert!(shown("a: Say \"no\" #now").ends_with("`a: 'Say \"no\" #now'`"));
        assert!(shown("- #one: two").ends_with("`\"#one: two\"`"));
    }
}
