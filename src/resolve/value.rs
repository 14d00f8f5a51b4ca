//! Values that mean the same wherever they are: words, links, mailboxes, numbers to dial.

use crate::diagnostics::{Code, Finding, Report};
use crate::document::{Spanned, Text};
use crate::markdown;
use crate::model::prose::LinkTarget;
use crate::model::telephone::{Doubt, Telephone, Use};
use crate::source::Span;

/// The words of an optional text.
pub(super) fn text(written: Option<&Text>) -> Option<String> {
    written.map(|it| it.value.clone())
}

/// The words of a list.
pub(super) fn texts(written: &[Text]) -> Vec<String> {
    written.iter().map(|it| it.value.clone()).collect()
}

/// Running text, empty where none was written.
pub(super) fn prose<T: Clone + Default>(written: Option<&Spanned<T>>) -> T {
    written.map(|it| it.value.clone()).unwrap_or_default()
}

/// The finding for a link that cannot be followed.
pub(super) fn refused_link(refused: &markdown::Refused, span: Span) -> Finding {
    Finding::new(Code::UnsafeLink, span, refused.message.clone()).help(refused.help)
}

/// A link out of the site; what cannot be followed safely is told.
pub(super) fn external(written: Option<&Text>, report: &mut Report) -> Option<String> {
    let written = written?;
    match markdown::link_target(&written.value, Some(written.span)) {
        Ok(LinkTarget::External(address)) if address.starts_with("http") => Some(address),
        Ok(_) => {
            report.push(
                Finding::new(
                    Code::UnsafeLink,
                    written.span,
                    format!("`{}` is not the address of a website", written.value),
                )
                .help("write the full address, starting with https://"),
            );
            None
        }
        Err(refused) => {
            report.push(refused_link(&refused, written.span));
            None
        }
    }
}

/// "6 months", "1 year", "3 months": a number of months.
pub(super) fn months(written: Option<&Text>, report: &mut Report) -> Option<u32> {
    let written = written?;
    let mut parts = written.value.split_whitespace();
    let count: Option<u32> = parts.next().and_then(|it| it.parse().ok());
    let months = match (count, parts.next(), parts.next()) {
        (Some(count @ 1..=600), Some("month" | "months"), None) => Some(count),
        (Some(count @ 1..=50), Some("year" | "years"), None) => Some(count * 12),
        _ => None,
    };
    if months.is_none() {
        let message = format!("`{}` is not a number of months or years", written.value);
        report.push(
            Finding::new(Code::UnknownValue, written.span, message)
                .help("write it like `6 months` or `1 year`"),
        );
    }
    months
}

/// An email address; what cannot be one is told.
pub(super) fn mailbox(written: Option<&Text>, report: &mut Report) -> Option<String> {
    let written = written?;
    if is_mailbox(&written.value) {
        return Some(written.value.clone());
    }
    let message = format!("`{}` is not an email address", written.value);
    let help = match written.value.matches('@').count() {
        // As a mail program shows it: "Helpline <help@example.org>".
        0..2 if written.value.contains('<') => "write only the address, without a name or < >",
        0..2 => "check its spelling",
        _ => "write one address here, and add a separate entry for the other",
    };
    report.push(Finding::new(Code::UnknownValue, written.span, message).help(help));
    None
}

/// Whether words can be an email address.
pub fn is_mailbox(written: &str) -> bool {
    let fits = written.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && host.split('.').count() > 1 && host.split('.').all(|it| !it.is_empty())
    });
    let strange = |it: char| it.is_whitespace() || ",;:()<>[]\"\\".contains(it);
    fits && !written.contains(strange) && written.matches('@').count() == 1
}

/// A telephone number, with the digits that are dialled where they are others than it shows. What
/// cannot be dialled is told and left out; a number that cannot exist is told and kept.
pub(super) fn telephone(
    shown: &Text,
    dial: Option<&Text>,
    used: Use,
    report: &mut Report,
) -> Option<Telephone> {
    let read = match dial {
        Some(dial) => Telephone::with_dial(&shown.value, &dial.value),
        None => Telephone::read(&shown.value),
    };
    let written = dial.unwrap_or(shown);
    let Ok(number) = read else {
        let message = format!("`{}` is not a number that people can call", written.value);
        let letter = written.value.chars().find(|it| matches!(it, 'O' | 'o' | 'I' | 'l'));
        let digits = written.value.bytes().filter(u8::is_ascii_digit).count();
        let help = match letter.filter(|_| digits > 4) {
            Some(letter) => format!("write a digit in place of the letter {letter}"),
            None => "write digits in groups with spaces, in quotes, such as \"01632 960 001\""
                .to_owned(),
        };
        report.push(Finding::new(Code::InvalidNumber, written.span, message).help(help));
        return None;
    };
    if let Some(doubt) = number.doubt(used) {
        let place = if matches!(doubt, Doubt::DialsOther { .. }) { shown } else { written };
        report.push(impossible_number(&place.value, &doubt, place.span));
    }
    Some(number)
}

/// The question about a number that cannot exist.
pub(crate) fn impossible_number(number: &str, doubt: &Doubt, span: Span) -> Finding {
    let near = Telephone::read(number).ok().and_then(|it| it.near_short());
    let near = near.filter(|_| *doubt == Doubt::Short);
    let near = near.map_or("check".to_owned(), |it| match it.split_at_checked(3) {
        Some((start, end)) if end.len() == 3 => format!("did you mean {start} {end}? Check"),
        _ => format!("did you mean {it}? Check"),
    });
    Finding::new(Code::ImpossibleNumber, span, format!("`{number}` {doubt}"))
        .label("someone who needs help would call this number and not get through")
        .help(match doubt {
            // What is meant may be 999 or a crisis line, which no one calls to test it.
            Doubt::Short => format!("{near} it on the service's own website, then correct it here"),
            _ => format!("{near} it on the service's own website, call it, then correct it here"),
        })
}
