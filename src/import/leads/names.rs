//! The names that the cells of a column show by themselves, and a line split into them.

use super::super::known_names::{CONTACT, NAME};
use super::super::step::Sure;
use super::super::words::{Text, letters};

/// A name has at most so many letters; what is longer is a sentence about who leads.
const LONGEST: usize = 80;
/// Words of a sentence about who leads.
const SENTENCE: [&str; 6] = [" to be ", " to scope", " will ", " TBC", " see ", " via "];

/// What a line names.
pub(super) struct Split {
    pub(super) names: Vec<String>,
    /// What it probably names, where that needs a person's word.
    pub(super) proposed: Vec<String>,
    pub(super) sure: Sure,
}

impl Split {
    fn sure(names: Vec<String>, sure: Sure) -> Split {
        Split { proposed: names.clone(), names, sure }
    }
}

/// The names that the column's cells show by themselves: lines without anything that parts names, and
/// that are not made of others.
pub(super) struct Names {
    known: Vec<String>,
}

impl Names {
    pub(super) fn of(cells: &[(&Text, usize)]) -> Names {
        let mut lines: Vec<String> = Vec::new();
        for (cell, _) in cells {
            for line in cell.lines() {
                for piece in strokes(&line.plain()) {
                    if !lines.iter().any(|it| letters(it) == letters(&piece)) {
                        lines.push(piece);
                    }
                }
            }
        }
        lines.retain(|it| is_name(it) && !it.contains([',', '&', '/']) && !it.contains(" and "));
        let known: Vec<String> = lines
            .iter()
            .filter(|line| {
                let others: Vec<String> = lines.iter().filter(|it| it != line).cloned().collect();
                !Names { known: others }.is_composed(line)
            })
            .cloned()
            .collect();
        Names { known }
    }

    /// Whether a line has a name of several words at one of its ends, and other words with it: another name
    /// may run on from it.
    fn is_composed(&self, line: &str) -> bool {
        let words: Vec<&str> = line.split_whitespace().collect();
        let several = |it: &&String| it.contains(' ');
        let names = || self.known.iter().filter(several);
        let begun = names().any(|it| begins(&words, it).is_some_and(|it| it < words.len()));
        let ended = (1..words.len())
            .any(|at| names().any(|it| begins(&words[at..], it) == Some(words.len() - at)));
        begun || ended || self.cover(line).is_some()
    }

    /// The names that a line is made of from end to end, at least two, with joining words between them.
    fn cover(&self, line: &str) -> Option<Vec<String>> {
        let words: Vec<&str> = line.split_whitespace().collect();
        let mut names = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let joins = matches!(letters(words[at]).as_str(), "" | "and" | "with");
            if joins {
                at += 1;
                continue;
            }
            let here = self.known.iter().filter_map(|it| Some((begins(&words[at..], it)?, it)));
            let (length, name) = here.max_by_key(|it| it.0)?;
            names.push(name.clone());
            at += length;
        }
        (names.len() > 1).then_some(names)
    }

    /// A line in names, and how sure that is. A name of a person that was left out parts what is around it.
    pub(super) fn split(&self, line: &str, among_others: bool) -> Split {
        let line = line.replace(CONTACT, NAME);
        let withheld = line.contains(NAME);
        let mut all = Split::sure(Vec::new(), Sure::Certain);
        let parts: Vec<String> = line.split(NAME).flat_map(strokes).collect();
        let bare = |it: &String| it.trim_matches(|it: char| " (),;–-&/:.".contains(it)).to_owned();
        let parts: Vec<String> = if withheld {
            parts.iter().map(bare).filter(|it| !it.is_empty()).collect()
        } else {
            parts
        };
        for part in &parts {
            let split = self.split_part(part, among_others);
            all.sure = all.sure.max(split.sure);
            all.names.extend(split.names);
            all.proposed.extend(split.proposed);
        }
        if withheld {
            let in_brackets = parts.len() <= 1 && parts.iter().all(|it| it.split(' ').count() <= 3);
            all.sure = all.sure.max(if in_brackets { Sure::Proposed } else { Sure::Asked });
        }
        all
    }

    fn split_part(&self, part: &str, among_others: bool) -> Split {
        let known = |it: &str| self.known.iter().any(|name| letters(name) == letters(it));
        if known(part) {
            return Split::sure(vec![part.to_owned()], Sure::Certain);
        }
        if let Some(names) = self.cover(part) {
            // Marks between known names part them; without marks they run together.
            let marked = part.contains([',', '&', '+', '–']) || part.contains(" and ");
            return Split::sure(names, if marked { Sure::Proposed } else { Sure::Asked });
        }
        let halves: Vec<String> = part.split('/').map(|it| it.trim().to_owned()).collect();
        if halves.len() > 1 && halves.iter().all(|it| known(it)) {
            return Split::sure(halves, Sure::Proposed);
        }
        let pieces = commas(part);
        let each = |it: &String| known(it) || self.cover(it).is_some();
        if pieces.len() > 1 && pieces.iter().all(|it| each(it) || is_name(it)) {
            let names = pieces.iter().flat_map(|it| self.cover(it).unwrap_or(vec![it.clone()]));
            let sure = if pieces.iter().any(each) { Sure::Proposed } else { Sure::Asked };
            return Split::sure(names.collect(), sure);
        }
        let whole = if is_name(part) { vec![part.to_owned()] } else { Vec::new() };
        let joined = [" and ", " & ", " – ", " - ", ", ", "/"].iter().any(|it| part.contains(it));
        let mut proposed = self.pieces(part);
        // One name and words after it, without a mark between them, may be one name.
        if !joined && proposed.iter().filter(|it| known(it)).count() < 2 && !whole.is_empty() {
            proposed.clone_from(&whole);
        }
        let unsure = ((joined || self.is_composed(part)) && !among_others)
            || proposed.len() > 1
            || whole.is_empty();
        let sure = if unsure { Sure::Asked } else { Sure::Certain };
        Split { names: whole, proposed, sure }
    }

    /// The known names in a line, and what is between them.
    fn pieces(&self, part: &str) -> Vec<String> {
        let words: Vec<&str> = part.split_whitespace().collect();
        let (mut pieces, mut between): (Vec<String>, Vec<&str>) = (Vec::new(), Vec::new());
        let mut at = 0;
        let joining = |it: &str| matches!(letters(it).as_str(), "" | "and" | "with");
        let close = |between: &mut Vec<&str>, pieces: &mut Vec<String>| {
            let inner = between.iter().skip_while(|it| joining(it));
            let mut inner: Vec<&str> = inner.copied().collect();
            while inner.last().is_some_and(|it| joining(it)) {
                inner.pop();
            }
            if !inner.is_empty() {
                pieces.push(inner.join(" "));
            }
            between.clear();
        };
        while at < words.len() {
            let here = self.known.iter().filter_map(|it| Some((begins(&words[at..], it)?, it)));
            match here.max_by_key(|it| it.0) {
                Some((length, name)) => {
                    close(&mut between, &mut pieces);
                    pieces.push(name.clone());
                    at += length;
                }
                None => {
                    between.push(words[at]);
                    at += 1;
                }
            }
        }
        close(&mut between, &mut pieces);
        pieces
    }
}

/// The parts of a line between strokes and semicolons. "and/or" and "Crime/ASB" are one word.
fn strokes(line: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let spaced = line.contains("/ ") || line.contains(" /");
    let chars: Vec<char> = line.chars().collect();
    for (at, it) in chars.iter().enumerate() {
        let next_is_space = chars.get(at + 1).is_some_and(|it| it.is_whitespace());
        let before_is_space = at > 0 && chars[at - 1].is_whitespace();
        let stroke = *it == '/' && (next_is_space || before_is_space || spaced);
        if *it == ';' || stroke {
            parts.push(String::new());
        } else {
            parts.last_mut().expect("never empty").push(*it);
        }
    }
    let parts: Vec<String> = parts.iter().map(|it| it.trim().to_owned()).collect();
    parts.into_iter().filter(|it| !letters(it).is_empty()).collect()
}

/// The parts of a line between commas, and before the last "and" or "&" if commas part the others.
fn commas(line: &str) -> Vec<String> {
    if !line.contains(',') {
        return vec![line.to_owned()];
    }
    let mut parts: Vec<String> = line.split(',').map(|it| it.trim().to_owned()).collect();
    if let Some((one, other)) = parts.last().and_then(|it| {
        it.rsplit_once(" and ").or_else(|| it.strip_prefix("and ").map(|it| ("", it)))
    }) {
        let (one, other) = (one.to_owned(), other.to_owned());
        parts.pop();
        parts.extend([one, other]);
    }
    parts.retain(|it| !letters(it).is_empty());
    parts
}

/// Whether words can be a name: short, beginning with a capital letter, and no sentence.
pub(super) fn is_name(words: &str) -> bool {
    let count = words.split_whitespace().count();
    let first = words.chars().find(|it| it.is_alphanumeric());
    words.len() <= LONGEST
        && count <= 9
        && first.is_some_and(|it| it.is_uppercase() || it.is_ascii_digit())
        && !words.contains(". ")
        && !words.ends_with(" and")
        && !SENTENCE.iter().any(|it| words.contains(it))
}

/// How many words a line begins with that are this name.
pub(super) fn begins(words: &[&str], name: &str) -> Option<usize> {
    let name = letters(name);
    let mut said = String::new();
    for (at, word) in words.iter().enumerate() {
        said.push_str(&letters(word));
        if said == name {
            return Some(at + 1);
        }
        if !name.starts_with(&said) {
            return None;
        }
    }
    None
}
