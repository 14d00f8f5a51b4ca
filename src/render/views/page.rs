//! A page of the author's, and the page for addresses that do not exist.

use std::ops::RangeInclusive;

use serde::Serialize;
use tera::Value;

use crate::locale::Message;
use crate::model::prose::LinkTarget;
use crate::model::{Ix, Page};
use crate::render::context::RenderContext;
use crate::site::{List, Route, services_to_report_to};

use super::pages::Pages;
use super::rows::{DangerView, ServiceView, dangers};
use super::{Link, PageView};

/// With fewer sections a page needs no contents, and with more, contents do not help in finding one.
const SECTIONS_FOR_CONTENTS: RangeInclusive<usize> = 4..=200;

#[derive(Serialize)]
struct AuthorPage {
    title: String,
    /// The language of title and text, where it is not the site's.
    language: Option<String>,
    /// On the page about reporting: what comes before any report.
    danger: Option<Vec<DangerView>>,
    /// On the page about reporting: the services that take a report.
    report: Vec<ServiceView>,
    report_pages: Option<Pages>,
    contents: Vec<Link>,
    body: Option<Value>,
    /// The way to help, from pages on which someone in need may be and whose text does not lead there.
    help: Option<Link>,
    /// When the publisher last reviewed it; it comes after all that someone in need may look for.
    reviewed: Option<String>,
}

#[derive(Serialize)]
struct NotFoundView {
    home: Link,
    help: Option<Link>,
    index: Link,
}

/// A Markdown page.
pub(super) fn page_view(ctx: &RenderContext<'_>, at: Ix<Page>) -> PageView {
    let page = &ctx.catalogue().pages[at];
    let sections = page.body.headings().filter(|it| it.level == 2);
    let mut contents: Vec<Link> = sections
        .take(SECTIONS_FOR_CONTENTS.end() + 1)
        .map(|it| Link::new(it.words, format!("#{}", it.id)))
        .collect();
    if !SECTIONS_FOR_CONTENTS.contains(&contents.len()) {
        contents.clear();
    }
    let help = Link::new(ctx.say(Message::ReportHelpLink), ctx.href(Route::Help));
    let reports = ctx.is_about_reporting();
    let leads_to_help = page.body.links().any(|it| match it {
        LinkTarget::Page { page, .. } => ctx.site().page_link(ctx.route, page) == Some(Route::Help),
        LinkTarget::External(_) => false,
    });
    let view = AuthorPage {
        title: page.title.clone(),
        language: page.language.clone(),
        danger: (page.exit && reports).then(|| dangers(ctx)),
        report: if reports { report_services(ctx) } else { Vec::new() },
        report_pages: ctx.pages(
            List::Services,
            services_to_report_to(ctx.catalogue()).len(),
            &ctx.say(Message::ReportWaysTitle),
        ),
        contents: if ctx.is_first() { contents } else { Vec::new() },
        body: ctx.html(&page.body, 1).filter(|_| ctx.is_first()),
        help: (page.exit && !leads_to_help).then_some(help),
        reviewed: page
            .reviewed
            .map(|it| ctx.say(Message::PageReviewed { date: ctx.date(it).into() })),
    };
    let summary = page.summary.clone().unwrap_or_default();
    PageView::new(ctx, "page.html", &page.title, &view).described(&summary)
}

fn report_services(ctx: &RenderContext<'_>) -> Vec<ServiceView> {
    let services = services_to_report_to(ctx.catalogue());
    ctx.rows_here(List::Services, &services).iter().map(|it| ctx.service(it)).collect()
}

/// What a host shows for an address that does not exist.
pub(super) fn not_found(ctx: &RenderContext<'_>) -> PageView {
    let link = |text: Message<'_>, to: Route| Link::new(ctx.say(text), ctx.href(to));
    let view = NotFoundView {
        home: link(Message::NotFoundStart, Route::Home),
        help: ctx.site().has(Route::Help).then(|| link(Message::NotFoundHelp, Route::Help)),
        index: link(Message::NotFoundAZ, Route::AToZ),
    };
    PageView::new(ctx, "not-found.html", ctx.say(Message::NotFoundTitle), &view)
}
