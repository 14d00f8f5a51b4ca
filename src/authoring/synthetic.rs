//! A made-up project of any size, to measure planpress with: the same number and seed give the same
//! bytes. It names no real place, service or number that someone could call.
//!
//! Every record draws from dice of its own, so that the files are made one by one and a longer plan
//! begins like a shorter one.

mod action;
mod dice;
mod measure;
mod pages;
mod plan;

use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use crate::document::{EditionDocument, Spanned, WrittenDate, write};
use crate::model::prose::Prose;

use super::folder::{NewError, write_into_empty};

/// The plan's folder.
const PLAN: &str = "content/plans/westmere-2024-2029";

/// How many actions an objective has.
const ACTIONS_PER_OBJECTIVE: usize = 10;

/// Every file of a project with so many actions: its path below the project, and its text.
pub fn synthetic_project(actions: usize, seed: u64) -> impl Iterator<Item = (String, String)> {
    let objectives = actions.div_ceil(ACTIONS_PER_OBJECTIVE);
    let around = [
        ("content/site.yaml".to_owned(), write(&plan::site())),
        ("content/support.yaml".to_owned(), write(&plan::support())),
        (format!("{PLAN}/plan.yaml"), write(&plan::plan(objectives))),
        (format!("{PLAN}/measures.yaml"), write(&measure::measures(objectives, seed))),
    ];
    let pages = (0..pages::COUNT)
        .map(move |it| (format!("content/pages/{}.md", pages::name(it)), pages::page(it, seed)));
    let objectives = (0..objectives).map(move |it| {
        let first = it * ACTIONS_PER_OBJECTIVE;
        let records = first..actions.min(first + ACTIONS_PER_OBJECTIVE);
        let text = write(&action::objective(it, records, seed));
        (format!("{PLAN}/objectives/{}.yaml", plan::objective_id(it)), text)
    });
    around.into_iter().chain(pages).chain(objectives).chain(edition(actions, seed))
}

/// An edition from when the plan had a twentieth of its objectives, in other words: every page of
/// what came later says so, and reading the plan twice over is not measured.
fn edition(actions: usize, seed: u64) -> impl Iterator<Item = (String, String)> {
    let folder = format!("{PLAN}/editions/2024-april");
    let objectives = actions.div_ceil(ACTIONS_PER_OBJECTIVE).div_ceil(20);
    let facts = EditionDocument {
        name: Some("April 2024".into()),
        on: day(2024, 4, 1),
        ..EditionDocument::blank()
    };
    let around = [
        (format!("{folder}/edition.yaml"), write(&facts)),
        (format!("{folder}/plan.yaml"), write(&plan::plan(objectives))),
    ];
    let objectives = (0..objectives).map(move |it| {
        let first = it * ACTIONS_PER_OBJECTIVE;
        let records = first..actions.min(first + ACTIONS_PER_OBJECTIVE);
        let text = write(&action::objective(it, records, seed + 1));
        (format!("{folder}/objectives/{}.yaml", plan::objective_id(it)), text)
    });
    around.into_iter().chain(objectives)
}

/// Writes a project with so many actions into a folder that does not exist yet or is empty, and
/// gives back the paths of its files.
///
/// # Errors
/// A folder that holds something already, a path that is not a folder, or a disk that refuses.
pub fn write_synthetic(dir: &Path, actions: usize, seed: u64) -> Result<Vec<PathBuf>, NewError> {
    write_into_empty(dir, synthetic_project(actions, seed))
}

fn day(year: i32, month: u32, day: u32) -> Option<Spanned<WrittenDate>> {
    NaiveDate::from_ymd_opt(year, month, day).map(|it| WrittenDate::from(it).into())
}

fn prose(words: &str) -> Option<Spanned<Prose>> {
    Some(Prose::plain(words).into())
}
