//! Dated notices. One without an end is none: `notice` is for what holds for good.

use crate::diagnostics::{Code, Finding, Report};
use crate::document::{NoticeDocument, SiteDocument, Text};
use crate::model::Notice;
use crate::model::timescale::Calendar;
use crate::source::Span;

use super::date::date;
use super::value::prose;

pub(super) fn notices(site: &SiteDocument, report: &mut Report) -> Vec<Notice> {
    site.notices.iter().filter_map(|it| notice(it, report)).collect()
}

fn notice(written: &NoticeDocument, report: &mut Report) -> Option<Notice> {
    let from = date(written.from.as_ref(), &Calendar::UNKNOWN, report);
    let until = date(written.until.as_ref(), &Calendar::UNKNOWN, report)?;
    let origin = written.until.as_ref().map_or(written.span, |it| it.span);
    if from.is_some_and(|it| it.first > until.last) {
        let message = "this notice ends before it begins";
        let help = "correct `from` or `until`";
        report.push(Finding::new(Code::InvalidDate, origin, message).help(help));
        return None;
    }
    let pages = written.pages.iter().map(address).collect();
    Some(Notice { text: prose(written.text.as_ref()), from, until, pages, origin })
}

/// An address from the site's root, with a slash at both ends.
fn address(written: &Text) -> (String, Span) {
    let inner = written.value.trim().trim_matches('/');
    let address = if inner.is_empty() { "/".to_owned() } else { format!("/{inner}/") };
    (address, written.span)
}
