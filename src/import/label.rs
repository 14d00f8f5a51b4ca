//! The label of an objective: the word for its level, its number, and its title, as in "Strategic
//! Priority 1: Raising awareness" and "4. Monitoring".

use super::words::{Gap, Text};

/// Words that name a level, in small letters.
const LEVELS: [&str; 17] = [
    "priority",
    "objective",
    "aim",
    "theme",
    "outcome",
    "goal",
    "section",
    "part",
    "pillar",
    "issue",
    "strand",
    "workstream",
    "commitment",
    "ambition",
    "area",
    "domain",
    "action",
];
/// Words that come before one of them.
const BEFORE: [&str; 9] =
    ["strategic", "strategy", "key", "corporate", "our", "core", "overarching", "local", "main"];

/// A label in its parts.
#[derive(Debug, Default)]
pub(super) struct Label {
    /// The word for the level.
    pub(super) level: Option<Text>,
    pub(super) number: Option<Text>,
    pub(super) title: Text,
}

/// The parts of a label. Marks between them belong to none, and go with the number.
pub(super) fn parse(text: &Text) -> Label {
    let mut rest = text.clone();
    let mut label = Label::default();
    let lower = |at: usize| text.words.get(at).map(|it| it.text.to_lowercase()).unwrap_or_default();
    let before = usize::from(BEFORE.contains(&&*lower(0)));
    let word = lower(before);
    let known = LEVELS.contains(&word.trim_end_matches(':'));
    let numbered = text.words.get(before + 1).is_some_and(|it| is_short_number(&it.text));
    if known && numbered {
        label.level = Some(rest.take_first(before + 1));
    }
    let first = rest.words.first().map(|it| it.text.clone()).unwrap_or_default();
    let is_number = if label.level.is_some() { is_short_number(&first) } else { is_number(&first) };
    if is_number && rest.words.len() > 1 {
        let mut number = rest.take_first(1);
        number.words[0].text = bare(&first).to_owned();
        while rest.words.len() > 1 && is_mark(&rest.words[0].text) {
            let mut mark = rest.take_first(1);
            mark.words[0].text.clear();
            mark.words[0].gap = Gap::None;
            number.words.extend(mark.words);
        }
        label.number = Some(number);
    }
    if label.number.is_none() {
        // "Priority 1" alone is a title.
        return Label { title: text.clone(), ..Label::default() };
    }
    if let Some(first) = rest.words.first_mut() {
        first.gap = Gap::None;
    }
    label.title = rest;
    label
}

/// The number at the start of an action's words, as in "1.1 Hold an open day".
pub(super) fn take_number(text: &mut Text) -> Option<Text> {
    let first = text.words.first()?.text.clone();
    if text.words.len() < 2 || !is_number(&first) {
        return None;
    }
    let mut number = text.take_first(1);
    number.words[0].text = bare(&first).to_owned();
    text.words[0].gap = Gap::None;
    Some(number)
}

fn bare(number: &str) -> &str {
    number.trim_matches(|it: char| ".:)(–-".contains(it))
}

fn is_mark(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|it| ":–—-.".contains(it))
}

/// A number that can begin a line: 1.1, 4., 2), A., (a), A1.
pub(super) fn is_number(word: &str) -> bool {
    let ends = word.ends_with(['.', ')', ':']);
    let bare = bare(word);
    let parts: Vec<&str> = bare.split('.').collect();
    let digits =
        |it: &str| !it.is_empty() && it.len() <= 3 && it.bytes().all(|it| it.is_ascii_digit());
    let lettered = |it: &str| {
        let rest = it.trim_start_matches(|it: char| it.is_ascii_uppercase());
        it.len() - rest.len() <= 2 && it.len() > rest.len() && digits(rest)
    };
    let single = bare.len() == 1 && bare.bytes().all(|it| it.is_ascii_alphabetic());
    let several = parts.len() > 1 && parts[1..].iter().all(|it| digits(it));
    (several && (digits(parts[0]) || lettered(parts[0]) || parts[0].len() == 1))
        || (parts.len() == 1 && ((ends && (digits(bare) || single)) || lettered(bare)))
}

/// After the word for a level, a number or letter needs no mark.
fn is_short_number(word: &str) -> bool {
    let bare = bare(word);
    let roman = bare.len() <= 4 && !bare.is_empty() && bare.bytes().all(|it| b"IVX".contains(&it));
    let plain = bare.len() <= 2 && !bare.is_empty() && bare.bytes().all(|it| it.is_ascii_digit());
    let single = bare.len() == 1 && bare.bytes().all(|it| it.is_ascii_uppercase());
    is_number(word) || roman || plain || single
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::import::words::Word;

    /// A text of these words.
    pub(in super::super) fn text(words: &str) -> Text {
        let words = words.split_whitespace().enumerate().map(|(at, it)| Word {
            id: u32::try_from(at).unwrap(),
            text: it.to_owned(),
            gap: if at == 0 { Gap::None } else { Gap::Space },
        });
        Text { words: words.collect() }
    }

    #[test]
    fn a_label_is_a_level_a_number_and_a_title() {
        for (words, level, number, title) in [
            (
                "Strategic Priority 1: Raising Awareness",
                "Strategic Priority",
                "1",
                "Raising Awareness",
            ),
            (
                "Strategic Objective A: Improving Cohesion",
                "Strategic Objective",
                "A",
                "Improving Cohesion",
            ),
            ("1. Preventing Extremism", "", "1", "Preventing Extremism"),
            ("1.1 To empower", "", "1.1", "To empower"),
            ("Theme 2 – Places", "Theme", "2", "Places"),
            ("Priority 1", "", "", "Priority 1"),
            ("Reduce Hate Crime", "", "", "Reduce Hate Crime"),
            ("2025 is the year", "", "", "2025 is the year"),
            ("A safe place", "", "", "A safe place"),
            ("Aim: to help", "", "", "Aim: to help"),
        ] {
            let label = parse(&text(words));
            let plain = |it: &Option<Text>| it.as_ref().map(Text::plain).unwrap_or_default();
            let found = (plain(&label.level), plain(&label.number), label.title.plain());
            assert_eq!(found, (level.to_owned(), number.to_owned(), title.to_owned()), "{words}");
        }
    }
}
