//! Arrows between rooms that do not point down, and names that a room should not know.

use crate::drawing::{FLOORS, KNOWN_ONLY_IN};
use crate::tree::Source;

pub(crate) fn floor_of(room: &str) -> Option<usize> {
    FLOORS.iter().position(|rooms| rooms.contains(&room))
}

/// Arrows that point up or sideways, as "from -> to".
pub(crate) fn wrong(sources: &[Source]) -> Vec<String> {
    let mut wrong = Vec::new();
    for source in sources {
        let Some(floor) = floor_of(source.room()) else { continue };
        let rooms = source.names.used.iter().filter(|it| it[0] == "crate");
        for to in rooms.filter_map(|it| it.get(1)).filter(|it| *it != source.room()) {
            // A name for the whole crate would let any room in.
            if to == "*" || floor_of(to).is_some_and(|below| below >= floor) {
                wrong.push(format!("{} -> {to}", source.name));
            }
        }
    }
    wrong.dedup();
    wrong
}

/// Where a library, a door or a macro is named that is not drawn there.
pub(crate) fn strangers(sources: &[Source]) -> Vec<String> {
    let mut found = Vec::new();
    for (known, rooms, why) in KNOWN_ONLY_IN {
        let known_path: Vec<&str> = known.split("::").collect();
        for source in sources.iter().filter(|it| !it.is_in(rooms)) {
            if source.names.used.iter().any(|it| names(it, &known_path)) {
                found.push(format!("{} knows {known}: {why}", source.name));
            }
        }
    }
    found
}

/// Whether a path leads to what is known, or brings it in with everything beside it.
fn names(path: &[String], known: &[&str]) -> bool {
    let same = |path: &[String], known: &[&str]| path.iter().zip(known).all(|(a, b)| a == b);
    match path.split_last() {
        Some((last, before)) if last == "*" && before.len() < known.len() => {
            !before.is_empty() && same(before, known)
        }
        _ => path.len() >= known.len() && same(path, known),
    }
}
