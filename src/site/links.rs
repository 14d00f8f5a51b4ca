//! Links inside the author's text: each must lead to a page and, where it names one, to a heading.

use crate::diagnostics::{Code, Finding, Place, Report, nearest};
use crate::model::prose::{LinkTarget, Prose};
use crate::source::Span;

use super::{Route, Site};

impl Site {
    /// The route that an author's link means: an address from the root, or the name of a page's file.
    pub fn page_link(&self, from: Route, page: &str) -> Option<Route> {
        if page.is_empty() {
            return Some(from);
        }
        let name = page.trim_start_matches("./").trim_end_matches("index.html");
        if let Some(stem) = name.strip_suffix(".md") {
            let stem = stem.rsplit('/').next().unwrap_or(stem);
            return match stem {
                "home" => Some(Route::Home),
                _ => self.find(&format!("/{stem}/")),
            };
        }
        let rooted = format!("/{}", name.trim_start_matches('/'));
        self.find(&rooted).or_else(|| self.find(&format!("{rooted}/")))
    }

    /// The link for the target of an author's link, none where it leads nowhere.
    pub fn link(&self, from: Route, target: &LinkTarget) -> Option<String> {
        match target {
            LinkTarget::External(address) => Some(address.clone()),
            LinkTarget::Page { page, heading, .. } => {
                let to = self.page_link(from, page)?;
                let place = heading.as_deref().map(|it| format!("#{it}")).unwrap_or_default();
                if page.is_empty() && !place.is_empty() {
                    return Some(place);
                }
                Some(self.href(from, to) + &place)
            }
        }
    }

    /// Every piece of the author's prose with the route on which it stands.
    fn prose(&self) -> Vec<(Route, &Prose)> {
        let catalogue = self.catalogue();
        let mut all = vec![(Route::Home, &catalogue.site.notice)];
        for (index, page) in catalogue.pages.iter().enumerate() {
            let route = match page.id.as_str() {
                "home" => Route::Home,
                "help" => Route::Help,
                _ => Route::Page(index),
            };
            all.push((route, &page.body));
        }
        for service in &catalogue.services {
            all.extend([(Route::Help, &service.summary), (Route::Help, &service.printed)]);
            all.extend(service.notes.iter().map(|it| (Route::Help, it)));
        }
        for (index, plan) in catalogue.plans.iter().enumerate() {
            all.push((Route::Plan(index), &plan.summary));
            all.extend(plan.notes.iter().map(|it| (Route::Plan(index), it)));
            all.extend(plan.glossary.iter().map(|it| (Route::Glossary, &it.means)));
            for (at, objective) in plan.objectives.iter().enumerate() {
                let route = Route::Objective(index, at);
                all.push((route, &objective.summary));
                all.extend(objective.notes.iter().map(|it| (route, &it.text)));
            }
            for (at, action) in plan.actions.iter().enumerate() {
                let route = Route::Action(index, at);
                all.extend(action.activity.get().map(|it| (route, it)));
                all.push((route, &action.outcome));
                all.extend(action.notes.iter().map(|it| (route, &it.text)));
                all.extend(action.updates.iter().map(|it| (route, &it.text)));
            }
            for (at, event) in plan.events.iter().enumerate() {
                let route = Route::Event(index, at);
                let texts = [&event.access, &event.summary, &event.background];
                all.extend(texts.map(|it| (route, it)));
                all.extend(event.notes.iter().map(|it| (route, &it.text)));
            }
        }
        all
    }

    /// The headings of a page of the author's; none where planpress makes the page's headings.
    fn headings(&self, route: Route) -> Option<Vec<&str>> {
        match route {
            Route::Page(page) => {
                Some(self.catalogue().pages[page].body.headings().map(|it| it.id).collect())
            }
            _ => None,
        }
    }
}

/// Reports every link of the author's that leads to no page or no heading.
pub(super) fn check(site: &Site, report: &mut Report) {
    for (route, prose) in site.prose() {
        for target in prose.links() {
            if let LinkTarget::Page { page, heading, at: Some(at) } = target {
                check_one(site, route, page, heading.as_deref(), *at, report);
            }
        }
        for (file, at) in prose.images() {
            check_image(site, file, at, report);
        }
    }
    for link in &site.catalogue().site.footer {
        if link.link.starts_with('/') {
            let (page, heading) =
                link.link.split_once('#').map_or((&*link.link, None), |it| (it.0, Some(it.1)));
            check_one(site, Route::Home, page, heading, link.origin, report);
        }
    }
}

/// A picture must lie among the author's files.
fn check_image(site: &Site, file: &str, at: Option<Span>, report: &mut Report) {
    let assets = &site.catalogue().assets;
    if assets.iter().any(|it| it.path == file) {
        return;
    }
    let message = format!("there is no picture content/files/{file}");
    let place = at.map_or(Place::Project, Place::Words);
    let finding = Finding::new(Code::UnknownPage, place, message);
    report.push(match nearest(file, assets.iter().map(|it| it.path.as_str())) {
        Some(near) => finding.label(format!("did you mean {near}?")),
        None => finding.help("put the picture there, or correct its name"),
    });
}

fn check_one(
    site: &Site,
    from: Route,
    page: &str,
    heading: Option<&str>,
    at: Span,
    report: &mut Report,
) {
    let Some(route) = site.page_link(from, page) else {
        let known = site.routes().filter(|(_, route)| route.is_page()).map(|(address, _)| address);
        let finding = Finding::new(Code::UnknownPage, at, format!("the site has no page {page}"));
        report.push(match nearest(page, known) {
            Some(near) => finding.label(format!("did you mean {near}?")),
            None => finding.help("the accessibility page of the site lists all of its pages"),
        });
        return;
    };
    let (Some(heading), Some(known)) = (heading, site.headings(route)) else { return };
    if heading != "main" && !known.contains(&heading) {
        let message = format!("{} has no heading #{heading}", site.address(route));
        let finding = Finding::new(Code::UnknownHeading, at, message);
        report.push(match nearest(heading, known.iter().copied()) {
            Some(near) => finding.label(format!("did you mean #{near}?")),
            None => finding.help(format!("its headings are: {}", known.join(", "))),
        });
    }
}
