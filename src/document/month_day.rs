//! A day by its place in a month, as it is typed: "first Tuesday", "last working day".

use serde::{Serialize, Serializer};

use crate::diagnostics::{Code, Finding};
use crate::model::MonthDay;

use super::decode::{Decode, Reader, Shape, Spanned};
use super::said::{Under, Visit};
use super::yaml::Node;

impl Decode for Spanned<MonthDay> {
    const EXPECTED: &'static str = "a day such as first Tuesday";
    const SHAPE: Shape = Shape::Word(MonthDay::NAMES);

    fn decode(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let typed = reader.scalar(node, Self::EXPECTED)?.text.trim();
        if let Some(value) = MonthDay::of_word(typed) {
            return Some(Spanned { value, span: node.span });
        }
        let message = format!("planpress cannot read `{typed}` as a day of a month");
        let meant = MonthDay::NAMES.iter().find(|it| it.eq_ignore_ascii_case(typed));
        let help = match meant {
            Some(name) => format!("write `{name}`"),
            None => "write first, second, third, fourth or last and a weekday, such as \
                     `first Tuesday`, or write `last day` or `last working day`"
                .to_owned(),
        };
        reader.report.push(Finding::new(Code::UnknownValue, node.span, message).help(help));
        None
    }

    fn each_text<'a>(&'a self, _: Under, _: Visit<'_, 'a>) {}
}

impl Serialize for Spanned<MonthDay> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.value.word())
    }
}
