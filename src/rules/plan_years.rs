//! "The plan covers 2022 to 2025", on a page about a plan of 2023 to 2026. Years that only meet at an end may be
//! those of the plan before or after it, and are left out.

use std::cell::RefCell;
use std::collections::BTreeMap;

use chrono::Datelike;

use crate::diagnostics::{Code, Finding, Report};
use crate::document::{Documents, Under};
use crate::locale::sentences;
use crate::model::{Catalogue, Plan, Stated};
use crate::source::{Sources, Span};

use super::passage::{self, Token};
use super::plans::{fits, years};

/// Words between the plan and its years: "our plan for the years 2023 to 2026".
const BETWEEN: [&str; 16] = [
    "for", "covers", "covering", "from", "runs", "is", "lasts", "goes", "the", "years", "period",
    "of", "between", "and", "this", "in",
];
/// Words of a sentence that may be about another plan, or about a part of the time.
const OTHER: [&str; 22] = [
    "previous", "last", "former", "earlier", "before", "old", "older", "replaced", "replaces",
    "next", "new", "draft", "first", "until", "extended", "extends", "followed", "follows",
    "since", "county", "national", "after",
];
/// Words of a sentence that counts something over some years.
const COUNTED: [&str; 16] = [
    "figures",
    "data",
    "census",
    "survey",
    "surveys",
    "reports",
    "reported",
    "recorded",
    "rose",
    "fell",
    "grant",
    "funding",
    "budget",
    "statistics",
    "per",
    "than",
];
/// A title without its years is not a name where it is shorter, in words.
const FEWEST: usize = 2;

pub(super) fn check(
    sources: &Sources,
    documents: &Documents,
    catalogue: &Catalogue,
    report: &mut Report,
) {
    let named: Vec<(&Plan, Vec<String>)> =
        catalogue.plans.iter().map(|it| (it, name(&it.title))).collect();
    let read = |it: Under| {
        let summary = it.key == "summary";
        matches!(it.record, "plan.yaml" | "a page") && summary || it == NOTICE
    };
    let whose: RefCell<BTreeMap<String, &Plan>> = RefCell::default();
    let find = |text: &str| {
        let found = wrong(text, catalogue, &named);
        whose.borrow_mut().extend(found.iter().cloned());
        found.into_iter().map(|it| it.0).collect()
    };
    let finding = |said: &str, place: Span| {
        let plan = whose.borrow().get(said).copied();
        let period = plan.and_then(|it| Some((it, it.period.get()?)));
        let is = period.map_or_else(String::new, |(plan, it)| {
            format!(": the plan “{}” is for {} to {}", plan.title, it.from, it.to)
        });
        Finding::new(Code::TitleContradicted, place, format!("“{said}”{is}"))
            .help("correct the years, or `period:` in plan.yaml")
    };
    passage::tell_each(sources, documents, report, read, find, finding);
}

/// The paragraph on every page that says what the website is.
const NOTICE: Under = Under { record: "site.yaml", key: "notice" };

/// The years that a text says a plan is for, where it is not.
fn wrong<'c>(
    text: &str,
    catalogue: &'c Catalogue,
    named: &[(&'c Plan, Vec<String>)],
) -> Vec<(String, &'c Plan)> {
    if !text.contains(|it: char| it.is_ascii_digit()) {
        return Vec::new();
    }
    let of_sentence = |range| {
        let tokens = passage::tokens(text, range);
        let has = |words: &[&str]| tokens.iter().any(|it| words.contains(&it.word.as_str()));
        if has(&OTHER) {
            return None;
        }
        let only = catalogue.plans.first().filter(|_| catalogue.plans.len() == 1 && !has(&COUNTED));
        (0..tokens.len()).find_map(|at| {
            let (said, from, to) = range_at(text, &tokens[at..])?;
            let near = || only.filter(|it| is_near(it, from, to));
            let plan = plan_before(named, &tokens[..at]).or_else(near)?;
            contradicts(catalogue, plan, from, to).then(|| (said.to_owned(), plan))
        })
    };
    sentences(text).into_iter().filter_map(of_sentence).collect()
}

/// Whether years are almost those of a plan: they begin or end with them, or are as many and a year away.
fn is_near(plan: &Plan, from: i32, to: i32) -> bool {
    let period = plan.period.get().map(|it| (it.from.first.year(), it.to.last.year()));
    let (first, last) = years(&plan.title).or(period).unwrap_or_default();
    (from == first) != (to == last) || from.abs_diff(first) == 1 && to - from == last - first
}

/// The words of a title without its years.
fn name(title: &str) -> Vec<String> {
    let words = passage::tokens(title, 0..title.len()).into_iter().map(|it| it.word);
    let of_time = |it: &String| it.starts_with(|it: char| it.is_ascii_digit());
    let mut name: Vec<String> = words.take_while(|it| !of_time(it)).collect();
    while name.last().is_some_and(|it| BETWEEN.contains(&it.as_str())) {
        name.pop();
    }
    name
}

/// The plan that is named just before a place.
fn plan_before<'c>(named: &[(&'c Plan, Vec<String>)], before: &[Token]) -> Option<&'c Plan> {
    let joined = before.iter().rev().take_while(|it| BETWEEN.contains(&it.word.as_str())).count();
    let before = &before[..before.len() - joined];
    let ends = |name: &[String]| {
        let from = before.len().checked_sub(name.len());
        from.is_some_and(|it| before[it..].iter().map(|it| &it.word).eq(name))
    };
    let of_title = named.iter().find(|it| it.1.len() >= FEWEST && ends(&it.1));
    let ours = |it: &&[String]| ends(it);
    let phrases =
        ["our plan", "this plan", "the plan", "our strategy", "this strategy", "the strategy"]
            .map(|it| it.split(' ').map(str::to_owned).collect::<Vec<_>>());
    let only = match named {
        [only] => phrases.iter().map(Vec::as_slice).any(|it| ours(&it)).then_some(only),
        _ => None,
    };
    of_title.or(only).map(|it| it.0)
}

/// The range of years with which some words begin.
fn range_at<'p>(passage: &'p str, tokens: &[Token]) -> Option<(&'p str, i32, i32)> {
    let first = tokens.first()?;
    if !first.word.starts_with("19") && !first.word.starts_with("20") {
        return None;
    }
    (1..=tokens.len().min(3)).rev().find_map(|count| {
        let said = &passage[first.range.start..tokens[count - 1].range.end];
        let said = said.trim_matches(|it: char| !it.is_alphanumeric());
        let last = said.chars().last().is_some_and(|it| it.is_ascii_digit());
        let (from, to) = years(said).filter(|_| last)?;
        Some((said, from, to))
    })
}

/// Whether years are not those of a plan, but meet them in part.
fn contradicts(catalogue: &Catalogue, plan: &Plan, from: i32, to: i32) -> bool {
    let Stated::Stated(period) = plan.period else { return false };
    let (first, last) = (period.from.first.year(), period.to.last.year());
    let of_another = |it: &Plan| {
        let period = it.period.get();
        period.is_some_and(|it| fits(from, to, *it)) || years(&it.title) == Some((from, to))
    };
    from < last && to > first && !catalogue.plans.iter().any(of_another)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_is_read_where_it_begins() {
        for (text, range) in [
            ("2022 to 2025.", Some(("2022 to 2025", 2022, 2025))),
            ("(2022–2025), which", Some(("2022–2025", 2022, 2025))),
            ("2022/23 to 2024/25", Some(("2022/23 to 2024/25", 2022, 2025))),
            ("2022 – 2025", Some(("2022 – 2025", 2022, 2025))),
            ("2022 was dry", None),
            ("12 to 15", None),
        ] {
            assert_eq!(range_at(text, &passage::tokens(text, 0..text.len())), range, "{text}");
        }
    }

    #[test]
    fn a_name_ends_before_the_years() {
        for (title, words) in [
            ("Hate Crime Action Plan 2023 to 2026", 4),
            ("Safe Plan for 2024-27", 2),
            ("Calm Town Plan", 3),
            ("2024 to 2027", 0),
        ] {
            assert_eq!(name(title).len(), words, "{title}");
        }
    }
}
