//! The names of properties, in all their spellings.

/// A property that has a value of its own for each element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Property {
    Display,
    Visibility,
    ContentVisibility,
    Opacity,
    Position,
    Left,
    Top,
    Right,
    Bottom,
    MarginLeft,
    MarginTop,
    Indent,
    Size,
    Weight,
    Family,
    Width,
    Height,
    OverflowX,
    OverflowY,
    Clip,
    ClipPath,
    Color,
    Fill,
    Background,
    Picture,
    PictureClip,
    Transform,
    Align,
    Shadow,
    Filter,
    Blend,
    Moved,
    Animated,
    Scheme,
    Placed,
}

use Property as P;

/// How many there are.
pub(crate) const COUNT: usize = P::Placed as usize + 1;

/// Those that an element has from the one around it, unless it says otherwise.
const INHERITED: &[Property] = &[
    P::Visibility,
    P::Indent,
    P::Size,
    P::Weight,
    P::Family,
    P::Color,
    P::Fill,
    P::Transform,
    P::Align,
    P::Shadow,
    P::Scheme,
];

impl Property {
    pub(crate) fn is_inherited(self) -> bool {
        INHERITED.contains(&self)
    }
}

/// How a declaration begins: a property, or several at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Spelled {
    One(Property),
    /// `background`.
    Backgrounds,
    /// `font`.
    Font,
    /// `inset`, or `margin`.
    Inset,
    Margin,
    /// `overflow`.
    Overflow,
    /// `all`.
    All,
}

const NAMES: &[(&str, Spelled)] = &[
    ("all", Spelled::All),
    ("animation", Spelled::One(P::Animated)),
    ("animation-name", Spelled::One(P::Animated)),
    ("backdrop-filter", Spelled::One(P::Filter)),
    ("background", Spelled::Backgrounds),
    ("background-blend-mode", Spelled::One(P::Blend)),
    ("background-clip", Spelled::One(P::PictureClip)),
    ("background-color", Spelled::One(P::Background)),
    ("background-image", Spelled::One(P::Picture)),
    ("block-size", Spelled::One(P::Height)),
    ("bottom", Spelled::One(P::Bottom)),
    ("clip", Spelled::One(P::Clip)),
    ("clip-path", Spelled::One(P::ClipPath)),
    ("color", Spelled::One(P::Color)),
    ("color-scheme", Spelled::One(P::Scheme)),
    ("content-visibility", Spelled::One(P::ContentVisibility)),
    ("display", Spelled::One(P::Display)),
    ("filter", Spelled::One(P::Filter)),
    ("font", Spelled::Font),
    ("font-family", Spelled::One(P::Family)),
    ("font-size", Spelled::One(P::Size)),
    ("font-weight", Spelled::One(P::Weight)),
    ("grid-area", Spelled::One(P::Placed)),
    ("grid-row", Spelled::One(P::Placed)),
    ("height", Spelled::One(P::Height)),
    ("inline-size", Spelled::One(P::Width)),
    ("inset", Spelled::Inset),
    ("inset-block-end", Spelled::One(P::Bottom)),
    ("inset-block-start", Spelled::One(P::Top)),
    ("inset-inline-end", Spelled::One(P::Right)),
    ("inset-inline-start", Spelled::One(P::Left)),
    ("left", Spelled::One(P::Left)),
    ("margin", Spelled::Margin),
    ("margin-block-start", Spelled::One(P::MarginTop)),
    ("margin-inline-start", Spelled::One(P::MarginLeft)),
    ("margin-left", Spelled::One(P::MarginLeft)),
    ("margin-top", Spelled::One(P::MarginTop)),
    ("mask", Spelled::One(P::Filter)),
    ("mask-image", Spelled::One(P::Filter)),
    ("mix-blend-mode", Spelled::One(P::Blend)),
    ("opacity", Spelled::One(P::Opacity)),
    ("overflow", Spelled::Overflow),
    ("overflow-x", Spelled::One(P::OverflowX)),
    ("overflow-y", Spelled::One(P::OverflowY)),
    ("position", Spelled::One(P::Position)),
    ("right", Spelled::One(P::Right)),
    ("rotate", Spelled::One(P::Moved)),
    ("text-align", Spelled::One(P::Align)),
    ("text-indent", Spelled::One(P::Indent)),
    ("text-shadow", Spelled::One(P::Shadow)),
    ("text-transform", Spelled::One(P::Transform)),
    ("top", Spelled::One(P::Top)),
    ("transform", Spelled::One(P::Moved)),
    ("translate", Spelled::One(P::Moved)),
    ("visibility", Spelled::One(P::Visibility)),
    ("width", Spelled::One(P::Width)),
    ("-webkit-background-clip", Spelled::One(P::PictureClip)),
    ("-webkit-clip-path", Spelled::One(P::ClipPath)),
    ("-webkit-filter", Spelled::One(P::Filter)),
    ("-webkit-text-fill-color", Spelled::One(P::Fill)),
    ("-webkit-text-stroke", Spelled::One(P::Shadow)),
    ("-webkit-transform", Spelled::One(P::Moved)),
];

impl Spelled {
    pub(crate) fn named(name: &str) -> Option<Spelled> {
        NAMES.iter().find(|it| it.0.eq_ignore_ascii_case(name)).map(|it| it.1)
    }
}

/// Every property, in the order of their numbers.
pub(crate) fn every() -> impl Iterator<Item = Property> {
    let singles = NAMES.iter().filter_map(|it| match it.1 {
        Spelled::One(it) => Some(it),
        _ => None,
    });
    let mut all: Vec<Property> = singles.collect();
    all.sort_unstable_by_key(|it| *it as u8);
    all.dedup();
    all.into_iter()
}
