//! A summary is what people read below a title in a list and in a search engine. One that two pages have, or a
//! page and an objective, was pasted and says nothing of one of them: the second is told.

use std::collections::HashMap;

use crate::diagnostics::{Code, Finding, Report};
use crate::document::{Documents, PageDocument};
use crate::source::Span;

/// A shorter summary, such as "Coming soon", is the same by chance.
const FEWEST_WORDS: usize = 3;

/// A summary, and what it is the summary of.
struct Summary<'a> {
    language: &'a str,
    words: String,
    of: String,
    span: Span,
}

pub(super) fn check(documents: &Documents, report: &mut Report) {
    let mut pages: Vec<&PageDocument> = documents.published_pages().collect();
    // In the order in which readers see them.
    pages.sort_by_key(|it| it.front.order.as_ref().map_or(u32::MAX, |it| it.value));
    let pages: Vec<Summary<'_>> = pages.into_iter().filter_map(of_page).collect();
    second_ones(&pages, &[], report);
    for plan in &documents.plans {
        let objectives = plan.objectives.iter().filter_map(|it| {
            let summary = it.record.summary.as_ref()?;
            let title = it.record.title.as_ref().map_or(it.stem.as_str(), |it| it.value.as_str());
            let of = format!("the objective “{title}”");
            Some(Summary { language: "", words: summary.value.words(), of, span: summary.span })
        });
        // A plan that follows another may keep its words.
        second_ones(&objectives.collect::<Vec<_>>(), &pages, report);
    }
}

fn of_page(page: &PageDocument) -> Option<Summary<'_>> {
    let summary = page.front.summary.as_ref()?;
    let language = page.front.language.as_ref().map_or("", |it| it.value.as_str());
    let of = format!("the page “{}”", page.front.title.as_ref().map_or("", |it| &it.value));
    Some(Summary { language, words: summary.value.clone(), of, span: summary.span })
}

/// Tells every summary that another before it has.
fn second_ones(summaries: &[Summary<'_>], before: &[Summary<'_>], report: &mut Report) {
    let key = |it: &Summary<'_>| {
        let words: Vec<&str> = it.words.split_whitespace().collect();
        let long = words.len() >= FEWEST_WORDS;
        long.then(|| words.join(" ").to_lowercase().trim_end_matches('.').to_owned())
    };
    let mut seen: HashMap<(&str, String), &str> = HashMap::new();
    for it in before {
        key(it).into_iter().for_each(|words| _ = seen.insert((it.language, words), &it.of));
    }
    for it in summaries {
        let Some(words) = key(it) else { continue };
        let Some(first) = seen.get(&(it.language, words.clone())) else {
            seen.insert((it.language, words), &it.of);
            continue;
        };
        let message = format!("{first} has the same summary");
        report.push(
            Finding::new(Code::DuplicateSummary, it.span, message)
                .label(format!("this is the summary of {}", it.of))
                .help("write for each what is on it: people see the summary below its title"),
        );
    }
}
