//! Words for how far an action is: in the column for them, and where a plan has put one in the column of
//! times. A word is a status only where it is known what it means.

use crate::model::{StatusMeaning, Vocabulary};

use super::columns::{Use, Used};
use super::draft::{CellText, Draft};
use super::flow::{Column, Flow, Item};
use super::gather::GatheredRow;
use super::question::{Ask, Asker, Asks, Choices, Other, Reply};
use super::step::{Did, Steps, Sure};
use super::words::letters;

/// A word for a status has at most so many letters.
const LONGEST: usize = 30;

/// Words with one meaning in any plan.
const KNOWN: &[(&str, StatusMeaning)] = &[
    ("notstarted", StatusMeaning::NotStarted),
    ("notyetstarted", StatusMeaning::NotStarted),
    ("ontrack", StatusMeaning::OnTrack),
    ("atrisk", StatusMeaning::AtRisk),
    ("offtrack", StatusMeaning::OffTrack),
    ("complete", StatusMeaning::Complete),
    ("completed", StatusMeaning::Complete),
    ("actioncomplete", StatusMeaning::Complete),
    ("actioncompleted", StatusMeaning::Complete),
    ("achieved", StatusMeaning::Complete),
    ("actionachieved", StatusMeaning::Complete),
    ("done", StatusMeaning::Complete),
    ("paused", StatusMeaning::Paused),
    ("onhold", StatusMeaning::Paused),
    ("cancelled", StatusMeaning::Cancelled),
    ("superseded", StatusMeaning::Superseded),
    ("merged", StatusMeaning::Superseded),
];

/// The plan's words for a status. A column with a word that no one has explained stays a column of the
/// plan's own, so that nothing is said that is not known.
pub(super) fn read(
    draft: &mut Draft,
    columns: &mut Vec<Column>,
    used: &mut Vec<Used>,
    steps: &mut Steps,
    asker: &mut Asker,
) -> Vec<(String, StatusMeaning)> {
    let mut statuses: Vec<(String, StatusMeaning)> = Vec::new();
    if let Some(column) = used.iter().position(|it| it.becomes == Use::Status) {
        let words = words(draft, column);
        // Sentences are reports, and no words for a status.
        let short = words.iter().all(|it| !is_sentence(&it.0));
        let means = |it: &(String, usize)| known(&it.0).or_else(|| ask(&it.0, it.1, asker));
        let meanings: Vec<_> = words.iter().filter(|_| short).map(means).collect();
        let all = short && meanings.iter().all(Option::is_some);
        for ((word, origin), means) in words.into_iter().zip(meanings) {
            let certain = all && known(&word).is_some();
            let sure = match (certain, all) {
                (true, _) => Sure::Certain,
                (false, true) => Sure::Answered,
                (false, false) => Sure::Asked,
            };
            steps.push(sure, Did::ReadStatus, origin, &word, means.map_or("", StatusMeaning::word));
            let is_new = !statuses.iter().any(|it| it.0.to_lowercase() == word.to_lowercase());
            statuses.extend(means.filter(|_| is_new).map(|it| (word, it)));
        }
        if !all {
            used[column].becomes = Use::Own;
            used[column].id = format!("{}-printed", used[column].id.trim_end_matches("-2"));
            return Vec::new();
        }
    }
    in_times(draft, columns, used, &mut statuses, steps, asker);
    statuses
}

fn is_sentence(words: &str) -> bool {
    let ended = words.ends_with('.') && words.split(' ').count() > 2;
    ended || words.chars().count() > LONGEST
}

/// Asks about cells in the column of the status that have a colour and no words: what a colour means, or
/// which it is, is not read.
pub(super) fn colours(flow: &Flow, used: &[Used], steps: &mut Steps, asker: &mut Asker) {
    let Some(column) = used.iter().position(|it| it.becomes == Use::Status) else { return };
    let rows = flow.items.iter().filter_map(|item| {
        let Item::Row(head, row) = item else { return None };
        let at = flow.heads[*head].iter().position(|it| *it == column)?;
        let cell = row.cells[at].as_ref()?;
        (cell.shaded && cell.text.is_blank()).then_some(row)
    });
    let rows: Vec<&GatheredRow> = rows.collect();
    let Some(first) = rows.first() else { return };
    let (name, count) = (&flow.columns[column].name, rows.len());
    let cells = if count == 1 { "1 cell has".to_owned() } else { format!("{count} cells have") };
    asker.ask(Ask {
        asks: Asks::Status,
        origin: Some(first.origin),
        text: format!(
            "In the column \"{name}\" {cells} a colour and no words, and planpress does not read colours. Write the \
             words for the status into the document, such as On track, and import it again."
        ),
        words: name,
        beside: "",
        choices: Choices { yes: None, no: "leave them out".to_owned(), other: Other::Nothing },
    });
    for row in rows {
        steps.push(Sure::Asked, Did::ReadStatus, row.origin, "a colour without words", "");
    }
}

fn words(draft: &Draft, column: usize) -> Vec<(String, usize)> {
    let actions = draft.objectives.iter().flat_map(|it| &it.actions);
    let cells = actions.filter_map(|it| Some((it.cell(column)?.text.plain(), it.rows[0])));
    cells.collect()
}

fn ask(word: &str, origin: usize, asker: &mut Asker) -> Option<StatusMeaning> {
    let reply = asker.ask(Ask {
        asks: Asks::Status,
        origin: Some(origin),
        text: format!("What does the status \"{word}\" mean?"),
        words: word,
        beside: "",
        choices: Choices {
            yes: None,
            no: "keep the column as it is, without a status".to_owned(),
            other: Other::OneOf(StatusMeaning::NAMES.to_vec()),
        },
    });
    match reply {
        Reply::Words(answer) => StatusMeaning::of_word(answer.trim()),
        _ => None,
    }
}

fn known(word: &str) -> Option<StatusMeaning> {
    let word = letters(word);
    KNOWN.iter().find(|it| it.0 == word).map(|it| it.1)
}

/// Whether a word beside others says that something is done or dropped.
fn says_finished(word: &str) -> bool {
    matches!(letters(word).as_str(), "complete" | "completed" | "achieved" | "done" | "cancelled")
}

/// A status that is the whole of a cell in the column of times, if a person agrees.
fn in_times(
    draft: &mut Draft,
    columns: &mut Vec<Column>,
    used: &mut Vec<Used>,
    statuses: &mut Vec<(String, StatusMeaning)>,
    steps: &mut Steps,
    asker: &mut Asker,
) {
    let column = |becomes: Use| used.iter().position(|it| it.becomes == becomes);
    let (mut status, Some(when)) = (column(Use::Status), column(Use::When)) else { return };
    for action in draft.objectives.iter_mut().flat_map(|it| &mut it.actions) {
        let Some(cell) = action.cell(when).filter(|it| !it.copy) else { continue };
        let word = cell.text.plain();
        let Some(means) =
            known(&word).filter(|_| status.is_none_or(|it| action.cell(it).is_none()))
        else {
            // A status beside a time stays where it is printed, and is told.
            if known(&word).is_none() && word.split_whitespace().any(says_finished) {
                steps.push(Sure::Proposed, Did::LeftStatus, action.rows[0], &word, "");
            }
            continue;
        };
        let row: Vec<String> = action.cells.iter().map(|it| it.1.text.plain()).collect();
        let row = row.join(" | ");
        let ask = Ask {
            asks: Asks::StatusInTime,
            origin: Some(action.rows[0]),
            text: format!(
                "\"{word}\" is in the column for the time. Is it the status of this action?"
            ),
            words: &word,
            beside: &row,
            choices: Choices::yes_or_no(
                format!("move it to the status ({})", means.word()),
                "leave it where it is",
            ),
        };
        // A person needs the whole row to say so.
        let reply = asker.ask_with(ask, row.clone());
        let moved = reply == Reply::Yes;
        let now = if moved { means.word() } else { "" };
        steps.push(reply.sure(), Did::ReadStatus, action.rows[0], &word, now);
        if !moved {
            continue;
        }
        if !statuses.iter().any(|it| it.0.to_lowercase() == word.to_lowercase()) {
            statuses.push((word, means));
        }
        let at = action.cells.iter().position(|it| it.0 == when).expect("it has this cell");
        let (_, cell) = action.cells.remove(at);
        // The document may have no column for it.
        let status = *status.get_or_insert_with(|| {
            let (name, id) = ("Status".to_owned(), "status".to_owned());
            columns.push(Column { name, hint: None, meant: None });
            used.push(Used { becomes: Use::Status, id, of_objective: false });
            used.len() - 1
        });
        action.cells.push((status, CellText { text: cell.text, copy: false }));
    }
}
