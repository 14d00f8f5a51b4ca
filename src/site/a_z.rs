//! What the A to Z has: which pages, and whether the actions and events are among them.

use super::{Route, Site, layout};

/// A site with more actions and events than this leaves them to the lists of its plans.
const MOST_ACTIONS_LISTED: usize = 1_000;

impl Site {
    /// Whether the A to Z has every action and event.
    pub fn a_z_has_actions(&self) -> bool {
        let plans = self.catalogue.plans.iter();
        let all: usize = plans.map(|it| it.actions.len() + it.events.len()).sum();
        all <= MOST_ACTIONS_LISTED
    }

    /// The pages of the A to Z, in order of address.
    pub fn a_z_pages(&self) -> impl Iterator<Item = Route> {
        let with_actions = self.a_z_has_actions();
        let with_words = self.lists(Route::Glossary);
        let is_listed = move |route: &Route| match route {
            Route::Action(..) | Route::Event(..) => with_actions,
            Route::Glossary => with_words,
            Route::Objective(..)
            | Route::Lead(..)
            | Route::Measure(..)
            | Route::Page(_)
            | Route::Plans
            | Route::Plan(_)
            | Route::Help
            | Route::Accessibility
            | Route::Privacy
            | Route::SiteData
            | Route::Objectives(_)
            | Route::Actions(_)
            | Route::Calendar(_)
            | Route::Who(_)
            | Route::Progress(_)
            | Route::Measures(_)
            | Route::Changes(_)
            | Route::Grouped(..)
            | Route::Print(_)
            | Route::Data(_) => true,
            _ => false,
        };
        self.routes.values().copied().filter(is_listed)
    }

    /// Whether lists of pages lead to a page. One of words explained that has no more words keeps its address alone.
    pub fn lists(&self, route: Route) -> bool {
        self.has(route) && (route != Route::Glossary || layout::explains_words(&self.catalogue))
    }

    /// How many names the A to Z has: those of pages, services and terms.
    pub(super) fn a_z_names(&self) -> usize {
        let services = self.catalogue.services.iter().filter(|it| it.can_be_reached()).count();
        let terms: usize = self.catalogue.plans.iter().map(|it| it.glossary.len()).sum();
        self.a_z_pages().count() + services + terms
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::super::{LinkStyle, lay_out};
    use super::*;
    use crate::diagnostics::Report;
    use crate::source::Sources;
    use crate::{document, resolve};

    #[test]
    fn words_explained_are_listed_only_where_there_are_some() {
        for (glossary, published, listed) in [
            ("", "", false),
            ("", "/glossary/", false),
            ("glossary: [{term: HO, means: A word}]\n", "", true),
        ] {
            let sources = Sources::from_texts([
                ("content/addresses.txt", format!("{published}\n")),
                ("content/site.yaml", "name: A site\norganisation: A council\n".to_owned()),
                ("content/plans/one/plan.yaml", format!("title: One\n{glossary}")),
            ]);
            let mut report = Report::default();
            let documents = document::read_all(&sources, &mut report);
            let catalogue = resolve::resolve(&documents, &mut report);
            let today = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
            let site = lay_out(catalogue, LinkStyle::Folder, None, today, &mut report);
            assert_eq!(site.a_z_pages().any(|it| it == Route::Glossary), listed);
            // Its address stays, once it was published.
            assert_eq!(site.has(Route::Glossary), listed || !published.is_empty());
        }
    }
}
