//! Values of several parts, as JSON has them.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::{
    Amount, Forebear, MonthDay, Note, Period, Plan, Repeats, Status, StatusWord, Vocabulary, Window,
};

#[derive(Serialize, JsonSchema)]
pub(super) struct PeriodRecord {
    from: String,
    to: String,
}

impl PeriodRecord {
    pub(super) fn of(period: Period) -> Self {
        PeriodRecord { from: period.from.to_string(), to: period.to.to_string() }
    }
}

#[derive(Serialize, JsonSchema)]
pub(super) struct StatusRecord<'a> {
    /// The plan's own word.
    word: &'a str,
    /// What the publisher says that it means.
    means: &'static str,
    /// As of which day, where an update says so.
    on: Option<String>,
}

impl<'a> StatusRecord<'a> {
    pub(super) fn of(status: &'a Status) -> Self {
        StatusRecord {
            word: &status.word,
            means: status.meaning.word(),
            on: status.on.map(|it| it.to_string()),
        }
    }
}

#[derive(Serialize, JsonSchema)]
pub(super) struct StatusWordRecord<'a> {
    word: &'a str,
    means: &'static str,
}

impl<'a> StatusWordRecord<'a> {
    pub(super) fn of(it: &'a StatusWord) -> Self {
        StatusWordRecord { word: &it.word, means: it.meaning.word() }
    }
}

#[derive(Serialize, JsonSchema)]
pub(super) struct RepeatsRecord {
    /// `week`, `fortnight`, `month`, `quarter` or `year`.
    every: &'static str,
    /// Which day of its month it is, such as `first Tuesday` or `last working day`.
    #[serde(skip_serializing_if = "Option::is_none")]
    on: Option<&'static str>,
    /// The last day on which it may take place.
    until: String,
    /// The days on which it does not take place.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    except: Vec<String>,
}

impl RepeatsRecord {
    pub(super) fn of(it: &Repeats) -> Self {
        RepeatsRecord {
            every: it.every.word(),
            on: it.on.map(MonthDay::word),
            until: it.until.to_string(),
            except: it.except.iter().map(|it| it.to_string()).collect(),
        }
    }
}

#[derive(Serialize, JsonSchema)]
pub(super) struct FigureRecord {
    /// A day, a month or a year.
    on: Option<String>,
    /// A decimal number.
    value: String,
}

impl FigureRecord {
    pub(super) fn of(on: Option<Window>, value: Amount) -> Self {
        FigureRecord { on: on.map(|it| it.to_string()), value: value.to_string() }
    }
}

/// An action of another plan, by the ids of both.
#[derive(Serialize, JsonSchema)]
pub(super) struct ForebearRecord<'a> {
    pub(super) plan: &'a str,
    pub(super) action: &'a str,
}

impl<'a> ForebearRecord<'a> {
    pub(super) fn of_forebear(it: &'a Forebear) -> Self {
        ForebearRecord { plan: it.plan.as_str(), action: it.action.as_str() }
    }
}

/// Notes of the publisher's, which are no words of the plan.
#[derive(Serialize, JsonSchema)]
pub(super) struct NoteRecord {
    /// The field that the note is about; `null` for the whole record.
    about: Option<String>,
    text: String,
}

impl NoteRecord {
    pub(super) fn of(plan: &Plan, note: &Note) -> Self {
        NoteRecord {
            about: note.about.map(|it| plan.word_of(it).to_owned()),
            text: note.text.plain_text(),
        }
    }
}
