//! `plan.json`: everything that a plan says, as printed and as read, for whoever writes programs.
//!
//! The records are a public contract with a version of its own, [`FORMAT`]; a field is added
//! freely, and renamed or dropped only with a new version. A value has three states: it is there,
//! it is `null` (not stated), or it is `null` and its field's name stands in the record's `lost`
//! (the source lost it). A list of the plan's that is not stated is `null` too; a list that planpress
//! makes is empty. Running text is plain text. Days are ISO 8601; of a span both belong to it.

mod action;
mod event;
mod plan;
mod time;

use serde::{Serialize, Serializer};

use crate::model::prose::Prose;
use crate::model::{Field, Note, Plan};
use crate::site::{Route, Site};

use action::ActionRecord;
use event::EventRecord;
use plan::{LeadRecord, ObjectiveRecord, PlanRecord, ServiceRecord, SiteRecord};

/// The version of the records.
pub(super) const FORMAT: u32 = 1;

/// Writes `…/data/plan.json`.
///
/// # Panics
/// Never: memory takes every record, and every name of a field is text.
pub fn plan_json(site: &Site, plan: usize, out: &mut Vec<u8>) {
    let desk = Desk { site, plan };
    let file = PlanFile {
        planpress: FORMAT,
        site: SiteRecord::of(site),
        plan: PlanRecord::of(desk),
        leads: Records(desk.plan().leads.len(), |it| LeadRecord::of(desk, it)),
        objectives: Records(desk.plan().objectives.len(), |it| ObjectiveRecord::of(desk, it)),
        actions: Records(desk.plan().actions.len(), |it| ActionRecord::of(desk, it)),
        events: Records(desk.plan().events.len(), |it| EventRecord::of(desk, it)),
        services: ServiceRecord::named(desk),
    };
    serde_json::to_writer_pretty(&mut *out, &file).expect("memory takes every record");
    out.push(b'\n');
}

/// The whole file.
#[derive(Serialize)]
struct PlanFile<'a, L: Serialize, O: Serialize, A: Serialize, E: Serialize> {
    /// The version of this format.
    planpress: u32,
    site: SiteRecord<'a>,
    plan: PlanRecord<'a>,
    leads: L,
    objectives: O,
    actions: A,
    events: E,
    /// The support services that actions name. How to reach them is said on the help page alone,
    /// with when it was checked: a number that is copied elsewhere grows old unseen.
    services: Vec<ServiceRecord<'a>>,
}

/// A list that is made record by record while it is written, so that a long one takes no memory.
/// Its parts: how many, and the record of each.
struct Records<F>(usize, F);

impl<R: Serialize, F: Fn(usize) -> R> Serialize for Records<F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq((0..self.0).map(&self.1))
    }
}

/// A plan and the site that it stands in.
#[derive(Clone, Copy)]
struct Desk<'a> {
    site: &'a Site,
    plan: usize,
}

impl<'a> Desk<'a> {
    fn plan(self) -> &'a Plan {
        &self.site.catalogue().plans[self.plan]
    }

    fn place(self, route: Route) -> PlaceRecord {
        PlaceRecord { path: self.site.address(route), url: self.site.absolute(route) }
    }
}

/// Where a record has its page.
#[derive(Serialize)]
struct PlaceRecord {
    /// From the site's root.
    path: String,
    /// The whole address, if the site's own is known.
    url: Option<String>,
}

/// A list of the plan's; none where nothing is stated.
fn stated<T>(items: &[T]) -> Option<&[T]> {
    (!items.is_empty()).then_some(items)
}

/// Running text as plain text; none where nothing is written.
fn text(prose: &Prose) -> Option<String> {
    (!prose.is_empty()).then(|| prose.plain_text())
}

/// Notes of the publisher's, which are no words of the plan.
#[derive(Serialize)]
struct NoteRecord {
    /// The field that the note is about; `null` for the whole record.
    about: Option<&'static str>,
    text: String,
}

impl NoteRecord {
    fn list(notes: &[Note]) -> Vec<Self> {
        let one = |it: &Note| NoteRecord { about: it.about.map(field), text: it.text.plain_text() };
        notes.iter().map(one).collect()
    }
}

fn field(field: Field) -> &'static str {
    match field {
        Field::Title => "title",
        Field::Activity => "activity",
        Field::Leads => "leads",
        Field::Success => "success",
        Field::When => "when",
        Field::Status => "status",
        Field::Event => "event",
    }
}
