//! The properties of CSS that are known here, and what their values come to: as much as tells whether
//! someone sees an element's words, and in which colours and size. Nothing here knows an element.

mod background;
mod names;
mod read;
mod value;

pub(super) use names::{COUNT, Property, Spelled};
pub(super) use read::{is_of_icons, legacy_colour, read};
pub(super) use value::{Align, Case, Display, Place, Value, Wide};
