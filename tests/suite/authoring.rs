//! Projects that planpress writes for people.

use std::collections::BTreeSet;
use std::fs;

use planpress::authoring::{new_project, synthetic_project};
use planpress::diagnostics::{Code, Report, Severity};
use planpress::model::Undertaking;
use planpress::model::timescale::Reading;
use planpress::pipeline::{self, Settings};
use planpress::site::LinkStyle;
use planpress::source::{Limits, Sources};

use crate::project::Project;
use crate::small_site::today;

fn settings() -> Settings {
    Settings { today: today(), links: LinkStyle::Folder, base: None }
}

/// What was found, but for questions that only a publisher can answer.
fn told(report: &Report, but: &[Code]) -> Vec<String> {
    let found = report.findings().iter().filter(|it| !but.contains(&it.code));
    found.map(|it| format!("{it:?}")).collect()
}

#[test]
fn a_new_project_builds_and_asks_only_what_its_publisher_knows() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().join("our-plan");
    let written = new_project(&dir, &[]).unwrap();
    assert!(written.iter().all(|it| it.is_file()));
    assert_eq!(written[0], dir.join("README.txt"));
    let sources = Sources::load(&dir, Limits::default()).unwrap();
    let mut report = pipeline::check(&sources, &settings()).report;
    assert!(!report.has_errors());
    // No one has called the numbers yet, and one of them is an example.
    let asked = [
        Code::UnansweredQuestion,
        Code::PrivacyUnanswered,
        Code::OverdueCheck,
        Code::ConfirmContact,
        Code::StillADraft,
        Code::StarterText,
        Code::StrandWithoutService,
    ];
    assert_eq!(told(&report, &asked), Vec::<String>::new());
    report.make_publishable();
    let mut errors = report.findings().iter().filter(|it| it.severity == Severity::Error);
    assert!(errors.any(|it| it.code == Code::StillADraft), "an example is not published");
    let catalogue = pipeline::build(&sources, &settings()).press;
    let plan = &catalogue.site().catalogue().plans[0];
    assert_eq!((plan.objectives.len(), plan.actions.len(), plan.events.len()), (2, 3, 1));
    assert!(plan.actions.iter().all(|it| it.title.get().unwrap().starts_with("Example: ")));
}

/// What the publisher of a new project answers before it can be published: everything but the words.
fn answered(project: &Project) {
    let support = project.read("content/support.yaml").replace(
        "    check_every: 6 months",
        "    checked: {on: 2026-11-02, by: The web team}\n    check_every: 6 months",
    );
    let support = support.replace("01632 960 766", "0808 168 9111");
    let confirm = "        confirm: This is an example and not a real number.\n";
    assert!(support.contains(confirm));
    project.write("content/support.yaml", support.replace(confirm, ""));
    let site = project.read("content/site.yaml").replace("state: draft", "state: published");
    let statement = "accessibility:\n  status: partially\n  prepared: 2026-11-02\n  reviewed: \
                     2026-11-02\n  tested: {on: 2026-11-02, by: The web team, how: We tested a page of \
                     each kind.}\n  feedback: {email: web@anytown.gov.uk, days: 5}\n  problems:\n    \
                     - {what: A map has no text., criterion: \"1.1.1\", kind: non-compliance, until: \
                     2027-03-31}\n  improving: We test again in spring.\n";
    let contact = "contact: {name: Plans team, email: plans@anytown.gov.uk}\nprivacy: {host: Anytown Hosting, logs: 30 days, \
                   officer: dpo@anytown.gov.uk}\n";
    project.write("content/site.yaml", site + contact + statement);
}

/// The words at each place where `check` finds an example, by file.
fn left_alone(project: &Project) -> Vec<(String, usize, usize, usize)> {
    let run = project.run(&["check", "--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&run.out).expect("JSON");
    let findings = report["findings"].as_array().expect("findings").iter();
    let found = findings.filter(|it| it["code"] == "starter-text").map(|it| {
        let number = |key: &str| it[key].as_u64().map_or(0, |it| it as usize);
        let path = it["path"].as_str().expect("a path").to_owned();
        (path, number("line"), number("column"), number("end_column"))
    });
    found.collect()
}

#[test]
fn a_new_project_is_published_once_its_words_are_the_publishers_own() {
    let project = Project::empty();
    assert_eq!(project.run(&["new", "plan"]).status, Some(0));
    for (path, bytes) in project.tree("plan/content") {
        project.write(&format!("content/{path}"), bytes);
    }
    answered(&project);
    let refused = project.run(&["build", "--publish"]);
    assert_eq!(refused.status, Some(1));
    let errors: Vec<_> = refused.err.lines().filter(|it| it.starts_with("error")).collect();
    assert!(errors.iter().all(|it| it.starts_with("error[starter-text]")), "{}", refused.err);
    let all = left_alone(&project);
    assert_eq!(errors.len(), all.len());
    assert!(all.len() > 20, "{all:?}");
    // From the last to the first, so that no place moves.
    for (number, (path, line, column, end)) in all.iter().enumerate().rev() {
        // Each text by itself, and those that were not changed yet.
        if number % 6 == 0 {
            assert_eq!(left_alone(&project), all[..=number], "{path}:{line}");
        }
        let text = project.read(path);
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        let typed = &mut lines[line - 1];
        let (words, quote) = match &typed[column - 1..end - 1] {
            it if it.ends_with('"') => (it, "\""),
            it => (it, ""),
        };
        let number = format!("Ours {number}{quote}");
        let own = if words.starts_with("01632") { "116 123\"" } else { number.as_str() };
        typed.replace_range(column - 1..end - 1, own);
        project.write(path, lines.join("\n") + "\n");
    }
    assert_eq!(left_alone(&project), []);
    let run = project.run(&["publish"]);
    assert_eq!(run.status, Some(0), "{}", run.err);
    assert!(run.err.contains("This is the first publication."), "{}", run.err);
    assert!(run.err.contains("Your website passed."), "{}", run.err);
    for (path, page) in project.tree("output").iter().filter(|it| it.0.ends_with(".html")) {
        let page = String::from_utf8_lossy(page);
        assert!(!page.contains("his is an example") && !page.contains("Example:"), "{path}");
    }
}

#[test]
fn a_help_page_without_what_to_do_in_danger_is_not_published() {
    let project = Project::small();
    let support = project.read("content/support.yaml");
    let refused = |support: Option<&str>| {
        match support {
            Some(text) => project.write("content/support.yaml", text),
            None => {
                fs::remove_file(project.path("content/support.yaml")).expect("the file is there")
            }
        }
        project.run(&["build", "--publish"]).err.contains("error[no-danger-section]")
    };
    assert!(!refused(Some(&support)));
    assert!(refused(Some(&support.replace("kind: danger", "kind: report"))));
    assert!(refused(Some(
        &support
            .replace("{way: voice, number: \"999\"}", "{way: voice, number: \"999\", dead: Gone.}")
    )));
    assert!(refused(Some(
        &support.replace("{way: voice, number: \"999\"}", "{way: text, number: \"999\"}")
    )));
    assert!(!refused(Some("services: [\n")), "what could not be read is not called missing");
    assert!(refused(None));
    assert!(!project.run(&["build"]).err.contains("error"), "a draft may wait");
}

#[test]
fn a_folder_with_anything_in_it_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let letter = folder.path().join("letter.txt");
    fs::write(&letter, "Dear Madam").unwrap();
    let refused = new_project(folder.path(), &[]).unwrap_err();
    assert!(refused.to_string().contains("already files in the folder"), "{refused}");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    let refused = new_project(&letter, &[]).unwrap_err();
    assert!(refused.to_string().contains("is a file"), "{refused}");
    assert_eq!(fs::read_to_string(&letter).unwrap(), "Dear Madam");
    assert_eq!(refused.path(), letter);
}

#[test]
fn an_empty_folder_is_taken() {
    let folder = tempfile::tempdir().unwrap();
    assert!(new_project(folder.path(), &[]).is_ok());
    assert!(new_project(folder.path(), &[]).is_ok(), "all of it is there");
    fs::write(folder.path().join("README.txt"), "mine").unwrap();
    assert!(new_project(folder.path(), &[]).is_err(), "it is someone's own now");
}

#[test]
fn a_made_up_plan_has_of_everything_and_no_fault() {
    let sources = Sources::from_texts(synthetic_project(200, 7));
    let build = pipeline::build(&sources, &settings());
    let asked = [
        Code::UnansweredQuestion,
        Code::PrivacyUnanswered,
        Code::StillADraft,
        Code::StrandWithoutService,
        // Its texts are drawn from a list of words in which the terms of its glossary are not.
        Code::UnusedEntry,
    ];
    assert_eq!(told(&build.report, &asked), Vec::<String>::new());
    let catalogue = build.press.site().catalogue();
    let plan = &catalogue.plans[0];
    assert_eq!((plan.actions.len(), plan.objectives.len(), plan.leads.len()), (200, 20, 40));
    assert_eq!(catalogue.pages.len(), 20);
    assert!((20..80).contains(&plan.events.len()), "{} events", plan.events.len());

    let stated = plan.actions.iter().filter_map(|it| it.status.get());
    let statuses: BTreeSet<_> = stated.map(|it| it.word.as_str()).collect();
    assert_eq!(statuses.len(), 9, "{statuses:?}");
    assert!(plan.actions.iter().any(|it| it.status.get().is_none()));
    let readings = plan.actions.iter().filter_map(|it| it.when.get()).map(|it| &it.reading);
    let kinds: BTreeSet<_> = readings
        .map(|it| match it {
            Reading::Windows(_) => "windows",
            Reading::By(_) => "by",
            Reading::Until(_) => "until",
            Reading::After(_) => "after",
            Reading::From(_) => "from",
            Reading::Ongoing { .. } => "ongoing",
            Reading::ToBeConfirmed => "to be confirmed",
            Reading::Described | Reading::InWords | Reading::NotUnderstood => "no time",
        })
        .collect();
    assert_eq!(Vec::from_iter(kinds), ["by", "ongoing", "to be confirmed", "windows"]);
    let history = &plan.history;
    assert_eq!((history.editions.len(), history.since.is_empty()), (1, false));
    assert!(plan.actions.iter().any(|it| it.changed_time().is_some()));
    assert!(plan.actions.iter().any(|it| it.is_late(settings().today)));
    assert!(plan.actions.iter().all(|it| it.success.get().is_some_and(|it| it.len() >= 2)));
}

#[test]
fn a_made_up_plan_is_the_same_every_time() {
    let files = |actions, seed| synthetic_project(actions, seed).collect::<Vec<_>>();
    assert_eq!(files(15, 7), files(15, 7));
    assert_ne!(files(15, 7), files(15, 8));
    let objective =
        |actions| files(actions, 7).into_iter().find(|it| it.0.ends_with("e-0001.yaml"));
    assert_eq!(objective(15), objective(30), "a longer plan begins like a shorter one");
}
