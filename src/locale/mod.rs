//! Everything that depends on the language: built-in messages with their plurals (Fluent), and
//! dates, numbers, lists and sorting (ICU4X). It provides text; the callers decide which page shows
//! it and in which markup. No HTML goes in or comes out. A [`Locale`] is created once and shared by
//! all threads.

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

/// British English, in which every built-in message exists.
pub const ENGLISH: &str = "en-GB";

/// Everything that a page itself says, in one language.
pub struct Locale {
    tag: String,
    rtl: bool,
    icu: icu::locale::Locale,
    words: words::Words,
    numerals: numerals::Numerals,
    dates: dates::Dates,
    order: order::Order,
    tokens: tokens::Tokens,
    /// The words that join the parts of a reading, once they have been requested.
    joins: OnceLock<BTreeSet<String>>,
}

impl Locale {
    /// The locale for a language tag (BCP 47: "en-GB", "cy", "ar"), with the messages of
    /// `ftl_sources`: the name and text of each file, the theme's before the project's. A file
    /// applies to the language it is named after (`locales/cy.ftl`); a message that the language
    /// lacks falls back to the built-in en-GB.
    ///
    /// # Errors
    /// All problems with the tag or the files. [`Locale::read`] returns a locale even then.
    pub fn new(tag: &str, ftl_sources: &[(&str, &str)]) -> Result<Self, Vec<Problem>> {
        match Locale::read(tag, ftl_sources) {
            (locale, problems) if problems.is_empty() => Ok(locale),
            (_, problems) => Err(problems),
        }
    }

    /// The built-in English, for the program's own output.
    pub fn english() -> Self {
        Locale::new(ENGLISH, &[]).expect("the built-in words are there")
    }

    /// As [`Locale::new`], but returns a locale together with the problems: an invalid message
    /// falls back to English, an invalid tag is treated as en-GB.
    pub fn read(tag: &str, ftl_sources: &[(&str, &str)]) -> (Self, Vec<Problem>) {
        let mut problems = Vec::new();
        let parsed = icu::locale::Locale::try_from_str(tag).ok();
        // The tag is passed to Fluent too, which does not support extensions, and an author cannot
        // choose a calendar or a numbering system in a tag.
        let parsed = parsed.map(|locale| icu::locale::Locale::from(locale.id));
        // Longer names, such as English, look like a tag but are not one.
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

    /// The canonical language tag, for `lang`.
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// The writing direction, for `dir`: "ltr" or "rtl".
    pub fn dir(&self) -> &'static str {
        if self.rtl { "rtl" } else { "ltr" }
    }

    /// The text of a message.
    pub fn text(&self, message: Message<'_>) -> String {
        let words = self.words.say(message.key(), |give| message.arguments(give));
        // Every message has English text: it was generated from it.
        words.unwrap_or_default()
    }

    /// As [`Locale::text`], without a copy if the message takes no values.
    pub fn plain(&self, message: Message<'_>) -> Cow<'_, str> {
        match self.words.plain(message.key()) {
            Some(words) => Cow::Borrowed(words),
            None => Cow::Owned(self.text(message)),
        }
    }

    /// The message that a template requests by key; `None` if no file has it.
    pub(crate) fn said_by_a_template(&self, key: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
        self.words.say(key, |give| args.iter().for_each(|(name, arg)| give(name, arg)))
    }

    /// The language tag of the message for a key: en-GB if this language has no message for it.
    /// `None` for an unknown key.
    fn language_of(&self, key: &str) -> Option<&str> {
        self.words.language_of(key)
    }

    /// The number of messages shown in English because this language lacks them, and the total;
    /// `None` on an English page.
    pub fn untranslated(&self) -> (usize, usize) {
        let keys = self.keys();
        let english = |key: &&&str| self.language_of(key) != Some(self.tag());
        let count = match self.language() {
            "en" => 0,
            _ => keys.iter().filter(english).count(),
        };
        (count, keys.len())
    }

    /// The language without region or script: "cy" for "cy-GB".
    pub fn language(&self) -> &str {
        self.tag.split('-').next().unwrap_or(&self.tag)
    }

    /// The keys of messages in the given files that planpress itself never uses: a mistake, unless
    /// one of the project's templates uses them.
    pub fn strangers(&self) -> &[(String, Problem)] {
        self.words.strangers()
    }

    /// Every key that has a message, sorted.
    pub(crate) fn keys(&self) -> BTreeSet<&str> {
        self.words.keys()
    }

    /// A day: "27 January 2025".
    pub fn date(&self, day: NaiveDate) -> String {
        self.dates.date(&self.numerals, day)
    }

    /// A day with its weekday: "Monday 27 January 2025".
    pub fn weekday_date(&self, day: NaiveDate) -> String {
        // The comma that ICU puts after an English weekday is not GOV.UK style; no other language
        // may use the English pattern.
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

    /// A day without its year, as in a list under a heading that gives it: "27 January".
    pub fn day_month(&self, day: NaiveDate) -> String {
        self.dates.day_month(&self.numerals, day)
    }

    /// A month of a year: "May 2023". A month outside 1 to 12 is clamped.
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

    /// A list with "and": "a, b and c".
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

    /// A list with "or": "a, b or c".
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

    /// Compares two texts in the language's sort order; equal only if they are the same.
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        self.order.compare(a, b)
    }

    /// The letter of a text in an A to Z; `None` if it does not begin with a letter.
    pub fn initial(&self, text: &str) -> Option<String> {
        self.order.initial(text)
    }

    /// The search words of a text, in order, without capitals, accents and possessives.
    pub fn search_words(&self, text: &str) -> Vec<String> {
        self.tokens.of(text)
    }

    /// Calls `visit` with each of these words, for when a list of them would be large.
    pub fn each_search_word(&self, text: &str, visit: &mut dyn FnMut(&str)) {
        self.tokens.each(text, visit);
    }

    /// Each plural category of the language by its CLDR name ("one", "other"), with a number in
    /// that category: a script chooses between sentences that are written in advance.
    pub fn plurals(&self) -> Vec<(&'static str, i64)> {
        let options = PluralRulesOptions::default();
        let Ok(rules) = PluralRules::try_new((&self.icu).into(), options) else {
            return vec![("other", 0)];
        };
        // Every CLDR plural category of whole numbers occurs below this, except those for millions.
        // Zero comes last: a message may have a separate text for it.
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

/// The first day of a month, to represent it. A month outside 1 to 12 is clamped.
fn first_of(year: i32, month: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month.clamp(1, 12), 1).unwrap_or_default()
}
