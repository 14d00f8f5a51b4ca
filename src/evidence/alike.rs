//! Results that many pages share. On a large site, a result for each rule on each page makes a file
//! that no program opens. Here the pages with the same result for a rule are one subject, with the
//! pages as its parts (EARL 1.0, "TestSubject": `dcterms:hasPart`).

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::checked::{Outcome, Page, Rule};
use super::names::subject_id;
use crate::model::{Ix, indexed};

/// Results are grouped on sites with more pages than this.
pub(super) const MOST_APART: usize = 500;

/// The pages with the same result for a rule, in order.
pub(super) type Alike = Vec<Ix<Page>>;

/// Groups pages by the result of a rule: by its outcome and its faults.
pub(super) fn alike(pages: &[Page], rule: Ix<Rule>) -> Vec<Alike> {
    let mut groups: BTreeMap<(usize, Vec<&str>), Alike> = BTreeMap::new();
    for (at, page) in indexed(pages) {
        let order = match page.outcomes[rule.get()] {
            Outcome::Failed => 0,
            Outcome::Passed => 1,
            Outcome::Inapplicable => 2,
        };
        let faults = page.faults.iter().filter(|it| it.rule == rule);
        let mut said: Vec<&str> = faults.map(|it| it.message.as_str()).collect();
        said.sort_unstable();
        said.dedup();
        groups.entry((order, said)).or_default().push(at);
    }
    groups.into_values().collect()
}

/// Subjects of several pages, with each set of pages once.
#[derive(Debug, Default)]
pub(super) struct Subjects {
    numbers: BTreeMap<Alike, usize>,
    /// Those that have not been returned yet.
    new: Vec<Value>,
}

impl Subjects {
    /// The name of a set of pages in linked data.
    pub(super) fn id(&mut self, pages: &[Page], alike: &Alike) -> String {
        if let [only] = alike.as_slice() {
            return subject_id(&pages[*only]);
        }
        let next = self.numbers.len() + 1;
        let number = *self.numbers.entry(alike.clone()).or_insert(next);
        let id = format!("urn:planpress:pages:{number}");
        if number == next {
            let parts: Vec<String> = alike.iter().map(|it| subject_id(&pages[*it])).collect();
            let title = format!("{} pages", parts.len());
            let node = json!({"id": id, "type": "TestSubject", "title": title, "hasPart": parts});
            self.new.push(node);
        }
        id
    }

    /// The subjects named since the last call.
    pub(super) fn take_new(&mut self) -> Vec<Value> {
        std::mem::take(&mut self.new)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::checked::Fault;

    #[test]
    fn pages_of_which_a_rule_says_the_same_are_one_subject() {
        let fault = |line, message: &str| Fault {
            rule: Ix::new(0),
            line,
            column: 1,
            message: message.to_owned(),
        };
        let page = |outcome, faults| Page { outcomes: vec![outcome], faults, ..Page::default() };
        let pages = [
            page(Outcome::Passed, vec![]),
            page(Outcome::Failed, vec![fault(1, "a"), fault(2, "a")]),
            page(Outcome::Failed, vec![fault(7, "b")]),
            page(Outcome::Passed, vec![]),
            page(Outcome::Failed, vec![fault(9, "a")]),
        ];
        let groups = alike(&pages, Ix::new(0));
        let places: Vec<Vec<usize>> =
            groups.iter().map(|it| it.iter().map(|it| it.get()).collect()).collect();
        assert_eq!(places, [vec![1, 4], vec![2], vec![0, 3]]);
        let mut subjects = Subjects::default();
        assert_eq!(subjects.id(&pages, &groups[0]), "urn:planpress:pages:1");
        assert_eq!(subjects.take_new().len(), 1);
        assert_eq!(subjects.id(&pages, &groups[0]), "urn:planpress:pages:1");
        assert!(subjects.id(&pages, &groups[1]).starts_with("urn:planpress:page:"));
        assert!(subjects.take_new().is_empty());
    }
}
