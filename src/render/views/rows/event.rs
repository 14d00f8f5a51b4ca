//! Events in a list, each with when it is.

use chrono::Datelike;
use serde::Serialize;

use crate::locale::Message;
use crate::model::{Event, EventState, EventTime, Every, Ix, Plan};
use crate::render::context::RenderContext;
use crate::render::views::Link;
use crate::site::Route;

/// An event in a list, with its date.
#[derive(Debug, Serialize)]
pub(in crate::render::views) struct EventLine {
    pub(in crate::render::views) link: Link,
    pub(in crate::render::views) when: String,
    /// A window whose day is not known.
    pub(in crate::render::views) open: bool,
    pub(in crate::render::views) past: bool,
    pub(in crate::render::views) cancelled: bool,
    pub(in crate::render::views) moved: bool,
    pub(in crate::render::views) place: Option<String>,
}

impl RenderContext<'_> {
    pub(in crate::render::views) fn event_line(&self, plan: Ix<Plan>, at: Ix<Event>) -> EventLine {
        let event = &self.plan(plan).events[at];
        EventLine {
            link: Link::new(&event.title, self.href(Route::Event(plan, at))),
            when: self.event_next(self.plan(plan), event),
            open: matches!(event.time, EventTime::Window(_)),
            past: event.is_past(self.today()),
            cancelled: event.state == EventState::Cancelled,
            moved: event.state == EventState::Moved,
            place: self.words(&event.place),
        }
    }

    /// "May to June 2027, date to be confirmed" or "Tuesday 14 May 2024, 10am to 3pm".
    pub(in crate::render::views) fn event_when(&self, plan: &Plan, event: &Event) -> String {
        crate::changes::event_time(self.locale(), plan, event, self.today())
    }

    /// The same; of a repeated event how it is repeated, and the next date where one is to come.
    fn event_next(&self, plan: &Plan, event: &Event) -> String {
        let next = event.next(self.today()).filter(|_| event.state != EventState::Cancelled);
        match self.repeats(event).zip(next) {
            Some((repeats, day)) => {
                let when = crate::changes::event_when(self.locale(), event.time.moved_to(day));
                self.say(Message::RepeatsNext { repeats: repeats.into(), when: when.into() })
            }
            None => self.event_when(plan, event),
        }
    }

    /// "Every month until 28 June 2026", "On the first Tuesday of each month, until 6 July 2027, but not
    /// on 6 April 2027"
    pub(in crate::render::views) fn repeats(&self, event: &Event) -> Option<String> {
        let repeats = event.repeats.as_ref()?;
        let locale = self.locale();
        let date = locale.date(*event.days().last()?).into();
        let on = || repeats.on.map(|it| locale.month_day(it).into());
        let every = self.say(match (repeats.every, on()) {
            (Every::Day, _) => Message::RepeatsDay { date },
            (Every::Week, _) => Message::RepeatsWeek { date },
            (Every::Fortnight, _) => Message::RepeatsFortnight { date },
            (Every::Month, None) => Message::RepeatsMonth { date },
            (Every::Quarter, None) => Message::RepeatsQuarter { date },
            (Every::Year, None) => Message::RepeatsYear { date },
            (Every::Month, Some(on)) => Message::RepeatsMonthOn { on, date },
            (Every::Quarter, Some(on)) => Message::RepeatsQuarterOn { on, date },
            (Every::Year, Some(on)) => {
                let month = locale.month_name(event.time.first().month()).into();
                Message::RepeatsYearOn { on, month, date }
            }
        });
        if repeats.except.is_empty() {
            return Some(every);
        }
        let dates: Vec<String> = repeats.except.iter().map(|it| locale.date(*it)).collect();
        let (repeats, dates) = (every.into(), locale.list(&dates).into());
        Some(self.say(Message::RepeatsExcept { repeats, dates }))
    }
}
