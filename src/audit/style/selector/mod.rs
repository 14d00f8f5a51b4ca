//! Selectors (Selectors 4) and which elements they are about, by Servo's `selectors`. It asks what the
//! files here tell it of our tree: names, classes, states. Nothing here knows a property.

mod node;
mod parse;
mod state;
mod words;

pub(super) use node::{Facts, Node};
pub(super) use parse::{Css, Reader};
pub(super) use state::Part;
pub(super) use words::{Name, Word};
