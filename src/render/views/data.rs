//! The plan as files that a computer reads, explained to a person.

use serde::Serialize;

use crate::render::desk::Desk;
use crate::site::Route;

use super::action::Fact;
use super::{Link, Sheet};

#[derive(Serialize)]
struct DataView {
    plan: Link,
    files: Vec<FileView>,
    licence: Option<String>,
    organisation: String,
    source: Vec<Fact>,
}

#[derive(Serialize)]
struct FileView {
    title: String,
    text: String,
    link: Link,
}

/// The page of a plan's data.
pub(super) fn sheet(desk: &Desk<'_>, plan_at: usize) -> Sheet {
    let plan = desk.plan(plan_at);
    let file = |kind: &str, name: &str, to: Route| FileView {
        title: desk.plain(&format!("data-{kind}-title")),
        text: desk.plain(&format!("data-{kind}-text")),
        link: Link::new(desk.say("data-download", &[("file", name.into())]), desk.href(to)),
    };
    let view = DataView {
        plan: Link::new(&plan.title, desk.href(Route::Plan(plan_at))),
        files: vec![
            file("csv", "plan.csv", Route::PlanCsv(plan_at)),
            file("json", "plan.json", Route::PlanJson(plan_at)),
            file("ics", "calendar.ics", Route::CalendarIcs(plan_at)),
        ],
        licence: plan.source.licence.clone(),
        organisation: plan.owner.clone().unwrap_or_else(|| desk.facts().organisation.clone()),
        source: super::plan::source(desk, plan),
    };
    let title = desk.plain("data-title");
    Sheet::new(desk, "data.html", title, &view).described(&desk.plain("data-introduction"))
}
