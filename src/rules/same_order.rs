//! Two pages of the menu with one `order`: which of them is first is left to their names.

use std::collections::HashMap;

use crate::diagnostics::{Code, Finding, Report};
use crate::document::{Documents, FrontMatter};

pub(super) fn check(documents: &Documents, report: &mut Report) {
    let mut known: HashMap<(u32, &str), &FrontMatter> = HashMap::new();
    for page in documents.published_pages().map(|it| &it.front) {
        let in_menu = page.nav.as_ref().is_some_and(|it| it.value);
        let Some(order) = page.order.as_ref().filter(|_| in_menu) else { continue };
        let language = page.language.as_ref().map_or("", |it| it.value.as_str());
        let Some(first) = known.get(&(order.value, language)) else {
            known.insert((order.value, language), page);
            continue;
        };
        let title = first.title.as_ref().map_or("", |it| it.value.as_str());
        let message = format!("the page \"{title}\" has `order: {}` in the menu too", order.value);
        report.push(
            Finding::new(Code::SameOrder, order.span, message)
                .help("give each page of the menu a separate number: the smallest is first"),
        );
    }
}
