//! The plan's title: which line it is, and its words.

use crate::intake::Role;

use super::draft::Draft;
use super::flow::{Flow, Item};
use super::gather::Line;
use super::ledger::{Fate, Ledger, Reason};
use super::period;
use super::step::{Did, Steps, Sure};
use super::words::{Gap, letters};

/// The letters of the plan's title: the line that the document calls its title, or the first heading, or
/// the first line if it is short.
pub(super) fn of(flow: &Flow) -> Option<String> {
    let before =
        flow.items.iter().take_while(|it| !matches!(it, Item::Row(..) | Item::Section(..)));
    let lines: Vec<&Line> = before
        .filter_map(|it| if let Item::Line(line) = it { Some(line) } else { None })
        .filter(|it| !it.boxed && !it.text.is_blank())
        .collect();
    let says_plan = |it: &Line| {
        let words = ["plan", "strategy", "programme", "framework", "scheme"];
        let lower = it.text.plain().to_lowercase();
        words.iter().any(|word| lower.split(|it: char| !it.is_alphanumeric()).any(|it| it == *word))
    };
    let headings = lines.iter().filter(|it| matches!(it.role, Role::Heading(_)));
    let short = |it: &&&Line| it.text.plain().chars().count() <= 120;
    let no_sentence = |it: &&&Line| !it.text.plain().ends_with(['.', ';', ',', ':']);
    let opening = || lines.iter().take(3).filter(short).filter(no_sentence);
    let titled = lines.iter().find(|it| it.role == Role::Title);
    let title = titled
        .or_else(|| opening().filter(|it| it.bold).find(|it| says_plan(it)))
        .or_else(|| headings.clone().find(|it| says_plan(it)))
        .or_else(|| opening().find(|it| says_plan(it)))
        .or_else(|| headings.clone().next().filter(|_| headings.clone().count() > 1))
        .or_else(|| lines.first().filter(short).filter(|it| it.bold));
    title.map(|it| it.text.letters())
}

/// The title of the plan, if it has none yet: without what an email has before it.
pub(super) fn give(draft: &mut Draft, line: Line, ledger: &mut Ledger, steps: &mut Steps) {
    let mut text = line.text;
    if draft.title.is_some() {
        return ledger.place(&text, &Fate::NotPlaced(Reason::Repeats));
    }
    let labelled = ["subject", "title"].contains(&letters(&text.words[0].text).as_str());
    if text.words.len() > 1 && text.words[0].text.ends_with(':') && labelled {
        let label = text.take_first(1);
        text.words[0].gap = Gap::None;
        ledger.place(&label, &Fate::Header);
    }
    let sure = if line.role == Role::Title { Sure::Certain } else { Sure::Proposed };
    steps.push(sure, Did::ReadPlan, line.origin, &text.plain(), "title");
    if let Some(years) = period::of(&text.plain()) {
        let told = years.to_string();
        steps.push(Sure::Proposed, Did::ReadPeriod, line.origin, &text.plain(), &told);
    }
    draft.title = Some(text);
}
