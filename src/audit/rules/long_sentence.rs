//! Sentences that can be held in mind: GOV.UK's guidance for writers asks to look at every sentence
//! of more than 25 words. This warns above 35, so that it tells only what a good editor would divide
//! and no list of three that happens to be 26 words long.

use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets};
use crate::audit::words::words;
use crate::diagnostics::Code;
use crate::locale::sentences;

pub(super) const RULE: Rule = Rule { code: Code::LongSentence, act: &[], wcag: &[], look };

/// In words.
const LONGEST: usize = 35;

fn look<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let mut worst = None;
    let mut more = 0;
    for passage in page.passages().iter().filter(|it| it.is_authors_english()) {
        // A row of links is not a sentence.
        if passage.is_mostly_links() {
            continue;
        }
        targets.passed();
        for sentence in sentences(&passage.text) {
            let length = words(&passage.text[sentence.clone()]).count();
            if length <= LONGEST {
                continue;
            }
            more += 1;
            if worst.as_ref().is_none_or(|it: &(usize, _, _)| it.0 < length) {
                worst = Some((length, passage, sentence));
            }
        }
    }
    let Some((length, passage, sentence)) = worst else { return };
    let sentence = passage.text[sentence].trim();
    let others = match more - 1 {
        0 => String::new(),
        1 => "; 1 more sentence on this page is too long".to_owned(),
        more => format!("; {more} more sentences on this page are too long"),
    };
    let beginning: Vec<&str> = sentence.split_whitespace().take(8).collect();
    let message = format!("the sentence \"{} …\" has {length} words{others}", beginning.join(" "));
    let help = format!(
        "split it into two sentences, or make it a list: aim for 25 words, and no more than \
         {LONGEST}"
    );
    let fault = targets.failed(passage.element, message, help);
    fault.words = crate::audit::rule::plain(sentence);
}

#[cfg(test)]
mod tests {
    use crate::audit::trial::told;
    use crate::diagnostics::Code::LongSentence;

    fn page(html: &str) -> String {
        format!("<html lang=en><main>{html}</main>")
    }

    #[test]
    fn the_longest_sentence_of_a_page_is_told_with_the_number_of_the_others() {
        let long =
            |words: usize| format!("<p>Words {}here.</p>", "and more ".repeat(words / 2 - 1));
        assert!(told(LongSentence, &page(&long(34))).is_empty());
        let both = long(36) + &long(40);
        assert_eq!(
            told(LongSentence, &page(&both)),
            ["the sentence \"Words and more and more and more and …\" has 40 words; 1 more \
                 sentence on this page is too long"]
        );
        let quoted = format!("<blockquote>{both}</blockquote><table><td>{both}</table>");
        assert!(told(LongSentence, &page(&quoted)).is_empty());
        assert!(told(LongSentence, &format!("<html lang=cy><main>{both}")).is_empty());
        assert!(!told(LongSentence, &page(&both.replace("more", "more."))).is_empty());
        assert!(told(LongSentence, &page(&both.replace("more", "more. And"))).is_empty());
    }
}
