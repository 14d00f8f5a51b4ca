//! Anything can be read without a panic, and no word of it is lost or said twice.

use super::support::{all_text, words};
use planpress::intake::{Intake, Refusal, csv, layout, markdown, text, tsv};
use proptest::prelude::*;

type Read = fn(&str, &[u8]) -> Result<Intake, Refusal>;

const READERS: [(&str, Read); 4] =
    [("csv", csv), ("tsv", tsv), ("text", text), ("markdown", markdown)];

/// Pieces of lines, with words that no mark of a format has.
fn piece() -> impl Strategy<Value = String> {
    let mark = prop::sample::select(vec![
        "Lead: ",
        "When:",
        "Action: ",
        "- ",
        "* ",
        "• ",
        "  o ",
        "\t",
        "\t\t",
        " | ",
        "| ",
        "  ",
        "1. ",
        "2.1 ",
        "## ",
        " **",
        " *",
        "_",
        "`",
        ": ",
        "\"",
        ";",
        ",",
        "+---+",
        "---",
        "\u{c}",
        "\\",
        "[",
        "]",
        "](",
        ")",
        "!",
        "~~",
        "> ",
        "===",
        "Action 1: ",
        "\u{b}",
        ".",
        "<p>",
    ]);
    prop_oneof![
        3 => "[b-np-z]{2,4}".prop_map(|word| format!("{word} ")),
        1 => "[B-NP-Z][b-np-z]{2,4}",
        2 => mark.prop_map(str::to_owned),
        1 => Just("\n".to_owned()),
        1 => Just("\n\n".to_owned()),
    ]
}

/// Lines that are often rows, labels, items or headings.
fn lines() -> impl Strategy<Value = String> {
    let word = "[b-np-z]{2,4}( [b-np-z]{2,4}){0,3}";
    let line = prop_oneof![
        (prop::sample::select(vec!["Lead", "When", "Action", "Cost"]), word)
            .prop_map(|(label, words)| format!("{label}: {words}")),
        prop::sample::select(vec!["Lead:", "When:", "**Action**", ""]).prop_map(str::to_owned),
        prop::collection::vec(word, 1..4).prop_map(|cells| cells.join("\t")),
        prop::collection::vec(word, 1..4).prop_map(|cells| format!("| {} |", cells.join(" | "))),
        (prop::sample::select(vec!["- ", "  - ", "## ", "1.1 ", "2. ", "Action 3: "]), word)
            .prop_map(|(mark, words)| format!("{mark}{words}")),
        Just("Action\tLead\tWhen".to_owned()),
        Just(String::new()),
        Just("Page 3 of 9".to_owned()),
    ];
    prop::collection::vec(line, 0..24).prop_map(|lines| lines.join("\n"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        for (_, read) in READERS {
            let _ = read("file", &bytes).map(layout);
        }
    }

    #[test]
    fn characters_never_panic(found in "\\PC{0,200}") {
        for (_, read) in READERS {
            let _ = read("file", found.as_bytes()).map(layout);
        }
    }

    #[test]
    fn pieces_keep_their_words(pieces in prop::collection::vec(piece(), 0..60)) {
        check(&pieces.concat(), false)?;
    }

    #[test]
    fn lines_keep_their_words(lines in lines()) {
        check(&lines, true)?;
    }
}

fn check(found: &str, marks: bool) -> Result<(), TestCaseError> {
    for (name, read) in READERS {
        let Ok(intake) = read("file", found.as_bytes()) else { continue };
        // A bullet may be the letter o, which no word here has.
        let words = |text: &str| words(&text.replace('o', " "));
        let read = words(&all_text(&intake));
        // What is in a link as its address, or names a language of code, is checked by hand.
        if marks || name != "markdown" {
            prop_assert_eq!(&read, &words(found), "{}", name);
        }
        let laid = layout(intake);
        prop_assert_eq!(words(&all_text(&laid.intake)), read, "layout of {}", name);
        for part in &laid.intake.parts {
            if let planpress::intake::Part::Table(table) = part {
                let width = table.rows[0].places.len();
                prop_assert!(table.rows.iter().all(|row| row.places.len() == width));
            }
        }
    }
    Ok(())
}

/// Each of these, said often, would take hours if any step looked at all of a file for each of its parts.
#[test]
fn long_files_of_one_piece_are_read_to_their_end() {
    let pieces = [
        "Action: a\nLead: b\nWhen: c\n\n",
        "- item\n",
        "Heading\n- item\n",
        "1.1 Do this\n",
        "a\tb\n\n",
        "a\tb\nplain\n",
        "\ta\n",
        "a  b  c\n",
        "1.  Do\n",
        "| a | b |\n",
        "|---|\n",
        "+--+\n",
        "a | b\n---|---\n",
        "Page 1\n",
        "\u{c}footer\n",
        "3\n\n",
        "\"a\n",
        ",\"",
        ",\"\"a",
        "\"\"\",",
        "[](",
        "[[[",
        "*a ",
        "_a ",
        "**a** ",
        "`",
        "<",
        "<!--",
        "<!-- x -->",
        "]: ",
        "[a]: b\n",
        "&",
        "\\",
        "```\n",
        "a\n===\n",
        "> ",
        "# ",
        "## A\n\nLead: b\n\nWhen: c\n\n",
        "lower case words that go on for long without an end and then some\n",
        "\r",
        "\t",
        " ",
        "x",
        "Lead:\n",
        "**b**\n",
        "a\tb\n\n\nPage 2\n\n",
        "A: b\nC: d\n\n",
        "Action\tLead\na\tb\n\n",
        "•\t",
        "o ",
        "1.",
        "\u{b}",
        "1.1.1.1 a\n",
        "a\tb\nx\n\nc\td\ny\ny\ny\n",
    ];
    let size = 60_000;
    for piece in pieces {
        let times = (size / piece.len()).min(49_000);
        for (name, read) in READERS {
            let long = piece.repeat(times);
            let read = read("file", long.as_bytes()).map(layout);
            assert!(read.is_ok() || !matches!(read, Err(Refusal::Unknown(_))), "{name}: {piece:?}");
        }
    }
}

#[test]
fn a_long_header_is_read_once() {
    let mut long = format!("Action {}\tLead\n", "long ".repeat(30_000));
    long.push_str(&"\na\tb\n".repeat(20_000));
    text("file", long.as_bytes()).expect("a text");
}

#[test]
fn fifty_thousand_lines_are_read_and_laid() {
    use std::fmt::Write;
    let mut long = String::new();
    for number in 0..12_500 {
        let _ = write!(long, "Action: number {number}\nLead: lead {number}\nWhen: {number}\n\n");
    }
    let laid = layout(text("file", long.as_bytes()).expect("a text"));
    assert_eq!(laid.steps.len(), 1);
}
