//! A website of pages alone, such as a manual: what every website of a plan has is not on it, because
//! it would be empty or say something that is not so.

use super::Catalogue;

impl Catalogue {
    /// Whether the website is pages alone: it has no plan, no support service and no page for someone
    /// who needs help. What could not be read may be one of these.
    pub fn is_pages_alone(&self) -> bool {
        let lost_plan = |it: &String| it == "/" || it.starts_with("/plans/");
        let unread = self.unread.services || self.unread.addresses.iter().any(lost_plan);
        let for_help = self.pages.iter().any(|it| it.exit || it.id.as_str() == "help");
        self.plans.is_empty()
            && self.services.is_empty()
            && !for_help
            && self.named_pages.report.is_none()
            && !unread
    }

    /// Whether it has an accessibility statement. The law asks public bodies for one; who writes pages
    /// alone may be none, and has one when they begin it.
    pub fn has_statement(&self) -> bool {
        self.site.accessibility.origin.is_some() || !self.is_pages_alone()
    }

    /// Whether it has a privacy notice, as for the statement.
    pub fn has_privacy_notice(&self) -> bool {
        self.site.privacy.origin.is_some() || !self.is_pages_alone()
    }
}
