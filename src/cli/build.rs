//! `planpress build`: the road to its end.

use std::path::Path;
use std::time::Instant;

use chrono::NaiveDate;

use crate::diagnostics::{Finding, Report};
use crate::output::{self, PublishError, Target};
use crate::pipeline::{self, Settings};
use crate::press::Press;
use crate::self_check;
use crate::site::{LinkStyle, Route, file_of};
use crate::source::{Limits, Sources};

use super::args::{BuildArgs, CommonArgs};
use super::progress::Progress;
use super::{Exit, addresses, printer};

pub(super) fn run(args: &BuildArgs, today: NaiveDate) -> Exit {
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
    if args.common.publish {
        self_check::read(&press, &sources, &mut report);
        report.sort(&sources);
    }
    apply(&args.common, &mut report);
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
            if args.common.publish {
                published(&press, &report, args, today);
            }
            Exit::from(&report)
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
pub(super) fn apply(args: &CommonArgs, report: &mut Report) {
    if args.strict {
        report.make_strict();
    }
    if args.publish {
        report.make_publishable();
    }
}

/// What follows a publication: the project notes its day and its addresses, and the publisher is told
/// what is overdue or open. Neither undoes it.
fn published(press: &Press, report: &Report, args: &BuildArgs, today: NaiveDate) {
    let day = args.common.today.unwrap_or(today);
    printer::tell("Your website passed. Give this folder to the person who runs your web server.");
    if let Err((what, _)) = addresses::keep(&args.project, press.site(), Some(day)) {
        printer::tell(&format!("The list of addresses has not changed: {what}"));
    }
    let outstanding: Vec<_> = report.outstanding().collect();
    if outstanding.is_empty() {
        return;
    }
    printer::tell("Still to do, and shown on the website:");
    for finding in outstanding {
        printer::tell(&format!("  - {}", finding.message));
    }
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
    if !args.common.publish {
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
    if let Some(leftover) = &written.leftover {
        printer::tell(&format!("You can delete this folder: {}", leftover.display()));
    }
}
