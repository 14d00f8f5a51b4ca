//! Every link of every page leads somewhere: to a page of the site and a place on it, or out of the
//! site by a way that a browser knows.

use std::collections::{BTreeMap, BTreeSet};

use planpress::site::Site;

use super::{Page, page, pages};
use crate::broxtowe;

/// Ids by address of page.
fn places() -> BTreeMap<&'static str, BTreeSet<&'static str>> {
    let ids = |it: &'static Page| {
        it.document.elements().into_iter().filter_map(|it| it.attribute("id")).collect()
    };
    pages().iter().map(|it| (it.address.as_str(), ids(it))).collect()
}

/// The address that a link on a page means, without its place.
fn target(page: &str, link: &str) -> String {
    if link.starts_with('/') {
        return link.to_owned();
    }
    let folder = &page[..page.rfind('/').map_or(0, |slash| slash + 1)];
    let mut parts: Vec<&str> = folder.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    if link.ends_with('.') {
        parts.push("");
    }
    parts.join("/")
}

fn dead_links(page: &Page, site: &Site, places: &BTreeMap<&str, BTreeSet<&str>>) -> Vec<String> {
    let mut dead = Vec::new();
    for element in page.document.elements() {
        let attribute = |name: &str| element.attribute(name);
        let Some(link) = attribute("href").or_else(|| attribute("src")) else { continue };
        if ["https://", "tel:", "sms:", "mailto:"].iter().any(|it| link.starts_with(it)) {
            continue;
        }
        let (path, place) = link.split_once('#').unwrap_or((link, ""));
        let address =
            if path.is_empty() { page.address.clone() } else { target(&page.address, path) };
        let lost = !place.is_empty()
            && places.get(address.as_str()).is_none_or(|ids| !ids.contains(place));
        if site.find(&address).is_none() || lost {
            dead.push(format!("{}: {link}", page.address));
        }
    }
    dead
}

#[test]
fn every_link_leads_somewhere() {
    let places = places();
    let dead: Vec<_> =
        pages().iter().flat_map(|it| dead_links(it, broxtowe::site(), &places)).collect();
    assert!(dead.is_empty(), "{}", dead.join("\n"));
}

#[test]
fn a_dead_link_is_noticed() {
    for fault in ["../nowhere/", "#nowhere", "../report/#nowhere", "javascript:x()", "http://x.org"]
    {
        let broken =
            page("/help/").with_fault("</main>", &format!("<a href='{fault}'>x</a></main>"));
        assert_eq!(dead_links(&broken, broxtowe::site(), &places()).len(), 1, "{fault}");
    }
}

#[test]
fn every_page_can_be_reached_from_the_home_page() {
    let mut reached = BTreeSet::from(["/".to_owned()]);
    let mut open = vec!["/".to_owned()];
    while let Some(address) = open.pop() {
        let Some(page) = pages().iter().find(|it| it.address == address) else { continue };
        for element in page.document.all("a") {
            let link = element.attribute("href").unwrap_or("#").split('#').next().unwrap_or("");
            let next = target(&address, link);
            if !link.is_empty() && !link.contains(':') && reached.insert(next.clone()) {
                open.push(next);
            }
        }
    }
    let lost: Vec<_> =
        pages().iter().map(|it| &it.address).filter(|it| !reached.contains(*it)).collect();
    assert_eq!(lost, ["/404.html"], "only the page for wrong addresses has no link to it");
}

#[test]
fn a_link_is_read_as_a_browser_reads_it() {
    for (page, link, expected) in [
        ("/help/", "../", "/"),
        ("/help/", "./", "/help/"),
        ("/plans/a/who/x/", "../../actions/y/", "/plans/a/actions/y/"),
        ("/plans/a/", "data/plan.csv", "/plans/a/data/plan.csv"),
        ("/404.html", "/help/", "/help/"),
        ("/", "help/", "/help/"),
    ] {
        assert_eq!(target(page, link), expected, "{page} {link}");
    }
}
