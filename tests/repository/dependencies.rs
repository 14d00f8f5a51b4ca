//! `docs/dependencies.md` has a row for each dependency of `Cargo.toml`, and none for anything else.

use std::collections::BTreeSet;

use super::{quoted, read};

/// The dependencies of a manifest, of every kind and system.
fn declared(manifest: &str) -> BTreeSet<String> {
    let mut in_dependencies = false;
    let mut names = BTreeSet::new();
    for line in manifest.lines() {
        if let Some(section) = line.strip_prefix('[') {
            in_dependencies = section.trim_end_matches(']').ends_with("dependencies");
        } else if let Some((name, _)) = line.split_once(" = ").filter(|_| in_dependencies) {
            names.insert(name.to_owned());
        }
    }
    names
}

/// The first cell of each row, and whether every other cell says something.
fn rows(page: &str) -> Vec<(String, bool)> {
    let rows = page.lines().filter(|it| it.starts_with("| `"));
    rows.map(|row| {
        let cells: Vec<_> = row.trim_matches('|').split('|').map(str::trim).collect();
        let is_whole = cells.len() == 4 && cells.iter().all(|it| !it.is_empty());
        (quoted(cells[0])[0].to_owned(), is_whole)
    })
    .collect()
}

#[test]
fn each_dependency_has_a_row_and_each_row_a_dependency() {
    let declared = declared(&read("Cargo.toml"));
    assert!(declared.contains("tera") && declared.contains("insta"), "{declared:?}");
    assert!(declared.contains("rustix") && !declared.contains("lto"), "{declared:?}");
    let rows = rows(&read("docs/dependencies.md"));
    let listed: BTreeSet<_> = rows.iter().map(|it| it.0.clone()).collect();
    assert_eq!(listed.len(), rows.len(), "a dependency has two rows");
    let missing: Vec<_> = declared.difference(&listed).collect();
    let gone: Vec<_> = listed.difference(&declared).collect();
    assert!(missing.is_empty(), "docs/dependencies.md must say what these are for: {missing:?}");
    assert!(gone.is_empty(), "docs/dependencies.md has rows for what Cargo.toml lacks: {gone:?}");
    let unsaid: Vec<_> = rows.iter().filter(|it| !it.1).collect();
    assert!(unsaid.is_empty(), "a row does not say what for, why and how old: {unsaid:?}");
}

/// `deny.toml` refuses licences that it does not name. This is the same for the lines of Cargo.lock: every package is
/// from the one registry, with its sum.
#[test]
fn every_package_is_from_the_registry_with_its_sum() {
    let lock = read("Cargo.lock");
    for package in lock.split("[[package]]").skip(1).filter(|it| !it.contains("\"planpress\"")) {
        let of_registry = "source = \"registry+https://github.com/rust-lang/crates.io-index\"";
        assert!(package.contains(of_registry), "{package}");
        assert!(package.contains("\nchecksum = \""), "{package}");
    }
}
