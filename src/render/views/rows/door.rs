//! Ways into the site: to help and to reporting.

use serde::Serialize;

use crate::locale::Message;
use crate::model::{Service, ServiceKind};
use crate::render::context::RenderContext;
use crate::render::views::Link;
use crate::site::Route;

/// A way into the site, in the words of the page that it leads to.
#[derive(Debug, Serialize)]
pub(in crate::render::views) struct Door {
    link: Link,
    text: Option<String>,
}

impl RenderContext<'_> {
    /// The way to the author's page about reporting; none where no one has said how to report.
    pub(in crate::render::views) fn report_door(&self) -> Option<Door> {
        let route = self.site().named(self.catalogue().named_pages.report)?;
        let Route::Page(at) = route else { return None };
        let page = &self.catalogue().pages[at];
        let link = Link::new(page.title.clone(), self.href(route));
        Some(Door { link, text: page.summary.clone() })
    }

    /// The way to help; none where the site has no one to name and no words about it.
    pub(in crate::render::views) fn help_door(&self) -> Option<Door> {
        let catalogue = self.catalogue();
        let page = catalogue.pages.iter().find(|it| it.id.as_str() == "help");
        if page.is_none() && catalogue.services.is_empty() {
            return None;
        }
        let to_talk = |it: &Service| it.kind == ServiceKind::Support && it.can_be_reached();
        let talk =
            || catalogue.services.iter().any(to_talk).then(|| self.say(Message::HomeHelpTalk));
        let talk = page.and_then(|it| it.summary.clone()).or_else(talk);
        let title = page.map_or_else(|| self.say(Message::HomeHelpLink), |it| it.title.clone());
        let link = Link::new(title, self.href(Route::Help));
        Some(Door { link, text: talk })
    }
}
