//! One page under two keys of `pages:` in site.yaml: a line was copied, and a link of the help page leads to something
//! else than it says. A page may be about two things, so it is a note.

use std::collections::BTreeMap;

use crate::diagnostics::{Code, Finding, Report};
use crate::document::Documents;

pub(super) fn check(documents: &Documents, report: &mut Report) {
    let site = documents.site.as_ref().map(|it| &it.record);
    let Some(named) = site.and_then(|it| it.pages.as_ref()) else { return };
    let mut first: BTreeMap<&str, &str> = BTreeMap::new();
    for (key, page) in named.keys() {
        let Some(page) = page else { continue };
        let stem = page.value.trim_end_matches(".md");
        let Some(other) = first.get(stem) else {
            first.insert(stem, key);
            continue;
        };
        let message = format!("`{key}` and `{other}` name the same page, “{stem}”");
        report.push(
            Finding::new(Code::PageNamedTwice, page.span, message)
                .label("a link to one of them leads to the other")
                .help("write the name of the page that is about it, or remove the key"),
        );
    }
}
