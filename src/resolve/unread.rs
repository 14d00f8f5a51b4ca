//! From files that could not be read to the addresses at which something would be.

use crate::document::{Documents, PlanFiles};
use crate::model::Unread;

/// What may be missing because whole files are.
pub(super) fn of_files(documents: &Documents) -> Unread {
    let mut unread = Unread::default();
    unread.addresses.extend(documents.lost.iter().filter_map(|path| address(path)));
    // A page whose name cannot be in an address is told for that, and links to it are not.
    unread.addresses.extend(documents.pages.iter().map(|it| format!("/{}", it.stem)));
    for files in documents.plans.iter().filter(|it| is_incomplete(it)) {
        unread.addresses.insert(of_plan(&files.folder));
    }
    unread
}

/// The beginning of all addresses of a plan.
pub(super) fn of_plan(folder: &str) -> String {
    format!("/plans/{folder}/")
}

fn is_incomplete(files: &PlanFiles) -> bool {
    files.plan.as_ref().is_none_or(|it| it.incomplete)
        || files.events.as_ref().is_some_and(|it| it.incomplete)
        || files.measures.as_ref().is_some_and(|it| it.incomplete)
        || files.objectives.iter().any(|it| it.incomplete)
}

/// The beginning of the addresses that a lost file or folder would have filled.
fn address(path: &str) -> Option<String> {
    let below = path.strip_prefix("content").unwrap_or("").trim_start_matches('/');
    let parts: Vec<&str> = below.split('/').collect();
    match parts.as_slice() {
        [""] if path == "content" => Some("/".to_owned()),
        ["pages"] => Some("/".to_owned()),
        ["pages", name] => Some(format!("/{}/", name.split('.').next().unwrap_or(name))),
        ["plans"] => Some("/plans/".to_owned()),
        ["plans", plan, ..] => Some(of_plan(plan)),
        ["files", ..] => Some(format!("/{below}")),
        _ => None,
    }
}
