//! A link says where it leads, by itself: many people go through a page link by link (WCAG 2.4.9).
//! The same words don't lead to two places.

use std::cell::LazyCell;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets, plain};
use crate::audit::words::is_quoted;
use crate::diagnostics::Code;

use super::headings::leads_on;

pub(super) const VAGUE: Rule =
    Rule { code: Code::VagueLink, act: &[], wcag: &["2.4.9"], look: vague };
pub(super) const SAME: Rule =
    Rule { code: Code::SameLinkText, act: &[], wcag: &["2.4.9"], look: same };

/// Words that say nothing, in small letters.
static VAGUE_WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let lines = include_str!("../words/lists/vague_links.txt").lines();
    lines.map(str::trim).filter(|it| !it.is_empty() && !it.starts_with('#')).collect()
});

fn vague<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let leads_on = LazyCell::new(|| leads_on(page));
    // How a plan prints an address is not for its publisher to change.
    for link in page.links().iter().filter(|it| !is_quoted(it.element)) {
        if VAGUE_WORDS.contains(link.words.as_str()) {
            let message = format!("the link \"{}\" does not say where it goes", plain(&link.name));
            let help = "say what the link opens, in words that make sense on their own";
            targets.failed(link.element, message, help);
        } else if is_address(link.name.trim()) && !*leads_on {
            let said = plain(&link.name);
            let message =
                format!("the link \"{said}\" is read out as an address, letter by letter");
            targets.failed(link.element, message, "say in words what the link opens");
        } else {
            targets.passed();
        }
    }
}

fn same<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let mut first: HashMap<&str, String> = HashMap::new();
    let mut told = HashSet::new();
    for link in page.links() {
        let words = link.words.as_str();
        if VAGUE_WORDS.contains(words) {
            continue;
        }
        // Addresses that cannot be told apart from here are treated as one.
        let Some(place) = place(page.subject.path, link.address) else { continue };
        let before = first.entry(words).or_insert_with(|| place.clone());
        if *before == place {
            targets.passed();
        } else if told.insert(words) {
            let said = plain(&link.name);
            let message = format!("\"{said}\" links to 2 different pages: {before} and {place}");
            let help = "give each link different text";
            targets.failed(link.element, message, help);
        }
    }
}

/// Whether a link is called by its address. A website's short name ("gov.uk", "www.example.org") can be said.
fn is_address(said: &str) -> bool {
    let scheme = said.starts_with("http://") || said.starts_with("https://");
    let with_path = said.starts_with("www.") && said.trim_end_matches('/').contains('/');
    (scheme || with_path) && !said.contains(' ')
}

/// Where an address leads from a page, from the root where that is known; none where it climbs out
/// of what is known.
fn place(page: &str, address: &str) -> Option<String> {
    let (path, rest) = address.split_at(address.find(['?', '#']).unwrap_or(address.len()));
    let host = path.find(':').is_some_and(|at| !path[..at].contains('/')) || path.starts_with("//");
    if host {
        return Some(path.trim_end_matches('/').to_owned() + rest);
    }
    let page = page.trim_start_matches('/');
    let from = if path.starts_with('/') { "" } else { page.rsplit_once('/').map_or("", |it| it.0) };
    // An address that is only a query or a fragment is one of this page.
    let joined = if path.is_empty() { page.to_owned() } else { format!("{from}/{path}") };
    let mut parts: Vec<&str> = Vec::new();
    for part in joined.split('/').filter(|it| !it.is_empty() && *it != ".") {
        match part {
            ".." => drop(parts.pop()?),
            part => parts.push(part),
        }
    }
    if parts.last() == Some(&"index.html") {
        parts.pop();
    }
    Some(format!("/{}{rest}", parts.join("/")))
}

#[cfg(test)]
mod tests {
    use crate::audit::trial::told;
    use crate::diagnostics::Code::{SameLinkText, VagueLink};

    #[test]
    fn words_that_say_nothing_are_told() {
        for said in ["here", "Click here", "Read more…", "MORE", " this  link. ", "here »"] {
            let found = told(VagueLink, &format!("<a href=x>{said}</a>"));
            assert_eq!(found.len(), 1, "{said}");
        }
        assert_eq!(
            told(VagueLink, "<a href=x aria-label='click here'>The plan</a>"),
            ["the link \"click here\" does not say where it goes"]
        );
        assert_eq!(
            told(VagueLink, "<a href=x>https://www.example.org/a/b.pdf</a>"),
            [
                "the link \"https://www.example.org/a/b.pdf\" is read out as an address, letter by letter"
            ]
        );
        for sound in [
            "<a href=x>Where to report</a>",
            "<a href=x>Report it here</a>",
            "<a href=x>www.example.org</a>",
            "<meta http-equiv=refresh content=0><a href=x>https://www.example.org/a</a>",
            "<a>here</a>",
            "<a href=x hidden>here</a>",
            "<h2 id=more><a href=#more>More</a></h2>",
            "<a href=x aria-label='Read more about the plan'>Read more</a>",
        ] {
            assert!(told(VagueLink, sound).is_empty(), "{sound}");
        }
    }

    #[test]
    fn the_same_words_for_two_places_are_told_once() {
        let page = "<a href=a>The plan</a> <a href=b>The Plan</a> <a href=c>the plan</a>";
        assert_eq!(
            told(SameLinkText, page),
            ["\"The Plan\" links to 2 different pages: /a and /b"]
        );
        for sound in [
            "<a href=a>The plan</a> <a href=./a>The plan</a>",
            "<a href=a/>The plan</a> <a href=a/index.html>The plan</a>",
            "<a href=a>The plan</a> <a href=b>The plan of 2020</a>",
            "<a href=a>here</a> <a href=b>here</a>",
            "<h2 id=plan><a href=#plan>The plan</a></h2><a href=a>The plan</a>",
            "<a href=#a>The plan</a> <a href=page.html#a>The plan</a>",
            "<a href=/a/>The plan</a> <a href=a/>The plan</a>",
            "<a href=../a/>The plan</a> <a href=../../b/>The plan</a>",
            "<a href=https://www.example.org>The plan</a> <a href=https://www.example.org/>The plan</a>",
            "<a href=a>The plan</a> <a href=b aria-label='The plan of 2020'>The plan</a>",
        ] {
            assert!(told(SameLinkText, sound).is_empty(), "{sound}");
        }
    }
}
