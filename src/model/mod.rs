//! What a plan means: valid by construction, speaking no format, doing no input or output.
//!
//! A page view, a CSV row and a JSON record are structs of the rooms that write them; nothing here
//! derives `Serialize`. Records refer to each other by their places ([`Ix`]) in lists.

mod action;
mod around;
mod change;
mod column;
pub mod contacts;
pub mod contrast;
mod decision;
mod due;
mod ending;
mod event;
mod field;
mod id;
mod index;
mod measure;
mod month_day;
pub mod news;
mod notice;
mod objective;
mod page;
mod pages_alone;
mod plan;
mod privacy;
pub mod prose;
mod removal;
mod site;
mod stated;
mod support;
pub mod telephone;
pub mod timescale;
mod undertaking;
mod unread;
mod update;
mod upkeep;
mod usage;
mod vocabulary;

pub use action::{Action, Forebear, Note};
pub use around::Around;
pub use change::{Approval, Change, Edition, History, Part, Piece, Record, What, Within};
pub use column::{Column, Columns, Field, Money, OwnCell, OwnCells, OwnColumn, OwnKind, Quantity};
pub use decision::{Decision, Subject, Why};
pub use due::UpdateDue;
pub use ending::Ending;
pub use event::{Earlier, Event, EventStanding, EventState, EventTime, Every, Repeats};
pub use field::{Declared, FieldOf, Holds, Value};
pub use id::{Id, is_device};
pub use index::{Ix, indexed, indices};
pub use measure::{
    Amount, Baseline, Better, Figure, Gap, Measure, Observation, Outcome, Point, Standing, Step,
    Target, Verdict,
};
pub use month_day::MonthDay;
pub use notice::Notice;
pub use objective::Objective;
pub use page::{Asset, NamedPages, Page, Redirect};
pub use plan::{
    Lead, LeadKind, Period, Plan, PlanState, Provenance, StatusMeaning, StatusWord, Term,
};
pub use privacy::{Officer, Privacy, PrivacyQuestion};
pub use removal::{Removal, RemovalReason, WithdrawalReason, Withdrawn};
pub use site::{
    Colour, Contact, Enforcement, Feedback, FooterLink, Problem, ProblemKind, Question, SiteFacts,
    SiteState, Statement, StatementPlaces, StatementStatus, Tested,
};
pub use stated::Stated;
pub use support::{
    Channel, Checked, OldEvidence, OverdueCheck, Reach, Service, ServiceKind, Strand, Way,
};
pub use timescale::Window;
pub use undertaking::{Node, Undertaking};
pub use unread::Unread;
pub use update::{Status, Update};
pub use upkeep::{Kept, UpkeepDue};
pub use usage::Usage;
pub use vocabulary::Vocabulary;

use chrono::NaiveDate;

use crate::source::Span;

/// Everything that a project says, resolved: what a site is laid out from.
#[derive(Debug, Clone, Default)]
pub struct Catalogue {
    /// The organisation and the site's own facts.
    pub site: SiteFacts,
    /// Plans, in order of id.
    pub plans: Vec<Plan>,
    /// How many names of people the plans withhold.
    pub withheld: usize,
    /// Support services, in the publisher's order.
    pub services: Vec<Service>,
    /// Markdown pages, in the publisher's order.
    pub pages: Vec<Page>,
    /// Those of them that others lead to.
    pub named_pages: NamedPages,
    /// Files that are published as they are.
    pub assets: Vec<Asset>,
    /// Groups of words and phrases that mean the same to a reader who searches.
    pub synonyms: Vec<Vec<String>>,
    /// Addresses that have moved.
    pub redirects: Vec<Redirect>,
    /// Addresses that were withdrawn.
    pub withdrawn: Vec<Withdrawn>,
    /// Every address ever published, each with its place; none where no one keeps the list.
    pub published: Option<Vec<(String, Span)>>,
    /// When the website was last published as the real thing; none where that is not noted.
    pub last_published: Option<NaiveDate>,
    /// What may be missing from all this because it could not be read.
    pub unread: Unread,
}
