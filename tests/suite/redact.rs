//! `planpress redact`: someone who is named in every kind of text of a project, now and in an edition, is
//! on no page and in no file of the website afterwards, and nothing else has changed.

use std::collections::BTreeMap;
use std::io::Read;

use crate::project::Project;

const PLAN: &str = "content/plans/demo/plan.yaml";
const STREETS: &str = "content/plans/demo/objectives/safer-streets.yaml";
const REMOVALS: &str = "content/removals.yaml";
const GONE: &str = "/plans/demo/actions/jane-smith/";

/// What an objective says about someone, in every way in which YAML writes a text.
const OBJECTIVE: &str = r#"title: Safer streets
summary: Jane Smith, 07700 900 123
actions:
  - id: street-lights # ask Jane Smith
    title: Repair the street lights
    activity: |
      Meet **Jane
      Smith** ([07700 900 123](tel:+447700900123)), and
      [her page](https://example.org/people/jane-smith "Jane Smith").
    leads_printed: JANE SMITH
    partners: [Jane Smith, "Police, and Jane\u0020Smith", 'Jane Smith''s team']
    success: >-
      Jane
      Smith: says yes
    updates:
      - {on: 2026-10-01, text: Jane Smith called (07700 900123), evidence: "https://example.org/jane-smith/"}
    notes:
      - Write to jane.smith@example.org or <mailto:jane.smith@example.org>.
  - id: gates
    title: Gates of Jane
      Smith
    event: {title: Walk with Jane Smith, on: [{date: 2026-12-01}], place: "Jane Smith Hall", access: "Call +44 (0)7700 900123"}
"#;

const ABOUT: &str = "\u{FEFF}---\r\ntitle: About Jane Smith\r\nsummary: Call 07700-900-123\r\n---\r\n## no comment\r\n\r\nAsk Jane\r\nSmith (07700 900123).\r\n\r\n- jane.smith@example.org\r\n";

fn named() -> Project {
    let project = Project::small();
    let site = project.read("content/site.yaml").replace(
        "contact: {email: plans@example.org}",
        "notice: A site of Jane Smith\ncontact: {email: plans@example.org, telephone: \"07700 900123\", post: Jane Smith at the Town Hall}",
    );
    let plan = project.read(PLAN).replace(
        "leads:",
        "# Jane Smith, 07700900123\nsummary: The plan of Jane Smith\nglossary: [{term: Chair, means: \"Jane Smith (07700 900123)\"}]\nleads:",
    );
    let service =
        project.read("content/support.yaml") + "    notes: [Jane Smith answers on 07700 900 123]\n";
    let edition = "content/plans/demo/editions/2026-01";
    for (path, text) in [
        ("content/site.yaml", site.as_str()),
        ("content/support.yaml", &service),
        ("content/synonyms.yaml", "groups:\n  - [chair, Jane Smith]\n"),
        ("content/pages/about.md", ABOUT),
        (PLAN, &plan),
        (STREETS, OBJECTIVE),
        (
            &format!("{edition}/edition.yaml"),
            "name: Of Jane Smith\non: 2026-01-01\nnote: Jane Smith, 07700 900123\n",
        ),
        (&format!("{edition}/plan.yaml"), &plan.replace("The plan of", "A plan by")),
        (
            &format!("{edition}/objectives/safer-streets.yaml"),
            &OBJECTIVE.replace("street-lights", "lamps").replace("Meet", "Ring"),
        ),
        (
            "content/plans/demo/events.yaml",
            "events: [{id: fair, title: Jane Smith's fair, on: 2026-12-02, summary: Call 07700 900123}]\n",
        ),
        (
            "content/plans/demo/measures.yaml",
            "measures: [{id: m, name: Calls to Jane Smith, unit: calls, source: {document: Jane Smith}}]\n",
        ),
        (
            "content/redirects.yaml",
            "# of Jane Smith\nredirects:\n  - {from: /jane-smith/, to: /about/}\n",
        ),
        ("content/addresses.txt", "# Jane Smith\n/plans/demo/actions/jane-smith/\n"),
        ("content/files/notes.txt", "Jane Smith\r\n07700900123\r\n"),
        ("content/files/list.csv", "who,number\nJane Smith,07700 900123\n"),
        (
            "content/files/old.html",
            "<!DOCTYPE html><title>Jane Smith</title><a href=\"tel:07700900123\">Jane&nbsp;Smith</a>",
        ),
        (
            "themes/default/locales/en-GB.ftl",
            "phase-draft = Jane Smith (07700 900123)\nnav-help = Jane Smith\n",
        ),
    ] {
        project.write(path, text);
    }
    project
}

/// Where a name or a number is, in any form.
fn hits(tree: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let name =
        regex::Regex::new(r"(?i)jane(\W|_|&nbsp;|%20)*smith|smith, jane").expect("a pattern");
    let digits = |it: &str| it.contains("7700900123");
    let mut hits = Vec::new();
    for (path, bytes) in tree {
        for text in texts(path, bytes) {
            let bare: String =
                text.chars().filter(|it| !" -.()\u{a0}\u{202f}\r\n".contains(*it)).collect();
            if name.is_match(&text) || digits(&bare) {
                hits.push(path.clone());
            }
        }
    }
    hits
}

/// The text of a file; of a workbook, that of its parts.
fn texts(path: &str, bytes: &[u8]) -> Vec<String> {
    if !path.ends_with(".xlsx") {
        return vec![String::from_utf8_lossy(bytes).into_owned()];
    }
    let mut book = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a workbook");
    let parts = (0..book.len()).map(|at| {
        let mut text = String::new();
        book.by_index(at).expect("a part").read_to_string(&mut text).expect("text");
        text
    });
    parts.collect()
}

#[test]
fn someone_who_is_redacted_is_nowhere_on_the_website() {
    let project = named();
    let published = project.run(&["build"]);
    assert_eq!(published.status, Some(1), "an address would vanish: {}", published.err);

    let run = project.run(&["redact", "Jane Smith"]);
    assert_eq!(run.status, Some(1), "addresses are left: {}", run.err);
    assert!(!run.err.contains("Jane"), "the words are not repeated: {}", run.err);
    for left in ["content/redirects.yaml, line 3", "content/addresses.txt, line 2"] {
        assert!(run.err.contains(left), "{left}: {}", run.err);
    }
    let line = format!("    - {{address: {GONE}, on: 2026-11-21, why: personal-data}}\n");
    assert!(run.err.contains(&line), "{}", run.err);
    let run = project.run(&["redact", "+44 7700 900123", "--why", "safety"]);
    assert_eq!(run.status, Some(0), "{}", run.err);

    // What the program asks for, as an officer would do it.
    let list = project.read(REMOVALS);
    assert!(!list.to_lowercase().contains("smith") && !list.contains("7700"), "{list}");
    project.write("content/redirects.yaml", "redirects: []\n");
    let mine = format!("withdrawn:\n{line}    - {{address: /jane-smith/, on: 2026-11-21}}\n");
    project.write(REMOVALS, list + &mine);

    let built = project.run(&["build"]);
    assert_eq!(built.status, Some(0), "{}", built.err);
    let mut site = project.tree("output");
    assert!(site.len() > 60, "{} files", site.len());
    // planpress's own list of files has the paths of the pages that were withdrawn.
    let files = site.remove(".planpress").expect("the list of files");
    let files = String::from_utf8(files).expect("text");
    assert_eq!(files.matches("jane").count(), 2, "{files}");
    assert_eq!(hits(&site), Vec::<String>::new());
    let checked = project.run(&["check"]);
    assert!(!checked.err.contains("personal-"), "{}", checked.err);

    // The pages that were withdrawn are there, and nothing names them.
    for path in ["plans/demo/actions/jane-smith/index.html", "jane-smith/index.html"] {
        let page = site.remove(path).unwrap_or_else(|| panic!("no {path}"));
        let page = String::from_utf8(page).expect("text");
        assert!(page.contains("This page was removed on 21 November 2026."), "{page}");
        assert!(page.contains("noindex") && !page.contains("http-equiv=\"refresh\""), "{page}");
    }
    assert!(!site.keys().any(|it| it.contains("jane")), "{:?}", site.keys());
    let changes = project.read("output/plans/demo/changes/index.html");
    assert!(changes.contains("21 November 2026: Words were removed"), "{changes}");
    assert!(changes.contains("Information about a person was removed from this plan"));
    let feed = project.read("output/plans/demo/changes.atom");
    assert!(feed.contains("Words were removed from “Demonstration plan”"), "{feed}");
    assert!(feed.contains("to keep people safe"), "{feed}");
}

/// The fault that the test above is about: without `redact`, every kind of file has hits.
#[test]
fn someone_who_is_not_redacted_is_in_every_kind_of_file() {
    let project = named();
    project.write("content/addresses.txt", "# none\n");
    let run = project.run(&["build"]);
    assert_eq!(run.status, Some(0), "{}", run.err);
    let hits = hits(&project.tree("output"));
    for file in [
        "index.html",
        "changes.atom",
        "plans/demo/changes/index.html",
        "plans/demo/changes.atom",
        "plans/demo/data/plan.csv",
        "plans/demo/data/plan.json",
        "plans/demo/data/plan.xlsx",
        "plans/demo/data/plan.stratml.xml",
        "plans/demo/data/events.jsonld",
        "data/plans.json",
        "data/calendar.ics",
        "plans/demo/print/index.html",
        "help/index.html",
        "files/notes.txt",
        "files/old.html",
    ] {
        assert!(hits.iter().any(|it| it == file), "{file} has no hit");
    }
}

#[test]
fn what_is_not_the_words_stays_byte_for_byte() {
    let project = named();
    let before = project.tree("content");
    let run = project.run(&["redact", "jane  smith", "--dry-run"]);
    assert!(run.err.contains("(nothing was changed yet)"), "{}", run.err);
    assert_eq!(project.tree("content"), before, "a dry run writes nothing");
    let run = project.run(&["redact", "jane  smith"]);
    for line in ["about.md, line 2", "about.md, line 7", "site.yaml, line 3", "plan.yaml, line 7"] {
        assert!(run.err.contains(line), "{line}: {}", run.err);
    }
    let after = project.tree("content");
    let text = |path: &str| String::from_utf8(after[path].clone()).expect("text");
    assert_eq!(
        text("pages/about.md"),
        ABOUT
            .replace("About Jane Smith", "About [removed]")
            .replace("Jane\r\nSmith", "[removed]")
            .replace("jane.smith@example.org", "[removed]")
    );
    let plan = "plans/demo/plan.yaml";
    let expected = String::from_utf8(before[plan].clone()).expect("text");
    assert_eq!(text(plan), expected.replace("Jane Smith", "[removed]"));
    assert_eq!(text("files/notes.txt"), "[removed]\r\n07700900123\r\n");
    assert_eq!(text("addresses.txt"), format!("# [removed]\n{GONE}\n"));
    let untouched = after.keys().filter(|it| before.get(*it) != after.get(*it));
    assert!(untouched.clone().all(|it| it != "removals.yaml" || !before.contains_key(it)));
    let again = project.run(&["redact", "Quillon Zebrowitz"]);
    assert_eq!(again.status, Some(1));
    assert!(
        again.err.contains("planpress did not find these words in this project."),
        "{}",
        again.err
    );
    assert_eq!(project.tree("content"), after, "nothing more is written");
}

#[test]
fn what_only_a_person_can_change_is_listed_and_left() {
    let project = Project::small();
    let plan = project.read(PLAN).replace(
        "leads:",
        "people: [{name: Jane Smith, shown_as: the chair}]\nleads:\n  - {id: jane-smith, name: Chair}",
    );
    project.write(PLAN, &plan);
    project.write("content/files/jane-smith.pdf", b"%PDF-\xFF");
    project.write("content/files/doc.docx", b"PK\0\xFF");
    let run = project.run(&["redact", "Jane Smith"]);
    assert_eq!(run.status, Some(1), "{}", run.err);
    assert_eq!(project.read(PLAN), plan, "nothing could be changed safely");
    assert!(!project.path(REMOVALS).exists(), "and so there is no entry");
    for words in [
        "These are ids",
        "plan.yaml, line 7",
        "These people are listed",
        "plan.yaml, line 9",
        "names of files",
        "content/files/jane-smith.pdf",
        "cannot search these files",
        "content/files/doc.docx",
    ] {
        assert!(run.err.contains(words), "{words}: {}", run.err);
    }
}

#[test]
fn a_substitute_that_would_break_a_file_or_repeat_the_words_is_refused() {
    let project = named();
    let before = project.tree("content");
    for with in ["", "<b>", "a\nb", "\"", "ask Jane Smith", &"x".repeat(81)] {
        let run = project.run(&["redact", "Jane Smith", "--with", with]);
        assert_eq!(run.status, Some(2), "{with:?}: {}", run.err);
    }
    for words in ["", " ", "--"] {
        let run = project.run(&["redact", "--", words]);
        assert_eq!(run.status, Some(2), "{words:?}: {}", run.err);
    }
    assert_eq!(project.tree("content"), before);
    let run = project.run(&["redact", "Jane Smith", "--with", "{the chair}: x"]);
    assert!(run.err.contains("became \"{the chair}: x\""), "{}", run.err);
    let streets = project.read(STREETS);
    assert!(streets.contains("leads_printed: \"{the chair}: x\"\n"), "{streets}");
}

#[test]
fn an_address_that_still_has_a_page_or_leads_on_is_not_withdrawn() {
    let project = Project::small();
    let withdraw = |address: &str| {
        project.write(REMOVALS, format!("withdrawn: [{{address: {address}, on: 2026-11-21}}]\n"));
        project.run(&["check"])
    };
    let run = withdraw("/plans/demo/actions/street-lights/");
    assert!(
        run.err.contains("there is still a page at /plans/demo/actions/street-lights/"),
        "{}",
        run.err
    );
    let run = withdraw("/files/x.pdf");
    assert!(run.err.contains("is not the address of a page"), "{}", run.err);
    project.write("content/redirects.yaml", "redirects: [{from: /old/, to: /help/}]\n");
    let run = withdraw("/old/");
    assert_eq!(run.status, Some(1));
    assert!(
        run.err.contains("the page at /old/ was withdrawn, so it cannot be redirected"),
        "{}",
        run.err
    );
}

#[test]
fn what_a_plan_dropped_has_a_page_that_says_when_and_why() {
    let project = Project::small();
    let line = |why: &str| {
        format!(
            "withdrawn:\n  - {{address: /plans/p/actions/survey/, on: 2026-11-20, why: {why}, \
             title: A survey, reason: Another one asks the same.}}\n"
        )
    };
    project.write(REMOVALS, line("dropped"));
    let run = project.run(&["build"]);
    assert_eq!(run.status, Some(0), "{}", run.err);
    let page = project.read("output/plans/p/actions/survey/index.html");
    for words in [
        "<h1>No longer in the plan</h1>",
        "“A survey” was dropped from the plan on 20 November 2026.",
        "Reason: Another one asks the same.",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    // What was removed for a person's sake is not named.
    project.write(REMOVALS, line("personal-data"));
    let run = project.run(&["build"]);
    assert_eq!(
        run.err.matches("this page must not say what was removed").count(),
        2,
        "{}",
        run.err
    );
    // The reason is read like any other words.
    project.write(REMOVALS, line("dropped").replace("Another one", "Mrs Jane Smith"));
    assert!(project.run(&["check"]).err.contains("[personal-name]"));
}
