//! The permanent names of events: of an action's, and of what is made from several given times.

use std::collections::{HashMap, HashSet};

use chrono::{Datelike, Timelike};

use crate::model::{EventTime, Id};

/// A name for each time: the record's and the year; where there are two in a year, the month too;
/// where there are two in a month, the day; then the hour; and where all that is the same, a number.
/// No name is one of those that were given before.
pub(super) fn names(record: &Id, times: &[EventTime], given: &HashSet<Id>) -> Vec<Id> {
    let parts: Vec<[String; 4]> = times.iter().map(parts).collect();
    let mut met: [HashMap<String, usize>; 4] = Default::default();
    for parts in &parts {
        for (times, part) in met.iter_mut().zip(parts) {
            *times.entry(part.clone()).or_default() += 1;
        }
    }
    let mut taken = given.clone();
    parts
        .iter()
        .map(|parts| {
            let free = |part: &String| !given.contains(&extended(record, part));
            let alone =
                parts.iter().zip(&met).find(|(part, times)| times[*part] == 1 && free(part));
            let name = alone.map_or(&parts[3], |(part, _)| part);
            let mut id = extended(record, name);
            for number in 2.. {
                if taken.insert(id.clone()) {
                    break;
                }
                id = extended(record, &format!("{name}-{number}"));
            }
            id
        })
        .collect()
}

/// Year; year and month; the day; the day and the hour.
fn parts(time: &EventTime) -> [String; 4] {
    let first = time.first();
    let year = format!("{:04}", first.year());
    let month = format!("{year}-{:02}", first.month());
    let day = format!("{month}-{:02}", first.day());
    let hour = match time {
        EventTime::Dated { from: Some(from), .. } => {
            format!("{day}-{:02}{:02}", from.hour(), from.minute())
        }
        _ => day.clone(),
    };
    [year, month, day, hour]
}

fn extended(record: &Id, tail: &str) -> Id {
    record.extended(tail).unwrap_or_else(Id::nameless)
}

#[cfg(test)]
mod tests {
    use chrono::{NaiveDate, NaiveTime};

    use super::*;

    fn check(days: &[(&str, Option<&str>)], expected: &[&str]) {
        let times: Vec<EventTime> = days
            .iter()
            .map(|(date, from)| (date.parse::<NaiveDate>().unwrap(), from))
            .map(|(date, from)| EventTime::Dated {
                date,
                last: date,
                from: from.map(|it| it.parse::<NaiveTime>().unwrap()),
                to: None,
            })
            .collect();
        let found = names(&Id::parse("fair").unwrap(), &times, &HashSet::new());
        let found: Vec<_> = found.iter().map(Id::as_str).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_name_says_as_much_as_it_needs() {
        check(&[("2024-05-14", None)], &["fair-2024"]);
        check(&[("2023-11-01", None), ("2024-11-01", None)], &["fair-2023", "fair-2024"]);
        check(&[("2024-05-01", None), ("2024-11-01", None)], &["fair-2024-05", "fair-2024-11"]);
        check(
            &[("2024-05-01", None), ("2024-05-02", None)],
            &["fair-2024-05-01", "fair-2024-05-02"],
        );
    }

    #[test]
    fn two_on_one_day_have_two_names() {
        check(
            &[("2024-05-01", Some("10:00:00")), ("2024-05-01", Some("14:30:00"))],
            &["fair-2024-05-01-1000", "fair-2024-05-01-1430"],
        );
        check(
            &[("2024-05-01", None), ("2024-05-01", None)],
            &["fair-2024-05-01", "fair-2024-05-01-2"],
        );
    }
}
