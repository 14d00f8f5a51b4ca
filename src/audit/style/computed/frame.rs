//! The border of an element, and what else may show where it ends.

use crate::audit::style::colour::{ColourValue, Rgba};
use crate::audit::style::property::{Edge, Property as P, Value};

use super::known::{Frame, Line};
use super::reading::Reading;
use super::winners::Said;

impl Reading<'_, '_> {
    /// What is drawn around an element whose words have a colour.
    pub(super) fn frame(&mut self, current: Option<Rgba>, size: f32, dark: bool) -> Frame {
        let other = [P::BorderPicture, P::Outline, P::BoxShadow].map(|it| self.is(it, None));
        let perhaps = self.given.is_perhaps(self.dark, P::is_of_frame);
        Frame {
            lines: [0, 1, 2, 3].map(|side| self.line(side, current, size, dark)),
            more: other.contains(&true) || perhaps,
            bare: self.is(P::Bare, None),
        }
    }

    fn line(&mut self, side: usize, current: Option<Rgba>, size: f32, dark: bool) -> Line {
        match self.said(Edge::Style.properties()[side]) {
            Said::Initial => return Line::None,
            // What is around it draws it, and that is not kept.
            Said::Inherit => return Line::Unknown,
            Said::Value(value) => match *value {
                Value::Is(false) => return Line::None,
                Value::Is(true) => {}
                _ => return Line::Unknown,
            },
        }
        let rem = self.around.map_or(size, |it| it.root_size);
        let width = match self.said(Edge::Width.properties()[side]) {
            Said::Initial => 3.0,
            Said::Value(value) => match *value {
                Value::Length(it) => it.pixels(size, rem, 0.0),
                _ => return Line::Unknown,
            },
            Said::Inherit => return Line::Unknown,
        };
        if width <= 0.0 {
            return Line::None;
        }
        let ink = match self.said(Edge::Colour.properties()[side]) {
            Said::Initial => current,
            Said::Value(value) => match &*value {
                Value::Colour(ColourValue::Current) => current,
                Value::Colour(it) => it.resolved(current, dark),
                _ => None,
            },
            Said::Inherit => None,
        };
        match ink {
            Some(ink) if ink.is_clear() => Line::None,
            Some(ink) => Line::Drawn(ink),
            None => Line::Unknown,
        }
    }
}
