//! Names of people in running text: a given name before something that can be a surname, a title or
//! initials before one, a given name alone where people are listed. What is named after a person
//! ("… Trust", "… Road") is not a person.

use std::ops::Range;

use super::Reading;
use super::lexicon::{self, Proof};
use super::words::{Gap, Word, words};

/// Places of names in a text, in order, none inside another.
pub(super) fn find(text: &str, reading: Reading) -> Vec<Range<usize>> {
    let words = words(text);
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let search = Search { words: &words, at, who: reading == Reading::Who };
        let Some(end) = search.person() else {
            at += 1;
            continue;
        };
        match search.thing_behind(end) {
            Some(behind) => at = behind,
            None => {
                found.push(words[at].range.start..words[end - 1].range.end);
                at = end;
            }
        }
    }
    found
}

/// A name that may begin at a word.
struct Search<'a> {
    words: &'a [Word<'a>],
    at: usize,
    /// Whether the text lists who does something.
    who: bool,
}

impl Search<'_> {
    /// One past the last word of the name that begins here.
    fn person(&self) -> Option<usize> {
        let word = &self.words[self.at];
        if !word.text.starts_with(char::is_uppercase) {
            return None;
        }
        // Most capitals begin a sentence: nothing but a given name is before a small letter.
        let next = self.words.get(self.at + 1);
        let before_capital = next.is_some_and(|it| it.text.starts_with(char::is_uppercase));
        if !before_capital && lexicon::given(word.text) == Proof::None {
            return None;
        }
        self.titled()
            .or_else(|| self.initials())
            .or_else(|| self.named())
            .or_else(|| self.loud())
            .or_else(|| self.by_surname())
            .or_else(|| self.alone())
    }

    /// The word at an index, if blanks alone part it from the one before.
    fn joined(&self, at: usize) -> Option<&Word<'_>> {
        self.words.get(at).filter(|it| it.before == Gap::Blank)
    }

    /// The same, where a full stop may be after the word before: `Dr. J. Example`.
    fn abbreviated(&self, at: usize) -> Option<&Word<'_>> {
        self.words.get(at).filter(|it| matches!(it.before, Gap::Blank | Gap::Stop))
    }

    fn previous(&self) -> Option<&Word<'_>> {
        self.at.checked_sub(1).map(|it| &self.words[it])
    }

    /// A title, perhaps initials or given names, and something that can be a surname.
    fn titled(&self) -> Option<usize> {
        let title = self.words[self.at].text;
        let sure = lexicon::title(title);
        if !sure && !lexicon::doubtful_title(title) {
            return None;
        }
        let mut at = self.at + 1;
        while self.abbreviated(at).is_some_and(|it| it.is_initial() || lexicon::title(it.text)) {
            at += 1;
        }
        let first = self.abbreviated(at)?;
        let known = lexicon::given(first.text) == Proof::Strong
            || lexicon::surname(first.text) == Proof::Strong;
        let fits = first.is_name_like() && (known || sure && can_be_surname(first));
        if !fits {
            return None;
        }
        // A title that is also a post says less than the given name after it.
        if !sure && lexicon::given(first.text) == Proof::Strong {
            return None;
        }
        // The first may be a given name; what follows is then the surname.
        let surname = self.joined(at + 1).is_some_and(can_be_surname);
        Some(self.more(at + 1 + usize::from(surname)))
    }

    /// Initials and something that can be a surname.
    fn initials(&self) -> Option<usize> {
        let before = self.previous().filter(|_| self.words[self.at].before == Gap::Blank);
        if !self.words[self.at].is_initial()
            || before.is_some_and(|it| lexicon::counted_by_letters(it.text))
        {
            return None;
        }
        let mut at = self.at + 1;
        while at < self.at + 3 && self.abbreviated(at).is_some_and(Word::is_initial) {
            at += 1;
        }
        let surname = self.abbreviated(at).filter(|it| can_be_surname(it))?;
        let known = lexicon::surname(surname.text) == Proof::Strong;
        let stopped = (self.at + 1..=at).all(|it| self.words[it].before == Gap::Stop);
        let article = matches!(self.words[self.at].text, "A" | "I") && !self.who;
        let fits = if article { stopped && known } else { stopped || known };
        fits.then(|| self.more(at + 1))
    }

    /// Given names and something that can be a surname.
    fn named(&self) -> Option<usize> {
        let word = &self.words[self.at];
        let proof = lexicon::given(word.text);
        let called = |it: &Word<'_>| lexicon::public_figure(it.text);
        let blank = word.before == Gap::Blank;
        let saint =
            matches!(word.before, Gap::Blank | Gap::Stop) && self.previous().is_some_and(called);
        if proof == Proof::None || !word.is_name_like() || saint || word.possessive {
            return None;
        }
        let mut best = proof;
        let mut at = self.at + 1;
        while at < self.at + 3
            && let Some(next) = self.joined(at)
            && next.is_name_like()
            && lexicon::given(next.text) != Proof::None
            && !(lexicon::ordinary(next.text) && lexicon::surname(next.text) == Proof::None)
        {
            best = best.max(lexicon::given(next.text));
            at += 1;
        }
        let names = at - self.at;
        while self.abbreviated(at).is_some_and(Word::is_initial) && at < self.at + 5 {
            at += 1;
        }
        let mut surname = at;
        while surname < at + 3 && self.joined(surname).is_some_and(|it| lexicon::particle(it.text))
        {
            surname += 1;
        }
        let last = self.abbreviated(surname).filter(|it| {
            let led = if surname == self.at + names { Gap::Blank } else { it.before };
            it.before == led && can_be_surname(it)
        });
        let vague = proof == Proof::Weak && lexicon::ordinary(word.text);
        let led = blank && self.previous().is_some_and(|it| lexicon::is_before_person(it.text));
        if let Some(last) = last {
            let fits = match (best, lexicon::surname(last.text)) {
                (Proof::Strong, Proof::Weak) => self.who || !lexicon::named_after(last.text),
                (Proof::Strong, _) | (_, Proof::Strong) => true,
                (_, Proof::Weak) => !vague && !lexicon::named_after(last.text),
                _ => !vague || self.who || led,
            };
            return fits.then(|| self.more(surname + 1));
        }
        // The last of several given names can be the surname.
        let sure = best == Proof::Strong || !vague;
        (names > 1 && sure).then_some(self.at + names)
    }

    /// A name in capitals, of which both parts are known.
    fn loud(&self) -> Option<usize> {
        let word = &self.words[self.at];
        let next = self.joined(self.at + 1)?;
        let known = word.is_loud()
            && next.is_loud()
            && lexicon::given(word.text) == Proof::Strong
            && lexicon::surname(next.text) == Proof::Strong;
        known.then_some(self.at + 2)
    }

    /// A word that nothing is known of before a known surname; where people are listed, a surname
    /// before a given name too.
    fn by_surname(&self) -> Option<usize> {
        let word = &self.words[self.at];
        let next = self.words.get(self.at + 1)?;
        if !word.is_name_like() || !next.is_name_like() || lexicon::ordinary(word.text) {
            return None;
        }
        let turned = self.who
            && next.before == Gap::Comma
            && lexicon::surname(word.text) == Proof::Strong
            && lexicon::given(next.text) == Proof::Strong;
        let joined = next.before == Gap::Blank
            && !word.possessive
            && lexicon::surname(word.text) == Proof::None
            && lexicon::surname(next.text) == Proof::Strong
            && lexicon::given(next.text) == Proof::None
            && !lexicon::ordinary(next.text);
        (turned || joined).then_some(self.at + 2)
    }

    /// A given name alone, where people are listed or someone is said to do something.
    fn alone(&self) -> Option<usize> {
        let word = &self.words[self.at];
        if !word.is_name_like() {
            return None;
        }
        let next = self.joined(self.at + 1);
        let before = self.previous();
        let fits = match lexicon::given(word.text) {
            Proof::Strong if before.is_some_and(|it| lexicon::public_figure(it.text)) => false,
            Proof::Strong => {
                self.who
                    || before.is_some_and(|it| lexicon::leads_to_person(&it.text.to_lowercase()))
                        && next.is_none_or(|it| !it.is_name_like())
                    || next.is_some_and(|it| lexicon::done_by_person(it.text))
            }
            // A word that is also a name has to stand for itself.
            Proof::Weak => {
                let parted = next.is_none() && word.before != Gap::Blank;
                self.who && parted && !lexicon::ordinary(word.text)
            }
            Proof::None => false,
        };
        fits.then_some(self.at + 1)
    }

    /// A second surname after the first.
    fn more(&self, at: usize) -> usize {
        let first = &self.words[at - 1];
        let second = self.joined(at).is_some_and(|it| {
            let known = lexicon::surname(it.text) != Proof::None && !lexicon::ordinary(it.text);
            can_be_surname(it)
                && !first.possessive
                && (known || lexicon::between_names(first.text))
                && lexicon::given(it.text) == Proof::None
        });
        if second { at + 1 } else { at }
    }

    /// Where what is named after the person ends, if the name belongs to a thing.
    fn thing_behind(&self, end: usize) -> Option<usize> {
        let mut at = end;
        while at < end + 3 {
            let word = self.joined(at)?;
            if !word.text.starts_with(char::is_uppercase) && !self.words[end - 1].possessive {
                return None;
            }
            if lexicon::named_after(word.text) {
                let works = |it: usize| self.joined(it).is_some_and(|it| lexicon::post(it.text));
                return (!works(at + 1) && !works(at + 2)).then_some(at + 1);
            }
            if !lexicon::between_name_and_thing(word.text) {
                return None;
            }
            at += 1;
        }
        None
    }
}

/// Whether a word can be a surname after a given name.
fn can_be_surname(word: &Word<'_>) -> bool {
    word.is_name_like()
        && (lexicon::surname(word.text) != Proof::None || !lexicon::ordinary(word.text))
        && !lexicon::title(word.text)
}
