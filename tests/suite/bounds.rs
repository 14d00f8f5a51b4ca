//! No project of less than a megabyte makes the program take more than 300 MiB, whatever is in it.
//!
//! The limit is the system's (`RLIMIT_DATA`): a program that asks for more is refused it, and ends. So the
//! test does not depend on how fast the machine is, and needs no measurement.

use crate::project::Project;

/// A project with one plan and one action.
fn plain() -> Project {
    Project::empty()
        .with("content/site.yaml", "name: Demo\norganisation: Anytown\n")
        .with("content/plans/d/plan.yaml", PLAN)
        .with(
            "content/plans/d/objectives/o.yaml",
            "title: O\nactions:\n  - {id: a, title: A, leads: [a], when: \"2024\"}\n",
        )
}

const PLAN: &str =
    "title: Demo\nperiod: {from: 2023, to: 2026}\nleads:\n  - {id: a, name: A}\nobjectives: [o]\n";
const MEBIBYTE: usize = 1 << 20;

fn page(body: &str) -> Project {
    plain().with("content/pages/x.md", format!("---\ntitle: X\n---\n{body}"))
}

fn filled(words: &str) -> String {
    words.repeat(900_000 / words.len())
}

fn numbered(count: usize, line: impl Fn(usize) -> String) -> String {
    (0..count).map(line).collect()
}

/// Checks a project with a limit on memory, and with its errors.
fn check_within(what: &str, project: &Project, mebibytes: usize) {
    let run = project.run_within(mebibytes, &["check"]);
    assert!(matches!(run.status, Some(0 | 1)), "{what}: {:?}\n{}", run.status, run.err);
}

#[cfg(target_os = "linux")]
#[test]
fn no_small_project_takes_much_memory() {
    for (what, project) in [
        ("paragraphs of one letter", page(&filled("a\n\n"))),
        ("headings", page(&filled("# a\n"))),
        ("numbers to call", page(&filled("07700 900123 "))),
        ("links", page(&filled("<https://a.b> "))),
        ("addresses that are none", plain().with("content/addresses.txt", filled("a\n"))),
        (
            "actions that say nothing",
            plain().with(
                "content/plans/d/objectives/o.yaml",
                "title: O\nactions:\n".to_owned() + &filled("  - {}\n"),
            ),
        ),
        (
            "words that are no names",
            page(&filled("Sarah Jones said. ")).with(
                "content/site.yaml",
                "name: Demo\norganisation: Anytown\nnot_names:\n".to_owned()
                    + &numbered(30_000, |it| format!("  - Ab{it} Cd\n")),
            ),
        ),
        (
            "redirects",
            plain().with("content/redirects.yaml", numbered(50_000, |it| format!("/r{it}/: /\n"))),
        ),
    ] {
        check_within(what, &project, 300);
    }
}

#[cfg(target_os = "linux")]
#[test]
fn pictures_are_not_held() {
    let picture = [b"\x89PNG\r\n\x1a\n\0".to_vec(), vec![0; 9 * MEBIBYTE]].concat();
    let project = (0..40)
        .fold(plain(), |it, number| it.with(&format!("content/files/{number}.png"), &picture));
    check_within("40 pictures of 9 MiB", &project, 130);
    let run = project.run_within(160, &["build"]);
    assert_eq!(run.status, Some(0), "{}", run.err);
    let copy = std::fs::read(project.path("output/files/39.png")).expect("a copy");
    assert!(copy == picture);
}
