//! What to ask about a service whose check is due, made from what its record says. No one is asked to call an
//! emergency number to test it.

use crate::model::{Channel, Reach, Service, Way};

/// What to ask about one contact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// What to do, such as `Call 01632 960 001`.
    pub what: String,
    /// What to find out, in questions.
    pub questions: String,
}

/// What to ask about a service: each of its contacts that a page shows, and then what it says of itself. The hours
/// and the cost of the whole service are those of its contacts that someone answers at a time or that cost.
pub fn asks(service: &Service) -> Vec<Asked> {
    let contacts = service.live_channels().map(|it| contact(service, it));
    contacts.chain(facts(service)).collect()
}

fn contact(service: &Service, channel: &Channel) -> Asked {
    let mut questions = Vec::new();
    let what = match &channel.reach {
        Some(reach) => way(service, channel, reach, &mut questions),
        None => {
            questions.push("Is this way to reach them still there?".to_owned());
            let named = named(channel.way);
            match has_website(service) {
                true => format!("Look on their website for {named}"),
                false => format!("Ask them about {named}"),
            }
        }
    };
    let own = |it: &Option<String>, whole: &Option<String>| {
        it.clone().or_else(|| whole.clone().filter(|_| is_attended(channel)))
    };
    if let Some(hours) = own(&channel.hours, &service.hours) {
        questions.push(format!("Are the hours still “{hours}”?"));
    }
    match own(&channel.cost, &service.cost) {
        Some(cost) => questions.push(format!("Is the cost still “{cost}”?")),
        None if channel.is_known_free() => questions.push("Is it still free to call?".to_owned()),
        None => {}
    }
    if let Some(note) = &channel.note {
        questions.push(format!("Is this still right? “{note}”"));
    }
    if let Some(doubt) = &channel.confirm {
        questions.push(format!("Your page has this doubt: “{doubt}”"));
    }
    Asked { what, questions: questions.join(" ") }
}

/// What to do to check a way to reach a service, and what to find out first.
fn way(service: &Service, channel: &Channel, reach: &Reach, questions: &mut Vec<String>) -> String {
    let shown = reach.shown();
    let mut ask = |it: &str| questions.push(it.to_owned());
    match (reach, channel.way) {
        (Reach::Number(number), way) if service.must_stay_free(number) => {
            ask(match has_website(service) {
                true => {
                    "Do not call or text it to test it. Is it on their own website, as it is here?"
                }
                false => "Do not call or text it to test it. Is it still their number?",
            });
            match way {
                Way::Silent => format!("Look up how to call {shown} in silence"),
                Way::Text => format!("Look up how to text {shown}"),
                Way::Relay => format!("Look up {shown} for Relay UK"),
                _ => format!("Look up {shown}"),
            }
        }
        (Reach::Number(_), Way::Text) => {
            ask(match has_website(service) {
                true => "Is it still the number to text, on their own website?",
                false => "Is it still the number to text?",
            });
            format!("Look up {shown}")
        }
        (Reach::Number(_), _) => {
            ask("Does it answer?");
            format!("Call {shown}")
        }
        (Reach::Link(_), Way::Chat) => {
            ask("Is the chat still on this page?");
            format!("Open {shown}")
        }
        (Reach::Link(_), _) => {
            ask("Does the page open, and is it theirs?");
            format!("Open {shown}")
        }
        (Reach::Email(_), _) if !has_website(service) => {
            ask("Does someone still reply?");
            format!("Write to {shown}")
        }
        (Reach::Email(_), _) => {
            ask("Is it on their own website, or does someone reply?");
            format!("Look up or write to {shown}")
        }
    }
}

/// Whether the record has a website of theirs to look at.
fn has_website(service: &Service) -> bool {
    let is_site = |it: &Channel| it.way == Way::Web && matches!(it.reach, Some(Reach::Link(_)));
    service.live_channels().any(is_site)
}

/// Whether a contact has hours and a cost as a call has: a letter can be sent and a page opened at any time.
fn is_attended(channel: &Channel) -> bool {
    !matches!(channel.way, Way::Email | Way::Web | Way::App)
}

fn named(way: Way) -> &'static str {
    match way {
        Way::Voice | Way::Silent => "how to call them",
        Way::Relay => "Relay UK",
        Way::Text => "how to text them",
        Way::Bsl => "British Sign Language (BSL)",
        Way::Chat => "the chat",
        Way::Web => "the page",
        Way::Email => "the email address",
        Way::App => "the app",
        Way::InPerson => "the place to go to",
    }
}

/// Where to find out what a service says of itself.
fn whole(service: &Service) -> &'static str {
    if has_website(service) { "Look on their website" } else { "Ask them" }
}

/// What the service says of itself.
fn facts(service: &Service) -> Option<Asked> {
    // No contact asks about them.
    let alone = !service.live_channels().any(is_attended);
    let (hours, cost) = if alone { (&service.hours, &service.cost) } else { (&None, &None) };
    let facts = [
        ("the hours", hours),
        ("the cost", cost),
        ("who it is for", &service.r#for),
        ("the area", &service.area),
        ("the ages", &service.ages),
        ("the languages", &service.languages),
    ];
    let said = |(what, it): (&str, &Option<String>)| Some(format!("{what} (“{}”)", it.as_ref()?));
    let facts: Vec<String> = facts.into_iter().filter_map(said).collect();
    let facts = (!facts.is_empty()).then(|| format!("Is this still right: {}?", facts.join(", ")));
    let doubt = service.confirm.as_ref().map(|it| format!("Your page has this doubt: “{it}”"));
    let questions: Vec<String> = facts.into_iter().chain(doubt).collect();
    (!questions.is_empty())
        .then(|| Asked { what: whole(service).to_owned(), questions: questions.join(" ") })
}

#[cfg(test)]
mod tests {
    use crate::diagnostics::Report;
    use crate::source::Sources;
    use crate::{document, resolve};

    use super::asks;

    fn asked(service: &str) -> Vec<String> {
        let sources = Sources::from_texts([
            ("content/site.yaml", "name: A site\norganisation: A council\n".to_owned()),
            (
                "content/support.yaml",
                format!("services:\n  - id: helpers\n    name: Helpers\n{service}"),
            ),
        ]);
        let mut report = Report::default();
        let documents = document::read_all(&sources, &mut report);
        let catalogue = resolve::resolve(&documents, &mut report);
        let asked = asks(&catalogue.services[0]).into_iter();
        asked.map(|it| format!("{}: {}", it.what, it.questions)).collect()
    }

    #[test]
    fn each_contact_is_asked_about_with_what_its_record_says() {
        let asked = asked(
            "    kind: support\n    hours: 9am to 5pm\n    ages: under 19\n    channels:\n\
             \x20     - {way: voice, number: \"0808 157 0001\"}\n\
             \x20     - {way: voice, number: \"01632 960 001\", hours: any time, cost: 2p}\n\
             \x20     - {way: voice, number: \"01632 960 002\", dead: It is gone.}\n\
             \x20     - {way: email, email: help@example.org, confirm: It is old.}\n",
        );
        assert_eq!(
            asked,
            [
                "Call 0808 157 0001: Does it answer? Are the hours still “9am to 5pm”? Is it still free to call?",
                "Call 01632 960 001: Does it answer? Are the hours still “any time”? Is the cost still “2p”?",
                "Write to help@example.org: Does someone still reply? Your page has this doubt: “It is old.”",
                "Ask them: Is this still right: the ages (“under 19”)?",
            ]
        );
    }

    #[test]
    fn only_a_service_with_a_website_is_looked_up_there_and_hours_that_no_contact_asks_about_are_asked()
     {
        let asked = asked(
            "    kind: support\n    hours: 9am to 5pm\n    channels:\n\
             \x20     - {way: email, email: help@example.org}\n\
             \x20     - {way: web, link: \"https://example.org\"}\n",
        );
        assert_eq!(
            asked,
            [
                "Look up or write to help@example.org: Is it on their own website, or does someone reply?",
                "Open https://example.org: Does the page open, and is it theirs?",
                "Look on their website: Is this still right: the hours (“9am to 5pm”)?",
            ]
        );
    }

    #[test]
    fn no_one_calls_an_emergency_number_to_test_it() {
        let danger = "    kind: danger\n    channels: [{way: voice, number: \"999\"}, {way: text, number: \"61016\"}]\n";
        let other = "    kind: support\n    channels: [{way: silent, number: \"999\"}, {way: voice, number: \"116 123\"}]\n";
        for asked in [danger, other].into_iter().flat_map(asked) {
            assert!(asked.starts_with("Look up") && asked.contains("Do not call"), "{asked}");
        }
    }
}
