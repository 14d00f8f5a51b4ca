//! How well what a page shows can be told from what is painted under it, in light colours and in dark ones: words
//! (WCAG 1.4.3) and the edges of controls (1.4.11). What is certain is told apart from what only a person can
//! judge. Not judged are controls that are switched off, with their labels, and what no one sees; logos cannot
//! be told from words.

mod edge;
mod text;

use std::collections::BTreeMap;

use super::dom::Element;
use super::page::Page;
use crate::model::Colour;
use crate::model::contrast::ratio;

pub(crate) use edge::{Edge, Seen, Shown, edges};
pub(crate) use text::{Contrast, Part, Reason, Words, contrasts};

/// Whether a page is judged in light colours alone, or in dark ones too.
fn schemes(page: &Page<'_>) -> &'static [bool] {
    if page.looks().knows_dark() { &[false, true] } else { &[false] }
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

/// The elements that are not judged, by their numbers: controls that are switched off, with their labels and
/// what is in them, and what is drawn differently from its style says.
fn left_out<'p>(page: &Page<'p>) -> Vec<bool> {
    const DRAWN_OTHERWISE: &[&str] = &["option", "optgroup", "select", "datalist", "canvas"];
    let mut out = vec![false; page.dom.size()];
    const CONTROLS: &[&str] =
        &["button", "fieldset", "input", "optgroup", "option", "select", "textarea"];
    let some = page.dom.any(CONTROLS).chain(page.dom.with("aria-disabled"));
    for element in page.dom.in_order(some) {
        let said = element.attribute("aria-disabled").is_some_and(|it| it.trim() == "true");
        if said || page.is_disabled(element) {
            out[element.number()] = true;
            let mut also = |it: Element<'p>| out[it.number()] = true;
            page.labels().for_control(element).iter().for_each(|it| also(*it));
            page.named_by(element, "aria-labelledby").into_iter().for_each(also);
        }
    }
    page.dom.any(DRAWN_OTHERWISE).for_each(|it| out[it.number()] = true);
    for element in page.dom.elements() {
        let around = element.parent().is_some_and(|it| out[it.number()]);
        out[element.number()] |= around || !element.is_html();
    }
    out
}
