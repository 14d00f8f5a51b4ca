//! A telephone number of the publisher's as links: the call, and the call through Relay UK for
//! someone who cannot hear or speak on the phone.

use crate::model::telephone::Telephone;
use crate::render::desk::Desk;

use super::Link;

impl Desk<'_> {
    /// "call 01632 960 001", and "call 18001 01632 960 001 with Relay UK".
    pub(super) fn calls(&self, number: &Telephone) -> Vec<Link> {
        let link = |key: &str, number: &Telephone| {
            let text = self.say(key, &[("telephone", number.shown().into())]);
            Link::new(text, href(number))
        };
        let relay = number.relay();
        std::iter::once(link("accessibility-feedback-telephone", number))
            .chain(relay.iter().map(|it| link("accessibility-feedback-relay", it)))
            .collect()
    }
}

/// What a link to a call opens.
pub(in crate::render) fn href(number: &Telephone) -> String {
    format!("tel:{}", number.dialled())
}
