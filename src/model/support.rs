//! A service that helps or takes a report, and the ways to reach it. Field names follow Open
//! Referral UK where it has one.

use chrono::{Months, NaiveDate};

use crate::source::Span;

use crate::fields::{channel, service};

use super::Window;
use super::field::record;
use super::telephone::Telephone;
use super::vocabulary::{Vocabulary, words};

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

/// A kind of hate that police forces across the country record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strand {
    /// Hate towards people of a race, a colour, a nationality or an origin.
    Race,
    /// Hate towards people of a religion, or of none.
    Religion,
    /// Hate towards people because of whom they love.
    SexualOrientation,
    /// Hate towards disabled people.
    Disability,
    /// Hate towards transgender people.
    Transgender,
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
    /// Email.
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
    /// An email address.
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
    pub on: Window,
    /// How old what was found is, if it is older than the check: someone who looks today can find
    /// nothing newer than a page from 2020.
    pub evidence: Option<Window>,
    /// By whom.
    pub by: Option<String>,
    /// Against what.
    pub source: Option<String>,
    /// Where it is.
    pub origin: Span,
}

/// After how many months a contact must be checked again where its service does not say.
const CHECK_EVERY: u32 = 6;

/// A number of a service for the whole country has at most so many digits, such as 999, 18000 and 116 123.
const SHORT: usize = 6;

/// A check that the publisher must make again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OverdueCheck<'a> {
    /// The check.
    pub checked: &'a Checked,
    /// The day by which it should have been made again.
    pub due: NaiveDate,
}

/// What is known of a contact, where that is too old for a reader to rely on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OldEvidence {
    /// How old it is.
    pub from: Window,
    /// Whether the publisher says so; otherwise it is as old as the check.
    pub stated: bool,
}

impl Checked {
    /// How old what is known is: never newer than the check.
    fn evidence(&self) -> Window {
        self.evidence.unwrap_or(self.on)
    }
}

impl Service {
    /// After how many months it must be checked again.
    pub fn months_between_checks(&self) -> u32 {
        self.check_every.unwrap_or(CHECK_EVERY)
    }

    /// Those of its checks, and of its live channels' own, that must be made again.
    pub fn overdue_checks(&self, today: NaiveDate) -> impl Iterator<Item = OverdueCheck<'_>> {
        let channels = self.live_channels().filter_map(|it| it.checked.as_ref());
        self.checked.iter().chain(channels).filter_map(move |checked| {
            let due = self.until(checked.on)?;
            (due < today).then_some(OverdueCheck { checked, due })
        })
    }

    /// How old what is known of it is, where a reader must be told.
    pub fn old_evidence(&self, today: NaiveDate) -> Option<OldEvidence> {
        self.old(self.checked.as_ref()?, today)
    }

    /// The same of one of its channels that has its own check.
    pub fn old_evidence_of(&self, channel: &Channel, today: NaiveDate) -> Option<OldEvidence> {
        self.old(channel.checked.as_ref()?, today)
    }

    fn old(&self, checked: &Checked, today: NaiveDate) -> Option<OldEvidence> {
        let from = checked.evidence();
        let old = self.until(from)? < today;
        old.then_some(OldEvidence { from, stated: checked.evidence.is_some() })
    }

    /// Until when what was found on a date can be relied on.
    fn until(&self, date: Window) -> Option<NaiveDate> {
        date.last.checked_add_months(Months::new(self.months_between_checks()))
    }

    /// The channels that a page may show: a dead one never.
    pub fn live_channels(&self) -> impl Iterator<Item = &Channel> {
        self.channels.iter().filter(|it| it.dead.is_none())
    }

    /// Whether a reader can do anything with it: one that no one can reach is not shown to residents.
    pub fn can_be_reached(&self) -> bool {
        self.live_channels().any(|it| it.reach.is_some() || it.note.is_some())
    }

    /// Whether someone was not sure that it is right, or one of its live channels.
    pub fn is_in_doubt(&self) -> bool {
        self.confirm.is_some() || self.live_channels().any(|it| it.confirm.is_some())
    }

    /// Whether no one calls one of its numbers only to test it: someone in danger may be waiting for the line.
    /// Numbers so short are those of the police, of health services and of helplines.
    pub fn must_stay_free(&self, number: &Telephone) -> bool {
        let digits = number.shown().chars().filter(char::is_ascii_digit).count();
        self.kind == ServiceKind::Danger || number.is_emergency() || digits <= SHORT
    }

    /// The numbers of its live channels that no one calls only to test them, each once, in order.
    pub fn kept_free(&self) -> Vec<&Telephone> {
        let mut numbers: Vec<&Telephone> = Vec::new();
        for channel in self.live_channels() {
            let Some(Reach::Number(number)) = &channel.reach else { continue };
            let is_new = numbers.iter().all(|it| it.dialled() != number.dialled());
            if self.must_stay_free(number) && is_new {
                numbers.push(number);
            }
        }
        numbers
    }

    /// Whether it is for people of any kind and age.
    pub fn is_for_anyone(&self) -> bool {
        let strands = self.strands.is_empty() || Strand::WORDS.iter().all(|it| self.is_about(it.1));
        strands && self.ages.is_none()
    }

    /// Whether it is for people who face one kind of hate, alone or with others, but not for anyone.
    pub fn is_only_for(&self, strand: Strand) -> bool {
        self.is_about(strand) && !Strand::WORDS.iter().all(|it| self.is_about(it.1))
    }

    fn is_about(&self, strand: Strand) -> bool {
        self.strands.contains(&strand)
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

words!(Strand {
    "race" => Race,
    "religion" => Religion,
    "sexual-orientation" => SexualOrientation,
    "disability" => Disability,
    "transgender" => Transgender,
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
