//! *Exit this page* where a theme of the project's own may have lost it: on every page that must have it there is a
//! link to the address of the way out that is always shown. The link that is shown only to someone who comes by the
//! keyboard is not enough.

use crate::diagnostics::{Code, Finding, Place};
use crate::press::Press;
use crate::site::Route;

/// What the way out is in, in the theme.
const CLASSES: [&str; 2] = ["pp-exit-this-page-place", "pp-exit-this-page"];

/// The first page that must have a way out and has none, with how many there are.
pub(super) fn missing(press: &Press) -> Option<Finding> {
    let site = press.site();
    let link = site.catalogue().site.exit_link.as_deref()?;
    let pages = site.routes().map(|it| it.1).filter(|it| it.is_page() && site.has_exit(*it));
    let without: Vec<Route> = pages.filter(|it| !has_way_out(press, *it, link)).collect();
    let first = *without.first()?;
    let title = press.page_metadata(first).map_or_else(String::new, |it| it.title);
    let message = match without.len() {
        1 => format!("the page “{title}” has no “Exit this page”"),
        count => format!("the page “{title}” and {} more have no “Exit this page”", count - 1),
    };
    let finding = Finding::new(Code::ExitNotShown, place(press, first), message)
        .label("someone who is watched cannot leave it quickly");
    Some(finding.help(
        "where `frame.exit_link` is given, the theme must show a link to it, as base.html of the built-in theme does",
    ))
}

/// The file of the project's own theme that may have lost it: of the way out, of all pages, of this page.
fn place(press: &Press, page: Route) -> Place {
    let classes = CLASSES.map(str::to_owned);
    let places =
        [("", &classes[..]), ("<body", &[]), ("", &[])].map(|it| press.markup(page, it.0, it.1));
    let own = places.iter().find(|it| !matches!(it, Place::Elsewhere { .. }));
    own.unwrap_or(&places[0]).clone()
}

/// Whether a link that is always shown leads to the way out. What cannot be made is told already.
fn has_way_out(press: &Press, route: Route, link: &str) -> bool {
    let mut bytes = Vec::new();
    if press.bytes(route, &mut bytes).is_err() {
        return true;
    }
    let html = String::from_utf8_lossy(&bytes);
    let link = link.replace('&', "&amp;");
    // What is in a comment is on no page.
    let mut shown = html.split("<!--").enumerate().map(|(at, part)| match at {
        0 => part,
        _ => part.split_once("-->").map_or("", |it| it.1),
    });
    shown.any(|part| {
        part.match_indices("<a ").any(|(at, _)| {
            let tag = part[at..].split('>').next().unwrap_or_default();
            let leads = [format!("href=\"{link}\""), format!("href='{link}'")];
            leads.iter().any(|it| tag.contains(it)) && !tag.contains("skip")
        })
    })
}
