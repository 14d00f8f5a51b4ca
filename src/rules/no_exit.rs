//! Someone who reads how to report, or who calls from a page, may have to leave it at once. The help
//! page always has *Exit this page*; a page of the author's only where it says `exit: true`.

use crate::diagnostics::{Code, Finding, Report};
use crate::document::{Documents, Filed, PageDocument};
use crate::source::Span;

pub(super) fn check(documents: &Documents, report: &mut Report) {
    // The words of the help page are a part of it, and the home page cannot have a way out.
    let pages = documents.pages.iter().filter(|it| !matches!(it.stem.as_str(), "help" | "home"));
    for page in pages {
        let front = &page.record.front;
        let says = front.exit.as_ref().is_some_and(|it| it.value) || front.damage.reaches("exit");
        let why = match (named(documents, page), called(documents, page)) {
            _ if says => continue,
            (Some(key), _) => format!("it is the page `{key}` in site.yaml"),
            (None, Some(service)) => format!("it leads to {service}"),
            (None, None) => continue,
        };
        let (place, title) = match &front.title {
            Some(title) => (title.span, title.value.as_str()),
            None => (Span::new(page.file, 0, 0), page.stem.as_str()),
        };
        let (place, help) = match &front.exit {
            Some(off) => (off.span, "change `exit: false` to `exit: true`, for “Exit this page”"),
            None => (place, "add the line `exit: true` below its title, for “Exit this page”"),
        };
        let message = format!("people cannot leave the page “{title}” quickly");
        report.push(Finding::new(Code::NoExit, place, message).label(why).help(help));
    }
}

/// The key under which `site.yaml` names a page for people in need.
fn named(documents: &Documents, page: &Filed<PageDocument>) -> Option<&'static str> {
    let named = documents.site.as_ref()?.record.pages.as_ref()?;
    let is_it = |it: &str| it.trim_end_matches(".md") == page.stem;
    named.keys().into_iter().find(|it| it.1.is_some_and(|it| is_it(&it.value))).map(|it| it.0)
}

/// The service that a link of the page calls, writes to or opens.
fn called<'d>(documents: &'d Documents, page: &Filed<PageDocument>) -> Option<&'d str> {
    let mut links = page.record.body.external_links();
    links.find_map(|it| documents.contacts.of_address(it)).map(|it| it.service.as_str())
}
