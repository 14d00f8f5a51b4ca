//! What is declared between two braces, or in a `style` attribute.

use std::sync::Arc;

use crate::audit::style::property::{Place, Property, Value};
use crate::audit::style::selector::Word;

/// A property with a value.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Declared {
    pub(crate) property: Property,
    pub(crate) value: Value,
    pub(crate) important: bool,
}

/// A custom property with the words of its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Custom {
    pub(crate) name: Word,
    pub(crate) value: Arc<str>,
    pub(crate) important: bool,
}

/// Declarations in their order.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Block {
    pub(crate) declared: Vec<Declared>,
    pub(crate) customs: Vec<Custom>,
}

impl Block {
    pub(crate) fn is_empty(&self) -> bool {
        self.declared.is_empty() && self.customs.is_empty()
    }

    pub(crate) fn has_important(&self) -> bool {
        self.declared.iter().any(|it| it.important) || self.customs.iter().any(|it| it.important)
    }

    /// Whether it may put a colour or a picture where words are seen.
    pub(crate) fn paints(&self) -> bool {
        let of_ground = |it: &Declared| match it.property {
            Property::Background => {
                !matches!(&it.value, Value::Colour(colour) if colour.is_clear())
            }
            Property::Picture => it.value != Value::Is(false),
            _ => false,
        };
        self.declared.iter().any(of_ground)
    }

    /// Whether it takes something out of its place, so that it may be over others.
    pub(crate) fn is_out(&self) -> bool {
        let place = |it: &Declared| it.property == Property::Position;
        self.declared.iter().filter(|it| place(it)).any(|it| it.value == Value::Place(Place::Out))
    }

    pub(crate) fn asks_for_dark(&self) -> bool {
        self.declared
            .iter()
            .any(|it| it.property == Property::Scheme && !matches!(it.value, Value::Is(false)))
    }
}
