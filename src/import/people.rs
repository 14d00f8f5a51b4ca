//! Names and contacts of persons: left out of everything that is written, and listed in the report, which
//! stays on this machine.

use std::ops::Range;

use crate::rules::personal_data::{self, Probable, Reading, SomeoneKind};

use super::columns::{Use, Used};
use super::draft::Draft;
use super::known_names::{CONTACT, NAME, Names};
use super::ledger::{Fate, Ledger};
use super::question::{Ask, Asker, Asks, Choices, Reply};
use super::step::{Did, Steps, Sure};
use super::words::{Gap, MADE, Text, Word};

/// Leaves out what is a person's, everywhere in a draft: what is known for a name in one place is one in each.
pub(super) fn withhold(
    draft: &mut Draft,
    used: &[Used],
    ledger: &mut Ledger,
    steps: &mut Steps,
    asker: &mut Asker,
) -> Names {
    let (none, mut names, mut more) = (Names::default(), Names::default(), Names::default());
    let first = Withholding { ledger, steps, asker, names: &none, found: &mut names };
    pass(draft, used, first);
    pass(draft, used, Withholding { ledger, steps, asker, names: &names, found: &mut more });
    names
}

fn pass(draft: &mut Draft, used: &[Used], mut withholding: Withholding<'_>) {
    let running = Reading::Running;
    draft.title.iter_mut().for_each(|it| withholding.text(it, running, false));
    draft.summary.iter_mut().for_each(|it| withholding.text(it, running, false));
    for term in &mut draft.terms {
        withholding.text(&mut term.means, running, term.copy);
    }
    for objective in &mut draft.objectives {
        withholding.text(&mut objective.title, running, false);
        objective.summary.iter_mut().for_each(|it| withholding.text(it, running, false));
        objective.notes.iter_mut().for_each(|it| withholding.text(it, running, false));
        objective.cells.iter_mut().for_each(|it| withholding.text(&mut it.1, running, false));
        for labelled in &mut objective.labelled {
            withholding.text(&mut labelled.text, running, false);
        }
        for action in &mut objective.actions {
            action.notes.iter_mut().for_each(|it| withholding.text(it, running, false));
            for (column, cell) in &mut action.cells {
                let who = matches!(used[*column].becomes, Use::Leads | Use::Partners);
                let reading = if who { Reading::Who } else { running };
                withholding.text(&mut cell.text, reading, cell.copy);
            }
        }
    }
}

struct Withholding<'a> {
    ledger: &'a mut Ledger,
    steps: &'a mut Steps,
    asker: &'a mut Asker,
    /// Names that are known from elsewhere.
    names: &'a Names,
    found: &'a mut Names,
}

impl Withholding<'_> {
    fn text(&mut self, text: &mut Text, reading: Reading, copy: bool) {
        let plain = text.plain();
        let mut found = personal_data::find(&plain, reading);
        let apart = |it: &Range<usize>| {
            found.iter().all(|one| one.range.end <= it.start || it.end <= one.range.start)
        };
        let known: Vec<_> = self.names.find(&plain).into_iter().filter(apart).collect();
        found.extend(known.into_iter().map(|range| Probable { kind: SomeoneKind::Name, range }));
        found.sort_by_key(|it| it.range.start);
        for person in found.iter().rev() {
            let (first, last, start) = words_in(text, person.range.clone());
            let words = Text { words: text.words[first..=last].to_vec() };
            let name = &plain[person.range.clone()];
            let origin = words.words.iter().find(|it| it.id != MADE).map(|it| it.id);
            let Some(origin) = origin.map(|it| self.ledger.origin_of(it)) else { continue };
            // A given name alone may be an ordinary word.
            let alone = person.kind == SomeoneKind::Name && !name.contains(' ');
            let reply = alone.then(|| self.ask(name, &plain, origin));
            if reply == Some(Reply::No) {
                continue;
            }
            if person.kind == SomeoneKind::Name {
                self.found.add(name);
            }
            let sure = reply.as_ref().map_or(Sure::Proposed, Reply::sure);
            let instead = if person.kind == SomeoneKind::Name { NAME } else { CONTACT };
            if !copy {
                self.steps.push(sure, Did::Withheld, origin, name, instead);
                self.ledger.place(&words, &Fate::Withheld);
            }
            let before = &plain[start..person.range.start];
            let whole = words.plain();
            let after = &whole[person.range.end - start..];
            let gap = text.words[first].gap;
            let made = Word { id: MADE, text: format!("{before}{instead}{after}"), gap };
            text.words.splice(first..=last, [made]);
        }
    }

    fn ask(&mut self, name: &str, beside: &str, origin: usize) -> Reply {
        let place = self.ledger.origin_at(origin).at.clone();
        let ask = Ask {
            asks: Asks::Person,
            origin: Some(origin),
            text: "A word of this row may be a person’s name, so the plan leaves it out. import/report.html shows it. Is it \
                   a name?"
                .to_owned(),
            words: name,
            beside,
            choices: Choices::yes_or_no(
                format!("write \"{NAME}\" in its place"),
                "show it in the plan",
            ),
        };
        self.asker.ask_with(ask, format!("a word in {place}"))
    }
}

/// The first and last word that a range of the plain text touches, and where the first begins.
fn words_in(text: &Text, range: Range<usize>) -> (usize, usize, usize) {
    let (mut at, mut first, mut last, mut start) = (0, None, 0, 0);
    for (place, word) in text.words.iter().enumerate() {
        if word.gap != Gap::None && at > 0 {
            at += 1;
        }
        let end = at + word.text.len();
        if at < range.end && end > range.start {
            if first.is_none() {
                (first, start) = (Some(place), at);
            }
            last = place;
        }
        at = end;
    }
    (first.unwrap_or(0), last, start)
}
