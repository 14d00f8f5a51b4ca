//! A field, a checkbox or a radio button that the author has drawn can be told from what is around it, in light
//! colours and in dark ones: its border or its background has at least 3 to 1 (WCAG 1.4.11).
//! <https://www.w3.org/WAI/WCAG22/Understanding/non-text-contrast.html>
//!
//! It is a warning: something that a program does not see, such as a mark beside it, may show where it is.

use crate::audit::contrast::{Edge, Seen, Shown, edges};
use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets};
use crate::diagnostics::Code;
use crate::model::Colour;
use crate::model::contrast::{SHAPE, figure, hex, ratio, readable};

pub(super) const RULE: Rule =
    Rule { code: Code::ControlContrast, act: &[], wcag: &["1.4.11"], look };

fn look<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for edge in edges(page) {
        let Some((message, help)) = told(&edge) else {
            targets.passed();
            continue;
        };
        // One colour of a style is one fault, whatever field has it.
        targets.failed(edge.element, message, help).by_message();
    }
}

/// What is wrong with an edge, and what to do.
fn told(edge: &Edge<'_>) -> Option<(String, String)> {
    let scheme = if edge.dark { " when the screen is set to dark colours" } else { "" };
    let kind = edge.kind;
    let has = |what: &str, it: Seen| {
        let (front, around, reached) = (hex(it.front), hex(it.around), figure(it.reached));
        format!(
            "the {what} of this {kind}, {front}, has a contrast of {reached} to 1 with the {around} \
             around it{scheme}, but needs {SHAPE} to 1"
        )
    };
    Some(match edge.shown {
        Shown::Enough => return None,
        Shown::Border(it) => (has("border", it), nearest(it.front, it.around)),
        Shown::Background(it) => (has("background", it), nearest(it.front, it.around)),
        Shown::Nothing { around } => {
            let ground = hex(around);
            let message = format!(
                "nothing shows where this {kind} is{scheme}: it has no border, and its background is the \
                 {ground} around it"
            );
            (message, nearest(around, around))
        }
    })
}

fn nearest(front: Colour, around: Colour) -> String {
    // Every colour has a shade that is so far from it: black and white are 21 to 1.
    let shade = readable(front, &[around], SHAPE).unwrap_or(front);
    format!("give it a border in {}: it has {} to 1", hex(shade), figure(ratio(shade, around)))
}

#[cfg(test)]
mod tests;
