//! How many of something a sentence says there are: "38 lamps are replaced", "112 of 120 people". Sentences
//! about a part, about what is left or about one month say nothing of the whole, and are left out.

use chrono::Month;

use crate::document::ActionDocument;
use crate::locale::sentences;
use crate::rules::number_word;
use crate::rules::passage::{self, Token};

/// Words that make a number that of a part or of a time.
const PARTIAL: [&str; 23] = [
    "left",
    "remain",
    "remaining",
    "outstanding",
    "still",
    "only",
    "fewer",
    "broken",
    "failed",
    "removed",
    "lost",
    "since",
    "each",
    "every",
    "per",
    "quarter",
    "week",
    "month",
    "year",
    "night",
    "day",
    "today",
    "tonight",
];
/// Words before a number that make it that of a part.
const BEFORE: [&str; 15] = [
    "first", "last", "next", "other", "another", "further", "extra", "new", "than", "about",
    "around", "over", "nearly", "almost", "to",
];
/// What is not a thing that is counted.
const TIMES: [&str; 14] = [
    "minutes", "hours", "days", "weeks", "months", "years", "times", "pounds", "metres", "miles",
    "percent", "points", "pm", "am",
];
/// Verbs that say nothing of what is counted.
const HELPING: [&str; 12] =
    ["is", "are", "was", "were", "has", "have", "had", "been", "be", "now", "already", "being"];
/// Words by which a number is that of everything up to now.
const TOTAL: [&[&str]; 5] =
    [&["so", "far"], &["to", "date"], &["in", "all"], &["in", "total"], &["altogether"]];

/// A number of something.
pub(super) struct Told {
    /// How many.
    pub(super) number: usize,
    /// Of what, in small letters: "lamps".
    pub(super) noun: String,
    /// What is said of them: "replaced"; empty where nothing is.
    pub(super) verb: String,
    /// Of how many, where that is said.
    pub(super) of: Option<usize>,
    /// Whether it is said to be all up to now.
    pub(super) total: bool,
}

impl Told {
    /// The number with its noun.
    pub(super) fn words(&self) -> String {
        match self.of {
            Some(all) => format!("{} of {all} {}", self.number, self.noun),
            None => format!("{} {}", self.number, self.noun),
        }
    }
}

/// The numbers that a text says of whole things.
pub(super) fn told(text: &str) -> Vec<Told> {
    // Few texts have a number, and the others need not be cut into sentences.
    let all = passage::tokens(text, 0..text.len());
    if all.iter().all(|it| number_word::read(&it.word).is_none()) {
        return Vec::new();
    }
    let of_sentence = |range| {
        let tokens = passage::tokens(text, range);
        let is_part = |it: &str| PARTIAL.contains(&it) || it.parse::<Month>().is_ok();
        let partial = tokens.iter().any(|it| is_part(&it.word));
        let found: Vec<Told> = match partial {
            true => Vec::new(),
            false => (0..tokens.len()).filter_map(|at| read(&tokens, at)).collect(),
        };
        found
    };
    sentences(text).into_iter().flat_map(of_sentence).collect()
}

/// What an action sets out to reach: in its title, its activity, its signs of success and its outputs.
pub(super) fn aims(action: &ActionDocument) -> Vec<Told> {
    let prose = action.activity.iter().chain(&action.outcome).map(|it| it.value.words());
    let lists = action.success.iter().chain(&action.outputs).chain(&action.title);
    let texts: Vec<String> = prose.chain(lists.map(|it| it.value.clone())).collect();
    texts.iter().flat_map(|it| told(it)).collect()
}

/// What an action says it does to all of: "Replace all 64 lamps".
pub(super) fn all_of(action: &ActionDocument) -> Vec<(usize, String)> {
    let activity = action.activity.as_ref().map(|it| it.value.words()).unwrap_or_default();
    let tokens = passage::tokens(&activity, 0..activity.len());
    let windows = tokens.windows(3).filter(|it| it[0].word == "all" && !it[1].ends);
    let all = windows.filter_map(|it| Some((number_word::read(&it[1].word)?, it[2].word.clone())));
    all.collect()
}

fn read(tokens: &[Token], at: usize) -> Option<Told> {
    let word = |it: usize| tokens.get(it).map_or("", |it| it.word.as_str());
    let number = number_word::read(word(at)).filter(|_| !tokens[at].ends)?;
    let before = at.checked_sub(1).map_or("", word);
    let of_all = before == "of"
        || matches!(before, "the" | "all" | "our") && at.checked_sub(2).map_or("", word) == "of";
    if of_all || BEFORE.contains(&before) {
        return None;
    }
    let (of, noun) = match word(at + 1) {
        "of" => {
            let article = matches!(word(at + 2), "the" | "all" | "our");
            let second = at + 2 + usize::from(article);
            (Some(number_word::read(word(second))?), second + 1)
        }
        _ => (None, at + 1),
    };
    let is_noun = |it: &str| {
        it.chars().all(char::is_alphabetic)
            && (it.ends_with('s') && it.len() > 3 || matches!(it, "people" | "children"))
            && !TIMES.contains(&it)
    };
    let named = Some(word(noun)).filter(|it| is_noun(it))?;
    let rest = tokens.get(noun + 1..).unwrap_or_default();
    let open = !tokens[noun].ends;
    let verb = rest.iter().find(|it| !HELPING.contains(&it.word.as_str())).filter(|_| open);
    let verb = verb.map_or("", |it| it.word.as_str());
    let total = TOTAL.iter().any(|it| {
        tokens.windows(it.len()).any(|at| at.iter().zip(*it).all(|it| it.0.word == **it.1))
    });
    Some(Told { number, noun: named.to_owned(), verb: verb.to_owned(), of, total })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_number_of_whole_things_is_read() {
        let read = |text: &str| {
            let found = told(text);
            found.first().map(|it| (it.words(), it.verb.clone(), it.total))
        };
        let some =
            |words: &str, verb: &str, total| Some((words.to_owned(), verb.to_owned(), total));
        assert_eq!(read("38 lamps are replaced."), some("38 lamps", "replaced", false));
        assert_eq!(read("So far 38 lamps."), some("38 lamps", "", true));
        assert_eq!(read("112 of the 120 people"), some("112 of 120 people", "", false));
        assert_eq!(read("120 people trained"), some("120 people", "trained", false));
        for text in [
            "38 lamps are left.",
            "We replaced 38 lamps in May.",
            "38 more lamps are replaced.",
            "The last 13 lamps wait.",
            "52 people a night rode on it.",
            "It took 12 weeks.",
            "About 300 people came.",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
