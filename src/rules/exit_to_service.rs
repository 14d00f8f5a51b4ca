//! *Exit this page* must open what anyone may see on the screen. A support service's own website says
//! what was read.

use crate::diagnostics::{Code, Finding, Report};
use crate::document::Documents;
use crate::model::contacts;

/// Websites that people open for everything: one page there says nothing about another.
const EVERYDAY: [&str; 7] =
    ["gov.uk", "nhs.uk", "bbc.co.uk", "google.com", "google.co.uk", "facebook.com", "youtube.com"];

pub(super) fn check(documents: &Documents, report: &mut Report) {
    let site = documents.site.as_ref().map(|it| &it.record);
    let Some(link) = site.and_then(|it| it.exit_link.as_ref()) else { return };
    let services = &documents.contacts;
    let own = services.of_address(&link.value).map(|it| it.service.as_str());
    let at_host = || services.of_website(&link.value).filter(|_| !is_everyday(&link.value));
    if let Some(service) = own.or_else(at_host) {
        let message = format!("“Exit this page” opens the website of {service}");
        report.push(
            Finding::new(Code::ExitToService, link.span, message)
                .label("someone who comes in would see what the page was about")
                .help("write the address of a neutral page, such as https://www.bbc.co.uk/weather"),
        );
    }
}

fn is_everyday(address: &str) -> bool {
    let host = contacts::host(address);
    let within =
        |it: &str| host.strip_suffix(it).is_some_and(|it| it.is_empty() || it.ends_with('.'));
    EVERYDAY.iter().any(|it| within(it))
}
