//! A page asks no other host for anything by itself: anyone who runs that host would learn who reads
//! about help, and when. A link that a reader follows is another matter.

use std::collections::BTreeSet;

use crate::audit::asked::{self, Asked, host};
use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets};
use crate::diagnostics::Code;

pub(super) const RULE: Rule = Rule { code: Code::OtherHost, act: &[], wcag: &[], look };

/// What to do about it, wherever it is asked.
pub(crate) const HELP: &str = "keep the file on this website, or say where it is and link to it";

const DELETE: &str = "delete it: it tells that website who reads this page";

/// Hosts of programs that count or follow visitors.
const TRACKERS: [&str; 8] = [
    "googletagmanager.com",
    "google-analytics.com",
    "doubleclick.net",
    "facebook.net",
    "hotjar.com",
    "clarity.ms",
    "linkedin.com",
    "tiktok.com",
];

fn look<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for element in page.dom.elements() {
        let asked = asked::by(element);
        if asked.is_empty() {
            continue;
        }
        targets.passed();
        if element.is("meta") && is_told(page, &asked) {
            continue;
        }
        let inside = page.inside(element);
        let mut told = BTreeSet::new();
        for Asked { address, within } in &asked {
            let foreign = host(address).filter(|it| !page.subject.around.is_own_host(it));
            let Some(host) = foreign.filter(|it| told.insert(it.clone())) else { continue };
            let what = page.kind();
            let message = format!("this {what} loads something from another website, {host}");
            let at = within.map_or(element.offset(), |within| inside.offset(within));
            let counts = TRACKERS.iter().any(|it| host == *it || host.ends_with(&format!(".{it}")));
            let help = if counts { DELETE } else { HELP };
            targets.failed_at(element, at, message, help);
        }
    }
}

/// A page that has moved to another host says so, with a link to the same place.
fn is_told(page: &Page<'_>, asked: &[Asked<'_>]) -> bool {
    let linked =
        |it: &Asked<'_>| page.dom.all("a").any(|a| a.attribute("href") == Some(&*it.address));
    asked.iter().all(linked)
}
