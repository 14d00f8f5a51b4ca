//! People who keep a plan, a page and a service up to date: the list at the end of `check`, what a publication does
//! with it, and that no person is named.

use crate::project::Project;

fn late(kept_by: &str) -> Project {
    let page =
        format!("---\ntitle: About\nkept_by: {kept_by}\nreview_by: 2026-02-01\n---\nWords.\n");
    let support = "services:\n  - id: line\n    name: A line\n    kind: support\n    kept_by: Policy Officer\n    \
                   channels: [{way: voice, number: \"01632 960 001\"}]\n    checked: {on: 2025-06-01}\n";
    Project::small().with("content/pages/about.md", page).with("content/support.yaml", support)
}

#[test]
fn check_ends_with_what_is_due_by_post_and_by_date() {
    let run = late("Web Officer").run(&["check", "--today", "2026-11-21"]);
    let (_, list) = run.err.split_once("Due a review or a check:\n").expect("a list");
    assert_eq!(
        list,
        "  - Policy Officer: check the service \"A line\", due by 2025-12-01\n  \
         - Web Officer: review the page \"About\", due by 2026-02-01\n\
         1 update and the check of 1 service are due. To answer in your browser, run `planpress round`.\n"
    );
    assert!(run.err.contains("question[overdue-review]"), "{}", run.err);
    let in_time = late("Web Officer").run(&["check", "--today", "2025-11-21"]);
    assert!(!in_time.err.contains("Due a review"), "{}", in_time.err);
    let json = late("Web Officer").run(&["check", "--format", "json", "--today", "2026-11-21"]);
    assert!(!json.out.contains("Due a review") && !json.err.contains("Due a review"));
}

#[test]
fn a_long_list_is_cut() {
    let mut project = Project::small();
    for at in 0..25 {
        let page = format!("---\ntitle: Page {at}\nreview_by: 2026-02-01\n---\nWords.\n");
        project = project.with(&format!("content/pages/p{at}.md"), page);
    }
    let run = project.run(&["check", "--today", "2026-11-21"]);
    let (_, list) = run.err.split_once("Due a review or a check:\n").expect("a list");
    assert_eq!(list.lines().filter(|it| it.starts_with("  - ")).count(), 20);
    assert!(list.contains("\n  and 5 more\n"), "{list}");
}

#[test]
fn an_overdue_review_holds_up_no_publication() {
    let run = late("Web Officer").run(&["check", "--publish", "--today", "2026-11-21"]);
    assert!(run.err.contains("question[overdue-review]"), "{}", run.err);
}

#[test]
fn a_person_who_keeps_something_is_found() {
    for name in ["Margaret Thompson", "Quillon Zebrowitz"] {
        let run = late(name).run(&["check", "--today", "2026-11-21"]);
        assert!(run.err.contains("[personal-name]"), "{name}: {}", run.err);
    }
    let run = late("Web Officer").run(&["check", "--today", "2026-11-21"]);
    assert!(!run.err.contains("[personal-name]"), "{}", run.err);
}
