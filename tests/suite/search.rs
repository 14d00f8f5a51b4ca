//! The index of the search, read as the script reads it.

use std::collections::BTreeMap;

use planpress::authoring::synthetic_project;
use planpress::locale::{Locale, Message};
use planpress::pipeline::{self, Settings};
use planpress::press::Press;
use planpress::site::{LinkStyle, Route};
use planpress::source::Sources;
use serde_json::Value;

use crate::small_site::{english, today};

/// What an index may weigh for a plan of 200 actions, before it is compressed.
const LIMIT: usize = 50_000;

fn press(files: impl IntoIterator<Item = (String, String)>) -> Press {
    let settings = Settings { today: today(), links: LinkStyle::Folder, base: None };
    pipeline::build(&Sources::from_texts(files), &settings).press
}

fn text(press: &Press) -> String {
    let mut out = Vec::new();
    press.bytes(Route::SearchIndex, &mut out).expect("an index");
    String::from_utf8(out).expect("text")
}

/// An index, unpacked.
struct Index {
    /// Title and link of each place.
    places: Vec<(String, String)>,
    /// For each word the places, and whether it is in a title.
    words: BTreeMap<String, Vec<(usize, bool)>>,
}

impl Index {
    fn read(text: &str) -> Index {
        let field = |name: &str| -> Value {
            let lines = text.trim_start_matches("var planpressIndex={").lines();
            let found = lines.filter_map(|it| it.strip_prefix(name)?.strip_prefix(':')).next();
            let value = found.expect("a field").trim_end_matches("};").trim_end_matches(',');
            serde_json::from_str(value).expect("a value of JSON")
        };
        let string = |it: &Value| it.as_str().expect("a string").to_owned();
        let mut places = Vec::new();
        for group in field("groups").as_array().expect("groups") {
            let group = group.as_array().expect("a group");
            let (start, end) = (string(&group[2]), string(&group[3]));
            for entry in group[4..].chunks(2) {
                places.push((string(&entry[0]), format!("{start}{}{end}", string(&entry[1]))));
            }
        }
        let (words, found) = (string(&field("words")), string(&field("found")));
        let words = words_of(&words).into_iter().zip(found.split(' ').map(places_of)).collect();
        Index { places, words }
    }

    /// Titles of what has all these words, in any order.
    fn find(&self, words: &[String]) -> Vec<&str> {
        let has = |place: usize| {
            words.iter().all(|it| {
                self.words.get(it).is_some_and(|found| found.iter().any(|it| it.0 == place))
            })
        };
        let found = (0..self.places.len()).filter(|it| has(*it));
        found.map(|it| self.places[it].0.as_str()).collect()
    }
}

fn words_of(packed: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for it in packed.chars() {
        if it.is_ascii_uppercase() {
            let shared = usize::from(it as u8 - b'A');
            let before = words.last().map_or("", String::as_str);
            words.push(before.chars().take(shared).collect());
        } else {
            words.last_mut().expect("a word begins with a capital letter").push(it);
        }
    }
    words
}

fn places_of(packed: &str) -> Vec<(usize, bool)> {
    let (mut places, mut value, mut scale, mut next) = (Vec::new(), 0, 1, 0);
    for it in packed.chars() {
        let digit = it as usize - 35 - usize::from(it > '\\');
        value += digit * scale;
        scale *= 16;
        if digit < 48 {
            places.push((next + value / 2, value % 2 == 1));
            next += value / 2 + 1;
            (value, scale) = (0, 1);
        }
    }
    places
}

/// Words of titles that are not found with their titles.
fn lost(index: &Index, titles: &[String], locale: &Locale) -> Vec<String> {
    let ignored = locale.search_words(&locale.plain(Message::SearchIgnored));
    let is_lost = |title: &&String| {
        let mut words = locale.search_words(title);
        words.retain(|it| !ignored.contains(it));
        !index.find(&words).iter().any(|it| it.ends_with(title.as_str()))
    };
    titles.iter().filter(is_lost).cloned().collect()
}

#[test]
fn the_index_of_two_hundred_actions_is_light_and_finds_each_by_its_title() {
    let press = press(synthetic_project(200, 7));
    let text = text(&press);
    assert!(text.len() < LIMIT, "{} bytes", text.len());
    let index = Index::read(&text);
    let plan = &press.site().catalogue().plans[0];
    let titles: Vec<String> =
        plan.actions.iter().filter_map(|it| it.title.get().cloned()).collect();
    assert!(titles.len() > 150);
    assert_eq!(lost(&index, &titles, &english()), Vec::<String>::new());
    let other = Index::read(&text.replacen("\nwords:\"A", "\nwords:\"Ax", 1));
    assert!(index.words.keys().ne(other.words.keys()), "a word that is spoilt is noticed");
    assert_eq!(lost(&index, &["Xylophones for all".to_owned()], &english()).len(), 1);
}

#[test]
fn every_result_stands_on_the_site() {
    let press = press(synthetic_project(30, 7));
    let index = Index::read(&text(&press));
    let stands = |link: &str| {
        let address = link.trim_start_matches("..").split('#').next().unwrap_or("");
        press.site().find(address).is_some_and(Route::is_page)
    };
    let wrong: Vec<_> = index.places.iter().filter(|it| !stands(&it.1)).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
    assert!(!stands("../plans/nothing/"));
}

#[test]
fn the_index_is_the_same_in_every_build() {
    let one = text(&press(synthetic_project(30, 7)));
    assert_eq!(one, text(&press(synthetic_project(30, 7))));
    assert_ne!(one, text(&press(synthetic_project(30, 8))));
}
