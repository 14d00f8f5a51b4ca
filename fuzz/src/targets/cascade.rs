//! A style sheet and a page that links to it: how each element is drawn, and what rules say of that.

use std::sync::Arc;

use super::super::{faults_are_inside, halves};
use planpress::audit::{Auditor, Profile, Resources, Subject};

/// What lies around the page: one style, at any address.
struct Style(Arc<str>);

impl Resources for Style {
    fn weight(&self, _: &str, _: &str) -> Option<u64> {
        None
    }

    fn text(&self, _: &str, _: &str) -> Option<Arc<str>> {
        Some(Arc::clone(&self.0))
    }
}

/// Holds what is read from these bytes against what must hold.
pub fn hold(data: &[u8]) {
    let (css, html) = halves(data);
    let [css, html] = [css, html].map(String::from_utf8_lossy);
    // What is written in a `style` attribute is read by the same reader, and ends at the first quotation mark.
    let own = css.replace('"', "'");
    let html = format!(
        "<!DOCTYPE html><html lang=en><title>A</title><link rel=stylesheet href=a.css><main>\n{html}\n\
         <p class=a id=b style=\"{own}\">Words <input placeholder=Name value=\"\"></p></main>"
    );
    let around = Style(css.into());
    let subject = Subject { path: "page.html", html: &html, around: &around };
    let told = |auditor: &Auditor| {
        let faults = auditor.audit(&subject).faults;
        faults_are_inside(&html, &faults);
        faults.into_iter().map(|it| (it.line, it.column, it.message)).collect::<Vec<_>>()
    };
    let auditor = Auditor::new(Profile::Accessibility);
    let first = told(&auditor);
    // Styles are kept for pages to come; that changes nothing.
    assert_eq!(first, told(&auditor));
    assert_eq!(first, told(&Auditor::new(Profile::Accessibility)));
}
