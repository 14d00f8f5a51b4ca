//! Values as they are written, read for what is asked of them.

use cssparser::{Parser, Token};

use crate::audit::style::colour;
use crate::audit::style::length;

use super::background::{self, is_picture, pass, word};
use super::edge;
use super::font::{family, font, size, weight};
use super::names::{Edge, Property as P, Spelled, every};
use super::shadow;
use super::shape::{clip, clip_path, moved, offset};
use super::value::{Align, Case, Display, Place, Value, Wide};

type ParseError = cssparser::ParseError<()>;

/// What a declaration gives to which properties; none where browsers pass it over. Words with
/// `var()` in them are kept as they are.
pub(crate) fn read(spelled: Spelled, css: &str) -> Option<Vec<(P, Value)>> {
    if is_open(css) {
        let open = |it: P| (it, Value::Open(css.into(), spelled));
        return Some(properties(spelled).into_iter().map(open).collect());
    }
    let mut input = Parser::new(css);
    if let Ok(wide) = input.try_parse(|it| it.parse_entirely(wide)) {
        return Some(properties(spelled).into_iter().map(|it| (it, Value::Wide(wide))).collect());
    }
    let read = input.parse_entirely(|input| match spelled {
        Spelled::One(property) => Ok(vec![(property, one(property, input)?)]),
        Spelled::Backgrounds => {
            let it = background::read(input)?;
            Ok(vec![
                (P::Background, Value::Colour(it.colour)),
                (P::Picture, Value::Is(it.picture)),
                (P::PictureClip, Value::Is(it.in_letters)),
            ])
        }
        Spelled::Font => font(input),
        Spelled::Inset => {
            let [top, right, bottom, left] = four(input)?;
            Ok(vec![(P::Top, top), (P::Right, right), (P::Bottom, bottom), (P::Left, left)])
        }
        Spelled::Margin => {
            let [top, _, _, left] = four(input)?;
            Ok(vec![(P::MarginTop, top), (P::MarginLeft, left)])
        }
        Spelled::Overflow => {
            let first = overflow(input)?;
            let second = input.try_parse(overflow).unwrap_or_else(|_| first.clone());
            Ok(vec![(P::OverflowX, first), (P::OverflowY, second)])
        }
        Spelled::Border(sides) => edge::border(input, sides),
        Spelled::Edges(edge, sides) => edge::edges(input, edge, sides),
        Spelled::All => Err(ParseError::unexpected_token()),
    });
    read.ok()
}

/// Whether a value waits for others.
fn is_open(css: &str) -> bool {
    const FUNCTIONS: [&str; 4] = ["var(", "env(", "attr(", "if("];
    let begins = |at: usize, it: &str| {
        css.get(at..at + it.len()).is_some_and(|here| here.eq_ignore_ascii_case(it))
    };
    css.match_indices('(').any(|(at, _)| {
        FUNCTIONS.iter().any(|it| at + 1 >= it.len() && begins(at + 1 - it.len(), it))
    })
}

/// The properties that a declaration is about.
fn properties(spelled: Spelled) -> Vec<P> {
    match spelled {
        Spelled::One(it) => vec![it],
        Spelled::Backgrounds => vec![P::Background, P::Picture, P::PictureClip],
        Spelled::Font => vec![P::Size, P::Weight, P::Family],
        Spelled::Inset => vec![P::Top, P::Right, P::Bottom, P::Left],
        Spelled::Margin => vec![P::MarginTop, P::MarginLeft],
        Spelled::Overflow => vec![P::OverflowX, P::OverflowY],
        Spelled::Border(sides) => {
            let of = |it: Edge| sides.iter().map(move |side| it.properties()[*side]);
            [Edge::Style, Edge::Width, Edge::Colour].into_iter().flat_map(of).collect()
        }
        Spelled::Edges(edge, sides) => sides.iter().map(|it| edge.properties()[*it]).collect(),
        Spelled::All => every().collect(),
    }
}

fn wide(input: &mut Parser<'_>) -> Result<Wide, ParseError> {
    match &*word(input)? {
        "inherit" => Ok(Wide::Inherit),
        "initial" => Ok(Wide::Initial),
        "unset" => Ok(Wide::Unset),
        "revert" | "revert-layer" | "revert-rule" => Ok(Wide::Revert),
        _ => Err(ParseError::unexpected_token()),
    }
}

/// The value of one property.
fn one(property: P, input: &mut Parser<'_>) -> Result<Value, ParseError> {
    let hides =
        |input: &mut Parser<'_>, words: &[&str]| Ok(Value::Is(words.contains(&&*word(input)?)));
    match property {
        P::Display => display(input),
        P::Visibility => hides(input, &["hidden", "collapse"]),
        P::ContentVisibility => hides(input, &["hidden"]),
        P::OverflowX | P::OverflowY => overflow(input),
        P::Opacity => Ok(Value::Number(length::number(input)?.clamp(0.0, 1.0))),
        P::Position => Ok(Value::Place(match &*word(input)? {
            "static" => Place::Static,
            "relative" | "sticky" | "-webkit-sticky" => Place::Relative,
            "absolute" | "fixed" => Place::Out,
            _ => return Err(ParseError::unexpected_token()),
        })),
        P::Left
        | P::Top
        | P::Right
        | P::Bottom
        | P::MarginLeft
        | P::MarginTop
        | P::Width
        | P::Height => offset(input),
        P::Indent => {
            let indent = length::read(input)?;
            pass(input)?;
            Ok(Value::Length(indent))
        }
        P::Size => size(input),
        P::Weight => weight(input),
        P::Family => family(input),
        P::Clip => Ok(Value::Is(clip(input)?)),
        P::ClipPath => Ok(Value::Is(clip_path(input)?)),
        P::Color | P::Fill | P::Background => Ok(Value::Colour(colour::read(input)?)),
        P::Picture => Ok(Value::Is(picture(input)?)),
        P::PictureClip => Ok(Value::Is(words(input)?.iter().any(|it| it == "text"))),
        P::Transform => {
            let words = words(input)?;
            let case = |it: &String| match it.as_str() {
                "uppercase" => Some(Case::Upper),
                "lowercase" => Some(Case::Lower),
                "capitalize" => Some(Case::Capitals),
                _ => None,
            };
            Ok(Value::Case(words.iter().find_map(case).unwrap_or_default()))
        }
        P::Align => Ok(Value::Align(match &*word(input)? {
            "center" | "-webkit-center" | "-moz-center" => Align::Centre,
            "end" | "right" | "-webkit-right" => Align::End,
            "justify" | "justify-all" => Align::Justified,
            _ => Align::Start,
        })),
        P::Scheme => Ok(Value::Is(words(input)?.iter().any(|it| it == "dark"))),
        P::Moved => moved(input),
        P::TopStyle | P::RightStyle | P::BottomStyle | P::LeftStyle => edge::style(input),
        P::TopWidth | P::RightWidth | P::BottomWidth | P::LeftWidth => edge::width(input),
        P::TopColour | P::RightColour | P::BottomColour | P::LeftColour => {
            Ok(Value::Colour(colour::read(input)?))
        }
        P::Bare => Ok(Value::Is(&*word(input)? == "none")),
        P::Outline => {
            let start = input.position();
            pass(input)?;
            let words = input.slice_from(start);
            let nothing = |it: &str| ["none", "0", "0px", "transparent"].contains(&it);
            Ok(Value::Is(!words.split_ascii_whitespace().any(nothing)))
        }
        P::Shadow => shadow::read(input),
        P::Filter | P::Blend | P::Animated | P::BoxShadow | P::BorderPicture => {
            let first = input.try_parse(word).ok();
            pass(input)?;
            Ok(Value::Is(!matches!(first.as_deref(), Some("none" | "normal"))))
        }
        P::Placed => placed(input),
    }
}

/// All words of a value; other things in it are passed over.
fn words(input: &mut Parser<'_>) -> Result<Vec<String>, ParseError> {
    let mut words = Vec::new();
    while let Ok(token) = input.next() {
        if let Token::Ident(word) = token {
            words.push(word.to_ascii_lowercase());
        }
    }
    if words.is_empty() { Err(ParseError::unexpected_token()) } else { Ok(words) }
}

/// `display`, by its last words: how it is placed among others comes first, what is in it second.
fn display(input: &mut Parser<'_>) -> Result<Value, ParseError> {
    let words = words(input)?;
    let has = |it: &str| words.iter().any(|word| word == it);
    let first = words[0].trim_start_matches("-webkit-").trim_start_matches("-ms-");
    Ok(Value::Display(Some(match first {
        "none" => return Ok(Value::Display(None)),
        "inline" if ["flow-root", "flex", "grid", "table"].iter().any(|it| has(it)) => Display::Box,
        "inline" | "contents" | "ruby" | "table-row-group" | "table-header-group"
        | "table-footer-group" => Display::Inline,
        "inline-block" | "inline-flex" | "inline-flexbox" | "inline-grid" | "inline-table"
        | "inline-box" => Display::Box,
        "table-cell" | "table-row" => Display::Cell,
        "block" | "flex" | "flexbox" | "box" | "grid" | "table" | "list-item" | "flow-root"
        | "table-caption" => Display::Block,
        _ => return Err(ParseError::unexpected_token()),
    })))
}

fn overflow(input: &mut Parser<'_>) -> Result<Value, ParseError> {
    Ok(Value::Is(matches!(&*word(input)?, "hidden" | "clip")))
}

/// The four sides, as `margin` has them.
fn four(input: &mut Parser<'_>) -> Result<[Value; 4], ParseError> {
    let top = offset(input)?;
    let right = input.try_parse(offset).unwrap_or_else(|_| top.clone());
    let bottom = input.try_parse(offset).unwrap_or_else(|_| top.clone());
    let left = input.try_parse(offset).unwrap_or_else(|_| right.clone());
    Ok([top, right, bottom, left])
}

fn picture(input: &mut Parser<'_>) -> Result<bool, ParseError> {
    let mut picture = false;
    while let Ok(token) = input.next() {
        picture |= match token {
            Token::UnquotedUrl(_) => true,
            Token::Function(name) => is_picture(name),
            Token::Ident(_) | Token::Comma => false,
            _ => return Err(ParseError::unexpected_token()),
        };
    }
    Ok(picture)
}

/// Whether an element of a grid is put into a numbered row: others may be put there too.
fn placed(input: &mut Parser<'_>) -> Result<Value, ParseError> {
    let mut numbered = false;
    while let Ok(token) = input.next() {
        numbered |= matches!(token, Token::Number { .. });
    }
    Ok(Value::Is(numbered))
}

/// Whether an old attribute has a colour in it as styles write them.
pub(crate) fn legacy_colour(value: &str) -> bool {
    Parser::new(value.trim()).parse_entirely(colour::read).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(name: &str, css: &str) -> Option<Vec<(P, Value)>> {
        read(Spelled::named(name).expect("a property"), css)
    }

    #[test]
    fn a_shorthand_gives_to_each_of_its_properties() {
        let it = given("background", "no-repeat url(a.png) #fff").expect("a background");
        assert!(it.contains(&(P::Picture, Value::Is(true))));
        let it =
            given("background", "center / cover linear-gradient(red, blue), blue").expect("it");
        assert!(it.contains(&(P::Picture, Value::Is(true))));
        let it = given("font", "italic bold 12px/1.5 Arial, sans-serif").expect("a font");
        assert!(it.contains(&(P::Size, Value::Length(length::Length::px(12.0)))), "{it:?}");
        assert!(it.contains(&(P::Weight, Value::Number(700.0))));
        let it = given("inset", "0 auto").expect("an inset");
        assert!(it.contains(&(P::Left, Value::Other)) && it.len() == 4);
        assert_eq!(given("all", "unset").expect("all").len(), super::super::COUNT);
    }

    #[test]
    fn what_hides_is_told_from_what_does_not() {
        for (name, css, hides) in [
            ("clip", "rect(0 0 0 0)", true),
            ("clip", "rect(1px, 1px, 1px, 1px)", true),
            ("clip", "rect(0, 10px, 10px, 0)", false),
            ("clip", "auto", false),
            ("clip-path", "inset( 50% )", true),
            ("clip-path", "inset(5%)", false),
            ("visibility", "collapse", true),
            ("visibility", "visible", false),
            ("text-shadow", "none", false),
            ("transform", "translate(1px) rotate(9deg)", true),
            ("rotate", "none", false),
            ("text-shadow", "0 0 2px rgb(from red r g b) 1px 1px", true),
            ("-webkit-text-stroke", "1px #000", true),
            ("background-image", "none", false),
            ("background-image", "url('a b')", true),
        ] {
            let it = given(name, css).unwrap_or_else(|| panic!("{name}: {css}"));
            assert_eq!(it[0].1, Value::Is(hides), "{name}: {css}");
        }
    }

    #[test]
    fn what_browsers_pass_over_gives_nothing() {
        for (name, css) in [
            ("display", "blocky"),
            ("color", "red blue"),
            ("font-size", "12"),
            ("background", "red; blue"),
            ("position", "here"),
            ("margin", "1px 2px 3px 4px 5px"),
        ] {
            assert_eq!(given(name, css), None, "{name}: {css}");
        }
    }

    #[test]
    fn what_waits_for_others_is_kept() {
        for css in ["var(--a)", "color-mix(in srgb, VAR( --a ), red)"] {
            assert!(matches!(&given("color", css).expect(css)[0].1, Value::Open(..)), "{css}");
        }
        assert_eq!(given("background", "var(--a)").expect("it").len(), 3);
        assert!(!matches!(given("font-family", "'var'").expect("it")[0].1, Value::Open(..)));
    }
}
