//! Headings are the contents of a page for anyone who listens to it: one main heading, and no level
//! left out on the way down (W3C, technique G141).

use crate::audit::dom::Element;
use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets, plain};
use crate::diagnostics::Code;

pub(super) const SKIPPED: Rule =
    Rule { code: Code::HeadingSkipped, act: &[], wcag: &[], look: skipped };
pub(super) const MAIN: Rule = Rule { code: Code::MainHeading, act: &[], wcag: &[], look: main };

fn skipped<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let mut above: Option<(Element<'p>, u32)> = None;
    for (heading, level) in headings(page) {
        match above {
            Some((before, from)) if level > from + 1 => {
                let message = format!(
                    "\"{}\" is a heading of level {level}, below \"{}\" of level {from}",
                    plain(&heading.text()),
                    plain(&before.text())
                );
                let help = format!("make it a heading of level {}", from + 1);
                targets.failed(heading, message, help);
            }
            _ => targets.passed(),
        }
        above = Some((heading, level));
    }
}

fn main<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let Some(body) = page.dom.all("body").next() else { return };
    let mut firsts = headings(page).filter(|it| it.1 == 1);
    let Some((first, _)) = firsts.next() else {
        // A page that only redirects has nothing to read.
        if page.passages().is_empty() || leads_on(page) {
            return;
        }
        let help = "add one <h1> that says what the page is about";
        targets.failed(body, "this page has no main heading", help);
        return;
    };
    targets.passed();
    if let Some((second, _)) = firsts.next() {
        let message = format!(
            "\"{}\" is a second main heading, after \"{}\"",
            plain(&second.text()),
            plain(&first.text())
        );
        let help = "keep one <h1>, and use <h2> for the sections of the page";
        targets.failed(second, message, help);
    }
}

/// The headings of a page and their levels, in its order.
fn headings<'p>(page: &Page<'p>) -> impl Iterator<Item = (Element<'p>, u32)> {
    let some = page.dom.any(&["h1", "h2", "h3", "h4", "h5", "h6"]).chain(page.dom.with("role"));
    let all = page.dom.in_order(some).filter_map(|it| Some((it, level(it)?)));
    all.filter(|(it, _)| !page.is_hidden(*it))
}

/// The level of a heading, by its tag or its role.
fn level(element: Element<'_>) -> Option<u32> {
    let said = || element.attribute("aria-level")?.trim().parse().ok().filter(|it| *it > 0);
    let role = element.attribute("role").and_then(|it| it.split_ascii_whitespace().next());
    let of_tag = match element.name().as_bytes() {
        [b'h', digit @ b'1'..=b'6'] if element.is_html() => Some(u32::from(digit - b'0')),
        _ => None,
    };
    match role {
        // A heading without a level is one of level 2 (WAI-ARIA 1.2, "heading").
        Some("heading") => said().or(of_tag).or(Some(2)),
        Some(_) => None,
        None => of_tag.map(|it| said().unwrap_or(it)),
    }
}

/// Whether a page only redirects to another.
pub(super) fn leads_on(page: &Page<'_>) -> bool {
    page.dom
        .elements()
        .filter(|it| it.is("meta"))
        .any(|it| it.attribute("http-equiv").is_some_and(|it| it.eq_ignore_ascii_case("refresh")))
}

#[cfg(test)]
mod tests {
    use crate::audit::trial::told;
    use crate::diagnostics::Code::{HeadingSkipped, MainHeading};

    #[test]
    fn a_level_that_is_left_out_is_told() {
        let page = "<h1>One</h1><h2>Two</h2><h4>Four</h4><h2>Two again</h2>";
        let expected = ["\"Four\" is a heading of level 4, below \"Two\" of level 2"];
        assert_eq!(told(HeadingSkipped, page), expected);
        for sound in [
            "<h1>1</h1><h2>2</h2><h3>3</h3><h2>2</h2>",
            "<h2>before</h2><h1>1</h1><h2>2</h2>",
            "<h1>1</h1><h5 hidden>x</h5><h2>2</h2>",
            "<h1>1</h1><div role=heading>2</div><div role=heading aria-level=3>3</div>",
            "<h1>1</h1><h4 role=presentation>no heading</h4><h2>2</h2>",
        ] {
            assert!(told(HeadingSkipped, sound).is_empty(), "{sound}");
        }
        assert_eq!(told(HeadingSkipped, "<h1>1</h1><p role=heading aria-level=3>3").len(), 1);
    }

    #[test]
    fn a_page_has_one_main_heading() {
        assert_eq!(told(MainHeading, "<h2>Two</h2><p>words"), ["this page has no main heading"]);
        assert_eq!(
            told(MainHeading, "<h1>One</h1><h1>Two</h1><h1>Three</h1>"),
            ["\"Two\" is a second main heading, after \"One\""]
        );
        for sound in [
            "<h1>One</h1><p>words",
            "<h1>One</h1><h1 hidden>Two</h1>",
            "<p role=heading aria-level=1>One</p>",
            "",
            "<meta http-equiv=refresh content='0; url=x'><p>This page has moved.",
        ] {
            assert!(told(MainHeading, sound).is_empty(), "{sound}");
        }
    }
}
