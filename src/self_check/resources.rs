//! What the pages of a pressed site load: how heavy each file is, found once.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::audit::{Resources, host_of};
use crate::press::Press;
use crate::site::{Route, file_of};

/// The weights of everything on the site that a page can load, and the host of the site.
pub(super) struct ResourceSizes {
    weights: BTreeMap<String, u64>,
    styles: BTreeMap<String, Arc<str>>,
    host: Option<String>,
    /// Hosts that the publisher named for the header of its own website.
    named: Vec<String>,
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
        ResourceSizes { weights, styles, host, named: Vec::new() }
    }

    /// The same for pages that may have that header.
    pub(super) fn with_named_hosts(&self, press: &Press) -> Self {
        let named = press.site().catalogue().site.around.hosts.clone();
        let (weights, styles) = (self.weights.clone(), self.styles.clone());
        ResourceSizes { weights, styles, host: self.host.clone(), named }
    }
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
    use super::below;

    #[test]
    fn addresses_are_followed_from_their_page() {
        assert_eq!(below("/help/", "../assets/site.css"), "assets/site.css");
        assert_eq!(below("/", "./assets/site.css"), "assets/site.css");
        assert_eq!(below("/plans/a/", "/files/b.png"), "files/b.png");
        assert_eq!(below("/404.html", "files/b.png"), "files/b.png");
    }
}
