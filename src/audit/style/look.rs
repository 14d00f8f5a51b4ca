//! What is known of how an element is drawn: by its style, by its attributes and by what is around it. Every
//! rule that asks whether something is seen, and how, asks this.

use std::sync::Arc;

use super::computed::Computed;
use super::property::{Display, is_of_icons};
use super::shared::{Both, Styles};
use super::sheets::{Sheets, Texts};
use crate::audit::dom::{Dom, Element};

/// How the elements of a page are drawn.
#[derive(Debug)]
pub(crate) struct Looks {
    own: Vec<Flags>,
    styles: Styles,
    /// Why colours are not certain on the whole page, where they are not.
    pub(crate) doubt: Option<PageDoubt>,
}

/// Why no colour of a page is certain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PageDoubt {
    /// A linked style could not be read.
    StyleNotRead,
    /// There is too much on the page or in its styles.
    TooLarge,
}

/// How an element is drawn.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Look<'p> {
    flags: Flags,
    both: &'p Both,
}

type Flags = u8;

/// It, or something around it, is not drawn.
const GONE: Flags = 1;
/// It is drawn where, or so that, no one sees it.
const OUT_OF_SIGHT: Flags = 1 << 1;
/// It, or something around it, is said to be hidden from assistive technology.
const SAID_HIDDEN: Flags = 1 << 2;
/// It, or something around it, cannot be used.
const INERT: Flags = 1 << 3;
/// A group of fields around it is switched off.
const OFF: Flags = 1 << 4;
/// It is drawn once a `<details>` around it is opened.
const FOLDED: Flags = 1 << 5;
/// It is in something whose class says that its letters are drawn as pictures.
const ICONS: Flags = 1 << 6;

impl<'p> Look<'p> {
    fn has(self, flag: Flags) -> bool {
        self.flags & flag != 0
    }

    pub(crate) fn display(self) -> Display {
        self.both.light().display.unwrap_or_default()
    }

    pub(crate) fn is_gone(self) -> bool {
        self.has(GONE)
    }

    pub(crate) fn is_invisible(self) -> bool {
        self.both.light().invisible
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
        self.has(ICONS) || self.both.light().icons
    }

    /// Its style, on a screen in light or in dark colours.
    pub(crate) fn style(self, dark: bool) -> &'p Computed {
        if dark { self.both.dark() } else { self.both.light() }
    }
}

impl Looks {
    /// Looks at every element of a page.
    pub(crate) fn of(dom: &Dom, sheets: &Sheets, texts: &Texts<'_>) -> Looks {
        let of_page = sheets.of(dom, texts);
        let styles = of_page.shared.styles(dom);
        let mut own = said(dom);
        // An element comes after the one around it.
        for element in dom.elements() {
            let both = &styles.all[styles.of[element.number()] as usize];
            let parent = element.parent();
            let around = parent.map_or(0, |it| own[it.number()]);
            let skipped =
                parent.is_some_and(|it| styles.all[styles.of[it.number()] as usize].light().skips);
            own[element.number()] |= around | flags(element, both, skipped);
        }
        let doubt = match (of_page.missing, styles.whole) {
            (true, _) => Some(PageDoubt::StyleNotRead),
            (_, false) => Some(PageDoubt::TooLarge),
            _ => None,
        };
        Looks { own, styles, doubt }
    }

    /// How an element is drawn.
    pub(crate) fn look(&self, element: Element<'_>) -> Look<'_> {
        let number = element.number();
        let both: &Arc<Both> = &self.styles.all[self.styles.of[number] as usize];
        Look { flags: self.own[number], both }
    }

    /// The element that is turned, or hides the whole page, one way round of the screen only.
    pub(crate) fn locked<'p>(&self, dom: &'p Dom) -> Option<Element<'p>> {
        let locked = self.styles.locked?;
        dom.elements().find(|it| it.number() == locked)
    }

    /// Whether anything on the page is another in the dark.
    pub(crate) fn knows_dark(&self) -> bool {
        self.styles.all.iter().any(|it| !std::ptr::eq(it.light(), it.dark()))
    }
}

/// What attributes say of elements, by their numbers.
fn said(dom: &Dom) -> Vec<Flags> {
    let mut said: Vec<Flags> = vec![0; dom.size()];
    let says_so = |it: &Element<'_>| {
        let value = it.attribute("aria-hidden").unwrap_or("");
        value.trim_ascii().eq_ignore_ascii_case("true")
    };
    for it in dom.with("class").filter(|it| is_of_icons(it.attribute("class").unwrap_or(""))) {
        said[it.number()] |= ICONS;
    }
    for it in dom.with("aria-hidden").filter(says_so) {
        said[it.number()] |= SAID_HIDDEN;
    }
    for it in dom.with("inert").filter(|it| it.is_html()) {
        said[it.number()] |= INERT;
    }
    said
}

/// What is so of an element and of all in it.
fn flags(element: Element<'_>, both: &Both, skipped: bool) -> Flags {
    let mut flags = 0;
    let mut turn_on = |flag: Flags, on: bool| flags |= if on { flag } else { 0 };
    turn_on(GONE, both.light().display.is_none() || skipped);
    turn_on(OUT_OF_SIGHT, both.light().unseen);
    if let Some(group) = element.parent() {
        if group.is("fieldset") && group.has("disabled") && !is_first(element, "legend") {
            turn_on(OFF, true);
        }
        if group.is("details") && !group.has("open") && !is_first(element, "summary") {
            turn_on(FOLDED, true);
        }
    }
    flags
}

/// Whether it is the first child of its name.
pub(crate) fn is_first(element: Element<'_>, name: &str) -> bool {
    let Some(parent) = element.parent() else { return false };
    element.is(name) && parent.elements().find(|it| it.is(name)) == Some(element)
}
