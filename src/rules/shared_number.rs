//! One number in two services: when a record is copied for the next service, its number is easily left
//! as it was, and people reach someone else. Short numbers such as 101 are shared as a matter of course.

use std::collections::BTreeMap;

use crate::diagnostics::{Code, Finding, Report};
use crate::document::{ChannelDocument, Documents, Text};
use crate::model::telephone::Telephone;

/// A number with fewer digits belongs to no one service.
const FEWEST_DIGITS: usize = 9;

pub(super) fn check(documents: &Documents, report: &mut Report) {
    let mut given: BTreeMap<String, Vec<(&str, &Text)>> = BTreeMap::new();
    let services = documents.support.iter().flat_map(|it| &it.record.services);
    for service in services {
        let Some(name) = service.name.as_ref().map(|it| it.value.as_str()) else { continue };
        let live = service.channels.iter().filter(|it| it.dead.is_none());
        for (key, typed) in live.filter_map(number) {
            let of_number = given.entry(key).or_default();
            // One service may have a number for calls and for texts.
            if !of_number.iter().any(|it| it.0 == name) {
                of_number.push((name, typed));
            }
        }
    }
    // Either may be the one that is wrong.
    for of_number in given.values().filter(|it| it.len() > 1) {
        for (at, (name, typed)) in of_number.iter().enumerate() {
            let other = of_number[usize::from(at == 0)].0;
            report.push(shared(typed, name, other));
        }
    }
}

/// The digits of a channel's number, and where it is typed. A number for Relay UK has those of the number that
/// it leads to.
fn number(channel: &ChannelDocument) -> Option<(String, &Text)> {
    let typed = channel.number.as_ref()?;
    let dialled = channel.dial.as_ref().unwrap_or(typed);
    let key = Telephone::read(&dialled.value).ok()?.key();
    (key.len() >= FEWEST_DIGITS).then_some((key, typed))
}

fn shared(typed: &Text, name: &str, other: &str) -> Finding {
    let message = format!("{} is given for {name}, and for {other} too", typed.value);
    Finding::new(Code::SharedNumber, typed.span, message)
        .label("a number may have been left as it was when a record was copied")
        .help("compare both with the services’ own websites, and correct the one that is wrong; if they are one service, delete one")
}
