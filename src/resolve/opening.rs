//! What an action without a title is called: the first words of what is done, up to a place where a
//! reader would stop too. Where sentences end is the question of `locale`.

use crate::locale::sentences;
use crate::model::prose::Prose;

/// A sentence is a name as a whole. Only what runs on for more letters than this is cut.
const LONGEST: usize = 250;
/// A clause that is shorter than this leaves out too much to be the name of a long sentence.
const SHORTEST_CLAUSE: usize = 80;
/// Fewer words than this are not a name: "Meet. Then report" is one, and "Meet" is not.
const FEWEST_WORDS: usize = 3;
/// What a clause ends with.
const CLAUSE_MARKS: [char; 5] = [',', ';', ':', '–', '—'];

/// The first sentence of what is done, or as much of it as is a name.
pub(super) fn opening(activity: &Prose) -> Option<String> {
    let words = activity.words();
    let mut lines = words.lines().map(str::trim).filter(|it| !it.is_empty());
    let mut line = lines.next()?.trim_start_matches(['-', '•', '*']).trim_start().to_owned();
    // A number on its own line belongs to the words after it.
    if !line.contains(char::is_alphabetic)
        && let Some(next) = lines.next()
    {
        line = format!("{line} {next}");
    }
    let inside = inside(&line);
    let long_enough = |end: &usize| line[..*end].split_whitespace().count() >= FEWEST_WORDS;
    let ends = || sentences(&line).into_iter().map(|it| it.end).filter(long_enough);
    let end = ends().find(|end| !inside[*end]).or_else(|| ends().next()).unwrap_or(line.len());
    let sentence = &line[..end];
    match sentence.chars().count() <= LONGEST {
        true => Some(sentence.trim_end_matches('.').to_owned()),
        false => Some(format!("{} …", shortened(sentence, &inside))),
    }
}

/// The start of a long sentence: its last clause that ends early enough, or else its last word. Never
/// part of a bracket, a quotation or a number, unless there is no other place to stop.
fn shortened<'a>(sentence: &'a str, inside: &[bool]) -> &'a str {
    let limit = sentence.char_indices().nth(LONGEST).map_or(sentence.len(), |(at, _)| at);
    let is_space = |it: &(usize, char)| it.1.is_whitespace();
    let gaps: Vec<usize> = sentence.char_indices().filter(is_space).map(|(at, _)| at).collect();
    let early = || gaps.iter().copied().take_while(|at| *at <= limit).filter(|at| *at > 0);
    let whole = |at: &usize| !inside[*at] && !parts_a_number(sentence, *at);
    let clause = early().filter(whole).filter(|at| {
        sentence[..*at].ends_with(CLAUSE_MARKS)
            && sentence[..*at].chars().count() >= SHORTEST_CLAUSE
    });
    let end = clause.last().or_else(|| early().filter(whole).last()).or_else(|| early().last());
    let end = end.or_else(|| gaps.iter().copied().find(|at| *at > 0)).unwrap_or(sentence.len());
    sentence[..end].trim_end_matches(|it: char| it.is_whitespace() || CLAUSE_MARKS.contains(&it))
}

/// Whether the space here is part of a number or belongs to one: "10 000", "£5 million", "No. 4".
fn parts_a_number(sentence: &str, at: usize) -> bool {
    let digit = |it: char| it.is_ascii_digit();
    let before = sentence[..at].trim_end();
    before.ends_with(digit) || sentence[at..].trim_start().starts_with(digit)
}

/// For each byte, and the end, whether it is in brackets or in a quotation.
fn inside(line: &str) -> Vec<bool> {
    let mut open: Vec<char> = Vec::new();
    let mut all = Vec::with_capacity(line.len() + 1);
    let mut before = ' ';
    let mut letters = line.chars().peekable();
    while let Some(letter) = letters.next() {
        all.resize(all.len() + letter.len_utf8(), !open.is_empty());
        let in_word = letters.peek().is_some_and(|it| it.is_alphanumeric());
        let starts = !before.is_alphanumeric() && in_word;
        match letter {
            '(' => open.push(')'),
            '[' => open.push(']'),
            '“' => open.push('”'),
            '‘' => open.push('’'),
            // An apostrophe in a word or after it closes nothing that is not open.
            '’' | '\'' if in_word && !(starts && letter == '\'') => {}
            _ if open.contains(&letter) => {
                let from = open.iter().rposition(|it| *it == letter).unwrap_or_default();
                open.truncate(from);
            }
            '"' => open.push('"'),
            '\'' if starts => open.push('\''),
            _ => {}
        }
        before = letter;
    }
    all.push(!open.is_empty());
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::prose::{Block, Inline};

    fn opened(words: &str) -> String {
        let words = vec![Inline::Text(words.to_owned())];
        opening(&Prose { blocks: vec![Block::Paragraph(words)] }).expect("words")
    }

    #[test]
    fn a_name_is_a_sentence_with_enough_words() {
        for (words, name) in [
            ("Meet the schools. Then report.", "Meet the schools"),
            ("Meet. Then report.", "Meet. Then report"),
            ("2025. A year of change. More.", "2025. A year of change"),
            ("2025.\nA year of change. More.", "2025. A year of change"),
            ("No. 1 priority is trust. More.", "No. 1 priority is trust"),
            ("Walk from St. Mary’s. More.", "Walk from St. Mary’s"),
            (
                "Open to all Mon.–Sun. Ask Acme Ltd. Then go.",
                "Open to all Mon.–Sun. Ask Acme Ltd. Then go",
            ),
            ("Run the “Speak. Be heard.” event. More.", "Run the “Speak. Be heard.” event"),
            ("Run the 'Speak. Be heard' days. More.", "Run the 'Speak. Be heard' days"),
            (
                "Ask schools (Years 5 to 6. Then 7) first. More.",
                "Ask schools (Years 5 to 6. Then 7) first",
            ),
            ("Ask the schools’ heads (and. More.", "Ask the schools’ heads (and"),
            ("Who is asked? We list them.", "Who is asked?"),
            ("Meet.", "Meet"),
        ] {
            assert_eq!(opened(words), name);
        }
    }

    #[test]
    fn a_long_sentence_ends_at_a_clause_or_a_word() {
        let many = |words: &str, times| words.repeat(times).trim().to_owned();
        let whole = format!("Work {}", many("with partners ", 12));
        assert_eq!(opened(&format!("{whole}. Report.")), whole);
        let clause = many("word ", 30);
        assert_eq!(opened(&format!("{clause}, {}", many("more ", 80))), format!("{clause} …"));
        let early = format!("Word, {}", many("more ", 80));
        assert!(opened(&early).ends_with("more …"));
        // A bracket, a quotation or a number at the limit is left out as a whole.
        let most = many("word ", 46);
        let cut = format!("{most} …");
        for part in ["(of the council and its partners)", "“the council and its partners”"] {
            assert_eq!(opened(&format!("{most} {part} {}", many("more ", 80))), cut);
        }
        let number = format!("{most} of 10 000 000 000 000 000 000 {}", many("more ", 80));
        assert_eq!(opened(&number), cut);
        let endless = "a".repeat(300);
        assert_eq!(opened(&format!("{endless} more")), format!("{endless} …"));
    }
}
