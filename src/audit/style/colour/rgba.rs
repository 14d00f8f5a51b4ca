//! A colour of a screen, and what becomes of it over another.

use crate::model::Colour;

/// Red, green and blue of sRGB and how opaque it is, each from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Rgba {
    pub(crate) red: f32,
    pub(crate) green: f32,
    pub(crate) blue: f32,
    pub(crate) alpha: f32,
}

impl Rgba {
    pub(crate) const TRANSPARENT: Rgba = Rgba::new(0.0, 0.0, 0.0, 0.0);
    #[cfg(test)]
    pub(crate) const BLACK: Rgba = Rgba::new(0.0, 0.0, 0.0, 1.0);

    pub(crate) const fn new(red: f32, green: f32, blue: f32, alpha: f32) -> Rgba {
        Rgba { red, green, blue, alpha }
    }

    /// An opaque colour of whole parts.
    pub(crate) fn of_bytes(red: u8, green: u8, blue: u8) -> Rgba {
        let part = |it: u8| f32::from(it) / 255.0;
        Rgba::new(part(red), part(green), part(blue), 1.0)
    }

    /// The same with every part in its bounds. What is not a number is nought.
    pub(crate) fn clipped(self) -> Rgba {
        let clip = |it: f32| if it.is_nan() { 0.0 } else { it.clamp(0.0, 1.0) };
        Rgba::new(clip(self.red), clip(self.green), clip(self.blue), clip(self.alpha))
    }

    /// The same, less opaque.
    pub(crate) fn faded(self, by: f32) -> Rgba {
        Rgba { alpha: self.alpha * by, ..self }
    }

    pub(crate) fn is_opaque(self) -> bool {
        self.alpha >= 0.999
    }

    pub(crate) fn is_clear(self) -> bool {
        self.alpha <= 0.001
    }

    /// What is seen of it over an opaque ground (CSS Compositing 1, "simple alpha compositing").
    pub(crate) fn over(self, ground: Rgba) -> Rgba {
        self.between(ground, self.alpha)
    }

    /// An opaque colour between this and another: so much of this one.
    pub(crate) fn between(self, other: Rgba, share: f32) -> Rgba {
        let part = |a: f32, b: f32| a * share + b * (1.0 - share);
        let (red, green) = (part(self.red, other.red), part(self.green, other.green));
        Rgba::new(red, green, part(self.blue, other.blue), 1.0)
    }

    /// As it is told: whole parts, whatever its opacity.
    pub(crate) fn solid(self) -> Colour {
        let it = self.clipped();
        // Clipped, rounded and so in the bounds of a byte.
        let part = |it: f32| (it * 255.0).round() as u8;
        Colour(part(it.red), part(it.green), part(it.blue))
    }
}
