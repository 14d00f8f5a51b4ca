//! `planpress audit`, seen from outside, and what `check` says of the HTML that it makes.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

const SOUND: &str = "<!DOCTYPE html><html lang=\"en\"><head><title>Help</title></head><body><main><h1>Help</h1></main></body></html>";

fn folder(pages: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, html) in pages {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("folders");
        fs::write(path, html).expect("a page");
    }
    folder
}

fn audit(path: &Path, options: &[&str]) -> Output {
    let program = env!("CARGO_BIN_EXE_planpress");
    Command::new(program).arg("audit").arg(path).args(options).output().expect("planpress runs")
}

#[test]
fn a_sound_page_has_no_errors_and_what_was_not_checked_is_said() {
    let folder = folder(&[("index.html", SOUND)]);
    let output = audit(folder.path(), &[]);
    let told = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{told}");
    assert!(told.contains("on 1 page.") && told.contains("A person must check"), "{told}");
}

#[test]
fn json_names_page_place_rule_and_criterion() {
    let broken = "<!DOCTYPE html>\n<html lang=\"en\"><head>\n<title>x</title>é<meta name=viewport content='user-scalable=no'>";
    let folder = folder(&[("a/b.html", broken), ("index.htm", SOUND), ("notes.txt", "<html>")]);
    let output = audit(folder.path(), &["--format", "json"]);
    assert_eq!(output.status.code(), Some(1));
    let told: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let findings = told["findings"].as_array().expect("findings");
    let zoom = findings.iter().find(|it| it["code"] == "zoom-forbidden").expect("the fault");
    assert!(zoom["path"].as_str().is_some_and(|it| it.ends_with("/a/b.html")), "{zoom}");
    assert_eq!((&zoom["line"], &zoom["column"]), (&Value::from(3), &Value::from(18)));
    assert_eq!(zoom["act"], serde_json::json!(["b4f0c3"]));
    assert_eq!(zoom["wcag"], serde_json::json!(["1.4.4"]));
    assert_eq!(zoom["severity"], "error");
    assert_eq!(told["checked"]["pages"], 2);
    assert!(told["checked"]["rules"].as_array().is_some_and(|it| it.len() > 5));
}

#[test]
fn one_file_can_be_named_and_nothing_is_a_failure() {
    let folder = folder(&[("page.txt", "<html><p>no title")]);
    let page = audit(&folder.path().join("page.txt"), &["--format", "json"]);
    assert_eq!(page.status.code(), Some(1));
    for nothing in [folder.path().to_owned(), folder.path().join("gone")] {
        let output = audit(&nothing, &[]);
        assert_eq!(output.status.code(), Some(2), "{}", String::from_utf8_lossy(&output.stderr));
    }
}

#[test]
fn people_are_told_a_fault_of_many_pages_once() {
    let untitled = SOUND.replace("<title>Help</title>", "");
    let pages: Vec<_> = (0..9).map(|it| format!("{it}/index.html")).collect();
    let pages: Vec<_> = pages.iter().map(|it| (it.as_str(), untitled.as_str())).collect();
    let folder = folder(&pages);
    let output = audit(folder.path(), &[]);
    let told = String::from_utf8_lossy(&output.stderr);
    assert_eq!(told.matches("error[page-title]").count(), 1, "{told}");
    assert!(told.contains("8 other pages"), "{told}");
    let output = audit(folder.path(), &["--format", "json"]);
    let told: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let of = |it: &&Value| it["code"] == "page-title";
    let findings: Vec<_> =
        told["findings"].as_array().expect("findings").iter().filter(of).collect();
    assert_eq!(findings.len(), 1, "{told}");
    assert_eq!((&findings[0]["pages"], &findings[0]["times"]), (&Value::from(9), &Value::from(9)));
    assert_eq!(findings[0]["places"].as_array().map(Vec::len), Some(9));
    let output = audit(folder.path(), &["--format", "sarif"]);
    let told: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let results = told["runs"][0]["results"].as_array().expect("results");
    let title = results.iter().find(|it| it["ruleId"] == "page-title").expect("the fault");
    assert_eq!(title["occurrenceCount"], 9);
    assert_eq!(title["relatedLocations"].as_array().map(Vec::len), Some(8));
    let words = title["message"]["text"].as_str().expect("words");
    assert!(words.ends_with("WCAG 2.4.2, ACT rule 2779a5"), "{words}");
}

#[test]
fn hostile_html_costs_no_panic() {
    let deep = "<div>".repeat(50_000);
    let mad = "<table><a><table><a>".repeat(2_000);
    let folder = folder(&[
        ("deep.html", deep.as_str()),
        ("mad.html", mad.as_str()),
        ("empty.html", ""),
        ("untitled.html", "<html>"),
        ("nul.html", "\0<p\0 id=\"\0\">\u{202E}<svg><title><p>"),
    ]);
    let output = audit(folder.path(), &["--format", "sarif"]);
    assert_eq!(output.status.code(), Some(1));
    let told: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let results = told["runs"][0]["results"].as_array().expect("results");
    let cut = results.iter().find(|it| it["ruleId"] == "page-too-deep").expect("it is said");
    assert!(cut.to_string().contains("deep.html"), "{cut}");
}

/// A page that a program wrote may be one line with thousands of faults.
#[test]
fn a_fault_that_a_page_has_thousands_of_times_is_told_once() {
    let line = "<p lang=\"xx-no-language\">é</p>".repeat(9_000);
    let folder = folder(&[("line.html", line.as_str())]);
    let output = audit(folder.path(), &["--format", "json"]);
    let told: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let of = |it: &&Value| it["code"] == "part-language-unknown";
    let finding =
        told["findings"].as_array().expect("findings").iter().find(of).expect("the fault");
    assert_eq!((&finding["pages"], &finding["times"]), (&Value::from(1), &Value::from(9_000)));
    assert_eq!(finding["places"].as_array().map(Vec::len), Some(100));
}

/// Rules of the house are about our own pages: on others they would hide what matters.
#[test]
fn other_people_s_pages_are_held_to_accessibility_alone() {
    let page = SOUND.replace("<main>", "<script>x()</script><main>");
    let folder = folder(&[("index.html", page.as_str())]);
    let codes = |options: &[&str]| {
        let output = audit(folder.path(), &[&["--format", "json"], options].concat());
        let told: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        let findings = told["findings"].as_array().expect("findings").iter();
        let codes: Vec<_> = findings.map(|it| it["code"].to_string()).collect();
        (codes.join(" "), told["checked"]["profile"].to_string())
    };
    let (found, profile) = codes(&[]);
    assert!(!found.contains("inline-script") && !found.contains("policy-missing"), "{found}");
    assert_eq!(profile, "\"accessibility\"");
    let (found, profile) = codes(&["--profile", "planpress"]);
    assert!(found.contains("inline-script") && found.contains("policy-missing"), "{found}");
    assert_eq!(profile, "\"planpress\"");
    // The marker of a build says whose website it is.
    fs::write(folder.path().join(".planpress"), "planpress 1.0\n").expect("a marker");
    assert!(codes(&[]).0.contains("inline-script"));
}

#[test]
fn earl_tells_what_every_rule_came_to_on_every_page() {
    let folder = folder(&[("a b.html", SOUND), ("untitled.html", "<html lang=en><p>x")]);
    let output = audit(folder.path(), &["--format", "earl", "--today", "2026-11-21"]);
    assert_eq!(output.status.code(), Some(1));
    let told: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let nodes = told["@graph"].as_array().expect("nodes");
    let came = |page: &str, outcome: &str| {
        nodes.iter().any(|it| {
            it["subject"].as_str().is_some_and(|it| it.ends_with(page))
                && it["test"] == "urn:planpress:rule:page-title:2.4.2"
                && it["result"]["outcome"] == outcome
                && it["result"]["date"] == "2026-11-21"
        })
    };
    assert!(came("/a%20b.html", "earl:passed") && came("/untitled.html", "earl:failed"));
}

#[test]
fn what_is_no_html_or_too_much_of_it_is_said() {
    let large = format!("{SOUND}{}<blink>", " ".repeat(17 << 20));
    let pages = [("notes.html", "a letter, not a page"), ("large.html", large.as_str())];
    let folder = folder(&pages);
    let output = audit(folder.path(), &["--format", "json"]);
    let told: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let of = |code: &str| {
        let findings = told["findings"].as_array().expect("findings");
        findings.iter().filter(|it| it["code"] == code).count()
    };
    assert_eq!((of("unknown-file"), of("file-too-large")), (1, 1), "{told}");
    assert_eq!(told["checked"]["pages"], 1);
}
