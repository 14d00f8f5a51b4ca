//! Headings as a reader of the page needs them: levels without gaps below the page's title, and
//! anchors made of their words.

use std::collections::{BTreeMap, BTreeSet};

/// What is known of the headings of one text so far.
#[derive(Debug, Default)]
pub(super) struct Headings {
    /// The headings above the present place: level as written, level as published.
    above: Vec<(u8, u8)>,
    taken: BTreeSet<String>,
    /// How many headings asked for the same anchor, so that a thousand equal ones stay fast.
    asked: BTreeMap<String, usize>,
}

/// What an author should know about a heading's level.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Misfit {
    /// `#`, which is the page's title.
    Title,
    /// A level more than one below the heading above it.
    Gap {
        /// The deepest level that fits here, as it would be written.
        fitting: u8,
    },
}

impl Headings {
    /// The level at which a heading written as `level` (1 to 6) is published: one below the nearest heading above it that is higher.
    pub(super) fn place(&mut self, level: u8) -> (u8, Option<Misfit>) {
        while self.above.last().is_some_and(|(written, _)| *written >= level) {
            self.above.pop();
        }
        let (parent, published) = self.above.last().copied().unwrap_or((1, 1));
        let misfit = match level {
            1 => Some(Misfit::Title),
            _ if level > parent + 1 => Some(Misfit::Gap { fitting: parent + 1 }),
            _ => None,
        };
        let placed = (published + 1).min(6);
        self.above.push((level, placed));
        (placed, misfit)
    }

    /// An anchor for a heading with these words, used by no other heading of the text.
    pub(super) fn anchor(&mut self, words: &str) -> String {
        let slug = slug(words);
        let asked = self.asked.entry(slug.clone()).or_insert(0);
        loop {
            *asked += 1;
            let id = if *asked == 1 { slug.clone() } else { format!("{slug}-{asked}") };
            if self.taken.insert(id.clone()) {
                return id;
            }
        }
    }
}

/// Words as an anchor: lower case, letters and digits of any script, hyphens between.
fn slug(words: &str) -> String {
    const LONGEST: usize = 60;
    let mut slug = String::new();
    for c in words.chars().filter(|c| !matches!(c, '\'' | '’')).flat_map(char::to_lowercase) {
        if c.is_alphanumeric() {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            if slug.len() >= LONGEST {
                break;
            }
            slug.push('-');
        }
        if slug.len() >= 2 * LONGEST {
            break;
        }
    }
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() { "section".to_owned() } else { slug.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn published(levels: &[u8]) -> Vec<u8> {
        let mut headings = Headings::default();
        levels.iter().map(|level| headings.place(*level).0).collect()
    }

    #[test]
    fn levels_have_no_gaps_and_equal_headings_stay_equal() {
        assert_eq!(published(&[2, 3, 2, 3, 4]), [2, 3, 2, 3, 4]);
        assert_eq!(published(&[4, 4, 2, 4, 4, 3]), [2, 2, 2, 3, 3, 3]);
        assert_eq!(published(&[1, 2, 3, 1]), [2, 3, 4, 2]);
        assert_eq!(published(&[1, 2, 3, 4, 5, 6]), [2, 3, 4, 5, 6, 6]);
    }

    #[test]
    fn a_title_and_a_gap_are_told() {
        let mut headings = Headings::default();
        assert_eq!(headings.place(1).1, Some(Misfit::Title));
        assert_eq!(headings.place(2).1, None);
        assert_eq!(headings.place(4).1, Some(Misfit::Gap { fitting: 3 }));
        assert_eq!(headings.place(4).1, Some(Misfit::Gap { fitting: 3 }));
        assert_eq!(headings.place(2).1, None);
    }

    #[test]
    fn anchors_are_made_of_words_and_never_equal() {
        let mut headings = Headings::default();
        assert_eq!(headings.anchor("What’s next: Pâques & 2026?"), "whats-next-pâques-2026");
        assert_eq!(headings.anchor("A"), "a");
        assert_eq!(headings.anchor("A-2"), "a-2");
        assert_eq!(headings.anchor("a"), "a-3");
        assert_eq!(headings.anchor("…"), "section");
        assert!(headings.anchor(&"x".repeat(10_000)).len() < 130);
    }
}
