//! The council's own colour: the shade in which it can be read on the theme's light and dark
//! grounds, and the ink that is read on it.

use crate::diagnostics::{Code, Finding, Place, Report};
use crate::model::Colour;

use super::{Palette, Scheme};
use crate::model::contrast::{TEXT, figure, hex, ink_on, readable, worst};

/// What the accent is on as a colour of words and edges.
const GROUNDS: [&str; 2] = ["--pp-paper", "--pp-wash"];

/// The accent in both schemes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::render) struct Accent {
    light: Colour,
    dark: Colour,
}

impl Accent {
    /// Custom properties for the stylesheet.
    pub(in crate::render) fn css(&self) -> String {
        let (light, dark) = (hex(self.light), hex(self.dark));
        let (on_light, on_dark) = (hex(ink_on(self.light)), hex(ink_on(self.dark)));
        format!(
            ":root{{--pp-accent:{light};--pp-on-accent:{on_light}}}\n\
             @media (prefers-color-scheme:dark){{:root{{--pp-accent:{dark};--pp-on-accent:{on_dark}}}}}\n"
        )
    }
}

/// The colour itself where it can be read on the theme's grounds, else the nearest shade that can.
/// What had to change in light is a finding with the figures; in dark a lighter shade is what one
/// expects. Grounds on which no shade can be read are told with their pairs, not here.
pub(in crate::render) fn settle(
    colour: Colour,
    palette: &Palette,
    place: Place,
    report: &mut Report,
) -> Accent {
    let grounds = |scheme| -> Vec<Colour> {
        GROUNDS.iter().filter_map(|name| palette.colour(scheme, name)).collect()
    };
    let shade = |scheme| readable(colour, &grounds(scheme), TEXT).unwrap_or(colour);
    let accent = Accent { light: shade(Scheme::Light), dark: shade(Scheme::Dark) };
    if accent.light != colour {
        let ground = grounds(Scheme::Light);
        let (before, after) = (worst(colour, &ground), worst(accent.light, &ground));
        let (before, after) = (figure(before), figure(after));
        let message = format!(
            "the colour {} has a contrast of {before} to 1 on the theme’s light background, but \
             text needs {TEXT} to 1",
            hex(colour)
        );
        let help = format!(
            "the site uses {} instead ({after} to 1); to choose it yourself, write accent: \"{}\"",
            hex(accent.light),
            hex(accent.light)
        );
        report.push(Finding::new(Code::PoorContrast, place, message).help(help));
    }
    accent
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_colour_ends_readable_in_both_schemes() {
        let palette = Palette::built_in();
        for step in 0..64u8 {
            let colour = Colour(step * 4, 255 - step * 4, step.wrapping_mul(37));
            let accent = settle(colour, &palette, Place::Project, &mut Report::default());
            for (shade, scheme) in [(accent.light, Scheme::Light), (accent.dark, Scheme::Dark)] {
                let grounds: Vec<_> =
                    GROUNDS.iter().map(|it| palette.colour(scheme, it).unwrap()).collect();
                assert!(worst(shade, &grounds) >= TEXT, "{colour:?}");
                assert!(worst(ink_on(shade), &[shade]) >= TEXT, "{colour:?}");
            }
        }
    }

    #[test]
    fn a_colour_that_can_be_read_stays() {
        let mut report = Report::default();
        let blue = Colour(0x1d, 0x70, 0xb8);
        let accent = settle(blue, &Palette::built_in(), Place::Project, &mut report);
        assert_eq!(accent.light, blue);
        assert!(report.findings().is_empty());
    }
}
