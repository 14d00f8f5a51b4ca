//! Fields: words that Word works out, such as a date, a cross-reference or a link. What it worked out
//! is text; how is not.

use crate::intake::xml::{Tag, Xml};
use crate::intake::{Refusal, limits};

use super::Reader;

/// A field that is open.
#[derive(Default)]
pub(super) struct Field {
    instruction: String,
    /// Whether its instruction is over, so that what follows is its result.
    pub(super) shown: bool,
    /// What it shows if it has no result: the answer in a form.
    answer: Option<String>,
}

/// Longer instructions are not links.
const INSTRUCTION: usize = 4096;

impl Reader {
    /// Reads a field that is one element.
    pub(super) fn simple_field(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<(), Refusal> {
        self.link(target(&tag.get("instr").unwrap_or_default()))?;
        self.content(xml)
    }

    /// Reads the beginning, the middle or the end of a field.
    pub(super) fn field_mark(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<(), Refusal> {
        match tag.get("fldCharType").as_deref() {
            Some("begin") => {
                let answer = answer(xml)?;
                self.story.fields.push(Field { answer, ..Field::default() });
                let open = self.story.fields.len();
                return limits::within("fields inside each other", open, limits::DEPTH);
            }
            Some("separate") => {
                let field = self.story.fields.last_mut();
                let target = field.and_then(|field| {
                    field.shown = true;
                    field.answer = None;
                    target(&field.instruction)
                });
                self.link(target)?;
            }
            Some("end") => {
                let answer = self.story.fields.pop().and_then(|it| it.answer);
                self.say(&answer.unwrap_or_default())?;
            }
            _ => {}
        }
        xml.skip()
    }

    /// Adds to the instruction of the innermost field.
    pub(super) fn instruction(&mut self, text: &str) {
        let field = self.story.fields.last_mut().filter(|it| !it.shown);
        if let Some(field) = field.filter(|it| it.instruction.len() + text.len() <= INSTRUCTION) {
            field.instruction.push_str(text);
        }
    }

    /// Reads a link.
    pub(super) fn hyperlink(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<(), Refusal> {
        let target = tag.get("id").and_then(|it| self.links.target(&it).map(str::to_owned));
        self.link(target.map(|it| joined(it, tag.get("anchor"))))?;
        self.content(xml)
    }

    fn link(&mut self, target: Option<String>) -> Result<(), Refusal> {
        if let Some(target) = target.filter(|_| self.is_text()) {
            self.budget.text(target.len())?;
            self.story.draft.link(target.trim());
        }
        Ok(())
    }
}

/// An address with the place in the page.
fn joined(target: String, place: Option<String>) -> String {
    match place.filter(|it| !it.is_empty() && !target.contains('#')) {
        Some(place) => format!("{target}#{place}"),
        None => target,
    }
}

/// Where the instruction of a link leads: `HYPERLINK "address" \l "place"`. A link inside the
/// document leads to no address.
fn target(instruction: &str) -> Option<String> {
    let mut words = pieces(instruction.trim()).into_iter();
    words.next().filter(|it| it.eq_ignore_ascii_case("hyperlink"))?;
    let (mut address, mut place) = (None, None);
    while let Some(word) = words.next() {
        match word.as_str() {
            "\\l" => place = words.next(),
            "\\t" | "\\o" => drop(words.next()),
            switch if switch.starts_with('\\') => {}
            _ => address = address.or(Some(word)),
        }
    }
    address.map(|it| joined(it, place))
}

/// The words of an instruction; quotation marks keep words together.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces = Vec::new();
    for (at, part) in text.split('"').enumerate() {
        match at % 2 {
            0 => pieces.extend(part.split_whitespace().map(str::to_owned)),
            _ => pieces.push(part.to_owned()),
        }
    }
    pieces
}

/// The answer that a field of an old form shows: a tick in a box, or the choice from a list.
fn answer(xml: &mut Xml<'_>) -> Result<Option<String>, Refusal> {
    let mut choices = Vec::new();
    let (mut is_box, mut ticked, mut chosen) = (false, false, 0);
    let mut depth = 1;
    while depth > 0 {
        let Some(tag) = xml.child()? else {
            depth -= 1;
            continue;
        };
        depth += 1;
        match tag.name() {
            "checkBox" => is_box = true,
            "default" | "checked" if is_box => ticked = tag.on(),
            "default" | "result" => chosen = tag.number("val").unwrap_or(chosen),
            "listEntry" => choices.extend(tag.val()),
            _ => {}
        }
    }
    if is_box {
        return Ok(Some(if ticked { "☒" } else { "☐" }.into()));
    }
    Ok(choices.into_iter().nth(chosen))
}

#[cfg(test)]
mod tests {
    use super::target;

    #[test]
    fn links_are_read_from_the_instructions_of_fields() {
        for (instruction, expected) in [
            (r#" HYPERLINK "https://a.example/b c" \o "tip" "#, Some("https://a.example/b c")),
            (r#"hyperlink https://a.example"#, Some("https://a.example")),
            (
                r#"HYPERLINK "https://a.example" \l "top" \t "_blank""#,
                Some("https://a.example#top"),
            ),
            (r#"HYPERLINK \l "_Toc1""#, None),
            ("HYPERLINK", None),
            ("PAGE", None),
            ("", None),
        ] {
            assert_eq!(target(instruction).as_deref(), expected);
        }
    }
}
