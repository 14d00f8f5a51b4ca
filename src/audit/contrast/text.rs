//! Words: those of elements, those that a field or a button has as its value, and those in a field that is
//! empty.

use crate::audit::dom::Element;
use crate::audit::page::Page;
use crate::audit::role::input_type;
use crate::audit::style::{Computed, Ground, PageDoubt, Rgba, Shadow, Unsure};
use crate::model::Colour;
use crate::model::contrast::{LARGE, TEXT};

use super::{Ratios, left_out, schemes};

/// The words of one element.
#[derive(Debug)]
pub(crate) struct Words<'p> {
    pub(crate) element: Element<'p>,
    pub(crate) part: Part,
    /// Whether this is so on a screen in dark colours, and otherwise in light ones.
    pub(crate) dark: bool,
    pub(crate) contrast: Contrast,
}

/// Which words of an element they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// Those in it.
    Own,
    /// Its `value`.
    Value,
    /// Its `placeholder`, which is seen while it has no value.
    Placeholder,
}

/// What is known of the words of one element.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Contrast {
    Enough,
    /// It has no colour of the author's.
    OfBrowser,
    TooLittle {
        front: Colour,
        back: Colour,
        need: f64,
        reached: f64,
    },
    Unknown(Reason),
}

/// Why no one can tell but by looking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Reason {
    Ground(Unsure),
    StyleNotRead,
    TooLarge,
}

/// Judges the words of every element, in light colours and then in dark ones if there are any. What is so in
/// light as well is not told twice.
pub(crate) fn contrasts<'p>(page: &Page<'p>) -> Vec<Words<'p>> {
    let out = left_out(page);
    let words = page.seen_words().iter().map(|it| (*it, Part::Own));
    let fields = page.dom.any(&["input", "textarea"]);
    let words = words.chain(fields.filter_map(|it| Some((it, in_field(page, it)?))));
    let mut read: Vec<(Element<'p>, Part)> =
        words.filter(|it| !out[it.0.number()] && !page.look(it.0).is_inert()).collect();
    read.sort_by_key(|it| it.0.offset());
    let mut all = Vec::new();
    if read.is_empty() {
        return all;
    }
    let mut ratios = Ratios::default();
    let mut any_enough = false;
    let mut in_light = Vec::with_capacity(read.len());
    for dark in schemes(page) {
        let grounds = page.grounds(*dark);
        for (at, (element, part)) in read.iter().enumerate() {
            let style = page.look(*element).style(*dark);
            let ground = &grounds[element.number()];
            let contrast = match (part, &style.placeholder) {
                (Part::Placeholder, None) => Contrast::OfBrowser,
                (Part::Placeholder, Some(style)) if is_clear(style) => Contrast::OfBrowser,
                (Part::Placeholder, Some(style)) => {
                    let ink = style.ink.map(|it| it.faded(style.opacity));
                    contrast((style, ink), ground, page.looks().doubt, &mut ratios)
                }
                _ => contrast((style, style.ink), ground, page.looks().doubt, &mut ratios),
            };
            let is_new = !*dark || in_light[at] != contrast;
            if !*dark {
                in_light.push(contrast);
            }
            // That one is enough says that there are words; a page may have very many of them.
            let first_enough = contrast == Contrast::Enough && !any_enough;
            any_enough |= first_enough;
            let is_told = !matches!(contrast, Contrast::Enough | Contrast::OfBrowser);
            if first_enough || is_new && is_told {
                all.push(Words { element: *element, part: *part, dark: *dark, contrast });
            }
        }
    }
    all
}

/// Words that someone hides while they are not needed, such as under a label that moves away.
fn is_clear(placeholder: &Computed) -> bool {
    placeholder.opacity <= 0.0 || placeholder.ink.is_some_and(Rgba::is_clear)
}

fn contrast(
    (style, ink): (&Computed, Option<Rgba>),
    ground: &Ground,
    doubt: Option<PageDoubt>,
    ratios: &mut Ratios,
) -> Contrast {
    let own = style.own_ink && style.own_ground && style.ground.is_some_and(|it| it.is_opaque());
    match doubt {
        Some(PageDoubt::StyleNotRead) if !own => return Contrast::Unknown(Reason::StyleNotRead),
        Some(PageDoubt::TooLarge) => return Contrast::Unknown(Reason::TooLarge),
        _ => {}
    }
    if let Some(unsure) = ground.unsure {
        return Contrast::Unknown(Reason::Ground(unsure));
    }
    let Some(ink) = ink else { return Contrast::Unknown(Reason::Ground(Unsure::Rule)) };
    let [front, back] = ground.seen(ink).map(|it| it.solid());
    let need = if is_large(style) { LARGE } else { TEXT };
    let reached = ratios.of(front, back);
    let of_ground = if reached >= need {
        Contrast::Enough
    } else {
        Contrast::TooLittle { front, back, need, reached }
    };
    // How much of the ground a shadow covers no program knows, nor whether the letters are seen by their own edge or
    // by that of the shadow: what holds of all of these is certain.
    let is_certain = match style.shadow {
        Shadow::None => true,
        Shadow::Unknown => false,
        Shadow::Cast(colours) => colours.into_iter().all(|it| {
            let behind = ground.seen(it)[0].solid();
            let on_shadow = ratios.of(front, behind);
            match of_ground {
                Contrast::Enough => on_shadow >= need,
                _ => on_shadow < need && ratios.of(behind, back) < need,
            }
        }),
    };
    if is_certain { of_ground } else { Contrast::Unknown(Reason::Ground(Unsure::Effect)) }
}

/// WCAG 2.2, "large scale": 18 points, or 14 points where it is bold.
fn is_large(style: &Computed) -> bool {
    style.size >= 23.99 || style.size >= 18.66 && style.weight >= 700.0
}

/// Which words of a field or a button of HTML someone reads in the colours of its style, other than those in it.
fn in_field<'p>(page: &Page<'p>, element: Element<'p>) -> Option<Part> {
    if !page.is_visible(element) {
        return None;
    }
    let written = |name: &str| {
        element.attribute(name).is_some_and(|it| it.chars().any(char::is_alphanumeric))
    };
    let is_typed = match input_type(element) {
        _ if element.is("textarea") => true,
        // Browsers have words of their own for these.
        "submit" | "reset" if !element.has("value") => return Some(Part::Value),
        "submit" | "reset" | "button" => false,
        "text" | "search" | "tel" | "url" | "email" | "number" => true,
        "password" => return written("placeholder").then_some(Part::Placeholder),
        _ => return None,
    };
    if element.is("input") && written("value") {
        return (!page.look(element).is_icons()).then_some(Part::Value);
    }
    let is_blank = match element.is("textarea") {
        true => element.is_empty(),
        false => element.attribute("value").is_none_or(str::is_empty),
    };
    (is_typed && is_blank && written("placeholder")).then_some(Part::Placeholder)
}
