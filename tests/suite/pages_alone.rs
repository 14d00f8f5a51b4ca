//! A website of pages alone, such as a manual: it has no page, list or sentence that speaks of a plan or of
//! help, and has all of them as soon as there is a plan, a service or a page for help.

use std::collections::BTreeSet;

use crate::project::Project;

const SITE: &str = "name: Manual\norganisation: The makers\nlanguage: en-GB\nstate: published\n";
const PLAN: &str = "title: Plan\nperiod: {from: 2026, to: 2028}\nlevels: []\n";

/// What every website of a plan has, and one of pages alone has not.
const OF_PLANS: [&str; 6] = [
    "accessibility/index.html",
    "assets/exit.js",
    "data/index.html",
    "help/index.html",
    "plans/index.html",
    "privacy/index.html",
];

fn manual() -> Project {
    Project::empty()
        .with("content/site.yaml", SITE)
        .with("content/pages/home.md", "---\ntitle: Manual\n---\nRead [the first page](/first/).\n")
        .with("content/pages/first.md", "---\ntitle: First\nnav: true\n---\nWords.\n")
}

/// The files of the website of a project.
fn built(project: &Project) -> BTreeSet<String> {
    let run = project.run(&["build"]);
    assert_eq!(run.status, Some(0), "{}", run.err);
    project.tree("output").into_keys().collect()
}

#[test]
fn nothing_speaks_of_a_plan_or_of_help() {
    let project = manual();
    let files = built(&project);
    let expected = BTreeSet::from(
        [
            ".planpress",
            "404.html",
            "_headers",
            "a-z/index.html",
            "assets/icon.svg",
            "assets/search.js",
            "assets/site.css",
            "first/index.html",
            "index.html",
            "robots.txt",
            "search/index.html",
            "search/index.js",
            "sitemap.xml",
        ]
        .map(str::to_owned),
    );
    assert_eq!(files, expected);
    for page in files.iter().filter(|it| it.ends_with(".html")) {
        let html = project.read(&format!("output/{page}")).to_lowercase();
        for word in ["exit", "help", "plan", "999", "accessibility", "privacy", "glossary"] {
            assert!(!html.contains(word), "{page}: {word}");
        }
    }
    // The search is a script, which its page must allow.
    assert!(project.read("output/search/index.html").contains("script-src 'self'"));
    assert!(!project.read("output/index.html").contains("script-src"));
    let run = project.run(&["check", "--strict"]);
    assert_eq!(run.status, Some(0), "{}", run.err);
    assert!(!run.err.contains("question["), "{}", run.err);
}

#[test]
fn it_has_all_of_them_with_a_plan_a_service_or_a_page_for_help() {
    let service = "services:\n  - {id: line, name: A line, kind: support}\n";
    let danger = "---\ntitle: Leave\nexit: true\n---\nWords.\n";
    let report = format!("{SITE}pages: {{report: first}}\n");
    for (path, text) in [
        ("content/plans/p/plan.yaml", PLAN),
        ("content/support.yaml", service),
        ("content/pages/help.md", "---\ntitle: Help\n---\nWords.\n"),
        ("content/pages/leave.md", danger),
        ("content/site.yaml", &report),
    ] {
        let files = built(&manual().with(path, text));
        let missing: Vec<_> = OF_PLANS.iter().filter(|it| !files.contains(**it)).collect();
        assert!(missing.is_empty(), "{path}: {missing:?}");
    }
}

/// A link to a page of a plan is not called wrong only because the plan could not be read.
#[test]
fn what_cannot_be_read_may_be_a_plan_or_a_service() {
    let home = "---\ntitle: Manual\n---\n[Help](/help/), [plans](/plans/) and [first](/first/).\n";
    for path in ["content/plans/p/plan.yaml", "content/support.yaml"] {
        let run =
            manual().with("content/pages/home.md", home).with(path, "title: \"\n").run(&["check"]);
        assert!(!run.err.contains("unknown-page"), "{path}: {}", run.err);
    }
    let run = manual().with("content/pages/home.md", home).run(&["check"]);
    assert!(run.err.contains("unknown-page"), "{}", run.err);
}

#[test]
fn a_statement_or_a_notice_that_is_begun_is_there_and_asks() {
    for (key, page, code) in [
        ("accessibility: {status: partially}", "accessibility/index.html", "unanswered-question"),
        ("privacy: {host: Example Hosting}", "privacy/index.html", "privacy-unanswered"),
    ] {
        let project = manual().with("content/site.yaml", format!("{SITE}{key}\n"));
        let files = built(&project);
        let others = OF_PLANS.iter().filter(|it| files.contains(**it)).collect::<Vec<_>>();
        assert_eq!(others, [&page]);
        assert!(project.run(&["check"]).err.contains(&format!("question[{code}]")));
    }
}
