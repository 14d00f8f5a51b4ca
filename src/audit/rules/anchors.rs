//! A link within a page leads to something (HTML, "find a potential indicated element"); above all the one
//! past the links at its start (WCAG 2.4.1; technique G1), which a page for keyboards should have.

use std::collections::HashSet;

use crate::audit::dom::Element;
use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets, plain};
use crate::diagnostics::Code;

pub(super) const DEAD: Rule = Rule { code: Code::DeadAnchor, act: &[], wcag: &[], look: dead };
pub(super) const SKIP: Rule =
    Rule { code: Code::SkipLinkNowhere, act: &[], wcag: &["2.4.1"], look: skip };
pub(super) const NONE: Rule = Rule { code: Code::SkipLinkAbsent, act: &[], wcag: &[], look: none };

fn dead<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let names = names(page);
    for (link, place) in places(page).filter(|it| !skips(page, it.0)) {
        // A script may do what the link seems to.
        let scripted = link.has("onclick")
            || link.has("role")
            || link.attributes().any(|it| it.0.starts_with("data-"));
        if scripted || is_there(page, &names, place) {
            targets.passed();
            continue;
        }
        let message = message(page, link, place);
        targets.failed(
            link,
            message,
            "write the id of a part of this page, or add that id to the part",
        );
    }
}

fn skip<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let names = names(page);
    for (link, place) in places(page).filter(|it| skips(page, it.0)) {
        if is_there(page, &names, place) {
            targets.passed();
            continue;
        }
        let message = message(page, link, place);
        let help = format!("add id=\"{}\" to the main part of the page", plain(place));
        targets.failed(link, message, help);
    }
}

fn message<'p>(page: &Page<'p>, link: Element<'p>, place: &str) -> String {
    format!(
        "the link \"{}\" leads to \"#{}\", which is not on this page",
        plain(&page.name(link)),
        plain(place)
    )
}

/// A page that begins with few links needs none; whether others repeat more, one page does not say.
fn none<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let Some(body) = page.dom.all("body").next().filter(|_| !page.is_drawing()) else { return };
    let content = body.below().find(|it| {
        (page.has_role(*it, "main") || page.has_role(*it, "heading")) && !page.is_hidden(*it)
    });
    let Some(content) = content else { return };
    let whole =
        page.dom.root().is_some_and(|it| it.has("lang")) && page.dom.all("title").next().is_some();
    let leads = places(page).any(|(link, place)| {
        page.by_id(place).is_some_and(|it| it.number() > link.number()) || skips(page, link)
    });
    if !whole || leads || super::headings::leads_on(page) {
        return targets.passed();
    }
    let help = "if your pages begin with the same links or menus, add <a href=\"#main\">Skip to main \
                content</a> before them";
    targets.failed(content, "no link at the start of this page leads to its main part", help);
}

/// The links that lead to a part of the page, and to which: those whose parts scripts read are left out.
fn places<'a, 'p>(page: &'a Page<'p>) -> impl Iterator<Item = (Element<'p>, &'p str)> + 'a {
    page.dom.any(&["a", "area"]).filter_map(|it| {
        let place = it.attribute("href")?.trim().strip_prefix('#')?;
        let script = place.starts_with(['/', '!', ':', '?']) || place.contains('=');
        let top = place.is_empty() || place.eq_ignore_ascii_case("top");
        (!script && !top && !page.is_hidden(it)).then_some((it, place))
    })
}

fn skips<'p>(page: &Page<'p>, link: Element<'p>) -> bool {
    let words = page.name(link).to_lowercase();
    ["skip ", "jump to", "go to main", "go to content", "neidio"]
        .iter()
        .any(|it| words.contains(it))
}

/// Names that links lead to beside ids.
fn names<'p>(page: &Page<'p>) -> HashSet<&'p str> {
    page.dom.all("a").filter_map(|it| it.attribute("name")).collect()
}

fn is_there(page: &Page<'_>, names: &HashSet<&str>, place: &str) -> bool {
    // What a browser highlights is words, and not a place.
    let place = place.split(":~:").next().unwrap_or(place);
    let there = |it: &str| page.by_id(it).is_some() || names.contains(it);
    place.is_empty() || there(place) || decoded(place).is_some_and(|it| there(&it))
}

/// A place with its percent signs decoded.
fn decoded(place: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = place.as_bytes();
    while let [first, after @ ..] = rest {
        let two = place.get(place.len() - after.len()..).and_then(|it| it.get(..2));
        match two.filter(|_| *first == b'%').and_then(|it| u8::from_str_radix(it, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use crate::audit::trial::told;
    use crate::diagnostics::Code::{DeadAnchor, SkipLinkAbsent, SkipLinkNowhere};

    #[test]
    fn a_link_in_a_page_leads_somewhere() {
        assert_eq!(
            told(DeadAnchor, "<a href=#nowhere>Fees</a>"),
            ["the link \"Fees\" leads to \"#nowhere\", which is not on this page"]
        );
        for sound in [
            "<a href=#a>A</a><p id=a>",
            "<a href=#a>A</a><a name=a>B</a>",
            "<a href='#caf%C3%A9'>A</a><p id=café>",
            "<a href=#>A</a><a href=#top>B</a><a href=#/route>C</a>",
            "<a href=#tab role=tab>A</a>",
            "<a href='#:~:text=words'>A</a>",
            "<a href=#x hidden>A</a>",
        ] {
            assert!(told(DeadAnchor, sound).is_empty(), "{sound}");
        }
    }

    #[test]
    fn a_skip_link_leads_somewhere() {
        assert_eq!(told(SkipLinkNowhere, "<a href=#main>Skip to main content</a><main>").len(), 1);
        assert!(told(SkipLinkNowhere, "<a href=#m>Skip to content</a><main id=m>").is_empty());
    }

    #[test]
    fn a_page_without_a_skip_link_is_for_a_person() {
        let page =
            |start: &str| format!("<html lang=en><title>x</title>{start}<main id=m><h1>x</h1>");
        assert_eq!(told(SkipLinkAbsent, &page("<p>x")).len(), 1);
        assert!(told(SkipLinkAbsent, &page("<a href=#m>Skip to main content</a>")).is_empty());
        assert!(told(SkipLinkAbsent, "<p>x").is_empty());
    }
}
