//! What someone must decide, a row for each thing, with all that asks for it.

use crate::model::{Decision, Subject, Why};

use super::teller::{Teller, counted, grouped, table};
use super::value::{Block, Words};

/// What a kind of reason is called, and which it is.
type Kind = (&'static str, fn(&Why) -> bool);

/// The kinds of reason, as the summary counts them.
pub(super) const KINDS: [Kind; 7] = [
    ("the plan has ended", |it| matches!(it, Why::Ended(_))),
    ("the plan ends within a year", |it| matches!(it, Why::Ends { .. })),
    ("late and without a new time", |it| matches!(it, Why::Late { .. })),
    ("a new time after the plan ends", |it| matches!(it, Why::AfterTheEnd(_))),
    ("off track since the edition, or on hold or dropped without a reason", |it| {
        matches!(it, Why::Turned { .. })
    }),
    ("a time that is not confirmed", |it| matches!(it, Why::TimeOpen)),
    ("a target that has not been set", |it| matches!(it, Why::TargetOpen)),
];

pub(super) fn write(teller: &Teller<'_>, decisions: &[Decision]) -> Vec<Block> {
    let mut blocks = vec![Block::Heading("Decisions needed".to_owned())];
    if decisions.is_empty() {
        let none =
            "The plan’s data shows nothing that someone must decide. There may still be something.";
        blocks.push(Block::Text(none.into()));
        return blocks;
    }
    blocks.push(Block::Text(
        "The plan’s data shows that someone must decide about these. It does not show what to decide.".into(),
    ));
    let caption = format!("For someone to decide: {}", grouped(decisions.len()));
    let rows = decisions.iter().map(|it| {
        let why: Vec<_> = it.why.iter().map(|why| said(teller, it.about, why)).collect();
        vec![Words::from(subject(teller, it.about)), why.join("\n").into()]
    });
    blocks.extend(table(caption, &[("What", 40), ("Why", 60)], rows.collect()));
    blocks
}

pub(super) fn subject(teller: &Teller<'_>, subject: Subject) -> String {
    match subject {
        Subject::Plan => "The plan as a whole".to_owned(),
        Subject::Node(node) => teller.node(node),
        Subject::Measure(at) => teller.measure(at),
    }
}

fn said(teller: &Teller<'_>, about: Subject, why: &Why) -> String {
    let time = || match about {
        Subject::Node(node) => teller.time(teller.plan.node(node)),
        Subject::Plan | Subject::Measure(_) => String::new(),
    };
    match why {
        Why::Ended(window) => {
            let end = teller.locale.due(window);
            format!("The plan ended: {end}. The website has no plan that follows it.")
        }
        Why::Ends { on, months } => {
            let (end, months) = (teller.locale.due(on), span(*months));
            format!("The plan ends in {months}: {end}. The website has no plan that follows it.")
        }
        Why::Late { months, reason } => {
            let by = span(*months);
            let later = match about {
                Subject::Node(at) if teller.plan.node(at).changed_time().is_some() => "later",
                _ => "new",
            };
            let reason = if *reason { "" } else { " No reason is given." };
            format!(
                "It is late by {by}: its time is “{}”. No {later} time is given.{reason}",
                time()
            )
        }
        Why::AfterTheEnd(end) => {
            let end = teller.locale.due(end);
            format!("Its new time, “{}”, ends after the plan does ({end}).", time())
        }
        Why::Turned { was } => {
            let was = match was {
                Some(was) => format!("In the edition it was “{was}”."),
                None => "The edition gave no status for it.".to_owned(),
            };
            format!("Its status is “{}”. {was}", status(teller, about))
        }
        Why::TimeOpen => format!("Its time is not confirmed. The plan says “{}”.", time()),
        Why::TargetOpen => "The plan says that its target has not been set.".to_owned(),
    }
}

/// "7 months", "less than a month"
fn span(months: u32) -> String {
    match months {
        0 => "less than a month".to_owned(),
        months => counted(months as usize, "month"),
    }
}

fn status(teller: &Teller<'_>, about: Subject) -> String {
    let Subject::Node(node) = about else { return String::new() };
    teller.plan.node(node).status().get().map(|it| it.word.clone()).unwrap_or_default()
}
