//! In which order services are on the page that has their cards, so that it is known on which part each is.

use crate::model::{Catalogue, Service, ServiceKind, Strand};

use super::{List, Route, Site};

/// How many services are shown in full: more would be a list to search, and no one in need searches.
const OPEN: usize = 4;

/// What a group of services is for: the publisher's heading, or else the strands.
type Heading<'a> = (Option<&'a str>, &'a [Strand]);

/// The services of the help page that are shown in full, and those that are grouped by whom they are for: those
/// of a group together, in the order in which each heading is first needed.
pub fn services_to_talk_to(catalogue: &Catalogue) -> (Vec<&Service>, Vec<&Service>) {
    let services = catalogue.services.iter();
    let support = services.filter(|it| it.kind == ServiceKind::Support && it.can_be_reached());
    let mut open = Vec::new();
    let mut groups: Vec<(Heading<'_>, Vec<&Service>)> = Vec::new();
    for service in support {
        let for_some = service.group.is_some() || !service.strands.is_empty();
        if !for_some && open.len() < OPEN {
            open.push(service);
            continue;
        }
        let heading: Heading<'_> = match &service.group {
            Some(group) => (Some(group), &[]),
            None => (None, &service.strands),
        };
        match groups.iter_mut().find(|it| it.0 == heading) {
            Some(group) => group.1.push(service),
            None => groups.push((heading, vec![service])),
        }
    }
    (open, groups.into_iter().flat_map(|it| it.1).collect())
}

/// The services that take a report.
pub fn services_to_report_to(catalogue: &Catalogue) -> Vec<&Service> {
    let services = catalogue.services.iter();
    services.filter(|it| it.kind == ServiceKind::Report && it.can_be_reached()).collect()
}

/// Notes where the services are that are not on the first part of their page.
pub(super) fn place(site: &mut Site) {
    let on_page = |page, list, services: Vec<&Service>| {
        let all = services.into_iter().enumerate();
        let all = all.map(|(row, it)| (it.id.clone(), site.route_of_row(page, list, row)));
        all.filter(|it| it.1 != page).collect::<Vec<_>>()
    };
    let (open, rest) = services_to_talk_to(&site.catalogue);
    let mut placed = on_page(Route::Help, List::Services, [open, rest].concat());
    let reports = services_to_report_to(&site.catalogue);
    placed.extend(match site.named(site.catalogue.named_pages.report) {
        Some(page) => on_page(page, List::Services, reports),
        None => on_page(Route::Help, List::Reports, reports),
    });
    site.services = placed.into_iter().collect();
}
