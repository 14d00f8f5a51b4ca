//! Words in capital letters that form a sentence rather than acronyms: "DO NOT CALL". They are slow
//! to read, and some screen readers spell them out.

use std::ops::Range;

/// So few in a row may be a name.
const FEWEST: usize = 3;

/// Words that are never acronyms, which mark a run of capitals as a sentence.
const OF_SENTENCES: [&str; 36] = [
    "THE", "AND", "NOT", "YOU", "YOUR", "WE", "OUR", "THEY", "THIS", "THAT", "THESE", "WITH",
    "FOR", "FROM", "TO", "OF", "IN", "ON", "AT", "BY", "IF", "OR", "DO", "DOES", "IS", "ARE",
    "WAS", "WERE", "WILL", "CAN", "MUST", "MAY", "HAVE", "HAS", "PLEASE", "ANY",
];

/// Each run of words in capitals that is all or part of a sentence.
pub(crate) fn capitals(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut run: Vec<&str> = Vec::new();
    let mut start = 0;
    let mut end = 0;
    let words = text.split_whitespace().map(Some).chain([None]);
    for written in words {
        let word = written.map_or("", |it| it.trim_matches(|it: char| !it.is_alphanumeric()));
        let at = word.as_ptr() as usize;
        if is_capital(word) {
            let at = at - text.as_ptr() as usize;
            start = if run.is_empty() { at } else { start };
            end = at + word.len();
            run.push(word);
            continue;
        }
        // A dash or other sign continues the run.
        if written.is_none() || !word.is_empty() {
            found.extend(is_sentence(&run).then_some(start..end));
            run.clear();
        }
    }
    found
}

fn is_capital(word: &str) -> bool {
    let mut letters = word.chars().filter(|it| it.is_alphabetic()).peekable();
    letters.peek().is_some() && letters.all(char::is_uppercase)
}

fn is_sentence(run: &[&str]) -> bool {
    let long = run.iter().any(|it| it.chars().count() > 3);
    run.len() >= FEWEST && long && run.iter().any(|it| OF_SENTENCES.contains(it))
}

#[cfg(test)]
mod tests {
    use super::capitals;

    #[test]
    fn a_sentence_in_capitals_is_found_and_names_are_not() {
        let found = |text: &'static str| -> Vec<&str> {
            capitals(text).into_iter().map(|it| &text[it]).collect()
        };
        assert_eq!(found("We say: DO NOT CALL 999, please."), ["DO NOT CALL"]);
        assert_eq!(
            found("YOU DO NOT NEED TO PROVE WHY THEY DID IT. They – OR WE - DECIDE"),
            ["YOU DO NOT NEED TO PROVE WHY THEY DID IT", "OR WE - DECIDE"]
        );
        for fine in [
            "The NHS, BBC and UK; NHS UK BBC ITVX",
            "Do NOT wait. A B C",
            "MARAC IDVA MASH",
            "IT IS A",
        ] {
            assert_eq!(found(fine), [""; 0], "{fine}");
        }
    }
}
