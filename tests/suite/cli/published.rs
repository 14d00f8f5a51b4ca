//! `publish`: the project keeps what was published, and the publisher hears what has changed since.

use crate::project::{Project, Run};

/// A project that passes the gate.
pub(crate) fn ready() -> Project {
    let site = Project::small().read("content/site.yaml");
    let plan = "title: Plan\nperiod: {from: 2024, to: 2029}\nobjectives: [one]\ncolumns: {status: Status}\n\
                statuses: [{word: Begun, means: on-track}, {word: Done, means: complete}]\n";
    let objective = "title: One\nactions:\n  - {id: lights, title: Repair the lights, status: Begun}\n  \
                     - {id: walls, title: Clean the walls, status: Begun}\n";
    Project::small()
        .with("content/support.yaml", in_use(&Project::small().read("content/support.yaml")))
        .with("content/site.yaml", site + "state: published\n")
        .with("content/plans/p/plan.yaml", plan)
        .with("content/plans/p/objectives/one.yaml", objective)
}

/// Services with numbers that people can call: those of examples are not published.
fn in_use(support: &str) -> String {
    let numbers = [("001", "0808 168 9111"), ("003", "0800 138 1625"), ("004", "0800 999 5428")];
    numbers.iter().fold(support.to_owned(), |support, (end, number)| {
        support.replace(&format!("01632 960 {end}"), number)
    })
}

fn published() -> Project {
    let project = ready();
    let run = publish(&project, "2026-11-21");
    assert_eq!(run.status, Some(0), "{}", run.err);
    assert!(run.err.contains("This is the first publication."), "{}", run.err);
    project
}

fn publish(project: &Project, today: &str) -> Run {
    project.run(&["publish", "--today", today])
}

#[test]
fn what_has_changed_since_the_last_publication_is_told_in_words() {
    let project = published();
    let run = publish(&project, "2026-11-22");
    let same = "No words have changed since the last publication on 2026-11-21.";
    assert!(run.err.contains(same), "{}", run.err);

    let path = "content/plans/p/objectives/one.yaml";
    let text = project.read(path).replace("lights, status: Begun", "lights, status: Done");
    project.write(path, text);
    project.write("content/pages/new.md", "---\ntitle: News\n---\nWords.\n");
    let run = publish(&project, "2026-12-01");
    assert_eq!(run.status, Some(0), "{}", run.err);
    let (_, told) = run.err.split_once("since the last publication on 2026-11-22:").expect("words");
    for words in ["Repair the lights (lights)", "was: Begun", "now: Done", "Page News (new): new"] {
        assert!(told.contains(words), "{words}: {told}");
    }
    assert!(!told.contains("Clean the walls"), "{told}");
}

#[test]
fn a_plan_without_a_period_holds_up_the_first_publication_and_no_correction() {
    let path = "content/plans/p/plan.yaml";
    let without = |project: &Project| {
        let text = project.read(path).replace("period: {from: 2024, to: 2029}\n", "");
        project.write(path, text);
    };
    let project = ready();
    without(&project);
    let run = publish(&project, "2026-11-21");
    assert_eq!(run.status, Some(1));
    assert!(run.err.contains("error[period-missing]"), "{}", run.err);

    let project = published();
    without(&project);
    let run = publish(&project, "2026-11-22");
    assert_eq!(run.status, Some(0), "{}", run.err);
}

#[test]
fn no_build_changes_a_file_of_the_author() {
    let project = published();
    project.write("content/pages/new.md", "---\ntitle: News\n---\nWords.\n");
    let before = (project.tree("content"), project.tree("last-published"));
    for arguments in [&["build"][..], &["build", "--publish"], &["check", "--publish"]] {
        let run = project.run(arguments);
        assert_eq!(run.status, Some(0), "{}", run.err);
        assert_eq!((project.tree("content"), project.tree("last-published")), before);
        let named =
            "1 address is not in content/addresses.txt yet: /new/. `planpress publish` adds it.";
        let names = arguments == ["build", "--publish"];
        assert_eq!(run.err.contains(named), names, "{arguments:?}: {}", run.err);
    }
}

#[test]
fn a_build_that_would_not_pass_is_not_taken_for_one_that_passed() {
    let project = published();
    let ready =
        |project: &Project| !project.run(&["build"]).err.contains("NOT READY FOR RESIDENTS");
    assert!(ready(&project));
    let site = project.read("content/site.yaml");
    let open = site.replace("  improving: ", "  # ");
    project.write("content/site.yaml", &open);
    assert!(ready(&project), "its page says so, and it holds up no correction");
    let list = project.read("content/addresses.txt");
    project.write("content/addresses.txt", list.replace("# Last published on 2026-11-21\n", ""));
    let run = project.run(&["build"]);
    assert!(run.err.contains("NOT READY FOR RESIDENTS: 1 question is open"), "{}", run.err);
    project.write("content/site.yaml", open.replace("state: published", "state: draft"));
    assert!(ready(&project), "every page of a draft says so");
}

#[test]
fn what_an_edition_listed_is_not_told_as_new() {
    let project = published();
    let event = "events: [{id: fair, title: A fair, on: 2027-06-01}]\n";
    project.write("content/plans/p/events.yaml", event);
    let saved = project.run(&["edition", "save", "first", "--plan", "p", "--on", "2026-11-21"]);
    assert_eq!(saved.status, Some(0), "{}", saved.err);
    project.write("content/plans/p/events.yaml", "events: []\n");
    let run = publish(&project, "2026-11-22");
    assert_eq!(run.status, Some(0), "{}", run.err);
    let run = publish(&project, "2026-11-23");
    assert!(run.err.contains("No words have changed"), "{}", run.err);
}

#[test]
fn words_that_are_removed_are_not_kept_in_the_copy() {
    let project = published();
    let run = project.run(&["publish", "--for-approval", "--today", "2026-11-22"]);
    assert_eq!(run.status, Some(0), "{}", run.err);
    let copies = ["last-published", "approval"];
    assert!(copies.iter().all(|it| !project.tree(it).is_empty()));
    let run = project.run(&["redact", "Repair the lights"]);
    for copy in copies {
        assert!(run.err.contains(&format!("deleted ./{copy}, its own copy.")), "{}", run.err);
        assert!(!project.path(copy).exists());
    }
}
