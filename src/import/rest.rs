//! Rows that may be the rest of the row above: a page ended in the middle of it. Only a person can say so.

use super::assemble::{Assembly, beginning};
use super::columns::Use;
use super::draft::{Action, CellText};
use super::question::{Ask, Asks, Reply};
use super::step::{Did, Sure};
use super::words::Gap;

impl Assembly<'_> {
    /// Whether something in a row looks as if it went on from the row above: it says nothing of what will be
    /// done, or it begins with a small letter, or the row above was cut by the end of a page.
    pub(super) fn may_go_on(&self, action: &Action, above: usize, labelled: bool) -> bool {
        let above = self.draft.objectives[above].actions.last().expect("there is a row above");
        let has_title = self.used.iter().any(|it| it.becomes == Use::Title);
        let main = if has_title { Use::Title } else { Use::Activity };
        let words = |action: &Action, becomes: Use| {
            let own = |it: &&(usize, CellText)| self.used[it.0].becomes == becomes && !it.1.copy;
            action.cells.iter().find(own).map(|it| it.1.text.plain()).unwrap_or_default()
        };
        if action.number.is_some() {
            return false;
        }
        let small = |it: &String| it.starts_with(|it: char| it.is_lowercase());
        let cells: Vec<String> =
            action.cells.iter().filter(|it| !it.1.copy).map(|it| it.1.text.plain()).collect();
        let (blank, began) = (words(action, main).is_empty(), small(&words(action, main)));
        if !self.again {
            return !labelled && (blank || began);
        }
        let timed = |it: &Action| {
            [Use::When, Use::Starts, Use::Closes]
                .iter()
                .any(|becomes| !words(it, *becomes).is_empty())
        };
        let timeless = !timed(above) && timed(action);
        (blank && !labelled) || cells.iter().any(small) || timeless
    }

    /// Whether a row is the rest of the one above. Only a person can say so.
    pub(super) fn goes_on(&mut self, action: &Action, above: usize) -> bool {
        let above = self.draft.objectives[above].actions.last().expect("there is a row above");
        let all: Vec<String> = action.cells.iter().map(|it| it.1.text.plain()).collect();
        let all = all.join(" | ");
        let upper = above.cells.iter().map(|it| it.1.text.plain()).collect::<Vec<_>>().join(" | ");
        let reply = self.asker.ask(Ask {
            asks: Asks::JoinRow,
            origin: Some(action.rows[0]),
            text: "Is this row the rest of the row above? Answer yes or no.".to_owned(),
            words: &all,
            beside: &upper,
            proposal: format!("add it to the row above: {}", beginning(&upper)),
        });
        let join = reply == Reply::Yes;
        let did = if join { Did::JoinedRow } else { Did::KeptRow };
        let upper_row = *above.rows.last().expect("an action has a row");
        self.steps.push(Sure::Asked, did, upper_row, &upper, &beginning(&all));
        self.steps.push(Sure::Asked, did, action.rows[0], &all, &beginning(&upper));
        join
    }

    pub(super) fn join(&mut self, action: Action, place: usize) {
        let above = self.draft.objectives[place].actions.last_mut().expect("there is a row above");
        above.rows.extend(action.rows);
        above.notes.extend(action.notes);
        for (column, cell) in action.cells.into_iter().filter(|it| !it.1.copy) {
            let list = matches!(
                self.used[column].becomes,
                Use::Leads | Use::Success | Use::Outputs | Use::Partners
            );
            let small = cell.text.plain().starts_with(|it: char| it.is_lowercase());
            let gap = if list && !small { Gap::Line } else { Gap::Space };
            match above.cells.iter_mut().find(|it| it.0 == column) {
                Some((_, before)) => before.text.push(cell.text, gap),
                None => above.cells.push((column, cell)),
            }
        }
    }
}
