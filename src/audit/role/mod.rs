//! What an element is to assistive technology: its role, by the author's word or by HTML's. The
//! roles are those of WAI-ARIA 1.2, of the draft of 1.3, and of its modules for graphics and for publications.

mod implicit;
mod state;
mod table;
mod tree;

use std::cell::{Cell, OnceCell, RefCell};
use std::collections::HashMap;

use super::dom::Element;
use super::page::Page;

pub(crate) use implicit::kind as input_type;
pub(crate) use state::{State, StateKind, States};
pub(crate) use table::Owned;
pub(crate) use tree::Tree;

use table::{Row, TABLE};

/// A role that an author may write.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Role(u8);

impl Role {
    /// The role with this name, in small letters.
    pub(crate) fn named(name: &str) -> Option<Role> {
        // WAI-ARIA 1.3: the same role by another name.
        let name = if name == "image" { "img" } else { name };
        TABLE.by_name.get(name).copied().map(Role).filter(|it| !it.row().is_abstract)
    }

    /// Every role.
    pub(crate) fn all() -> impl Iterator<Item = Role> {
        (0..=u8::MAX).take(TABLE.rows.len()).map(Role).filter(|it| !it.row().is_abstract)
    }

    fn row(self) -> &'static Row {
        &TABLE.rows[usize::from(self.0)]
    }

    /// Its name.
    pub(crate) fn name(self) -> &'static str {
        self.row().name
    }

    /// Whether it has this name.
    pub(crate) fn is(self, name: &str) -> bool {
        self.name() == name
    }

    /// Whether it has one of these names.
    pub(crate) fn is_any(self, names: &[&str]) -> bool {
        names.contains(&self.name())
    }

    /// Whether it has this name, or is of the kind with this name, which may be an abstract one.
    pub(crate) fn inherits_from(self, name: &str) -> bool {
        let above = TABLE.by_name.get(name);
        above.is_some_and(|it| self.row().kinds.contains(it))
    }

    /// Whether a state or property may be written on an element with this role. A separator has a
    /// value where someone can move it.
    pub(crate) fn allows(self, state: State, focusable: bool) -> bool {
        const MOVED: &[&str] =
            &["aria-valuemax", "aria-valuemin", "aria-valuenow", "aria-valuetext"];
        let moved = focusable && self.inherits_from("separator");
        self.supports().has(state) || (moved && MOVED.contains(&state.attribute()))
    }

    /// Whether it heads a row, and not also a column.
    pub(crate) fn is_row_header(self) -> bool {
        self.is("rowheader")
    }

    /// Whether it is one of WAI-ARIA itself, not of one of its modules.
    pub(crate) fn is_core(self) -> bool {
        self.row().is_core
    }

    /// Whether it says that an element is there for the eyes alone.
    pub(crate) fn is_presentational(self) -> bool {
        self.is_any(&["none", "presentation"])
    }

    /// Whether what is in an element names it.
    pub(crate) fn name_from_content(self) -> bool {
        self.row().named_by_content
    }

    /// Whether an author may not name an element with this role.
    pub(crate) fn names_prohibited(self) -> bool {
        self.row().unnamed
    }

    /// Whether what is in it has no roles of its own: it is part of a picture.
    pub(crate) fn children_presentational(self) -> bool {
        self.row().leaf
    }

    /// The states and properties that an author has to write.
    pub(crate) fn requires(self) -> States {
        self.row().requires
    }

    /// Whether it takes a state or property to be something where none is written.
    pub(crate) fn assumes(self, state: State) -> bool {
        self.row().assumed.has(state)
    }

    /// The states and properties that it has, apart from those that every element may have.
    pub(crate) fn supports(self) -> States {
        self.row().supports
    }

    /// The roles that it has to be in, by their names; empty where it may be anywhere.
    pub(crate) fn within(self) -> &'static [&'static str] {
        &self.row().within
    }

    /// What may be in it; empty where anything may.
    pub(crate) fn owns(self) -> &'static [Owned] {
        &self.row().owns
    }
}

impl std::fmt::Debug for Role {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Role({})", self.name())
    }
}

/// The roles of a page that were asked for, by the numbers of its elements.
#[derive(Debug, Default)]
pub(super) struct Roles {
    known: OnceCell<Box<[Cell<Memo>]>>,
    /// The elements of each role, in the order of the page.
    by_role: OnceCell<Vec<Vec<usize>>>,
    /// Whether an element is exposed, once someone has asked.
    exposed: OnceCell<Box<[Cell<Option<bool>>]>>,
    /// Whether a row of a table holds data, by its number.
    rows: RefCell<HashMap<usize, bool>>,
}

impl Roles {
    /// Whether a row of a table holds data beside its headers.
    fn has_data(&self, row: Element<'_>) -> bool {
        let mut rows = self.rows.borrow_mut();
        *rows.entry(row.number()).or_insert_with(|| row.elements().any(|it| it.is("td")))
    }
}

#[derive(Debug, Clone, Copy, Default)]
enum Memo {
    #[default]
    Unknown,
    None,
    Role(Role),
}

impl<'p> Page<'p> {
    /// The role that an element has in the end; none where neither its author nor HTML gives it one
    /// (ACT Rules, "semantic role").
    pub(crate) fn role(&self, element: Element<'p>) -> Option<Role> {
        let known = self
            .roles
            .known
            .get_or_init(|| std::iter::repeat_with(Cell::default).take(self.dom.size()).collect());
        let Some(memo) = known.get(element.number()) else { return self.find_role(element) };
        match memo.get() {
            Memo::Unknown => {
                let role = self.find_role(element);
                memo.set(role.map_or(Memo::None, Memo::Role));
                role
            }
            Memo::None => None,
            Memo::Role(role) => Some(role),
        }
    }

    /// The elements with roles of some kind, in the order of the page.
    pub(crate) fn with_role(&self, kind: impl Fn(Role) -> bool) -> std::vec::IntoIter<Element<'p>> {
        let by_role = self.roles.by_role.get_or_init(|| {
            let mut by_role = vec![Vec::new(); TABLE.rows.len()];
            for element in self.dom.elements() {
                if let Some(Role(role)) = self.role(element) {
                    by_role[usize::from(role)].push(element.number());
                }
            }
            by_role
        });
        let wanted = (0..=u8::MAX).zip(by_role).filter(|it| !it.1.is_empty() && kind(Role(it.0)));
        self.dom.in_order(wanted.flat_map(|it| it.1).map(|it| self.dom.numbered(*it)))
    }

    /// Whether an element has this role in the end.
    pub(crate) fn has_role(&self, element: Element<'p>, name: &str) -> bool {
        self.role(element).is_some_and(|it| it.is(name))
    }

    fn find_role(&self, element: Element<'p>) -> Option<Role> {
        match self.explicit_role(element) {
            // Who can be reached with a keyboard, or is described to everyone, is not there for
            // the eyes alone, whatever it says.
            Some(role) if role.is_presentational() && self.contradicts_decoration(element) => {
                self.implicit_role(element)
            }
            Some(role) => Some(role),
            None => self.implicit_role(element),
        }
    }

    /// The role that an author gives an element: the first word of its `role` that is one.
    pub(crate) fn explicit_role(&self, element: Element<'p>) -> Option<Role> {
        explicit(element)
    }

    /// The role that HTML or SVG gives an element.
    pub(crate) fn implicit_role(&self, element: Element<'p>) -> Option<Role> {
        implicit::of(self, element)
    }

    /// Whether an element is said to be there for the eyes alone, true or not (ACT Rules, "marked
    /// as decorative").
    pub(crate) fn is_marked_decorative(&self, element: Element<'p>) -> bool {
        match self.explicit_role(element) {
            Some(role) => role.is_presentational(),
            None => element.is("img") && element.attribute("alt") == Some(""),
        }
    }

    /// Whether assistive technology is told of an element although it is said to be there for the
    /// eyes alone (WAI-ARIA, "Presentational Roles Conflict Resolution").
    pub(crate) fn is_exposed_anyway(&self, element: Element<'p>) -> bool {
        let told = |(name, value): (&str, &str)| {
            name.starts_with("aria-")
                && !value.trim_ascii().is_empty()
                && State::of(name).is_some_and(State::is_global)
        };
        element.attributes().any(told) || self.is_focusable(element)
    }

    /// The same of an element that its author calls decoration in a word: any attribute that every element
    /// may have contradicts it, with a value or without.
    fn contradicts_decoration(&self, element: Element<'p>) -> bool {
        let names = element.attributes().map(|it| it.0).filter(|it| it.starts_with("aria-"));
        names.filter_map(State::of).any(State::is_global) || self.is_focusable(element)
    }

    /// Whether an element is a node of the accessibility tree, as far as HTML says it: it is neither
    /// hidden, unusable nor decorative, and no part of a picture.
    pub(crate) fn is_exposed(&self, element: Element<'p>) -> bool {
        let none_yet = || std::iter::repeat_with(Cell::default).take(self.dom.size()).collect();
        let memo = self.roles.exposed.get_or_init(none_yet).get(element.number());
        if let Some(known) = memo.and_then(Cell::get) {
            return known;
        }
        let found = self.find_exposed(element);
        if let Some(memo) = memo {
            memo.set(Some(found));
        }
        found
    }

    fn find_exposed(&self, element: Element<'p>) -> bool {
        let drawn = self.area_image(element).unwrap_or(element);
        let look = self.look(element);
        !self.is_hidden(drawn)
            && !look.is_said_hidden()
            && !look.is_inert()
            && !is_never_shown(element)
            && !self.role(element).is_some_and(Role::is_presentational)
            && !element
                .ancestors()
                .any(|it| self.role(it).is_some_and(Role::children_presentational))
    }
}

/// The first word of an element's `role` that is a role.
fn explicit(element: Element<'_>) -> Option<Role> {
    let words = element.attribute("role")?.split_ascii_whitespace();
    words.filter_map(|it| Role::named(&it.to_ascii_lowercase())).next()
}

/// Whether an element is never drawn, nor read out.
pub(crate) fn is_never_shown(element: Element<'_>) -> bool {
    const NEVER: &[&str] = &[
        "base", "head", "link", "meta", "noscript", "param", "script", "source", "style",
        "template", "title", "track",
    ];
    element.is_any(NEVER) || (element.is("input") && implicit::kind(element) == "hidden")
}

#[cfg(test)]
mod tests;
