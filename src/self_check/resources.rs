//! What the pages of a pressed site load: how heavy each file is, found once.

use std::collections::BTreeMap;

use crate::audit::{Resources, host_of};
use crate::press::Press;
use crate::site::{Route, file_of};

/// The weights of everything on the site that a page can load, and the host of the site.
pub(super) struct ResourceSizes {
    weights: BTreeMap<String, u64>,
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
        let weigh = |(address, route): (&str, Route)| {
            let mut bytes = Vec::new();
            press.bytes(route, &mut bytes).ok()?;
            Some((file_of(address), bytes.len() as u64))
        };
        let routes = press.site().routes().filter(|(_, route)| loaded(route));
        let host = press.site().absolute(Route::Home).and_then(|it| host_of(&it));
        ResourceSizes { weights: routes.filter_map(weigh).collect(), host, named: Vec::new() }
    }

    /// The same for pages that may have that header.
    pub(super) fn with_named_hosts(&self, press: &Press) -> Self {
        let named = press.site().catalogue().site.around.hosts.clone();
        ResourceSizes { weights: self.weights.clone(), host: self.host.clone(), named }
    }
}

impl Resources for ResourceSizes {
    fn weight(&self, page: &str, address: &str) -> Option<u64> {
        let address = address.split(['?', '#']).next().unwrap_or(address);
        self.weights.get(&below(page, address)).copied()
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
