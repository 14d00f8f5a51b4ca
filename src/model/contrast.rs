//! Contrast as WCAG 2.2 calculates it, and the nearest shade that has enough of it: for the colours of a theme
//! and for those of any page.

use super::Colour;

/// Text of normal size needs this ratio (success criterion 1.4.3).
pub const TEXT: f64 = 4.5;
/// Large text needs this one: from 24 pixels on, or from 18.66 pixels where it is bold.
pub const LARGE: f64 = 3.0;
/// The edge of a control, a shape that says something and the mark of the keyboard need this one
/// (success criterion 1.4.11).
pub const SHAPE: f64 = 3.0;

const WHITE: Colour = Colour(0xff, 0xff, 0xff);
const BLACK: Colour = Colour(0, 0, 0);

/// Contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio").
pub fn ratio(a: Colour, b: Colour) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// The contrast on the ground where it is least; infinite where there is no ground.
pub fn worst(colour: Colour, grounds: &[Colour]) -> f64 {
    grounds.iter().map(|ground| ratio(colour, *ground)).fold(f64::INFINITY, f64::min)
}

/// The first shade on the way from a colour to black or to white that has the contrast which is
/// needed on every ground, whichever of the two is nearer; none where no shade has it.
pub fn readable(colour: Colour, grounds: &[Colour], need: f64) -> Option<Colour> {
    (0..=100)
        .flat_map(|step| [mix(colour, BLACK, step), mix(colour, WHITE, step)])
        .find(|shade| worst(*shade, grounds) >= need)
}

/// White or black, whichever is read better on a ground.
pub fn ink_on(ground: Colour) -> Colour {
    if ratio(WHITE, ground) >= ratio(BLACK, ground) { WHITE } else { BLACK }
}

/// As it is written in a stylesheet.
pub fn hex(colour: Colour) -> String {
    format!("#{:02x}{:02x}{:02x}", colour.0, colour.1, colour.2)
}

/// A ratio with two places, never rounded up to a figure that it does not reach.
pub fn figure(ratio: f64) -> String {
    format!("{:.2}", (ratio * 100.0).floor() / 100.0)
}

fn mix(from: Colour, to: Colour, percent: u32) -> Colour {
    let part = |a: u8, b: u8| {
        let mixed = (u32::from(a) * (100 - percent) + u32::from(b) * percent) / 100;
        u8::try_from(mixed).unwrap_or(b)
    };
    Colour(part(from.0, to.0), part(from.1, to.1), part(from.2, to.2))
}

/// Relative luminance (WCAG 2.2, "relative luminance").
fn luminance(colour: Colour) -> f64 {
    let linear = |part: u8| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(colour.0) + 0.7152 * linear(colour.1) + 0.0722 * linear(colour.2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_reckoned_as_the_guidelines_do() {
        assert!((ratio(WHITE, BLACK) - 21.0).abs() < 0.001);
        // A pair that is known to be just below and just above the line.
        assert!(ratio(Colour(0x77, 0x77, 0x77), WHITE) < TEXT);
        assert!(ratio(Colour(0x76, 0x76, 0x76), WHITE) >= TEXT);
    }

    #[test]
    fn a_figure_below_the_line_never_reads_as_the_line() {
        assert_eq!(figure(4.499), "4.49");
        assert_eq!(figure(4.5), "4.50");
    }

    #[test]
    fn the_nearest_shade_goes_the_way_that_is_open() {
        let grey = Colour(0x80, 0x80, 0x80);
        assert!(readable(grey, &[WHITE], TEXT).unwrap().0 < 0x80);
        assert!(readable(grey, &[BLACK, Colour(0x20, 0x20, 0x20)], TEXT).unwrap().0 > 0x80);
        assert_eq!(readable(grey, &[BLACK, grey, WHITE], TEXT), None);
        assert_eq!(readable(BLACK, &[WHITE], TEXT), Some(BLACK), "what can be read stays");
    }
}
