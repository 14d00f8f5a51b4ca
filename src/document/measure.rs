//! `measures.yaml`: what a plan measures, with baseline and target.

use serde::{Serialize, Serializer};

use super::decode::{Decode, Reader, Shape, Spanned, Text, WrittenDate, record, typed};
use super::said::{Under, Visit};
use super::yaml::{Node, Value};
use crate::fields::{measure, observation};

/// A number as typed, or the text typed instead of one.
#[derive(Debug, Clone)]
pub struct FigureText(pub Text);

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
        /// The number; or “fewer than 5”, “not available”, “withheld” or “to be set”.
        required value: FigureText,
    }
}

record! {
    /// A target as typed.
    "a target" TargetDocument {
        /// The day, month or year to reach it by.
        optional on: Spanned<WrittenDate>,
        /// The number; or “fewer than 5”, “not available”, “withheld” or “to be set”.
        required value: FigureText,
    }
}

observation! { typed {} }

impl Decode for FigureText {
    const EXPECTED: &'static str = "a number";
    const SHAPE: Shape = Shape::Figure;

    /// YAML parses the markers of statistical tables, such as `[c]`, as a list of one word.
    fn decode(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let Value::Sequence(items) = &node.value else {
            return Text::decode(node, reader).map(FigureText);
        };
        let stated = items.iter().filter(|it| !matches!(it.value, Value::Blank));
        let words: Vec<Option<Text>> = stated.map(|it| Text::decode(it, reader)).collect();
        let words: Option<Vec<String>> = words.into_iter().map(|it| Some(it?.value)).collect();
        let value = format!("[{}]", words?.join(", "));
        Some(FigureText(Spanned { value, span: node.span }))
    }

    fn each_text<'a>(&'a self, under: Under, visit: Visit<'_, 'a>) {
        self.0.each_text(under, visit);
    }

    fn is_blank(&self) -> bool {
        self.0.is_blank()
    }
}

impl Serialize for FigureText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

/// A number that was not typed, to be written.
impl From<String> for FigureText {
    fn from(value: String) -> Self {
        FigureText(value.into())
    }
}
