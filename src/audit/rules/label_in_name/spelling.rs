//! Whether a label and a name differ in how they spell a word only: shortened, hyphenated, or by
//! another country's rules.

use super::stands_in;
use super::tokens::tokens;
use crate::locale::folded;

/// Shortened words that are often written without their full stop.
const SHORT: &[&str] = &[
    "apr", "approx", "apt", "aug", "ave", "blvd", "cllr", "dec", "dept", "dr", "eg", "etc", "ext",
    "feb", "fri", "govt", "hr", "hrs", "ie", "inc", "info", "jan", "jul", "jun", "kg", "km", "lb",
    "ltd", "mar", "max", "min", "mins", "mon", "mr", "mrs", "nov", "oct", "pm", "prof", "rd",
    "sat", "sec", "secs", "sep", "sept", "sq", "st", "sun", "tel", "thu", "thur", "thurs", "tue",
    "tues", "vs", "wed", "yr", "yrs",
];

/// Endings and groups of letters that are spelt in two ways, and one form for both.
const GROUPS: &[(&str, &str)] = &[
    ("our", "or"),
    ("isa", "iza"),
    ("isi", "izi"),
    ("ise", "ize"),
    ("yse", "yze"),
    ("tre", "ter"),
    ("ll", "l"),
    ("ogue", "og"),
    ("mme", "m"),
    ("grey", "gray"),
    ("ae", "e"),
    ("oe", "e"),
    ("ence", "ense"),
    ("cheque", "check"),
    ("axe", "ax"),
    ("mould", "mold"),
];

pub(super) fn may_be_spelt_otherwise(seen: &str, name: &str) -> bool {
    let (label, said) = (tokens(seen), tokens(name));
    let cardinal = said.iter().map(|it| without_ordinal(it).to_owned());
    let cardinal: Vec<String> = cardinal.collect();
    if cardinal != said && stands_in(&label, &cardinal) {
        return true;
    }
    // A number is spelt in one way: digits with spaces between them are other words.
    let is_number = |it: &String| it.bytes().all(|it| it.is_ascii_digit());
    if label.iter().any(|it| is_number(it) && !said.contains(it)) {
        return false;
    }
    [is_hyphen as fn(char) -> bool, is_mark].iter().any(|left_out| {
        let plain = |it: &str| folded(it).chars().filter(|it| !left_out(*it)).collect::<String>();
        let (one, other) = (tokens(&plain(seen)), tokens(&plain(name)));
        stands_in(&one, &said) || stands_in(&label, &other) || stands_in(&one, &other)
    }) || stands_in(&in_one_form(&label), &in_one_form(&said))
        || is_shortened(seen, &label, &said)
        || is_shortened(name, &said, &label)
}

/// "1st" as "1".
fn without_ordinal(word: &str) -> &str {
    let number = ["st", "nd", "rd", "th"].iter().find_map(|it| word.strip_suffix(it));
    let digits = |it: &&str| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit());
    number.filter(digits).unwrap_or(word)
}

fn is_hyphen(letter: char) -> bool {
    matches!(letter, '-' | '\u{ad}' | '\u{2010}' | '\u{2011}')
}

/// Accents, as they are after their letters.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}' | '\'' | '\u{2019}' | '.')
}

fn in_one_form(words: &[String]) -> Vec<String> {
    let form =
        |word: &String| GROUPS.iter().fold(word.clone(), |word, (from, to)| word.replace(from, to));
    words.iter().map(form).collect()
}

/// Whether a text shortens a word that the other one writes out.
fn is_shortened(text: &str, words: &[String], others: &[String]) -> bool {
    let text = folded(text);
    let with_stop = |word: &str| {
        text.match_indices(word).any(|(at, _)| {
            let after = &text[at + word.len()..];
            // An ellipsis is not a full stop.
            let before = text[..at].chars().next_back();
            after.starts_with('.')
                && !after.starts_with("..")
                && !before.is_some_and(char::is_alphanumeric)
        })
    };
    words.iter().filter(|it| !others.contains(it)).any(|short| {
        let written_out = || others.iter().any(|it| !words.contains(it) && shortens(short, it));
        (SHORT.contains(&short.as_str()) || with_stop(short)) && written_out()
    })
}

/// Whether a word is made of some of the letters of a longer one, its first among them.
fn shortens(short: &str, long: &str) -> bool {
    let mut letters = long.chars();
    short.chars().next() == long.chars().next()
        && short.len() < long.len()
        && short.chars().all(|it| letters.any(|letter| letter == it))
}
