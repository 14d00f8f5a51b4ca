//! The content of files: permissive records with spans and gaps, read from a file and written as
//! one. `resolve` gives them meaning; a reference to another record is text here.

mod addresses;
mod answers;
mod column;
mod dead;
pub mod decode;
pub mod edit;
mod edition;
mod filing;
mod hidden;
mod known;
mod mangled;
mod measure;
mod mention;
mod month_day;
mod objective;
mod outcome;
mod page;
mod place;
mod plan;
mod read;
mod reference;
mod removal;
mod rewrite;
mod said;
mod site;
mod support;
mod synonyms;
mod undertaking;
mod unread;
mod withheld;
mod write;
mod written;
mod yaml;

pub use addresses::{AddressList, LAST_PUBLISHED, RedirectDocument, RedirectsDocument};
pub use answers::{ANSWERS, AnswerDocument, AnswersDocument, read_answers, write_answers};
pub use column::{ColumnDocument, ColumnFactsDocument, ColumnsDocument, FieldsDocument};
pub use decode::{Damage, Key, RecordShape, Shape, Spanned, Text, WrittenDate};
pub use edition::{EditionDocument, EditionFiles};
pub use measure::{
    BaselineDocument, FigureText, MeasureDocument, MeasuresDocument, ObservationDocument,
    TargetDocument,
};
pub use mention::Mention;
pub use objective::{
    AboutDocument, ActionDocument, ActionEventDocument, EventDocument, EventsDocument,
    NoteDocument, ObjectiveDocument, OccasionDocument, RepeatsDocument, UpdateDocument,
};
pub use page::{FrontMatter, PageDocument};
pub use place::is_frozen;
pub use plan::{
    LeadDocument, LevelsDocument, PeriodDocument, PersonDocument, PlanDocument, SourceDocument,
    StatusWordDocument, TermDocument,
};
pub use read::{Reading, read_all};
pub use reference::{FileKind, key_names, reference, reference_of_key};
pub use removal::{RemovalDocument, RemovalsDocument, WithdrawnDocument};
pub use rewrite::{Edit, apply, rewrite, texts};
pub use said::{TypedText, Under, Words};
pub use site::{
    AroundDocument, ContactDocument, FeedbackDocument, FooterLinkDocument, NoticeDocument,
    PagesDocument, PrivacyDocument, ProblemDocument, SiteDocument, StatementDocument,
    TestedDocument,
};
pub use support::{ChannelDocument, CheckedDocument, ServiceDocument, SupportDocument};
pub use synonyms::{SynonymGroup, SynonymsDocument};
pub use undertaking::UndertakingDocument;
pub use withheld::LastNames;
pub use write::{write, write_page};

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::model::Id;
use crate::model::contacts::Contacts;
use crate::source::FileId;

/// A record and the file that contains it. The content of a file does not change, so it is shared.
#[derive(Debug)]
pub struct Filed<T> {
    /// The file.
    pub file: FileId,
    /// Its name without folder and extension.
    pub stem: String,
    /// Its content.
    pub record: Arc<T>,
    /// Whether part of it could not be parsed.
    pub incomplete: bool,
}

/// Another handle on the same record.
impl<T> Clone for Filed<T> {
    fn clone(&self) -> Self {
        let Filed { file, stem, record, incomplete } = self;
        Filed {
            file: *file,
            stem: stem.clone(),
            record: Arc::clone(record),
            incomplete: *incomplete,
        }
    }
}

/// The content of all files of a project.
#[derive(Debug, Default)]
pub struct Documents {
    /// `site.yaml`
    pub site: Option<Filed<SiteDocument>>,
    /// `support.yaml`
    pub support: Option<Filed<SupportDocument>>,
    /// `synonyms.yaml`
    pub synonyms: Option<Filed<SynonymsDocument>>,
    /// `pages/*.md`
    pub pages: Vec<Filed<PageDocument>>,
    /// `plans/*/`
    pub plans: Vec<PlanFiles>,
    /// Files below `files/`, by path below it.
    pub assets: Vec<(String, FileId)>,
    /// `around/*.html`
    pub around: Vec<AroundFile>,
    /// `redirects.yaml`
    pub redirects: Option<Filed<RedirectsDocument>>,
    /// `removals.yaml`
    pub removals: Option<Filed<RemovalsDocument>>,
    /// `addresses.txt`; `None` if there is no such file.
    pub addresses: Option<Arc<AddressList>>,
    /// The contacts of the services in `support.yaml`.
    pub contacts: Contacts,
    /// The last names of people that the plans withhold.
    pub withheld: LastNames,
    /// Paths of files and folders that could not be read at all.
    pub lost: BTreeSet<String>,
}

/// A part of a council's own website, such as its header.
#[derive(Debug, Clone)]
pub struct AroundFile {
    /// The file.
    pub file: FileId,
    /// Its name.
    pub name: String,
    /// Its text.
    pub text: String,
}

impl Documents {
    /// Whether the file at this path, or a folder above it, could not be read: nothing is reported
    /// as missing because of that.
    pub fn is_lost(&self, path: &str) -> bool {
        let folders = path.match_indices('/').map(|(at, _)| &path[..at]);
        folders.chain([path]).any(|it| self.lost.contains(it))
    }

    /// The pages whose file name can be an address: no others are published.
    pub fn published_pages(&self) -> impl Iterator<Item = &PageDocument> {
        self.pages.iter().filter(|it| Id::parse(&it.stem).is_some()).map(|it| &*it.record)
    }
}

/// The files of one plan.
#[derive(Debug)]
pub struct PlanFiles {
    /// The folder's name.
    pub folder: String,
    /// The folder's path below the project; of a frozen copy, that of its edition.
    pub root: String,
    /// The first file in the folder, of any kind.
    pub first: FileId,
    /// `plan.yaml`
    pub plan: Option<Filed<PlanDocument>>,
    /// `objectives/*.yaml`, by name.
    pub objectives: Vec<Filed<ObjectiveDocument>>,
    /// `events.yaml`
    pub events: Option<Filed<EventsDocument>>,
    /// `measures.yaml`
    pub measures: Option<Filed<MeasuresDocument>>,
    /// `editions/*/`, by name; a frozen copy has none.
    pub editions: Vec<EditionFiles>,
}

impl PlanFiles {
    /// The path of a file of this plan, such as `plan.yaml`.
    pub fn path(&self, name: &str) -> String {
        format!("{}/{name}", self.root)
    }
}
