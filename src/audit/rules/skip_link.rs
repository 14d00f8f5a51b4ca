//! People who use a keyboard go through the links at the start of each page again and again, and people
//! who use a screen reader hear them each time. There must be a way past them (WCAG 2.4.1; ACT
//! rule cf0f44, "Bypass Blocks of Repeated Content"): a main part, a heading or a skip link. Only the
//! skip link is one for a keyboard alone.
//!
//! One page cannot say what others repeat, so only links in a navigation count as repeated.

use crate::audit::dom::Element;
use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets};
use crate::diagnostics::Code;

pub(super) const WAY_PAST: Rule =
    Rule { code: Code::NoWayPast, act: &["cf0f44"], wcag: &["2.4.1"], look: way_past };
pub(super) const KEYBOARD: Rule =
    Rule { code: Code::NoSkipLink, act: &[], wcag: &[], look: keyboard };

/// Fewer links than these are not an obstacle.
const FEWEST: usize = 4;
const HELP: &str = "put a link before the navigation that leads to the main part, such as <a \
                    href=\"#main\">Skip to main content</a> and <main id=\"main\">";

fn way_past<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let Some(start) = Start::of(page) else { return };
    if start.main.is_some() || start.heading || start.skip_link {
        return targets.passed();
    }
    let message = format!("nothing leads past the {} links at the start of this page", start.links);
    targets.failed(start.body, message, HELP);
}

fn keyboard<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let Some(start) = Start::of(page) else { return };
    // What has no way past at all is told by the other rule.
    if start.skip_link || !(start.main.is_some() || start.heading) {
        return targets.passed();
    }
    let message = format!(
        "people who use a keyboard have to go through {} links before the main part of this page",
        start.links
    );
    targets.failed(start.body, message, HELP);
}

/// The links that a page begins with, and what leads past them.
struct Start<'p> {
    body: Element<'p>,
    main: Option<Element<'p>>,
    links: usize,
    skip_link: bool,
    /// Whether a heading is after them.
    heading: bool,
}

impl<'p> Start<'p> {
    /// None where a page begins with its main part, or with few links.
    fn of(page: &Page<'p>) -> Option<Self> {
        let body = page.dom.all("body").next().filter(|_| !page.is_piece())?;
        let shown = |it: &Element<'p>| page.is_perceived(*it);
        let main = body.below().find(|it| it.is("main") || has_role(*it, "main"));
        let ends = |it: &Element<'p>| main.is_none_or(|main| it.number() < main.number());
        let first = body.below().take_while(ends).filter(shown).find(|it| is_navigation(*it))?;
        let within: Vec<_> = first.below().filter(|it| is_link(*it) && shown(it)).collect();
        let last = within.last()?.number();
        if within.len() < FEWEST {
            return None;
        }
        // Something must come after them, or there is nothing to get to.
        let heading = |it: &Element<'p>| {
            it.number() > last
                && (it.is_any(&["h1", "h2", "h3", "h4", "h5", "h6"]) || has_role(*it, "heading"))
        };
        let skips = |it: Element<'p>| {
            let place = it.attribute("href").and_then(|it| it.strip_prefix('#')).unwrap_or("");
            page.by_id(place).is_some_and(|it| it.number() > last)
        };
        let before = body.below().take_while(|it| it.number() < last);
        Some(Start {
            body,
            main,
            links: within.len(),
            skip_link: before.filter(|it| it.is("a")).any(skips),
            heading: body.below().any(|it| heading(&it)),
        })
    }
}

fn is_navigation(element: Element<'_>) -> bool {
    element.is("nav") || has_role(element, "navigation")
}

fn is_link(element: Element<'_>) -> bool {
    element.is("a") && element.attribute("href").is_some_and(|it| !it.starts_with('#'))
}

fn has_role(element: Element<'_>, role: &str) -> bool {
    element.attribute("role").is_some_and(|it| it.trim().eq_ignore_ascii_case(role))
}

#[cfg(test)]
mod tests {
    use crate::audit::trial::told;
    use crate::diagnostics::Code::{NoSkipLink, NoWayPast};

    const LINKS: &str = "<a href=/>a</a><a href=/b>b</a><a href=/c>c</a><a href=/d>d</a>";

    #[test]
    fn links_at_the_start_of_a_page_need_a_way_past() {
        let page = |start: &str, end: &str| format!("<body>{start}<nav>{LINKS}</nav>{end}");
        for (start, end, way_past, keyboard) in [
            ("", "<p>Words", 1, 0),
            ("", "<main><p>Words</main>", 0, 1),
            ("", "<h1>Words</h1>", 0, 1),
            ("<a href=#main>Skip</a>", "<main id=main>Words</main>", 0, 0),
            ("<a href=#words>Skip</a>", "<p id=words>Words", 0, 0),
            ("<a href=#gone>Skip</a>", "<main id=main>Words</main>", 0, 1),
            ("<main>Words</main>", "", 0, 0),
            ("<div hidden>", "</div><main>Words</main>", 0, 0),
        ] {
            let html = page(start, end);
            assert_eq!(told(NoWayPast, &html).len(), way_past, "{html}");
            assert_eq!(told(NoSkipLink, &html).len(), keyboard, "{html}");
        }
        assert_eq!(told(NoSkipLink, "<nav><a href=/>a</a></nav><main>Words</main>").len(), 0);
    }
}
