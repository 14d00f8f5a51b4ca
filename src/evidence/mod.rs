//! Evidence for anyone who audits a site: which pages to look at, what every automatic rule came to on
//! every page, and for each of the 55 success criteria of WCAG 2.2 at levels A and AA how far that
//! decides it and what a person does for the rest. A sheet beside it answers what information
//! governance asks.
//!
//! It looks at what [`Press`] makes and gives back texts by path; it writes no file and claims
//! nothing that no rule saw. No site is called compliant here.

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

/// A folder for an auditor, not written yet.
#[derive(Debug)]
pub struct Pack {
    /// Each file's path in the folder and its text, sorted.
    pub files: Vec<(String, String)>,
    /// How many pages were looked at.
    pub pages: usize,
    /// How many of them are for a person to look at.
    pub sampled: usize,
    /// The criteria that are not met, by number.
    pub not_met: Vec<&'static str>,
}

/// What an audit of any pages with the rules of a profile came to, in EARL: an assertion for each rule on
/// each page.
pub fn earl_of(pages: &[(&str, Audit)], profile: Profile, today: NaiveDate) -> String {
    let page = |(path, it): &(&str, Audit)| look::page_of((*path).to_owned(), it, profile);
    let pages: Vec<_> = pages.iter().map(page).collect();
    earl::write(&look::rules(profile), &pages, today)
}

/// Looks at every page of a site as it is on the build date. `found` is what its build reported.
///
/// # Errors
/// Every template of the theme that cannot make its page.
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
