//! A change in words of the page's language. The old and the new words are the plan's own and
//! stand beside the sentence, not in it.

use chrono::NaiveDate;

use crate::locale::Locale;
use crate::model::{Change, Event, EventTime, Field, Part, Plan, RemovalReason, What};

/// Says what changed in a plan.
pub struct Sayer<'a> {
    locale: &'a Locale,
    plan: &'a Plan,
}

/// A change in words: what happened, and the words of both sides where there are such.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// What happened, without a full stop.
    pub text: String,
    /// The words before, paragraph by paragraph; none where nothing was stated.
    pub was: Vec<String>,
    /// The words after.
    pub is: Vec<String>,
    /// Whether words of both sides are told apart at all.
    pub words: bool,
}

/// That words were removed from a plan, and for what kind of reason.
pub fn removal(locale: &Locale, why: RemovalReason) -> String {
    let key = match why {
        RemovalReason::PersonalData => "changes-removal-personal-data",
        RemovalReason::Legal => "changes-removal-legal",
        RemovalReason::Safety => "changes-removal-safety",
    };
    locale.plain(key).into_owned()
}

/// What an event's time is in words: "May to June 2023" or "Tuesday 14 May 2024, 10am to 3pm".
pub fn event_when(locale: &Locale, time: EventTime) -> String {
    let (date, from, to) = match time {
        EventTime::Window(window) => return locale.window(&window),
        EventTime::Dated { date, from, to } => (locale.weekday_date(date), from, to),
    };
    let time = match (from, to) {
        (Some(from), Some(to)) => locale.time_range(from, to),
        (Some(time), None) | (None, Some(time)) => locale.time(time),
        (None, None) => return date,
    };
    locale.text("date-and-time", &[("date", date.into()), ("time", time.into())])
}

/// The time of an event of a plan as things are at `today`: "May to June 2027, date to be
/// confirmed" where a day is still waited for.
pub fn event_time(locale: &Locale, plan: &Plan, event: &Event, today: NaiveDate) -> String {
    let when = event_when(locale, event.time);
    match plan.awaits_a_day(event, today) {
        true => locale.text("window-to-be-confirmed", &[("when", when.into())]),
        false => when,
    }
}

impl<'a> Sayer<'a> {
    /// Says it with the plan's own names of its columns.
    pub fn new(locale: &'a Locale, plan: &'a Plan) -> Self {
        Sayer { locale, plan }
    }

    /// A change as a sentence, with the words that changed.
    pub fn sentence(&self, change: &Change) -> Sentence {
        let said = |text: String| Sentence { text, was: vec![], is: vec![], words: false };
        let plain = |key: &str| said(self.locale.plain(key).into_owned());
        match &change.what {
            What::Added => plain("change-added"),
            What::Dropped => plain("change-dropped"),
            What::Cancelled => plain("change-cancelled"),
            What::Moved { from, to } => said(self.moved(from.as_deref(), to.as_deref())),
            What::Retimed { from, to } => Sentence {
                text: self.locale.plain("change-retimed").into_owned(),
                was: vec![event_when(self.locale, *from)],
                is: vec![event_when(self.locale, *to)],
                words: true,
            },
            What::Words { part, was, is } => {
                let args = [("part", self.part(part).into())];
                let text = self.locale.text("change-words", &args);
                Sentence { text, was: was.clone(), is: is.clone(), words: true }
            }
            What::Carried { from } => {
                let titles: Vec<&str> = from.iter().map(|it| it.2.as_str()).collect();
                let args = [("titles", titles.join("; ").into())];
                said(self.locale.text("change-carried", &args))
            }
            What::NotCarried => {
                let args = [("plan", self.plan.title.as_str().into())];
                said(self.locale.text("change-not-carried", &args))
            }
        }
    }

    fn moved(&self, from: Option<&str>, to: Option<&str>) -> String {
        match (from, to) {
            (Some(from), Some(to)) => {
                self.locale.text("change-moved", &[("from", from.into()), ("to", to.into())])
            }
            (None, Some(to)) => self.locale.text("change-moved-under", &[("to", to.into())]),
            (Some(from), None) => self.locale.text("change-moved-out", &[("from", from.into())]),
            (None, None) => String::new(),
        }
    }

    /// What a part of a record is called: by the plan, where it has a name of its own.
    fn part(&self, part: &Part) -> String {
        let (field, key) = match part {
            Part::Own(id) => {
                let own = self.plan.own_columns.iter().find(|it| it.id == *id);
                return own.map_or_else(|| id.to_string(), |it| it.name.clone());
            }
            Part::Places => (None, "column-places"),
            Part::Strands => (None, "column-strands"),
            Part::Title => (Some(Field::Title), "column-title"),
            Part::Number => (Some(Field::Number), "column-number"),
            Part::Activity => (Some(Field::Activity), "column-activity"),
            Part::Leads => (Some(Field::Leads), "column-leads"),
            Part::Partners => (Some(Field::Partners), "column-partners"),
            Part::Success => (Some(Field::Success), "column-success"),
            Part::Outputs => (Some(Field::Outputs), "column-outputs"),
            Part::Outcome => (Some(Field::Outcome), "column-outcome"),
            Part::When => (Some(Field::When), "column-when"),
            Part::Status => (Some(Field::Status), "status"),
        };
        let own = field.and_then(|it| self.plan.columns.name(it)).cloned();
        own.unwrap_or_else(|| self.locale.plain(key).into_owned())
    }
}
