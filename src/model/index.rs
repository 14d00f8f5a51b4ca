//! Places in lists of records, one type for each kind of record: an action's place is not a lead's.
//! The list itself is not kept, so a place from one plan still fits the same list of another.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::ops::{Index, IndexMut};

/// The place of a `T` in a list of them.
///
/// ```
/// use planpress::model::{Ix, Lead};
/// fn leader(leads: &[Lead], lead: Ix<Lead>) -> &Lead {
///     &leads[lead]
/// }
/// ```
///
/// Nothing else can be looked up with it:
///
/// ```compile_fail,E0277
/// use planpress::model::{Action, Ix, Lead};
/// fn leader(leads: &[Lead], action: Ix<Action>) -> &Lead {
///     &leads[action]
/// }
/// ```
pub struct Ix<T> {
    at: usize,
    of: PhantomData<fn() -> T>,
}

impl<T> Ix<T> {
    /// The place `at`, counted from 0.
    pub const fn new(at: usize) -> Self {
        Ix { at, of: PhantomData }
    }

    /// Counted from 0.
    pub const fn get(self) -> usize {
        self.at
    }

    /// The place before it.
    pub fn before(self) -> Option<Self> {
        self.at.checked_sub(1).map(Ix::new)
    }

    /// The place after it, where the list has one.
    pub fn after(self, list: &[T]) -> Option<Self> {
        Some(Ix::new(self.at + 1)).filter(|it| it.at < list.len())
    }
}

/// Each record of a list, with its place.
pub fn indexed<T>(
    list: &[T],
) -> impl DoubleEndedIterator<Item = (Ix<T>, &T)> + ExactSizeIterator + Clone {
    list.iter().enumerate().map(|(at, it)| (Ix::new(at), it))
}

/// The places of a list.
pub fn indices<T>(
    list: &[T],
) -> impl DoubleEndedIterator<Item = Ix<T>> + ExactSizeIterator + Clone + use<T> {
    (0..list.len()).map(Ix::new)
}

impl<T> Index<Ix<T>> for [T] {
    type Output = T;

    fn index(&self, place: Ix<T>) -> &T {
        &self[place.at]
    }
}

impl<T> Index<Ix<T>> for Vec<T> {
    type Output = T;

    fn index(&self, place: Ix<T>) -> &T {
        &self[place.at]
    }
}

impl<T> IndexMut<Ix<T>> for [T] {
    fn index_mut(&mut self, place: Ix<T>) -> &mut T {
        &mut self[place.at]
    }
}

impl<T> IndexMut<Ix<T>> for Vec<T> {
    fn index_mut(&mut self, place: Ix<T>) -> &mut T {
        &mut self[place.at]
    }
}

// Derived, each would ask the same of `T`.

impl<T> Clone for Ix<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Ix<T> {}

#[cfg(test)]
impl<T> Default for Ix<T> {
    fn default() -> Self {
        Ix::new(0)
    }
}

impl<T> PartialEq for Ix<T> {
    fn eq(&self, other: &Self) -> bool {
        self.at == other.at
    }
}

impl<T> Eq for Ix<T> {}

impl<T> PartialOrd for Ix<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<T> Ord for Ix<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.at.cmp(&other.at)
    }
}

impl<T> Hash for Ix<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.at.hash(state);
    }
}

impl<T> fmt::Debug for Ix<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.at.fmt(f)
    }
}
