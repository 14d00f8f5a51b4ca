//! A page as a browser understands it: html5ever builds the tree, tests ask it questions. What
//! is in the tree is what a visitor gets, whatever the bytes look like.

mod sink;

use sink::{Data, Node};

/// A parsed page.
#[derive(Debug)]
pub(crate) struct Document {
    nodes: Vec<Node>,
    /// What the parser had to fix.
    pub(crate) mended: Vec<String>,
    /// Whether `<!DOCTYPE html>` is at the top.
    pub(crate) has_doctype: bool,
}

/// An element of a page.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Element<'d> {
    document: &'d Document,
    at: usize,
}

/// What is directly inside an element.
pub(crate) enum Child<'d> {
    Element(Element<'d>),
    Text(&'d str),
}

/// Elements that do not part words: `<b>Hate</b> Crime` and `<b>H</b>ate`.
const INLINE: &[&str] = &[
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "dfn", "em", "i", "kbd", "mark", "q", "s",
    "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
];

impl Document {
    /// Parses a page as browsers do.
    pub(crate) fn parse(html: &[u8]) -> Document {
        sink::parse(html)
    }

    /// Every element, in the order of the page.
    pub(crate) fn elements(&self) -> Vec<Element<'_>> {
        self.root().below()
    }

    /// Every element of one name.
    pub(crate) fn all(&self, name: &str) -> Vec<Element<'_>> {
        self.root().all(name)
    }

    /// The only element of this name.
    pub(crate) fn one(&self, name: &str) -> Element<'_> {
        let all = self.all(name);
        assert_eq!(all.len(), 1, "the page has {} elements <{name}>", all.len());
        all[0]
    }

    fn root(&self) -> Element<'_> {
        Element { document: self, at: 0 }
    }
}

impl<'d> Element<'d> {
    fn node(self) -> &'d Node {
        &self.document.nodes[self.at]
    }

    /// The tag's name, in small letters.
    pub(crate) fn name(self) -> &'d str {
        match &self.node().data {
            Data::Element { name, .. } => name,
            _ => "",
        }
    }

    /// Its attributes, as a browser has them.
    pub(crate) fn attributes(self) -> &'d [(String, String)] {
        match &self.node().data {
            Data::Element { attributes, .. } => attributes,
            _ => &[],
        }
    }

    /// The value of an attribute.
    pub(crate) fn attribute(self, name: &str) -> Option<&'d str> {
        self.attributes().iter().find(|(it, _)| it == name).map(|(_, value)| value.as_str())
    }

    /// Whether one of its classes begins like this.
    pub(crate) fn has_class(self, start: &str) -> bool {
        let classes = self.attribute("class").unwrap_or("");
        classes.split_ascii_whitespace().any(|it| it.starts_with(start))
    }

    /// Whether the element around it has this name.
    pub(crate) fn parent_is(self, name: &str) -> bool {
        let around = self.node().parent.map(|at| Element { document: self.document, at });
        around.is_some_and(|it| it.name() == name)
    }

    /// What is directly inside it.
    pub(crate) fn children(self) -> impl Iterator<Item = Child<'d>> {
        self.node().children.iter().filter_map(move |at| match &self.document.nodes[*at].data {
            Data::Element { .. } => {
                Some(Child::Element(Element { document: self.document, at: *at }))
            }
            Data::Text(words) => Some(Child::Text(words)),
            Data::Other => None,
        })
    }

    /// Every element inside it, in the order of the page.
    pub(crate) fn below(self) -> Vec<Element<'d>> {
        let mut found = Vec::new();
        let mut open: Vec<usize> = self.node().children.iter().rev().copied().collect();
        while let Some(at) = open.pop() {
            let node = &self.document.nodes[at];
            if matches!(node.data, Data::Element { .. }) {
                found.push(Element { document: self.document, at });
            }
            open.extend(node.children.iter().rev());
        }
        found
    }

    /// Every element of one name inside it.
    pub(crate) fn all(self, name: &str) -> Vec<Element<'d>> {
        self.below().into_iter().filter(|it| it.name() == name).collect()
    }

    /// All of its text, hidden or not, with a space where a block begins or ends.
    pub(crate) fn text(self) -> String {
        self.text_without(|_| false)
    }

    /// The words that a person sees: no drawing, no script, nothing that only a screen reader says.
    pub(crate) fn seen(self) -> String {
        self.text_without(|it| {
            matches!(it.name(), "script" | "style" | "svg" | "template")
                || it.attribute("hidden").is_some()
                || it.has_class("pp-visually-hidden")
        })
    }

    /// Its text without that of some elements inside it.
    pub(crate) fn text_without(self, skip: impl Fn(Element<'d>) -> bool) -> String {
        enum Step {
            Open(usize),
            Space,
        }
        let mut text = String::new();
        let mut steps = vec![Step::Open(self.at)];
        while let Some(step) = steps.pop() {
            let Step::Open(at) = step else {
                text.push(' ');
                continue;
            };
            let it = Element { document: self.document, at };
            match &it.node().data {
                Data::Text(words) => text.push_str(words),
                Data::Element { .. } if at != self.at && skip(it) => text.push(' '),
                _ => {
                    if !INLINE.contains(&it.name()) {
                        text.push(' ');
                        steps.push(Step::Space);
                    }
                    steps.extend(it.node().children.iter().rev().map(|at| Step::Open(*at)));
                }
            }
        }
        text
    }
}

/// Text with single spaces.
pub(crate) fn calm(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn words_are_those_that_a_person_sees() {
    let page = Document::parse(
        b"<!DOCTYPE html><main><p>One<b>T</b>wo<p hidden>no</p><ul><li>three<li>four</ul>\
          <span class='pp-visually-hidden'>five</span>&lt;six&gt;<svg><text>seven</text></svg>",
    );
    let main = page.one("main");
    assert_eq!(calm(&main.seen()), "OneTwo three four <six>");
    assert_eq!(calm(&main.text()), "OneTwo no three four five<six> seven");
    assert!(page.has_doctype);
    assert!(!Document::parse(b"<p>").has_doctype);
    assert!(!Document::parse(b"<!DOCTYPE html><p></b>").mended.is_empty());
}
