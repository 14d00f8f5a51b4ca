//! A page that redirects from an old address: at once where a browser does so by itself, by a link
//! where it does not.

use serde::Serialize;

use crate::locale::Message;
use crate::model::prose::LinkTarget;
use crate::model::{Ix, Redirect};
use crate::render::context::RenderContext;

use super::{Link, PageView};

#[derive(Serialize)]
struct RedirectView {
    /// None where the new address leads nowhere, which was told.
    to: Option<Link>,
}

pub(super) fn page_view(ctx: &RenderContext<'_>, at: Ix<Redirect>) -> PageView {
    let view = RedirectView { to: ctx.arrival(at) };
    PageView::new(ctx, "redirect.html", ctx.say(Message::RedirectTitle), &view)
}

impl RenderContext<'_> {
    /// Where a redirect arrives, with what is there.
    pub(in crate::render) fn arrival(&self, at: Ix<Redirect>) -> Option<Link> {
        let site = self.site();
        let target = site.arrival(at);
        let href = self.link(target)?;
        let text = match (target, site.arrival_page(at)) {
            (LinkTarget::External(address), _) => address.clone(),
            (_, Some(page)) => self.title_of(page),
            (_, None) => href.clone(),
        };
        Some(Link::new(text, href))
    }
}
