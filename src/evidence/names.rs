//! The path of each file of a pack, and the name of a page.

use super::checked::Page;
use crate::site::file_of;

pub(super) const INDEX: &str = "index.html";
pub(super) const GOVERNANCE: &str = "information-governance.html";
pub(super) const EARL: &str = "results.earl.jsonld";
pub(super) const REPORT: &str = "wcag-em-report.json";
pub(super) const SAMPLE: &str = "sample.json";

/// The path of the copy of a page.
pub(super) fn copy_of(address: &str) -> String {
    format!("pages/{}", file_of(address))
}

/// The name of a page in linked data: its address or, if the site's is not known, a name.
pub(super) fn subject_id(page: &Page) -> String {
    page.url.clone().unwrap_or_else(|| format!("urn:planpress:page:{}", escaped(&page.address)))
}

/// An address as part of a name: a file path may contain characters that a name cannot.
fn escaped(address: &str) -> String {
    let plain = |it: u8| it.is_ascii_alphanumeric() || b"/-._~".contains(&it);
    let escape = |it: u8| if plain(it) { char::from(it).to_string() } else { format!("%{it:02X}") };
    address.bytes().map(escape).collect()
}
