//! A project without errors, and one of its plans: what a command needs that works on what a plan means.

use std::path::Path;

use chrono::NaiveDate;

use crate::model::{Catalogue, Plan};
use crate::pipeline::{self, Build, Settings};
use crate::site::LinkStyle;
use crate::source::{Limits, Sources};

use super::edition::chosen;
use super::{Exit, printer};

type Outcome = Result<Exit, (String, String)>;

/// Does something with a plan: the one with this id, or the only one. The errors of a project are told, and
/// nothing is done.
pub(super) fn with_plan(
    project: &Path,
    typed: Option<&str>,
    today: NaiveDate,
    run: impl FnOnce(&Sources, &Catalogue, &Plan) -> Outcome,
) -> Outcome {
    let sources = Sources::load(project, Limits::default())
        .map_err(|it| (it.to_string(), "Is this the project's folder?".to_owned()))?;
    let settings = Settings { today, links: LinkStyle::Folder, base: None };
    let Build { press, report } = pipeline::build(&sources, &settings);
    if report.has_errors() {
        printer::findings(&report.only_errors(), &sources);
        printer::tell("Nothing was written. Fix these errors first.");
        return Ok(Exit::Errors);
    }
    let id = chosen(press.site(), typed)?;
    let catalogue = press.site().catalogue();
    let plan = catalogue.plans.iter().find(|it| it.id == id);
    run(&sources, catalogue, plan.expect("the plan that was chosen"))
}
