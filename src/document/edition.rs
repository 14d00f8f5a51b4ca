//! `editions/<name>/edition.yaml`: the name and date of a frozen copy of a plan. The copy itself is
//! read by the readers of the plan's own files.

use crate::diagnostics::Report;
use crate::model::prose::Prose;
use crate::source::FileId;

use super::decode::{Spanned, Text, WrittenDate, record};
use super::{Filed, PlanFiles, SupportDocument};

record! {
    /// `edition.yaml` as typed.
    "edition.yaml" EditionDocument {
        /// The name of the edition, such as April 2026.
        required name: Text,
        /// The day this version of the plan began.
        required on: Spanned<WrittenDate>,
        /// Why you saved this edition, in a sentence or two.
        optional note: Spanned<Prose>,
        /// The post or the committee that approved these words, such as Cabinet. `planpress publish
        /// --approved-by` writes it.
        optional approved_by: Text,
        /// The day they approved it.
        optional approved_on: Spanned<WrittenDate>,
        /// The web address of the decision.
        optional decision: Text,
        /// The web address of the equality impact assessment.
        optional equality_assessment: Text,
        /// The check number of the draft that was approved, in full.
        optional check_number: Text,
    }
}

/// The files of one edition of a plan: a copy that is no longer edited.
#[derive(Debug)]
pub struct EditionFiles {
    /// The folder's name.
    pub folder: String,
    /// The first file in the folder, of any kind.
    pub first: FileId,
    /// `edition.yaml`
    pub edition: Option<Filed<EditionDocument>>,
    /// `support.yaml`: the support services as they were at the time.
    pub support: Option<Filed<SupportDocument>>,
    /// The plan as it was.
    pub frozen: PlanFiles,
    /// Findings in the copy. No one is asked to correct a historical text, so only what prevents
    /// the copy from being read is reported, and only once.
    pub found: Report,
}
