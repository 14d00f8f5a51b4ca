//! `planpress publish`: the website for residents. It passes the gate of `build --publish`, and then the
//! project keeps its addresses, the day and the words, and the publisher hears what has changed.

use std::path::Path;

use chrono::NaiveDate;

use crate::authoring::{self, PUBLISHED};
use crate::changes::{self, State};
use crate::diagnostics::Report;
use crate::document;
use crate::locale::Locale;
use crate::model::Catalogue;
use crate::resolve;
use crate::source::{Limits, Sources};

use super::args::{BuildArgs, PublishArgs};
use super::{Exit, addresses, build, diff, printer};

pub(super) fn run(args: &PublishArgs, today: NaiveDate) -> Exit {
    let PublishArgs { project, output, common } = args;
    let build = BuildArgs {
        project: project.clone(),
        output: output.clone(),
        common: common.clone(),
        publish: true,
        portable: false,
    };
    let day = common.today.unwrap_or(today);
    build::run_then(&build, today, |press, sources| {
        let site = press.site();
        printer::tell(&changed(project, site.catalogue()));
        if let Err((what, _)) = addresses::keep(project, site, Some(day)) {
            printer::tell(&format!("The list of addresses has not changed: {what}"));
        }
        if let Err(error) = authoring::keep_published(project, words(sources)) {
            printer::tell(&format!(
                "The next publication cannot say what has changed since this one: {error}"
            ));
        }
    })
}

/// The files that a publication is told by: all that a build reads, but for what is published as it is. The
/// editions are among them, since a plan means with them what it meant.
fn words(sources: &Sources) -> impl Iterator<Item = (&str, &str)> {
    let texts = sources.files().filter_map(|(_, it)| Some((it.path(), it.text().ok()?)));
    texts.filter(|(path, _)| {
        let kept = path.starts_with("content/") && *path != authoring::ADDRESSES;
        kept && !path.starts_with("content/files/")
    })
}

/// What has changed since the last publication, in words.
fn changed(project: &Path, now: &Catalogue) -> String {
    let folder = project.join(PUBLISHED);
    let last = folder.exists().then(|| Sources::load(&folder, Limits::default()).ok()).flatten();
    let Some(last) = last else {
        return match now.last_published {
            None => "This is the first publication.".to_owned(),
            Some(day) => format!(
                "planpress kept no copy of what was published on {day}, so it cannot say what has \
                 changed."
            ),
        };
    };
    let mut report = Report::default();
    let documents = document::read_all(&last, &mut report);
    let before = resolve::resolve(&documents, &mut report);
    if report.has_errors() {
        // What cannot be read would be told as dropped.
        return format!(
            "planpress cannot read {}, its copy of what was last published, so it cannot say what \
             has changed.",
            folder.display()
        );
    }
    let since = now.last_published.map(|it| format!(" on {it}")).unwrap_or_default();
    let told = [plans(&before, now), pages(&before, now)].concat();
    if told.is_empty() {
        return format!("No words have changed since the last publication{since}.");
    }
    format!("What has changed since the last publication{since}:\n{told}")
}

fn plans(before: &Catalogue, now: &Catalogue) -> String {
    let locale = Locale::new("en-GB", &[]).expect("the built-in words are there");
    let mut told = String::new();
    for plan in &now.plans {
        let Some(was) = before.plans.iter().find(|it| it.id == plan.id) else {
            told += &format!("\nPlan {} ({}): new\n", plan.title, plan.id);
            continue;
        };
        let state = |plan, services| State { plan, services: Some(services) };
        let changes = changes::between(state(was, &before.services), state(plan, &now.services));
        told += &diff::list(plan, &changes, &locale);
    }
    for plan in before.plans.iter().filter(|it| now.plans.iter().all(|now| now.id != it.id)) {
        told += &format!("\nPlan {} ({}): no longer there\n", plan.title, plan.id);
    }
    told
}

fn pages(before: &Catalogue, now: &Catalogue) -> String {
    let mut told = String::new();
    for page in &now.pages {
        match before.pages.iter().find(|it| it.id == page.id) {
            None => told += &format!("\nPage {} ({}): new\n", page.title, page.id),
            Some(was)
                if was.title != page.title || was.body.plain_text() != page.body.plain_text() =>
            {
                told += &format!("\nPage {} ({}): other words\n", page.title, page.id);
            }
            Some(_) => {}
        }
    }
    for page in before.pages.iter().filter(|it| now.pages.iter().all(|now| now.id != it.id)) {
        told += &format!("\nPage {} ({}): no longer there\n", page.title, page.id);
    }
    told
}
