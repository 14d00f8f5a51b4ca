//! The words of a language about time, from its file in `languages/`: a line is a meaning, a colon, and
//! the words that have it. To add a language, write its file and a line in [`Lexicon::of`].

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use super::said::Week;
use super::words::{Meaning, Rhythm};
use crate::model::MonthDay;
use crate::model::timescale::{Language, Portion, Season};

const ENGLISH: &str = include_str!("languages/en.txt");
const WELSH: &str = include_str!("languages/cy.txt");

/// What the words of a language mean.
#[derive(Debug, Default)]
pub(super) struct Lexicon {
    /// Phrases by their first word, each as its words.
    phrases: BTreeMap<String, Vec<(Vec<String>, Meaning)>>,
    kinds: BTreeMap<Kind, BTreeSet<String>>,
}

/// Words that are not part of a time, by what they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// They surely name no time.
    NoTime,
    /// A blank that is written out.
    Blank,
    /// How far something is.
    Status,
    /// A time that has taken the place of another.
    Revision,
    /// The same, also where the other time is not named.
    Revised,
    /// A time of day.
    Hour,
    /// The name of a beginning.
    Starts,
    /// The name of an end.
    Ends,
    /// The "st" of "1st".
    OrdinalEnding,
    /// The "Q" of "1Q".
    QuarterLetter,
    /// The "H" of "H2".
    HalfLetter,
    /// The word before the number of a phase.
    Phase,
    /// The last word of the name of an event ("Awareness Week").
    NameEnd,
}

impl Lexicon {
    /// The words of a language, and the English ones, which plans in any language use as well.
    pub(super) fn of(language: Language) -> &'static Lexicon {
        static ENGLISH_ONLY: LazyLock<Lexicon> = LazyLock::new(|| built_in(&[ENGLISH]));
        static WELSH_TOO: LazyLock<Lexicon> = LazyLock::new(|| built_in(&[ENGLISH, WELSH]));
        match language {
            Language::English => &ENGLISH_ONLY,
            Language::Welsh => &WELSH_TOO,
        }
    }

    /// Reads files of words. The error is the line that means nothing.
    fn read(files: &[&str]) -> Result<Lexicon, String> {
        let mut lexicon = Lexicon::default();
        let lines = files.iter().flat_map(|it| it.lines());
        for line in lines.filter(|it| !it.is_empty() && !it.starts_with('#')) {
            let (name, words) = line.split_once(": ").ok_or(line)?;
            for phrase in words.split(", ") {
                if let Some(kind) = kind(name) {
                    lexicon.kinds.entry(kind).or_default().insert(phrase.to_owned());
                } else {
                    lexicon.add(phrase, meaning(name).ok_or(line)?);
                }
            }
        }
        Ok(lexicon)
    }

    fn add(&mut self, phrase: &str, meaning: Meaning) {
        let words: Vec<String> = phrase.split(' ').map(str::to_owned).collect();
        let first = words.first().cloned().unwrap_or_default();
        self.phrases.entry(first).or_default().push((words, meaning));
    }

    /// The longest phrase that a row of words begins with, and how many of them it has.
    pub(super) fn longest<'a>(
        &self,
        words: impl Iterator<Item = &'a str> + Clone,
    ) -> Option<(usize, Meaning)> {
        let begins = |phrase: &[String]| {
            let mut words = words.clone();
            phrase.iter().all(|it| words.next() == Some(it))
        };
        let all = self.phrases.get(words.clone().next()?)?.iter();
        let found = all.filter(|(phrase, _)| begins(phrase));
        found.map(|(phrase, meaning)| (phrase.len(), *meaning)).max_by_key(|it| it.0)
    }

    /// Whether a word is of a kind.
    pub(super) fn is(&self, kind: Kind, word: &str) -> bool {
        self.kinds.get(&kind).is_some_and(|it| it.contains(word))
    }

    /// Whether a word says how far something is, or that its time has changed.
    pub(super) fn says_how_it_goes(&self, word: &str) -> bool {
        [Kind::Status, Kind::Revision, Kind::Revised].into_iter().any(|it| self.is(it, word))
    }

    /// The words for the months that are written in full, in order of the year.
    pub(super) fn months(&self) -> impl Iterator<Item = &str> {
        let named = |number| {
            let all = self.phrases.values().flatten();
            let is = move |it: &&(Vec<String>, Meaning)| matches!(it.1, Meaning::Month { number: its, .. } if its == number);
            all.filter(is).filter_map(|it| it.0.first()).map(String::as_str)
        };
        (1..=12).filter_map(move |it| named(it).max_by_key(|word| word.len()))
    }
}

fn built_in(files: &[&str]) -> Lexicon {
    Lexicon::read(files).expect("the words about time are part of the program")
}

fn kind(name: &str) -> Option<Kind> {
    Some(match name {
        "no time" => Kind::NoTime,
        "blank" => Kind::Blank,
        "status" => Kind::Status,
        "revision" => Kind::Revision,
        "revised" => Kind::Revised,
        "hour" => Kind::Hour,
        "starts" => Kind::Starts,
        "ends" => Kind::Ends,
        "ordinal ending" => Kind::OrdinalEnding,
        "letter of a quarter" => Kind::QuarterLetter,
        "letter of a half" => Kind::HalfLetter,
        "phase" => Kind::Phase,
        "end of a name" => Kind::NameEnd,
        _ => return None,
    })
}

fn meaning(name: &str) -> Option<Meaning> {
    let (first, rest) = name.split_once(' ').unwrap_or((name, ""));
    let number = || rest.parse::<u8>().ok();
    Some(match (first, rest) {
        ("month", _) => {
            let verb = rest.strip_suffix(" or verb");
            let number = verb.unwrap_or(rest).parse().ok().filter(|it| (1..=12).contains(it))?;
            Meaning::Month { number, ordinary: verb.is_some() }
        }
        ("ordinal", _) => Meaning::Ordinal(number()?.into()),
        ("weekday", _) => {
            Meaning::Weekday(chrono::Weekday::try_from(number()?.checked_sub(1)?).ok()?)
        }
        ("repeats", _) => Meaning::Repeats(rhythm(rest)?),
        ("season", _) => Meaning::Season(season(rest)?),
        ("part", _) => Meaning::Narrows(portion(rest)?),
        ("week", "beginning") => Meaning::Week(Week::Beginning),
        ("week", "ending") => Meaning::Week(Week::Ending),
        ("week", "of") => Meaning::Week(Week::Of),
        _ => named(name)?,
    })
}

fn rhythm(name: &str) -> Option<Rhythm> {
    Some(match name {
        "yearly" => Rhythm::Yearly,
        "half-yearly" => Rhythm::HalfYearly,
        "quarterly" => Rhythm::Quarterly,
        "monthly" => Rhythm::Monthly,
        "each" => Rhythm::Each,
        "otherwise" => Rhythm::Other,
        _ => return None,
    })
}

fn season(name: &str) -> Option<Season> {
    Some(match name {
        "spring" => Season::Spring,
        "summer" => Season::Summer,
        "autumn" => Season::Autumn,
        "winter" => Season::WINTER,
        "other" => Season::Other,
        _ => return None,
    })
}

fn portion(name: &str) -> Option<Portion> {
    Some(match name {
        "start" => Portion::Start,
        "early" => Portion::Early,
        "middle" => Portion::Middle,
        "late" => Portion::Late,
        "end" => Portion::End,
        _ => return None,
    })
}

fn named(name: &str) -> Option<Meaning> {
    Some(match name {
        "quarter" => Meaning::Quarter,
        "half" => Meaning::Half,
        "year" => Meaning::YearWord,
        "to" => Meaning::To,
        "and" => Meaning::And,
        "or" => Meaning::Or,
        "between" => Meaning::Between,
        "by" => Meaning::By,
        "until" => Meaning::Until,
        "after" => Meaning::After,
        "from" => Meaning::From,
        "begins" => Meaning::Begins,
        "at latest" => Meaning::AtLatest,
        "deadline" => Meaning::Deadline,
        "during" => Meaning::During,
        "onwards" => Meaning::Onwards,
        "ongoing" => Meaning::Ongoing,
        "to be confirmed" => Meaning::ToBeConfirmed,
        "date" => Meaning::Date,
        "then" => Meaning::Then,
        "first" => Meaning::First,
        "last" => Meaning::Last,
        "last day" => Meaning::Place(MonthDay::LastDay),
        "last working day" => Meaning::Place(MonthDay::LastWorkingDay),
        "half term" => Meaning::HalfTerm,
        "financial year" => Meaning::FinancialYear,
        "academic year" => Meaning::AcademicYear,
        "appendix" => Meaning::Appendix,
        "changes" => Meaning::Changes,
        "year end" => Meaning::YearEnd,
        "aside" => Meaning::Aside,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_of_each_language_has_a_meaning() {
        for language in [Language::English, Language::Welsh] {
            assert_eq!(Lexicon::of(language).months().count(), 12, "{language:?}");
        }
        for wrong in ["moth 1: jan", "month 13: undecimber", "month 1 jan", "part most: most"] {
            assert_eq!(Lexicon::read(&[wrong]).unwrap_err(), wrong);
        }
    }

    #[test]
    fn the_longest_phrase_wins() {
        let english = Lexicon::of(Language::English);
        let longest = |words: &str| english.longest(words.split(' '));
        assert_eq!(longest("end of march"), Some((2, Meaning::Narrows(Portion::End))));
        assert_eq!(longest("end march"), Some((1, Meaning::Narrows(Portion::End))));
        assert_eq!(longest("ending"), None);
    }
}
