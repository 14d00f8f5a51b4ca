//! `planpress edition save NAME`: keeps a frozen copy of a plan, and the list of addresses with it.

use std::path::{Path, PathBuf};

use chrono::{Month, NaiveDate};

use crate::authoring::{self, NewEdition};
use crate::diagnostics::{Place, Report, Severity};
use crate::model::Id;
use crate::pipeline::{self, Build, Settings};
use crate::site::{LinkStyle, Site};
use crate::source::{Limits, Sources};

use super::args::{EditionVerb, SaveArgs};
use super::{Exit, addresses, printer};

pub(super) fn run(verb: &EditionVerb, today: NaiveDate) -> Exit {
    let EditionVerb::Save(args) = verb;
    match save(args, today) {
        Ok(exit) => exit,
        Err((what, next_step)) => {
            printer::failure(&what, &next_step);
            Exit::Failure
        }
    }
}

fn save(args: &SaveArgs, today: NaiveDate) -> Result<Exit, (String, String)> {
    let today = args.today.unwrap_or(today);
    let on = args.on.unwrap_or(today);
    let name = name(&args.name)?;
    if on > today {
        let what = format!("{on} is in the future");
        return Err((what, "Add the date of this edition.".to_owned()));
    }
    let sources = Sources::load(&args.project, Limits::default())
        .map_err(|it| (it.to_string(), "Is this the project's folder?".to_owned()))?;
    let settings = Settings { today, links: LinkStyle::Folder, base: None };
    let Build { press, report } = pipeline::build(&sources, &settings);
    let plan = chosen(press.site(), args.plan.as_deref())?;
    let folder = folder_of(&plan);
    let wrong = errors_below(&folder, &report, &sources);
    if wrong.has_errors() {
        printer::findings(&wrong, &sources);
        printer::tell("Nothing was saved, because the plan has errors. Fix them first.");
        return Ok(Exit::Errors);
    }
    let edition = NewEdition {
        id: name.to_string(),
        name: args.title.clone().unwrap_or_else(|| shown(name.as_str())),
        on,
        note: args.note.clone(),
        approval: None,
    };
    let saved = keep(&args.project, &sources, &plan, &edition)?;
    printer::tell(&format!("The edition is in {}. Do not edit it.", saved.display()));
    if report.has_errors() {
        printer::tell(
            "The list of addresses has not changed, because the website has other errors.",
        );
        return Ok(Exit::Success);
    }
    addresses::keep(&args.project, press.site(), press.site().catalogue().last_published, None)
}

/// What residents read: "December 2026" for `2026-december`, and other names as they are.
pub(super) fn shown(name: &str) -> String {
    let month = |it: &str| it.parse::<Month>().ok().filter(|_| it.len() > 2);
    let is_year = |it: &str| it.len() == 4 && it.bytes().all(|it| it.is_ascii_digit());
    let parts =
        name.split_once('-').map(|(one, two)| if is_year(one) { (one, two) } else { (two, one) });
    match parts.filter(|it| is_year(it.0)).and_then(|it| Some((it.0, month(it.1)?))) {
        Some((year, month)) => format!("{} {year}", month.name()),
        None => name.to_owned(),
    }
}

/// The services that an edition keeps too.
const SUPPORT: &str = "content/support.yaml";

fn folder_of(plan: &Id) -> String {
    format!("content/plans/{plan}/")
}

/// Keeps a copy of the files of a plan, and of the support services. Gives back its folder.
pub(super) fn keep(
    project: &Path,
    sources: &Sources,
    plan: &Id,
    edition: &NewEdition,
) -> Result<PathBuf, (String, String)> {
    let folder = folder_of(plan);
    let files: Vec<&str> = parts(sources, &folder).collect();
    let support = sources.find(SUPPORT).map(|_| SUPPORT);
    authoring::save_edition(project, &folder, &files, support, edition)
        .map_err(|it| (it.to_string(), it.next_step()))
}

/// The files that [`keep`] would write, as texts by their paths in the project.
pub(super) fn as_texts(
    sources: &Sources,
    plan: &Id,
    edition: &NewEdition,
) -> Vec<(String, String)> {
    let folder = folder_of(plan);
    let below = |name: &str| format!("{folder}editions/{}/{name}", edition.id);
    let text = |path: &str| sources.find(path)?.1.text().ok().map(str::to_owned);
    let own = parts(sources, &folder);
    let own = own.filter_map(|it| Some((below(it), text(&format!("{folder}{it}"))?)));
    let support = text(SUPPORT).map(|it| (below("support.yaml"), it));
    let facts = (below("edition.yaml"), authoring::edition_text(edition));
    own.chain(support).chain([facts]).collect()
}

/// The files of a plan itself, by their paths below its folder.
fn parts<'a>(sources: &'a Sources, folder: &'a str) -> impl Iterator<Item = &'a str> {
    let paths = sources.files().filter_map(move |(_, it)| it.path().strip_prefix(folder));
    paths.filter(|it| is_part(it))
}

pub(super) fn name(typed: &str) -> Result<Id, (String, String)> {
    if typed == "now" {
        let what = "\"now\" cannot be the name of an edition".to_owned();
        return Err((
            what,
            "`planpress diff` uses this name for the plan itself. Choose another name.".to_owned(),
        ));
    }
    let rule = "Use lower-case letters, digits and single hyphens, such as 2026-april";
    Id::parse(typed).ok_or_else(|| {
        let near = Id::suggest(typed).filter(|it| it.as_str() != typed);
        let near = near.map(|it| format!("Did you mean {it}? ")).unwrap_or_default();
        let rule = format!("{near}{rule}.");
        (format!("\"{typed}\" cannot be the name of an edition"), rule)
    })
}

/// The plan that was asked for; without a name, the only one.
pub(super) fn chosen(site: &Site, typed: Option<&str>) -> Result<Id, (String, String)> {
    let plans = &site.catalogue().plans;
    let ids = || plans.iter().map(|it| it.id.as_str()).collect::<Vec<_>>().join(", ");
    match (typed, plans.as_slice()) {
        (Some(typed), _) => match plans.iter().find(|it| it.id.as_str() == typed) {
            Some(plan) => Ok(plan.id.clone()),
            None => Err((
                format!("this project has no plan called \"{typed}\""),
                format!("Its plans are: {}.", ids()),
            )),
        },
        (None, [plan]) => Ok(plan.id.clone()),
        (None, []) => Err(("this project has no plan".to_owned(), String::new())),
        (None, _) => Err((
            "this project has several plans".to_owned(),
            format!("Say which one with --plan: {}.", ids()),
        )),
    }
}

/// The errors in the files of one plan, and those that have no file.
fn errors_below(folder: &str, report: &Report, sources: &Sources) -> Report {
    let mut wrong = Report::default();
    let errors = report.findings().iter().filter(|it| it.severity == Severity::Error);
    for finding in errors {
        let path = match &finding.place {
            Place::Words(span) => sources.file(span.file()).path(),
            Place::File(file) => sources.file(*file).path(),
            Place::Elsewhere { path, .. } => path,
            Place::Project => folder,
        };
        if path.starts_with(folder) {
            wrong.push(finding.clone());
        }
    }
    wrong
}

/// Whether a file of a plan's folder belongs to the plan itself.
fn is_part(below: &str) -> bool {
    let mut parts = below.split('/');
    let inside = match (parts.next(), parts.next(), parts.next()) {
        (Some(_), None, None) => true,
        (Some(folder), Some(_), None) => folder == "objectives",
        _ => false,
    };
    inside && Path::new(below).extension().is_some_and(|it| it == "yaml")
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn a_name_of_a_year_and_a_month_is_shown_as_people_write_it() {
        for (name, expected) in [
            ("2026-december", "December 2026"),
            ("april-2026", "April 2026"),
            ("2026-sep", "September 2026"),
            ("adopted", "adopted"),
            ("2026-april-2", "2026-april-2"),
            ("2026-12", "2026-12"),
            ("2026", "2026"),
        ] {
            assert_eq!(shown(name), expected, "{name}");
        }
    }
}
