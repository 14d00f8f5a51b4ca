//! Words do not point to things by their place or shape alone: nothing is on the right for people who listen, or
//! who read on a phone (WCAG 1.3.3; technique G96, failure F14). Whether there is more than that, a person
//! tells; this finds the usual phrases.

use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets, plain};
use crate::audit::words::{Passage, TextKind};
use crate::diagnostics::Code;
use crate::locale::sentences;

pub(super) const RULE: Rule = Rule { code: Code::PositionAlone, act: &[], wcag: &["1.3.3"], look };

/// Things on a screen.
const THINGS: &[&str] = &[
    "button", "buttons", "link", "links", "menu", "box", "boxes", "column", "panel", "icon",
    "icons", "image", "picture", "form", "field", "tab", "tabs", "bar", "sidebar", "arrow", "list",
];
/// Places on a screen, as they are written after a thing.
const PLACES: &[&str] = &[
    "on the right",
    "on the left",
    "to the right",
    "to the left",
    "at the right",
    "at the left",
    "right-hand side",
    "left-hand side",
    "right hand side",
    "left hand side",
    "top right",
    "top left",
    "bottom right",
    "bottom left",
    "in the corner",
];
/// Shapes and sizes, as they are written before a thing.
const SHAPES: &[&str] =
    &["round", "square", "large", "big", "small", "circular", "triangular", "rectangular"];
/// Words by which a sentence tells people to do something.
const DONE: &[&str] =
    &["click", "press", "select", "use", "tap", "choose", "see", "go", "follow", "open"];

fn look<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let readable =
        |it: &&Passage<'p>| !it.quoted && it.kind != TextKind::Heading && it.is_english();
    for passage in page.passages().iter().filter(readable) {
        // Most passages say nothing of the kind: the long look is for the others.
        let near = |it: &&str| passage.text.contains(*it);
        let words = [
            "left", "right", "corner", "round", "square", "large", "big ", "small", "angular",
            "circular",
        ];
        if !words.iter().any(near) {
            continue;
        }
        for sentence in sentences(&passage.text) {
            let sentence = &passage.text[sentence];
            let Some(phrase) = phrase(sentence) else { continue };
            let message = format!("\"{phrase}\" points to something by its place or shape");
            let help = "also say what it is called, such as the button Save on the right";
            targets.failed(passage.element, message, help).words = plain(sentence);
        }
    }
}

fn phrase(sentence: &str) -> Option<String> {
    let lower = sentence.to_lowercase();
    let words: Vec<&str> = lower
        .split(|it: char| !it.is_alphanumeric() && it != '-')
        .filter(|it| !it.is_empty())
        .collect();
    if !words.iter().any(|it| DONE.contains(it)) || sentence.contains(['“', '"', '‘']) {
        return None;
    }
    let placed = PLACES.iter().find(|it| lower.contains(*it));
    if let Some(place) = placed.filter(|_| words.iter().any(|it| THINGS.contains(it))) {
        return Some((*place).to_owned());
    }
    let shaped =
        words.windows(2).find(|it| SHAPES.contains(&it[0]) && THINGS[..9].contains(&it[1]));
    shaped.map(|it| it.join(" "))
}

#[cfg(test)]
mod tests {
    use super::phrase;

    #[test]
    fn phrases_that_point_by_place_or_shape_are_found() {
        for (sentence, expected) in [
            ("Use the menu on the left.", Some("on the left")),
            ("Click the round button to send it.", Some("round button")),
            ("See the box at the top right of this page.", Some("top right")),
            ("Select the “Save” button on the right.", None),
            ("The library is on the left of the hall.", None),
            ("Put large boxes beside your bin.", None),
        ] {
            assert_eq!(phrase(sentence).as_deref(), expected, "{sentence}");
        }
    }
}
