//! Words are in a colour that can be read on what lies under them (WCAG 1.4.3), in light colours and in dark
//! ones: at least 4.5 to 1, and 3 to 1 where they are large.
//! <https://www.w3.org/WAI/standards-guidelines/act/rules/afw4f7/>
//!
//! What is told as wrong is certain. Where no program can know the colours, a person is asked to look, once
//! for each reason on a page.

use std::collections::BTreeSet;

use crate::audit::contrast::{Contrast, Part, Reason};
use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets};
use crate::audit::style::Unsure;
use crate::diagnostics::Code;
use crate::model::contrast::{figure, hex, ratio, readable};

pub(super) const RULE: Rule =
    Rule { code: Code::TextContrast, act: &["afw4f7"], wcag: &["1.4.3"], look };
pub(super) const UNKNOWN: Rule =
    Rule { code: Code::TextContrastUnknown, act: &[], wcag: &["1.4.3"], look: look_unknown };

fn look<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for words in page.contrasts() {
        let (front, back, need, reached) = match words.contrast {
            Contrast::TooLittle { front, back, need, reached } => (front, back, need, reached),
            Contrast::Enough => {
                targets.passed();
                continue;
            }
            Contrast::Unknown(_) | Contrast::OfBrowser => continue,
        };
        let scheme = if words.dark { " when the screen is set to dark colours" } else { "" };
        let (ink, ground, found) = (hex(front), hex(back), figure(reached));
        let what = match words.part {
            Part::Own => "text",
            Part::Value => "the value",
            Part::Placeholder => "the placeholder",
        };
        let message = format!(
            "{what} in {ink} on {ground} has a contrast of {found} to 1{scheme}, but needs {need} to 1"
        );
        let help = match readable(front, &[back], need) {
            Some(shade) => format!("{} has {} to 1 on it", hex(shade), figure(ratio(shade, back))),
            None => "no shade of this colour can be read there: change the background".to_owned(),
        };
        // One colour of a style is one fault, whatever words it is of.
        targets.failed(words.element, message, help).by_message();
    }
}

fn look_unknown<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let mut told = BTreeSet::new();
    for words in page.contrasts() {
        let Contrast::Unknown(reason) = words.contrast else {
            targets.passed();
            continue;
        };
        if told.insert(reason) {
            let (why, help) = told_as(reason);
            let message = format!("the contrast of this text needs checking by a person: {why}");
            targets.failed(words.element, message, help).by_message();
        }
    }
}

fn told_as(reason: Reason) -> (&'static str, &'static str) {
    let look = "look at it in a wide and in a narrow window; if it is hard to read anywhere, put a plain \
                background under it";
    match reason {
        Reason::Ground(Unsure::Picture) => ("there is a picture or a gradient under it", look),
        Reason::Ground(Unsure::Placed) => ("it may lie over something else on the page", look),
        Reason::Ground(Unsure::Effect) => {
            ("a shadow, a filter or a mask changes its colours", look)
        }
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

#[cfg(test)]
mod tests;
