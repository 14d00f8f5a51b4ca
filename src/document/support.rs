//! `content/support.yaml`: services that help or take reports.

use super::decode::{Spanned, Text, WrittenDate, record, typed};
use crate::fields::{channel, service};

record! {
    /// `content/support.yaml` as typed.
    "support.yaml" SupportDocument {
        /// The services.
        list services: ServiceDocument,
    }
}

service! { typed {} }

channel! { typed {} }

record! {
    /// A check.
    "a check" CheckedDocument {
        /// When someone checked it: a day, a month (2026-11) or a year.
        required on: Spanned<WrittenDate>,
        /// When the source was published, if before the check.
        optional evidence: Spanned<WrittenDate>,
        /// Who checked it.
        optional by: Text,
        /// The source they used.
        optional source: Text,
    }
}
