//! The fields that actions and objectives share: leads, time, status and reports.

use super::decode::Text;
use super::{ActionDocument, NoteDocument, ObjectiveDocument, UpdateDocument};

/// The shared fields as typed, with the kind of their record.
pub struct UndertakingDocument<'a> {
    /// The kind of record, as messages name it.
    pub kind: &'static str,
    /// Its number in the plan.
    pub number: Option<&'a Text>,
    /// The leads.
    pub leads: &'a [Text],
    /// The plan's words for the leads.
    pub leads_printed: Option<&'a Text>,
    /// The time.
    pub when: Option<&'a Text>,
    /// The start.
    pub starts: Option<&'a Text>,
    /// The end.
    pub closes: Option<&'a Text>,
    /// The status.
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
