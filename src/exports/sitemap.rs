//! `sitemap.xml`: the pages of a site for search engines (sitemaps.org, version 0.9).
//!
//! The protocol only allows absolute addresses. If the site's address is not known, or the site is
//! not for search engines, the list is empty and a comment says why. Print pages are left out: they
//! repeat other pages.

use crate::markup::escaped;
use crate::model::SiteState;
use crate::site::{Route, Site};

/// The protocol's limit for one file.
const MOST_ADDRESSES: usize = 50_000;

/// Writes `/sitemap.xml`.
pub fn sitemap(site: &Site, out: &mut Vec<u8>) {
    let mut write = |text: &str| out.extend_from_slice(text.as_bytes());
    write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    if let Some(reason) = why_empty(site) {
        write(&format!("<!-- No page is listed: {reason}. -->\n"));
    }
    write("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    if is_listed(site) {
        let pages =
            site.routes().map(|(_, route)| route).filter(|it| is_for_search(site.page_of(*it)));
        for address in pages.filter_map(|it| site.absolute(it)).take(MOST_ADDRESSES) {
            write(&format!("<url><loc>{}</loc></url>\n", escaped(&address)));
        }
    }
    write("</urlset>\n");
}

/// Whether the sitemap lists anything, and so is worth giving to search engines.
pub(super) fn is_listed(site: &Site) -> bool {
    why_empty(site).is_none()
}

fn why_empty(site: &Site) -> Option<&'static str> {
    if site.catalogue().site.state != SiteState::Published {
        return Some("this site is not for search engines");
    }
    match site.absolute(Route::Home) {
        Some(address) if address.contains("://") => None,
        _ => Some("a sitemap needs the site's address, which is not known"),
    }
}

fn is_for_search(route: Route) -> bool {
    route.is_content()
        && !matches!(route, Route::NotFound | Route::Print(_) | Route::PrintObjective(..))
}
