//! The publisher's name with a mistake in one of its words: readers treat it as another body, and a search
//! does not find it. Only a name of several words is known again when one of them is wrong.

use std::collections::BTreeSet;

use crate::diagnostics::{Code, Finding, Report};
use crate::document::{Documents, TypedText, is_frozen};
use crate::source::Sources;

use super::passage::{self, Token};

/// A shorter word is one letter away from too many others.
pub(super) const SHORTEST: usize = 5;

pub(super) fn check(sources: &Sources, documents: &Documents, report: &mut Report) {
    let site = documents.site.as_ref().map(|it| &it.record);
    let Some(own) = site.and_then(|it| it.organisation.as_ref()) else { return };
    let name = passage::tokens(&own.value, 0..own.value.len());
    if name.len() < 2 {
        return;
    }
    documents.each_text(&mut |_, said| {
        if is_frozen(sources.file(said.span.file()).path()) || is_no_text(&said) {
            return;
        }
        let slips: BTreeSet<String> = said
            .passages()
            .iter()
            .flat_map(|it| slips(it, &name))
            .take(passage::MOST_TOLD)
            .collect();
        for misspelt in slips {
            let place = passage::place(sources, said.span, &[&misspelt]);
            let site = sources.file(own.span.file()).path();
            let line = sources.position(own.span).0.line;
            let message = format!(
                "the publisher is “{misspelt}” here, and “{}” in line {line} of {site}",
                own.value
            );
            report.push(
                Finding::new(Code::OrganisationMisspelt, place, message)
                    .label("one of the two has a mistake")
                    .help("find out which is the right name, and correct the other one"),
            );
        }
    });
}

fn is_no_text(said: &TypedText<'_>) -> bool {
    matches!((said.under.record, said.under.key), ("site.yaml", "not_names") | (_, "id"))
}

/// Whether a name is another but for one mistake.
pub(super) fn is_almost(said: &str, name: &str) -> bool {
    let name = passage::tokens(name, 0..name.len());
    name.len() > 1 && !slips(said, &name).is_empty()
}

/// The words of a text that are the name but for one mistake.
pub(super) fn slips(text: &str, name: &[Token]) -> Vec<String> {
    // All words but one are those of the name, and most texts have none of them.
    let lower = text.to_ascii_lowercase();
    if text.is_ascii() && !name.iter().any(|it| lower.contains(bare(&it.word))) {
        return Vec::new();
    }
    let tokens = passage::tokens(text, 0..text.len());
    let windows = tokens.windows(name.len()).filter(|it| is_slip(text, it, name));
    let words = windows.map(|it| &text[it[0].range.start..it[name.len() - 1].range.end]);
    words.map(|it| it.trim_matches(|it: char| !it.is_alphanumeric()).to_owned()).collect()
}

fn is_slip(text: &str, said: &[Token], name: &[Token]) -> bool {
    let mut other = said.iter().zip(name).filter(|it| bare(&it.0.word) != bare(&it.1.word));
    let (Some((slip, right)), None) = (other.next(), other.next()) else { return false };
    // "our borough council" is not a name.
    let mut same = said.iter().filter(|it| it.range != slip.range);
    let is_name = same.all(|it| text[it.range.clone()].chars().any(char::is_uppercase));
    is_name
        && right.word.chars().count() >= SHORTEST
        && differs_by_a_slip(bare(&slip.word), &right.word)
}

/// A word without the ending of "the council's".
fn bare(word: &str) -> &str {
    word.strip_suffix("'s").unwrap_or(word)
}

/// Whether one letter is more, less or other, or two neighbours have changed places; a plural is not a mistake.
pub(super) fn differs_by_a_slip(said: &str, right: &str) -> bool {
    let (said, right): (Vec<char>, Vec<char>) = (said.chars().collect(), right.chars().collect());
    let start = said.iter().zip(&right).take_while(|it| it.0 == it.1).count();
    let (said, right) = (&said[start..], &right[start..]);
    match (said, right) {
        (['s'], []) | ([], ['s']) => false,
        ([a, b, rest @ ..], [c, d, same @ ..]) if a == d && b == c && rest == same => true,
        ([_, rest @ ..], [_, same @ ..]) if rest == same => true,
        ([_, rest @ ..], _) if rest == right => true,
        (_, [_, same @ ..]) => said == same,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_in_one_word_of_the_name_is_found() {
        let name = "Broxtowe Borough Council";
        let name = passage::tokens(name, 0..name.len());
        let found = |text: &str| slips(text, &name);
        for slip in ["Broxtow", "Broxttowe", "Broxtawe", "Borxtowe", "Broxtowwe"] {
            let slip = format!("{slip} Borough Council");
            assert_eq!(found(&format!("Ask {slip}’s team.")), [format!("{slip}’s")]);
        }
        for fine in [
            "Broxtowe Borough Council’s team",
            "Broxtowe Borough Councils",
            "Gedling Borough Council",
            "a Broxtow borough council",
        ] {
            assert!(found(fine).is_empty(), "{fine}");
        }
    }
}
