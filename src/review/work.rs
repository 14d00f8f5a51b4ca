//! What a sitting goes through: things to settle, and someone who keeps the answers.

use std::borrow::Cow;

use super::item::{Chosen, Fact, Item};

/// Things to settle. Who implements this keeps the answers, and knows what follows from them.
pub trait Work {
    /// What it is about.
    fn about(&self) -> &About;

    /// What is asked now, in the order in which it is gone through. An answer may add and remove some.
    fn items(&self) -> &[Item];

    /// What is wrong with an answer as a whole, though what it has in each field is sound: the name of a field, and
    /// what to do. Fields that are not sound are left out of it.
    fn faults(&self, _key: &str, _chosen: &Chosen) -> Vec<(Cow<'static, str>, String)> {
        Vec::new()
    }

    /// What is not settled by the answers up to now, in sentences.
    fn left(&self) -> Vec<String> {
        Vec::new()
    }

    /// Keeps an answer at once. What changed by it is given back, in sentences.
    ///
    /// # Errors
    /// Why it could not be kept, or what could not be done with it.
    fn keep(&mut self, answer: &Answer<'_>) -> Result<Vec<String>, Failure>;

    /// Takes the last answer back that is not taken back yet, with what followed from it.
    ///
    /// # Errors
    /// The same.
    fn take_back(&mut self) -> Result<Vec<String>, Failure>;

    /// Does again what could not be done with the last answer.
    ///
    /// # Errors
    /// The same.
    fn again(&mut self) -> Result<Vec<String>, Failure>;
}

/// What the pages say around the things to settle.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct About {
    /// The heading of the first page, such as `Questions about your document`.
    pub heading: String,
    /// What all of it is, such as `Questions about plan.docx`.
    pub title: String,
    /// What a person must know before they begin, in sentences.
    pub first: Vec<String>,
    /// What to do when all is settled, in sentences.
    pub next: Vec<String>,
    /// Who answered before, if that is known.
    pub by: String,
    /// What becomes of the job title, in sentences.
    pub by_hint: String,
    /// Where the answers are, as a sentence.
    pub kept: String,
    /// Texts to send to others, each under who gets it.
    pub texts: Vec<Fact>,
}

/// An answer as it is kept.
#[derive(Debug, Clone, Copy)]
pub struct Answer<'a> {
    /// The key of its item.
    pub key: &'a str,
    /// What was answered.
    pub chosen: &'a Chosen,
    /// The job title of who answered; may be empty.
    pub by: &'a str,
}

/// Why something could not be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// What is wrong, in one or more lines.
    pub what: String,
    /// What to do, as a sentence.
    pub next_step: String,
    /// Whether the answer is kept, or taken back, all the same.
    pub kept: bool,
}
