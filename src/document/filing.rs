//! Puts the content of each file in the right place among the documents of a project.

use std::sync::Arc;

use crate::diagnostics::Report;
use crate::source::{FileId, SourceFile};

use super::outcome::{FileRecord, Outcome};
use super::place::{self, Frozen, Use};
use super::{Documents, EditionFiles, Filed, PlanFiles};

/// Puts the content of a file in its place. Returns the edition, if the file belongs to a frozen
/// copy.
pub(super) fn file_away<'d>(
    documents: &'d mut Documents,
    file: FileId,
    source: &SourceFile,
    outcome: &Outcome,
) -> Option<&'d mut EditionFiles> {
    let Outcome { said, incomplete, lost, .. } = outcome;
    documents.lost.extend(lost.clone());
    let at = Place { file, stem: source.stem(), incomplete: *incomplete };
    match said {
        FileRecord::Site(record) => documents.site = Some(at.filed(record)),
        FileRecord::Support(record) if place::plan_of(source.path()).is_none() => {
            documents.support = Some(at.filed(record));
        }
        FileRecord::Synonyms(record) => documents.synonyms = Some(at.filed(record)),
        FileRecord::Page(record) => documents.pages.push(at.filed(record)),
        FileRecord::Redirects(record) => documents.redirects = Some(at.filed(record)),
        FileRecord::Removals(record) => documents.removals = Some(at.filed(record)),
        FileRecord::Addresses(list) => documents.addresses = Some(Arc::clone(list)),
        FileRecord::Around(part) => documents.around.push(part.clone()),
        FileRecord::Asset(path) => documents.assets.push((path.clone(), file)),
        said => return in_plan(documents, source.path(), said, &at),
    }
    None
}

/// The place that the content comes from.
struct Place<'p> {
    file: FileId,
    stem: &'p str,
    incomplete: bool,
}

impl Place<'_> {
    fn filed<T>(&self, record: &Arc<T>) -> Filed<T> {
        Filed {
            file: self.file,
            stem: self.stem.to_owned(),
            record: Arc::clone(record),
            incomplete: self.incomplete,
        }
    }
}

/// Puts a file from a plan's folder with the plan or with one of its editions.
fn in_plan<'d>(
    documents: &'d mut Documents,
    path: &str,
    said: &FileRecord,
    at: &Place<'_>,
) -> Option<&'d mut EditionFiles> {
    let plan = plan_files(documents, place::plan_of(path)?, at.file);
    let Some(Use::Edition(_, edition, part)) = place::use_of(path) else {
        of_plan(plan, said, at);
        return None;
    };
    let edition = edition_files(plan, edition, at.file);
    match said {
        FileRecord::Edition(record) => edition.edition = Some(at.filed(record)),
        FileRecord::Support(record) => edition.support = Some(at.filed(record)),
        said => of_plan(&mut edition.frozen, said, at),
    }
    // The name and date of an edition are for the author to correct.
    (part != Frozen::Facts).then_some(edition)
}

fn of_plan(plan: &mut PlanFiles, said: &FileRecord, at: &Place<'_>) {
    match said {
        FileRecord::Plan(record) => plan.plan = Some(at.filed(record)),
        FileRecord::Objective(record) => plan.objectives.push(at.filed(record)),
        FileRecord::Measures(record) => plan.measures = Some(at.filed(record)),
        FileRecord::Events(record) => plan.events = Some(at.filed(record)),
        _ => {}
    }
}

/// The files of a plan. Files come in path order, so those of one plan are consecutive.
fn plan_files<'a>(documents: &'a mut Documents, folder: &str, first: FileId) -> &'a mut PlanFiles {
    let plans = &mut documents.plans;
    if plans.last().is_none_or(|it| it.folder != folder) {
        plans.push(no_files(folder, format!("content/plans/{folder}"), first));
    }
    let last = plans.len() - 1;
    &mut plans[last]
}

/// The files of one of its editions, which are consecutive too.
fn edition_files<'a>(plan: &'a mut PlanFiles, name: &str, first: FileId) -> &'a mut EditionFiles {
    if plan.editions.last().is_none_or(|it| it.folder != name) {
        let root = format!("{}/editions/{name}", plan.root);
        plan.editions.push(EditionFiles {
            folder: name.to_owned(),
            first,
            edition: None,
            support: None,
            frozen: no_files(&plan.folder, root, first),
            found: Report::default(),
        });
    }
    let last = plan.editions.len() - 1;
    &mut plan.editions[last]
}

fn no_files(folder: &str, root: String, first: FileId) -> PlanFiles {
    PlanFiles {
        folder: folder.to_owned(),
        root,
        first,
        plan: None,
        objectives: Vec::new(),
        events: None,
        measures: None,
        editions: Vec::new(),
    }
}
