//! The HTML of prose, and that nothing of an author's gets into it as markup.

use std::cell::RefCell;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use proptest::prelude::*;

use super::{ProseOptions, write_html, write_inline_html};
use crate::diagnostics::{Place, Report};
use crate::markdown;
use crate::model::prose::{LinkTarget, Prose};
use crate::source::{Sources, Span, TextMap};

/// Reads a text that is all of its file, and holds every finding's place against the file's characters.
fn prose_of(text: &str) -> Prose {
    let sources = Sources::from_texts([("a.md", text)]);
    let (file, _) = sources.files().next().expect("one file");
    let map = TextMap::plain(Span::new(file, 0, text.len()));
    let mut report = Report::default();
    let prose = markdown::read(text, &map, &mut report);
    for finding in report.findings() {
        let Place::Words(span) = finding.place else { panic!("{finding:?}") };
        assert!(text.get(span.start()..span.end()).is_some(), "{text:?} {finding:?}");
    }
    prose
}

fn resolve(target: &LinkTarget) -> Option<String> {
    match target {
        LinkTarget::Page { page, .. } if page.contains("lost") => None,
        LinkTarget::Page { page, heading, .. } => Some(format!(
            "..{page}{}",
            heading.as_ref().map_or(String::new(), |it| format!("#{it}"))
        )),
        LinkTarget::External(_) => panic!("links out of the site are not asked for"),
    }
}

fn html_of(text: &str) -> String {
    let mut out = String::new();
    let options = ProseOptions {
        heading_shift: 1,
        id_prefix: "n-",
        table_name: "Table",
        dead_contact: "no longer works",
    };
    write_html(&prose_of(text), options, &resolve, &mut out);
    out
}

#[test]
fn blocks_have_the_classes_of_the_theme() {
    for (text, html) in [
        (
            "a *b* **c** ~~d~~ `<e>`",
            "<p class=\"pp-body\">a <em>b</em> <strong>c</strong> <del>d</del> <code>&lt;e&gt;</code></p>\n",
        ),
        ("## A \"b\"", "<h3 class=\"pp-heading-s\" id=\"n-a-b\">A &quot;b&quot;</h3>\n"),
        ("- a\n- b", "<ul class=\"pp-list pp-list--bullet\">\n<li>a</li>\n<li>b</li>\n</ul>\n"),
        (
            "3. a\n\n   b",
            "<ol class=\"pp-list pp-list--number pp-list--spaced\" start=\"3\">\n<li><p class=\"pp-body\">a</p>\n<p class=\"pp-body\">b</p>\n</li>\n</ol>\n",
        ),
        (
            "> q",
            "<blockquote class=\"pp-inset-text\">\n<p class=\"pp-body\">q</p>\n</blockquote>\n",
        ),
        (
            "[a](/b/#c) [d](/lost/)",
            "<p class=\"pp-body\"><a class=\"pp-link\" href=\"../b/#c\">a</a> d</p>\n",
        ),
        (
            "[a](https://x.org/?b&c)",
            "<p class=\"pp-body\"><a class=\"pp-link\" href=\"https://x.org/?b&amp;c\">a</a></p>\n",
        ),
        (
            "![A & b](files/c.png)",
            "<p class=\"pp-body\"><img class=\"pp-image\" src=\"../files/c.png\" alt=\"A &amp; b\"></p>\n",
        ),
        ("    a\n    <b>", "<pre class=\"pp-code\"><code>a\n&lt;b&gt;</code></pre>\n"),
        ("a\\\nb", "<p class=\"pp-body\">a<br>\nb</p>\n"),
        (
            "- a\n  - b",
            "<ul class=\"pp-list pp-list--bullet\">\n<li>a\n<ul class=\"pp-list pp-list--bullet\">\n<li>b</li>\n</ul>\n</li>\n</ul>\n",
        ),
    ] {
        assert_eq!(html_of(text), html);
    }
}

#[test]
fn a_table_scrolls_has_a_name_of_its_own_and_no_empty_headers() {
    let table = "| A | |\n|---|---|\n| 1 | 2 |\n\n";
    let html = html_of(&format!("{table}{table}"));
    assert!(html.starts_with(
        "<div class=\"pp-table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"A\">\n\
         <table class=\"pp-table\">\n<thead class=\"pp-table__head\">\n\
         <tr class=\"pp-table__row\"><th scope=\"col\" class=\"pp-table__header\">A</th>\
         <td class=\"pp-table__cell\"></td></tr>\n</thead>\n"
    ));
    assert!(html.contains("aria-label=\"A (2)\""));
    let nameless = html_of("| | |\n|---|---|\n| 1 | 2 |");
    assert!(nameless.contains("aria-label=\"Table\"") && !nameless.contains("<thead"));
}

#[test]
fn headings_are_never_deeper_than_six() {
    let mut out = String::new();
    let options = ProseOptions { heading_shift: 9, ..ProseOptions::default() };
    write_html(&prose_of("## a"), options, &resolve, &mut out);
    assert_eq!(out, "<h6 class=\"pp-heading-s\" id=\"a\">a</h6>\n");
}

#[test]
fn inside_a_sentence_there_are_no_blocks() {
    let mut out = String::new();
    let prose = prose_of("a *b*\n\n- c\n- d<");
    write_inline_html(&prose, ProseOptions::default(), &resolve, &mut out);
    assert_eq!(out, "a <em>b</em><br>- c\n- d&lt;");
}

/// What a browser would make of the HTML: open elements, and everything that is not on the list.
#[derive(Default)]
struct Seen {
    open: RefCell<Vec<String>>,
    wrong: RefCell<Vec<String>>,
}

const VOID: [&str; 3] = ["br", "hr", "img"];

impl Seen {
    fn tag(&self, tag: &Tag) {
        let mut open = self.open.borrow_mut();
        let name = tag.name.to_string();
        if tag.kind == TagKind::EndTag {
            if open.pop().as_ref() != Some(&name) {
                self.wrong.borrow_mut().push(format!("</{name}>"));
            }
            return;
        }
        let allowed: &[&str] = match &*name {
            "a" if open.contains(&name) => &["nothing"],
            "a" => &["class", "href"],
            "img" => &["class", "src", "alt"],
            "h2" | "h3" | "h4" | "h5" | "h6" => &["class", "id"],
            "ol" => &["class", "start"],
            "th" => &["class", "scope"],
            "div" => &["class", "role", "tabindex", "aria-label"],
            "p" | "ul" | "blockquote" | "pre" | "hr" | "table" | "thead" | "tbody" | "tr"
            | "td" => &["class"],
            "li" | "code" | "em" | "strong" | "del" | "br" => &[],
            _ => {
                self.wrong.borrow_mut().push(format!("<{name}>"));
                &[]
            }
        };
        for attribute in &tag.attrs {
            let (key, value) = (&*attribute.name.local, &*attribute.value);
            let leads_out = ["https://", "http://", "mailto:", "tel:", "sms:", ".."];
            let leads =
                !matches!(key, "href" | "src") || leads_out.iter().any(|it| value.starts_with(it));
            let ours = key != "class" || value.split(' ').all(|it| it.starts_with("pp-"));
            if !allowed.contains(&key) || !leads || !ours {
                self.wrong.borrow_mut().push(format!("{key}={value}"));
            }
        }
        if !VOID.contains(&&*name) {
            open.push(name);
        }
    }
}

impl TokenSink for &Seen {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        match token {
            Token::TagToken(tag) => self.tag(&tag),
            Token::CharacterTokens(_) | Token::EOFToken => {}
            other => self.wrong.borrow_mut().push(format!("{other:?}")),
        }
        TokenSinkResult::Continue
    }
}

/// What in the HTML is not ours.
fn foreign(html: &str) -> Vec<String> {
    let seen = Seen::default();
    let tokenizer =
        Tokenizer::new(&seen, TokenizerOpts { exact_errors: true, ..Default::default() });
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(html));
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    let mut wrong = seen.wrong.into_inner();
    wrong.extend(seen.open.into_inner());
    wrong
}

#[test]
fn the_check_itself_sees_what_is_foreign() {
    for html in [
        "<script>",
        "<p onclick=x>a</p>",
        "<a href=\"javascript:x\">a</a>",
        "<p>",
        "&#1;",
        "<!-- -->",
    ] {
        assert_ne!(foreign(html), [""; 0], "{html}");
    }
    assert_eq!(foreign("<p class=\"pp-body\">a &lt; <br></p>"), [""; 0]);
}

/// Pieces of which hostile Markdown is made.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => proptest::sample::select(vec![
            "<script>", "</script>", "<b onclick=x>", "<img src=x onerror=y>", "[a](", ")", "](", "![", "]",
            "javascript:alert(1)", "JAVA&Tab;SCRIPT:x", "https://x.org/\"'>", "www.a.org", "files/a.png",
            "<!--", "-->", "&lt;", "&#1;", "\u{0}", "\u{b}", "\u{fffe}", "\"", "'", "\\", "`", "```\n", "*", "**", "_", "~~", "> ",
            "- ", "1. ", "\n", "\r\n", "\n\n", "    ", "\t", "| a | b |\n|---|---|\n", "|", "# ", "---\n", "[^1]", "[^1]: ", "[b]: data:x\n", "[b]",
            "<div>", "</div>", "<a href='", "<https://x.org>", "<data:x>", "é", "words ", "\u{202e}",
        ]).prop_map(str::to_owned),
        1 => any::<String>(),
    ];
    proptest::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_of_an_authors_becomes_markup(text in pieces()) {
        prop_assert_eq!(foreign(&html_of(&text)), [""; 0]);
    }
}
