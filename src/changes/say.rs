//! A change in words of the page's language. The old and the new words are the plan's own and
//! are beside the sentence, not in it.

use chrono::{NaiveDate, NaiveTime};

use crate::locale::{Locale, Message};
use crate::model::{
    Approval, Change, Event, EventTime, Field, Figure, Part, Piece, Plan, RemovalReason, Stated,
    Value, What, Window, Within,
};

use super::State;
use super::label;
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
    /// The words before, paragraph by paragraph; none where nothing was given.
    pub was: Vec<String>,
    /// The words after.
    pub is: Vec<String>,
    /// Whether words of both sides are told apart at all.
    pub words: bool,
}

/// That words were removed from a plan, and for what kind of reason.
pub fn removal(locale: &Locale, why: RemovalReason) -> String {
    let key = match why {
        RemovalReason::PersonalData => Message::ChangesRemovalPersonalData,
        RemovalReason::Legal => Message::ChangesRemovalLegal,
        RemovalReason::Safety => Message::ChangesRemovalSafety,
    };
    locale.text(key)
}

/// What an event's time is in words: "May to June 2023", "Tuesday 14 May 2024, 10am to 3pm" or, of
/// several days, "Friday 3 May 2024, 7pm to Sunday 5 May 2024, 10am".
pub fn event_when(locale: &Locale, time: EventTime) -> String {
    let (date, last, from, to) = match time {
        EventTime::Window(window) => return locale.window(&window),
        EventTime::Dated { date, last, from, to } => (date, last, from, to),
    };
    let with = |date, time: Option<String>| {
        let date = locale.weekday_date(date);
        match time {
            Some(time) => {
                locale.text(Message::DateAndTime { date: date.into(), time: time.into() })
            }
            None => date,
        }
    };
    if last > date {
        let side = |date, time: Option<NaiveTime>| with(date, time.map(|it| locale.time(it)));
        let (from, to) = (side(date, from).into(), side(last, to).into());
        return locale.text(Message::Range { from, to });
    }
    let time = match (from, to) {
        (Some(from), Some(to)) => Some(locale.time_range(from, to)),
        (Some(from), None) => Some(locale.time(from)),
        (None, to) => to.map(|it| locale.text(Message::UntilTime { time: locale.time(it).into() })),
    };
    with(date, time)
}

/// The time of an event of a plan as things are at `today`: "May to June 2027, date to be
/// confirmed" where a day is still waited for.
pub fn event_time(locale: &Locale, plan: &Plan, event: &Event, today: NaiveDate) -> String {
    let when = event_when(locale, event.time);
    match plan.awaits_a_day(event, today) {
        true => locale.text(Message::WindowToBeConfirmed { when: when.into() }),
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
        let message = Message::NameAndWords { name: name.into(), words: words.into() };
        Sentence { text: self.locale.text(message), ..said }
    }

    fn what(&self, what: &What) -> Sentence {
        let said = |text: String| Sentence { text, was: vec![], is: vec![], words: false };
        let plain = |message: Message<'_>| said(self.locale.text(message));
        match what {
            What::Added => plain(Message::ChangeAdded),
            What::Dropped => plain(Message::ChangeDropped),
            What::Cancelled => plain(Message::ChangeCancelled),
            What::Moved { from, to } => said(self.moved(from.as_deref(), to.as_deref())),
            What::Retimed { from, to } => Sentence {
                text: self.locale.text(Message::ChangeRetimed),
                was: vec![event_when(self.locale, *from)],
                is: vec![event_when(self.locale, *to)],
                words: true,
            },
            What::Changed { part, was, is } => {
                let part = self.part(part).into();
                let text = self.locale.text(Message::ChangeWords { part });
                let side = |it: &[Piece]| it.iter().map(|it| spoken(self.locale, it)).collect();
                Sentence { text, was: side(was), is: side(is), words: true }
            }
            What::Carried { from } => {
                let titles: Vec<&str> = from.iter().map(|it| it.2.as_str()).collect();
                let titles = titles.join("; ").into();
                said(self.locale.text(Message::ChangeCarried { titles }))
            }
            What::NotCarried => said(
                self.locale
                    .text(Message::ChangeNotCarried { plan: self.plan.title.as_str().into() }),
            ),
        }
    }

    fn moved(&self, from: Option<&str>, to: Option<&str>) -> String {
        match (from, to) {
            (Some(from), Some(to)) => {
                self.locale.text(Message::ChangeMoved { from: from.into(), to: to.into() })
            }
            (None, Some(to)) => self.locale.text(Message::ChangeMovedUnder { to: to.into() }),
            (Some(from), None) => self.locale.text(Message::ChangeMovedOut { from: from.into() }),
            (None, None) => String::new(),
        }
    }

    /// What a part of a record is called: by the plan, where it has its own name.
    fn part(&self, part: &Part) -> String {
        match part {
            Part::Own(id) => {
                let own = self.plan.own_columns.iter().find(|it| it.id == *id);
                own.map_or_else(|| id.to_string(), |it| it.name.clone())
            }
            Part::Key(key) => match self.plan.columns.name(Field::Key(key)) {
                Some(name) => name.clone(),
                None => label::of_field(self.locale, key),
            },
        }
    }

    /// "Update of 5 May 2026", before what changed in it.
    fn within(&self, within: &Within) -> String {
        let date = |on: Window| self.locale.window(&on).into();
        self.locale.text(match within {
            Within::Update(on) => Message::ChangeInUpdate { date: date(*on) },
            Within::Observation(on) => Message::ChangeInObservation { date: date(*on) },
            Within::Term(term) => Message::ChangeInTerm { term: term.into() },
            Within::Source => Message::ChangeInSource,
            Within::Channel(way) => {
                Message::ChangeInChannel { way: self.locale.text((*way).into()).into() }
            }
        })
    }
}

fn spoken(locale: &Locale, piece: &Piece) -> String {
    match piece {
        Piece::Words(words) => words.clone(),
        Piece::Named(name, piece) => {
            let piece = spoken(locale, piece);
            locale.text(Message::NameAndWords { name: name.into(), words: piece.into() })
        }
        Piece::Word(word) => label::of_word(locale, word),
        Piece::Yes => locale.text(Message::WordYes),
        Piece::Number(number) => locale.decimal(number),
        Piece::Date(date) => locale.window(date),
        Piece::MonthDay(place) => locale.month_day(*place),
        Piece::Excepted(day) => {
            locale.text(Message::RepeatsNotOn { date: locale.date(*day).into() })
        }
        Piece::Figure(figure) => match figure {
            Figure::Number(amount) => locale.decimal(&amount.to_string()),
            Figure::FewerThan(bound) => {
                let value = locale.decimal(&bound.to_string()).into();
                locale.text(Message::MeasureFewerThan { value })
            }
            Figure::Gap(gap) => locale.text((*gap).into()),
        },
        Piece::Period(from, to) => {
            let (from, to) = (locale.window(from), locale.window(to));
            locale.text(Message::Range { from: from.into(), to: to.into() })
        }
        Piece::Lost => locale.text(Message::LostInSource),
        Piece::PartLost => locale.text(Message::PartLostInSource),
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

/// That an edition was approved.
pub fn approved(locale: &Locale, approval: &Approval) -> String {
    let date = locale.date(approval.on);
    locale.text(Message::ChangesApproved { by: (&approval.by).into(), date: date.into() })
}
