//! A value that a mistake makes ten times too large, or that its unit cannot have: 886 between 82 and 90, or
//! 74.5 people. Some are right, such as a change of 120 %, so each is asked about, and a note answers.

use crate::diagnostics::{Code, Finding, Report};
use crate::document::{FigureText, MeasureDocument, Text};
use crate::model::Amount;

use super::typed::Typed;

/// One, in the millionths in which values are compared.
const ONE: i64 = 1_000_000;
/// What is counted one by one.
const COUNTED: [&str; 27] = [
    "people",
    "persons",
    "residents",
    "reports",
    "incidents",
    "cases",
    "actions",
    "crimes",
    "offences",
    "events",
    "visits",
    "visitors",
    "calls",
    "referrals",
    "sessions",
    "schools",
    "homes",
    "responses",
    "complaints",
    "pupils",
    "children",
    "volunteers",
    "members",
    "officers",
    "meetings",
    "victims",
    "lamps",
];
/// Words of measures that may be no whole number, below 0 or above 100 %.
const COMPARED: [&str; 10] = [
    "average",
    "median",
    "rate",
    "ratio",
    "change",
    "increase",
    "decrease",
    "growth",
    "difference",
    "net",
];

/// A number of a measure, as it is compared.
struct Value<'a> {
    written: &'a Text,
    millionths: i64,
    noted: bool,
}

pub(super) fn check(it: &Typed<'_>, report: &mut Report) {
    let measures = it.files.measures.iter().flat_map(|it| &it.record.measures);
    measures.filter(|it| it.notes.is_empty()).for_each(|it| of_measure(it, report));
}

fn of_measure(measure: &MeasureDocument, report: &mut Report) {
    let values = values(measure);
    let unit = measure.unit.as_ref().map_or("", |it| it.value.trim()).to_lowercase();
    let compared = is_compared(measure);
    let percent = matches!(unit.as_str(), "%" | "per cent" | "percent") && !compared;
    let over = |it: &Value<'_>| it.millionths > 100 * ONE;
    if let Some(written) = measure.unit.as_ref()
        && percent
        && values.len() > 1
        && values.iter().all(over)
    {
        let message = "every value of this measure is over 100 %".to_owned();
        report.push(finding(written, message, "are they a number and not a share?"));
        return;
    }
    let counted = COUNTED.contains(&unit.as_str()) && !compared;
    let whole = |it: &Value<'_>| it.millionths % ONE == 0;
    let broken = values.iter().filter(|it| !whole(it)).count();
    for (at, value) in values.iter().enumerate().filter(|it| !it.1.noted) {
        let said = &value.written.value;
        let wrong = match () {
            () if percent && (over(value) || value.millionths < 0) => {
                (format!("a share of {said} %"), "a share is from 0 % to 100 %".to_owned())
            }
            () if counted && value.millionths < 0 => {
                (format!("{said} {unit}"), "a number of these is never below 0".to_owned())
            }
            () if counted && !whole(value) && broken * 2 < values.len() => {
                (format!("{said} {unit}"), "the others are whole numbers".to_owned())
            }
            () => match shifted(&values, at) {
                Some(label) => (format!("the value {said} is far from the others"), label),
                None => continue,
            },
        };
        report.push(finding(value.written, format!("{}: is this right?", wrong.0), &wrong.1));
    }
}

fn finding(place: &Text, message: String, label: &str) -> Finding {
    Finding::new(Code::UnlikelyValue, place.span, message)
        .label(label)
        .help("fix the value or the unit; if it is right, add a `note` that says why")
}

/// The numbers of a measure in the order of its file, with that from which it began first.
fn values(measure: &MeasureDocument) -> Vec<Value<'_>> {
    let read = |it: &'_ FigureText| Amount::parse(it.0.value.trim()).map(Amount::millionths);
    let baseline = measure.baseline.iter().filter_map(|it| Some((it.value.as_ref()?, false)));
    let observed = measure.observations.iter();
    let observed = observed.filter_map(|it| Some((it.value.as_ref()?, it.note.is_some())));
    let all = baseline.chain(observed);
    all.filter_map(|(it, noted)| Some(Value { written: &it.0, millionths: read(it)?, noted }))
        .collect()
}

/// Whether a measure compares two numbers, or divides them.
fn is_compared(measure: &MeasureDocument) -> bool {
    let name = measure.name.as_ref().map_or(String::new(), |it| it.value.to_lowercase());
    let summary = measure.summary.as_ref().map(|it| it.value.words().to_lowercase());
    let has =
        |text: &str, is: &dyn Fn(&str) -> bool| text.split(|it: char| !it.is_alphabetic()).any(is);
    let compared = |it: &str| COMPARED.contains(&it);
    has(&name, &|it| compared(it) || it == "per") || summary.is_some_and(|it| has(&it, &compared))
}

/// What a value may have been, where it is that times 10, 100 or 1,000 or divided by it, and the two values
/// nearest to it agree. None where it is like them.
fn shifted(values: &[Value<'_>], at: usize) -> Option<String> {
    let near = match at {
        0 => [1, 2],
        _ if at + 1 < values.len() => [at - 1, at + 1],
        _ => [at.checked_sub(2)?, at - 1],
    };
    let [one, other] = near.map(|it| values.get(it).map_or(0, |it| i128::from(it.millionths)));
    let (low, high) = (one.min(other), one.max(other));
    let value = i128::from(values[at].millionths);
    // Small counts double by chance.
    if low < 5 * i128::from(ONE) || high * 2 > low * 3 || value <= 0 {
        return None;
    }
    // Within a fifth of what is between them.
    let fits = |it: i128| it * 5 >= low * 4 && it * 5 <= high * 6;
    let meant = [10, 100, 1000].into_iter().find_map(|it| {
        let exact = (value % it == 0).then_some(value / it);
        [exact, Some(value * it)].into_iter().flatten().find(|it| fits(*it))
    })?;
    let meant = Amount::of_millionths(i64::try_from(meant).ok()?);
    Some(format!("{meant} would be near the others"))
}
