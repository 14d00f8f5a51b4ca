//! Where html5ever puts what it reads: a list of nodes that are linked to their neighbours.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use html5ever::interface::{
    Attribute, ElementFlags, ExpandedName, NodeOrText, QualName, QuirksMode, TreeSink,
};
use html5ever::tendril::StrTendril;
use html5ever::{LocalName, local_name, ns};

use super::{Cut, DEEPEST, Data, Dom, ElementData, MOST_NODES, Node};

pub(super) struct Sink {
    nodes: RefCell<Vec<Node>>,
    /// Where the tag being read is, and its name.
    tag: RefCell<Option<(LocalName, usize)>>,
    offset: Cell<usize>,
    /// How deep each node is, and the innermost element that is open.
    depths: RefCell<Vec<u32>>,
    innermost: Cell<u32>,
    cut: Cell<Option<Cut>>,
}

/// A node, and its name where it is an element.
#[derive(Clone)]
pub(super) struct Handle {
    at: u32,
    name: Rc<QualName>,
}

impl Sink {
    pub(super) fn new() -> Self {
        let sink = Sink {
            nodes: RefCell::default(),
            tag: RefCell::default(),
            offset: Cell::new(0),
            depths: RefCell::default(),
            innermost: Cell::new(0),
            cut: Cell::new(None),
        };
        sink.add(Data::Other);
        sink
    }

    /// Says which start tag the elements that come next are made for; none for other tokens.
    pub(super) fn reads(&self, tag: Option<LocalName>, offset: usize) {
        *self.tag.borrow_mut() = tag.map(|it| (it, offset));
        self.offset.set(offset);
    }

    /// Whether no element can be opened here. That one is left out is remembered.
    pub(super) fn is_too_deep(&self) -> bool {
        let deep = self.depths.borrow()[self.innermost.get() as usize] as usize >= DEEPEST;
        if deep {
            self.cut.set(Some(Cut::Deep));
        }
        deep
    }

    /// Whether nothing more is kept. That something is left out is remembered.
    pub(super) fn is_full(&self) -> bool {
        let full = self.nodes.borrow().len() >= MOST_NODES;
        if full {
            self.cut.set(Some(Cut::Long));
        }
        full
    }

    /// An end tag of this name closes the innermost element that has it.
    pub(super) fn closes(&self, name: &LocalName) {
        let nodes = self.nodes.borrow();
        let up = |at: &u32| nodes[*at as usize].parent;
        let open = std::iter::successors(Some(self.innermost.get()), up);
        let named =
            |at: &u32| matches!(&nodes[*at as usize].data, Data::Element(it) if it.name == *name);
        if let Some(parent) = open.into_iter().find(named).and_then(|at| up(&at)) {
            self.innermost.set(parent);
        }
    }

    fn add(&self, data: Data) -> u32 {
        let mut nodes = self.nodes.borrow_mut();
        self.depths.borrow_mut().push(0);
        nodes.push(Node { parent: None, first: None, last: None, before: None, after: None, data });
        u32::try_from(nodes.len() - 1)
            .expect("a page has fewer nodes than bytes, and those are capped")
    }

    fn nameless(&self, at: u32) -> Handle {
        Handle { at, name: Rc::new(QualName::new(None, ns!(), local_name!(""))) }
    }

    /// Puts a node or text into `parent`, before its child `next`, or at the end.
    fn insert(&self, parent: u32, next: Option<u32>, child: NodeOrText<Handle>) {
        let at = match child {
            NodeOrText::AppendNode(node) => {
                self.remove_from_parent(&node);
                let depths = &mut *self.depths.borrow_mut();
                depths[node.at as usize] = depths[parent as usize] + 1;
                self.innermost.set(node.at);
                node.at
            }
            NodeOrText::AppendText(text) => {
                if self.joins(parent, next, &text) {
                    return;
                }
                self.add(Data::Text(text))
            }
        };
        let nodes = &mut *self.nodes.borrow_mut();
        let before = match next {
            Some(next) => nodes[next as usize].before.replace(at),
            None => nodes[parent as usize].last.replace(at),
        };
        match before {
            Some(before) => nodes[before as usize].after = Some(at),
            None => nodes[parent as usize].first = Some(at),
        }
        let node = &mut nodes[at as usize];
        (node.parent, node.before, node.after) = (Some(parent), before, next);
    }

    /// Adds text to the text that it follows, as the standard says.
    fn joins(&self, parent: u32, next: Option<u32>, text: &str) -> bool {
        let nodes = &mut *self.nodes.borrow_mut();
        let before = match next {
            Some(next) => nodes[next as usize].before,
            None => nodes[parent as usize].last,
        };
        match before.map(|it| &mut nodes[it as usize].data) {
            Some(Data::Text(words)) => {
                words.push_slice(text);
                true
            }
            _ => false,
        }
    }
}

impl TreeSink for Sink {
    type Handle = Handle;
    type Output = Dom;
    type ElemName<'a> = ExpandedName<'a>;

    fn finish(self) -> Dom {
        Dom::of(self.nodes.into_inner(), self.cut.get())
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> Handle {
        self.nameless(0)
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> ExpandedName<'a> {
        target.name.expanded()
    }

    fn create_element(&self, name: QualName, given: Vec<Attribute>, _: ElementFlags) -> Handle {
        let tag = self.tag.borrow();
        // SVG's names have capitals that the tokenizer does not know of.
        let written = tag.as_ref().is_some_and(|(it, _)| it.eq_ignore_ascii_case(&name.local));
        let attributes = given.into_iter().map(|it| (it.name.local, it.value));
        let at = self.add(Data::Element(Box::new(ElementData {
            namespace: name.ns.clone(),
            name: name.local.clone(),
            attributes: attributes.collect(),
            offset: self.offset.get(),
            written,
        })));
        Handle { at, name: Rc::new(name) }
    }

    fn create_comment(&self, _: StrTendril) -> Handle {
        self.nameless(self.add(Data::Other))
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Handle {
        self.nameless(self.add(Data::Other))
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        self.insert(parent.at, None, child);
    }

    fn append_based_on_parent_node(
        &self,
        element: &Handle,
        previous: &Handle,
        child: NodeOrText<Handle>,
    ) {
        if self.nodes.borrow()[element.at as usize].parent.is_some() {
            self.append_before_sibling(element, child);
        } else {
            self.append(previous, child);
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    // What a template holds is not a part of the page, and a node that hangs nowhere keeps it; unless a
    // browser shows it in place of the element around it.
    fn get_template_contents(&self, template: &Handle) -> Handle {
        if let Data::Element(it) = &self.nodes.borrow()[template.at as usize].data
            && it.attributes.iter().any(|(name, _)| &**name == "shadowrootmode")
        {
            return template.clone();
        }
        self.nameless(self.add(Data::Other))
    }

    fn same_node(&self, x: &Handle, y: &Handle) -> bool {
        x.at == y.at
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Handle, child: NodeOrText<Handle>) {
        let parent = self.nodes.borrow()[sibling.at as usize].parent;
        if let Some(parent) = parent {
            self.insert(parent, Some(sibling.at), child);
        }
    }

    fn add_attrs_if_missing(&self, target: &Handle, given: Vec<Attribute>) {
        let offset = self.offset.get();
        if let Data::Element(data) = &mut self.nodes.borrow_mut()[target.at as usize].data {
            for it in given {
                if data.attributes.iter().all(|(name, _)| *name != it.name.local) {
                    data.attributes.push((it.name.local, it.value));
                }
            }
            // A `body` that the parser had put in has its tag by now.
            if !data.written {
                (data.offset, data.written) = (offset, true);
            }
        }
    }

    fn remove_from_parent(&self, target: &Handle) {
        let nodes = &mut *self.nodes.borrow_mut();
        let node = &mut nodes[target.at as usize];
        let (parent, before, after) = (node.parent.take(), node.before.take(), node.after.take());
        let Some(parent) = parent else { return };
        match before {
            Some(before) => nodes[before as usize].after = after,
            None => nodes[parent as usize].first = after,
        }
        match after {
            Some(after) => nodes[after as usize].before = before,
            None => nodes[parent as usize].last = before,
        }
    }

    fn reparent_children(&self, node: &Handle, new_parent: &Handle) {
        loop {
            let first = self.nodes.borrow()[node.at as usize].first;
            let Some(at) = first else { break };
            self.insert(new_parent.at, None, NodeOrText::AppendNode(self.nameless(at)));
        }
    }
}
