//! Hostile words in every field that takes words: they are shown as words or refused, and no element
//! and no attribute comes of them.

use super::{Project, check};
use crate::html::Document;

/// Words that would do something in a page, a template, a table or a terminal if they were let.
const HOSTILE: &[&str] = &[
    "<script>pwned()</script>",
    "<pwned>",
    "\"><pwned onfocus=pwned() x=\"",
    "'><img src=x onerror=pwned()>",
    "' onmouseover='pwned()",
    "\" style=\"color:red\" pwned=\"",
    "</title></style></script><pwned>",
    "--><pwned><!--",
    "]]><pwned>",
    "&lt;pwned&gt;&#60;pwned&#62;",
    "javascript:pwned()",
    "[x](javascript:pwned())",
    "[x](JaVaScRiPt&colon;pwned())",
    "![x](x\" onerror=\"pwned())",
    "<javascript:pwned()>",
    "[x]: <javascript:pwned()>",
    "{{ 7 * 7 }}{% include \"pwned\" %}{# #}",
    "{{ <pwned /> }}",
    "=HYPERLINK(\"http://x\")",
    "\u{202E}dnuora\u{2066}",
    "a\r\nBEGIN:VEVENT\r\nb",
    "&#1;&#27;&#x9B;",
    "\u{1}\u{7}\u{1B}[31mred\u{9B}m",
    "\u{0}",
    "<svg><script>pwned()</script></svg>",
    "<style>*{display:none}</style>",
    "<base href=//x><meta http-equiv=refresh content=0>",
];

/// Every field that takes words, with `WORDS` in it. Ids, dates and words of a list are not words.
const FILES: &[(&str, &str)] = &[
    (
        "content/site.yaml",
        "name: WORDS
organisation: WORDS
state: demonstration
notice: WORDS
contact: {name: WORDS, email: WORDS, telephone: WORDS, post: WORDS, page: WORDS}
footer: [{text: WORDS, link: WORDS}, {text: WORDS, link: /help/}]
privacy: {host: WORDS, logs: WORDS, officer: WORDS, notice: WORDS}
accessibility:
  tested: {on: 2026-11-02, by: WORDS, how: WORDS}
  feedback: {email: WORDS, telephone: WORDS, post: WORDS, days: 5}
  problems: [{what: WORDS, criterion: WORDS, kind: burden, why: WORDS}]
  improving: WORDS
",
    ),
    (
        "content/support.yaml",
        "services:
  - id: line
    name: WORDS
    kind: support
    summary: WORDS
    for: WORDS
    area: WORDS
    ages: WORDS
    languages: WORDS
    elsewhere: true
    formats: WORDS
    printed: WORDS
    channels:
      - {way: voice, number: WORDS, label: WORDS, hours: WORDS, cost: WORDS, note: WORDS, confirm: WORDS}
      - {way: voice, number: \"01632 960 001\", label: WORDS, hours: WORDS, cost: WORDS, note: WORDS}
      - {way: web, link: WORDS, label: WORDS}
      - {way: web, link: \"https://example.org/WORDS\"}
      - {way: email, email: WORDS}
      - {way: voice, number: \"01632 960 002\", dead: WORDS}
    checked: {on: 2026-11-02, by: WORDS, source: WORDS}
    confirm: WORDS
    notes: [WORDS]
",
    ),
    (
        "content/plans/demo/plan.yaml",
        "title: WORDS
title_printed: WORDS
summary: WORDS
owner: WORDS
levels: [WORDS]
action_name: WORDS
columns: {activity: WORDS, leads: WORDS, partners: WORDS, success: WORDS, outputs: WORDS, outcome: WORDS, when: WORDS, status: WORDS}
statuses: [{word: WORDS, means: on-track}]
leads: [{id: mayor, name: WORDS, kind: body}]
glossary: [{term: WORDS, means: WORDS}]
objectives: [safer-streets]
source: {document: WORDS, published: WORDS, retrieved: WORDS, adopted: WORDS, licence: WORDS}
notes: [WORDS]
",
    ),
    (
        "content/plans/demo/objectives/safer-streets.yaml",
        "title: WORDS
title_printed: WORDS
number: WORDS
summary: WORDS
notes: [WORDS]
actions:
  - id: lights
    number: WORDS
    title: WORDS
    activity: WORDS
    leads: [mayor]
    leads_printed: WORDS
    partners: [WORDS]
    success: [WORDS]
    outputs: [WORDS]
    outcome: WORDS
    when: May to June 2026
    status: WORDS
    updates: [{on: 2026-10-01, text: WORDS, evidence: WORDS, reason: WORDS}]
    services: [line]
    places: [WORDS]
    event: {title: WORDS, place: WORDS, access: WORDS, background: WORDS}
    notes: [WORDS, {about: when, text: WORDS}]
  - id: gates
    title: x
    when: WORDS
",
    ),
    (
        "content/plans/demo/events.yaml",
        "events: [{id: fair, title: WORDS, on: 2026-12-01, place: WORDS, access: WORDS, summary: WORDS, notes: [WORDS]}]\n",
    ),
    ("content/pages/about.md", "---\ntitle: WORDS\nsummary: WORDS\nnav: true\n---\nWORDS\n\n## WORDS\n\n- WORDS\n\n[WORDS](/help/ \"WORDS\")\n"),
];

/// Words as YAML quotes them: as JSON does, and the second row of control characters as well.
fn quoted(words: &str) -> String {
    let json = serde_json::to_string(words).expect("text is JSON");
    let escaped = |it: char| match it {
        '\u{80}'..='\u{9F}' => format!("\\u{:04x}", u32::from(it)),
        it => it.to_string(),
    };
    json.chars().map(escaped).collect()
}

/// The project with these words in every field that takes them.
fn project(words: &str) -> Project {
    let quoted = quoted(words);
    let inner = &quoted[1..quoted.len() - 1];
    FILES.iter().fold(Project::empty(), |project, (path, text)| {
        let (yaml, markdown) = match text.split_once("\n---\n") {
            Some((front, body)) => (front, Some(body)),
            None => (*text, None),
        };
        let inside = yaml.replace("/WORDS\"", &format!("/{inner}\""));
        let mut file = inside.replace("WORDS", &quoted);
        if let Some(body) = markdown {
            file += &format!("\n---\n{}", body.replace("WORDS", words));
        }
        project.with(path, file)
    })
}

/// What of a page came from hostile words.
fn harm(html: &[u8]) -> Vec<String> {
    let page = Document::parse(html);
    let mut found = Vec::new();
    for it in page.elements() {
        let name = it.name();
        let script = name == "script" && it.attribute("src").is_none_or(|it| it.contains("pwned"));
        let foreign = ["pwned", "style", "base", "iframe", "object", "embed"].contains(&name);
        let refresh = it.attribute("http-equiv") == Some("refresh");
        if script || foreign || refresh {
            found.push(format!("<{name}>"));
        }
        for (key, value) in it.attributes() {
            let runs = key.starts_with("on") || key == "style" || key.contains("pwned");
            let scheme: String =
                value.chars().filter(|it| !it.is_control() && *it != ' ').collect();
            let leads = matches!(key.as_str(), "href" | "src" | "action")
                && scheme.to_ascii_lowercase().starts_with("javascript:");
            if runs || leads {
                found.push(format!("<{name} {key}={value:?}>"));
            }
        }
    }
    let text = page.one("html").text();
    if text.contains("49") && text.contains("include") {
        found.push("a template was read in an author's words".to_owned());
    }
    let control = |it: char| it.is_control() && !matches!(it, '\n' | '\t' | '\r');
    if text.contains(control) {
        found.push("a control character".to_owned());
    }
    found
}

#[test]
fn hostile_words_are_words() {
    let mut pages = 0;
    for words in HOSTILE {
        // Once with all fields, which may be refused; once without those that were.
        let project = project(words);
        check(words, &project, &[]);
        for (path, text) in SOFT {
            let soft = text.replace("WORDS", &quoted(words));
            project.write(path, soft);
        }
        project.write("content/pages/about.md", "---\ntitle: About\n---\nWords.\n");
        let run = check(words, &project, &[]);
        let built = project.tree("output");
        for (path, bytes) in built.iter().filter(|(path, _)| path.ends_with(".html")) {
            let found = harm(bytes);
            assert!(found.is_empty(), "{words:?} in {path}: {found:?}");
            pages += 1;
        }
        for (_, ics) in built.iter().filter(|(path, _)| path.ends_with(".ics")) {
            let text = String::from_utf8_lossy(ics);
            let events = text.lines().filter(|it| *it == "BEGIN:VEVENT").count();
            assert_eq!(events, 1, "{words:?} made an event: {text}");
        }
        assert!(run.status == Some(0) || words.contains('\u{0}'), "{words:?}: {}", run.err);
    }
    assert!(pages > 200, "{pages} pages were looked at");
}

/// The fields that take any words and refuse none.
const SOFT: &[(&str, &str)] = &[
    ("content/site.yaml", "name: WORDS\norganisation: WORDS\nnotice: x\nstate: demonstration\ncontact: {name: WORDS, post: WORDS}\n"),
    (
        "content/support.yaml",
        "services:
  - id: line
    name: WORDS
    kind: support
    for: WORDS
    area: WORDS
    ages: WORDS
    languages: WORDS
    elsewhere: true
    formats: WORDS
    channels:
      - {way: voice, number: \"01632 960 001\", label: WORDS, hours: WORDS, cost: WORDS, note: WORDS, confirm: WORDS}
    checked: {on: 2026-11-02, by: WORDS, source: WORDS}
    confirm: WORDS
",
    ),
    (
        "content/plans/demo/plan.yaml",
        "title: WORDS
title_printed: WORDS
owner: WORDS
levels: [WORDS]
action_name: WORDS
columns: {activity: WORDS, leads: WORDS, success: WORDS, when: WORDS, status: WORDS}
statuses: [{word: WORDS, means: on-track}]
leads: [{id: mayor, name: WORDS, kind: body}]
glossary: [{term: WORDS, means: x}]
objectives: [safer-streets]
source: {document: WORDS, licence: WORDS}
",
    ),
    (
        "content/plans/demo/objectives/safer-streets.yaml",
        "title: WORDS
title_printed: WORDS
number: WORDS
actions:
  - id: lights
    number: WORDS
    title: WORDS
    leads: [mayor]
    leads_printed: WORDS
    partners: [WORDS]
    success: [WORDS]
    outputs: [WORDS]
    status: WORDS
    updates: [{on: 2026-10-01, text: x, reason: WORDS}]
    services: [line]
    places: [WORDS]
  - id: gates
    title: x
    when: WORDS
",
    ),
    ("content/plans/demo/events.yaml", "events: [{id: fair, title: WORDS, on: 2026-12-01, place: WORDS}]\n"),
];

#[test]
fn harm_is_noticed() {
    for html in [
        "<pwned>",
        "<p onclick=x()>",
        "<p style='x'>",
        "<script>x()</script>",
        "<a href=' java\tscript:x()'>",
        "<meta http-equiv=refresh>",
        "<p>49 include",
        "<p>\u{1B}",
    ] {
        assert!(!harm(html.as_bytes()).is_empty(), "{html}");
    }
    assert!(harm(b"<!DOCTYPE html><p title='javascript:x'>&lt;pwned&gt;").is_empty());
}
