//! `planpress serve`: the site on this computer, made again after each edit.

use std::path::Path;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::authoring;
use crate::diagnostics::{Report, render_human};
use crate::document::{ANSWERS, AnswerDocument, read_answers};
use crate::pipeline::{Again, Settings};
use crate::press::Press;
use crate::serve::{self, Page, Pages, Rebuilt, ShowEarly};
use crate::site::LinkStyle;
use crate::source::{Limits, Sources};

use super::args::ServeArgs;
use super::{Exit, printer};

/// The pages of one state of the project.
struct BuiltSite {
    press: Arc<Press>,
    sources: Arc<Sources>,
}

impl Pages for BuiltSite {
    fn page(&self, address: &str) -> Result<Option<Page>, String> {
        let route = self.press.site().find(&format!("/{address}"));
        let Some(route) = route else { return Ok(None) };
        let mut bytes = Vec::new();
        match self.press.bytes(route, &mut bytes) {
            Ok(()) => Ok(Some(Page { bytes, media_type: self.press.site().media_type(route) })),
            Err(finding) => {
                let mut report = Report::default();
                report.push(finding);
                Err(render_human(&report, &self.sources, false))
            }
        }
    }
}

/// A project that could not be read at all has no pages.
struct NoPages;

impl Pages for NoPages {
    fn page(&self, _address: &str) -> Result<Option<Page>, String> {
        Ok(None)
    }
}

pub(super) fn run(args: &ServeArgs, today: NaiveDate) -> Exit {
    let settings =
        Settings { today: args.today.unwrap_or(today), links: LinkStyle::Folder, base: None };
    let mut preview =
        Preview { args, again: Again::new(settings.clone()), settings, is_first: true };
    let started = |address| {
        printer::tell(&format!("The website is at http://{address}/. Press Ctrl and C to stop."));
        if args.open && serve::open_in_browser(address).is_err() {
            printer::tell("planpress cannot open your browser. Open the address in it yourself.");
        }
        open_questions(&args.project);
    };
    let Err(error) =
        serve::serve(&args.project, args.port, |early| preview.rebuild(early), started);
    printer::failure(&error.to_string(), error.next_step());
    Exit::Failure
}

/// Says how many questions of an import have no answer yet. Without the document nothing can be done about them
/// here, and it may be anywhere.
fn open_questions(project: &Path) {
    let text = authoring::read_answers_file(&project.join(ANSWERS));
    let Ok(Some(text)) = text else { return };
    let sources = Sources::from_texts([(ANSWERS, text)]);
    let answers = read_answers(&sources, &mut Report::default());
    let is_open = |it: &&AnswerDocument| it.answer.as_ref().is_none_or(|it| it.value.is_empty());
    let (them, s, are) = match answers.questions.iter().filter(is_open).count() {
        0 => return,
        1 => (1, "", "is"),
        them => (them, "s", "are"),
    };
    printer::tell(&format!(
        "{them} question{s} about the document that you imported {are} open. To answer in your browser, run \
         `planpress import plan.docx --review` with the name of your document."
    ));
}

/// A project that is shown again after each edit.
struct Preview<'a> {
    args: &'a ServeArgs,
    settings: Settings,
    again: Again,
    /// What is due is told once: it is the same after each edit.
    is_first: bool,
}

impl Preview<'_> {
    /// Reads the project, and shows its pages as soon as they can be made.
    fn rebuild(&mut self, early: &ShowEarly<'_>) -> Rebuilt {
        let project = &self.args.project;
        let sources = match Sources::load(project, Limits::default()) {
            Ok(sources) => Arc::new(sources),
            Err(error) => {
                return Rebuilt {
                    pages: Arc::new(NoPages),
                    findings: error.to_string(),
                    has_errors: true,
                };
            }
        };
        let unjudged = self.again.build(&sources);
        let press = Arc::clone(&unjudged.press);
        let pages: Arc<dyn Pages> =
            Arc::new(BuiltSite { press: Arc::clone(&press), sources: Arc::clone(&sources) });
        if !unjudged.has_errors() {
            early(Arc::clone(&pages));
        }
        let report = unjudged.judge();
        printer::findings_in_brief(&report, &sources, project);
        if std::mem::take(&mut self.is_first) && !report.has_errors() {
            printer::due(press.site().catalogue(), self.settings.today, project);
        }
        let (report, _) = report.without_questions();
        let findings = render_human(&report, &sources, false);
        Rebuilt { pages, findings, has_errors: report.has_errors() }
    }
}
