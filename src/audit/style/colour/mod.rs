//! Colours as styles write them (CSS Color 4, with `color-mix()` and `light-dark()` of level 5), down to
//! red, green and blue. What lies outside sRGB is clipped, as a screen without more colours does it.
//! Nothing here knows an element.

mod mix;
mod read;
mod rgba;
mod space;
mod system;

pub(crate) use read::read;
pub(crate) use rgba::Rgba;
pub(crate) use system::System;

pub(crate) use mix::ColourValue;
