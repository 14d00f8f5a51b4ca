//! Actions that the document puts below another objective, and objectives that it divides.

use super::{
    DESK, LIGHTS, PLAN, REPORTING, STREETS, TRAINING, WALKS, document, errors, import_again,
    imported, replaced,
};

#[test]
fn a_moved_action_keeps_its_name_and_what_a_person_wrote() {
    let project = imported();
    let mine = "    when: May 2027 # agreed in March\n    updates:\n      - on: 2026-10-31\n        text: The desk is ordered.\n";
    let written = replaced(&project.read(REPORTING), "    when: May 2027\n", mine);
    project.write(REPORTING, &written);
    let run = import_again(
        &project,
        document(&[
            ("Safer streets", &[&LIGHTS, &WALKS, &DESK]),
            ("Better reporting", &[&TRAINING]),
        ]),
    );
    assert!(run.err.contains("open-reporting-desk-library: moved it here"), "{}", run.err);
    let (streets, reporting) = (project.read(STREETS), project.read(REPORTING));
    assert!(streets.ends_with(mine), "{streets}");
    assert!(!reporting.contains("open-reporting-desk-library"), "{reporting}");
    assert_eq!(errors(&project), Vec::<String>::new());
}

#[test]
fn an_objective_that_is_divided_keeps_its_actions() {
    let project = imported();
    let run = import_again(
        &project,
        document(&[
            ("Safer streets", &[&LIGHTS, &WALKS]),
            ("Places to report", &[&DESK]),
            ("Skilled staff", &[&TRAINING]),
        ]),
    );
    assert_eq!(errors(&project), Vec::<String>::new(), "{}", run.err);
    let all: String = project
        .tree("content/plans")
        .into_iter()
        .filter(|it| it.0.contains("objectives/"))
        .map(|it| String::from_utf8(it.1).expect("text"))
        .collect();
    for id in ["open-reporting-desk-library", "train-staff-contact-centre"] {
        assert_eq!(all.matches(id).count(), 1, "{all}");
    }
    assert!(
        project.read(PLAN).contains("places-to-report")
            || project.read(PLAN).contains("skilled-staff")
    );
}

#[test]
fn an_action_in_braces_is_not_moved_and_not_doubled() {
    let project = imported();
    let written = "title: Better reporting\nactions: [{id: open-reporting-desk-library, title: Open a reporting desk at the library, leads: [libraries], success: [20 reports a year], when: May 2027}, {id: train-staff-contact-centre, title: Train the staff of the contact centre, leads: [human-resources], success: [All staff are trained], when: December 2027}]\n";
    project.write(REPORTING, written);
    let run = import_again(
        &project,
        document(&[
            ("Safer streets", &[&LIGHTS, &WALKS, &DESK]),
            ("Better reporting", &[&TRAINING]),
        ]),
    );
    assert_eq!(project.read(REPORTING), written, "{}", run.err);
    assert!(run.err.contains("change this yourself"), "{}", run.err);
    assert_eq!(errors(&project), Vec::<String>::new());
}
