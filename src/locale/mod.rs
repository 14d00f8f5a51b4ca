//! The room that knows languages: built-in words with their plurals (Fluent), and dates, numbers,
//! lists and sorting (ICU4X). It says things; which page says them, and in which markup, is decided
//! above. No HTML goes in or comes out. A [`Locale`] is made once and shared by all threads.

mod arg;
mod capitals;
mod circles;
mod comparison;
mod counted;
mod dates;
mod ftl;
#[cfg(test)]
#[path = "../../build/messages.rs"]
mod generator;
mod leftovers;
mod message;
mod named;
mod numerals;
mod order;
mod problem;
mod reading;
mod restated;
mod sentences;
mod spans;
#[cfg(test)]
mod tests;
mod tokens;
mod walk;
mod words;

use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::sync::OnceLock;

use chrono::{Datelike, NaiveDate};
use icu::list::ListFormatter;
use icu::list::options::ListFormatterOptions;
use icu::locale::{Direction, LocaleDirectionality, LocaleExpander};
use icu::plurals::{PluralCategory, PluralRules, PluralRulesOptions};

pub use arg::Arg;
pub(crate) use capitals::capitals;
pub(crate) use comparison::{folded, plain_words};
pub(crate) use leftovers::{Leftover, leftovers};
pub use message::Message;
pub use problem::Problem;
pub(crate) use sentences::sentences;
pub(crate) use spans::unit;

/// The language of British English, in which every built-in word exists.
pub const ENGLISH: &str = "en-GB";

/// Everything that a page says by itself, in one language.
pub struct Locale {
    tag: String,
    rtl: bool,
    icu: icu::locale::Locale,
    words: words::Words,
    numerals: numerals::Numerals,
    dates: dates::Dates,
    order: order::Order,
    tokens: tokens::Tokens,
    /// The words that join the parts of a reading, once they have been asked for.
    joins: OnceLock<BTreeSet<String>>,
}

impl Locale {
    /// The locale of a language tag (BCP 47: "en-GB", "cy", "ar"), with the words of `ftl_sources`:
    /// the name of a file and its text, the theme's before the project's. A file speaks for the
    /// language that it is named after (`locales/cy.ftl`); a message that the language lacks is
    /// taken from en-GB, which planpress brings along.
    ///
    /// # Errors
    /// Everything that is wrong with the tag or the files. [`Locale::read`] gives a locale too.
    pub fn new(tag: &str, ftl_sources: &[(&str, &str)]) -> Result<Self, Vec<Problem>> {
        match Locale::read(tag, ftl_sources) {
            (locale, problems) if problems.is_empty() => Ok(locale),
            (_, problems) => Err(problems),
        }
    }

    /// The English that is built in, for what the program says itself.
    pub fn english() -> Self {
        Locale::new(ENGLISH, &[]).expect("the built-in words are there")
    }

    /// As [`Locale::new`], with what could be understood beside what could not: a message that is
    /// wrong falls back to English, a tag that is wrong is treated as en-GB.
    pub fn read(tag: &str, ftl_sources: &[(&str, &str)]) -> (Self, Vec<Problem>) {
        let mut problems = Vec::new();
        let parsed = icu::locale::Locale::try_from_str(tag).ok();
        // The tag goes to Fluent too, which knows no extensions, and a calendar or a numbering
        // system is not the author's to choose in a tag.
        let parsed = parsed.map(|locale| icu::locale::Locale::from(locale.id));
        // Names of more letters, such as English, have the form of a tag and are none.
        let is_tag = |it: &icu::locale::Locale| {
            !it.id.language.is_unknown() && it.id.language.as_str().len() <= 3
        };
        let icu = parsed.filter(is_tag).unwrap_or_else(|| {
            problems.push(Problem::of_tag(tag));
            icu::locale::locale!("en-GB")
        });
        let tag = icu.to_string();
        let directions = LocaleDirectionality::new_with_expander(LocaleExpander::new_extended());
        let words = words::Words::read(&tag, ftl_sources, &mut problems);
        let locale = Locale {
            rtl: directions.get(&icu.id) == Some(Direction::RightToLeft),
            words,
            numerals: numerals::Numerals::new(&icu),
            dates: dates::Dates::new(&icu),
            order: order::Order::new(&icu),
            tokens: tokens::Tokens::new(),
            joins: OnceLock::new(),
            tag,
            icu,
        };
        (locale, problems)
    }

    /// The language tag in its canonical form, for `lang`.
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// The direction of writing, for `dir`: "ltr" or "rtl".
    pub fn dir(&self) -> &'static str {
        if self.rtl { "rtl" } else { "ltr" }
    }

    /// A message in words.
    pub fn text(&self, message: Message<'_>) -> String {
        let words = self.words.say(message.key(), |give| message.arguments(give));
        // Every message has English words: it was made from them.
        words.unwrap_or_default()
    }

    /// As [`Locale::text`], without a copy where the message takes no values.
    pub fn plain(&self, message: Message<'_>) -> Cow<'_, str> {
        match self.words.plain(message.key()) {
            Some(words) => Cow::Borrowed(words),
            None => Cow::Owned(self.text(message)),
        }
    }

    /// What a template asks for by its key; none if no file has it.
    pub(crate) fn said_by_a_template(&self, key: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
        self.words.say(key, |give| args.iter().for_each(|(name, arg)| give(name, arg)))
    }

    /// The tag of the language in which a key is said: en-GB where this language has no words for
    /// it. None for an unknown key.
    fn language_of(&self, key: &str) -> Option<&str> {
        self.words.language_of(key)
    }

    /// How many messages are said in English because this language has no words for them, and
    /// of how many; none on an English page.
    pub fn untranslated(&self) -> (usize, usize) {
        let keys = self.keys();
        let english = |key: &&&str| self.language_of(key) != Some(self.tag());
        let count = match self.language() {
            "en" => 0,
            _ => keys.iter().filter(english).count(),
        };
        (count, keys.len())
    }

    /// The language without region or script: "cy" of "cy-GB".
    pub fn language(&self) -> &str {
        self.tag.split('-').next().unwrap_or(&self.tag)
    }

    /// Messages of the given files that planpress itself never says, by key: a mistake, unless a
    /// template of the project says them.
    pub fn strangers(&self) -> &[(String, Problem)] {
        self.words.strangers()
    }

    /// Every key that has words, sorted.
    pub(crate) fn keys(&self) -> BTreeSet<&str> {
        self.words.keys()
    }

    /// A day: "27 January 2025".
    pub fn date(&self, day: NaiveDate) -> String {
        self.dates.date(&self.numerals, day)
    }

    /// A day with its weekday: "Monday 27 January 2025".
    pub fn weekday_date(&self, day: NaiveDate) -> String {
        // The comma that ICU puts after an English weekday is not GOV.UK's; no other language may
        // take over the English pattern.
        if self.language_of("weekday-date") != Some(&self.tag) {
            return self.dates.weekday_date(&self.numerals, day);
        }
        self.text(Message::WeekdayDate {
            weekday: self.weekday(day).into(),
            date: self.date(day).into(),
            day_month: self.day_month(day).into(),
            year: self.year(day.year()).into(),
        })
    }

    /// A day without its year, as in a list under a heading that says it: "27 January".
    pub fn day_month(&self, day: NaiveDate) -> String {
        self.dates.day_month(&self.numerals, day)
    }

    /// A month of a year: "May 2023". A month outside 1 to 12 is taken as the nearest.
    pub fn month(&self, year: i32, month: u32) -> String {
        self.dates.month_year(&self.numerals, first_of(year, month))
    }

    /// A month by itself, as in a heading: "May".
    pub fn month_name(&self, month: u32) -> String {
        self.dates.month(&self.numerals, first_of(2000, month))
    }

    /// A weekday by itself: "Monday".
    pub fn weekday(&self, day: NaiveDate) -> &str {
        self.dates.weekday(day)
    }

    /// A year in the digits of the language: "2023".
    pub fn year(&self, year: i32) -> String {
        self.numerals.plain(year.into(), 1)
    }

    /// A whole number with its groups: "1,234".
    pub fn number(&self, number: i64) -> String {
        self.numerals.grouped(number)
    }

    /// A number in digits, such as "1234.50", with its groups and its decimals: "1,234.50".
    pub fn decimal(&self, written: &str) -> String {
        self.numerals.decimal(written)
    }

    /// Things one after the other: "a, b and c".
    pub fn list<T: AsRef<str>>(&self, items: &[T]) -> String {
        let items: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
        if let [] | [_] = items[..] {
            return items.concat();
        }
        match ListFormatter::try_new_and((&self.icu).into(), ListFormatterOptions::default()) {
            Ok(formatter) => formatter.format(items.iter()).to_string(),
            Err(_) => items.join(", "),
        }
    }

    /// One of several things: "a, b or c".
    pub fn either<T: AsRef<str>>(&self, items: &[T]) -> String {
        let items: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
        if let [] | [_] = items[..] {
            return items.concat();
        }
        match ListFormatter::try_new_or((&self.icu).into(), ListFormatterOptions::default()) {
            Ok(formatter) => formatter.format(items.iter()).to_string(),
            Err(_) => items.join(", "),
        }
    }

    /// The order of two texts for a reader of the language; equal only if they are the same.
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        self.order.compare(a, b)
    }

    /// The letter under which a text is in an A to Z; none when it begins with no letter.
    pub fn initial(&self, text: &str) -> Option<String> {
        self.order.initial(text)
    }

    /// The words of a text as a search knows them: in order, without capitals, accents and possessives.
    pub fn search_words(&self, text: &str) -> Vec<String> {
        self.tokens.of(text)
    }

    /// Calls `visit` with each of these words, where a list of them would be large.
    pub fn each_search_word(&self, text: &str, visit: &mut dyn FnMut(&str)) {
        self.tokens.each(text, visit);
    }

    /// Each plural of the language by its name in CLDR ("one", "other"), with a number that takes
    /// it: a script chooses among sentences that are written in advance.
    pub fn plurals(&self) -> Vec<(&'static str, i64)> {
        let options = PluralRulesOptions::default();
        let Ok(rules) = PluralRules::try_new((&self.icu).into(), options) else {
            return vec![("other", 0)];
        };
        // Every plural of whole numbers that CLDR knows is met below this, but for millions. Nought
        // comes last: a message may have words of its own for it.
        let mut found: Vec<(&'static str, i64)> = Vec::new();
        for number in (1..=200_u32).chain([0]) {
            let name = plural_name(rules.category_for(number));
            if found.iter().all(|it| it.0 != name) {
                found.push((name, number.into()));
            }
        }
        if found.iter().all(|it| it.0 != "other") {
            found.push(("other", 0));
        }
        found
    }
}

fn plural_name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

/// A substitute for a month: a day that surely is in it.
fn first_of(year: i32, month: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month.clamp(1, 12), 1).unwrap_or_default()
}
