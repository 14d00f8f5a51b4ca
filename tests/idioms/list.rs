//! The list of idioms, and where a text uses one.

use regex::{Regex, RegexBuilder};
use serde::Deserialize;

use crate::texts::Text;

/// All of `idioms.yaml`.
pub(crate) struct Idioms(Vec<(Idiom, Regex)>);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    idioms: Vec<Idiom>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Idiom {
    idiom: String,
    instead: String,
    #[serde(default)]
    allowed: Vec<String>,
    #[serde(default)]
    in_comments: bool,
}

impl Idioms {
    pub(crate) fn read() -> Idioms {
        let file: File = serde_yaml::from_str(include_str!("idioms.yaml")).unwrap();
        let regex = |it: &Idiom| RegexBuilder::new(&it.idiom).case_insensitive(true).build();
        let idioms = file.idioms.into_iter().map(|it| {
            let pattern = regex(&it).unwrap();
            (it, pattern)
        });
        Idioms(idioms.collect())
    }

    /// Those that comments of the code may not use either.
    pub(crate) fn for_comments(self) -> Idioms {
        Idioms(self.0.into_iter().filter(|it| !it.0.in_comments).collect())
    }

    /// Each idiom in a text, with its place and what to write.
    pub(crate) fn faults(&self, text: &Text) -> Vec<String> {
        let words = text.words.split_whitespace().collect::<Vec<_>>().join(" ");
        let faults = self.0.iter().flat_map(|(idiom, pattern)| {
            let allowed = &idiom.allowed;
            let words = allowed.iter().fold(words.clone(), |words, it| words.replace(it, "…"));
            let found: Vec<_> = pattern.find_iter(&words).map(|it| near(&words, it)).collect();
            found.into_iter().map(|it| format!("{}: {it} (write: {})", text.place, idiom.instead))
        });
        faults.collect()
    }
}

/// An idiom with some words around it.
fn near(words: &str, found: regex::Match<'_>) -> String {
    let before: Vec<_> = words[..found.start()].chars().rev().take(30).collect();
    let before: String = before.into_iter().rev().collect();
    let after: String = words[found.end()..].chars().take(30).collect();
    format!("…{before}[{}]{after}…", found.as_str())
}
