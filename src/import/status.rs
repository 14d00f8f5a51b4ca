//! Words for how far an action is: in the column for them, and where a plan has put one in the column of
//! times. A word is a status only where it is known what it means.

use crate::model::{StatusMeaning, Vocabulary};

use super::columns::{Use, Used};
use super::draft::{CellText, Draft};
use super::question::{Ask, Asker, Asks, Reply};
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
    used: &mut [Used],
    steps: &mut Steps,
    asker: &mut Asker,
) -> Vec<(String, StatusMeaning)> {
    let mut statuses: Vec<(String, StatusMeaning)> = Vec::new();
    if let Some(column) = used.iter().position(|it| it.becomes == Use::Status) {
        let words = words(draft, column);
        // Sentences are reports, and no words for a status.
        let short = words.iter().all(|it| it.0.chars().count() <= LONGEST);
        let mut known = short;
        for (word, origin) in words.into_iter().filter(|_| short) {
            if statuses.iter().any(|it| it.0.to_lowercase() == word.to_lowercase()) {
                continue;
            }
            match meaning(&word, origin, steps, asker) {
                Some(means) => statuses.push((word, means)),
                None => known = false,
            }
        }
        if !known {
            used[column].becomes = Use::Own;
            used[column].id = format!("{}-printed", used[column].id.trim_end_matches("-2"));
            return Vec::new();
        }
    }
    in_times(draft, used, &mut statuses, steps, asker);
    statuses
}

fn words(draft: &Draft, column: usize) -> Vec<(String, usize)> {
    let actions = draft.objectives.iter().flat_map(|it| &it.actions);
    let cells = actions.filter_map(|it| Some((it.cell(column)?.text.plain(), it.rows[0])));
    cells.collect()
}

fn meaning(
    word: &str,
    origin: usize,
    steps: &mut Steps,
    asker: &mut Asker,
) -> Option<StatusMeaning> {
    if let Some(means) = known(word) {
        steps.push(Sure::Certain, Did::ReadStatus, origin, word, means.word());
        return Some(means);
    }
    let reply = asker.ask(Ask {
        asks: Asks::Status,
        origin: Some(origin),
        text: format!(
            "What does the status \"{word}\" mean? Answer with one of: {}. Answer no if it is not a status.",
            StatusMeaning::NAMES.join(", ")
        ),
        words: word,
        beside: "",
        proposal: "keep the column as it is, without a status".to_owned(),
    });
    let means = match reply {
        Reply::Words(answer) => StatusMeaning::of_word(answer.trim()),
        _ => None,
    };
    steps.push(Sure::Asked, Did::ReadStatus, origin, word, means.map_or("", StatusMeaning::word));
    means
}

fn known(word: &str) -> Option<StatusMeaning> {
    let word = letters(word);
    KNOWN.iter().find(|it| it.0 == word).map(|it| it.1)
}

/// A status that is the whole of a cell in the column of times, if a person agrees.
fn in_times(
    draft: &mut Draft,
    used: &[Used],
    statuses: &mut Vec<(String, StatusMeaning)>,
    steps: &mut Steps,
    asker: &mut Asker,
) {
    let column = |becomes: Use| used.iter().position(|it| it.becomes == becomes);
    let (Some(status), Some(when)) = (column(Use::Status), column(Use::When)) else { return };
    for action in draft.objectives.iter_mut().flat_map(|it| &mut it.actions) {
        let Some(cell) = action.cell(when).filter(|it| !it.copy) else { continue };
        let word = cell.text.plain();
        let Some(means) = known(&word).filter(|_| action.cell(status).is_none()) else { continue };
        let reply = asker.ask(Ask {
            asks: Asks::StatusInTime,
            origin: Some(action.rows[0]),
            text: format!(
                "\"{word}\" is in the column for the time. Is it the status of this action? Answer yes or no."
            ),
            words: &word,
            beside: &action.cells.iter().map(|it| it.1.text.plain()).collect::<Vec<_>>().join(" | "),
            proposal: format!("move it to the status ({})", means.word()),
        });
        let moved = reply == Reply::Yes;
        let now = if moved { means.word() } else { "" };
        steps.push(Sure::Asked, Did::ReadStatus, action.rows[0], &word, now);
        if !moved {
            continue;
        }
        if !statuses.iter().any(|it| it.0.to_lowercase() == word.to_lowercase()) {
            statuses.push((word, means));
        }
        let at = action.cells.iter().position(|it| it.0 == when).expect("it has this cell");
        let (_, cell) = action.cells.remove(at);
        action.cells.push((status, CellText { text: cell.text, copy: false }));
    }
}
