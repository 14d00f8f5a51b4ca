//! `plan.csv`: a row for each action, in the plan's order, for whoever has a spreadsheet.
//!
//! A blank cell means "not stated"; what the source lost is named in the column `lost`. A cell that
//! begins as a formula does gets an apostrophe in front, which spreadsheets take for "these are
//! words": hostile text must not run on the desk of somebody who opens a plan. The file begins with
//! a byte order mark, without which Excel takes UTF-8 for the alphabet of its own system.

use ::csv::{Terminator, WriterBuilder};

use crate::model::timescale::{Reading, Timescale, Window};
use crate::model::{Action, Plan};
use crate::site::{Route, Site};

use super::record;

/// The columns in order. Their meanings are the messages `data-column-…` of the site's words.
pub const COLUMNS: [&str; 22] = [
    "objective_id",
    "objective_number",
    "objective",
    "id",
    "number",
    "title",
    "activity",
    "leads",
    "leads_printed",
    "partners",
    "success",
    "outputs",
    "outcome",
    "when_printed",
    "when",
    "first",
    "last",
    "status",
    "status_on",
    "notes",
    "lost",
    "url",
];

/// Between the things in one cell.
const BETWEEN: &str = "; ";

/// Writes `…/data/plan.csv`.
///
/// # Panics
/// Never: memory takes every row, and every row has a cell for each column.
pub fn plan_csv(site: &Site, plan: usize, out: &mut Vec<u8>) {
    out.extend_from_slice("\u{feff}".as_bytes());
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(out);
    writer.write_record(COLUMNS).expect("memory takes every row");
    let record = &site.catalogue().plans[plan];
    for (index, action) in record.actions.iter().enumerate() {
        let address = site.absolute(Route::Action(plan, index));
        let address = address.unwrap_or_else(|| site.address(Route::Action(plan, index)));
        let cells = row(record, action, address).map(|it| guarded(&it));
        writer.write_record(cells).expect("memory takes every row");
    }
    writer.flush().expect("memory takes every row");
}

fn row(plan: &Plan, action: &Action, address: String) -> [String; COLUMNS.len()] {
    let objective = &plan.objectives[action.objective];
    let words = |it: Option<&String>| it.cloned().unwrap_or_default();
    let list = |items: &[String]| items.join(BETWEEN);
    let names: Vec<&str> = record::leads(plan, action).map(|it| it.name.as_str()).collect();
    let printed = action.leads_printed.clone().unwrap_or_else(|| names.join(" "));
    let time = action.when.get();
    let status = action.status.get();
    let notes: Vec<_> = action.notes.iter().map(|it| it.text.plain_text()).collect();
    [
        objective.id.to_string(),
        words(objective.number.as_ref()),
        words(objective.title.get()),
        action.id.to_string(),
        words(action.number.as_ref()),
        words(action.title.get()),
        action.activity.get().map(|it| it.plain_text()).unwrap_or_default(),
        names.join(BETWEEN),
        printed,
        list(&action.partners),
        action.success.get().map(|it| list(it)).unwrap_or_default(),
        list(&action.outputs),
        action.outcome.plain_text(),
        time.map(|it| it.printed.clone()).unwrap_or_default(),
        time.map(reading).unwrap_or_default(),
        time.and_then(first).unwrap_or_default(),
        time.and_then(last).unwrap_or_default(),
        status.map(|it| it.word.clone()).unwrap_or_default(),
        status.and_then(|it| it.on).map(|it| it.to_string()).unwrap_or_default(),
        notes.join("\n"),
        record::lost(action).join(BETWEEN),
        address,
    ]
}

/// What the words about time mean; blank where they do not say when.
fn reading(time: &Timescale) -> String {
    match &time.reading {
        Reading::Windows(windows) => windows.iter().map(interval).collect::<Vec<_>>().join(BETWEEN),
        Reading::By(window) => format!("by {}", window.last),
        Reading::Ongoing { from: None } => "ongoing".to_owned(),
        Reading::Ongoing { from: Some(window) } => format!("ongoing from {}", interval(window)),
        Reading::ToBeConfirmed => "to be confirmed".to_owned(),
        Reading::Described | Reading::NotUnderstood => String::new(),
    }
}

/// A span of days as ISO 8601 writes it, both days included.
fn interval(window: &Window) -> String {
    format!("{}/{}", window.first, window.last)
}

/// The first day, where a beginning is stated: "by March" states none.
fn first(time: &Timescale) -> Option<String> {
    let stated = !matches!(time.reading, Reading::By(_));
    time.first().filter(|_| stated).map(|it| it.to_string())
}

/// The last day, where an end is stated: what goes on has none.
fn last(time: &Timescale) -> Option<String> {
    let stated = !matches!(time.reading, Reading::Ongoing { .. });
    time.last().filter(|_| stated).map(|it| it.to_string())
}

/// Words that no spreadsheet runs, without characters that no spreadsheet shows.
fn guarded(text: &str) -> String {
    let control = |it: char| it.is_control();
    let live =
        text.starts_with(control) || text.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    let shown = text.chars().filter(|it| !control(*it) || matches!(it, '\n' | '\t'));
    if live { std::iter::once('\'').chain(shown).collect() } else { shown.collect() }
}

#[cfg(test)]
mod tests {
    use super::guarded;

    #[test]
    fn no_cell_is_a_formula() {
        for live in ["=1+1", "+44", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"] {
            assert!(guarded(live).starts_with('\''), "{live:?}");
        }
        assert_eq!(guarded("- one\r\n- two\u{0}"), "'- one\n- two");
        assert_eq!(guarded("1.1 = one"), "1.1 = one");
    }

    #[test]
    fn a_control_character_does_not_hide_a_formula() {
        assert_eq!(guarded("\u{0}=1+1"), "'=1+1");
    }
}
