//! The records around the actions: the site, the plan, its objectives and leads, and services.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::{
    Columns, Field, Lead, LeadKind, PlanState, Service, ServiceKind, SiteState, StatusMeaning, Term,
};
use crate::site::{Route, Site};
use crate::table;

use super::action::UpdateRecord;
use super::time::partial;
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
    columns: ColumnsRecord<'a>,
    /// The plan's words for a status and what each means; `null` where the plan has no such column.
    statuses: Option<Vec<StatusWordRecord<'a>>>,
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

/// What the plan itself calls its columns.
#[derive(Serialize, JsonSchema)]
struct ColumnsRecord<'a> {
    activity: Option<&'a str>,
    leads: Option<&'a str>,
    partners: Option<&'a str>,
    success: Option<&'a str>,
    outputs: Option<&'a str>,
    outcome: Option<&'a str>,
    when: Option<&'a str>,
    status: Option<&'a str>,
}

#[derive(Serialize, JsonSchema)]
struct StatusWordRecord<'a> {
    word: &'a str,
    means: &'static str,
}

#[derive(Serialize, JsonSchema)]
struct TermRecord<'a> {
    term: &'a str,
    means: String,
    /// Whether the plan itself explains it so.
    printed: bool,
}

#[derive(Serialize, JsonSchema)]
struct SourceRecord<'a> {
    document: Option<&'a str>,
    published: Option<&'a str>,
    retrieved: Option<String>,
    adopted: Option<String>,
    licence: Option<&'a str>,
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
            means: it.means.plain_text(),
            printed: it.printed,
        };
        PlanRecord {
            id: plan.id.as_str(),
            title: &plan.title,
            title_printed: plan.title_printed.as_deref(),
            summary: text(&plan.summary),
            period: plan
                .period
                .map(|it| PeriodRecord { from: partial(it.from), to: partial(it.to) }),
            state: plan.state.map(state),
            owner: plan.owner.as_deref(),
            levels: &plan.levels,
            action_name: plan.action_name.as_deref(),
            columns: columns(&plan.columns),
            statuses: plan.has_status().then(|| plan.statuses.iter().map(words).collect()),
            updates: plan.updates.iter().map(|it| UpdateRecord::of(desk, it)).collect(),
            glossary: plan.glossary.iter().map(term).collect(),
            source: SourceRecord {
                document: plan.source.document.as_deref(),
                published: plan.source.published.as_deref(),
                retrieved: plan.source.retrieved.map(partial),
                adopted: plan.source.adopted.map(partial),
                licence: plan.source.licence.as_deref(),
            },
            notes: plan.notes.iter().map(|it| it.plain_text()).collect(),
            place: desk.place(Route::Plan(desk.plan)),
        }
    }
}

fn columns(columns: &Columns) -> ColumnsRecord<'_> {
    let name = |field| columns.name(field).map(String::as_str);
    ColumnsRecord {
        activity: name(Field::Activity),
        leads: name(Field::Leads),
        partners: name(Field::Partners),
        success: name(Field::Success),
        outputs: name(Field::Outputs),
        outcome: name(Field::Outcome),
        when: name(Field::When),
        status: name(Field::Status),
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
    notes: Vec<NoteRecord>,
    lost: Vec<&'static str>,
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
            lost: table::is_lost(&objective.title).then_some("title").into_iter().collect(),
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
