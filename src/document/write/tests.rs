//! That a record that was written is read again as the same, whatever kind it is.

use std::fmt::Debug;
use std::fs;
use std::path::Path;

use proptest::prelude::*;
use regex::Regex;
use serde::Serialize;

use super::super::{
    ActionDocument, Documents, FileKind, Filed, ObjectiveDocument, PlanFiles, RecordShape, Shape,
    read_all,
};
use super::{write, write_page};
use crate::diagnostics::Report;
use crate::markdown;
use crate::source::{Sources, Span, TextMap};

/// Path and text of each file of a project.
type Texts = Vec<(String, String)>;

/// A file as it is written, and what was read of it, but for places, for what could not be read and
/// for notes without a text.
struct File {
    path: String,
    text: String,
    record: String,
}

fn file(path: String, text: String, record: &impl Debug) -> File {
    const NOTE: &str = "NoteDocument(AboutDocument { about: None, text: None, span: , damage:  })";
    let places = Regex::new(r"(Span|Damage) \{[^}]*\}").expect("a pattern");
    let record = places.replace_all(&format!("{record:?}"), "").into_owned();
    let record = record.replace(&format!("{NOTE}, "), "").replace(&format!(", {NOTE}"), "");
    let record = record.replace(NOTE, "");
    File { path, text, record }
}

fn filed<T: Serialize + Debug>(path: String, filed: &Filed<T>) -> File {
    file(path, write(&*filed.record), &filed.record)
}

/// Every file of a project as it is written.
fn files(documents: &Documents) -> Vec<File> {
    let Documents { site, support, synonyms, pages, plans, redirects, removals, .. } = documents;
    let at = |name: &str| format!("content/{name}.yaml");
    let mut all = Vec::new();
    all.extend(site.iter().map(|it| filed(at("site"), it)));
    all.extend(support.iter().map(|it| filed(at("support"), it)));
    all.extend(synonyms.iter().map(|it| filed(at("synonyms"), it)));
    all.extend(redirects.iter().map(|it| filed(at("redirects"), it)));
    all.extend(removals.iter().map(|it| filed(at("removals"), it)));
    for Filed { stem, record, .. } in pages {
        let read = (&record.front, &record.body);
        all.push(file(format!("content/pages/{stem}.md"), write_page(record), &read));
    }
    for plan in plans {
        of_plan(plan, &mut all);
        for edition in &plan.editions {
            let at = |name: &str| edition.frozen.path(name);
            all.extend(edition.edition.iter().map(|it| filed(at("edition.yaml"), it)));
            all.extend(edition.support.iter().map(|it| filed(at("support.yaml"), it)));
            of_plan(&edition.frozen, &mut all);
        }
    }
    all
}

fn of_plan(files: &PlanFiles, all: &mut Vec<File>) {
    all.extend(files.plan.iter().map(|it| filed(files.path("plan.yaml"), it)));
    all.extend(files.events.iter().map(|it| filed(files.path("events.yaml"), it)));
    all.extend(files.measures.iter().map(|it| filed(files.path("measures.yaml"), it)));
    for it in &files.objectives {
        all.push(filed(files.path(&format!("objectives/{}.yaml", it.stem)), it));
    }
}

fn read(texts: Texts) -> Vec<File> {
    files(&read_all(&Sources::from_texts(texts), &mut Report::default()))
}

/// Reads a project, writes it and reads it again; how many files it has.
fn assert_same(texts: Texts) -> usize {
    let first = read(texts);
    let second = read(first.iter().map(|it| (it.path.clone(), it.text.clone())).collect());
    for (one, two) in first.iter().zip(&second) {
        if one.record != two.record {
            let at = one.record.bytes().zip(two.record.bytes()).take_while(|(a, b)| a == b).count();
            let near = |it: &str| {
                it[it.floor_char_boundary(at.saturating_sub(90))..it.ceil_char_boundary(at + 300)]
                    .to_owned()
            };
            panic!(
                "{}\n{}\nwas {}\nis {}",
                one.path,
                one.text,
                near(&one.record),
                near(&two.record)
            );
        }
        assert_eq!(one.text, two.text, "{}", one.path);
    }
    assert_eq!(first.len(), second.len());
    first.len()
}

fn texts_below(project: &Path, folder: &Path, texts: &mut Texts) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            texts_below(project, &path, texts);
        } else if let Ok(text) = fs::read_to_string(&path) {
            let name = path.strip_prefix(project).expect("below").to_string_lossy();
            texts.push((name.replace('\\', "/"), text));
        }
    }
    texts.sort();
}

#[test]
fn every_file_of_every_project_here_is_written_as_the_same_record() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let examples = fs::read_dir(root.join("examples")).expect("examples");
    let examples = examples.map(|it| it.expect("an entry").path()).filter(|it| it.is_dir());
    let mut count = 0;
    for project in examples.chain([root.to_owned()]) {
        let mut texts = Vec::new();
        texts_below(&project, &project.join("content"), &mut texts);
        let records = texts.iter().filter(|(path, _)| FileKind::at(path).is_some()).count();
        assert_eq!(assert_same(texts), records, "{}", project.display());
        count += records;
    }
    assert!(count > 50, "{count} files");
}

#[test]
fn keys_stand_in_their_order_and_blank_ones_are_left_out() {
    let action = ActionDocument {
        title: Some("Renew: the pledge".into()),
        id: Some("renew".into()),
        when: Some("2026".into()),
        number: Some("".into()),
        leads: vec!["mayor".into(), " ".into()],
        lost: vec!["".into()],
        ..ActionDocument::blank()
    };
    let expected = "id: renew\ntitle: \"Renew: the pledge\"\nleads:\n  - mayor\nwhen: \"2026\"\n";
    assert_eq!(write(&action), expected);
}

/// Texts that YAML or Markdown would take for something else.
pub(in crate::document) const HARD: &[&str] = &[
    "012",
    "yes",
    "on",
    "- x",
    "a: b",
    "#",
    "a #b",
    "2026",
    "2026-11-21",
    "~",
    "null",
    "",
    " ",
    "x ",
    " x",
    "1\n2",
    "a\n\nb\n",
    "  a\nb",
    "a\n  b\n",
    "\na",
    "'",
    "\"",
    "it's",
    "\"a\" b",
    "[a",
    "{a",
    "a]",
    "*a",
    "&a",
    "!a",
    "%a",
    "@a",
    "`a`",
    "|",
    ">",
    "?",
    "? a",
    ":",
    "a:",
    "---",
    "...",
    "\\",
    "a\\b",
    "\t",
    "a\tb",
    "a\r\nb",
    "0x1f",
    "1e3",
    ".5",
    "NaN",
    "true",
    "=",
    "<<",
    "é “ü”",
    "a\u{85}b",
    "a\u{2028}b",
    "a\u{a0}",
    "\u{feff}a",
    "*a* **b** [c](/d/)",
    "# a",
    "## a",
    "> a",
    "1. a\n2. b",
    "| a |\n|---|\n| b |",
    "Words that are long enough for more than one line of a file, since they go on: for a while.",
    "Words that are long enough for more than one line of a file, since they go  on and on and on.",
];

fn text() -> impl Strategy<Value = String> {
    let hard = prop::sample::select(HARD);
    prop_oneof![
        4 => hard.clone().prop_map(str::to_owned),
        1 => prop::collection::vec(hard, 2..4).prop_map(|it| it.concat()),
        1 => "[ -~\n]{0,20}",
        1 => any::<String>(),
    ]
    .prop_filter("what says nothing is blank", |it| it.trim().is_empty() || !says_nothing(it))
}

fn says_nothing(text: &str) -> bool {
    let map = TextMap::whole(Span::default());
    let prose = markdown::read(text, &map, &mut Report::default());
    prose.is_empty() || markdown::visible(text).trim().is_empty()
}

fn json(value: String) -> String {
    serde_json::Value::from(value).to_string()
}

/// A value that fits, as JSON, which is YAML too.
fn fitting(shape: &'static Shape) -> BoxedStrategy<String> {
    let word = |words: &'static [&'static str]| prop::sample::select(words).prop_map(str::to_owned);
    match shape {
        Shape::Text | Shape::Prose => text().prop_map(json).boxed(),
        Shape::Truth => word(&["true", "false", "yes"]).boxed(),
        Shape::WholeNumber => (0..99u32).prop_map(|it| it.to_string()).boxed(),
        Shape::Figure => word(&["12.50", "fewer than 5", "[c]", "withheld"]).boxed(),
        Shape::Date => word(&["2026", "2026-1", "2026-11", "\"2026-01-02\""]).boxed(),
        Shape::Word(words) => word(words).boxed(),
        Shape::Record(record) => record_of(record),
        Shape::List(item) => list_of(item),
        Shape::Either(shapes) => prop::strategy::Union::new(shapes.iter().map(fitting)).boxed(),
    }
}

fn list_of(item: &'static Shape) -> BoxedStrategy<String> {
    let items = prop::collection::vec(fitting(item), 0..3);
    items.prop_map(|it| format!("[{}]", it.join(","))).boxed()
}

fn record_of(record: &'static RecordShape) -> BoxedStrategy<String> {
    let own = record.others.map(|it| ("a-key-of-mine", it, false));
    let keys = record.keys.iter().map(|it| (it.name, &it.shape, it.list)).chain(own);
    let entries: Vec<_> = keys
        .map(|(name, shape, list)| {
            let value = match name {
                // A name that is withheld is gone once it was read, wherever it is.
                "people" => Just("[{name: N, shown_as: P, show: true}]".to_owned()).boxed(),
                _ if list => list_of(shape),
                _ => fitting(shape),
            };
            let entry = value.prop_map(move |it| format!("{}: {it}", json(name.to_owned())));
            prop::option::weighted(0.4, entry)
        })
        .collect();
    entries
        .prop_map(|it| format!("{{{}}}", it.into_iter().flatten().collect::<Vec<_>>().join(",")))
        .boxed()
}

/// A project with a file of each kind.
fn project() -> impl Strategy<Value = Texts> {
    let file = |kind: &'static FileKind| {
        let path = kind.path.replace(['<', '>'], "");
        (fitting(&kind.shape), text()).prop_map(move |(record, body)| match path.ends_with(".md") {
            true => (path.clone(), format!("---\n{record}\n---\n{body}\n")),
            false => (path.clone(), record),
        })
    };
    FileKind::ALL.iter().map(file).collect::<Vec<_>>()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(100) })]

    #[test]
    fn a_made_record_of_every_kind_is_written_as_the_same(texts in project()) {
        assert_eq!(assert_same(texts), FileKind::ALL.len());
    }

    #[test]
    fn a_text_is_written_as_itself(text in text()) {
        let objective = ObjectiveDocument {
            title: Some("x".into()),
            number: Some(text.as_str().into()),
            ..ObjectiveDocument::blank()
        };
        let path = "content/plans/p/objectives/o.yaml";
        let sources = Sources::from_texts([(path, write(&objective))]);
        let documents = read_all(&sources, &mut Report::default());
        let read = &documents.plans[0].objectives[0].record.number;
        let read = read.as_ref().map_or("", |it| &it.value);
        prop_assert_eq!(read, markdown::visible(text.trim()));
    }
}
