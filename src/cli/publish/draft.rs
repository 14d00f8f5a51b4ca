//! `planpress publish --for-approval`: a draft that someone can read without a web server, what has changed in
//! words, what is still open, and the list of the files that were read. Nothing is published.

use std::path::Path;

use chrono::NaiveDate;

use crate::authoring::{APPROVAL, FILES_READ, FilesRead, shown};
use crate::diagnostics::{Finding, Place, Report};
use crate::leaflet::{Markup, STYLES, STYLESHEET, escape};
use crate::locale::Locale;
use crate::model::SiteFacts;
use crate::output::{self, PublishError, Target};
use crate::pipeline::{self, Build, Settings};
use crate::press::Press;
use crate::self_check;
use crate::site::{LinkStyle, Route, file_of};
use crate::source::{Limits, Sources};

use super::super::args::PublishArgs;
use super::super::{Exit, printer};
use super::changed::{self, Changed};

/// Where the draft is below the folder.
const DRAFT: &str = "draft";

type Failure = (String, String);

pub(super) fn run(args: &PublishArgs, today: NaiveDate) -> Exit {
    draft(args, today).unwrap_or_else(|(what, next_step)| {
        printer::failure(&what, &next_step);
        Exit::Failure
    })
}

fn draft(args: &PublishArgs, today: NaiveDate) -> Result<Exit, Failure> {
    let sources = Sources::load(&args.project, Limits::default())
        .map_err(|it| (it.to_string(), "Is this the project's folder?".to_owned()))?;
    let read = FilesRead::of(&sources, today);
    let number = read.check_number();
    let date = in_words(today);
    let notice = format!(
        "This is a draft for approval, made on {date}. Its check number is {}.",
        shown(&number)
    );
    let base = args.common.base_url.clone();
    let settings = Settings { today, links: LinkStyle::Portable, base };
    let Build { press, mut report } = pipeline::draft(&sources, &settings, &notice);
    self_check::read(&press, &sources, &mut report);
    report.sort(&sources);
    if report.has_errors() {
        printer::findings_in_brief(&report, &sources, &args.project);
        printer::tell("No draft was written. Fix these errors first.");
        return Ok(Exit::Errors);
    }
    let changed = changed::since_publication(&args.project, &sources, press.site().catalogue());
    let facts = &press.site().catalogue().site;
    let letter = Letter { facts, date: &date, number: &number, changed: &changed };
    let page = letter.page(&open(&report, &sources));
    let folder = args.project.join(APPROVAL);
    let own = [("index.html", page.as_str()), (STYLESHEET, STYLES), (FILES_READ, &read.text())];
    write(&press, &own, &folder, &args.project)?;
    let project = printer::project_argument(&args.project);
    printer::tell(&format!(
        "The draft is in {}. Its check number is {}. Send the whole folder to the person who must approve it, and ask \
         them to open index.html.\nWhen they have approved it, run `planpress publish{project} --approved-by POST \
         --on DATE`. Until then, do not change any file of the project.",
        folder.display(),
        shown(&number)
    ));
    Ok(Exit::Success)
}

fn in_words(day: NaiveDate) -> String {
    Locale::new("en-GB", &[]).expect("the built-in words are there").date(day)
}

/// Puts the draft and the files around it in place of the last draft, as a whole.
fn write(
    press: &Press,
    own: &[(&str, &str)],
    folder: &Path,
    project: &Path,
) -> Result<(), Failure> {
    let target = Target::open(folder, project).map_err(|it| (it.to_string(), it.next_step()))?;
    let (pages, routes): (Vec<String>, Vec<Route>) = press
        .site()
        .routes()
        .map(|(address, route)| (format!("{DRAFT}/{}", file_of(address)), route))
        .unzip();
    let names = own.iter().map(|it| it.0.to_owned());
    let addresses: Vec<String> = pages.into_iter().chain(names).collect();
    let make = |at: usize, bytes: &mut Vec<u8>| match routes.get(at) {
        Some(route) => press.bytes(*route, bytes),
        None => {
            bytes.extend_from_slice(own[at - routes.len()].1.as_bytes());
            Ok(())
        }
    };
    match output::publish(&target, &addresses, make, &|_| {}) {
        Ok(_) => Ok(()),
        Err(PublishError::Output(it)) => Err((it.to_string(), it.next_step())),
        Err(PublishError::Pages(pages)) => {
            let first = pages.into_iter().next().map(|it| it.1.message).unwrap_or_default();
            Err((first, "Run `planpress check` to see where.".to_owned()))
        }
    }
}

/// What holds up the publication, each with its file and line.
fn open(report: &Report, sources: &Sources) -> Vec<String> {
    let place = |it: &Finding| match &it.place {
        Place::Words(span) => {
            let line = sources.position(*span).0.line;
            format!(" ({}, line {line})", sources.file(span.file()).path())
        }
        Place::File(file) => format!(" ({})", sources.file(*file).path()),
        Place::Elsewhere { path, line, .. } => format!(" ({path}, line {line})"),
        Place::Project => String::new(),
    };
    report.held_up_by().map(|it| sentence(&format!("{}{}", it.message, place(it)))).collect()
}

/// With a capital, as the beginning of a line.
fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

/// The page around a draft, for the person who must approve it.
struct Letter<'a> {
    facts: &'a SiteFacts,
    date: &'a str,
    number: &'a str,
    changed: &'a Changed,
}

impl Letter<'_> {
    fn page(&self, open: &[String]) -> String {
        let mut page = Markup::page(&format!("For approval: {}", self.facts.name));
        page.line("h1", &format!("For approval: {}", self.facts.name));
        page.line(
            "p",
            &format!(
                "This is a draft of a website of {}, made on {}. It is not published.",
                self.facts.organisation, self.date
            ),
        );
        page.raw(&format!("<p><a href=\"{DRAFT}/index.html\">Read the draft</a></p>"));
        page.line("p", &format!("Check number: {}", shown(self.number)));
        self.changes(&mut page);
        page.line("h2", "What is still open");
        if open.is_empty() {
            page.line("p", "Nothing that planpress can find holds up the publication.");
        } else {
            page.line(
                "p",
                "These questions must be answered before the website can be published. Each answer \
                            changes a file, so a new draft needs approval.",
            );
            page.list(open.iter().map(|it| escape(it)));
        }
        page.line("h2", "How to approve it");
        page.line(
            "p",
            &format!(
                "Reply with your job title, the date and the check number {}. If there is a decision or an equality \
                 impact assessment, give its web address too.",
                shown(self.number)
            ),
        );
        page.line(
            "p",
            "planpress then publishes this text and no other: it refuses if any file has changed since this draft \
             was made, and names the file.",
        );
        page.raw(&format!(
            "<p>The files that this draft was made from are listed in <a href=\"{FILES_READ}\">{FILES_READ}</a>, \
             each with its SHA-256. The SHA-256 of that list is the check number in full:</p>\n<p><code>{}</code></p>",
            self.number
        ));
        page.finish()
    }

    fn changes(&self, page: &mut Markup) {
        page.line("h2", "What has changed");
        page.line("p", &self.changed.sentence);
        for entry in &self.changed.entries {
            page.line("h3", &entry.heading);
            let lines = entry.lines.iter().filter(|it| !it.is_empty());
            page.list(lines.map(|it| escape(it.trim()).replace('\n', "<br>")));
        }
    }
}
