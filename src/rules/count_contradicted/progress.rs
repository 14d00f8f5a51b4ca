//! "Five actions are done", on a page of a site whose plan has three of that status. A sentence with a date says
//! what was; one about an objective says nothing of the plan.

use chrono::NaiveDate;

use crate::locale::sentences;
use crate::model::{Action, Plan, StatusMeaning, Undertaking};
use crate::rules::number_word;
use crate::rules::passage::{Token, tokens};

use super::claim::Noun;

/// What a sentence says of how many actions there are with a status.
pub(super) struct Progress {
    /// The number and the words after it.
    pub(super) said: String,
    /// How many the plan has.
    pub(super) has: usize,
}

/// Words for a status that every plan means alike.
const WORDS: [(&[&str], StatusMeaning); 13] = [
    (&["done"], StatusMeaning::Complete),
    (&["complete"], StatusMeaning::Complete),
    (&["completed"], StatusMeaning::Complete),
    (&["finished"], StatusMeaning::Complete),
    (&["delivered"], StatusMeaning::Complete),
    (&["dropped"], StatusMeaning::Cancelled),
    (&["cancelled"], StatusMeaning::Cancelled),
    (&["abandoned"], StatusMeaning::Cancelled),
    (&["paused"], StatusMeaning::Paused),
    (&["on", "hold"], StatusMeaning::Paused),
    (&["on", "track"], StatusMeaning::OnTrack),
    (&["not", "started"], StatusMeaning::NotStarted),
    (&["not", "begun"], StatusMeaning::NotStarted),
];
/// More words than these are not between a number and its status.
const FURTHEST: usize = 6;

/// How each action of a plan was by a day, or is by now.
pub(super) fn statuses(plan: &Plan, by: Option<NaiveDate>) -> Vec<StatusMeaning> {
    let of_action = |action: &Action| {
        let now = action.status().get().map(|it| it.meaning);
        let Some(day) = by else { return now };
        let updates = action.updates().iter().filter(|it| it.on.last <= day);
        let last = updates.rev().find_map(|it| it.status.get()).map(|it| it.meaning);
        last.or(now.filter(|_| action.updates().iter().all(|it| it.status.get().is_none())))
    };
    plan.actions.iter().filter_map(of_action).collect()
}

/// Every sentence of a text that contradicts the statuses of a plan's actions.
pub(super) fn contradicted(
    text: &str,
    plan: &Plan,
    statuses: &[StatusMeaning],
    nouns: &[Noun],
) -> Vec<Progress> {
    if !plan.has_all_actions() || statuses.is_empty() {
        return Vec::new();
    }
    let all = tokens(text, 0..text.len());
    let of_part = |it: &Noun| all.iter().any(|token| it.singular() == [token.word.as_str()]);
    let actions = |it: &Token| nouns.iter().any(|noun| noun.plural == [it.word.as_str()]);
    if all.iter().any(is_of_time) || nouns.iter().any(of_part) || !all.iter().any(actions) {
        return Vec::new();
    }
    let each = sentences(text).into_iter().map(|it| tokens(text, it));
    each.flat_map(|it| of_sentence(text, &it, statuses, &actions)).collect()
}

fn of_sentence(
    words: &str,
    tokens: &[Token],
    statuses: &[StatusMeaning],
    is_noun: &dyn Fn(&Token) -> bool,
) -> Vec<Progress> {
    let number = |at: usize| number_word::read(&tokens[at].word).filter(|_| !tokens[at].ends);
    let claims = (0..tokens.len()).filter_map(|at| {
        let number = number(at)?;
        let vague = at.checked_sub(1).is_some_and(|it| {
            matches!(&*tokens[it].word, "of" | "about" | "over" | "nearly" | "than" | "another")
        });
        let last =
            (at + 1..tokens.len().min(at + FURTHEST)).find(|it| is_verb(&tokens[*it].word))?;
        if vague || !is_about_actions(&tokens[at + 1..last], is_noun) {
            return None;
        }
        let (end, meaning) = status_at(tokens, last + 1)?;
        let has = statuses.iter().filter(|it| **it == meaning).count();
        let said = words[tokens[at].range.start..tokens[end].range.end].to_owned();
        let said = said.trim_end_matches(|it: char| !it.is_alphanumeric()).to_owned();
        (has != number).then_some(Progress { said, has })
    });
    claims.collect()
}

fn is_verb(word: &str) -> bool {
    matches!(word, "are" | "were" | "have")
}

/// Whether nothing but the actions is between a number and its verb: "five", "five actions", "five of our 12
/// actions", "five of them".
fn is_about_actions(between: &[Token], is_noun: &dyn Fn(&Token) -> bool) -> bool {
    let known = |it: &Token| {
        matches!(&*it.word, "of" | "the" | "our" | "its" | "all" | "them" | "these")
            || number_word::read(&it.word).is_some()
            || is_noun(it)
    };
    between.iter().all(|it| known(it) && !it.ends)
}

/// The status at a place and its last word, where nothing after it says which are meant.
fn status_at(tokens: &[Token], at: usize) -> Option<(usize, StatusMeaning)> {
    let word = |at: usize| tokens.get(at).map_or("", |it| it.word.as_str());
    let adverb =
        |at: usize| matches!(word(at), "now" | "already" | "still" | "been" | "all" | "currently");
    let at = (at..at + 3).find(|it| !adverb(*it))?;
    let (words, meaning) = WORDS.iter().find(|it| {
        it.0.iter().enumerate().all(|(offset, written)| word(at + offset) == *written)
    })?;
    let end = at + words.len() - 1;
    let closes = tokens[end].ends || matches!(word(end + 1), "" | "and" | "but" | "so" | "or");
    closes.then_some((end, *meaning))
}

/// Whether a word is of a date.
fn is_of_time(token: &Token) -> bool {
    let year = token.word.parse().is_ok_and(|it: u32| (1990..2200).contains(&it));
    year || token.word.parse::<chrono::Month>().is_ok() && token.word.len() > 3
}
