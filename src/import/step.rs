//! What the import did, each step with how sure it is. Nothing is done without one.

use super::ledger::{Ledger, Origin};

/// How sure a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sure {
    /// The document itself says so.
    Certain,
    /// A person has answered the question.
    Answered,
    /// The document makes it likely. Look at it.
    Proposed,
    /// It could be otherwise, and only a person knows: there is a question.
    Asked,
}

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Did {
    /// Text that was inserted while changes were tracked was read as text.
    TookInsertions,
    /// A row was read as the headings of the columns.
    ReadHeader,
    /// A column was given a meaning.
    ReadColumn,
    /// Lines in a regular layout were read as a table.
    ReadLayout,
    /// Tables with the same headings were read as one.
    JoinedTables,
    /// A line or row was read as an objective.
    ReadLevel,
    /// A text below an objective was given to it.
    GaveToObjective,
    /// One cell beside several rows was written to each.
    Repeated,
    /// A row was added to the one above.
    JoinedRow,
    /// A row was left apart.
    KeptRow,
    /// Two parts of a word were joined.
    JoinedWord,
    /// A page shows other words than the text of its file: one of them was taken.
    ReadDrawn,
    /// Letters of another alphabet were replaced.
    LettersFixed,
    /// A tag of HTML was left out.
    TagRemoved,
    /// The end of a heading was left out of a cell.
    HeaderRemoved,
    /// A cell was split into those who lead.
    SplitLeads,
    /// Words were read as a status.
    ReadStatus,
    /// Words for a status were left beside a time.
    LeftStatus,
    /// A term with its meaning was found.
    FoundTerm,
    /// A way to reach a service was found.
    FoundContact,
    /// A person's name or contact was left out.
    Withheld,
    /// The title or another fact of the plan was read.
    ReadPlan,
    /// The years that a plan is for were read from its title.
    ReadPeriod,
    /// A footnote was written as a note.
    WroteNote,
    /// An action has no words for a title.
    NoTitle,
    /// Actions have no words for their objective, and others have.
    NoObjective,
}

/// A step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// How sure it is.
    pub sure: Sure,
    /// What was done.
    pub did: Did,
    /// Where the words are.
    pub at: Origin,
    /// The words of the document.
    pub was: String,
    /// What became of them.
    pub now: String,
}

/// All steps, in their order, each with its place in the account.
#[derive(Debug, Default)]
pub(super) struct Steps {
    all: Vec<(Sure, Did, usize, String, String)>,
}

impl Steps {
    pub(super) fn push(&mut self, sure: Sure, did: Did, origin: usize, was: &str, now: &str) {
        self.all.push((sure, did, origin, was.to_owned(), now.to_owned()));
    }

    /// The places that questions are about.
    pub(super) fn asked<'l>(&self, ledger: &'l Ledger) -> Vec<&'l Origin> {
        let asked = self.all.iter().filter(|it| it.0 == Sure::Asked);
        asked.map(|it| ledger.origin_at(it.2)).collect()
    }

    pub(super) fn told(self, ledger: &Ledger) -> Vec<Step> {
        let step = |(sure, did, origin, was, now): (Sure, Did, usize, String, String)| Step {
            sure,
            did,
            at: ledger.origin_at(origin).clone(),
            was,
            now,
        };
        self.all.into_iter().map(step).collect()
    }
}
