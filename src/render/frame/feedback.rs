//! Below a page: whom to tell what is wrong on it, where the publisher gave a way to write.

use serde::Serialize;

use crate::render::context::RenderContext;

use super::footer::contact_page;

#[derive(Serialize)]
pub(super) struct FeedbackView {
    email: Option<String>,
    page: Option<String>,
}

pub(super) fn feedback(ctx: &RenderContext<'_>) -> Option<FeedbackView> {
    let email = ctx.facts().contact.email.clone();
    let page = contact_page(ctx);
    (email.is_some() || page.is_some()).then_some(FeedbackView { email, page })
}
