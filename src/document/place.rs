//! The purpose of a file, from its path in the project, and the intended path of a misplaced one.

use crate::diagnostics::{Code, Finding, Severity, nearest};
use crate::source::{FileId, Sources};

/// The purpose of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Use<'p> {
    Site,
    Support,
    /// Synonyms.
    Synonyms,
    Page,
    /// `plan.yaml` in a plan's folder.
    Plan(&'p str),
    /// `events.yaml` in a plan's folder.
    Events(&'p str),
    Objective(&'p str),
    /// `measures.yaml` in a plan's folder.
    Measures(&'p str),
    /// A file of an edition, a frozen copy: its plan, its edition, and which of the files it is.
    Edition(&'p str, &'p str, Frozen),
    /// `redirects.yaml`
    Redirects,
    /// `removals.yaml`
    Removals,
    /// `addresses.txt`
    Addresses,
    /// `around/header.html` or `around/footer.html`
    Around(&'p str),
    /// Published unchanged, under its path below `content/files/`.
    Asset(&'p str),
    /// A theme file, which `render` reads.
    Theme,
}

/// The purpose of a file in an edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Frozen {
    /// `edition.yaml`
    Facts,
    Plan,
    Events,
    Measures,
    Objective,
    /// `support.yaml`: the services as they were at the time.
    Support,
}

/// The purpose of the file at this path; `None` for a file that planpress does not read.
pub(super) fn use_of(path: &str) -> Option<Use<'_>> {
    if path.starts_with("themes/") {
        return Some(Use::Theme);
    }
    let below = path.strip_prefix("content/")?;
    if let Some(asset) = below.strip_prefix("files/") {
        return Some(Use::Asset(asset));
    }
    let parts: Vec<&str> = below.split('/').collect();
    match parts.as_slice() {
        ["site.yaml"] => Some(Use::Site),
        ["support.yaml"] => Some(Use::Support),
        ["synonyms.yaml"] => Some(Use::Synonyms),
        ["around", name @ ("header.html" | "footer.html")] => Some(Use::Around(name)),
        ["pages", name] if has_ending(name, ".md") => Some(Use::Page),
        ["plans", plan, "plan.yaml"] => Some(Use::Plan(plan)),
        ["plans", plan, "events.yaml"] => Some(Use::Events(plan)),
        ["plans", plan, "measures.yaml"] => Some(Use::Measures(plan)),
        ["plans", plan, "objectives", name] if has_ending(name, ".yaml") => {
            Some(Use::Objective(plan))
        }
        ["redirects.yaml"] => Some(Use::Redirects),
        ["removals.yaml"] => Some(Use::Removals),
        ["addresses.txt"] => Some(Use::Addresses),
        ["plans", plan, "editions", edition, rest @ ..] => {
            frozen(rest).map(|it| Use::Edition(plan, edition, it))
        }
        _ => None,
    }
}

fn frozen(below: &[&str]) -> Option<Frozen> {
    match below {
        ["edition.yaml"] => Some(Frozen::Facts),
        ["plan.yaml"] => Some(Frozen::Plan),
        ["support.yaml"] => Some(Frozen::Support),
        ["events.yaml"] => Some(Frozen::Events),
        ["measures.yaml"] => Some(Frozen::Measures),
        ["objectives", name] if has_ending(name, ".yaml") => Some(Frozen::Objective),
        _ => None,
    }
}

/// Whether the file at this path is part of an edition, a frozen copy of a plan.
pub fn is_frozen(path: &str) -> bool {
    // This is called for each text of a project, and few of them are in an edition.
    path.contains("/editions/")
        && matches!(use_of(path), Some(Use::Edition(_, _, it)) if it != Frozen::Facts)
}

/// The folder of a plan, for any file in it.
pub(super) fn plan_of(path: &str) -> Option<&str> {
    let (plan, _) = path.strip_prefix("content/plans/")?.split_once('/')?;
    Some(plan)
}

/// A name with one extension: a second full stop would make two files one page.
fn has_ending(name: &str, ending: &str) -> bool {
    name.strip_suffix(ending).is_some_and(|stem| !stem.is_empty() && !stem.contains('.'))
}

/// The finding for a file without a use, with its intended path if that is clear and free: then
/// something is missing from the site, and it is an error.
pub(super) fn unknown(file: FileId, path: &str, sources: &Sources) -> (Finding, Option<String>) {
    let finding = Finding::new(Code::UnknownFile, file, "planpress does not use this file");
    match meant(path).filter(|it| sources.find(it).is_none()) {
        Some(meant) => {
            let help = format!("did you mean {meant}? If so, rename it");
            (Finding { severity: Severity::Error, ..finding.help(help) }, Some(meant))
        }
        None => (finding.help(advice(path)), None),
    }
}

/// The path of a file that planpress reads and that this one was meant to have: a different
/// extension, capital letters, a typo in the name.
fn meant(path: &str) -> Option<String> {
    let lower = path.to_lowercase();
    // An editor may add its own extension to the typed one, and hide it.
    let typed = lower.strip_suffix(".txt").unwrap_or(&lower);
    let (folder, name) = typed.rsplit_once('/')?;
    let (stem, ending) = name.rsplit_once('.')?;
    let ending = match ending {
        "yaml" | "yml" => "yaml",
        "md" | "markdown" | "mdown" => "md",
        _ => return None,
    };
    let mut candidates = vec![format!("{folder}/{stem}.{ending}")];
    let known: &[&str] = match folder.split('/').collect::<Vec<_>>().as_slice() {
        ["content"] => &["site", "support", "synonyms", "redirects", "removals"],
        ["content", "plans", _] => &["plan", "events", "measures"],
        _ => &[],
    };
    candidates.extend(nearest(stem, known.iter().copied()).map(|it| format!("{folder}/{it}.yaml")));
    candidates.into_iter().find(|it| it != path && use_of(it).is_some())
}

fn advice(path: &str) -> &'static str {
    let parts: Vec<&str> = path.split('/').collect();
    let stops = parts.last().is_some_and(|it| it.matches('.').count() > 1);
    match parts.as_slice() {
        ["content", "pages" | "plans", ..] if stops => {
            "a file name has one full stop, before its ending; planpress does not support files \
             in a second language yet"
        }
        ["content", "pages", _] => "the file name of a page ends in .md",
        ["content", "pages", ..] => {
            "put pages directly in content/pages/, not in a folder inside it"
        }
        ["content", "plans", _, ..] => {
            "a plan has plan.yaml, events.yaml, measures.yaml, and a .yaml file for each \
             objective in its folder objectives/"
        }
        _ => {
            "put files to publish as they are in content/files/, pages in content/pages/, and a \
             plan in content/plans/NAME/"
        }
    }
}
