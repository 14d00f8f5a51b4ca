//! What could not be read, so that no one calls missing what only got lost on the way.

use super::{Ix, Service};
use std::collections::BTreeSet;

/// What may be missing from a catalogue because its file or its record could not be read.
#[derive(Debug, Clone, Default)]
pub struct Unread {
    /// Beginnings of the addresses at which something would be: a link to one is not called wrong.
    pub addresses: BTreeSet<String>,
    /// Whether answers of the accessibility statement may be missing.
    pub statement: bool,
    /// Whether answers of the privacy notice may be missing.
    pub privacy: bool,
    /// Services whose check may be missing.
    pub checks: BTreeSet<Ix<Service>>,
    /// Whether a support service may be missing.
    pub services: bool,
}

impl Unread {
    /// Whether something that could not be read may be at this address.
    pub fn reaches(&self, address: &str) -> bool {
        self.addresses.iter().any(|it| address.starts_with(it.as_str()))
    }
}
