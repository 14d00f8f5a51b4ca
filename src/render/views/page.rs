//! A page of the author's, and the page for addresses that do not exist.

use serde::Serialize;
use tera::Value;

use crate::locale::Message;
use crate::model::prose::LinkTarget;
use crate::render::desk::Desk;
use crate::site::Route;

use super::rows::{DangerView, dangers};
use super::{Link, Sheet};

/// A page with fewer sections needs no contents.
const FEWEST_FOR_CONTENTS: usize = 4;

#[derive(Serialize)]
struct PageView {
    title: String,
    /// The language of title and text, where it is not the site's.
    language: Option<String>,
    /// On the page about reporting: what comes before any report.
    danger: Option<Vec<DangerView>>,
    contents: Vec<Link>,
    body: Option<Value>,
    /// The way to help, from pages on which somebody in need may be and whose text does not lead there.
    help: Option<Link>,
}

#[derive(Serialize)]
struct NotFoundView {
    home: Link,
    help: Link,
    index: Link,
}

/// A Markdown page.
pub(super) fn sheet(desk: &Desk<'_>, at: usize) -> Sheet {
    let page = &desk.catalogue().pages[at];
    let sections = page.body.headings().filter(|it| it.level == 2);
    let contents: Vec<Link> =
        sections.map(|it| Link::new(it.words, format!("#{}", it.id))).collect();
    let help = Link::new(desk.say(Message::ReportHelpLink), desk.href(Route::Help));
    let reports = desk.is_about_reporting();
    let leads_to_help = page.body.links().any(|it| match it {
        LinkTarget::Page { page, .. } => {
            desk.site().page_link(desk.route, page) == Some(Route::Help)
        }
        LinkTarget::External(_) => false,
    });
    let view = PageView {
        title: page.title.clone(),
        language: page.language.clone(),
        danger: (page.exit && reports).then(|| dangers(desk)),
        contents: if contents.len() < FEWEST_FOR_CONTENTS { Vec::new() } else { contents },
        body: desk.html(&page.body, 1),
        help: (page.exit && !leads_to_help).then_some(help),
    };
    let summary = page.summary.clone().unwrap_or_default();
    Sheet::new(desk, "page.html", &page.title, &view).described(&summary)
}

/// What a host shows for an address that does not exist.
pub(super) fn not_found(desk: &Desk<'_>) -> Sheet {
    let link = |text: Message<'_>, to: Route| Link::new(desk.say(text), desk.href(to));
    let view = NotFoundView {
        home: link(Message::NotFoundStart, Route::Home),
        help: link(Message::NotFoundHelp, Route::Help),
        index: link(Message::NotFoundAZ, Route::AToZ),
    };
    Sheet::new(desk, "not-found.html", desk.say(Message::NotFoundTitle), &view)
}
