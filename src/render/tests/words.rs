//! Everything that a page says by itself comes from the files of words.

use std::collections::BTreeSet;

use regex::Regex;

use super::sample::{catalogue, site_of};
use crate::locale::Message;
use crate::model::*;
use crate::render::references::tags;
use crate::table::{Scope, Subject, Table};

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

/// What the templates of a text ask for: the key of a message and the names of its values, or the
/// call itself where its key is not written out.
fn asked(template: &str) -> Vec<(String, BTreeSet<String>)> {
    let call = Regex::new(r#"\bt\(((?:[^()"]|"[^"]*"|\([^()]*\))*)\)"#).unwrap();
    let key = Regex::new(r#"^\s*key="([^"]+)""#).unwrap();
    let name = Regex::new(r##""[^"]*"|(\w+)\s*=(?:"[^"]*"|[^="])"##).unwrap();
    let tags = tags(template).into_iter().map(|it| it.1);
    let calls = tags.flat_map(|it| call.captures_iter(it)).map(|call| {
        let key = key.captures(&call[1]).map_or_else(|| call[0].to_owned(), |it| it[1].to_owned());
        let names = name.captures_iter(&call[1]).filter_map(|it| Some(it.get(1)?.as_str()));
        (key, names.filter(|it| *it != "key").map(str::to_owned).collect())
    });
    calls.collect()
}

/// What a template asks for and does not get: a key that no message has, or other values than it takes.
fn asked_in_vain(template: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (key, given) in asked(template) {
        match Message::VARIABLES.iter().find(|it| it.0 == key) {
            None => found.push(format!("no message is called {key}")),
            Some((_, values)) if !given.iter().eq(*values) => {
                found.push(format!("{key} takes {values:?}, and is given {given:?}"));
            }
            Some(_) => {}
        }
    }
    found
}

#[test]
fn every_template_asks_for_messages_that_there_are_with_their_values() {
    for (path, text) in files("themes/default", ".html") {
        assert_eq!(asked_in_vain(&text), [""; 0], "{path}");
    }
    let wrong =
        r#"{{ t(key="hom") }}{{ t(key="back-to") }}{{ t(key="home", x=1) }}{{ t(key=it) }}"#;
    assert_eq!(
        asked_in_vain(&format!(
            r#"{{# t(key="no") #}}{wrong}{{{{ t(key="back-to", title=f(a) ~ "b=c") }}}}"#
        )),
        [
            "no message is called hom",
            r#"back-to takes ["title"], and is given {}"#,
            r#"home takes [], and is given {"x"}"#,
            "no message is called t(key=it)",
        ]
    );
}

/// The messages that are looked up by a name: labels of fields, meanings of columns, and the words that
/// an author can choose from.
fn looked_up() -> BTreeSet<String> {
    fn fields<R: Declared>() -> impl Iterator<Item = &'static str> {
        R::FIELDS.iter().map(|it| it.key)
    }
    fn words<T: Vocabulary>() -> impl Iterator<Item = &'static str> {
        T::WORDS.iter().map(|it| it.0)
    }
    let labels = fields::<Plan>()
        .chain(fields::<Objective>())
        .chain(fields::<Action>())
        .chain(fields::<Update>())
        .chain(fields::<Event>())
        .chain(fields::<Measure>())
        .chain(fields::<Observation>())
        .chain(fields::<Lead>())
        .chain(fields::<Term>())
        .chain(fields::<Provenance>())
        .chain(fields::<Service>())
        .chain(fields::<Channel>())
        .chain(["event", "reach"]);
    let words = words::<PlanState>()
        .chain(words::<LeadKind>())
        .chain(words::<StatusMeaning>())
        .chain(words::<EventState>())
        .chain(words::<Every>())
        .chain(words::<Better>())
        .chain(words::<ServiceKind>())
        .chain(words::<Way>());
    let site = site_of(catalogue());
    let tables = Subject::ALL.into_iter().flat_map(|it| Table::of(&site, Scope::Site, it).columns);
    let key = |prefix: &str, name: &str| format!("{prefix}{}", name.replace('_', "-"));
    let labels = labels.map(|it| key("column-", it));
    let words = words.map(|it| key("word-", it));
    labels.chain(words).chain(tables.map(|it| key("data-column-", &it.name))).collect()
}

/// The messages of `keys` that neither code nor template nor another message says.
fn unsaid<'a>(keys: &[&'a str], code: &str, templates: &str, words: &str) -> Vec<&'a str> {
    let looked_up = looked_up();
    let variant = Regex::new(r"\bMessage::(\w+)").unwrap();
    let code: String =
        code.lines().filter(|it| !it.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    let in_code: BTreeSet<_> =
        variant.captures_iter(&code).map(|it| it[1].to_ascii_lowercase()).collect();
    let in_templates: BTreeSet<_> = asked(templates).into_iter().map(|it| it.0).collect();
    let is_said = |key: &&&str| {
        in_code.contains(&key.replace('-', ""))
            || in_templates.contains(**key)
            || words.contains(&format!("{{ {key} }}"))
            || looked_up.contains(**key)
    };
    keys.iter().filter(|it| !is_said(it)).copied().collect()
}

#[test]
fn every_message_is_said_somewhere() {
    let all = |folder: &str, ending: &str| -> String {
        let files = files(folder, ending).into_iter().filter(|(path, _)| !path.contains("tests"));
        files.map(|(_, text)| program(text)).collect::<Vec<_>>().join("\n")
    };
    let words = all("themes/default/locales", "en-GB.ftl");
    let keys: Vec<_> = Message::VARIABLES.iter().map(|it| it.0).collect();
    assert_eq!(unsaid(&keys, &all("src", ".rs"), &all("themes/default", ".html"), &words), [""; 0]);
    let code = "// Message::B\nsay(Message::AtOnce)";
    let templates = r#"{{ t(key="c") }}"#;
    assert_eq!(unsaid(&["at-once", "b", "c", "d", "e"], code, templates, "a = { d }"), ["b", "e"]);
}

/// A file of the program without its own tests.
fn program(text: String) -> String {
    text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default().to_owned()
}
