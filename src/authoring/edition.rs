//! A frozen copy of a plan's files, kept beside the plan.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use crate::diagnostics::Report;
use crate::document::{EditionDocument, WrittenDate, write};
use crate::markdown::{self, TextMap};
use crate::source::Span;

use super::folder::{NewError, open_like_its_parent};

/// What a new edition is called, and its date.
#[derive(Debug, Clone)]
pub struct NewEdition {
    /// The name of its folder, which is part of addresses.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// The day from which the plan stood so.
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
/// `editions/`, as they are, byte for byte. Either all of it is there afterwards or nothing is.
///
/// # Errors
/// An edition of this name, or a disk that refuses.
pub fn save_edition(
    plan: &Path,
    files: &[&str],
    support: Option<&Path>,
    edition: &NewEdition,
) -> Result<PathBuf, NewError> {
    let editions = plan.join("editions");
    let folder = editions.join(&edition.id);
    if folder.symlink_metadata().is_ok() {
        return Err(NewError::is_there(&folder));
    }
    let system = |doing: &'static str, path: &Path| {
        let path = path.to_owned();
        move |source| NewError::system(doing, &path, source)
    };
    fs::create_dir_all(&editions).map_err(system("make the folder", &editions))?;
    // Hidden from a build that reads the project meanwhile, and in its place with one step.
    let staging = tempfile::Builder::new()
        .prefix(".edition-")
        .tempdir_in(&editions)
        .map_err(system("make a folder in", &editions))?;
    for file in files {
        let (from, to) = (plan.join(file), staging.path().join(file));
        let parent = to.parent().unwrap_or(staging.path());
        fs::create_dir_all(parent).map_err(system("make the folder", parent))?;
        fs::copy(&from, &to).map_err(system("copy", &from))?;
    }
    if let Some(support) = support {
        let to = staging.path().join("support.yaml");
        fs::copy(support, to).map_err(system("copy", support))?;
    }
    let facts = staging.path().join("edition.yaml");
    let text = edition_text(edition);
    fs::write(&facts, text).map_err(system("write", &facts))?;
    open_like_its_parent(staging.path()).map_err(system("open", staging.path()))?;
    fs::rename(staging.path(), &folder).map_err(system("make the folder", &folder))?;
    Ok(folder)
}
