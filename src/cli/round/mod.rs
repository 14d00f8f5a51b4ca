//! `planpress round`: what is due, settled in the browser, or sent to colleagues as workbooks and texts.

mod sitting;
mod workbooks;

use chrono::NaiveDate;

use crate::model::{Catalogue, Plan};
use crate::round::Due;
use crate::source::Sources;

use super::args::RoundArgs;
use super::sound::with_plan;
use super::{Exit, printer};

type Failure = (String, String);

pub(super) fn run(args: &RoundArgs, today: NaiveDate) -> Exit {
    let today = args.today.unwrap_or(today);
    let run = |sources: &Sources, catalogue: &Catalogue, plan: &Plan| {
        begin(args, sources, &Due::at(catalogue, plan, today))
    };
    with_plan(&args.project, args.plan.as_deref(), today, run).unwrap_or_else(
        |(what, next_step)| {
            printer::failure(&what, &next_step);
            Exit::Failure
        },
    )
}

fn begin(args: &RoundArgs, sources: &Sources, due: &Due<'_>) -> Result<Exit, Failure> {
    if due.is_empty() {
        printer::tell("No update and no check of a service is due.");
        return Ok(Exit::Success);
    }
    match &args.workbooks {
        Some(folder) => workbooks::write(folder, args.back_by, due)?,
        None => sitting::sit(args, sources, due)?,
    }
    Ok(Exit::Success)
}
