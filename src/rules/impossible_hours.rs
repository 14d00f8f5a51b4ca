//! Opening hours that no clock has, or that end before they begin in the same half of the day: someone in
//! need calls when no one answers. Hours over midnight, "9pm to 8am", are sound.

use std::ops::Range;

use crate::diagnostics::{Code, Finding, Report};
use crate::document::{Documents, Text};
use crate::source::Sources;

use super::clock::{Clock, Half, clocks, joins};
use super::passage;

pub(super) fn check(sources: &Sources, documents: &Documents, report: &mut Report) {
    for service in documents.support.iter().flat_map(|it| &it.record.services) {
        let of_ways = service.channels.iter().filter_map(|it| it.hours.as_ref());
        let all: Vec<&Text> = service.hours.iter().chain(of_ways).collect();
        let sound =
            all.iter().find(|it| !is_impossible(&it.value) && !clocks(&it.value).is_empty());
        for written in &all {
            for (range, what) in wrong(&written.value).into_iter().take(passage::MOST_TOLD) {
                let words = &written.value[range];
                let place = passage::place(sources, written.span, &[words]);
                let finding =
                    Finding::new(Code::ImpossibleHours, place, format!("“{words}”: {what}"))
                        .help("compare the hours with the service's own website, and correct them");
                report.push(match sound {
                    Some(it) => {
                        finding.label(format!("this service also has the hours “{}”", it.value))
                    }
                    None => finding,
                });
            }
        }
    }
}

/// Whether some hours cannot be.
pub(super) fn is_impossible(text: &str) -> bool {
    !wrong(text).is_empty()
}

/// What is wrong with some hours, and where.
fn wrong(text: &str) -> Vec<(Range<usize>, &'static str)> {
    let clocks = clocks(text);
    let no_time = clocks.iter().filter(|it| it.is_impossible());
    let no_time = no_time.map(|it| match it.is_of_two_clocks() {
        true => (it.range.clone(), "write it with “pm” or as a time of 24 hours, not both"),
        false => (it.range.clone(), "there is no such time"),
    });
    let pairs = clocks.windows(2).filter(|it| {
        let joined = joins(&text[it[0].range.end..it[1].range.start]);
        joined && it.iter().all(|it| !it.is_impossible()) && ends_early(&it[0], &it[1])
    });
    let pairs = pairs.map(|it| (it[0].range.start..it[1].range.end, "this ends before it begins"));
    no_time.chain(pairs).collect()
}

fn ends_early(from: &Clock, to: &Clock) -> bool {
    // 12am at the end is midnight.
    let midnight = to.half == Some(Half::Am) && to.hour == 12;
    from.half.is_some() && from.half == to.half && !midnight && to.minutes() < from.minutes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_that_cannot_be_are_found_and_others_are_not() {
        let found = |text: &str| -> Vec<String> {
            wrong(text).into_iter().map(|it| text[it.0].to_owned()).collect()
        };
        assert_eq!(found("Monday to Friday, 10am to 8.30am"), ["10am to 8.30am"]);
        assert_eq!(found("5 p.m. – 3 p.m., not Sundays"), ["5 p.m. – 3 p.m."]);
        assert_eq!(found("9.00 to 25.00"), ["25.00"]);
        assert_eq!(found("9:75 to 17:00, 14am"), ["9:75", "14am"]);
        assert_eq!(found("9am to 17.30pm, 9am-13pm"), ["17.30pm", "13pm"]);
        for fine in [
            "9pm to 8am",
            "9am to 5pm",
            "9am to 12am",
            "12pm to 3pm",
            "22:00 to 06:00",
            "24 hours, 7 days a week",
            "not on 25.12. or 25.12.2026",
            "calls cost £9.99 to £0.99",
            "8.30am–8.30am",
            "0 to 24.00",
            "10am and 8am",
        ] {
            assert_eq!(found(fine), [""; 0], "{fine}");
        }
    }
}
