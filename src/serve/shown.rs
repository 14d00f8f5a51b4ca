//! What a browser is shown at this moment, and waiting for it to change.

use std::hash::{BuildHasher, Hasher, RandomState};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::{Pages, Rebuilt};

/// One state of the site, as it was after an edit.
#[derive(Clone)]
pub(super) struct Shown {
    /// The site as it was when it last had no errors.
    pub(super) good: Option<Arc<dyn Pages>>,
    /// The findings, while there are errors.
    pub(super) errors: Option<Arc<str>>,
    /// Names this state. Another run of the program has other names, so a page that stayed open
    /// over a restart reloads, too.
    pub(super) version: Arc<str>,
}

/// The state that is shown now; edits replace it.
pub(super) struct Showing {
    run: u64,
    state: Mutex<State>,
    changed: Condvar,
}

struct State {
    edits: u64,
    ended: bool,
    shown: Shown,
}

impl Default for Showing {
    fn default() -> Self {
        let run = RandomState::new().build_hasher().finish();
        let shown = Shown { good: None, errors: None, version: version(run, 0) };
        let state = Mutex::new(State { edits: 0, ended: false, shown });
        Showing { run, state, changed: Condvar::new() }
    }
}

impl Showing {
    /// Shows a site before it is known whether it has errors. One that follows errors waits: most likely they are
    /// still there, and a page between two lists of them would only flicker.
    pub(super) fn show_early(&self, pages: Arc<dyn Pages>) {
        if self.now().errors.is_none() {
            self.change(|shown| shown.good = Some(pages));
        }
    }

    /// Shows a site, or its errors over the last good one. What is shown already stays, without another version.
    pub(super) fn show(&self, rebuilt: Rebuilt) {
        let Shown { good, errors, .. } = self.now();
        let is_shown = good.is_some_and(|it| Arc::ptr_eq(&it, &rebuilt.pages));
        if rebuilt.has_errors {
            self.show_errors(rebuilt.findings);
        } else if !is_shown || errors.is_some() {
            self.change(|shown| (shown.good, shown.errors) = (Some(rebuilt.pages), None));
        }
    }

    /// Shows errors over the last good site.
    pub(super) fn show_errors(&self, findings: String) {
        self.change(|shown| shown.errors = Some(findings.into()));
    }

    /// What is shown now.
    pub(super) fn now(&self) -> Shown {
        self.lock().shown.clone()
    }

    /// Waits until another version than this is shown, and no longer than `most`. Returns its name.
    pub(super) fn wait_for_other(&self, version: &str, most: Duration) -> Option<Arc<str>> {
        let same = |state: &mut State| !state.ended && *state.shown.version == *version;
        let waited = self.changed.wait_timeout_while(self.lock(), most, same);
        let (state, _) = waited.unwrap_or_else(PoisonError::into_inner);
        (*state.shown.version != *version).then(|| Arc::clone(&state.shown.version))
    }

    /// Wakes all who wait, for good.
    pub(super) fn end(&self) {
        self.lock().ended = true;
        self.changed.notify_all();
    }

    pub(super) fn has_ended(&self) -> bool {
        self.lock().ended
    }

    fn change(&self, edit: impl FnOnce(&mut Shown)) {
        let mut state = self.lock();
        state.edits += 1;
        state.shown.version = version(self.run, state.edits);
        edit(&mut state.shown);
        self.changed.notify_all();
    }

    /// Nothing panics while it holds the lock in a way that leaves half a state.
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn version(run: u64, edits: u64) -> Arc<str> {
    format!("{run:016x}-{edits}").into()
}
