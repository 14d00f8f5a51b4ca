//! Telephone numbers in running text, told from dates, sums and references by how they are written.

use std::ops::Range;

use super::{Telephone, Use, is_separator, numbering};

/// No number with all that parts its digits is longer than this.
const LONGEST: usize = 40;
/// More signs than these part two numbers, not two groups of one.
const WIDEST_GAP: usize = 3;

/// A number in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Its place, in bytes.
    pub range: Range<usize>,
    /// The number.
    pub number: Telephone,
}

/// Digits that may be one number: no letter or other sign touches them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// Where it begins, in bytes.
    pub start: usize,
    /// Where each group of digits ends, and the number up to there.
    pub ends: Vec<(usize, String)>,
    /// How many digits each group has.
    groups: Vec<usize>,
}

/// Numbers of the United Kingdom and, with a `+`, of other countries, in order. Short numbers are
/// among them, since only the words around them tell a call to 101 from 101 people.
pub fn find(text: &str) -> Vec<Found> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(run) = next_run(text, at) {
        match run.longest(text) {
            Some(it) => {
                at = it.range.end;
                found.push(it);
            }
            // What goes on in the same word is not a number of its own.
            None => at = run.ends.first().map_or(run.start + 1, |it| it.0),
        }
    }
    found
}

/// Every run of digits that may be a number, sound or not: for code that looks for mistakes.
pub fn runs(text: &str) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut at = 0;
    while let Some(run) = next_run(text, at) {
        at = run.ends.last().map_or(run.start + 1, |it| it.0);
        runs.push(run);
    }
    runs
}

fn next_run(text: &str, from: usize) -> Option<Run> {
    let mut at = from;
    loop {
        let rest = text.as_bytes().get(at..)?;
        let start = at + rest.iter().position(|it| matches!(it, b'0'..=b'9' | b'+' | b'('))?;
        if !is_glued(&text[..start]) {
            let run = run_at(text, start);
            if !run.ends.is_empty() {
                return Some(run);
            }
        }
        // The rest of a word or of digits that hang on it begins no number.
        let digit = text.as_bytes()[start].is_ascii_digit();
        let word = text[start..].find(|it: char| !it.is_ascii_alphanumeric());
        at = start + if digit { word.unwrap_or(text.len() - start) } else { 1 };
    }
}

/// Whether what comes before a digit makes it part of something longer: a word, a sum, an address.
fn is_glued(before: &str) -> bool {
    let mut letters = before.chars().rev();
    match letters.next() {
        Some('-' | '.' | ',') => letters.next().is_some_and(|it| it.is_ascii_digit()),
        Some(it) => it.is_alphanumeric() || "/=#_@+£$€".contains(it),
        None => false,
    }
}

fn run_at(text: &str, start: usize) -> Run {
    let mut run = Run { start, ends: Vec::new(), groups: Vec::new() };
    let (mut number, mut gap) = (String::new(), 0);
    let letters = text[start..].char_indices().take(LONGEST).peekable();
    let mut letters = letters;
    while let Some((at, letter)) = letters.next() {
        match letter {
            '0'..='9' => {
                if gap > 0 || run.groups.is_empty() {
                    run.groups.push(0);
                }
                if let Some(group) = run.groups.last_mut() {
                    *group += 1;
                }
                gap = 0;
                number.push(letter);
                if !letters.peek().is_some_and(|it| it.1.is_ascii_digit()) {
                    run.ends.push((start + at + 1, number.clone()));
                }
            }
            '+' if number.is_empty() => number.push(letter),
            _ if is_separator(letter) && gap < WIDEST_GAP => gap += 1,
            _ => break,
        }
    }
    run
}

impl Run {
    /// Whether no number of the country begins here, however many of its groups are taken.
    pub fn is_unsound(&self) -> bool {
        let sound = |it: &str| Telephone::read(it).is_ok_and(|it| it.doubt(Use::Call).is_none());
        !self.ends.iter().any(|(_, digits)| sound(digits))
    }

    /// The longest sound number at its beginning.
    fn longest(&self, text: &str) -> Option<Found> {
        let longest = self.ends.iter().enumerate().rev();
        longest.filter(|(at, (end, _))| self.is_whole(text, *end) && self.is_written(*at)).find_map(
            |(_, (end, _))| {
                let start = self.start + self.opened(&text[self.start..*end]);
                let number = Telephone::read(&text[start..*end]).ok()?;
                let sound = number.doubt(Use::Call).is_none();
                sound.then_some(Found { range: start..*end, number })
            },
        )
    }

    /// A bracket that does not close within a number holds more than the number.
    fn opened(&self, words: &str) -> usize {
        usize::from(words.starts_with('(') && !words.contains(')'))
    }

    fn is_whole(&self, text: &str, end: usize) -> bool {
        let mut after = text[end..].chars();
        match after.next() {
            Some('.' | ',' | ':') => !after.next().is_some_and(|it| it.is_ascii_alphanumeric()),
            Some(it) => !it.is_alphanumeric() && !"_%@=".contains(it),
            None => true,
        }
    }

    /// Whether digits up to a group are grouped as numbers are, and not as a date or a book's number.
    fn is_written(&self, last: usize) -> bool {
        let groups = &self.groups[..=last];
        let number = &self.ends[last].1;
        let digits = number.strip_prefix('+').unwrap_or(number);
        let year = || digits[4..].starts_with("19") || digits[4..].starts_with("20");
        let date = groups.len() > 2 && groups[..3] == [2, 2, 4] && year();
        if number.starts_with('+') || digits.starts_with("00") || date {
            return !date;
        }
        match groups {
            // Ten digits in a row are as likely a reference.
            [one] => {
                *one == 11
                    || digits.starts_with("0800")
                    || digits.starts_with("447")
                    || short(digits)
            }
            [first, rest @ ..] => *first > 1 && rest.iter().all(|it| *it > 1),
            [] => false,
        }
    }
}

fn short(digits: &str) -> bool {
    numbering::is_short(digits)
}
