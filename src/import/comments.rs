//! Comments in the files that an import writes, for the person who edits them next.

use std::collections::BTreeSet;

/// The line above an action that a question is about.
const LOOK: &str = "  # Look at this action. There is a question about it in import/answers.yaml.";

/// A file with a line that says where it comes from, and one above each action that a question is about.
pub(super) fn add(text: &str, document: &str, asked: &BTreeSet<&str>) -> String {
    let mut with = format!(
        "# Made from {} by planpress. import/report.html shows where each word comes from.\n",
        one_line(document)
    );
    for line in text.lines() {
        let id = line.strip_prefix("  - id: ");
        if id.is_some_and(|it| asked.contains(it)) {
            with.push_str(LOOK);
            with.push('\n');
        }
        with.push_str(line);
        with.push('\n');
    }
    with
}

/// A file without the line above actions that no question is about any more, or that are gone. It is planpress's own line.
pub(super) fn settle(text: &str, asked: &BTreeSet<&str>) -> String {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let settled = |at: usize| {
        let next = lines.get(at + 1).and_then(|it| it.trim_end().strip_prefix("  - id: "));
        lines[at].trim_end() == LOOK && next.is_none_or(|it| !asked.contains(it))
    };
    (0..lines.len()).filter(|it| !settled(*it)).map(|it| lines[it]).collect()
}

/// A name of a file could have anything in it; a comment ends at the end of its line.
fn one_line(text: &str) -> String {
    text.chars().map(|it| if it.is_control() { ' ' } else { it }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_actions_with_a_question_have_a_comment() {
        let text = "title: A\nactions:\n  - id: one\n    title: x\n  - id: two\n";
        let asked = BTreeSet::from(["two"]);
        let with = add(text, "plan\n.docx", &asked);
        assert!(with.starts_with("# Made from plan .docx by"), "{with}");
        assert!(with.contains("    title: x\n  # Look at this action."), "{with}");
        assert_eq!(with.matches("# Look").count(), 1);
        assert_eq!(settle(&with, &asked), with);
        assert!(!settle(&with, &BTreeSet::new()).contains("# Look"));
    }
}
