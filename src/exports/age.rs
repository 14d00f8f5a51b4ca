//! How old the check of a service is, in words for files that leave the site: whoever copies a number
//! from one of them must learn what the help page tells.

use chrono::NaiveDate;

use crate::locale::{Locale, Message};
use crate::model::{Channel, Checked, PartialDate, Service};

/// That a service may be out of date, or was never checked; nothing where its check is in time.
pub(super) fn caution(service: &Service, locale: &Locale, today: NaiveDate) -> Option<String> {
    let Some(checked) = &service.checked else {
        return Some(locale.text(Message::ServiceCheckedNever));
    };
    service.old_check(today)?;
    Some(out_of_date(checked, locale))
}

/// The same of one of its channels that has a check of its own.
pub(super) fn caution_of(
    service: &Service,
    channel: &Channel,
    locale: &Locale,
    today: NaiveDate,
) -> Option<String> {
    service.old_check_of(channel, today).map(|it| out_of_date(it.checked, locale))
}

fn out_of_date(checked: &Checked, locale: &Locale) -> String {
    let date = match checked.on {
        PartialDate::Day(day) => {
            return locale.text(Message::ServiceOutOfDateOn { date: locale.date(day).into() });
        }
        PartialDate::Month(year, month) => locale.month(year, month),
        PartialDate::Year(year) => locale.year(year),
    };
    locale.text(Message::ServiceOutOfDateIn { date: date.into() })
}
