//! A figure with its unit: a currency sign before it, a percent sign after it, any other unit after
//! a space. The words are the author's, with one exception: "1 person" where the unit is "people".

use crate::locale::Message;
use crate::model::{Amount, Figure, Measure};

use super::Figures;

/// A parsed unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Unit<'a> {
    /// A currency sign, and the text after the number: "m" in "£m".
    Money(char, &'a str),
    /// Per cent, and the text after the sign: " of people" in "% of people".
    Share(&'a str),
    /// Words after a space.
    Words(&'a str),
}

impl<'a> Unit<'a> {
    fn of(unit: &'a str) -> Self {
        let mut rest = unit.chars();
        match rest.next() {
            // "£000" means thousands of pounds, so there is no place for a number in it.
            Some(sign @ ('£' | '€' | '$'))
                if !rest.as_str().starts_with(|it: char| it.is_ascii_digit()) =>
            {
                Unit::Money(sign, rest.as_str())
            }
            Some('%') => Unit::Share(rest.as_str()),
            _ => Unit::Words(unit),
        }
    }

    /// The same unit for small spaces: without words.
    fn at_axis(self) -> Option<Self> {
        match self {
            Unit::Money(sign, rest) => {
                Some(Unit::Money(sign, if rest.starts_with(' ') { "" } else { rest }))
            }
            Unit::Share(_) => Some(Unit::Share("")),
            Unit::Words(_) => None,
        }
    }
}

fn unit(measure: &Measure) -> Option<Unit<'_>> {
    measure.unit.get().map(|it| Unit::of(it))
}

impl Figures<'_> {
    /// A figure with its unit: "41.2%", "£7,000", "73 reports", "fewer than 5 reports", "Withheld".
    pub fn figure(&self, figure: Figure, measure: &Measure) -> String {
        let unit = unit(measure);
        match figure {
            Figure::Number(amount) => self.with_unit(amount, unit),
            Figure::FewerThan(bound) => {
                let value = self.with_unit(bound, unit).into();
                match unit {
                    Some(Unit::Money(..) | Unit::Share(_)) => {
                        self.say(Message::MeasureLessThan { value })
                    }
                    Some(Unit::Words(_)) | None => self.say(Message::MeasureFewerThan { value }),
                }
            }
            Figure::Gap(gap) => self.say(gap.into()),
        }
    }

    /// A number as an axis label: with a sign, but without a unit in words.
    pub(super) fn amount_at_axis(&self, value: Amount, measure: &Measure) -> String {
        self.with_unit(value, unit(measure).and_then(Unit::at_axis))
    }

    fn with_unit(&self, value: Amount, unit: Option<Unit<'_>>) -> String {
        let written = match unit {
            // No one writes "£1,000.5".
            Some(Unit::Money(_, "")) => with_pence(value.to_string()),
            _ => value.to_string(),
        };
        let number = self.locale.decimal(&written);
        match unit {
            None => number,
            Some(Unit::Share(rest)) => {
                self.say(Message::MeasurePercent { number: number.into() }) + rest
            }
            Some(Unit::Money(sign, rest)) => {
                let (minus, digits) = match written.strip_prefix('-') {
                    Some(digits) => ("−", self.locale.decimal(digits)),
                    None => ("", number),
                };
                let sign = format!("{minus}{sign}");
                self.say(Message::MeasureMoney { sign: sign.into(), number: digits.into() }) + rest
            }
            Some(Unit::Words(unit)) => {
                let unit = match written.as_str() {
                    "1" => self.locale.one_of(unit),
                    _ => unit.to_owned(),
                };
                self.say(Message::MeasureUnit { number: number.into(), unit: unit.into() })
            }
        }
    }
}

/// An amount of money, with two digits for the pence if there are any.
fn with_pence(written: String) -> String {
    match written.split_once('.') {
        Some((_, pence)) if pence.len() == 1 => written + "0",
        _ => written,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_is_taken_apart_by_its_sign() {
        for (unit, expected) in [
            ("£", Unit::Money('£', "")),
            ("£m", Unit::Money('£', "m")),
            ("£ million", Unit::Money('£', " million")),
            ("£000", Unit::Words("£000")),
            ("%", Unit::Share("")),
            ("% of people", Unit::Share(" of people")),
            ("people", Unit::Words("people")),
            ("person", Unit::Words("person")),
            ("per cent", Unit::Words("per cent")),
        ] {
            assert_eq!(Unit::of(unit), expected, "{unit}");
        }
        assert_eq!(Unit::of("£ million").at_axis(), Some(Unit::Money('£', "")));
        assert_eq!(Unit::of("people").at_axis(), None);
    }
}
