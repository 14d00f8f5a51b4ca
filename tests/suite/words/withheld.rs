//! What is shown nowhere: the people whom a plan names, and the numbers of contacts that are known
//! to be dead.

use std::collections::BTreeSet;

use serde_json::Value;

use super::accounts;
use crate::broxtowe::{self, File};
use crate::html::Document;
use crate::record;

/// The words of a file and of its address, in any writing, as small letters.
fn words_of(file: &File) -> BTreeSet<String> {
    let text = format!("{} {}", file.text(), file.address).to_lowercase();
    text.split(|it: char| !it.is_alphanumeric()).map(str::to_owned).collect()
}

/// Where a contact is in a file: its digits in any grouping, its address with or without scheme.
fn holds_contact(file: &File, contact: &str) -> bool {
    let digits: String = contact.chars().filter(char::is_ascii_digit).collect();
    let text = file.text();
    if digits.len() < 3 || contact.contains("://") || contact.contains('@') {
        let bare = contact.trim_start_matches("https://").trim_end_matches('/').to_lowercase();
        return text.to_lowercase().contains(&bare);
    }
    let mut plain = text.clone();
    if file.address.ends_with(".html") || file.address.ends_with('/') {
        // As words and as links, without what markup is between the digits.
        let page = Document::parse(&file.bytes);
        plain = page.elements().iter().filter_map(|it| it.attribute("href")).collect();
        plain += &page.one("html").text_without(|it| it.name() == "style");
    }
    let between = |it: char| it.is_whitespace() || "-()./\u{2011}\u{2013}".contains(it);
    let close = |text: &str| text.replace(between, "").contains(&digits);
    close(&plain) || close(&text)
}

/// The contacts of `support.yaml` that are known to be dead.
fn dead() -> Vec<String> {
    let support = record::read(&broxtowe::content("support.yaml"));
    let services = support["services"].as_array().expect("services").iter();
    let channels = services.filter_map(|it| it["channels"].as_array()).flatten();
    let dead = channels.filter(|it| it["dead"].is_string());
    let contact = |it: &Value| {
        let keys = ["number", "link", "email"];
        keys.iter().find_map(|key| it[*key].as_str()).map(str::to_owned)
    };
    dead.map(|it| contact(it).expect("a channel has a number, a link or an email")).collect()
}

#[test]
fn a_person_whom_a_plan_names_stands_nowhere_in_its_site() {
    for told in accounts().iter().filter(|it| !it.names.is_empty()) {
        for file in told.files().iter() {
            let words = words_of(file);
            // Of a full name neither part.
            let mut names = told.names.iter().flat_map(|it| it.split(' '));
            let found = names.find(|it| words.contains(&it.to_lowercase()));
            assert_eq!(found, None, "{}: {}", told.name, file.address);
        }
    }
    let named = accounts().iter().filter(|it| !it.names.is_empty());
    assert!(named.count() > 0, "one plan at least names somebody");
}

#[test]
fn a_dead_contact_stands_nowhere_in_the_site() {
    let dead = dead();
    assert!(!dead.is_empty(), "the plan's services have one at least");
    for contact in dead {
        let found = broxtowe::files().iter().filter(|it| holds_contact(it, &contact));
        let found: Vec<_> = found.map(|it| &it.address).collect();
        assert!(found.is_empty(), "{contact} stands in {found:?}");
    }
}

#[test]
fn a_word_and_a_contact_are_found_however_they_are_written() {
    let file = |html: &str| File { address: "/help/".to_owned(), bytes: html.as_bytes().to_vec() };
    for html in ["<p>Ask JANE.", "<p title='jane'>", "<p>J&#97;ne"] {
        assert!(words_of(&file(html)).contains("jane"), "{html}");
    }
    assert!(!words_of(&file("<p>Janet")).contains("jane"));
    for html in [
        "<p>01632 960 001",
        "<p>01632 <b>960</b>&nbsp;001",
        "<a href='tel:01632960001'>call",
        "<p>(01632) 960-001",
        "<!-- 01632960001 -->",
    ] {
        assert!(holds_contact(&file(html), "01632 960 001"), "{html}");
    }
    assert!(!holds_contact(&file("<p>01632 960 002"), "01632 960 001"));
    assert!(holds_contact(&file("<a href='http://Example.org/x'>"), "https://example.org/"));
}
