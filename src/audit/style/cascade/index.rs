//! Rules by what their last part names: an element is only held against those that name its id, one of its
//! classes or its type, and those that name none of them.

use std::collections::HashMap;

use precomputed_hash::PrecomputedHash;
use selectors::parser::{Component, Selector};

use crate::audit::dom::Seeded;
use crate::audit::style::selector::{Css, Name, Node, Word};

use super::Ranked;

/// The numbers of rules, by what is for a name.
type Buckets = HashMap<u64, Vec<u32>, Seeded>;

#[derive(Debug, Default)]
pub(super) struct Index {
    ids: Buckets,
    classes: Buckets,
    names: Buckets,
    /// Of `:root` alone.
    root: Vec<u32>,
    others: Vec<u32>,
}

/// What an element must have.
enum Key {
    Root,
    Id(Word),
    Class(Word),
    Name(u64),
}

impl Index {
    pub(super) fn of(rules: &[Ranked]) -> Index {
        let mut index = Index::default();
        for (number, rule) in (0_u32..).zip(rules) {
            let mut keys = Vec::new();
            if !collect(&rule.selector, &mut keys) {
                index.others.push(number);
                continue;
            }
            for key in keys {
                let bucket = match key {
                    Key::Root => &mut index.root,
                    Key::Id(it) => index.ids.entry(it.number()).or_default(),
                    Key::Class(it) => index.classes.entry(it.number()).or_default(),
                    Key::Name(it) => index.names.entry(it).or_default(),
                };
                if bucket.last() != Some(&number) {
                    bucket.push(number);
                }
            }
        }
        index
    }

    /// Gives the rules that may be about an element.
    pub(super) fn each(&self, node: &Node<'_>, mut give: impl FnMut(u32)) {
        let mut all = |it: Option<&Vec<u32>>| it.into_iter().flatten().for_each(|it| give(*it));
        if let Some((_, name)) = node.element.full_name() {
            all(self.names.get(&u64::from(name.precomputed_hash())));
        }
        if let Some(id) = node.id() {
            all(self.ids.get(&id.number()));
        }
        for class in node.classes() {
            all(self.classes.get(&class.number()));
        }
        if node.element.parent().is_none() {
            all(Some(&self.root));
        }
        all(Some(&self.others));
    }
}

/// What the last part of a selector names, one of each list of choices; false where it may be any element.
fn collect(selector: &Selector<Css>, keys: &mut Vec<Key>) -> bool {
    let mut parts = selector.iter();
    if selector.has_pseudo_element() {
        parts.by_ref().for_each(drop);
        if parts.next_sequence().is_none() {
            return false;
        }
    }
    let number = |it: &Name| u64::from(it.precomputed_hash());
    let (mut best, mut lists) = (None::<(u8, Vec<Key>)>, Vec::new());
    let mut offer = |rank: u8, key: Vec<Key>| {
        if best.as_ref().is_none_or(|it| it.0 < rank) {
            best = Some((rank, key));
        }
    };
    for part in parts {
        match part {
            Component::ID(id) => offer(4, vec![Key::Id(*id)]),
            Component::Class(class) => offer(3, vec![Key::Class(*class)]),
            Component::Root => offer(2, vec![Key::Root]),
            Component::LocalName(it) => {
                let (name, lower) = (number(&it.name), number(&it.lower_name));
                let both = if name == lower { vec![name] } else { vec![name, lower] };
                offer(1, both.into_iter().map(Key::Name).collect());
            }
            Component::Is(list) | Component::Where(list) => lists.push(list),
            _ => {}
        }
    }
    if let Some((_, found)) = best {
        keys.extend(found);
        return true;
    }
    lists.into_iter().any(|list| {
        let mut found = Vec::new();
        let every = list.slice().iter().all(|it| collect(it, &mut found));
        if every {
            keys.extend(found);
        }
        every
    })
}
