//! The records around the actions: the site, the plan, its objectives and leads, and services.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::{
    Lead, LeadKind, PlanState, Provenance, Service, ServiceKind, SiteState, StatusMeaning, Term,
};
use crate::site::{Route, Site};
use crate::table;

use super::action::UpdateRecord;
use super::column::{ColumnRecord, OwnColumnRecord, OwnRecord, own};
use super::measure::MeasureRecord;
use super::{Desk, NoteRecord, PlaceRecord, text};

/// Whose site the file was published on, and what kind of site it is.
#[derive(Serialize, JsonSchema)]
pub(super) struct SiteRecord<'a> {
    name: &'a str,
    organisation: &'a str,
    language: &'a str,
    /// `published`; a `demonstration` or a `draft` is not the publisher's word.
    state: &'static str,
    url: Option<String>,
}

impl<'a> SiteRecord<'a> {
    pub(super) fn of(site: &'a Site) -> Self {
        let facts = &site.catalogue().site;
        SiteRecord {
            name: &facts.name,
            organisation: &facts.organisation,
            language: &facts.language,
            state: match facts.state {
                SiteState::Demonstration => "demonstration",
                SiteState::Draft => "draft",
                SiteState::Published => "published",
            },
            url: site.absolute(Route::Home),
        }
    }
}

#[derive(Serialize, JsonSchema)]
pub(super) struct PlanRecord<'a> {
    id: &'a str,
    title: &'a str,
    title_printed: Option<&'a str>,
    summary: Option<String>,
    period: Option<PeriodRecord>,
    state: Option<&'static str>,
    owner: Option<&'a str>,
    /// Names of the levels above the action, outermost first.
    levels: &'a [String],
    action_name: Option<&'a str>,
    /// What the plan calls its columns, in its order.
    columns: Vec<ColumnRecord<'a>>,
    own_columns: Vec<OwnColumnRecord<'a>>,
    /// The plan's words for a status and what each means; `null` where the plan has no such column.
    statuses: Option<Vec<StatusWordRecord<'a>>>,
    /// What it counts.
    measures: Vec<MeasureRecord<'a>>,
    /// What was reported on the whole plan, oldest first.
    updates: Vec<UpdateRecord<'a>>,
    glossary: Vec<TermRecord<'a>>,
    source: SourceRecord<'a>,
    notes: Vec<String>,
    #[serde(flatten)]
    place: PlaceRecord,
}

#[derive(Serialize, JsonSchema)]
struct PeriodRecord {
    from: String,
    to: String,
}

#[derive(Serialize, JsonSchema)]
struct StatusWordRecord<'a> {
    word: &'a str,
    means: &'static str,
}

#[derive(Serialize, JsonSchema)]
struct TermRecord<'a> {
    term: &'a str,
    means: Option<String>,
    /// Whether the plan itself explains it so.
    printed: bool,
}

#[derive(Serialize, JsonSchema)]
pub(super) struct SourceRecord<'a> {
    document: Option<&'a str>,
    published: Option<&'a str>,
    retrieved: Option<String>,
    adopted: Option<String>,
    licence: Option<&'a str>,
}

impl<'a> SourceRecord<'a> {
    pub(super) fn of(source: &'a Provenance) -> Self {
        SourceRecord {
            document: source.document.as_deref(),
            published: source.published.as_deref(),
            retrieved: source.retrieved.map(table::partial),
            adopted: source.adopted.map(table::partial),
            licence: source.licence.as_deref(),
        }
    }
}

impl<'a> PlanRecord<'a> {
    pub(super) fn of(desk: Desk<'a>) -> Self {
        let plan = desk.plan();
        let words = |it: &'a crate::model::StatusWord| StatusWordRecord {
            word: &it.word,
            means: meaning(it.meaning),
        };
        let term = |it: &'a Term| TermRecord {
            term: &it.term,
            means: text(&it.means),
            printed: it.printed,
        };
        PlanRecord {
            id: plan.id.as_str(),
            title: &plan.title,
            title_printed: plan.title_printed.as_deref(),
            summary: text(&plan.summary),
            period: plan.period.map(|it| PeriodRecord {
                from: table::partial(it.from),
                to: table::partial(it.to),
            }),
            state: plan.state.map(state),
            owner: plan.owner.as_deref(),
            levels: &plan.levels,
            action_name: plan.action_name.as_deref(),
            columns: ColumnRecord::list(plan),
            own_columns: OwnColumnRecord::list(plan),
            statuses: plan.has_status().then(|| plan.statuses.iter().map(words).collect()),
            measures: (0..plan.measures.len()).map(|it| MeasureRecord::of(desk, it)).collect(),
            updates: plan.updates.iter().map(|it| UpdateRecord::of(desk, it)).collect(),
            glossary: plan.glossary.iter().map(term).collect(),
            source: SourceRecord::of(&plan.source),
            notes: plan.notes.iter().map(|it| it.plain_text()).collect(),
            place: desk.place(Route::Plan(desk.plan)),
        }
    }
}

fn state(state: PlanState) -> &'static str {
    match state {
        PlanState::Draft => "draft",
        PlanState::Adopted => "adopted",
        PlanState::Superseded => "superseded",
        PlanState::Archived => "archived",
    }
}

/// What a status means, in the words of the author's format.
pub(super) fn meaning(meaning: StatusMeaning) -> &'static str {
    match meaning {
        StatusMeaning::NotStarted => "not-started",
        StatusMeaning::OnTrack => "on-track",
        StatusMeaning::AtRisk => "at-risk",
        StatusMeaning::OffTrack => "off-track",
        StatusMeaning::Complete => "complete",
        StatusMeaning::Paused => "paused",
        StatusMeaning::Cancelled => "cancelled",
        StatusMeaning::Superseded => "superseded",
    }
}

#[derive(Serialize, JsonSchema)]
pub(super) struct LeadRecord<'a> {
    id: &'a str,
    name: &'a str,
    /// `post`, `body` or `group`; never a person.
    kind: &'static str,
    #[serde(flatten)]
    place: PlaceRecord,
}

impl<'a> LeadRecord<'a> {
    pub(super) fn of(desk: Desk<'a>, index: usize) -> Self {
        let lead: &Lead = &desk.plan().leads[index];
        LeadRecord {
            id: lead.id.as_str(),
            name: &lead.name,
            kind: match lead.kind {
                LeadKind::Post => "post",
                LeadKind::Body => "body",
                LeadKind::Group => "group",
            },
            place: desk.place(Route::Lead(desk.plan, index)),
        }
    }
}

#[derive(Serialize, JsonSchema)]
pub(super) struct ObjectiveRecord<'a> {
    id: &'a str,
    number: Option<&'a str>,
    title: Option<&'a str>,
    title_printed: Option<&'a str>,
    /// The id of the objective above.
    parent: Option<&'a str>,
    /// The plan's name for this level.
    level: Option<&'a str>,
    summary: Option<String>,
    /// Ids of its actions, in the plan's order.
    actions: Vec<&'a str>,
    strands: &'a [String],
    /// Its cells in the columns that only this plan has, by the column's id.
    fields: OwnRecord<'a>,
    notes: Vec<NoteRecord>,
    lost: Vec<&'a str>,
    #[serde(flatten)]
    place: PlaceRecord,
}

impl<'a> ObjectiveRecord<'a> {
    pub(super) fn of(desk: Desk<'a>, index: usize) -> Self {
        let plan = desk.plan();
        let objective = &plan.objectives[index];
        ObjectiveRecord {
            id: objective.id.as_str(),
            number: objective.number.get().map(String::as_str),
            title: objective.title.get().map(String::as_str),
            title_printed: objective.title_printed.as_deref(),
            parent: objective.parent.map(|it| plan.objectives[it].id.as_str()),
            level: plan.levels.get(objective.depth).map(String::as_str),
            summary: text(&objective.summary),
            actions: objective.actions.iter().map(|it| plan.actions[*it].id.as_str()).collect(),
            notes: NoteRecord::list(plan, &objective.notes),
            strands: &objective.strands,
            fields: own(plan, &objective.own),
            lost: table::lost_of_objective(plan, objective),
            place: desk.place(Route::Objective(desk.plan, index)),
        }
    }
}

/// A support service that an action names.
#[derive(Serialize, JsonSchema)]
pub(super) struct ServiceRecord<'a> {
    id: &'a str,
    name: &'a str,
    /// `danger`, `report` or `support`: its part of the help page.
    kind: &'static str,
    /// Whom it is for.
    #[serde(rename = "for")]
    for_whom: Option<&'a str>,
    #[serde(flatten)]
    place: PlaceRecord,
}

impl<'a> ServiceRecord<'a> {
    /// Every service that an action of the plan names, in the publisher's order.
    pub(super) fn named(desk: Desk<'a>) -> Vec<Self> {
        let actions = desk.plan().actions.iter();
        let named: BTreeSet<usize> = actions.flat_map(|it| it.services.iter().copied()).collect();
        let services = named.into_iter().map(|it| &desk.site.catalogue().services[it]);
        services.map(|it| ServiceRecord::of(desk.site, it)).collect()
    }

    /// Every service, in the publisher's order.
    pub(super) fn all(site: &'a Site) -> Vec<Self> {
        site.catalogue().services.iter().map(|it| ServiceRecord::of(site, it)).collect()
    }

    fn of(site: &'a Site, service: &'a Service) -> Self {
        ServiceRecord {
            id: service.id.as_str(),
            name: &service.name,
            kind: match service.kind {
                ServiceKind::Danger => "danger",
                ServiceKind::Report => "report",
                ServiceKind::Support => "support",
            },
            for_whom: service.for_whom.as_deref(),
            place: PlaceRecord::of(site, Route::Help),
        }
    }
}
