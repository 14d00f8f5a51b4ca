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

/// The text with a name replaced wherever it stands as whole words; none where it does not stand.
/// Capitals, the kind of an apostrophe, marks of emphasis and what parts the words (a line's end, the
/// hyphens of an id, the full stops of a mailbox) make no difference, and neither does the surname first.
fn replaced(text: &str, name: &[String], shown_as: &str) -> Option<String> {
    let surname_first: Vec<String> = match name {
        [first @ .., last] if !first.is_empty() => {
            std::iter::once(last).chain(first).cloned().collect()
        }
        _ => Vec::new(),
    };
    let mut changed = String::new();
    let mut kept = 0;
    let mut from = 0;
    while let Some(letter) = text[from..].chars().next() {
        let begins = !text[..from].chars().next_back().is_some_and(char::is_alphanumeric);
        let end = begins.then(|| {
            end_of(&text[from..], name, "").or_else(|| end_of(&text[from..], &surname_first, ","))
        });
        match end.flatten() {
            Some(length) => {
                changed.push_str(text[kept..from].trim_end_matches(['*', '_']));
                changed.push_str(shown_as);
                let rest = &text[from + length..];
                from = text.len() - rest.trim_start_matches(['*', '_']).len();
                kept = from;
            }
            None => from += letter.len_utf8(),
        }
    }
    (kept > 0).then(|| changed + &text[kept..])
}

/// How long the name is with which a text begins, if it stands there whole. `mark` may stand behind
/// its first word.
fn end_of(text: &str, name: &[String], mark: &str) -> Option<usize> {
    let mut rest = text;
    for (at, word) in name.iter().enumerate() {
        if at > 0 {
            let marked = if at == 1 { rest.strip_prefix(mark)? } else { rest };
            let parted = marked.trim_start_matches(|it: char| {
                it.is_whitespace() || matches!(it, '*' | '_' | '-' | '.' | '+')
            });
            if parted.len() == marked.len() {
                return None;
            }
            rest = parted;
        }
        rest = without(rest, word)?;
    }
    let goes_on = name.is_empty() || rest.chars().next().is_some_and(char::is_alphanumeric);
    (!goes_on).then_some(text.len() - rest.len())
}

/// What follows a word, whatever its capitals and its apostrophe.
fn without<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let folded = |it: char| match it {
        '’' | 'ʼ' | '‘' => '\'',
        _ => it.to_lowercase().next().unwrap_or(it),
    };
    let mut letters = text.char_indices();
    for wanted in word.chars() {
        let (_, letter) = letters.next()?;
        if folded(letter) != folded(wanted) {
            return None;
        }
    }
    Some(letters.as_str())
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
        let name = ["Tom".to_owned(), "O'Example".to_owned()];
        assert_eq!(replaced("Tom O’Example", &name, "the mayor").as_deref(), Some("the mayor"));
        assert_eq!(replaced("Ask the mayor", &name, "the mayor"), None);
    }
}
