//! The drawing in `ARCHITECTURE.md` and the code cannot part: this test reads every file as the
//! compiler does and fails when an arrow points up, when a door opens where none is drawn, when a
//! library is known in a room that should not know it, or when files begin to use each other in a
//! circle.

mod arrows;
mod circles;
mod drawing;
mod evasions;
mod items;
mod layers;
mod names;
mod tokens;
mod tree;

use std::collections::BTreeSet;

use circles::Circle;
use drawing::CYCLES;
use tree::{Source, sources};

#[test]
fn every_room_stands_on_a_floor() {
    let sources = sources();
    let rooms: BTreeSet<&str> = sources.iter().map(Source::room).collect();
    let strangers: Vec<_> =
        rooms.iter().filter(|it| **it != "lib" && arrows::floor_of(it).is_none()).collect();
    assert!(strangers.is_empty(), "rooms without a floor: {strangers:?}");
}

#[test]
fn arrows_point_down() {
    assert_eq!(arrows::wrong(&sources()), Vec::<String>::new());
}

#[test]
fn layers_of_the_audit_know_those_before_them() {
    assert_eq!(layers::wrong(&sources()), Vec::<String>::new());
}

#[test]
fn doors_and_libraries_are_known_where_they_are_drawn() {
    assert_eq!(arrows::strangers(&sources()), Vec::<String>::new());
}

#[test]
fn files_of_a_room_use_each_other_in_no_new_circle() {
    let sources = sources();
    let found = circles::circles(&sources);
    let drawn = |it: &Circle, files: &[&str]| it.files.iter().all(|it| files.contains(&&**it));
    let new: Vec<_> =
        found.iter().filter(|it| !CYCLES.iter().any(|(files, _)| drawn(it, files))).collect();
    assert!(new.is_empty(), "circles that nobody drew: {new:#?}");
    let gone: Vec<_> =
        CYCLES.iter().filter(|(files, _)| !found.iter().any(|it| drawn(it, files))).collect();
    assert!(gone.is_empty(), "circles that are no more: {gone:#?}");
}

#[test]
fn a_row_of_a_list_knows_no_page() {
    let sources = sources();
    let page_view = names::path(&["crate", "render", "views", "PageView"]);
    let is_page = |it: usize| sources[it].names.needed.contains(&page_view);
    let mut rows = 0;
    for (row, to) in circles::arrows(&sources).iter().enumerate() {
        if sources[row].is_in(&["render/views/rows"]) {
            let pages: Vec<_> = to.iter().filter(|it| is_page(**it)).collect();
            assert!(pages.is_empty(), "{} -> {}", sources[row].name, sources[*pages[0]].name);
            rows += 1;
        }
    }
    assert!(rows > 5 && (0..sources.len()).filter(|it| is_page(*it)).count() > 15);
}

#[test]
fn no_room_is_a_drawer_and_no_file_a_hall() {
    for source in sources() {
        for drawer in ["util", "utils", "helper", "helpers", "common", "misc", "manager"] {
            let named = source.module.iter().any(|part| part == drawer);
            assert!(!named, "{}: call it what it is for", source.name);
        }
        let (name, lines) = (&source.name, source.lines);
        assert!(lines <= 500, "{name} has {lines} lines of code: look for its second subject");
    }
}
