//! What is known of the whole project before any file is read for good.

use std::collections::HashMap;
use std::sync::Arc;

use crate::diagnostics::Report;
use crate::model::contacts::Contacts;
use crate::source::Sources;

use super::decode::{Decode, Reader};
use super::place::{self, Frozen, Use};
use super::withheld::Withheld;
use super::{SupportDocument, dead, yaml};

/// What is known of the whole project before any file is read for good.
#[derive(Clone)]
pub(super) struct Known {
    /// The names that each plan withholds, by the folder of the plan.
    pub(super) names: Arc<HashMap<String, Withheld>>,
    /// What services are reached by.
    pub(super) contacts: Contacts,
}

impl Known {
    pub(super) fn of(sources: &Sources) -> Self {
        Known { names: Arc::new(withheld(sources)), contacts: contacts(sources) }
    }
}

/// Whether a file says something that is [`Known`] before the others are read.
pub(super) fn is_known_before(path: &str) -> bool {
    matches!(place::use_of(path), Some(Use::Support)) || plan_that_withholds(path).is_some()
}

/// The plan whose withheld names a file may say: that of now, or of an edition.
fn plan_that_withholds(path: &str) -> Option<&str> {
    match place::use_of(path) {
        Some(Use::Plan(plan) | Use::Edition(plan, _, Frozen::Plan)) => Some(plan),
        _ => None,
    }
}

/// What the services of `support.yaml` are reached by. What is wrong with it is told when it is read
/// for good.
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

/// The names that each plan withholds, by the folder of the plan: known before its files are read.
/// A name that an edition withheld stays withheld, though the plan of now may not print it any more.
fn withheld(sources: &Sources) -> HashMap<String, Withheld> {
    let mut all: HashMap<String, Withheld> = HashMap::new();
    for (file, source) in sources.files() {
        let Some(plan) = plan_that_withholds(source.path()) else { continue };
        let Ok(text) = source.text() else { continue };
        // What is wrong with the file is told when it is read for good.
        if let Some(tree) = yaml::read(file, text, 0, &mut Report::default()).root {
            all.entry(plan.to_owned()).or_default().extend(Withheld::of(&tree));
        }
    }
    all
}
