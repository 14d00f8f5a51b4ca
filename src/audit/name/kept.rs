//! Names that were asked for: a dozen rules ask for the same.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;

/// So many bytes of names are kept: a page may point to one long text ten thousand times.
const KEPT: usize = 4 << 20;

/// Names by the numbers of their elements.
#[derive(Debug, Default)]
pub(in crate::audit) struct Names {
    known: RefCell<HashMap<usize, String>>,
    bytes: Cell<usize>,
}

impl Names {
    pub(super) fn of(&self, number: usize) -> Option<String> {
        self.known.borrow().get(&number).cloned()
    }

    pub(super) fn keep(&self, number: usize, name: &str) {
        let bytes = self.bytes.get() + name.len() + size_of::<String>();
        if bytes < KEPT {
            self.bytes.set(bytes);
            self.known.borrow_mut().insert(number, name.to_owned());
        }
    }
}
