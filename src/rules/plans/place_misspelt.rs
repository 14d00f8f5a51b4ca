//! A place with a mistake in one of its words, or with its words or capitals written in another way: it gets a page and its own calendar, and people look for
//! what takes place there and do not find it. Held against the plan's other places, the title of the action and the
//! publisher's name.

use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::diagnostics::{Code, Finding, Report};
use crate::document::Text;
use crate::rules::organisation_misspelt::{SHORTEST, differs_by_a_slip, is_almost, slips};
use crate::rules::passage;

use super::typed::Typed;

/// A word like one of the publisher's name is treated as that word if it has at least so many letters.
const OF_A_NAME: usize = 8;
/// A word of fewer letters may be another name where one letter is another: "Dunton", "Denton".
const WITH_ANOTHER: usize = 8;
/// A longer place is a sentence, and a longer word is not a name.
const MOST: usize = 6;
const LONGEST: usize = 30;
/// A plan with more places than these was made by no person.
const MOST_PLACES: usize = 2000;

/// A place with the words that it is compared by.
struct Place<'a> {
    written: &'a Text,
    words: Vec<String>,
    /// The title of the action, which may name it too.
    title: Option<&'a Text>,
}

pub(super) fn check(it: &Typed<'_>, organisation: Option<&str>, report: &mut Report) {
    // Where the publisher's name itself has the mistake, that is told.
    let owner = it.written.owner.as_ref().map_or("", |it| it.value.as_str());
    let organisation = organisation.filter(|it| !is_almost(owner, it));
    let places = places(it);
    let mut told = HashSet::new();
    // A word, or a word without one letter, with those around it: two places with one mistake between them
    // have one in common.
    let mut known: HashMap<u64, usize> = HashMap::new();
    let mut names: HashSet<&[String]> = HashSet::new();
    let mut joined: HashMap<String, usize> = HashMap::new();
    for (at, place) in places.iter().enumerate() {
        if names.len() > MOST_PLACES {
            break;
        }
        // "Town Hall", "Townhall" and "Town hall".
        let other = &places[*joined.entry(place.words.concat()).or_insert(at)];
        if other.written.value != place.written.value && told.insert(place.written.span) {
            report.push(finding(place.written, &other.written.value));
        }
        if !names.insert(&place.words) {
            continue;
        }
        for key in place.keys() {
            let first = *known.entry(key).or_insert(at);
            let other = &places[first];
            if other.is_slip_of(place) && told.insert(place.written.span) {
                report.push(finding(place.written, &other.written.value));
            }
        }
        let right = organisation.and_then(|it| place.of_name(it)).or_else(|| place.of_title());
        if let Some(right) = right.filter(|_| told.insert(place.written.span)) {
            report.push(finding(place.written, &right));
        }
    }
}

fn finding(place: &Text, right: &str) -> Finding {
    let message = format!("the place \"{}\" is almost “{right}”", place.value);
    Finding::new(Code::PlaceMisspelt, place.span, message)
        .help("write both alike, if they are the same")
}

fn places<'a>(it: &Typed<'a>) -> Vec<Place<'a>> {
    let events = it.files.events.iter().flat_map(|it| &it.record.events);
    let mut places: Vec<(&Text, Option<&Text>)> =
        events.filter_map(|it| Some((it.place.as_ref()?, None))).collect();
    for action in it.files.objectives.iter().flat_map(|it| &it.record.actions) {
        let title = action.title.as_ref();
        places.extend(action.places.iter().map(|it| (it, title)));
        let event = action.event.iter();
        places.extend(event.clone().filter_map(|it| Some((it.place.as_ref()?, title))));
        let occasions = event.flat_map(|it| &it.on);
        places.extend(occasions.filter_map(|it| Some((it.place.as_ref()?, title))));
    }
    let place = |(written, title): (&'a Text, Option<&'a Text>)| {
        let tokens = passage::tokens(&written.value, 0..written.value.len());
        let words: Vec<String> = tokens.into_iter().map(|it| it.word).collect();
        let short = words.len() <= MOST && words.iter().all(|it| it.len() <= LONGEST);
        short.then_some(Place { written, words, title })
    };
    places.into_iter().filter_map(place).collect()
}

impl Place<'_> {
    /// Each of its words with one letter fewer, or whole, and the others as they are; as a number, since it
    /// is compared alone.
    fn keys(&self) -> Vec<u64> {
        let mut keys = Vec::new();
        for (at, word) in self.words.iter().enumerate().filter(|_| self.words.len() > 1) {
            let letters: Vec<char> = word.chars().collect();
            if letters.len() + 1 < SHORTEST {
                continue;
            }
            for gone in 0..=letters.len() {
                let mut key = DefaultHasher::new();
                (at, &self.words[..at], &self.words[at + 1..]).hash(&mut key);
                let kept = letters.iter().enumerate().filter(|it| it.0 != gone);
                kept.for_each(|it| it.1.hash(&mut key));
                keys.push(key.finish());
            }
        }
        keys
    }

    /// Whether one word differs from that of another place by one mistake, and not in its first letter.
    fn is_slip_of(&self, other: &Place<'_>) -> bool {
        let mut differ = self.words.iter().zip(&other.words).filter(|it| it.0 != it.1);
        let (Some((one, two)), None) = (differ.next(), differ.next()) else { return false };
        let long = one.chars().count().min(two.chars().count()) >= SHORTEST;
        let begins = one.chars().next() == two.chars().next();
        let letters = |it: &str| it.chars().all(char::is_alphabetic);
        let sorted = |it: &str| {
            let mut letters: Vec<char> = it.chars().collect();
            letters.sort_unstable();
            letters
        };
        let (short, length) = (one.chars().count() < WITH_ANOTHER, one.chars().count());
        let another = length == two.chars().count() && sorted(one) != sorted(two);
        self.words.len() == other.words.len()
            && long
            && begins
            && !(short && another)
            && letters(one)
            && letters(two)
            && differs_by_a_slip(one, two)
    }

    /// The word of a name that one of its words almost is.
    fn of_name(&self, name: &str) -> Option<String> {
        let words = passage::tokens(name, 0..name.len());
        let long = |it: &str| it.chars().count() >= OF_A_NAME;
        let right = words.iter().find(|right| {
            let almost = |it: &String| {
                let begins = it.chars().next() == right.word.chars().next();
                long(it) && begins && *it != right.word && differs_by_a_slip(it, &right.word)
            };
            long(&right.word) && self.words.iter().any(almost)
        })?;
        Some(name[right.range.clone()].to_owned())
    }

    /// The words of the title that almost are its own.
    fn of_title(&self) -> Option<String> {
        let own = passage::tokens(&self.written.value, 0..self.written.value.len());
        let title = self.title.filter(|_| own.len() > 1)?;
        slips(&title.value, &own).into_iter().next()
    }
}
