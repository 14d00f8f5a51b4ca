//! How old a reader must be to read a page, by the Flesch-Kincaid grade level (Kincaid, Fishburne,
//! Rogers and Chissom, "Derivation of new readability formulas", 1975): 0.39 times the words of a
//! sentence plus 11.8 times the syllables of a word, less 15.59, in years of an American school,
//! which begins at the age of 5. Names are left out, as in WCAG 3.1.5.
//!
//! Council pages aim at a reading age of 9 to 11; this warns above 16. A formula knows nothing of
//! meaning, and a page about the law has "organisation" in it: closer to the aim, its warnings
//! would often be wrong. The project's own pages are held to 9.5 by the tests.

use crate::audit::dom::Element;
use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets};
use crate::audit::words::{syllables, words};
use crate::diagnostics::Code;
use crate::locale::sentences;

pub(super) const RULE: Rule = Rule { code: Code::ReadingAge, act: &[], wcag: &[], look };

/// The oldest reading age that is let pass, in years.
const OLDEST: f64 = 16.0;
/// A shorter page is not a sample: the formula was made with passages of about 150 words.
const LEAST_WORDS: usize = 150;

fn look<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let (text, first) = Text::of(page);
    let Some(element) = first.filter(|_| text.words >= LEAST_WORDS) else { return };
    let age = text.age();
    if age <= OLDEST {
        return targets.passed();
    }
    let message = format!("these words need a reading age of about {age:.0}");
    let help = "use shorter words and shorter sentences: aim for a reading age of 9 to 11";
    targets.failed(element, message, help);
}

/// The reading age of a page in years, with the number of words that it was measured on.
pub(in crate::audit) fn measure(page: &Page) -> (f64, usize) {
    let (text, _) = Text::of(page);
    (text.age(), text.words)
}

/// What the formula counts.
#[derive(Debug, Default)]
struct Text {
    sentences: usize,
    words: usize,
    /// Those that are not names.
    plain_words: usize,
    syllables: usize,
}

impl Text {
    /// The author's sentences on a page, and the element that holds the first of them.
    fn of<'p>(page: &Page<'p>) -> (Text, Option<Element<'p>>) {
        let mut text = Text::default();
        let mut first = None;
        for passage in page.passages().iter().filter(|it| it.is_authors_english()) {
            if passage.is_mostly_links() || !passage.text.trim_end().ends_with(['.', '!', '?']) {
                // Entries of a list are not sentences: they would make a page look easier than it is.
                continue;
            }
            first = first.or(Some(passage.element));
            for sentence in sentences(&passage.text) {
                text.add(&passage.text[sentence]);
            }
        }
        (text, first)
    }

    fn add(&mut self, sentence: &str) {
        self.sentences += 1;
        for (at, word) in words(sentence).enumerate() {
            self.words += 1;
            let name = at > 0 && word.starts_with(char::is_uppercase);
            // Addresses and figures have no syllables to count.
            if !name && !word.contains(['@', '/', '.']) && word.starts_with(char::is_alphabetic) {
                self.plain_words += 1;
                self.syllables += word.split('-').map(syllables).sum::<usize>();
            }
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "no page has so many words")]
    fn age(&self) -> f64 {
        let ratio = |of: usize, by: usize| of as f64 / by.max(1) as f64;
        let grade = 0.39 * ratio(self.words, self.sentences)
            + 11.8 * ratio(self.syllables, self.plain_words)
            - 15.59;
        grade + 5.0
    }
}

#[cfg(test)]
mod tests {
    use super::Text;
    use crate::audit::trial::told;
    use crate::diagnostics::Code::ReadingAge;

    #[test]
    fn the_formula_is_the_published_one() {
        // 6 words, 6 syllables, 1 sentence: 0.39 * 6 + 11.8 - 15.59 = -1.45; 5 years on.
        let mut text = Text::default();
        text.add("The cat sat on the mat.");
        assert!((text.age() - 3.55).abs() < 0.001, "{}", text.age());
    }

    #[test]
    fn a_page_of_hard_words_is_told_and_a_short_one_not() {
        let hard = "<p>Organisational accountability necessitates comprehensive communication \
            regarding the implementation of multi-agency safeguarding arrangements.</p>";
        let page = |times: usize, words: &str| {
            format!("<html lang=en><main>{}</main>", words.repeat(times))
        };
        let found = told(ReadingAge, &page(20, hard));
        assert!(
            found.len() == 1 && found[0].starts_with("these words need a reading age of about ")
        );
        assert!(told(ReadingAge, &page(3, hard)).is_empty(), "too short to say");
        let easy = "<p>Tell us what was said. We will write to you within two days.</p>";
        assert!(told(ReadingAge, &page(40, easy)).is_empty());
        assert!(told(ReadingAge, &page(20, hard).replace("lang=en", "lang=cy")).is_empty());
    }
}
