//! Parses one file according to its place.

use std::sync::Arc;

use crate::diagnostics::Report;
use crate::model::contacts::Contacts;
use crate::source::{FileId, SourceFile, Sources};

use super::decode::{Decode, Reader};
use super::known::Known;
use super::place::{self, Frozen, Use};
use super::withheld::Withheld;
use super::yaml::{self, Value};
use super::{
    AddressList, AroundFile, EditionDocument, EventsDocument, MeasuresDocument, ObjectiveDocument,
    PageDocument, PlanDocument, RedirectsDocument, RemovalsDocument, SiteDocument, SupportDocument,
    SynonymsDocument, addresses, dead, page, unread,
};

/// The content of a file, by its place in the project.
pub(super) enum FileRecord {
    Site(Arc<SiteDocument>),
    Support(Arc<SupportDocument>),
    Synonyms(Arc<SynonymsDocument>),
    Page(Arc<PageDocument>),
    Plan(Arc<PlanDocument>),
    Objective(Arc<ObjectiveDocument>),
    Events(Arc<EventsDocument>),
    Measures(Arc<MeasuresDocument>),
    Edition(Arc<EditionDocument>),
    Redirects(Arc<RedirectsDocument>),
    Removals(Arc<RemovalsDocument>),
    Addresses(Arc<AddressList>),
    Asset(String),
    Around(AroundFile),
    /// A file whose text is not used in this module.
    Nothing,
}

/// The result of reading one file.
pub(super) struct Outcome {
    pub(super) said: FileRecord,
    /// Whether part of it could not be parsed.
    pub(super) incomplete: bool,
    /// The path that has something missing, because this file could not be read at all.
    pub(super) lost: Option<String>,
    pub(super) report: Report,
}

/// A file that has words.
struct Typed<'p> {
    file: FileId,
    path: &'p str,
    text: &'p str,
}

impl Outcome {
    /// Reads one file.
    pub(super) fn of(file: FileId, source: &SourceFile, sources: &Sources, known: &Known) -> Self {
        let report = Report::default();
        let path = source.path();
        let mut outcome =
            Outcome { said: FileRecord::Nothing, incomplete: false, lost: None, report };
        let names = place::plan_of(path).and_then(|plan| known.names.get(plan));
        match (place::use_of(path), source.text()) {
            // Errors in a theme's file are reported by the code that uses the theme.
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
            (Some(Use::Asset(asset)), Ok(_)) => outcome.said = FileRecord::Asset(asset.to_owned()),
            (Some(_), Ok(text)) if text.trim().is_empty() => {
                outcome.report.push(unread::empty(file, path));
                outcome.lost = Some(path.to_owned());
            }
            (Some(used), Ok(text)) => {
                match outcome.say(used, &Typed { file, path, text }, names, &known.contacts) {
                    Some(said) => outcome.said = said,
                    None => outcome.lost = Some(path.to_owned()),
                }
            }
        }
        outcome
    }

    fn say(
        &mut self,
        used: Use<'_>,
        typed: &Typed<'_>,
        names: Option<&Withheld>,
        contacts: &Contacts,
    ) -> Option<FileRecord> {
        Some(match used {
            Use::Site => FileRecord::Site(self.record(typed, names, contacts)?),
            Use::Support => {
                // A channel's own number is what its record marks as dead.
                let mut record: SupportDocument =
                    self.decoded(typed, names, &Contacts::default())?;
                dead::in_support(contacts, &mut record, &mut self.report);
                FileRecord::Support(Arc::new(record))
            }
            Use::Synonyms => FileRecord::Synonyms(self.record(typed, names, contacts)?),
            Use::Page => {
                let page = page::read(typed.file, typed.text, contacts, &mut self.report);
                FileRecord::Page(Arc::new(page))
            }
            Use::Plan(_) => FileRecord::Plan(self.record(typed, names, contacts)?),
            Use::Events(_) => FileRecord::Events(self.record(typed, names, contacts)?),
            Use::Measures(_) => FileRecord::Measures(self.record(typed, names, contacts)?),
            Use::Objective(_) => FileRecord::Objective(self.record(typed, names, contacts)?),
            Use::Edition(_, _, it) => match it {
                Frozen::Facts => FileRecord::Edition(self.record(typed, names, contacts)?),
                Frozen::Plan => FileRecord::Plan(self.record(typed, names, contacts)?),
                Frozen::Events => FileRecord::Events(self.record(typed, names, contacts)?),
                Frozen::Measures => FileRecord::Measures(self.record(typed, names, contacts)?),
                Frozen::Objective => FileRecord::Objective(self.record(typed, names, contacts)?),
                // A channel's own number is what its record marked as dead at the time.
                Frozen::Support => {
                    FileRecord::Support(self.record(typed, names, &Contacts::default())?)
                }
            },
            Use::Redirects => FileRecord::Redirects(self.record(typed, names, contacts)?),
            Use::Removals => FileRecord::Removals(self.record(typed, names, contacts)?),
            Use::Addresses => {
                FileRecord::Addresses(Arc::new(addresses::addresses(typed.file, typed.text)))
            }
            Use::Around(name) => {
                let (name, text) = (name.to_owned(), typed.text.to_owned());
                FileRecord::Around(AroundFile { file: typed.file, name, text })
            }
            Use::Asset(_) | Use::Theme => FileRecord::Nothing,
        })
    }

    fn record<T: Decode>(
        &mut self,
        typed: &Typed<'_>,
        names: Option<&Withheld>,
        contacts: &Contacts,
    ) -> Option<Arc<T>> {
        self.decoded(typed, names, contacts).map(Arc::new)
    }

    fn decoded<T: Decode>(
        &mut self,
        typed: &Typed<'_>,
        names: Option<&Withheld>,
        contacts: &Contacts,
    ) -> Option<T> {
        let Typed { file, path, text } = *typed;
        let tree = yaml::read(file, text, 0, &mut self.report);
        self.incomplete |= tree.incomplete;
        let nothing = tree.root.as_ref().is_none_or(|it| matches!(it.value, Value::Blank));
        if nothing && !tree.incomplete {
            self.report.push(unread::empty(file, path));
        }
        let mut root = tree.root.filter(|_| !nothing)?;
        if let Some(names) = names {
            names.apply(&mut root);
        }
        T::decode(&root, &mut Reader { file, text, contacts, report: &mut self.report })
    }
}
