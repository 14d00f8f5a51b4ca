//! What stands on each page: small structs, names resolved and dates written, that a template only
//! has to print. A view knows no markup; the one exception is prose, which comes as marked HTML.
//!
//! One file a page; rows and lines of lists, which several pages show, are in `rows` and know no page.

mod a_z;
mod action;
mod calendar;
mod changes;
mod crumbs;
mod data;
mod event;
mod facts;
mod found;
mod glossary;
mod grouped;
mod help;
mod home;
mod measure;
mod measured;
mod name;
mod objective;
mod page;
mod piece;
mod plan;
mod print;
mod progress;
mod redirect;
mod removed;
mod rows;
mod search;
mod source;
mod statement;
mod tally;
mod telephone;
mod timeline;
mod update;
mod who;

use serde::Serialize;
use tera::{TeraResult, Value};

use crate::site::Route;

use super::desk::Desk;

pub(super) use found::entries as search_entries;
pub(super) use piece::Link;
pub(super) use telephone::href as call_href;

/// A page that is ready to be rendered.
pub(super) struct Sheet {
    /// The file below `templates/`.
    pub(super) template: &'static str,
    /// What stands in the tab, without the site's name.
    pub(super) title: String,
    /// One sentence for search engines.
    pub(super) description: Option<String>,
    /// The way down to this page, without the page itself.
    pub(super) crumbs: Vec<Link>,
    /// What the template finds under `page`.
    pub(super) view: TeraResult<Value>,
}

impl Sheet {
    fn new<V: Serialize>(
        desk: &Desk<'_>,
        template: &'static str,
        title: impl Into<String>,
        view: &V,
    ) -> Sheet {
        Sheet {
            template,
            title: title.into(),
            description: None,
            crumbs: crumbs::to(desk),
            view: Value::try_from_serializable(view),
        }
    }

    fn described(mut self, words: &str) -> Sheet {
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        self.description = (!words.is_empty()).then(|| shortened(&words));
        self
    }
}

/// The page of a route; none for a route that is a file.
pub(super) fn sheet(desk: &Desk<'_>) -> Option<Sheet> {
    Some(match desk.route {
        Route::Home => home::sheet(desk),
        Route::Help => help::sheet(desk),
        Route::Page(page) => page::sheet(desk, page),
        Route::Plans => plan::index(desk),
        Route::Plan(plan) => plan::sheet(desk, plan),
        Route::Objectives(plan) => objective::index(desk, plan),
        Route::Objective(plan, at) => objective::sheet(desk, plan, at),
        Route::Actions(plan) => action::index(desk, plan),
        Route::Action(plan, at) => action::sheet(desk, plan, at),
        Route::Calendar(plan) => calendar::index(desk, plan),
        Route::CalendarYear(plan, year) => calendar::year(desk, plan, year),
        Route::Event(plan, at) => event::sheet(desk, plan, at),
        Route::Who(plan) => who::index(desk, plan),
        Route::Lead(plan, at) => who::sheet(desk, plan, at),
        Route::Progress(plan) => progress::sheet(desk, plan),
        Route::Grouped(plan, grouping) => grouped::sheet(desk, plan, grouping),
        Route::Measures(plan) => measure::index(desk, plan),
        Route::Measure(plan, at) => measure::sheet(desk, plan, at),
        Route::Changes(plan) => changes::sheet(desk, plan),
        Route::Redirect(at) => redirect::sheet(desk, at),
        Route::Withdrawn(at) => removed::sheet(desk, at),
        Route::Print(plan) => print::whole(desk, plan),
        Route::PrintObjective(plan, at) => print::part(desk, plan, at),
        Route::Data(plan) => data::sheet(desk, plan),
        Route::SiteData => data::whole(desk),
        Route::AToZ => a_z::index(desk),
        Route::Search => search::sheet(desk),
        Route::Glossary => glossary::sheet(desk),
        Route::Accessibility => statement::sheet(desk),
        Route::NotFound => page::not_found(desk),
        _ => return None,
    })
}

/// A description is cut at a word: what is longer is not shown by anybody.
fn shortened(words: &str) -> String {
    const MOST: usize = 155;
    if words.chars().count() <= MOST {
        return words.to_owned();
    }
    let cut: String = words.chars().take(MOST).collect();
    let cut = cut.rfind(' ').map_or(cut.as_str(), |space| &cut[..space]);
    format!("{}…", cut.trim_end_matches([',', ';', ':', '.']))
}
