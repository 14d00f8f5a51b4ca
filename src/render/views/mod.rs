//! What is on each page: small structs, names resolved and dates written, that a template only
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
mod name;
mod needs;
mod objective;
mod page;
mod pages;
mod piece;
mod plan;
mod print;
mod privacy;
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

use super::context::RenderContext;

pub(super) use found::entries as search_entries;
pub(super) use needs::needs as search_needs;
pub(super) use piece::Link;
pub(super) use telephone::href as call_href;

/// A page that is ready to be rendered.
pub(super) struct PageView {
    /// The file below `templates/`.
    pub(super) template: &'static str,
    /// What is in the tab, without the site's name.
    pub(super) title: String,
    /// What it has, for search engines: its own first words.
    pub(super) description: Option<String>,
    /// The way down to this page, without the page itself.
    pub(super) crumbs: Vec<Link>,
    /// What the template finds under `page`.
    pub(super) view: TeraResult<Value>,
}

impl PageView {
    fn new<V: Serialize>(
        ctx: &RenderContext<'_>,
        template: &'static str,
        title: impl Into<String>,
        view: &V,
    ) -> PageView {
        PageView {
            template,
            title: ctx.title_of_part(title.into()),
            description: None,
            crumbs: crumbs::to(ctx),
            view: Value::try_from_serializable(view),
        }
    }

    fn described(mut self, words: &str) -> PageView {
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        self.description = (!words.is_empty()).then_some(words);
        self
    }
}

/// The page of a route; none for a route that is a file.
pub(super) fn page_view(ctx: &RenderContext<'_>) -> Option<PageView> {
    Some(match ctx.page() {
        Route::Home => home::page_view(ctx),
        Route::Help => help::page_view(ctx),
        Route::Page(page) => page::page_view(ctx, page),
        Route::Plans => plan::index(ctx),
        Route::Plan(plan) => plan::page_view(ctx, plan),
        Route::Objectives(plan) => objective::index(ctx, plan),
        Route::Objective(plan, at) => objective::page_view(ctx, plan, at),
        Route::Actions(plan) => action::index(ctx, plan),
        Route::Action(plan, at) => action::page_view(ctx, plan, at),
        Route::Calendar(plan) => calendar::index(ctx, plan),
        Route::CalendarYear(plan, year) => calendar::year(ctx, plan, year),
        Route::Event(plan, at) => event::page_view(ctx, plan, at),
        Route::Who(plan) => who::index(ctx, plan),
        Route::Lead(plan, at) => who::page_view(ctx, plan, at),
        Route::Progress(plan) => progress::page_view(ctx, plan),
        Route::Grouped(plan, grouping) => grouped::page_view(ctx, plan, grouping),
        Route::Measures(plan) => measure::index(ctx, plan),
        Route::Measure(plan, at) => measure::page_view(ctx, plan, at),
        Route::Changes(plan) => changes::page_view(ctx, plan),
        Route::Redirect(at) => redirect::page_view(ctx, at),
        Route::Withdrawn(at) => removed::page_view(ctx, at),
        Route::Print(plan) => print::whole(ctx, plan),
        Route::PrintObjective(plan, at) => print::part(ctx, plan, at),
        Route::Data(plan) => data::page_view(ctx, plan),
        Route::SiteData => data::whole(ctx),
        Route::AToZ => a_z::index(ctx),
        Route::Search => search::page_view(ctx),
        Route::Glossary => glossary::page_view(ctx),
        Route::Accessibility => statement::page_view(ctx),
        Route::Privacy => privacy::page_view(ctx),
        Route::NotFound => page::not_found(ctx),
        _ => return None,
    })
}

/// A description is cut at a word: what is longer is not shown by anyone.
pub(super) fn shortened(words: &str) -> String {
    const MOST: usize = 155;
    if words.chars().count() <= MOST {
        return words.to_owned();
    }
    let cut: String = words.chars().take(MOST).collect();
    let cut = cut.rfind(' ').map_or(cut.as_str(), |space| &cut[..space]);
    format!("{}…", cut.trim_end_matches([',', ';', ':', '.']))
}
