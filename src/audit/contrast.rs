//! How well words can be told from what lies behind them (WCAG 1.4.3), in light colours and in dark ones: what
//! is certain, and what only a person can judge. Not judged are controls that are switched off, with their
//! labels, and what no one sees; logos cannot be told from words.

use std::collections::{BTreeMap, BTreeSet};

use super::dom::Element;
use super::page::Page;
use super::style::{Computed, Ground, PageDoubt, Unsure, grounds};
use crate::model::Colour;
use crate::model::contrast::{LARGE, TEXT, ratio};

/// The words of one element.
#[derive(Debug)]
pub(crate) struct Words<'p> {
    pub(crate) element: Element<'p>,
    /// Whether this is so on a screen in dark colours, and otherwise in light ones.
    pub(crate) dark: bool,
    pub(crate) contrast: Contrast,
}

/// What is known of the words of one element.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Contrast {
    Enough,
    TooLittle { front: Colour, back: Colour, need: f64, reached: f64 },
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
pub(super) fn contrasts<'p>(page: &Page<'p>) -> Vec<Words<'p>> {
    let off = switched_off(page);
    let read: Vec<Element<'p>> =
        page.dom.elements().filter(|it| is_read(page, *it, &off)).collect();
    let mut all = Vec::new();
    if read.is_empty() {
        return all;
    }
    let schemes: &[bool] = if page.looks().knows_dark() { &[false, true] } else { &[false] };
    let mut ratios = Ratios::default();
    let mut any_enough = false;
    let mut in_light = Vec::with_capacity(read.len());
    for dark in schemes {
        let grounds = grounds(page.dom, page.looks(), *dark);
        for (at, element) in read.iter().enumerate() {
            let style = page.look(*element).style(*dark);
            let ground = &grounds[element.number()];
            let contrast = contrast(style, ground, page.looks().doubt, &mut ratios);
            let is_new = !*dark || in_light[at] != contrast;
            if !*dark {
                in_light.push(contrast);
            }
            // That one is enough says that there are words; a page may have very many of them.
            let first_enough = contrast == Contrast::Enough && !any_enough;
            any_enough |= first_enough;
            if first_enough || is_new && contrast != Contrast::Enough {
                all.push(Words { element: *element, dark: *dark, contrast });
            }
        }
    }
    all
}

/// Ratios that were worked out: a page has few pairs of colours.
#[derive(Default)]
struct Ratios(BTreeMap<[u8; 6], f64>);

impl Ratios {
    fn of(&mut self, front: Colour, back: Colour) -> f64 {
        let key = [front.0, front.1, front.2, back.0, back.1, back.2];
        *self.0.entry(key).or_insert_with(|| ratio(front, back))
    }
}

fn contrast(
    style: &Computed,
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
    if style.doubts.shadow {
        return Contrast::Unknown(Reason::Ground(Unsure::Effect));
    }
    let Some(ink) = style.ink else { return Contrast::Unknown(Reason::Ground(Unsure::Rule)) };
    let [front, back] = ground.seen(ink).map(|it| it.solid());
    let need = if is_large(style) { LARGE } else { TEXT };
    let reached = ratios.of(front, back);
    if reached >= need {
        return Contrast::Enough;
    }
    Contrast::TooLittle { front, back, need, reached }
}

/// WCAG 2.2, "large scale": 18 points, or 14 points where it is bold.
fn is_large(style: &Computed) -> bool {
    style.size >= 23.99 || style.size >= 18.66 && style.weight >= 700.0
}

/// Whether an element has words of its own that someone reads in the colours of its style.
fn is_read<'p>(page: &Page<'p>, element: Element<'p>, off: &BTreeSet<usize>) -> bool {
    const DRAWN_OTHERWISE: &[&str] = &["option", "optgroup", "select", "datalist", "canvas"];
    page.has_seen_words(element)
        && !page.look(element).is_inert()
        && !element.and_ancestors().any(|it| !it.is_html() || it.is_any(DRAWN_OTHERWISE))
        && !element.and_ancestors().any(|it| off.contains(&it.number()))
}

/// Controls that are switched off, and their labels.
fn switched_off(page: &Page<'_>) -> BTreeSet<usize> {
    let mut off = BTreeSet::new();
    for element in page.dom.elements() {
        let said = element.attribute("aria-disabled").is_some_and(|it| it.trim() == "true");
        if !said && !page.is_disabled(element) {
            continue;
        }
        off.insert(element.number());
        off.extend(page.labels().for_control(element).iter().map(|it| it.number()));
        for label in page.named_by(element, "aria-labelledby") {
            off.insert(label.number());
        }
    }
    off
}
