//! The same road after each edit, for a preview. What an author waits for is a page, so the rules come last; and a
//! file is read again only if it may say something else.
//!
//! Whatever is kept here is a function of the texts that it was made from, and is used again only for the very same
//! texts ([`Reading::again`]). Everything else is made again, so an edit leads to the bytes and the findings of a
//! build from nothing; `tests/suite/again.rs` holds a long row of edits to that.

use std::sync::Arc;

use crate::diagnostics::Report;
use crate::document::{Documents, Reading};
use crate::press::Press;
use crate::source::Sources;

use super::{Settings, judge, lay, mean};

/// A project that is built again and again.
pub struct Again {
    settings: Settings,
    /// What was read last, and of which sources.
    last: Option<(Arc<Sources>, Reading)>,
}

/// A site whose pages can be made, before the rules have had their say.
pub struct Unjudged {
    /// Bytes for any route.
    pub press: Arc<Press>,
    sources: Arc<Sources>,
    documents: Documents,
    settings: Settings,
    /// What was found in the files, and in what they mean.
    read: Report,
    /// What was found when it was laid out.
    laid: Report,
}

impl Again {
    /// Nothing has been built yet.
    pub fn new(settings: Settings) -> Self {
        Again { settings, last: None }
    }

    /// Takes sources to a site.
    pub fn build(&mut self, sources: &Arc<Sources>) -> Unjudged {
        let (mut read, mut laid) = (Report::default(), Report::default());
        let reading = match &self.last {
            Some((was, before)) => Reading::again(sources, before, was),
            None => Reading::of(sources),
        };
        let documents = reading.documents(sources, &mut read);
        self.last = Some((Arc::clone(sources), reading));
        let catalogue = mean(&documents, &mut read);
        let press = Arc::new(lay(catalogue, sources, &self.settings, &mut laid));
        let (settings, sources) = (self.settings.clone(), Arc::clone(sources));
        Unjudged { press, sources, documents, settings, read, laid }
    }
}

impl Unjudged {
    /// Whether something is wrong that no rule needs to find.
    pub fn has_errors(&self) -> bool {
        self.read.has_errors() || self.laid.has_errors()
    }

    /// Everything that was found, what the rules find included.
    pub fn judge(self) -> Report {
        let Unjudged { press, sources, documents, settings, mut read, laid } = self;
        judge(&sources, &documents, press.site().catalogue(), settings.today, &mut read);
        read.extend(laid);
        read.sort(&sources);
        read
    }
}
