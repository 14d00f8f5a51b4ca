//! `plan.json`: everything that a plan says, as printed and as read, for anyone who writes programs.
//!
//! The records are a public contract with its own version, [`FORMAT`]; a field is added
//! freely, and renamed or dropped only with a new version. A value has four states: it is there,
//! it is `null` (not given), or it is `null` and its field's name is in the record's `lost` (the
//! source lost it). Of what is named in `part_lost` the source lost the end. A list of the plan's that is not given is `null` too; a list that planpress
//! makes is empty. Running text is plain text. Days are ISO 8601; of a span both belong to it.

mod column;
mod fields;
mod record;
mod schema;
mod site;
mod time;
mod value;

pub use schema::{plan_schema, site_schema};

use std::io::Write;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Serialize, Serializer};

use crate::model::{Ix, Plan, indices};
use crate::site::{self as laid_out, Route, Site};

use self::site::{ServiceRecord, SiteRecord};
use record::{ActionRecord, EventRecord, LeadRecord, ObjectiveRecord, PlanRecord};

/// The version of the records.
pub(super) const FORMAT: u32 = 1;

/// Writes `…/data/plan.json`. `today` decides which targets were due.
///
/// What `out` refuses is for `out` to remember.
pub fn plan_json(site: &Site, plan: Ix<Plan>, today: NaiveDate, out: &mut dyn Write) {
    let ctx = ExportContext { site, plan, today };
    let file = PlanFile {
        schema: schema::link(site, Route::PlanFile(plan, laid_out::PlanFile::Json)),
        planpress: FORMAT,
        site: SiteRecord::of(site),
        body: body(ctx),
        services: ServiceRecord::named(ctx),
    };
    write(&file, out);
}

/// Writes `/data/plans.json`: the same of all plans.
///
/// What `out` refuses is for `out` to remember.
pub fn site_json(site: &Site, today: NaiveDate, out: &mut dyn Write) {
    let file = SiteFile {
        schema: schema::link(site, Route::SiteFile(laid_out::SiteFile::Json)),
        planpress: FORMAT,
        site: SiteRecord::of(site),
        plans: Records(&site.catalogue().plans, |plan| body(ExportContext { site, plan, today })),
        services: ServiceRecord::all(site),
    };
    write(&file, out);
}

fn write(file: &impl Serialize, out: &mut dyn Write) {
    // Every name of a field is text, so that nothing else can be wrong than `out`.
    let _ = serde_json::to_writer_pretty(&mut *out, file);
    let _ = out.write_all(b"\n");
}

/// The file of one plan.
#[derive(Serialize, JsonSchema)]
struct PlanFile<'a, B: Serialize> {
    /// Where this description of the file is.
    #[serde(rename = "$schema")]
    schema: String,
    /// The version of this format.
    planpress: u32,
    site: SiteRecord<'a>,
    #[serde(flatten)]
    body: B,
    /// The support services that actions name. How to reach them is said in the file of services and
    /// on the help page, with when it was checked.
    services: Vec<ServiceRecord<'a>>,
}

/// The file of all plans.
#[derive(Serialize, JsonSchema)]
struct SiteFile<'a, P: Serialize> {
    /// Where this description of the file is.
    #[serde(rename = "$schema")]
    schema: String,
    /// The version of this format.
    planpress: u32,
    site: SiteRecord<'a>,
    /// All plans, in order of id.
    plans: P,
    /// All support services. How to reach them is said in the file of services and on the help page.
    services: Vec<ServiceRecord<'a>>,
}

/// A plan with its parts.
#[derive(Serialize, JsonSchema)]
struct PlanBody<'a, L: Serialize, O: Serialize, A: Serialize, E: Serialize> {
    plan: PlanRecord<'a>,
    /// Posts and bodies that lead, in the publisher's order.
    leads: L,
    /// Objectives, each after the one above it.
    objectives: O,
    /// Actions, in the plan's order.
    actions: A,
    /// Events by time.
    events: E,
}

/// A plan whose parts are all in memory: what the description is made from.
type WholeBody<'a> = PlanBody<
    'a,
    Vec<LeadRecord<'a>>,
    Vec<ObjectiveRecord<'a>>,
    Vec<ActionRecord<'a>>,
    Vec<EventRecord<'a>>,
>;

fn body<'a>(ctx: ExportContext<'a>) -> impl Serialize + 'a {
    PlanBody {
        plan: record::plan(ctx),
        leads: Records(&ctx.plan().leads, move |it| record::lead(ctx, it)),
        objectives: Records(&ctx.plan().objectives, move |it| record::objective(ctx, it)),
        actions: Records(&ctx.plan().actions, move |it| record::action(ctx, it)),
        events: Records(&ctx.plan().events, move |it| record::event(ctx, it)),
    }
}

/// A list that is made record by record while it is written, so that a long one takes no memory.
/// Its parts: what is told, and the record of each.
struct Records<'a, T, F>(&'a [T], F);

impl<T, R: Serialize, F: Fn(Ix<T>) -> R> Serialize for Records<'_, T, F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(indices(self.0).map(&self.1))
    }
}

/// A plan and the site that it is in.
#[derive(Clone, Copy)]
struct ExportContext<'a> {
    site: &'a Site,
    plan: Ix<Plan>,
    today: NaiveDate,
}

impl<'a> ExportContext<'a> {
    fn plan(self) -> &'a Plan {
        &self.site.catalogue().plans[self.plan]
    }

    fn place(self, route: Route) -> PlaceRecord {
        PlaceRecord::of(self.site, route)
    }
}

/// Where a record has its page.
#[derive(Serialize, JsonSchema)]
struct PlaceRecord {
    /// From the site's root.
    path: String,
    /// The whole address, if the site's own is known.
    url: Option<String>,
}

impl PlaceRecord {
    fn of(site: &Site, route: Route) -> Self {
        PlaceRecord { path: site.address(route), url: site.absolute(route) }
    }
}
