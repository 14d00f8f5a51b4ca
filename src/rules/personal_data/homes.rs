//! Addresses of homes: the number of a house with its street, where the words around it make it someone's. Offices,
//! halls and shops have such addresses too, and a plan names many, so a number and a street alone are none.

use std::ops::Range;

use crate::rules::passage::{self, Token};
use crate::rules::postcode::{is_inward, is_outward};

/// The last word of a street's name.
const STREETS: [&str; 20] = [
    "street", "road", "lane", "avenue", "close", "drive", "crescent", "court", "place", "way",
    "terrace", "grove", "gardens", "row", "hill", "walk", "mews", "square", "rise", "view",
];

/// Who lives somewhere, right before "at" or "of".
const PEOPLE: [&str; 24] = [
    "victim",
    "victims",
    "survivor",
    "resident",
    "tenant",
    "family",
    "household",
    "woman",
    "man",
    "boy",
    "girl",
    "child",
    "couple",
    "person",
    "pensioner",
    "neighbour",
    "neighbours",
    "mother",
    "father",
    "complainant",
    "perpetrator",
    "suspect",
    "lives",
    "living",
];

/// What is told of an incident at a home, which is not told of a hall or a shop.
const INCIDENTS: [&str; 16] = [
    "attacked",
    "assaulted",
    "abused",
    "harassed",
    "threatened",
    "targeted",
    "broken",
    "damaged",
    "graffiti",
    "window",
    "windows",
    "door",
    "incident",
    "incidents",
    "egged",
    "burgled",
];

/// What comes before a last name.
const TITLES: [&str; 5] = ["mr", "mrs", "ms", "miss", "mx"];

/// A larger number is that of a year.
const LARGEST: u32 = 999;
/// The postcode is at most so many words after the street.
const FURTHEST: usize = 5;

/// Places of addresses that someone lives at. In a report of what was done (`in_update`) an address with its postcode
/// is enough where something happened to someone.
pub(super) fn find(text: &str, in_update: bool) -> Vec<Range<usize>> {
    // Most texts have no number, so no house.
    if !text.bytes().any(|it| it.is_ascii_digit()) {
        return Vec::new();
    }
    let tokens = passage::tokens(text, 0..text.len());
    let written = |at: usize| tokens.get(at).map_or("", |it| &text[it.range.clone()]);
    let told = |it: &Token| INCIDENTS.contains(&&*it.word) || PEOPLE.contains(&&*it.word);
    let happened = in_update && tokens.iter().any(told);
    let mut found = Vec::new();
    for at in 0..tokens.len() {
        let Some(street) = street_after(at, &tokens, text) else { continue };
        let code = (street + 1..=street + FURTHEST)
            .find_map(|it| postcode(written(it), written(it + 1)).map(|words| it + words - 1));
        if is_of_someone(at, &tokens) || happened && code.is_some() {
            let last = code.unwrap_or(street);
            let words = &text[tokens[at].range.start..tokens[last].range.end];
            let length = words.trim_end_matches(|it: char| !it.is_alphanumeric()).len();
            let start = tokens[at].range.start;
            found.push(start..start + length);
        }
    }
    found
}

/// Where the street ends whose name comes after the number of a house.
fn street_after(at: usize, tokens: &[Token], text: &str) -> Option<usize> {
    let word = tokens[at].word.as_str();
    let digits = word.strip_suffix(|it: char| it.is_ascii_lowercase()).unwrap_or(word);
    let number: u32 = digits.parse().ok()?;
    let named = |it: &Token| text[it.range.clone()].starts_with(char::is_uppercase);
    let names = tokens[at + 1..].iter().take(4).take_while(|it| named(it)).count();
    let street = (at + 2..=at + names).find(|it| STREETS.contains(&tokens[*it].word.as_str()))?;
    (1..=LARGEST).contains(&number).then_some(street)
}

/// "The victim at 14 Mill Lane", "Mrs Example of 14 Mill Lane".
fn is_of_someone(at: usize, tokens: &[Token]) -> bool {
    let before = |count: usize| {
        at.checked_sub(count).map_or("", |it| if tokens[it].ends { "" } else { &tokens[it].word })
    };
    let near = matches!(before(1), "at" | "of" | "in" | "from");
    near && (PEOPLE.contains(&before(2)) || TITLES.contains(&before(3)))
}

/// How many words a postcode has that begins here: "NG9 3QT", "NG93QT".
fn postcode(first: &str, second: &str) -> Option<usize> {
    let bare = |it: &str| it.trim_end_matches(|it: char| !it.is_alphanumeric()).to_owned();
    let (one, two) = (bare(first), bare(second));
    if is_outward(&one) && is_inward(&two) {
        return Some(2);
    }
    let at = one.len().checked_sub(3).filter(|it| one.is_char_boundary(*it))?;
    (is_outward(&one[..at]) && is_inward(&one[at..])).then_some(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_that_someone_lives_at_is_found() {
        for (text, address) in [
            ("The victim at 14 Mill Lane, NG9 3QT, was attacked.", "14 Mill Lane, NG9 3QT"),
            ("Mrs Example of 14a Old Mill Lane came.", "14a Old Mill Lane"),
            ("A woman who lives at 3 Park Road moved.", "3 Park Road"),
        ] {
            let found = find(text, false);
            assert_eq!(found.iter().map(|it| &text[it.clone()]).collect::<Vec<_>>(), [address]);
        }
        let visit = "A window was broken at 14 Mill Lane, Beeston NG93QT.";
        assert_eq!(find(visit, true).len(), 1);
        assert!(find(visit, false).is_empty());
        assert!(find("We opened a hub at 14 Mill Lane, Beeston NG9 3QT.", true).is_empty());
    }

    #[test]
    fn other_addresses_and_numbers_are_not() {
        for text in [
            "The drop-in is at 12 High Street, Eastwood, NG16 3NG.",
            "The family hub at 12 High Street is open.",
            "Since 2024 Mill Lane has lamps.",
            "We put up 14 lamps in Mill Lane.",
            "The Town Hall, Foster Avenue, NG9 1AB",
            "People at 12 Mill Lane events",
        ] {
            assert!(find(text, false).is_empty(), "{text}");
        }
    }
}
