//! A notice whose dates have passed is left out of the next build. Its publisher is told, so that it goes from the
//! file too, and so that an old website that still shows it is built again.

use chrono::NaiveDate;

use crate::diagnostics::{Code, Finding, Report};
use crate::model::Catalogue;

pub(super) fn check(catalogue: &Catalogue, today: NaiveDate, report: &mut Report) {
    for notice in catalogue.site.notices.iter().filter(|it| it.is_over(today)) {
        let message = format!("this notice ran out on {}", notice.until.last);
        let finding = Finding::new(Code::NoticeOver, notice.origin, message)
            .label("no page of this build shows it")
            .help("delete the notice, or correct its last day, and publish the website again");
        report.push(finding);
    }
}
