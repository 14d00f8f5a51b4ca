//! From a text that was taken out of a file (unquoted, unfolded, without its indentation) back to
//! the author's own bytes, so that a finding inside a text can point at the very word.

use std::ops::Range;

use super::Span;

/// Where the bytes of a text are in the file that it was taken from.
#[derive(Debug, Clone)]
pub struct TextMap {
    whole: Span,
    /// Runs of bytes that are the same in text and file, in order. Empty when only the whole is known.
    runs: Vec<Run>,
}

#[derive(Debug, Clone, Copy)]
struct Run {
    text: usize,
    file: usize,
    length: usize,
}

impl TextMap {
    /// For a text that is in the file exactly as it is: the body of a page, words on one line.
    pub fn plain(span: Span) -> Self {
        let length = span.end() - span.start();
        TextMap { whole: span, runs: vec![Run { text: 0, file: span.start(), length }] }
    }

    /// For a text whose words cannot be found in the file one by one: every place is the whole.
    pub fn whole(span: Span) -> Self {
        TextMap { whole: span, runs: Vec::new() }
    }

    /// For the `text` of a YAML scalar of any style that is at `span` in a file (`|` and `>` with any
    /// header, words over several lines, quotes). Lines are found again by their words; where escapes
    /// have changed them, every place is the whole span.
    pub fn scalar(span: Span, file_text: &str, text: &str) -> Self {
        let raw = file_text.get(span.start()..span.end()).unwrap_or("");
        // Some spans begin with the words, some with the mark before them; and words may begin
        // with such a mark themselves (a table with `|`), so the words are looked for first.
        let aligned = [0..raw.len(), body_of(raw)]
            .into_iter()
            .find_map(|body| align(&raw[body.clone()], span.start() + body.start, text));
        match aligned {
            Some(runs) if !runs.is_empty() => TextMap { whole: span, runs },
            _ => TextMap::whole(span),
        }
    }

    /// The place in the file of a range of the text's bytes.
    pub fn span(&self, range: Range<usize>) -> Span {
        let Some(start) = self.offset(range.start) else { return self.whole };
        // The end belongs to the last byte: the byte after it may be a line further down, after its indentation.
        let end = match range.end > range.start {
            true => self.offset(range.end - 1).map_or(start, |last| self.behind(last)),
            false => start,
        };
        Span::new(self.whole.file(), start, end)
    }

    /// One past a byte that may be a line's end, but never past the whole.
    fn behind(&self, last: usize) -> usize {
        (last + 1).min(self.whole.end())
    }

    /// The text's whole place.
    pub fn all(&self) -> Span {
        self.whole
    }

    /// The file's offset of a text's offset; one between runs (a line's end) is the end of the run before.
    fn offset(&self, at: usize) -> Option<usize> {
        let next = self.runs.partition_point(|run| run.text <= at);
        let run = self.runs.get(next.saturating_sub(1))?;
        Some(run.file + at.saturating_sub(run.text).min(run.length))
    }
}

/// What of a scalar's source is its content: without quotes, or without the header line of `|` and `>`.
fn body_of(raw: &str) -> Range<usize> {
    match raw.as_bytes().first() {
        Some(b'|' | b'>') => raw.find(['\n', '\r']).unwrap_or(raw.len())..raw.len(),
        Some(quote @ (b'"' | b'\'')) if raw.len() > 1 && raw.as_bytes().last() == Some(quote) => {
            1..raw.len() - 1
        }
        _ => 0..raw.len(),
    }
}

/// Finds each line of `raw` in `text` one after the other; none when a line is not there as it is.
fn align(raw: &str, raw_start: usize, text: &str) -> Option<Vec<Run>> {
    let blank = [' ', '\t', '\n', '\r'];
    let mut runs = Vec::new();
    let mut cursor = 0;
    for line in raw.split(['\n', '\r']) {
        let words = line.trim_matches(blank);
        let rest = text[cursor..].trim_start_matches(blank);
        if rest.is_empty() {
            break;
        }
        if words.is_empty() {
            continue;
        }
        if !rest.starts_with(words) {
            return None;
        }
        cursor = text.len() - rest.len();
        // `line` is a part of `raw`, so the distance of their starts is its offset.
        let offset = words.as_ptr().addr() - raw.as_ptr().addr();
        runs.push(Run { text: cursor, file: raw_start + offset, length: words.len() });
        cursor += words.len();
    }
    text[cursor..].trim_matches(blank).is_empty().then_some(runs)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    /// The words of the file that a word of the text is mapped to.
    fn found(file: &str, scalar: Range<usize>, text: &str, word: &str) -> String {
        let sources = Sources::from_texts([("a.yaml", file)]);
        let (id, _) = sources.find("a.yaml").unwrap();
        let map = TextMap::scalar(Span::new(id, scalar.start, scalar.end), file, text);
        let at = text.find(word).unwrap();
        let span = map.span(at..at + word.len());
        file[span.start()..span.end()].to_owned()
    }

    fn scalar_at(file: &str, mark: &str) -> Range<usize> {
        file.find(mark).unwrap()..file.len()
    }

    #[test]
    fn lines_of_a_block_are_found_behind_their_indentation() {
        for header in ["|", "|-", "|+2 # note", ">", ">-"] {
            for end in ["\n", "\r\n"] {
                let file =
                    format!("a: {header}{end}  één twee{end}{end}  drie <b>{end}    vier{end}");
                let scalar = scalar_at(&file, header);
                let text = "één twee\n\ndrie <b>\n  vier\n";
                for word in ["één", "twee", "drie", "<b>", "vier"] {
                    assert_eq!(found(&file, scalar.clone(), text, word), word, "{file:?}");
                }
            }
        }
    }

    #[test]
    fn folded_lines_are_found() {
        let file = "a: >\n  one\n  two\n\n  three\nb: 1";
        let scalar = 3..file.find("b: 1").unwrap();
        assert_eq!(found(file, scalar.clone(), "one two\nthree\n", "two"), "two");
        assert_eq!(found(file, scalar.clone(), "one two\nthree\n", "three"), "three");
        assert_eq!(found(file, scalar, "one two\nthree\n", "one two"), "one\n  two");
    }

    #[test]
    fn words_that_begin_with_the_mark_of_a_block_are_no_header() {
        for file in ["> quote\n  <b>\n", ">\n  > quote\n  <b>\n", "|\n> quote\n<b>"] {
            assert_eq!(found(file, 0..file.len(), "> quote\n<b>\n", "quote"), "quote", "{file:?}");
            assert_eq!(found(file, 0..file.len(), "> quote\n<b>\n", "<b>"), "<b>", "{file:?}");
        }
    }

    #[test]
    fn quotes_without_escapes_are_exact_and_escapes_point_at_the_whole() {
        let file = "a: \"see <b>\"";
        assert_eq!(found(file, 3..file.len(), "see <b>", "<b>"), "<b>");
        let file = r#"a: "s\u00e9e <b>""#;
        assert_eq!(found(file, 3..file.len(), "sée <b>", "<b>"), r#""s\u00e9e <b>""#);
    }

    #[test]
    fn a_range_that_ends_a_line_does_not_reach_into_the_next() {
        let file = "a: |\n    one\n    two\n";
        assert_eq!(found(file, 3..file.len(), "one\ntwo\n", "one\n"), "one\n");
    }

    #[test]
    fn a_text_that_is_not_there_points_at_the_whole() {
        let file = "a: one two";
        assert_eq!(found(file, 3..file.len(), "other", "other"), "one two");
        assert_eq!(found(file, 3..3, "other", "other"), "");
    }
}
