//! A support service as someone in need reads it: whom it is for, the ways to reach it as large
//! targets, and how sure we are. A contact that is known to be dead never appears.

use chrono::Datelike;
use serde::Serialize;
use tera::Value;

use crate::locale::Message;
use crate::model::contacts::Contacts;
use crate::model::{Channel, Checked, OldCheck, PartialDate, Reach, Service, Vocabulary, Way};
use crate::render::context::RenderContext;
use crate::render::views::call_href;
use crate::site::age;

/// A service, as the options of the component `pp.service_card`.
#[derive(Debug, Serialize)]
pub(in crate::render::views) struct ServiceView {
    pub(in crate::render::views) id: String,
    pub(in crate::render::views) name: String,
    for_whom: Option<String>,
    summary: Option<Value>,
    pub(in crate::render::views) channels: Vec<ChannelView>,
    /// That no way to reach it is known to work.
    no_contact: Option<String>,
    facts: Vec<KeyValue>,
    confirm: Option<String>,
    /// That the check is older than the publisher allows, to stand before the contacts.
    overdue: Option<String>,
    checked: String,
    /// The day alone, for paper, where room is short; none where `overdue` says it.
    checked_short: Option<String>,
    /// What the plan prints, where no contact below says it.
    printed: Option<Value>,
    /// What became of contacts that are not shown.
    dead: Vec<String>,
    notes: Vec<Value>,
}

/// One way to reach it, as the options of `pp.channel`.
#[derive(Debug, Serialize)]
pub(in crate::render::views) struct ChannelView {
    pub(in crate::render::views) way: &'static str,
    text: String,
    reach: Option<String>,
    href: Option<String>,
    /// Whose it is, for a screen reader. Left out where its digits would pass for the number's.
    hidden_text: Option<String>,
    facts: Vec<String>,
    /// The number for Relay UK, where someone who cannot hear or speak can call this one.
    relay: Option<RelayView>,
    /// That the check of this contact is older than the publisher allows.
    overdue: Option<String>,
    confirm_label: String,
    confirm: Option<String>,
    /// Whether a doubt about the whole service is one about this contact.
    doubtful: bool,
}

/// A call through Relay UK.
#[derive(Debug, Serialize)]
struct RelayView {
    text: String,
    reach: String,
    href: String,
}

/// "NHS 111" beside the number 111: who listens would hear the number twice.
fn confused(name: &str, channel: &Channel) -> bool {
    matches!(channel.reach, Some(Reach::Number(_))) && name.contains(|it: char| it.is_numeric())
}

/// A name and a value.
#[derive(Debug, Serialize)]
pub(in crate::render::views) struct KeyValue {
    pub(in crate::render::views) key: String,
    pub(in crate::render::views) value: String,
}

impl RenderContext<'_> {
    pub(in crate::render::views) fn service(&self, service: &Service) -> ServiceView {
        let live: Vec<&Channel> = service.live_channels().collect();
        ServiceView {
            id: service.id.to_string(),
            name: service.name.clone(),
            for_whom: service.r#for.clone().filter(|it| !says(&service.summary.words(), it)),
            summary: self.html(&service.summary, 3),
            channels: live.iter().map(|it| self.channel(service, it)).collect(),
            no_contact: live.is_empty().then(|| self.say(Message::ChannelNone)),
            facts: self.service_facts(service, &live),
            confirm: service.confirm.clone(),
            overdue: service.old_check(self.today()).map(|it| age::out_of_date(&it, self.locale())),
            checked: self.checked(service),
            checked_short: service
                .checked
                .as_ref()
                .filter(|_| service.old_check(self.today()).is_none())
                .map(|it| self.sentence(self.checked_on(&Checked { by: None, ..it.clone() }))),
            printed: self
                .inline(&service.printed)
                .filter(|_| !live.iter().any(|it| it.printed))
                .filter(|_| service.printed.words() != service.name)
                .filter(|_| !tells_a_dead_contact(service, &service.printed.words())),
            dead: service.channels.iter().filter_map(|it| self.dead(service, it)).collect(),
            notes: service.notes.iter().filter_map(|it| self.html(it, 4)).collect(),
        }
    }

    fn channel(&self, service: &Service, channel: &Channel) -> ChannelView {
        let (text, reach, aside) = words(channel, self.say(channel.way.into()));
        let free = channel.is_known_free().then(|| self.say(Message::ChannelFree));
        let option = match &channel.reach {
            Some(Reach::Number(number)) => number.option(),
            _ => None,
        };
        let option = option.map(|it| self.say(Message::ChannelOption { option: it.into() }));
        let cost = channel.cost.clone().or(free);
        let stated = [option, channel.hours.clone(), cost, channel.note.clone()];
        let mut facts: Vec<String> =
            aside.into_iter().chain(stated.into_iter().flatten()).collect();
        let old = service.old_check_of(channel, self.today());
        let fresh = channel.checked.as_ref().filter(|_| old.is_none());
        facts.extend(fresh.map(|it| self.checked_on(it)));
        ChannelView {
            way: channel.way.word(),
            text,
            reach,
            href: channel.reach.as_ref().map(|it| href(channel.way, it)),
            hidden_text: Some(service.name.clone()).filter(|it| !confused(it, channel)),
            facts,
            relay: service.relay_of(channel).map(|it| RelayView {
                text: self.say(Message::ChannelRelay),
                reach: it.shown(),
                href: call_href(&it),
            }),
            overdue: old.map(|it| age::out_of_date(&it, self.locale())),
            confirm_label: self.say(Message::ServiceToBeConfirmed),
            confirm: channel.confirm.clone(),
            doubtful: service.confirm.is_some(),
        }
    }

    /// What is known of the whole service; hours and cost are said to be unknown where no channel
    /// states them.
    fn service_facts(&self, service: &Service, live: &[&Channel]) -> Vec<KeyValue> {
        let mut facts = Vec::new();
        let mut fact = |name: Message<'_>, value: String| {
            facts.push(KeyValue { key: self.say(name), value });
        };
        // A website is always open and asks no money: only where somebody answers is it a question.
        let answers = |it: &&&Channel| {
            matches!(it.way, Way::Voice | Way::Silent | Way::Relay | Way::Text | Way::Chat)
        };
        let answering: Vec<_> = live.iter().filter(answers).collect();
        let open = |stated: bool| !answering.is_empty() && !stated;
        let hours = open(answering.iter().any(|it| it.hours.is_some()));
        let cost = open(answering.iter().any(|it| it.cost.is_some() || it.is_known_free()));
        let unknown = match (hours, cost) {
            (true, true) => Some(Message::ChannelHoursAndCost),
            (true, false) => Some(Message::ChannelHours),
            (false, true) => Some(Message::ChannelCost),
            (false, false) => None,
        };
        if let Some(name) = unknown {
            fact(name, self.say(Message::NotStatedInline));
        }
        let ages = service.ages.clone();
        let ages = ages.filter(|it| !says(service.r#for.as_deref().unwrap_or_default(), it));
        for (name, value) in [
            (Message::ServiceArea, &service.area),
            (Message::ServiceAges, &ages),
            (Message::ServiceLanguages, &service.languages),
            (Message::ServiceFormats, &service.formats),
        ] {
            if let Some(value) = value {
                fact(name, value.clone());
            }
        }
        facts
    }

    fn checked(&self, service: &Service) -> String {
        let Some(checked) = &service.checked else { return self.say(Message::ServiceCheckedNever) };
        let mut sentences = vec![self.sentence(self.checked_on(checked))];
        if let Some(source) = &checked.source {
            let source = self.say(Message::ServiceCheckedSource { source: source.into() });
            sentences.push(self.sentence(source));
        }
        if let Some(OldCheck { due, .. }) = service.old_check(self.today()) {
            // A check that is known by its month is due in a month.
            let date = match checked.on {
                PartialDate::Day(_) => self.locale().date(due),
                _ => self.locale().month(due.year(), due.month()),
            };
            sentences.push(self.say(Message::ServiceCheckOverdue { date: date.into() }));
        }
        sentences.join(" ")
    }

    /// Closes a sentence that has no stop of its own.
    fn sentence(&self, words: String) -> String {
        if words.ends_with(['.', '!', '?']) {
            return words;
        }
        self.say(Message::Sentence { words: words.into() })
    }

    fn checked_on(&self, checked: &Checked) -> String {
        let date = self.date(checked.on).into();
        self.say(match (checked.on, &checked.by) {
            (PartialDate::Day(_), Some(who)) => Message::ServiceCheckedOn { date, who: who.into() },
            (PartialDate::Day(_), None) => Message::ServiceCheckedOnOnly { date },
            (_, Some(who)) => Message::ServiceCheckedIn { date, who: who.into() },
            (_, None) => Message::ServiceCheckedInOnly { date },
        })
    }

    /// What is said in place of a contact that no longer works. A reason that names the contact is
    /// left out, so that nobody dials it; of one that nobody has read on paper no more is said than
    /// that it is missing.
    fn dead(&self, service: &Service, channel: &Channel) -> Option<String> {
        let why = channel.dead.as_ref()?;
        if !channel.printed {
            let number = matches!(channel.reach, Some(Reach::Number(_)));
            let same = |it: &Channel| it.way == channel.way;
            let message = if number { Message::ServiceNoNumber } else { Message::ServiceNoContact };
            return (!service.live_channels().any(same)).then(|| self.say(message));
        }
        if tells_a_dead_contact(service, why) {
            return Some(self.say(Message::ServiceCouldNotConfirm));
        }
        Some(self.say(Message::ServiceCouldNotConfirmWhy { why: why.into() }))
    }
}

/// The words of a link: the way, what it leads to, and a label that would be mistaken for a number.
///
/// A link that dials holds the digits that it dials once, and no others.
fn words(channel: &Channel, way: String) -> (String, Option<String>, Option<String>) {
    let reach = channel.reach.as_ref().map(shown);
    let (Some(label), Some(reach)) = (channel.label.clone(), reach.clone()) else {
        return (channel.label.clone().unwrap_or(way), reach, None);
    };
    if squeezed(&label) == squeezed(&reach) {
        return (way, Some(reach), None);
    }
    match channel.reach {
        Some(Reach::Number(_)) => {
            let named = squeezed(&label).contains(&squeezed(&reach));
            let fits = digits(&label) == if named { digits(&reach) } else { String::new() };
            match (fits, named) {
                (true, true) => (label, None, None),
                (true, false) => (label, Some(reach), None),
                (false, _) => (way, Some(reach), Some(label)),
            }
        }
        Some(Reach::Email(_)) => (label, Some(reach), None),
        // Paper says the address that a label hides.
        _ => (label, None, None),
    }
}

/// What stands on the page: every digit that is dialled, and an address without its scheme.
fn shown(reach: &Reach) -> String {
    match reach {
        Reach::Email(address) => address.clone(),
        Reach::Link(link) => host(link).to_owned(),
        Reach::Number(number) => number.shown(),
    }
}

fn href(way: Way, reach: &Reach) -> String {
    match reach {
        Reach::Number(number) if way == Way::Text => format!("sms:{}", number.dialled()),
        Reach::Number(number) => call_href(number),
        Reach::Link(link) => link.clone(),
        Reach::Email(email) => format!("mailto:{email}"),
    }
}

/// Whether words hold a number or an address that is known to be dead: then they are not repeated,
/// so that nobody dials it.
fn tells_a_dead_contact(service: &Service, words: &str) -> bool {
    let mut contacts = Contacts::default();
    for channel in service.channels.iter().filter(|it| it.dead.is_some()) {
        channel.reach.iter().for_each(|it| contacts.add(it, &service.name, true));
    }
    !contacts.dead_in(words).is_empty()
}

/// Whether words are said already.
fn says(said: &str, words: &str) -> bool {
    said.to_lowercase().contains(&words.to_lowercase())
}

fn squeezed(words: &str) -> String {
    words.chars().filter(|it| !it.is_whitespace()).flat_map(char::to_lowercase).collect()
}

fn digits(words: &str) -> String {
    words.chars().filter(char::is_ascii_digit).collect()
}

fn host(link: &str) -> &str {
    link.split_once("://").map_or(link, |it| it.1).trim_end_matches('/')
}
