//! How deeply a text is nested, told from the beginnings of its lines before it is parsed: the
//! parser looks at every open quotation and list again for each line, so that a line of 100,000
//! marks followed by 100,000 lines would hold a build for a minute.

use std::ops::Range;

use crate::model::prose::Prose;

/// The first line that no person wrote: it opens more quotations and lists than twice as many as
/// are published, be it with marks or with spaces.
pub(super) fn too_deep(text: &str) -> Option<Range<usize>> {
    let mut start = 0;
    for line in text.split_inclusive(['\n', '\r']) {
        if nesting(line.as_bytes()) > 2 * Prose::DEEPEST {
            return Some(start..start + line.trim_end().len());
        }
        start += line.len();
    }
    None
}

/// How many quotations and lists may be open in a line: its marks, and a level for two spaces
/// before the last mark (a list in a list is indented by two at least).
fn nesting(line: &[u8]) -> usize {
    let (mut marks, mut spaces, mut spaces_before) = (0, 0, 0);
    let mut at = 0;
    while let Some(&byte) = line.get(at) {
        let length = match byte {
            b' ' => {
                spaces += 1;
                at += 1;
                continue;
            }
            b'\t' => {
                spaces += 4;
                at += 1;
                continue;
            }
            b'>' => 1,
            b'-' | b'*' | b'+' => 1,
            b'0'..=b'9' => {
                line[at..].iter().take(10).take_while(|it| it.is_ascii_digit()).count() + 1
            }
            _ => break,
        };
        let list = byte != b'>';
        let dotted =
            !byte.is_ascii_digit() || matches!(line.get(at + length - 1), Some(b'.' | b')'));
        at += length;
        if list && !(dotted && line.get(at).is_none_or(u8::is_ascii_whitespace)) {
            break;
        }
        marks += 1;
        spaces_before = spaces;
    }
    marks + spaces_before / 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_and_the_spaces_before_them_are_levels() {
        for (line, levels) in [
            ("", 0),
            ("words > - 1. ", 0),
            ("> words", 1),
            (">>> words", 3),
            ("- 1. * words", 4),
            ("    - words", 3),
            ("        words", 0),
            ("-----", 0),
            ("**strong**", 0),
            ("2023 2024", 0),
        ] {
            assert_eq!(nesting(line.as_bytes()), levels, "{line}");
        }
    }

    #[test]
    fn the_place_is_the_line() {
        let text = format!("é\n{}x\r\n", ">".repeat(101));
        assert_eq!(too_deep(&text), Some(3..105));
        assert_eq!(too_deep(&text.replacen('>', "", 1)), None);
    }
}
