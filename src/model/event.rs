//! Something that happens: from an action whose timescale names a month, or on its own.

use chrono::{Datelike, Days, Months, NaiveDate, NaiveTime};

use super::{Action, Edition, Ix, MonthDay};
use crate::fields::event;
use crate::source::Span;

use super::Status;
use super::field::record;
use super::timescale::{Precision, Window};
use super::vocabulary::words;

event! { record { []
    /// The action that it belongs to.
    pub action: Option<Ix<Action>>,
    /// When; its address and its calendar's UID hang on the id, and on nothing else.
    pub time: EventTime,
    /// How often its time, its place or its state has changed over the plan's editions.
    pub sequence: u32,
    /// What an earlier edition said of its time and place, where that is different.
    pub before: Option<Earlier>,
    /// The edition that was the last to list it; none for an
    /// event that the plan lists now.
    pub last_listed: Option<Ix<Edition>>,
    /// Where its time is; of one that an action's words make, where the action is.
    pub origin: Span,
} }

impl Event {
    /// The last day on which it takes place, with its repetitions.
    pub fn last(&self) -> NaiveDate {
        self.last_time().last()
    }

    /// Whether all of it, with its repetitions, lies before `today`.
    pub fn is_past(&self, today: NaiveDate) -> bool {
        self.last_time().over_on() < today
    }

    /// When it takes place the last time.
    fn last_time(&self) -> EventTime {
        let day = self.days().last().copied();
        day.map_or(self.time, |it| self.time.moved_to(it))
    }

    /// Where it is among others at `today`: what begins from today on comes before what has begun and
    /// goes on.
    pub fn order(&self, today: NaiveDate) -> (bool, NaiveDate) {
        // What has a date and is on now is the first of what is coming.
        let day = self.next(today).map(|it| it.max(today)).unwrap_or_else(|| self.time.order());
        (day < today, day)
    }

    /// When it was planned for before it got another time; none where its time is still the first.
    pub fn moved_from(&self) -> Option<EventTime> {
        self.before.as_ref().map(|it| it.time).filter(|it| *it != self.time)
    }

    /// The first day of what is next or goes on at `today`; none for a window, and after the last
    /// repetition.
    pub fn next(&self, today: NaiveDate) -> Option<NaiveDate> {
        self.days().into_iter().find(|it| self.time.moved_to(*it).over_on() >= today)
    }

    /// The calendar years in which it begins, with its repetitions, in order.
    pub fn years(&self) -> Vec<i32> {
        let mut years: Vec<i32> = self.days().iter().map(Datelike::year).collect();
        years.dedup();
        if years.is_empty() { vec![self.time.first().year()] } else { years }
    }

    /// Every confirmed day on which it begins, in order; none for a window.
    pub fn days(&self) -> Vec<NaiveDate> {
        match (self.time, &self.repeats) {
            (EventTime::Dated { date, .. }, Some(repeats)) => repeats.days(date),
            (EventTime::Dated { date, .. }, None) => vec![date],
            (EventTime::Window(_), _) => Vec::new(),
        }
    }
}

/// How a confirmed day is repeated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repeats {
    /// After how long.
    pub every: Every,
    /// Which day of its month it is; none for one that keeps the number or the weekday of the first.
    pub on: Option<MonthDay>,
    /// The last day on which it may begin.
    pub until: NaiveDate,
    /// The days between the first and the last on which it does not take place, in order.
    pub except: Vec<NaiveDate>,
}

/// After how long something is repeated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Every {
    /// On each day, at the same hours.
    Day,
    /// On the same day of each week.
    Week,
    /// On the same day of every second week.
    Fortnight,
    /// On the same day of each month, the 28th at the latest.
    Month,
    /// On the same day of every third month, the 28th at the latest.
    Quarter,
    /// On the same day of each year, but not on 29 February.
    Year,
}

impl Every {
    /// How many months are between; none where it is counted in days.
    pub fn months(self) -> Option<u32> {
        match self {
            Every::Day | Every::Week | Every::Fortnight => None,
            Every::Month => Some(1),
            Every::Quarter => Some(3),
            Every::Year => Some(12),
        }
    }
}

impl Repeats {
    /// No repetition is longer than this: each of its days is listed on a page.
    pub const MOST: usize = 520;

    /// Every day on which something that is first on `first` takes place, in order.
    pub fn days(&self, first: NaiveDate) -> Vec<NaiveDate> {
        let mut days = self.rule(first);
        days.retain(|it| !self.except.contains(it));
        days
    }

    /// The same, with the days that are left out.
    pub fn rule(&self, first: NaiveDate) -> Vec<NaiveDate> {
        let day = |count: u32| match (self.every.months(), self.on) {
            (Some(months), Some(place)) => {
                let month = first.with_day(1)?.checked_add_months(Months::new(months * count))?;
                place.in_month_of(month)
            }
            (Some(months), None) => first.checked_add_months(Months::new(months * count)),
            (None, _) => {
                let days = match self.every {
                    Every::Day => 1,
                    Every::Fortnight => 14,
                    _ => 7,
                };
                first.checked_add_days(Days::new(days * u64::from(count)))
            }
        };
        let days = (0..=u32::try_from(Self::MOST).unwrap_or(u32::MAX)).map_while(day);
        days.take_while(|it| *it == first || *it <= self.until).collect()
    }
}

/// What an earlier edition said of an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Earlier {
    /// When it was planned for.
    pub time: EventTime,
    /// Where.
    pub place: Option<String>,
    /// The last edition that said so; none where the plan
    /// itself prints it still, and an update has moved it.
    pub edition: Option<Ix<Edition>>,
}

/// When an event happens, as exactly as the publisher has committed to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum EventTime {
    /// Some time in a span of days, or on the days themselves, as the plan names them; no one has
    /// confirmed a date.
    Window(Window),
    /// On a confirmed date, perhaps with times.
    Dated {
        /// The day, or the first of several.
        date: NaiveDate,
        /// The last day: of an event that ends at night, the day on which it begins.
        last: NaiveDate,
        /// When it begins on the first day.
        from: Option<NaiveTime>,
        /// When it ends on the last day; before the beginning on one day, it is the day after.
        to: Option<NaiveTime>,
    },
}

impl EventTime {
    /// Whether a day is named: a confirmed one, or one of the plan's own.
    pub fn names_a_day(&self) -> bool {
        match self {
            EventTime::Window(window) => window.names_a_day,
            EventTime::Dated { .. } => true,
        }
    }

    /// Whether it is on a day or on days, confirmed or in the plan's words: "Tuesday 6 May 2025", and
    /// not "3 May to June 2025".
    pub fn has_a_day(&self) -> bool {
        match self {
            EventTime::Window(window) => window.precision == Precision::Day,
            EventTime::Dated { .. } => true,
        }
    }

    /// First day.
    pub fn first(&self) -> NaiveDate {
        match self {
            EventTime::Window(window) => window.first,
            EventTime::Dated { date, .. } => *date,
        }
    }

    /// The day by which it is placed among others.
    pub fn order(&self) -> NaiveDate {
        match self {
            EventTime::Window(window) => window.order(),
            EventTime::Dated { date, .. } => *date,
        }
    }

    /// The same times on another day; a window stays what it is.
    pub fn moved_to(self, day: NaiveDate) -> EventTime {
        match self {
            EventTime::Dated { date, last, from, to } => {
                EventTime::Dated { date: day, last: day + (last - date), from, to }
            }
            window @ EventTime::Window(_) => window,
        }
    }

    /// Last day, included.
    pub fn last(&self) -> NaiveDate {
        match self {
            EventTime::Window(window) => window.last,
            EventTime::Dated { last, .. } => *last,
        }
    }

    /// The day on which it is over: of an event that ends at night, the day after its last.
    pub fn over_on(&self) -> NaiveDate {
        self.ends().map_or(self.last(), |it| it.0)
    }

    /// The day and the hour at which it begins; none where no hour is known, and where several days
    /// have no hour for their end.
    pub fn begins(&self) -> Option<(NaiveDate, NaiveTime)> {
        match *self {
            EventTime::Dated { date, last, from: Some(from), to }
                if last == date || to.is_some() =>
            {
                Some((date, from))
            }
            _ => None,
        }
    }

    /// The day and the hour at which it ends, where it begins at an hour too.
    pub fn ends(&self) -> Option<(NaiveDate, NaiveTime)> {
        match *self {
            EventTime::Dated { date, last, from: Some(from), to: Some(to) } => {
                let night = last == date && to < from;
                Some((if night { last.succ_opt()? } else { last }, to))
            }
            _ => None,
        }
    }
}

/// What to say of an event before anything else.
#[derive(Debug, Clone, Copy)]
pub enum EventStanding<'a> {
    /// It does not take place.
    Cancelled,
    /// The plan lists it no longer.
    NotListed,
    /// Its action is finished, with this status.
    Finished(&'a Status),
    /// It has another time or place than before.
    Moved,
    /// Its last day is past.
    Past,
    /// It is still to come or goes on.
    Planned,
}

/// What became of an event. Cancelled and moved are states, not deletions.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum EventState {
    /// Nothing else is known.
    #[default]
    Planned,
    /// It does not take place.
    Cancelled,
    /// It takes place at another time or place than was said before.
    Moved,
}

words!(Every {
    "day" => Day,
    "week" => Week,
    "fortnight" => Fortnight,
    "month" => Month,
    "quarter" => Quarter,
    "year" => Year,
});

words!(EventState {
    "planned" => Planned,
    "cancelled" => Cancelled,
    "moved" => Moved,
});
