//! A change in words of the page's language. The old and the new words are the plan's own and
//! stand beside the sentence, not in it.

use chrono::NaiveDate;

use crate::locale::Locale;
use crate::model::{
    Change, Event, EventTime, Field, Part, PartialDate, Piece, Plan, RemovalReason, Stated, Value,
    Vocabulary, What, Within,
};

use super::State;
use super::pieces::pieces;

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
        let said = self.what(&change.what);
        let Some(within) = &change.within else { return said };
        let (name, words) = (self.within(within), said.text);
        let args = [("name", name.into()), ("words", words.into())];
        Sentence { text: self.locale.text("name-and-words", &args), ..said }
    }

    fn what(&self, what: &What) -> Sentence {
        let said = |text: String| Sentence { text, was: vec![], is: vec![], words: false };
        let plain = |key: &str| said(self.locale.plain(key).into_owned());
        match what {
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
            What::Told { part, was, is } => {
                let args = [("part", self.part(part).into())];
                let text = self.locale.text("change-words", &args);
                let side = |it: &[Piece]| it.iter().map(|it| spoken(self.locale, it)).collect();
                Sentence { text, was: side(was), is: side(is), words: true }
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
        match part {
            Part::Own(id) => {
                let own = self.plan.own_columns.iter().find(|it| it.id == *id);
                own.map_or_else(|| id.to_string(), |it| it.name.clone())
            }
            Part::Key(key) => match self.plan.columns.name(Field::Key(key)) {
                Some(name) => name.clone(),
                None => label(self.locale, key),
            },
        }
    }

    /// "Update of 5 May 2026", before what changed in it.
    fn within(&self, within: &Within) -> String {
        let dated = |key: &str, on: PartialDate| {
            self.locale.text(key, &[("date", self.locale.partial_date(on).into())])
        };
        match within {
            Within::Update(on) => dated("change-in-update", *on),
            Within::Observation(on) => dated("change-in-observation", *on),
            Within::Term(term) => {
                self.locale.text("change-in-term", &[("term", term.as_str().into())])
            }
            Within::Source => self.locale.plain("change-in-source").into_owned(),
            Within::Channel(way) => {
                let way = self.locale.plain(&format!("word-{}", way.word())).into_owned();
                self.locale.text("change-in-channel", &[("way", way.into())])
            }
        }
    }
}

fn spoken(locale: &Locale, piece: &Piece) -> String {
    match piece {
        Piece::Words(words) => words.clone(),
        Piece::Named(name, piece) => {
            let piece = spoken(locale, piece);
            let args = [("name", name.as_str().into()), ("words", piece.into())];
            locale.text("name-and-words", &args)
        }
        Piece::Word(word) => locale.plain(&format!("word-{word}")).into_owned(),
        Piece::Yes => locale.plain("word-yes").into_owned(),
        Piece::Number(number) => locale.decimal(number),
        Piece::Date(date) => locale.partial_date(*date),
        Piece::Period(from, to) => {
            let (from, to) = (locale.partial_date(*from), locale.partial_date(*to));
            locale.text("range", &[("from", from.into()), ("to", to.into())])
        }
        Piece::Lost => locale.plain("lost-in-source").into_owned(),
        Piece::PartLost => locale.plain("part-lost-in-source").into_owned(),
    }
}

/// What a field says, in words, line by line; empty where it says nothing.
pub fn told(locale: &Locale, state: State<'_>, said: Stated<Value<'_>>) -> Vec<String> {
    pieces(state, said).iter().map(|it| spoken(locale, it)).collect()
}

/// What the source lost of a value, in words; none where nothing is lost.
pub fn loss<T>(locale: &Locale, value: &Stated<T>) -> Option<String> {
    let piece = match value {
        Stated::Lost => Piece::Lost,
        Stated::PartLost(_) => Piece::PartLost,
        Stated::Stated(_) | Stated::NotStated => return None,
    };
    Some(spoken(locale, &piece))
}

/// What a field is called where the plan has no name of its own for it.
pub fn label(locale: &Locale, key: &str) -> String {
    locale.plain(&format!("column-{}", key.replace('_', "-"))).into_owned()
}
