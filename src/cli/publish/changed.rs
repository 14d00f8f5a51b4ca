//! What has changed since the last publication, in words, for a terminal and the person who must approve it.

use std::path::Path;

use crate::authoring::PUBLISHED;
use crate::changes::{self, State};
use crate::diagnostics::Report;
use crate::document;
use crate::locale::Locale;
use crate::model::Catalogue;
use crate::resolve;
use crate::source::{Limits, Sources};

use super::super::diff::{self, Entry};
use super::words;

/// What has changed.
pub(super) struct Changed {
    /// Since when, or why nothing can be said.
    pub(super) sentence: String,
    pub(super) entries: Vec<Entry>,
}

impl Changed {
    /// For a terminal.
    pub(super) fn text(&self) -> String {
        let list = diff::list(&self.entries);
        if list.is_empty() { self.sentence.clone() } else { format!("{}\n{list}", self.sentence) }
    }
}

/// What has changed since the last publication.
pub(super) fn since_publication(project: &Path, sources: &Sources, now: &Catalogue) -> Changed {
    let nothing = |sentence: String| Changed { sentence, entries: Vec::new() };
    let folder = project.join(PUBLISHED);
    let last = folder.exists().then(|| Sources::load(&folder, Limits::default()).ok()).flatten();
    let Some(last) = last else {
        return nothing(match now.last_published {
            None => "This is the first publication.".to_owned(),
            Some(day) => format!(
                "planpress kept no copy of what was published on {day}, so it cannot say what has \
                 changed."
            ),
        });
    };
    let mut report = Report::default();
    let documents = document::read_all(&last, &mut report);
    let before = resolve::resolve(&documents, &mut report);
    if report.has_errors() {
        // What cannot be read would be told as dropped.
        return nothing(format!(
            "planpress cannot read {}, its copy of what was last published, so it cannot say what \
             has changed.",
            folder.display()
        ));
    }
    let since = now.last_published.map(|it| format!(" on {it}")).unwrap_or_default();
    let entries = [plans(&before, now), pages(&before, now), files(&last, sources)].concat();
    let sentence = match entries.is_empty() {
        true => format!("No words have changed since the last publication{since}."),
        false => format!("What has changed since the last publication{since}:"),
    };
    Changed { sentence, entries }
}

/// A plan that someone approved, and what has changed since.
pub(super) fn since_approval(sources: &Sources, now: &Catalogue) -> Vec<Changed> {
    let locale = Locale::english();
    let documents = document::read_all(sources, &mut Report::default());
    let approved = now.plans.iter().filter_map(|plan| {
        let (edition, _) = plan.history.last_approved()?;
        let approval = edition.approval.as_ref()?;
        let (_, kept) =
            resolve::edition(&documents, &plan.id, edition.id.as_str(), &mut Report::default())?;
        let is = State { plan, services: Some(&now.services) };
        let entries = diff::entries(plan, &changes::between(kept.state(), is), &locale);
        let (title, by, on) = (&plan.title, &approval.by, locale.date(approval.on));
        let since = if entries.is_empty() { "It has not changed since." } else { "Since then:" };
        let sentence = format!("“{title}” was last approved by {by} on {on}. {since}");
        Some(Changed { sentence, entries })
    });
    approved.collect()
}

fn entry(heading: String, what: &str) -> Entry {
    Entry { heading: format!("{heading}: {what}"), lines: Vec::new() }
}

fn plans(before: &Catalogue, now: &Catalogue) -> Vec<Entry> {
    let locale = Locale::english();
    let mut told = Vec::new();
    for plan in &now.plans {
        let Some(was) = before.plans.iter().find(|it| it.id == plan.id) else {
            told.push(entry(format!("Plan {} ({})", plan.title, plan.id), "new"));
            continue;
        };
        let state = |plan, services| State { plan, services: Some(services) };
        let changes = changes::between(state(was, &before.services), state(plan, &now.services));
        told.extend(diff::entries(plan, &changes, &locale));
    }
    let gone = before.plans.iter().filter(|it| now.plans.iter().all(|now| now.id != it.id));
    told.extend(gone.map(|it| entry(format!("Plan {} ({})", it.title, it.id), "no longer there")));
    told
}

fn pages(before: &Catalogue, now: &Catalogue) -> Vec<Entry> {
    let mut told = Vec::new();
    for page in &now.pages {
        let heading = || format!("Page {} ({})", page.title, page.id);
        match before.pages.iter().find(|it| it.id == page.id) {
            None => told.push(entry(heading(), "new")),
            Some(was)
                if was.title != page.title || was.body.plain_text() != page.body.plain_text() =>
            {
                told.push(entry(heading(), "other words"));
            }
            Some(_) => {}
        }
    }
    let gone = before.pages.iter().filter(|it| now.pages.iter().all(|now| now.id != it.id));
    told.extend(gone.map(|it| entry(format!("Page {} ({})", it.title, it.id), "no longer there")));
    told
}

/// Files whose words are on every page or used by all of them, such as `site.yaml`.
fn files(before: &Sources, now: &Sources) -> Vec<Entry> {
    let own =
        |path: &str| !path.starts_with("content/plans/") && !path.starts_with("content/pages/");
    let other = |path: &&str| own(path) && *path != "content/support.yaml";
    let changed = words(now).filter(|(path, _)| other(path)).filter_map(|(path, text)| {
        let was = before.find(path).and_then(|it| it.1.text().ok());
        let what = if was.is_some() { "changed" } else { "new" };
        (was != Some(text)).then(|| entry(format!("File {path}"), what))
    });
    let gone = words(before).filter(|(path, _)| other(path) && now.find(path).is_none());
    changed.chain(gone.map(|(path, _)| entry(format!("File {path}"), "no longer there"))).collect()
}
