//! Words are in a colour that can be read on what lies behind them (WCAG 1.4.3), in light colours and in dark
//! ones: at least 4.5 to 1, and 3 to 1 where they are large.
//! <https://www.w3.org/WAI/standards-guidelines/act/rules/afw4f7/>
//!
//! What is told as wrong is certain. Where no program can know the colours, a person is asked to look, once
//! for each reason on a page. Not judged are controls that are switched off, with their labels, and what
//! no one sees; logos cannot be told from words.

use std::collections::BTreeSet;

use crate::audit::dom::Element;
use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets};
use crate::audit::style::{Computed, Ground, PageDoubt, Unsure, grounds};
use crate::diagnostics::Code;
use crate::model::Colour;
use crate::model::contrast::{LARGE, TEXT, figure, hex, ratio, readable};

pub(super) const RULE: Rule =
    Rule { code: Code::TextContrast, act: &["afw4f7"], wcag: &["1.4.3"], look };
pub(super) const UNKNOWN: Rule =
    Rule { code: Code::TextContrastUnknown, act: &[], wcag: &["1.4.3"], look: look_unknown };

/// What is known of the words of one element.
enum Judged {
    Enough,
    TooClose { front: Colour, back: Colour, need: f64, reached: f64 },
    Unknown(Reason),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Reason {
    Ground(Unsure),
    StyleNotRead,
    TooLarge,
}

fn look<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    judge(page, |element, dark, judged| match judged {
        Judged::Enough => targets.passed(),
        Judged::Unknown(_) => {}
        Judged::TooClose { front, back, need, reached } => {
            let scheme = if dark { " when the screen is set to dark colours" } else { "" };
            let (ink, ground, found) = (hex(front), hex(back), figure(reached));
            let message = format!(
                "text in {ink} on {ground} has a contrast of {found} to 1{scheme}, but needs {need} to 1"
            );
            let help = match readable(front, &[back], need) {
                Some(shade) => {
                    format!("{} has {} to 1 on it", hex(shade), figure(ratio(shade, back)))
                }
                None => "no shade of this colour can be read there: change the background".to_owned(),
            };
            let fault = targets.failed(element, message, help);
            // One colour of a style is one fault, whatever words it is of.
            fault.words.clear();
            fault.before.clear();
            fault.by_message = true;
        }
    });
}

fn look_unknown<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let mut told = BTreeSet::new();
    judge(page, |element, _, judged| {
        let Judged::Unknown(reason) = judged else { return targets.passed() };
        if !told.insert(reason) {
            return;
        }
        let (why, help) = told_as(reason);
        let message = format!("the contrast of this text needs checking by a person: {why}");
        let fault = targets.failed(element, message, help);
        fault.words.clear();
        fault.before.clear();
        fault.by_message = true;
    });
}

fn told_as(reason: Reason) -> (&'static str, &'static str) {
    let look = "look at it in a wide and in a narrow window; if it is hard to read anywhere, put a plain \
                background behind it";
    match reason {
        Reason::Ground(Unsure::Picture) => ("there is a picture or a gradient behind it", look),
        Reason::Ground(Unsure::Placed) => ("it may lie over something else on the page", look),
        Reason::Ground(Unsure::Effect) => ("a shadow, a filter or a mask changes its colours", look),
        Reason::Ground(Unsure::Animated) => ("its colours may change by themselves", look),
        Reason::Ground(Unsure::Rule) => {
            ("its colour depends on something that planpress does not know", look)
        }
        Reason::StyleNotRead => (
            "a style sheet of this page could not be read",
            "run `planpress audit` on the folder of the whole website, with its style sheets in it",
        ),
        Reason::TooLarge => ("there is too much on this page, or in its styles", look),
    }
}

/// Judges the words of every element, in light colours and then in dark ones if there are any.
fn judge<'p>(page: &Page<'p>, mut tell: impl FnMut(Element<'p>, bool, Judged)) {
    let off = switched_off(page);
    let read: Vec<Element<'p>> = page.dom.elements().filter(|it| is_read(page, *it, &off)).collect();
    if read.is_empty() {
        return;
    }
    let schemes: &[bool] = if page.looks().knows_dark() { &[false, true] } else { &[false] };
    let mut light: Vec<Option<(Colour, Colour)>> = Vec::new();
    for dark in schemes {
        let grounds = grounds(page.dom, page.looks(), *dark);
        for (at, element) in read.iter().enumerate() {
            let style = page.look(*element).style(*dark);
            let judged = judged(style, &grounds[element.number()], page.looks().doubt);
            let pair = match judged {
                Judged::TooClose { front, back, .. } => Some((front, back)),
                _ => None,
            };
            match dark {
                false => light.push(pair),
                // What is so in light as well is told once.
                true if pair.is_some() && light[at] == pair => continue,
                true => {}
            }
            tell(*element, *dark, judged);
        }
    }
}

fn judged(style: &Computed, ground: &Ground, doubt: Option<PageDoubt>) -> Judged {
    let own = style.own_ink && style.own_ground && style.ground.is_some_and(|it| it.is_opaque());
    match doubt {
        Some(PageDoubt::StyleNotRead) if !own => return Judged::Unknown(Reason::StyleNotRead),
        Some(PageDoubt::TooLarge) => return Judged::Unknown(Reason::TooLarge),
        _ => {}
    }
    if let Some(unsure) = ground.unsure {
        return Judged::Unknown(Reason::Ground(unsure));
    }
    if style.doubts.shadow {
        return Judged::Unknown(Reason::Ground(Unsure::Effect));
    }
    let Some(ink) = style.ink else { return Judged::Unknown(Reason::Ground(Unsure::Rule)) };
    let [front, back] = ground.seen(ink).map(|it| it.solid());
    let need = if is_large(style) { LARGE } else { TEXT };
    let reached = ratio(front, back);
    if reached >= need {
        return Judged::Enough;
    }
    Judged::TooClose { front, back, need, reached }
}

/// WCAG 2.2, "large scale": 18 points, or 14 points where it is bold.
fn is_large(style: &Computed) -> bool {
    style.size >= 23.99 || style.size >= 18.66 && style.weight >= 700.0
}

/// Whether an element has words of its own that someone reads in the colours of its style.
fn is_read(page: &Page<'_>, element: Element<'_>, off: &BTreeSet<usize>) -> bool {
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

#[cfg(test)]
mod tests;
