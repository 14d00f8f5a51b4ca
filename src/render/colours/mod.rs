//! The theme's colours, made readable and proved to be so.
//!
//! `tokens` reads what the stylesheets say, `pairs` names what is seen on what, and `accent` settles
//! the council's colour. This room writes no style but the accent's own.

mod accent;
mod pairs;
mod tokens;

pub(super) use accent::{Accent, settle};
pub(super) use pairs::report;
pub(super) use tokens::Palette;

/// The two designs of the theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Scheme {
    Light,
    Dark,
}

impl Scheme {
    const BOTH: [Scheme; 2] = [Scheme::Light, Scheme::Dark];

    fn word(self) -> &'static str {
        match self {
            Scheme::Light => "light",
            Scheme::Dark => "dark",
        }
    }
}
