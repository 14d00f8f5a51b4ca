//! The states and properties that an author may write: `aria-*` attributes, and what their values
//! may be (WAI-ARIA 1.2 and the draft of 1.3, "Definitions of States and
//! Properties"). The list is `states.txt`.

use std::sync::LazyLock;

/// A state or property of WAI-ARIA 1.2.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct State(u8);

/// Some of the states and properties.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct States(u64);

#[derive(Debug)]
struct Line {
    /// With `aria-`.
    name: String,
    kind: StateKind,
    words: Vec<&'static str>,
}

/// What a value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum StateKind {
    /// `true` or `false`.
    Boolean,
    /// The same, or `undefined`.
    Perhaps,
    /// The same, or `mixed`.
    Tristate,
    /// The id of one element.
    Id,
    /// The ids of some elements.
    Ids,
    /// A whole number.
    Integer,
    /// Any number.
    Number,
    /// Whatever an author writes.
    Text,
    /// One of its words.
    Word,
    /// Some of its words.
    Words,
}

struct List {
    lines: Vec<Line>,
    global: States,
}

static LIST: LazyLock<List> = LazyLock::new(|| {
    let mut list = List { lines: Vec::new(), global: States::default() };
    for line in include_str!("states.txt").lines().filter(|it| !it.starts_with('#')) {
        let (facts, global) = line.strip_suffix("; global").map_or((line, false), |it| (it, true));
        let mut words = facts.split_whitespace();
        let (name, kind) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
        let kind = match kind {
            "boolean" => StateKind::Boolean,
            "perhaps" => StateKind::Perhaps,
            "tristate" => StateKind::Tristate,
            "id" => StateKind::Id,
            "ids" => StateKind::Ids,
            "integer" => StateKind::Integer,
            "number" => StateKind::Number,
            "word" => StateKind::Word,
            "words" => StateKind::Words,
            _ => StateKind::Text,
        };
        if global {
            list.global.0 |= 1 << list.lines.len();
        }
        list.lines.push(Line { name: format!("aria-{name}"), kind, words: words.collect() });
    }
    list
});

impl State {
    /// The state that an attribute is, where it is one.
    pub(crate) fn of(attribute: &str) -> Option<State> {
        attribute.strip_prefix("aria-").and_then(State::named)
    }

    /// The state with this name, which is without `aria-`.
    pub(crate) fn named(name: &str) -> Option<State> {
        let found = LIST.lines.binary_search_by(|it| it.name["aria-".len()..].cmp(name));
        found.ok().and_then(|at| u8::try_from(at).ok()).map(State)
    }

    /// Every one of them.
    pub(crate) fn all() -> impl Iterator<Item = State> {
        (0..=u8::MAX).take(LIST.lines.len()).map(State)
    }

    fn line(self) -> &'static Line {
        &LIST.lines[usize::from(self.0)]
    }

    /// Its attribute.
    pub(crate) fn attribute(self) -> &'static str {
        &self.line().name
    }

    /// What its value is.
    pub(crate) fn kind(self) -> StateKind {
        self.line().kind
    }

    /// The words that its value may be, where it is one of some words.
    pub(crate) fn words(self) -> &'static [&'static str] {
        match self.kind() {
            StateKind::Boolean => &["true", "false"],
            StateKind::Perhaps => &["true", "false", "undefined"],
            StateKind::Tristate => &["true", "false", "mixed", "undefined"],
            _ => &self.line().words,
        }
    }

    /// Whether every element may have it.
    pub(crate) fn is_global(self) -> bool {
        LIST.global.has(self)
    }

    /// Whether a value is of its kind. Which elements there are is not looked at.
    pub(crate) fn takes(self, value: &str) -> bool {
        let known =
            |word: &str| self.words().iter().any(|it| it.eq_ignore_ascii_case(word.trim_ascii()));
        let mut tokens = value.split_ascii_whitespace();
        match self.kind() {
            StateKind::Text => true,
            StateKind::Id => tokens.next().is_some() && tokens.next().is_none(),
            StateKind::Ids => tokens.next().is_some(),
            StateKind::Words => tokens.clone().next().is_some() && tokens.all(known),
            StateKind::Integer => is_number(value.trim_ascii(), false),
            StateKind::Number => is_number(value.trim_ascii(), true),
            _ => known(value),
        }
    }
}

/// Whether this is a number, with a sign or none; with a part after the point and a power of ten
/// where these may be.
fn is_number(value: &str, broken: bool) -> bool {
    let value = value.strip_prefix(['-', '+']).unwrap_or(value);
    let digits = |it: &str| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit());
    if !broken {
        return digits(value);
    }
    let (value, power) = value.split_once(['e', 'E']).unwrap_or((value, "0"));
    let power = power.strip_prefix(['-', '+']).unwrap_or(power);
    let (whole, part) = value.split_once('.').unwrap_or((value, "0"));
    digits(power)
        && digits(part)
        && (whole.is_empty() || digits(whole))
        && (value.contains('.') || digits(whole))
}

impl States {
    /// Those with these names, which are without `aria-`.
    pub(super) fn named<'n>(names: impl IntoIterator<Item = &'n str>) -> States {
        let states = names.into_iter().filter_map(State::named);
        States(states.fold(0, |all, it| all | 1 << it.0))
    }

    /// Whether a state is among them.
    pub(crate) fn has(self, state: State) -> bool {
        self.0 & (1 << state.0) != 0
    }

    /// Those that are in either.
    pub(crate) fn and(self, other: States) -> States {
        States(self.0 | other.0)
    }

    /// Each of them.
    pub(crate) fn iter(self) -> impl Iterator<Item = State> {
        State::all().filter(move |it| self.has(*it))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_that_of_wai_aria() {
        assert_eq!(State::all().count(), 53);
        assert!(LIST.lines.is_sorted_by(|a, b| a.name < b.name));
        assert_eq!(State::all().filter(|it| it.is_global()).count(), 24);
        assert_eq!(State::of("aria-labelled"), None);
        assert_eq!(State::of("aria-sort").map(State::kind), Some(StateKind::Word));
        for state in State::all() {
            assert_eq!(State::of(state.attribute()), Some(state));
            let worded = matches!(state.kind(), StateKind::Word | StateKind::Words);
            assert_eq!(worded, !state.line().words.is_empty(), "{}", state.attribute());
        }
    }

    #[test]
    fn values_are_of_their_kinds() {
        for (name, good, bad) in [
            ("busy", &["true", "FALSE"][..], &["yes", "undefined", "mixed", " ", "1"][..]),
            ("expanded", &["undefined", "true"], &["mixed", "open"]),
            ("pressed", &["mixed", "undefined"], &["horizontal"]),
            ("details", &["one"], &["one two", " "]),
            ("labelledby", &["one two"], &["\n"]),
            ("level", &["2", "-1", "+3", " 4 "], &["2.5", "two", "2px", "", "-"]),
            ("valuenow", &["2.5", "-.5", "1e3", "7"], &["1.", ".", "e3", "two", "1e", "5%"]),
            ("live", &["polite"], &["page", "polite assertive"]),
            ("relevant", &["additions text", "all"], &["text words", " "]),
            ("current", &["page", "true"], &["here"]),
            ("label", &[" ", "x y"], &[]),
        ] {
            let state = State::named(name).expect("a state");
            good.iter().for_each(|it| assert!(state.takes(it), "{name} {it}"));
            bad.iter().for_each(|it| assert!(!state.takes(it), "{name} {it}"));
        }
    }
}
