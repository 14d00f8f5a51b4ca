//! `planpress check`: the same road as `build`, every page rendered, nothing written.

use std::path::{Component, Path, PathBuf};

use chrono::NaiveDate;

use crate::diagnostics::{harmless_sentence, render_github, render_json, render_sarif};
use crate::model::{Catalogue, Kept};
use crate::pipeline::{self, Build};
use crate::site::LinkStyle;
use crate::source::{Limits, Sources};

use super::args::{CheckArgs, Format};
use super::build::{apply, settings};
use super::{Exit, printer};

pub(super) fn run(args: &CheckArgs, today: NaiveDate) -> Exit {
    let sources = match Sources::load(&args.project, Limits::default()) {
        Ok(sources) => sources,
        Err(error) => {
            printer::failure(&error.to_string(), "Is this the project's folder?");
            return Exit::Failure;
        }
    };
    let settings = settings(&args.common, today, LinkStyle::Folder);
    let Build { press, mut report } = pipeline::check(&sources, &settings);
    apply(&args.common, args.publish, &mut report);
    let said = match args.format {
        Format::Human => {
            printer::findings(&report, &sources);
            upkeep(press.site().catalogue(), settings.today);
            // A project with errors must be put right first.
            if !report.has_errors() {
                printer::due(press.site().catalogue(), settings.today, &args.project);
            }
            Exit::Success
        }
        Format::Json => printer::say(&render_json(&report, &sources)),
        Format::Github => {
            printer::say(&render_github(&report, &sources, &seen_from_here(&args.project)))
        }
        Format::Sarif => {
            printer::say(&render_sarif(&report, &sources, &seen_from_here(&args.project)))
        }
    };
    said.and(Exit::from(&report))
}

/// More lines than this are not a list to work through.
const MOST_DUE: usize = 20;

/// Lists what is due a review or a check, for the person who asks the posts for it.
fn upkeep(catalogue: &Catalogue, today: NaiveDate) {
    let due = catalogue.upkeep_due(today);
    if due.is_empty() {
        return;
    }
    printer::tell("Due a review or a check:");
    for it in due.iter().take(MOST_DUE) {
        let what = match it.kept {
            Kept::Plan(_) => "review the plan",
            Kept::Page(_) => "review the page",
            Kept::Service(_) => "check the service",
        };
        let last = it.last_by.map(|by| format!("last checked by {by}"));
        let post = it.kept_by.map(str::to_owned).or(last);
        let post = post.unwrap_or_else(|| "no post named".to_owned());
        let line = format!("{post}: {what} \"{}\", due by {}", it.kept.name(), it.by);
        printer::tell(&format!("  - {}", harmless_sentence(&line)));
    }
    if due.len() > MOST_DUE {
        printer::tell(&format!("  and {} more", due.len() - MOST_DUE));
    }
}

/// The project's folder below the one where planpress was run, with `/` between its parts; empty where
/// it is the same, or is elsewhere: then its files go by their paths in the project, and no path of
/// this computer is told.
fn seen_from_here(project: &Path) -> String {
    let Ok(here) = std::env::current_dir() else { return String::new() };
    let project = plain(&here.join(project));
    let below = project.strip_prefix(plain(&here)).unwrap_or(Path::new(""));
    below.iter().map(|it| it.to_string_lossy()).collect::<Vec<_>>().join("/")
}

/// A path without `.` and `..`, by its words alone.
fn plain(path: &Path) -> PathBuf {
    path.components().fold(PathBuf::new(), |mut plain, part| {
        match part {
            Component::CurDir => {}
            Component::ParentDir => drop(plain.pop()),
            other => plain.push(other),
        }
        plain
    })
}
