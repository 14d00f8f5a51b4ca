//! A page has a main part, and its headings have something below them: people who go from part to part, or from
//! heading to heading, come to words (WCAG 1.3.1 and 2.4.6; technique ARIA11).

use crate::audit::dom::{Child, Element};
use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets, plain};
use crate::diagnostics::Code;

pub(super) const NO_MAIN: Rule =
    Rule { code: Code::MainPartMissing, act: &[], wcag: &[], look: no_main };
pub(super) const NOTHING: Rule =
    Rule { code: Code::HeadingWithoutContent, act: &[], wcag: &["2.4.6"], look: nothing };

fn no_main<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let Some(body) = page.dom.all("body").next().filter(|_| !page.is_drawing()) else { return };
    // A part of a page, or a frame, is another's.
    let whole =
        page.dom.root().is_some_and(|it| it.has("lang")) && page.dom.all("title").next().is_some();
    let words = page.passages().len() > 2;
    if !whole || !words || super::headings::leads_on(page) {
        return;
    }
    if page.with_role(|it| it.is("main")).next().is_some() {
        targets.passed();
    } else {
        let help = "put what the page is about into <main>";
        targets.failed(body, "this page does not say which its main part is", help);
    }
}

fn nothing<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for heading in page.dom.any(&["h1", "h2", "h3", "h4", "h5", "h6"]) {
        let Some(level) = level(heading).filter(|_| page.is_exposed(heading)) else { continue };
        let next = heading.following().find(|it| match it {
            Child::Text(words) => !words.trim().is_empty(),
            Child::Element(it) => {
                !page.is_hidden(*it) && !it.is_any(&["br", "hr", "script", "style"])
            }
        });
        let same = next.and_then(Child::element).and_then(|it| Some((it, self::level(it)?)));
        let Some((_, after)) = same.filter(|it| it.1 <= level && level > 1) else {
            targets.passed();
            continue;
        };
        let message = format!(
            "nothing is between the heading \"{}\" and the next one, which is of level {after}",
            plain(&heading.text_up_to(100))
        );
        targets.failed(heading, message, "write what the heading promises, or remove it");
    }
}

fn level(element: Element<'_>) -> Option<u8> {
    match element.name().as_bytes() {
        [b'h', digit @ b'1'..=b'6'] if element.is_html() && !element.has("role") => {
            Some(digit - b'0')
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::audit::trial::told;
    use crate::diagnostics::Code::{HeadingWithoutContent, MainPartMissing};

    #[test]
    fn a_page_has_a_main_part() {
        let page = |it: &str| format!("<html lang=en><title>x</title><body>{it}<p>a<p>b<p>c");
        assert_eq!(told(MainPartMissing, &page("")).len(), 1);
        assert!(told(MainPartMissing, &page("<main>")).is_empty());
        assert!(told(MainPartMissing, "<p>a<p>b<p>c").is_empty());
    }

    #[test]
    fn a_heading_has_something_below_it() {
        assert_eq!(told(HeadingWithoutContent, "<h2>One</h2><h2>Two</h2><p>x").len(), 1);
        for sound in
            ["<h2>One</h2><h3>Two</h3><p>x", "<h2>One</h2><p>x<h2>Two</h2>", "<h1>A</h1><h1>B</h1>"]
        {
            assert!(told(HeadingWithoutContent, sound).is_empty(), "{sound}");
        }
    }
}
