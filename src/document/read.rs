//! Every file read as what its place says it is, in parallel, with the findings of all of them.

use std::collections::HashMap;

use rayon::prelude::*;

use crate::diagnostics::Report;
use crate::model::contacts::Contacts;
use crate::source::{FileId, SourceFile, Sources};

use super::decode::{Decode, Reader};
use super::place::{self, Frozen, Use};
use super::withheld::Withheld;
use super::yaml::Value;
use super::{
    AddressList, AroundFile, Documents, EditionDocument, EditionFiles, EventsDocument, Filed,
    MeasuresDocument, ObjectiveDocument, PageDocument, PlanDocument, PlanFiles, RedirectsDocument,
    RemovalsDocument, SiteDocument, SupportDocument, SynonymsDocument, addresses, dead, page,
    unread, yaml,
};

/// What a file says, by its place in the project.
#[expect(clippy::large_enum_variant, reason = "one a file, and gone as soon as it is filed away")]
enum FileRecord<'p> {
    Site(SiteDocument),
    Support(SupportDocument),
    Synonyms(SynonymsDocument),
    Page(PageDocument),
    Plan(PlanDocument),
    Objective(ObjectiveDocument),
    Events(EventsDocument),
    Measures(MeasuresDocument),
    Edition(EditionDocument),
    Redirects(RedirectsDocument),
    Removals(RemovalsDocument),
    Addresses(AddressList),
    Asset(&'p str),
    Around(AroundFile),
    /// A file that has no words for this room.
    Nothing,
}

struct Outcome<'p> {
    file: FileId,
    source: &'p SourceFile,
    said: FileRecord<'p>,
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
    let known = Known { names: withheld(&files), contacts: contacts(sources) };
    let outcomes: Vec<_> =
        files.par_iter().map(|(file, source)| read(*file, source, sources, &known)).collect();
    for mut outcome in outcomes {
        let found = std::mem::take(&mut outcome.report);
        match file_away(&mut documents, outcome) {
            Some(edition) => edition.found.extend(found),
            None => report.extend(found),
        }
    }
    known.names.values().for_each(|it| documents.withheld.extend(it));
    documents.contacts = known.contacts;
    documents
}

/// What is known of the whole project before any file is read for good.
struct Known<'p> {
    /// The names that each plan withholds, by the folder of the plan.
    names: HashMap<&'p str, Withheld>,
    /// What services are reached by.
    contacts: Contacts,
}

/// What the services of `support.yaml` are reached by. What is wrong with it is told when it is read
/// for good.
fn contacts(sources: &Sources) -> Contacts {
    let Some((file, source)) = sources.find("content/support.yaml") else {
        return Contacts::default();
    };
    let read = || {
        let (text, unheard) = (source.text().ok()?, &mut Report::default());
        let root = yaml::read(file, text, 0, unheard).root?;
        let contacts = &Contacts::default();
        SupportDocument::decode(&root, &mut Reader { file, text, contacts, report: unheard })
    };
    read().map(|it| dead::contacts(&it)).unwrap_or_default()
}

/// The names that each plan withholds, by the folder of the plan: known before its files are read.
/// A name that an edition withheld stays withheld, though the plan of now may not print it any more.
fn withheld<'p>(files: &[(FileId, &'p SourceFile)]) -> HashMap<&'p str, Withheld> {
    let mut all: HashMap<&str, Withheld> = HashMap::new();
    for (file, source) in files {
        let plan = match place::use_of(source.path()) {
            Some(Use::Plan(plan) | Use::Edition(plan, _, Frozen::Plan)) => plan,
            _ => continue,
        };
        let Ok(text) = source.text() else { continue };
        // What is wrong with the file is told when it is read for good.
        if let Some(tree) = yaml::read(*file, text, 0, &mut Report::default()).root {
            all.entry(plan).or_default().extend(Withheld::of(&tree));
        }
    }
    all
}

fn read<'p>(
    file: FileId,
    source: &'p SourceFile,
    sources: &Sources,
    known: &Known<'_>,
) -> Outcome<'p> {
    let report = Report::default();
    let path = source.path();
    let mut outcome =
        Outcome { file, source, said: FileRecord::Nothing, incomplete: false, lost: None, report };
    let names = place::plan_of(path).and_then(|plan| known.names.get(plan));
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
        (Some(Use::Asset(asset)), Ok(_)) => outcome.said = FileRecord::Asset(asset),
        (Some(_), Ok(text)) if text.trim().is_empty() => {
            outcome.report.push(unread::empty(file, path));
            outcome.lost = Some(path.to_owned());
        }
        (Some(used), Ok(text)) => match outcome.say(used, text, names, &known.contacts) {
            Some(said) => outcome.said = said,
            None => outcome.lost = Some(path.to_owned()),
        },
    }
    outcome
}

impl<'p> Outcome<'p> {
    fn say(
        &mut self,
        used: Use<'p>,
        text: &str,
        names: Option<&Withheld>,
        contacts: &Contacts,
    ) -> Option<FileRecord<'p>> {
        Some(match used {
            Use::Site => FileRecord::Site(self.record(text, names, contacts)?),
            Use::Support => {
                // A channel's own number is what its record calls dead.
                let mut record = self.record(text, names, &Contacts::default())?;
                dead::in_support(contacts, &mut record, &mut self.report);
                FileRecord::Support(record)
            }
            Use::Synonyms => FileRecord::Synonyms(self.record(text, names, contacts)?),
            Use::Page => FileRecord::Page(page::read(self.file, text, contacts, &mut self.report)),
            Use::Plan(_) => FileRecord::Plan(self.record(text, names, contacts)?),
            Use::Events(_) => FileRecord::Events(self.record(text, names, contacts)?),
            Use::Measures(_) => FileRecord::Measures(self.record(text, names, contacts)?),
            Use::Objective(_) => FileRecord::Objective(self.record(text, names, contacts)?),
            Use::Edition(_, _, it) => match it {
                Frozen::Facts => FileRecord::Edition(self.record(text, names, contacts)?),
                Frozen::Plan => FileRecord::Plan(self.record(text, names, contacts)?),
                Frozen::Events => FileRecord::Events(self.record(text, names, contacts)?),
                Frozen::Measures => FileRecord::Measures(self.record(text, names, contacts)?),
                Frozen::Objective => FileRecord::Objective(self.record(text, names, contacts)?),
                // A channel's own number is what its record called dead then.
                Frozen::Support => {
                    FileRecord::Support(self.record(text, names, &Contacts::default())?)
                }
            },
            Use::Redirects => FileRecord::Redirects(self.record(text, names, contacts)?),
            Use::Removals => FileRecord::Removals(self.record(text, names, contacts)?),
            Use::Addresses => FileRecord::Addresses(addresses::addresses(self.file, text)),
            Use::Around(name) => {
                let (name, text) = (name.to_owned(), text.to_owned());
                FileRecord::Around(AroundFile { file: self.file, name, text })
            }
            Use::Asset(_) | Use::Theme => FileRecord::Nothing,
        })
    }

    fn record<T: Decode>(
        &mut self,
        text: &str,
        names: Option<&Withheld>,
        contacts: &Contacts,
    ) -> Option<T> {
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
        T::decode(&root, &mut Reader { file: self.file, text, contacts, report: &mut self.report })
    }
}

/// Puts what a file says where it belongs. Gives back the edition, if the file is one of a frozen copy.
fn file_away<'d>(
    documents: &'d mut Documents,
    outcome: Outcome<'_>,
) -> Option<&'d mut EditionFiles> {
    let Outcome { file, source, said, incomplete, lost, .. } = outcome;
    documents.lost.extend(lost);
    let stem = source.stem().to_owned();
    fn filed<T>(file: FileId, stem: String, record: T, incomplete: bool) -> Filed<T> {
        Filed { file, stem, record, incomplete }
    }
    let is_of_plan = place::plan_of(source.path()).is_some();
    match said {
        FileRecord::Site(record) => documents.site = Some(filed(file, stem, record, incomplete)),
        FileRecord::Support(record) if !is_of_plan => {
            documents.support = Some(filed(file, stem, record, incomplete))
        }
        FileRecord::Synonyms(record) => {
            documents.synonyms = Some(filed(file, stem, record, incomplete))
        }
        FileRecord::Page(record) => documents.pages.push(filed(file, stem, record, incomplete)),
        FileRecord::Redirects(record) => {
            documents.redirects = Some(filed(file, stem, record, incomplete));
        }
        FileRecord::Removals(record) => {
            documents.removals = Some(filed(file, stem, record, incomplete));
        }
        FileRecord::Addresses(list) => documents.addresses = Some(list),
        FileRecord::Around(part) => documents.around.push(part),
        FileRecord::Asset(path) => documents.assets.push((path.to_owned(), file)),
        said => return in_plan(documents, file, source, said, incomplete),
    }
    None
}

/// Puts a file of a plan's folder among the plan's, or among those of one of its editions.
fn in_plan<'d>(
    documents: &'d mut Documents,
    file: FileId,
    source: &SourceFile,
    said: FileRecord<'_>,
    incomplete: bool,
) -> Option<&'d mut EditionFiles> {
    let plan = plan_files(documents, place::plan_of(source.path())?, file);
    let stem = source.stem().to_owned();
    let Some(Use::Edition(_, edition, part)) = place::use_of(source.path()) else {
        of_plan(plan, said, file, stem, incomplete);
        return None;
    };
    let edition = edition_files(plan, edition, file);
    match said {
        FileRecord::Edition(record) => {
            edition.edition = Some(Filed { file, stem, record, incomplete });
        }
        FileRecord::Support(record) => {
            edition.support = Some(Filed { file, stem, record, incomplete });
        }
        said => of_plan(&mut edition.frozen, said, file, stem, incomplete),
    }
    // What an edition is called, and its date, are the author's to mend.
    (part != Frozen::Facts).then_some(edition)
}

fn of_plan(
    plan: &mut PlanFiles,
    said: FileRecord<'_>,
    file: FileId,
    stem: String,
    incomplete: bool,
) {
    match said {
        FileRecord::Plan(record) => plan.plan = Some(Filed { file, stem, record, incomplete }),
        FileRecord::Objective(record) => {
            plan.objectives.push(Filed { file, stem, record, incomplete });
        }
        FileRecord::Measures(record) => {
            plan.measures = Some(Filed { file, stem, record, incomplete });
        }
        FileRecord::Events(record) => plan.events = Some(Filed { file, stem, record, incomplete }),
        _ => {}
    }
}

/// The files of a plan. Files come in order of path, so its others stand at the end.
fn plan_files<'a>(documents: &'a mut Documents, folder: &str, first: FileId) -> &'a mut PlanFiles {
    let plans = &mut documents.plans;
    if plans.last().is_none_or(|it| it.folder != folder) {
        plans.push(no_files(folder, format!("content/plans/{folder}"), first));
    }
    let last = plans.len() - 1;
    &mut plans[last]
}

/// The files of one of its editions, which come one after the other too.
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
