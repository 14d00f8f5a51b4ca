//! The bytes of any route: a pure function of the catalogue, the theme and the build date.
//!
//! `build` asks for every route, `serve` for those that a browser wants, `check` for all and keeps
//! none. HTML, feeds and exports are siblings: none asks another, none reads a file.

use std::io::Write;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::diagnostics::{Code, Finding, Place, Report};
use crate::exports;
use crate::feeds::{atom, ical};
use crate::locale::Locale;
use crate::model::{Ix, Plan};
use crate::render::{Engine, PageMetadata, Theme};
use crate::site::{Maker, PlanFile, Route, Site, SiteFile};
use crate::source::{FileId, Raw, Sources};
use crate::table::{Scope, Subject};

/// A site with its theme, ready to give bytes. Many threads may ask at once.
pub struct Press {
    site: Arc<Site>,
    engine: Engine,
    today: NaiveDate,
    /// The author's own files, by index of the catalogue's assets.
    assets: Vec<(FileId, Option<Raw>)>,
}

impl Press {
    /// Sets up the press. What is wrong with the theme is reported; pages that it does not touch
    /// can be made all the same.
    pub fn new(site: Site, sources: &Sources, today: NaiveDate, report: &mut Report) -> Self {
        let theme = Theme::load(&site.catalogue().site, sources, report);
        let locale = theme.locale(&site.catalogue().site.language, report);
        let assets = site.catalogue().assets.iter();
        let assets = assets.map(|it| (it.file, sources.file(it.file).raw().cloned())).collect();
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

    /// Writes what is at a route to the end of `out`. A file with a whole plan is written as it is made,
    /// never held. What `out` refuses, such as room on a disk, is for `out` to remember.
    ///
    /// # Errors
    /// A template of the theme that cannot make this page, with its place; a file that can no longer be read.
    pub fn bytes(&self, route: Route, out: &mut dyn Write) -> Result<(), Finding> {
        match route.maker() {
            Maker::Page => return self.engine.page(route, out),
            Maker::Theme => whole(out, |out| self.of_theme(route, out)),
            Maker::Feed => whole(out, |out| self.feed(route, out)),
            Maker::Export => self.export(route, out),
            Maker::Author => {
                if let Route::Asset(asset) = route {
                    return self.asset(asset.get(), out);
                }
            }
        }
        Ok(())
    }

    fn asset(&self, index: usize, out: &mut dyn Write) -> Result<(), Finding> {
        let (file, raw) = &self.assets[index];
        let Some(raw) = raw else { return Ok(()) };
        raw.copy_to(out).map_err(|error| {
            Finding::new(Code::FileNotRead, *file, format!("this file cannot be read: {error}"))
                .help("try again")
        })
    }

    fn of_theme(&self, route: Route, out: &mut Vec<u8>) {
        match route {
            Route::Stylesheet => out.extend_from_slice(self.engine.stylesheet().as_bytes()),
            Route::Icon => out.extend_from_slice(self.engine.icon().as_bytes()),
            Route::ExitScript => out.extend_from_slice(self.engine.exit_script().as_bytes()),
            Route::SearchScript => out.extend_from_slice(self.engine.search_script().as_bytes()),
            Route::SearchPartsScript => {
                out.extend_from_slice(self.engine.search_parts_script().as_bytes());
            }
            Route::SearchIndex => out.extend_from_slice(&self.engine.search_index().first),
            Route::SearchWords(at) => part(&self.engine.search_index().words, at, out),
            Route::SearchEntries(at) => part(&self.engine.search_index().entries, at, out),
            other => unreachable!("{other:?} is not the theme's"),
        }
    }

    fn feed(&self, route: Route, out: &mut Vec<u8>) {
        let (site, locale, today) = (&*self.site, self.locale(), self.today);
        match route {
            Route::CalendarIcs(..) | Route::LeadIcs(..) | Route::PlaceIcs(..) => {
                ical::calendar(site, route, locale, today, out);
            }
            Route::EventIcs(plan, event) => {
                ical::event_calendar(site, plan, event, locale, today, out);
            }
            Route::PlanAtom(plan) => atom::plan_changes(site, plan, locale, out),
            Route::ChangesAtom => atom::site_changes(site, locale, out),
            other => unreachable!("{other:?} is no feed"),
        }
    }

    fn export(&self, route: Route, out: &mut dyn Write) {
        match route {
            Route::PlanFile(plan, file) => self.plan_file(plan, file, out),
            Route::SiteFile(file) => self.site_file(file, out),
            Route::Sitemap => whole(out, |out| exports::sitemap(&self.site, out)),
            Route::Robots => whole(out, |out| exports::robots(&self.site, out)),
            Route::Headers => whole(out, |out| exports::headers(&self.site, out)),
            other => unreachable!("{other:?} is no export"),
        }
    }

    fn plan_file(&self, plan: Ix<Plan>, file: PlanFile, out: &mut dyn Write) {
        let (site, scope) = (&*self.site, Scope::Plan(plan));
        match file {
            PlanFile::Csv => exports::csv(site, scope, Subject::Actions, out),
            PlanFile::CsvMetadata => {
                whole(out, |out| {
                    exports::csv_metadata(site, scope, Subject::Actions, self.locale(), out);
                });
            }
            PlanFile::Xlsx => exports::workbook(site, scope, self.locale(), self.today, out),
            PlanFile::Json => exports::plan_json(site, plan, self.today, out),
            PlanFile::StratMl => exports::stratml(site, plan, self.locale(), out),
            PlanFile::Events => {
                whole(out, |out| exports::events_jsonld(site, plan, self.locale(), out));
            }
            PlanFile::Measures => exports::csv(site, scope, Subject::Measures, out),
            PlanFile::MeasuresMetadata => {
                whole(out, |out| {
                    exports::csv_metadata(site, scope, Subject::Measures, self.locale(), out);
                });
            }
        }
    }

    fn site_file(&self, file: SiteFile, out: &mut dyn Write) {
        let (site, scope) = (&*self.site, Scope::Site);
        match file {
            SiteFile::Csv => exports::csv(site, scope, Subject::Actions, out),
            SiteFile::CsvMetadata => {
                whole(out, |out| {
                    exports::csv_metadata(site, scope, Subject::Actions, self.locale(), out);
                });
            }
            SiteFile::Xlsx => exports::workbook(site, scope, self.locale(), self.today, out),
            SiteFile::Json => exports::site_json(site, self.today, out),
            SiteFile::Services => {
                whole(out, |out| exports::services_json(site, self.locale(), self.today, out));
            }
            SiteFile::ServicesLinked => {
                whole(out, |out| exports::services_jsonld(site, self.locale(), self.today, out));
            }
            SiteFile::Calendar(_) => {
                whole(out, |out| {
                    ical::calendar(site, Route::SiteFile(file), self.locale(), self.today, out);
                });
            }
            SiteFile::PlanSchema => whole(out, |out| exports::plan_schema(site, out)),
            SiteFile::SiteSchema => whole(out, |out| exports::site_schema(site, out)),
        }
    }

    /// Where the markup of a page is in the theme, by an element's start tag, and the classes of the
    /// element and those around it.
    pub fn markup(&self, route: Route, tag: &str, classes: &[String]) -> Place {
        self.engine.markup(route, tag, classes)
    }

    /// Conditions of the project's own templates that nothing can fulfil.
    pub fn unknown_fields(&self) -> Vec<Finding> {
        self.engine.unknown_fields()
    }

    /// What a page is called, and which template makes it; none for a file.
    pub fn page_metadata(&self, route: Route) -> Option<PageMetadata> {
        self.engine.page_metadata(route)
    }

    /// Where a start tag is just so in the project's own theme.
    pub fn own_markup(&self, tag: &str) -> Option<Place> {
        self.engine.own_markup(tag)
    }
}

fn part(parts: &[String], at: usize, out: &mut Vec<u8>) {
    out.extend_from_slice(parts.get(at).map_or(b"", |it| it.as_bytes()));
}

/// Makes a file in memory, and hands it over.
fn whole(out: &mut dyn Write, make: impl FnOnce(&mut Vec<u8>)) {
    let mut bytes = Vec::new();
    make(&mut bytes);
    let _ = out.write_all(&bytes);
}
