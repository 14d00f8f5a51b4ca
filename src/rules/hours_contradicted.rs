//! Hours of one service that cannot all hold: "call at any time" beside hours that name days or times,
//! "closed at weekends" beside a Saturday, other hours for each way to call than for the service. What
//! `opening` does not understand is held against nothing.

use std::collections::BTreeMap;

use crate::diagnostics::{Code, Finding, Report};
use crate::document::{ChannelDocument, Documents, ServiceDocument, Text};
use crate::locale::sentences;
use crate::model::Way;
use crate::model::telephone::Telephone;

use super::clock::{clocks, joins};
use super::day_part::DayPart;
use super::impossible_hours::is_impossible;
use super::opening::{Opening, Time, WEEKEND, read, says_always, says_hours, says_weekdays};
use super::passage;

/// Hours that are understood, and where they are typed.
type Hours<'d> = (Opening, &'d Text);

pub(super) fn check(documents: &Documents, report: &mut Report) {
    if !passage::site_is_english(documents) {
        return;
    }
    for service in documents.support.iter().flat_map(|it| &it.record.services) {
        let live: Vec<&ChannelDocument> =
            service.channels.iter().filter(|it| it.dead.is_none()).collect();
        let own = hours(service.hours.as_ref());
        let first = of_the_service(own, &live).or_else(|| one_line(&live));
        let finding = first.or_else(|| said_of_the_service(service, own, &live));
        let finding = finding.or_else(|| live.iter().find_map(|it| said_of_a_way(own, it)));
        let typed = service.hours.iter().chain(live.iter().filter_map(|it| it.hours.as_ref()));
        let finding = finding.or_else(|| typed.into_iter().find_map(other_part_of_day));
        finding.into_iter().for_each(|it| report.push(it));
    }
}

fn hours(written: Option<&Text>) -> Option<Hours<'_>> {
    // What ends before it begins is told as that.
    let written = written.filter(|it| !is_impossible(&it.value))?;
    Some((read(&written.value)?, written))
}

/// Hours of the service that none of the ways to contact it keeps.
fn of_the_service(own: Option<Hours<'_>>, live: &[&ChannelDocument]) -> Option<Finding> {
    let (opening, written) = own?;
    let answers = |it: &&&ChannelDocument| it.hours.is_some() || is_answered(it);
    let each: Option<Vec<Hours<'_>>> =
        live.iter().filter(answers).map(|it| hours(it.hours.as_ref())).collect();
    let each = each.filter(|it| !it.is_empty())?;
    let differs = each.iter().all(|it| it.0.differs(&opening));
    if !differs || covers(&each, opening.time) {
        return None;
    }
    let other = each[0].1;
    let message = format!(
        "the hours of the service are “{}”, but no way to contact it has them: “{}”",
        written.value, other.value
    );
    Some(Finding::new(Code::HoursContradicted, written.span, message).help(
        "compare them with the service’s own website: correct the one that is wrong, or remove \
             `hours` from the channel if they are the same",
    ))
}

/// "Evenings, 10am to 3pm".
fn other_part_of_day(written: &Text) -> Option<Finding> {
    let words = passage::tokens(&written.value, 0..written.value.len());
    let mut named = words.iter().filter_map(|it| Some((DayPart::of_word(&it.word)?, &it.word)));
    let ((part, word), None) = (named.next()?, named.next()) else { return None };
    let [from, to] = &clocks(&written.value)[..] else { return None };
    let sound = from.half.is_some() == to.half.is_some()
        && joins(&written.value[from.range.end..to.range.start])
        && !is_impossible(&written.value);
    let other = sound && !part.meets(from.since_midnight(), to.since_midnight());
    other.then(|| {
        finding(
            format!("the hours “{}” say “{word}”, and have another part of the day", written.value),
            written,
        )
    })
}

/// Whether someone answers there, so that it has hours.
fn is_answered(channel: &ChannelDocument) -> bool {
    use Way::{Bsl, Chat, InPerson, Relay, Text, Voice};
    let way = channel.way.as_ref().map(|it| it.value);
    matches!(way, Some(Voice | Text | Relay | Chat | Bsl | InPerson))
}

/// Whether several hours together make one.
fn covers(each: &[Hours<'_>], all: Time) -> bool {
    let spans = each.iter().filter_map(|it| match it.0.time {
        Time::Span(from, to) => Some((from, to)),
        Time::Always => None,
    });
    let (from, to) = (spans.clone().map(|it| it.0).min(), spans.map(|it| it.1).max());
    each.len() > 1 && from.zip(to).is_some_and(|it| Time::Span(it.0, it.1) == all)
}

/// One number with two hours.
fn one_line(live: &[&ChannelDocument]) -> Option<Finding> {
    let mut first: BTreeMap<(String, Option<Way>), Hours<'_>> = BTreeMap::new();
    live.iter().find_map(|channel| {
        let number = Telephone::read(&channel.number.as_ref()?.value).ok()?.key();
        let way = channel.way.as_ref().map(|it| it.value);
        let (opening, written) = hours(channel.hours.as_ref())?;
        let (other, said) = *first.entry((number, way)).or_insert((opening, written));
        let message =
            format!("the same number has the hours “{}” and “{}”", said.value, written.value);
        other.differs(&opening).then(|| finding(message, written))
    })
}

/// "Call at any time" in the summary, and hours that are none of it; or hours that no way to contact it has.
fn said_of_the_service(
    service: &ServiceDocument,
    own: Option<Hours<'_>>,
    live: &[&ChannelDocument],
) -> Option<Finding> {
    let typed_summary = service.summary.as_ref()?;
    let summary = typed_summary.value.words();
    let typed = service.hours.iter().chain(live.iter().filter_map(|it| it.hours.as_ref()));
    let all: Option<Vec<Hours<'_>>> = typed.map(|it| hours(Some(it))).collect();
    let all = all?;
    let claims = |of: fn(&str) -> Option<&'static str>| {
        sentences(&summary).into_iter().find_map(|it| of(&summary[it]))
    };
    let limited = own.or(all.first().copied())?;
    if let Some(said) = claims(says_always)
        && all.iter().all(|it| it.0.is_limited())
    {
        return Some(contradicted("the summary says", said, limited.1));
    }
    if let Some(said) = claims(says_weekdays)
        && let Some(open) = all.iter().find(|it| is_at_weekends(&it.0))
    {
        return Some(contradicted("the summary says", said, open.1));
    }
    let said = sentences(&summary).into_iter().find_map(|it| says_hours(&summary[it]));
    let (opening, said) = said?;
    let other = all.iter().all(|it| it.0.differs(&opening)) && !covers(&all, opening.time);
    let finding = || contradicted("the summary says", said, limited.1);
    other.then(|| Finding { place: typed_summary.span.into(), ..finding() })
}

/// The same in the note or the words of one way to contact it, or in its own hours.
fn said_of_a_way(own: Option<Hours<'_>>, channel: &ChannelDocument) -> Option<Finding> {
    let (opening, written) = match &channel.hours {
        Some(typed) => hours(Some(typed))?,
        None => own?,
    };
    if opening.not_at_weekends && is_at_weekends(&opening) {
        return Some(contradicted("they also say", "closed at weekends", written));
    }
    let note = channel.note.as_ref().map(|it| ("the note says", it));
    let label = channel.label.as_ref().map(|it| ("the label says", it));
    note.into_iter().chain(label).find_map(|(who, text)| {
        let passage = &text.value;
        sentences(passage).into_iter().find_map(|it| {
            let always = says_always(&passage[it.clone()]).filter(|_| opening.is_limited());
            let weekdays = || says_weekdays(&passage[it]).filter(|_| is_at_weekends(&opening));
            Some(contradicted(who, always.or_else(weekdays)?, written))
        })
    })
}

/// Whether hours name a Saturday or a Sunday.
fn is_at_weekends(opening: &Opening) -> bool {
    opening.days.is_some_and(|it| it & WEEKEND != 0)
}

fn contradicted(who: &str, said: &str, written: &Text) -> Finding {
    finding(format!("the hours are “{}”, but {who} “{said}”", written.value), written)
}

fn finding(message: String, written: &Text) -> Finding {
    Finding::new(Code::HoursContradicted, written.span, message)
        .label("someone calls when no one answers, or does not call when someone would")
        .help("compare both with the service’s own website, and correct the one that is wrong")
}
