//! Which numbers, e-mail addresses and websites belong to a support service, and which of them no
//! longer work. A contact is kept in one record; whatever else the site says of it is held against
//! that record here.

use std::ops::Range;

use super::telephone::{self, Telephone};
use super::{Reach, Service};

/// Every contact of every service.
#[derive(Debug, Clone, Default)]
pub struct Contacts(Vec<Entry>);

#[derive(Debug, Clone)]
struct Entry {
    key: Key,
    owner: Owner,
}

/// Whose a contact is, and whether it still works.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owner {
    /// The service's name.
    pub service: String,
    /// Whether its record says that it no longer works.
    pub dead: bool,
}

/// What makes two contacts the same.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Key {
    /// Digits as they are dialled in the country, without the prefix of the text relay.
    Number(String),
    /// An address in small letters.
    Email(String),
    /// A host without `www.`, and the path without a slash at its end.
    Web { host: String, path: String },
}

/// A contact in running text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// Its place, in bytes.
    pub range: Range<usize>,
    /// Whose it is.
    pub owner: Owner,
}

/// A number or an address that is a slip away from a service's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slip {
    /// Its place, in bytes.
    pub range: Range<usize>,
    /// Whose it probably is.
    pub owner: Owner,
}

/// Numbers of fewer digits differ by one digit as a matter of course: 101 and 111.
const FEWEST_DIGITS: usize = 8;

impl Contacts {
    /// Adds a contact of a service.
    pub fn add(&mut self, reach: &Reach, service: &str, dead: bool) {
        let key = match reach {
            Reach::Number(number) => Key::Number(number.key()),
            Reach::Email(email) => Key::Email(email.to_lowercase()),
            Reach::Link(link) => web(link),
        };
        self.0.push(Entry { key, owner: Owner { service: service.to_owned(), dead } });
    }

    /// Whether any contact is known to be dead: otherwise no text has to be searched for one.
    pub fn any_dead(&self) -> bool {
        self.0.iter().any(|it| it.owner.dead)
    }

    /// Whose a number is.
    pub fn of_number(&self, number: &Telephone) -> Option<&Owner> {
        let key = Key::Number(number.key());
        self.preferred(self.0.iter().filter(|it| it.key == key))
    }

    /// Whose the target of a link is: `tel:`, `sms:`, `mailto:` or a website.
    pub fn of_address(&self, address: &str) -> Option<&Owner> {
        let (scheme, rest) = address.split_once(':')?;
        match scheme {
            "tel" | "sms" => self.of_number(&Telephone::read(before_options(rest)).ok()?),
            "mailto" => self.of_email(before_options(rest)),
            _ => self.of_web(address),
        }
    }

    /// The service with a page at the host of a website.
    pub fn of_website(&self, address: &str) -> Option<&str> {
        let Key::Web { host, .. } = web(address) else { return None };
        let same = |it: &Key| matches!(it, Key::Web { host: own, .. } if *own == host);
        self.nearest(same).map(|it| it.service.as_str())
    }

    /// Every contact in running text that belongs to a service, in order.
    pub fn in_text(&self, text: &str) -> Vec<Mention> {
        let mut found = self.numbers(text);
        found.extend(self.emails(text));
        found.extend(self.websites(text));
        found.sort_by_key(|it| (it.range.start, std::cmp::Reverse(it.range.end)));
        let mut end = 0;
        found.retain(|it| {
            let apart = it.range.start >= end;
            end = if apart { it.range.end } else { end };
            apart
        });
        found
    }

    /// The contacts in running text that are known to be dead.
    pub fn dead_in(&self, text: &str) -> Vec<Mention> {
        if !self.any_dead() {
            return Vec::new();
        }
        self.in_text(text).into_iter().filter(|it| it.owner.dead).collect()
    }

    /// Numbers and e-mail addresses that no record has and that differ from one by a single slip: a
    /// digit too many, too few, another, or two that changed places.
    pub fn slips_in(&self, text: &str) -> Vec<Slip> {
        let numbers = telephone::runs(text).into_iter().filter_map(|run| {
            let belongs =
                |it: &str| Telephone::read(it).is_ok_and(|it| self.of_number(&it).is_some());
            if run.ends.iter().any(|(_, digits)| belongs(digits)) {
                return None;
            }
            let near = |(end, digits): &(usize, String)| {
                let number = Telephone::read(digits).ok()?.key();
                let owner = self.nearest(|key| match key {
                    Key::Number(known) => {
                        known.len().min(number.len()) >= FEWEST_DIGITS && is_slip(known, &number)
                    }
                    _ => false,
                })?;
                // A bracket around the number and its words is no part of it.
                let opens =
                    text[run.start..].starts_with('(') && !text[run.start..*end].contains(')');
                Some(Slip { range: run.start + usize::from(opens)..*end, owner: owner.clone() })
            };
            run.ends.iter().rev().find_map(near)
        });
        let emails = emails(text).filter_map(|range| {
            let email = text[range.clone()].to_lowercase();
            if self.of_email(&email).is_some() {
                return None;
            }
            let owner =
                self.nearest(|key| matches!(key, Key::Email(known) if is_slip(known, &email)))?;
            Some(Slip { range, owner: owner.clone() })
        });
        numbers.chain(emails).collect()
    }

    /// E-mail addresses at a host of a service that are not in its record: the service may have
    /// changed its address.
    pub fn strangers_in(&self, text: &str) -> Vec<(Range<usize>, &Owner)> {
        let stranger = |range: Range<usize>| {
            let email = text[range.clone()].to_lowercase();
            let host = email.split_once('@')?.1;
            if self.of_email(&email).is_some() {
                return None;
            }
            let owner = self.nearest(|key| match key {
                Key::Email(known) => known.split_once('@').is_some_and(|it| it.1 == host),
                Key::Web { host: own, path } => own == host && path.is_empty(),
                Key::Number(_) => false,
            })?;
            Some((range, owner))
        };
        emails(text).filter_map(stranger).collect()
    }

    /// The service that a link is called by, where its record has websites and the link leads to
    /// none of them.
    pub fn named_elsewhere(&self, words: &str, address: &str) -> Option<&str> {
        let Key::Web { host, .. } = web(address) else { return None };
        let called = words.trim().to_lowercase();
        let own = self.0.iter().filter(|it| it.owner.service.to_lowercase() == called);
        let hosts: Vec<&str> = own
            .clone()
            .filter_map(|it| match &it.key {
                Key::Web { host, .. } => Some(host.as_str()),
                _ => None,
            })
            .collect();
        let elsewhere = !hosts.is_empty() && !hosts.contains(&host.as_str());
        own.map(|it| it.owner.service.as_str()).next().filter(|_| elsewhere)
    }

    fn nearest(&self, near: impl Fn(&Key) -> bool) -> Option<&Owner> {
        self.preferred(self.0.iter().filter(|it| near(&it.key)))
    }

    /// A contact that one record calls dead and another live is live: two ways of one service may
    /// share an address.
    fn preferred<'a>(&self, entries: impl Iterator<Item = &'a Entry>) -> Option<&'a Owner> {
        entries.map(|it| &it.owner).min_by_key(|it| it.dead)
    }

    fn of_email(&self, email: &str) -> Option<&Owner> {
        let key = Key::Email(email.to_lowercase());
        self.preferred(self.0.iter().filter(|it| it.key == key))
    }

    /// Whose a website is: that of the record with the longest path that it begins with.
    fn of_web(&self, address: &str) -> Option<&Owner> {
        let Key::Web { host, path } = web(address) else { return None };
        let covers = |known: &str| {
            path.strip_prefix(known)
                .is_some_and(|it| it.is_empty() || it.starts_with(['/', '?', '#']))
        };
        let fits = self.0.iter().filter_map(|it| match &it.key {
            Key::Web { host: own, path: known } if *own == host && covers(known) => {
                Some((known.len(), it))
            }
            _ => None,
        });
        let fits: Vec<_> = fits.collect();
        let longest = fits.iter().map(|it| it.0).max()?;
        self.preferred(fits.into_iter().filter(|it| it.0 == longest).map(|it| it.1))
    }

    fn numbers(&self, text: &str) -> Vec<Mention> {
        let found = telephone::runs(text).into_iter().filter_map(|run| {
            run.ends.iter().rev().find_map(|(end, digits)| {
                let owner = self.of_number(&Telephone::read(digits).ok()?)?.clone();
                Some(Mention { range: run.start..*end, owner })
            })
        });
        // 999 is too short to be told from 999 people; a link or a record says what it is.
        found.filter(|it| text[it.range.clone()].len() > 5).collect()
    }

    fn emails(&self, text: &str) -> Vec<Mention> {
        let owned = |range: Range<usize>| {
            let owner = self.of_email(&text[range.clone()])?.clone();
            Some(Mention { range, owner })
        };
        emails(text).filter_map(owned).collect()
    }

    fn websites(&self, text: &str) -> Vec<Mention> {
        let lower = text.to_ascii_lowercase();
        let mut hosts: Vec<&str> = self
            .0
            .iter()
            .filter_map(|it| match &it.key {
                Key::Web { host, .. } => Some(host.as_str()),
                _ => None,
            })
            .collect();
        hosts.sort_unstable();
        hosts.dedup();
        let mut found = Vec::new();
        for host in hosts.into_iter().filter(|it| !it.is_empty()) {
            for (at, _) in lower.match_indices(host) {
                let start = start_of_address(&lower, at);
                let end = end_of_address(&lower, at + host.len());
                let apart = |it: char| it.is_alphanumeric() || "-.@_".contains(it);
                if lower[..start].chars().next_back().is_some_and(apart) {
                    continue;
                }
                if let Some(end) = end
                    && let Some(owner) = self.of_web(&lower[start..end])
                {
                    found.push(Mention { range: start..end, owner: owner.clone() });
                }
            }
        }
        found
    }
}

/// The address before the words of a message, an extension or a pause.
fn before_options(rest: &str) -> &str {
    &rest[..rest.find(['?', ';', ',']).unwrap_or(rest.len())]
}

fn web(address: &str) -> Key {
    let lower = address.to_lowercase();
    let rest = lower.split_once("://").map_or(lower.as_str(), |it| it.1);
    let at = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, path) = rest.split_at(at);
    let host = host.split_once(':').map_or(host, |it| it.0);
    let host = host.strip_prefix("www.").unwrap_or(host);
    Key::Web { host: host.to_owned(), path: path.trim_end_matches('/').to_owned() }
}

fn start_of_address(text: &str, host: usize) -> usize {
    ["https://www.", "http://www.", "https://", "http://", "www."]
        .iter()
        .find(|it| text[..host].ends_with(**it))
        .map_or(host, |it| host - it.len())
}

/// Where the address ends whose host ends at `host`; none where the host goes on.
fn end_of_address(text: &str, host: usize) -> Option<usize> {
    let rest = &text[host..];
    let mut after = rest.chars();
    match after.next() {
        Some(it) if it.is_alphanumeric() || "-_@".contains(it) => return None,
        Some('.') if after.next().is_some_and(char::is_alphanumeric) => return None,
        Some('/' | '?' | '#') => {}
        _ => return Some(host),
    }
    let ends = |it: char| it.is_whitespace() || "<>\"“”«»()[]".contains(it);
    let path = &rest[..rest.find(ends).unwrap_or(rest.len())];
    Some(host + path.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '’', '*', '_']).len())
}

/// Places of e-mail addresses.
fn emails(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    text.match_indices('@').filter_map(move |(at, _)| {
        let local = |it: &char| it.is_alphanumeric() || "._-+%'".contains(*it);
        let before: usize = text[..at].chars().rev().take_while(local).map(char::len_utf8).sum();
        let host = |it: &char| it.is_ascii_alphanumeric() || "-.".contains(*it);
        let after: usize = text[at + 1..].chars().take_while(host).map(char::len_utf8).sum();
        let host = text[at + 1..at + 1 + after].trim_end_matches(['.', '-']);
        let local = text[at - before..at].trim_start_matches(['.', '-', '\'', '_']);
        let fits = !local.is_empty() && host.contains('.');
        fits.then(|| at - local.len()..at + 1 + host.len())
    })
}

/// Whether two words differ by one letter: another, one more, one less, or two that changed places.
fn is_slip(known: &str, said: &str) -> bool {
    known.len().abs_diff(said.len()) < 2 && strsim::osa_distance(known, said) == 1
}

impl Service {
    /// Whether words hold a contact of this service that is known to be dead: then they are not
    /// repeated, so that nobody dials it.
    pub fn tells_a_dead_contact(&self, words: &str) -> bool {
        let mut contacts = Contacts::default();
        for channel in self.channels.iter().filter(|it| it.dead.is_some()) {
            channel.reach.iter().for_each(|it| contacts.add(it, &self.name, true));
        }
        !contacts.dead_in(words).is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contacts() -> Contacts {
        let number = |it: &str| Reach::Number(Telephone::read(it).expect("a number"));
        let mut contacts = Contacts::default();
        contacts.add(&number("0808 157 0123"), "A line", false);
        contacts.add(&number("0808 157 0456"), "An old line", true);
        contacts.add(&Reach::Email("Talk@old.example".to_owned()), "An old line", true);
        contacts.add(&Reach::Email("talk@line.example".to_owned()), "A line", false);
        contacts.add(&Reach::Link("https://www.old.example/".to_owned()), "An old line", true);
        contacts.add(&Reach::Link("https://www.old.example/alive".to_owned()), "A line", false);
        contacts.add(&Reach::Link("https://line.example/chat".to_owned()), "A line", true);
        contacts.add(&Reach::Link("https://line.example/chat".to_owned()), "A line", false);
        contacts
    }

    fn dead(text: &str) -> Vec<&str> {
        contacts().dead_in(text).into_iter().map(|it| &text[it.range]).collect()
    }

    #[test]
    fn a_dead_contact_is_found_however_it_is_written() {
        for (text, expected) in [
            ("Call 0808 157 0456 now", vec!["0808 157 0456"]),
            ("08081570456, or 18001 0808 157 0456", vec!["08081570456", "18001 0808 157 0456"]),
            ("+44 808 157 0456", vec!["+44 808 157 0456"]),
            ("(0808) 157-0456", vec!["(0808) 157-0456"]),
            ("[ring](tel:08081570456)", vec!["08081570456"]),
            ("TALK@OLD.EXAMPLE. Or talk@line.example", vec!["TALK@OLD.EXAMPLE"]),
            ("See www.old.example.", vec!["www.old.example"]),
            ("see HTTPS://OLD.example/how?x=1, or", vec!["HTTPS://OLD.example/how?x=1"]),
            ("(old.example)", vec!["old.example"]),
        ] {
            assert_eq!(dead(text), expected, "{text}");
        }
        for alive in [
            "0808 157 0123",
            "www.old.example/alive and www.old.example/alive/now",
            "https://line.example/chat",
            "older.example, old.example.org, bold.example, x@old.example",
            "080815704561",
        ] {
            assert_eq!(dead(alive), Vec::<&str>::new(), "{alive}");
        }
    }

    #[test]
    fn the_target_of_a_link_has_an_owner() {
        let contacts = contacts();
        let dead = |it: &str| contacts.of_address(it).map(|it| it.dead);
        assert_eq!(dead("tel:08081570456"), Some(true));
        assert_eq!(dead("sms:+448081570456?body=x"), Some(true));
        assert_eq!(dead("mailto:talk@old.example?subject=x"), Some(true));
        assert_eq!(dead("https://old.example/x"), Some(true));
        assert_eq!(dead("https://old.example/alive"), Some(false));
        assert_eq!(dead("tel:999"), None);
        assert_eq!(dead("https://elsewhere.example/"), None);
    }

    #[test]
    fn one_slip_from_a_record_is_told_and_the_record_itself_is_not() {
        let contacts = contacts();
        for text in [
            "0808 157 0124",
            "0808 157 012",
            "0808 157 01233",
            "0808 157 0132",
            "18001 0808 157 0213",
            "tlak@line.example",
        ] {
            let slips = contacts.slips_in(text);
            assert_eq!(slips.len(), 1, "{text}");
            assert_eq!(slips[0].owner.service, "A line");
        }
        for text in ["0808 157 0123", "0808 157 0456", "0808 157 9999", "help@line.example", "101"]
        {
            assert_eq!(contacts.slips_in(text), [], "{text}");
        }
    }
}
