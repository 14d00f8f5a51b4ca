//! Readers choose between pages, and between the actions of an objective, by their titles alone. Where
//! two have the same one, the second is told.

use std::collections::HashMap;

use crate::diagnostics::{Code, Finding, Report};
use crate::document::{Documents, Text};

pub(super) fn check(documents: &Documents, report: &mut Report) {
    let pages = documents.published_pages().map(|it| &it.front);
    let mut pages: Vec<_> = pages.filter_map(|it| Some((it, it.title.as_ref()?))).collect();
    // In the order in which readers see them.
    pages.sort_by_key(|(page, _)| page.order.as_ref().map_or(u32::MAX, |it| it.value));
    let titles = pages
        .iter()
        .map(|(page, title)| (page.language.as_ref().map_or("", |it| it.value.as_str()), *title));
    let help = "give each page a separate title: people see it in the menu, in the A to Z and in \
                the browser's tab";
    second_ones(titles, "two pages of this website", help, report);
    for objective in documents.plans.iter().flat_map(|it| &it.objectives) {
        let titles = objective.record.actions.iter().filter_map(|it| it.title.as_ref());
        let help = "if this is the same action twice, delete one; if it is another, add to its title \
                    what is different, or say so in `notes:` if the plan prints it twice";
        second_ones(titles.map(|it| ("", it)), "two actions of this objective", help, report);
    }
}

/// Tells every title that another before it has, in the same language.
fn second_ones<'a>(
    titles: impl Iterator<Item = (&'a str, &'a Text)>,
    whose: &str,
    help: &str,
    report: &mut Report,
) {
    let mut seen: HashMap<(&str, String), ()> = HashMap::new();
    for (language, title) in titles {
        let words: Vec<&str> = title.value.split_whitespace().collect();
        let key = (language, words.join(" ").to_lowercase());
        if !key.1.is_empty() && seen.insert(key, ()).is_some() {
            let message = format!("{whose} have the title “{}”", title.value);
            report.push(Finding::new(Code::DuplicateTitle, title.span, message).help(help));
        }
    }
}
