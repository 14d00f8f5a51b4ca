//! A page as a browser understands it: html5ever builds the tree (of XML, quick-xml), rules ask it
//! questions. Every element knows where its start tag is. Nothing here knows a rule.

mod index;
mod mixing;
mod parse;
mod sink;
mod xml;

use std::cell::OnceCell;

use html5ever::tendril::StrTendril;
use html5ever::{LocalName, Namespace, ns};

use index::Index;

pub(crate) use mixing::Seeded;

pub(crate) use html5ever::{LocalName as AtomOfName, Namespace as AtomOfSpace};

/// A parsed page.
#[derive(Debug)]
pub(crate) struct Dom {
    nodes: Vec<Node>,
    /// Where its elements are, once someone asks.
    index: OnceCell<Index>,
    /// Why some of it was left out, if it was.
    pub(crate) cut: Option<Cut>,
}

/// Why a part of a page was left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cut {
    /// It was nested too deeply.
    Deep,
    /// The page has too many elements and pieces of text.
    Long,
}

/// Browsers put what is nested more deeply beside each other; here it is left out.
const DEEPEST: usize = 512;
/// So many elements and pieces of text are kept: a page of ten thousand rows fits, and a megabyte of
/// paragraphs of one letter takes no more memory than that.
const MOST_NODES: usize = 300_000;

/// A node of the tree. Links are indexes into the list of all; 0 is the document.
#[derive(Debug)]
struct Node {
    parent: Option<u32>,
    first: Option<u32>,
    last: Option<u32>,
    before: Option<u32>,
    after: Option<u32>,
    data: Data,
}

#[derive(Debug)]
enum Data {
    Element(Box<ElementData>),
    Text(StrTendril),
    /// The document, comments: nothing that a visitor gets.
    Other,
}

#[derive(Debug)]
struct ElementData {
    namespace: Namespace,
    name: LocalName,
    attributes: Vec<(LocalName, StrTendril)>,
    /// Offset of the start tag's `<`, in bytes.
    offset: usize,
    /// Whether a tag stands for it in the page, or the parser put it in (a `tbody`, say).
    written: bool,
}

/// An element of a page. Two are equal when they are the same element.
#[derive(Clone, Copy)]
pub(crate) struct Element<'p> {
    dom: &'p Dom,
    at: u32,
}

/// What is directly inside an element.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Child<'p> {
    /// An element.
    Element(Element<'p>),
    /// Words.
    Text(&'p str),
}

impl Dom {
    fn of(nodes: Vec<Node>, cut: Option<Cut>) -> Dom {
        Dom { nodes, index: OnceCell::new(), cut }
    }

    /// Reads a page as browsers do.
    pub(crate) fn parse(html: &str) -> Dom {
        parse::parse(html)
    }

    /// Reads a file as browsers read XML, and says whether it is well formed.
    pub(crate) fn parse_xml(xml: &str) -> (Dom, bool) {
        xml::parse(xml)
    }

    /// The outermost element, `html`.
    pub(crate) fn root(&self) -> Option<Element<'_>> {
        self.document().children().find_map(Child::element)
    }

    /// The element with a number.
    pub(crate) fn numbered(&self, number: usize) -> Element<'_> {
        Element { dom: self, at: u32::try_from(number).unwrap_or_default() }
    }

    /// How many numbers there are for its elements.
    pub(crate) fn size(&self) -> usize {
        self.nodes.len()
    }

    /// The document as if it were an element: it has no name and no attributes.
    fn document(&self) -> Element<'_> {
        Element { dom: self, at: 0 }
    }
}

impl<'p> Child<'p> {
    /// The element, where it is one.
    pub(crate) fn element(self) -> Option<Element<'p>> {
        match self {
            Child::Element(it) => Some(it),
            Child::Text(_) => None,
        }
    }
}

impl<'p> Element<'p> {
    fn node(self) -> &'p Node {
        &self.dom.nodes[self.at as usize]
    }

    fn data(self) -> Option<&'p ElementData> {
        match &self.node().data {
            Data::Element(data) => Some(data),
            _ => None,
        }
    }

    fn other(self, at: u32) -> Self {
        Element { dom: self.dom, at }
    }

    /// Its own number, in the order in which the parser made the elements.
    pub(crate) fn number(self) -> usize {
        self.at as usize
    }

    /// The tag's name: in small letters for HTML, as SVG writes it for SVG.
    pub(crate) fn name(self) -> &'p str {
        self.data().map_or("", |it| &*it.name)
    }

    /// Whether it is the HTML element of this name.
    pub(crate) fn is(self, name: &str) -> bool {
        self.data().is_some_and(|it| &*it.name == name && it.namespace == ns!(html))
    }

    /// Whether it is an HTML element of one of these names.
    pub(crate) fn is_any(self, names: &[&str]) -> bool {
        self.is_html() && names.contains(&self.name())
    }

    /// Whether it is in the namespace of HTML.
    pub(crate) fn is_html(self) -> bool {
        self.data().is_some_and(|it| it.namespace == ns!(html))
    }

    /// Whether it is in the namespace of SVG.
    pub(crate) fn is_svg(self) -> bool {
        self.data().is_some_and(|it| it.namespace == ns!(svg))
    }

    /// Where its start tag's `<` is, in bytes from the start of the page.
    pub(crate) fn offset(self) -> usize {
        self.data().map_or(0, |it| it.offset)
    }

    /// Whether a tag stands for it in the page, or the parser put it in.
    #[cfg(test)]
    pub(crate) fn is_written(self) -> bool {
        self.data().is_some_and(|it| it.written)
    }

    /// Its attributes, as a browser has them, in the order of the tag.
    pub(crate) fn attributes(self) -> impl Iterator<Item = (&'p str, &'p str)> {
        let attributes = self.data().map_or(&[][..], |it| &it.attributes);
        attributes.iter().map(|(name, value)| (&**name, &**value))
    }

    /// The value of an attribute, as it is written.
    pub(crate) fn attribute(self, name: &str) -> Option<&'p str> {
        self.attributes().find_map(|(it, value)| (it == name).then_some(value))
    }

    /// The value of an attribute whose name is kept in the list of all names.
    pub(crate) fn attribute_of(self, name: &AtomOfName) -> Option<&'p str> {
        let attributes = &self.data()?.attributes;
        attributes.iter().find(|it| it.0 == *name).map(|it| &*it.1)
    }

    /// Its namespace and its name.
    pub(crate) fn full_name(self) -> Option<(&'p AtomOfSpace, &'p AtomOfName)> {
        self.data().map(|it| (&it.namespace, &it.name))
    }

    /// The element before it, in the element around both.
    pub(crate) fn element_before(self) -> Option<Element<'p>> {
        let before = std::iter::successors(self.node().before, |at| self.other(*at).node().before);
        before.map(|at| self.other(at)).find(|it| it.data().is_some())
    }

    /// The element after it, in the element around both.
    pub(crate) fn element_after(self) -> Option<Element<'p>> {
        let after = std::iter::successors(self.node().after, |at| self.other(*at).node().after);
        after.map(|at| self.other(at)).find(|it| it.data().is_some())
    }

    /// Whether it holds neither an element nor a letter, not even a space.
    pub(crate) fn is_empty(self) -> bool {
        self.children().all(|it| matches!(it, Child::Text("")))
    }

    /// Whether it has an attribute.
    pub(crate) fn has(self, name: &str) -> bool {
        self.attribute(name).is_some()
    }

    /// The element that it is in.
    pub(crate) fn parent(self) -> Option<Element<'p>> {
        self.node().parent.map(|at| self.other(at)).filter(|it| it.data().is_some())
    }

    /// The elements that it is in, from the inside out.
    pub(crate) fn ancestors(self) -> impl Iterator<Item = Element<'p>> {
        std::iter::successors(self.parent(), |it| it.parent())
    }

    /// Itself and the elements that it is in, from the inside out.
    pub(crate) fn and_ancestors(self) -> impl Iterator<Item = Element<'p>> {
        std::iter::successors(Some(self), |it| it.parent())
    }

    /// What is directly in it, in order. Comments are left out.
    pub(crate) fn children(self) -> impl Iterator<Item = Child<'p>> {
        let dom = self.dom;
        let nodes =
            std::iter::successors(self.node().first, move |at| dom.nodes[*at as usize].after);
        nodes.filter_map(move |at| match &dom.nodes[at as usize].data {
            Data::Element(_) => Some(Child::Element(Element { dom, at })),
            Data::Text(words) => Some(Child::Text(words)),
            Data::Other => None,
        })
    }

    /// What comes after it in the element around it, in order.
    pub(crate) fn following(self) -> impl Iterator<Item = Child<'p>> {
        let dom = self.dom;
        let nodes =
            std::iter::successors(self.node().after, move |at| dom.nodes[*at as usize].after);
        nodes.filter_map(move |at| match &dom.nodes[at as usize].data {
            Data::Element(_) => Some(Child::Element(Element { dom, at })),
            Data::Text(words) => Some(Child::Text(words)),
            Data::Other => None,
        })
    }

    /// The elements that are directly in it.
    pub(crate) fn elements(self) -> impl Iterator<Item = Element<'p>> {
        self.children().filter_map(Child::element)
    }

    /// Every element inside it, in the order of the page.
    pub(crate) fn below(self) -> impl Iterator<Item = Element<'p>> {
        let dom = self.dom;
        std::iter::successors(self.next_node(self.at), move |at| self.next_node(*at))
            .map(move |at| Element { dom, at })
            .filter(|it| it.data().is_some())
    }

    /// The node that follows another within this element, in the order of the page.
    fn next_node(self, at: u32) -> Option<u32> {
        let node = |at: u32| &self.dom.nodes[at as usize];
        if let Some(first) = node(at).first {
            return Some(first);
        }
        let mut at = at;
        while at != self.at {
            if let Some(after) = node(at).after {
                return Some(after);
            }
            at = node(at).parent?;
        }
        None
    }

    /// The words inside it just before an element in it, no more once there are so many bytes. Where
    /// only elements come before, not all of them are asked for their words.
    pub(crate) fn text_before(self, element: Element<'p>, bytes: usize) -> String {
        const MOST: usize = 200;
        let mut parts = Vec::new();
        let mut length = 0;
        let before =
            std::iter::successors(self.node_before(element.at), |at| self.node_before(*at));
        for at in before.take(MOST).take_while(|at| *at != self.at) {
            if let Data::Text(words) = &self.dom.nodes[at as usize].data {
                parts.push(&**words);
                length += words.len();
            }
            if length >= bytes {
                break;
            }
        }
        parts.into_iter().rev().collect()
    }

    /// The node that comes before another, in the order of the page.
    fn node_before(self, at: u32) -> Option<u32> {
        let node = |at: u32| &self.dom.nodes[at as usize];
        match node(at).before {
            Some(before) => std::iter::successors(Some(before), |at| node(*at).last).last(),
            None => node(at).parent,
        }
    }

    /// All words inside it as they are written, hidden ones too, with nothing between elements.
    pub(crate) fn text(self) -> String {
        self.text_up_to(usize::MAX)
    }

    /// The same, and no more once there are so many bytes.
    pub(crate) fn text_up_to(self, bytes: usize) -> String {
        let mut text = String::new();
        let mut at = self.next_node(self.at);
        while let Some(here) = at.filter(|_| text.len() < bytes) {
            if let Data::Text(words) = &self.dom.nodes[here as usize].data {
                text.push_str(words);
            }
            at = self.next_node(here);
        }
        text
    }
}

impl PartialEq for Element<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.at == other.at && std::ptr::eq(self.dom, other.dom)
    }
}

impl Eq for Element<'_> {}

impl std::fmt::Debug for Element<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "<{}> at {}", self.name(), self.offset())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(html: &str) -> Vec<(String, usize)> {
        let dom = Dom::parse(html);
        let written = dom.elements().filter(|it| it.is_written());
        written.map(|it| (it.name().to_owned(), it.offset())).collect()
    }

    #[track_caller]
    fn stand_at_their_tags(html: &str, names: &[&str]) {
        let found = places(html);
        assert_eq!(found.iter().map(|it| it.0.as_str()).collect::<Vec<_>>(), names);
        for (name, offset) in found {
            let tag = &html[offset..];
            assert!(tag.starts_with(&format!("<{name}")), "{name} at {offset}: {tag}");
        }
    }

    #[test]
    fn every_element_knows_where_its_tag_begins() {
        stand_at_their_tags("<p>é<b>x</b> a < b <i>y</i>", &["p", "b", "i"]);
        stand_at_their_tags("<<p>a &amp<b>c &lt<i>", &["p", "b", "i"]);
        stand_at_their_tags("<p title='a > b <i>'><!-- <b> --><br/><hr>", &["p", "br", "hr"]);
        stand_at_their_tags("<script>if (a<b) '<p>'</script><p>", &["script", "p"]);
        stand_at_their_tags(
            "<title>a <b> c</title><textarea><p></textarea><p>",
            &["title", "textarea", "p"],
        );
        stand_at_their_tags(
            "<!DOCTYPE html>\n<html lang=en><body class=x><svg><path/></svg>",
            &["html", "body", "svg", "path"],
        );
        stand_at_their_tags("<table><tr><td>x<table><td>", &["table", "tr", "td", "table", "td"]);
    }

    #[test]
    fn what_the_parser_puts_in_is_told_apart() {
        let dom = Dom::parse("<table><tr><td>x");
        let all: Vec<_> = dom.elements().map(|it| (it.name(), it.is_written())).collect();
        let put_in: Vec<_> = all.iter().filter(|it| !it.1).map(|it| it.0).collect();
        assert_eq!(put_in, ["html", "head", "body", "tbody"]);
    }

    #[test]
    fn the_tree_can_be_walked() {
        let dom = Dom::parse("<ul><li>a<b>b</b>c<li>d</ul><p>e");
        let list = dom.all("ul").next().expect("a list");
        assert_eq!(list.text(), "abcd");
        assert_eq!(list.below().map(Element::name).collect::<Vec<_>>(), ["li", "b", "li"]);
        let bold = dom.all("b").next().expect("bold");
        let above: Vec<_> = bold.ancestors().map(Element::name).collect();
        assert_eq!(above, ["li", "ul", "body", "html"]);
        let item = list.elements().next().expect("an item");
        assert_eq!(item.children().count(), 3);
        assert_eq!(item, bold.parent().expect("its item"));
    }

    #[test]
    fn what_stands_too_deep_is_left_out_and_said() {
        let deep = "<div>".repeat(100_000) + "x";
        let dom = Dom::parse(&deep);
        assert!(dom.cut == Some(Cut::Deep) && dom.all("div").count() < 600);
        assert!(Dom::parse("<div>".repeat(400).as_str()).cut.is_none());
        let beside = "<div>".repeat(600) + &"</div>".repeat(600) + "<p>found";
        assert_eq!(Dom::parse(&beside).all("p").count(), 1);
    }
}
