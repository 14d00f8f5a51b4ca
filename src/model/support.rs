//! A service that helps or takes a report, and the ways to reach it. Field names follow Open
//! Referral UK where it has one.

use chrono::{Months, NaiveDate};

use crate::source::Span;

use crate::fields::{channel, service};

use super::PartialDate;
use super::field::record;
use super::telephone::Telephone;
use super::vocabulary::words;

service! { record { []
    /// Where the record is.
    pub origin: Span,
} }

/// Which question a service answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ServiceKind {
    /// I am in danger now.
    Danger,
    /// I want to report.
    Report,
    /// I want to talk to someone.
    Support,
}

channel! { record { []
    /// The number, address or link; none for a channel that only the note explains.
    pub reach: Option<Reach>,
    /// Where the record is.
    pub origin: Span,
} }

/// The ways to reach a service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// A telephone call.
    Voice,
    /// A call in which the caller does not speak: the emergency services' Silent Solution.
    Silent,
    /// A call through Relay UK.
    Relay,
    /// A text message.
    Text,
    /// British Sign Language by video.
    Bsl,
    /// Chat online.
    Chat,
    /// A website or a form.
    Web,
    /// E-mail.
    Email,
    /// An app.
    App,
    /// A place to go to.
    InPerson,
}

impl Way {
    /// Whether one can use it without speaking or hearing.
    pub fn without_voice(self) -> bool {
        !matches!(self, Way::Voice | Way::InPerson)
    }
}

/// What a channel leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reach {
    /// A telephone number.
    Number(Telephone),
    /// A web address, `https:`.
    Link(String),
    /// An e-mail address.
    Email(String),
}

impl Reach {
    /// As a page shows it.
    pub fn shown(&self) -> String {
        match self {
            Reach::Number(number) => number.shown(),
            Reach::Link(link) => link.clone(),
            Reach::Email(address) => address.clone(),
        }
    }
}

/// A check of a fact: when, by whom, against what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// When, as exactly as it is known.
    pub on: PartialDate,
    /// By whom.
    pub by: Option<String>,
    /// Against what.
    pub source: Option<String>,
    /// Where it stands.
    pub origin: Span,
}

/// After how many months a contact must be checked again where its service does not say.
const CHECK_EVERY: u32 = 6;

/// A check that is too long ago to rely on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OldCheck<'a> {
    /// The check.
    pub checked: &'a Checked,
    /// The day by which it should have been made again.
    pub due: NaiveDate,
}

impl Service {
    /// After how many months it must be checked again.
    pub fn months_between_checks(&self) -> u32 {
        self.check_every.unwrap_or(CHECK_EVERY)
    }

    /// Its check, where that is too long ago. Every page, file and finding that says so asks here.
    pub fn old_check(&self, today: NaiveDate) -> Option<OldCheck<'_>> {
        self.old(self.checked.as_ref()?, today)
    }

    /// The check of one of its channels, where the channel has one of its own and that is too long ago.
    pub fn old_check_of<'a>(&self, channel: &'a Channel, today: NaiveDate) -> Option<OldCheck<'a>> {
        self.old(channel.checked.as_ref()?, today)
    }

    fn old<'a>(&self, checked: &'a Checked, today: NaiveDate) -> Option<OldCheck<'a>> {
        let months = Months::new(self.months_between_checks());
        let due = checked.on.last_day().checked_add_months(months)?;
        (due < today).then_some(OldCheck { checked, due })
    }

    /// The channels that a page may show: a dead one never.
    pub fn live_channels(&self) -> impl Iterator<Item = &Channel> {
        self.channels.iter().filter(|it| it.dead.is_none())
    }

    /// The number by which Relay UK reaches a channel of this service that is called; none where the
    /// record has a relay channel, which says it better.
    pub fn relay_of(&self, channel: &Channel) -> Option<Telephone> {
        let own = self.live_channels().any(|it| it.way == Way::Relay && it.reach.is_some());
        match &channel.reach {
            Some(Reach::Number(number)) if channel.way == Way::Voice && !own => number.relay(),
            _ => None,
        }
    }
}

impl Channel {
    /// Whether a call is known to cost nothing, though the record does not say what it costs.
    pub fn is_known_free(&self) -> bool {
        let called = matches!(self.way, Way::Voice | Way::Silent | Way::Relay);
        let number = |it: &Reach| matches!(it, Reach::Number(number) if number.is_free());
        called && self.cost.is_none() && self.reach.as_ref().is_some_and(number)
    }
}

words!(ServiceKind {
    "danger" => Danger,
    "report" => Report,
    "support" => Support,
});

words!(Way {
    "voice" => Voice,
    "silent" => Silent,
    "relay" => Relay,
    "text" => Text,
    "bsl" => Bsl,
    "chat" => Chat,
    "web" => Web,
    "email" => Email,
    "app" => App,
    "in-person" => InPerson,
});
