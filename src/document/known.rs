//! Facts about the whole project that are read before all files are.

use std::collections::HashMap;
use std::sync::Arc;

use crate::diagnostics::Report;
use crate::model::contacts::Contacts;
use crate::source::Sources;

use super::decode::{Decode, Reader};
use super::place::{self, Frozen, Use};
use super::withheld::Withheld;
use super::{SupportDocument, dead, yaml};

/// Facts about the whole project that are read before all files are.
#[derive(Clone)]
pub(super) struct Known {
    /// The names that each plan withholds, by plan folder.
    pub(super) names: Arc<HashMap<String, Withheld>>,
    /// The contacts of services.
    pub(super) contacts: Contacts,
}

impl Known {
    pub(super) fn of(sources: &Sources) -> Self {
        Known { names: Arc::new(withheld(sources)), contacts: contacts(sources) }
    }
}

/// Whether a file contains something that is [`Known`] before the others are read.
pub(super) fn is_known_before(path: &str) -> bool {
    matches!(place::use_of(path), Some(Use::Support)) || plan_that_withholds(path).is_some()
}

/// The plan whose withheld names a file may contain: the current plan or an edition.
fn plan_that_withholds(path: &str) -> Option<&str> {
    match place::use_of(path) {
        Some(Use::Plan(plan) | Use::Edition(plan, _, Frozen::Plan)) => Some(plan),
        _ => None,
    }
}

/// The contacts of the services in `support.yaml`. Errors in it are reported when it is read in
/// full.
fn contacts(sources: &Sources) -> Contacts {
    let Some((file, source)) = sources.find("content/support.yaml") else {
        return Contacts::default();
    };
    let read = || {
        let (text, unheard) = (source.text().ok()?, &mut Report::default());
        let root = yaml::read(file, text, 0, unheard).root?;
        let contacts = &Contacts::default();
        SupportDocument::decode(&root, &mut Reader { file, text, contacts, report: unheard })
    };
    read().map(|it| dead::contacts(&it)).unwrap_or_default()
}

/// The names that each plan withholds, by plan folder, known before its files are read. A name
/// withheld in an edition stays withheld even if the current plan no longer prints it.
fn withheld(sources: &Sources) -> HashMap<String, Withheld> {
    let mut all: HashMap<String, Withheld> = HashMap::new();
    for (file, source) in sources.files() {
        let Some(plan) = plan_that_withholds(source.path()) else { continue };
        let Ok(text) = source.text() else { continue };
        // Errors in the file are reported when it is read in full.
        if let Some(tree) = yaml::read(file, text, 0, &mut Report::default()).root {
            all.entry(plan.to_owned()).or_default().extend(Withheld::of(&tree));
        }
    }
    all
}
