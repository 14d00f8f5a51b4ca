//! From a council's own document to the records of a plan, with nothing lost and nothing guessed in silence.
//!
//! `gather` gives each word an identity. `flow` makes one table of all tables, `columns` says what each
//! column becomes, and `assemble` finds levels and actions. `people`, `status`, `leads` and `terms` read
//! what cells say; `identify` gives permanent names, and `records` writes the project's records, while
//! `ledger` keeps account of where each word went. Each step says how sure it is (`step`), and what only a
//! person can settle is a `question`. Files are read and written elsewhere.

mod assemble;
mod columns;
mod draft;
mod flow;
mod gather;
mod identify;
mod label;
mod leads;
mod ledger;
mod letters;
mod lexicon;
mod opening;
mod people;
mod period;
mod question;
mod records;
mod status;
mod step;
mod tags;
mod words;

use std::collections::BTreeMap;

use crate::document::write;
use crate::intake::Intake;

pub use ledger::{Account, Fate, Field, Origin, Passage, Reason};
pub use question::{Asks, Question};
pub use step::{Did, Step, Sure};

use ledger::Ledger;
use question::Asker;
use step::Steps;

/// What to import, and how.
#[derive(Debug)]
pub struct Settings {
    /// The folder of the plan below `content/plans/`.
    pub plan: String,
    /// Answers that were given, by the keys of their questions.
    pub answers: BTreeMap<String, String>,
}

/// An imported plan.
#[derive(Debug)]
pub struct Imported {
    /// The files of the plan, from the project's folder.
    pub files: Vec<(String, String)>,
    /// Where every word went.
    pub account: Account,
    /// What was read, with where it went, in its order.
    pub passages: Vec<Passage>,
    /// What was done.
    pub steps: Vec<Step>,
    /// What only a person knows.
    pub questions: Vec<Question>,
}

/// Imports files that were read; none where no table or list in them can be understood as a plan.
pub fn import(intakes: &[Intake], settings: &Settings) -> Option<Imported> {
    let (mut ledger, mut steps) = (Ledger::default(), Steps::default());
    let mut asker = Asker::new(settings.answers.clone());
    let gathered = gather::gather(intakes, &mut ledger, &mut steps);
    let flow = flow::flow(gathered, &mut ledger, &mut steps);
    if flow.heads.is_empty() {
        return None;
    }
    let mut used = columns::decide(&flow);
    let columns = flow.columns.clone();
    let mut draft = assemble::assemble(flow, &used, &mut ledger, &mut steps, &mut asker);
    people::withhold(&mut draft, &used, &mut ledger, &mut steps, &mut asker);
    let statuses = status::read(&mut draft, &mut used, &mut steps, &mut asker);
    let leads = leads::read(&draft, &used, &mut steps, &mut asker);
    identify::identify(&mut draft, &used);
    let folder = format!("content/plans/{}", settings.plan);
    let document: Vec<&str> = intakes.iter().map(|it| it.file.as_str()).collect();
    let document = document.join(", ");
    let source = records::Source {
        draft: &draft,
        columns: &columns,
        used: &used,
        leads: &leads,
        statuses: &statuses,
        folder: &folder,
        otherwise: &settings.plan,
        document: &document,
    };
    let records = records::records(&source, &mut ledger);
    let mut files = vec![(format!("{folder}/plan.yaml"), write(&records.plan))];
    for (id, objective) in &records.objectives {
        files.push((format!("{folder}/objectives/{id}.yaml"), write(objective)));
    }
    Some(Imported {
        files,
        account: ledger.account(),
        passages: ledger.passages(),
        steps: steps.all,
        questions: asker.questions,
    })
}
