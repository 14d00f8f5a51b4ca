//! Where a sentence surely says how many of something the whole plan has. What may speak of some of them
//! ("the plan has 3 actions about schools", "all 4 actions of objective 2") is not such a sentence.

use std::ops::Range;

use crate::rules::number_word;
use crate::rules::passage::{Token, tokens};

/// Something that a plan has a number of.
#[derive(Clone)]
pub(super) struct Noun {
    singular: Vec<String>,
    pub(super) plural: Vec<String>,
    /// How many there are; more than one number where it can be counted in several ways.
    pub(super) counts: Vec<usize>,
    /// How many a part of the plan has: "all 4 actions" may be those.
    pub(super) of_parts: Vec<usize>,
}

/// A number that a sentence says.
pub(super) struct Claim<'n> {
    pub(super) number: usize,
    pub(super) noun: &'n Noun,
    /// The number and the noun, in the passage.
    pub(super) range: Range<usize>,
    /// Where the words begin that tell it from others like it.
    pub(super) context: usize,
}

/// What the sentences of a passage are about.
pub(super) struct Subject {
    /// The words of the plan's title and of links to it.
    names: Vec<Vec<String>>,
    /// Whether the sentence before was about the plan as a whole, so that "it" is the plan.
    known: bool,
}

/// A plan is known by no longer name, and by no more names in a passage.
const LONGEST_NAME: usize = 30;
const MOST_NAMES: usize = 9;

impl Subject {
    pub(super) fn new<'a>(names: impl Iterator<Item = &'a str>) -> Subject {
        let names = names.take(MOST_NAMES).map(|it| {
            let words = tokens(it, 0..it.len()).into_iter().map(|it| it.word);
            words.take(LONGEST_NAME).collect()
        });
        Subject { names: names.filter(|it: &Vec<String>| !it.is_empty()).collect(), known: false }
    }
}

impl Noun {
    pub(super) fn new(name: &str, count: usize) -> Noun {
        let words = |it: &str| it.split_whitespace().map(str::to_owned).collect();
        // "Approach(es)", as a column is headed.
        let named = name.to_lowercase();
        let singular = named.split('(').next().unwrap_or_default().trim().to_owned();
        Noun {
            plural: words(&plural(&singular)),
            singular: words(&singular),
            counts: vec![count],
            of_parts: Vec::new(),
        }
    }

    pub(super) fn singular(&self) -> &[String] {
        &self.singular
    }

    pub(super) fn is_called(&self, name: &str) -> bool {
        self.singular == Noun::new(name, 0).singular
    }
}

fn plural(name: &str) -> String {
    let before_y = name.strip_suffix('y').filter(|it| !it.ends_with(['a', 'e', 'i', 'o', 'u']));
    match before_y {
        // "Actions", as a plan's own word for them, but not "Process", "Focus" or "Analysis".
        _ if name.ends_with('s') && !["ss", "us", "is"].iter().any(|it| name.ends_with(it)) => {
            name.into()
        }
        Some(stem) => format!("{stem}ies"),
        None if name.ends_with("ch") || name.ends_with("sh") || name.ends_with(['x', 's']) => {
            format!("{name}es")
        }
        None => format!("{name}s"),
    }
}

/// What a sentence says of the whole plan, in order.
pub(super) fn claims<'n>(
    tokens: &[Token],
    nouns: &'n [Noun],
    subject: &mut Subject,
) -> Vec<Claim<'n>> {
    let mut claims: Vec<Claim<'n>> = Vec::new();
    let mut end = None;
    let part = (0..tokens.len()).find(|at| {
        let word = tokens[*at].word.as_str();
        let each = at.checked_sub(1).is_some_and(|it| is_each(&tokens[it].word));
        !each && nouns.iter().any(|noun| noun.singular[..] == [word])
    });
    for at in 0..tokens.len() {
        let Some(number) = number_word::read(&tokens[at].word).filter(|_| !tokens[at].ends) else {
            continue;
        };
        let Some((noun, last)) = counted(tokens, at, nouns) else { continue };
        // After the name of one of them, a sentence may go on about that one.
        let about_a_part = part.is_some_and(|it| it < at);
        let goes_on =
            end.is_some_and(|end| at == end + 1 || at == end + 2 && tokens[at - 1].word == "and");
        let whole = goes_on && closes(tokens, last) || says_whole(tokens, at, last, subject);
        let all = !noun.of_parts.contains(&number) && says_all(tokens, at, last);
        if (whole || all) && !about_a_part {
            let range = tokens[at].range.start..tokens[last].range.end;
            let context = tokens[at.saturating_sub(3)].range.start;
            claims.push(Claim { number, noun, range, context });
            end = Some(last);
        }
    }
    subject.known = part.is_none() && names_the_plan(tokens, subject);
    claims
}

/// What a number counts, and the last of the words that say so: "28 actions", or "its actions, 28 in all".
fn counted<'n>(tokens: &[Token], at: usize, nouns: &'n [Noun]) -> Option<(&'n Noun, usize)> {
    let after = |noun: &&Noun| begins(&tokens[at + 1..], &noun.plural);
    if let Some(noun) = nouns.iter().find(after) {
        return Some((noun, at + noun.plural.len()));
    }
    let ends =
        |it: &&Noun| it.plural.len() <= at && begins(&tokens[at - it.plural.len()..], &it.plural);
    is_in_all(tokens, at + 1).then(|| nouns.iter().find(ends)).flatten().map(|it| (it, at))
}

fn is_each(word: &str) -> bool {
    matches!(word, "each" | "every" | "an" | "a" | "per")
}

/// Whether "in all", "in total" or "altogether" is at a place.
fn is_in_all(tokens: &[Token], at: usize) -> bool {
    let word = |it: usize| tokens.get(it).map_or("", |it| it.word.as_str());
    word(at) == "altogether" || word(at) == "in" && matches!(word(at + 1), "all" | "total")
}

/// Words with which a sentence goes on about all that it has counted: "all 28 actions are under way".
const ABOUT_ALL: [&str; 14] = [
    "are", "were", "have", "had", "will", "can", "must", "is", "has", "began", "started", "and",
    "but", "so",
];

/// Whether a sentence counts all of them, whatever it is about: "all 28 actions", "3 of the 28 actions",
/// "28 actions in all". What comes after must not say which are meant.
fn says_all(tokens: &[Token], at: usize, last: usize) -> bool {
    let back = |count: usize| {
        let before = at.checked_sub(count).map(|it| &tokens[it]).filter(|it| !it.ends);
        before.map_or("", |it| it.word.as_str())
    };
    let next = tokens.get(last + 1).map_or("", |it| it.word.as_str());
    let of_plan = tokens.get(last + 3).is_some_and(|it| is_plan(&it.word));
    let goes_on = closes(tokens, last)
        || ABOUT_ALL.contains(&next)
        || matches!(next, "in" | "of") && of_plan && closes(tokens, last + 3);
    let article = matches!(back(1), "the" | "our" | "its" | "all");
    let of = if back(1) == "of" { 2 } else { 3 };
    let part = back(of - 1) == "of" && (article || of == 2) && {
        let word = back(of);
        number_word::read(word).is_some()
            || matches!(word, "one" | "none" | "each" | "half" | "most")
    };
    let exact = !matches!(back(1), "about" | "around" | "nearly" | "almost" | "over" | "than");
    let before_all = if back(1) == "all" { back(2) } else { back(3) };
    // "We finished all 3 actions" may be about those of last year.
    let of_now = matches!(before_all, "" | "for" | "of" | "in" | "on" | "to" | "with" | "and");
    let all = (back(1) == "all" || back(2) == "all" && matches!(back(1), "the" | "our" | "its"))
        && of_now;
    let owned = matches!(back(1), "plan's" | "strategy's");
    is_in_all(tokens, last + 1) && exact || goes_on && (all || part || owned)
}

/// Words that make a sentence, in which a number at its start may count some: "Two actions are new".
const VERBS: [&str; 18] = [
    "is", "are", "was", "were", "has", "have", "had", "will", "can", "may", "must", "should",
    "need", "begin", "began", "come", "started", "remain",
];

/// What a text counts in its first words, without a verb: "Eight actions for safer evenings".
pub(super) fn opening<'n>(tokens: &[Token], nouns: &'n [Noun]) -> Option<Claim<'n>> {
    let number = number_word::read(&tokens.first()?.word).filter(|_| !tokens[0].ends)?;
    let noun = nouns.iter().find(|it| begins(&tokens[1..], &it.plural))?;
    let last = noun.plural.len();
    let next = tokens.get(last + 1).map_or("", |it| it.word.as_str());
    let goes_on = tokens[last].ends || matches!(next, "" | "and" | "for" | "to" | "that" | "which");
    let clause = |it: &&Token| !matches!(it.word.as_str(), "that" | "which" | "who" | "where");
    let verb = tokens.iter().take_while(clause).any(|it| VERBS.contains(&it.word.as_str()));
    let range = tokens[0].range.start..tokens[last].range.end;
    (goes_on && !verb).then_some(Claim { number, noun, range, context: 0 })
}

fn begins(tokens: &[Token], words: &[String]) -> bool {
    let inner = words.len().saturating_sub(1);
    tokens.len() >= words.len()
        && tokens.iter().zip(words).all(|(token, word)| token.word == *word)
        && tokens[..inner].iter().all(|it| !it.ends)
}

/// Whether nothing after the noun says which of them are meant.
fn closes(tokens: &[Token], last: usize) -> bool {
    let next = tokens.get(last + 1).map_or("", |it| it.word.as_str());
    let in_all = next == "in"
        && tokens.get(last + 2).is_some_and(|it| matches!(it.word.as_str(), "all" | "total"));
    tokens[last].ends || next.is_empty() || next == "and" || in_all
}

/// Whether the words before the number, and those after the noun, are about the whole plan.
fn says_whole(tokens: &[Token], at: usize, last: usize, subject: &Subject) -> bool {
    let back = |count: usize| at.checked_sub(count).map_or("", |it| tokens[it].word.as_str());
    let plain = |count: usize| at.checked_sub(count).is_some_and(|it| !tokens[it].ends);
    if !plain(1) {
        return false;
    }
    if closes(tokens, last) {
        let verb = match (back(2), back(1)) {
            (_, "has" | "contains" | "lists" | "comprises" | "includes" | "sets" | "names") => 1,
            ("sets", "out") | ("consists", "of") | ("has", "now" | "just" | "only") => 2,
            ("up", "of") if back(3) == "made" && back(4) == "is" => 4,
            ("total", "of") if back(3) == "a" && back(4) == "has" => 4,
            _ => 0,
        };
        let own = matches!(back(1), "plan's" | "strategy's") && is_ours(back(2));
        return own || back(1) == "our" || verb > 0 && is_subject(tokens, at - verb, subject);
    }
    // "There are 12 objectives in the plan."
    let after = |count: usize| tokens.get(last + count).map_or("", |it| it.word.as_str());
    let inside = matches!(after(1), "in" | "of") && is_ours(after(2)) && is_plan(after(3));
    inside
        && closes(tokens, last + 3)
        && matches!((back(2), back(1)), ("there", "are") | (_, "the"))
}

/// Whether the words before a verb are the plan.
fn is_subject(tokens: &[Token], verb: usize, subject: &Subject) -> bool {
    let word = |count: usize| verb.checked_sub(count).map_or("", |it| tokens[it].word.as_str());
    if word(1) == "it" && verb == 1 {
        return subject.known;
    }
    is_plan(word(1)) && is_ours(word(2)) || is_named(&tokens[..verb], subject)
}

/// Whether words end with the plan's title, or with those of a link to it.
fn is_named(tokens: &[Token], subject: &Subject) -> bool {
    let ends_with = |name: &Vec<String>| {
        let from = tokens.len().checked_sub(name.len());
        from.is_some_and(|it| tokens[it..].iter().map(|it| &it.word).eq(name))
    };
    subject.names.iter().any(ends_with)
}

fn names_the_plan(tokens: &[Token], subject: &Subject) -> bool {
    let named = |end: usize| is_named(&tokens[..end], subject);
    let spoken = |it: &[Token]| is_ours(&it[0].word) && is_plan(&it[1].word);
    tokens.windows(2).any(spoken) || (1..=tokens.len()).any(named)
}

fn is_plan(word: &str) -> bool {
    matches!(word, "plan" | "strategy")
}

fn is_ours(word: &str) -> bool {
    matches!(word, "the" | "our" | "this")
}
