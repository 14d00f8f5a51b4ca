//! Lengths (CSS Values 4), with `calc()` and its like as far as they are sums: so much of each kind of
//! unit. Units of the window are of one 1,280 by 800 pixels large.

use cssparser::{Parser, Token};

type ParseError = cssparser::ParseError<()>;

/// The window in which pages are looked at, in pixels.
pub(super) const WINDOW: (f32, f32) = (1280.0, 800.0);
/// What browsers give to words of which no one says a size.
pub(super) const USUAL_SIZE: f32 = 16.0;

/// A sum of units.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Length {
    pub(super) px: f32,
    pub(super) em: f32,
    pub(super) rem: f32,
    /// Hundredths of what the property says.
    pub(super) percent: f32,
}

impl Length {
    pub(super) fn px(px: f32) -> Length {
        Length { px, ..Length::default() }
    }

    /// In pixels, where these are the sizes of an `em`, a `rem` and of 100%.
    pub(super) fn pixels(self, em: f32, rem: f32, whole: f32) -> f32 {
        self.px + self.em * em + self.rem * rem + self.percent / 100.0 * whole
    }

    fn times(self, by: f32) -> Length {
        let Length { px, em, rem, percent } = self;
        Length { px: px * by, em: em * by, rem: rem * by, percent: percent * by }
    }

    fn plus(self, other: Length) -> Length {
        Length {
            px: self.px + other.px,
            em: self.em + other.em,
            rem: self.rem + other.rem,
            percent: self.percent + other.percent,
        }
    }

    /// How large it is about, to tell the smaller of two.
    fn about(self) -> f32 {
        self.pixels(USUAL_SIZE, USUAL_SIZE, WINDOW.0)
    }
}

/// Reads a length, or a nought without a unit.
pub(super) fn read(input: &mut Parser<'_>) -> Result<Length, ParseError> {
    match term(input)? {
        Term { number: Some(it), .. } if it != 0.0 => Err(ParseError::unexpected_token()),
        it => Ok(it.length),
    }
}

/// Reads a number, which may be calculated. Hundredths are numbers too.
pub(super) fn number(input: &mut Parser<'_>) -> Result<f32, ParseError> {
    let it = term(input)?;
    let share = Length { percent: 0.0, ..it.length } == Length::default();
    it.number
        .or(share.then_some(it.length.percent / 100.0))
        .ok_or_else(ParseError::unexpected_token)
}

/// A number, or a length.
#[derive(Debug, Clone, Copy)]
struct Term {
    number: Option<f32>,
    length: Length,
}

impl Term {
    fn of_number(number: f32) -> Term {
        Term { number: Some(number), length: Length::default() }
    }

    fn of_length(length: Length) -> Term {
        Term { number: None, length }
    }

    fn times(self, by: f32) -> Term {
        Term { number: self.number.map(|it| it * by), length: self.length.times(by) }
    }

    fn plus(self, other: Term) -> Result<Term, ParseError> {
        match (self.number, other.number) {
            (Some(a), Some(b)) => Ok(Term::of_number(a + b)),
            (None, None) => Ok(Term::of_length(self.length.plus(other.length))),
            _ => Err(ParseError::unexpected_token()),
        }
    }

    fn about(self) -> f32 {
        self.number.unwrap_or_else(|| self.length.about())
    }
}

fn term(input: &mut Parser<'_>) -> Result<Term, ParseError> {
    let token = input.next()?.clone();
    match &token {
        Token::Number { value, .. } => Ok(Term::of_number(*value)),
        Token::Percentage { unit_value, .. } => {
            Ok(Term::of_length(Length { percent: unit_value * 100.0, ..Length::default() }))
        }
        Token::Dimension { value, unit, .. } => {
            of_unit(*value, unit).map(Term::of_length).ok_or_else(ParseError::unexpected_token)
        }
        Token::ParenthesisBlock => input.parse_nested_block(sum),
        Token::Function(name) => {
            let name = name.to_ascii_lowercase();
            input.parse_nested_block(|inside| function(&name, inside))
        }
        _ => Err(ParseError::unexpected_token()),
    }
}

fn function(name: &str, input: &mut Parser<'_>) -> Result<Term, ParseError> {
    if matches!(name, "calc" | "-webkit-calc") {
        return sum(input);
    }
    let terms = input.parse_comma_separated(sum)?;
    let by_size = |a: &&Term, b: &&Term| a.about().total_cmp(&b.about());
    let found = match (name, &terms[..]) {
        ("min", all) => all.iter().min_by(by_size),
        ("max", all) => all.iter().max_by(by_size),
        ("clamp", [least, usual, most]) => {
            let usual = if usual.about() > most.about() { most } else { usual };
            Some(if usual.about() < least.about() { least } else { usual })
        }
        _ => None,
    };
    found.copied().ok_or_else(ParseError::unexpected_token)
}

fn sum(input: &mut Parser<'_>) -> Result<Term, ParseError> {
    let mut sum = product(input)?;
    loop {
        let sign = input.try_parse(|it| match it.next()? {
            Token::Delim('+') => Ok(1.0),
            Token::Delim('-') => Ok(-1.0),
            _ => Err(ParseError::unexpected_token()),
        });
        let Ok(sign) = sign else { return Ok(sum) };
        sum = sum.plus(product(input)?.times(sign))?;
    }
}

fn product(input: &mut Parser<'_>) -> Result<Term, ParseError> {
    let mut product = term(input)?;
    loop {
        let divided = input.try_parse(|it| match it.next()? {
            Token::Delim('*') => Ok(false),
            Token::Delim('/') => Ok(true),
            _ => Err(ParseError::unexpected_token()),
        });
        let Ok(divided) = divided else { return Ok(product) };
        let other = term(input)?;
        product = match (product.number, other.number, divided) {
            (_, Some(by), true) if by != 0.0 => product.times(1.0 / by),
            (_, Some(by), false) => product.times(by),
            (Some(by), None, false) => other.times(by),
            _ => return Err(ParseError::unexpected_token()),
        };
    }
}

fn of_unit(value: f32, unit: &str) -> Option<Length> {
    let (wide, high) = (WINDOW.0 / 100.0, WINDOW.1 / 100.0);
    let unit = unit.to_ascii_lowercase();
    let px = match unit.as_str() {
        "em" => return Some(Length { em: value, ..Length::default() }),
        "ex" | "ch" => return Some(Length { em: value / 2.0, ..Length::default() }),
        "lh" => return Some(Length { em: value * 1.2, ..Length::default() }),
        "rem" => return Some(Length { rem: value, ..Length::default() }),
        "rlh" => return Some(Length { rem: value * 1.2, ..Length::default() }),
        "px" => 1.0,
        "pt" => 4.0 / 3.0,
        "pc" => 16.0,
        "in" => 96.0,
        "cm" => 96.0 / 2.54,
        "mm" => 96.0 / 25.4,
        "q" => 96.0 / 101.6,
        "vw" | "svw" | "lvw" | "dvw" | "vi" | "cqw" | "cqi" | "vmax" | "cqmax" => wide,
        "vh" | "svh" | "lvh" | "dvh" | "vb" | "cqh" | "cqb" | "vmin" | "cqmin" => high,
        _ => return None,
    };
    Some(Length::px(value * px))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pixels(css: &str) -> Option<f32> {
        let read = Parser::new(css).parse_entirely(read).ok()?;
        Some(read.pixels(20.0, 10.0, 200.0))
    }

    #[test]
    fn lengths_are_added_up() {
        for (css, expected) in [
            ("0", Some(0.0)),
            ("-500em", Some(-10000.0)),
            ("12pt", Some(16.0)),
            ("50%", Some(100.0)),
            ("calc(1em + 2 * (3px - 1rem) / 2)", Some(13.0)),
            ("max(1px, 2px)", Some(2.0)),
            ("clamp(1rem, 10px + 1vw, 2rem)", Some(22.8)),
            ("calc(100% - 20px)", Some(180.0)),
            ("5", None),
            ("calc(1px + 1)", None),
            ("calc(1px / 0)", None),
            ("1fr", None),
        ] {
            let found = pixels(css);
            let same = match (found, expected) {
                (Some(a), Some(b)) => (a - b).abs() < 0.01,
                (a, b) => a == b,
            };
            assert!(same, "{css}: {found:?}");
        }
        assert_eq!(pixels(&"calc(".repeat(10_000)), None);
    }
}
