//! What a declaration gives to a property.

use crate::audit::style::colour::ColourValue;
use crate::audit::style::length::Length;

use super::names::Spelled;

/// How an element is placed among others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Display {
    /// In a line of words.
    #[default]
    Inline,
    /// In a line of words, but its own box.
    Box,
    /// On lines of its own.
    Block,
    /// A cell or a row of a table.
    Cell,
}

/// How an element is placed (CSS Positioned Layout 3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Place {
    #[default]
    Static,
    /// `relative` or `sticky`: it takes its room, and may be drawn beside it.
    Relative,
    /// `absolute` or `fixed`: it takes no room.
    Out,
}

/// What letters are made of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Case {
    #[default]
    AsWritten,
    Upper,
    Lower,
    Capitals,
}

/// How lines end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Align {
    #[default]
    Start,
    Centre,
    End,
    Justified,
}

/// A value that every property can have (CSS Cascade 5).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wide {
    Inherit,
    Initial,
    Unset,
    Revert,
}

/// A value, as much of it as is asked for.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Value {
    Wide(Wide),
    /// It refers to custom properties: the words, and how the declaration began.
    Open(Box<str>, Spelled),
    /// None for `none`.
    Display(Option<Display>),
    Place(Place),
    Case(Case),
    Align(Align),
    Colour(ColourValue),
    /// The colours of shadows.
    Cast(Box<[ColourValue]>),
    Length(Length),
    Number(f32),
    /// `bolder` is `true`, `lighter` is `false`.
    Heavier(bool),
    /// Whether what the property is asked for is so: it hides, clips, has a picture, moves.
    Is(bool),
    /// `transform` by a quarter of a turn.
    Quarter,
    /// `auto`, and whatever is not known here.
    Other,
}
