//! What is typed alike on an action and on an objective: who leads, when, how far it is, and reports.

use super::decode::Text;
use super::{ActionDocument, NoteDocument, ObjectiveDocument, UpdateDocument};

/// As typed, with what it is typed on.
pub struct UndertakingDocument<'a> {
    /// What it is, as a message says it.
    pub kind: &'static str,
    /// Its number in the plan.
    pub number: Option<&'a Text>,
    /// Who leads.
    pub leads: &'a [Text],
    /// The plan's words for that.
    pub leads_printed: Option<&'a Text>,
    /// When.
    pub when: Option<&'a Text>,
    /// When it begins.
    pub starts: Option<&'a Text>,
    /// When it ends.
    pub closes: Option<&'a Text>,
    /// How far it is.
    pub status: Option<&'a Text>,
    /// Reports.
    pub updates: &'a [UpdateDocument],
    /// The publisher's notes.
    pub notes: &'a [NoteDocument],
}

/// Both have these keys under the same names.
macro_rules! typed {
    ($($kind:literal $document:ident)*) => {
        $(impl<'a> From<&'a $document> for UndertakingDocument<'a> {
            fn from(it: &'a $document) -> UndertakingDocument<'a> {
                UndertakingDocument {
                    kind: $kind,
                    number: it.number.as_ref(),
                    leads: &it.leads,
                    leads_printed: it.leads_printed.as_ref(),
                    when: it.when.as_ref(),
                    starts: it.starts.as_ref(),
                    closes: it.closes.as_ref(),
                    status: it.status.as_ref(),
                    updates: &it.updates,
                    notes: &it.notes,
                }
            }
        })*
    };
}

typed! {
    "action" ActionDocument
    "objective" ObjectiveDocument
}
