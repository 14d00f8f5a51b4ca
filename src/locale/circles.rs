//! Messages that refer to themselves, directly or through others. They cannot be resolved, and
//! would appear in braces on a public page.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{InlineExpression, Pattern};

use super::ftl::Ftl;
use super::problem::Problem;
use super::walk::walk;

/// A message and those it refers to.
const LONGEST_CHAIN: usize = 100;

/// The name of a message or term; a term's name begins with a hyphen.
type Name = (bool, String);

/// The position of an entry, and the entries that it refers to.
struct Entry<'a> {
    ftl: &'a Ftl,
    parts: Vec<(Name, &'a str)>,
}

/// Reports each message and term that is part of a circle. If two files define one, the later file
/// counts.
pub(super) fn report(files: &[Ftl], problems: &mut Vec<Problem>) {
    let mut entries: BTreeMap<Name, Entry<'_>> = BTreeMap::new();
    for ftl in files {
        let messages = ftl.messages().map(|(name, words)| ((false, name.to_owned()), words));
        let terms = ftl.terms().map(|(name, words)| ((true, name.to_owned()), words));
        let all = messages.chain(terms);
        entries.extend(all.map(|(name, words)| (name, Entry { ftl, parts: parts(words) })));
    }
    let circle = in_circles(&entries);
    for (name, entry) in entries.iter().filter(|(name, _)| circle.contains(*name)) {
        if let Some((_, part)) = entry.parts.iter().find(|(part, _)| circle.contains(part)) {
            let message = format!("“{}” uses itself: write the words in full", name.1);
            problems.push(entry.ftl.problem(part, message));
        }
    }
}

fn parts<'a>(words: &'a Pattern<&'a str>) -> Vec<(Name, &'a str)> {
    let mut parts = Vec::new();
    walk(words, &mut |expression| match expression {
        InlineExpression::MessageReference { id, .. } => {
            parts.push(((false, id.name.to_owned()), id.name));
        }
        InlineExpression::TermReference { id, .. } => {
            parts.push(((true, id.name.to_owned()), id.name));
        }
        _ => {}
    });
    parts
}

/// What is left when everything is removed that is said with nothing left, or that nothing left is
/// said with.
fn in_circles(entries: &BTreeMap<Name, Entry<'_>>) -> BTreeSet<Name> {
    let mut left: BTreeSet<Name> = entries.keys().cloned().collect();
    // A chain of more messages than this is treated as a circle.
    for _ in 0..LONGEST_CHAIN {
        let before = left.len();
        let used: BTreeSet<&Name> =
            left.iter().flat_map(|name| entries[name].parts.iter().map(|(part, _)| part)).collect();
        let stays = |name: &&Name| {
            used.contains(name) && entries[*name].parts.iter().any(|(part, _)| left.contains(part))
        };
        left = left.iter().filter(stays).cloned().collect();
        if left.len() == before {
            break;
        }
    }
    left
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(texts: &[&str], expected: &[&str]) {
        let mut problems = Vec::new();
        let files: Vec<_> =
            texts.iter().map(|text| Ftl::read("en-GB.ftl", text, &mut problems)).collect();
        report(&files, &mut problems);
        let told: Vec<_> = problems.into_iter().map(|it| it.message).collect();
        let expected: Vec<_> = expected
            .iter()
            .map(|it| format!("“{it}” uses itself: write the words in full"))
            .collect();
        assert_eq!(told, expected, "{texts:?}");
    }

    #[test]
    fn a_circle_is_told_and_what_leads_into_it_is_not() {
        check(&["a = { a }\n"], &["a"]);
        check(
            &["a = { b }\nb = { -c }\n-c = { a }\nd = { a } and { e }\ne = x\n"],
            &["a", "b", "c"],
        );
        check(&["a = { b } { b }\nb = { c }\nc = x\n"], &[]);
        check(&["a = { $n ->\n  [one] x\n *[other] { a }\n }\n"], &["a"]);
    }

    #[test]
    fn what_a_later_file_says_counts() {
        check(&["a = { b }\nb = x\n", "b = { a }\n"], &["a", "b"]);
        check(&["a = { b }\nb = { a }\n", "b = x\n"], &[]);
    }
}
