//! "True Vision does not cover Scotland", where its record says that it does.

use crate::model::Catalogue;

use super::{Claim, Sentence};

const NATIONS: [&str; 4] = ["scotland", "wales", "northern ireland", "england"];

pub(super) fn wrong(sentence: &Sentence<'_>, catalogue: &Catalogue) -> Option<Claim> {
    let words = sentence.words.to_lowercase();
    let denied = ["does not cover ", "doesn't cover ", "does not work in ", "is not for "];
    let (from, denial) =
        denied.iter().find_map(|it| Some((words.find(it)? + it.len(), it.trim())))?;
    let nation = NATIONS.into_iter().find(|it| words[from..].starts_with(it))?;
    let service = catalogue.services.iter().find(|it| {
        let named = words[..from].contains(&it.name.to_lowercase());
        named && it.area.as_deref().is_some_and(|area| covers(&area.to_lowercase(), nation))
    })?;
    let area = service.area.as_deref().unwrap_or_default();
    Some(Claim {
        said: format!("{denial} {}", capital(nation)),
        but: format!("the area of {} in support.yaml is “{area}”", service.name),
    })
}

/// Whether an area names a nation, and not to leave it out.
fn covers(area: &str, nation: &str) -> bool {
    let left_out =
        ["not ", "except", "without", "outside", "but "].iter().any(|it| area.contains(it));
    area.contains(nation) && !left_out
}

fn capital(words: &str) -> String {
    let each = words.split(' ').map(|it| format!("{}{}", it[..1].to_uppercase(), &it[1..]));
    each.collect::<Vec<_>>().join(" ")
}
