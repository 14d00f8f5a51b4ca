//! What an action without a title is called: the first words of what is done.

use crate::locale::sentences;
use crate::model::prose::Prose;

/// A sentence is a name as a whole. Only what runs on for more letters than this is cut, at a word.
const LONGEST: usize = 250;
/// Fewer words than this are no name: "Meet. Then report" is one, and "Meet" is not.
const FEWEST_WORDS: usize = 3;

/// The first sentence of what is done, or as much of it as is a name.
pub(super) fn opening(activity: &Prose) -> Option<String> {
    let words = activity.words();
    let line = words.lines().map(str::trim).find(|it| !it.is_empty())?;
    let line = line.trim_start_matches(['-', '•', '*']).trim_start();
    let ends = sentences(line).into_iter().map(|it| &line[..it.end]);
    let sentence = ends.clone().find(|it| it.split_whitespace().count() >= FEWEST_WORDS);
    let sentence = sentence.unwrap_or(line);
    if sentence.chars().count() <= LONGEST {
        return Some(sentence.trim_end_matches('.').to_owned());
    }
    let mut cut = String::new();
    for word in sentence.split_whitespace() {
        if cut.chars().count() + word.chars().count() >= LONGEST {
            break;
        }
        cut.push_str(if cut.is_empty() { "" } else { " " });
        cut.push_str(word);
    }
    // A single word longer than that is cut inside.
    if cut.is_empty() {
        cut.extend(sentence.chars().take(LONGEST));
    }
    Some(cut + " …")
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
            ("No. 1 priority is trust. More.", "No. 1 priority is trust"),
            ("Walk from St. Mary’s. More.", "Walk from St. Mary’s"),
            ("Who is asked? We list them.", "Who is asked?"),
            ("Meet.", "Meet"),
        ] {
            assert_eq!(opened(words), name);
        }
        let long = opened(&"word ".repeat(80));
        let whole = format!("Work {}", "with partners ".repeat(12)).trim().to_owned();
        assert_eq!(opened(&format!("{whole}. Report.")), whole);
        assert!(long.ends_with("word …") && long.chars().count() <= LONGEST + 2, "{long}");
    }
}
