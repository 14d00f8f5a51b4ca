//! The story in one screen: what an author typed becomes what it means, becomes a site, becomes
//! bytes on demand. Nothing is written here.

use crate::diagnostics::Report;
use crate::press::Press;
use crate::site::LinkStyle;
use crate::source::Sources;
use crate::{document, resolve, rules, self_check, site};
use chrono::NaiveDate;

/// What a build depends on beside its sources.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The build date: the only clock.
    pub today: NaiveDate,
    /// How links to pages are written.
    pub links: LinkStyle,
    /// The absolute address of the site's root, in place of the one in `site.yaml`.
    pub base: Option<String>,
}

/// A site that can be pressed, and everything that was found on the way.
pub struct Build {
    /// Bytes for any route.
    pub press: Press,
    /// Every finding of every stage, sorted.
    pub report: Report,
}

/// Takes sources all the way to a site. Nothing is rendered yet.
pub fn build(sources: &Sources, settings: &Settings) -> Build {
    let mut report = Report::default();
    let documents = document::read_all(sources, &mut report);
    let catalogue = resolve::resolve(&documents, &mut report);
    if catalogue.last_published.is_some() {
        report.note_publication();
    }
    rules::check_words(sources, &documents, &mut report);
    rules::check(&catalogue, settings.today, &mut report);
    let base = settings.base.clone();
    let site = site::lay_out(catalogue, settings.links, base, settings.today, &mut report);
    let press = Press::new(site, sources, settings.today, &mut report);
    report.sort(sources);
    Build { press, report }
}

/// The same road with every page rendered and read, and none kept: what `check` does.
pub fn check(sources: &Sources, settings: &Settings) -> Build {
    let Build { press, mut report } = build(sources, settings);
    self_check::read(&press, sources, &mut report);
    report.sort(sources);
    Build { press, report }
}
