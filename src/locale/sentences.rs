//! Sentence boundaries: the Unicode rules (UAX #29), except for full stops in abbreviations.

use std::borrow::Cow;
use std::ops::Range;

use icu::segmenter::SentenceSegmenter;
use icu::segmenter::options::SentenceBreakInvariantOptions;

/// English abbreviations with a full stop inside a sentence.
const ABBREVIATIONS: &[&str] = &[
    "St", "Rd", "Ave", "Mr", "Mrs", "Ms", "Mx", "Dr", "Prof", "Rev", "Revd", "Hon", "Cllr", "Sgt",
    "PC", "Insp", "Supt", "Jr", "Snr", "e.g", "eg", "i.e", "ie", "inc", "incl", "excl", "etc",
    "cf", "viz", "vs", "approx", "est", "max", "min", "avg", "dept", "depts", "govt", "Ltd", "Co",
    "Corp", "Bros", "assoc", "para", "paras", "Ref", "refs", "fig", "figs", "vol", "vols", "pp",
    "ss", "tel", "ext",
];

/// Those that are also words, and are abbreviations only with a capital.
const CAPITALS: &[&str] = &[
    "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "Mon",
    "Tue", "Tues", "Wed", "Weds", "Thu", "Thur", "Thurs", "Fri", "Sat", "Sun",
];

/// Those that are also words, and are abbreviations only before a figure.
const BEFORE_FIGURES: &[&str] = &["No", "Nos", "no", "nos", "Art", "art"];

/// The sentences of a passage, as byte ranges. The space between two sentences belongs to the
/// second, and the end of the passage ends the last one. A sentence may continue over a line end.
pub(crate) fn sentences(text: &str) -> Vec<Range<usize>> {
    // The same number of bytes, so that offsets stay valid; three dots end a sentence like an
    // ellipsis.
    let line = match text.contains(['\n', '\r', '…']) {
        true => Cow::Owned(text.replace(['\n', '\r'], " ").replace('…', "...")),
        false => Cow::Borrowed(text),
    };
    let segmenter = SentenceSegmenter::new(SentenceBreakInvariantOptions::default());
    let breaks = may_end_inside(&line).then(|| segmenter.segment_str(&line));
    let (mut found, mut start) = (Vec::new(), 0);
    for at in breaks.into_iter().flatten().chain([line.len()]) {
        let end = line[..at].trim_end().len();
        if end > start && ends(&line[start..end], &line[end..]) {
            found.push(start..end);
            start = end;
        }
    }
    if !text[start..].trim().is_empty() {
        found.push(start..text.len());
    }
    found
}

/// Whether Unicode could end a sentence before the end of a line. It does so only after a
/// punctuation mark (UAX #29, SB998), and most titles and cells have none but the last, so the full
/// rules can be skipped.
fn may_end_inside(line: &str) -> bool {
    let inside = line.trim_end().strip_suffix(['.', '!', '?']).unwrap_or(line);
    let goes_on = |it: char| match it {
        '.' | '!' | '?' => false,
        _ if it.is_ascii() => !it.is_ascii_control(),
        _ => it.is_alphabetic() || matches!(it, '’' | '‘' | '“' | '”' | '–' | '£'),
    };
    !inside.chars().all(goes_on)
}

/// Whether a Unicode sentence boundary is a real one.
fn ends(sentence: &str, rest: &str) -> bool {
    let next = rest.trim_start().chars().next();
    let apart = rest.is_empty() || rest.starts_with(char::is_whitespace);
    let says = sentence.contains(char::is_alphabetic);
    apart && says && !next.is_some_and(char::is_lowercase) && !is_shortened(sentence, next)
}

/// Whether a sentence ends with an abbreviation, an initial or "U.K.".
fn is_shortened(sentence: &str, next: Option<char>) -> bool {
    let last = sentence.split_whitespace().next_back().unwrap_or_default();
    let Some(word) = last.strip_suffix('.') else { return false };
    // For "Mon.–Sun." the last word, and for "10a.m." the letters.
    let word = word.rsplit(['-', '–', '—', '/', '(']).next().unwrap_or(word);
    let word = word.trim_start_matches(|it: char| !it.is_alphabetic());
    let mut parts = word.split('.');
    BEFORE_FIGURES.contains(&word) && next.is_some_and(char::is_numeric)
        || CAPITALS.contains(&word)
        || ABBREVIATIONS.iter().any(|it| it.eq_ignore_ascii_case(word))
        || parts.all(|it| it.chars().count() == 1 && it.starts_with(char::is_alphabetic))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<&str> {
        sentences(text).into_iter().map(|it| &text[it]).collect()
    }

    #[test]
    fn a_sentence_ends_where_the_next_begins() {
        for (text, expected) in [
            ("One. Two! Three", vec!["One.", " Two!", " Three"]),
            (
                "By post, e.g. by letter. (Or not.) “Yes.” No",
                vec!["By post, e.g. by letter.", " (Or not.)", " “Yes.”", " No"],
            ),
            (
                "Version 1.2 costs £3.50 on www.example.org",
                vec!["Version 1.2 costs £3.50 on www.example.org"],
            ),
            ("Wait… What?", vec!["Wait…", " What?"]),
            ("This ends\nhere. Not\nthere", vec!["This ends\nhere.", " Not\nthere"]),
            ("Is it safe? No. We ask", vec!["Is it safe?", " No.", " We ask"]),
            ("We met in 2025. Then we wrote", vec!["We met in 2025.", " Then we wrote"]),
            ("", vec![]),
        ] {
            assert_eq!(split(text), expected);
        }
    }

    #[test]
    fn a_shortened_word_ends_no_sentence() {
        for (line, first) in [
            ("Meet. Then report.", "Meet."),
            ("Housing i.e. evictions. Then more.", "Housing i.e. evictions."),
            ("Operations, e.g. Athena, on days", "Operations, e.g. Athena, on days"),
            ("groups (inc. those with", "groups (inc. those with"),
            ("use of flags (e.g. Re disabilities). Train.", "use of flags (e.g. Re disabilities)."),
            ("Walk from St. Mary’s to Dr. J. Smith. Then", "Walk from St. Mary’s to Dr. J. Smith."),
            ("No. 10 and Nos. 3 to 5. Then", "No. 10 and Nos. 3 to 5."),
            ("See para. 4 and pp. 5 to 7 (Ref. 12). Then", "See para. 4 and pp. 5 to 7 (Ref. 12)."),
            ("The U.K. Government and Cllr. Shah. Then", "The U.K. Government and Cllr. Shah."),
            ("2025. A year of change. Then", "2025. A year of change."),
            ("Open Mon.–Sun. Ask Acme Ltd. Or not. Then", "Open Mon.–Sun. Ask Acme Ltd. Or not."),
            (
                "The Govt. Office in Dec. Opens (incl. Sat. Mornings). So",
                "The Govt. Office in Dec. Opens (incl. Sat. Mornings).",
            ),
            ("Walk to St. Mary’s. Then", "Walk to St. Mary’s."),
            ("They sat. Then", "They sat."),
        ] {
            assert_eq!(split(line)[0], first);
        }
    }
}
