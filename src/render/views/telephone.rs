//! A telephone number of the publisher's as links: the call, and the call through Relay UK for
//! someone who cannot hear or speak on the phone.

use crate::locale::Message;
use crate::model::telephone::Telephone;
use crate::render::context::RenderContext;

use super::Link;

impl RenderContext<'_> {
    /// "call 01632 960 001", and "call 18001 01632 960 001 with Relay UK".
    pub(super) fn calls(&self, number: &Telephone) -> Vec<Link> {
        let telephone = number.shown().into();
        let text = self.say(Message::AccessibilityFeedbackTelephone { telephone });
        let relay = number.relay().map(|it| {
            let telephone = it.shown().into();
            let text = self.say(Message::AccessibilityFeedbackRelay { telephone });
            Link::new(text, href(&it))
        });
        std::iter::once(Link::new(text, href(number))).chain(relay).collect()
    }
}

/// What a link to a call opens.
pub(in crate::render) fn href(number: &Telephone) -> String {
    format!("tel:{}", number.dialled())
}
