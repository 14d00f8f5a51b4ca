//! Everything that a page says by itself comes from the files of words.

use std::collections::BTreeSet;

use regex::Regex;

use super::sample::{catalogue, engine, html, site_of};
use crate::render::references::tags;

/// The files below a folder of the repository that end so.
pub(super) fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for entry in walkdir::WalkDir::new(root.join(folder)).sort_by_file_name() {
        let entry = entry.unwrap();
        let path = entry.path().strip_prefix(root).unwrap().to_string_lossy().into_owned();
        if path.ends_with(ending) {
            found.push((path, std::fs::read_to_string(entry.path()).unwrap()));
        }
    }
    assert!(!found.is_empty(), "{folder}");
    found
}

/// Words of English between the tags of a template.
fn stray_words(template: &str) -> Vec<String> {
    let comment = Regex::new(r"(?s)\{#.*?#\}").unwrap();
    let tag = Regex::new(r"(?s)\{[{%].*?[}%]\}").unwrap();
    let element = Regex::new(r"(?s)<[^>]*>").unwrap();
    let named =
        Regex::new(r#"(?:aria-label|title|alt|placeholder)="([^"{]*[A-Za-z][^"{]*)""#).unwrap();
    let text = comment.replace_all(template, "");
    let text = tag.replace_all(&text, "");
    let mut found: Vec<String> = named.captures_iter(&text).map(|it| it[1].to_owned()).collect();
    let text = element.replace_all(&text, " ");
    let entity = Regex::new(r"&[a-z]+;").unwrap();
    let text = entity.replace_all(&text, " ");
    found.extend(
        text.split_whitespace().filter(|it| it.chars().any(char::is_alphabetic)).map(str::to_owned),
    );
    found
}

#[test]
fn no_word_of_english_stands_in_a_template() {
    for (path, text) in files("themes/default/templates", ".html") {
        assert!(stray_words(&text).is_empty(), "{path}: {:?}", stray_words(&text));
    }
    assert_eq!(
        stray_words("<p title=\"Hello\">{{ a }} Read <b>on</b></p>"),
        ["Hello", "Read", "on"]
    );
}

#[test]
fn no_template_marks_anything_as_safe() {
    let filter = Regex::new(r"\|\s*safe\b").unwrap();
    for (path, text) in files("themes/default", ".html") {
        let found = tags(&text).into_iter().any(|(_, tag)| filter.is_match(tag));
        assert!(!found, "{path}");
    }
}

#[test]
fn every_key_that_is_used_has_words() {
    let site = site_of(catalogue());
    let (engine, _) = engine(&site, &[]);
    let in_templates = Regex::new(r#"key="([^"]+)""#).unwrap();
    let in_code = Regex::new(
        r#"(?:plain|say|fact|link|column|file)\(\s*(?:[a-z_.()&]+,\s*)*"([a-z0-9-]+)"\s*[,)]"#,
    )
    .unwrap();
    let mut keys = BTreeSet::new();
    for (_, text) in files("themes/default", ".html") {
        keys.extend(in_templates.captures_iter(&text).map(|it| it[1].to_owned()));
    }
    let from_templates = keys.len();
    for (path, text) in files("src/render", ".rs") {
        if !path.contains("/tests") {
            keys.extend(in_code.captures_iter(&text).map(|it| it[1].to_owned()));
        }
    }
    assert!(from_templates > 100 && keys.len() > from_templates + 60, "{}", keys.len());
    // The kinds of a file on the page of data are part of a key.
    let parts = ["csv", "json", "ics", "schema", "atom"];
    let missing: Vec<_> = keys
        .iter()
        .filter(|it| !engine.locale().has(it) && !parts.contains(&it.as_str()))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn no_page_shows_a_key_in_place_of_words() {
    let site = site_of(catalogue());
    let (engine, _) = engine(&site, &[]);
    let bracketed = Regex::new(r"\[[a-z]+(-[a-z0-9]+)+\]|\{\s*\$").unwrap();
    for (address, route) in site.routes().filter(|it| it.1.is_page()) {
        let page = html(&engine, route);
        assert!(bracketed.find(&page).is_none(), "{address}: {:?}", bracketed.find(&page));
    }
    assert!(bracketed.is_match(&engine.locale().text("no-such-key", &[])));
}

/// The keys of messages that a text of the program or of the theme may ask for: each literal, with
/// anything where one is put together.
fn asked_for(text: &str) -> Vec<String> {
    let literal = Regex::new(r#""([a-z][a-z0-9-]*(?:\{[^}"]*\}[a-z0-9-]*)*)""#).unwrap();
    let hole = Regex::new(r"\{[^}]*\}").unwrap();
    literal
        .captures_iter(text)
        .map(|it| hole.replace_all(&it[1], "[a-z0-9-]+").into_owned())
        .collect()
}

#[test]
fn every_message_is_asked_for_somewhere() {
    let words = files("themes/default/locales", "en-GB.ftl").remove(0).1;
    let key = Regex::new(r"(?m)^([a-z][a-z0-9-]*) =").unwrap();
    let keys: BTreeSet<_> = key.captures_iter(&words).map(|it| it[1].to_owned()).collect();
    let mut asked: BTreeSet<String> = BTreeSet::new();
    let code = files("src", ".rs").into_iter().filter(|(path, _)| !path.contains("tests"));
    for (_, text) in code.chain(files("themes/default", ".html")) {
        asked.extend(asked_for(&text));
    }
    // What begins with a hole, or with less than a word, would be everything.
    let known =
        asked.iter().filter(|it| !it.contains('[') || it.find('[').is_some_and(|at| at > 3));
    let known: Vec<_> = known.map(|it| it.as_str()).collect();
    let known = Regex::new(&format!("^(?:{})$", known.join("|"))).unwrap();
    let unasked: Vec<_> = keys.iter().filter(|it| !known.is_match(it)).collect();
    assert!(keys.len() > 300, "{}", keys.len());
    assert!(unasked.is_empty(), "no page says: {unasked:?}");
    assert!(!known.is_match("words-that-nobody-says"));
}
