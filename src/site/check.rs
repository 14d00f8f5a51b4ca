//! Links and pictures of the author's that lead nowhere. Nothing is said about a link that may lead
//! to what could not be read.

use std::collections::{BTreeMap, HashSet};

use crate::diagnostics::{Code, Finding, Place, Report, nearest};
use crate::markdown;
use crate::model::indexed;
use crate::model::prose::LinkTarget;
use crate::source::Span;

use super::links::rooted;
use super::near::near_page;
use super::{Route, Site};

/// How many addresses are held against broken links, at the most: thousands of broken links in a
/// site of thousands of pages must not hold a build.
const MOST_COMPARISONS: usize = 200_000;
/// How many headings a message lists.
const MOST_HEADINGS: usize = 12;

/// Reports every link of the author's that leads to no page or no heading.
pub(super) fn check(site: &Site, report: &mut Report) {
    let assets = site.catalogue().assets.iter().map(|it| it.path.as_str()).collect();
    let mut check = Check { site, assets, headings: BTreeMap::new(), comparisons: 0, report };
    for (route, prose) in site.prose() {
        for target in prose.links() {
            if let LinkTarget::Page { page, heading, at: Some(at) } = target {
                check.link(route, page, heading.as_deref(), *at);
            }
        }
        for (file, at) in prose.images() {
            check.image(file, at);
        }
    }
    for (index, redirect) in indexed(&site.catalogue().redirects) {
        if let LinkTarget::Page { page, heading, .. } = &redirect.to {
            let from = Route::Redirect(index);
            check.link(from, page, heading.as_deref(), redirect.target_origin);
        }
    }
    for link in &site.catalogue().site.footer {
        if let Ok(LinkTarget::Page { page, heading, .. }) = markdown::link_target(&link.link, None)
        {
            check.link(Route::Home, &page, heading.as_deref(), link.origin);
        }
    }
    for (address, at) in site.catalogue().site.notices.iter().flat_map(|it| &it.pages) {
        check.link(Route::Home, address, None, *at);
    }
}

struct Check<'a, 'r> {
    site: &'a Site,
    assets: HashSet<&'a str>,
    /// The headings of each page that a link named one of.
    headings: BTreeMap<Route, HashSet<&'a str>>,
    comparisons: usize,
    report: &'r mut Report,
}

impl<'a> Check<'a, '_> {
    /// A picture must be among the author's files.
    fn image(&mut self, file: &str, at: Option<Span>) {
        let unread = self.site.catalogue().unread.reaches(&format!("/files/{file}"));
        if self.assets.contains(file) || unread {
            return;
        }
        self.missing_file("picture", file, at.map_or(Place::Project, Place::Words));
    }

    fn missing_file(&mut self, what: &str, file: &str, place: Place) {
        let message = format!("there is no {what} content/files/{file}");
        let finding = Finding::new(Code::UnknownPage, place, message);
        let assets = &self.site.catalogue().assets;
        let near = self
            .affords(assets.len())
            .then(|| nearest(file, assets.iter().map(|it| it.path.as_str())));
        self.report.push(match near.flatten() {
            Some(near) => finding.label(format!("did you mean files/{near}?")),
            None => finding.help(format!("put the {what} in content/files/, or correct its name")),
        });
    }

    fn link(&mut self, from: Route, page: &str, heading: Option<&str>, at: Span) {
        match (self.site.page_link(from, page), heading) {
            (Some(route), Some(heading)) => self.heading(route, heading, at),
            (Some(_), None) => {}
            (None, _) => self.unknown_page(page, at),
        }
    }

    fn unknown_page(&mut self, page: &str, at: Span) {
        let rooted = rooted(page);
        if self.site.catalogue().unread.reaches(&rooted) {
            return;
        }
        if let Some(file) = rooted.strip_prefix("/files/").filter(|it| !it.is_empty()) {
            return self.missing_file("file", file, Place::Words(at));
        }
        let finding = Finding::new(Code::UnknownPage, at, format!("the site has no page {page}"));
        if let Some(whole) = elsewhere(page) {
            self.report.push(
                finding.help(format!("if you mean a website or an email address, write {whole}")),
            );
            return;
        }
        if page.contains('\\') {
            let typed = page.replace('\\', "/");
            self.report.push(finding.help(format!("write the address with /, such as {typed}")));
            return;
        }
        // Addresses are compared whole and by their last part.
        let affordable = self.affords(2 * self.site.routes.len());
        let near = affordable.then(|| near_page(self.site, page, &rooted));
        self.report.push(match near.flatten() {
            Some(near) => finding.label(format!("did you mean {near}?")),
            None if is_document(page) => finding.help(format!(
                "put the file in content/files/, and link to /files/{}",
                page.rsplit('/').next().unwrap_or(page)
            )),
            None => finding.help("for a list of all pages, see A to Z on your site"),
        });
    }

    fn heading(&mut self, route: Route, heading: &str, at: Span) {
        let site = self.site;
        let Some(names) = places(site, route) else { return };
        let known = self.headings.entry(route).or_insert_with(|| names.iter().copied().collect());
        if heading == "main" || known.contains(heading) {
            return;
        }
        let message = format!("{} has no heading #{heading}", self.site.address(route));
        let finding = Finding::new(Code::UnknownHeading, at, message);
        let affordable = self.affords(names.len());
        let names = || names.iter().copied();
        let near = if affordable { nearest(heading, names()) } else { None };
        self.report.push(match near {
            Some(near) => finding.label(format!("did you mean #{near}?")),
            None => match names().next() {
                None => finding.help("this page has no headings"),
                Some(_) if route == Route::Help => {
                    finding.help(format!("you can link to: {}", listed(names())))
                }
                Some(_) => finding.help(format!("its headings are: {}", listed(names()))),
            },
        });
    }

    /// Whether that many more names may be compared.
    fn affords(&mut self, names: usize) -> bool {
        self.comparisons = self.comparisons.saturating_add(names);
        self.comparisons <= MOST_COMPARISONS
    }
}

/// The places of a page that a link can name: the headings that the author wrote, and the services
/// with a card on it. The other places of a page are decided by the theme, and so are the cards in a
/// theme of the project's own.
fn places(site: &Site, route: Route) -> Option<Vec<&str>> {
    let catalogue = site.catalogue();
    let known = matches!(&*catalogue.site.theme, "" | "default") && !catalogue.unread.services;
    let page = match route {
        Route::Page(page) => Some(&catalogue.pages[page]),
        Route::Help if known => catalogue.pages.iter().find(|it| it.id.as_str() == "help"),
        _ => return None,
    };
    let headings = page.into_iter().flat_map(|it| it.body.headings().map(|it| it.id));
    let cards = catalogue.services.iter().filter(|it| known && site.card_of(it) == Some(route));
    Some(headings.chain(cards.map(|it| it.id.as_str())).collect())
}

/// What the author of a link that is not a page most likely meant: another website, or a mailbox.
fn elsewhere(page: &str) -> Option<String> {
    let host = page.split(['/', '?']).next().unwrap_or(page);
    if let Some((name, domain)) = host.split_once('@') {
        return (!name.is_empty() && domain.contains('.')).then(|| format!("mailto:{page}"));
    }
    let known = ["uk", "org", "com", "net", "eu"];
    let ending = host.rsplit_once('.').map_or("", |(_, ending)| ending);
    (host.starts_with("www.") || known.contains(&ending)).then(|| format!("https://{page}"))
}

/// Whether a link names a document and no page.
fn is_document(page: &str) -> bool {
    let ending = page.rsplit_once('.').map_or("", |it| it.1).to_lowercase();
    ["pdf", "doc", "docx", "odt", "rtf", "xls", "xlsx", "ods", "csv", "ppt", "pptx", "odp"]
        .contains(&ending.as_str())
}

fn listed<'a>(mut names: impl Iterator<Item = &'a str>) -> String {
    let shown = names.by_ref().take(MOST_HEADINGS).collect::<Vec<_>>().join(", ");
    match names.count() {
        0 => shown,
        more => format!("{shown} and {more} more"),
    }
}
