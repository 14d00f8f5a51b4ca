//! A page that offers a quick way out is read by someone who must not be seen reading it: it tells
//! the next host nothing, and shows nothing of itself where its address is passed on.

use crate::audit::dom::Element;
use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets};
use crate::diagnostics::Code;

pub(super) const RULE: Rule = Rule { code: Code::LeakyPage, act: &[], wcag: &[], look };

/// What programs that pass on a link show of its page.
const PREVIEWS: &[&str] = &["og:", "twitter:", "article:", "fb:"];

fn look<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let Some(root) = page.dom.root() else { return };
    if !page.dom.with_any(&["class", "data-module"]).any(is_way_out) {
        return;
    }
    targets.passed();
    let referrer = page.dom.all("meta").find(|it| named(*it, "referrer"));
    if referrer.and_then(|it| it.attribute("content")).map(str::trim) != Some("no-referrer") {
        let message =
            "this page has “Exit this page”, but tells the next website where its reader was";
        let help = "add <meta name=\"referrer\" content=\"no-referrer\"> to its <head>";
        targets.failed(referrer.unwrap_or(root), message, help);
    }
    for meta in page.dom.all("meta").filter(|it| is_preview(*it)) {
        let message =
            "this page has “Exit this page”, but previews of a link to it say what it is about";
        targets.failed(
            meta,
            message,
            "remove the words for previews from pages with “Exit this page”",
        );
    }
}

/// *Exit this page* as the GOV.UK Design System marks it, under any prefix.
fn is_way_out(element: Element<'_>) -> bool {
    let module = element.attribute("data-module").unwrap_or("");
    let classes = element.attribute("class").unwrap_or("");
    let mut words = classes.split_ascii_whitespace().chain([module]);
    words.any(|it| it == "exit-this-page" || it.ends_with("-exit-this-page"))
}

fn named(meta: Element<'_>, name: &str) -> bool {
    meta.attribute("name").is_some_and(|it| it.eq_ignore_ascii_case(name))
}

fn is_preview(meta: Element<'_>) -> bool {
    let name = meta.attribute("property").or(meta.attribute("name")).unwrap_or("");
    let name = name.trim().to_ascii_lowercase();
    PREVIEWS.iter().any(|it| name.starts_with(it)) || name == "description"
}
