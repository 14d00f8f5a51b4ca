//! A Markdown page, and a file that is published as it is.

use crate::fields::page;
use crate::source::{FileId, Span};

use super::field::record;
use super::prose::{LinkTarget, Prose};
use super::{Id, Ix};

page! { record { []
    /// Its file's name and its address.
    pub id: Id,
    /// The text.
    pub body: Prose,
    /// Where the title is.
    pub origin: Span,
} }

/// Pages of the author's that others lead to.
#[derive(Debug, Clone, Copy, Default)]
pub struct NamedPages {
    /// How to report.
    pub report: Option<Ix<Page>>,
    /// What happens after a report.
    pub what_happens_next: Option<Ix<Page>>,
    /// What a device keeps of a visit, and how to leave quickly.
    pub stay_safe: Option<Ix<Page>>,
    /// What to do about injuries, and what to keep.
    pub evidence: Option<Ix<Page>>,
    /// Help for a child or for someone else.
    pub someone_else: Option<Ix<Page>>,
    /// What a report means for someone's immigration status.
    pub immigration: Option<Ix<Page>>,
    /// Interpreters, other languages and other formats.
    pub language: Option<Ix<Page>>,
}

/// A file below `content/files/`.
#[derive(Debug, Clone)]
pub struct Asset {
    /// Path below `content/files/`.
    pub path: String,
    /// The file.
    pub file: FileId,
}

/// An address of the site that has moved.
#[derive(Debug, Clone)]
pub struct Redirect {
    /// The old address from the site's root, with a slash at its end unless it is a file's.
    pub from: String,
    /// Where it leads.
    pub to: LinkTarget,
    /// Where its old address was written.
    pub origin: Span,
    /// Where its new address was written.
    pub target_origin: Span,
}
