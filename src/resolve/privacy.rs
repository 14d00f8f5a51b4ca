//! The publisher's facts for the privacy notice. Nothing is made up: what was not given stays open.

use crate::diagnostics::Report;
use crate::document::{Documents, SiteDocument, Text};
use crate::model::{Officer, Privacy, Unread};

use super::value::{external, mailbox, text};

pub(super) fn privacy(site: &SiteDocument, unread: &mut Unread, report: &mut Report) -> Privacy {
    let damaged = site.damage.reaches("privacy");
    let Some(written) = &site.privacy else {
        unread.privacy = damaged;
        return Privacy::default();
    };
    let officer = officer(written.officer.as_ref(), report);
    // What was typed and cannot be used is told as that, and its question is not called open.
    let refused = officer.is_none() && written.officer.is_some();
    let lost = ["host", "logs", "officer"].iter().any(|it| written.damage.reaches(it));
    unread.privacy = damaged || refused || lost;
    Privacy {
        host: text(written.host.as_ref()),
        logs: text(written.logs.as_ref()),
        officer,
        notice: external(written.notice.as_ref(), report),
        origin: Some(written.span),
    }
}

fn officer(written: Option<&Text>, report: &mut Report) -> Option<Officer> {
    if written?.value.contains("//") {
        return external(written, report).map(Officer::Page);
    }
    mailbox(written, report).map(Officer::Mailbox)
}

/// How many names of people the plans withhold.
pub(super) fn withheld(documents: &Documents) -> usize {
    let plans = documents.plans.iter().filter_map(|it| it.plan.as_ref());
    let people = plans.flat_map(|it| &it.record.people);
    people.filter(|it| it.show.as_ref().is_none_or(|it| !it.value)).count()
}
