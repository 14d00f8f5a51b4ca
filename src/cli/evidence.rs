//! `planpress evidence --output DIR`: a folder for anyone who audits the website.

use chrono::NaiveDate;

use crate::authoring;
use crate::diagnostics::Report;
use crate::evidence::{self, Pack};
use crate::pipeline::{self, Build, Settings};
use crate::site::LinkStyle;
use crate::source::{Limits, Sources};

use super::args::EvidenceArgs;
use super::{Exit, printer};

pub(super) fn run(args: &EvidenceArgs, today: NaiveDate) -> Exit {
    let today = args.today.unwrap_or(today);
    let sources = match Sources::load(&args.project, Limits::default()) {
        Ok(sources) => sources,
        Err(error) => {
            printer::failure(&error.to_string(), "Is this the project's folder?");
            return Exit::Failure;
        }
    };
    let settings = Settings { today, links: LinkStyle::Folder, base: args.base_url.clone() };
    let Build { press, mut report } = pipeline::build(&sources, &settings);
    if report.has_errors() {
        return refuse(&report, &sources);
    }
    match evidence::gather(&press, &report, today) {
        Ok(pack) => write(&pack, args),
        Err(pages) => {
            pages.into_iter().for_each(|finding| report.push(finding));
            report.sort(&sources);
            refuse(&report, &sources)
        }
    }
}

fn refuse(report: &Report, sources: &Sources) -> Exit {
    printer::findings(report, sources);
    printer::tell("Nothing was written. Fix these errors first.");
    Exit::Errors
}

fn write(pack: &Pack, args: &EvidenceArgs) -> Exit {
    if let Err(error) = authoring::write_pack(&args.output, &pack.files) {
        printer::failure(&error.to_string(), &error.next_step());
        return Exit::Failure;
    }
    let (pages, sampled) = (pack.pages, pack.sampled);
    printer::tell(&format!(
        "Checked {pages} pages and chose {sampled} of them for a person to test."
    ));
    match pack.not_met.as_slice() {
        [] => printer::tell("The automatic checks found no faults. There may still be some."),
        not_met => printer::tell(&format!(
            "Faults found. These WCAG 2.2 criteria are not met: {}.",
            not_met.join(", ")
        )),
    }
    let shown = args.output.join("index.html");
    printer::tell(&format!("The evidence is ready. Start with {}.", shown.display()));
    Exit::Success
}
