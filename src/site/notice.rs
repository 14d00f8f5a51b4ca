//! What a demonstration and a draft say of themselves wherever their words go.

use crate::locale::{Locale, Message};
use crate::model::{SiteFacts, SiteState};

/// The publisher's own words, where there are some, as on the pages; none for a published site.
pub fn notice(facts: &SiteFacts, locale: &Locale) -> Option<String> {
    let organisation = (&facts.organisation).into();
    let message = match facts.state {
        SiteState::Demonstration => Message::PhaseDemonstrationNotice { organisation },
        SiteState::Draft => Message::PhaseDraftNotice { organisation },
        SiteState::Published => return None,
    };
    if !facts.notice.is_empty() {
        return Some(facts.notice.plain_text());
    }
    Some(locale.text(message))
}
