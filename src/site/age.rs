//! How old the check of a service is, in words for the help page and for files that leave the site: whoever
//! copies a number from one of them must learn what the page tells.

use chrono::NaiveDate;

use crate::locale::{Locale, Message};
use crate::model::{Channel, OldCheck, PartialDate, Service};

/// That a service may be out of date, or was never checked; nothing where its check is in time.
pub fn caution(service: &Service, locale: &Locale, today: NaiveDate) -> Option<String> {
    if service.checked.is_none() {
        return Some(locale.text(Message::ServiceCheckedNever));
    }
    service.old_check(today).map(|it| out_of_date(&it, locale))
}

/// The same of one of its channels that has a check of its own.
pub fn caution_of(
    service: &Service,
    channel: &Channel,
    locale: &Locale,
    today: NaiveDate,
) -> Option<String> {
    service.old_check_of(channel, today).map(|it| out_of_date(&it, locale))
}

/// "May be out of date: checked in 2020."
pub fn out_of_date(old: &OldCheck<'_>, locale: &Locale) -> String {
    let on = old.checked.on;
    let date = locale.partial_date(on).into();
    locale.text(match on {
        PartialDate::Day(_) => Message::ServiceOutOfDateOn { date },
        _ => Message::ServiceOutOfDateIn { date },
    })
}
