//! How old what is known of a service is, in words for the help page and for files that leave the
//! site: someone who copies a number from a file must learn what the page tells.

use chrono::NaiveDate;

use crate::locale::{Locale, Message};
use crate::model::{Channel, OldEvidence, Service, Window};

/// That a service may be out of date, or was never checked; nothing where its check is in time.
pub fn caution(service: &Service, locale: &Locale, today: NaiveDate) -> Option<String> {
    if service.checked.is_none() {
        return Some(locale.text(Message::ServiceCheckedNever));
    }
    service.old_evidence(today).map(|it| may_have_changed(it, locale))
}

/// The same of one of its channels that has its own check.
pub fn caution_of(
    service: &Service,
    channel: &Channel,
    locale: &Locale,
    today: NaiveDate,
) -> Option<String> {
    service.old_evidence_of(channel, today).map(|it| may_have_changed(it, locale))
}

/// "We looked up these services in November 2026.", or between two dates. `which` are meant is "all" of
/// them, "some", or "one" where there is no other.
pub fn checked_between(first: Window, last: Window, which: &str, locale: &Locale) -> String {
    let [from, to] = [first, last].map(|it| locale.window(&it));
    let which = which.into();
    locale.text(match last.as_day() {
        _ if from != to => Message::HelpCheckedBetween { from: from.into(), to: to.into(), which },
        Some(_) => Message::HelpCheckedOn { date: to.into(), which },
        None => Message::HelpCheckedIn { date: to.into(), which },
    })
}

/// "This information is from 2020. It may have changed."
fn may_have_changed(old: OldEvidence, locale: &Locale) -> String {
    let date = locale.window(&old.from).into();
    locale.text(match old.from.as_day() {
        _ if old.stated => Message::ServiceEvidenceFrom { date },
        Some(_) => Message::ServiceLastCheckedOn { date },
        None => Message::ServiceLastCheckedIn { date },
    })
}
