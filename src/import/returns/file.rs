//! Reports written into the files of a plan, each as one more item of its action's updates.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::diagnostics::Report;
use crate::document::edit::{NotSet, Step, add_item, put_entry};
use crate::document::{PlanFiles, UpdateDocument, read_all, write};
use crate::model::prose::Prose;
use crate::source::{FileId, Sources};

use super::{Answer, OBJECTIVES};

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
        let Some((file, updates)) = updates(files, &answer.action) else { continue };
        let source = sources.file(file);
        let update = document(answer);
        let same = |it: &UpdateDocument| write(&without_lead(it)) == write(&without_lead(&update));
        if updates.iter().any(same) {
            told.known += 1;
            continue;
        }
        let text = told.files.get(source.path()).map(String::as_str);
        let text = text.or(source.text().ok()).unwrap_or_default().to_owned();
        let new = put(&text, answer).map_err(|why| (answer.action.clone(), why))?;
        told.files.insert(source.path().to_owned(), new);
        told.new.push((source.path().to_owned(), answer.clone()));
    }
    Ok(told)
}

/// The updates of an action or an objective, and the file that they are in.
fn updates<'d>(files: &'d PlanFiles, key: &str) -> Option<(FileId, &'d [UpdateDocument])> {
    if let Some(id) = key.strip_prefix(OBJECTIVES) {
        let it = files.objectives.iter().find(|it| it.stem == id)?;
        return Some((it.file, &it.record.updates));
    }
    let actions = files
        .objectives
        .iter()
        .flat_map(|it| it.record.actions.iter().map(move |action| (it.file, action)));
    let mut own = actions.filter(|(_, it)| it.id.as_ref().is_some_and(|it| it.value == key));
    own.next().map(|(file, it)| (file, it.updates.as_slice()))
}

/// The text of a file with one more report, after those that are there, or before them where they begin
/// with the newest.
///
/// # Errors
/// A file that is written in a way that cannot be added to.
pub fn put(text: &str, answer: &Answer) -> Result<String, NotSet> {
    let update = document(answer);
    let action = [Step::Key("actions"), Step::Id(&answer.action)];
    let record = if answer.action.starts_with(OBJECTIVES) { &[][..] } else { &action[..] };
    let updates = [record, &[Step::Key("updates")]].concat();
    let after = if is_newest_first(text, &answer.action) { 0 } else { usize::MAX };
    match add_item(text, &updates, after, &write(&update)) {
        Err(NotSet::NoPlace) => {
            let list = BTreeMap::from([("updates", vec![&update])]);
            put_entry(text, record, &write(&list), None)
        }
        done => done,
    }
}

/// Whether the reports of an action or an objective in this text begin with the newest.
fn is_newest_first(text: &str, key: &str) -> bool {
    let name = key.strip_prefix(OBJECTIVES).unwrap_or("objective");
    let path = format!("content/plans/plan/objectives/{name}.yaml");
    let sources = Sources::from_texts([(path, text.to_owned())]);
    let documents = read_all(&sources, &mut Report::default());
    let typed = documents.plans.first().and_then(|it| updates(it, key));
    let day = |it: &UpdateDocument| it.on.as_ref()?.value.as_str().parse::<NaiveDate>().ok();
    match typed.map_or(&[][..], |it| it.1) {
        [first, .., last] => day(first).zip(day(last)).is_some_and(|(first, last)| last < first),
        _ => false,
    }
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
        when: text(&answer.when),
        text: said,
        no_change: answer.no_change.then(|| true.into()),
        by: text(&answer.by),
        reason: text(&answer.reason),
        ..UpdateDocument::blank()
    }
}

/// Who sent a report does not make it another one.
fn without_lead(update: &UpdateDocument) -> UpdateDocument {
    UpdateDocument { by: None, ..update.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_goes_to_the_end_of_the_list_where_the_newest_is() {
        let days = |first: &str, second: &str| {
            let text = format!(
                "title: T\nactions:\n  - id: a\n    updates:\n      - on: {first}\n      - on: {second}\n"
            );
            let answer = Answer {
                action: "a".to_owned(),
                on: NaiveDate::from_ymd_opt(2026, 11, 21).expect("a day"),
                status: None,
                when: None,
                text: None,
                no_change: true,
                reason: None,
                by: None,
            };
            let text = put(&text, &answer).expect("a list in lines");
            let lines = text.lines().filter_map(|it| it.trim().strip_prefix("- on: "));
            lines.map(str::to_owned).collect::<Vec<_>>()
        };
        let oldest = ["2025-03-02", "2026-03-02", "2026-11-21"];
        assert_eq!(days("2025-03-02", "2026-03-02"), oldest);
        assert_eq!(days("2026-03-02", "2025-03-02"), ["2026-11-21", "2026-03-02", "2025-03-02"]);
        assert_eq!(days("2026", "2025"), ["2026", "2025", "2026-11-21"], "no days");
    }
}
