//! Every file read as what its place says it is, in parallel, with the findings of all of them.

use rayon::prelude::*;

use crate::diagnostics::Report;
use crate::source::{FileId, SourceFile, Sources};

use super::decode::{Decode, Reader};
use super::place::{self, Use};
use super::yaml::Value;
use super::{
    Documents, EventsDocument, Filed, MeasuresDocument, ObjectiveDocument, PageDocument,
    PlanDocument, PlanFiles, SiteDocument, SupportDocument, page, unread, yaml,
};

/// What a file says, by its place in the project.
enum Said<'p> {
    Site(SiteDocument),
    Support(SupportDocument),
    Page(PageDocument),
    Plan(&'p str, PlanDocument),
    Objective(&'p str, ObjectiveDocument),
    Events(&'p str, EventsDocument),
    Measures(&'p str, MeasuresDocument),
    Asset(&'p str),
    /// A file that has no words for this room.
    Nothing,
}

struct Outcome<'p> {
    file: FileId,
    source: &'p SourceFile,
    said: Said<'p>,
    /// Whether part of it could not be read.
    incomplete: bool,
    /// The path at which something is missing, because this file could not be read at all.
    lost: Option<String>,
    report: Report,
}

/// Reads every file of a project.
pub fn read_all(sources: &Sources, report: &mut Report) -> Documents {
    let files: Vec<_> = sources.files().collect();
    let mut documents = Documents::default();
    if !files.iter().any(|(_, it)| it.path().split('/').next() == Some("content")) {
        report.push(unread::no_content());
        documents.lost.insert("content".to_owned());
        return documents;
    }
    let outcomes: Vec<_> =
        files.par_iter().map(|(file, source)| read(*file, source, sources)).collect();
    for mut outcome in outcomes {
        report.extend(std::mem::take(&mut outcome.report));
        file_away(&mut documents, outcome);
    }
    documents
}

fn read<'p>(file: FileId, source: &'p SourceFile, sources: &Sources) -> Outcome<'p> {
    let report = Report::default();
    let mut outcome =
        Outcome { file, source, said: Said::Nothing, incomplete: false, lost: None, report };
    let path = source.path();
    match (place::use_of(path), source.text()) {
        // What is wrong with a theme's file is told by who uses the theme.
        (Some(Use::Theme), _) => {}
        (_, Err(why)) => {
            outcome.report.push(unread::finding(file, path, why));
            outcome.lost = Some(path.to_owned());
        }
        (None, Ok(_)) if matches!(path, "content" | "themes") => {
            outcome.report.push(unread::no_folder(file));
            outcome.lost = Some(path.to_owned());
        }
        (None, Ok(_)) => {
            let (finding, meant) = place::unknown(file, path, sources);
            outcome.report.push(finding);
            outcome.lost = meant;
        }
        (Some(Use::Asset(asset)), Ok(_)) => outcome.said = Said::Asset(asset),
        (Some(_), Ok(text)) if text.trim().is_empty() => {
            outcome.report.push(unread::empty(file, path));
            outcome.lost = Some(path.to_owned());
        }
        (Some(used), Ok(text)) => match outcome.say(used, text) {
            Some(said) => outcome.said = said,
            None => outcome.lost = Some(path.to_owned()),
        },
    }
    outcome
}

impl<'p> Outcome<'p> {
    fn say(&mut self, used: Use<'p>, text: &str) -> Option<Said<'p>> {
        Some(match used {
            Use::Site => Said::Site(self.record(text)?),
            Use::Support => Said::Support(self.record(text)?),
            Use::Page => Said::Page(page::read(self.file, text, &mut self.report)),
            Use::Plan(plan) => Said::Plan(plan, self.record(text)?),
            Use::Events(plan) => Said::Events(plan, self.record(text)?),
            Use::Measures(plan) => Said::Measures(plan, self.record(text)?),
            Use::Objective(plan) => Said::Objective(plan, self.record(text)?),
            Use::Asset(_) | Use::Theme => Said::Nothing,
        })
    }

    fn record<T: Decode>(&mut self, text: &str) -> Option<T> {
        let tree = yaml::read(self.file, text, 0, &mut self.report);
        self.incomplete |= tree.incomplete;
        let nothing = tree.root.as_ref().is_none_or(|it| matches!(it.value, Value::Blank));
        if nothing && !tree.incomplete {
            self.report.push(unread::empty(self.file, self.source.path()));
        }
        let root = tree.root.filter(|_| !nothing)?;
        T::decode(&root, &mut Reader { file: self.file, text, report: &mut self.report })
    }
}

fn file_away(documents: &mut Documents, outcome: Outcome<'_>) {
    let Outcome { file, source, said, incomplete, lost, .. } = outcome;
    documents.lost.extend(lost);
    if let Some(folder) = place::plan_of(source.path()) {
        plan_files(documents, folder, file);
    }
    let stem = source.stem().to_owned();
    fn filed<T>(file: FileId, stem: String, record: T, incomplete: bool) -> Filed<T> {
        Filed { file, stem, record, incomplete }
    }
    match said {
        Said::Site(record) => documents.site = Some(filed(file, stem, record, incomplete)),
        Said::Support(record) => documents.support = Some(filed(file, stem, record, incomplete)),
        Said::Page(record) => documents.pages.push(filed(file, stem, record, incomplete)),
        Said::Asset(path) => documents.assets.push((path.to_owned(), file)),
        Said::Nothing => {}
        Said::Plan(plan, record) => {
            plan_files(documents, plan, file).plan = Some(filed(file, stem, record, incomplete));
        }
        Said::Objective(plan, record) => {
            let files = plan_files(documents, plan, file);
            files.objectives.push(filed(file, stem, record, incomplete));
        }
        Said::Events(plan, record) => {
            plan_files(documents, plan, file).events = Some(filed(file, stem, record, incomplete));
        }
        Said::Measures(plan, record) => {
            let measures = Some(filed(file, stem, record, incomplete));
            plan_files(documents, plan, file).measures = measures;
        }
    }
}

/// The files of a plan. Files come in order of path, so its others stand at the end.
fn plan_files<'a>(documents: &'a mut Documents, folder: &str, first: FileId) -> &'a mut PlanFiles {
    let plans = &mut documents.plans;
    if plans.last().is_none_or(|it| it.folder != folder) {
        plans.push(PlanFiles {
            folder: folder.to_owned(),
            first,
            plan: None,
            objectives: Vec::new(),
            events: None,
            measures: None,
        });
    }
    let last = plans.len() - 1;
    &mut plans[last]
}
