//! Whole numbers in the digits and grouping of a language.

use fluent_bundle::memoizer::MemoizerKind;
use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentValue};
use icu::decimal::DecimalFormatter;
use icu::decimal::input::Decimal;
use icu::decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu::locale::Locale;
use intl_memoizer::Memoizable;
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

/// The number format of a language.
#[derive(Debug, Clone)]
pub(super) struct Numerals {
    locale: Locale,
    digits: [char; 10],
}

impl Numerals {
    pub(super) fn new(locale: &Locale) -> Self {
        let mut options = DecimalFormatterOptions::default();
        options.grouping_strategy = Some(GroupingStrategy::Never);
        let formatter = DecimalFormatter::try_new(locale.into(), options).ok();
        let digits = std::array::from_fn(|digit| {
            let formatter = formatter.as_ref();
            let written = formatter.map(|it| it.format(&Decimal::from(digit)).to_string());
            let latin = char::from(b'0' + digit as u8);
            written.and_then(|written| written.chars().next()).unwrap_or(latin)
        });
        Numerals { locale: locale.clone(), digits }
    }

    /// With grouping: "1,234".
    pub(super) fn grouped(&self, number: i64) -> String {
        // No language groups three digits. The formatter is only loaded for the few longer numbers,
        // because it cannot be shared between threads.
        if (0..1000).contains(&number) {
            return self.digits(&number.to_string(), 1);
        }
        match DecimalFormatter::try_new((&self.locale).into(), Default::default()) {
            Ok(formatter) => formatter.format(&Decimal::from(number)).to_string(),
            Err(_) => self.digits(&number.to_string(), 1),
        }
    }

    /// With grouping and all decimals as written; unchanged if it is not a number.
    pub(super) fn decimal(&self, written: &str) -> String {
        let formatter = DecimalFormatter::try_new((&self.locale).into(), Default::default());
        match (formatter, Decimal::try_from_str(written)) {
            (Ok(formatter), Ok(number)) => formatter.format(&number).to_string(),
            _ => written.to_owned(),
        }
    }

    /// Without grouping, as in a year or a day; at least `width` digits.
    pub(super) fn plain(&self, number: i64, width: usize) -> String {
        self.digits(&number.to_string(), width)
    }

    fn digits(&self, latin: &str, width: usize) -> String {
        let missing = width.saturating_sub(latin.len());
        let zeros = std::iter::repeat_n('0', missing);
        let written = |character: char| match character.to_digit(10) {
            Some(digit) => self.digits[digit as usize],
            None => character,
        };
        zeros.chain(latin.chars()).map(written).collect()
    }
}

impl Memoizable for Numerals {
    type Args = ();
    type Error = icu::locale::ParseError;

    fn construct(lang: LanguageIdentifier, (): ()) -> Result<Self, Self::Error> {
        Ok(Numerals::new(&Locale::try_from_str(&lang.to_string())?))
    }
}

/// Formats the whole numbers in a message; other values are left to Fluent.
pub(super) fn write_number(value: &FluentValue<'_>, store: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(FluentNumber { value, options }) = value else { return None };
    if value.fract() != 0.0 || value.abs() >= 1e15 || options.minimum_fraction_digits.is_some() {
        return None;
    }
    let whole = *value as i64;
    let write = |numerals: &Numerals| match options.use_grouping {
        true => numerals.grouped(whole),
        false => numerals.plain(whole, 1),
    };
    store.with_try_get_threadsafe::<Numerals, _, _>((), write).ok()
}

/// Fluent's NUMBER with the options supported here: the kind of plural, and grouping. The others
/// could request a million decimal places.
pub(super) fn number_function<'a>(
    positional: &[FluentValue<'a>],
    named: &FluentArgs<'_>,
) -> FluentValue<'a> {
    let Some(FluentValue::Number(number)) = positional.first() else { return FluentValue::Error };
    let mut options = FluentArgs::new();
    for (name, value) in named.iter().filter(|(name, _)| matches!(*name, "type" | "useGrouping")) {
        options.set(name, value.clone());
    }
    let mut number = number.clone();
    number.options.merge(&options);
    FluentValue::Number(number)
}
