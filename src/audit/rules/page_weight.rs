//! A page is no heavier than someone on a poor connection can wait for.
//!
//! The budget is 500 kB for a page and what it loads, as the files lie on the disk: about 10 seconds
//! at 400 kbit/s, which is what is left of a mobile telephone's connection at the edge of its net.
//! The heaviest page of our example sites weighs 130 kB (72 kB of it its own words, 48 kB the
//! stylesheet that all pages share), so that a plan four times as long still fits.

use std::collections::BTreeMap;

use crate::audit::dom::Element;
use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets};
use crate::diagnostics::Code;

pub(super) const RULE: Rule = Rule { code: Code::PageWeight, act: &[], wcag: &[], look };

/// In bytes.
const BUDGET: u64 = 500_000;

fn look<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let Some(root) = page.dom.root() else { return };
    let own = page.subject.html.len() as u64;
    // Each file is loaded once.
    let mut files: BTreeMap<&str, u64> = BTreeMap::new();
    for address in page.dom.any(LOADING).filter_map(loaded) {
        let weight = || page.subject.around.weight(page.subject.path, address);
        files.entry(address).or_insert_with(|| weight().unwrap_or(0));
    }
    let all = files.values().fold(own, |sum, it| sum.saturating_add(*it));
    if all <= BUDGET {
        return targets.passed();
    }
    let heaviest = files.iter().max_by_key(|it| it.1).filter(|it| *it.1 >= own);
    let (part, help) = match heaviest {
        Some((address, weight)) => (
            format!("{} of them are {address}", size(*weight)),
            "make that file smaller, or remove it",
        ),
        None => (
            format!("{} of them are its own words and markup", size(own)),
            "split it into several pages",
        ),
    };
    let message =
        format!("this page loads {}, which is more than {}; {part}", size(all), size(BUDGET));
    targets.failed(root, message, help);
}

/// What loads something at once.
const LOADING: &[&str] = &["link", "script", "img", "embed", "video", "object"];

/// The address of what an element loads at once.
fn loaded(element: Element<'_>) -> Option<&str> {
    let rels = || element.attribute("rel").unwrap_or("").split_ascii_whitespace();
    let loads = |it: &str| {
        ["stylesheet", "preload", "modulepreload"].iter().any(|rel| rel.eq_ignore_ascii_case(it))
    };
    let address = match element.name() {
        _ if !element.is_html() => None,
        "link" if rels().any(loads) => element.attribute("href"),
        "script" | "img" | "embed" => element.attribute("src"),
        "video" => element.attribute("poster"),
        "object" => element.attribute("data"),
        _ => None,
    };
    address.map(str::trim).filter(|it| !it.is_empty() && !it.starts_with("data:"))
}

fn size(bytes: u64) -> String {
    format!("{} kB", bytes.div_ceil(1000))
}

#[cfg(test)]
mod tests {
    use crate::audit::Resources;
    use crate::audit::trial::told_with;
    use crate::diagnostics::Code::PageWeight;

    struct Files;

    impl Resources for Files {
        fn weight(&self, page: &str, address: &str) -> Option<u64> {
            assert_eq!(page, "page.html");
            match address {
                "a.css" => Some(40_000),
                "map.png" => Some(450_000),
                "film.mp4" => Some(90_000_000),
                _ => None,
            }
        }
    }

    #[test]
    fn a_page_over_its_budget_is_told_with_its_heaviest_part() {
        let page = "<link rel=stylesheet href=a.css><img src=map.png><img src=map.png>";
        assert!(told_with(PageWeight, page, &Files).is_empty(), "each file counts once");
        let words = format!("{page}<p>{}", "word ".repeat(4_000));
        assert_eq!(
            told_with(PageWeight, &words, &Files),
            ["this page loads 511 kB, which is more than 500 kB; 450 kB of them are map.png"]
        );
        let long = "word ".repeat(120_000);
        assert_eq!(
            told_with(PageWeight, &long, &Files),
            [
                "this page loads 600 kB, which is more than 500 kB; 600 kB of them are its own words and markup"
            ]
        );
        let waits = "<video src=film.mp4></video><a href=film.mp4>x</a><img src=other.png>";
        assert!(told_with(PageWeight, waits, &Files).is_empty());
    }
}
