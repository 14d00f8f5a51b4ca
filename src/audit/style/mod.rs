//! How elements are drawn, as far as their tags, their attributes and the page's own plain `<style>`
//! say: for each whether it is drawn at all, and how its words stand beside others. Files of styles
//! are not read, so that what they alone hide is taken to be there.

mod loads;
mod outline;
mod property;
mod sheet;

use super::dom::{Dom, Element};

pub(super) use loads::{Loaded, loaded};
pub(super) use outline::outlines_removed;

use property::{Declared, Property};
use sheet::Sheet;

/// How an element stands among others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Display {
    /// In a line of words.
    #[default]
    Inline,
    /// In a line of words, but a box of its own.
    Box,
    /// On lines of its own.
    Block,
    /// A cell or a row of a table.
    Cell,
}

/// What is known of how an element is drawn.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Look {
    pub(crate) display: Display,
    flags: u16,
}

/// It, or something around it, is not drawn.
const GONE: u16 = 1;
/// It is drawn as an empty space.
const INVISIBLE: u16 = 1 << 1;
/// It is drawn where, or so that, nobody sees it.
const OUT_OF_SIGHT: u16 = 1 << 2;
/// It, or something around it, is said to be hidden from assistive technology.
const SAID_HIDDEN: u16 = 1 << 3;
/// It, or something around it, cannot be used.
const INERT: u16 = 1 << 4;
/// A group of fields around it is switched off.
const OFF: u16 = 1 << 5;
/// It is drawn once a `<details>` around it is opened.
const FOLDED: u16 = 1 << 6;
/// Its letters are drawn as pictures.
const ICONS: u16 = 1 << 7;

impl Look {
    fn has(self, flag: u16) -> bool {
        self.flags & flag != 0
    }

    pub(crate) fn is_gone(self) -> bool {
        self.has(GONE)
    }

    pub(crate) fn is_invisible(self) -> bool {
        self.has(INVISIBLE)
    }

    pub(crate) fn is_out_of_sight(self) -> bool {
        self.has(OUT_OF_SIGHT)
    }

    pub(crate) fn is_said_hidden(self) -> bool {
        self.has(SAID_HIDDEN)
    }

    pub(crate) fn is_inert(self) -> bool {
        self.has(INERT)
    }

    pub(crate) fn is_in_switched_off_group(self) -> bool {
        self.has(OFF)
    }

    pub(crate) fn is_folded(self) -> bool {
        self.has(FOLDED)
    }

    pub(crate) fn is_icons(self) -> bool {
        self.has(ICONS)
    }
}

/// The look of every element of a page, by their numbers.
pub(crate) fn looks(dom: &Dom) -> Vec<Look> {
    let sheet = Sheet::of(dom);
    let mut looks = vec![Look::default(); dom.size()];
    // An element comes after the one that it stands in.
    for element in dom.elements() {
        let around = element.parent().map_or(Look::default(), |it| looks[it.number()]);
        looks[element.number()] = look(element, around, &sheet);
    }
    looks
}

fn look(element: Element<'_>, around: Look, sheet: &Sheet) -> Look {
    let mut said = Declared::default();
    let own = element.attribute("style").unwrap_or("");
    sheet.declare(element, false, &mut said);
    for (property, value, _) in sheet::declarations(own).filter(|it| !it.2) {
        said.set(property, value);
    }
    sheet.declare(element, true, &mut said);
    for (property, value, _) in sheet::declarations(own).filter(|it| it.2) {
        said.set(property, value);
    }
    let mut flags = around.flags;
    let mut turn = |flag: u16, on: bool| flags = if on { flags | flag } else { flags & !flag };
    let display = match said.get(Property::Display).and_then(written) {
        Some(Some(display)) => display,
        Some(None) => {
            turn(GONE, true);
            Display::Inline
        }
        None => {
            if is_never_drawn(element) {
                turn(GONE, true);
            }
            usual(element)
        }
    };
    match said.get(Property::Visibility) {
        Some(it) if it.eq_ignore_ascii_case("visible") => turn(INVISIBLE, false),
        Some(it) if ["hidden", "collapse"].iter().any(|no| it.eq_ignore_ascii_case(no)) => {
            turn(INVISIBLE, true);
        }
        _ => {}
    }
    if said.is_out_of_sight() {
        turn(OUT_OF_SIGHT, true);
    }
    if let Some(family) = said.get(Property::Family) {
        turn(ICONS, is_of_icons(family));
    }
    if element.attribute("class").is_some_and(is_of_icons) {
        turn(ICONS, true);
    }
    if element
        .attribute("aria-hidden")
        .is_some_and(|it| it.trim_ascii().eq_ignore_ascii_case("true"))
    {
        turn(SAID_HIDDEN, true);
    }
    if element.is_html() && element.has("inert") {
        turn(INERT, true);
    }
    if let Some(group) = element.parent() {
        if group.is("fieldset") && group.has("disabled") && !is_first(element, "legend") {
            turn(OFF, true);
        }
        if group.is("details") && !group.has("open") && !is_first(element, "summary") {
            turn(FOLDED, true);
        }
    }
    Look { display, flags }
}

/// Whether it is the first child of its name.
pub(crate) fn is_first(element: Element<'_>, name: &str) -> bool {
    let Some(parent) = element.parent() else { return false };
    element.is(name) && parent.elements().find(|it| it.is(name)) == Some(element)
}

/// What a value of `display` means: none where it is not known, and `Some(None)` for not at all.
fn written(value: &str) -> Option<Option<Display>> {
    let value = value.to_ascii_lowercase();
    Some(Some(match value.as_str() {
        "none" => return Some(None),
        "inline" | "contents" | "table-row-group" | "table-header-group" | "table-footer-group" => {
            Display::Inline
        }
        "inline-block" | "inline-flex" | "inline-grid" | "inline-table" => Display::Box,
        "table-cell" | "table-row" => Display::Cell,
        "block" | "flex" | "grid" | "table" | "list-item" | "flow-root" | "table-caption" => {
            Display::Block
        }
        _ => return None,
    }))
}

/// Whether browsers leave an element out by themselves (HTML, "hidden elements").
fn is_never_drawn(element: Element<'_>) -> bool {
    if element.is_svg() {
        const NEVER: &[&str] = &[
            "clipPath",
            "defs",
            "desc",
            "linearGradient",
            "marker",
            "mask",
            "metadata",
            "pattern",
            "radialGradient",
            "script",
            "style",
            "symbol",
            "title",
        ];
        return NEVER.contains(&element.name()) || element.has("hidden");
    }
    if !element.is_html() {
        return false;
    }
    let not_drawn_inside = |it: Element<'_>| it.is_any(&["audio", "iframe", "video"]);
    element.has("hidden")
        || element.has("popover")
        || element.parent().is_some_and(not_drawn_inside)
        || match element.name() {
            "area" | "base" | "basefont" | "datalist" | "head" | "link" | "meta" | "noembed"
            | "noframes" | "param" | "rp" | "script" | "style" | "template" | "title" => true,
            "input" => {
                element.attribute("type").is_some_and(|it| it.eq_ignore_ascii_case("hidden"))
            }
            "dialog" => !element.has("open"),
            "audio" => !element.has("controls"),
            _ => false,
        }
}

/// How browsers draw an element by themselves (HTML, "rendering").
fn usual(element: Element<'_>) -> Display {
    if !element.is_html() {
        return Display::Inline;
    }
    match element.name() {
        "address" | "article" | "aside" | "blockquote" | "body" | "caption" | "center" | "dd"
        | "details" | "dialog" | "dir" | "div" | "dl" | "dt" | "fieldset" | "figcaption"
        | "figure" | "footer" | "form" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "header"
        | "hgroup" | "hr" | "html" | "legend" | "li" | "listing" | "main" | "menu" | "nav"
        | "ol" | "optgroup" | "option" | "p" | "pre" | "search" | "section" | "summary"
        | "table" | "ul" | "xmp" => Display::Block,
        "td" | "th" | "tr" => Display::Cell,
        "button" | "input" | "meter" | "progress" | "select" | "textarea" => Display::Box,
        _ => Display::Inline,
    }
}

/// Whether a font or a class is one whose letters are drawn as pictures.
fn is_of_icons(words: &str) -> bool {
    const FONTS: [&str; 5] =
        ["material icons", "material symbols", "material-icons", "material-symbols", "icomoon"];
    let begins = |at: usize, it: &str| {
        words.get(at..at + it.len()).is_some_and(|here| here.eq_ignore_ascii_case(it))
    };
    (0..words.len()).any(|at| FONTS.iter().any(|it| begins(at, it)))
}
