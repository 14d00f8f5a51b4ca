//! Projects that planpress writes for people.

use std::collections::BTreeSet;
use std::fs;

use planpress::authoring::{new_project, synthetic_project};
use planpress::diagnostics::{Code, Report, Severity};
use planpress::model::timescale::Reading;
use planpress::pipeline::{self, Settings};
use planpress::site::LinkStyle;
use planpress::source::{Limits, Sources};

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
    let written = new_project(&dir).unwrap();
    assert!(written.iter().all(|it| it.is_file()));
    assert_eq!(written[0], dir.join("README.txt"));
    let sources = Sources::load(&dir, Limits::default()).unwrap();
    let mut report = pipeline::check(&sources, &settings());
    assert!(!report.has_errors());
    // Nobody has called the numbers yet, and one of them is an example.
    let asked =
        [Code::UnansweredQuestion, Code::OverdueCheck, Code::ConfirmContact, Code::StillADraft];
    assert_eq!(told(&report, &asked), Vec::<String>::new());
    report.make_publishable();
    let mut errors = report.findings().iter().filter(|it| it.severity == Severity::Error);
    assert!(errors.any(|it| it.code == Code::StillADraft), "an example is not published");
    let catalogue = pipeline::build(&sources, &settings()).press;
    let plan = &catalogue.site().catalogue().plans[0];
    assert_eq!((plan.objectives.len(), plan.actions.len(), plan.events.len()), (2, 3, 1));
    assert!(plan.actions.iter().all(|it| it.title.get().unwrap().starts_with("Example: ")));
}

#[test]
fn a_folder_with_anything_in_it_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let letter = folder.path().join("letter.txt");
    fs::write(&letter, "Dear Madam").unwrap();
    let refused = new_project(folder.path()).unwrap_err();
    assert!(refused.to_string().contains("holds files already"), "{refused}");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    let refused = new_project(&letter).unwrap_err();
    assert!(refused.to_string().contains("is a file"), "{refused}");
    assert_eq!(fs::read_to_string(&letter).unwrap(), "Dear Madam");
    assert_eq!(refused.path(), letter);
}

#[test]
fn an_empty_folder_is_taken() {
    let folder = tempfile::tempdir().unwrap();
    assert!(new_project(folder.path()).is_ok());
    assert!(new_project(folder.path()).is_err(), "it is not empty any more");
}

#[test]
fn a_made_up_plan_has_of_everything_and_no_fault() {
    let sources = Sources::from_texts(synthetic_project(200, 7));
    let build = pipeline::build(&sources, &settings());
    let asked = [Code::UnansweredQuestion, Code::StillADraft];
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
