//! Where each file of a pack is, and what a page is called.

use super::checked::Page;
use crate::site::file_of;

pub(super) const INDEX: &str = "index.html";
pub(super) const GOVERNANCE: &str = "information-governance.html";
pub(super) const EARL: &str = "results.earl.jsonld";
pub(super) const REPORT: &str = "wcag-em-report.json";
pub(super) const SAMPLE: &str = "sample.json";

/// Where the copy of a page is.
pub(super) fn copy_of(address: &str) -> String {
    format!("pages/{}", file_of(address))
}

/// What a page is called in linked data: its address, or where the site's is not known, a name.
pub(super) fn subject_id(page: &Page) -> String {
    page.url.clone().unwrap_or_else(|| format!("urn:planpress:page:{}", escaped(&page.address)))
}

/// An address as part of a name: a path of a disk may hold what no name may.
fn escaped(address: &str) -> String {
    let plain = |it: u8| it.is_ascii_alphanumeric() || b"/-._~".contains(&it);
    let escape = |it: u8| if plain(it) { char::from(it).to_string() } else { format!("%{it:02X}") };
    address.bytes().map(escape).collect()
}
