//! The workbook that colleagues fill in: what `planpress export` writes, and what `planpress import --updates`
//! makes of it when it comes back filled in, sorted, copied or spoiled.

use planpress::intake::{Part, whole_xlsx};

use crate::filled::filled;
use crate::project::Project;

const PLAN: &str = "\
title: Renewal plan
period: {from: 2023, to: 2026}
columns: {activity: Action, when: Timescale, status: Status}
levels: [Objective]
statuses:
  - {word: Done, means: complete}
  - {word: Begun, means: on-track}
leads:
  - {id: mayor, name: Mayor}
  - {id: police, name: Police, kind: body}
";

const OBJECTIVE: &str = "\
title: Calm
actions:
  - id: pledge
    title: Renew the pledge
    leads: [mayor, police]
    when: \"2026\"
    # Their words.
    updates:
      - {on: 2026-03-01, text: We began., status: Begun}

  - id: leaflet
    title: Print a leaflet
    leads: [mayor]
    when: \"2026\"
";

fn project() -> Project {
    Project::empty()
        .with("content/site.yaml", "name: Our plan\norganisation: Westmere\nstate: draft\n")
        .with("content/support.yaml", SUPPORT)
        .with("content/plans/renewal/plan.yaml", PLAN)
        .with("content/plans/renewal/objectives/calm.yaml", OBJECTIVE)
}

const SUPPORT: &str = "\
services:
  - id: emergency
    name: Emergency services
    kind: danger
    summary: Call if you are in danger.
    channels:
      - {way: voice, number: \"999\"}
";

const TODAY: [&str; 2] = ["--today", "2026-11-21"];

fn export(project: &Project) -> Vec<u8> {
    let run = project.run(&["export", ".", "--workbook", "updates.xlsx", TODAY[0], TODAY[1]]);
    assert_eq!(run.status, Some(0), "{}", run.err);
    std::fs::read(project.path("updates.xlsx")).expect("the workbook")
}

#[test]
fn each_lead_has_a_sheet_with_their_actions_and_hidden_ids() {
    let project = project();
    let workbook = whole_xlsx("updates.xlsx", &export(&project)).expect("a workbook");
    let sheets: Vec<(String, Vec<String>)> = workbook
        .parts
        .iter()
        .filter_map(|it| if let Part::Table(table) = it { Some(table) } else { None })
        .map(|table| {
            let ids = table.rows.iter().filter_map(|it| it.places[0].as_ref()?.lines.first());
            (
                table.name.clone(),
                ids.map(|it| it.text.clone()).filter(|it| it.contains('/')).collect(),
            )
        })
        .collect();
    assert_eq!(
        sheets,
        [
            ("Mayor".to_owned(), vec!["renewal/pledge".to_owned(), "renewal/leaflet".to_owned()]),
            ("Police".to_owned(), vec!["renewal/pledge".to_owned()]),
        ]
    );
    let again = export(&project);
    assert!(!again.is_empty(), "its own workbook is written over");
    project.write("updates.xlsx", "mine");
    let run = project.run(&["export", ".", "--workbook", "updates.xlsx"]);
    assert_eq!(run.status, Some(2));
    assert!(run.err.contains("did not make"), "{}", run.err);
}

#[test]
fn what_comes_back_is_added_and_nothing_else_changes() {
    let project = project();
    let back = filled(
        &export(&project),
        &[
            (1, "H5", "We held 3 workshops."),
            (1, "I5", "2026-11-20"),
            (1, "G5", "done"),
            // The other lead of the action says the same.
            (2, "H5", "We held 3 workshops."),
            (2, "I5", "2026-11-20"),
            (2, "G5", "Done"),
            (1, "H6", "=1+1"),
            (1, "I6", "21 Nov 2026"),
            (1, "J6", "May 2027"),
            (1, "K6", "It rained."),
        ],
    );
    project.write("back.xlsx", &back);
    let dry = project.run(&["import", "back.xlsx", "--updates", "--dry-run", TODAY[0], TODAY[1]]);
    assert!(dry.err.contains("2 updates would be added."), "{}", dry.err);
    assert_eq!(project.read("content/plans/renewal/objectives/calm.yaml"), OBJECTIVE);
    let run = project.run(&["import", "back.xlsx", "--updates", TODAY[0], TODAY[1]]);
    assert_eq!(run.status, Some(0), "{}", run.err);
    let expected = OBJECTIVE
        .replace(
            "status: Begun}\n",
            "status: Begun}\n      - on: 2026-11-20\n        status: Done\n        text: We held 3 workshops.\n",
        )
        .replace(
            "leads: [mayor]\n    when: \"2026\"\n",
            "leads: [mayor]\n    when: \"2026\"\n    updates:\n      - on: 2026-11-21\n        when: May 2027\n        text: \\=1+1\n        by: mayor\n        reason: It rained.\n",
        );
    assert_eq!(project.read("content/plans/renewal/objectives/calm.yaml"), expected);
    let again = project.run(&["import", "back.xlsx", "--updates", TODAY[0], TODAY[1]]);
    assert!(
        again.err.contains("There are no new updates. 2 were in the plan already."),
        "{}",
        again.err
    );
    assert_eq!(project.read("content/plans/renewal/objectives/calm.yaml"), expected);
}

#[test]
fn what_does_not_fit_is_refused_by_its_cell_and_nothing_is_written() {
    let project = project();
    let workbook = export(&project);
    for (cells, expected) in [
        (
            &[(1, "H5", "x"), (1, "I5", "20/11/2026")][..],
            "Mayor, row 5, \"Date of the update\": \"20/11/2026\" is text",
        ),
        (&[(1, "H5", "x"), (1, "I5", "11/20/2026")], "\"11/20/2026\" is text and not a date"),
        (&[(1, "H5", "x")], "there is no date"),
        (&[(1, "H5", "x"), (1, "I5", "2026-12-01")], "1 December 2026 is in the future"),
        (&[(1, "H5", "x"), (1, "I5", "2026-02-01")], "already has an update of 1 March 2026"),
        (
            &[(1, "G5", "Green"), (1, "I5", "2026-11-20")],
            "\"Green\" is not a status of this plan. Choose one of: Done, Begun",
        ),
        (&[(1, "K5", "late"), (1, "I5", "2026-11-20")], "this update says nothing"),
        (
            &[(1, "J5", "Mayy"), (1, "K5", "x"), (1, "I5", "2026-11-20")],
            "cannot read \"Mayy\" as a time",
        ),
        (&[(1, "J5", "May 2027"), (1, "I5", "2026-11-20")], "a new time needs a reason"),
        (
            &[(1, "G5", "No change"), (1, "J5", "May 2027"), (1, "I5", "2026-11-20")],
            "a new time is a change",
        ),
        (
            &[(1, "C5", "Other words"), (1, "H5", "x"), (1, "I5", "2026-11-20")],
            "do not belong to this row",
        ),
        (
            &[(1, "A5", "renewal/gone"), (1, "H5", "x"), (1, "I5", "2026-11-20")],
            "has no action \"renewal/gone\"",
        ),
        (&[(1, "A5", ""), (1, "H5", "x"), (1, "I5", "2026-11-20")], "this row has no id"),
        (
            &[(1, "H5", "x"), (1, "I5", "2026-11-20"), (2, "H5", "y"), (2, "I5", "2026-11-20")],
            "Police, row 5: this action has another answer in Mayor, row 5",
        ),
    ] {
        project.write("back.xlsx", filled(&workbook, cells));
        let run = project.run(&["import", "back.xlsx", "--updates", TODAY[0], TODAY[1]]);
        assert_eq!(run.status, Some(1), "{}", run.err);
        assert!(run.err.contains(expected), "{expected}: {}", run.err);
        assert_eq!(project.read("content/plans/renewal/objectives/calm.yaml"), OBJECTIVE);
    }
}

#[test]
fn a_workbook_of_another_kind_is_refused() {
    let project = project();
    let plain = include_bytes!("../import/broxtowe.xlsx");
    project.write("back.xlsx", plain);
    let run = project.run(&["import", "back.xlsx", "--updates"]);
    assert_eq!(run.status, Some(1));
    assert!(run.err.contains("has no action of this plan"), "{}", run.err);
}

#[test]
fn a_workbook_that_libreoffice_sorted_and_saved_is_read() {
    let project = project();
    project.write("back.xlsx", include_bytes!("../office/returned.xlsx"));
    let run = project.run(&["import", "back.xlsx", "--updates", TODAY[0], TODAY[1]]);
    assert_eq!(run.status, Some(0), "{}", run.err);
    assert!(run.err.contains("2 updates added."), "{}", run.err);
    let file = project.read("content/plans/renewal/objectives/calm.yaml");
    // The date was typed in the order of the United States into a cell for dates: it is a date.
    for update in [
        "on: 2026-11-20\n        status: Done\n        text: We held 3 workshops.\n",
        "on: 2026-11-21\n        text: Printed 1/2 of them\n",
    ] {
        assert!(file.contains(update), "{file}");
    }
}
