//! A page as it reads: elements and words without classes and boxes, so that a change of style
//! changes no snapshot, and a change of words or of structure does.

use crate::html::{Child, Element};

/// Attributes that say something to a visitor or a machine.
const KEPT: &[&str] = &[
    "href",
    "src",
    "alt",
    "id",
    "lang",
    "dir",
    "rel",
    "role",
    "scope",
    "colspan",
    "datetime",
    "name",
    "content",
    "http-equiv",
    "charset",
    "aria-label",
    "aria-labelledby",
    "aria-hidden",
    "aria-current",
    "aria-describedby",
    "open",
    "defer",
    "tabindex",
    "start",
    "download",
    "hidden",
];

/// Boxes without a meaning of their own.
const BOXES: &[&str] = &["div", "span"];

/// Elements that are in a line of words.
const IN_LINE: &[&str] = &["a", "abbr", "b", "bdi", "br", "em", "i", "span", "strong", "time"];

/// The outline of an element, indented.
pub(super) fn outline(element: Element<'_>) -> String {
    let mut text = String::new();
    write(element, 0, &mut text);
    text
}

fn write(element: Element<'_>, depth: usize, text: &mut String) {
    let boxed = BOXES.contains(&element.name()) && kept(element).is_empty();
    let inner = if boxed { depth } else { depth + 1 };
    if !boxed {
        line(depth, &format!("<{}{}>", element.name(), kept(element)), text);
    }
    if element.name() == "svg" {
        return;
    }
    let mut words = String::new();
    for child in element.children() {
        match child {
            Child::Text(more) => words.push_str(more),
            Child::Element(child) if in_line(child) => in_words(child, &mut words),
            Child::Element(child) => {
                line(inner, &std::mem::take(&mut words), text);
                write(child, inner, text);
            }
        }
    }
    line(inner, &words, text);
}

/// Whether it and all inside it are in a line.
fn in_line(element: Element<'_>) -> bool {
    IN_LINE.contains(&element.name())
        && element.below().iter().all(|it| IN_LINE.contains(&it.name()))
}

fn in_words(element: Element<'_>, words: &mut String) {
    let boxed = BOXES.contains(&element.name()) && kept(element).is_empty();
    if !boxed {
        *words += &format!("<{}{}>", element.name(), kept(element));
    }
    for child in element.children() {
        match child {
            Child::Text(more) => words.push_str(more),
            Child::Element(child) => in_words(child, words),
        }
    }
    if !boxed && element.name() != "br" {
        *words += &format!("</{}>", element.name());
    }
}

fn kept(element: Element<'_>) -> String {
    let attributes = element.attributes().iter().filter(|(name, _)| KEPT.contains(&name.as_str()));
    let mut said: String = attributes.map(|(name, value)| format!(" {name}={value:?}")).collect();
    if element.has_class("pp-visually-hidden") {
        said += " unseen";
    }
    said
}

fn line(depth: usize, words: &str, text: &mut String) {
    let words = crate::html::calm(words);
    if !words.is_empty() {
        *text += &format!("{}{words}\n", "  ".repeat(depth));
    }
}
