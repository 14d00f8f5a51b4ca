//! The bytes of any route: a pure function of the catalogue, the theme and the build date.
//!
//! `build` asks for every route, `serve` for those that a browser wants, `check` for all and keeps
//! none. HTML, feeds and exports are siblings: none asks another, none reads a file.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::diagnostics::{Finding, Place, Report};
use crate::locale::Locale;
use crate::render::{Engine, Imprint, Theme};
use crate::site::{PlanFile, Route, Site, SiteFile, media_type_of_data};
use crate::source::{FileId, Sources};
use crate::table::{Scope, Subject};
use crate::{exports, feeds};

/// A site with its theme, ready to give bytes. Many threads may ask at once.
pub struct Press {
    site: Arc<Site>,
    engine: Engine,
    today: NaiveDate,
    /// The author's own files, by index of the catalogue's assets.
    assets: Vec<Vec<u8>>,
}

impl Press {
    /// Sets up the press. What is wrong with the theme is reported; pages that it does not touch
    /// can be made all the same.
    pub fn new(site: Site, sources: &Sources, today: NaiveDate, report: &mut Report) -> Self {
        let theme = Theme::load(&site.catalogue().site, sources, report);
        let locale = theme.locale(&site.catalogue().site.language, report);
        let assets = site.catalogue().assets.iter().map(|it| bytes_of(sources, it.file)).collect();
        let site = Arc::new(site);
        let (engine, found) = Engine::new(Arc::clone(&site), theme, locale, today);
        report.extend(found);
        Press { site, engine, today, assets }
    }

    /// The site whose routes it makes.
    pub fn site(&self) -> &Site {
        &self.site
    }

    fn locale(&self) -> &Locale {
        self.engine.locale()
    }

    /// Writes what stands at a route to the end of `out`.
    ///
    /// # Errors
    /// A template of the theme that cannot make this page, with its place.
    pub fn bytes(&self, route: Route, out: &mut Vec<u8>) -> Result<(), Finding> {
        match route {
            Route::PlanFile(plan, file) => self.plan_file(plan, file, out),
            Route::SiteFile(file) => self.site_file(file, out),
            Route::CalendarIcs(plan) => {
                feeds::ical::plan_calendar(&self.site, plan, self.locale(), self.today, out);
            }
            Route::EventIcs(plan, event) => {
                feeds::ical::event_calendar(
                    &self.site,
                    plan,
                    event,
                    self.locale(),
                    self.today,
                    out,
                );
            }
            Route::PlanAtom(plan) => {
                feeds::atom::plan_changes(&self.site, plan, self.locale(), out);
            }
            Route::ChangesAtom => feeds::atom::site_changes(&self.site, self.locale(), out),
            Route::LeadIcs(plan, lead) => {
                feeds::ical::lead_calendar(&self.site, plan, lead, self.locale(), self.today, out);
            }
            Route::PlaceIcs(plan, place) => {
                feeds::ical::place_calendar(
                    &self.site,
                    plan,
                    place,
                    self.locale(),
                    self.today,
                    out,
                );
            }
            Route::Sitemap => exports::sitemap(&self.site, out),
            Route::Robots => exports::robots(&self.site, out),
            Route::Headers => exports::headers(&self.site, out),
            Route::Stylesheet => out.extend_from_slice(self.engine.stylesheet().as_bytes()),
            Route::ExitScript => out.extend_from_slice(self.engine.exit_script().as_bytes()),
            Route::SearchScript => out.extend_from_slice(self.engine.search_script().as_bytes()),
            Route::SearchIndex => self.engine.search_index(out),
            Route::Asset(asset) => out.extend_from_slice(&self.assets[asset]),
            page => return self.engine.page(page, out),
        }
        Ok(())
    }

    fn plan_file(&self, plan: usize, file: PlanFile, out: &mut Vec<u8>) {
        let (site, scope) = (&*self.site, Scope::Plan(plan));
        match file {
            PlanFile::Csv => exports::csv(site, scope, Subject::Actions, out),
            PlanFile::CsvMetadata => {
                exports::csv_metadata(site, scope, Subject::Actions, self.locale(), out)
            }
            PlanFile::Xlsx => exports::workbook(site, scope, self.locale(), self.today, out),
            PlanFile::Json => exports::plan_json(site, plan, out),
            PlanFile::StratMl => exports::stratml(site, plan, self.locale(), out),
            PlanFile::Events => exports::events_jsonld(site, plan, self.locale(), out),
            PlanFile::Measures => exports::csv(site, scope, Subject::Measures, out),
            PlanFile::MeasuresMetadata => {
                exports::csv_metadata(site, scope, Subject::Measures, self.locale(), out);
            }
        }
    }

    fn site_file(&self, file: SiteFile, out: &mut Vec<u8>) {
        let (site, scope) = (&*self.site, Scope::Site);
        match file {
            SiteFile::Csv => exports::csv(site, scope, Subject::Actions, out),
            SiteFile::CsvMetadata => {
                exports::csv_metadata(site, scope, Subject::Actions, self.locale(), out)
            }
            SiteFile::Xlsx => exports::workbook(site, scope, self.locale(), self.today, out),
            SiteFile::Json => exports::site_json(site, out),
            SiteFile::Services => exports::services_json(site, self.locale(), self.today, out),
            SiteFile::ServicesLinked => {
                exports::services_jsonld(site, self.locale(), self.today, out)
            }
            SiteFile::Calendar => {
                feeds::ical::site_calendar(site, self.locale(), self.today, out);
            }
            SiteFile::PlanSchema => exports::plan_schema(site, out),
            SiteFile::SiteSchema => exports::site_schema(site, out),
        }
    }

    /// Where the markup of a page stands in the theme, by an element's start tag, and the classes of the
    /// element and those around it.
    pub fn markup(&self, route: Route, tag: &str, classes: &[String]) -> Place {
        self.engine.markup(route, tag, classes)
    }

    /// What a page is called, and which template makes it; none for a file.
    pub fn imprint(&self, route: Route) -> Option<Imprint> {
        self.engine.imprint(route)
    }

    /// Where a start tag stands just so in the project's own theme.
    pub fn own_markup(&self, tag: &str) -> Option<Place> {
        self.engine.own_markup(tag)
    }

    /// The media type of a route, for a server.
    pub fn media_type(&self, route: Route) -> &'static str {
        match route {
            Route::PlanFile(_, file) => media_type_of_data(file.name()),
            Route::SiteFile(file) => media_type_of_data(file.name()),
            Route::CalendarIcs(_)
            | Route::EventIcs(..)
            | Route::LeadIcs(..)
            | Route::PlaceIcs(..) => "text/calendar; charset=utf-8",
            Route::PlanAtom(_) | Route::ChangesAtom => "application/atom+xml; charset=utf-8",
            Route::Sitemap => "application/xml",
            Route::Robots | Route::Headers => "text/plain; charset=utf-8",
            Route::Stylesheet => "text/css; charset=utf-8",
            Route::ExitScript | Route::SearchScript | Route::SearchIndex => {
                "text/javascript; charset=utf-8"
            }
            Route::Asset(asset) => media_type_of(&self.site.catalogue().assets[asset].path),
            _ => "text/html; charset=utf-8",
        }
    }
}

fn bytes_of(sources: &Sources, file: FileId) -> Vec<u8> {
    sources.file(file).bytes().map(<[u8]>::to_vec).unwrap_or_default()
}

/// The media type of an author's file, by its ending. What is not known is offered for download.
fn media_type_of(path: &str) -> &'static str {
    match path.rsplit('.').next().map(str::to_ascii_lowercase).as_deref() {
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("jpg" | "jpeg") => "image/jpeg",
        Some("webp") => "image/webp",
        Some("gif") => "image/gif",
        Some("ico") => "image/x-icon",
        Some("pdf") => "application/pdf",
        Some("woff2") => "font/woff2",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
