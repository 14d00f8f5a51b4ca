//! The names of properties, in all their spellings.

/// A property that has its own value for each element.
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
    TopStyle,
    RightStyle,
    BottomStyle,
    LeftStyle,
    TopWidth,
    RightWidth,
    BottomWidth,
    LeftWidth,
    TopColour,
    RightColour,
    BottomColour,
    LeftColour,
    BorderPicture,
    Outline,
    BoxShadow,
    Bare,
}

use Property as P;

/// How many there are.
pub(crate) const COUNT: usize = P::Bare as usize + 1;

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

    /// Whether it settles the colours of words and what is painted under them.
    pub(crate) fn is_of_colours(self) -> bool {
        matches!(self, P::Color | P::Fill | P::Background | P::Picture | P::Opacity)
    }

    /// Whether it settles what is drawn around an element: those come last.
    pub(crate) fn is_of_frame(self) -> bool {
        self as usize >= P::TopStyle as usize
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
    /// `border` and its like, of some sides.
    Border(Sides),
    /// What all of some sides have: `border-color`, `border-style`, `border-width`.
    Edges(Edge, Sides),
    /// `all`.
    All,
}

/// What a side of a border has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Edge {
    Style,
    Width,
    Colour,
}

impl Edge {
    /// The property of each side: top, right, bottom, left.
    pub(crate) const fn properties(self) -> [Property; 4] {
        match self {
            Edge::Style => [P::TopStyle, P::RightStyle, P::BottomStyle, P::LeftStyle],
            Edge::Width => [P::TopWidth, P::RightWidth, P::BottomWidth, P::LeftWidth],
            Edge::Colour => [P::TopColour, P::RightColour, P::BottomColour, P::LeftColour],
        }
    }
}

/// Sides of a box by their places among top, right, bottom and left. Words are taken to run to the right.
pub(crate) type Sides = &'static [usize];

const EVERY: Sides = &[0, 1, 2, 3];
const BLOCK: Sides = &[0, 2];
const INLINE: Sides = &[3, 1];

const NAMES: &[(&str, Spelled)] = &[
    ("all", Spelled::All),
    ("animation", Spelled::One(P::Animated)),
    ("animation-name", Spelled::One(P::Animated)),
    ("appearance", Spelled::One(P::Bare)),
    ("backdrop-filter", Spelled::One(P::Filter)),
    ("background", Spelled::Backgrounds),
    ("background-blend-mode", Spelled::One(P::Blend)),
    ("background-clip", Spelled::One(P::PictureClip)),
    ("background-color", Spelled::One(P::Background)),
    ("background-image", Spelled::One(P::Picture)),
    ("block-size", Spelled::One(P::Height)),
    ("border", Spelled::Border(EVERY)),
    ("border-block", Spelled::Border(BLOCK)),
    ("border-block-color", Spelled::Edges(Edge::Colour, BLOCK)),
    ("border-block-end", Spelled::Border(&[2])),
    ("border-block-end-color", Spelled::One(P::BottomColour)),
    ("border-block-end-style", Spelled::One(P::BottomStyle)),
    ("border-block-end-width", Spelled::One(P::BottomWidth)),
    ("border-block-start", Spelled::Border(&[0])),
    ("border-block-start-color", Spelled::One(P::TopColour)),
    ("border-block-start-style", Spelled::One(P::TopStyle)),
    ("border-block-start-width", Spelled::One(P::TopWidth)),
    ("border-block-style", Spelled::Edges(Edge::Style, BLOCK)),
    ("border-block-width", Spelled::Edges(Edge::Width, BLOCK)),
    ("border-bottom", Spelled::Border(&[2])),
    ("border-bottom-color", Spelled::One(P::BottomColour)),
    ("border-bottom-style", Spelled::One(P::BottomStyle)),
    ("border-bottom-width", Spelled::One(P::BottomWidth)),
    ("border-color", Spelled::Edges(Edge::Colour, EVERY)),
    ("border-image", Spelled::One(P::BorderPicture)),
    ("border-image-source", Spelled::One(P::BorderPicture)),
    ("border-inline", Spelled::Border(INLINE)),
    ("border-inline-color", Spelled::Edges(Edge::Colour, INLINE)),
    ("border-inline-end", Spelled::Border(&[1])),
    ("border-inline-end-color", Spelled::One(P::RightColour)),
    ("border-inline-end-style", Spelled::One(P::RightStyle)),
    ("border-inline-end-width", Spelled::One(P::RightWidth)),
    ("border-inline-start", Spelled::Border(&[3])),
    ("border-inline-start-color", Spelled::One(P::LeftColour)),
    ("border-inline-start-style", Spelled::One(P::LeftStyle)),
    ("border-inline-start-width", Spelled::One(P::LeftWidth)),
    ("border-inline-style", Spelled::Edges(Edge::Style, INLINE)),
    ("border-inline-width", Spelled::Edges(Edge::Width, INLINE)),
    ("border-left", Spelled::Border(&[3])),
    ("border-left-color", Spelled::One(P::LeftColour)),
    ("border-left-style", Spelled::One(P::LeftStyle)),
    ("border-left-width", Spelled::One(P::LeftWidth)),
    ("border-right", Spelled::Border(&[1])),
    ("border-right-color", Spelled::One(P::RightColour)),
    ("border-right-style", Spelled::One(P::RightStyle)),
    ("border-right-width", Spelled::One(P::RightWidth)),
    ("border-style", Spelled::Edges(Edge::Style, EVERY)),
    ("border-top", Spelled::Border(&[0])),
    ("border-top-color", Spelled::One(P::TopColour)),
    ("border-top-style", Spelled::One(P::TopStyle)),
    ("border-top-width", Spelled::One(P::TopWidth)),
    ("border-width", Spelled::Edges(Edge::Width, EVERY)),
    ("bottom", Spelled::One(P::Bottom)),
    ("box-shadow", Spelled::One(P::BoxShadow)),
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
    ("outline", Spelled::One(P::Outline)),
    ("outline-style", Spelled::One(P::Outline)),
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
    ("-moz-appearance", Spelled::One(P::Bare)),
    ("-webkit-appearance", Spelled::One(P::Bare)),
    ("-webkit-background-clip", Spelled::One(P::PictureClip)),
    ("-webkit-box-shadow", Spelled::One(P::BoxShadow)),
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
