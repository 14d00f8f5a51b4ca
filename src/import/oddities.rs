//! What a scan, a page break or a copy has left in cells, and only a person can put right: words in another
//! alphabet, the end of a heading, the contacts of another row, and the bottom of a page as a row.

use crate::model::telephone;

use super::assemble::beginning;
use super::columns::{Use, Used};
use super::draft::{Action, Draft};
use super::flow::Column;
use super::ledger::{Fate, Ledger, Reason};
use super::letters;
use super::question::{Ask, Asker, Asks, Choices, Other, Reply};
use super::step::{Did, Steps};
use super::words::{Gap, Text};

/// Asks about all of them, and does what was answered.
pub(super) fn settle(
    draft: &mut Draft,
    columns: &[Column],
    used: &[Used],
    ledger: &mut Ledger,
    steps: &mut Steps,
    asker: &mut Asker,
) {
    foreign(draft, steps, asker);
    headings(draft, columns, ledger, steps, asker);
    tails(draft, used, steps, asker);
    page_ends(draft, used, ledger, steps, asker);
}

/// Words in another alphabet: one question for each word.
fn foreign(draft: &mut Draft, steps: &mut Steps, asker: &mut Asker) {
    for action in draft.objectives.iter_mut().flat_map(|it| &mut it.actions) {
        for (_, cell) in &mut action.cells {
            for word in cell.text.words.iter_mut().filter(|it| letters::is_foreign(&it.text)) {
                let reply = asker.ask(Ask {
                    asks: Asks::Letters,
                    origin: Some(action.rows[0]),
                    text: format!("\"{}\" is in letters of another alphabet.", word.text),
                    words: &word.text,
                    beside: "",
                    choices: Choices {
                        yes: None,
                        no: "keep it".to_owned(),
                        other: Other::Words("the word in Latin letters"),
                    },
                });
                let sure = reply.sure();
                let now = if let Reply::Words(now) = reply { now } else { word.text.clone() };
                steps.push(sure, Did::LettersFixed, action.rows[0], &word.text, &now);
                word.text = now;
            }
        }
    }
}

/// A cell with only words that end the heading of its column.
fn headings(
    draft: &mut Draft,
    columns: &[Column],
    ledger: &mut Ledger,
    steps: &mut Steps,
    asker: &mut Asker,
) {
    for action in draft.objectives.iter_mut().flat_map(|it| &mut it.actions) {
        let row = action.rows[0];
        action.cells.retain(|(column, cell)| {
            let (heading, words) =
                (super::words::letters(&columns[*column].name), cell.text.letters());
            if cell.copy || words.len() < 4 || !heading.ends_with(&words) {
                return true;
            }
            let plain = cell.text.plain();
            let reply = asker.ask(Ask {
                asks: Asks::Row,
                origin: Some(row),
                text: format!(
                    "This cell has only words of the heading \"{}\". Leave them out?",
                    columns[*column].name
                ),
                words: &plain,
                beside: &columns[*column].name,
                choices: Choices::yes_or_no("leave them out", "keep them"),
            });
            steps.push(reply.sure(), Did::HeaderRemoved, row, &plain, "");
            if reply == Reply::Yes {
                ledger.place(&cell.text, &Fate::Header);
            }
            reply != Reply::Yes
        });
    }
}

/// Cells that begin with ways to contact services, below a cell that ends with them: a page break may have
/// moved the end of the one into the other.
fn tails(draft: &mut Draft, used: &[Used], steps: &mut Steps, asker: &mut Asker) {
    let places: Vec<(usize, usize)> = draft
        .objectives
        .iter()
        .enumerate()
        .flat_map(|(at, it)| (0..it.actions.len()).map(move |action| (at, action)))
        .collect();
    let activity = used.iter().position(|it| it.becomes == Use::Activity);
    let Some(column) = activity else { return };
    for pair in places.windows(2) {
        let of = |place: (usize, usize)| &draft.objectives[place.0].actions[place.1];
        let (above, below) = (of(pair[0]), of(pair[1]));
        let (Some(over), Some(under)) = (above.cell(column), below.cell(column)) else { continue };
        let (over, under) = (over.text.clone(), under.text.clone());
        if under.words.len() < 2 || !has_contact(&over) || !has_contact(&under) {
            continue;
        }
        let row = below.rows[0];
        let plain = under.plain();
        let reply = asker.ask(Ask {
            asks: Asks::Tail,
            origin: Some(row),
            text: "This cell has contacts of services, and so does the cell above. Does its beginning belong to the \
                   row above?"
                .to_owned(),
            words: &plain,
            beside: &over.plain(),
            choices: Choices {
                yes: None,
                no: "leave all of it in this row".to_owned(),
                other: Other::Words("the first words that belong to this row"),
            },
        });
        steps.push(reply.sure(), Did::JoinedRow, row, &plain, &beginning(&over.plain()));
        let Reply::Words(first) = reply else { continue };
        let Some(at) = position(&under, &first).filter(|it| *it > 0) else { continue };
        let mut rest = under;
        let tail = rest.take_first(at);
        rest.words[0].gap = Gap::None;
        set(&mut draft.objectives[pair[1].0].actions[pair[1].1], column, rest);
        let mut whole = over;
        whole.push(tail, Gap::Line);
        set(&mut draft.objectives[pair[0].0].actions[pair[0].1], column, whole);
    }
}

fn set(action: &mut Action, column: usize, text: Text) {
    if let Some((_, cell)) = action.cells.iter_mut().find(|it| it.0 == column) {
        cell.text = text;
    }
}

/// Where words begin in a text.
fn position(text: &Text, words: &str) -> Option<usize> {
    let wanted = super::words::letters(words);
    (0..text.words.len()).find(|at| {
        let rest = Text { words: text.words[*at..].to_vec() };
        !wanted.is_empty() && rest.letters().starts_with(&wanted)
    })
}

fn has_contact(text: &Text) -> bool {
    let plain = text.plain();
    let address = |it: &str| it.starts_with("www.") || it.contains("://");
    !telephone::find(&plain).is_empty() || plain.split(' ').any(address)
}

/// A last row of a few short words with a bare number: the bottom of a page. It is not an action until a person
/// says so.
fn page_ends(
    draft: &mut Draft,
    used: &[Used],
    ledger: &mut Ledger,
    steps: &mut Steps,
    asker: &mut Asker,
) {
    let Some(objective) = draft.objectives.iter_mut().rev().find(|it| !it.actions.is_empty())
    else {
        return;
    };
    let Some(action) = objective.actions.last().filter(|it| is_page_end(it, used)) else { return };
    let row = action.rows[0];
    let plain: Vec<String> = action.cells.iter().map(|it| it.1.text.plain()).collect();
    let plain = plain.join(" | ");
    let reply = asker.ask(Ask {
        asks: Asks::Row,
        origin: Some(row),
        text: "This row may be the bottom of a page. Is it an action?".to_owned(),
        words: &plain,
        beside: "",
        choices: Choices::yes_or_no("add it as an action", "leave it out of the plan"),
    });
    steps.push(reply.sure(), Did::KeptRow, row, &plain, "");
    if reply == Reply::Yes {
        return;
    }
    let action = objective.actions.pop().expect("it was the last");
    for (_, cell) in action.cells.iter().filter(|it| !it.1.copy) {
        ledger.place(&cell.text, &Fate::NotPlaced(Reason::Layout));
    }
    for note in &action.notes {
        ledger.place(note, &Fate::NotPlaced(Reason::Layout));
    }
}

fn is_page_end(action: &Action, used: &[Used]) -> bool {
    let bare = |it: &Text| {
        let plain = it.plain();
        plain.len() <= 3 && plain.bytes().all(|it| it.is_ascii_digit())
    };
    action.number.is_none()
        && action.cells.iter().all(|it| it.1.text.words.len() <= 3 && !it.1.copy)
        && action.cells.iter().any(|it| used[it.0].becomes != Use::Number && bare(&it.1.text))
}
