//! Files that no one in their right mind would write, and some that everyone writes once: each gives
//! a finding, never a panic, never a site that is half written, and never a wait.

mod every_field;
mod themes;
mod words;

use std::fs;

use crate::project::{Project, Run};

const OBJECTIVE: &str = "content/plans/demo/objectives/safer-streets.yaml";
const PAGE: &str = "content/pages/about.md";
const FRONT: &str = "---\ntitle: About\n---\n";

/// Builds a project that was sound before something was put into it. Without errors the site is new;
/// with errors it is byte for byte what it was.
fn check(what: &str, project: &Project, expected: &[&str]) -> Run {
    let before = project.tree("output");
    let run = project.run(&["build"]);
    assert!(matches!(run.status, Some(0 | 1)), "{what}: status {:?}\n{}", run.status, run.err);
    assert!(!run.err.contains("panicked"), "{what}: {}", run.err);
    for code in expected {
        assert!(run.err.contains(&format!("[{code}]")), "{what}: no {code}\n{}", run.err);
    }
    if run.status == Some(1) {
        assert!(project.tree("output") == before, "{what}: the site was touched");
    }
    // However long the lines of a file are, what is said about them can be read.
    assert!(run.err.len() < 100_000, "{what}: {} bytes were said", run.err.len());
    run
}

/// Puts a file into a sound project, builds it, and takes the file out again.
fn check_file(
    project: &Project,
    what: &str,
    path: &str,
    bytes: impl AsRef<[u8]>,
    code: &str,
) -> Run {
    let before = fs::read(project.path(path)).ok();
    project.write(path, bytes);
    let expected: Vec<_> = Some(code).into_iter().filter(|it| !it.is_empty()).collect();
    let run = check(what, project, &expected);
    match before {
        Some(bytes) => project.write(path, bytes),
        None => fs::remove_file(project.path(path)).expect("the file is removed"),
    }
    run
}

/// A sound project that is built.
fn built() -> Project {
    let project = Project::small();
    let run = project.run(&["build"]);
    assert_eq!(run.status, Some(0), "{}", run.err);
    project
}

#[test]
fn files_that_are_no_text() {
    let large = format!("title: {}\n", "x".repeat(50 << 20));
    let cases: [(&str, Vec<u8>, &str); 7] = [
        ("Latin-1", b"title: Caf\xE9\n".to_vec(), "not-text"),
        ("UTF-16", "title: x\n".encode_utf16().flat_map(u16::to_le_bytes).collect(), "not-text"),
        ("UTF-16 with mark", [0xFF, 0xFE, b't', 0].to_vec(), "not-text"),
        ("an archive", b"PK\x03\x04\x14\0\x06\0\x08\0".to_vec(), "not-text"),
        ("nothing", Vec::new(), "empty-file"),
        ("white space", b"\n  \n\n".to_vec(), "empty-file"),
        ("50 MB", large.into_bytes(), "file-too-large"),
    ];
    let project = built();
    for (what, bytes, code) in cases {
        for path in [OBJECTIVE, "content/site.yaml", PAGE] {
            check_file(&project, &format!("{what} as {path}"), path, &bytes, code);
        }
    }
    assert_eq!(project.run(&["build"]).status, Some(0), "the project is sound again");
}

#[test]
fn a_folder_without_a_project() {
    let nothing = Project::empty();
    assert_eq!(check("an empty folder", &nothing, &["no-content"]).status, Some(1));
    assert!(nothing.tree(".").is_empty());
    let other = Project::empty().with("content", "a file, not a folder");
    assert_eq!(check("content is a file", &other, &["file-not-read"]).status, Some(1));
    let bare = Project::empty().with("content/notes.txt", "remember the milk");
    assert_eq!(check("content without records", &bare, &[]).status, Some(1));
}

#[test]
fn yaml_that_is_broken_or_too_much() {
    let (deep, many) = (100_000, 20_000);
    let project = built();
    let bomb: String = ('b'..='j')
        .scan('a', |last, next| {
            let line = format!("{next}: &{next} [{}]\n", vec![format!("*{last}"); 9].join(", "));
            *last = next;
            Some(line)
        })
        .collect();
    for (what, text, code) in [
        (
            "an error in the middle",
            "title: Safe\nactions:\n  - id: x\n   title: [\n".to_owned(),
            "syntax",
        ),
        ("a bomb", format!("a: &a [x, x]\n{bomb}title: *j\n"), "yaml-feature"),
        ("brackets in brackets", format!("title: {}", "[".repeat(deep)), "syntax"),
        ("closed brackets", format!("title: {}{}", "[".repeat(deep), "]".repeat(deep)), "syntax"),
        ("braces in braces", format!("title: {}", "{a: ".repeat(deep)), "syntax"),
        ("lists in lists", format!("actions:\n{}x\n", "- ".repeat(deep)), "syntax"),
        ("questions", "? ".repeat(deep), "syntax"),
        ("many documents", "---\ntitle: x\n".repeat(many), "yaml-feature"),
        ("many keys", (0..many).map(|it| format!("k{it}: x\n")).collect(), "unknown-key"),
        ("one key often", "title: x\n".repeat(many), "duplicate-key"),
        ("an endless quotation", format!("title: \"{}", "x\n".repeat(many)), "syntax"),
    ] {
        let run = check_file(&project, what, OBJECTIVE, text, code);
        assert_eq!(run.status, Some(1), "{what}");
    }
}

#[test]
fn markdown_that_is_too_much() {
    let deep = 100_000;
    let project = built();
    for (what, text, code) in [
        ("quotations", "> ".repeat(deep) + "x", "nested-too-deep"),
        ("lists", "- ".repeat(deep) + "x", "nested-too-deep"),
        ("stars", "*".repeat(deep) + "x" + &"*".repeat(deep), ""),
        ("brackets", "[".repeat(deep) + "x" + &"]".repeat(deep), ""),
        ("links", "[x](".repeat(deep), ""),
        ("pictures", "![x".repeat(deep), ""),
        ("tags", "<b>".repeat(deep), "raw-html"),
        ("open tags", "<".repeat(deep), ""),
        ("comments", "<!-- ".repeat(deep), ""),
        ("ticks", (1..400).map(|it| "`".repeat(it) + "x").collect(), ""),
        ("emphasis", "*a **a ".repeat(deep / 4), ""),
        ("tables", "|".repeat(deep) + "\n" + &"-|".repeat(deep), ""),
        ("headings", "## x\n\n".repeat(deep / 4), ""),
        ("notes", (0..5000).map(|it| format!("[^{it}]\n\n[^{it}]: [^{it}]\n\n")).collect(), ""),
        ("entities", "&amp;&#0;&#x110000;&nosuch;".repeat(deep / 4), ""),
    ] {
        check_file(&project, what, PAGE, format!("{FRONT}{text}\n"), code);
    }
}

#[cfg(unix)]
#[test]
fn links_in_circles_and_pipes() {
    use std::os::unix::fs::symlink;
    let project = built();
    project.write(PAGE, format!("{FRONT}Words.\n"));
    let link = |to: &str, from: &str| symlink(to, project.path(from)).expect("a link");
    link(".", "content/pages/around");
    link("..", "content/plans/up");
    link("itself.md", "content/pages/itself.md");
    link("/etc/passwd", "content/pages/passwd.md");
    link("../..", "content/files");
    let run = check("links", &project, &["file-not-read"]);
    assert!(!run.err.contains("root:"), "what a link leads to is not read: {}", run.err);

    let project = built();
    project.write(PAGE, format!("{FRONT}Words.\n"));
    let made =
        std::process::Command::new("mkfifo").arg(project.path("content/pages/pipe.md")).status();
    assert!(made.is_ok_and(|it| it.success()), "a pipe is made");
    check("a pipe", &project, &["file-not-read"]);
}

#[test]
fn names_that_lead_out_of_the_project() {
    let outside = tempfile::NamedTempFile::new().expect("a file elsewhere");
    let secret = "a-secret-of-somebody-else";
    std::fs::write(outside.path(), format!("title: {secret}\n")).expect("a secret");
    let path = outside.path().display().to_string();
    let project = built().with(PAGE, format!("{FRONT}Words.\n"));
    let up = format!("../../../../../../../..{path}");
    for (what, file, text) in [
        (
            "an objective",
            "content/plans/demo/plan.yaml",
            format!("title: x\nobjectives: [\"{up}\"]\n"),
        ),
        ("a theme", "content/site.yaml", format!("name: x\norganisation: y\ntheme: \"{up}\"\n")),
        (
            "a logo",
            "content/site.yaml",
            format!("name: x\norganisation: y\nlogo: \"{up}\"\nlogo_alt: x\n"),
        ),
        ("an id", OBJECTIVE, format!("title: x\nactions:\n  - {{id: \"{up}\", title: y}}\n")),
        ("a template", "themes/default/templates/page.html", format!("{{% include \"{up}\" %}}")),
        ("a picture", PAGE, format!("{FRONT}![x]({up}) ![y](file://{path})\n")),
    ] {
        let run = check_file(&project, what, file, text, "");
        assert_eq!(run.status, Some(1), "{what}: {}", run.err);
        let leaked = |bytes: &Vec<u8>| String::from_utf8_lossy(bytes).contains(secret);
        assert!(!project.tree("output").values().any(leaked), "{what}");
        assert!(!run.err.contains(secret), "{what}: {}", run.err);
    }
}
