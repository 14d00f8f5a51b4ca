//! Names that a plan prints and its publisher withholds (UK GDPR, Article 5(1)(c): no more personal
//! data than is needed). They are replaced in the tree of each of the plan's files before anything
//! reads it, so that no later module ever sees one.

use std::collections::BTreeSet;
use std::ops::Range;

use super::mention::Mention;
use super::yaml::{Mapping, Node, Value};

/// The names that a plan withholds, with their substitutes.
#[derive(Debug, Default)]
pub(super) struct Withheld(Vec<(Mention, String)>);

/// The last names of people that plans withhold. They stay in this module: it only reports where a
/// text contains one.
#[derive(Debug, Default)]
pub struct LastNames(BTreeSet<String>);

impl LastNames {
    /// Adds those of one plan.
    pub(super) fn extend(&mut self, names: &Withheld) {
        self.0.extend(names.0.iter().filter_map(|it| Some(it.0.last_word()?.to_lowercase())));
    }

    /// The ranges of these names in a text, in order: with a capital letter, and not as the first
    /// word of another name ("Example Hosting").
    pub fn places(&self, text: &str) -> Vec<Range<usize>> {
        if self.0.is_empty() {
            return Vec::new();
        }
        let parts = text.split(|it: char| !it.is_alphabetic() && it != '-');
        let named = parts
            .filter(|it| it.starts_with(char::is_uppercase) && self.0.contains(&it.to_lowercase()));
        let places = named.map(|it| {
            let start = it.as_ptr().addr() - text.as_ptr().addr();
            start..start + it.len()
        });
        let begins_a_name = |it: &Range<usize>| {
            text[it.end..].strip_prefix(' ').is_some_and(|it| it.starts_with(char::is_uppercase))
        };
        places.filter(|it| !begins_a_name(it)).collect()
    }
}

impl Withheld {
    /// The names that the tree of a `plan.yaml` withholds under `people:`.
    pub(super) fn of(plan: &Node) -> Withheld {
        let Some(people) = entry(plan, "people") else { return Withheld::default() };
        let people = match &people.value {
            Value::Sequence(people) => people.as_slice(),
            _ => std::slice::from_ref(people),
        };
        Withheld(people.iter().filter_map(withheld).collect())
    }

    /// Adds the names of another state of the same plan after its own.
    pub(super) fn extend(&mut self, other: Withheld) {
        for (name, shown_as) in other.0 {
            if !self.0.iter().any(|it| it.0 == name) {
                self.0.push((name, shown_as));
            }
        }
    }

    /// Replaces every withheld name below a node.
    pub(super) fn apply(&self, node: &mut Node) {
        if self.0.is_empty() {
            return;
        }
        match &mut node.value {
            Value::Scalar(scalar) => {
                for (name, shown_as) in &self.0 {
                    if let Some(changed) = replaced(&scalar.text, name, shown_as) {
                        scalar.text = changed;
                    }
                }
            }
            Value::Sequence(items) => items.iter_mut().for_each(|it| self.apply(it)),
            Value::Mapping(Mapping { entries, .. }) => {
                entries.iter_mut().for_each(|it| self.apply(&mut it.value));
            }
            Value::Blank | Value::Refused => {}
        }
    }
}

fn entry<'n>(node: &'n Node, key: &str) -> Option<&'n Node> {
    let Value::Mapping(mapping) = &node.value else { return None };
    mapping.entries.iter().find(|it| it.key == key).map(|it| &it.value)
}

/// The words of a withheld name, and its substitute. Without a usable one (reported where the
/// record is read) a sign replaces it: a name must not be published because of a typing mistake.
fn withheld(person: &Node) -> Option<(Mention, String)> {
    let words = |key: &str| match &entry(person, key)?.value {
        Value::Scalar(scalar) => Some(scalar.text.trim().to_owned()),
        _ => None,
    };
    let shown =
        words("show").is_some_and(|it| matches!(it.to_lowercase().as_str(), "true" | "yes"));
    let name = Mention::of_words(&words("name")?)?;
    let shown_as = words("shown_as").filter(|it| !it.is_empty());
    (!shown).then(|| (name, shown_as.unwrap_or_else(|| "[…]".to_owned())))
}

/// The text with all occurrences of a name replaced; `None` if it does not contain the name.
fn replaced(text: &str, name: &Mention, shown_as: &str) -> Option<String> {
    let places = name.places(text);
    let mut changed = String::new();
    let mut kept = 0;
    for place in &places {
        changed.push_str(&text[kept..place.start]);
        changed.push_str(shown_as);
        kept = place.end;
    }
    (!places.is_empty()).then(|| changed + &text[kept..])
}

#[cfg(test)]
mod tests {
    use super::{Mention, replaced};

    fn shown(text: &str) -> String {
        let name = Mention::of_words("Sam Example").expect("a name");
        replaced(text, &name, "[name withheld]").unwrap_or_else(|| text.to_owned())
    }

    #[test]
    fn a_name_is_replaced_as_whole_words_however_they_are_parted() {
        assert_eq!(shown("Sam Example (WCC)"), "[name withheld] (WCC)");
        assert_eq!(
            shown("Ask Sam\n  Example, or Sam Example’s team"),
            "Ask [name withheld], or [name withheld]’s team"
        );
        assert_eq!(
            shown("Samuel Example; Sam Examples; Islam Example; Sam"),
            "Samuel Example; Sam Examples; Islam Example; Sam"
        );
        assert_eq!(shown("Sam Sam Example"), "Sam [name withheld]");
    }

    #[test]
    fn a_name_is_found_however_it_is_written() {
        for written in
            ["SAM EXAMPLE", "sam example", "**Sam** Example", "Sam *Example*", "EXAMPLE, Sam"]
        {
            assert_eq!(shown(&format!("Ask {written} today")), "Ask [name withheld] today");
        }
        assert_eq!(shown("meet-sam-example"), "meet-[name withheld]");
        assert_eq!(shown("sam.example@example.org"), "[name withheld]@example.org");
        let name = Mention::of_words("Tom O'Example").expect("a name");
        assert_eq!(replaced("Tom O’Example", &name, "the mayor").as_deref(), Some("the mayor"));
        assert_eq!(replaced("Ask the mayor", &name, "the mayor"), None);
    }
}
