//! Values with several parts, as JSON.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::{
    Figure, Forebear, MonthDay, Note, Outcome, Period, Plan, Repeats, Status, StatusWord,
    Vocabulary, Window,
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
    /// The publisher's definition of it.
    means: &'static str,
    /// The date from which it applies, if an update gives one.
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
    /// The day of the month, such as `first Tuesday` or `last working day`.
    #[serde(skip_serializing_if = "Option::is_none")]
    on: Option<&'static str>,
    /// The last day on which it can take place.
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
    /// A decimal number; `null` if there is none.
    value: Option<String>,
    #[serde(flatten)]
    without: NoNumberRecord,
}

impl FigureRecord {
    pub(super) fn of(on: Option<Window>, figure: Figure) -> Self {
        FigureRecord {
            on: on.map(|it| it.to_string()),
            value: figure.number().map(|it| it.to_string()),
            without: NoNumberRecord::of(Some(figure)),
        }
    }
}

/// The reason for a missing number.
#[derive(Serialize, JsonSchema)]
pub(super) struct NoNumberRecord {
    /// The number is lower than this: for a baseline or an observation because a small number is
    /// withheld, for a target because that is the target.
    pub(super) fewer_than: Option<String>,
    /// Why there is no number, such as `fewer than 5`, `not available` or `withheld`.
    pub(super) value_note: Option<String>,
}

impl NoNumberRecord {
    pub(super) fn of(figure: Option<Figure>) -> Self {
        NoNumberRecord {
            fewer_than: figure.and_then(Figure::bound).map(|it| it.to_string()),
            value_note: figure.and_then(Figure::note),
        }
    }
}

/// The outcome of a target whose date has passed.
#[derive(Serialize, JsonSchema)]
pub(super) struct OutcomeRecord {
    /// `met` or `not-met`; where the publisher does not say which way is better, `higher`, `lower`
    /// or `equal`; `not-known` where a withheld number, or one for another date, does not decide
    /// it; `no-figure`.
    result: &'static str,
    /// The figure that decides it.
    by: Option<FigureRecord>,
}

impl OutcomeRecord {
    pub(super) fn of(outcome: Outcome) -> Self {
        OutcomeRecord {
            result: outcome.verdict.word(),
            by: outcome.by.map(|it| FigureRecord::of(Some(it.on), it.value)),
        }
    }
}

/// An action of another plan, by the ids of the plan and the action.
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

/// The publisher's notes, which are not part of the plan's text.
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
