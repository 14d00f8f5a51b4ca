//! "The walk was held on 12 May 2026", in an update of 1 May 2026: one of the two dates is wrong. A day after
//! today is told of every text already.

use chrono::NaiveDate;

use crate::diagnostics::{Code, Finding, Report};
use crate::rules::future_as_past;

use super::reported::reported;
use super::typed::Typed;

pub(super) fn check(it: &Typed<'_>, today: NaiveDate, report: &mut Report) {
    for (update, written) in reported(it).flat_map(|it| it.updates) {
        let Some(text) = &written.text else { continue };
        let dated = update.on.last.min(today);
        let words = text.value.words();
        let after = future_as_past::after(&words, dated).into_iter().filter(|it| it.1 <= today);
        if let Some((said, _)) = after.into_iter().next() {
            let message = format!("this update is dated {}, but says “{said}”", update.on);
            report.push(
                Finding::new(Code::FutureAsPast, text.span, message)
                    .help("correct the date under `on`, or the date in the text"),
            );
        }
    }
}
