//! Numbers and opening hours of services change within months. A service that is checked every 60 months was
//! meant to be checked every 6: no one is reminded of it in time.

use std::collections::HashMap;

use crate::diagnostics::{Code, Finding, Report};
use crate::document::{Documents, ServiceDocument};
use crate::model::Catalogue;

/// The most months that are surely meant.
const MOST: u32 = 24;

pub(super) fn check(documents: &Documents, catalogue: &Catalogue, report: &mut Report) {
    let written = documents.support.iter().flat_map(|it| &it.record.services);
    let written: HashMap<&str, &ServiceDocument> =
        written.filter_map(|it| Some((it.id.as_ref()?.value.as_str(), it))).collect();
    for service in catalogue.services.iter().filter(|it| it.check_every.is_some_and(|it| it > MOST))
    {
        let typed = written.get(service.id.as_str()).and_then(|it| it.check_every.as_ref());
        let Some(typed) = typed else { continue };
        let message =
            format!("the contacts of “{}” are only checked every {}", service.name, typed.value);
        report.push(
            Finding::new(Code::SeldomChecked, typed.span, message)
                .label("a number can stop working long before anyone looks")
                .help("write `6 months`, or another time of at most 2 years"),
        );
    }
}
