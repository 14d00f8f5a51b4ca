//! `planpress audit`: the rules on HTML, over any file or folder.

use std::sync::Arc;

use chrono::NaiveDate;
use rayon::prelude::*;

use crate::audit::{Audit, Auditor, Profile, Resources, Subject, faults_as_json, gather};
use crate::diagnostics::{Code, Finding, Place, Report, render_sarif};
use crate::evidence;
use crate::output;
use crate::source::{HtmlFile, HtmlFolder, Sources};

use super::args::{AuditArgs, AuditFormat, AuditProfile};
use super::{Exit, printer};

/// Folders and what their pages load.
struct InFolder<'a> {
    folder: &'a HtmlFolder,
    file: &'a HtmlFile,
}

impl Resources for InFolder<'_> {
    fn weight(&self, _: &str, address: &str) -> Option<u64> {
        self.folder.weight(self.file, address)
    }

    fn text(&self, _: &str, address: &str) -> Option<Arc<str>> {
        self.folder.text(self.file, address)
    }
}

pub(super) fn run(args: &AuditArgs, today: NaiveDate) -> Exit {
    let folder = match HtmlFolder::find(&args.path) {
        Ok(folder) => folder,
        Err(error) => {
            printer::failure(&error.to_string(), "Give an HTML file, or a folder of them.");
            return Exit::Failure;
        }
    };
    if folder.files.is_empty() {
        let what = format!("there are no HTML pages in {}", args.path.display());
        printer::failure(&what, "Is this the folder of a finished website, such as output?");
        return Exit::Failure;
    }
    let auditor = Auditor::new(profile(args));
    let looked = |file| (file, look(&auditor, &folder, file));
    let read: Vec<_> = folder.files.par_iter().map(looked).collect();
    let mut pages = Vec::new();
    let mut report = Report::default();
    for (file, result) in read {
        match result {
            Ok((audit, finding)) => {
                pages.extend(audit.map(|it| (file.shown.as_str(), it)));
                finding.into_iter().for_each(|it| report.push(it));
            }
            Err(error) => report.push(not_read(file, &error)),
        }
    }
    tell(args, &pages, report, args.today.unwrap_or(today))
}

/// The profile that was asked for, or that of the website.
fn profile(args: &AuditArgs) -> Profile {
    match args.profile {
        Some(AuditProfile::Accessibility) => Profile::Accessibility,
        Some(AuditProfile::Planpress) => Profile::Planpress,
        None => {
            let path = args.path.canonicalize().unwrap_or_else(|_| args.path.clone());
            if output::is_made_here(&path) { Profile::Planpress } else { Profile::Accessibility }
        }
    }
}

/// What the rules say of a page, and what to say of its file.
type Looked = (Option<Audit>, Option<Finding>);

fn look(auditor: &Auditor, folder: &HtmlFolder, file: &HtmlFile) -> std::io::Result<Looked> {
    let html = file.read()?;
    if !html.has_tags() {
        let finding =
            of(file, Code::UnknownFile, "not an HTML file, so planpress did not check it");
        return Ok((None, Some(finding)));
    }
    let around = InFolder { folder, file };
    let audit = auditor.audit(&Subject { path: &file.shown, html: &html.text, around: &around });
    let cut = "this page is very large, so planpress only checked the first 16 MiB";
    Ok((Some(audit), (!html.whole).then(|| of(file, Code::FileTooLarge, cut))))
}

fn of(file: &HtmlFile, code: Code, message: &str) -> Finding {
    let place =
        Place::Elsewhere { path: file.shown.clone(), line: 1, column: 1, excerpt: String::new() };
    Finding::new(code, place, message)
}

fn not_read(file: &HtmlFile, error: &std::io::Error) -> Finding {
    of(file, Code::FileNotRead, &format!("planpress cannot read this page: {error}"))
}

fn tell(args: &AuditArgs, pages: &[(&str, Audit)], mut report: Report, today: NaiveDate) -> Exit {
    let sources = Sources::default();
    let profile = profile(args);
    gather(pages).into_iter().for_each(|it| report.push(it));
    if args.strict {
        report.make_strict();
    }
    let said = match args.format {
        AuditFormat::Human => {
            if !report.findings().is_empty() {
                printer::findings(&report, &sources);
            }
            printer::tell(&summary(pages.len(), profile, &report));
            Exit::Success
        }
        AuditFormat::Json => printer::say(&faults_as_json(pages.len(), profile, &report)),
        AuditFormat::Earl => printer::say(&evidence::earl_of(pages, profile, today)),
        AuditFormat::Sarif => printer::say(&render_sarif(&report, &sources, "")),
    };
    said.and(Exit::from(&report))
}

/// What was looked at, and that it is not all.
fn summary(pages: usize, profile: Profile, report: &Report) -> String {
    let s = if pages == 1 { "" } else { "s" };
    let found = match report.findings().len() {
        0 => "No problems found".to_owned(),
        1 => "1 problem found".to_owned(),
        many => format!("{many} problems found"),
    };
    let more = match profile {
        Profile::Accessibility => {
            "To also check how the pages are built and written, use `--profile planpress`."
        }
        Profile::Planpress => {
            "(`planpress check` calculates the contrast of your own theme's colours.)"
        }
    };
    format!(
        "{found} on {pages} page{s}. A program only finds some accessibility problems. A person \
         must check text on pictures, use with a keyboard, and whether the words make sense. {more}"
    )
}
