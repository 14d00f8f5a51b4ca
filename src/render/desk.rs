//! What a view has at hand while it is written: the site, the words, and the page from which its
//! links go.

use std::cell::Cell;

use chrono::NaiveDate;
use tera::Value;

use crate::locale::{Arg, Locale};
use crate::model::prose::Prose;
use crate::model::{Catalogue, PartialDate, Plan, SiteFacts};
use crate::site::{Route, Site};

use super::index::Index;
use super::manuscript::Manuscript;
use super::prose::{ProseOptions, write_html, write_inline_html};

/// A place from which a page is written.
pub(super) struct Desk<'a> {
    manuscript: &'a Manuscript,
    pub(super) route: Route,
    proses: Cell<usize>,
}

impl<'a> Desk<'a> {
    pub(super) fn new(manuscript: &'a Manuscript, route: Route) -> Self {
        Desk { manuscript, route, proses: Cell::new(0) }
    }

    pub(super) fn site(&self) -> &'a Site {
        &self.manuscript.site
    }

    pub(super) fn catalogue(&self) -> &'a Catalogue {
        self.manuscript.site.catalogue()
    }

    pub(super) fn facts(&self) -> &'a SiteFacts {
        &self.catalogue().site
    }

    pub(super) fn plan(&self, index: usize) -> &'a Plan {
        &self.catalogue().plans[index]
    }

    /// Whether this is the author's page on how to report.
    pub(super) fn is_about_reporting(&self) -> bool {
        self.site().named(self.catalogue().named_pages.report) == Some(self.route)
    }

    pub(super) fn locale(&self) -> &'a Locale {
        &self.manuscript.locale
    }

    /// The build date.
    pub(super) fn today(&self) -> NaiveDate {
        self.manuscript.today
    }

    pub(super) fn index(&self) -> &'a Index {
        &self.manuscript.index
    }

    /// The link from this page to another.
    pub(super) fn href(&self, to: Route) -> String {
        self.manuscript.site.href(self.route, to)
    }

    /// Built-in words.
    pub(super) fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.locale().text(key, args)
    }

    /// Built-in words that take no values.
    pub(super) fn plain(&self, key: &str) -> String {
        self.locale().plain(key).into_owned()
    }

    /// A date as exactly as it is known.
    pub(super) fn date(&self, date: PartialDate) -> String {
        match date {
            PartialDate::Day(day) => self.locale().date(day),
            PartialDate::Month(year, month) => self.locale().month(year, month),
            PartialDate::Year(year) => self.locale().year(year),
        }
    }

    /// Prose as HTML below a heading of level `under`; none where nothing was written.
    pub(super) fn html(&self, prose: &Prose, under: u8) -> Option<Value> {
        if prose.is_empty() {
            return None;
        }
        let count = self.proses.replace(self.proses.get() + 1);
        let prefix = if under == 1 { String::new() } else { format!("t{count}-") };
        Some(self.write(prose, under, &prefix))
    }

    fn write(&self, prose: &Prose, under: u8, id_prefix: &str) -> Value {
        let (table, dead) = (self.locale().plain("table"), self.locale().plain("contact-dead"));
        let options = ProseOptions {
            heading_shift: under.saturating_sub(1),
            id_prefix,
            table_name: &table,
            dead_contact: &dead,
        };
        let mut html = String::new();
        write_html(prose, options, &|target| self.site().link(self.route, target), &mut html);
        Value::safe_string(html.trim_end())
    }

    /// Prose as a run of text, for a sentence or a cell; none where nothing was written.
    pub(super) fn inline(&self, prose: &Prose) -> Option<Value> {
        if prose.is_empty() {
            return None;
        }
        let mut html = String::new();
        let link = |target: &_| self.site().link(self.route, target);
        let dead = self.locale().plain("contact-dead");
        let options = ProseOptions { dead_contact: &dead, ..ProseOptions::default() };
        write_inline_html(prose, options, &link, &mut html);
        Some(Value::safe_string(&html))
    }
}
