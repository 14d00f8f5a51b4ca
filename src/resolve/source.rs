//! Where a text comes from.

use crate::diagnostics::Report;
use crate::document::SourceDocument;
use crate::fields;
use crate::model::Provenance;

use super::mean::{Lost, said};

/// Where words come from.
pub(super) fn source(written: &SourceDocument, report: &mut Report) -> Provenance {
    fields::provenance! { said { written, Lost::default(), report; } }
}
