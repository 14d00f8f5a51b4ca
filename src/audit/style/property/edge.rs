//! Borders (CSS Backgrounds 3, "borders"): whether a side is drawn, how wide it is and in which colour.

use cssparser::Parser;

use crate::audit::style::colour::{self, ColourValue};
use crate::audit::style::length::{self, Length};

use super::background::word;
use super::names::{Edge, Property as P, Sides};
use super::value::Value;

type ParseError = cssparser::ParseError<()>;

/// Whether a style of a line draws it. Of those with two shades no one colour is known.
pub(super) fn style(input: &mut Parser<'_>) -> Result<Value, ParseError> {
    match &*word(input)? {
        "none" | "hidden" => Ok(Value::Is(false)),
        "solid" | "dashed" | "dotted" | "double" => Ok(Value::Is(true)),
        "inset" | "outset" | "groove" | "ridge" => Ok(Value::Other),
        _ => Err(ParseError::unexpected_token()),
    }
}

pub(super) fn width(input: &mut Parser<'_>) -> Result<Value, ParseError> {
    if let Ok(length) = input.try_parse(length::read) {
        return Ok(Value::Length(length));
    }
    let px = match &*word(input)? {
        "thin" => 1.0,
        "medium" => 3.0,
        "thick" => 5.0,
        _ => return Err(ParseError::unexpected_token()),
    };
    Ok(Value::Length(Length::px(px)))
}

/// `border` and its like: a width, a style and a colour in any order, for each of some sides.
pub(super) fn border(input: &mut Parser<'_>, sides: Sides) -> Result<Vec<(P, Value)>, ParseError> {
    let (mut line, mut wide, mut ink) = (None, None, None);
    while !input.is_exhausted() {
        if let Some(it) = none_yet(&wide).and_then(|()| input.try_parse(width).ok()) {
            wide = Some(it);
        } else if let Some(it) = none_yet(&line).and_then(|()| input.try_parse(style).ok()) {
            line = Some(it);
        } else {
            none_yet(&ink).ok_or_else(ParseError::unexpected_token)?;
            ink = Some(Value::Colour(colour::read(input)?));
        }
    }
    if line.is_none() && wide.is_none() && ink.is_none() {
        return Err(ParseError::unexpected_token());
    }
    let given = [
        (Edge::Style, line.unwrap_or(Value::Is(false))),
        (Edge::Width, wide.unwrap_or(Value::Length(Length::px(3.0)))),
        (Edge::Colour, ink.unwrap_or(Value::Colour(ColourValue::Current))),
    ];
    let of = |(edge, value): (Edge, Value)| {
        sides.iter().map(move |side| (edge.properties()[*side], value.clone()))
    };
    Ok(given.into_iter().flat_map(of).collect())
}

fn none_yet(it: &Option<Value>) -> Option<()> {
    it.is_none().then_some(())
}

/// One to four values for some sides, as `border-color` has them.
pub(super) fn edges(
    input: &mut Parser<'_>,
    edge: Edge,
    sides: Sides,
) -> Result<Vec<(P, Value)>, ParseError> {
    let one = |input: &mut Parser<'_>| match edge {
        Edge::Style => style(input),
        Edge::Width => width(input),
        Edge::Colour => colour::read(input).map(Value::Colour),
    };
    let mut values = vec![one(input)?];
    while values.len() < sides.len() && !input.is_exhausted() {
        values.push(one(input)?);
    }
    let value = |at: usize| match (at, values.len()) {
        (3, 2 | 3) => &values[1],
        (2, 2) => &values[0],
        (at, given) if at < given => &values[at],
        _ => &values[0],
    };
    Ok(sides.iter().enumerate().map(|it| (edge.properties()[*it.1], value(it.0).clone())).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audit::style::property::{Spelled, read};

    fn given(css: &str) -> Option<Vec<(P, Value)>> {
        let (name, value) = css.split_once(':').expect("a declaration");
        read(Spelled::named(name).expect("a property"), value.trim())
    }

    #[track_caller]
    fn gives(css: &str, expected: &[(P, Value)]) {
        let found = given(css).unwrap_or_else(|| panic!("{css}"));
        for it in expected {
            assert!(found.contains(it), "{css}: {found:?}");
        }
    }

    #[test]
    fn a_border_is_read_in_all_its_spellings() {
        let width = |px: f32| Value::Length(Length::px(px));
        gives("border: 1px solid", &[(P::LeftWidth, width(1.0)), (P::TopStyle, Value::Is(true))]);
        gives("border: none", &[(P::RightStyle, Value::Is(false)), (P::RightWidth, width(3.0))]);
        gives("border: 0", &[(P::TopWidth, width(0.0)), (P::TopStyle, Value::Is(false))]);
        gives("border-bottom: inset thin", &[(P::BottomStyle, Value::Other)]);
        gives(
            "border-width: 1px 2px 3px",
            &[(P::LeftWidth, width(2.0)), (P::BottomWidth, width(3.0))],
        );
        gives("border-width: 1px 2px", &[(P::BottomWidth, width(1.0)), (P::LeftWidth, width(2.0))]);
        gives("border-style: solid", &[(P::LeftStyle, Value::Is(true))]);
        gives(
            "border-inline-width: 1px 2px",
            &[(P::LeftWidth, width(1.0)), (P::RightWidth, width(2.0))],
        );
        gives("border-block-start-width: thick", &[(P::TopWidth, width(5.0))]);
        assert_eq!(given("border-bottom: 1px solid red").expect("one side").len(), 3);
        for css in ["border: 1px 2px", "border: solid solid", "border-style: wavy", "border: "] {
            assert_eq!(given(css), None, "{css}");
        }
        assert_eq!(given("border-width: 1px 2px 3px 4px 5px"), None);
    }
}
