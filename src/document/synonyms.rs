//! `content/synonyms.yaml`: words with the same meaning for search.

use serde::{Serialize, Serializer};

use super::decode::{Decode, Reader, Shape, Text, record};
use super::said::{TypedText, Under, Visit, Words};
use super::write::Items;
use super::yaml::{Node, Value};

record! {
    /// `content/synonyms.yaml` as typed.
    "synonyms.yaml" SynonymsDocument {
        /// Words and phrases that mean the same, one list for each meaning.
        list groups: SynonymGroup,
    }
}

/// Words and phrases with the same meaning: `[deaf, hard of hearing]`, or the same without
/// brackets.
#[derive(Debug, Clone)]
pub struct SynonymGroup {
    /// Words or phrases; `resolve` reports a single one.
    pub words: Vec<Text>,
}

impl Decode for SynonymGroup {
    const EXPECTED: &'static str = "words that mean the same";
    const SHAPE: Shape = Shape::List(&Shape::Text);

    fn decode(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let words: Vec<Text> = match &node.value {
            Value::Sequence(items) => {
                let stated = items.iter().filter(|it| !matches!(it.value, Value::Blank));
                stated.filter_map(|it| Text::decode(it, reader)).collect()
            }
            _ => parted(&Text::decode(node, reader)?),
        };
        Some(SynonymGroup { words })
    }

    fn each_text<'a>(&'a self, under: Under, visit: Visit<'_, 'a>) {
        for it in &self.words {
            visit(TypedText { under, words: Words::Plain(&it.value), span: it.span });
        }
    }
}

impl Serialize for SynonymGroup {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Items(&self.words).serialize(serializer)
    }
}

/// Comma-separated words.
fn parted(text: &Text) -> Vec<Text> {
    let parts = text.value.split(',').map(str::trim).filter(|it| !it.is_empty());
    parts.map(|it| Text { value: it.to_owned(), span: text.span }).collect()
}
