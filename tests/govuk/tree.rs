//! Markup as a tree in which what a browser does not tell apart is written alike: the order of
//! attributes and of classes, and how much white space is where some is.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

// The same reader of HTML as that of the suite; its module of questions about pages is not needed.
#[path = "../suite/html/sink.rs"]
mod sink;

use sink::{Data, Node};

/// What the reader gives.
pub(super) struct Document {
    nodes: Vec<Node>,
    mended: Vec<String>,
    has_doctype: bool,
}

/// Markup, one line for each element and each text.
pub(super) struct Tree {
    lines: Vec<String>,
    /// The names of its elements.
    pub(super) elements: BTreeSet<String>,
    /// What the parser had to fix.
    pub(super) mended: Vec<String>,
}

/// Elements at whose edges white space says nothing.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "html",
    "li",
    "main",
    "nav",
    "ol",
    "p",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
];

impl Tree {
    /// Reads markup as the inside of a block that something follows, so that the parser cannot
    /// fix an end tag that is missing in silence.
    pub(super) fn of(html: &str) -> Tree {
        let page = format!(
            "<!DOCTYPE html><html lang=\"en\"><head><title>t</title></head>\
             <body><div>{html}</div><hr></body></html>"
        );
        let document = sink::parse(page.as_bytes());
        assert!(document.has_doctype);
        let mut tree = Tree { lines: Vec::new(), elements: BTreeSet::new(), mended: Vec::new() };
        tree.write(&document.nodes, 0, 0);
        tree.mended = document.mended;
        tree
    }

    fn write(&mut self, nodes: &[Node], at: usize, depth: usize) {
        let parts = parts(nodes, at);
        let in_block = name(&nodes[at]).is_none_or(|it| BLOCKS.contains(&it));
        let block = |index: Option<usize>| match index.map(|it| parts.get(it)) {
            None | Some(None) => in_block,
            Some(Some(Part::Element(at))) => {
                name(&nodes[*at]).is_some_and(|it| BLOCKS.contains(&it))
            }
            Some(Some(Part::Text(_))) => false,
        };
        for (index, part) in parts.iter().enumerate() {
            match part {
                Part::Text(text) => {
                    let mut text = single_spaced(text);
                    if block(index.checked_sub(1)) {
                        text = text.trim_start_matches(' ').to_owned();
                    }
                    if block(Some(index + 1)) {
                        text = text.trim_end_matches(' ').to_owned();
                    }
                    if !text.is_empty() {
                        self.lines.push(format!("{}{text:?}", "  ".repeat(depth)));
                    }
                }
                Part::Element(at) => {
                    let tag = tag(&nodes[*at]);
                    self.elements.extend(name(&nodes[*at]).map(str::to_owned));
                    self.lines.push(format!("{}{tag}", "  ".repeat(depth)));
                    self.write(nodes, *at, depth + 1);
                }
            }
        }
    }

    /// The first line that is different, with what is before it.
    pub(super) fn difference(&self, given: &Tree) -> Option<String> {
        let longest = self.lines.len().max(given.lines.len());
        let at = (0..longest).find(|it| self.lines.get(*it) != given.lines.get(*it))?;
        let line = |of: &[String]| of.get(at).map_or("(nothing)".to_owned(), Clone::clone);
        let before = self.lines[at.saturating_sub(3)..at].join("\n");
        let (expected, found) = (line(&self.lines), line(&given.lines));
        Some(format!("\n{before}\nexpected {expected}\nfound    {found}"))
    }
}

enum Part {
    Text(String),
    Element(usize),
}

/// What is in an element; texts that only a comment parts are one.
fn parts(nodes: &[Node], at: usize) -> Vec<Part> {
    let mut parts = Vec::new();
    for child in &nodes[at].children {
        match (&nodes[*child].data, parts.last_mut()) {
            (Data::Element { .. }, _) => parts.push(Part::Element(*child)),
            (Data::Text(words), Some(Part::Text(text))) => text.push_str(words),
            (Data::Text(words), _) => parts.push(Part::Text(words.clone())),
            (Data::Other, _) => {}
        }
    }
    parts
}

fn name(node: &Node) -> Option<&str> {
    match &node.data {
        Data::Element { name, .. } => Some(name),
        _ => None,
    }
}

/// A start tag with its attributes in order of name, and its classes as a set.
fn tag(node: &Node) -> String {
    let Data::Element { name, attributes } = &node.data else { return String::new() };
    let sorted: BTreeMap<_, _> = attributes.iter().map(|(name, value)| (name, value)).collect();
    let mut tag = format!("<{name}");
    for (name, value) in sorted {
        let classes: BTreeSet<_> = value.split_ascii_whitespace().collect();
        let value = match name.as_str() {
            "class" => classes.into_iter().collect::<Vec<_>>().join(" "),
            _ => value.clone(),
        };
        write!(tag, " {name}={value:?}").unwrap();
    }
    tag + ">"
}

/// Runs of white space as HTML has it; a space that does not break is a letter.
fn single_spaced(text: &str) -> String {
    let mut calm = String::new();
    for letter in text.chars() {
        match letter.is_ascii_whitespace() {
            true if calm.ends_with(' ') => {}
            true => calm.push(' '),
            false => calm.push(letter),
        }
    }
    calm
}

#[test]
fn order_and_width_of_white_space_are_alike_and_nothing_else_is() {
    let same = |a: &str, b: &str| Tree::of(a).difference(&Tree::of(b)).is_none();
    assert!(same("<p id=a class='x y'>\n a\n</p>", "<p class='y  x' id=a>a</p> "));
    assert!(same("<p>a <!-- b --> c</p>", "<p>a c</p>"));
    for (a, b) in [
        ("<p>a<b> c</b></p>", "<p>a <b>c</b></p>"),
        ("<p>a <b>c</b></p>", "<p>a<b>c</b></p>"),
        ("<p><b>a</b></p>", "<p><b> a</b></p>"),
        ("<p>a\u{a0}b</p>", "<p>a b</p>"),
        ("<p class='a'>a</p>", "<p class='a b'>a</p>"),
        ("<p title=''>a</p>", "<p>a</p>"),
        ("<p>a</p><p>b</p>", "<p>a</p>"),
    ] {
        assert!(!same(a, b), "{a} is not {b}");
    }
    assert!(Tree::of("<nav><p>a</p></nav>").mended.is_empty());
    assert!(!Tree::of("<nav><p>a</p>").mended.is_empty());
    assert!(!Tree::of("<ul><li>a</li>").mended.is_empty());
}
