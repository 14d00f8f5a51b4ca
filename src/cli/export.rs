//! `planpress export --workbook FILE`: a workbook in which colleagues fill in their updates.

use chrono::NaiveDate;

use crate::authoring;
use crate::exports;
use crate::import::returns::Column;
use crate::intake::{self, Part};
use crate::model::Plan;

use super::args::ExportArgs;
use super::sound::with_plan;
use super::{Exit, printer};

pub(super) fn run(args: &ExportArgs, today: NaiveDate) -> Exit {
    export(args, args.today.unwrap_or(today)).unwrap_or_else(|(what, next_step)| {
        printer::failure(&what, &next_step);
        Exit::Failure
    })
}

fn export(args: &ExportArgs, today: NaiveDate) -> Result<Exit, (String, String)> {
    if args.workbook.extension().is_none_or(|it| it != "xlsx") {
        let what = format!("{} does not end in .xlsx", args.workbook.display());
        return Err((what, "Give a name such as updates.xlsx.".to_owned()));
    }
    let typed = args.plan.as_deref();
    with_plan(&args.project, typed, today, |_, _, plan| write(args, plan, today))
}

fn write(args: &ExportArgs, plan: &Plan, today: NaiveDate) -> Result<Exit, (String, String)> {
    let bytes = exports::returns(plan, today)
        .map_err(|it| (format!("the workbook cannot hold this plan: {it}"), String::new()))?;
    authoring::write_workbook(&args.workbook, &bytes, is_ours)
        .map_err(|it| (it.to_string(), it.next_step()))?;
    let file = args.workbook.display();
    printer::tell(&format!(
        "The workbook is {file}. Send it to your colleagues. When it comes back, run `planpress import {file} \
         --updates`."
    ));
    Ok(Exit::Success)
}

/// Whether a file is a workbook for updates: nothing else is ever written over.
fn is_ours(bytes: &[u8]) -> bool {
    let Ok(intake) = intake::whole_xlsx("updates.xlsx", bytes) else { return false };
    let mut tables = intake.parts.iter().filter_map(|it| match it {
        Part::Table(table) => Some(table),
        Part::Line(_) => None,
    });
    tables.any(|it| {
        let cells = it.rows.iter().flat_map(|it| it.places.iter().flatten());
        let mut lines = cells.flat_map(|it| &it.lines);
        lines.any(|it| it.text == Column::Id.heading())
    })
}
