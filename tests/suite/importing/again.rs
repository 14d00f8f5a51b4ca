//! Importing again after the document has changed, as documents of councils do.

use super::word::Word;
use super::{
    DESK, HEADER, LIGHTS, PLAN, REPORTING, STREETS, TRAINING, WALKS, document, errors, first,
    import, import_again, imported, replaced,
};

/// The project and its two objectives before, and what they must be after.
fn becomes(
    objectives: &[(&str, &[&[&str]])],
    streets: &[(&str, &str)],
    reporting: &[(&str, &str)],
) {
    let project = imported();
    let change = |path: &str, by: &[(&str, &str)]| {
        by.iter().fold(project.read(path), |text, (old, new)| replaced(&text, old, new))
    };
    let (streets, reporting) = (change(STREETS, streets), change(REPORTING, reporting));
    let run = import_again(&project, document(objectives));
    assert_eq!(project.read(STREETS), streets, "{}", run.err);
    assert_eq!(project.read(REPORTING), reporting, "{}", run.err);
    assert_eq!(errors(&project), Vec::<String>::new());
    let again = import(&project, &[]);
    assert_eq!(project.read(STREETS), streets, "a third import changes nothing");
    assert!(!again.err.contains("wrote") && !again.err.contains("added"), "{}", again.err);
}

#[test]
fn the_same_document_changes_nothing() {
    let project = imported();
    let before = project.tree("content");
    let run = import(&project, &[]);
    assert!(project.tree("content") == before);
    assert!(!run.err.contains("different"), "{}", run.err);
}

#[test]
fn a_word_and_a_time_are_brought_up_to_date_and_shown_first() {
    let lights = [LIGHTS[0], LIGHTS[1], "September 2027", "95% repaired in 5 days"];
    becomes(
        &[("Safer streets", &[&lights, &WALKS]), ("Better reporting", &[&DESK, &TRAINING])],
        &[("when: March 2027", "when: September 2027"), ("90% repaired", "95% repaired")],
        &[],
    );
    let project = imported();
    let run = import_again(
        &project,
        document(&[
            ("Safer streets", &[&lights, &WALKS]),
            ("Better reporting", &[&DESK, &TRAINING]),
        ]),
    );
    for said in ["before: March 2027", "now: September 2027"] {
        assert!(run.err.contains(said), "{}", run.err);
    }
}

#[test]
fn a_new_row_in_the_middle_is_added_in_its_place() {
    let new = ["Open a helpline", "Police", "July 2027", "50 calls a month"];
    becomes(
        &[("Safer streets", &[&LIGHTS, &new, &WALKS]), ("Better reporting", &[&DESK, &TRAINING])],
        &[(
            "  - id: walk-through",
            "  - id: open-helpline\n    title: Open a helpline\n    leads:\n      - police\n    success:\n      - 50 calls a month\n    when: July 2027\n  - id: walk-through",
        )],
        &[],
    );
}

#[test]
fn a_row_that_is_like_another_does_not_take_its_name() {
    let alike =
        ["Open a reporting desk at the museum", "Libraries", "July 2027", "20 reports a year"];
    becomes(
        &[("Safer streets", &[&LIGHTS, &WALKS]), ("Better reporting", &[&alike, &DESK, &TRAINING])],
        &[],
        &[(
            "  - id: open-reporting-desk-library",
            "  - id: open-reporting-desk-museum\n    title: Open a reporting desk at the museum\n    leads:\n      - libraries\n    success:\n      - 20 reports a year\n    when: July 2027\n  - id: open-reporting-desk-library",
        )],
    );
}

#[test]
fn a_removed_row_stays_and_is_told() {
    let rows: [(&str, &[&[&str]]); 2] =
        [("Safer streets", &[&WALKS]), ("Better reporting", &[&DESK, &TRAINING])];
    becomes(&rows, &[], &[]);
    let project = imported();
    let run = import_again(&project, document(&rows));
    let said = "repair-every-broken-street-light: kept it: it is no longer in the document";
    assert!(run.err.contains(said), "{}", run.err);
}

#[test]
fn rows_in_another_order_change_nothing() {
    becomes(
        &[("Safer streets", &[&WALKS, &LIGHTS]), ("Better reporting", &[&TRAINING, &DESK])],
        &[],
        &[],
    );
}

#[test]
fn a_renamed_objective_keeps_its_name_and_its_actions() {
    becomes(
        &[("Safer streets", &[&LIGHTS, &WALKS]), ("Telling us what happened", &[&DESK, &TRAINING])],
        &[],
        &[("title: Better reporting", "title: Telling us what happened")],
    );
}

#[test]
fn a_new_objective_is_added_after_the_one_before_it() {
    let project = imported();
    let (streets, reporting) = (project.read(STREETS), project.read(REPORTING));
    let new = ["Teach each school class about hate", "Schools", "May 2028", "All schools"];
    let run = import_again(
        &project,
        document(&[
            ("Safer streets", &[&LIGHTS, &WALKS]),
            ("Work in schools", &[&new]),
            ("Better reporting", &[&DESK, &TRAINING]),
        ]),
    );
    assert_eq!((project.read(STREETS), project.read(REPORTING)), (streets, reporting));
    let plan = project.read(PLAN);
    let list = "objectives:\n  - safer-streets\n  - work-schools\n  - better-reporting\n";
    assert!(plan.contains(list), "{plan}\n{}", run.err);
    assert!(plan.contains("  - id: schools\n    name: Schools\n"), "{plan}");
    assert_eq!(errors(&project), Vec::<String>::new());
}

#[test]
fn a_new_column_is_added_to_the_plan_and_to_each_action() {
    let project = imported();
    let wide = |row: &[&'static str; 4], cost: &'static str| [row.as_slice(), &[cost]].concat();
    let table = |rows: [&[&'static str; 4]; 2], cost: &'static str| {
        [wide(&HEADER, "Cost"), wide(rows[0], cost), wide(rows[1], "£500")]
    };
    let (one, two) = (table([&LIGHTS, &WALKS], "£9,000"), table([&DESK, &TRAINING], "None"));
    fn rows<'a>(it: &'a [Vec<&'static str>]) -> Vec<&'a [&'static str]> {
        it.iter().map(Vec::as_slice).collect()
    }
    let word = Word::default().title("Safer Westmere plan 2026 to 2028");
    let word = word.heading("Safer streets").table(&rows(&one));
    let word = word.heading("Better reporting").table(&rows(&two));
    let run = import_again(&project, word.finish());
    let streets = project.read(STREETS);
    assert!(streets.contains("    when: March 2027\n    fields:\n      cost:"), "{streets}");
    assert!(streets.contains("£9,000") && streets.contains("£500"), "{streets}\n{}", run.err);
    assert!(project.read(PLAN).contains("  cost: Cost\n"), "{}", project.read(PLAN));
    assert_eq!(errors(&project), Vec::<String>::new());
}

#[test]
fn a_document_with_another_name_updates_the_plan_that_is_named() {
    let project = imported();
    let lights = [LIGHTS[0], LIGHTS[1], "September 2027", LIGHTS[3]];
    let new = document(&[
        ("Safer streets", &[&lights, &WALKS]),
        ("Better reporting", &[&DESK, &TRAINING]),
    ]);
    project.write("Plan v2 FINAL.docx", new);
    let run = project.run(&[
        "import",
        "Plan v2 FINAL.docx",
        "--plan",
        "safer-westmere-plan-2026-to-2028",
    ]);
    assert_eq!(run.status, Some(0), "{}", run.err);
    assert!(project.read(STREETS).contains("when: September 2027"), "{}", run.err);
    let plans: Vec<String> = project.tree("content/plans").into_keys().collect();
    assert!(plans.iter().all(|it| it.starts_with("safer-westmere")), "{plans:?}");
}

#[test]
fn without_the_last_import_nothing_is_written_over_in_silence() {
    // A colleague's copy, as Git gives it.
    let project = imported();
    std::fs::remove_dir_all(project.path("import")).expect("the folder of the import");
    let edited = replaced(&project.read(STREETS), "when: March 2027", "when: April 2027");
    project.write(STREETS, &edited);
    let run = import_again(&project, first());
    assert_eq!(project.read(STREETS), edited, "{}", run.err);
    assert!(run.err.contains("1 question for you"), "{}", run.err);
}

#[test]
fn one_long_row_more_does_not_make_activities_of_all_titles() {
    let long = "Ask every shop, school, library and surgery of the town what it would take for each of its customers, pupils, readers and patients to report";
    let new = [long, "Police", "July 2027", "50 shops"];
    let project = imported();
    let streets = project.read(STREETS);
    let run = import_again(
        &project,
        document(&[
            ("Safer streets", &[&LIGHTS, &WALKS, &new]),
            ("Better reporting", &[&DESK, &TRAINING]),
        ]),
    );
    assert!(project.read(STREETS).starts_with(&streets), "{}", run.err);
    assert!(
        project.read(STREETS).contains("title: >-\n      Ask every shop"),
        "{}",
        project.read(STREETS)
    );
    assert_eq!(errors(&project), Vec::<String>::new());
}
