//! What lies around the pages of a pressed site: how heavy each file is that they load, and which acronyms
//! the words explained of a plan have. Found once.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::audit::{Resources, host_of};
use crate::model::Plan;
use crate::press::Press;
use crate::site::{Route, file_of};

/// The weights of everything on the site that a page can load, and the host of the site.
pub(super) struct ResourceSizes {
    weights: BTreeMap<String, u64>,
    styles: BTreeMap<String, Arc<str>>,
    host: Option<String>,
    /// Hosts that the publisher named for the header of its own website.
    named: Vec<String>,
    /// The acronyms in the glossary of each plan, by the address of the plan: its own words are on pages that have
    /// no room for meanings, such as its list of objectives.
    explained: Arc<BTreeMap<String, BTreeSet<String>>>,
}

impl ResourceSizes {
    pub(super) fn new(press: &Press) -> Self {
        let loaded = |route: &Route| {
            matches!(
                route,
                Route::Icon
                    | Route::Stylesheet
                    | Route::ExitScript
                    | Route::SearchScript
                    | Route::SearchPartsScript
                    | Route::Asset(_)
            )
        };
        let (mut weights, mut styles) = (BTreeMap::new(), BTreeMap::new());
        for (address, route) in press.site().routes().filter(|(_, route)| loaded(route)) {
            let mut bytes = Vec::new();
            if press.bytes(route, &mut bytes).is_err() {
                continue;
            }
            let file = file_of(address);
            weights.insert(file.clone(), bytes.len() as u64);
            if file.ends_with(".css") {
                styles.insert(file, Arc::from(String::from_utf8_lossy(&bytes)));
            }
        }
        let host = press.site().absolute(Route::Home).and_then(|it| host_of(&it));
        let explained = Arc::new(explained(&press.site().catalogue().plans));
        ResourceSizes { weights, styles, host, named: Vec::new(), explained }
    }

    /// The same for pages that may have that header.
    pub(super) fn with_named_hosts(&self, press: &Press) -> Self {
        let named = press.site().catalogue().site.around.hosts.clone();
        let (weights, styles) = (self.weights.clone(), self.styles.clone());
        let explained = Arc::clone(&self.explained);
        ResourceSizes { weights, styles, host: self.host.clone(), named, explained }
    }
}

fn explained(plans: &[Plan]) -> BTreeMap<String, BTreeSet<String>> {
    let acronyms = |plan: &Plan| {
        // Of a term without a meaning the site says that the plan does not explain it: no one can do more.
        plan.glossary.iter().flat_map(|it| acronyms(&it.term)).map(str::to_owned).collect()
    };
    plans.iter().map(|it| (it.id.as_str().to_owned(), acronyms(it))).collect()
}

/// The acronyms of a term: "HO DSO" has two, "Home Office" and "NI 1" none.
fn acronyms(term: &str) -> Vec<&str> {
    let is_acronym = |it: &&str| it.len() > 1 && it.bytes().all(|it| it.is_ascii_uppercase());
    let words: Vec<&str> = term.split([' ', '/']).filter(|it| !it.is_empty()).collect();
    if words.iter().all(is_acronym) { words } else { Vec::new() }
}

impl Resources for ResourceSizes {
    fn weight(&self, page: &str, address: &str) -> Option<u64> {
        let address = address.split(['?', '#']).next().unwrap_or(address);
        self.weights.get(&below(page, address)).copied()
    }

    fn text(&self, page: &str, address: &str) -> Option<Arc<str>> {
        let address = address.split(['?', '#']).next().unwrap_or(address);
        self.styles.get(&below(page, address)).cloned()
    }

    fn is_own_host(&self, host: &str) -> bool {
        self.host.as_deref() == Some(host) || self.named.iter().any(|it| it == host)
    }

    fn explains(&self, page: &str, acronym: &str) -> bool {
        // The home page and the list of plans have the words of any plan.
        if matches!(page, "/" | "/plans/") {
            return self.explained.values().any(|it| it.contains(acronym));
        }
        let plan = page.strip_prefix("/plans/").and_then(|it| it.split('/').next());
        plan.and_then(|it| self.explained.get(it)).is_some_and(|it| it.contains(acronym))
    }
}

/// The file that an address leads to from a page, both below the root of the site.
fn below(page: &str, address: &str) -> String {
    let mut parts: Vec<&str> = page.trim_start_matches('/').split('/').collect();
    parts.pop();
    if address.starts_with('/') {
        parts.clear();
    }
    for part in address.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::{acronyms, below};

    #[test]
    fn a_term_of_acronyms_alone_explains_each() {
        assert_eq!(acronyms("HO"), ["HO"]);
        assert_eq!(acronyms("HO DSO"), ["HO", "DSO"]);
        assert!(acronyms("NI 1").is_empty() && acronyms("HO target").is_empty());
    }

    #[test]
    fn addresses_are_followed_from_their_page() {
        assert_eq!(below("/help/", "../assets/site.css"), "assets/site.css");
        assert_eq!(below("/", "./assets/site.css"), "assets/site.css");
        assert_eq!(below("/plans/a/", "/files/b.png"), "files/b.png");
        assert_eq!(below("/404.html", "files/b.png"), "files/b.png");
    }
}
