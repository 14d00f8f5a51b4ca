//! Where html5ever puts what it reads: a flat list of nodes that know their parents.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use html5ever::interface::{
    Attribute, ElementFlags, ExpandedName, NodeOrText, QualName, QuirksMode, TreeSink,
};
use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::{ParseOpts, local_name, ns, parse_document};

use super::Document;

#[derive(Debug)]
pub(super) struct Node {
    pub(super) parent: Option<usize>,
    pub(super) children: Vec<usize>,
    pub(super) data: Data,
}

#[derive(Debug)]
pub(super) enum Data {
    Element {
        name: String,
        attributes: Vec<(String, String)>,
    },
    Text(String),
    /// The document, comments: nothing that a visitor gets.
    Other,
}

pub(super) fn parse(html: &[u8]) -> Document {
    let sink = Sink::default();
    sink.add(Data::Other);
    let mut options = ParseOpts::default();
    // What is in <noscript> is read as elements, as a browser without script reads it.
    options.tree_builder.scripting_enabled = false;
    options.tree_builder.exact_errors = true;
    options.tokenizer.exact_errors = true;
    parse_document(sink, options).from_utf8().one(html)
}

#[derive(Default)]
struct Sink {
    nodes: RefCell<Vec<Node>>,
    mended: RefCell<Vec<String>>,
    has_doctype: Cell<bool>,
    line: Cell<u64>,
}

/// A node, and its name where it is an element.
#[derive(Clone)]
struct Handle {
    at: usize,
    name: Rc<QualName>,
}

impl Sink {
    fn add(&self, data: Data) -> usize {
        let mut nodes = self.nodes.borrow_mut();
        nodes.push(Node { parent: None, children: Vec::new(), data });
        nodes.len() - 1
    }

    fn nameless(&self, at: usize) -> Handle {
        Handle { at, name: Rc::new(QualName::new(None, ns!(), local_name!(""))) }
    }

    /// Puts a node or text among the children of `parent`, before the child at `index`.
    fn insert(&self, parent: usize, index: usize, child: NodeOrText<Handle>) {
        let at = match child {
            NodeOrText::AppendNode(node) => {
                self.remove_from_parent(&node);
                node.at
            }
            NodeOrText::AppendText(text) => {
                let before = index.checked_sub(1);
                let mut nodes = self.nodes.borrow_mut();
                if let Some(before) = before.map(|it| nodes[parent].children[it])
                    && let Data::Text(words) = &mut nodes[before].data
                {
                    words.push_str(&text);
                    return;
                }
                drop(nodes);
                self.add(Data::Text(text.to_string()))
            }
        };
        let mut nodes = self.nodes.borrow_mut();
        nodes[at].parent = Some(parent);
        let index = index.min(nodes[parent].children.len());
        nodes[parent].children.insert(index, at);
    }
}

impl TreeSink for Sink {
    type Handle = Handle;
    type Output = Document;
    type ElemName<'a> = ExpandedName<'a>;

    fn finish(self) -> Document {
        Document {
            nodes: self.nodes.into_inner(),
            mended: self.mended.into_inner(),
            has_doctype: self.has_doctype.get(),
        }
    }

    fn parse_error(&self, message: Cow<'static, str>) {
        self.mended.borrow_mut().push(format!("line {}: {message}", self.line.get()));
    }

    fn set_current_line(&self, line: u64) {
        self.line.set(line);
    }

    fn get_document(&self) -> Handle {
        self.nameless(0)
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> ExpandedName<'a> {
        target.name.expanded()
    }

    fn create_element(&self, name: QualName, given: Vec<Attribute>, _: ElementFlags) -> Handle {
        let attributes = given.into_iter().map(spoken).collect();
        let at = self.add(Data::Element { name: name.local.to_string(), attributes });
        Handle { at, name: Rc::new(name) }
    }

    fn create_comment(&self, _: StrTendril) -> Handle {
        self.nameless(self.add(Data::Other))
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Handle {
        self.nameless(self.add(Data::Other))
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        let end = self.nodes.borrow()[parent.at].children.len();
        self.insert(parent.at, end, child);
    }

    fn append_based_on_parent_node(
        &self,
        element: &Handle,
        previous: &Handle,
        child: NodeOrText<Handle>,
    ) {
        if self.nodes.borrow()[element.at].parent.is_some() {
            self.append_before_sibling(element, child);
        } else {
            self.append(previous, child);
        }
    }

    fn append_doctype_to_document(&self, name: StrTendril, public: StrTendril, _: StrTendril) {
        self.has_doctype.set(&*name == "html" && public.is_empty());
    }

    fn get_template_contents(&self, target: &Handle) -> Handle {
        target.clone()
    }

    fn same_node(&self, x: &Handle, y: &Handle) -> bool {
        x.at == y.at
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Handle, child: NodeOrText<Handle>) {
        let place = {
            let nodes = self.nodes.borrow();
            nodes[sibling.at].parent.and_then(|parent| {
                let among = nodes[parent].children.iter();
                among.enumerate().find(|(_, it)| **it == sibling.at).map(|(at, _)| (parent, at))
            })
        };
        if let Some((parent, index)) = place {
            self.insert(parent, index, child);
        }
    }

    fn add_attrs_if_missing(&self, target: &Handle, given: Vec<Attribute>) {
        if let Data::Element { attributes, .. } = &mut self.nodes.borrow_mut()[target.at].data {
            for (name, value) in given.into_iter().map(spoken) {
                if attributes.iter().all(|(it, _)| *it != name) {
                    attributes.push((name, value));
                }
            }
        }
    }

    fn remove_from_parent(&self, target: &Handle) {
        let mut nodes = self.nodes.borrow_mut();
        if let Some(parent) = nodes[target.at].parent.take() {
            nodes[parent].children.retain(|it| *it != target.at);
        }
    }

    fn reparent_children(&self, node: &Handle, new_parent: &Handle) {
        let mut nodes = self.nodes.borrow_mut();
        let children = std::mem::take(&mut nodes[node.at].children);
        children.iter().for_each(|it| nodes[*it].parent = Some(new_parent.at));
        nodes[new_parent.at].children.extend(children);
    }
}

fn spoken(attribute: Attribute) -> (String, String) {
    (attribute.name.local.to_string(), attribute.value.to_string())
}
