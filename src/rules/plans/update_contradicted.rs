//! An update with the status "Done" whose own words are "we have not started yet", or the other way round; and
//! a number in it that a measure of the action has otherwise for the same day. Words that may be about another
//! phase or another piece of work are left out.

use crate::diagnostics::{Code, Finding, Report};
use crate::document::UpdateDocument;
use crate::locale::sentences;
use crate::model::{Measure, Node, StatusMeaning, Update};
use crate::rules::passage::{self, Token};

use super::reported::{Reported, reported};
use super::told_number::told;
use super::typed::Typed;

/// Words by which something has not been done.
const NOT_DONE: [&[&str]; 25] = [
    &["not", "started"],
    &["not", "begun"],
    &["not", "yet", "started"],
    &["not", "yet", "begun"],
    &["not", "yet", "complete"],
    &["not", "yet", "completed"],
    &["not", "yet", "finished"],
    &["not", "yet", "done"],
    &["not", "yet", "ready"],
    &["not", "yet", "in", "place"],
    &["not", "complete"],
    &["not", "finished"],
    &["not", "been", "started"],
    &["not", "been", "completed"],
    &["haven't", "started"],
    &["hasn't", "started"],
    &["haven't", "begun"],
    &["hasn't", "begun"],
    &["yet", "to", "start"],
    &["yet", "to", "begin"],
    &["yet", "to", "be"],
    &["still", "to", "start"],
    &["still", "to", "begin"],
    &["not", "able", "to", "start"],
    &["could", "not", "start"],
];
/// Words after "is" or "are" by which it is not done either.
const HELD: [&[&str]; 9] = [
    &["delayed"],
    &["on", "hold"],
    &["paused"],
    &["postponed"],
    &["still", "delayed"],
    &["still", "on", "hold"],
    &["currently", "on", "hold"],
    &["now", "on", "hold"],
    &["behind", "schedule"],
];
/// Words by which it has been done.
const DONE: [&str; 4] = ["completed", "complete", "finished", "done"];
/// What a sentence about the whole of it begins with.
const WHOLE: [&str; 9] =
    ["it", "this", "work", "all", "everything", "the", "action", "project", "we"];
/// Words of a sentence that is about something else, or about another time.
const OTHER: [&str; 25] = [
    "next", "second", "third", "other", "another", "phase", "stage", "round", "part", "some",
    "had", "until", "when", "if", "unless", "before", "once", "will", "must", "would", "why",
    "after", "further", "new", "no",
];

pub(super) fn check(it: &Typed<'_>, report: &mut Report) {
    for reported in reported(it) {
        if reported.node.is_explained("status") {
            continue;
        }
        let measures = measures(it, reported.node.at);
        let last = reported.updates.len().saturating_sub(1);
        for (at, (update, written)) in reported.updates.iter().enumerate() {
            let finding = of_status(&reported, update, written, at == last);
            let finding = finding.or_else(|| of_measure(&measures, update, written));
            finding.into_iter().for_each(|it| report.push(it));
        }
    }
}

/// The measures that belong to one action and to no other.
pub(super) fn measures<'a>(it: &Typed<'a>, at: Node) -> Vec<&'a Measure> {
    let Node::Action(action) = at else { return Vec::new() };
    it.plan.measures.iter().filter(|it| it.actions == [action]).collect()
}

fn of_status(
    reported: &Reported<'_>,
    update: &Update,
    written: &UpdateDocument,
    is_last: bool,
) -> Option<Finding> {
    let now = update.status.get().or(reported.node.meant.status().get().filter(|_| is_last))?;
    let text = written.text.as_ref()?;
    let words = text.value.words();
    let said = match now.meaning {
        StatusMeaning::Complete => says_not_done(&words),
        StatusMeaning::NotStarted => says_done(&words),
        _ => None,
    }?;
    let message = format!("the status is \"{}\", but the text says “{said}”", now.word);
    Some(Finding::new(Code::UpdateContradicted, text.span, message).help(
        "correct the status or the text; if both are right, add a note with `about: status` that says why",
    ))
}

/// A number of the text that a measure has otherwise for the same day.
fn of_measure(measures: &[&Measure], update: &Update, written: &UpdateDocument) -> Option<Finding> {
    let text = written.text.as_ref()?;
    let words = text.value.words();
    measures.iter().find_map(|measure| {
        let unit = measure.unit.get()?.to_lowercase();
        let observed = measure.observations.iter().find(|it| it.on == update.on)?;
        let value = observed.value?.number()?;
        let of_unit: Vec<_> = told(&words).into_iter().filter(|it| it.noun == unit).collect();
        let [said] = &of_unit[..] else { return None };
        let number = i64::try_from(said.number).ok()?;
        let other = number.checked_mul(1_000_000) != Some(value.millionths());
        other.then(|| {
            let message = format!(
                "the text says “{}”, but the measure “{}” has {value} on {}",
                said.words(),
                measure.name,
                update.on
            );
            Finding::new(Code::UpdateContradicted, text.span, message)
                .help("correct the number that is wrong, here or in measures.yaml")
        })
    })
}

/// The words by which a text says that it is not done, where no other sentence says that it is.
fn says_not_done(text: &str) -> Option<String> {
    let each: Vec<Vec<Token>> =
        sentences(text).into_iter().map(|it| passage::tokens(text, it)).collect();
    let found = each.iter().find_map(|tokens| {
        if tokens.iter().any(|it| OTHER.contains(&it.word.as_str()) || it.word == "was") {
            return None;
        }
        let (at, length) = (0..tokens.len()).find_map(|at| {
            let is = |it: &&&[&str]| starts(&tokens[at..], it);
            let not_done = NOT_DONE.iter().find(is).map(|it| (at, it.len()));
            let after =
                at > 0 && matches!(&*tokens[at - 1].word, "is" | "are" | "remains" | "still");
            not_done.or_else(|| HELD.iter().find(is).filter(|_| after).map(|it| (at, it.len())))
        })?;
        Some(quote(text, &tokens[at..at + length]))
    })?;
    let done = each.iter().any(|it| {
        let negated = it.iter().any(|it| matches!(&*it.word, "not" | "yet" | "hasn't" | "haven't"));
        !negated && it.iter().any(|it| DONE.contains(&it.word.as_str()))
    });
    (!done).then_some(found)
}

/// The words by which a text says that all of it is done.
fn says_done(text: &str) -> Option<String> {
    let each: Vec<Vec<Token>> =
        sentences(text).into_iter().map(|it| passage::tokens(text, it)).collect();
    let negated =
        |it: &Token| matches!(&*it.word, "not" | "yet" | "hasn't" | "haven't" | "waiting");
    if each.iter().flatten().any(negated) {
        return None;
    }
    each.iter().find_map(|tokens| {
        let other = |it: &Token| OTHER.contains(&it.word.as_str());
        let at = tokens.iter().position(|it| DONE.contains(&it.word.as_str()))?;
        let whole = match at {
            0 => true,
            1 if matches!(&*tokens[0].word, "all" | "everything") => true,
            _ => {
                let verb = matches!(
                    &*tokens[at - 1].word,
                    "is" | "are" | "was" | "were" | "been" | "have" | "has"
                );
                let first = &tokens[0].word;
                let short = at < 5 && WHOLE.contains(&first.as_str());
                let noun = first != "the" || WHOLE.contains(&tokens[1].word.as_str());
                verb && short && noun && first != "we"
            }
        };
        (whole && !tokens.iter().any(other))
            .then(|| quote(text, &tokens[at.saturating_sub(2)..=at]))
    })
}

fn starts(tokens: &[Token], words: &[&str]) -> bool {
    tokens.len() >= words.len() && tokens.iter().zip(words).all(|it| it.0.word == **it.1)
}

fn quote(text: &str, tokens: &[Token]) -> String {
    let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else { return String::new() };
    text[first.range.start..last.range.end]
        .trim_matches(|it: char| !it.is_alphanumeric())
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_contradict_done_are_found() {
        for text in [
            "We have not started yet. We are waiting for money.",
            "Work has not begun.",
            "This is yet to begin.",
            "The survey is on hold.",
            "The lights are not yet in place.",
        ] {
            assert!(says_not_done(text).is_some(), "{text}");
        }
        for text in [
            "All fairs were held.",
            "It was on hold in May, and is done.",
            "The second phase has not started.",
            "It had not started when we met. It is finished now.",
            "How many came is not yet known.",
            "",
        ] {
            assert_eq!(says_not_done(text), None, "{text}");
        }
    }

    #[test]
    fn words_that_contradict_not_started_are_found() {
        for text in
            ["Completed in May.", "It was finished in June.", "The work is complete.", "All done."]
        {
            assert!(says_done(text).is_some(), "{text}");
        }
        for text in [
            "The questions are agreed.",
            "The design is complete. Work has not started.",
            "It will be done next year.",
            "The survey before it was completed in May.",
            "We have done nothing.",
            "",
        ] {
            assert_eq!(says_done(text), None, "{text}");
        }
    }
}
