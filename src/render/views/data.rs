//! The plans as files that a computer reads, explained to a person.

use serde::Serialize;

use crate::changes;
use crate::render::desk::Desk;
use crate::site::{PlanFile, Route, SiteFile};
use crate::table::{Scope, Subject, Table};

use super::facts::Fact;
use super::{Link, Sheet};

#[derive(Serialize)]
struct DataView {
    plan: Link,
    files: Vec<FileView>,
    /// Calendars of the events of one lead, and at one place.
    by_lead: Vec<Link>,
    by_place: Vec<Link>,
    columns: Vec<ColumnView>,
    /// Of the table of what the plan counts; none where it counts nothing.
    measure_columns: Vec<ColumnView>,
    licence: Option<String>,
    organisation: String,
    source: Vec<Fact>,
    whole: Link,
}

#[derive(Serialize)]
struct SiteDataView {
    plans: Vec<Link>,
    files: Vec<FileView>,
    columns: Vec<ColumnView>,
}

/// A file: what it is and what opens it.
#[derive(Serialize)]
struct FileView {
    title: String,
    text: String,
    link: Link,
}

/// A column of the table and what it says.
#[derive(Serialize)]
struct ColumnView {
    name: String,
    meaning: String,
}

/// The page of a plan's data.
pub(super) fn sheet(desk: &Desk<'_>, plan_at: usize) -> Sheet {
    let plan = desk.plan(plan_at);
    let file = |kind: &str, to: Route| file(desk, kind, to);
    let of_plan = |kind: &str, it: PlanFile| file(kind, Route::PlanFile(plan_at, it));
    let mut files = vec![
        of_plan("xlsx", PlanFile::Xlsx),
        of_plan("csv", PlanFile::Csv),
        of_plan("csvw", PlanFile::CsvMetadata),
        file("ics", Route::CalendarIcs(plan_at)),
        of_plan("json", PlanFile::Json),
        file("schema", Route::SiteFile(SiteFile::PlanSchema)),
    ];
    files.push(of_plan("events-jsonld", PlanFile::Events));
    if PlanFile::StratMl.is_of(plan) {
        files.push(of_plan("stratml", PlanFile::StratMl));
    }
    if changes::has_days(plan) {
        files.push(file("atom", Route::PlanAtom(plan_at)));
    }
    if PlanFile::Measures.is_of(plan) {
        let own = [PlanFile::Measures, PlanFile::MeasuresMetadata];
        files.extend(
            ["measures", "measures-csvw"].into_iter().zip(own).map(|it| of_plan(it.0, it.1)),
        );
    }
    let view = DataView {
        plan: Link::new(&plan.title, desk.href(Route::Plan(plan_at))),
        files,
        by_lead: by_lead(desk, plan_at),
        by_place: by_place(desk, plan_at),
        columns: columns(desk, Scope::Plan(plan_at), Subject::Actions),
        measure_columns: match PlanFile::Measures.is_of(plan) {
            true => columns(desk, Scope::Plan(plan_at), Subject::Measures),
            false => Vec::new(),
        },
        licence: plan.source.licence.clone(),
        organisation: plan.owner.clone().unwrap_or_else(|| desk.facts().organisation.clone()),
        source: super::source::of(desk, &plan.source),
        whole: Link::new(desk.plain("data-site-title"), desk.href(Route::SiteData)),
    };
    let title = desk.plain("data-title");
    Sheet::new(desk, "data.html", title, &view).described(&desk.plain("data-introduction"))
}

/// The page of the data of the whole site.
pub(super) fn whole(desk: &Desk<'_>) -> Sheet {
    let of_site = |kind: &str, it: SiteFile| file(desk, kind, Route::SiteFile(it));
    let plans = desk.catalogue().plans.iter().enumerate();
    let view = SiteDataView {
        plans: plans.map(|(at, it)| Link::new(&it.title, desk.href(Route::Data(at)))).collect(),
        files: vec![
            of_site("xlsx", SiteFile::Xlsx),
            of_site("csv", SiteFile::Csv),
            of_site("csvw", SiteFile::CsvMetadata),
            of_site("json", SiteFile::Json),
            of_site("schema", SiteFile::SiteSchema),
            of_site("site-ics", SiteFile::Calendar),
            of_site("services", SiteFile::Services),
            of_site("services-jsonld", SiteFile::ServicesLinked),
        ],
        columns: columns(desk, Scope::Site, Subject::Actions),
    };
    let title = desk.plain("data-site-title");
    Sheet::new(desk, "site-data.html", title, &view)
        .described(&desk.plain("data-site-introduction"))
}

fn by_lead(desk: &Desk<'_>, plan: usize) -> Vec<Link> {
    let leads = desk.plan(plan).leads.iter().enumerate();
    let theirs = leads.filter(|(at, _)| desk.site().has_events(plan, *at));
    theirs.map(|(at, it)| Link::new(&it.name, desk.href(Route::LeadIcs(plan, at)))).collect()
}

/// The calendars of a plan's events at one place.
pub(super) fn by_place(desk: &Desk<'_>, plan: usize) -> Vec<Link> {
    let places = desk.site().places(plan).iter().enumerate();
    places.map(|(at, it)| Link::new(&it.name, desk.href(Route::PlaceIcs(plan, at)))).collect()
}

/// A file with what it is and what opens it.
fn file(desk: &Desk<'_>, kind: &str, to: Route) -> FileView {
    let address = desk.site().address(to);
    let name = address.rsplit('/').next().unwrap_or(&address);
    FileView {
        title: desk.plain(&format!("data-{kind}-title")),
        text: desk.plain(&format!("data-{kind}-text")),
        link: Link::new(desk.say("data-download", &[("file", name.into())]), desk.href(to)),
    }
}

fn columns(desk: &Desk<'_>, scope: Scope, subject: Subject) -> Vec<ColumnView> {
    let columns = Table::of(desk.site(), scope, subject).columns;
    let view =
        |it: crate::table::Column| ColumnView { meaning: it.words(desk.locale()), name: it.name };
    columns.into_iter().map(view).collect()
}
