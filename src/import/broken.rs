//! Words that a narrow column or the end of a page has broken: "Communicati ons", "multi- agency". They are
//! joined where the first part is not an English word and both together are one; anything else is asked.

use super::draft::Draft;
use super::english;
use super::ledger::Ledger;
use super::question::{Ask, Asker, Asks, Choices, Reply};
use super::step::{Did, Steps, Sure};
use super::words::{Gap, MADE, Text, Word};

/// Words after which a hyphen is not the middle of a word: "pre- and post-".
const JOINING: [&str; 4] = ["and", "or", "to", "nor"];

/// Joins the parts of words in all texts.
pub(super) fn join(draft: &mut Draft, ledger: &Ledger, steps: &mut Steps, asker: &mut Asker) {
    let mut joining = Joining { ledger, steps, asker };
    for objective in &mut draft.objectives {
        joining.text(&mut objective.title, true);
        objective.summary.iter_mut().for_each(|it| joining.text(it, false));
        objective.cells.iter_mut().for_each(|it| joining.text(&mut it.1, false));
        for action in &mut objective.actions {
            for (_, cell) in action.cells.iter_mut().filter(|it| !it.1.copy) {
                joining.text(&mut cell.text, false);
            }
        }
    }
}

struct Joining<'a> {
    ledger: &'a Ledger,
    steps: &'a mut Steps,
    asker: &'a mut Asker,
}

impl Joining<'_> {
    fn text(&mut self, text: &mut Text, is_label: bool) {
        for at in 1..text.words.len() {
            let [first, second] = [&text.words[at - 1], &text.words[at]];
            if second.gap != Gap::Space || first.id == MADE {
                continue;
            }
            let Some(sure) = broken(first, second) else { continue };
            let whole = format!("{}{}", first.text, second.text);
            let apart = format!("{} {}", first.text, second.text);
            let origin = self.ledger.origin_of(first.id);
            // A join that changes a label is a person's to make.
            let sure = if is_label { Sure::Asked } else { sure };
            let reply =
                (sure == Sure::Asked).then(|| self.ask(&apart, &whole, &text.plain(), origin));
            let sure = reply.as_ref().map_or(sure, Reply::sure);
            let join = reply.is_none_or(|it| it == Reply::Yes);
            self.steps.push(
                sure,
                Did::JoinedWord,
                origin,
                &apart,
                if join { &whole } else { &apart },
            );
            if join {
                text.words[at - 1].text = whole;
                text.words[at].text.clear();
                text.words[at].gap = Gap::None;
            }
        }
    }

    fn ask(&mut self, apart: &str, whole: &str, beside: &str, origin: usize) -> Reply {
        self.asker.ask(Ask {
            asks: Asks::JoinWord,
            origin: Some(origin),
            text: format!("Is \"{apart}\" one word, \"{whole}\"?"),
            words: apart,
            beside,
            choices: Choices::yes_or_no(format!("write \"{whole}\""), format!("keep \"{apart}\"")),
        })
    }
}

/// Whether two words are one that was broken, and how sure that is.
fn broken(first: &Word, second: &Word) -> Option<Sure> {
    let (one, other) = (first.text.as_str(), second.text.as_str());
    let next = other.trim_end_matches(|it: char| !it.is_alphanumeric());
    let small = |it: &str| !it.is_empty() && it.bytes().all(|it| it.is_ascii_lowercase());
    if is_address(one) && is_rest_of_address(other) {
        return Some(Sure::Asked);
    }
    if let Some(stem) = one.strip_suffix('-') {
        let letters = !stem.is_empty() && stem.chars().all(char::is_alphabetic);
        return (letters && small(next) && !JOINING.contains(&next)).then_some(Sure::Proposed);
    }
    let rest = one.get(1..)?;
    if one.len() < 3
        || !one.is_ascii()
        || !small(rest)
        || !one.as_bytes()[0].is_ascii_alphabetic()
        || !small(next)
    {
        return None;
    }
    let lower = one.to_ascii_lowercase();
    if !english::is_word(&format!("{lower}{next}")) {
        return None;
    }
    match (english::is_word(&lower), english::is_word(next) || next.len() < 3) {
        (false, _) => Some(Sure::Proposed),
        (true, false) => Some(Sure::Asked),
        (true, true) => None,
    }
}

/// Whether a word begins as the address of a website.
fn is_address(word: &str) -> bool {
    let word = word.trim_start_matches(|it: char| !it.is_alphanumeric());
    word.starts_with("www.") || word.contains("://")
}

/// Whether a word can be the rest of an address that a line or a page has cut: marks of addresses are in it, as in
/// `t.org.uk`, and it begins no other one.
fn is_rest_of_address(word: &str) -> bool {
    let inside = word.trim_matches(|it: char| !it.is_alphanumeric());
    let first = word.starts_with(|it: char| it.is_ascii_lowercase() || "/.-_?=&".contains(it));
    first && inside.contains(['.', '/', '-', '_', '=']) && !is_address(word) && !word.contains('@')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::label::tests::text;

    #[test]
    fn a_word_is_broken_only_where_its_first_part_is_none() {
        let said = |words: &str| {
            let text = text(words);
            broken(&text.words[0], &text.words[1])
        };
        assert_eq!(said("Communicati ons"), Some(Sure::Proposed));
        assert_eq!(said("communicati on,"), Some(Sure::Proposed));
        assert_eq!(said("multi- agency"), Some(Sure::Proposed));
        assert_eq!(said("invest ments"), Some(Sure::Asked));
        assert_eq!(said("work shops"), None);
        assert_eq!(said("pre- and"), None);
        assert_eq!(said("www.victimsuppor t.org.uk"), Some(Sure::Asked));
        assert_eq!(said("https://www.nhs.uk/fi nd-a-service/"), Some(Sure::Asked));
        assert_eq!(said("www.a.org.uk or"), None);
        assert_eq!(said("www.a.org.uk www.b.org.uk"), None);
        assert_eq!(said("www.a.org.uk info@a.org.uk"), None);
        assert_eq!(said("LLR authorities"), None);
        assert_eq!(said("Broxtowes commitment"), None);
    }
}
