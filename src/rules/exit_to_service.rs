//! *Exit this page* must open what anyone may see on the screen. A support service's own website, this
//! website and a page about hate crime all say what was read.

use crate::diagnostics::{Code, Finding, Report};
use crate::document::{Documents, SiteDocument};
use crate::model::contacts;

/// Websites that people open for everything: one page there says nothing about another. The last two are
/// reserved for examples (RFC 2606).
const EVERYDAY: [&str; 9] = [
    "gov.uk",
    "nhs.uk",
    "bbc.co.uk",
    "google.com",
    "google.co.uk",
    "facebook.com",
    "youtube.com",
    "example.org",
    "example.com",
];

/// Words in an address that say what its page is about, each as the start of a part of the address.
const TELLING: [&str; 18] = [
    "abuse",
    "antisemit",
    "childline",
    "crime",
    "harass",
    "hate",
    "helpline",
    "homophob",
    "islamophob",
    "police",
    "racis",
    "refuge",
    "safeguard",
    "samaritan",
    "stophate",
    "transphob",
    "victim",
    "violen",
];

pub(super) fn check(documents: &Documents, report: &mut Report) {
    let site = documents.site.as_ref().map(|it| &it.record);
    let Some((site, link)) = site.and_then(|it| Some((it, it.exit_link.as_ref()?))) else { return };
    let Some(opened) = opened(documents, site, &link.value) else { return };
    report.push(
        Finding::new(Code::ExitToService, link.span, format!("“Exit this page” opens {opened}"))
            .label("someone who comes in would see what the page was about")
            .help("write the address of a neutral page, such as https://www.bbc.co.uk/weather"),
    );
}

/// What an address opens, where it says what was read.
fn opened(documents: &Documents, site: &SiteDocument, address: &str) -> Option<String> {
    let services = &documents.contacts;
    let host = contacts::host(address);
    let exact = services.of_address(address).map(|it| it.service.as_str());
    if let Some(service) = exact.or_else(|| services.of_host(|it| are_one(it, &host))) {
        return Some(format!("the website of {service}"));
    }
    if own_hosts(site).iter().any(|it| are_one(it, &host)) {
        return Some("a website of your own organisation".into());
    }
    let lower = address.to_lowercase();
    let parts = lower.split(|it: char| !it.is_alphanumeric());
    let telling = |part: &&str| TELLING.iter().any(|it| part.starts_with(it));
    let part = parts.skip(1).find(telling)?;
    Some(format!("an address with “{part}” in it"))
}

/// The hosts of this website and of its publisher.
fn own_hosts(site: &SiteDocument) -> Vec<String> {
    let contact = site.contact.as_ref();
    let page = contact.and_then(|it| it.page.as_ref());
    let addresses = site.address.iter().chain(page).map(|it| contacts::host(&it.value));
    let email = contact.and_then(|it| it.email.as_ref());
    let domain = email.and_then(|it| Some(it.value.rsplit_once('@')?.1.to_lowercase()));
    addresses.chain(domain).filter(|it| it.contains('.')).collect()
}

/// Whether two hosts are of one website: the same, or one within the other.
fn are_one(one: &str, other: &str) -> bool {
    let (inner, outer) = if one.len() < other.len() { (other, one) } else { (one, other) };
    let within = inner.strip_suffix(outer).is_some_and(|it| it.is_empty() || it.ends_with('.'));
    within && !EVERYDAY.contains(&outer)
}

#[cfg(test)]
mod tests {
    use super::are_one;

    #[test]
    fn a_host_within_a_host_is_of_one_website() {
        for (one, other) in [
            ("stophateuk.org", "stophateuk.org"),
            ("chat.stophateuk.org", "stophateuk.org"),
            ("anytown.gov.uk", "plans.anytown.gov.uk"),
        ] {
            assert!(are_one(one, other), "{one} {other}");
        }
        for (one, other) in [
            ("nhs.uk", "talking.nhs.uk"),
            ("bbc.co.uk", "bbc.co.uk"),
            ("hateuk.org", "stophateuk.org"),
            ("anytown.gov.uk", "othertown.gov.uk"),
            ("", "anytown.gov.uk"),
        ] {
            assert!(!are_one(one, other), "{one} {other}");
        }
    }
}
