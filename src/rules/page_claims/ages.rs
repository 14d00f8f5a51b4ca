//! "They are there for anyone under 16", where the record of the service has another age.

use crate::model::{Catalogue, Service};
use crate::rules::number_word;
use crate::rules::passage::{self, Token};

use super::{Claim, Sentence};

/// The youngest or the oldest who may use a service.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Bound {
    Youngest(usize),
    Oldest(usize),
}

/// `service` is the one that the passage names, if it names one alone.
pub(super) fn wrong(
    sentence: &Sentence<'_>,
    service: Option<usize>,
    catalogue: &Catalogue,
) -> Option<Claim> {
    let service: &Service = catalogue.services.get(service?)?;
    let ages = service.ages.as_deref()?;
    let known = bounds(&passage::tokens(ages, 0..ages.len()));
    // "The nurse helps anyone aged 11 to 19, and Childline anyone under 19."
    let named = sentence.words.find(&*service.name).map_or(0, |it| it + sentence.start);
    let after = |at: usize| sentence.tokens[at].range.start >= named;
    let said = bounds(sentence.tokens).into_iter().filter(|it| after(it.1));
    let (_, first, last) = said.into_iter().find(|(bound, ..)| {
        let of_kind = |it: &&(Bound, usize, usize)| {
            matches!(
                (it.0, bound),
                (Bound::Youngest(_), Bound::Youngest(_)) | (Bound::Oldest(_), Bound::Oldest(_))
            )
        };
        let mut alike = known.iter().filter(of_kind).peekable();
        alike.peek().is_some() && alike.all(|it| it.0 != *bound)
    })?;
    Some(Claim {
        said: sentence.between(first, last),
        but: format!("`ages` of {} in support.yaml is “{ages}”", service.name),
    })
}

/// The ages that some words name, with their first and their last word.
fn bounds(tokens: &[Token]) -> Vec<(Bound, usize, usize)> {
    let word = |at: usize| tokens.get(at).map_or("", |it| it.word.as_str());
    let age = |at: usize| number_word::read(word(at)).filter(|it| *it < 100);
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let Some(years) = age(at) else { continue };
        let before = at.checked_sub(1).map_or("", word);
        let after = (word(at + 1), word(at + 2));
        // "under 30 minutes", "over 50 members".
        let of_people = token.ends
            || matches!(after.0, "" | "and" | "or" | "who" | "can" | "in" | "years" | "to")
            || after.0.starts_with("year");
        match (before, after) {
            ("under", _) if of_people => found.push((Bound::Oldest(years - 1), at - 1, at)),
            ("over", _) if of_people => found.push((Bound::Youngest(years + 1), at - 1, at)),
            (_, ("and" | "or", "under" | "younger")) => {
                found.push((Bound::Oldest(years), at, at + 2))
            }
            (_, ("and" | "or", "over" | "older")) => {
                found.push((Bound::Youngest(years), at, at + 2))
            }
            ("aged" | "ages", ("to" | "and", _)) => {
                found.push((Bound::Youngest(years), at - 1, at));
                if let Some(oldest) = age(at + 2) {
                    found.push((Bound::Oldest(oldest), at - 1, at + 2));
                }
            }
            _ => {}
        }
    }
    found
}
