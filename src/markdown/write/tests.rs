//! That what is written is read again as the same tree.

use proptest::prelude::*;

use super::super::{TextMap, read, read_cell};
use super::write;
use crate::diagnostics::Report;
use crate::model::prose::{Block, Inline, Prose};
use crate::source::Span;

fn reading(text: &str) -> Prose {
    read(text, &TextMap::whole(Span::default()), &mut Report::default())
}

/// A text as a tree, that tree as it is written, and what is read of that. The places where links were
/// typed are all the same here.
fn again(text: &str) -> (Prose, String, Prose) {
    let prose = reading(text);
    let written = write(&prose);
    let read_again = reading(&written);
    (prose, written, read_again)
}

fn assert_same(text: &str) {
    let (prose, written, read_again) = again(text);
    assert_eq!(read_again, prose, "{text:?} became {written:?}");
}

#[test]
fn common_texts_are_written_as_people_type_them() {
    for text in [
        "Words, *as* **typed**: 5 < 6 & 2 - 1 = 1 (really) [name withheld].",
        "See www.example.org/a_b, or [the page](/report/#why).",
        "- a\n- b\n  1. c\n  2. d\n\n## Head\n\n> Quoted",
        "| A | B |\n| --- | --- |\n| ~~1~~ | `2` |",
        "```\n<code>\n\nmore\n```",
        "One\\\ntwo",
        "Hello! It’s £5–6, \"so\"; snake_case + more #1.",
        "![Map](files/map.png)",
        "___",
    ] {
        assert_eq!(write(&reading(text)), text);
        assert_same(text);
    }
}

#[test]
fn what_would_mean_something_is_escaped() {
    for words in [
        "1. x",
        "1.",
        "2)",
        "- x",
        "-",
        "+",
        "--",
        "# x",
        "#",
        "> x",
        "=",
        "* x",
        "***",
        "_x_",
        "___",
        "`x`",
        "~~x~~",
        "[x](/y/)",
        "[x]: /y/",
        "[^1]",
        "![x](y)",
        "<b>",
        "<!-- x -->",
        "<1@a.b>",
        "&amp;",
        "&#38;",
        "a\\b",
        "a | b",
        "| a |",
        ":--",
        "a\nb",
        "\tx",
        "x\t",
        "x!",
        "\u{a0}x",
    ] {
        let expected = vec![Block::Paragraph(vec![Inline::Text(words.to_owned())])];
        let written = write(&Prose { blocks: expected.clone() });
        assert_eq!(reading(&written).blocks, expected, "{written:?}");
    }
}

/// Parts of texts, with marks of every kind.
fn parts() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "a",
        "word",
        "1",
        "12",
        "é",
        " ",
        "  ",
        "\n",
        "\n\n",
        "\n\n\n",
        "  \n",
        "\\\n",
        "\t",
        "*",
        "**",
        "***",
        "_",
        "__",
        "~",
        "~~",
        "`",
        "``",
        "[",
        "]",
        "](/x/)",
        "](/x/#y%20z)",
        "(",
        ")",
        "](https://a.org/b_(c))",
        "![",
        "](files/m%20x.png)",
        "<",
        ">",
        "<br>",
        "&",
        "&amp;",
        "&#32;",
        "&#10;",
        "\\",
        "!",
        ".",
        ":",
        "-",
        "+",
        "#",
        "=",
        "|",
        "https://www.a.org/x_y?z=1&amp",
        "www.b.org",
        "<https://c.org>",
        "<d@e.org>",
        "[^1]",
        "\n[^1]: ",
        "\u{a0}",
        "\u{200b}",
        "“",
        "'",
        "/",
        "[x]",
        "[x]: /y/",
        "tel:08001111",
        "](tel:0800 1111)",
    ]);
    let lines = prop::sample::select(vec![
        "\n- ",
        "\n  - ",
        "\n    - ",
        "\n* ",
        "\n+ ",
        "\n1. ",
        "\n2. ",
        "\n2025. ",
        "\n40) ",
        "\n2026. ",
        "\n    2025. ",
        "\n\n      - ",
        "\n   3) ",
        "\n> ",
        "\n>> ",
        "\n## ",
        "\n#### ",
        "\n---\n",
        "\n===\n",
        "\n***\n",
        "\n```\n",
        "\n  ```\n",
        "\n    x",
        "\n~~~~\n",
        "\n| a | b |\n|---|---|\n| ",
        "\n- \n",
        "\n-\n-\n",
        "\n\n  ",
        "\n\n    ",
        "\n|a|\n|-|\n|",
    ]);
    prop::collection::vec(prop_oneof![3 => words, 2 => lines], 0..24)
        .prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2000) })]

    #[test]
    fn any_text_that_was_read_is_written_as_the_same_tree(text in parts()) {
        let (prose, written, read_again) = again(&text);
        prop_assert_eq!(read_again, prose, "{:?} became {:?}", text, written);
    }

    #[test]
    fn any_text_of_a_plan_is_written_as_the_same_tree(text in parts()) {
        let cell = |text: &str| {
            read_cell(text, &TextMap::whole(Span::default()), &mut Report::default())
        };
        let prose = cell(&text);
        let written = write(&prose);
        prop_assert_eq!(cell(&written), prose, "{:?} became {:?}", text, written);
    }

    #[test]
    fn any_words_are_written_as_themselves(words in any::<String>()) {
        let prose = reading(&words);
        prop_assert_eq!(reading(&write(&prose)), prose);
    }
}
