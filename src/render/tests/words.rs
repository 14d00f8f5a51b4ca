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
    let parts = ["csv", "json", "ics", "schema"];
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
