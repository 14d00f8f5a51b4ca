//! What of a service's record an answer can put right: its hours and its cost, and the number, the address or the
//! email of each of its contacts that a page shows. What is dead or only explained in a note is left to the file.

use crate::markdown;
use crate::model::prose::LinkTarget;
use crate::model::telephone::{Doubt, Telephone, Use};
use crate::model::{Channel, Reach, Service, Way};
use crate::resolve;

/// A value of the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// The place of its contact in the record, counted from 0; none for one of the service itself.
    pub channel: Option<usize>,
    /// Its key in the record.
    pub key: &'static str,
    /// What it is, in words for a person.
    pub label: String,
    /// What the record has; empty where it has none.
    pub now: String,
    /// How it is used, if it is a number.
    used: Use,
}

/// A value that is another one now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The place of its contact; none for the service itself.
    pub channel: Option<usize>,
    /// Its key in the record.
    pub key: &'static str,
    /// The new value; none where there is none any more.
    pub value: Option<String>,
}

/// The values of a service, its own first.
pub fn recorded(service: &Service) -> Vec<Recorded> {
    let own = [("hours", "Opening hours", &service.hours), ("cost", "Cost", &service.cost)];
    let mut all: Vec<Recorded> = own
        .map(|(key, label, now)| fact(None, key, label.to_owned(), now.clone().unwrap_or_default()))
        .into();
    for (at, channel) in service.channels.iter().enumerate().filter(|it| it.1.dead.is_none()) {
        let Some(reach) = &channel.reach else { continue };
        let label = label(channel, reach);
        let same =
            |it: &&Recorded| it.label == label || it.label.starts_with(&format!("{label} ("));
        let label = match all.iter().filter(same).count() {
            0 => label,
            before => format!("{label} ({})", before + 1),
        };
        let facts = [("hours", "opening hours", &channel.hours), ("cost", "cost", &channel.cost)];
        let facts = facts.map(|(key, what, now)| {
            Some(fact(Some(at), key, format!("{label}: {what}"), now.clone()?))
        });
        let (key, now) = as_typed(reach);
        let used = if channel.way == Way::Text { Use::Text } else { Use::Call };
        all.push(Recorded { channel: Some(at), key, label, now, used });
        all.extend(facts.into_iter().flatten());
    }
    all
}

fn fact(channel: Option<usize>, key: &'static str, label: String, now: String) -> Recorded {
    Recorded { channel, key, label, now, used: Use::Call }
}

/// The key of what a contact leads to, and what is typed there.
fn as_typed(reach: &Reach) -> (&'static str, String) {
    match reach {
        Reach::Number(number) => {
            let option = number.option().map(|it| format!(" option {it}")).unwrap_or_default();
            ("number", format!("{}{option}", number.shown()))
        }
        Reach::Link(link) => ("link", link.clone()),
        Reach::Email(address) => ("email", address.clone()),
    }
}

fn label(channel: &Channel, reach: &Reach) -> String {
    let what = match reach {
        Reach::Number(_) => "Number",
        Reach::Link(_) => "Web address",
        Reach::Email(_) => "Email address",
    };
    let way = match (channel.way, reach) {
        (Way::Voice, Reach::Number(_)) => " to call",
        (Way::Silent, Reach::Number(_)) => " to call in silence",
        (Way::Text, Reach::Number(_)) => " to text",
        (Way::Relay, _) => " for Relay UK",
        (Way::Bsl, _) => " for British Sign Language (BSL)",
        (Way::Chat, _) => " of the chat",
        (Way::App, _) => " of the app",
        (Way::InPerson, _) => " of the place to go to",
        (Way::Voice | Way::Silent | Way::Text | Way::Web | Way::Email, _) => "",
    };
    format!("{what}{way}")
}

impl Recorded {
    /// Its name among the fields of a form.
    pub fn name(&self) -> String {
        match self.channel {
            Some(at) => format!("{}-{at}", self.key),
            None => self.key.to_owned(),
        }
    }

    /// What to do if nothing is given: a contact that is gone is more than an empty field says.
    pub fn needed(&self) -> Option<&'static str> {
        match self.key {
            "number" => Some(
                "Write the number. If there is none now, choose “I could not find out” and say so",
            ),
            "link" => Some(
                "Write the web address. If there is none now, choose “I could not find out” and say so",
            ),
            "email" => Some(
                "Write the email address. If there is none now, choose “I could not find out” and say so",
            ),
            _ => None,
        }
    }

    /// What is given, if it is another one than in the record.
    pub fn change(&self, given: Option<&str>) -> Option<Change> {
        let given = given.unwrap_or_default();
        let same = self.now.split_whitespace().eq(given.split_whitespace());
        let value = Some(given.to_owned()).filter(|it| !it.is_empty());
        (!same).then_some(Change { channel: self.channel, key: self.key, value })
    }

    /// Why no one could use a new value.
    pub fn fault(&self, new: &str) -> Option<&'static str> {
        match self.key {
            "number" => {
                let read = Telephone::read(new).ok();
                // Short numbers are new from time to time: `check` asks about them.
                let is_sound =
                    |it: &Telephone| matches!(it.doubt(self.used), None | Some(Doubt::Short));
                (!read.as_ref().is_some_and(is_sound)).then_some(
                    "Write a telephone number with all its digits, such as 01632 960 001",
                )
            }
            "link" => {
                let target = markdown::link_target(new, None);
                let is_sound =
                    matches!(target, Ok(LinkTarget::External(it)) if it.starts_with("http"));
                (!is_sound).then_some("Write the full web address, starting with https://")
            }
            "email" => (!resolve::is_mailbox(new))
                .then_some("Write an email address, such as name@example.org"),
            _ => None,
        }
    }
}
