//! `planpress check`: the same road as `build`, every page rendered, nothing written.

use chrono::NaiveDate;

use crate::diagnostics::render_json;
use crate::pipeline;
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
    let mut report = pipeline::check(&sources, &settings(&args.common, today, LinkStyle::Folder));
    apply(&args.common, &mut report);
    match args.format {
        Format::Human => printer::findings(&report, &sources),
        Format::Json => printer::say(&render_json(&report, &sources)),
    }
    Exit::from(&report)
}
