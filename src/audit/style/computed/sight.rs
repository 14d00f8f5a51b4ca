//! Whether someone sees an element that is there.

use crate::audit::style::colour::Rgba;
use crate::audit::style::length::WINDOW;
use crate::audit::style::property::{Place, Property as P};

use super::known::Computed;
use super::reading::Reading;

impl Reading<'_, '_> {
    /// Whether someone can see it although it is there: it may have no colour or no size, or be drawn where
    /// no scrolling leads.
    pub(super) fn see(&mut self, found: &mut Computed) {
        let around = self.around;
        let (em, rem) = (found.size, found.root_size);
        let mut pixels = |it: P, whole: f32| self.length(it).map(|it| it.pixels(em, rem, whole));
        let far = |it: Option<f32>| it.is_some_and(|it| it <= -500.0);
        let tiny = |it: Option<f32>| it.is_some_and(|it| (0.0..=1.0).contains(&it));
        let nought = |it: Option<f32>| it.is_some_and(|it| it.abs() < 0.01);
        let [left, right] = [P::Left, P::Right].map(|it| pixels(it, WINDOW.0));
        let [top, bottom] = [P::Top, P::Bottom].map(|it| pixels(it, WINDOW.1));
        let (width, height) = (pixels(P::Width, WINDOW.0), pixels(P::Height, WINDOW.1));
        let margin = pixels(P::MarginLeft, WINDOW.0);
        let indent = pixels(P::Indent, WINDOW.0).or(around.map(|it| it.indent));
        found.indent = indent.unwrap_or_default();
        let cut = self.is(P::OverflowX, None) || self.is(P::OverflowY, None);
        let clipped = self.is(P::Clip, None);
        let out = found.place == Place::Out;
        let whole = |it: Option<f32>, of: f32| it.is_some_and(|it| it >= of);
        let wide = nought(left) && nought(right) || whole(width, WINDOW.0);
        let high = nought(top) && nought(bottom) || whole(height, WINDOW.1);
        found.covers = out && wide && high;
        found.unseen = found.opacity <= 0.0
            || found.size <= 0.0
            || found.ink.is_some_and(Rgba::is_clear)
            || far(margin)
            || far(indent)
            || self.is(P::ClipPath, None)
            || out && (far(left) || far(top) || clipped)
            || cut && tiny(width) && tiny(height)
            || cut && nought(height);
    }
}
