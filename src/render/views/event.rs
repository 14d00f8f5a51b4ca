//! The page of an event: when, where, how to get in, and what it belongs to.

use serde::Serialize;
use tera::Value;

use crate::changes::event_when;
use crate::locale::Message;
use crate::model::{Event, EventState, Field, Ix, Plan, Stated, Status};
use crate::render::context::RenderContext;
use crate::site::Route;

use super::facts::Fact;
use super::piece::NoteView;
use super::{Link, PageView};

#[derive(Serialize)]
struct EventView {
    title: String,
    when: String,
    /// Cancelled, moved, without a day, or with its time passed: in words.
    states: Vec<String>,
    past: bool,
    facts: Vec<Fact>,
    about: Option<Value>,
    background: Option<Value>,
    notes: Vec<NoteView>,
    file: String,
    previous: Option<Link>,
    next: Option<Link>,
}

/// The page of one event.
pub(super) fn page_view(ctx: &RenderContext<'_>, plan_at: Ix<Plan>, at: Ix<Event>) -> PageView {
    let plan = ctx.plan(plan_at);
    let event = &plan.events[at];
    let when = ctx.event_when(plan, event);
    let link = |at: Ix<Event>| {
        let event = &plan.events[at];
        Link::new(
            format!("{}, {}", event.title, event_when(ctx.locale(), event.time)),
            ctx.href(Route::Event(plan_at, at)),
        )
    };
    let action = event.action.map(|it| &plan.actions[it]);
    let own = !event.summary.is_blank();
    let about = if own { Some(&event.summary) } else { action.map(|it| &it.activity) };
    let view = EventView {
        title: event.title.clone(),
        when: when.clone(),
        states: states(ctx, plan_at, at),
        past: event.is_past(ctx.today()),
        facts: facts(ctx, plan_at, at),
        about: about.and_then(|it| ctx.running(it, 2)),
        background: ctx.running(&event.background, 3),
        notes: event
            .notes
            .iter()
            .flat_map(|it| ctx.notes(plan, std::slice::from_ref(it), it.about))
            .collect(),
        file: ctx.href(Route::EventIcs(plan_at, at)),
        previous: at.before().map(link),
        next: at.after(&plan.events).map(link),
    };
    // Several events of one action have the same title and differ in their time.
    let title = format!("{}, {when}", event.title);
    let words = about.map(|it| it.words()).unwrap_or_default();
    PageView::new(ctx, "event.html", title, &view).described(&words)
}

fn states(ctx: &RenderContext<'_>, plan: Ix<Plan>, at: Ix<Event>) -> Vec<String> {
    let record = ctx.plan(plan);
    let event = &record.events[at];
    let finished = record.finished(event);
    let past = event.is_past(ctx.today());
    let open = !record.names_a_day(event);
    let gone = event.last_listed.is_some();
    let said = [
        (event.state == EventState::Cancelled, Message::EventIsCancelled),
        (gone, Message::EventIsNotListed),
        (event.state == EventState::Moved, Message::EventIsMoved),
        (past && open, Message::EventIsPastWithoutDay),
        (past && !open, Message::EventIsPast),
        (record.awaits_a_day(event, ctx.today()), Message::EventDateToBeConfirmed),
        (finished.is_some() && open && !past, Message::EventNoDay),
        (past && record.outcome_is_open(event), Message::EventOutcomeNotStated),
    ]
    .into_iter()
    .filter(|it| it.0)
    .map(|it| ctx.say(it.1));
    let status = finished.map(|it| ctx.status_sentence(record, it));
    status.into_iter().chain(said).chain(ctx.was_before(plan, event)).collect()
}

fn facts(ctx: &RenderContext<'_>, plan_at: Ix<Plan>, at: Ix<Event>) -> Vec<Fact> {
    let plan = ctx.plan(plan_at);
    let event = &plan.events[at];
    let access = ctx.running(&event.access, 3);
    let repeats = ctx.repeats(event).map(|text| Fact {
        name: ctx.say(Message::EventRepeats),
        list: event.days().into_iter().map(|it| ctx.locale().weekday_date(it)).collect(),
        text: Some(text),
        ..Fact::default()
    });
    let mut facts: Vec<Fact> = repeats.into_iter().collect();
    facts.extend([
        Fact {
            blank: ctx.blank(&event.place),
            ..ctx.fact(Message::EventWhere, ctx.words(&event.place))
        },
        Fact {
            name: ctx.say(Message::EventAccess),
            blank: ctx.blank(&event.access),
            html: access,
            ..Fact::default()
        },
    ]);
    if let Some(action) = event.action {
        let leads = &plan.actions[action].leads;
        facts.push(Fact {
            name: ctx.action_label(plan),
            links: vec![ctx.action_link(plan_at, action)],
            ..Fact::default()
        });
        facts.extend(ctx.above(plan_at, &plan.actions[action]));
        if leads.get().is_some() || *leads == Stated::Lost || plan.expects(Field::LEADS) {
            facts.push(Fact {
                name: ctx.column(plan, Field::LEADS),
                links: ctx.leads(plan_at, leads),
                blank: ctx.blank(leads),
                ..Fact::default()
            });
        }
    }
    facts
}

impl RenderContext<'_> {
    /// "Status: Done."
    fn status_sentence(&self, plan: &Plan, status: &Status) -> String {
        let name = self.column(plan, Field::STATUS);
        self.say(Message::EventActionStatus { column: name.into(), status: (&status.word).into() })
    }

    /// What was said of an event before: "It was to be on Monday 3 May 2027 in the edition First."
    pub(super) fn was_before(&self, plan: Ix<Plan>, event: &Event) -> Option<String> {
        let before = event.before.as_ref()?;
        let when = event_when(self.locale(), before.time);
        let place = before.place.as_ref().filter(|it| Some(*it) != event.place.get());
        let was = match place {
            Some(place) => {
                self.say(Message::EventWhenWhere { when: when.into(), r#where: place.into() })
            }
            None => when,
        };
        let editions = &self.plan(plan).history.editions;
        Some(match before.edition {
            Some(at) => {
                let edition = editions[at].name.as_str();
                self.say(Message::EventWasIn { was: was.into(), edition: edition.into() })
            }
            None => self.say(Message::EventWas { was: was.into() }),
        })
    }
}
