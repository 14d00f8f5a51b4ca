//! Addresses that were published: those that were withdrawn, those that redirect to another page, and
//! those that lead nowhere any more.

use std::collections::{HashMap, HashSet};

use crate::diagnostics::{Code, Finding, Report};
use crate::model::prose::LinkTarget;
use crate::model::{Action, Ix, Plan, Redirect, indexed, indices};

use super::near::renamed;
use super::{Route, Site};

/// Folders whose files are not pages.
const FILES: &[&str] = &["/files/", "/assets/"];
/// How many addresses are held against those that vanished, at the most.
const MOST_COMPARISONS: usize = 400_000;

/// Gives each withdrawn address and each redirect its route, where the old address is free.
pub(super) fn lay_out(site: &mut Site, taken: &mut HashMap<String, Route>, report: &mut Report) {
    lay_out_withdrawn(site, taken, report);
    for index in indices(&site.catalogue.redirects) {
        let redirect = &site.catalogue.redirects[index];
        let address = redirect.from.clone();
        let kept = FILES.iter().any(|it| address.starts_with(it));
        let (message, help) = match taken.get(&address.to_lowercase()) {
            None if !kept => {
                taken.insert(address.to_lowercase(), Route::Redirect(index));
                site.routes.insert(address, Route::Redirect(index));
                continue;
            }
            None => (
                format!("{address} is for files, and only pages can be redirected"),
                "remove this redirect",
            ),
            Some(Route::Withdrawn(_)) => (
                format!("the page at {address} was withdrawn, so it cannot be redirected"),
                "remove this redirect, or the address in content/removals.yaml if it was withdrawn by mistake",
            ),
            Some(Route::Redirect(_)) => {
                (format!("{address} already redirects to a page"), "keep one of these 2 redirects")
            }
            Some(_) => (
                format!("there is a page at {address}, so it cannot be redirected"),
                "remove this redirect, or rename the page first",
            ),
        };
        let finding = Finding::new(Code::InvalidRedirect, redirect.origin, message);
        report.push(finding.help(help));
    }
}

fn lay_out_withdrawn(site: &mut Site, taken: &mut HashMap<String, Route>, report: &mut Report) {
    for index in indices(&site.catalogue.withdrawn) {
        let withdrawn = &site.catalogue.withdrawn[index];
        let address = withdrawn.address.clone();
        let (message, help) = match taken.get(&address.to_lowercase()) {
            None if !FILES.iter().any(|it| address.starts_with(it)) => {
                taken.insert(address.to_lowercase(), Route::Withdrawn(index));
                site.routes.insert(address, Route::Withdrawn(index));
                continue;
            }
            None => (
                format!("{address} is for files, and only pages can be withdrawn"),
                "delete the file from content/files/, and remove this line",
            ),
            Some(Route::Withdrawn(_)) => {
                (format!("{address} has already been withdrawn"), "keep one of the two")
            }
            Some(_) => (
                format!("there is still a page at {address}"),
                "if it was withdrawn by mistake, remove this entry; if not, remove what the page is about \
                 from the plan, or change its id or file name, so that its old address is free",
            ),
        };
        let finding = Finding::new(Code::InvalidWithdrawal, withdrawn.origin, message);
        report.push(finding.help(help));
    }
}

/// Tells redirects that lead in a circle, and addresses that vanished.
pub(super) fn check(site: &Site, report: &mut Report) {
    for (index, redirect) in indexed(&site.catalogue.redirects) {
        let laid_out = site.routes.get(&redirect.from) == Some(&Route::Redirect(index));
        if laid_out && circles(site, index) {
            let message = format!("{} redirects in a circle", redirect.from);
            report.push(
                Finding::new(Code::InvalidRedirect, redirect.target_origin, message)
                    .help("write the page that readers should arrive at"),
            );
        }
    }
    let published: HashSet<&str> =
        site.catalogue.published.iter().flatten().map(|it| it.0.as_str()).collect();
    let mut comparisons = 0;
    for (address, at) in site.catalogue.published.iter().flatten() {
        if site.find(address).is_some() || site.catalogue.unread.reaches(address) {
            continue;
        }
        comparisons += 2 * site.routes.len();
        let renamed = (comparisons <= MOST_COMPARISONS)
            .then(|| renamed(site, address, |it| published.contains(it)))
            .flatten();
        if !address.starts_with('/') {
            let message = format!("{address} is not the address of a page on this website");
            report.push(Finding::new(Code::VanishedAddress, *at, message).help(
                "an address in this list starts with a slash, such as /help/: write it so, or delete the line",
            ));
            continue;
        }
        let message = format!("{address} was published, but there is no longer a page there");
        let finding = Finding::new(Code::VanishedAddress, *at, message);
        let part = of_plan(address);
        let back = change_back(site, address, renamed);
        // A part of a plan that no new page is called like may have no other address.
        let to = match renamed {
            None if part => "…",
            renamed => renamed.unwrap_or_else(|| above(site, address)),
        };
        let renamed = format!(
            "{back}, or add to `redirects:` in content/redirects.yaml the \
             line `- {{from: {address}, to: {to}}}`"
        );
        let dropped = format!(
            "; if the plan no longer has it, add to `withdrawn:` in content/removals.yaml the line \
             `- {{address: {address}, on: …, why: dropped, title: …, reason: …}}`"
        );
        let never = "; if no page ever had this address, delete the line";
        report.push(finding.help(if part { renamed + &dropped } else { renamed } + never));
    }
}

/// How the page gets its old address back: a page of an action is called like its `id`.
fn change_back(site: &Site, address: &str, renamed: Option<&str>) -> String {
    let parts: Vec<&str> = address.trim_matches('/').split('/').collect();
    let ["plans", plan, "actions", id] = parts.as_slice() else {
        return "change the name of the page back".to_owned();
    };
    match renamed.and_then(|it| action_at(site, it)) {
        Some((of, action)) => format!(
            "if it is the action `{}`, change its `id` back to `{id}` in \
             content/plans/{plan}/objectives/{}.yaml",
            action.id, of.objectives[action.objective].id
        ),
        None => format!(
            "if only the `id` of its action was changed, change it back to `{id}` in \
             content/plans/{plan}/objectives/"
        ),
    }
}

/// The action whose page is at an address, and its plan.
fn action_at<'s>(site: &'s Site, address: &str) -> Option<(&'s Plan, &'s Action)> {
    let Route::Action(plan, action) = site.find(address)? else { return None };
    let plan = &site.catalogue.plans[plan];
    Some((plan, &plan.actions[action]))
}

/// Whether this is the address of a part of a plan, such as an action.
fn of_plan(address: &str) -> bool {
    address.strip_prefix("/plans/").is_some_and(|it| it.matches('/').count() > 2)
}

/// The nearest page above an address that the site has.
fn above<'a>(site: &Site, address: &'a str) -> &'a str {
    let mut path = address.trim_end_matches('/');
    while let Some(slash) = path.rfind('/') {
        let folder = &path[..=slash];
        if site.find(folder).is_some_and(Route::is_content) {
            return folder;
        }
        path = &path[..slash];
    }
    "/"
}

/// Whether the way from a redirect never ends at a page.
fn circles(site: &Site, first: Ix<Redirect>) -> bool {
    let mut at = first;
    for _ in 0..=site.catalogue.redirects.len() {
        match next(site, at) {
            Some(Route::Redirect(next)) => at = next,
            _ => return false,
        }
    }
    true
}

fn next(site: &Site, index: Ix<Redirect>) -> Option<Route> {
    match &site.catalogue.redirects[index].to {
        LinkTarget::External(_) => None,
        LinkTarget::Page { page, .. } => site.page_link(Route::Redirect(index), page),
    }
}

impl Site {
    /// Where a redirect arrives, over any that are between.
    pub fn arrival(&self, redirect: Ix<Redirect>) -> &LinkTarget {
        let mut at = redirect;
        for _ in indices(&self.catalogue.redirects) {
            match next(self, at) {
                Some(Route::Redirect(next)) => at = next,
                _ => break,
            }
        }
        &self.catalogue.redirects[at].to
    }

    /// The page of this site at which a redirect arrives.
    pub fn arrival_page(&self, redirect: Ix<Redirect>) -> Option<Route> {
        match self.arrival(redirect) {
            LinkTarget::External(_) => None,
            LinkTarget::Page { page, .. } => self.page_link(Route::Redirect(redirect), page),
        }
    }

    /// The absolute address at which a redirect arrives, where it is known.
    pub fn arrival_absolute(&self, redirect: Ix<Redirect>) -> Option<String> {
        match self.arrival(redirect) {
            LinkTarget::External(address) => Some(address.clone()),
            LinkTarget::Page { .. } => self.absolute(self.arrival_page(redirect)?),
        }
    }
}
