//! Files of one room that use each other in a circle.
//!
//! An arrow leads to the file in which a thing is written: what a parent only hands on by a `use`
//! is looked for after that line. Up to a file's own parents no arrow is drawn: a parent says what
//! its children share and calls them, and the language makes them one.

use std::collections::{BTreeMap, BTreeSet};

use crate::tree::Source;

/// A largest set of files that all lead to each other.
#[derive(Debug)]
pub(crate) struct Circle {
    pub(crate) files: Vec<String>,
    /// Which leads to which. It is printed where a test fails.
    #[expect(dead_code)]
    arrows: Vec<String>,
}

/// Every circle of the program.
pub(crate) fn circles(sources: &[Source]) -> Vec<Circle> {
    let arrows = arrows(sources);
    let reached: Vec<BTreeSet<usize>> = (0..sources.len()).map(|it| reach(it, &arrows)).collect();
    let circle = |from: usize| -> BTreeSet<usize> {
        reached[from].iter().copied().filter(|it| reached[*it].contains(&from)).collect()
    };
    let found: BTreeSet<_> = (0..sources.len()).map(circle).filter(|it| it.len() > 1).collect();
    let name = |at: &usize| sources[*at].name.clone();
    found
        .into_iter()
        .map(|circle| Circle {
            arrows: circle
                .iter()
                .flat_map(|from| arrows[*from].intersection(&circle).map(move |to| (from, to)))
                .map(|(from, to)| format!("{} -> {}", name(from), name(to)))
                .collect(),
            files: circle.iter().map(name).collect(),
        })
        .collect()
}

/// To which files of its own room each leads.
pub(crate) fn arrows(sources: &[Source]) -> Vec<BTreeSet<usize>> {
    let modules: BTreeMap<&[String], usize> =
        sources.iter().enumerate().map(|(at, it)| (&it.module[..], at)).collect();
    let from = |source: &Source| {
        let paths = source.names.needed.iter();
        paths
            .filter_map(|it| written_in(it, sources, &modules, 8))
            .filter(|it| sources[*it].room() == source.room())
            .filter(|it| !source.module.starts_with(&sources[*it].module))
            .collect()
    };
    sources.iter().map(from).collect()
}

fn reach(from: usize, arrows: &[BTreeSet<usize>]) -> BTreeSet<usize> {
    let (mut reached, mut next) = (BTreeSet::new(), vec![from]);
    while let Some(at) = next.pop() {
        next.extend(arrows[at].iter().copied().filter(|it| reached.insert(*it)));
    }
    reached
}

/// The file in which the thing at a path is written.
fn written_in(
    path: &[String],
    sources: &[Source],
    modules: &BTreeMap<&[String], usize>,
    steps: usize,
) -> Option<usize> {
    let (length, at) =
        (2..=path.len()).rev().find_map(|it| Some((it, *modules.get(&path[..it])?)))?;
    let (names, rest) = (&sources[at].names, &path[length..]);
    let Some(name) = rest.first().filter(|it| steps > 0 && !names.items.contains(*it)) else {
        return Some(at);
    };
    let behind = names.bound.get(name).map(|it| [it, &rest[1..]].concat());
    let behind = behind.into_iter().chain(names.globs.iter().map(|it| [it, rest].concat()));
    behind
        .filter(|it| it != path)
        .find_map(|it| written_in(&it, sources, modules, steps - 1))
        .or(Some(at))
}
