//! Which numbers, email addresses and websites belong to a support service, and which of them no
//! longer work. A contact is kept in one record; whatever else the site says of it is held against
//! that record here.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use super::telephone::{self, Telephone};
use super::{Reach, Service};

/// Every contact of every service. Each question is answered by an index: a page may name as many contacts
/// as there are services.
#[derive(Debug, Clone, Default)]
pub struct Contacts {
    entries: Vec<Entry>,
    any_dead: bool,
    by_key: HashMap<Key, usize>,
    /// By the host of a website or of an email address.
    by_host: HashMap<String, Vec<usize>>,
    /// By what a mistake leaves: a number or an address, and each with one character taken out.
    by_rest: HashMap<String, Vec<usize>>,
    /// The name of each service with a website and the hosts, by the name in small letters.
    websites_of: HashMap<String, (String, BTreeSet<String>)>,
}

#[derive(Debug, Clone)]
struct Entry {
    key: Key,
    owner: Owner,
    /// As its record has it.
    shown: String,
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
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
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

/// A number or an address that is a mistake away from a service's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slip {
    /// Its place, in bytes.
    pub range: Range<usize>,
    /// Whose it probably is.
    pub owner: Owner,
    /// What that record says.
    pub known: String,
}

/// No email address is longer, in bytes (RFC 5321), and no number.
const LONGEST: usize = 254;

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
        if let Key::Web { host, .. } = &key {
            let called = self.websites_of.entry(service.to_lowercase());
            let (_, hosts) = called.or_insert_with(|| (service.to_owned(), BTreeSet::new()));
            hosts.insert(host.clone());
        }
        self.any_dead |= dead;
        let owner = Owner { service: service.to_owned(), dead };
        match self.by_key.get(&key) {
            // A contact that one record calls dead and another live is live: two ways of one service
            // may share an address.
            Some(at) if self.entries[*at].owner.dead => self.entries[*at].owner = owner,
            Some(_) => {}
            None => {
                let shown = match reach {
                    Reach::Number(number) => number.shown(),
                    Reach::Email(it) | Reach::Link(it) => it.clone(),
                };
                self.index(key, owner, shown);
            }
        }
    }

    fn index(&mut self, key: Key, owner: Owner, shown: String) {
        let at = self.entries.len();
        let (host, said) = match &key {
            Key::Number(digits) => (None, Some(digits)),
            Key::Email(email) => (email.split_once('@').map(|it| it.1), Some(email)),
            Key::Web { host, .. } => (Some(host.as_str()), None),
        };
        if let Some(host) = host {
            self.by_host.entry(host.to_owned()).or_default().push(at);
        }
        for rest in said.into_iter().flat_map(|it| rests(it)) {
            self.by_rest.entry(rest).or_default().push(at);
        }
        self.by_key.insert(key.clone(), at);
        self.entries.push(Entry { key, owner, shown });
    }

    /// Whether any contact is known to be dead: otherwise no text has to be searched for one.
    pub fn any_dead(&self) -> bool {
        self.any_dead
    }

    /// Whose a number is.
    pub fn of_number(&self, number: &Telephone) -> Option<&Owner> {
        self.of_key(&Key::Number(number.key()))
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
        let at_host = self.by_host.get(&host)?.iter().map(|at| &self.entries[*at]);
        let sites = at_host.filter(|it| matches!(it.key, Key::Web { .. }));
        preferred(sites).map(|it| it.service.as_str())
    }

    /// The service with a website at a host that `is_it` takes.
    pub fn of_host(&self, is_it: impl Fn(&str) -> bool) -> Option<&str> {
        let at_host = self.entries.iter().filter(|it| match &it.key {
            Key::Web { host, .. } => is_it(host),
            Key::Number(_) | Key::Email(_) => false,
        });
        preferred(at_host).map(|it| it.service.as_str())
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

    /// Numbers and email addresses that no record has and that differ from one by a single mistake: a
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
                let near = self.a_slip_from(&number, |key| match key {
                    Key::Number(known) if known.len().min(number.len()) >= FEWEST_DIGITS => {
                        Some(known)
                    }
                    _ => None,
                })?;
                // A bracket around the number and its words is not a part of it.
                let opens =
                    text[run.start..].starts_with('(') && !text[run.start..*end].contains(')');
                Some(slip(run.start + usize::from(opens)..*end, near))
            };
            run.ends.iter().rev().find_map(near)
        });
        let emails = emails(text).filter_map(|range| {
            let email = text[range.clone()].to_lowercase();
            if self.of_email(&email).is_some() {
                return None;
            }
            let near = self.a_slip_from(&email, |key| match key {
                Key::Email(known) => Some(known),
                _ => None,
            })?;
            Some(slip(range, near))
        });
        numbers.chain(emails).collect()
    }

    /// Email addresses at a host of a service that are not in its record: the service may have
    /// changed its address.
    pub fn strangers_in(&self, text: &str) -> Vec<(Range<usize>, &Owner)> {
        let stranger = |range: Range<usize>| {
            let email = text[range.clone()].to_lowercase();
            let host = email.split_once('@')?.1;
            if self.of_email(&email).is_some() {
                return None;
            }
            let at_host = self.by_host.get(host)?.iter().map(|at| &self.entries[*at]);
            let whole = |it: &&Entry| !matches!(&it.key, Key::Web { path, .. } if !path.is_empty());
            Some((range, preferred(at_host.filter(whole))?))
        };
        emails(text).filter_map(stranger).collect()
    }

    /// The service that a link is called by, where its record has websites and the link leads to
    /// none of them.
    pub fn named_elsewhere(&self, words: &str, address: &str) -> Option<&str> {
        let Key::Web { host, .. } = web(address) else { return None };
        let (service, hosts) = self.websites_of.get(&words.trim().to_lowercase())?;
        (!hosts.contains(&host)).then_some(service)
    }

    /// The contact of one kind that differs from what is said by one mistake.
    fn a_slip_from<'a>(
        &'a self,
        said: &str,
        of_kind: impl Fn(&'a Key) -> Option<&'a String>,
    ) -> Option<&'a Entry> {
        let near = rests(said).into_iter().filter_map(|it| self.by_rest.get(&it)).flatten();
        // Two contacts may be as near: the one whose record comes first is meant.
        let near: BTreeSet<usize> = near.copied().collect();
        let near = near.into_iter().map(|at| &self.entries[at]);
        let near = near.filter(|it| of_kind(&it.key).is_some_and(|known| is_slip(known, said)));
        near.min_by_key(|it| it.owner.dead)
    }

    fn of_key(&self, key: &Key) -> Option<&Owner> {
        self.by_key.get(key).map(|at| &self.entries[*at].owner)
    }

    fn of_email(&self, email: &str) -> Option<&Owner> {
        self.of_key(&Key::Email(email.to_lowercase()))
    }

    /// Whose a website is: that of the record with the longest path that it begins with.
    fn of_web(&self, address: &str) -> Option<&Owner> {
        let Key::Web { host, path } = web(address) else { return None };
        let covers = |known: &str| {
            path.strip_prefix(known)
                .is_some_and(|it| it.is_empty() || it.starts_with(['/', '?', '#']))
        };
        let at_host = self.by_host.get(&host)?.iter().map(|at| &self.entries[*at]);
        let fits = at_host.filter_map(|it| match &it.key {
            Key::Web { path: known, .. } if covers(known) => Some((known.len(), it)),
            _ => None,
        });
        // No two have the same path.
        fits.max_by_key(|it| it.0).map(|it| &it.1.owner)
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
        let found = hosts(&lower).into_iter().filter_map(|host| {
            let start = start_of_address(&lower, host.start);
            let apart = |it: char| it.is_alphanumeric() || "-.@_".contains(it);
            if lower[..start].chars().next_back().is_some_and(apart) {
                return None;
            }
            let end = end_of_address(&lower, host.end)?;
            let owner = self.of_web(&lower[start..end])?.clone();
            Some(Mention { range: start..end, owner })
        });
        found.collect()
    }
}

fn slip(range: Range<usize>, near: &Entry) -> Slip {
    Slip { range, owner: near.owner.clone(), known: near.shown.clone() }
}

/// A contact that one record calls dead and another live is live.
fn preferred<'a>(entries: impl Iterator<Item = &'a Entry>) -> Option<&'a Owner> {
    entries.map(|it| &it.owner).min_by_key(|it| it.dead)
}

/// Words, and the same without one of their characters: two that are a mistake apart have one of these in
/// common.
fn rests(words: &str) -> Vec<String> {
    if words.len() > LONGEST {
        return Vec::new();
    }
    let without = words.char_indices().map(|(at, it)| {
        let after = &words[at + it.len_utf8()..];
        format!("{}{after}", &words[..at])
    });
    std::iter::once(words.to_owned()).chain(without).collect()
}

/// Whatever in a text in small letters may be the host of a website, without `www.`.
fn hosts(text: &str) -> Vec<Range<usize>> {
    let outside = |it: char| !(it.is_alphanumeric() || "-.".contains(it));
    let mut from = 0;
    let words = text.split(outside).map(|word| {
        let start = from;
        from = start
            + word.len()
            + text[start + word.len()..].chars().next().map_or(0, char::len_utf8);
        (start, word)
    });
    let hosts = words.filter_map(|(start, word)| {
        let word = word.trim_end_matches(['.', '-']);
        let host = word.strip_prefix("www.").unwrap_or(word);
        host.contains('.').then(|| start + word.len() - host.len()..start + word.len())
    });
    hosts.collect()
}

/// The address before the words of a message, an extension or a pause.
fn before_options(rest: &str) -> &str {
    &rest[..rest.find(['?', ';', ',']).unwrap_or(rest.len())]
}

/// The host of a website's address, in small letters and without `www.`.
pub fn host(address: &str) -> String {
    match web(address) {
        Key::Web { host, .. } => host,
        Key::Number(_) | Key::Email(_) => String::new(),
    }
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

/// Places of email addresses.
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
    /// repeated, so that no one dials it.
    pub fn tells_a_dead_contact(&self, words: &str) -> bool {
        let mut contacts = Contacts::default();
        for channel in self.channels.iter().filter(|it| it.dead.is_some()) {
            channel.reach.iter().for_each(|it| contacts.add(it, &self.name, true));
        }
        !contacts.dead_in(words).is_empty()
    }
}

#[cfg(test)]
mod tests;
