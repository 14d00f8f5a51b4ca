//! One import from beginning to end: documents and answers in, a project's files out.

use std::collections::BTreeSet;
use std::path::Path;

use crate::authoring::{self, ImportFiles};
use crate::diagnostics::Report;
use crate::document::{AnswersDocument, read_all, write_answers};
use crate::import::{self, Imported, Settings};
use crate::intake::{self, Intake};
use crate::leaflet::{STYLES, STYLESHEET};
use crate::source::{Limits, Sources};

use super::super::args::ImportArgs;
use super::{Stop, answers};

/// An import that has not been written yet.
pub(super) struct Attempt<'a> {
    args: &'a ImportArgs,
    /// What came of it.
    pub(super) imported: Imported,
    /// The answers that it was given.
    pub(super) given: AnswersDocument,
    /// The project as it is; none if a new one will be made.
    before: Option<Sources>,
}

/// Imports the documents with these answers. Nothing is written.
///
/// # Errors
/// Documents that are refused, a project with mistakes, or words that are not accounted for.
pub(super) fn attempt(args: &ImportArgs, given: AnswersDocument) -> Result<Attempt<'_>, Stop> {
    let intakes = read(args)?;
    let before = project(&args.project)?;
    let last = authoring::last_import(&args.project);
    let settings = Settings {
        plan: args.plan.clone(),
        answers: answers::by_key(&given),
        project: before.as_ref(),
        last: last.as_ref(),
    };
    let Some(imported) = import::import(&intakes, &settings) else {
        let names: Vec<&str> = intakes.iter().map(|it| it.file.as_str()).collect();
        let why = format!("error: {}: {}", names.join(", "), import::why_not(&intakes));
        return Err(Stop::Refused(vec![why, "Nothing was written.".to_owned()]));
    };
    if !imported.wrong.is_empty() {
        // Places and no words: they may be a person's name.
        let places: BTreeSet<&str> = imported.wrong.iter().map(|it| it.0.at.as_str()).collect();
        let places: Vec<&str> = places.into_iter().collect();
        let what = format!("some words are lost or doubled: {}", places.join("; "));
        let next_step = "This is a fault in planpress. Nothing was written.";
        return Err(Stop::System(what, next_step.to_owned()));
    }
    Ok(Attempt { args, imported, given, before })
}

impl Attempt<'_> {
    /// Writes the project's files, the report, and the answers with the questions that are open now.
    ///
    /// # Errors
    /// A disk that refuses.
    pub(super) fn write(self) -> Result<Imported, Stop> {
        let Attempt { args, imported, given, before } = self;
        let mut project = imported.files.clone();
        match &before {
            Some(before) => project.retain(|(path, text)| {
                before.find(path).is_none_or(|it| it.1.text().ok() != Some(text))
            }),
            None => project.extend(authoring::around_first_plan(&imported.title, &imported.plan)),
        }
        // A file of the person's own that has the same name as one of the starter is theirs.
        let theirs = |path: &str| !path.starts_with("content/") && args.project.join(path).exists();
        project.retain(|(path, _)| !theirs(path));
        let mut import = vec![
            ("report.html", import::html(&imported)),
            (STYLESHEET, STYLES.to_owned()),
            ("report.json", import::json(&imported)),
            ("answers.yaml", write_answers(&answers::kept(given, &imported.questions))),
        ];
        import.extend(imported.services.iter().map(|it| ("support.yaml", it.clone())));
        let files = ImportFiles {
            project: &project,
            written: &imported.written,
            removed: &imported.removed,
            import: &import,
        };
        authoring::write_import(&args.project, &files)
            .map_err(|it| Stop::system(&it, &it.next_step()))?;
        Ok(imported)
    }
}

/// All files.
fn read(args: &ImportArgs) -> Result<Vec<Intake>, Stop> {
    let mut intakes = Vec::new();
    let mut refused = Vec::new();
    for path in &args.files {
        let name =
            path.file_name().map_or_else(String::new, |it| it.to_string_lossy().into_owned());
        let bytes = authoring::read_document(path);
        match bytes.and_then(|it| intake::read(&name, &it).map_err(|it| it.to_string())) {
            Ok(intake) => intakes.push(intake),
            Err(why) => refused.push(format!("error: {}: {why}.", path.display())),
        }
    }
    if refused.is_empty() {
        return Ok(intakes);
    }
    refused.push("Nothing was written.".to_owned());
    Err(Stop::Refused(refused))
}

/// The project, if there is one. What has a mistake cannot be read, and what cannot be read cannot be kept.
fn project(folder: &Path) -> Result<Option<Sources>, Stop> {
    if !folder.join("content").exists() {
        return Ok(None);
    }
    let project = Sources::load(folder, Limits::default())
        .map_err(|it| Stop::system(&it, "Is this the project's folder?"))?;
    let mut report = Report::default();
    read_all(&project, &mut report);
    if report.has_errors() {
        let next_step =
            "Correct this first, so that the import keeps what you wrote. Nothing was written.";
        return Err(Stop::Findings(Box::new((report, project)), next_step));
    }
    Ok(Some(project))
}
