//! The value of each property: what wins, what is inherited, sizes in pixels and colours as they are seen.

use std::borrow::Cow;
use std::sync::Arc;

use crate::audit::style::colour::{ColourValue, Rgba, System};
use crate::audit::style::custom::{Customs, Room, replaced};
use crate::audit::style::length::{Length, USUAL_SIZE};
use crate::audit::style::property::{
    Align, Case, Display, Place, Property as P, Value, Wide, read,
};

use super::given::{Given, Origin};
use super::known::{Computed, Doubts, Shadow};
use super::winners::{Said, Winners};

/// One element while its style is worked out.
pub(super) struct Reading<'a, 'r> {
    pub(super) given: &'a Given<'a>,
    pub(super) winners: Winners<'a>,
    pub(super) customs: Option<Arc<Customs>>,
    pub(super) around: Option<&'a Computed>,
    pub(super) dark: bool,
    pub(super) room: &'r mut Room,
}

impl<'a> Reading<'a, '_> {
    pub(super) fn said(&mut self, property: P) -> Said<'a> {
        let at = property as usize;
        let unset = if property.is_inherited() { Said::Inherit } else { Said::Initial };
        let Some((declared, _)) = self.winners.all[at] else { return unset };
        let value = self.open(&declared.value, property);
        let wide = match value.as_deref() {
            None => Wide::Unset,
            Some(Value::Wide(wide)) => *wide,
            Some(_) => return value.map_or(unset, Said::Value),
        };
        match wide {
            Wide::Inherit => Said::Inherit,
            Wide::Initial => Said::Initial,
            Wide::Unset => unset,
            Wide::Revert => self.winners.of_browser[at]
                .map_or(unset, |it| Said::Value(Cow::Borrowed(&it.value))),
        }
    }

    /// A value with its references replaced; none where it is not a value then.
    fn open(&mut self, value: &'a Value, property: P) -> Option<Cow<'a, Value>> {
        let Value::Open(css, spelled) = value else { return Some(Cow::Borrowed(value)) };
        let css = replaced(css, self.customs.as_deref(), self.room)?;
        let given = read(*spelled, css.trim())?;
        let found = given.into_iter().find(|it| it.0 == property)?.1;
        (!matches!(found, Value::Open(..))).then_some(Cow::Owned(found))
    }

    /// Whether something is so, by a property that says it.
    pub(super) fn is(&mut self, property: P, around: Option<bool>) -> bool {
        match self.said(property) {
            Said::Value(value) => matches!(*value, Value::Is(true) | Value::Quarter),
            Said::Inherit => around.unwrap_or_default(),
            Said::Initial => false,
        }
    }

    pub(super) fn length(&mut self, property: P) -> Option<Length> {
        match self.said(property) {
            Said::Value(value) => match *value {
                Value::Length(it) => Some(it),
                _ => None,
            },
            Said::Inherit | Said::Initial => None,
        }
    }

    /// A colour, where `initial` is what it is if no one says any.
    fn colour(
        &mut self,
        property: P,
        current: Option<Rgba>,
        around: Option<Rgba>,
        initial: &ColourValue,
        dark: bool,
    ) -> Option<Rgba> {
        match self.said(property) {
            Said::Value(value) => match &*value {
                Value::Colour(it) => it.resolved(current, dark),
                _ => None,
            },
            Said::Inherit => around,
            Said::Initial => initial.resolved(current, dark),
        }
    }

    fn is_own(&self, property: P) -> bool {
        self.winners.all[property as usize].is_some_and(|it| it.1 == Origin::Own)
    }

    pub(super) fn computed(&mut self) -> Computed {
        let around = self.around;
        let size = self.size();
        let root_size = around.map_or(size, |it| it.root_size);
        let asks_for_dark = self.is(P::Scheme, around.map(|it| it.dark));
        let dark = self.dark && asks_for_dark;
        let text = ColourValue::System(System::CANVAS_TEXT);
        let inherited = around.map_or_else(|| text.resolved(None, dark), |it| it.color);
        let color = self.colour(P::Color, inherited, inherited, &text, dark);
        let fill = match self.said(P::Fill) {
            Said::Value(value) => match &*value {
                Value::Colour(ColourValue::Current) => None,
                Value::Colour(it) => Some(it.resolved(color, dark)),
                _ => Some(None),
            },
            Said::Inherit => around.and_then(|it| it.fill),
            Said::Initial => None,
        };
        let clear = ColourValue::Plain(Rgba::TRANSPARENT);
        let outer = around.and_then(|it| it.ground);
        let ground = self.colour(P::Background, color, outer, &clear, dark);
        let ink = fill.unwrap_or(color);
        let opacity = match self.said(P::Opacity) {
            Said::Value(value) => match *value {
                Value::Number(it) => it,
                _ => 1.0,
            },
            Said::Inherit => around.map_or(1.0, |it| it.opacity),
            Said::Initial => 1.0,
        };
        let place = match self.said(P::Position) {
            Said::Value(value) => match *value {
                Value::Place(it) => it,
                _ => Place::Static,
            },
            Said::Inherit => around.map_or(Place::Static, |it| it.place),
            Said::Initial => Place::Static,
        };
        let frame = self.frame(color, size, dark);
        let mut found = Computed {
            display: self.display(),
            place,
            invisible: self.is(P::Visibility, around.map(|it| it.invisible)),
            skips: self.is(P::ContentVisibility, None),
            unseen: false,
            icons: self.is(P::Family, around.map(|it| it.icons)),
            size,
            weight: self.weight(),
            case: self.case(),
            align: self.align(),
            ink,
            ground,
            opacity,
            shadow: self.shadow(color, dark),
            doubts: self.doubts(),
            own_ink: self.is_own(P::Color) || self.is_own(P::Fill),
            own_ground: self.is_own(P::Background),
            covers: false,
            dark: asks_for_dark,
            frame,
            placeholder: None,
            color,
            fill,
            indent: 0.0,
            root_size,
            customs: self.customs.clone(),
        };
        if !found.own_ink && self.winners.all[P::Color as usize].is_none() {
            found.own_ink = around.is_some_and(|it| it.own_ink);
        }
        self.see(&mut found);
        found
    }

    fn display(&mut self) -> Option<Display> {
        match self.said(P::Display) {
            Said::Value(value) => match *value {
                Value::Display(it) => it,
                _ => Some(Display::Inline),
            },
            Said::Inherit => self.around.map_or(Some(Display::Inline), |it| it.display),
            Said::Initial => Some(Display::Inline),
        }
    }

    fn size(&mut self) -> f32 {
        let around = self.around.map_or(USUAL_SIZE, |it| it.size);
        let rem = self.around.map_or(USUAL_SIZE, |it| it.root_size);
        match self.said(P::Size) {
            Said::Value(value) => match *value {
                Value::Length(it) => it.pixels(around, rem, around).max(0.0),
                _ => around,
            },
            Said::Inherit => around,
            Said::Initial => USUAL_SIZE,
        }
    }

    /// CSS Fonts 4, "relative weights".
    fn weight(&mut self) -> f32 {
        let around = self.around.map_or(400.0, |it| it.weight);
        match self.said(P::Weight) {
            Said::Value(value) => match *value {
                Value::Number(it) => it,
                Value::Heavier(true) if around < 350.0 => 400.0,
                Value::Heavier(true) if around < 550.0 => 700.0,
                Value::Heavier(true) => around.max(900.0),
                Value::Heavier(false) if around < 550.0 => around.min(100.0),
                Value::Heavier(false) if around < 750.0 => 400.0,
                Value::Heavier(false) => 700.0,
                _ => around,
            },
            Said::Inherit => around,
            Said::Initial => 400.0,
        }
    }

    fn case(&mut self) -> Case {
        match self.said(P::Transform) {
            Said::Value(value) => match *value {
                Value::Case(it) => it,
                _ => Case::default(),
            },
            Said::Inherit => self.around.map_or_else(Case::default, |it| it.case),
            Said::Initial => Case::default(),
        }
    }

    fn shadow(&mut self, color: Option<Rgba>, dark: bool) -> Shadow {
        match self.said(P::Shadow) {
            Said::Value(value) => match &*value {
                Value::Cast(colours) => {
                    let known: Option<Vec<Rgba>> =
                        colours.iter().map(|it| it.resolved(color, dark)).collect();
                    match known.as_deref() {
                        Some([first, .., last]) => Shadow::Cast([*first, *last]),
                        Some([one]) => Shadow::Cast([*one, *one]),
                        _ => Shadow::Unknown,
                    }
                }
                Value::Is(false) => Shadow::None,
                _ => Shadow::Unknown,
            },
            Said::Inherit => self.around.map_or(Shadow::None, |it| it.shadow),
            Said::Initial => Shadow::None,
        }
    }

    fn align(&mut self) -> Align {
        match self.said(P::Align) {
            Said::Value(value) => match *value {
                Value::Align(it) => it,
                _ => Align::default(),
            },
            Said::Inherit => self.around.map_or_else(Align::default, |it| it.align),
            Said::Initial => Align::default(),
        }
    }

    fn doubts(&mut self) -> Doubts {
        let around = self.around.map(|it| it.doubts).unwrap_or_default();
        let perhaps = self.given.is_perhaps(self.dark, P::is_of_colours);
        let negative =
            self.length(P::MarginTop).is_some_and(|it| it.pixels(16.0, 16.0, 0.0) < -8.0);
        Doubts {
            perhaps: around.perhaps || perhaps,
            picture: self.is(P::Picture, Some(around.picture)),
            in_letters: self.is(P::PictureClip, Some(around.in_letters)),
            filter: self.is(P::Filter, None) || self.is(P::Blend, None),
            moved: negative || self.is(P::Moved, None) || self.is(P::Placed, None),
            animated: self.is(P::Animated, None),
            generated: self.given.has_generated(self.dark),
        }
    }
}
