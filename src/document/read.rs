//! Parses every file according to its place, in parallel, and collects the findings.

use std::sync::Arc;

use rayon::prelude::*;

use crate::diagnostics::Report;
use crate::source::{FileId, SourceFile, Sources};

use super::known::{Known, is_known_before};
use super::outcome::Outcome;
use super::{Documents, filing, unread};

/// Reads every file of a project.
pub fn read_all(sources: &Sources, report: &mut Report) -> Documents {
    Reading::of(sources).documents(sources, report)
}

/// The content of each file of a project, kept separately so that unchanged files need not be read
/// again.
pub struct Reading {
    /// By file number.
    outcomes: Vec<Arc<Outcome>>,
    known: Known,
}

impl Reading {
    /// Reads every file.
    pub fn of(sources: &Sources) -> Self {
        let known = Known::of(sources);
        let files: Vec<_> = sources.files().collect();
        let read = |it: &(FileId, &SourceFile)| Arc::new(Outcome::of(it.0, it.1, sources, &known));
        Reading { outcomes: files.par_iter().map(read).collect(), known }
    }

    /// Reads what differs from the sources of another reading, and shares the rest. How a file is
    /// read depends on its own text, the paths of all files and what is known before them; if one
    /// of the last two may have changed, everything is read.
    pub fn again(sources: &Sources, before: &Reading, was: &Sources) -> Self {
        let paths = |it: &Sources| it.files().map(|it| it.1.path().to_owned()).collect::<Vec<_>>();
        if paths(sources) != paths(was) {
            return Reading::of(sources);
        }
        let changed = sources
            .files()
            .enumerate()
            .filter(|(_, (file, source))| source.text() != was.file(*file).text());
        let changed: Vec<_> = changed.collect();
        if changed.iter().any(|(_, (_, source))| is_known_before(source.path())) {
            return Reading::of(sources);
        }
        let read = |(at, (file, source)): &(usize, (FileId, &SourceFile))| {
            (*at, Arc::new(Outcome::of(*file, source, sources, &before.known)))
        };
        let read: Vec<_> = changed.par_iter().map(read).collect();
        let mut outcomes = before.outcomes.clone();
        read.into_iter().for_each(|(at, outcome)| outcomes[at] = outcome);
        Reading { outcomes, known: before.known.clone() }
    }

    /// The combined content of all files, with their findings.
    pub fn documents(&self, sources: &Sources, report: &mut Report) -> Documents {
        let mut documents = Documents::default();
        let folder = |it: &SourceFile| it.path().split('/').next() == Some("content");
        if !sources.files().any(|(_, it)| folder(it)) {
            report.push(unread::no_content());
            documents.lost.insert("content".to_owned());
            return documents;
        }
        for ((file, source), outcome) in sources.files().zip(&self.outcomes) {
            let found = outcome.report.clone();
            match filing::file_away(&mut documents, file, source, outcome) {
                Some(edition) => edition.found.extend(found),
                None => report.extend(found),
            }
        }
        self.known.names.values().for_each(|it| documents.withheld.extend(it));
        documents.contacts = self.known.contacts.clone();
        documents
    }
}
