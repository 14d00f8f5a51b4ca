//! `planpress report --since EDITION`: a progress report for a committee, for print and for Word.

use std::io::Write;

use chrono::NaiveDate;

use crate::diagnostics::Report;
use crate::document;
use crate::model::{Catalogue, Plan};
use crate::output::{self, OutputError, PublishError, Target};
use crate::paper::{Brief, Paper};
use crate::source::Sources;

use super::args::ReportArgs;
use super::diff::edition;
use super::sound::with_plan;
use super::{Exit, printer};

/// What the files of a report are called.
const FILES: [&str; 2] = ["progress-report.docx", "progress-report.html"];

type Problem = (String, String);

pub(super) fn run(args: &ReportArgs, today: NaiveDate) -> Exit {
    report(args, args.today.unwrap_or(today)).unwrap_or_else(|(what, next_step)| {
        printer::failure(&what, &next_step);
        Exit::Failure
    })
}

fn report(args: &ReportArgs, today: NaiveDate) -> Result<Exit, Problem> {
    let typed = args.since.as_deref();
    let (plan, name) = match typed.and_then(|it| it.split_once('@')) {
        Some((plan, name)) => (Some(plan), Some(name)),
        None => (args.plan.as_deref(), typed),
    };
    if let Some(other) = args.plan.as_deref().filter(|it| Some(*it) != plan) {
        let typed = typed.unwrap_or_default();
        let what = format!("\"{typed}\" is not an edition of the plan \"{other}\"");
        return Err((what, "Give an edition of the plan that the report is about.".to_owned()));
    }
    with_plan(&args.project, plan, today, |sources, catalogue, plan| {
        let paper = paper(sources, catalogue, plan, name, today)?;
        write(args, &paper)
    })
}

fn paper(
    sources: &Sources,
    catalogue: &Catalogue,
    plan: &Plan,
    name: Option<&str>,
    today: NaiveDate,
) -> Result<Paper, Problem> {
    let documents = document::read_all(sources, &mut Report::default());
    let name = chosen(plan, name)?;
    let (edition, kept) = edition(&documents, plan, name, &[])?;
    if edition.on > today {
        let what = format!("the edition \"{name}\" is of {}, after {today}", edition.on);
        return Err((what, "Give an earlier edition, or a later date with --today.".to_owned()));
    }
    let before = kept.state();
    Ok(Paper::new(Brief { catalogue, plan, edition: &edition, before, today }))
}

/// The name of the folder of the edition that is meant: by that name, or by the one that is printed.
fn chosen<'a>(plan: &'a Plan, typed: Option<&str>) -> Result<&'a str, Problem> {
    let editions = &plan.history.editions;
    let folder = editions.iter().find(|it| Some(it.id.as_str()) == typed);
    let mut printed = editions.iter().filter(|it| Some(it.name.as_str()) == typed);
    if let Some(found) = folder.or_else(|| printed.next().filter(|_| printed.next().is_none())) {
        return Ok(found.id.as_str());
    }
    let id = &plan.id;
    let what = match typed {
        Some(name) if editions.iter().any(|it| it.name == name) => {
            format!("the plan \"{id}\" has more than one edition called \"{name}\"")
        }
        Some(name) => format!("the plan \"{id}\" has no edition called \"{name}\""),
        None => "a report needs an edition to compare the plan with".to_owned(),
    };
    if editions.is_empty() {
        let help = "The plan has no editions yet. Save one with `planpress edition save NAME`.";
        return Err((what, help.to_owned()));
    }
    let known = editions.iter().map(|it| format!("{} (\"{}\", {})", it.id, it.name, it.on));
    let known = known.collect::<Vec<_>>().join(", ");
    Err((what, format!("Write --since with the name of an edition: {known}.")))
}

fn write(args: &ReportArgs, paper: &Paper) -> Result<Exit, Problem> {
    let folder = args.output.clone().unwrap_or_else(|| args.project.join("report"));
    let refused = |it: OutputError| (it.to_string(), it.next_step());
    let target = Target::open(&folder, &args.project).map_err(refused)?;
    let make = |at: usize, out: &mut dyn Write| match at {
        0 => out.write_all(&paper.docx()?),
        _ => out.write_all(paper.html().as_bytes()),
    };
    match output::publish(&target, &FILES.map(str::to_owned), make, &|_| ()) {
        Ok(_) => {
            let folder = folder.display();
            printer::tell(&format!("The report is in {folder}: {} and {}.", FILES[0], FILES[1]));
            printer::tell("Check that it is complete and right before you send it.");
            Ok(Exit::Success)
        }
        Err(PublishError::Output(error)) => Err(refused(error)),
        Err(PublishError::Pages(pages)) => {
            let why = pages.into_iter().next().map(|it| it.1.to_string()).unwrap_or_default();
            Err((format!("the report cannot be written: {why}"), String::new()))
        }
    }
}
