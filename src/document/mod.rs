//! What a file says: records with spans and holes, permissive. What it means is the business of
//! `resolve`; a reference to another record is text here.

pub mod decode;
mod objective;
mod page;
mod plan;
mod read;
mod site;
mod support;
mod yaml;

pub use decode::{Key, Spanned, Text, WrittenDate};
pub use objective::{
    AboutDocument, ActionDocument, ActionEventDocument, EventDocument, EventsDocument,
    NoteDocument, ObjectiveDocument, OccasionDocument, UpdateDocument,
};
pub use page::{FrontMatter, PageDocument};
pub use plan::{
    ColumnsDocument, LeadDocument, PeriodDocument, PlanDocument, SourceDocument,
    StatusWordDocument, TermDocument,
};
pub use read::read_all;
pub use site::{
    ContactDocument, FeedbackDocument, FooterLinkDocument, ProblemDocument, SiteDocument,
    StatementDocument, TestedDocument,
};
pub use support::{ChannelDocument, CheckedDocument, ServiceDocument, SupportDocument};

use crate::source::FileId;

/// A record with the file that it fills.
#[derive(Debug)]
pub struct Filed<T> {
    /// The file.
    pub file: FileId,
    /// Its name without folder and ending.
    pub stem: String,
    /// What it says.
    pub record: T,
    /// Whether part of it could not be read.
    pub incomplete: bool,
}

/// Everything that a project's files say.
#[derive(Debug, Default)]
pub struct Documents {
    /// `site.yaml`
    pub site: Option<Filed<SiteDocument>>,
    /// `support.yaml`
    pub support: Option<Filed<SupportDocument>>,
    /// `pages/*.md`
    pub pages: Vec<Filed<PageDocument>>,
    /// `plans/*/`
    pub plans: Vec<PlanFiles>,
    /// Files below `files/`, by path below it.
    pub assets: Vec<(String, FileId)>,
    /// Whether anything anywhere could not be read, so that a reference may lead to what is missing.
    pub incomplete: bool,
}

/// The files of one plan.
#[derive(Debug, Default)]
pub struct PlanFiles {
    /// The folder's name.
    pub folder: String,
    /// `plan.yaml`
    pub plan: Option<Filed<PlanDocument>>,
    /// `objectives/*.yaml`, by name.
    pub objectives: Vec<Filed<ObjectiveDocument>>,
    /// `events.yaml`
    pub events: Option<Filed<EventsDocument>>,
    /// Whether any of its files could not be read whole.
    pub incomplete: bool,
}
