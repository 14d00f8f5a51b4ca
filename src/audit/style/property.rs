//! The few properties of CSS that decide who is left out.

/// A property that is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Property {
    Display,
    Visibility,
    Opacity,
    Position,
    Left,
    Top,
    MarginLeft,
    Indent,
    Size,
    Width,
    Height,
    Overflow,
    Clip,
    ClipPath,
    Color,
    Family,
}

const NAMES: [(&str, Property); 17] = [
    ("display", Property::Display),
    ("visibility", Property::Visibility),
    ("opacity", Property::Opacity),
    ("position", Property::Position),
    ("left", Property::Left),
    ("top", Property::Top),
    ("margin-left", Property::MarginLeft),
    ("text-indent", Property::Indent),
    ("font-size", Property::Size),
    ("width", Property::Width),
    ("height", Property::Height),
    ("overflow", Property::Overflow),
    ("clip", Property::Clip),
    ("clip-path", Property::ClipPath),
    ("color", Property::Color),
    ("font-family", Property::Family),
    // The shorthand ends with the family.
    ("font", Property::Family),
];

impl Property {
    pub(super) fn named(name: &str) -> Option<Property> {
        NAMES.iter().find(|it| it.0.eq_ignore_ascii_case(name)).map(|it| it.1)
    }
}

/// What is said of one element: a value for each property.
#[derive(Debug, Default)]
pub(super) struct Declared<'s> {
    values: [Option<&'s str>; NAMES.len()],
}

impl<'s> Declared<'s> {
    pub(super) fn set(&mut self, property: Property, value: &'s str) {
        self.values[property as usize] = Some(value);
    }

    pub(super) fn get(&self, property: Property) -> Option<&'s str> {
        self.values[property as usize]
    }

    /// Whether a property has a value.
    pub(super) fn is(&self, property: Property, value: &str) -> bool {
        self.get(property).is_some_and(|it| it.eq_ignore_ascii_case(value))
    }

    /// The number that a value begins with, whatever its unit.
    fn number(&self, property: Property) -> Option<f64> {
        let value = self.get(property)?;
        let end = value.find(|it: char| !it.is_ascii_digit() && !"+-.".contains(it));
        value[..end.unwrap_or(value.len())].parse().ok()
    }

    /// Whether nobody can see it although it is there: it has no colour or no size, or is drawn where
    /// no scrolling leads.
    pub(super) fn is_out_of_sight(&self) -> bool {
        let taken_out =
            self.is(Property::Position, "absolute") || self.is(Property::Position, "fixed");
        let far = |it: Property| self.number(it).is_some_and(|it| it <= -500.0);
        let tiny = |it: Property| self.number(it).is_some_and(|it| (0.0..=1.0).contains(&it));
        let clipped = self.get(Property::Clip).is_some_and(is_nothing);
        let pathed = self.get(Property::ClipPath).is_some_and(|it| {
            ["inset(50%", "inset(100%", "circle(0"].iter().any(|none| it.starts_with(none))
        });
        let cut = self.is(Property::Overflow, "hidden") || self.is(Property::Overflow, "clip");
        self.number(Property::Opacity) == Some(0.0)
            || self.number(Property::Size) == Some(0.0)
            || self.is(Property::Color, "transparent")
            || far(Property::MarginLeft)
            || far(Property::Indent)
            || pathed
            || taken_out && (far(Property::Left) || far(Property::Top) || clipped)
            || cut && tiny(Property::Width) && tiny(Property::Height)
            || cut && (self.number(Property::Height) == Some(0.0))
    }
}

/// Whether a `rect()` of four edges leaves nothing: all are the same.
fn is_nothing(clip: &str) -> bool {
    let Some(edges) = clip.strip_prefix("rect(").and_then(|it| it.strip_suffix(')')) else {
        return false;
    };
    let mut edges = edges.split([',', ' ']).filter(|it| !it.is_empty());
    let first = edges.next().map(|it| it.trim_end_matches("px"));
    edges.all(|it| Some(it.trim_end_matches("px")) == first)
}
