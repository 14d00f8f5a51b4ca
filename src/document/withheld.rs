//! Names that a plan prints and its publisher withholds (UK GDPR, Article 5(1)(c): no more personal
//! data than is needed). They are replaced in the tree of each of the plan's files, before anything
//! reads it, so that nothing behind this room ever meets one.

use super::yaml::{Mapping, Node, Value};

/// The names that a plan withholds, and what stands in the place of each.
#[derive(Debug, Default)]
pub(super) struct Withheld(Vec<(Vec<String>, String)>);

impl Withheld {
    /// What the tree of a `plan.yaml` asks for under `people:`.
    pub(super) fn of(plan: &Node) -> Withheld {
        let Some(people) = entry(plan, "people") else { return Withheld::default() };
        let people = match &people.value {
            Value::Sequence(people) => people.as_slice(),
            _ => std::slice::from_ref(people),
        };
        Withheld(people.iter().filter_map(withheld).collect())
    }

    /// Takes over the names of another state of the same plan, behind its own.
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

/// The words of a name that is withheld, and its substitute. Without a usable one (which is told
/// where the record is read) a sign stands for it: a name must not slip out because of a typing slip.
fn withheld(person: &Node) -> Option<(Vec<String>, String)> {
    let words = |key: &str| match &entry(person, key)?.value {
        Value::Scalar(scalar) => Some(scalar.text.trim().to_owned()),
        _ => None,
    };
    let shown =
        words("show").is_some_and(|it| matches!(it.to_lowercase().as_str(), "true" | "yes"));
    let name: Vec<String> = words("name")?.split_whitespace().map(str::to_owned).collect();
    let shown_as = words("shown_as").filter(|it| !it.is_empty());
    (!shown && !name.is_empty()).then(|| (name, shown_as.unwrap_or_else(|| "[…]".to_owned())))
}

/// The text with a name replaced wherever it stands as whole words, however its words are parted;
/// none where it does not stand.
fn replaced(text: &str, name: &[String], shown_as: &str) -> Option<String> {
    let mut changed = String::new();
    let mut kept = 0;
    let mut from = 0;
    while let Some(found) = text[from..].find(name[0].as_str()) {
        let start = from + found;
        match end_of(text, start, name) {
            Some(end) => {
                changed.push_str(&text[kept..start]);
                changed.push_str(shown_as);
                (kept, from) = (end, end);
            }
            None => from = start + name[0].len(),
        }
    }
    (kept > 0).then(|| changed + &text[kept..])
}

/// Where the name that begins at `start` ends, if it stands there whole.
fn end_of(text: &str, start: usize, name: &[String]) -> Option<usize> {
    if text[..start].chars().next_back().is_some_and(char::is_alphanumeric) {
        return None;
    }
    let mut rest = &text[start..];
    for (at, word) in name.iter().enumerate() {
        if at > 0 {
            let parted = rest.trim_start();
            if parted.len() == rest.len() {
                return None;
            }
            rest = parted;
        }
        rest = rest.strip_prefix(word.as_str())?;
    }
    let goes_on = rest.chars().next().is_some_and(char::is_alphanumeric);
    (!goes_on).then_some(text.len() - rest.len())
}

#[cfg(test)]
mod tests {
    use super::replaced;

    fn shown(text: &str) -> String {
        let name = ["Sam".to_owned(), "Example".to_owned()];
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
            shown("Samuel Example, Sam Examples, Islam Example, Sam"),
            "Samuel Example, Sam Examples, Islam Example, Sam"
        );
        assert_eq!(shown("Sam Sam Example"), "Sam [name withheld]");
    }
}
