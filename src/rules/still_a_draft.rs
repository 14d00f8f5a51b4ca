//! A draft or a demonstration must not go out as the organisation's own website: someone has to
//! say that it is the real thing.

use crate::diagnostics::{Code, Finding, Place, Report};
use crate::model::{Catalogue, SiteState};

pub(super) fn check(catalogue: &Catalogue, report: &mut Report) {
    let site = &catalogue.site;
    let what = match site.state {
        SiteState::Draft => "a draft",
        SiteState::Demonstration => "a demonstration",
        SiteState::Published => return,
    };
    let file = site.file.map_or(Place::Project, Place::File);
    let place = site.state_origin.map_or(file, Place::Words);
    report.push(
        Finding::new(Code::StillADraft, place, format!("this website is {what}"))
            .label("every page says so, and search engines are asked not to list it")
            .help("when the website is ready for residents, write `state: published`"),
    );
}
