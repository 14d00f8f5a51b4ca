//! The kinds of value that a key can take: text, running text, a boolean, a number, a date.

use serde::{Serialize, Serializer};

use crate::diagnostics::{Code, Finding};
use crate::markdown;
use crate::model::Vocabulary;
use crate::model::prose::Prose;
use crate::source::TextMap;

use super::super::said::{TypedText, Under, Visit, Words};
use super::super::yaml::Node;
use super::super::{dead, hidden};
use super::{Decode, Reader, Shape, Spanned, Text, WrittenDate, unknown_word};

impl Decode for Text {
    const EXPECTED: &'static str = "text";
    const SHAPE: Shape = Shape::Text;

    fn decode(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let scalar = reader.scalar(node, Self::EXPECTED)?;
        let map = || TextMap::scalar(node.span, reader.text, &scalar.text);
        hidden::check(&scalar.text, map, reader.report);
        let mut value = markdown::visible(scalar.text.trim()).into_owned();
        if reader.contacts.any_dead()
            && dead::tell_either(reader.contacts, &scalar.text, &value, &map(), reader.report)
        {
            value = dead::without(reader.contacts, &value)?;
        }
        Some(Spanned { value, span: node.span })
    }

    fn each_text<'a>(&'a self, under: Under, visit: Visit<'_, 'a>) {
        visit(TypedText { under, words: Words::Plain(&self.value), span: self.span });
    }

    fn is_blank(&self) -> bool {
        self.value.trim().is_empty()
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.value)
    }
}

impl Decode for Spanned<Prose> {
    const EXPECTED: &'static str = "text";
    const SHAPE: Shape = Shape::Prose;

    fn decode(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let scalar = reader.scalar(node, Self::EXPECTED)?;
        let map = TextMap::scalar(node.span, reader.text, &scalar.text);
        hidden::check(&scalar.text, || map.clone(), reader.report);
        let mut value = markdown::read_cell(&scalar.text, &map, reader.report);
        dead::settle(reader.contacts, &scalar.text, &map, &mut value, reader.report);
        Some(Spanned { value, span: node.span })
    }

    fn each_text<'a>(&'a self, under: Under, visit: Visit<'_, 'a>) {
        visit(TypedText { under, words: Words::Prose(&self.value), span: self.span });
    }

    fn is_blank(&self) -> bool {
        self.value.is_empty()
    }
}

impl Serialize for Spanned<Prose> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&markdown::write(&self.value))
    }
}

impl Decode for Spanned<bool> {
    const EXPECTED: &'static str = "`true` or `false`";
    const SHAPE: Shape = Shape::Truth;

    fn decode(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let scalar = reader.scalar(node, Self::EXPECTED)?;
        let value = match scalar.text.trim().to_ascii_lowercase().as_str() {
            "true" | "yes" => true,
            "false" | "no" => false,
            _ => {
                unknown_word(&scalar.text, node.span, &["true", "false"], reader.report);
                return None;
            }
        };
        Some(Spanned { value, span: node.span })
    }

    fn each_text<'a>(&'a self, _: Under, _: Visit<'_, 'a>) {}
}

impl Serialize for Spanned<bool> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bool(self.value)
    }
}

impl<T: Vocabulary> Decode for Spanned<T> {
    const EXPECTED: &'static str = T::EXPECTED;
    const SHAPE: Shape = Shape::Word(T::NAMES);

    fn decode(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let scalar = reader.scalar(node, Self::EXPECTED)?;
        let Some(value) = T::of_word(scalar.text.trim()) else {
            unknown_word(&scalar.text, node.span, T::NAMES, reader.report);
            return None;
        };
        Some(Spanned { value, span: node.span })
    }

    fn each_text<'a>(&'a self, _: Under, _: Visit<'_, 'a>) {}
}

impl<T: Vocabulary> Serialize for Spanned<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.value.word())
    }
}

impl Decode for Spanned<u32> {
    const EXPECTED: &'static str = "a whole number";
    const SHAPE: Shape = Shape::WholeNumber;

    fn decode(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let scalar = reader.scalar(node, Self::EXPECTED)?;
        match scalar.text.trim().parse() {
            Ok(value) => Some(Spanned { value, span: node.span }),
            Err(_) => {
                let text = scalar.text.trim();
                let first = text.split_whitespace().next().unwrap_or("");
                let help = match first.bytes().all(|it| it.is_ascii_digit()) && first != text {
                    true => format!("write only the number: {first}"),
                    false => "write a whole number in digits, such as 5".to_owned(),
                };
                let code = Code::WrongType;
                let finding = Finding::curly_quotes(code, node.span, text).unwrap_or_else(|| {
                    let message = format!("planpress cannot read `{text}` as a number");
                    Finding::new(code, node.span, message).help(help)
                });
                reader.report.push(finding);
                None
            }
        }
    }

    fn each_text<'a>(&'a self, _: Under, _: Visit<'_, 'a>) {}
}

impl Serialize for Spanned<u32> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u32(self.value)
    }
}

impl Decode for Spanned<WrittenDate> {
    const EXPECTED: &'static str = "a date such as 2026-11-21";
    const SHAPE: Shape = Shape::Date;

    fn decode(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let scalar = reader.scalar(node, Self::EXPECTED)?;
        Some(Spanned { value: WrittenDate(scalar.text.trim().to_owned()), span: node.span })
    }

    fn each_text<'a>(&'a self, _: Under, _: Visit<'_, 'a>) {}

    fn is_blank(&self) -> bool {
        self.value.as_str().is_empty()
    }
}

/// A year is a number in YAML, and does not need quotes.
impl Serialize for Spanned<WrittenDate> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.value.as_str().parse::<i32>() {
            Ok(year) => serializer.serialize_i32(year),
            Err(_) => serializer.serialize_str(self.value.as_str()),
        }
    }
}
