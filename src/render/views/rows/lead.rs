//! Leads in a list, each with how many actions it leads.

use serde::Serialize;

use crate::locale::Message;
use crate::model::{Ix, Lead, Plan};
use crate::render::context::RenderContext;
use crate::render::views::Link;
use crate::site::Route;

/// A lead in a list.
#[derive(Serialize)]
pub(in crate::render::views) struct LeadRow {
    link: Link,
    count: String,
}

impl RenderContext<'_> {
    pub(in crate::render::views) fn lead_row(&self, plan: Ix<Plan>, at: Ix<Lead>) -> LeadRow {
        LeadRow { link: self.lead_link(plan, at), count: self.lead_count(plan, at) }
    }

    /// The way to the page of a lead.
    pub(in crate::render::views) fn lead_link(&self, plan: Ix<Plan>, at: Ix<Lead>) -> Link {
        Link::new(&self.plan(plan).leads[at].name, self.href(Route::Lead(plan, at)))
    }

    /// "Named in 6 actions", or "Leads 1 aim. Named in 6 actions".
    pub(in crate::render::views) fn lead_count(&self, plan: Ix<Plan>, at: Ix<Lead>) -> String {
        let count = self.index().led_by(plan, at).len();
        let actions = || self.say(Message::WhoActionsCount { count: count.into() });
        match self.levels_led(plan, at) {
            None => actions(),
            Some(led) if count == 0 => led,
            Some(led) => format!("{led}. {}", actions()),
        }
    }

    /// "Leads 1 aim and 2 objectives"; none where it leads none as a whole.
    fn levels_led(&self, plan: Ix<Plan>, at: Ix<Lead>) -> Option<String> {
        let led = self.index().objectives_led_by(plan, at);
        let counts = self.levels_counted(self.plan(plan), led.iter().copied());
        (!led.is_empty()).then(|| self.say(Message::WhoObjectivesLed { counts: counts.into() }))
    }
}
