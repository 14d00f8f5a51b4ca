//! The texts that are files, or parts of files: messages, Markdown, the starter, and what the publisher
//! of `content/` wrote.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

/// Words that a person reads.
pub(crate) struct Text {
    /// The file, and what it is in there: `themes/default/locales/en-GB.ftl: skip-link`.
    pub(crate) place: String,
    pub(crate) words: String,
}

impl Text {
    pub(crate) fn new(place: impl Into<String>, words: impl Into<String>) -> Text {
        Text { place: place.into(), words: words.into() }
    }
}

pub(crate) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Each text that is not in the code.
pub(crate) fn read() -> Vec<Text> {
    let mut texts = messages("themes/default/locales/en-GB.ftl");
    texts.push(whole("README.md"));
    texts.extend(files("docs", "md").iter().map(|it| whole(it)));
    texts.extend(files("src/diagnostics/pages", "md").iter().map(|it| whole(it)));
    for ending in ["txt", "md", "yaml", "yml"] {
        texts.extend(files("src/starter", ending).iter().map(|it| whole(it)));
    }
    texts.extend(files("content/pages", "md").iter().map(|it| {
        let text = whole(it);
        Text::new(text.place, without_quotations(&text.words))
    }));
    let records = files("content", "yaml");
    texts.extend(records.iter().flat_map(|it| publishers_words(it)));
    texts
}

/// The files below a folder whose names end so, by their paths from the project.
pub(crate) fn files(folder: &str, ending: &str) -> Vec<String> {
    fn walk(folder: &Path, ending: &str, found: &mut Vec<String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, ending, found);
            } else if path.extension().is_some_and(|it| it == ending) {
                let path = path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    walk(&root().join(folder), ending, &mut found);
    found.sort();
    found
}

fn whole(path: &str) -> Text {
    Text::new(path, fs::read_to_string(root().join(path)).unwrap())
}

/// Lists of single words, which are not sentences.
const LISTS: [&str; 2] = ["search-ignored", "search-help-words"];

/// Each message of a file of messages, without comments.
fn messages(path: &str) -> Vec<Text> {
    let mut messages: Vec<Text> = Vec::new();
    for line in whole(path).words.lines().filter(|it| !it.starts_with('#')) {
        if let Some((key, words)) = line.split_once(" =").filter(|it| !it.0.starts_with(' ')) {
            messages.push(Text::new(format!("{path}: {key}"), words));
        } else if let Some(last) = messages.last_mut() {
            last.words.push('\n');
            last.words.push_str(line);
        }
    }
    messages.retain(|it| LISTS.iter().all(|list| !it.place.ends_with(list)));
    messages
}

/// Markdown without what it quotes: “…”, and paragraphs that begin with `>`.
fn without_quotations(markdown: &str) -> String {
    let lines: Vec<_> = markdown.lines().filter(|it| !it.starts_with('>')).collect();
    let quoted = regex::Regex::new("“[^”]*”").unwrap();
    quoted.replace_all(&lines.join("\n"), "“…”").into_owned()
}

/// What the publisher wrote in a file of records: all but the plan's own words.
fn publishers_words(path: &str) -> Vec<Text> {
    let record: Value = serde_yaml::from_str(&whole(path).words).unwrap();
    let mut texts = Vec::new();
    gather(&record, !path.starts_with("content/plans/"), path, &mut texts);
    texts
}

/// Every text below a key of the publisher's.
fn gather(value: &Value, ours: bool, place: &str, texts: &mut Vec<Text>) {
    match value {
        Value::String(words) if ours => texts.push(Text::new(place, without_quotations(words))),
        Value::Array(items) => items.iter().for_each(|it| gather(it, ours, place, texts)),
        Value::Object(keys) => keys.iter().for_each(|(key, it)| {
            let ours = match key.as_str() {
                "printed" => false,
                "notes" => true,
                _ => ours,
            };
            gather(it, ours, place, texts);
        }),
        _ => {}
    }
}
