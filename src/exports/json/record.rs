//! The records of a plan: what their fields say, and beside it what only the program knows of them.

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

/// A record: its fields, what the program knows of it, and its page.
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

/// What the source lost of a record, by the names of its fields.
#[derive(Serialize, JsonSchema)]
pub(super) struct LostRecord<'a> {
    /// Fields that the source lost: they are `null`. Of an objective also `actions`, where the source lost
    /// all of its actions or some.
    lost: Vec<&'a str>,
    /// Fields of which the source lost the end: what is left is told.
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

/// A plan, with what it counts.
#[derive(Serialize, JsonSchema)]
pub(super) struct PlanMore<'a> {
    id: &'a str,
    own_columns: Vec<OwnColumnRecord<'a>>,
    /// What it counts.
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

/// What became of a measure's target.
#[derive(Serialize, JsonSchema)]
pub(super) struct MeasureMore<'a> {
    /// Whether the target was met, once its date is past; `null` before, and where the plan gives no
    /// target or no date for it.
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

/// Nothing but its fields.
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

/// Where an objective is in the plan.
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

/// Where an action is in the plan, and what holds of it now.
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

/// What an event belongs to, and when it is.
#[derive(Serialize, JsonSchema)]
pub(super) struct EventMore<'a> {
    /// The id of the action that it belongs to.
    action: Option<&'a str>,
    /// The span in which it happens while no date is confirmed.
    window: Option<WindowRecord>,
    /// The confirmed date; of a repeated event the first.
    date: Option<String>,
    /// The last day of an event of several days; of a repeated event that of the first time.
    #[serde(skip_serializing_if = "Option::is_none")]
    last_day: Option<String>,
    /// The time of day at which it begins, on the clocks of the place.
    from: Option<String>,
    /// The time of day at which it ends: on its last day, or on the next day where it is before `from`
    /// on one day.
    to: Option<String>,
    /// When it was planned for before it moved to another time.
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
