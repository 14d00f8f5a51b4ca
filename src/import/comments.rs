//! Comments in the files that an import writes, for the person who edits them next.

use std::collections::BTreeSet;

/// The line above an action that a question is about.
const LOOK: &str = "  # Look at this action. There is a question about it in import/answers.yaml.";

/// Above `period:` where the plan's title names it as "2017/18".
const SPLIT_YEAR: &str = "\
# The title names one year that begins in one calendar year and ends in the next. It is read as a financial year.
# If it is another year, such as a school year, correct the months.
";

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

/// The plan's file with a comment above the months that were made of "2017/18".
pub(super) fn about_split_year(text: &str) -> String {
    text.replacen("\nperiod:\n", &format!("\n{SPLIT_YEAR}period:\n"), 1)
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
    fn a_year_that_spans_two_has_a_comment() {
        let with = about_split_year("title: A 2017/18\nperiod:\n  from: 2017-04\n");
        assert!(with.starts_with("title: A 2017/18\n# The title names one year"), "{with}");
        assert!(with.ends_with("correct the months.\nperiod:\n  from: 2017-04\n"), "{with}");
    }

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
