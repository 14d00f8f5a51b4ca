//! The words of a selector, as `selectors` keeps them.

use std::borrow::Borrow;
use std::fmt;

use cssparser::ToCss;
use precomputed_hash::PrecomputedHash;

use crate::audit::dom::{AtomOfName, AtomOfSpace};

/// An id or a class, known by a number that is made of its letters: two are the same where their
/// numbers are. That two different words share one is no more likely than a fault of the machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Word(u64);

impl Word {
    /// FNV-1a of its bytes.
    pub(crate) fn of(word: &str) -> Word {
        let step = |sum: u64, byte: u8| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        Word(word.bytes().fold(0xcbf2_9ce4_8422_2325, step))
    }

    /// Its number with the bits well mixed.
    pub(crate) fn number(self) -> u64 {
        self.0 ^ (self.0 >> 29)
    }
}

impl From<&str> for Word {
    fn from(word: &str) -> Self {
        Word::of(word)
    }
}

impl PrecomputedHash for Word {
    fn precomputed_hash(&self) -> u32 {
        (self.number() >> 8) as u32
    }
}

impl ToCss for Word {
    fn to_css<W: fmt::Write>(&self, to: &mut W) -> fmt::Result {
        write!(to, "{:x}", self.0)
    }
}

/// The name of an element or an attribute.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Name(pub(crate) AtomOfName);

impl From<&str> for Name {
    fn from(name: &str) -> Self {
        Name(AtomOfName::from(name))
    }
}

impl Borrow<AtomOfName> for Name {
    fn borrow(&self) -> &AtomOfName {
        &self.0
    }
}

impl PrecomputedHash for Name {
    fn precomputed_hash(&self) -> u32 {
        self.0.precomputed_hash()
    }
}

impl ToCss for Name {
    fn to_css<W: fmt::Write>(&self, to: &mut W) -> fmt::Result {
        to.write_str(&self.0)
    }
}

/// The address of a namespace.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Space(pub(crate) AtomOfSpace);

impl Borrow<AtomOfSpace> for Space {
    fn borrow(&self) -> &AtomOfSpace {
        &self.0
    }
}

impl PrecomputedHash for Space {
    fn precomputed_hash(&self) -> u32 {
        self.0.precomputed_hash()
    }
}

/// What an attribute must have, and the short name of a namespace.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Text(pub(crate) Box<str>);

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Text(text.into())
    }
}

impl AsRef<str> for Text {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl ToCss for Text {
    fn to_css<W: fmt::Write>(&self, to: &mut W) -> fmt::Result {
        to.write_str(&self.0)
    }
}
