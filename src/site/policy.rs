//! What a browser may do with a page: one policy, said in a page's `<meta>` by the theme and in
//! `_headers` for hosts that read it.

use std::borrow::Cow;

use super::{Route, Site};

/// Nothing from elsewhere, no form that sends anything, no inline style or script. The scripts are
/// those of *Exit this page* and of the search.
/// `frame-ancestors` is missing because a browser hears it only from a header.
pub fn content_security_policy() -> &'static str {
    "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; font-src 'self'; \
     base-uri 'none'; form-action 'none'"
}

/// What pages may do that have the header of the publisher's own website: take styles and fonts from its hosts,
/// and send a search there. `script` is for a policy that holds for every page.
fn policy_with(hosts: &[String], script: bool) -> String {
    let script = if script { " script-src 'self';" } else { "" };
    let also: String = hosts.iter().map(|it| format!(" https://{it}")).collect();
    let sends = if also.is_empty() { " 'none'" } else { &also };
    format!(
        "default-src 'none'; style-src 'self'{also}; img-src 'self';{script} font-src 'self'{also}; \
         base-uri 'none'; form-action{sends}"
    )
}

/// Who learns from which page a visitor came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReferrerPolicy {
    /// Only this site, never another one.
    SameOrigin,
    /// No one: the way to help and away from it is private.
    NoReferrer,
}

impl ReferrerPolicy {
    /// As a browser reads it, in a `<meta>` and in a header.
    pub fn as_str(self) -> &'static str {
        match self {
            ReferrerPolicy::SameOrigin => "same-origin",
            ReferrerPolicy::NoReferrer => "no-referrer",
        }
    }
}

impl Site {
    /// Whether someone who may be in danger reads a page: nothing comes before what keeps them safe.
    /// The help page always, a page of the author's if it says so.
    pub fn is_for_help(&self, route: Route) -> bool {
        match self.page_of(route) {
            Route::Help => true,
            Route::Page(page) => self.catalogue().pages[page].exit,
            _ => false,
        }
    }

    /// Whether a page carries *Exit this page*, and with it a script. The pages for help do, and so
    /// do the pages on the way to them: the search, where someone types what happened to them, and
    /// the page for an address that does not exist. A site of pages alone has no way to help.
    pub fn has_exit(&self, route: Route) -> bool {
        let on_the_way = matches!(route, Route::Search | Route::NotFound);
        on_the_way && !self.catalogue().is_pages_alone() || self.is_for_help(route)
    }

    /// Whether a page, or the page to which it redirects, has a way out: nothing of what it is about
    /// is in the tab or the history, and no copy of it is kept.
    pub fn is_discreet(&self, route: Route) -> bool {
        match route {
            Route::Redirect(it) => self.arrival_page(it).is_some_and(|it| self.has_exit(it)),
            // Nor what was removed.
            Route::Withdrawn(_) => true,
            _ => self.has_exit(route),
        }
    }

    /// What a browser may do with a page. One with *Exit this page* has a script, and nothing from
    /// elsewhere; the others have no script, and what the publisher's own website puts around them.
    pub fn policy(&self, route: Route) -> Cow<'static, str> {
        match self.has_exit(route) {
            true => content_security_policy().into(),
            // The search has one on a site without a way out, too.
            false => {
                policy_with(&self.catalogue().site.around.hosts, route == Route::Search).into()
            }
        }
    }

    /// A policy that takes nothing from any page, for the header that a host sends with every file. No other
    /// website may show a page in a frame, which only a header can say.
    pub fn policy_of_all(&self) -> String {
        format!(
            "{}; frame-ancestors 'none'",
            policy_with(&self.catalogue().site.around.hosts, true)
        )
    }

    /// What a page tells about where its visitors came from.
    pub fn referrer_policy(&self, route: Route) -> ReferrerPolicy {
        if self.is_discreet(route) {
            ReferrerPolicy::NoReferrer
        } else {
            ReferrerPolicy::SameOrigin
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_two_policies_differ_in_the_script_alone() {
        let with = content_security_policy();
        assert_eq!(policy_with(&[], true), with);
        assert_eq!(with.replace(" script-src 'self';", ""), policy_with(&[], false));
        for word in ["unsafe", "*", "http", "data:", "  "] {
            assert!(!with.contains(word), "{word}");
        }
    }

    #[test]
    fn hosts_are_for_styles_fonts_and_a_search_alone() {
        let policy = policy_with(&["a.example".to_owned(), "b.example".to_owned()], false);
        let hosts = "https://a.example https://b.example";
        assert_eq!(
            policy,
            format!(
                "default-src 'none'; style-src 'self' {hosts}; img-src 'self'; font-src 'self' {hosts}; \
                 base-uri 'none'; form-action {hosts}"
            )
        );
    }
}
