//! A name that a plan withholds and that another file has: in the plan's own files it is replaced before they are read,
//! and a page that says it would undo that.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::document::Documents;

use super::{lexicon, words};

/// Shorter words are too often others.
const FEWEST: usize = 4;

/// The last name of each person whom a plan withholds, in small letters. A name that is a word too is none of them.
pub(super) fn names(documents: &Documents) -> BTreeSet<String> {
    let plans = documents.plans.iter().filter_map(|it| it.plan.as_ref());
    let people = plans.flat_map(|it| &it.record.people);
    let withheld = people.filter(|it| it.show.as_ref().is_none_or(|it| !it.value));
    let last = withheld.filter_map(|it| {
        let name = words::words(&it.name.as_ref()?.value).pop()?.text;
        let rare = name.chars().count() >= FEWEST && !lexicon::ordinary(name);
        rare.then(|| name.to_lowercase())
    });
    last.collect()
}

/// Where one of them is in a text.
pub(super) fn find(text: &str, names: &BTreeSet<String>) -> Vec<Range<usize>> {
    if names.is_empty() {
        return Vec::new();
    }
    let found = words::words(text).into_iter().filter(|it| names.contains(&it.text.to_lowercase()));
    found.map(|it| it.range).collect()
}
