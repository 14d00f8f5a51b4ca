//! Words that mean the same to a reader who searches. What they are folded to is the index's business.

use crate::document::{Documents, SynonymGroup};

pub(super) fn synonyms(documents: &Documents) -> Vec<Vec<String>> {
    let words = |it: &SynonymGroup| it.words.iter().map(|it| it.value.clone()).collect();
    documents.synonyms.iter().flat_map(|it| &it.record.groups).map(words).collect()
}
