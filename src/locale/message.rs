//! Everything that the program says by itself, as a type: `build.rs` writes it from the English
//! words, so that a key or a value that is missing does not compile.

use super::Arg;

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

impl Message<'_> {
    /// The names of the values that the message of a key takes; none where there is no such key.
    pub(super) fn variables(key: &str) -> Option<&'static [&'static str]> {
        let at = Self::VARIABLES.binary_search_by_key(&key, |it| it.0).ok()?;
        Some(Self::VARIABLES[at].1)
    }
}
