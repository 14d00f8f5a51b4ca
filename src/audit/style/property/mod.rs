//! The properties of CSS that are known here, and what their values come to: as much as tells whether
//! someone sees an element's words, and in which colours and size. Nothing here knows an element.

mod background;
mod edge;
mod font;
mod names;
mod read;
mod shadow;
mod shape;
mod value;

pub(super) use font::is_of_icons;
pub(super) use names::{COUNT, Edge, Property, Spelled};
pub(super) use read::{legacy_colour, read};
pub(crate) use value::{Align, Case, Display, Place};
pub(super) use value::{Value, Wide};
