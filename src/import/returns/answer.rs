//! What a workbook says, cell by cell, held against the plan. What does not fit is refused with its place; it
//! is never changed to fit.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::intake::{Cell, Intake, Part, Row, Table};
use crate::model::{Node, Plan};

use super::{Column, NO_CHANGE, check, day, is_time, key, new_time};

/// A report on an action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The action's id, or that of an objective with `objectives/` before it.
    pub action: String,
    /// The day of the report.
    pub on: NaiveDate,
    /// The new status, in the plan's own word.
    pub status: Option<String>,
    /// The new time, if it has changed.
    pub when: Option<String>,
    /// What happened.
    pub text: Option<String>,
    /// Whether nothing has changed since the report before.
    pub no_change: bool,
    /// Why it is late, changed or dropped.
    pub reason: Option<String>,
    /// The lead whose sheet it is on: the id.
    pub by: Option<String>,
}

/// A cell or a row that is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrong {
    /// The sheet, the row and the column.
    pub at: String,
    /// Why, and what to write.
    pub why: String,
}

/// What a workbook says.
#[derive(Debug, Default)]
pub struct Returned {
    /// The reports, by action, in the order of the workbook.
    pub answers: Vec<Answer>,
    /// What is refused. Nothing is written while there is any.
    pub wrong: Vec<Wrong>,
    /// How many rows have the id of an action.
    pub rows: usize,
}

/// Reads a workbook with all that is hidden in it. `today` is the last day that a report can have.
pub fn read(intake: &Intake, plan: &Plan, today: NaiveDate) -> Returned {
    let mut reading = Reading { plan, today, returned: Returned::default(), found: Vec::new() };
    for part in &intake.parts {
        let Part::Table(table) = part else { continue };
        if let Some((head, places)) = places(table) {
            for row in &table.rows[head + 1..] {
                reading.row(table, row, &places);
            }
        }
    }
    reading.finish()
}

/// The row of headings, and where each column is: people move and delete columns too.
fn places(table: &Table) -> Option<(usize, BTreeMap<Column, usize>)> {
    table.rows.iter().enumerate().find_map(|(at, row)| {
        let texts: Vec<String> = row.places.iter().map(text).collect();
        let place = |it: Column| Some((it, texts.iter().position(|text| text == it.heading())?));
        let places: BTreeMap<Column, usize> = Column::ALL.into_iter().filter_map(place).collect();
        (places.contains_key(&Column::Id) && places.contains_key(&Column::Action))
            .then_some((at, places))
    })
}

fn text(place: &Option<Cell>) -> String {
    let lines = place.iter().flat_map(|it| &it.lines);
    lines.map(|it| it.text.as_str()).collect::<Vec<_>>().join("\n").trim().to_owned()
}

/// What is chosen as the new status.
#[derive(Debug, PartialEq, Eq)]
enum Progress {
    /// A word of the plan.
    Word(String),
    /// Nothing has changed.
    Same,
}

impl Progress {
    fn word(self) -> Option<String> {
        match self {
            Progress::Word(word) => Some(word),
            Progress::Same => None,
        }
    }
}

struct Reading<'a> {
    plan: &'a Plan,
    today: NaiveDate,
    returned: Returned,
    /// Each answer with its place.
    found: Vec<(String, Answer)>,
}

impl Reading<'_> {
    fn row(&mut self, table: &Table, row: &Row, places: &BTreeMap<Column, usize>) {
        let cell = |it: Column| {
            places.get(&it).and_then(|at| row.places.get(*at)).map(text).unwrap_or_default()
        };
        let at = |it: Column| format!("{}, row {}, \"{}\"", table.name, row.number, it.heading());
        let id = cell(Column::Id);
        let filled = Column::ALL.into_iter().any(|it| it.is_open() && !cell(it).is_empty());
        if id.is_empty() {
            if filled {
                let why = "this row has no id. Copy the whole row of the action, with its hidden columns, or write \
                           in the row that planpress made";
                self.refuse(at(Column::Action), why.to_owned());
            }
            return;
        }
        self.returned.rows += 1;
        if !filled {
            return;
        }
        let node = id
            .strip_prefix(&format!("{}/", self.plan.id))
            .and_then(|id| self.plan.nodes().map(|it| it.0).find(|it| key(self.plan, *it) == id));
        let Some(node) = node else {
            return self.refuse(at(Column::Action), format!("the plan has no action \"{id}\""));
        };
        if check(&cell(Column::Action)) != cell(Column::Check) {
            let why = "the words of the action do not belong to this row. Were only some columns sorted? Undo it, \
                       or ask for a new workbook";
            return self.refuse(at(Column::Action), why.to_owned());
        }
        let before = self.returned.wrong.len();
        let on = self.day(&cell(Column::On), at(Column::On));
        let status = self.status(&cell(Column::Status), at(Column::Status));
        let no_change = status == Some(Progress::Same);
        let status = status.and_then(Progress::word);
        let (said, reason) = (cell(Column::Text), cell(Column::Reason));
        let when = cell(Column::Time);
        // A workbook that comes back again says the current time since it came back before.
        let updates = self.plan.node(node).updates();
        let mut that_day = updates.iter().filter(|it| Some(it.on.last) == on);
        let is_told = that_day.any(|it| it.when.get().is_some_and(|it| it.printed == when));
        let is_new = is_told || new_time(self.plan, node, &when).is_some();
        let when = Some(&*when).filter(|it| is_new && !it.is_empty());
        self.time(when, no_change, &reason, at);
        let says_nothing = said.is_empty() && status.is_none() && when.is_none() && !no_change;
        if says_nothing && self.returned.wrong.len() == before {
            let why = "this update says nothing. Write what happened or a new time, or choose a status or \"No change\"";
            self.refuse(at(Column::Text), why.to_owned());
        }
        let last = self.plan.node(node).updates().iter().map(|it| it.on.last).max();
        if let (Some(on), Some(last)) = (on, last)
            && on < last
        {
            let why = format!(
                "the plan already has an update of {}. A new one has that date or a later one",
                day::said(last)
            );
            self.refuse(at(Column::On), why);
        }
        let Some(on) = on.filter(|_| self.returned.wrong.len() == before) else { return };
        let some = |it: String| (!it.is_empty()).then_some(it);
        let by = self.lead(&table.name, node);
        let action = key(self.plan, node);
        let (text, reason, when) = (some(said), some(reason), when.map(str::to_owned));
        let answer = Answer { action, on, status, when, text, no_change, reason, by };
        self.found.push((format!("{}, row {}", table.name, row.number), answer));
    }

    /// The lead whose sheet this is, if they lead the action.
    fn lead(&self, sheet: &str, node: Node) -> Option<String> {
        let leads = self.plan.node(node).leads().get()?;
        let mut leads = leads.iter().map(|it| &self.plan.leads[*it]);
        let lead = leads.find(|it| {
            super::super::words::letters(&it.name).starts_with(&super::super::words::letters(sheet))
        })?;
        Some(lead.id.to_string())
    }

    /// A new time is one that can be read, has a reason, and is a change.
    fn time(
        &mut self,
        when: Option<&str>,
        no_change: bool,
        reason: &str,
        at: impl Fn(Column) -> String,
    ) {
        let Some(when) = when else { return };
        if !is_time(self.plan, when) {
            let why =
                format!("planpress cannot read \"{when}\" as a time. Write it like March 2027");
            self.refuse(at(Column::Time), why);
        }
        if no_change {
            let why = format!(
                "a new time is a change. Delete it, or choose another status than \"{NO_CHANGE}\""
            );
            self.refuse(at(Column::Time), why);
        } else if reason.is_empty() {
            let why = "a new time needs a reason. Write why it has changed".to_owned();
            self.refuse(at(Column::Reason), why);
        }
    }

    fn day(&mut self, typed: &str, at: String) -> Option<NaiveDate> {
        // In figures alone, another country's order of day and month would be another day.
        let one_reading = |it: &str| {
            it.chars().any(char::is_alphabetic) || it.len() == 10 && it.find('-') == Some(4)
        };
        let day = day::read(typed).filter(|_| one_reading(typed));
        let example = "write it as day, month and year, such as 12 May 2026";
        match day {
            Some(day) if day > self.today => {
                let day = day::said(day);
                self.refuse(at, format!("{day} is in the future. Write the day of the report"));
                None
            }
            Some(day) => Some(day),
            None if typed.is_empty() => {
                self.refuse(at, format!("there is no date: {example}"));
                None
            }
            None => {
                self.refuse(at, format!("\"{typed}\" is text and not a date: {example}"));
                None
            }
        }
    }

    fn status(&mut self, typed: &str, at: String) -> Option<Progress> {
        if typed.is_empty() {
            return None;
        }
        let known = self.plan.statuses.iter().map(|it| it.word.as_str());
        if let Some(word) = known.clone().find(|it| it.eq_ignore_ascii_case(typed)) {
            return Some(Progress::Word(word.to_owned()));
        }
        if typed.eq_ignore_ascii_case(NO_CHANGE) {
            return Some(Progress::Same);
        }
        let words: Vec<&str> = known.collect();
        let why = match words.is_empty() {
            true => format!(
                "this plan has no words for a status. Write it in the update, or choose \"{NO_CHANGE}\""
            ),
            false => format!(
                "\"{typed}\" is not a status of this plan. Choose one of: {}, {NO_CHANGE}",
                words.join(", ")
            ),
        };
        self.refuse(at, why);
        None
    }

    fn refuse(&mut self, at: String, why: String) {
        self.returned.wrong.push(Wrong { at, why });
    }

    /// One answer for each action and day. An action that several lead is on several sheets: the same answer
    /// twice is one, and two answers are refused.
    fn finish(mut self) -> Returned {
        let mut kept: Vec<(String, Answer)> = Vec::new();
        for (at, answer) in std::mem::take(&mut self.found) {
            let Some((first, other)) = kept.iter_mut().find(|it| it.1.action == answer.action)
            else {
                kept.push((at, answer));
                continue;
            };
            let same = |it: &Answer| Answer { by: None, ..it.clone() };
            if same(other) == same(&answer) {
                // Two leads said it: neither of them alone.
                other.by = other.by.take().filter(|it| Some(it) == answer.by.as_ref());
            } else {
                let why = format!(
                    "this action has another answer in {first}. Keep one of them, and delete the other"
                );
                self.returned.wrong.push(Wrong { at, why });
            }
        }
        self.returned.answers = kept.into_iter().map(|it| it.1).collect();
        self.returned
    }
}
