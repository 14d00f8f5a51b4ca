//! A drawing or a file that is shown in a page has words in place of it (WCAG 1.1.1).
//! <https://www.w3.org/WAI/standards-guidelines/act/rules/7d6734/> drawings with a role,
//! <https://www.w3.org/WAI/standards-guidelines/act/rules/8fc3b6/> objects.

use crate::audit::dom::Element;
use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets};
use crate::diagnostics::Code;

use super::named::named;

pub(super) const DRAWING: Rule =
    Rule { code: Code::DrawingWithoutName, act: &["7d6734"], wcag: &["1.1.1"], look: drawing };
pub(super) const OBJECT: Rule =
    Rule { code: Code::ObjectWithoutName, act: &["8fc3b6"], wcag: &["1.1.1"], look: object };
pub(super) const CANVAS: Rule =
    Rule { code: Code::CanvasWithoutName, act: &[], wcag: &["1.1.1"], look: canvas };
pub(super) const UNMARKED: Rule =
    Rule { code: Code::DrawingUnmarked, act: &[], wcag: &["1.1.1"], look: unmarked };

fn canvas<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for canvas in page.dom.all("canvas").filter(|it| page.is_exposed(*it)) {
        let inside =
            !canvas.text_up_to(500).trim().is_empty() || canvas.elements().next().is_some();
        if inside || page.is_named(canvas) {
            targets.passed();
            continue;
        }
        let help = "write between its tags, or in aria-label=\"…\", what it shows; hide it with \
                    aria-hidden=\"true\" if it is decoration";
        targets.failed(canvas, "what a script draws here has no text alternative", help);
    }
}

/// A drawing that is neither named nor hidden: some screen readers say "graphic", others its numbers.
fn unmarked<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for drawing in page.dom.of_svg("svg") {
        let inner = drawing.parent().is_some_and(|it| it.is_svg());
        let in_control =
            || drawing.ancestors().any(|it| it.is_any(&["a", "button", "label", "summary"]));
        if inner
            || drawing.has("role")
            || !page.is_exposed(drawing)
            || page.is_drawing()
            || in_control()
        {
            continue;
        }
        let words = drawing.below().take(200).any(|it| it.is_svg() && it.name() == "text");
        if words || page.is_named(drawing) {
            targets.passed();
            continue;
        }
        let help = "write aria-hidden=\"true\" if it is decoration, or role=\"img\" and a <title> if it \
                    says something";
        targets.failed(
            drawing,
            "this drawing is neither named nor hidden from screen readers",
            help,
        );
    }
}

fn drawing<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    const ROLES: &[&str] = &["img", "graphics-document", "graphics-symbol"];
    let drawings = page.dom.with("role").filter(|it| {
        it.is_svg()
            && page.explicit_role(*it).is_some_and(|role| role.is_any(ROLES))
            && page.is_exposed(*it)
    });
    let help = "say what it shows in a <title> at its start, or hide it with aria-hidden=\"true\"";
    named(page, targets, drawings, "this drawing has no text alternative", help);
}

fn object<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let objects = page.dom.any(&["object", "embed"]).filter(|it| {
        let shown = (it.is("object") && it.has("data")) || (it.is("embed") && it.has("src"));
        shown && page.is_exposed(*it) && !is_page(*it)
    });
    let help = "say what it shows in aria-label=\"…\" or title=\"…\"; the words inside it are read \
                only when the file cannot be shown";
    named(page, targets, objects, "this file in the page has no text alternative", help);
}

/// Whether what is shown is a page of text, which is read out itself.
fn is_page(element: Element<'_>) -> bool {
    let kind = element.attribute("type").unwrap_or("").to_ascii_lowercase();
    let file = element.attribute("data").or_else(|| element.attribute("src")).unwrap_or("");
    let path = file.split(['?', '#']).next().unwrap_or("").to_ascii_lowercase();
    let text = |it: &str| it.contains("html") || it.starts_with("text/");
    let data = path.strip_prefix("data:").unwrap_or("");
    text(&kind) || text(data) || [".html", ".htm", ".txt", "/"].iter().any(|it| path.ends_with(it))
}

#[cfg(test)]
mod tests {
    use crate::audit::trial::told;
    use crate::diagnostics::Code::{
        CanvasWithoutName, DrawingUnmarked, DrawingWithoutName, ObjectWithoutName,
    };

    #[test]
    fn what_is_drawn_has_words_or_is_hidden() {
        assert_eq!(told(CanvasWithoutName, "<canvas></canvas>").len(), 1);
        assert!(told(CanvasWithoutName, "<canvas>A graph of visits</canvas>").is_empty());
        assert_eq!(told(DrawingUnmarked, "<p><svg><path/></svg>").len(), 1);
        for sound in [
            "<svg aria-hidden=true><path/></svg>",
            "<svg><title>Map</title></svg>",
            "<button>Go <svg><path/></svg></button>",
        ] {
            assert!(told(DrawingUnmarked, sound).is_empty(), "{sound}");
        }
    }

    #[test]
    fn a_drawing_with_a_role_has_words() {
        for wrong in [
            "<svg role=img><circle r=4 /></svg>",
            "<svg><g role=graphics-symbol><path/></g></svg>",
            "<svg role=img><title></title></svg>",
        ] {
            assert_eq!(told(DrawingWithoutName, wrong).len(), 1, "{wrong}");
        }
        for sound in [
            "<svg role=img><title>A circle</title></svg>",
            "<svg role=img aria-label='A circle'></svg>",
            "<svg><circle/></svg>",
            "<svg role=img aria-hidden=true></svg>",
            "<svg role=none></svg>",
        ] {
            assert!(told(DrawingWithoutName, sound).is_empty(), "{sound}");
        }
    }

    #[test]
    fn a_file_in_a_page_has_words() {
        for wrong in [
            "<object data=a.svg type=image/svg+xml></object>",
            "<object data=a.mp4>A film of the market</object>",
            "<embed src=a.swf>",
        ] {
            assert_eq!(told(ObjectWithoutName, wrong).len(), 1, "{wrong}");
        }
        for sound in [
            "<object data=a.svg title='A map'></object>",
            "<object data=a.html></object>",
            "<object data=a.svg role=none></object>",
            "<object></object>",
        ] {
            assert!(told(ObjectWithoutName, sound).is_empty(), "{sound}");
        }
    }
}
