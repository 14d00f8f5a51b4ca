//! In how many parts the index of the search is, known before it is made: a query loads a few of them.

use super::Site;

/// A site with no more records than this has its index in one file.
const MOST_IN_ONE_FILE: usize = 500;
/// About how many records belong to a part of the words, and how many to a part of what can be found.
const FOR_WORDS: usize = 100;
const FOR_ENTRIES: usize = 12;

impl Site {
    /// The numbers of parts with words and with entries; 0 where one file has all.
    pub fn search_parts(&self) -> (usize, usize) {
        let of_plans = self.catalogue.plans.iter().map(|it| {
            let nodes = it.objectives.len() + it.actions.len() + it.events.len();
            nodes + it.leads.len() + it.measures.len() + it.glossary.len()
        });
        let records =
            of_plans.sum::<usize>() + self.catalogue.services.len() + self.catalogue.pages.len();
        match records <= MOST_IN_ONE_FILE {
            true => (0, 0),
            false => (records.div_ceil(FOR_WORDS), records.div_ceil(FOR_ENTRIES)),
        }
    }
}
