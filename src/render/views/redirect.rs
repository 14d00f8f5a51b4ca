//! A page that leads on from an old address: at once where a browser does so by itself, by a link
//! where it does not.

use serde::Serialize;

use crate::locale::Message;
use crate::model::prose::LinkTarget;
use crate::render::desk::Desk;

use super::{Link, Sheet};

#[derive(Serialize)]
struct RedirectView {
    /// None where the new address leads nowhere, which was told.
    to: Option<Link>,
}

pub(super) fn sheet(desk: &Desk<'_>, at: usize) -> Sheet {
    let view = RedirectView { to: desk.arrival(at) };
    Sheet::new(desk, "redirect.html", desk.say(Message::RedirectTitle), &view)
}

impl Desk<'_> {
    /// Where a redirect arrives, with what stands there.
    pub(in crate::render) fn arrival(&self, at: usize) -> Option<Link> {
        let site = self.site();
        let target = site.arrival(at);
        let href = site.link(self.route, target)?;
        let text = match (target, site.arrival_page(at)) {
            (LinkTarget::External(address), _) => address.clone(),
            (_, Some(page)) => self.title_of(page),
            (_, None) => href.clone(),
        };
        Some(Link::new(text, href))
    }
}
