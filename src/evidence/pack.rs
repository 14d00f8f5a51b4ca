//! The files of a pack.

use serde_json::json;

use crate::diagnostics::{Report, harmless_json};
use crate::press::Press;
use crate::site::Route;
use crate::source::sha256;

use super::checked::Checked;
use super::names::{EARL, GOVERNANCE, INDEX, REPORT, SAMPLE, copy_of};
use super::{earl, governance, report, summary};
use crate::leaflet::{STYLES, STYLESHEET};

/// Every file by path, sorted.
pub(super) fn files(press: &Press, checked: &Checked, found: &Report) -> Vec<(String, String)> {
    let routes: Vec<(String, Route)> =
        press.site().routes().map(|(address, route)| (address.to_owned(), route)).collect();
    let bytes = |wanted: &str| -> Option<Vec<u8>> {
        let (_, route) = routes.iter().find(|it| it.0 == wanted)?;
        let mut bytes = Vec::new();
        press.bytes(*route, &mut bytes).ok()?;
        Some(bytes)
    };
    let mut digests = Vec::new();
    let mut files = Vec::new();
    for sampled in &checked.sample {
        let address = &checked.pages[sampled.page].address;
        let page = bytes(address).unwrap_or_default();
        digests.push(sha256(&page));
        files.push((copy_of(address), text(page)));
    }
    // The copies need these files to look like the pages.
    let dressing = |route: &Route| {
        matches!(
            route,
            Route::Icon
                | Route::Stylesheet
                | Route::ExitScript
                | Route::SearchScript
                | Route::SearchPartsScript
                | Route::SearchIndex
                | Route::SearchWords(_)
                | Route::SearchEntries(_)
        )
    };
    for (address, _) in routes.iter().filter(|it| dressing(&it.1)) {
        files.push((copy_of(address), text(bytes(address).unwrap_or_default())));
    }
    files.push((EARL.to_owned(), earl::write(&checked.rules, &checked.pages, checked.on)));
    files.push((REPORT.to_owned(), report::write(checked)));
    files.push((SAMPLE.to_owned(), sample(checked, &digests)));
    files.push((INDEX.to_owned(), summary::write(checked, &digests)));
    files.push((GOVERNANCE.to_owned(), governance::write(press, checked, found)));
    files.push((STYLESHEET.to_owned(), STYLES.to_owned()));
    files.sort();
    files
}

/// Pages and their stylesheets are text.
fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).expect("templates write text")
}

/// The sample as data.
fn sample(checked: &Checked, digests: &[String]) -> String {
    let pages = checked.sample.iter().zip(digests).map(|(sampled, digest)| {
        let page = &checked.pages[sampled.page];
        json!({
            "address": page.address,
            "url": page.url,
            "title": page.title,
            "template": page.template,
            "why": sampled.why.words(page.template),
            "bytes": page.bytes,
            "sha256": digest,
            "copy": copy_of(&page.address),
        })
    });
    let sample = json!({
        "site": checked.site,
        "address": checked.address,
        "date": checked.on.to_string(),
        "madeWith": format!("planpress {}", env!("CARGO_PKG_VERSION")),
        "pages": pages.collect::<Vec<_>>(),
    });
    harmless_json(&serde_json::to_string_pretty(&sample).expect("names are texts")) + "\n"
}
