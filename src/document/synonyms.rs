//! `content/synonyms.yaml`: words that mean the same to a reader who searches.

use crate::diagnostics::{Code, Finding};
use crate::source::Span;

use super::decode::{Decode, Reader, Shape, Text, record};
use super::said::{Said, Under, Visit, Words};
use super::yaml::{Node, Value};

record! {
    /// `content/synonyms.yaml` as typed.
    "synonyms.yaml" SynonymsDocument {
        /// Words and phrases that mean the same, a list of them for each meaning.
        list groups: SynonymGroup,
    }
}

/// Words and phrases that mean the same: `[deaf, hard of hearing]`, or the same without brackets.
#[derive(Debug, Clone)]
pub struct SynonymGroup {
    /// Two or more words or phrases.
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
        if words.len() < 2 {
            let words: Vec<_> = words.iter().map(|it| it.value.as_str()).collect();
            let message = format!(
                "`{}` stands here without another word that means the same",
                words.concat()
            );
            reader
                .report
                .push(Finding::new(Code::WrongType, first_line(node, reader), message).help(
                "write two words or more with commas between them: `- [faith, religion, belief]`",
            ));
            return None;
        }
        Some(SynonymGroup { words })
    }

    fn each_text<'a>(&'a self, under: Under, visit: Visit<'_, 'a>) {
        for it in &self.words {
            visit(Said { under, words: Words::Plain(&it.value), span: it.span });
        }
    }
}

/// Words with commas between them.
fn parted(text: &Text) -> Vec<Text> {
    let parts = text.value.split(',').map(str::trim).filter(|it| !it.is_empty());
    parts.map(|it| Text { value: it.to_owned(), span: text.span }).collect()
}

fn first_line(node: &Node, reader: &Reader<'_>) -> Span {
    let (start, end) = (node.span.start(), node.span.end());
    let line = reader.text.get(start..end).and_then(|it| it.lines().next());
    Span::new(reader.file, start, start + line.map_or(0, str::len))
}
