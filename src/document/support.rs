//! `content/support.yaml`: services that help or take a report.

use crate::model::prose::Prose;
use crate::model::{ServiceKind, Way};

use super::decode::{Spanned, Text, WrittenDate, record, words};

record! {
    /// `content/support.yaml` as typed.
    "support.yaml" SupportDocument {
        /// The services, in the order in which they are shown.
        list services: ServiceDocument,
    }
}

record! {
    /// A service.
    "a service" ServiceDocument {
        /// Permanent name, such as victim-support.
        required id: Text,
        /// What it is called.
        required name: Text,
        /// danger, report or support: the part of the help page.
        required kind: Spanned<ServiceKind>,
        /// Can they help me, now, the way I can reach them?
        optional summary: Spanned<Prose>,
        /// Whom it is for.
        optional r#for: Text,
        /// Where it works.
        optional area: Text,
        /// Which ages.
        optional ages: Text,
        /// Which languages.
        optional languages: Text,
        /// Other formats, such as large print or Easy Read.
        optional formats: Text,
        /// Whether it also serves people who live elsewhere.
        optional elsewhere: Spanned<bool>,
        /// What the plan prints about it, word for word.
        optional printed: Spanned<Prose>,
        /// The ways to reach it.
        list channels: ChannelDocument,
        /// When, by whom and against what it was checked.
        optional checked: CheckedDocument,
        /// How often it is to be checked, such as 6 months.
        optional check_every: Text,
        /// What is doubtful about it.
        optional confirm: Text,
        /// The publisher's notes.
        list notes: Spanned<Prose>,
    }
}

record! {
    /// A way to reach a service.
    "a channel" ChannelDocument {
        /// voice, silent, relay, text, bsl, chat, web, email, app or in-person.
        required way: Spanned<Way>,
        /// The telephone number, in groups with spaces.
        optional number: Text,
        /// The digits that are dialled, if they are others than the number's.
        optional dial: Text,
        /// The web address, with https.
        optional link: Text,
        /// The e-mail address.
        optional email: Text,
        /// Words in place of Call, Text, Chat …
        optional label: Text,
        /// When it answers.
        optional hours: Text,
        /// What it costs.
        optional cost: Text,
        /// What else one must know.
        optional note: Text,
        /// Whether the plan prints it.
        optional printed: Spanned<bool>,
        /// When it was checked, if otherwise than its service.
        optional checked: CheckedDocument,
        /// Why it is doubtful; the page says so.
        optional confirm: Text,
        /// Why it is no longer valid; it is not shown as a contact.
        optional dead: Text,
    }
}

record! {
    /// A check.
    "a check" CheckedDocument {
        /// When: a day, a month (2026-11) or a year.
        required on: Spanned<WrittenDate>,
        /// By whom.
        optional by: Text,
        /// Against what.
        optional source: Text,
    }
}

words!(ServiceKind {
    "danger" => ServiceKind::Danger,
    "report" => ServiceKind::Report,
    "support" => ServiceKind::Support,
});

words!(Way {
    "voice" => Way::Voice,
    "silent" => Way::Silent,
    "relay" => Way::Relay,
    "text" => Way::Text,
    "bsl" => Way::Bsl,
    "chat" => Way::Chat,
    "web" => Way::Web,
    "email" => Way::Email,
    "app" => Way::App,
    "in-person" => Way::InPerson,
});
