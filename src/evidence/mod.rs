//! Evidence for auditors of a site: the pages to check, the result of every automatic rule on every
//! page and, for each of the 55 success criteria of WCAG 2.2 at levels A and AA, how far the rules
//! decide it and what a person does for the rest. A separate sheet answers the questions of
//! information governance.
//!
//! It reads what [`Press`] renders and returns texts by path. It writes no files and claims nothing
//! that no rule has checked. It never calls a site compliant.

mod alike;
mod checked;
mod criteria;
mod earl;
mod governance;
mod look;
mod names;
mod pack;
mod report;
mod sample;
mod summary;
mod survey;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;

use crate::audit::{Audit, Profile};
use crate::diagnostics::{Finding, Report};
use crate::press::Press;

use checked::Standing;

/// A folder for an auditor, not yet written.
#[derive(Debug)]
pub struct Pack {
    /// The path and text of each file in the folder, sorted.
    pub files: Vec<(String, String)>,
    /// The number of pages checked.
    pub pages: usize,
    /// The number of those that a person needs to check.
    pub sampled: usize,
    /// The criteria that are not met, by number.
    pub not_met: Vec<&'static str>,
}

/// The results of a profile's rules for any pages, in EARL: an assertion for each rule on each
/// page.
pub fn earl_of(pages: &[(&str, Audit)], profile: Profile, today: NaiveDate) -> String {
    let page = |(path, it): &(&str, Audit)| look::page_of((*path).to_owned(), it, profile);
    let pages: Vec<_> = pages.iter().map(page).collect();
    earl::write(&look::rules(profile), &pages, today)
}

/// Checks every page of a site as of the build date. `found` is what its build reported.
///
/// # Errors
/// Every template of the theme that cannot render its page.
pub fn gather(press: &Press, found: &Report, today: NaiveDate) -> Result<Pack, Vec<Finding>> {
    let checked = look::look(press, today)?;
    let judged = checked.judged();
    let not_met = judged.iter().filter(|it| it.standing == Standing::NotMet);
    Ok(Pack {
        files: pack::files(press, &checked, found),
        pages: checked.pages.len(),
        sampled: checked.sample.len(),
        not_met: not_met.map(|it| it.criterion.number).collect(),
    })
}
