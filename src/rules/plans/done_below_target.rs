//! An action that is done, although what it set out to reach is not: its update says "112 people are trained",
//! and its sign of success is "120 people trained", or its own measure is short of its target. It may be done
//! all the same; a note says so.

use std::cmp::Ordering;

use crate::diagnostics::{Code, Finding, Report};
use crate::document::UpdateDocument;
use crate::model::{Better, Measure, StatusMeaning};

use super::reported::{Reported, reported};
use super::told_number::{aims, told};
use super::typed::Typed;
use super::update_contradicted::measures;

/// What to do about it.
const HELP: &str = "correct the status or the number; if both are right, add a note with `about: status` that \
                    says why it is done";

pub(super) fn check(it: &Typed<'_>, report: &mut Report) {
    for reported in reported(it) {
        let done = reported.node.meant.status().get();
        let done = done.filter(|it| it.meaning == StatusMeaning::Complete);
        let (Some(status), false) = (done, reported.node.is_explained("status")) else { continue };
        let finding = short_of_aim(&reported, &status.word);
        let measured = || {
            let short = measures(it, reported.node.at).into_iter().find_map(short_of_target);
            short.and_then(|it| short_measure(&reported, &status.word, &it))
        };
        finding.or_else(measured).into_iter().for_each(|it| report.push(it));
    }
}

/// What the last update says is less than what the action set out to reach.
fn short_of_aim(reported: &Reported<'_>, status: &str) -> Option<Finding> {
    let (_, written) = reported.updates.last()?;
    let text = written.text.as_ref()?;
    let aims = aims(reported.action?);
    let (said, aim) = told(&text.value.words()).into_iter().find_map(|said| {
        let same = aims.iter().find(|it| it.noun == said.noun && it.number > said.number)?;
        let fits = said.of == Some(same.number) || said.of.is_none() && said.verb == same.verb;
        (fits && !said.verb.is_empty() || said.of == Some(same.number))
            .then(|| (said, same.words()))
    })?;
    let message =
        format!("the status is \"{status}\" with “{}”, but the action is for {aim}", said.words());
    Some(Finding::new(Code::DoneBelowTarget, text.span, message).help(HELP))
}

/// What a measure says, where its latest value does not reach its target.
fn short_of_target(measure: &Measure) -> Option<String> {
    let target = measure.target.get()?.value;
    let known = measure.known();
    let latest = known.last().filter(|_| !measure.observations.is_empty())?;
    let short = matches!(
        (measure.better?, latest.value.compare(target)?),
        (Better::More, Ordering::Less) | (Better::Fewer, Ordering::Greater)
    );
    short.then(|| {
        let (name, on) = (&measure.name, latest.on);
        format!("the measure “{name}” was {} on {on}, and its target is {target}", latest.value)
    })
}

fn short_measure(reported: &Reported<'_>, status: &str, measure: &str) -> Option<Finding> {
    let typed = |it: &&UpdateDocument| it.status.as_ref().map(|it| it.span);
    let place = reported.updates.iter().rev().find_map(|it| typed(&it.1))?;
    let message = format!("the status is \"{status}\", but {measure}");
    Some(Finding::new(Code::DoneBelowTarget, place, message).help(HELP))
}
