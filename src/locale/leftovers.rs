//! Words that no one meant to publish: a note to a colleague, a placeholder, an error from Word or
//! Excel. Only certain cases are reported; a text that explains a date format, or quotes someone,
//! is left alone.

use std::ops::Range;

/// The kind of a leftover.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Leftover {
    /// `XXX`, `???`, `[insert date]`, `dd/mm/yyyy`: a placeholder for text to come.
    Placeholder,
    /// `TBC`: to be confirmed.
    ToBeConfirmed,
    /// `[check with the police]`: a note to someone else.
    Note,
    /// `Error! Reference source not found.`
    Word,
    /// `#REF!`, `########`, `=SUM(A1:A3)`.
    Excel,
    /// `Page 3 of 12`.
    Footer,
}

/// Words that are leftovers wherever they appear, in lower case.
const PHRASES: [(&str, Leftover); 22] = [
    ("lorem ipsum", Leftover::Placeholder),
    ("your text here", Leftover::Placeholder),
    ("text goes here", Leftover::Placeholder),
    ("as per my email", Leftover::Note),
    ("as per my last email", Leftover::Note),
    ("see my email", Leftover::Note),
    ("see email below", Leftover::Note),
    ("pls check", Leftover::Note),
    ("can we run this past", Leftover::Note),
    ("draft – not for publication", Leftover::Note),
    ("draft - not for publication", Leftover::Note),
    ("draft, not for publication", Leftover::Note),
    ("sent from my iphone", Leftover::Note),
    ("delete as appropriate", Leftover::Placeholder),
    ("delete as applicable", Leftover::Placeholder),
    ("error! reference source not found", Leftover::Word),
    ("error! bookmark not defined", Leftover::Word),
    ("error! hyperlink reference not valid", Leftover::Word),
    ("click or tap here to enter text", Leftover::Word),
    ("click here to enter text", Leftover::Word),
    ("click or tap to enter a date", Leftover::Word),
    ("click here to enter a date", Leftover::Word),
];

/// Every leftover contains one of these, in lower case. Nearly all texts contain none and are not
/// read further.
const SIGNS: [&str; 25] = [
    "my email",
    "my last email",
    "email below",
    "pls check",
    "run this past",
    "for publication",
    "sent from",
    "lorem ipsum",
    "your text here",
    "text goes here",
    "delete as app",
    "error! ",
    "click ",
    "#",
    "=",
    "[",
    "xxx",
    "??",
    "dd/mm/yy",
    "tbc",
    "tba",
    "tbd",
    "todo:",
    "fixme:",
    "page",
];

/// The errors that Excel shows in a cell it cannot calculate.
const ERRORS: [&str; 7] = ["#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!"];

/// Words before XXX that make it the number 30.
const NUMBERED: [&str; 9] =
    ["part", "chapter", "title", "schedule", "article", "section", "volume", "appendix", "annex"];

/// The number of bytes around a word that are searched for an explanation.
const NEAR: usize = 80;

/// Every leftover of a passage as byte ranges, without duplicates.
pub(crate) fn leftovers(text: &str) -> Vec<(Range<usize>, Leftover)> {
    let lower = text.to_ascii_lowercase();
    if !SIGNS.iter().any(|it| lower.contains(it)) {
        return Vec::new();
    }
    let phrases = PHRASES.iter().filter_map(|(words, kind)| {
        let at = lower.find(words)?;
        Some((at..at + words.len(), *kind))
    });
    let errors = ERRORS.iter().filter_map(|it| {
        let at = text.find(it)?;
        Some((at..at + it.len(), Leftover::Excel))
    });
    let mut found: Vec<_> = phrases.chain(errors).collect();
    found.extend(notes(text, &lower));
    found.extend(words(text).filter_map(|it| Some((it.clone(), of_word(text, &lower, it)?))));
    if is_footer(&lower) {
        found.push((0..text.len(), Leftover::Footer));
    }
    found.sort_by_key(|it| (it.0.start, std::cmp::Reverse(it.0.end)));
    let mut apart: Vec<(Range<usize>, Leftover)> = Vec::new();
    for (range, kind) in found {
        match apart.last_mut() {
            Some((last, _)) if range.start < last.end => last.end = last.end.max(range.end),
            // "XXX XXXX" is a single placeholder for a number.
            Some((last, before))
                if *before == kind && text[last.end..range.start].trim().is_empty() =>
            {
                last.end = range.end;
            }
            _ => apart.push((range, kind)),
        }
    }
    apart
}

/// The words between spaces, without brackets and punctuation around them.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    text.split_whitespace().map(move |it| {
        let word = it.trim_matches(['(', ')', '[', ']', ',', ';', '“', '”', '"', '\'']);
        let word = word.trim_end_matches(['.', ':']);
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        start..start + word.len()
    })
}

/// The kind of leftover that a single word is.
fn of_word(text: &str, lower: &str, at: Range<usize>) -> Option<Leftover> {
    let word = &text[at.clone()];
    let all = |sign: char| word.len() > 2 && word.chars().all(|it| it == sign);
    let before = || lower[..at.start].split_whitespace().next_back().unwrap_or("");
    let is_date = matches!(&lower[at.clone()], "dd/mm/yyyy" | "dd/mm/yy" | "xx/xx/xxxx");
    match () {
        () if all('X') => (!NUMBERED.contains(&before())).then_some(Leftover::Placeholder),
        () if all('?') => Some(Leftover::Placeholder),
        // "the meeting point??" asks a colleague; three question marks may be meant.
        () if asks_twice(word) => Some(Leftover::Note),
        () if is_date => (!explains(lower, &at)).then_some(Leftover::Placeholder),
        () if word.len() > 3 && all('#') => Some(Leftover::Excel),
        () if matches!(word, "TBC" | "TBA" | "TBD" | "tbc" | "tba" | "tbd") => {
            Some(Leftover::ToBeConfirmed)
        }
        () if matches!(word, "TODO" | "FIXME") && text[at.end..].starts_with(':') => {
            Some(Leftover::Note)
        }
        () => is_formula(word).then_some(Leftover::Excel),
    }
}

fn asks_twice(word: &str) -> bool {
    let word = word.trim_end_matches(')');
    word.len() > 3 && word.ends_with("??") && !word.ends_with("???")
}

/// `=SUM(A1:A3)`, `=HYPERLINK(`.
fn is_formula(word: &str) -> bool {
    let name = word.strip_prefix('=').and_then(|it| it.split_once('(')).map_or("", |it| it.0);
    name.len() > 1 && name.bytes().all(|it| it.is_ascii_uppercase() || it == b'.')
}

/// Whether `dd/mm/yyyy` describes a date format, rather than being a placeholder.
fn explains(lower: &str, at: &Range<usize>) -> bool {
    let in_brackets = lower[..at.start].ends_with('(');
    let words = ["format", "form", "like", "as", "example", "use", "type", "write", "enter"];
    let near = lower.floor_char_boundary(at.start.saturating_sub(NEAR))
        ..lower.ceil_char_boundary((at.end + NEAR).min(lower.len()));
    let mut around = lower[near].split(|it: char| !it.is_alphabetic());
    in_brackets || around.any(|it| words.contains(&it))
}

/// A page number from a footer, as a separate passage.
fn is_footer(lower: &str) -> bool {
    let words: Vec<&str> = lower.split_whitespace().take(5).collect();
    let number = |it: &str| it.len() < 4 && it.bytes().all(|it| it.is_ascii_digit());
    match words.as_slice() {
        ["page", here, "of", all] => number(here) && number(all),
        ["page", "|", here] => number(here),
        _ => false,
    }
}

/// Square brackets around a note or a placeholder.
fn notes(text: &str, lower: &str) -> Vec<(Range<usize>, Leftover)> {
    let quoted = text.contains(['“', '‘', '"']);
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(open) = lower[at..].find('[').map(|it| at + it) {
        at = open + 1;
        let Some(close) = lower[at..].find(['[', ']']).map(|it| at + it) else { break };
        // "[words](address)" is a link that was not parsed as one.
        let is_link = lower[close + 1..].trim_start().starts_with('(');
        if lower[close..].starts_with(']') && !is_link {
            // "Comment [JS1]", as Word prints one.
            let is_comment = lower[..open].trim_end().ends_with("comment")
                && close - at < 6
                && text[at..close].trim_end_matches(|it: char| it.is_ascii_digit()).len()
                    < close - at
                && text[at..close].starts_with(|it: char| it.is_ascii_uppercase());
            let kind = match is_comment {
                true => Some(Leftover::Note),
                false => in_brackets(&text[at..close], &lower[at..close], quoted),
            };
            found.extend(kind.map(|it| (open..close + 1, it)));
        }
    }
    found
}

/// The kind of leftover in square brackets; `None` if they may be intended, such as "sic".
fn in_brackets(words: &str, lower: &str, quoted: bool) -> Option<Leftover> {
    const COME: [&str; 6] =
        ["insert ", "name of ", "to be confirmed", "to be added", "to follow", "delete if "];
    const EMPTY: [&str; 9] = [
        "insert",
        "date",
        "name",
        "number",
        "link",
        "council name",
        "organisation name",
        "phone number",
        "email address",
    ];
    const ADD: [&str; 9] =
        ["link", "date", "name", "text", "number", "details", "here", "photo", "logo"];
    const CHECK: [&str; 8] = ["with", "if", "that", "whether", "this", "these", "wording", "date"];
    const ASKS: [&str; 6] =
        ["is this ", "are these ", "do we ", "should we ", "can we ", "does this "];
    const TO_DO: [&str; 6] =
        [" to check", " to confirm", " to add", " to insert", " to provide", " to supply"];
    let lower = lower.trim();
    let mut each = lower.split_whitespace();
    let (first, second) = (each.next()?, each.next().unwrap_or(""));
    // "[^1]" is a Markdown footnote whose text is missing.
    let digits = |it: &str| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit());
    if words.strip_prefix('^').is_some_and(digits) {
        return Some(Leftover::Placeholder);
    }
    // In a quotation, "[name]" keeps a name out.
    let is_kept_out = lower.starts_with("name") && quoted;
    let is_to_come = !is_kept_out
        && (COME.iter().any(|it| lower.starts_with(it))
            || EMPTY.contains(&lower)
            || first == "add" && ADD.contains(&second));
    let is_note = matches!(first, "check" | "confirm") && CHECK.contains(&second)
        || lower.ends_with('?') && ASKS.iter().any(|it| lower.starts_with(it))
        || TO_DO.iter().any(|it| format!(" {lower}").contains(it))
        || is_comment(words.trim())
        || is_mark(words);
    match (is_to_come, is_note) {
        (true, _) => Some(Leftover::Placeholder),
        (false, true) => Some(Leftover::Note),
        (false, false) => None,
    }
}

/// `SW1`: the label of a Word comment, the author's initials and its number.
fn is_mark(words: &str) -> bool {
    let initials = words.trim_end_matches(|it: char| it.is_ascii_digit());
    (2..4).contains(&initials.len())
        && (1..3).contains(&(words.len() - initials.len()))
        && initials.bytes().all(|it| it.is_ascii_uppercase())
}

/// `SB1: is this right?`: the initials and number of a Word comment.
fn is_comment(words: &str) -> bool {
    let Some((head, rest)) = words.split_once(':') else { return false };
    let initials = head.trim_end_matches(|it: char| it.is_ascii_digit());
    let numbered = initials.len() < head.len() && (2..4).contains(&initials.len());
    numbered && initials.bytes().all(|it| it.is_ascii_uppercase()) && rest.contains(' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        leftovers(text).into_iter().map(|it| &text[it.0]).collect()
    }

    #[test]
    fn what_no_one_meant_to_publish_is_found() {
        for (text, words) in [
            ("Call 0115 XXX XXXX.", vec!["XXX XXXX"]),
            ("Opening hours: TBC. Room (TBA)", vec!["TBC", "TBA"]),
            ("Call ???? for help", vec!["????"]),
            ("From [insert date here] you can", vec!["[insert date here]"]),
            ("[check with Sue] We meet [Date].", vec!["[check with Sue]", "[Date]"]),
            ("[SB1: is this still right?] We", vec!["[SB1: is this still right?]"]),
            ("[SUE TO CHECK WITH POLICE - XXX] We", vec!["[SUE TO CHECK WITH POLICE - XXX]"]),
            ("Comment [JS1]: check with Legal. We", vec!["[JS1]"]),
            ("Ask for support.[SW1] See below.[^2]", vec!["[SW1]", "[^2]"]),
            ("Lorem ipsum dolor", vec!["Lorem ipsum"]),
            ("Updated dd/mm/yyyy.", vec!["dd/mm/yyyy"]),
            (
                "See Error! Reference source not found. We",
                vec!["Error! Reference source not found"],
            ),
            ("race #REF!, #N/A people", vec!["#REF!", "#N/A"]),
            ("On ######## people", vec!["########"]),
            ("=SUM(A1:A3) people", vec!["=SUM(A1:A3"]),
            ("Page 3 of 12", vec!["Page 3 of 12"]),
            ("TODO: ask Sue", vec!["TODO"]),
        ] {
            assert_eq!(found(text), words, "{text}");
        }
    }

    #[test]
    fn each_phrase_and_error_has_a_sign() {
        let all = PHRASES.iter().map(|it| it.0).chain(ERRORS);
        for it in all {
            assert!(SIGNS.iter().any(|sign| it.contains(sign)), "{it}");
        }
    }

    #[test]
    fn words_that_may_be_meant_are_left_alone() {
        for fine in [
            "They said “he [sic] is”, and [the council] agreed […]",
            "“I told [name] and [name of a friend]”, she said",
            "Select [Check answers], then press [Enter] or [Add]",
            "Write the date as dd/mm/yyyy. Date of birth (DD/MM/YYYY)",
            "Really??? Chapter XXX and XXL, xxx",
            "See page 3 of 12 pages about it",
            "Item #1, # and ## are marks; a = b (c); =3",
            "[report](tel:101), [1] [2024] EWCA Civ 5, [A1: b], [A1], [^<] [EWCA]",
            "All todo lists; TBCs; the error! Reference",
        ] {
            assert_eq!(found(fine), [""; 0], "{fine}");
        }
    }
}
