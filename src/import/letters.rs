//! Letters of the Cyrillic and Greek alphabets that look like Latin ones. They come into a plan through
//! scans and pasted text; no one sees them, and a search does not find the word.

/// Each letter with the Latin letter that it looks like.
const ALIKE: &[(char, char)] = &[
    ('А', 'A'),
    ('В', 'B'),
    ('Е', 'E'),
    ('К', 'K'),
    ('М', 'M'),
    ('Н', 'H'),
    ('О', 'O'),
    ('Р', 'P'),
    ('С', 'C'),
    ('Т', 'T'),
    ('Х', 'X'),
    ('У', 'Y'),
    ('І', 'I'),
    ('Ј', 'J'),
    ('Ѕ', 'S'),
    ('а', 'a'),
    ('е', 'e'),
    ('о', 'o'),
    ('р', 'p'),
    ('с', 'c'),
    ('у', 'y'),
    ('х', 'x'),
    ('і', 'i'),
    ('ј', 'j'),
    ('ѕ', 's'),
    ('Α', 'A'),
    ('Β', 'B'),
    ('Ε', 'E'),
    ('Ζ', 'Z'),
    ('Η', 'H'),
    ('Ι', 'I'),
    ('Κ', 'K'),
    ('Μ', 'M'),
    ('Ν', 'N'),
    ('Ο', 'O'),
    ('Ρ', 'P'),
    ('Τ', 'T'),
    ('Υ', 'Y'),
    ('Χ', 'X'),
    ('ο', 'o'),
];

/// The word in Latin letters, where it mixes both or where all its letters look Latin and it is in
/// capital letters, as abbreviations are. A word of another language stays.
pub(super) fn latin(word: &str) -> Option<String> {
    let alike = |it: char| ALIKE.iter().find(|(other, _)| *other == it).map(|it| it.1);
    if !word.chars().any(|it| alike(it).is_some()) {
        return None;
    }
    let latin: String = word.chars().map(|it| alike(it).unwrap_or(it)).collect();
    let all_latin = latin.chars().filter(|it| it.is_alphabetic()).all(|it| it.is_ascii());
    let mixed = word.chars().any(|it| it.is_ascii_alphabetic());
    (all_latin && (mixed || latin == latin.to_uppercase())).then_some(latin)
}

/// Whether a word is in another alphabet, though the document is not.
pub(super) fn is_foreign(word: &str) -> bool {
    let foreign = |it: char| matches!(it, '\u{0370}'..='\u{052F}');
    let letters = word.chars().filter(|it| it.is_alphabetic());
    letters.clone().count() > 1 && letters.clone().all(foreign)
}

#[cfg(test)]
mod tests {
    #[test]
    fn letters_that_look_latin_are_found_and_other_languages_stay() {
        assert_eq!(super::latin("СНСG").as_deref(), Some("CHCG"));
        assert_eq!(super::latin("Роlice").as_deref(), Some("Police"));
        assert_eq!(super::latin("СНС").as_deref(), Some("CHC"));
        assert_eq!(super::latin("хорошо"), None);
        assert_eq!(super::latin("plan"), None);
    }
}
