//! What Markdown means, what its author is told, and that hostile text does no harm.

use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::{read, read_cell};
use crate::diagnostics::{Code, Report};
use crate::model::prose::{Block, Inline, LinkTarget, Prose};
use crate::source::{Position, Sources, Span, TextMap};

/// Reads a text that is all of its file; findings as `code line:column`.
fn reading(text: &str) -> (Prose, Vec<String>) {
    let (prose, report) = whole(text);
    let found = report.findings().iter().map(|finding| {
        let crate::diagnostics::Place::Words(span) = finding.place else { panic!("no place") };
        let Position { line, column } = Position::of(text, span.start());
        format!("{} {line}:{column} {}", finding.code.as_str(), &text[span.start()..span.end()])
    });
    (prose, found.collect())
}

fn whole(text: &str) -> (Prose, Report) {
    let sources = Sources::from_texts([("a.md", text)]);
    let (file, _) = sources.files().next().expect("one file");
    let mut report = Report::default();
    let prose = read(text, &TextMap::plain(Span::new(file, 0, text.len())), &mut report);
    (prose, report)
}

fn cell_of(text: &str) -> Prose {
    read_cell(text, &TextMap::whole(Span::default()), &mut Report::default())
}

fn text_of(text: &str) -> String {
    let (prose, found) = reading(text);
    assert_eq!(found, [""; 0]);
    prose.plain_text()
}

#[test]
fn blocks_are_read() {
    let text = "Words *as* **typed** -- \"so\".\nNext line\\\nbroken.\n\n## Head\n\n> Quoted\n\n\
                - a\n- b\n  1. c\n\n---\n\n```\n<code>\n```\n\n| A | B |\n|---|---|\n| ~~1~~ | `2` |\n";
    let expected = "Words as typed -- \"so\". Next line\nbroken.\nHead\nQuoted\n- a\n- b\n  1. c\n\
                    <code>\nA | B\n1 | 2";
    assert_eq!(text_of(text), expected);
    assert_eq!(text_of(&text.replace('\n', "\r\n")), expected);
}

#[test]
fn a_list_is_loose_when_blank_lines_part_its_items() {
    let tight = |text: &str| match &reading(text).0.blocks[..] {
        [Block::List { tight, items, .. }] => (*tight, items.len()),
        other => panic!("{other:?}"),
    };
    assert_eq!(tight("- a\n- b"), (true, 2));
    assert_eq!(tight("- a\n\n- b"), (false, 2));
}

#[test]
fn a_year_at_the_start_of_a_line_is_words() {
    for (text, page, cell) in [
        ("2025. A year of change", "2025. A year of change", "2025. A year of change"),
        ("2025) One\n2026) Two", "2025) One\n2026) Two", "2025) One\n2026) Two"),
        (
            "1. One\n2025. A year\n2. Two",
            "1. One\n2025. A year\n2. Two",
            "1. One\n2025. A year\n2. Two",
        ),
        (
            "- Item\n\n  2025. **A** year\n\n  More",
            "- Item\n  2025. A year\n  More",
            "- Item\n  2025. A year\n  More",
        ),
        ("2025.", "2025.", "2025."),
        ("30. a\n31. b\n32. c", "30. a\n31. b\n32. c", "30. a\n31. b\n32. c"),
    ] {
        assert_eq!(text_of(text), page);
        assert_eq!(cell_of(text).plain_text(), cell);
        let is_list = |it: &Block| matches!(it, Block::List { start: Some(1900..), .. });
        assert!(!cell_of(text).blocks.iter().any(is_list), "{text}");
    }
    let high = "40. Forty people";
    assert!(matches!(reading(high).0.blocks[..], [Block::List { start: Some(40), .. }]));
    assert_eq!(cell_of(high), Prose::plain(high));
}

#[test]
fn pasted_text_in_a_plan_is_words() {
    let paragraph = |words: &str| Prose::plain(words).blocks.remove(0);
    let text = "    Train *all* staff\n\n        and partners\n\n            too\n\nPriority\none\n---\nMore\n===\n\n```\nx\n```";
    let emphasis = Inline::Emphasis(vec![Inline::Text("all".to_owned())]);
    let (train, staff) = (Inline::Text("Train ".to_owned()), Inline::Text(" staff".to_owned()));
    let expected = vec![
        Block::Paragraph(vec![train, emphasis, staff]),
        paragraph("and partners"),
        paragraph("too"),
        paragraph("Priority one"),
        Block::Rule,
        paragraph("More"),
        Block::Rule,
        Block::Code("x".to_owned()),
    ];
    assert_eq!(cell_of(text).blocks, expected);
    let page = reading(text).0.blocks;
    assert!(matches!(page[..], [Block::Code(_), Block::Heading { .. }, Block::Heading { .. }, ..]));
}

#[test]
fn text_pasted_with_ever_more_spaces_is_read_in_one_go() {
    let stairs: String = (1..400).map(|at| format!("{}step\n\n", " ".repeat(at * 4))).collect();
    assert_eq!(cell_of(&stairs).plain_text().matches("step").count(), 399);
    let lists = format!("    {}x", "-      ".repeat(20));
    let lists = cell_of(&lists);
    assert!(
        lists.plain_text().contains('x') && depth(&lists.blocks) <= Prose::DEEPEST,
        "{lists:?}"
    );
    let deep = cell_of(&format!("{}x", "-      ".repeat(9_999)));
    assert!(deep.plain_text().contains('x') && depth(&deep.blocks) <= Prose::DEEPEST);
}

/// What the author of a text is told to write.
fn helps(text: &str) -> Vec<String> {
    let (_, report) = whole(text);
    let left = report.findings().iter().filter(|it| it.code == Code::MarkdownNotRead);
    left.map(|it| it.help.clone()).collect()
}

#[test]
fn marks_that_did_not_take_are_told_with_what_to_write() {
    for (text, write) in [
        ("##Who it is for\n\nText", "`## Who it is for`"),
        ("#Heading\nText below", "`## Heading`"),
        ("#Heading here", "`## Heading here`"),
        ("Text\n###Smaller ###", "`### Smaller`"),
        ("- ##In a list", "`## In a list`"),
        ("For ** everyone ** here", "`**everyone**`"),
        ("For **everyone **here", "`**everyone**`"),
        ("For **“everyone”**here", "`**“everyone”**`"),
        ("For __ everyone __ here", "`__everyone__`"),
        ("For **everyone here", "`**words**`"),
        ("See [the map] (https://a.org/x y).", "`[the map](https://a.org/x%20y)`"),
        ("See [the map](files/my map.pdf).", "`[the map](files/my%20map.pdf)`"),
        ("See the map](files/map.pdf).", "`[words](address)`"),
        ("![A map](my map.png)", "`![A map](my%20map.png)`"),
        ("![A map] (files/map.png)", "`![A map](files/map.png)`"),
        ("![map.png]", "`![map.png](files/picture.jpg)`"),
        ("| A | B |\n|---|---|\n| x ** y ** | b |", "`**y**`"),
    ] {
        let found = helps(text);
        assert!(found.len() == 1 && found[0].contains(write), "{text}: {found:?}");
        assert!(!whole(text).0.is_empty());
    }
}

#[test]
fn words_that_only_look_like_marks_are_not_told() {
    for text in [
        "C# and `2 ** 3` and ``[a] (/b/)`` and ```##x```",
        "```\n##x ** y\n![\n```\n\n    ##y **",
        "We say #StandUp to hate",
        "We say\n#StandUp to hate",
        "#StandUp to hate",
        "#metoo",
        "#1 priority",
        "#One #Two",
        "#Together we stand.",
        "Name: ________ and **** and snake__case and 2**3",
        "\\*\\* and \\*\\*x and \\_\\_ and \\![x] and \\##x and \\[a] (/b/)",
        "[name withheld] (see page 4) and [x] and f(x) [y]",
        "**Good** and __good__ and [good](/good/) and ![good](files/good.png)",
        "See https://a.org/__x and https://a.org/x**",
    ] {
        assert_eq!(helps(text), [""; 0], "{text}");
    }
}

#[test]
fn a_footnote_stays_where_it_was_written() {
    assert_eq!(text_of("Words[^1] more.\n\n[^1]: The note.\n"), "Words[1] more.\n[1] The note.");
}

#[test]
fn html_is_told_and_its_words_are_kept() {
    let (prose, found) =
        reading("é <b>bold</b> x<br>y <!-- no -->\n\n<div>\nIn **it**\n</div>\n\nz");
    assert_eq!(prose.plain_text(), "é bold x\ny\nIn it\nz");
    assert_eq!(found, ["raw-html 1:3 <b>", "raw-html 3:1 <div>"]);
    let (prose, found) = reading("a\n\n<script>\nalert('<p>')\n</script>\n\n&lt;b&gt;");
    assert_eq!((prose.plain_text().as_str(), found.len()), ("a\n<b>", 1));
}

#[test]
fn an_open_comment_is_told() {
    let (_, found) = reading("a\n\n<!-- b\n\nc");
    assert_eq!(found.len(), 1);
    assert_eq!(reading("a\n\n<!-- b -->\n\nc").1.len(), 0);
}

#[test]
fn a_harmful_link_becomes_its_words() {
    for address in [
        "javascript:alert(1)",
        "JaVaScRiPt:x",
        "&#106;avascript:x",
        "java&Tab;script:x",
        "java&NewLine;script:x",
        "&#1;javascript:x",
        "<java&#10;script:x>",
        "javascript&colon;x",
        "data:text/html;base64,AA",
        "//evil.example",
        "\\\\\\\\evil.example",
    ] {
        let text = format!("Été [the *words*]({address}) end");
        let (prose, found) = reading(&text);
        assert_eq!(prose.plain_text(), "Été the words end", "{address}");
        assert_eq!(prose.links().count(), 0, "{address}");
        assert_eq!(found, [format!("unsafe-link 1:19 {address}")]);
    }
    let (prose, found) = reading("<javascript:alert(1)> [a][b]\n\n[b]: vbscript:x\n");
    assert_eq!((prose.links().count(), found.len()), (0, 2));
}

#[test]
fn links_know_their_places() {
    let (prose, found) =
        reading("Été [a](/report/#after), [b][c], <x@y.org>, www.z.org.\n\n[c]: b.md");
    assert_eq!(found, [""; 0]);
    let links: Vec<_> = prose.links().collect();
    let [
        LinkTarget::Page { page, heading, at: Some(at) },
        LinkTarget::Page { page: other, .. },
        mail,
        web,
    ] = &links[..]
    else {
        panic!("{links:?}")
    };
    assert_eq!(
        (page.as_str(), heading.as_deref(), other.as_str()),
        ("/report/", Some("after"), "b.md")
    );
    assert_eq!((at.start(), at.end()), (10, 24));
    assert_eq!(**mail, LinkTarget::External("mailto:x@y.org".to_owned()));
    assert_eq!(**web, LinkTarget::External("https://www.z.org".to_owned()));
}

#[test]
fn addresses_inside_links_and_code_are_left_alone() {
    let (prose, _) = reading("[www.a.org](https://www.a.org/) `www.b.org` **www.c.org/d_e_f**");
    let links: Vec<_> = prose.links().collect();
    let external = |address: &str| LinkTarget::External(address.to_owned());
    assert_eq!(links, [&external("https://www.a.org/"), &external("https://www.c.org/d_e_f")]);
}

#[test]
fn a_link_in_a_link_is_words() {
    let (prose, _) = reading("[<https://x.org>](/report/)");
    assert_eq!((prose.links().count(), prose.words().as_str()), (1, "https://x.org"));
}

#[test]
fn a_link_without_words_shows_its_address() {
    assert_eq!(reading("[](/report/)").0.plain_text(), "/report/");
}

#[test]
fn pictures_come_from_the_sites_files_and_say_what_they_show() {
    let (prose, found) =
        reading("![A *map*](files/map.png) ![](/files/x.png) ![B](https://x.org/a.png)");
    assert_eq!(prose.images().map(|it| it.0).collect::<Vec<_>>(), ["map.png", "x.png"]);
    assert_eq!(prose.plain_text(), "A map  B");
    assert_eq!(
        found,
        ["missing-alt 1:27 ![](/files/x.png)", "unsafe-link 1:50 https://x.org/a.png"]
    );
}

#[test]
fn headings_are_placed_and_named() {
    let (prose, found) = reading("# A\n\n## B\n\n#### B\n\n##\n\nx");
    let headings: Vec<_> =
        prose.headings().map(|it| (it.level, it.id.to_owned(), it.words)).collect();
    let heading = |level, id: &str, words: &str| (level, id.to_owned(), words.to_owned());
    assert_eq!(headings, [heading(2, "a", "A"), heading(3, "b", "B"), heading(4, "b-2", "B")]);
    assert_eq!(found, ["heading-level 1:1 # A\n", "heading-level 5:1 #### B\n"]);
}

#[test]
fn places_in_a_yaml_block_are_the_authors() {
    let file = "a:\r\n  - activity: |\r\n      één\r\n      see <b>x</b>\r\n";
    let text = "één\nsee <b>x</b>\n";
    let sources = Sources::from_texts([("a.yaml", file)]);
    let (id, _) = sources.files().next().expect("one file");
    let span = Span::new(id, file.find('|').unwrap(), file.len());
    let mut report = Report::default();
    read(text, &TextMap::scalar(span, file, text), &mut report);
    let crate::diagnostics::Place::Words(span) = report.findings()[0].place else { panic!() };
    assert_eq!(&file[span.start()..span.end()], "<b>");
    assert_eq!(sources.position(span).0, Position { line: 4, column: 11 });
}

fn depth(blocks: &[Block]) -> usize {
    let inside = |block: &Block| match block {
        Block::Quote(inner) => depth(inner),
        Block::List { items, .. } => 1 + items.iter().map(|it| depth(it)).max().unwrap_or(0),
        Block::Paragraph(content) | Block::Heading { content, .. } => run_depth(content),
        _ => 1,
    };
    1 + blocks.iter().map(inside).max().unwrap_or(0)
}

fn run_depth(content: &[Inline]) -> usize {
    let inside = |inline: &Inline| match inline {
        Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Deleted(inner) => {
            run_depth(inner)
        }
        Inline::Link { content, .. } => run_depth(content),
        _ => 0,
    };
    1 + content.iter().map(inside).max().unwrap_or(0)
}

/// Text that is made to nest, to match nothing, or to grow.
fn hostile(times: usize) -> Vec<(&'static str, String)> {
    let many = |part: &str| part.repeat(times);
    vec![
        ("quotes", many(">") + " x"),
        ("quotes spaced", many("> ") + "x\ny"),
        ("brackets", many("[")),
        ("brackets closed", many("[") + "x" + &many("]")),
        ("stars", many("*")),
        ("stars a", many("*a ")),
        ("stars nested", many("*a **b ")),
        ("under", many("_a")),
        ("lists", many("- ") + "x"),
        ("numbers", many("1. ") + "x"),
        ("images", many("![")),
        ("links", many("[a](")),
        ("links b", many("[a](b)")),
        ("ticks", many("`a``")),
        ("tags", many("<a ")),
        ("div tags", format!("<div>{}", many("<a "))),
        ("div lt", format!("<div>{}", many("<"))),
        ("comments", many("<!--a")),
        ("entities", many("&")),
        ("tables", format!("|{}\n|{}\n{}", many("a|"), many("-|"), many("|\n"))),
        ("refs", many("[a]: b\n")),
        ("refs used", format!("[a]: b\n\n{}", many("[a]"))),
        ("notes", many("[^1]")),
        ("note defs", many("[^1]: x\n\n")),
        ("nested lines", (0..times / 300).map(|_| "> ".repeat(150) + "x\n").collect()),
        ("nested lists", (0..600).map(|n| " ".repeat(n.min(times)) + "- x\n").collect()),
        ("headings", many("# a\n")),
        ("strike", many("~~a ")),
        ("nested stars", many("*a **b ") + &many(" c** d*")),
        ("lists blank", many("- ") + "x\n" + &many("\n")),
        ("lists blank x", many("- ") + "x\n" + &many("\n") + "x"),
        ("quotes 100 lazy", "> ".repeat(65) + "x\n" + &many("y\n")),
        ("lists 100 lazy", "- ".repeat(65) + "x\n" + &many("y\n")),
        ("lists 100 blank", "- ".repeat(65) + "x\n" + &many("\n")),
        ("quotes lazy", many("> ") + "x\n" + &many("y\n")),
        ("quotes one", many("> ") + "x\n" + &many(">y\n")),
        ("lists lazy", many("- ") + "x\n" + &many("y\n")),
        ("lists one", many("- ") + "x\n" + &many("- y\n")),
        ("note in note", many("[^1]: ") + "x\n" + &many("\n")),
        ("ref multi", many("[a\n") + "]: x"),
        ("ref title", many("[a]: b 'c\n")),
        ("pi", many("<?")),
        ("cdata", many("<![CDATA[")),
        ("decl", many("<!A")),
        ("ticks long", (1..(times as f64).sqrt() as usize).map(|n| "`".repeat(n) + " ").collect()),
        ("emphasis mix", many("a**b_c*")),
        ("table cells", many("a|") + "\n" + &many("-|") + "\n" + &many("a|")),
        ("tables many", many("a|b\n-|-\n")),
        ("setext", many("a\n") + "==="),
        ("urls", many("www.a.org/(")),
    ]
}

#[test]
fn hostile_text_takes_no_longer_for_being_nested() {
    let took = |text: &str| {
        let start = Instant::now();
        whole(text);
        start.elapsed()
    };
    // Four times the text may take eight times as long, and a busy machine's second; what grows with
    // the square takes sixteen times as long, each time it is measured.
    let linear = |quarter: &str, text: &str| {
        (0..3).any(|_| took(quarter) * 8 + Duration::from_secs(1) > took(text))
    };
    for ((name, text), (_, quarter)) in hostile(100_000).into_iter().zip(hostile(25_000)) {
        assert!(linear(&quarter, &text), "{name}: {:?} and {:?}", took(&quarter), took(&text));
        let (prose, report) = whole(&text);
        assert!(depth(&prose.blocks) <= Prose::DEEPEST, "{name}: {}", depth(&prose.blocks));
        assert!(report.findings().len() <= 101, "{name}");
    }
}

#[test]
fn words_nested_too_deeply_are_kept_and_told_once() {
    for text in
        ["> ".repeat(60) + "words\n\nmore", "- ".repeat(60) + "words", ">".repeat(9999) + "words"]
    {
        let (prose, report) = whole(&text);
        assert!(prose.plain_text().contains("words"), "{text}");
        let codes: Vec<_> = report.findings().iter().map(|it| it.code).collect();
        assert_eq!(codes, [Code::NestedTooDeep]);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_can_be_read(text in any::<String>()) {
        whole(&text).0.plain_text();
    }

    #[test]
    fn every_plain_word_survives(words in proptest::collection::vec("[\\pL][\\pL\\pN’,.;:?!()£%-]{0,12}", 1..40)) {
        let (prose, report) = whole(&words.join(" "));
        prop_assert_eq!(prose.plain_text(), words.join(" "));
        prop_assert!(report.findings().is_empty());
    }
}
