//! Importing again into files that a person has edited: what they wrote stays as they wrote it.

use super::{
    DESK, LIGHTS, PLAN, REPORTING, STREETS, TRAINING, WALKS, document, errors, import,
    import_again, imported, replaced,
};

/// The document with a time, an indicator and a row that are new.
fn changed() -> Vec<u8> {
    let lights = [LIGHTS[0], LIGHTS[1], "September 2027", LIGHTS[3]];
    let new = ["Open a helpline", "Police", "July 2027", "50 calls a month"];
    document(&[
        ("Safer streets", &[&lights, &WALKS, &new]),
        ("Better reporting", &[&DESK, &TRAINING]),
    ])
}

const NEW: &str = "  - id: open-helpline\n    title: Open a helpline\n    leads:\n      - police\n    success:\n      - 50 calls a month\n    when: July 2027\n";

/// A file as a person left it, and what an import of the changed document makes of it.
fn becomes(edited: &str, expected: &str) -> String {
    let project = imported();
    project.write(STREETS, edited);
    let run = import_again(&project, changed());
    assert_eq!(project.read(STREETS), expected, "{}", run.err);
    assert_eq!(errors(&project), Vec::<String>::new(), "{}", run.err);
    run.err
}

#[test]
fn comments_order_and_additions_stay_as_they_are() {
    let edited = "\
# Checked by the partnership team.
title: Safer streets   # as adopted

summary: Everyone must feel safe in town.
actions:

  # the county pays
  - id: repair-every-broken-street-light
    when: March 2027   # the contractor's date
    title: 'Repair every broken street light'
    leads: [highways]  # and the county
    services: [police]
    updates:
      - on: 2026-10-31
        text: Half of the lights are repaired.   # from Highways
    success:
      - 90% repaired in 5 days

  - id: walk-through-town-centre-each
    title: Walk through the town centre each night
    leads:
      - police
    success:
      - Fewer people feel unsafe
    when: June 2027
# the end
";
    let expected = replaced(edited, "March 2027", "September 2027");
    let expected = replaced(&expected, "# the end", &format!("\n{NEW}# the end"));
    let expected = expected.replace("June 2027\n\n\n", "June 2027\n\n");
    becomes(edited, &expected);
}

#[test]
fn line_ends_of_windows_stay() {
    let project = imported();
    let edited = project.read(STREETS).replace('\n', "\r\n");
    let expected = replaced(&project.read(STREETS), "March 2027", "September 2027") + NEW;
    becomes(&edited, &expected.replace('\n', "\r\n"));
}

#[test]
fn records_in_braces_are_left_to_the_person() {
    let edited = "title: Safer streets\nactions:\n  - {id: repair-every-broken-street-light, title: Repair every broken street light, leads: [highways], success: [90% repaired in 5 days], when: March 2027}\n  - {id: walk-through-town-centre-each, title: Walk through the town centre each night, leads: [police], success: [Fewer people feel unsafe], when: June 2027}\n";
    let said = becomes(edited, &format!("{edited}{NEW}"));
    assert!(said.contains("change this yourself"), "{said}");
    assert!(said.contains("the document: September 2027"), "{said}");
}

#[test]
fn a_comment_inside_a_list_is_not_lost_with_its_line() {
    let project = imported();
    let two = [LIGHTS[0], LIGHTS[1], LIGHTS[2], "90% repaired in 5 days\nNobody complains"];
    let rows = |lights: &[&str; 4]| {
        document(&[("Safer streets", &[lights, &WALKS]), ("Better reporting", &[&DESK, &TRAINING])])
    };
    import_again(&project, rows(&two));
    let edited = replaced(
        &project.read(STREETS),
        "      - 90% repaired in 5 days\n",
        "      - 90% repaired in 5 days # ask Highways\n",
    );
    project.write(STREETS, &edited);
    let lights = [LIGHTS[0], LIGHTS[1], LIGHTS[2], "95% repaired in 5 days\nNobody complains"];
    let run = import_again(&project, rows(&lights));
    assert_eq!(project.read(STREETS), edited);
    assert!(run.err.contains("change this yourself"), "{}", run.err);
}

#[test]
fn a_changed_title_stays_and_is_not_asked_about_again() {
    let project = imported();
    let edited = replaced(&project.read(STREETS), "title: Repair every", "title: We repair every");
    project.write(STREETS, &edited);
    let run = import_again(&project, changed());
    let expected = replaced(&edited, "March 2027", "September 2027") + NEW;
    assert_eq!(project.read(STREETS), expected);
    assert!(!run.err.contains("question"), "the document has not changed there: {}", run.err);
    assert!(import(&project, &[]).err.contains("not in the plan. Every word is accounted for."));
}

#[test]
fn what_both_changed_is_asked_about_and_stays_until_it_is_answered() {
    let project = imported();
    let edited = replaced(&project.read(STREETS), "March 2027", "April 2027");
    project.write(STREETS, &edited);
    let run = import_again(&project, changed());
    assert_eq!(project.read(STREETS), format!("{edited}{NEW}"));
    assert!(run.err.contains("1 question for you."), "{}", run.err);
    let answers = project.read("import/answers.yaml");
    assert!(answers.contains("April 2027") && answers.contains("September 2027"), "{answers}");
    let answer = |it: &str| replaced(&answers, "    answer:\n", &format!("    answer: {it}\n"));
    project.write("import/answers.yaml", answer("no"));
    assert!(!import(&project, &[]).err.contains("question for you"));
    assert_eq!(project.read(STREETS), format!("{edited}{NEW}"));
    project.write("import/answers.yaml", answer("yes"));
    import(&project, &[]);
    let expected = replaced(&edited, "April 2027", "September 2027") + NEW;
    assert_eq!(project.read(STREETS), expected);
}

#[test]
fn an_action_that_a_person_deleted_stays_out() {
    let project = imported();
    let text = project.read(STREETS);
    let (kept, _) = text.split_once("  - id: walk-through").expect("the second action");
    project.write(STREETS, kept);
    let run = import_again(&project, changed());
    let expected = format!("{}{NEW}", replaced(kept, "March 2027", "September 2027"));
    assert_eq!(project.read(STREETS), expected, "{}", run.err);
    assert!(run.err.contains("you took it out of your files"), "{}", run.err);
    import(&project, &[]);
    assert_eq!(project.read(STREETS), expected, "and at the next import too");
}

#[test]
fn an_objective_that_a_person_deleted_stays_out() {
    let project = imported();
    std::fs::remove_file(project.path(REPORTING)).expect("the file");
    let plan = replaced(&project.read(PLAN), "  - better-reporting\n", "");
    project.write(PLAN, &plan);
    let run = import_again(&project, changed());
    assert!(!project.path(REPORTING).exists(), "{}", run.err);
    assert_eq!(errors(&project), Vec::<String>::new());
    assert!(run.err.contains("you took it out of your files"), "{}", run.err);
}

#[test]
fn an_action_that_a_person_added_stays() {
    let project = imported();
    let mine = "  - id: lights-at-the-park\n    title: Light the park\n";
    let edited = project.read(STREETS) + mine;
    project.write(STREETS, &edited);
    import_again(&project, changed());
    let expected = replaced(&edited, "March 2027", "September 2027");
    assert_eq!(project.read(STREETS), replaced(&expected, mine, &format!("{NEW}{mine}")));
    assert_eq!(errors(&project), Vec::<String>::new());
}

#[test]
fn a_file_that_cannot_be_read_stops_the_import() {
    for (path, bytes) in [
        (STREETS, &b"title: Safer streets\nactions:\n  - id: x\n    title: \"open\n"[..]),
        (STREETS, b"\xFF\xFEt\0i\0"),
        (PLAN, b"title: [\n"),
        (PLAN, b"title: caf\xE9\n"),
    ] {
        let project = imported();
        project.write(path, bytes);
        project.write("plan.docx", changed());
        let before = project.tree(".");
        let run = project.run(&["import", "plan.docx"]);
        assert_eq!(run.status, Some(1), "{path}: {}", run.err);
        assert!(run.err.contains(path) && run.err.contains("Nothing was written."), "{}", run.err);
        assert!(project.tree(".") == before, "{path} was written over");
    }
}
