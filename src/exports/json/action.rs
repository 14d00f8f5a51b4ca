//! Actions, with what was reported on them.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::{Forebear, Status, Update};
use crate::site::Route;

use super::column::{OwnRecord, own};
use super::plan::meaning;
use super::time::TimescaleRecord;
use super::{Desk, NoteRecord, PlaceRecord, stated, text};
use crate::table;

#[derive(Serialize, JsonSchema)]
pub(super) struct ActionRecord<'a> {
    id: &'a str,
    number: Option<&'a str>,
    /// The id of its objective.
    objective: &'a str,
    title: Option<&'a str>,
    activity: Option<String>,
    /// Ids of the leads: how planpress reads the cell.
    leads: Option<Vec<&'a str>>,
    /// The cell's words, if they are not the leads' names one after the other.
    leads_printed: Option<&'a str>,
    partners: Option<&'a [String]>,
    success: Option<&'a [String]>,
    outputs: Option<&'a [String]>,
    outcome: Option<String>,
    /// The time as printed.
    when: Option<TimescaleRecord<'a>>,
    /// When it begins, as printed, in a plan with a column for it; `when` has both.
    starts: Option<TimescaleRecord<'a>>,
    /// When it ends, likewise.
    closes: Option<TimescaleRecord<'a>>,
    /// The time that holds now, where an update has changed it.
    when_changed: Option<TimescaleRecord<'a>>,
    status: Option<StatusRecord<'a>>,
    updates: Vec<UpdateRecord<'a>>,
    /// Ids of the support services that it names.
    services: Vec<&'a str>,
    places: &'a [String],
    strands: &'a [String],
    /// Its cells in the columns that only this plan has, by the column's id.
    fields: OwnRecord<'a>,
    /// Ids of its events.
    events: Vec<&'a str>,
    /// The actions of earlier plans that it goes on from.
    carried_from: Vec<KinRecord<'a>>,
    /// The actions of later plans that go on from it.
    became: Vec<KinRecord<'a>>,
    notes: Vec<NoteRecord>,
    lost: Vec<&'a str>,
    #[serde(flatten)]
    place: PlaceRecord,
}

/// An action of another plan, by the ids of both.
#[derive(Serialize, JsonSchema)]
struct KinRecord<'a> {
    plan: &'a str,
    action: &'a str,
}

#[derive(Serialize, JsonSchema)]
struct StatusRecord<'a> {
    /// The plan's own word.
    word: &'a str,
    /// What the publisher says that it means.
    means: &'static str,
    /// As of which day, where an update says so.
    on: Option<String>,
}

#[derive(Serialize, JsonSchema)]
pub(super) struct UpdateRecord<'a> {
    on: String,
    status: Option<StatusRecord<'a>>,
    /// The new time, where it changed.
    when: Option<TimescaleRecord<'a>>,
    text: Option<String>,
    /// The id of the lead who reported.
    by: Option<&'a str>,
    evidence: Option<&'a str>,
    reason: Option<&'a str>,
}

impl<'a> ActionRecord<'a> {
    pub(super) fn of(desk: Desk<'a>, index: usize) -> Self {
        let plan = desk.plan();
        let action = &plan.actions[index];
        let services = &desk.site.catalogue().services;
        let leads = || table::leads(plan, action).map(|it| it.id.as_str()).collect();
        let ends = action.ends.as_ref();
        ActionRecord {
            id: action.id.as_str(),
            number: action.number.get().map(String::as_str),
            objective: plan.objectives[action.objective].id.as_str(),
            title: action.title.get().map(String::as_str),
            activity: action.activity.get().and_then(text),
            leads: action.leads.get().map(|_| leads()),
            leads_printed: action.leads_printed.as_deref(),
            partners: stated(&action.partners),
            success: action.success.get().map(Vec::as_slice),
            outputs: stated(&action.outputs),
            outcome: text(&action.outcome),
            when: action.when.get().map(TimescaleRecord::of),
            starts: ends.and_then(|it| it.starts.get()).map(TimescaleRecord::of),
            closes: ends.and_then(|it| it.closes.get()).map(TimescaleRecord::of),
            when_changed: action.changed_time().map(|it| TimescaleRecord::of(it.1)),
            status: action.status.get().map(StatusRecord::of),
            updates: action.updates.iter().map(|it| UpdateRecord::of(desk, it)).collect(),
            services: action.services.iter().map(|it| services[*it].id.as_str()).collect(),
            places: &action.places,
            strands: &action.strands,
            fields: own(plan, &action.own),
            events: action.events.iter().map(|it| plan.events[*it].id.as_str()).collect(),
            carried_from: action.carried_from.iter().map(KinRecord::of_forebear).collect(),
            became: action.became.iter().map(|it| KinRecord::of(desk, *it)).collect(),
            notes: NoteRecord::list(plan, &action.notes),
            lost: table::lost(plan, action),
            place: desk.place(Route::Action(desk.plan, index)),
        }
    }
}

impl<'a> KinRecord<'a> {
    fn of_forebear(it: &'a Forebear) -> Self {
        KinRecord { plan: it.plan.as_str(), action: it.action.as_str() }
    }

    fn of(desk: Desk<'a>, (plan, action): (usize, usize)) -> Self {
        let plan = &desk.site.catalogue().plans[plan];
        KinRecord { plan: plan.id.as_str(), action: plan.actions[action].id.as_str() }
    }
}

impl<'a> StatusRecord<'a> {
    fn of(status: &'a Status) -> Self {
        StatusRecord {
            word: &status.word,
            means: meaning(status.meaning),
            on: status.on.map(|it| it.to_string()),
        }
    }
}

impl<'a> UpdateRecord<'a> {
    pub(super) fn of(desk: Desk<'a>, update: &'a Update) -> Self {
        UpdateRecord {
            on: table::partial(update.on),
            status: update.status.as_ref().map(StatusRecord::of),
            when: update.when.as_ref().map(TimescaleRecord::of),
            text: text(&update.text),
            by: update.by.map(|it| desk.plan().leads[it].id.as_str()),
            evidence: update.evidence.as_deref(),
            reason: update.reason.as_deref(),
        }
    }
}
