//! The guide in `docs/`, which planpress publishes: its pages on the kinds of file are what the table of
//! fields says, their examples are one project without a fault, and so is the guide itself.
//!
//! `docs/kinds/` has what a person writes of each kind: what it is for, and an example. The page is made
//! of that and the keys; `UPDATE_DOCS=1` writes it.

use std::fs;
use std::path::{Path, PathBuf};

use planpress::document::{FileKind, Key, RecordShape, Shape};

use crate::project::Project;

fn docs() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs")
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// What a person wrote of a kind: the facts between its `---` lines, and the text after them.
fn written(kind: &FileKind) -> (String, String) {
    let text = read(&docs().join("kinds").join(format!("{}.md", kind.name)));
    let text = text.strip_prefix("---\n").expect("facts of the page");
    let (facts, body) = text.split_once("\n---\n").expect("the end of the facts");
    (facts.to_owned(), body.trim_end().to_owned())
}

fn page(kind: &FileKind) -> String {
    let (facts, body) = written(kind);
    let mut text = format!(
        "---\n# Made from docs/kinds/{name}.md and the table of fields. To write it again:\n\
         # UPDATE_DOCS=1 cargo test --test suite guide\n{facts}\n---\nIts place is `{path}`.\n\n{body}\n",
        name = kind.name,
        path = kind.path,
    );
    let mut tables = Tables { records: Vec::new() };
    let Shape::Record(record) = kind.shape else { panic!("{} holds no keys", kind.name) };
    tables.records.push(("The file".to_owned(), record));
    let mut at = 0;
    while let Some((heading, record)) = tables.records.get(at).cloned() {
        text.push_str(&tables.table(&heading, record));
        at += 1;
    }
    text
}

/// The records of a kind of file, in the order in which its keys lead to them.
struct Tables {
    records: Vec<(String, &'static RecordShape)>,
}

impl Tables {
    fn table(&mut self, heading: &str, record: &'static RecordShape) -> String {
        let mut text = format!(
            "\n## {heading}\n\nTable: {heading}, key by key\n\n\
             | Key | What it means, and what you write |\n| --- | --- |\n"
        );
        for key in record.keys {
            let required = if key.required { " (required)" } else { "" };
            let value = self.written(key);
            let meaning = key.meaning.trim().replace('|', "\\|");
            text.push_str(&format!("| `{}`{required} | {meaning}{value} |\n", key.name));
        }
        if let Some(others) = record.others {
            let value = self.value(others);
            text.push_str(&format!("| your own | As many keys as you need. Write {value}. |\n"));
        }
        text
    }

    /// What to write, where the meaning of the key does not say all of its words.
    fn written(&mut self, key: &'static Key) -> String {
        if matches!(key.shape, Shape::Word(words) if words.iter().all(|it| key.meaning.contains(it)))
        {
            return String::new();
        }
        let is_list = key.list || matches!(key.shape, Shape::List(_));
        let several = if is_list { ", once or as a list" } else { "" };
        format!(" Write {}{several}.", self.value(&key.shape))
    }

    /// What can be written for a shape, in words.
    fn value(&mut self, shape: &'static Shape) -> String {
        match shape {
            Shape::Text => "text".to_owned(),
            Shape::Prose => "text, in Markdown".to_owned(),
            Shape::Truth => "`true` or `false`".to_owned(),
            Shape::WholeNumber => "a whole number".to_owned(),
            Shape::Figure => "a number, or words".to_owned(),
            Shape::Date => "a day, a month or a year".to_owned(),
            Shape::Word(words) => one_of(words),
            // What is a list as a key says so there.
            Shape::List(item) => self.value(item),
            Shape::Either(shapes) => {
                let mut all: Vec<_> = shapes.iter().map(|it| self.value(it)).collect();
                all.dedup();
                all.join("; or ")
            }
            Shape::Record(record) => self.record(record),
        }
    }

    fn record(&mut self, record: &'static RecordShape) -> String {
        let mut heading = record.name.to_owned();
        heading[..1].make_ascii_uppercase();
        match self.records.iter().find(|it| it.0 == heading) {
            Some((_, other)) => {
                let keys = |it: &RecordShape| it.keys.iter().map(|it| it.name).collect::<Vec<_>>();
                assert_eq!(keys(other), keys(record), "2 records are called {heading}");
            }
            None => self.records.push((heading, record)),
        }
        let anchor = record.name.replace('\'', "").replace(' ', "-");
        format!("the keys of [{}](#{anchor})", record.name)
    }
}

fn one_of(words: &[&str]) -> String {
    if words.len() > 12 {
        return format!("words, such as {}", one_of(&words[..3]));
    }
    let words: Vec<_> = words.iter().map(|it| format!("`{it}`")).collect();
    match words.as_slice() {
        [all @ .., last] if !all.is_empty() => format!("{} or {last}", all.join(", ")),
        _ => words.concat(),
    }
}

fn address(kind: &FileKind) -> String {
    format!("file-{}", kind.name.trim_end_matches(".yaml"))
}

#[test]
fn each_kind_of_file_has_the_page_that_the_fields_make() {
    let overview = read(&docs().join("content/pages/files-of-a-project.md"));
    for kind in FileKind::ALL {
        let path = docs().join(format!("content/pages/{}.md", address(kind)));
        let page = page(kind);
        if std::env::var_os("UPDATE_DOCS").is_some() {
            fs::write(&path, &page).expect("the page");
        }
        let is_new = fs::read_to_string(&path).is_ok_and(|it| it == page);
        assert!(is_new, "{} is old: UPDATE_DOCS=1 writes it", path.display());
        let link = format!("](/{}/)", address(kind));
        assert!(overview.contains(&link), "{link}");
    }
}

/// The files of all examples together are one project.
#[test]
fn the_examples_of_the_kinds_are_a_project_without_fault() {
    let mut project = Project::empty();
    for kind in FileKind::ALL {
        let (_, body) = written(kind);
        let (_, rest) = body.split_once("```").expect("an example");
        let (_, example) = rest.split_once('\n').expect("lines");
        let (example, _) = example.split_once("```").expect("its end");
        let path = kind.path.replace("<plan>", "our-plan").replace("<objective>", "safer-streets");
        let path = path.replace("<edition>", "2026-april").replace("<page>", "report");
        project = project.with(&path, example);
    }
    let plan = "content/plans/our-plan";
    for file in ["plan.yaml", "objectives/safer-streets.yaml"] {
        let text = project.read(&format!("{plan}/{file}"));
        project.write(&format!("{plan}/editions/2026-april/{file}"), text);
    }
    let run = project.run(&["check", "--strict"]);
    assert_eq!(run.status, Some(0), "{}", run.err);
    // The test sees a fault where there is one.
    project.write("content/synonyms.yaml", "group:\n  - [a, b]\n");
    assert_eq!(project.run(&["check", "--strict"]).status, Some(1));
}

#[test]
fn the_guide_has_no_fault() {
    let docs = docs();
    let run = Project::empty().run(&["check", "--strict", docs.to_str().expect("a path")]);
    assert_eq!(run.status, Some(0), "{}", run.err);
    assert!(!run.err.contains("question["), "{}", run.err);
}
