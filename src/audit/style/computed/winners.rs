//! Which declaration wins for each property.

use std::borrow::Cow;

use crate::audit::style::property::{COUNT, Value};
use crate::audit::style::sheet::Declared;

use super::given::Origin;

/// The declaration that wins for each property, and the one of the browser.
pub(super) struct Winners<'a> {
    pub(super) all: [Option<(&'a Declared, Origin)>; COUNT],
    pub(super) of_browser: [Option<&'a Declared>; COUNT],
}

impl Default for Winners<'_> {
    fn default() -> Self {
        Winners { all: [None; COUNT], of_browser: [None; COUNT] }
    }
}

impl<'a> Winners<'a> {
    pub(super) fn take(&mut self, declared: &'a Declared, origin: Origin) {
        let at = declared.property as usize;
        self.all[at] = Some((declared, origin));
        if origin == Origin::Browser {
            self.of_browser[at] = Some(declared);
        }
    }
}

/// What a declaration says of a property.
pub(super) enum Said<'a> {
    Value(Cow<'a, Value>),
    Inherit,
    Initial,
}
