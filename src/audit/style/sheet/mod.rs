//! A style sheet as it is read once: its rules with their selectors, when each holds and in which layer, and
//! what it imports. Nothing here knows an element.

mod block;
mod import;
mod media;
mod read;
mod supports;
mod when;

use std::sync::Arc;

use selectors::parser::{AncestorHashes, Selector};

use super::selector::Css;

pub(super) use block::{Block, Custom, Declared};
pub(super) use import::Import;
pub(crate) use import::joined;
pub(super) use media::of_words as when_of;
pub(super) use read::{block_of, sheet_of};
pub(super) use when::{Holds, When};

/// The names of a layer and those around it, from the outside in. None at all: outside of layers.
pub(super) type LayerPath = Vec<String>;

/// A style sheet.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    pub(super) rules: Vec<SheetRule>,
    /// Its layers in the order in which they are first named.
    pub(super) layers: Vec<LayerPath>,
    pub(super) imports: Vec<Import>,
    /// What `@property` gives to custom properties that no one sets.
    pub(super) registered: Vec<Custom>,
    /// Whether something in it is another in the dark.
    pub(super) knows_dark: bool,
    /// Whether a part of it was left out because there is too much.
    pub(super) cut: bool,
}

/// What of an element a rule is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Drawn {
    Itself,
    /// Something that is drawn in it and that the page does not say.
    Generated,
    /// The words in an empty field.
    Placeholder,
}

/// One selector with what is declared for it.
#[derive(Debug)]
pub(super) struct SheetRule {
    pub(super) selector: Selector<Css>,
    pub(super) hashes: AncestorHashes,
    pub(super) block: Arc<Block>,
    pub(super) when: When,
    /// The number of its layer in the list of the sheet.
    pub(super) layer: Option<usize>,
    pub(super) part: Drawn,
}
