//! `measures.yaml`: what a plan counts, from where it began, to where it is meant to go.

use super::decode::{Spanned, Text, WrittenDate, record, typed};
use crate::fields::{measure, observation};

record! {
    /// `measures.yaml` as typed.
    "measures.yaml" MeasuresDocument {
        /// What the plan counts.
        list measures: MeasureDocument,
    }
}

measure! { typed {} }

record! {
    /// A baseline as typed.
    "a baseline" BaselineDocument {
        /// The day, month or year that it is for.
        required on: Spanned<WrittenDate>,
        /// The number.
        required value: Text,
    }
}

record! {
    /// A target as typed.
    "a target" TargetDocument {
        /// The day, month or year to reach it by.
        optional on: Spanned<WrittenDate>,
        /// The number.
        required value: Text,
    }
}

observation! { typed {} }
