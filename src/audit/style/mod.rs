//! How elements are drawn: styles of the page, of its attributes and of the files that it links to, as
//! browsers compute them. [`Looks`] is what rules ask; below it, each file knows only those before it:
//! lengths, colours and properties; selectors; a sheet; all sheets in their order; the style of an element.
//! Where the boxes end up on the screen is not worked out here, and no script is run.

mod cascade;
mod colour;
mod computed;
mod custom;
mod ground;
mod hints;
mod length;
mod loads;
mod look;
mod outline;
mod property;
mod selector;
mod shared;
mod sheet;
mod sheets;
#[cfg(test)]
mod tests;

pub(super) use colour::Rgba;
pub(super) use computed::{Computed, Line, Shadow};
pub(super) use ground::{Ground, Unsure, grounds};
pub(super) use loads::{Loaded, loaded};
pub(super) use look::{Look, Looks, PageDoubt, is_first};
pub(super) use outline::outlines_removed;
pub(super) use property::{Align, Display, Place};
pub(super) use sheet::joined;
pub(super) use sheets::Sheets;
