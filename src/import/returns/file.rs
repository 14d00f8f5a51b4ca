//! Reports written into the files of a plan, each as one more item of its action's updates.

use std::collections::BTreeMap;

use crate::diagnostics::Report;
use crate::document::edit::{NotSet, Step, add_item, put_entry};
use crate::document::{UpdateDocument, read_all, write};
use crate::model::prose::Prose;
use crate::source::Sources;

use super::Answer;

/// What becomes of reports.
#[derive(Debug, Default)]
pub struct Told {
    /// Files with their new texts, from the project's folder.
    pub files: BTreeMap<String, String>,
    /// The reports that are new, each with its file.
    pub new: Vec<(String, Answer)>,
    /// How many were in the plan already.
    pub known: usize,
}

/// Writes reports into the texts of a plan's files.
///
/// # Errors
/// The id of an action whose file is written in a way that cannot be added to.
pub fn tell(sources: &Sources, plan: &str, answers: &[Answer]) -> Result<Told, (String, NotSet)> {
    let documents = read_all(sources, &mut Report::default());
    let mut told = Told::default();
    let Some(files) = documents.plans.iter().find(|it| it.folder == plan) else { return Ok(told) };
    for answer in answers {
        let actions = files
            .objectives
            .iter()
            .flat_map(|it| it.record.actions.iter().map(move |action| (it.file, action)));
        let mut own =
            actions.filter(|(_, it)| it.id.as_ref().is_some_and(|it| it.value == answer.action));
        let Some((file, action)) = own.next() else { continue };
        let source = sources.file(file);
        let update = document(answer);
        let same = |it: &UpdateDocument| write(&without_lead(it)) == write(&without_lead(&update));
        if action.updates.iter().any(same) {
            told.known += 1;
            continue;
        }
        let text = told.files.get(source.path()).map(String::as_str);
        let text = text.or(source.text().ok()).unwrap_or_default().to_owned();
        let path = [Step::Key("actions"), Step::Id(&answer.action)];
        let new = if action.updates.is_empty() {
            let list = std::collections::BTreeMap::from([("updates", vec![&update])]);
            put_entry(&text, &path, &write(&list), None)
        } else {
            let updates = [&path[..], &[Step::Key("updates")]].concat();
            add_item(&text, &updates, usize::MAX, &write(&update))
        };
        let new = new.map_err(|why| (answer.action.clone(), why))?;
        told.files.insert(source.path().to_owned(), new);
        told.new.push((source.path().to_owned(), answer.clone()));
    }
    Ok(told)
}

fn document(answer: &Answer) -> UpdateDocument {
    let text = |it: &Option<String>| it.as_deref().map(Into::into);
    let said = answer.text.as_deref().map(|it| {
        let blocks =
            it.lines().filter(|it| !it.trim().is_empty()).flat_map(|it| Prose::plain(it).blocks);
        Prose { blocks: blocks.collect() }.into()
    });
    UpdateDocument {
        on: Some(crate::document::WrittenDate::from(answer.on).into()),
        status: text(&answer.status),
        text: said,
        by: text(&answer.by),
        reason: text(&answer.reason),
        ..UpdateDocument::blank()
    }
}

/// Who sent a report does not make it another one.
fn without_lead(update: &UpdateDocument) -> UpdateDocument {
    UpdateDocument { by: None, ..update.clone() }
}
