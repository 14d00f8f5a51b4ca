//! Words don't point to things by their colour alone: some readers don't see it, a telephone may be
//! set to other colours, and paper has none (WCAG 1.3.3 and 1.4.1; failure F13, technique G96).
//! Whether there is more than the colour can only a person tell; this finds the usual phrases.

use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets, plain};
use crate::audit::words::TextKind;
use crate::diagnostics::Code;
use crate::locale::sentences;

pub(super) const RULE: Rule =
    Rule { code: Code::ColourAlone, act: &[], wcag: &["1.3.3", "1.4.1"], look };

const COLOURS: &[&str] = &[
    "red",
    "green",
    "amber",
    "yellow",
    "blue",
    "orange",
    "purple",
    "pink",
    "grey",
    "gray",
    "violet",
    "turquoise",
];
/// Things that are only on a screen.
const OF_SCREENS: &[&str] = &[
    "button",
    "buttons",
    "link",
    "links",
    "text",
    "icon",
    "icons",
    "banner",
    "tab",
    "tabs",
    "panel",
    "arrow",
    "arrows",
    "asterisk",
    "asterisks",
    "highlight",
    "highlighting",
    "cell",
    "cells",
    "column",
    "columns",
    "row",
    "rows",
];
/// Things that are elsewhere too: a green box for recycling, a red line on a map.
const ANYWHERE: &[&str] = &[
    "box",
    "boxes",
    "bar",
    "bars",
    "circle",
    "circles",
    "dot",
    "dots",
    "square",
    "squares",
    "triangle",
    "triangles",
    "star",
    "stars",
    "section",
    "sections",
    "area",
    "areas",
    "line",
    "lines",
];
/// Words which say that it is about the page.
const OF_PAGES: &[&str] = &[
    "click", "press", "select", "tap", "above", "below", "page", "screen", "see", "shown", "fill",
    "complete", "tick", "table", "chart", "graph", "diagram", "picture",
];
/// What is done in a colour.
const DONE: &[&str] = &[
    "shown",
    "marked",
    "highlighted",
    "written",
    "printed",
    "displayed",
    "coloured",
    "colored",
    "shaded",
    "outlined",
    "underlined",
    "indicated",
    "flagged",
];
/// Words after which a thing has a name apart from its colour.
const NAMES: &[&str] = &["labelled", "labeled", "called", "named", "titled", "saying"];

fn look<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let readable = |it: &&crate::audit::words::Passage<'p>| {
        it.main && !it.quoted && it.kind != TextKind::Heading && it.is_english()
    };
    for passage in page.passages().iter().filter(readable) {
        for sentence in sentences(&passage.text) {
            let sentence = &passage.text[sentence];
            let Some(phrase) = phrase(sentence) else { continue };
            let message = format!("\"{phrase}\" points to something by its colour");
            let help = "also refer to it by its words, such as the button Save";
            let fault = targets.failed(passage.element, message, help);
            fault.words = plain(sentence);
        }
    }
}

/// The first phrase of a sentence that points by colour.
fn phrase(sentence: &str) -> Option<String> {
    let words: Vec<String> = sentence.split_whitespace().map(bare).collect();
    let word = |at: usize| words.get(at).map_or("", String::as_str);
    let about_page = || words.iter().any(|it| OF_PAGES.contains(&it.as_str()));
    let colours = (0..words.len()).filter(|at| COLOURS.contains(&word(*at)));
    for at in colours {
        let before = |back: usize| at.checked_sub(back).map_or("", word);
        if before(1) == "in" && DONE.contains(&before(2)) {
            return Some([before(2), "in", word(at)].join(" "));
        }
        let pointed =
            matches!(before(1), "the" | "a" | "this" | "that" | "these" | "those" | "each" | "any");
        let thing = word(at + 1);
        let of_screen = OF_SCREENS.contains(&thing);
        let is_pointed_at = of_screen || (ANYWHERE.contains(&thing) && about_page());
        let named = || {
            (2..4).any(|it| NAMES.contains(&word(at + it))) || sentence.contains(['“', '"', '‘'])
        };
        if pointed && is_pointed_at && !named() {
            return Some([before(1), word(at), thing].join(" "));
        }
        let is_are = matches!(word(at + 1), "are" | "is" | "must" | "need" | "needs");
        let shown = ["fields", "items", "words", "text", "questions", "dates", "rows", "actions"];
        if before(1) == "in" && is_are && shown.contains(&before(2)) {
            return Some([before(2), "in", word(at)].join(" "));
        }
    }
    None
}

/// A word in small letters without punctuation around it.
fn bare(word: &str) -> String {
    word.trim_matches(|it: char| !it.is_alphanumeric()).to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::phrase;
    use crate::audit::trial::told;
    use crate::diagnostics::Code::ColourAlone;

    #[test]
    fn phrases_that_point_by_colour_are_found() {
        for (sentence, expected) in [
            ("Click the green button.", Some("the green button")),
            ("Late actions are shown in red.", Some("shown in red")),
            ("Fields in red are required.", Some("fields in red")),
            ("See the red box below.", Some("the red box")),
            ("Put paper into the green box.", None),
            ("The council has a Green Flag.", None),
            ("Select the green button labelled Save.", None),
            ("Select the green “Save” button.", None),
            ("Apply for a Blue Badge on this page.", None),
            ("Do not park on the yellow lines.", None),
            ("The red line on the picture is the border.", Some("the red line")),
        ] {
            assert_eq!(phrase(sentence).as_deref(), expected, "{sentence}");
        }
    }

    #[test]
    fn they_are_told_in_english_and_not_in_quotations() {
        let words = "<p>Click the green button.</p>";
        let page = format!("<html lang=en>{words}<div lang=de>{words}</div><blockquote>{words}");
        assert_eq!(
            told(ColourAlone, &page),
            ["\"the green button\" points to something by its colour"]
        );
    }
}
