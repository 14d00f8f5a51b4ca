//! Rows that may be the rest of the row above: a page ended in the middle of it. Only a person can say so.

use super::assemble::{Assembly, beginning};
use super::columns::{Use, Used};
use super::draft::{Action, CellText};
use super::flow::{Flow, Item};
use super::gather::Cell;
use super::question::{Ask, Asks, Choices, Reply};
use super::step::Did;
use super::words::Gap;

/// So many rows without words for an action are one question, and not one each.
const SEVERAL: usize = 4;

impl Assembly<'_> {
    /// The column that says what will be done.
    fn main(&self) -> Option<usize> {
        main_of(self.used)
    }

    /// Whether something in a row looks as if it went on from the row above: it says nothing of what will be
    /// done, or it begins with a small letter, or the row above was cut by the end of a page.
    pub(super) fn may_go_on(&self, action: &Action, above: usize, labelled: bool) -> bool {
        let above = self.draft.objectives[above].actions.last().expect("there is a row above");
        let main = self.main().map_or(Use::Title, |it| self.used[it].becomes);
        let words = |action: &Action, becomes: Use| {
            let own = |it: &&(usize, CellText)| self.used[it.0].becomes == becomes && !it.1.copy;
            action.cells.iter().find(own).map(|it| it.1.text.plain()).unwrap_or_default()
        };
        if action.number.is_some() || self.settled.contains(&action.rows[0]) {
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
        let heading = self.main().map(|it| self.names[it].clone()).unwrap_or_default();
        let without = action.cells.iter().all(|it| Some(it.0) != self.main() || it.1.copy);
        let reply = if without && self.without_action >= SEVERAL {
            self.asker.ask(Ask {
                asks: Asks::JoinRow,
                origin: None,
                text: format!(
                    "In {} rows the column \"{heading}\" is blank, or one cell of it is next to several rows. Is each \
                     such row part of the action above it?",
                    self.without_action
                ),
                words: &heading,
                beside: "",
                choices: Choices::yes_or_no("add each of these rows to the action above it", "keep each as a separate action"),
            })
        } else {
            self.asker.ask(Ask {
                asks: Asks::JoinRow,
                origin: Some(action.rows[0]),
                text: "Is this row the rest of the row above?".to_owned(),
                words: &all,
                beside: &upper,
                choices: Choices::yes_or_no(
                    format!("add it to the row above: {}", beginning(&upper)),
                    "keep it as a separate row",
                ),
            })
        };
        let join = reply == Reply::Yes;
        let did = if join { Did::JoinedRow } else { Did::KeptRow };
        let upper_row = *above.rows.last().expect("an action has a row");
        self.steps.push(reply.sure(), did, upper_row, &upper, &beginning(&all));
        self.steps.push(reply.sure(), did, action.rows[0], &all, &beginning(&upper));
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

fn main_of(used: &[Used]) -> Option<usize> {
    let column = |becomes: Use| used.iter().position(|it| it.becomes == becomes);
    column(Use::Title).or_else(|| column(Use::Activity))
}

/// How many rows say nothing of what will be done, though they say something else.
pub(super) fn without_action(flow: &Flow, used: &[Used]) -> usize {
    let Some(main) = main_of(used) else { return 0 };
    let level = |it: &usize| used[*it].becomes == Use::Level || used[*it].of_objective;
    let rows = flow.items.iter().filter_map(|item| match item {
        Item::Row(head, row) => Some((&flow.heads[*head], row)),
        _ => None,
    });
    rows.filter(|(columns, row)| {
        let said = |it: &Option<Cell>| it.as_ref().is_some_and(|it| !it.text.is_blank());
        let mut cells = columns.iter().zip(&row.cells);
        let blank = cells.clone().all(|(column, cell)| *column != main || !said(cell));
        let labelled = cells.clone().any(|(column, cell)| level(column) && said(cell));
        let numbered =
            cells.clone().any(|(column, cell)| used[*column].becomes == Use::Number && said(cell));
        blank && !labelled && !numbered && cells.any(|(_, cell)| said(cell))
    })
    .count()
}
