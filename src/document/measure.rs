//! `measures.yaml`: what a plan counts, from where it began, to where it is meant to go.

use crate::model::prose::Prose;
use crate::model::{Better, MeasureField};

use super::SourceDocument;
use super::decode::{Spanned, Text, WrittenDate, record, words};

record! {
    /// `measures.yaml` as typed.
    "measures.yaml" MeasuresDocument {
        /// What the plan counts.
        list measures: MeasureDocument,
    }
}

record! {
    /// A measure as typed.
    "a measure" MeasureDocument {
        /// Permanent name, such as reports-to-police; never changed.
        required id: Text,
        /// What is counted, such as Hate crimes reported to the police.
        required name: Text,
        /// What the values are in, such as reports, "%" or "£".
        optional unit: Text,
        /// Whether more, fewer or neither is better.
        optional better: Spanned<Better>,
        /// What counts, and what does not.
        optional summary: Spanned<Prose>,
        /// Where it began.
        optional baseline: BaselineDocument,
        /// Where it is meant to go.
        optional target: TargetDocument,
        /// What was found, each with its date.
        list observations: ObservationDocument,
        /// The objectives that it belongs to: their file names.
        list objectives: Text,
        /// The actions that it belongs to: their ids.
        list actions: Text,
        /// Where the values come from.
        optional source: SourceDocument,
        /// What the source lost: baseline or target.
        list lost: Spanned<MeasureField>,
        /// The publisher's notes.
        list notes: Spanned<Prose>,
    }
}

record! {
    /// A baseline as typed.
    "a baseline" BaselineDocument {
        /// The day, month or year that it stands for.
        required on: Spanned<WrittenDate>,
        /// The number.
        required value: Text,
    }
}

record! {
    /// A target as typed.
    "a target" TargetDocument {
        /// The day, month or year by which it is meant to be reached.
        optional on: Spanned<WrittenDate>,
        /// The number.
        required value: Text,
    }
}

record! {
    /// An observation as typed.
    "an observation" ObservationDocument {
        /// The day, month or year that it stands for.
        required on: Spanned<WrittenDate>,
        /// The number; blank where it is not known.
        optional value: Text,
        /// A link that shows it.
        optional source: Text,
        /// What to know about it.
        optional note: Spanned<Prose>,
    }
}

words!(Better {
    "more" => Better::More,
    "fewer" => Better::Fewer,
    "neither" => Better::Neither,
});

words!(MeasureField {
    "baseline" => MeasureField::Baseline,
    "target" => MeasureField::Target,
});
