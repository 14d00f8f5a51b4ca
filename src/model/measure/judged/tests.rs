use chrono::NaiveDate;

use super::*;
use crate::model::{Amount, Gap, Id, Observation, Stated, Target};
use crate::source::Span;

/// "5", "<5" or a gap, "-".
fn figure(typed: &str) -> Figure {
    let amount = |it: &str| Amount::parse(it).expect("a number");
    match typed {
        "-" => Figure::Gap(Gap::Withheld),
        _ => match typed.strip_prefix('<') {
            Some(bound) => Figure::FewerThan(amount(bound)),
            None => Figure::Number(amount(typed)),
        },
    }
}

/// A measure with observations in years, and a target for 2025.
fn measure(better: Option<Better>, found: &[(i32, &str)], target: &str) -> Measure {
    let observation = |(year, value): &(i32, &str)| Observation {
        on: Window::year(*year),
        value: (!value.is_empty()).then(|| figure(value)),
        source: None,
        note: Default::default(),
        origin: Span::NOWHERE,
    };
    Measure {
        id: Id::nameless(),
        better,
        observations: found.iter().map(observation).collect(),
        target: Stated::Stated(Target { on: Some(Window::year(2025)), value: figure(target) }),
        ..Measure::default()
    }
}

fn outcome(better: Option<Better>, found: &[(i32, &str)], target: &str) -> Option<Outcome> {
    let today = NaiveDate::from_ymd_opt(2026, 1, 1).expect("a day");
    measure(better, found, target).outcome(today)
}

const MORE: Option<Better> = Some(Better::More);
const FEWER: Option<Better> = Some(Better::Fewer);
const NEITHER: Option<Better> = Some(Better::Neither);

#[test]
fn each_way_to_a_target_is_judged_once_and_only_when_it_was_due() {
    use Standing::{AsNear, Further, Nearer, NoLonger, Reached};
    use Verdict::{Equal, Higher, Lower, Met, NotKnown, NotMet};
    let (up, down, same) = (Some(Ordering::Greater), Some(Ordering::Less), Some(Ordering::Equal));
    let (yes, no) = (Some(true), Some(false));
    for (better, from, to, target, way, is_better, before, after) in [
        // A rise.
        (MORE, "12", "25", "20", up, yes, Some(Reached), Met),
        (MORE, "12", "18", "20", up, yes, Some(Nearer), NotMet),
        (FEWER, "12", "15", "20", up, no, Some(Reached), Met),
        (FEWER, "25", "30", "20", up, no, Some(Further), NotMet),
        (FEWER, "12", "25", "20", up, no, Some(NoLonger), NotMet),
        (NEITHER, "12", "25", "20", up, None, None, Higher),
        (None, "12", "18", "20", up, None, None, Lower),
        // A fall.
        (MORE, "30", "25", "20", down, no, Some(Reached), Met),
        (MORE, "18", "12", "20", down, no, Some(Further), NotMet),
        (MORE, "25", "18", "20", down, no, Some(NoLonger), NotMet),
        (FEWER, "25", "18", "20", down, yes, Some(Reached), Met),
        (FEWER, "30", "25", "20", down, yes, Some(Nearer), NotMet),
        (NEITHER, "25", "18", "20", down, None, None, Lower),
        (None, "25", "20", "20", down, None, None, Equal),
        // No change.
        (MORE, "20", "20.0", "20", same, None, Some(Reached), Met),
        (MORE, "18", "18", "20", same, None, Some(AsNear), NotMet),
        (FEWER, "20", "20", "20", same, None, Some(Reached), Met),
        (FEWER, "25", "25", "20", same, None, Some(AsNear), NotMet),
        (NEITHER, "20", "20", "20", same, None, None, Equal),
        // From zero, and below it.
        (MORE, "0", "3", "5", up, yes, Some(Nearer), NotMet),
        (FEWER, "0", "0", "0", same, None, Some(Reached), Met),
        (MORE, "-4", "-1", "0", up, yes, Some(Nearer), NotMet),
        (FEWER, "-1", "-4", "-3", down, yes, Some(Reached), Met),
        // Withheld.
        (FEWER, "12", "<5", "6", down, yes, Some(Reached), Met),
        (FEWER, "12", "<5", "3", down, yes, None, NotKnown),
        (MORE, "4", "<5", "6", None, None, Some(Standing::NotReached), NotMet),
        (NEITHER, "4", "<5", "2", None, None, None, NotKnown),
        (FEWER, "12", "4", "<5", down, yes, Some(Reached), Met),
        (FEWER, "12", "5", "<5", down, yes, Some(Nearer), NotMet),
        (FEWER, "12", "<5", "<5", down, yes, Some(Reached), Met),
        (FEWER, "12", "<10", "<5", down, yes, None, NotKnown),
    ] {
        let case = format!("{better:?}: from {from} to {to}, target {target}");
        let measure = measure(better, &[(2022, from), (2025, to)], target);
        let step = measure.since_first().expect("two figures");
        assert_eq!((step.way, step.is_better), (way, is_better), "{case}");
        assert_eq!(measure.standing(), before, "{case}");
        let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).expect("a day");
        assert_eq!(measure.outcome(day(2025, 12, 31)), None, "{case}: not past");
        let outcome = measure.outcome(day(2026, 1, 1)).expect("past");
        assert_eq!(outcome.verdict, after, "{case}");
        assert_eq!((outcome.by, outcome.is_early), (Some(step.to), false), "{case}");
    }
}

#[test]
fn the_figure_for_the_date_decides_and_no_other() {
    for (found, year, verdict, is_early) in [
        // Missed in time, and reached later: it was missed.
        (&[(2025, "18"), (2026, "25")][..], 2025, Verdict::NotMet, false),
        (&[(2025, "25"), (2026, "18")], 2025, Verdict::Met, false),
        // For another time: it is not known.
        (&[(2024, "18"), (2026, "25"), (2027, "18")], 2026, Verdict::NotKnown, false),
        (&[(2023, "25"), (2024, "18")], 2024, Verdict::NotKnown, true),
        (&[(2024, "25"), (2025, "")], 2024, Verdict::NotKnown, true),
        (&[(2024, "25"), (2025, "-")], 2024, Verdict::NotKnown, true),
    ] {
        let outcome = outcome(MORE, found, "20").expect("past");
        assert_eq!(outcome.verdict, verdict, "{found:?}");
        assert_eq!(outcome.by.map(|it| it.on), Some(Window::year(year)), "{found:?}");
        assert_eq!(outcome.is_early, is_early, "{found:?}");
    }
}

#[test]
fn without_a_figure_nothing_is_judged() {
    for found in [&[][..], &[(2025, "")], &[(2025, "-")]] {
        let outcome = outcome(MORE, found, "20").expect("past");
        assert_eq!((outcome.verdict, outcome.by), (Verdict::NoFigure, None), "{found:?}");
    }
    assert_eq!(outcome(MORE, &[(2025, "25")], "-"), None, "a target that is withheld");
    let mut begun = measure(MORE, &[], "20");
    begun.baseline = Stated::Stated(Baseline {
        on: Window::year(2020),
        value: figure("25"),
        origin: Span::NOWHERE,
    });
    let today = NaiveDate::from_ymd_opt(2026, 1, 1).expect("a day");
    let verdict = begun.outcome(today).map(|it| it.verdict);
    assert_eq!(verdict, Some(Verdict::NoFigure), "a baseline decides nothing");
    assert_eq!(begun.known().len(), 1);
}

#[test]
fn the_latest_is_compared_with_the_one_before_too() {
    let measure = measure(MORE, &[(2022, "12"), (2023, "30"), (2024, "-"), (2025, "20")], "40");
    assert_eq!(measure.since_first().and_then(|it| it.is_better), Some(true));
    let since = measure.since_previous().expect("three figures");
    assert_eq!(since.from.on, Window::year(2023), "a gap is no figure");
    assert_eq!((since.way, since.is_better), (Some(Ordering::Less), Some(false)));
}
