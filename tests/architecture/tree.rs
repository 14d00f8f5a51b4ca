//! The source files, each with its place in the crate's tree of modules.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::names::{Names, path};

/// A file below `src` and what its code names.
pub(crate) struct Source {
    /// Its path below `src`.
    pub(crate) name: String,
    /// The module that it is: `["crate", "render", "views"]`.
    pub(crate) module: Vec<String>,
    pub(crate) names: Names,
    /// How many lines it has without comments and its own tests.
    pub(crate) lines: usize,
}

impl Source {
    pub(crate) fn new(name: &str, text: &str) -> Source {
        let module = module_of(name);
        let syntax = syn::parse_file(text).unwrap_or_else(|error| panic!("{name}: {error}"));
        let own = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or(text);
        let lines = own.lines().filter(|line| !line.trim_start().starts_with("//")).count();
        Source { name: name.to_owned(), names: Names::of(&module, &syntax), module, lines }
    }

    pub(crate) fn room(&self) -> &str {
        self.module.get(1).map_or("lib", String::as_str)
    }

    /// Whether it is in one of some rooms or files: `document/yaml`, `main.rs`.
    pub(crate) fn is_in(&self, rooms: &[&str]) -> bool {
        let inside = |room: &&str| {
            let rest = self.name.strip_prefix(*room);
            rest.is_some_and(|it| it.is_empty() || it == ".rs" || it.starts_with('/'))
        };
        rooms.iter().any(inside)
    }
}

/// Every source file that is part of the program. What is only compiled for tests may look
/// anywhere.
pub(crate) fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    walk(&root, &mut found);
    found.sort();
    let mut sources: Vec<Source> = found
        .into_iter()
        .map(|path| {
            let name = path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
            Source::new(&name, &fs::read_to_string(path).unwrap())
        })
        .collect();
    let tests: BTreeSet<Vec<String>> =
        sources.iter().flat_map(|it| it.names.test_modules.clone()).collect();
    sources.retain(|it| !tests.iter().any(|test| it.module.starts_with(test)));
    sources
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(&path, found);
        } else if path.extension().is_some_and(|it| it == "rs") {
            found.push(path);
        }
    }
}

fn module_of(name: &str) -> Vec<String> {
    let name = name.trim_end_matches(".rs").trim_end_matches("/mod");
    path(&["crate"])
        .into_iter()
        .chain(name.split('/').map(str::to_owned))
        .filter(|it| it != "lib")
        .collect()
}
