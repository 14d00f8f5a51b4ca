//! The story in one screen: what an author typed becomes what it means, becomes a site, becomes
//! bytes on demand. Nothing is written here.

mod again;

pub use again::{Again, Unjudged};

use crate::diagnostics::Report;
use crate::document::Documents;
use crate::model::Catalogue;
use crate::model::prose::Prose;
use crate::model::{SiteFacts, SiteState};
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
    build_as(sources, settings, |_| {})
}

/// The same for a draft that someone is asked to approve. It says so, with this notice before the
/// publisher's own, and is for no search engine, whatever the project says that the website is.
pub fn draft(sources: &Sources, settings: &Settings, notice: &str) -> Build {
    build_as(sources, settings, |site| {
        if site.state == SiteState::Published {
            site.state = SiteState::Draft;
        }
        site.notice.blocks.splice(..0, Prose::plain(notice).blocks);
    })
}

fn build_as(sources: &Sources, settings: &Settings, change: impl FnOnce(&mut SiteFacts)) -> Build {
    let mut report = Report::default();
    let documents = document::read_all(sources, &mut report);
    let mut catalogue = mean(&documents, &mut report);
    judge(sources, &documents, &catalogue, settings.today, &mut report);
    // What was typed is as large as what it means, and no longer needed.
    drop(documents);
    change(&mut catalogue.site);
    let press = lay(catalogue, sources, settings, &mut report);
    report.sort(sources);
    Build { press, report }
}

fn mean(documents: &Documents, report: &mut Report) -> Catalogue {
    let catalogue = resolve::resolve(documents, report);
    if catalogue.last_published.is_some() {
        report.note_publication();
    }
    catalogue
}

fn judge(
    sources: &Sources,
    documents: &Documents,
    catalogue: &Catalogue,
    today: NaiveDate,
    report: &mut Report,
) {
    rules::check_words(sources, documents, report);
    rules::check_plans(documents, catalogue, today, report);
    rules::check_pages(sources, documents, catalogue, today, report);
    rules::check(catalogue, today, report);
}

fn lay(catalogue: Catalogue, sources: &Sources, settings: &Settings, report: &mut Report) -> Press {
    let base = settings.base.clone();
    let site = site::lay_out(catalogue, settings.links, base, settings.today, report);
    Press::new(site, sources, settings.today, report)
}

/// The same road with every page rendered and read, and none kept: what `check` does.
pub fn check(sources: &Sources, settings: &Settings) -> Build {
    let mut build = build(sources, settings);
    self_check::read(&build.press, sources, &mut build.report);
    build.report.sort(sources);
    build
}
