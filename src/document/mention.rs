//! Words looked for however they are written: in capitals, over the end of a line, with hyphens in an
//! address, a telephone number in any grouping. A plan's withheld names and what is redacted are found
//! by the same search, so that neither finds less than the other.

use std::ops::Range;

/// Words that are looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention(Form);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Form {
    /// Words one after the other, and the same with the last of them first.
    Words(Vec<String>, Vec<String>),
    /// Every way in which the digits of a number are dialled.
    Number(Vec<String>),
}

/// What parts the digits of a number, beside blanks.
const IN_NUMBERS: &[char] = &['-', '.', '(', ')', '/', '*', '_', '+', '‐', '‑', '‒', '–', '—'];
/// What parts the words of a name, beside blanks: marks of emphasis, and what is in addresses.
const IN_NAMES: &[char] = &['*', '_', '-', '.', '+', '‐', '‑'];
/// How blanks are written in addresses and in HTML.
const BLANKS: &[&str] = &["%20", "&nbsp;", "&#160;", "&#xa0;"];

impl Mention {
    /// Words, or a telephone number where there are only its digits; none of nothing.
    pub fn of(text: &str) -> Option<Mention> {
        match number(text) {
            Some(forms) => Some(Mention(Form::Number(forms))),
            None => Mention::of_words(text),
        }
    }

    /// The last of its words; none of a number, or of one word alone.
    pub(super) fn last_word(&self) -> Option<&str> {
        match &self.0 {
            Form::Words(words, _) if words.len() > 1 => words.last().map(String::as_str),
            Form::Words(..) | Form::Number(_) => None,
        }
    }

    /// Words, whatever they are.
    pub(super) fn of_words(text: &str) -> Option<Mention> {
        let words: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
        if !words.iter().any(|it| it.contains(char::is_alphanumeric)) {
            return None;
        }
        let turned = match words.as_slice() {
            [first @ .., last] if !first.is_empty() => {
                std::iter::once(last).chain(first).cloned().collect()
            }
            _ => Vec::new(),
        };
        Some(Mention(Form::Words(words, turned)))
    }

    /// Where a text has them, in order, none inside another. Marks of emphasis around a part
    /// of the words alone belong to them.
    pub fn places(&self, text: &str) -> Vec<Range<usize>> {
        let mut places = Vec::new();
        let mut from = 0;
        while let Some(letter) = text[from..].chars().next() {
            match self.length_at(text, from) {
                Some(length) if length > 0 => {
                    let place = self.with_marks(text, from..from + length);
                    from = place.end;
                    places.push(place);
                }
                _ => from += letter.len_utf8(),
            }
        }
        places
    }

    /// Whether a text has them.
    pub fn is_in(&self, text: &str) -> bool {
        !self.places(text).is_empty()
    }

    fn length_at(&self, text: &str, from: usize) -> Option<usize> {
        let before = text[..from].chars().next_back();
        match &self.0 {
            Form::Words(words, turned) => {
                if before.is_some_and(char::is_alphanumeric) && !escaped(text, from) {
                    return None;
                }
                let rest = &text[from..];
                words_at(rest, words, "").or_else(|| words_at(rest, turned, ","))
            }
            Form::Number(forms) => {
                if before.is_some_and(|it| it.is_ascii_digit()) && !escaped(text, from) {
                    return None;
                }
                number_at(&text[from..], forms)
            }
        }
    }

    /// The place with the marks of emphasis around it, where there are some between the words.
    fn with_marks(&self, text: &str, place: Range<usize>) -> Range<usize> {
        const MARKS: [char; 2] = ['*', '_'];
        if matches!(self.0, Form::Number(_)) || !text[place.clone()].contains(MARKS) {
            return place;
        }
        let start = text[..place.start].trim_end_matches(MARKS).len();
        let end = text.len() - text[place.end..].trim_start_matches(MARKS).len();
        start..end
    }
}

/// Whether `%2B`, `%20` or the like ends at a place.
fn escaped(text: &str, at: usize) -> bool {
    let Some(escape) = at.checked_sub(3).and_then(|it| text.get(it..at)) else { return false };
    escape.starts_with('%') && escape.bytes().skip(1).all(|it| it.is_ascii_hexdigit())
}

/// How long the words are with which a text begins, if it has them whole. `mark` may follow
/// the first of them.
fn words_at(text: &str, words: &[String], mark: &str) -> Option<usize> {
    let mut rest = text;
    for (at, word) in words.iter().enumerate() {
        if at > 0 {
            let marked = if at == 1 { rest.strip_prefix(mark)? } else { rest };
            let parted = without_gap(marked, IN_NAMES);
            if parted.len() == marked.len() {
                return None;
            }
            rest = parted;
        }
        rest = without(rest, word)?;
    }
    let goes_on = words.is_empty() || rest.chars().next().is_some_and(char::is_alphanumeric);
    (!goes_on).then_some(text.len() - rest.len())
}

/// What follows the gap with which a text begins. At the start of a line a gap goes on over the mark of
/// a comment or a quotation.
fn without_gap<'t>(text: &'t str, marks: &[char]) -> &'t str {
    let mut rest = text;
    let mut line_begins = false;
    while let Some(letter) = rest.chars().next() {
        let fits = letter.is_whitespace()
            || marks.contains(&letter)
            || line_begins && matches!(letter, '#' | '>');
        line_begins = letter == '\n' || line_begins && (letter.is_whitespace() || fits);
        let blank = BLANKS
            .iter()
            .find(|it| rest.get(..it.len()).is_some_and(|start| start.eq_ignore_ascii_case(it)));
        match blank {
            Some(blank) => rest = &rest[blank.len()..],
            None if fits => rest = &rest[letter.len_utf8()..],
            // A line may end in a backslash, in Markdown and in quotes of YAML.
            None if letter == '\\' && rest[1..].starts_with(['\n', '\r']) => rest = &rest[1..],
            None => break,
        }
    }
    rest
}

/// What follows a word, whatever its capitals, its apostrophe and its hyphens.
fn without<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let folded = |it: char| match it {
        '’' | 'ʼ' | '‘' | '´' | '`' => '\'',
        '‐' | '‑' | '–' => '-',
        _ => it.to_lowercase().next().unwrap_or(it),
    };
    let unseen = |it: char| matches!(it, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}');
    let mut rest = text;
    for wanted in word.chars() {
        let seen = rest.trim_start_matches(unseen);
        // Inside single quotes of YAML, a single quote is written twice.
        let seen = if wanted == '\'' {
            seen.strip_prefix("''").map_or(seen, |it| &seen[seen.len() - it.len() - 1..])
        } else {
            seen
        };
        let letter = seen.chars().next()?;
        if folded(letter) != folded(wanted) {
            return None;
        }
        rest = &seen[letter.len_utf8()..];
    }
    Some(rest)
}

/// Every way in which a number is dialled; none where the text is not only a number.
fn number(text: &str) -> Option<Vec<String>> {
    let fits = |it: char| it.is_ascii_digit() || it.is_whitespace() || IN_NUMBERS.contains(&it);
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    if !text.chars().all(fits) || !(5..=18).contains(&digits.len()) {
        return None;
    }
    let abroad = text.trim_start().starts_with('+') || digits.starts_with("00");
    let national = match digits.trim_start_matches("00").strip_prefix("44") {
        Some(rest) if abroad => rest.trim_start_matches('0').to_owned(),
        _ if digits.starts_with('0') && !abroad => digits[1..].to_owned(),
        _ => return Some(vec![digits]),
    };
    let starts = ["0", "44", "440", "0044", "00440", "180010", "180020"];
    Some(starts.map(|it| format!("{it}{national}")).into())
}

/// How long the number is with which a text begins.
fn number_at(text: &str, forms: &[String]) -> Option<usize> {
    let first = text.chars().next()?;
    if !first.is_ascii_digit() && !matches!(first, '+' | '(') {
        return None;
    }
    let mut digits = String::new();
    let mut rest = text;
    loop {
        let letter = rest.chars().next()?;
        if letter.is_ascii_digit() {
            digits.push(letter);
            rest = &rest[1..];
            if forms.contains(&digits) {
                break;
            }
            if !forms.iter().any(|it| it.starts_with(&digits)) {
                return None;
            }
            continue;
        }
        let next = without_gap(rest, IN_NUMBERS);
        // Digits far from one another are not one number.
        let marks = rest[..rest.len() - next.len()].chars().filter(|it| !it.is_whitespace());
        if next.len() == rest.len() || marks.count() > 3 {
            return None;
        }
        rest = next;
    }
    let found = &text[..text.len() - rest.len()];
    // A bracket before a whole number holds more than the number.
    let opened = found.starts_with('(') && !found.contains(')');
    (!opened && !rest.starts_with(|it: char| it.is_ascii_digit())).then_some(found.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'t>(words: &str, text: &'t str) -> Vec<&'t str> {
        let places = Mention::of(words).map(|it| it.places(text)).unwrap_or_default();
        places.into_iter().map(|it| &text[it]).collect()
    }

    #[test]
    fn a_name_is_found_however_it_is_written() {
        for text in [
            "Jane Smith",
            "JANE  SMITH",
            "jane-smith",
            "Jane_Smith",
            "jane.smith",
            "Smith, Jane",
            "Jane\u{a0}Smith",
            "Jane\r\n    Smith",
            "Jane\n  # Smith",
            "Jane\n> Smith",
            "Jane%20Smith",
            "jane&nbsp;smith",
            "Ja\u{ad}ne Smith",
            "**Jane** Smith",
            "Jane *Smith*",
            "Jane \\\n  Smith",
        ] {
            let around = format!("Ask {text}, or ({text}).");
            assert_eq!(found("Jane Smith", &around), [text, text], "{text:?}");
            assert_eq!(found("jane  SMITH", &around).len(), 2, "{text:?}");
        }
        assert_eq!(
            found("Tom O'Brien", "Tom O’Brien’s, Tom O''Brien"),
            ["Tom O’Brien", "Tom O''Brien"]
        );
        assert_eq!(found("Ann Smith-Jones", "ann smith‑jones"), ["ann smith‑jones"]);
        assert_eq!(found("Jane Smith", "**Ask Jane Smith**"), ["Jane Smith"]);
        assert_eq!(found("Jane Smith", "%2Fjane-smith"), ["jane-smith"]);
    }

    #[test]
    fn other_words_are_left() {
        for text in
            ["Janet Smith", "Jane Smithson", "Jane, Smith", "XJane Smith", "Jane", "JaneSmith"]
        {
            assert!(found("Jane Smith", text).is_empty(), "{text}");
        }
        for nothing in ["", " ", "-", "**"] {
            assert_eq!(Mention::of(nothing), None, "{nothing:?}");
        }
    }

    #[test]
    fn a_number_is_found_in_any_grouping() {
        for written in ["07700 900123", "+44 7700 900123", "(07700) 900 123", "0044 7700900123"] {
            for text in [
                "07700900123",
                "07700 900 123",
                "077-0090-0123",
                "(07700) 900123",
                "+447700900123",
                "+44 (0)7700 900 123",
                "0044 7700 900123",
                "07700\n    900123",
                "1800107700900123",
                "07700%20900%20123",
                "**07700** 900123",
            ] {
                let around = format!("Call {text}. Or tel:{text}");
                let trimmed = text.trim_start_matches('*');
                assert_eq!(found(written, &around), [trimmed, trimmed], "{written} in {text:?}");
            }
        }
        assert_eq!(found("07700900123", "x%2B447700900123"), ["447700900123"]);
        assert_eq!(found("07700900123", "(07700 900123)"), ["07700 900123"]);
        for other in
            ["077009001234", "107700900123", "07700 900124", "0770", "07700 900 12 words 3"]
        {
            assert!(found("07700900123", other).is_empty(), "{other}");
        }
        assert_eq!(found("12345", "No 12345, 123456, 012345"), ["12345"]);
    }

    #[test]
    fn it_takes_any_text() {
        for text in ["", "é", "%", "%2", "\\", "J\u{301}ane", "+", "(", "0", "\n#", "&nbsp"] {
            for words in ["Jane Smith", "07700900123", "é", "'"] {
                found(words, text);
            }
        }
    }
}
