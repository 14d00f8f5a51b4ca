//! The plans as files that a computer reads, explained to a person.

use serde::Serialize;

use crate::changes;
use crate::locale::Message;
use crate::model::{Checked, EventTime, Ix, Plan, indexed};
use crate::render::context::RenderContext;
use crate::site::{CalendarFile, List, PlanFile, Route, SiteFile, Venue};
use crate::table::{Scope, Subject, Table};

use super::facts::Fact;
use super::pages::Pages;
use super::{Link, PageView};

#[derive(Serialize)]
struct DataView {
    plan: Link,
    files: Vec<FileView>,
    /// Calendars of the events of one lead, and at one place.
    by_lead: Vec<Link>,
    lead_pages: Option<Pages>,
    by_place: Vec<Link>,
    place_pages: Option<Pages>,
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
    checks: Vec<CheckView>,
    check_pages: Option<Pages>,
    /// Whether any check says by whom it was, and where they looked: no column is blank all over.
    checked_by: bool,
    checked_source: bool,
}

/// How a service was checked: for those who use the data, not for someone in need.
#[derive(Serialize)]
struct CheckView {
    service: String,
    on: String,
    /// How old what was found is.
    evidence: Option<String>,
    by: Option<String>,
    source: Option<String>,
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
pub(super) fn page_view(ctx: &RenderContext<'_>, plan_at: Ix<Plan>) -> PageView {
    let plan = ctx.plan(plan_at);
    let of_plan = |it: PlanFile| file(ctx, said_of(it), Route::PlanFile(plan_at, it));
    let mut files =
        vec![of_plan(PlanFile::Xlsx), of_plan(PlanFile::Csv), of_plan(PlanFile::CsvMetadata)];
    for calendar in CalendarFile::ALL {
        let said = match calendar {
            CalendarFile::Days => [Message::DataIcsTitle, Message::DataIcsText],
            CalendarFile::Months => [Message::DataMonthsIcsTitle, Message::DataMonthsIcsText],
        };
        let route = Route::CalendarIcs(plan_at, calendar);
        files.extend(ctx.has_events(route).then(|| file(ctx, said, route)));
    }
    files.extend([of_plan(PlanFile::Json), site_file(ctx, SiteFile::PlanSchema)]);
    if plan.events.iter().any(|it| matches!(it.time, EventTime::Dated { .. })) {
        files.push(of_plan(PlanFile::Events));
    }
    if PlanFile::StratMl.is_of(plan) {
        files.push(of_plan(PlanFile::StratMl));
    }
    if changes::has_days(plan) {
        let feed = [Message::DataAtomTitle, Message::DataAtomText];
        files.push(file(ctx, feed, Route::PlanAtom(plan_at)));
    }
    if PlanFile::Measures.is_of(plan) {
        files.extend([PlanFile::Measures, PlanFile::MeasuresMetadata].map(of_plan));
    }
    let (leads, places) = (by_lead(ctx, plan_at), by_place(ctx, plan_at));
    let lead_title = ctx.say(Message::DataLeadIcsTitle);
    let place_title = ctx.say(Message::DataPlaceIcsTitle);
    let view = DataView {
        lead_pages: ctx.pages(List::LeadFiles, leads.len(), &lead_title),
        place_pages: ctx.pages(List::PlaceFiles, places.len(), &place_title),
        plan: Link::new(&plan.title, ctx.href(Route::Plan(plan_at))),
        files,
        by_lead: ctx.rows_here(List::LeadFiles, &leads).to_vec(),
        by_place: ctx.rows_here(List::PlaceFiles, &places).to_vec(),
        columns: columns(ctx, Scope::Plan(plan_at), Subject::Actions),
        measure_columns: match PlanFile::Measures.is_of(plan) {
            true => columns(ctx, Scope::Plan(plan_at), Subject::Measures),
            false => Vec::new(),
        },
        licence: plan.source.licence.clone(),
        organisation: plan.owner.get().cloned().unwrap_or_else(|| ctx.facts().organisation.clone()),
        source: super::source::of(ctx, &plan.source),
        whole: Link::new(ctx.say(Message::DataSiteTitle), ctx.href(Route::SiteData)),
    };
    let title = ctx.say(Message::DataTitle);
    PageView::new(ctx, "data.html", title, &view).described(&ctx.say(Message::DataIntroduction))
}

/// The page of the data of the whole site.
pub(super) fn whole(ctx: &RenderContext<'_>) -> PageView {
    let plans = indexed(&ctx.catalogue().plans);
    let files = [
        SiteFile::Xlsx,
        SiteFile::Csv,
        SiteFile::CsvMetadata,
        SiteFile::Json,
        SiteFile::SiteSchema,
        SiteFile::Calendar(CalendarFile::Days),
        SiteFile::Calendar(CalendarFile::Months),
        SiteFile::Services,
        SiteFile::ServicesLinked,
    ];
    let is_told = |it: &SiteFile| match it {
        SiteFile::Calendar(_) => ctx.has_events(Route::SiteFile(*it)),
        SiteFile::Services | SiteFile::ServicesLinked => !ctx.catalogue().services.is_empty(),
        _ => true,
    };
    let checks = checks(ctx);
    let rows = checks.len();
    let cut = ctx.cut(List::Checks, rows);
    let view = SiteDataView {
        plans: plans.map(|(at, it)| Link::new(&it.title, ctx.href(Route::Data(at)))).collect(),
        files: files.into_iter().filter(is_told).map(|it| site_file(ctx, it)).collect(),
        columns: columns(ctx, Scope::Site, Subject::Actions),
        checked_by: checks.iter().any(|it| it.by.is_some()),
        checked_source: checks.iter().any(|it| it.source.is_some()),
        checks: checks.into_iter().skip(cut.start).take(cut.len()).collect(),
        check_pages: ctx.pages(List::Checks, rows, &ctx.say(Message::DataChecksTitle)),
    };
    let title = ctx.say(Message::DataSiteTitle);
    PageView::new(ctx, "site-data.html", title, &view)
        .described(&ctx.say(Message::DataSiteIntroduction))
}

/// The check of each service, and of each way to reach it that was checked by itself.
fn checks(ctx: &RenderContext<'_>) -> Vec<CheckView> {
    let mut checks = Vec::new();
    for service in &ctx.catalogue().services {
        let of = |name: String, it: &Checked| CheckView {
            service: name,
            on: ctx.date(it.on),
            evidence: it.evidence.map(|it| ctx.date(it)),
            by: it.by.clone(),
            source: it.source.clone(),
        };
        checks.extend(service.checked.as_ref().map(|it| of(service.name.clone(), it)));
        for channel in service.live_channels() {
            let name = || {
                let way = ctx.say(channel.way.into());
                ctx.say(Message::DataCheckOf { service: (&service.name).into(), way: way.into() })
            };
            checks.extend(channel.checked.as_ref().map(|it| of(name(), it)));
        }
    }
    checks
}

fn by_lead(ctx: &RenderContext<'_>, plan: Ix<Plan>) -> Vec<Link> {
    let leads = indexed(&ctx.plan(plan).leads);
    leads.flat_map(|(at, it)| both(ctx, &it.name, |file| Route::LeadIcs(plan, at, file))).collect()
}

/// The calendars of a plan's events at one place.
pub(super) fn by_place(ctx: &RenderContext<'_>, plan: Ix<Plan>) -> Vec<Link> {
    let places = indexed(ctx.site().places(plan));
    let of = |(at, it): (_, &Venue)| both(ctx, &it.name, |file| Route::PlaceIcs(plan, at, file));
    places.flat_map(of).collect()
}

/// Links to the calendar files of a lead or a place that have events.
fn both(ctx: &RenderContext<'_>, name: &str, route: impl Fn(CalendarFile) -> Route) -> Vec<Link> {
    let files = CalendarFile::ALL.into_iter().filter(|it| ctx.has_events(route(*it)));
    let link = |file| {
        let words = match file {
            CalendarFile::Days => name.to_owned(),
            CalendarFile::Months => ctx.say(Message::CalendarFileMonthsOf { name: name.into() }),
        };
        Link::new(words, ctx.href(route(file)))
    };
    files.map(link).collect()
}

impl RenderContext<'_> {
    /// Whether the calendar file at a route has any event: others are not linked.
    pub(super) fn has_events(&self, route: Route) -> bool {
        self.site().has_events(route, self.today())
    }
}

/// What a file of a plan is, and what opens it.
fn said_of(file: PlanFile) -> [Message<'static>; 2] {
    match file {
        PlanFile::Xlsx => [Message::DataXlsxTitle, Message::DataXlsxText],
        PlanFile::Csv => [Message::DataCsvTitle, Message::DataCsvText],
        PlanFile::CsvMetadata => [Message::DataCsvwTitle, Message::DataCsvwText],
        PlanFile::Json => [Message::DataJsonTitle, Message::DataJsonText],
        PlanFile::StratMl => [Message::DataStratmlTitle, Message::DataStratmlText],
        PlanFile::Events => [Message::DataEventsJsonldTitle, Message::DataEventsJsonldText],
        PlanFile::Measures => [Message::DataMeasuresTitle, Message::DataMeasuresText],
        PlanFile::MeasuresMetadata => {
            [Message::DataMeasuresCsvwTitle, Message::DataMeasuresCsvwText]
        }
    }
}

/// A file of the site. Those that a plan has too are called the same.
fn site_file(ctx: &RenderContext<'_>, it: SiteFile) -> FileView {
    let said = match it {
        SiteFile::Xlsx => said_of(PlanFile::Xlsx),
        SiteFile::Csv => said_of(PlanFile::Csv),
        SiteFile::CsvMetadata => said_of(PlanFile::CsvMetadata),
        SiteFile::Json => said_of(PlanFile::Json),
        SiteFile::PlanSchema | SiteFile::SiteSchema => {
            [Message::DataSchemaTitle, Message::DataSchemaText]
        }
        SiteFile::Calendar(CalendarFile::Days) => {
            [Message::DataSiteIcsTitle, Message::DataSiteIcsText]
        }
        SiteFile::Calendar(CalendarFile::Months) => {
            [Message::DataSiteMonthsIcsTitle, Message::DataSiteMonthsIcsText]
        }
        SiteFile::Services => [Message::DataServicesTitle, Message::DataServicesText],
        SiteFile::ServicesLinked => {
            [Message::DataServicesJsonldTitle, Message::DataServicesJsonldText]
        }
    };
    file(ctx, said, Route::SiteFile(it))
}

fn file(ctx: &RenderContext<'_>, [title, text]: [Message<'_>; 2], to: Route) -> FileView {
    let address = ctx.site().address(to);
    let name = address.rsplit('/').next().unwrap_or(&address);
    FileView {
        title: ctx.say(title),
        text: ctx.say(text),
        link: Link::new(ctx.say(Message::DataDownload { file: name.into() }), ctx.href(to)),
    }
}

fn columns(ctx: &RenderContext<'_>, scope: Scope, subject: Subject) -> Vec<ColumnView> {
    let columns = Table::of(ctx.site(), scope, subject).columns;
    let view =
        |it: crate::table::Column| ColumnView { meaning: it.words(ctx.locale()), name: it.name };
    columns.into_iter().map(view).collect()
}
