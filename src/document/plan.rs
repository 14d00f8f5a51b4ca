//! `plan.yaml`: a plan's title, its levels and names, its leads and its glossary.

use serde::{Serialize, Serializer};

use crate::fields::{lead, plan, provenance, term};
use crate::model::StatusMeaning;

use super::decode::{Decode, Reader, Shape, Spanned, Text, WrittenDate, record, typed};
use super::said::{Under, Visit};
use super::write::Items;
use super::yaml::{Node, Value};

plan! { typed {} }

/// Names of the levels above the actions. An empty value means something different from a missing
/// one.
#[derive(Debug, Clone)]
pub struct LevelsDocument(pub Vec<Text>);

impl Decode for LevelsDocument {
    const EXPECTED: &'static str = "names of levels";
    const SHAPE: Shape = Shape::List(&Shape::Text);

    fn decode(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let items = match &node.value {
            Value::Sequence(items) => items.as_slice(),
            _ => std::slice::from_ref(node),
        };
        let stated = items.iter().filter(|it| !matches!(it.value, Value::Blank));
        stated.map(|it| Text::decode(it, reader)).collect::<Option<_>>().map(LevelsDocument)
    }

    fn each_text<'a>(&'a self, under: Under, visit: Visit<'_, 'a>) {
        self.0.iter().for_each(|it| it.each_text(under, visit));
    }
}

impl Serialize for LevelsDocument {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Items(&self.0).serialize(serializer)
    }
}

record! {
    /// The years or months that a plan covers.
    "a period" PeriodDocument {
        /// The first year or month, such as 2027 or 2027-04.
        required from: Spanned<WrittenDate>,
        /// The last year or month, such as 2029 or 2029-03.
        required to: Spanned<WrittenDate>,
    }
}

record! {
    /// A word for a status.
    "a status" StatusWordDocument {
        /// The plan's word.
        required word: Text,
        /// not-started, on-track, at-risk, off-track, complete, paused, cancelled, superseded or
        /// merged.
        required means: Spanned<StatusMeaning>,
    }
}

lead! { typed {} }

record! {
    /// A person that a plan names.
    "a person" PersonDocument {
        /// The name as the plan prints it.
        required name: Text,
        /// What the site shows instead, such as "[name withheld]" or a job title.
        required shown_as: Text,
        /// true to publish the name.
        optional show: Spanned<bool>,
    }
}

term! { typed {} }

provenance! { typed {} }
