//! `planpress build`: the road to its end.

use std::path::Path;
use std::time::Instant;

use chrono::NaiveDate;

use crate::authoring;
use crate::diagnostics::{Finding, Report};
use crate::model::SiteState;
use crate::output::{self, PublishError, Target};
use crate::pipeline::{self, Settings};
use crate::press::Press;
use crate::self_check;
use crate::site::{LinkStyle, Route, Site, file_of};
use crate::source::{Limits, Sources};

use super::args::{BuildArgs, CommonArgs};
use super::progress::Progress;
use super::{Exit, addresses, printer};

/// How many addresses are named; the rest are counted.
const NAMED: usize = 5;

pub(super) fn run(args: &BuildArgs, today: NaiveDate) -> Exit {
    run_then(args, today, |press, _| {
        if args.publish {
            unrecorded(press.site(), &args.project);
        }
        Exit::Success
    })
}

/// Builds the website, and does what follows where it was written.
pub(super) fn run_then(
    args: &BuildArgs,
    today: NaiveDate,
    then: impl FnOnce(&Press, &Sources) -> Exit,
) -> Exit {
    let started = Instant::now();
    let output = args.output.clone().unwrap_or_else(|| args.project.join("output"));
    let sources = match Sources::load(&args.project, Limits::default()) {
        Ok(sources) => sources,
        Err(error) => return failed(&error.to_string(), "Is this the project's folder?"),
    };
    let links = if args.portable { LinkStyle::Portable } else { LinkStyle::Folder };
    let pipeline::Build { press, mut report } =
        pipeline::build(&sources, &settings(&args.common, today, links));
    // What is published is read first, as `check` reads it; a draft is for its author's own eyes.
    if args.publish {
        self_check::read(&press, &sources, &mut report);
        report.sort(&sources);
    }
    apply(&args.common, args.publish, &mut report);
    if report.has_errors() {
        return refuse(&report, &sources, args, &output);
    }
    let target = match Target::open(&output, &args.project) {
        Ok(target) => target,
        Err(error) => return failed(&error.to_string(), &error.next_step()),
    };
    let written = publish(&press, &target);
    match written {
        Ok(written) => {
            printer::findings_in_brief(&report, &sources, &args.project);
            done(&written, &target, args, started);
            if args.publish {
                outstanding(&report);
            } else if press.site().catalogue().site.state == SiteState::Published {
                not_ready(&report, &args.project);
            }
            then(&press, &sources).and(Exit::from(&report))
        }
        Err(PublishError::Pages(pages)) => {
            pages.into_iter().for_each(|(_, finding)| report.push(finding));
            report.sort(&sources);
            refuse(&report, &sources, args, &output)
        }
        Err(PublishError::Output(error)) => failed(&error.to_string(), &error.next_step()),
    }
}

fn publish(press: &Press, target: &Target) -> Result<output::Published, PublishError<Finding>> {
    let (addresses, routes): (Vec<String>, Vec<Route>) =
        press.site().routes().map(|(address, route)| (file_of(address), route)).unzip();
    let progress = Progress::new(routes.len());
    let written =
        output::publish(target, &addresses, |at, bytes| press.bytes(routes[at], bytes), &|done| {
            progress.at(done)
        });
    progress.clear();
    written
}

/// What a build depends on, from what was typed.
pub(super) fn settings(args: &CommonArgs, today: NaiveDate, links: LinkStyle) -> Settings {
    Settings { today: args.today.unwrap_or(today), links, base: args.base_url.clone() }
}

/// `--strict` and `--publish`.
pub(super) fn apply(args: &CommonArgs, publish: bool, report: &mut Report) {
    if args.strict {
        report.make_strict();
    }
    if publish {
        report.make_publishable();
    }
}

/// Tells the publisher what is overdue or open. Neither undoes a publication.
fn outstanding(report: &Report) {
    printer::tell("Your website passed. Give this folder to the person who runs your web server.");
    let outstanding: Vec<_> = report.outstanding().collect();
    if outstanding.is_empty() {
        return;
    }
    printer::tell("Still to do:");
    for finding in outstanding {
        printer::tell(&format!("  - {}", finding.message));
    }
}

/// A website that is not a draft, and that the gate would not let through, must not be treated as one that
/// passed.
fn not_ready(report: &Report, project: &Path) {
    let open = report.held_up_by().count();
    if open == 0 {
        return;
    }
    let (questions, are) = if open == 1 { ("question", "is") } else { ("questions", "are") };
    let project = printer::project_argument(project);
    printer::tell(&format!(
        "NOT READY FOR RESIDENTS: {open} {questions} {are} open, and content/site.yaml does not say \
         that this website is a draft. Do not put this version online. Run `planpress check{project}` \
         to see what to answer, and then `planpress publish{project}`."
    ));
}

/// Names the addresses that the project does not keep yet.
fn unrecorded(site: &Site, project: &Path) {
    let new = addresses::unrecorded(site);
    if new.is_empty() {
        return;
    }
    let (addresses, are, them) =
        if new.len() == 1 { ("address", "is", "it") } else { ("addresses", "are", "them") };
    let named: Vec<&str> = new.iter().copied().take(NAMED).collect();
    let more = new.len() - named.len();
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    let project = printer::project_argument(project);
    printer::tell(&format!(
        "{} {addresses} {are} not in {} yet: {}{more}. `planpress publish{project}` adds {them}.",
        new.len(),
        authoring::ADDRESSES,
        named.join(", ")
    ));
}

fn failed(what: &str, next_step: &str) -> Exit {
    printer::failure(what, next_step);
    Exit::Failure
}

fn refuse(report: &Report, sources: &Sources, args: &BuildArgs, output: &Path) -> Exit {
    printer::findings_in_brief(report, sources, &args.project);
    let kept =
        if output.join("index.html").exists() { ", and the website has not changed" } else { "" };
    printer::tell(&format!("Nothing was written to {}{kept}.", output.display()));
    Exit::Errors
}

fn done(written: &output::Published, target: &Target, args: &BuildArgs, started: Instant) {
    let seconds = started.elapsed().as_secs_f64();
    printer::tell(&format!(
        "Wrote {} files to {} in {seconds:.1} seconds.",
        written.files,
        target.shown().display()
    ));
    if !args.publish {
        let project = printer::project_argument(&args.project);
        printer::tell(&format!(
            "This build did not check the pages. Run `planpress check{project}`."
        ));
    }
    if args.portable {
        printer::tell("To look at it, open index.html in that folder.");
    } else {
        let project = printer::project_argument(&args.project);
        printer::tell(&format!("To look at it, run `planpress serve{project}`."));
    }
    if written.is_piecemeal {
        printer::tell(&format!(
            "planpress cannot replace the folder {} itself, because it is the root of a drive or of a volume, or \
             the folder around it is closed. So it replaced what is in it, one name after the other. For a moment \
             visitors may have seen the website half old and half new.",
            target.shown().display()
        ));
    }
}
