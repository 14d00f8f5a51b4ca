//! Where a word is found: the places of the index in order, each with whether it is in a title.

use super::letters;

/// The places of one word.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Postings {
    /// Each as twice its number, and one more where the word is in its title.
    places: Vec<u32>,
}

impl Postings {
    /// Adds a place. Places come in order; the title of one comes before its text. There are fewer than 2³¹.
    pub(super) fn add(&mut self, place: u32, in_title: bool) {
        match self.places.last_mut() {
            Some(last) if *last / 2 == place => *last |= u32::from(in_title),
            _ => self.places.push(place * 2 + u32::from(in_title)),
        }
    }

    /// For each place twice the way from the one before it, and one more where it is a title's.
    pub(super) fn write(&self, out: &mut String) {
        let mut next = 0;
        for place in &self.places {
            letters::number((place - next * 2) as usize, out);
            next = place / 2 + 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_written_as_the_way_to_it_and_a_title_outweighs_a_text() {
        let mut postings = Postings::default();
        for (place, in_title) in [(0, true), (0, false), (3, false), (4, false), (4, true)] {
            postings.add(place, in_title);
        }
        let mut text = String::new();
        postings.write(&mut text);
        assert_eq!(letters::read(&text), [1, 4, 1]);
    }
}
