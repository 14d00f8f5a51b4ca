//! The syntaxes of a colour.

use cssparser::color::PredefinedColorSpace;
use cssparser::{Parser, Token};

use super::mix::ColourValue;
use super::rgba::Rgba;
use super::space::{Space, from_polar, hsl, hwb, to_srgb};
use super::system::System;

type ParseError = cssparser::ParseError<()>;

/// Reads a colour. A colour in a way of writing that is not known here is told as such; what is no
/// colour is an error.
pub(crate) fn read(input: &mut Parser<'_>) -> Result<ColourValue, ParseError> {
    let token = input.next()?.clone();
    match &token {
        Token::Hash(digits) | Token::IDHash(digits) => {
            let read = cssparser::color::parse_hash_color(digits.as_bytes());
            let (red, green, blue, alpha) = read.map_err(|()| ParseError::unexpected_token())?;
            Ok(ColourValue::Plain(Rgba { alpha, ..Rgba::of_bytes(red, green, blue) }))
        }
        Token::Ident(name) => named(name).ok_or_else(ParseError::unexpected_token),
        Token::Function(name) => {
            let name = name.to_ascii_lowercase();
            input.parse_nested_block(|inside| function(&name, inside))
        }
        _ => Err(ParseError::unexpected_token()),
    }
}

fn named(name: &str) -> Option<ColourValue> {
    if name.eq_ignore_ascii_case("transparent") {
        return Some(ColourValue::Plain(Rgba::TRANSPARENT));
    }
    if name.eq_ignore_ascii_case("currentcolor") {
        return Some(ColourValue::Current);
    }
    if let Ok((red, green, blue)) = cssparser::color::parse_named_color(name) {
        return Some(ColourValue::Plain(Rgba::of_bytes(red, green, blue)));
    }
    System::named(name).map(ColourValue::System)
}

fn function(name: &str, input: &mut Parser<'_>) -> Result<ColourValue, ParseError> {
    match name {
        "light-dark" => {
            let light = read(input)?;
            input.expect_comma()?;
            Ok(ColourValue::OfScheme(Box::new([light, read(input)?])))
        }
        "color-mix" => mix(input),
        "color" => in_space(input),
        "rgb" | "rgba" | "hsl" | "hsla" | "hwb" | "lab" | "lch" | "oklab" | "oklch" => {
            Ok(parts(input)?
                .map_or(ColourValue::Unknown, |it| ColourValue::Plain(it.as_named(name))))
        }
        "contrast-color" | "device-cmyk" | "alpha" => {
            while input.next().is_ok() {}
            Ok(ColourValue::Unknown)
        }
        _ => Err(ParseError::unexpected_token()),
    }
}

fn in_space(input: &mut Parser<'_>) -> Result<ColourValue, ParseError> {
    let Ok(space) = input.try_parse(PredefinedColorSpace::parse) else {
        while input.next().is_ok() {}
        return Ok(ColourValue::Unknown);
    };
    let space = match space {
        PredefinedColorSpace::Srgb => Space::Srgb,
        PredefinedColorSpace::SrgbLinear => Space::SrgbLinear,
        PredefinedColorSpace::DisplayP3 => Space::P3,
        PredefinedColorSpace::DisplayP3Linear => Space::P3Linear,
        PredefinedColorSpace::A98Rgb => Space::A98,
        PredefinedColorSpace::ProphotoRgb => Space::ProPhoto,
        PredefinedColorSpace::Rec2020 => Space::Rec2020,
        PredefinedColorSpace::XyzD50 => Space::XyzD50,
        PredefinedColorSpace::XyzD65 => Space::XyzD65,
    };
    let colour = |it: Parts| to_srgb(space, it.scaled([1.0; 3], 1.0), it.alpha);
    Ok(parts(input)?.map_or(ColourValue::Unknown, |it| ColourValue::Plain(colour(it))))
}

/// `color-mix(in srgb, red 30%, blue)`: in spaces that have a hue, the way around it is left open here.
fn mix(input: &mut Parser<'_>) -> Result<ColourValue, ParseError> {
    input.expect_ident_matching("in")?;
    let space = match &*input.expect_ident()?.to_ascii_lowercase() {
        "srgb" => Some(Space::Srgb),
        "srgb-linear" => Some(Space::SrgbLinear),
        "oklab" => Some(Space::Oklab),
        _ => None,
    };
    while input.try_parse(|it| it.expect_ident().map(|_| ())).is_ok() {}
    input.expect_comma()?;
    let (one, first) = with_share(input)?;
    input.expect_comma()?;
    let (other, second) = with_share(input)?;
    let Some(space) = space else { return Ok(ColourValue::Unknown) };
    let (first, second) = match (first, second) {
        (None, None) => (0.5, 0.5),
        (Some(first), None) => (first, 1.0 - first),
        (None, Some(second)) => (1.0 - second, second),
        (Some(first), Some(second)) => (first, second),
    };
    let sum = first + second;
    if !(sum > 0.0 && first >= 0.0 && second >= 0.0) {
        return Err(ParseError::unexpected_token());
    }
    Ok(ColourValue::Mixed(space, Box::new([one, other]), first / sum, sum.min(1.0)))
}

fn with_share(input: &mut Parser<'_>) -> Result<(ColourValue, Option<f32>), ParseError> {
    let before = input.try_parse(Parser::expect_percentage).ok();
    let colour = read(input)?;
    Ok((colour, before.or_else(|| input.try_parse(Parser::expect_percentage).ok())))
}

/// One of the numbers of a function.
#[derive(Debug, Clone, Copy)]
enum Part {
    Number(f32),
    Share(f32),
}

/// Three numbers and how opaque it is.
#[derive(Debug, Clone, Copy)]
struct Parts {
    three: [Part; 3],
    alpha: f32,
}

impl Parts {
    /// The numbers, where 100% of each is so much, and a number by itself is so many times as large.
    fn scaled(self, whole: [f32; 3], of_number: f32) -> [f32; 3] {
        [0, 1, 2].map(|at| match self.three[at] {
            Part::Number(it) => it * of_number,
            Part::Share(it) => it * whole[at],
        })
    }

    fn as_named(self, name: &str) -> Rgba {
        let alpha = self.alpha;
        match name {
            "rgb" | "rgba" => to_srgb(Space::Srgb, self.scaled([1.0; 3], 1.0 / 255.0), alpha),
            "lab" => to_srgb(Space::Lab, self.scaled([100.0, 125.0, 125.0], 1.0), alpha),
            "lch" => {
                let polar = self.scaled([100.0, 150.0, 360.0], 1.0);
                to_srgb(Space::Lab, from_polar(polar), alpha)
            }
            "oklab" => to_srgb(Space::Oklab, self.scaled([1.0, 0.4, 0.4], 1.0), alpha),
            "oklch" => {
                let polar = self.scaled([1.0, 0.4, 360.0], 1.0);
                to_srgb(Space::Oklab, from_polar(polar), alpha)
            }
            _ => {
                // Of HSL and HWB, numbers are hundredths.
                let [hue, one, other] = self.scaled([360.0, 100.0, 100.0], 1.0);
                let (one, other) = ((one / 100.0).clamp(0.0, 1.0), (other / 100.0).clamp(0.0, 1.0));
                let of = if name == "hwb" { hwb } else { hsl };
                to_srgb(Space::Srgb, of(hue, one, other), alpha)
            }
        }
    }
}

/// The numbers in a function; none where they have to be calculated first.
fn parts(input: &mut Parser<'_>) -> Result<Option<Parts>, ParseError> {
    let mut found = Vec::new();
    let mut open = false;
    while let Ok(token) = input.next() {
        match token {
            Token::Comma | Token::Delim('/') => {}
            Token::Number { value, .. } => found.push(Part::Number(*value)),
            Token::Percentage { unit_value, .. } => found.push(Part::Share(*unit_value)),
            Token::Dimension { value, unit, .. } => found.push(Part::Number(match &**unit {
                "grad" => value * 0.9,
                "rad" => value.to_degrees(),
                "turn" => value * 360.0,
                _ => *value,
            })),
            Token::Ident(name) if name.eq_ignore_ascii_case("none") => {
                found.push(Part::Number(0.0));
            }
            Token::Ident(_) | Token::Function(_) => open = true,
            _ => return Err(ParseError::unexpected_token()),
        }
    }
    let alpha = match found.get(3) {
        None => 1.0,
        Some(Part::Number(it) | Part::Share(it)) => it.clamp(0.0, 1.0),
    };
    match found[..] {
        _ if open => Ok(None),
        [a, b, c] | [a, b, c, _] => Ok(Some(Parts { three: [a, b, c], alpha })),
        _ => Err(ParseError::unexpected_token()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Colour;

    fn colour(css: &str) -> Option<(Colour, f32)> {
        let mut input = Parser::new(css);
        let value = input.parse_entirely(read).ok()?;
        let it = value.resolved(Some(Rgba::BLACK), false)?;
        Some((it.solid(), it.alpha))
    }

    #[test]
    fn a_colour_is_read_in_every_syntax() {
        for (css, red, green, blue) in [
            ("rebeccapurple", 102, 51, 153),
            ("#1d70b8", 29, 112, 184),
            ("#FFF", 255, 255, 255),
            ("rgb(1, 2, 3)", 1, 2, 3),
            ("RGB(100% 0% 0%)", 255, 0, 0),
            ("hsl(120deg 100% 25%)", 0, 128, 0),
            ("hsl(0.5turn, 100%, 50%)", 0, 255, 255),
            ("hwb(90 10% 10%)", 128, 230, 26),
            ("lab(46.2775% -47.5621 48.5837)", 0, 128, 0),
            ("lch(46.2775% 67.9892 134.3912)", 0, 128, 0),
            ("oklab(0.51975 -0.1403 0.10768)", 0, 128, 0),
            ("oklch(0.51975 0.17686 142.495)", 0, 128, 0),
            ("color(display-p3 0.21604 0.49418 0.13151)", 0, 128, 0),
            ("color(srgb-linear 1 1 1)", 255, 255, 255),
            ("color(xyz 0.07719 0.15438 0.02573)", 0, 128, 0),
            ("color(display-p3 0 1 0)", 0, 255, 0),
            ("color-mix(in srgb, red, blue)", 128, 0, 128),
            ("color-mix(in srgb, white 25%, black 25%)", 128, 128, 128),
            ("light-dark(#123456, red)", 0x12, 0x34, 0x56),
            ("currentColor", 0, 0, 0),
            ("CanvasText", 0, 0, 0),
        ] {
            let (found, _) = colour(css).unwrap_or_else(|| panic!("{css}"));
            let near = |a: u8, b: u8| a.abs_diff(b) <= 1;
            let is_near = near(found.0, red) && near(found.1, green) && near(found.2, blue);
            assert!(is_near, "{css}: {found:?}");
        }
    }

    #[test]
    fn how_opaque_it_is_is_read() {
        for (css, alpha) in [
            ("transparent", 0.0),
            ("#00000080", 0.502),
            ("rgba(0,0,0,.25)", 0.25),
            ("hsl(0 0% 0% / 50%)", 0.5),
            ("color-mix(in srgb, red, transparent)", 0.5),
            ("color-mix(in srgb, red 20%, blue 20%)", 0.4),
        ] {
            let (_, found) = colour(css).unwrap_or_else(|| panic!("{css}"));
            assert!((found - alpha).abs() < 0.01, "{css}: {found}");
        }
    }

    #[test]
    fn what_is_no_colour_or_none_that_is_known_is_none() {
        for css in ["", "foo", "rgb(1)", "#12", "url(x)", "rgb(from red r g b)", "rgb(calc(1) 2 3)"]
        {
            assert_eq!(colour(css), None, "{css}");
        }
        assert_eq!(colour(&"light-dark(".repeat(5000)), None);
        assert!(colour("oklch(1e39 1e39 1e39)").is_some());
    }
}
