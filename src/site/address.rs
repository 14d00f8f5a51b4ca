//! Where a route is: short, lower case, permanent, with a slash at the end of a page's. The
//! table of `route` has the addresses, and `names` what is filled in.

use super::names::Names;
use super::route::ADDRESSES;
use super::{Route, Site};

/// Whether planpress keeps the addresses that begin with a name, so that no page of the author's can
/// have it. A page called help is the introduction of the help page, and hosts show `/404.html` for
/// what is not there.
pub(super) fn is_reserved(name: &str) -> bool {
    let mut folders = ADDRESSES.iter().filter_map(|it| it.trim_start_matches('/').split_once('/'));
    name == "404" || name != "help" && folders.any(|it| it.0 == name)
}

impl Site {
    /// The address of a route from the site's root, `/help/`.
    pub fn address(&self, route: Route) -> String {
        let names = Names::new(self, route.plan());
        match route {
            // Without levels, whatever would lead to an objective leads to the list of actions.
            Route::Objectives(plan) | Route::Objective(plan, _) if names.of_plan().flat => {
                Route::Actions(plan).address(&names)
            }
            route => route.address(&names),
        }
    }
}

/// The file of an address below the output folder: `/help/` is `help/index.html`.
pub fn file_of(address: &str) -> String {
    let path = address.trim_start_matches('/');
    if path.is_empty() || path.ends_with('/') {
        format!("{path}index.html")
    } else {
        path.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_cannot_have_the_name_of_a_folder_of_planpress() {
        let kept = ["plans", "data", "a-z", "search", "glossary", "assets", "files"];
        assert!(kept.into_iter().chain(["accessibility", "privacy", "404"]).all(is_reserved));
        assert!(
            !["home", "help", "changes", "sitemap", "robots", "report"]
                .into_iter()
                .any(is_reserved)
        );
    }
}
