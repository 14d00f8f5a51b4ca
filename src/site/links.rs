//! Links inside the author's text: what each leads to, and every piece of text that may hold one.

use crate::model::prose::{LinkTarget, Prose};
use crate::model::{Declared, indexed};

use super::{Route, Site};

impl Site {
    /// The route that an author's link means: an address from the root, or the name of a page's file.
    pub fn page_link(&self, from: Route, page: &str) -> Option<Route> {
        if page.is_empty() {
            return Some(from);
        }
        let rooted = rooted(page);
        self.find(&rooted).or_else(|| self.find(&format!("{rooted}/")))
    }

    /// The link for the target of an author's link on a page with this address, none where it leads nowhere.
    pub fn link(&self, from: (Route, &str), target: &LinkTarget) -> Option<String> {
        match target {
            LinkTarget::External(address) => Some(address.clone()),
            LinkTarget::Page { page, heading, .. } => {
                let to = self.page_link(from.0, page)?;
                let place = heading.as_deref().map(|it| format!("#{it}")).unwrap_or_default();
                if page.is_empty() && !place.is_empty() {
                    return Some(place);
                }
                Some(self.href_at(from, to) + &place)
            }
        }
    }

    /// Every piece of the author's prose with the route on which it is.
    pub(super) fn prose(&self) -> Vec<(Route, &Prose)> {
        let catalogue = self.catalogue();
        let statement = &catalogue.site.accessibility;
        let mut all = vec![
            (Route::Home, &catalogue.site.notice),
            (Route::Accessibility, &statement.improving),
        ];
        all.extend(catalogue.site.notices.iter().map(|it| (Route::Home, &it.text)));
        all.extend(statement.tested.iter().map(|it| (Route::Accessibility, &it.how)));
        for (index, page) in indexed(&catalogue.pages) {
            let route = match page.id.as_str() {
                "home" => Route::Home,
                "help" => Route::Help,
                _ => Route::Page(index),
            };
            all.push((route, &page.body));
        }
        fn of<'a, R: Declared>(all: &mut Vec<(Route, &'a Prose)>, route: Route, record: &'a R) {
            record.each_prose(&mut |it| all.push((route, it)));
        }
        for service in &catalogue.services {
            of(&mut all, self.card_of(service).unwrap_or(Route::Help), service);
        }
        for (index, plan) in indexed(&catalogue.plans) {
            of(&mut all, Route::Plan(index), plan);
            let notes = plan.history.editions.iter().map(|it| &it.note);
            all.extend(notes.map(|it| (Route::Changes(index), it)));
            plan.glossary.iter().for_each(|it| of(&mut all, Route::Glossary, it));
            for (at, it) in indexed(&plan.objectives) {
                of(&mut all, Route::Objective(index, at), it);
            }
            for (at, it) in indexed(&plan.actions) {
                of(&mut all, Route::Action(index, at), it);
            }
            for (at, it) in indexed(&plan.events) {
                of(&mut all, Route::Event(index, at), it);
            }
            for (at, it) in indexed(&plan.measures) {
                of(&mut all, Route::Measure(index, at), it);
            }
        }
        all
    }
}

/// The address from the site's root that an author's link names: `report.md`, `report/` and
/// `/report/` are one page. A file's name may have its spaces as `%20`.
pub(super) fn rooted(page: &str) -> String {
    let name = page.trim_start_matches("./").trim_end_matches("index.html");
    match name.strip_suffix(".md") {
        Some(path) => match path.rsplit('/').next().unwrap_or(path) {
            "home" => "/".to_owned(),
            stem => format!("/{stem}/"),
        },
        None => format!("/{}", unescaped(name.trim_start_matches('/'))),
    }
}

fn unescaped(name: &str) -> String {
    let mut bytes = Vec::with_capacity(name.len());
    let mut rest = name.as_bytes();
    while let Some((first, behind)) = rest.split_first() {
        let digits = behind.get(..2).filter(|_| *first == b'%');
        let byte = digits
            .and_then(|it| std::str::from_utf8(it).ok())
            .and_then(|it| u8::from_str_radix(it, 16).ok());
        bytes.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { &behind[2..] } else { behind };
    }
    String::from_utf8(bytes).unwrap_or_else(|_| name.to_owned())
}
