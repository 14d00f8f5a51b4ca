//! From a council's own document to the records of a plan, with nothing lost and nothing guessed in silence.
//!
//! The story is [`import`]: `gather` gives each word an identity. `flow` makes one table of all tables
//! (`header`, `sheets`, `cuts`, `bands` and `lone` help it), `columns` says what each column becomes, and `assemble`
//! finds levels and actions (`headings`, `label`, `opening`, `rest`). `broken`, `oddities`, `people`, `terms`,
//! `services`, `status` and `leads` read what cells say. `identify` gives permanent names, and `records` writes
//! the project's records, while `ledger` keeps account of where each word went and `proof` reads the files
//! again. `recall`, `moved`, `absorbed` and `again` hold a plan that is there against the new one. Each step says how sure it is
//! (`step`), and what only a person can settle is a `question`, with its row as the document has it
//! (`source_row`); `questionnaire` asks them in a workbook. Files are read and written elsewhere.

mod absorbed;
mod again;
mod assemble;
mod bands;
mod broken;
mod change;
mod columns;
mod comments;
mod cuts;
mod draft;
mod english;
mod flow;
mod gather;
mod header;
mod headings;
mod identify;
mod known_names;
mod label;
mod layouts;
mod leads;
mod ledger;
mod letters;
mod lexicon;
mod lone;
mod moved;
mod numbers;
mod oddities;
mod opening;
mod people;
mod period;
mod proof;
mod question;
pub mod questionnaire;
mod recall;
mod records;
mod report;
mod rest;
pub mod returns;
mod services;
mod sheets;
mod source_row;
mod state;
mod status;
mod step;
mod tags;
mod terms;
mod title;
mod typed_marks;
mod unread;
mod untitled;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use crate::document::write;
use crate::intake::{self, Intake, Laid};
use crate::model::Id;
use crate::source::Sources;

pub use change::{Change, Done};
pub use ledger::{Account, Fate, Field, Origin, Passage, Reason};
pub use question::{About, Asks, Choices, Given, Other, Question};
pub use report::{html, json, summary};
pub use source_row::SourceRow;
pub use step::{Did, Step, Sure};
pub use unread::why_not;

use again::Before;
use ledger::Ledger;
use question::Asker;
use step::Steps;

/// What to import, and how.
#[derive(Debug)]
pub struct Settings<'a> {
    /// The folder of the plan below `content/plans/`; without one it is that of the last import of the same
    /// document, or is made from the title.
    pub plan: Option<Id>,
    /// Answers that were given, by the keys of their questions.
    pub answers: BTreeMap<String, Given>,
    /// The project's files, if it has any.
    pub project: Option<&'a Sources>,
    /// The plan's files as the last import wrote them.
    pub last: Option<&'a Sources>,
}

/// An action, and where it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Traced {
    /// The file of its objective, from the project's folder.
    pub file: String,
    /// Its id.
    pub id: String,
    /// The rows of the document.
    pub rows: Vec<Origin>,
    /// What was written, as YAML.
    pub written: String,
}

/// An imported plan.
#[derive(Debug)]
pub struct Imported {
    /// The folder of the plan below `content/plans/`.
    pub plan: String,
    /// The plan's title.
    pub title: String,
    /// The files of the plan, from the project's folder: those that are there brought up to date.
    pub files: Vec<(String, String)>,
    /// The same files as the document alone makes them, to know next time what a person changed.
    pub written: Vec<(String, String)>,
    /// Files of the plan that are not needed any more, from the project's folder.
    pub removed: Vec<String>,
    /// What is different in files that are there.
    pub changes: Vec<Change>,
    /// Services that the document names, as a file for `import/`.
    pub services: Option<String>,
    /// Where every word went.
    pub account: Account,
    /// What was read, with where it went, in its order.
    pub passages: Vec<Passage>,
    /// Words that are in two places or in none: a fault of planpress's own.
    pub wrong: Vec<(Origin, String)>,
    /// The actions, with the rows that they come from.
    pub actions: Vec<Traced>,
    /// What was done.
    pub steps: Vec<Step>,
    /// What only a person knows.
    pub questions: Vec<Question>,
}

/// Imports files that were read; none where no table or list in them can be understood as a plan.
pub fn import(intakes: &[Intake], settings: &Settings<'_>) -> Option<Imported> {
    let (mut ledger, mut steps) = (Ledger::default(), Steps::default());
    let mut asker = Asker::new(settings.answers.clone());
    let laid: Vec<Laid> = intakes.iter().cloned().map(intake::layout).collect();
    for (file, step) in
        laid.iter().flat_map(|it| it.steps.iter().map(|step| (&it.intake.file, step)))
    {
        layouts::say(file, step, &mut ledger, &mut steps);
    }
    let intakes: Vec<Intake> = laid.into_iter().map(|it| it.intake).collect();
    let gathered = gather::gather(&intakes, &mut ledger, &mut steps, &mut asker);
    let mut flow = flow::flow(gathered, &mut ledger, &mut steps);
    // Before a row that a page cut is joined: a person sees both parts.
    let rows = flow.source_rows();
    let settled = cuts::settle(&mut flow, &mut steps, &mut asker);
    bands::settle(&mut flow);
    lone::settle(&mut flow);
    if flow.heads.is_empty() {
        return None;
    }
    let mut used = columns::decide(&flow);
    status::colours(&flow, &used, &mut steps, &mut asker);
    let mut columns = flow.columns.clone();
    let without_action = rest::without_action(&flow, &used);
    let mut draft = assemble::assemble(
        flow,
        &used,
        without_action,
        settled,
        &mut ledger,
        &mut steps,
        &mut asker,
    );
    numbers::take(&mut draft, &used);
    oddities::settle(&mut draft, &columns, &used, &mut ledger, &mut steps, &mut asker);
    broken::join(&mut draft, &ledger, &mut steps, &mut asker);
    let names = people::withhold(&mut draft, &used, &mut ledger, &mut steps, &mut asker);
    terms::find(&mut draft, &ledger, &mut steps);
    let services = services::find(&draft, &ledger, &mut steps);
    let statuses = status::read(&mut draft, &mut columns, &mut used, &mut steps, &mut asker);
    let leads = leads::read(&draft, &columns, &used, &mut steps, &mut asker);
    let document: Vec<&str> = intakes.iter().map(|it| it.file.as_str()).collect();
    let document = document.join(", ");
    let plan = plan_id(settings, &document, &draft);
    let folder = format!("content/plans/{plan}");
    let before = settings.project.and_then(|it| Before::of(&folder, it, settings.last));
    if let Some(before) = &before {
        before.recall(&mut draft, &columns, &mut used);
    }
    untitled::mark(&mut draft, &used, before.as_ref(), &mut steps);
    identify::identify(&mut draft, &used);
    let source = records::Source {
        draft: &draft,
        columns: &columns,
        used: &used,
        leads: &leads,
        statuses: &statuses,
        folder: &folder,
        otherwise: &title_of(&document),
        document: &document,
    };
    let (records, placed) = records::records(&source, &mut ledger);
    let actions = records.traced(&folder, &draft, &ledger);
    let asked = steps.asked(&ledger);
    let about = |it: &&Traced| it.rows.iter().any(|row| asked.contains(&row));
    let ids: BTreeSet<&str> = actions.iter().filter(about).map(|it| it.id.as_str()).collect();
    let text = |text: String| comments::add(&text, &document, &ids);
    let mut plan_file = comments::add(&write(&records.plan), &document, &BTreeSet::new());
    let title = records.plan.title.as_ref().map_or("", |it| it.value.as_str());
    if matches!(period::of(title), Some(period::Years::Split(_))) {
        plan_file = comments::about_split_year(&plan_file);
    }
    let mut written = vec![(format!("{folder}/plan.yaml"), plan_file)];
    for (id, objective) in &records.objectives {
        written.push((format!("{folder}/objectives/{id}.yaml"), text(write(objective))));
    }
    let mut wrong: Vec<(Origin, String)> =
        ledger.wrong().into_iter().map(|(it, word)| (it.clone(), word.to_owned())).collect();
    for field in proof::wrong(&folder, &written, &placed) {
        let at = format!("{} {}", field.record, field.key);
        wrong.push((Origin { file: field.file.clone(), at }, placed[&field].clone()));
    }
    let (files, changes, removed) = match before {
        Some(before) => {
            let merged = before.merge(&records, &written, &rows.letters(), &mut asker);
            ledger.keep(&merged.kept);
            let settled =
                merged.files.iter().map(|it| (it.0.clone(), comments::settle(&it.1, &ids)));
            (settled.collect(), merged.changes, merged.removed)
        }
        None => (written.clone(), Vec::new(), Vec::new()),
    };
    Some(Imported {
        plan,
        title: records.plan.title.as_ref().map(|it| it.value.clone()).unwrap_or_default(),
        files,
        written,
        removed,
        changes,
        services: services::proposals(&services, &document),
        account: ledger.account(),
        passages: ledger.passages(),
        wrong,
        steps: steps.told(&ledger),
        questions: asker.told(&ledger, &names, &rows),
        actions,
    })
}

/// The folder of the plan: the one that was asked for, or that the same document filled before, or a new one
/// by its title.
fn plan_id(settings: &Settings<'_>, document: &str, draft: &draft::Draft) -> String {
    if let Some(plan) = &settings.plan {
        return plan.as_str().to_owned();
    }
    if let Some(plan) = settings.last.and_then(|it| state::plan_of(it, document)) {
        return plan;
    }
    let title = draft.title.as_ref().map(words::Text::plain);
    let id = title.and_then(|it| Id::suggest(&it)).or_else(|| Id::suggest(&title_of(document)));
    id.map_or("plan".to_owned(), |it| it.as_str().to_owned())
}

/// A title from the name of a file.
fn title_of(document: &str) -> String {
    let stem = document.rsplit_once('.').map_or(document, |it| it.0);
    let words: Vec<&str> = stem.split(['-', '_', ' ']).filter(|it| !it.is_empty()).collect();
    let words = words.join(" ");
    let mut letters = words.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    if words.is_empty() { "Plan".to_owned() } else { first + letters.as_str() }
}
