//! The records of a plan: their fields, and facts that only the program knows.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::{
    Action, Declared, Event, EventTime, Ix, Lead, Measure, Objective, Plan, Undertaking, indices,
};
use crate::site::Route;
use crate::table;

use super::column::OwnColumnRecord;
use super::fields::Fields;
use super::time::{TimeRecord, TimescaleRecord, WindowRecord};
use super::value::{ForebearRecord, OutcomeRecord};
use super::{ExportContext, PlaceRecord};

/// A record: its fields, the facts that the program adds, and its page.
#[derive(Serialize, JsonSchema)]
#[serde(bound = "M: Serialize")]
#[schemars(bound = "M: JsonSchema")]
pub(super) struct Record<'a, R: Declared, M: Serialize> {
    #[serde(flatten)]
    fields: Fields<'a, R>,
    #[serde(flatten)]
    more: M,
    #[serde(flatten)]
    place: PlaceRecord,
}

/// What the source lost of a record, by field name.
#[derive(Serialize, JsonSchema)]
pub(super) struct LostRecord<'a> {
    /// Fields that the source lost, which are `null`. For an objective also `actions`, if the
    /// source lost some or all of its actions.
    lost: Vec<&'a str>,
    /// Fields whose end the source lost: the rest is exported.
    part_lost: Vec<&'a str>,
}

impl<'a> LostRecord<'a> {
    fn of<R: Declared>(plan: &'a Plan, record: &R) -> Self {
        Self::told(table::lost(plan, record))
    }

    fn told((lost, part_lost): (Vec<&'a str>, Vec<&'a str>)) -> Self {
        LostRecord { lost, part_lost }
    }
}

/// A plan, with its measures.
#[derive(Serialize, JsonSchema)]
pub(super) struct PlanMore<'a> {
    id: &'a str,
    own_columns: Vec<OwnColumnRecord<'a>>,
    /// Its measures.
    measures: Vec<MeasureRecord<'a>>,
    #[serde(flatten)]
    lost: LostRecord<'a>,
}

pub(super) type PlanRecord<'a> = Record<'a, Plan, PlanMore<'a>>;

pub(super) fn plan(ctx: ExportContext<'_>) -> PlanRecord<'_> {
    let plan = ctx.plan();
    Record {
        fields: Fields::of(ctx, plan),
        more: PlanMore {
            id: plan.id.as_str(),
            own_columns: OwnColumnRecord::list(plan),
            measures: indices(&plan.measures).map(|it| measure(ctx, it)).collect(),
            lost: LostRecord::of(plan, plan),
        },
        place: ctx.place(Route::Plan(ctx.plan)),
    }
}

/// The outcome of a measure's target.
#[derive(Serialize, JsonSchema)]
pub(super) struct MeasureMore<'a> {
    /// Whether the target was met, once its date has passed; `null` before that, and if the plan
    /// gives no target or no date for it.
    outcome: Option<OutcomeRecord>,
    #[serde(flatten)]
    lost: LostRecord<'a>,
}

pub(super) type MeasureRecord<'a> = Record<'a, Measure, MeasureMore<'a>>;

fn measure(ctx: ExportContext<'_>, at: Ix<Measure>) -> MeasureRecord<'_> {
    let measure = &ctx.plan().measures[at];
    Record {
        fields: Fields::of(ctx, measure),
        more: MeasureMore {
            outcome: measure.outcome(ctx.today).map(OutcomeRecord::of),
            lost: LostRecord::of(ctx.plan(), measure),
        },
        place: ctx.place(Route::Measure(ctx.plan, at)),
    }
}

/// Only the fields.
#[derive(Serialize, JsonSchema)]
pub(super) struct NoMore {}

pub(super) type LeadRecord<'a> = Record<'a, Lead, NoMore>;

pub(super) fn lead(ctx: ExportContext<'_>, at: Ix<Lead>) -> LeadRecord<'_> {
    Record {
        fields: Fields::of(ctx, &ctx.plan().leads[at]),
        more: NoMore {},
        place: ctx.place(Route::Lead(ctx.plan, at)),
    }
}

/// The position of an objective in the plan.
#[derive(Serialize, JsonSchema)]
pub(super) struct ObjectiveMore<'a> {
    id: &'a str,
    /// The plan's name for this level.
    level: Option<&'a str>,
    /// Ids of its actions, in the plan's order.
    actions: Vec<&'a str>,
    /// The current time, where an update has changed it.
    when_changed: Option<TimescaleRecord<'a>>,
    #[serde(flatten)]
    lost: LostRecord<'a>,
}

pub(super) type ObjectiveRecord<'a> = Record<'a, Objective, ObjectiveMore<'a>>;

pub(super) fn objective(ctx: ExportContext<'_>, at: Ix<Objective>) -> ObjectiveRecord<'_> {
    let plan = ctx.plan();
    let objective = &plan.objectives[at];
    Record {
        fields: Fields::of(ctx, objective),
        more: ObjectiveMore {
            id: objective.id.as_str(),
            level: plan.levels.get(objective.depth).map(String::as_str),
            actions: objective.actions.iter().map(|it| plan.actions[*it].id.as_str()).collect(),
            when_changed: objective.changed_time().map(|it| TimescaleRecord::of(it.1)),
            lost: LostRecord::told(table::lost_of_objective(plan, objective)),
        },
        place: ctx.place(Route::Objective(ctx.plan, at)),
    }
}

/// The position of an action in the plan, and its current state.
#[derive(Serialize, JsonSchema)]
pub(super) struct ActionMore<'a> {
    /// The id of its objective.
    objective: &'a str,
    /// The current time, where an update has changed it.
    when_changed: Option<TimescaleRecord<'a>>,
    /// Ids of its events.
    events: Vec<&'a str>,
    /// The actions of later plans that continue it.
    became: Vec<ForebearRecord<'a>>,
    #[serde(flatten)]
    lost: LostRecord<'a>,
}

pub(super) type ActionRecord<'a> = Record<'a, Action, ActionMore<'a>>;

pub(super) fn action(ctx: ExportContext<'_>, at: Ix<Action>) -> ActionRecord<'_> {
    let plan = ctx.plan();
    let action = &plan.actions[at];
    let later = |(plan, at): &(Ix<Plan>, Ix<Action>)| {
        let plan = &ctx.site.catalogue().plans[*plan];
        ForebearRecord { plan: plan.id.as_str(), action: plan.actions[*at].id.as_str() }
    };
    Record {
        fields: Fields::of(ctx, action),
        more: ActionMore {
            objective: plan.objectives[action.objective].id.as_str(),
            when_changed: action.changed_time().map(|it| TimescaleRecord::of(it.1)),
            events: action.events.iter().map(|it| plan.events[*it].id.as_str()).collect(),
            became: action.became.iter().map(later).collect(),
            lost: LostRecord::of(plan, action),
        },
        place: ctx.place(Route::Action(ctx.plan, at)),
    }
}

/// The parent and the time of an event.
#[derive(Serialize, JsonSchema)]
pub(super) struct EventMore<'a> {
    /// The id of the action that it belongs to.
    action: Option<&'a str>,
    /// The span in which it takes place until a date is confirmed.
    window: Option<WindowRecord>,
    /// The confirmed date; for a repeated event, the first.
    date: Option<String>,
    /// The last day of an event of several days; for a repeated event, that of its first
    /// occurrence.
    #[serde(skip_serializing_if = "Option::is_none")]
    last_day: Option<String>,
    /// The start time, in local time.
    from: Option<String>,
    /// The end time: on the last day, or on the next day if it is before `from` on a single day.
    to: Option<String>,
    /// The planned time before it was moved.
    moved_from: Option<TimeRecord>,
    #[serde(flatten)]
    lost: LostRecord<'a>,
}

pub(super) type EventRecord<'a> = Record<'a, Event, EventMore<'a>>;

pub(super) fn event(ctx: ExportContext<'_>, at: Ix<Event>) -> EventRecord<'_> {
    let plan = ctx.plan();
    let event = &plan.events[at];
    let time: EventTime = event.time;
    let TimeRecord { window, date, last_day, from, to } = TimeRecord::of(time);
    Record {
        fields: Fields::of(ctx, event),
        more: EventMore {
            action: event.action.map(|it| plan.actions[it].id.as_str()),
            window,
            date,
            last_day,
            from,
            to,
            moved_from: event.moved_from().map(TimeRecord::of),
            lost: LostRecord::of(plan, event),
        },
        place: ctx.place(Route::Event(ctx.plan, at)),
    }
}
