//! Instructions for hosts and crawlers: `robots.txt` and `_headers`.
//!
//! Some static site hosts read `_headers`; to all others it is an ordinary file. It repeats what
//! the pages declare themselves and adds what only a header can say.

use crate::model::SiteState;
use crate::site::{ReferrerPolicy, Route, Site, content_security_policy};

use super::sitemap;

/// Writes `/robots.txt`: demonstrations and drafts are closed to search engines.
pub fn robots(site: &Site, out: &mut Vec<u8>) {
    out.extend_from_slice(b"User-agent: *\n");
    if !is_public(site) {
        out.extend_from_slice(b"Disallow: /\n");
        return;
    }
    out.extend_from_slice(b"Allow: /\n");
    if sitemap::is_listed(site)
        && let Some(address) = site.absolute(Route::Sitemap)
    {
        out.extend_from_slice(format!("\nSitemap: {}\n", one_line(&address)).as_bytes());
    }
}

/// Writes `/_headers`. Where two rules match a page, hosts send the values of both, one after the
/// other; of two referrer policies a browser keeps the last. A rule applies to the requested
/// address, so the rule for `/404.html` is for people who open that file.
pub fn headers(site: &Site, out: &mut Vec<u8>) {
    let policy = site.policy_of_all();
    let mut everywhere = vec![
        ("Content-Security-Policy", policy.as_str()),
        ("Referrer-Policy", ReferrerPolicy::SameOrigin.as_str()),
        ("X-Content-Type-Options", "nosniff"),
    ];
    if !is_public(site) {
        everywhere.push(("X-Robots-Tag", "noindex"));
    }
    rule("/*", &everywhere, out);
    // A withdrawn address may itself reveal what was there, so it is not listed anywhere.
    let discreet = site.routes().filter(|(_, it)| {
        it.is_page() && site.is_discreet(*it) && !matches!(it, Route::Withdrawn(_))
    });
    for (address, route) in discreet {
        let referrer = site.referrer_policy(route).as_str();
        let mut headers = vec![("Referrer-Policy", referrer), ("Cache-Control", "no-store")];
        // Browsers enforce every policy that they receive.
        if !site.catalogue().site.around.hosts.is_empty() {
            headers.push(("Content-Security-Policy", content_security_policy()));
        }
        rule(address, &headers, out);
    }
}

fn is_public(site: &Site) -> bool {
    site.catalogue().site.state == SiteState::Published
}

fn rule(address: &str, headers: &[(&str, &str)], out: &mut Vec<u8>) {
    out.extend_from_slice(format!("{}\n", one_line(address)).as_bytes());
    for (name, value) in headers {
        out.extend_from_slice(format!("  {name}: {value}\n").as_bytes());
    }
}

/// An address in a line-based file: a control character would begin a new line.
fn one_line(address: &str) -> String {
    address.chars().filter(|it| !it.is_control()).collect()
}
