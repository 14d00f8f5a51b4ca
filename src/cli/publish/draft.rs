//! `planpress publish --for-approval`: a draft that someone can read without a web server, what has changed in
//! words, what is still open, and the list of the files that were read. Nothing is published.

use std::io::Write;
use std::path::Path;

use chrono::NaiveDate;

use crate::authoring::{APPROVAL, FILES_READ, FilesRead, shown};
use crate::diagnostics::{Finding, Place, Report};
use crate::leaflet::{Markup, STYLES, STYLESHEET, escape};
use crate::locale::Locale;
use crate::model::Catalogue;
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
    let read = FilesRead::of(&sources, today).map_err(|it| (it, "Try again.".to_owned()))?;
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
    let catalogue = press.site().catalogue();
    let letter = Letter {
        catalogue,
        date: &date,
        number: &number,
        since_publication: changed::since_publication(&args.project, &sources, catalogue),
        since_approval: changed::since_approval(&sources, catalogue),
        open: open(&report, &sources),
    };
    let folder = args.project.join(APPROVAL);
    let (page, list) = (letter.page(), read.text());
    let own = [("index.html", page.as_str()), (STYLESHEET, STYLES), (FILES_READ, &list)];
    write(&press, &own, &folder, &args.project)?;
    tell(&folder, &number, letter.open.len(), &printer::project_argument(&args.project));
    Ok(Exit::Success)
}

/// Where the draft is, and what to do next.
fn tell(folder: &Path, number: &str, open: usize, project: &str) {
    printer::tell(&format!(
        "The draft is in {}. Its check number is {}.",
        folder.display(),
        shown(number)
    ));
    if open > 0 {
        printer::tell(&format!(
            "Do not send it yet: {} must be answered before the website can be published, and each answer changes a \
             file. Run `planpress check{project} --publish` to see what to answer, and then write a new draft.",
            count(open, "question")
        ));
        return;
    }
    printer::tell(&format!(
        "Send the whole folder to the person who must approve it, and ask them to open index.html.\nWhen they have \
         approved it, run `planpress publish{project} --approved-by POST --on DATE --check-number \"{}\"`. Until \
         then, do not change any file of the project.",
        shown(number)
    ));
}

/// "1 question", "12 questions"
fn count(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}

fn in_words(day: NaiveDate) -> String {
    Locale::english().date(day)
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
    let make = |at: usize, out: &mut dyn Write| match routes.get(at) {
        Some(route) => press.bytes(*route, out),
        None => {
            let _ = out.write_all(own[at - routes.len()].1.as_bytes());
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
    catalogue: &'a Catalogue,
    date: &'a str,
    number: &'a str,
    since_publication: Changed,
    since_approval: Vec<Changed>,
    open: Vec<String>,
}

impl Letter<'_> {
    fn page(&self) -> String {
        let facts = &self.catalogue.site;
        let mut page = Markup::page(&format!("For approval: {}", facts.name));
        page.line("h1", &format!("For approval: {}", facts.name));
        page.line(
            "p",
            &format!(
                "This is a draft of a website of {}, made on {}. It is not published.",
                facts.organisation, self.date
            ),
        );
        if !self.open.is_empty() {
            let open = count(self.open.len(), "question");
            page.line("p", &format!("Do not approve it yet: {open} must be answered first."));
        }
        page.raw(&format!("<p><a href=\"{DRAFT}/index.html\">Read the draft</a></p>"));
        page.line("p", &format!("Check number: {}", shown(self.number)));
        self.contents(&mut page);
        self.changes(&mut page);
        self.questions(&mut page);
        self.how(&mut page);
        page.finish()
    }

    fn contents(&self, page: &mut Markup) {
        page.line("h2", "What is in it");
        let plans = self.catalogue.plans.iter();
        let plans = plans.map(|it| format!("{}: {}", it.title, count(it.actions.len(), "action")));
        let pages = count(self.catalogue.pages.len(), "page");
        let services = count(self.catalogue.services.len(), "service");
        let more = [
            format!("{pages} of text"),
            format!("{services} with telephone numbers and other contacts, on the page Get help"),
        ];
        page.list(plans.chain(more).map(|it| escape(&it)));
    }

    fn changes(&self, page: &mut Markup) {
        page.line("h2", "What has changed");
        for changed in self.since_approval.iter().chain([&self.since_publication]) {
            page.line("p", &changed.sentence);
            for entry in &changed.entries {
                page.line("h3", &entry.heading);
                let lines = entry.lines.iter().filter(|it| !it.is_empty());
                page.list(lines.map(|it| escape(it.trim()).replace('\n', "<br>")));
            }
        }
    }

    fn questions(&self, page: &mut Markup) {
        page.line("h2", "What is still open");
        if self.open.is_empty() {
            page.line("p", "Nothing that planpress can find holds up the publication.");
            return;
        }
        page.line(
            "p",
            "These questions must be answered before the website can be published. Each answer changes a file, so a \
             new draft needs approval.",
        );
        page.list(self.open.iter().map(|it| escape(it)));
    }

    fn how(&self, page: &mut Markup) {
        page.line("h2", "How to approve it");
        page.line(
            "p",
            &format!(
                "Reply to the person who sent you this, with your job title, the date and the check number {}. If \
                 there is a decision or an equality impact assessment, give its web address too. If you do not \
                 approve it, reply with what must change.",
                shown(self.number)
            ),
        );
        page.line(
            "p",
            "planpress, the program that makes the website, then publishes this text and no other: it refuses if any \
             file has changed since this draft was made, and names the file.",
        );
        page.raw(&format!(
            "<p>The files that this draft was made from are listed in <a href=\"{FILES_READ}\">{FILES_READ}</a>, \
             each with a number made from all of its words (SHA-256). The check number is made from that list. In \
             full it is:</p>\n<p><code>{}</code></p>",
            self.number
        ));
    }
}
