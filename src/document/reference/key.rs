//! One key in every kind of file that has it, for people who look up a word that they typed.

use std::collections::BTreeSet;

use crate::document::{Key, Shape};

use super::{FileKind, gather, signature, table};

/// The meaning of a key in each place that has it, with the keys below it; `None` if no file has
/// it.
pub fn reference_of_key(name: &str) -> Option<String> {
    let mut places = Vec::new();
    for kind in FileKind::ALL {
        find(&kind.shape, name, &mut vec![kind.name], &mut places);
    }
    let mut told: Vec<String> = Vec::new();
    for (place, key) in places {
        let mut rows = vec![(signature(key), key.meaning.trim())];
        gather(&key.shape, 1, &mut rows);
        told.push(format!("In {place}:\n\n{}", table(&rows)));
    }
    (!told.is_empty()).then(|| told.join("\n"))
}

/// The names of all keys.
pub fn key_names() -> BTreeSet<&'static str> {
    fn of(key: &Key) -> Vec<&'static str> {
        let below = key.nested().iter().flat_map(of);
        below.chain([key.name]).collect()
    }
    FileKind::ALL.iter().flat_map(FileKind::keys).flat_map(of).collect()
}

/// The places of a key in a shape, each with its path.
fn find(shape: &Shape, name: &str, way: &mut Vec<&str>, places: &mut Vec<(String, &'static Key)>) {
    for key in shape.keys() {
        if key.name == name {
            places.push((way.join(", under "), key));
        }
        way.push(key.name);
        find(&key.shape, name, way, places);
        way.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_told_wherever_it_is() {
        let told = reference_of_key("problems").expect("a key");
        assert!(told.starts_with("In site.yaml, under accessibility:\n\nproblems []"), "{told}");
        assert!(told.contains("  what *"), "{told}");
        let told = reference_of_key("leads").expect("a key");
        assert!(
            told.contains("In plan.yaml:\n") && told.contains("In objective, under actions:\n")
        );
        assert_eq!(reference_of_key("no such key"), None);
    }

    #[test]
    fn every_name_is_found() {
        assert!(key_names().into_iter().all(|it| reference_of_key(it).is_some()));
    }
}
