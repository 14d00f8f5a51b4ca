//! A frozen copy of a plan's files, kept beside the plan.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use crate::diagnostics::Report;
use crate::document::{EditionDocument, WrittenDate, write};
use crate::markdown::{self, TextMap};
use crate::output::OutputError;
use crate::source::Span;

use super::folder::{NewError, begin};

/// What a new edition is called, and its date.
#[derive(Debug, Clone)]
pub struct NewEdition {
    /// The name of its folder, which is part of addresses.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// The day from which the plan was so.
    pub on: NaiveDate,
    /// Why there is an edition.
    pub note: Option<String>,
    /// Who approved it.
    pub approval: Option<NewApproval>,
}

/// That the words of a draft were approved.
#[derive(Debug, Clone)]
pub struct NewApproval {
    /// The post or the committee.
    pub by: String,
    /// The day.
    pub on: NaiveDate,
    /// The web address of the decision.
    pub decision: Option<String>,
    /// The web address of the equality impact assessment.
    pub equality_assessment: Option<String>,
    /// The check number of the draft.
    pub check_number: String,
}

/// The words of `edition.yaml`. The note is what an author would type there: Markdown.
pub fn edition_text(edition: &NewEdition) -> String {
    let note = |text: &String| {
        let map = TextMap::whole(Span::NOWHERE);
        markdown::read_cell(text, &map, &mut Report::default()).into()
    };
    let approval = edition.approval.as_ref();
    let link = |it: Option<&String>| it.map(|it| it.as_str().into());
    write(&EditionDocument {
        approved_by: approval.map(|it| it.by.as_str().into()),
        approved_on: approval.map(|it| WrittenDate::from(it.on).into()),
        decision: link(approval.and_then(|it| it.decision.as_ref())),
        equality_assessment: link(approval.and_then(|it| it.equality_assessment.as_ref())),
        check_number: approval.map(|it| it.check_number.as_str().into()),
        name: Some(edition.name.as_str().into()),
        on: Some(WrittenDate::from(edition.on).into()),
        note: edition.note.as_ref().map(note),
        ..EditionDocument::blank()
    })
}

/// Copies `files`, paths below the folder of a plan, and the list of support services into a folder of their own below the plan's
/// `editions/`, as they are, byte for byte. Either all of it is there afterwards or nothing is. An edition that is
/// there already, byte for byte, stays.
///
/// # Errors
/// Another edition of this name, or a disk that refuses.
pub fn save_edition(
    project: &Path,
    plan: &str,
    files: &[&str],
    support: Option<&str>,
    edition: &NewEdition,
) -> Result<PathBuf, NewError> {
    let own = files.iter().map(|it| (*it, format!("{plan}{it}")));
    let support = support.map(|it| ("support.yaml", it.to_owned()));
    let mut copies = Vec::new();
    for (name, from) in own.chain(support) {
        let from = project.join(from);
        copies.push((name, fs::read(&from).map_err(|it| OutputError::read(&from, it))?));
    }
    copies.push(("edition.yaml", edition_text(edition).into_bytes()));
    let path = format!("{plan}editions/{}", edition.id);
    let folder = project.join(&path);
    let (mut change, cut) = begin(project, std::iter::once(path.as_str()))?;
    change.folder(&path[cut..], copies)?;
    if folder.symlink_metadata().is_ok() && !change.is_nothing() {
        return Err(NewError::is_there(&folder));
    }
    change.make()?;
    Ok(folder)
}
