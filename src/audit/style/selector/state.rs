//! The states of elements that selectors ask for (Selectors 4, sections 7 to 12), on a page that was just
//! opened: no pointer over it, no focus in it, nothing filled in.

use std::fmt;

use cssparser::{ToCss, serialize_identifier};
use selectors::parser::{NonTSPseudoClass, PseudoElement};

use crate::audit::dom::Element;

/// A state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum State {
    /// Nothing is in it when a page is opened.
    Never,
    Always,
    Link,
    Enabled,
    Disabled,
    Checked,
    Indeterminate,
    Required,
    Optional,
    ReadOnly,
    ReadWrite,
    PlaceholderShown,
    Open,
    /// In one of these languages.
    Lang(Vec<String>),
    /// In words that run to the right, or to the left.
    Dir(bool),
}

const NAMES: &[(&str, State)] = &[
    ("active", State::Never),
    ("active-view-transition", State::Never),
    ("any-link", State::Link),
    ("autofill", State::Never),
    ("-webkit-autofill", State::Never),
    ("buffering", State::Never),
    ("checked", State::Checked),
    ("current", State::Never),
    ("default", State::Never),
    ("defined", State::Always),
    ("disabled", State::Disabled),
    ("enabled", State::Enabled),
    ("focus", State::Never),
    ("focus-visible", State::Never),
    ("focus-within", State::Never),
    ("fullscreen", State::Never),
    ("-webkit-full-screen", State::Never),
    ("future", State::Never),
    ("hover", State::Never),
    ("in-range", State::Never),
    ("indeterminate", State::Indeterminate),
    ("invalid", State::Never),
    ("link", State::Link),
    ("modal", State::Never),
    ("muted", State::Never),
    ("open", State::Open),
    ("optional", State::Optional),
    ("out-of-range", State::Never),
    ("past", State::Never),
    ("paused", State::Never),
    ("picture-in-picture", State::Never),
    ("placeholder-shown", State::PlaceholderShown),
    ("playing", State::Never),
    ("popover-open", State::Never),
    ("read-only", State::ReadOnly),
    ("read-write", State::ReadWrite),
    ("required", State::Required),
    ("seeking", State::Never),
    ("stalled", State::Never),
    ("target", State::Never),
    ("target-within", State::Never),
    ("user-invalid", State::Never),
    ("user-valid", State::Never),
    ("valid", State::Never),
    ("visited", State::Never),
    ("volume-locked", State::Never),
];

const CONTROLS: &[&str] =
    &["button", "input", "select", "textarea", "optgroup", "option", "fieldset"];

impl State {
    pub(crate) fn named(name: &str) -> Option<State> {
        NAMES.iter().find(|it| it.0.eq_ignore_ascii_case(name)).map(|it| it.1.clone())
    }

    /// Whether an element is in it.
    pub(crate) fn is_of(&self, element: Element<'_>) -> bool {
        let has = |it: &str| element.has(it);
        let asks = || element.is_any(&["input", "select", "textarea"]);
        match self {
            State::Never => false,
            State::Always => true,
            State::Link => is_link(element),
            State::Enabled => element.is_any(CONTROLS) && !is_disabled(element),
            State::Disabled => element.is_any(CONTROLS) && is_disabled(element),
            State::Checked => {
                element.is("input") && has("checked") || element.is("option") && has("selected")
            }
            State::Indeterminate => element.is("progress") && !has("value"),
            State::Required => asks() && has("required"),
            State::Optional => asks() && !has("required"),
            State::ReadWrite => is_written_in(element),
            State::ReadOnly => !is_written_in(element),
            State::PlaceholderShown => {
                element.is_any(&["input", "textarea"])
                    && has("placeholder")
                    && element.attribute("value").is_none_or(str::is_empty)
            }
            State::Open => element.is_any(&["details", "dialog"]) && has("open"),
            State::Lang(ranges) => {
                let said = element.and_ancestors().find_map(|it| it.attribute("lang"));
                said.is_some_and(|tag| ranges.iter().any(|range| is_in(tag, range)))
            }
            State::Dir(right) => {
                let said = element.and_ancestors().find_map(|it| it.attribute("dir"));
                said.is_some_and(|it| it.eq_ignore_ascii_case("rtl")) != *right
            }
        }
    }
}

/// Whether it is a link that leads somewhere (HTML, ":link").
pub(crate) fn is_link(element: Element<'_>) -> bool {
    element.is_any(&["a", "area"]) && element.has("href")
        || element.is_svg() && element.name() == "a" && element.has("href")
}

fn is_disabled(element: Element<'_>) -> bool {
    let group = |it: Element<'_>| it.is_any(&["fieldset", "optgroup"]) && it.has("disabled");
    element.has("disabled") || element.ancestors().any(group)
}

fn is_written_in(element: Element<'_>) -> bool {
    const NOT: &[&str] = &[
        "button", "checkbox", "color", "file", "hidden", "image", "radio", "range", "reset",
        "submit",
    ];
    let kind = element.attribute("type").unwrap_or("");
    let field = element.is("textarea")
        || element.is("input") && !NOT.iter().any(|it| kind.eq_ignore_ascii_case(it));
    field && !element.has("readonly") && !is_disabled(element)
        || element.attribute("contenteditable").is_some_and(|it| !it.eq_ignore_ascii_case("false"))
}

/// Whether a language tag is in a range, by its first parts (RFC 4647, "basic filtering").
fn is_in(tag: &str, range: &str) -> bool {
    let range = range.trim_start_matches("*-");
    let begins = tag.get(..range.len()).is_some_and(|it| it.eq_ignore_ascii_case(range));
    range == "*" && !tag.is_empty()
        || begins && matches!(tag.as_bytes().get(range.len()), None | Some(b'-'))
}

impl ToCss for State {
    fn to_css<W: fmt::Write>(&self, to: &mut W) -> fmt::Result {
        write!(to, ":{self:?}")
    }
}

impl NonTSPseudoClass for State {
    fn is_active_or_hover(&self) -> bool {
        false
    }

    fn is_user_action_state(&self) -> bool {
        false
    }
}

/// A part of an element that is not an element itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Part {
    /// `::before` and `::after`: something is drawn in it that the page does not say.
    Generated,
    /// `::placeholder`: the words in a field that is empty.
    Placeholder,
    /// Any other.
    Other(String),
}

impl Part {
    /// None where no browser knows it, so that the whole rule is passed over.
    pub(crate) fn named(name: &str) -> Option<Part> {
        const KNOWN: &[&str] = &[
            "backdrop",
            "checkmark",
            "cue",
            "details-content",
            "file-selector-button",
            "first-letter",
            "first-line",
            "grammar-error",
            "highlight",
            "marker",
            "part",
            "picker",
            "picker-icon",
            "scroll-marker",
            "search-text",
            "selection",
            "slotted",
            "spelling-error",
            "target-text",
            "view-transition",
            "view-transition-group",
            "view-transition-new",
            "view-transition-old",
        ];
        let name = name.to_ascii_lowercase();
        match name.as_str() {
            "before" | "after" => Some(Part::Generated),
            "placeholder" | "-webkit-input-placeholder" => Some(Part::Placeholder),
            it if KNOWN.contains(&it) || it.starts_with("-webkit-") => Some(Part::Other(name)),
            _ => None,
        }
    }
}

impl ToCss for Part {
    fn to_css<W: fmt::Write>(&self, to: &mut W) -> fmt::Result {
        to.write_str("::")?;
        match self {
            Part::Generated => to.write_str("before"),
            Part::Placeholder => to.write_str("placeholder"),
            Part::Other(name) => serialize_identifier(name, to),
        }
    }
}

impl PseudoElement for Part {
    fn accepts_state_pseudo_classes(&self) -> bool {
        true
    }
}
