//! Nothing that the publisher is late with stops a correction: it is told, on its page too, and the
//! website is published.

use crate::project::{Project, Run};

/// The small project as a website that was published on the pinned day.
fn published() -> Project {
    let site = Project::small().read("content/site.yaml");
    let support = "services:\n  - id: emergency\n    name: Emergency services\n    kind: danger\n    \
                   channels:\n      - {way: voice, number: \"999\"}\n      - {way: relay, number: \"18000\"}\n    \
                   checked: {on: 2026-11-02}\n  - id: line\n    name: Helping Line\n    kind: support\n    \
                   channels: [{way: voice, number: \"0808 168 9111\"}]\n    checked: {on: 2026-11-02}\n";
    let project = Project::small()
        .with("content/site.yaml", site + "state: published\n")
        .with("content/support.yaml", support);
    let run = publish(&project, "2026-11-21");
    assert_eq!(run.status, Some(0), "{}", run.err);
    // The first publication writes the list of addresses itself.
    assert!(project.read("content/addresses.txt").contains("\n/help/\n"));
    assert!(!run.err.contains("Still to do"), "{}", run.err);
    project
}

fn publish(project: &Project, today: &str) -> Run {
    project.run(&["publish", "--today", today])
}

#[test]
fn a_project_left_alone_for_three_years_changes_one_helpline_with_one_command() {
    let project = published();
    let support = project.read("content/support.yaml").replace("0808 168 9111", "0800 138 1625");
    project.write("content/support.yaml", support);
    let run = publish(&project, "2029-11-21");
    assert_eq!(run.status, Some(0), "{}", run.err);
    let page = project.read("output/help/index.html");
    assert!(page.contains("08001381625") && !page.contains("08081689111"), "{page}");
    assert!(
        page.contains("We last checked this on 2 November 2026. It may have changed."),
        "{page}"
    );
    let (_, outstanding) = run.err.split_once("Still to do").expect("what is overdue");
    for words in
        ["statement was last reviewed more than a year ago", "\"Helping Line\" is overdue a check"]
    {
        assert!(outstanding.contains(words), "{words}: {outstanding}");
    }
    let statement = project.read("output/accessibility/index.html");
    let words =
        "This statement may be out of date. It should have been reviewed by 2 November 2027.";
    assert!(statement.contains(words), "{statement}");
    assert!(project.read("content/addresses.txt").contains("# Last published on 2029-11-21"));
}

#[test]
fn lateness_is_no_error_however_strict_a_build_is() {
    let project = published();
    for arguments in [&["build"][..], &["build", "--strict"], &["build", "--publish", "--strict"]] {
        let run = project.run(&[arguments, &["--today", "2029-11-21"]].concat());
        assert_eq!(run.status, Some(0), "{arguments:?}: {}", run.err);
        assert!(run.err.contains("warning[statement-out-of-date]"), "{}", run.err);
        assert!(run.err.contains("warning[overdue-check]"), "{}", run.err);
    }
}

#[test]
fn what_its_page_says_is_open_stops_the_first_publication_and_no_correction() {
    let project = published();
    let answered = project.read("content/site.yaml");
    let open =
        answered.replace("  improving: We test the site again after each large change.\n", "");
    assert_ne!(open, answered);
    let doubtful = project
        .read("content/support.yaml")
        .replace("9111\"}", "9111\", confirm: We could not reach it.}");
    project.write("content/site.yaml", &open);
    project.write("content/support.yaml", doubtful);
    let run = publish(&project, "2026-12-21");
    assert_eq!(run.status, Some(0), "{}", run.err);
    assert!(
        run.err.contains("- the accessibility statement does not say what you are doing"),
        "{}",
        run.err
    );
    assert!(
        run.err.contains("- \"Helping Line\" has a contact that is not confirmed"),
        "{}",
        run.err
    );
    assert!(project.read("output/help/index.html").contains("We could not reach it."));
    // The same before anything was published.
    let list = project.read("content/addresses.txt");
    let fresh = list.lines().filter(|it| !it.starts_with('#')).collect::<Vec<_>>().join("\n");
    project.write("content/addresses.txt", fresh);
    let run = publish(&project, "2026-12-21");
    assert_eq!(run.status, Some(1), "{}", run.err);
    assert!(run.err.contains("error[unanswered-question]"), "{}", run.err);
    assert!(run.err.contains("error[confirm-contact]"), "{}", run.err);
}

#[test]
fn what_can_harm_a_reader_stops_a_correction_too() {
    let project = published();
    let support = project.read("content/support.yaml").replace("0808 168 9111", "0808 157 012");
    project.write("content/support.yaml", support);
    let run = publish(&project, "2026-12-21");
    assert_eq!(run.status, Some(1), "{}", run.err);
    assert!(run.err.contains("error[impossible-number]"), "{}", run.err);
}

#[test]
fn only_a_publication_is_noted_as_one() {
    let project = published();
    let list =
        project.read("content/addresses.txt").replace("# Last published on 2026-11-21\n", "");
    project.write("content/addresses.txt", &list);
    for verb in [&["build"][..], &["addresses"], &["check", "--publish"]] {
        assert_eq!(project.run(verb).status, Some(0));
        assert!(!project.read("content/addresses.txt").contains("Last published"), "{verb:?}");
    }
    assert_eq!(publish(&project, "2026-11-22").status, Some(0));
    assert_eq!(project.run(&["addresses"]).status, Some(0));
    assert!(project.read("content/addresses.txt").contains("# Last published on 2026-11-22\n"));
}
