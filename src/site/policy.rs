//! What a browser may do with a page: one policy, said in a page's `<meta>` by the theme and in
//! `_headers` for hosts that read it.

use super::{Route, Site};

/// Nothing from elsewhere, no form that sends anything, no inline style or script. The scripts are
/// those of *Exit this page* and of the search.
/// `frame-ancestors` is missing because a browser hears it only from a header.
pub fn content_security_policy() -> &'static str {
    "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; font-src 'self'; \
     base-uri 'none'; form-action 'none'"
}

/// The policy of a page that carries no script at all, so that none can run there.
pub fn content_security_policy_without_script() -> &'static str {
    "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; \
     form-action 'none'"
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
        match route {
            Route::Help => true,
            Route::Page(page) => self.catalogue().pages[page].exit,
            _ => false,
        }
    }

    /// Whether a page carries *Exit this page*, and with it a script. The pages for help do, and so
    /// do the pages on the way to them: the search, where someone types what happened to them, and
    /// the page for an address that does not exist.
    pub fn has_exit(&self, route: Route) -> bool {
        matches!(route, Route::Search | Route::NotFound) || self.is_for_help(route)
    }

    /// Whether a page, or the page to which it leads on, has a way out: nothing of what it is about
    /// is in the tab or the history, and no copy of it is kept.
    pub fn is_discreet(&self, route: Route) -> bool {
        match route {
            Route::Redirect(it) => self.arrival_page(it).is_some_and(|it| self.has_exit(it)),
            // Nor what was removed.
            Route::Withdrawn(_) => true,
            _ => self.has_exit(route),
        }
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
        assert_eq!(
            with.replace(" script-src 'self';", ""),
            content_security_policy_without_script()
        );
        for word in ["unsafe", "*", "http", "data:", "  "] {
            assert!(!with.contains(word), "{word}");
        }
    }
}
