//! Below a page: whom to tell what is wrong on it, where the publisher gave a way to write.

use serde::Serialize;

use crate::render::desk::Desk;

use super::footer::contact_page;

#[derive(Serialize)]
pub(super) struct FeedbackView {
    email: Option<String>,
    page: Option<String>,
}

pub(super) fn feedback(desk: &Desk<'_>) -> Option<FeedbackView> {
    let email = desk.facts().contact.email.clone();
    let page = contact_page(desk);
    (email.is_some() || page.is_some()).then_some(FeedbackView { email, page })
}
