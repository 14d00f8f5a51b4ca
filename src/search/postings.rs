//! Where a word is found: the places of the index in order, each with whether it stands in a title.

use super::letters;

/// The places of one word.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Postings {
    places: Vec<(usize, bool)>,
}

impl Postings {
    /// Adds a place. Places come in order; the title of one comes before its text.
    pub(super) fn add(&mut self, place: usize, in_title: bool) {
        match self.places.last_mut() {
            Some((last, titled)) if *last == place => *titled |= in_title,
            _ => self.places.push((place, in_title)),
        }
    }

    /// For each place twice the way from the one before it, and one more where it is a title's.
    pub(super) fn write(&self, out: &mut String) {
        let mut next = 0;
        for (place, in_title) in &self.places {
            letters::number((place - next) * 2 + usize::from(*in_title), out);
            next = place + 1;
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
