//! What is painted under the words of each element: its own colour over those of the elements around it, as far
//! as that is certain without knowing where the boxes end up.

use super::colour::{Rgba, System};
use super::look::{Look, Looks};
use super::property::Place;
use crate::audit::dom::{Dom, Element};

/// Why no one can tell by colours alone what is painted under words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Unsure {
    /// A picture or a gradient.
    Picture,
    /// Something is placed over or under them.
    Placed,
    /// A filter, a mask, a way of blending, or a shadow.
    Effect,
    /// The colour changes by itself.
    Animated,
    /// A rule holds only at times, or a colour is written in a way that is not known here.
    Rule,
}

/// What is painted under the words of an element.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ground {
    /// The colour, before what is around makes it less opaque.
    inside: Rgba,
    /// What becomes of a colour inside on its way to the screen: so much of it, and so much on top.
    share: f32,
    rest: Rgba,
    pub(crate) unsure: Option<Unsure>,
}

impl Ground {
    /// The two colours that are seen where words are of one.
    pub(crate) fn seen(&self, ink: Rgba) -> [Rgba; 2] {
        [ink.over(self.inside), self.inside].map(|it| self.on_screen(it))
    }

    /// The colour under the words as it is seen.
    pub(crate) fn alone(&self) -> Rgba {
        self.on_screen(self.inside)
    }

    fn on_screen(&self, it: Rgba) -> Rgba {
        let part = |it: f32, rest: f32| it * self.share + rest;
        let (red, green) = (part(it.red, self.rest.red), part(it.green, self.rest.green));
        Rgba::new(red, green, part(it.blue, self.rest.blue), 1.0)
    }
}

/// What is painted under the words of every element, by their numbers, in light or in dark colours.
pub(crate) fn grounds(dom: &Dom, looks: &Looks, dark: bool) -> Vec<Ground> {
    let scheme = dom.root().is_some_and(|it| looks.look(it).style(dark).dark);
    let canvas = Ground {
        inside: System::CANVAS.colour(dark && scheme),
        share: 1.0,
        rest: Rgba::TRANSPARENT,
        unsure: None,
    };
    let overlaid = overlaid(dom, looks, dark);
    let mut grounds = vec![canvas; dom.size()];
    for element in dom.elements() {
        let around = element.parent().map_or(canvas, |it| grounds[it.number()]);
        let on = overlaid.contains(&element.number());
        grounds[element.number()] = ground(looks.look(element), around, on, dark);
    }
    grounds
}

fn ground(look: Look<'_>, around: Ground, overlaid: bool, dark: bool) -> Ground {
    let style = look.style(dark);
    let doubts = style.doubts;
    let mut ground = around;
    if style.place == Place::Out || doubts.moved {
        ground.unsure = Some(Unsure::Placed);
    }
    if style.opacity < 1.0 {
        let rest = around.on_screen(around.inside);
        let keep = |rest: f32, old: f32| style.opacity * old + (1.0 - style.opacity) * rest;
        ground.rest = Rgba::new(
            keep(rest.red, around.rest.red),
            keep(rest.green, around.rest.green),
            keep(rest.blue, around.rest.blue),
            1.0,
        );
        ground.share = around.share * style.opacity;
    }
    match style.ground {
        Some(colour) => {
            ground.inside = colour.over(ground.inside);
            if colour.is_opaque() && ground.share >= 0.999 {
                ground.unsure = None;
            }
        }
        None => ground.unsure = Some(Unsure::Rule),
    }
    let own = [
        (doubts.picture, Unsure::Picture),
        (overlaid || doubts.generated, Unsure::Placed),
        (doubts.filter || doubts.in_letters, Unsure::Effect),
        (doubts.animated, Unsure::Animated),
        (doubts.perhaps, Unsure::Rule),
    ];
    let first = own.iter().find(|it| it.0).map(|it| it.1);
    ground.unsure = first.or(ground.unsure);
    ground
}

/// The elements in which something is placed that may be over or under all else in them.
fn overlaid(dom: &Dom, looks: &Looks, dark: bool) -> std::collections::BTreeSet<usize> {
    const PICTURES: &[&str] = &["img", "picture", "video", "canvas", "iframe", "object", "embed"];
    let mut found = std::collections::BTreeSet::new();
    for element in dom.elements() {
        let look = looks.look(element);
        let style = look.style(dark);
        if style.place != Place::Out
            || look.is_gone()
            || look.is_invisible()
            || look.is_out_of_sight()
        {
            continue;
        }
        let in_it = |it: Element<'_>| it.below().any(|it| it.is_any(PICTURES));
        let pictured = element.is_any(PICTURES) || in_it(element);
        let painted = style.doubts.picture || style.ground.is_none_or(|it| !it.is_clear());
        let is_holder = |it: &Element<'_>| {
            let style = looks.look(*it).style(dark);
            style.place != Place::Static || style.doubts.moved
        };
        let holder = element.ancestors().find(is_holder);
        if style.covers && (painted || pictured) || pictured && holder.is_some() {
            let holder = holder.or_else(|| dom.root());
            found.extend(holder.map(Element::number));
        }
    }
    found
}
