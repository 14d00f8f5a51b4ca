//! A service that helps or takes a report, and the ways to reach it. Field names follow Open
//! Referral UK where it has one.

use chrono::{Months, NaiveDate};

use crate::source::Span;

use super::prose::Prose;
use super::{Id, PartialDate};

/// A support service.
#[derive(Debug, Clone)]
pub struct Service {
    /// Permanent.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Which part of the help page it belongs to.
    pub kind: ServiceKind,
    /// Can they help me, now, the way I can reach them?
    pub summary: Prose,
    /// Whom it is for.
    pub for_whom: Option<String>,
    /// Where it works.
    pub area: Option<String>,
    /// Which ages.
    pub ages: Option<String>,
    /// Which languages. Where nothing is known, nothing is said.
    pub languages: Option<String>,
    /// Other formats, such as large print and Easy Read.
    pub formats: Option<String>,
    /// Whether it also serves people who live elsewhere.
    pub elsewhere: bool,
    /// What the plan prints about it.
    pub printed: Prose,
    /// The ways to reach it, in the publisher's order, dead ones included: the page says what is printed.
    pub channels: Vec<Channel>,
    /// When, by whom and against what it was checked.
    pub checked: Option<Checked>,
    /// After how many months it is to be checked again.
    pub check_every: Option<u32>,
    /// What is doubtful about it.
    pub confirm: Option<String>,
    /// The publisher's notes.
    pub notes: Vec<Prose>,
    /// Where the record stands.
    pub origin: Span,
}

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

/// One way to reach a service.
#[derive(Debug, Clone)]
pub struct Channel {
    /// Which way.
    pub way: Way,
    /// The number, address or link; none for a channel that only the note explains.
    pub reach: Option<Reach>,
    /// Words in place of the way's own ("Call").
    pub label: Option<String>,
    /// When it answers.
    pub hours: Option<String>,
    /// What it costs.
    pub cost: Option<String>,
    /// What else one must know, such as registration beforehand.
    pub note: Option<String>,
    /// Whether the plan prints it.
    pub printed: bool,
    /// When it was checked, if otherwise than its service.
    pub checked: Option<Checked>,
    /// Why it is doubtful: shown with it.
    pub confirm: Option<String>,
    /// Why it is no longer valid: it is never shown as a contact.
    pub dead: Option<String>,
    /// Where the record stands.
    pub origin: Span,
}

/// The ways to reach a service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// A telephone call.
    Voice,
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
    /// A telephone number: grouped as it is shown, and every digit that is dialled.
    Number {
        /// As shown, `08 08 16 89 111`.
        shown: String,
        /// As dialled, `08081689111`.
        dialled: String,
    },
    /// A web address, `https:`.
    Link(String),
    /// An e-mail address.
    Email(String),
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

impl Service {
    /// The day by which it was to be checked again, where that is before `today`.
    pub fn check_overdue(&self, today: NaiveDate) -> Option<NaiveDate> {
        let checked = self.checked.as_ref()?.on.last_day();
        let due = checked.checked_add_months(Months::new(self.check_every?))?;
        Some(due).filter(|it| *it < today)
    }

    /// The channels that a page may show: a dead one never.
    pub fn live_channels(&self) -> impl Iterator<Item = &Channel> {
        self.channels.iter().filter(|it| it.dead.is_none())
    }

    /// Whether none of its live channels works without a voice.
    pub fn voice_only(&self) -> bool {
        let mut live = self.live_channels().peekable();
        live.peek().is_some() && live.all(|it| !it.way.without_voice())
    }
}
