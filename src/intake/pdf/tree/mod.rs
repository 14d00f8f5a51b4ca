//! The structure of a tagged file: what each run of characters is, as the file itself says.

mod kind;

use std::collections::HashSet;

use hayro_syntax::Pdf;
use hayro_syntax::object::String as PdfString;
use hayro_syntax::object::{Array, Dict, MaybeRef, Name, Object, ObjectIdentifier};
use hayro_syntax::xref::XRef;

use super::draw::Content;
use super::limits::{DEPTH, ELEMENTS, count};
use super::strings;
use crate::intake::Refusal;
use crate::intake::limits::within;
pub(super) use kind::Kind;
use kind::Roles;

/// An element of the structure.
#[derive(Debug)]
pub(super) struct Element {
    pub(super) kind: Kind,
    pub(super) children: Vec<Child>,
    /// What the file says that the characters in it are.
    pub(super) actual: Option<String>,
    /// How many rows and columns a cell extends over.
    pub(super) span: (usize, usize),
    /// Whether a cell is the heading of its row.
    pub(super) heads_row: bool,
}

/// What is in an element.
#[derive(Debug)]
pub(super) enum Child {
    /// Another element, by its place in the list.
    Element(usize),
    /// Characters.
    Content(Content),
    /// Where a link leads.
    Link(String),
}

/// The structure of a file: the first element holds all others.
#[derive(Debug)]
pub(super) struct Tree {
    pub(super) elements: Vec<Element>,
}

struct Reader<'a> {
    objects: &'a XRef,
    roles: Roles,
    elements: Vec<Element>,
    /// The elements that were read: each is in one place.
    seen: HashSet<ObjectIdentifier>,
    /// The characters that are in an element: some programs name them in several places.
    placed: HashSet<Content>,
    children: usize,
}

impl Tree {
    /// Reads the structure of a file, if it has one.
    ///
    /// # Errors
    /// When there is more of it than the limits.
    pub(super) fn read(pdf: &Pdf) -> Result<Option<Tree>, Refusal> {
        let root = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id());
        let Some(root) = root.and_then(|it| it.get::<Dict<'_>>(b"StructTreeRoot")) else {
            return Ok(None);
        };
        let (elements, seen, placed) = Default::default();
        let roles = Roles::read(&root);
        let mut reader = Reader { objects: pdf.xref(), roles, elements, seen, placed, children: 0 };
        reader.element(&root, None, 0)?;
        let is_content = |it: &Child| matches!(it, Child::Content(_));
        let has_content = reader.elements.iter().any(|it| it.children.iter().any(is_content));
        Ok(has_content.then_some(Tree { elements: reader.elements }))
    }
}

impl Reader<'_> {
    /// Reads an element, and gives its place. The page on which its characters are is told by it or by
    /// one around it.
    fn element(
        &mut self,
        dict: &Dict<'_>,
        page: Option<ObjectIdentifier>,
        depth: usize,
    ) -> Result<usize, Refusal> {
        within("levels of structure", depth, DEPTH)?;
        within("elements of structure", self.elements.len(), ELEMENTS)?;
        let name = dict.get::<Name<'_>>(b"S");
        let (span, heads_row) = attributes(dict);
        let place = self.elements.len();
        self.elements.push(Element {
            kind: name.map_or(Kind::Group, |it| self.roles.kind(&it)),
            children: Vec::new(),
            actual: dict.get::<PdfString<'_>>(b"ActualText").map(|it| strings::text(&it)),
            span,
            heads_row,
        });
        let page = dict.get_ref(b"Pg").map(ObjectIdentifier::from).or(page);
        let children: Vec<MaybeRef<Object<'_>>> = match dict.get_raw::<Object<'_>>(b"K") {
            Some(MaybeRef::NotRef(Object::Array(list))) => list.raw_iter().collect(),
            Some(MaybeRef::Ref(id)) => match dict.get::<Array<'_>>(b"K") {
                Some(list) => list.raw_iter().collect(),
                None => vec![MaybeRef::Ref(id)],
            },
            Some(child) => vec![child],
            None => Vec::new(),
        };
        for child in children {
            count("elements of structure", &mut self.children, 4 * ELEMENTS)?;
            let child = self.child(child, page, depth)?;
            let again = matches!(&child, Some(Child::Content(it)) if !self.placed.insert(*it));
            if let Some(child) = child.filter(|_| !again) {
                self.elements[place].children.push(child);
            }
        }
        Ok(place)
    }

    fn child(
        &mut self,
        child: MaybeRef<Object<'_>>,
        page: Option<ObjectIdentifier>,
        depth: usize,
    ) -> Result<Option<Child>, Refusal> {
        let dict = match child {
            MaybeRef::NotRef(Object::Number(number)) => {
                return Ok(page.map(|it| Child::Content((it, number.as_i64()))));
            }
            MaybeRef::NotRef(Object::Dict(dict)) => dict,
            MaybeRef::NotRef(_) => return Ok(None),
            MaybeRef::Ref(id) => {
                let id = ObjectIdentifier::from(id);
                let Some(object) = self.objects.get::<Object<'_>>(id) else { return Ok(None) };
                match object {
                    Object::Number(number) => {
                        return Ok(page.map(|it| Child::Content((it, number.as_i64()))));
                    }
                    Object::Dict(dict) => {
                        if dict.contains_key(b"S") && !self.seen.insert(id) {
                            return Ok(None);
                        }
                        dict
                    }
                    _ => return Ok(None),
                }
            }
        };
        let page = dict.get_ref(b"Pg").map(ObjectIdentifier::from).or(page);
        match dict.get::<Name<'_>>(b"Type").as_deref() {
            Some(b"MCR") => {
                let number = dict.get::<i32>(b"MCID").map(i64::from);
                // The characters of a drawing are numbered by the drawing, not by its page.
                let owner = dict.get_ref(b"Stm").map(ObjectIdentifier::from).or(page);
                Ok(owner.zip(number).map(Child::Content))
            }
            Some(b"OBJR") => Ok(link(&dict).map(Child::Link)),
            _ => Ok(Some(Child::Element(self.element(&dict, page, depth + 1)?))),
        }
    }
}

/// Where the link of an annotation leads, if that is outside the file.
fn link(dict: &Dict<'_>) -> Option<String> {
    let annotation = dict.get::<Dict<'_>>(b"Obj")?;
    let action = annotation.get::<Dict<'_>>(b"A")?;
    let address = action.get::<PdfString<'_>>(b"URI")?;
    let address = strings::text(&address);
    (!address.is_empty() && address.len() <= 2_000).then_some(address)
}

/// How far a cell extends, and whether it is the heading of its row.
fn attributes(dict: &Dict<'_>) -> ((usize, usize), bool) {
    let dicts: Vec<Dict<'_>> = match dict.get::<Object<'_>>(b"A") {
        Some(Object::Dict(dict)) => vec![dict],
        Some(Object::Stream(stream)) => vec![stream.dict().clone()],
        Some(Object::Array(list)) => {
            list.iter::<Object<'_>>().filter_map(Object::into_dict).take(16).collect()
        }
        _ => Vec::new(),
    };
    let number = |key: &[u8]| dicts.iter().find_map(|it| it.get::<u32>(key)).unwrap_or(1).max(1);
    let scope = dicts.iter().find_map(|it| it.get::<Name<'_>>(b"Scope"));
    let span = (number(b"RowSpan") as usize, number(b"ColSpan") as usize);
    (span, scope.is_some_and(|it| &*it == b"Row"))
}
