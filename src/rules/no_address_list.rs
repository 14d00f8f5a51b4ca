//! A published website keeps a list of its addresses, so that none can vanish unseen.

use crate::diagnostics::{Code, Finding, Report};
use crate::model::{Catalogue, SiteState};

pub(super) fn check(catalogue: &Catalogue, report: &mut Report) {
    let site = &catalogue.site;
    let (Some(origin), SiteState::Published, None) =
        (site.state_origin, site.state, &catalogue.published)
    else {
        return;
    };
    let message = "there is no list yet of the addresses that this website has had";
    report.push(
        Finding::new(Code::NoAddressList, origin, message)
            .help("`planpress publish` writes it: keep content/addresses.txt with the project"),
    );
}
