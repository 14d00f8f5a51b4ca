//! "The host keeps a record of visits for 12 months", where site.yaml says 30 days.

use crate::model::Catalogue;
use crate::rules::number_word;
use crate::rules::passage::{self, Token};

use super::{Claim, Sentence};

/// Months have 28 to 31 days, so two times that are this near are one, in per cent.
const NEAR: usize = 10;

pub(super) fn wrong(sentence: &Sentence<'_>, catalogue: &Catalogue) -> Option<Claim> {
    let logs = catalogue.site.privacy.logs.as_deref()?;
    let of_visits = sentence.has(&["log", "logs", "visits"]);
    let kept = sentence.has(&["keeps", "keep", "kept", "stores", "stored", "deletes", "deleted"]);
    let known = durations(&passage::tokens(logs, 0..logs.len()));
    if !of_visits || !kept || known.is_empty() {
        return None;
    }
    let same = |days: usize| {
        known.iter().any(|it| it.days.abs_diff(days) * 100 <= NEAR * it.days.max(days))
    };
    let other = durations(sentence.tokens).into_iter().find(|it| !same(it.days))?;
    let said = sentence.between(other.first, other.first + 1);
    Some(Claim { said, but: format!("`privacy: logs:` in site.yaml says “{logs}”") })
}

/// "30 days".
struct Duration {
    first: usize,
    days: usize,
}

fn durations(tokens: &[Token]) -> Vec<Duration> {
    let pairs = tokens.windows(2).enumerate();
    let duration = |(first, pair): (usize, &[Token])| {
        let days = match pair[1].word.trim_end_matches('s') {
            "day" => 1,
            "week" => 7,
            "month" => 30,
            "year" => 365,
            _ => return None,
        };
        let one = matches!(pair[0].word.as_str(), "1" | "one" | "a");
        let number = number_word::read(&pair[0].word).or(one.then_some(1))?;
        Some(Duration { first, days: number * days })
    };
    pairs.filter_map(duration).collect()
}
