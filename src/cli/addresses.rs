//! `planpress addresses`: adds the addresses of now to the list of all that were ever published.

use std::collections::BTreeSet;
use std::path::Path;

use chrono::NaiveDate;

use crate::authoring;
use crate::pipeline::{self, Build, Settings};
use crate::site::{LinkStyle, Site};
use crate::source::{Limits, Sources};

use super::args::AddressesArgs;
use super::{Exit, printer};

pub(super) fn run(args: &AddressesArgs, today: NaiveDate) -> Exit {
    let sources = match Sources::load(&args.project, Limits::default()) {
        Ok(sources) => sources,
        Err(error) => {
            printer::failure(&error.to_string(), "Is this the project's folder?");
            return Exit::Failure;
        }
    };
    let today = args.today.unwrap_or(today);
    let settings = Settings { today, links: LinkStyle::Folder, base: None };
    let Build { press, report } = pipeline::build(&sources, &settings);
    if report.has_errors() {
        printer::findings_in_brief(&report, &sources, &args.project);
        printer::tell("The list of addresses has not changed.");
        return Exit::Errors;
    }
    let last_published = press.site().catalogue().last_published;
    keep(&args.project, press.site(), last_published, None).unwrap_or_else(|(what, next_step)| {
        printer::failure(&what, &next_step);
        Exit::Failure
    })
}

/// The addresses of now that are not on the list.
pub(super) fn unrecorded(site: &Site) -> Vec<&str> {
    let known: BTreeSet<&str> =
        site.catalogue().published.iter().flatten().map(|it| it.0.as_str()).collect();
    site.lasting().filter(|it| !known.contains(it)).collect()
}

/// Writes the list, and the words of a publication with it. Says how many addresses are new.
pub(super) fn keep(
    project: &Path,
    site: &Site,
    last_published: Option<NaiveDate>,
    words: Option<&[(&str, &str)]>,
) -> Result<Exit, (String, String)> {
    let known: BTreeSet<&str> =
        site.catalogue().published.iter().flatten().map(|it| it.0.as_str()).collect();
    let new = unrecorded(site).len();
    let all = known.iter().copied();
    authoring::write_addresses(project, all, site.lasting(), last_published, words)
        .map_err(|it| (it.to_string(), it.next_step()))?;
    let all = known.len() + new;
    let (s, path) = (if all == 1 { "" } else { "es" }, project.join(authoring::ADDRESSES));
    printer::tell(&format!("{} has {all} address{s} ({new} new).", path.display()));
    Ok(Exit::Success)
}
