//! What is left of a file around its errors, and what is told of each.

use super::*;
use crate::source::Sources;

/// The tree's keys and words, and the line of each finding.
fn outcome(text: &str) -> (String, Vec<usize>) {
    let sources = Sources::from_texts([("content/x.yaml", text)]);
    let (file, _) = sources.files().next().unwrap();
    let mut report = Report::default();
    let tree = read(file, text, 0, &mut report);
    let lines = report
        .findings()
        .iter()
        .map(|it| match it.place {
            crate::diagnostics::Place::Words(span) => sources.position(span).0.line,
            _ => 0,
        })
        .collect();
    (tree.root.map(|it| sketch(&it)).unwrap_or_default(), lines)
}

fn sketch(node: &Node) -> String {
    match &node.value {
        Value::Blank => "_".to_owned(),
        Value::Refused => "!".to_owned(),
        Value::Scalar(scalar) => scalar.text.trim().to_owned(),
        Value::Sequence(items) => {
            format!("[{}]", items.iter().map(sketch).collect::<Vec<_>>().join(" "))
        }
        Value::Mapping(mapping) => {
            let inside: Vec<_> = mapping
                .entries
                .iter()
                .map(|it| format!("{}={}", it.key, sketch(&it.value)))
                .collect();
            let hole = if mapping.incomplete { " ?" } else { "" };
            format!("{{{}{hole}}}", inside.join(" "))
        }
    }
}

#[test]
fn a_colon_in_the_middle_costs_one_entry_and_not_its_neighbours() {
    let (tree, lines) =
        outcome("title: A\nactions:\n  - id: a\n    title: Foo: bar\n    when: 2023\n  - id: b\n");
    assert_eq!(tree, "{title=A actions=[{id=a when=2023 ?} {id=b}]}");
    assert_eq!(lines, [4]);
}

#[test]
fn two_errors_in_two_items_are_both_told() {
    let (tree, lines) = outcome(
        "actions:\n  - id: a: x\n    title: A\n  - id: b\n  - id: c\n    title: @c\n    when: 2024\n",
    );
    assert_eq!(tree, "{actions=[{title=A ?} {id=b} {id=c when=2024 ?}]}");
    assert_eq!(lines, [2, 6]);
}

#[test]
fn a_quote_that_is_never_closed_is_found_where_it_was_opened() {
    let (tree, lines) =
        outcome("actions:\n  - id: a\n    title: \"Foo\n    when: 2023\n  - id: b\n");
    assert_eq!(tree, "{actions=[{id=a when=2023 ?} {id=b}]}");
    assert_eq!(lines, [3]);
}

#[test]
fn wrong_indentation_costs_its_line() {
    for wrong in ["   title: x", "     title: x", "    title x", "\ttitle: x"] {
        let (tree, lines) =
            outcome(&format!("actions:\n  - id: a\n{wrong}\n    when: 2023\n  - id: b\nlast: z\n"));
        assert_eq!(tree, "{actions=[{id=a when=2023 ?} {id=b}] last=z}", "{wrong:?}");
        assert_eq!(lines, [3], "{wrong:?}");
    }
}

#[test]
fn a_bracket_that_is_never_closed_is_found_where_it_was_opened() {
    let (tree, lines) = outcome("leads: [a, b\nwhen: x\nlast: z\n");
    assert_eq!(tree, "{when=x last=z ?}");
    assert_eq!(lines, [1]);
}

#[test]
fn anchors_aliases_tags_and_second_documents_are_told_and_not_followed() {
    let (tree, lines) = outcome("a: &x 1\nb: *x\nc: !t d\n<<: *x\ne: *none\n---\nf: 1\n");
    assert_eq!(tree, "{a=1 b=! c=d e=! ?}");
    assert_eq!(lines, [1, 2, 3, 4, 4, 5, 6]);
}

#[test]
fn a_key_without_a_space_is_shown_as_it_should_be_typed() {
    for (typed, meant) in [("when:May", "when: May"), ("when; May", "when: May")] {
        let text = format!("title: A\n{typed}\nnumber: 1\n");
        let sources = Sources::from_texts([("content/x.yaml", text.as_str())]);
        let (file, _) = sources.files().next().unwrap();
        let mut report = Report::default();
        read(file, &text, 0, &mut report);
        let help: Vec<_> = report.findings().iter().map(|it| it.help.as_str()).collect();
        assert_eq!(help, [format!("write `{meant}`")]);
    }
}

#[test]
fn nesting_without_end_is_one_finding() {
    for deep in ["[".repeat(100_000), "- ".repeat(100_000), "{a: ".repeat(100_000)] {
        let (_, lines) = outcome(&format!("title: x\ndeep: {deep}\nlast: z\n"));
        assert_eq!(lines.len(), 1);
    }
}

proptest::proptest! {
    #[test]
    fn no_text_makes_it_panic_and_every_place_lies_in_the_file(text in r#"(?s)([a-c]: |- |  |\n|"|'|\[|\{|\||&|\*|é|.){0,60}"#) {
        let sources = Sources::from_texts([("x", text.as_str())]);
        let (file, _) = sources.files().next().unwrap();
        let mut report = Report::default();
        let _ = read(file, &text, 0, &mut report);
        for finding in report.findings() {
            if let crate::diagnostics::Place::Words(span) = finding.place {
                assert!(span.end() <= text.len() + 1);
            }
        }
    }
}

/// Each collection around the three lines is looked at once: were it once for each line, every depth would make
/// it three times as long.
#[test]
fn holes_after_deep_records_cost_no_more_than_holes() {
    let keys = (0..40).map(|depth| format!("{}k{depth}:\n", "  ".repeat(depth)));
    let deep: String = keys.chain([format!("{}v: 1\n", "  ".repeat(40))]).collect();
    let (_, lines) = outcome(&(deep + "\"a\" b\n\"c\" d\n\"e\" f\n"));
    assert_eq!(lines, [42, 43, 44]);
    let items: String = (0..40).map(|depth| format!("{}-\n", "  ".repeat(depth))).collect();
    let (_, lines) = outcome(&(items + "\"a\" b\n\"c\" d\n\"e\" f\n"));
    assert!(!lines.is_empty());
}
