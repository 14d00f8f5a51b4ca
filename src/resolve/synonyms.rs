//! Words that mean the same to a reader who searches. What they are folded to is the index's business.

use crate::diagnostics::{Code, Finding, Report};
use crate::document::{Documents, SynonymGroup};

pub(super) fn synonyms(documents: &Documents, report: &mut Report) -> Vec<Vec<String>> {
    let groups = documents.synonyms.iter().flat_map(|it| &it.record.groups);
    let mut synonyms = Vec::new();
    for group in groups {
        let words: Vec<String> = group.words.iter().map(|it| it.value.clone()).collect();
        match words.as_slice() {
            [] => {}
            [alone] => report.push(lonely(alone, group)),
            _ => synonyms.push(words),
        }
    }
    synonyms
}

fn lonely(word: &str, group: &SynonymGroup) -> Finding {
    let message = format!("`{word}` needs another word that means the same");
    Finding::new(Code::UnknownValue, group.words[0].span, message).help(
        "write 2 words or more, with commas between them, such as `- [faith, religion, belief]`",
    )
}

#[cfg(test)]
mod tests {
    use crate::document::read_all;
    use crate::source::Sources;

    use super::*;

    fn read(text: &str) -> (Vec<Vec<String>>, Vec<String>) {
        let sources = Sources::from_texts([("content/synonyms.yaml", text)]);
        let mut report = Report::default();
        let documents = read_all(&sources, &mut report);
        let synonyms = synonyms(&documents, &mut report);
        (synonyms, report.findings().iter().map(|it| it.message.clone()).collect())
    }

    #[test]
    fn a_group_is_a_list_or_words_with_commas() {
        let (synonyms, told) = read("groups:\n  - [faith, belief]\n  - deaf, hard of hearing,\n");
        assert_eq!(synonyms, [vec!["faith", "belief"], vec!["deaf", "hard of hearing"]]);
        assert!(told.is_empty(), "{told:?}");
    }

    #[test]
    fn a_word_alone_and_a_wrong_key_are_told_and_the_rest_is_read() {
        let (synonyms, told) = read("groups:\n  - faith\n  - [deaf, {a: b}, BSL]\nmore: x\n");
        assert_eq!(synonyms, [vec!["deaf", "BSL"]]);
        let expected = [
            "`more` is not a key of synonyms.yaml",
            "expected text here, but found a group of keys",
            "`faith` needs another word that means the same",
        ];
        assert_eq!(told, expected);
    }
}
