//! What can be found: entries, and the groups in which they are written so that what many share
//! (the kind, the plan, the beginning and the end of the address) is written once.

use super::letters;

/// Something that can be found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entry {
    /// What it is called.
    pub title: String,
    /// What it is, in one word or two: "Action".
    pub kind: String,
    /// The plan that it belongs to, where the site has several.
    pub plan: Option<String>,
    /// The link to it from the page of the search.
    pub href: String,
    /// What it says, beside its title.
    pub texts: Vec<String>,
    /// Words that find it and are not shown.
    pub words: Vec<String>,
    /// Its telephone numbers, as digits.
    pub numbers: Vec<String>,
    /// Whether it is help: before all else for someone who needs it.
    pub help: bool,
}

/// All groups, and the words that they name by number.
#[derive(Debug, Default)]
pub(super) struct Groups<'a> {
    pub(super) kinds: Vec<&'a str>,
    pub(super) plans: Vec<&'a str>,
    pub(super) groups: Vec<Group<'a>>,
}

/// Entries of one kind in one plan.
#[derive(Debug)]
pub struct Group<'a> {
    kind: usize,
    plan: Option<usize>,
    entries: Vec<&'a Entry>,
}

impl Group<'_> {
    /// The numbers of the kind and of the plan, for each of its entries.
    pub(super) fn kind_of_each(&self) -> impl Iterator<Item = (usize, Option<usize>)> {
        std::iter::repeat_n((self.kind, self.plan), self.entries.len())
    }

    /// `[kind, plan, beginning, end, title, middle of the address, title, middle …]`; a plan of -1 is none.
    pub(super) fn written(&self) -> String {
        let links: Vec<&str> = self.entries.iter().map(|it| it.href.as_str()).collect();
        let start = shared_start(&links);
        let rest: Vec<&str> = links.iter().map(|it| &it[start.len()..]).collect();
        let end = shared_end(&rest);
        let plan = self.plan.map_or("-1".to_owned(), |it| it.to_string());
        let head = [self.kind.to_string(), plan, letters::quoted(start), letters::quoted(end)];
        let entries = self.entries.iter().zip(&rest).flat_map(|(entry, rest)| {
            let middle = &rest[..rest.len() - end.len()];
            [letters::quoted(&entry.title), letters::quoted(middle)]
        });
        letters::list(head.into_iter().chain(entries))
    }
}

/// Entries in groups, in order of their first; and for each place in the index, which entry has it.
pub(super) fn grouped(entries: &[Entry]) -> (Groups<'_>, Vec<usize>) {
    let mut groups = Groups::default();
    let mut places: Vec<Vec<usize>> = Vec::new();
    for (at, entry) in entries.iter().enumerate() {
        let kind = number_of(&mut groups.kinds, &entry.kind);
        let plan = entry.plan.as_deref().map(|it| number_of(&mut groups.plans, it));
        // There are as many groups as kinds of things in plans: a handful.
        let found = groups.groups.iter().position(|it| it.kind == kind && it.plan == plan);
        let group = found.unwrap_or_else(|| {
            groups.groups.push(Group { kind, plan, entries: Vec::new() });
            places.push(Vec::new());
            places.len() - 1
        });
        groups.groups[group].entries.push(entry);
        places[group].push(at);
    }
    (groups, places.concat())
}

fn number_of<'a>(all: &mut Vec<&'a str>, words: &'a str) -> usize {
    all.iter().position(|it| *it == words).unwrap_or_else(|| {
        all.push(words);
        all.len() - 1
    })
}

fn shared_start<'a>(all: &[&'a str]) -> &'a str {
    let Some((first, others)) = all.split_first() else { return "" };
    let shared = |a: &str, b: &str| a.bytes().zip(b.bytes()).take_while(|(a, b)| a == b).count();
    let length = others.iter().map(|it| shared(first, it)).min().unwrap_or(first.len());
    &first[..first.floor_char_boundary(length)]
}

fn shared_end<'a>(all: &[&'a str]) -> &'a str {
    let Some((first, others)) = all.split_first() else { return "" };
    let shared =
        |a: &str, b: &str| a.bytes().rev().zip(b.bytes().rev()).take_while(|(a, b)| a == b).count();
    let length = others.iter().map(|it| shared(first, it)).min().unwrap_or(first.len());
    &first[first.ceil_char_boundary(first.len() - length)..]
}
