//! The recipe of `docs/content/pages/visits.md` counts what it says, and prints nothing about anyone.

use std::process::{Command, Output};

use crate::project::Project;

const PAGE: &str = include_str!("../../docs/content/pages/visits.md");

/// The script in the page.
fn script() -> &'static str {
    let (_, rest) = PAGE.split_once("```awk\n").expect("the script");
    rest.split_once("```").expect("its end").0
}

/// A published website below a path of its host.
fn published() -> Project {
    let site = Project::small().read("content/site.yaml");
    let facts = "state: published\naddress: https://www.council.example/plan/\n";
    let project = Project::small()
        .with("content/site.yaml", site + facts)
        .with("content/pages/safe.md", "---\ntitle: Safe\nexit: true\n---\nText.\n")
        .with("visits.awk", script());
    let run = project.run(&["build"]);
    assert_eq!(run.status, Some(0), "{}", run.err);
    project
}

fn counted(project: &Project, script: &str, files: &[&str]) -> Output {
    project.write("visits.awk", script);
    let mut awk = Command::new("awk");
    awk.current_dir(project.path(".")).args(["-f", "visits.awk"]).args(files);
    awk.output().expect("awk is on every system that builds planpress")
}

const FILES: [&str; 3] = ["output/_headers", "output/sitemap.xml", "access.log"];
const BROWSER: &str = "Mozilla/5.0 (X11; Linux x86_64)";

/// A line of a log in the combined format.
fn line(day: &str, request: &str, status: u16, agent: &str) -> String {
    format!(
        "203.0.113.9 - jo [{day}:10:11:12 +0000] \"{request}\" {status} 512 \"https://from.example/\" \"{agent}\"\n"
    )
}

fn log() -> String {
    let get = |address: &str| format!("GET {address} HTTP/1.1");
    let seen = |address: &str| line("21/Nov/2026", &get(address), 200, BROWSER);
    let mut log = seen("/plan/plans/demo/").repeat(5);
    log += &seen("/plan/plans/demo/index.html?from=203.0.113.9#top");
    log += &line("21/Nov/2026", &get("/plan/plans/demo/"), 304, BROWSER);
    log += &seen("/plan/").repeat(4);
    log += &line("01/Feb/2027", &get("/plan/"), 200, BROWSER).repeat(12);
    // The common format says nothing of the program that asked.
    log +=
        &format!("203.0.113.9 - - [02/Feb/2027:10:11:12 +0000] \"{}\" 200 9\n", get("/plan/a-z/"));
    for hidden in ["help/", "search/", "safe/", "404.html", "help/index.html", "help/?a=b"] {
        log += &seen(&format!("/plan/{hidden}")).repeat(9);
    }
    for no_page in
        ["assets/site.css", "_headers", "plans/demo/data/actions.csv", "jo@example.org", "../help/"]
    {
        log += &seen(&format!("/plan/{no_page}")).repeat(9);
    }
    for agent in ["Googlebot/2.1", "curl/8", "-", "", "Uptime-Monitor"] {
        log += &line("21/Nov/2026", &get("/plan/plans/"), 200, agent).repeat(9);
    }
    for status in [301, 403, 404, 500] {
        log += &line("21/Nov/2026", &get("/plan/plans/"), status, BROWSER).repeat(9);
    }
    log += &line("21/Nov/2026", "POST /plan/plans/ HTTP/1.1", 200, BROWSER).repeat(9);
    log += "\n\"\"\"\n203.0.113.9 - - [x] \"GET /plan/plans/ HTTP/1.1\" 200 1 \"\" \"a\"\nGET \\\" \"200\n";
    log
}

const EXPECTED: &str = "2026-11-21\t/plan/\tfewer than 5\n2026-11-21\t/plan/plans/demo/\t7\n2027-02-01\t/plan/\t12\n\
                        2027-02-02\t/plan/a-z/\tfewer than 5\n";

#[test]
fn visits_are_counted_by_day_and_page_without_anyone_in_them() {
    let project = published().with("access.log", log());
    let told = |script: &str| {
        let output = counted(&project, script, &FILES);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).expect("text")
    };
    assert_eq!(told(script()), EXPECTED);
    // Each thing that is left out would be counted without its part of the script.
    for (part, without, counts) in [
        ("|| substr(page, length(root) + 1) in private", "", "/plan/help/\t27"),
        ("|curl|", "|none|", "/plan/plans/\t9"),
        ("asked[1] != \"GET\" || ", "", "/plan/plans/\t9"),
        ("!(page in public) ||", "", "/plan/assets/site.css\t9"),
        ("count[key] < 5", "count[key] < 1", "/plan/\t4"),
        ("answer[1] != \"304\"", "answer[1] != \"404\"", "/plan/plans/\t9"),
    ] {
        assert!(script().contains(part), "{part}");
        let worse = told(&script().replace(part, without));
        assert!(worse.contains(counts), "without {part}: {worse}");
    }
}

#[test]
fn without_the_lists_nothing_is_counted() {
    let project = published().with("access.log", log());
    for files in [&FILES[2..], &FILES[1..], &["output/_headers", "access.log"][..]] {
        let output = counted(&project, script(), files);
        assert_eq!(output.status.code(), Some(1), "{files:?}");
        assert!(output.stdout.is_empty(), "{files:?}");
        assert!(String::from_utf8_lossy(&output.stderr).contains("name output/_headers"));
    }
}
