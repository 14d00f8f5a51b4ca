//! Every file read as what its place says it is, in parallel, with the findings of all of them.

use std::collections::HashMap;

use rayon::prelude::*;

use crate::diagnostics::Report;
use crate::source::{FileId, SourceFile, Sources};

use super::decode::{Decode, Reader};
use super::place::{self, Use};
use super::withheld::Withheld;
use super::yaml::Value;
use super::{
    Documents, EventsDocument, Filed, MeasuresDocument, ObjectiveDocument, PageDocument,
    PlanDocument, PlanFiles, SiteDocument, SupportDocument, SynonymsDocument, page, unread, yaml,
};

/// What a file says, by its place in the project.
#[expect(clippy::large_enum_variant, reason = "one a file, and gone as soon as it is filed away")]
enum Said<'p> {
    Site(SiteDocument),
    Support(SupportDocument),
    Synonyms(SynonymsDocument),
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
    let names = withheld(&files);
    let outcomes: Vec<_> =
        files.par_iter().map(|(file, source)| read(*file, source, sources, &names)).collect();
    for mut outcome in outcomes {
        report.extend(std::mem::take(&mut outcome.report));
        file_away(&mut documents, outcome);
    }
    documents
}

/// The names that each plan withholds, by the folder of the plan: known before its files are read.
fn withheld<'p>(files: &[(FileId, &'p SourceFile)]) -> HashMap<&'p str, Withheld> {
    let plans = files.iter().filter_map(|(file, source)| match place::use_of(source.path()) {
        Some(Use::Plan(plan)) => Some((plan, *file, source.text().ok()?)),
        _ => None,
    });
    // What is wrong with the file is told when it is read for good.
    let tree = |file, text| yaml::read(file, text, 0, &mut Report::default()).root;
    plans.filter_map(|(plan, file, text)| Some((plan, Withheld::of(&tree(file, text)?)))).collect()
}

fn read<'p>(
    file: FileId,
    source: &'p SourceFile,
    sources: &Sources,
    names: &HashMap<&str, Withheld>,
) -> Outcome<'p> {
    let report = Report::default();
    let path = source.path();
    let mut outcome =
        Outcome { file, source, said: Said::Nothing, incomplete: false, lost: None, report };
    let names = place::plan_of(path).and_then(|plan| names.get(plan));
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
        (Some(used), Ok(text)) => match outcome.say(used, text, names) {
            Some(said) => outcome.said = said,
            None => outcome.lost = Some(path.to_owned()),
        },
    }
    outcome
}

impl<'p> Outcome<'p> {
    fn say(&mut self, used: Use<'p>, text: &str, names: Option<&Withheld>) -> Option<Said<'p>> {
        Some(match used {
            Use::Site => Said::Site(self.record(text, names)?),
            Use::Support => Said::Support(self.record(text, names)?),
            Use::Synonyms => Said::Synonyms(self.record(text, names)?),
            Use::Page => Said::Page(page::read(self.file, text, &mut self.report)),
            Use::Plan(plan) => Said::Plan(plan, self.record(text, names)?),
            Use::Events(plan) => Said::Events(plan, self.record(text, names)?),
            Use::Measures(plan) => Said::Measures(plan, self.record(text, names)?),
            Use::Objective(plan) => Said::Objective(plan, self.record(text, names)?),
            Use::Asset(_) | Use::Theme => Said::Nothing,
        })
    }

    fn record<T: Decode>(&mut self, text: &str, names: Option<&Withheld>) -> Option<T> {
        let tree = yaml::read(self.file, text, 0, &mut self.report);
        self.incomplete |= tree.incomplete;
        let nothing = tree.root.as_ref().is_none_or(|it| matches!(it.value, Value::Blank));
        if nothing && !tree.incomplete {
            self.report.push(unread::empty(self.file, self.source.path()));
        }
        let mut root = tree.root.filter(|_| !nothing)?;
        if let Some(names) = names {
            names.apply(&mut root);
        }
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
        Said::Synonyms(record) => documents.synonyms = Some(filed(file, stem, record, incomplete)),
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
