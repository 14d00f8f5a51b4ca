//! What is at the same height on most pages: their headers, footers and numbers.

use std::collections::{HashMap, HashSet};

use super::lines::Line;

/// How far apart the same line may be on two pages, in points.
const NEAR: f32 = 4.0;

/// Which of the lines are page furniture, by their texts, in a file with so many pages. A text that
/// differs only in its numbers is the same.
pub(super) fn furniture(lines: &[(Line, String)], pages: usize) -> HashSet<usize> {
    let mut found: HashMap<(String, i64), Vec<usize>> = HashMap::new();
    for (at, (line, text)) in lines.iter().enumerate() {
        let mut key = text.replace(|it: char| it.is_ascii_digit(), "#");
        while key.contains("##") {
            key = key.replace("##", "#");
        }
        let height = (line.y / NEAR).round() as i64;
        // A line at the edge of two heights counts for both.
        for height in [height, ((line.y / NEAR) - 0.5).round() as i64] {
            let places = found.entry((key.clone(), height)).or_default();
            if places.last() != Some(&at) {
                places.push(at);
            }
        }
    }
    let mut furniture = HashSet::new();
    for places in found.into_values() {
        let on: HashSet<u32> = places.iter().map(|it| lines[*it].0.page).collect();
        if on.len() > 1 && on.len() * 2 > pages {
            furniture.extend(places);
        }
    }
    furniture
}
