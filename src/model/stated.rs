//! What is said, what is not, and what the source lost.

use super::prose::Prose;

/// A value of a plan. Blank is blank: it is never filled with a guess.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Stated<T> {
    /// The publisher says it.
    Stated(T),
    /// The publisher says it, and the source lost the rest.
    PartLost(T),
    /// The publisher leaves it blank.
    #[default]
    NotStated,
    /// It was in the source and was lost on the way here.
    Lost,
}

impl<T> Stated<T> {
    /// A value that was read or not, of which the source lost all or the end, or nothing.
    pub fn new(value: Option<T>, lost: bool) -> Self {
        match (value, lost) {
            (Some(value), false) => Stated::Stated(value),
            (Some(value), true) => Stated::PartLost(value),
            (None, false) => Stated::NotStated,
            (None, true) => Stated::Lost,
        }
    }

    /// The value, where all or part of it is given.
    pub fn get(&self) -> Option<&T> {
        match self {
            Stated::Stated(value) | Stated::PartLost(value) => Some(value),
            Stated::NotStated | Stated::Lost => None,
        }
    }

    /// The same of a reference.
    pub fn as_ref(&self) -> Stated<&T> {
        match self {
            Stated::Stated(value) => Stated::Stated(value),
            Stated::PartLost(value) => Stated::PartLost(value),
            Stated::NotStated => Stated::NotStated,
            Stated::Lost => Stated::Lost,
        }
    }

    /// The same state of another value.
    pub fn map<U>(self, to: impl FnOnce(T) -> U) -> Stated<U> {
        match self {
            Stated::Stated(value) => Stated::Stated(to(value)),
            Stated::PartLost(value) => Stated::PartLost(to(value)),
            Stated::NotStated => Stated::NotStated,
            Stated::Lost => Stated::Lost,
        }
    }

    /// The state alone.
    pub fn state(&self) -> Stated<()> {
        self.as_ref().map(|_| ())
    }

    /// Whether the source lost all of it.
    pub fn is_lost(&self) -> bool {
        matches!(self, Stated::Lost)
    }

    /// Whether the source lost the end of it.
    pub fn is_part_lost(&self) -> bool {
        matches!(self, Stated::PartLost(_))
    }

    /// Whether the publisher says nothing, and nothing was lost.
    pub fn is_blank(&self) -> bool {
        matches!(self, Stated::NotStated)
    }
}

impl<T> Stated<Vec<T>> {
    /// The things of a list; none where none is given.
    pub fn items(&self) -> &[T] {
        self.get().map_or(&[], Vec::as_slice)
    }
}

impl Stated<Prose> {
    /// The text; an empty one where none is given.
    pub fn prose(&self) -> &Prose {
        static EMPTY: Prose = Prose { blocks: Vec::new() };
        self.get().unwrap_or(&EMPTY)
    }

    /// Whether none is given.
    pub fn is_empty(&self) -> bool {
        self.get().is_none()
    }

    /// Its plain text; empty where none is given.
    pub fn plain_text(&self) -> String {
        self.prose().plain_text()
    }

    /// Its words; none where none is given.
    pub fn words(&self) -> String {
        self.prose().words()
    }
}

impl Stated<String> {
    /// The words; empty where none are given.
    pub fn as_str(&self) -> &str {
        self.get().map_or("", String::as_str)
    }
}

impl<T> From<Option<T>> for Stated<T> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Stated::NotStated, Stated::Stated)
    }
}
