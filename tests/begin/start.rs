//! `planpress start`, which a double click on Windows becomes.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use super::{command, path_with};

const PLAN: &str = "Action,Who leads,When\n\
    Repair the street lights,Communities Officer,May 2027\n\
    Open a reporting centre,Library Manager,June 2027\n";

fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, text) in files {
        fs::write(folder.path().join(name), text).expect("a file");
    }
    folder
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder");
    let name = |it: std::io::Result<fs::DirEntry>| it.expect("an entry").file_name();
    let mut names: Vec<_> = entries.map(|it| name(it).into_string().expect("words")).collect();
    names.sort();
    names
}

/// Starts in a folder with a browser that only notes the address that it is given.
fn start(folder: &Path, browser: &Path, typed: &str, options: &[&str]) -> Child {
    let note = browser.join("opened").display().to_string();
    command(
        browser,
        "xdg-open",
        &format!("echo \"$1\" > '{note}.part' && mv '{note}.part' '{note}'"),
    );
    let mut child = Command::new(env!("CARGO_BIN_EXE_planpress"))
        .current_dir(folder)
        .env("PATH", path_with(browser))
        .arg("start")
        .args(options)
        .stdin(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut stdin = child.stdin.take().expect("where a person types");
    // A program that asks nothing may have ended.
    let _ = stdin.write_all(typed.as_bytes());
    child
}

/// What it said, if it ends by itself.
fn said(folder: &Path, typed: &str, options: &[&str]) -> (Option<i32>, String) {
    let browser = tempfile::tempdir().expect("a folder");
    let child = start(folder, browser.path(), typed, options);
    let Output { status, stderr, .. } = child.wait_with_output().expect("it ends");
    assert!(!browser.path().join("opened").exists(), "nothing is opened");
    (status.code(), String::from_utf8(stderr).expect("words"))
}

/// The front page, from the address that the browser was given.
fn front_page(folder: &Path, typed: &str) -> String {
    let browser = tempfile::tempdir().expect("a folder");
    let mut child = start(folder, browser.path(), typed, &["--today", "2026-11-21"]);
    let opened = browser.path().join("opened");
    let began = Instant::now();
    while !opened.exists() && began.elapsed() < Duration::from_secs(120) {
        std::thread::sleep(Duration::from_millis(20));
    }
    let address = fs::read_to_string(&opened).unwrap_or_default();
    let page = address.trim().strip_prefix("http://").map(|it| get(it.trim_end_matches('/')));
    child.kill().expect("the program can be stopped");
    let output = child.wait_with_output().expect("it ends");
    page.unwrap_or_else(|| panic!("{address}: {}", String::from_utf8_lossy(&output.stderr)))
}

fn get(host: &str) -> String {
    let mut stream = TcpStream::connect(host).expect("the website is served");
    let request = format!("GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).expect("a request");
    let mut page = Vec::new();
    stream.read_to_end(&mut page).expect("an answer");
    String::from_utf8_lossy(&page).into_owned()
}

#[test]
fn an_empty_folder_says_what_to_do_and_the_window_waits() {
    let folder = folder(&[("README.md", "planpress"), ("notes.txt", "Milk")]);
    let (status, words) = said(folder.path(), "", &[]);
    assert_eq!(status, Some(0));
    assert!(words.contains("There is no plan in this folder yet."), "{words}");
    assert!(!words.contains("press Enter"), "{words}");
    let (status, words) = said(folder.path(), "\n", &["--wait"]);
    assert_eq!(status, Some(0));
    assert!(words.ends_with("To close this window, press Enter.\n"), "{words}");
    assert_eq!(names(folder.path()), ["README.md", "notes.txt"]);
}

#[test]
fn several_documents_are_named_and_none_is_chosen() {
    let folder = folder(&[("a.csv", PLAN), ("b.csv", PLAN)]);
    let (status, words) = said(folder.path(), "yes\n", &[]);
    assert_eq!(status, Some(0));
    assert!(words.contains("\n  a.csv\n  b.csv\n"), "{words}");
    assert_eq!(names(folder.path()), ["a.csv", "b.csv"]);
}

#[test]
fn a_document_becomes_a_website_only_after_a_yes() {
    let folder = folder(&[("plan.csv", PLAN)]);
    for no in ["\n", "no\n", ""] {
        let (status, words) = said(folder.path(), no, &[]);
        assert_eq!(status, Some(0), "{words}");
        assert!(words.ends_with("Nothing was written.\n"), "{words}");
        assert_eq!(names(folder.path()), ["plan.csv"]);
    }
    let page = front_page(folder.path(), "yes\n");
    assert!(page.starts_with("HTTP/1.1 200"), "{page}");
    assert!(folder.path().join("content/plans").is_dir());
    assert_eq!(fs::read_to_string(folder.path().join("plan.csv")).expect("the document"), PLAN);
    // Now there is a project, and nothing is asked.
    let page = front_page(folder.path(), "");
    assert!(page.starts_with("HTTP/1.1 200") && page.contains("<html"), "{page}");
}

#[test]
fn a_document_that_cannot_be_read_is_told_and_the_window_waits() {
    let folder = folder(&[("plan.docx", "no document")]);
    let (status, words) = said(folder.path(), "yes\n\n", &["--wait"]);
    assert_eq!(status, Some(1), "{words}");
    assert!(words.contains("plan.docx"), "{words}");
    assert!(words.ends_with("To close this window, press Enter.\n"), "{words}");
    assert_eq!(names(folder.path()), ["plan.docx"]);
}
