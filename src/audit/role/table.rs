//! The roles, and what each brings with it: `roles.txt`, which is read once.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::state::States;

/// What is known of a role.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) name: &'static str,
    /// Whether it is there for other roles alone.
    pub(super) is_abstract: bool,
    /// Whether it is one of WAI-ARIA itself, not of one of its modules.
    pub(super) is_core: bool,
    /// Itself and the roles that it is a kind of, near and far.
    pub(super) kinds: Vec<u8>,
    pub(super) requires: States,
    /// Those that it requires and that mean something where they are not written.
    pub(super) assumed: States,
    /// All that it has, those that it requires and those of the roles that it is a kind of too.
    pub(super) supports: States,
    pub(super) within: Vec<&'static str>,
    pub(super) owns: Vec<Owned>,
    pub(super) named_by_content: bool,
    pub(super) unnamed: bool,
    pub(super) leaf: bool,
}

/// What may be in an element with a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Owned {
    /// The role.
    pub(crate) role: &'static str,
    /// What that one holds, where it has to hold something.
    pub(crate) holds: Option<&'static str>,
}

pub(super) struct Table {
    pub(super) rows: Vec<Row>,
    pub(super) by_name: HashMap<&'static str, u8>,
}

/// How one line is written, apart from what it inherits.
#[derive(Default)]
struct Written {
    kinds: Vec<&'static str>,
    requires: Vec<&'static str>,
    supports: Vec<&'static str>,
}

pub(super) static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table { rows: Vec::new(), by_name: HashMap::new() };
    let mut written = Vec::new();
    let mut part = 0;
    for line in include_str!("roles.txt").lines() {
        part += usize::from(line.starts_with("## "));
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let (row, facts) = read(line);
        table.by_name.insert(row.name, u8::try_from(table.rows.len()).unwrap_or(u8::MAX));
        table.rows.push(Row { is_abstract: part == 1, is_core: part == 2, ..row });
        written.push(facts);
    }
    for at in 0..table.rows.len() {
        inherit(&mut table, &written, at);
    }
    table
});

fn read(line: &'static str) -> (Row, Written) {
    let mut facts = line.split("; ");
    let head = facts.next().unwrap_or("");
    let (name, kinds) = head.split_once(" < ").unwrap_or((head, ""));
    let mut written = Written { kinds: words(kinds).collect(), ..Written::default() };
    let mut row = Row {
        name,
        is_abstract: false,
        is_core: false,
        kinds: Vec::new(),
        requires: States::default(),
        assumed: States::default(),
        supports: States::default(),
        within: Vec::new(),
        owns: Vec::new(),
        named_by_content: false,
        unnamed: false,
        leaf: false,
    };
    for fact in facts {
        let (what, rest) = fact.split_once(' ').unwrap_or((fact, ""));
        match what {
            "requires" => written.requires = words(rest).collect(),
            "supports" => written.supports = words(rest).collect(),
            "within" => row.within = words(rest).collect(),
            "owns" => row.owns = words(rest).map(owned).collect(),
            "named" => row.named_by_content = true,
            "unnamed" => row.unnamed = true,
            "leaf" => row.leaf = true,
            _ => debug_assert!(false, "roles.txt says {fact} of {name}"),
        }
    }
    (row, written)
}

fn words(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.split_whitespace()
}

fn owned(word: &'static str) -> Owned {
    match word.split_once('>') {
        Some((role, holds)) => Owned { role, holds: Some(holds) },
        None => Owned { role: word, holds: None },
    }
}

/// Gives a role what it has from those that it is a kind of.
fn inherit(table: &mut Table, written: &[Written], at: usize) {
    let mut kinds = vec![at];
    let mut next = 0;
    while let Some(kind) = kinds.get(next) {
        let above = written[*kind].kinds.iter().map(|it| usize::from(table.by_name[it]));
        let new: Vec<_> = above.filter(|it| !kinds.contains(it)).collect();
        kinds.extend(new);
        next += 1;
    }
    let all = |of: fn(&Written) -> &[&'static str]| {
        let names = kinds.iter().flat_map(|it| of(&written[*it]).iter().copied());
        names.collect::<Vec<_>>()
    };
    let bare = |it: &'static str| it.split('=').next().unwrap_or(it);
    let required = all(|it| &it.requires);
    let assumed = required.iter().filter(|it| it.contains('=')).map(|it| bare(it));
    let assumed = States::named(assumed);
    let requires = States::named(required.iter().map(|it| bare(it)));
    let supports = States::named(all(|it| &it.supports));
    let row = &mut table.rows[at];
    row.requires = requires;
    row.assumed = assumed;
    row.supports = requires.and(supports);
    row.kinds = kinds.iter().filter_map(|it| u8::try_from(*it).ok()).collect();
}
