//! `planpress import FILE`: a plan from a council's own document. `attempt` is one import, `answers` the file of
//! answers, `questions` a workbook to answer in, `review` the questions in a browser, `told` what is said of it.
//! `updates` reads a workbook for colleagues instead.

mod answers;
mod attempt;
mod questions;
mod review;
mod told;
mod updates;

use std::error::Error;

use chrono::NaiveDate;

use crate::diagnostics::Report;
use crate::import;
use crate::source::Sources;

use super::args::{ImportArgs, ReportFormat};
use super::progress::Waiting;
use super::{Exit, printer};

use attempt::{Attempt, attempt};

/// Why an import came to nothing.
enum Stop {
    /// Sentences for the person: what is wrong with their document.
    Refused(Vec<String>),
    /// What is wrong with their files, and what to do first.
    Findings(Box<(Report, Sources)>, &'static str),
    /// What the machine did not allow, and the next step.
    System(String, String),
}

impl Stop {
    fn system(error: &dyn Error, next_step: &str) -> Self {
        Stop::System(error.to_string(), next_step.to_owned())
    }

    /// Says it in the terminal.
    fn tell(&self) -> Exit {
        match self {
            Stop::Refused(sentences) => sentences.iter().for_each(|it| printer::tell(it)),
            Stop::Findings(found, next_step) => {
                printer::findings(&found.0, &found.1);
                printer::tell(next_step);
            }
            Stop::System(what, next_step) => {
                printer::failure(what, next_step);
                return Exit::Failure;
            }
        }
        Exit::Errors
    }
}

pub(super) fn run(args: &ImportArgs, today: NaiveDate) -> Exit {
    if args.updates {
        return updates::run(args, today);
    }
    import(args, args.today.unwrap_or(today)).unwrap_or_else(|stop| stop.tell())
}

fn import(args: &ImportArgs, today: NaiveDate) -> Result<Exit, Stop> {
    let waiting = Waiting::new("reading the document");
    let attempt = answered(args, today);
    drop(waiting);
    let attempt = attempt?;
    let for_people = args.format == ReportFormat::Human;
    if for_people {
        told::before_writing(&attempt.imported);
    }
    let unused = answers::unused(&attempt.given, &attempt.imported.questions);
    let imported = if args.dry_run { attempt.imported } else { attempt.write()? };
    if let Some(path) = &args.questions {
        questions::write(path, &imported, today)?;
    }
    let imported = if args.review { review::run(args, imported, today)? } else { imported };
    Ok(match args.format {
        ReportFormat::Json => printer::say(&import::json(&imported)),
        ReportFormat::Human => {
            told::next_steps(args, &imported, unused);
            Exit::Success
        }
    })
}

/// An import with all answers: those of the file, and those of a workbook.
fn answered(args: &ImportArgs, today: NaiveDate) -> Result<Attempt<'_>, Stop> {
    let first = attempt(args, answers::read(args)?)?;
    let Some(path) = &args.questions else { return Ok(first) };
    let new = questions::read(path, &first.imported.questions, today)?;
    if new.is_empty() {
        return Ok(first);
    }
    let mut given = first.given;
    new.into_iter().for_each(|it| answers::put(&mut given, it));
    attempt(args, given)
}
