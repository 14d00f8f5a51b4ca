//! A colour as it is declared: what it becomes depends on the colour of the words and on the scheme.

use super::rgba::Rgba;
use super::space::{Space, linear_of, oklab_of, to_srgb};
use super::system::System;

/// A colour that a declaration gives.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum ColourValue {
    Plain(Rgba),
    /// `currentcolor`.
    Current,
    System(System),
    /// `light-dark()`.
    OfScheme(Box<[ColourValue; 2]>),
    /// `color-mix()` in a space, with the share of the first and how opaque the whole is.
    Mixed(Space, Box<[ColourValue; 2]>, f32, f32),
    /// It is a colour, but this program cannot tell which.
    Unknown,
}

impl ColourValue {
    /// The colour, where the words around have one colour and the scheme in use is dark or not.
    pub(crate) fn resolved(&self, current: Option<Rgba>, dark: bool) -> Option<Rgba> {
        match self {
            ColourValue::Plain(it) => Some(*it),
            ColourValue::Current => current,
            ColourValue::System(it) => Some(it.colour(dark)),
            ColourValue::OfScheme(both) => both[usize::from(dark)].resolved(current, dark),
            ColourValue::Mixed(space, both, share, alpha) => {
                let [one, other] = [0, 1].map(|it: usize| both[it].resolved(current, dark));
                Some(mixed(*space, one?, other?, *share).faded(*alpha))
            }
            ColourValue::Unknown => None,
        }
    }

    /// Whether nothing is seen of it.
    pub(crate) fn is_clear(&self) -> bool {
        matches!(self, ColourValue::Plain(it) if it.is_clear())
    }
}

/// A share of one colour and the rest of another (CSS Color 5, "color-mix()"): clear colours count for
/// less, as they are multiplied with their opacity first.
fn mixed(space: Space, one: Rgba, other: Rgba, share: f32) -> Rgba {
    let alpha = one.alpha * share + other.alpha * (1.0 - share);
    if alpha <= 0.0 {
        return Rgba::TRANSPARENT;
    }
    let parts = |it: Rgba| match space {
        Space::Oklab => oklab_of(it),
        Space::SrgbLinear => linear_of(it),
        _ => [it.red, it.green, it.blue],
    };
    let (a, b) = (parts(one), parts(other));
    let part =
        |at: usize| (a[at] * one.alpha * share + b[at] * other.alpha * (1.0 - share)) / alpha;
    to_srgb(space, [part(0), part(1), part(2)], alpha)
}
