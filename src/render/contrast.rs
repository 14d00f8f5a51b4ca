//! A council's colour, made readable: contrast as WCAG 2.2 reckons it, and the nearest shade that
//! passes level AA on the theme's light and dark grounds.

use crate::diagnostics::{Code, Finding, Place, Report};
use crate::model::Colour;

/// Text of normal size needs this ratio (success criterion 1.4.3).
const AA: f64 = 4.5;
/// What the accent stands on in light and in dark: paper and wash of `assets/tokens.css`.
const LIGHT: [Colour; 2] = [Colour(0xff, 0xff, 0xff), Colour(0xf4, 0xf3, 0xef)];
const DARK: [Colour; 2] = [Colour(0x14, 0x17, 0x1a), Colour(0x20, 0x25, 0x2a)];
const WHITE: Colour = Colour(0xff, 0xff, 0xff);
const BLACK: Colour = Colour(0, 0, 0);

/// The accent in both schemes, and the ink that is read on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Accent {
    light: Colour,
    dark: Colour,
}

impl Accent {
    /// Custom properties for the stylesheet.
    pub(super) fn css(&self) -> String {
        let (light, dark) = (hex(self.light), hex(self.dark));
        let (on_light, on_dark) = (hex(ink_on(self.light)), hex(ink_on(self.dark)));
        format!(
            ":root{{--pp-accent:{light};--pp-on-accent:{on_light}}}\n\
             @media (prefers-color-scheme:dark){{:root{{--pp-accent:{dark};--pp-on-accent:{on_dark}}}}}\n"
        )
    }
}

/// The colour itself where it can be read on the paper, else the nearest shade that can. What had
/// to change in light is a finding with the figures; in dark a lighter shade is what one expects.
pub(super) fn settle(colour: Colour, place: Place, report: &mut Report) -> Accent {
    let accent =
        Accent { light: readable(colour, LIGHT, BLACK), dark: readable(colour, DARK, WHITE) };
    if accent.light != colour {
        let (before, after) = (worst(colour, LIGHT), worst(accent.light, LIGHT));
        let message = format!(
            "the colour {} has a contrast of {before:.2} to 1 on the theme’s light background, and text needs {AA} to 1",
            hex(colour)
        );
        let help = format!(
            "the site uses {} ({after:.2} to 1); write accent: \"{}\" to choose it yourself",
            hex(accent.light),
            hex(accent.light)
        );
        report.push(Finding::new(Code::PoorContrast, place, message).help(help));
    }
    accent
}

/// The first shade on the way from a colour to black or white that passes.
fn readable(colour: Colour, grounds: [Colour; 2], towards: Colour) -> Colour {
    let shades = (0..=100).map(|step| mix(colour, towards, step));
    shades.into_iter().find(|shade| worst(*shade, grounds) >= AA).unwrap_or(towards)
}

/// The contrast on the ground where it is least.
fn worst(colour: Colour, grounds: [Colour; 2]) -> f64 {
    grounds.into_iter().map(|ground| ratio(colour, ground)).fold(f64::INFINITY, f64::min)
}

fn mix(from: Colour, to: Colour, percent: u32) -> Colour {
    let part = |a: u8, b: u8| {
        let mixed = (u32::from(a) * (100 - percent) + u32::from(b) * percent) / 100;
        u8::try_from(mixed).unwrap_or(b)
    };
    Colour(part(from.0, to.0), part(from.1, to.1), part(from.2, to.2))
}

fn ink_on(ground: Colour) -> Colour {
    if ratio(WHITE, ground) >= ratio(BLACK, ground) { WHITE } else { BLACK }
}

/// Contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio").
fn ratio(a: Colour, b: Colour) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Relative luminance (WCAG 2.2, "relative luminance").
fn luminance(colour: Colour) -> f64 {
    let linear = |part: u8| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(colour.0) + 0.7152 * linear(colour.1) + 0.0722 * linear(colour.2)
}

fn hex(colour: Colour) -> String {
    format!("#{:02x}{:02x}{:02x}", colour.0, colour.1, colour.2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_reckoned_as_the_guidelines_do() {
        assert!((ratio(WHITE, BLACK) - 21.0).abs() < 0.001);
        // A pair that is known to lie just below and just above the line.
        assert!(ratio(Colour(0x77, 0x77, 0x77), WHITE) < AA);
        assert!(ratio(Colour(0x76, 0x76, 0x76), WHITE) >= AA);
    }

    #[test]
    fn every_colour_ends_readable_in_both_schemes() {
        for step in 0..64u8 {
            let colour = Colour(step * 4, 255 - step * 4, step.wrapping_mul(37));
            let accent = settle(colour, Place::Project, &mut Report::default());
            for (shade, grounds) in [(accent.light, LIGHT), (accent.dark, DARK)] {
                assert!(worst(shade, grounds) >= AA, "{colour:?}");
                assert!(ratio(shade, ink_on(shade)) >= AA, "{colour:?}");
            }
        }
    }

    #[test]
    fn the_grounds_are_those_of_the_stylesheet() {
        let tokens = include_str!("../../themes/default/assets/tokens.css");
        let (light, dark) = tokens.split_once("prefers-color-scheme: dark").unwrap();
        for (part, grounds) in [(light, LIGHT), (dark, DARK)] {
            for (name, ground) in ["--pp-paper", "--pp-wash"].into_iter().zip(grounds) {
                let value = hex(ground).replace("#ffffff", "#fff");
                assert!(part.contains(&format!("{name}: {value};")), "{name} {value}");
            }
        }
    }

    #[test]
    fn a_colour_that_can_be_read_stays() {
        let mut report = Report::default();
        let blue = Colour(0x1d, 0x70, 0xb8);
        assert_eq!(settle(blue, Place::Project, &mut report).light, blue);
        assert!(report.findings().is_empty());
    }
}
