//! A support service as someone in need reads it: whom it is for, one button, what to know before they
//! use it, and the other ways. A contact that is known to be dead never appears; a doubt is said once.

use serde::Serialize;
use tera::Value;

use crate::locale::Message;
use crate::model::{Channel, Reach, Service, Vocabulary, Way};
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
    /// The publisher's first way to reach it: one button.
    main: Option<ChannelView>,
    /// What to know before anyone uses the button, each a sentence.
    facts: Vec<String>,
    /// The button's number through Relay UK.
    relay: Option<RelayView>,
    /// The other ways to reach it.
    others: Vec<ChannelView>,
    /// What is doubtful about it, said once.
    doubt: Option<String>,
    /// That the plan gives a contact that is not shown.
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
    /// What is doubtful about it, where its service does not say it.
    doubt: Option<String>,
    /// Whether there is a doubt about this contact or about the whole service.
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

impl RenderContext<'_> {
    pub(in crate::render::views) fn service(&self, service: &Service) -> ServiceView {
        let mut channels: Vec<ChannelView> =
            service.live_channels().map(|it| self.channel(service, it)).collect();
        let doubt = self.doubt(service, &channels);
        channels.iter_mut().for_each(|it| it.doubt = None);
        let button = channels.iter().position(|it| it.href.is_some());
        let mut main = button.map(|it| channels.remove(it));
        let facts = main.as_mut().map(|it| std::mem::take(&mut it.facts)).unwrap_or_default();
        ServiceView {
            id: service.id.to_string(),
            name: service.name.clone(),
            for_whom: self.for_whom(service),
            summary: self.html(&service.summary, 3),
            relay: main.as_mut().and_then(|it| it.relay.take()),
            main,
            facts: facts.into_iter().chain(self.service_facts(service)).collect(),
            others: channels,
            doubt,
            dead: service.channels.iter().filter_map(|it| self.dead(service, it)).collect(),
            notes: service.notes.iter().filter_map(|it| self.html(it, 4)).collect(),
        }
    }

    pub(in crate::render::views) fn channel(
        &self,
        service: &Service,
        channel: &Channel,
    ) -> ChannelView {
        let (text, reach, aside) = words(channel, self.say(channel.way.into()));
        // A call without speaking and a call through Relay UK are the same call in another way.
        let free = channel.way == Way::Voice && channel.is_known_free();
        let free = free.then(|| self.say(Message::ChannelFree));
        let option = match &channel.reach {
            Some(Reach::Number(number)) => number.option(),
            _ => None,
        };
        let option = option.map(|it| self.say(Message::ChannelOption { option: it.into() }));
        // What holds for the whole service is said of the ways in which someone answers.
        let answers = matches!(channel.way, Way::Voice | Way::Chat);
        let of_service = |it: &Option<String>| it.clone().filter(|_| answers);
        let cost = channel.cost.clone().or(free).or_else(|| of_service(&service.cost));
        let hours = channel.hours.clone().or_else(|| of_service(&service.hours));
        let price_and_hours: Vec<_> = cost.into_iter().chain(hours).collect();
        let price_and_hours = Some(price_and_hours.join(", ")).filter(|it| !it.is_empty());
        let stated = [aside, option, price_and_hours, channel.note.clone()];
        let facts = stated.into_iter().flatten().map(|it| self.sentence(it)).collect();
        let doubts = [channel.confirm.clone(), self.age_of(service, channel)];
        let doubts: Vec<_> = doubts.into_iter().flatten().collect();
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
            doubtful: service.confirm.is_some() || !doubts.is_empty(),
            doubt: Some(doubts.join(" ")).filter(|it| !it.is_empty()),
        }
    }

    fn age_of(&self, service: &Service, channel: &Channel) -> Option<String> {
        age::caution_of(service, channel, self.locale(), self.today())
    }

    /// Every doubt about a service and its contacts, each once. How old the information is goes without
    /// saying where the publisher has said what is doubtful.
    fn doubt(&self, service: &Service, channels: &[ChannelView]) -> Option<String> {
        let age = || age::caution(service, self.locale(), self.today());
        let mut doubts: Vec<String> = service.confirm.clone().or_else(age).into_iter().collect();
        for doubt in channels.iter().filter_map(|it| it.doubt.as_ref()) {
            if !doubts.contains(doubt) {
                doubts.push(doubt.clone());
            }
        }
        (!doubts.is_empty()).then(|| doubts.join(" "))
    }

    /// Who it is for, where its summary does not say so.
    fn for_whom(&self, service: &Service) -> Option<String> {
        let who = service.r#for.as_ref().filter(|it| !says(&service.summary.words(), it))?;
        Some(self.sentence(self.say(Message::ServiceFor { who: who.into() })))
    }

    /// What is known of the whole service and not said yet; what is not known is left out.
    fn service_facts(&self, service: &Service) -> Vec<String> {
        let said =
            format!("{} {}", service.summary.words(), service.r#for.as_deref().unwrap_or_default());
        let new = |it: &Option<String>| it.clone().filter(|it| !says(&said, it));
        [
            // Of one that also serves people elsewhere, the list for them says where.
            new(&service.area)
                .filter(|_| !service.elsewhere)
                .map(|it| Message::ServiceArea { area: it.into() }),
            new(&service.ages).map(|it| Message::ServiceAges { ages: it.into() }),
            new(&service.languages).map(|it| Message::ServiceLanguages { languages: it.into() }),
            new(&service.formats).map(|it| Message::ServiceFormats { formats: it.into() }),
        ]
        .into_iter()
        .flatten()
        .map(|it| self.sentence(self.say(it)))
        .collect()
    }

    /// Words as a sentence: with a capital, and a full stop where they have none.
    fn sentence(&self, words: String) -> String {
        let mut letters = words.chars();
        let first = letters.next().map(|it| it.to_uppercase().to_string()).unwrap_or_default();
        let words = first + letters.as_str();
        if words.ends_with(['.', '!', '?']) {
            return words;
        }
        self.say(Message::Sentence { words: words.into() })
    }

    /// That the plan gives a contact that no longer works: someone may hold the plan on paper. A reason
    /// that names the contact is left out, so that no one dials it.
    fn dead(&self, service: &Service, channel: &Channel) -> Option<String> {
        let why = channel.dead.as_ref().filter(|_| channel.printed)?;
        if service.tells_a_dead_contact(why) {
            return Some(self.say(Message::ServiceNotShown));
        }
        Some(self.say(Message::ServiceNotShownWhy { why: why.into() }))
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

/// What is on the page: every digit that is dialled, and an address without its scheme.
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
